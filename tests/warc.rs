//! Web archives as input: which records are pages, how they are packed, and what a broken one costs.
#![cfg(feature = "html")]

use dixit::base::diag::Severity;
use dixit::base::{Problem, TextHash};
use dixit::ingest::{self, Hints, Outcome};
use dixit::model::{Article, Lang};
use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};
use ruzstd::encoding::{CompressionLevel, compress_to_vec};
use std::io::{self, BufReader, Read, Write};

const EN: &str = "<html><head><title>Ferry sails again</title></head><body><article><h1>Ferry sails again</h1>\
    <p>“We will sail at dawn,” said Tom Reed, the master of the ferry, on Friday in the harbour of Northbay.</p>\
    <p>Ada Quill, the mayor, told Northbay Radio that the town had waited for a year and would wait no more.</p>\
    </article></body></html>";
const ZH: &str = "<html><head><title>渡轮复航</title></head><body><h1>渡轮复航</h1>\
    <p>北湾市长阿达·奎尔表示：“渡轮每年运送近三十五万人，这是全城的骄傲，也是港口的希望。”</p>\
    <p>“我们黎明时分启航。”船长汤姆·里德周五在北湾港口说，全城已经等了一年，不会再等下去。</p></body></html>";

fn record(kind: &str, fields: &str, block: &[u8]) -> Vec<u8> {
    let head = format!(
        "WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Date: 2031-05-02T06:00:00.25Z\r\n{fields}Content-Length: {}\r\n\r\n",
        block.len()
    );
    [head.as_bytes(), block, b"\r\n\r\n"].concat()
}

fn response(url: &str, fields: &str, body: &[u8]) -> Vec<u8> {
    let block = [format!("HTTP/1.1 200 OK\r\n{fields}\r\n").as_bytes(), body].concat();
    let target = format!("WARC-Target-URI: {url}\r\nContent-Type: application/http; msgtype=response\r\n");
    record("response", &target, &block)
}

fn page(url: &str) -> Vec<u8> {
    response(url, "Content-Type: text/html; charset=utf-8\r\n", EN.as_bytes())
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut out = GzEncoder::new(Vec::new(), Compression::default());
    out.write_all(bytes).unwrap();
    out.finish().unwrap()
}

fn read(bytes: &[u8]) -> Vec<Outcome> {
    ingest::read("x.warc", bytes, &Hints::default())
}

fn one(bytes: &[u8]) -> Article {
    let mut all = read(bytes);
    assert_eq!(all.len(), 1, "{all:?}");
    all.remove(0).unwrap()
}

fn problems(all: &[Outcome]) -> Vec<&Problem> {
    all.iter().filter_map(|o| o.as_ref().err()).collect()
}

#[test]
fn a_page_has_its_address_and_the_moment_of_its_capture() {
    let a = one(&page("https://courier.example/ferry?id=7"));
    assert_eq!(a.url.as_deref(), Some("https://courier.example/ferry?id=7"));
    assert_eq!(a.retrieved.unwrap().to_string(), "2031-05-02T06:00:00Z");
    assert_eq!((a.title.as_deref(), a.lang), (Some("Ferry sails again"), Some(Lang::En)));
    assert!(a.text.contains("“We will sail at dawn,” said Tom Reed"), "{}", a.text);
    // Bare pages; addresses in brackets, as version 1.0 has them.
    let bare =
        record("resource", "WARC-Target-URI: <https://a.example/>\r\nContent-Type: text/html\r\n", EN.as_bytes());
    let b = one(&bare);
    assert_eq!((b.url.as_deref(), &b.text), (Some("https://a.example/"), &a.text));
}

#[test]
fn every_packing_of_the_way_is_undone() {
    let text = one(&page("https://a.example/")).text;
    let zip = |coder: &dyn Fn(&[u8]) -> Vec<u8>| coder(EN.as_bytes());
    let zlib = |b: &[u8]| {
        let mut out = ZlibEncoder::new(Vec::new(), Compression::default());
        out.write_all(b).unwrap();
        out.finish().unwrap()
    };
    let deflate = |b: &[u8]| {
        let mut out = DeflateEncoder::new(Vec::new(), Compression::default());
        out.write_all(b).unwrap();
        out.finish().unwrap()
    };
    let chunked = |b: &[u8]| {
        let mut out = Vec::new();
        for part in b.chunks(100) {
            out.extend(format!("{:x};note=1\r\n", part.len()).bytes());
            out.extend(part);
            out.extend(b"\r\n");
        }
        out.extend(b"0\r\n\r\n");
        out
    };
    // The brotli stream of a few bytes stored as they are: a header, the length, the bytes, the empty last block.
    let brotli = |b: &[u8]| {
        let n = b.len() - 1;
        assert!(n < 1 << 16);
        // WBITS 16 (0), ISLAST 0, MNIBBLES 4 (00), MLEN-1 in 16 bits, ISUNCOMPRESSED 1; then padding.
        let bits = (n as u32) << 4 | 1 << 20;
        [&bits.to_le_bytes()[..3], b, &[3]].concat()
    };
    let html = "Content-Type: text/html\r\n";
    for (fields, body) in [
        ("Content-Encoding: gzip\r\n", zip(&packed)),
        ("content-encoding: x-gzip\r\n", zip(&packed)),
        ("Content-Encoding: deflate\r\n", zip(&zlib)),
        ("Content-Encoding: deflate\r\n", zip(&deflate)),
        ("Content-Encoding: br\r\n", zip(&brotli)),
        ("Content-Encoding: zstd\r\n", zip(&|b| compress_to_vec(b, CompressionLevel::Fastest))),
        ("Transfer-Encoding: chunked\r\n", zip(&chunked)),
        ("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", chunked(&zip(&packed))),
        // What crawlers that store the page unpacked leave in the head.
        ("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", EN.as_bytes().to_vec()),
        ("Content-Encoding: br\r\n", EN.as_bytes().to_vec()),
        ("Content-Encoding: zstd\r\n", EN.as_bytes().to_vec()),
    ] {
        let read = one(&response("https://a.example/", &format!("{html}{fields}"), &body));
        assert_eq!(read.text, text, "{fields}");
    }
    for fields in ["Content-Encoding: gzip\r\n", "Content-Encoding: br\r\n", "Content-Encoding: zstd\r\n"] {
        let all = read(&response("https://a.example/", &format!("{html}{fields}"), b"\x28\xb5\x2f\xfd no such thing"));
        assert!(problems(&all)[0].to_string().contains("https://a.example/"), "{all:?}");
    }
}

#[test]
fn the_charset_is_that_of_the_head_else_of_the_page() {
    let gbk = encoding_rs::GBK.encode(ZH).0.into_owned();
    let said = ZH.replace("<head>", "<head><meta charset=gbk>");
    let meta = encoding_rs::GBK.encode(&said).0.into_owned();
    for (kind, body) in [
        ("text/html; charset=GBK", &gbk),
        ("text/html;charset=\"gb2312\"", &gbk),
        ("text/html", &meta),
        ("text/html", &gbk),
        ("application/xhtml+xml; charset=utf-8", &ZH.as_bytes().to_vec()),
    ] {
        let a = one(&response("https://a.example/", &format!("Content-Type: {kind}\r\n"), body));
        assert!(a.text.contains("北湾市长阿达·奎尔表示：“渡轮每年"), "{kind}: {}", a.text);
        assert_eq!(a.lang, Some(Lang::Zh));
    }
}

/// A page whose head gives these hashes, `sha256:` of the block and of the page.
fn hashed(fields: &str, body: &[u8], of_block: Option<&[u8]>, of_page: Option<&[u8]>) -> Vec<u8> {
    let block = [format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{fields}\r\n").as_bytes(), body].concat();
    let digest = |bytes: &[u8]| format!("sha256:{}", dixit::base::TextHash::of(bytes));
    let mut head = "WARC-Target-URI: https://a.example/\r\nContent-Type: application/http\r\n".to_owned();
    head += &format!("WARC-Block-Digest: {}\r\n", digest(of_block.unwrap_or(&block)));
    head += &format!("WARC-Payload-Digest: {}\r\n", digest(of_page.unwrap_or(body)));
    record("response", &head, &block)
}

#[test]
fn a_page_that_is_not_what_was_captured_is_an_error() {
    let gzip = packed(EN.as_bytes());
    let chunks = [format!("{:x}\r\n", gzip.len()).as_bytes(), &gzip, b"\r\n0\r\n\r\n"].concat();
    let coded = "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n";
    // The page may be what came over the wire, that without its chunks, or what a reader sees.
    for page in [&chunks, &gzip, EN.as_bytes()] {
        assert!(one(&hashed(coded, &chunks, None, Some(page))).text.contains("Tom Reed"));
    }
    let last = page("https://a.example/2");
    for (bytes, field) in [
        (hashed("", EN.as_bytes(), Some(b"another"), None), "WARC-Block-Digest"),
        (hashed("", EN.as_bytes(), None, Some(b"another")), "WARC-Payload-Digest"),
        (hashed(coded, &chunks, None, Some(b"another")), "WARC-Payload-Digest"),
    ] {
        let all = read(&[&last, &bytes[..], &last].concat());
        let told = problems(&all);
        assert!(told.len() == 1 && all.len() == 3 && told[0].severity == Severity::Error, "{all:?}");
        assert!(told[0].message.contains(field) && told[0].help.is_some(), "{}", told[0]);
        assert_eq!(told[0].place.file, format!("x.warc (byte {}, https://a.example/)", last.len()));
    }
}

#[test]
fn a_page_that_the_crawler_cut_off_is_read_and_told() {
    let half = &EN.as_bytes()[..EN.len() - 60];
    let fields = "WARC-Truncated: length\r\nWARC-Payload-Digest: sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5\r\n";
    let cut = response("https://a.example/", "Content-Type: text/html\r\n", half);
    let cut = String::from_utf8(cut).unwrap().replace("WARC-Target", &format!("{fields}WARC-Target"));
    let all = read(&[cut.as_bytes(), &page("https://a.example/2")].concat());
    assert!(all.len() == 3 && all[0].as_ref().unwrap().text.contains("Tom Reed") && all[2].is_ok(), "{all:?}");
    let told = problems(&all)[0];
    assert!(told.severity == Severity::Warning && told.message.contains("cut this page off (length)"), "{told}");
    assert!(told.place.file.contains("https://a.example/)"), "{told}");
}

#[test]
fn what_is_no_page_is_counted_in_one_line() {
    let html = "Content-Type: text/html\r\n";
    let moved = record(
        "response",
        "Content-Type: application/http\r\n",
        format!("HTTP/1.1 301 Moved\r\n{html}Location: /\r\n\r\n{EN}").as_bytes(),
    );
    let archive = [
        record("warcinfo", "Content-Type: application/warc-fields\r\n", b"software: none\r\n"),
        record("request", "Content-Type: application/http\r\n", b"GET / HTTP/1.1\r\n\r\n"),
        page("https://a.example/1"),
        record("request", "Content-Type: application/http\r\n", b"GET / HTTP/1.1\r\n\r\n"),
        response("https://a.example/x.png", "Content-Type: image/png\r\n", b"\x89PNG\r\n\x1a\n"),
        record("revisit", "Content-Type: application/http\r\n", b"HTTP/1.1 200 OK\r\n\r\n"),
        record("metadata", "", b"a: b\r\n"),
        record("resource", "Content-Type: image/gif\r\n", b"GIF89a"),
        moved,
    ]
    .concat();
    for bytes in [archive.clone(), packed(&archive)] {
        let all = read(&bytes);
        assert_eq!(all.len(), 2, "{all:?}");
        assert!(all[0].is_ok());
        let told = problems(&all)[0];
        assert_eq!(told.severity, Severity::Warning);
        let counts = "8 records that are no page: 1 metadata, 2 not HTML, 1 redirects and errors, 2 request, 1 revisit, 1 warcinfo";
        assert!(told.message.ends_with(counts), "{told}");
    }
}

#[test]
fn a_broken_record_is_an_error_with_its_place_and_the_rest_is_read() {
    let (good, last) = (page("https://a.example/1"), page("https://a.example/2"));
    let long = String::from_utf8(page("https://a.example/long")).unwrap();
    let length = long.split_once("Content-Length: ").unwrap().1.split_once('\r').unwrap().0;
    let short = long.replace(&format!("Content-Length: {length}"), "Content-Length: 300");
    for (bad, why) in [
        (&b"rubbish\r\nmore rubbish\r\n"[..], "no WARC record begins here"),
        (b"WARC/1.0\r\nWARC-Type: response\r\n\r\n", "no Content-Length"),
        (b"WARC/1.0\r\nContent-Length: 4\r\n\r\nabcd\r\n\r\n", "no WARC-Type"),
        (short.as_bytes(), "longer than its Content-Length"),
        (
            &record("response", "WARC-Segment-Number: 1\r\n", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>"),
            "segments",
        ),
    ] {
        let all = read(&[&good, bad, &last].concat());
        assert_eq!(all.iter().filter(|o| o.is_ok()).count(), 2, "{why}: {all:?}");
        let told = problems(&all);
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].message.contains(why) && told[0].help.is_some(), "{}", told[0]);
        assert_eq!(told[0].place.file, format!("x.warc (byte {})", good.len()));
    }
    let cut = &last[..last.len() - 40];
    let all = read(&[&good, cut].concat());
    assert!(all[0].is_ok() && problems(&all)[0].message.contains("cut off"), "{all:?}");
    // A record in a gzip member of its own, one bit of it wrong.
    let mut broken = packed(&page("https://a.example/3"));
    let middle = broken.len() / 2;
    broken[middle] ^= 0x10;
    let (first, last) = (packed(&good), packed(&last));
    let all = ingest::read("x.warc.gz", &[&first[..], &broken, &last].concat(), &Hints::default());
    let urls: Vec<_> = all.iter().flatten().filter_map(|a| a.url.as_deref()).collect();
    assert_eq!(urls, ["https://a.example/1", "https://a.example/2"], "{all:?}");
    let told = problems(&all);
    assert!(told[0].place.file.contains(&format!("byte {}", first.len())), "{told:?}");
    assert!(!told.is_empty() && told.len() <= 2, "{told:?}");
}

#[test]
fn a_page_above_the_limit_is_an_error_and_is_never_held() {
    // A page of so many bytes, never in memory at once.
    let body = 3 * ingest::LIMIT as u64;
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";
    let length = head.len() as u64 + body;
    let start = format!("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: {length}\r\n\r\n{head}");
    let last = page("https://a.example/2");
    let reader = io::Cursor::new(start)
        .chain(io::repeat(b' ').take(body))
        .chain(io::Cursor::new([b"\r\n\r\n", &last[..]].concat()));
    let all: Vec<_> = ingest::articles("x.warc", BufReader::new(reader), &Hints::default()).collect();
    assert!(problems(&all)[0].message.contains("64 MB"), "{all:?}");
    assert!(all[1].is_ok(), "{all:?}");
    // A few kilobytes that unpack to more.
    let bomb = packed(&vec![b' '; ingest::LIMIT + 1]);
    let all = read(&response("https://a.example/", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", &bomb));
    assert!(problems(&all)[0].message.contains("64 MB"), "{all:?}");
}

#[test]
fn archives_are_known_by_their_first_bytes_and_any_file_may_be_packed() {
    for name in ["", "x.txt", "x.warc.gz", "x.WARC", "x.html"] {
        let all = ingest::read(name, &packed(&page("https://a.example/1")), &Hints::default());
        assert_eq!(all[0].as_ref().unwrap().url.as_deref(), Some("https://a.example/1"), "{name}");
    }
    let lines = "{\"text\":\"It was late, he said.\"}\n{\"text\":\"It was early, she said.\"}\n";
    assert_eq!(ingest::read("x.jsonl.gz", &packed(lines.as_bytes()), &Hints::default()).len(), 2);
    let html = ingest::read("x.html.gz", &packed(EN.as_bytes()), &Hints::default()).remove(0).unwrap();
    assert_eq!(html.text, one(&page("https://a.example/")).text);
    let half = packed(EN.as_bytes());
    let all = ingest::read("x.html.gz", &half[..half.len() / 2], &Hints::default());
    assert!(problems(&all)[0].message.contains("gzip member at byte 0 is broken"), "{all:?}");
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(200))]
    /// Whatever happens to a few bytes, reading ends, and ends without a panic.
    #[test]
    fn damage_never_panics(
        wounds in proptest::collection::vec((proptest::prelude::any::<proptest::sample::Index>(), proptest::prelude::any::<u8>()), 0..6),
        gz: bool,
    ) {
        let pages = [page("https://a.example/1"), page("https://a.example/2"), page("https://a.example/3")];
        let mut bytes = if gz { pages.map(|p| packed(&p)).concat() } else { pages.concat() };
        for (at, byte) in wounds {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        for outcome in read(&bytes) {
            if let Err(problem) = outcome {
                proptest::prop_assert!(problem.place.file.starts_with("x.warc"));
            }
        }
    }
}

/// A zip of these files, each stored or packed.
fn zipped(files: &[(&str, &[u8], bool)]) -> Vec<u8> {
    let mut out = zip::ZipWriter::new(io::Cursor::new(Vec::new()));
    for (name, bytes, packed) in files {
        let method = if *packed { zip::CompressionMethod::Deflated } else { zip::CompressionMethod::Stored };
        out.start_file(*name, zip::write::SimpleFileOptions::default().compression_method(method)).unwrap();
        out.write_all(bytes).unwrap();
    }
    out.finish().unwrap().into_inner()
}

#[test]
fn a_wacz_is_the_archives_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let open_as = |name: &str, bytes: &[u8]| -> io::Result<Vec<Outcome>> {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        ingest::open(&path).map(|file| ingest::articles(name, file, &Hints::default()).collect())
    };
    let open = |bytes: &[u8]| open_as("crawl.wacz", bytes);
    let (one, two) = (packed(&page("https://a.example/1")), packed(&page("https://a.example/2")));
    let (three, other) = (packed(&page("https://a.example/3")), packed(&page("https://a.example/other")));
    let files: [(&str, &[u8], bool); 5] = [
        ("datapackage.json", b"{}", true),
        ("archive/b.warc.gz", &two, true),
        ("archive/a.warc.gz", &one, false),
        ("archive/c.warc.zst", &compress_to_vec(&page("https://a.example/4")[..], CompressionLevel::Fastest), false),
        ("elsewhere/d.warc.gz", &other, false),
    ];
    let read = open(&zipped(&files)).unwrap();
    let urls: Vec<_> = read.iter().map(|o| o.as_ref().unwrap().url.as_deref().unwrap()).collect();
    assert_eq!(
        urls,
        ["https://a.example/1", "https://a.example/2", "https://a.example/4"],
        "in the order of the names"
    );
    assert_eq!(open_as("crawl.zip", &zipped(&files)).unwrap().len(), 3, "by what is in it, whatever it is called");
    // What is none says so; what is cut off says so; nothing panics.
    let office = zipped(&[("word/document.xml", b"<x/>", true)]);
    let read = open_as("letter.docx", &office).unwrap();
    assert!(read.len() == 1 && problems(&read)[0].message.contains("ZIP archive"), "{read:?}");
    assert!(open(&office).unwrap_err().to_string().contains("no WARC file in a folder `archive/`"));
    let whole = zipped(&[("archive/a.warc.gz", &one, false), ("archive/c.warc.gz", &three, false)]);
    for n in 1..40 {
        let told = open(&whole[..whole.len() * n / 40]).unwrap_err().to_string();
        assert!(told.contains("the list at its end is missing"), "{told}");
        let mut broken = whole.clone();
        let at = n * 7919 % broken.len();
        broken[at] ^= 0x55;
        let _ = open(&broken);
    }
}

#[test]
fn an_altered_archive_of_a_wacz_is_told_and_left_out() {
    let folder = tempfile::tempdir().unwrap();
    let [one, two, three] = ["1", "2", "3"].map(|n| packed(&page(&format!("https://a.example/{n}"))));
    let sha = |bytes: &[u8]| format!("sha256:{}", TextHash::of(bytes));
    let list = |hashes: [String; 3]| {
        let [a, b, c] = hashes;
        let of = |name: &str, hash: &str| format!(r#"{{"path": "archive/{name}", "hash": "{hash}"}}"#);
        let all = [of("a.warc.gz", &a), of("b.warc.gz", &b), of("c.warc.gz", &c)].join(", ");
        format!(r#"{{"profile": "data-package", "resources": [{all}]}}"#)
    };
    let read = |list: &str, packed: bool| -> Vec<Outcome> {
        let path = folder.path().join("crawl.wacz");
        let files: [(&str, &[u8], bool); 4] = [
            ("archive/a.warc.gz", &one, packed),
            ("archive/b.warc.gz", &two, packed),
            ("archive/c.warc.gz", &three, packed),
            ("datapackage.json", list.as_bytes(), true),
        ];
        std::fs::write(&path, zipped(&files)).unwrap();
        ingest::articles("crawl.wacz", ingest::open(&path).unwrap(), &Hints::default()).collect()
    };
    let urls = |read: &[Outcome]| read.iter().flatten().filter_map(|a| a.url.clone()).collect::<Vec<_>>();
    for packed in [false, true] {
        let fine = read(&list([sha(&one), sha(&two), sha(&three)]), packed);
        assert_eq!((urls(&fine).len(), problems(&fine).len()), (3, 0));
        let altered = read(&list([sha(&one), sha(&three), sha(&three)]), packed);
        assert_eq!(urls(&altered), ["https://a.example/1", "https://a.example/3"]);
        let told = problems(&altered);
        assert!(told.len() == 1 && told[0].severity == Severity::Error, "{told:?}");
        assert!(
            told[0].place.file.contains("crawl.wacz") && told[0].message.contains("`archive/b.warc.gz`"),
            "{told:?}"
        );
        let all = read(&list([sha(&two), sha(&three), sha(&one)]), packed);
        assert!(urls(&all).is_empty() && problems(&all)[0].message.contains("`archive/c.warc.gz`"), "{all:?}");
    }
    // What gives no hash, or one of another kind, is taken as it is.
    for list in ["{}", "no JSON", &list(["md5:00".into(), String::new(), "sha256:zz".into()])] {
        assert_eq!(urls(&read(list, false)).len(), 3, "{list}");
    }
}
