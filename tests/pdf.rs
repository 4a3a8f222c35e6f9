//! PDF files made by hand, byte by byte: what `cargo test` holds without another program. tests/makers.rs has more.
#![cfg(feature = "read-pdf")]

use dixit::ingest::{self, Hints, Outcome};
use flate2::{Compression, write::ZlibEncoder};
use std::fmt::Write as _;
use std::io::Write as _;

/// A file of pages, each with this content and two fonts that are not in the file.
fn pdf(pages: &[&str]) -> Vec<u8> {
    let kids: Vec<String> = (0..pages.len()).map(|n| format!("{} 0 R", 5 + 2 * n)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Count {} /Kids [{}] >>", pages.len(), kids.join(" ")),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>".to_owned(),
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [<< /Type /Font \
         /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> \
         /DW 1000 >>] >>"
            .to_owned(),
    ];
    for (n, content) in pages.iter().enumerate() {
        let fonts = "/Resources << /Font << /F 3 0 R /Z 4 0 R >> >>";
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] {fonts} /Contents {} 0 R >>",
            6 + 2 * n
        ));
        objects.push(format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()));
    }
    of_objects(&objects.into_iter().map(String::into_bytes).collect::<Vec<_>>())
}

/// A file of these objects, the first of which is the catalogue.
fn of_objects(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut places = String::new();
    for (n, object) in objects.iter().enumerate() {
        writeln!(places, "{:010} 00000 n ", out.len()).unwrap();
        out.extend([format!("{} 0 obj\n", n + 1).as_bytes(), object, b"\nendobj\n"].concat());
    }
    let (start, size) = (out.len(), objects.len() + 1);
    let table = format!("xref\n0 {size}\n0000000000 65535 f \n{places}trailer << /Size {size} /Root 1 0 R >>\n");
    out.extend(format!("{table}startxref\n{start}\n%%EOF\n").bytes());
    out
}

/// A stream with these entries in its head.
fn stream(entries: &str, bytes: &[u8]) -> Vec<u8> {
    [format!("<< {entries} /Length {} >>\nstream\n", bytes.len()).as_bytes(), bytes, b"\nendstream"].concat()
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut out = ZlibEncoder::new(Vec::new(), Compression::default());
    out.write_all(bytes).unwrap();
    out.finish().unwrap()
}

/// Words at a place in a size.
fn at(x: i32, y: i32, size: i32, words: &str) -> String {
    format!("BT /F {size} Tf {x} {y} Td ({words}) Tj ET\n")
}

/// Chinese, as the two bytes of each character.
fn zh(x: i32, y: i32, words: &str) -> String {
    let codes: String = words.encode_utf16().map(|u| format!("{u:04x}")).collect();
    format!("BT /Z 12 Tf {x} {y} Td <{codes}> Tj ET\n")
}

fn read(bytes: &[u8]) -> Outcome {
    let mut all = ingest::read("x.pdf", bytes, &Hints::default());
    assert_eq!(all.len(), 1);
    all.remove(0)
}

#[test]
fn columns_are_read_one_after_the_other() {
    let mut page = at(50, 740, 24, "Ferry sails again");
    // Drawn line by line across both columns, as some makers do.
    let left = [
        "The ferry waited for a long year in the har-",
        "bour, and \\223we will sail,\\224 said Tom Reed,",
        "the master, on Friday.",
    ];
    let right = [
        "   The mayor, Ada Quill, told the radio that",
        "the town had waited, too, and that nobody",
        "would wait any more.",
    ];
    for n in 0..3 {
        let y = 700 - 12 * n as i32;
        page += &at(50, y, 10, left[n]);
        page += &at(320, y, 10, right[n].trim());
    }
    page += &at(295, 20, 10, "7");
    let article = read(&pdf(&[&page])).unwrap();
    let lines: Vec<&str> = article.text.lines().collect();
    assert_eq!(lines[0], "Ferry sails again");
    assert_eq!(
        lines[1],
        "The ferry waited for a long year in the harbour, and “we will sail,” said Tom Reed, the master, on Friday."
    );
    assert_eq!(
        lines[2],
        "The mayor, Ada Quill, told the radio that the town had waited, too, and that nobody would wait any more."
    );
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert!(article.page.is_some());
}

#[test]
fn chinese_in_a_font_that_is_not_in_the_file() {
    let page = zh(50, 700, "北湾市长表示：“渡轮每年运送近三十五") + &zh(50, 680, "万人，这是全城的骄傲。”");
    let article = read(&pdf(&[&page])).unwrap();
    assert_eq!(article.text, "北湾市长表示：“渡轮每年运送近三十五万人，这是全城的骄傲。”");
}

#[test]
fn what_cannot_be_read_says_what_to_do() {
    let empty = pdf(&["0 0 100 100 re f"]);
    let broken = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj".to_vec();
    for (bytes, why) in [(empty, "pictures without text"), (broken, "broken")] {
        let problem = read(&bytes).unwrap_err();
        assert!(problem.message.contains(why) && problem.help.is_some(), "{problem}");
    }
}

#[test]
fn what_unpacks_to_more_than_any_article_is_never_unpacked() {
    let bomb = packed(&vec![b' '; 300 << 20]);
    let mut words = at(50, 700, 10, "It was late, he said.").into_bytes();
    let file = |contents: Vec<u8>, more: Vec<u8>| {
        of_objects(&[
            b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
            b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>".to_vec(),
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R /Resources << /Font << /F 4 0 R >> >> >>"
                .to_vec(),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>".to_vec(),
            contents,
            more,
        ])
    };
    let hex: String = bomb.iter().map(|b| format!("{b:02x}")).collect();
    words.resize(words.len() + 1000, b' ');
    let twice = packed(&packed(&words));
    let page = stream("/Filter /FlateDecode", &packed(&words));
    let nothing = || b"null".to_vec();
    for bytes in [
        file(stream("/Filter /FlateDecode", &bomb), nothing()),
        file(stream("/Filter [/ASCIIHexDecode /FlateDecode]", hex.as_bytes()), nothing()),
        file(stream("/Filter [/FlateDecode /FlateDecode]", &twice), nothing()),
        file(page.clone(), stream("/Type /Obj#53tm /N 1 /First 4 /Filter /FlateDecode", &bomb)),
    ] {
        let problem = read(&bytes).unwrap_err();
        assert!(problem.message.contains("more than any article") && problem.help.is_some(), "{problem}");
    }
    let picture = stream("/Subtype /Image /Width 9 /Height 9 /Filter /FlateDecode", &bomb);
    assert_eq!(read(&file(page, picture)).unwrap().text, "It was late, he said.");
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]
    /// Whatever happens to a few bytes, reading ends, and ends without a panic.
    #[test]
    fn damage_never_panics(wounds in proptest::collection::vec((proptest::prelude::any::<proptest::sample::Index>(), proptest::prelude::any::<u8>()), 1..6)) {
        let mut bytes = pdf(&[&at(50, 700, 10, "It was late, he said."), &zh(50, 700, "他说，天晚了。")]);
        for (at, byte) in wounds {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = ingest::read("x.pdf", &bytes, &Hints::default());
    }
}
