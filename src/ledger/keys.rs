//! What a source is known by (law 4): canonical address, else publisher, date and title, else its text.

use super::names::normal;
use crate::base::{PartialDate, SourceId, TextHash};
use crate::model::{Article, Source};

/// Query parameters that only say by which way a reader came.
const TRACKING: &str = include_str!("tracking.txt");

/// What one article is known by, strongest first.
pub(super) struct Keys {
    /// Canonical address.
    pub url: Option<String>,
    /// Publisher, date and title.
    pub print: Option<String>,
    /// The text itself.
    pub text: TextHash,
}

impl Keys {
    pub fn of(article: &Article, text: TextHash) -> Self {
        let url = article.url.as_deref().map(canonical_url).filter(|u| !u.is_empty());
        Self { url, print: print_key(article.publisher.as_deref(), article.published, article.title.as_deref()), text }
    }

    /// The id that the strongest key gives.
    pub fn id(&self, article: &Article) -> SourceId {
        let date = article.published.map(|d| d.to_string());
        let stem: Vec<&str> = article.publisher.as_deref().into_iter().chain(date.as_deref()).collect();
        let key = match (&self.url, &self.print) {
            (Some(url), _) => ["url", url],
            (None, Some(print)) => ["print", print],
            (None, None) => ["text", self.text.as_str()],
        };
        SourceId::new(&stem.join(" "), &key)
    }
}

/// The record of a source that is only cited: what is known of it, and the id that its article would get.
pub fn cited_source(article: &Article) -> Source {
    let id = Keys::of(article, TextHash::of(article.text.as_bytes())).id(article);
    Source {
        id,
        kind: article.kind,
        title: article.title.clone(),
        url: article.url.clone(),
        publisher: article.publisher.clone(),
        authors: article.authors.clone(),
        published: article.published,
        lang: article.lang,
        relays: Vec::new(),
        notices: Vec::new(),
        captures: Vec::new(),
        statements: Vec::new(),
    }
}

/// Publisher (may be unknown), date and title as one key; `None` without date or title.
pub(super) fn print_key(publisher: Option<&str>, date: Option<PartialDate>, title: Option<&str>) -> Option<String> {
    let title = title.map(normal).filter(|t| !t.is_empty())?;
    Some(format!("{}\u{1f}{}\u{1f}{title}", normal(publisher.unwrap_or_default()), date?))
}

/// An address without what does not tell two pages apart: scheme, `www.`, default port, fragment,
/// tracking parameters, a slash at the end; the host in lower case.
pub fn canonical_url(url: &str) -> String {
    let url = url.trim();
    let url = url.split('#').next().unwrap_or(url);
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (host, path) = path.split_once('/').unwrap_or((path, ""));
    let host = host.to_lowercase();
    let host = host.trim_end_matches(":443").trim_end_matches(":80");
    let host = host.strip_prefix("www.").unwrap_or(host);
    let kept: Vec<&str> = query.split('&').filter(|p| !p.is_empty() && !is_tracking(p)).collect();
    let mut out = format!("{host}/{}", path.trim_end_matches('/'));
    out.truncate(out.trim_end_matches('/').len());
    if !kept.is_empty() {
        out.push('?');
        out.push_str(&kept.join("&"));
    }
    out
}

fn is_tracking(parameter: &str) -> bool {
    let name = parameter.split('=').next().unwrap_or(parameter);
    TRACKING.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).any(|known| match known.strip_suffix('*') {
        Some(head) => name.starts_with(head),
        None => name == known,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_page_has_one_address() {
        let same = [
            "https://www.tidewater.example/2026/03/gates?utm_source=feed#top",
            "http://tidewater.example:80/2026/03/gates/",
            "HTTPS://Tidewater.Example/2026/03/gates",
        ];
        assert!(same.iter().all(|u| canonical_url(u) == "tidewater.example/2026/03/gates"));
        assert_eq!(canonical_url("https://t.example/a?id=7&fbclid=x"), "t.example/a?id=7");
        assert_ne!(canonical_url("https://t.example/a?id=7"), canonical_url("https://t.example/a?id=8"));
        assert_ne!(canonical_url("https://t.example/A"), canonical_url("https://t.example/a"));
    }

    #[test]
    fn a_title_without_a_date_is_no_key() {
        assert_eq!(print_key(Some("Tidewater Press"), None, Some("Gates")), None);
        assert_ne!(
            print_key(Some("Tidewater Press"), "2026-03-02".parse().ok(), Some("Gates")),
            print_key(None, "2026-03-02".parse().ok(), Some("Gates"))
        );
    }
}
