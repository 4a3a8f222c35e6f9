//! Reads what other programs made: web archives of warcio. `.ci/run` installs the makers.
#![cfg(feature = "html")]

#[path = "readers/python.rs"]
mod python;

use dixit::ingest::{self, Hints};
use std::fs;

#[test]
fn archives_of_warcio() {
    let Some(python) = python::python("warcio", "no web archive of another program was read") else { return };
    let folder = tempfile::tempdir().unwrap();
    python::run(&python, "warc.py", &[folder.path()]);
    for name in ["1.0.warc", "1.0.warc.gz", "1.1.warc", "1.1.warc.gz"] {
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
    }
}
