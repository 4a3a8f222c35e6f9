//! Reads what other programs made: web archives of warcio, zstandard and py-wacz, PDF files of ReportLab. `.ci/run` installs the makers.

#[path = "readers/python.rs"]
mod python;

use dixit::ingest::{self, Hints};
use std::fs;

#[cfg(feature = "html")]
#[test]
fn archives_of_warcio_packed_by_others() {
    let Some(python) = python::python("wacz, warcio, zstandard", "no web archive of another program was read") else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    python::run(&python, "warc.py", &[folder.path()]);
    let plain = ["1.0.warc", "1.0.warc.gz", "1.1.warc", "1.1.warc.gz"];
    for name in plain.into_iter().chain(["records.warc.zst", "dictionary.warc.zst"]) {
        let bytes = fs::read(folder.path().join(name)).unwrap();
        let all = ingest::read(name, &bytes, &Hints::default());
        let articles: Vec<_> = all.iter().flatten().collect();
        let urls: Vec<_> = articles.iter().filter_map(|a| a.url.as_deref()).collect();
        assert_eq!(urls, ["https://courier.example/ferry", "https://beian.example/1", "https://courier.example/bare"]);
        assert!(articles.iter().all(|a| a.retrieved.is_some_and(|t| t.to_string() == "2031-05-02T06:00:00Z")));
        assert!(articles[0].text.contains("“We will sail at dawn,” said Tom Reed"), "{}", articles[0].text);
        assert_eq!(articles[0].text, articles[2].text, "chunked and packed is the same as bare");
        assert!(articles[1].text.contains("市长阿达·奎尔表示：“渡轮每年"), "{}", articles[1].text);
        let told: Vec<_> = all.iter().filter_map(|o| o.as_ref().err()).map(ToString::to_string).collect();
        let counts = "1 metadata, 1 not HTML, 1 redirects and errors, 1 request, 1 revisit, 1 warcinfo";
        assert!(told.len() == 1 && told[0].contains(counts), "{told:?}");
        if name.ends_with("warc") {
            // Two bytes of the Chinese page are no longer what warcio hashed.
            let at = bytes.windows(4).position(|w| w == b"\xb6\xc9\xc2\xd6").expect("the ferry, in GBK");
            let altered = [&bytes[..at], b"\xc2\xd6", &bytes[at + 2..]].concat();
            let all = ingest::read(name, &altered, &Hints::default());
            let told = all.iter().filter_map(|o| o.as_ref().err()).find(|p| p.place.file.contains("beian")).unwrap();
            assert!(told.message.contains("hash in WARC-Block-Digest"), "{told}");
        }
    }
    let wacz = ingest::open(&folder.path().join("both.wacz")).unwrap();
    let both: Vec<_> = ingest::articles("both.wacz", wacz, &Hints::default()).collect();
    let articles: Vec<_> = both.iter().flatten().collect();
    assert_eq!(articles.len(), 6);
    assert!(articles[..3].iter().zip(&articles[3..]).all(|(a, b)| a.url == b.url && a.text == b.text));
    let told: Vec<_> = both.iter().filter_map(|o| o.as_ref().err()).map(ToString::to_string).collect();
    assert!(told.len() == 1 && told[0].contains("passed over 12 records"), "{told:?}");
}

#[cfg(feature = "read-pdf")]
#[test]
fn pdf_files_of_reportlab() {
    let Some(python) = python::python("reportlab", "no PDF of another program was read") else { return };
    let folder = tempfile::tempdir().unwrap();
    python::run(&python, "pdf.py", &[folder.path()]);
    let read = |name: &str| {
        let bytes = fs::read(folder.path().join(name)).unwrap();
        ingest::read(name, &bytes, &Hints::default()).remove(0)
    };
    let news = read("news.pdf").unwrap();
    let lines: Vec<&str> = news.text.lines().collect();
    assert_eq!(news.title.as_deref(), Some("Ferry Aurora sails again after a year in the dock of Northbay"));
    assert_eq!(Some(lines[0]), news.title.as_deref());
    let three = [
        "“We will sail at dawn,” said Tom Reed, the master of the ferry, on Friday in the harbour of Northbay.",
        "Ada Quill, the mayor, told Northbay Radio that the town had waited for a year and would wait no more. “Nobody \
         asked the harbour,” said Lin Marsh, a dock worker, whose family has lived on the well-known quay for five generations.",
        "The office of the harbour master said in a statement that the efficient engine had been tested and found safe.",
    ];
    // Over four columns of two pages, no line is lost, none is doubled, and none is out of its place.
    assert_eq!(lines.len(), 1 + 3 * 18, "{lines:#?}");
    for (n, line) in lines[1..].iter().enumerate() {
        assert_eq!(*line, three[n % 3], "paragraph {n}");
    }
    let cid = read("cid.pdf").unwrap();
    assert_eq!((cid.title.as_deref(), cid.lang), (Some("渡轮极光号复航"), Some(dixit::model::Lang::Zh)));
    let lines: Vec<&str> = cid.text.lines().collect();
    assert!(lines[1].starts_with("北湾市长阿达表示：“渡轮每年") && lines[1].ends_with("船要开了。”"), "{lines:?}");
    assert!(
        lines[2].starts_with("“我们黎明时分启航。”船长") && lines[2].ends_with("装好。") && lines.len() == 3,
        "{lines:?}"
    );
    for (name, why) in [("image.pdf", "pictures without text"), ("locked.pdf", "locked with a password")] {
        let problem = read(name).unwrap_err();
        assert!(problem.message.contains(why) && problem.help.is_some(), "{problem}");
    }
    // A broken file ends in an error or in a text, never in a panic.
    let whole = fs::read(folder.path().join("news.pdf")).unwrap();
    for n in 0..40 {
        let mut bytes = whole.clone();
        let at = (n * 7919) % bytes.len();
        bytes[at] = bytes[at].wrapping_add(101);
        let _ = ingest::read("x.pdf", &bytes, &Hints::default());
        let cut = &whole[..whole.len() * n / 40];
        assert!(
            ingest::read("x.pdf", cut, &Hints::default())
                .iter()
                .all(|o| o.as_ref().is_ok_and(|a| !a.text.is_empty()) || o.is_err())
        );
    }
}
