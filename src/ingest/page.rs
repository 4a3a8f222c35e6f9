//! HTML pages: how they are known, their charset, and a bound on what reading one costs.

use super::{Format, Input, Outcome, Reader};
use crate::base::Problem;

pub(super) static FORMAT: Format = Format {
    name: "html",
    summary: "HTML pages: main text; metadata from JSON-LD, OpenGraph, meta tags and the printed header",
    extensions: &["html", "htm", "xhtml", "shtml"],
    magic: b"",
    sniff: |head| {
        let head = head.trim_start();
        let low: String = head.chars().take(1024).collect::<String>().to_ascii_lowercase();
        low.starts_with('<')
            && ["<!doctype html", "<html", "<head", "<body", "<div", "<p>", "<meta", "<article"]
                .iter()
                .any(|t| low.contains(t))
    },
    charset,
    reader: Reader::Whole(read),
};

/// The most tags times depth that are parsed at all: what parsing costs at worst.
const WORK: usize = 50_000_000;

/// The charset in `<meta charset=…>`, `<meta http-equiv=… content="…; charset=…">` or the XML declaration.
pub(super) fn charset(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(8192)]).to_ascii_lowercase();
    let xml =
        head.trim_start_matches(|c: char| !c.is_ascii()).starts_with("<?xml").then(|| head.find("encoding=")).flatten();
    let at = xml.map(|at| at + "encoding=".len()).or_else(|| {
        head.match_indices("charset=")
            .map(|(at, m)| at + m.len())
            .find(|at| head[..*at].rfind('<').is_some_and(|o| head[o..].starts_with("<meta")))
    })?;
    let label = head[at..].trim_start_matches(['"', '\'', ' ']);
    let end = label.find(|c: char| !(c.is_ascii_alphanumeric() || "-_:".contains(c))).unwrap_or(label.len());
    Some(label[..end].to_owned())
}

/// How deep tags are nested by their written ends, and how many there are.
fn nesting(page: &str) -> (usize, usize) {
    const OPEN: [&str; 14] =
        ["p", "br", "img", "hr", "input", "meta", "link", "li", "td", "tr", "th", "option", "dd", "dt"];
    let (mut depth, mut deepest, mut tags) = (0usize, 0, 0);
    let bytes = page.as_bytes();
    for at in memchr::memchr_iter(b'<', bytes) {
        let name = &bytes[at + 1..];
        let closes = name.first() == Some(&b'/');
        let name = &name[usize::from(closes)..];
        let length = name.iter().take(12).take_while(|b| b.is_ascii_alphanumeric()).count();
        if length == 0 || OPEN.iter().any(|o| name[..length].eq_ignore_ascii_case(o.as_bytes())) {
            continue;
        }
        tags += 1;
        depth = if closes { depth.saturating_sub(1) } else { depth + 1 };
        deepest = deepest.max(depth);
    }
    (deepest, tags)
}

fn read(input: &Input<'_>) -> Vec<Outcome> {
    vec![article(input)]
}

/// The article in a page.
pub(super) fn article(input: &Input<'_>) -> Outcome {
    let (depth, tags) = nesting(input.text);
    if depth.saturating_mul(tags.max(input.text.len() / 64)) > WORK {
        let problem = Problem::error(input.name, format!("{depth} tags of this page are open inside each other"));
        return Err(problem.help("such a page is broken: save its text instead"));
    }
    #[cfg(feature = "html")]
    return super::html::read(input, depth);
    #[cfg(not(feature = "html"))]
    Err(Problem::error(input.name, "this dixit was built without HTML")
        .help("build it with the feature `html`, or save the page's text"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn charset_of_every_make() {
        for (page, label) in [
            ("<html><meta charset=\"GBK\">", Some("gbk")),
            ("<meta http-equiv='Content-Type' content='text/html; charset=gb2312'>", Some("gb2312")),
            ("<?xml version='1.0' encoding='Big5'?><html>", Some("big5")),
            ("<p>charset=gbk</p>", None),
        ] {
            assert_eq!(charset(page.as_bytes()).as_deref(), label);
        }
    }
}
