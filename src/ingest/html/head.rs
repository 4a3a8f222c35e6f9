//! What a page declares about its article: JSON-LD first, then OpenGraph and other meta tags, then `<time>`,
//! headings and the canonical link.

use super::json_ld;
use crate::ingest::json::date;
use crate::model::Article;
use dom_query::Document;

/// What is declared and has no place in [`Article`].
pub(super) struct Declared {
    /// The text of the article in JSON-LD.
    pub(super) body: Option<String>,
}

/// Names (or properties) of meta tags, the more telling first.
const TITLE: &[&str] = &["og:title", "articletitle", "twitter:title", "dc.title", "citation_title", "headline"];
const AUTHOR: &[&str] =
    &["author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author", "citation_author"];
const PUBLISHER: &[&str] =
    &["og:site_name", "sitename", "dc.publisher", "publisher", "application-name", "citation_publisher"];
const CREDIT: &[&str] = &["contentsource", "source", "copyright-holder", "article:source"];
const DATE: &[&str] = &[
    "article:published_time",
    "og:published_time",
    "datepublished",
    "publishdate",
    "publish_date",
    "publish-date",
    "pubdate",
    "publishtime",
    "publish_time",
    "_pubtime",
    "weibo:article:create_at",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "citation_publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "og:release_date",
    "date",
];

/// Reads the declarations of `document` into `article`.
pub(super) fn read(document: &Document, article: &mut Article) -> Declared {
    let ld = json_ld::read(document);
    let metas = metas(document);
    let meta = |names: &[&str]| -> Option<String> {
        names.iter().find_map(|n| metas.iter().find(|(k, _)| k == n)).map(|(_, v)| v.clone())
    };
    let printed = || element(document, "#js_name, [itemprop=publisher] [itemprop=name]");
    let site = ld.publisher.clone().or_else(printed).or_else(|| meta(PUBLISHER));
    let heading = heading(document);
    let shown = element(document, "title");
    let declared = ld.headline.or_else(|| meta(TITLE)).or_else(|| shown.clone());
    article.title = title(declared, heading, site.as_deref());
    let site = site.or_else(|| site_of(&shown?, article.title.as_deref()?));
    article.authors = if ld.authors.is_empty() { authors(meta(AUTHOR), document) } else { ld.authors };
    article.publisher = site.clone();
    article.published = ld.published.or_else(|| meta(DATE).and_then(|d| date(&d))).or_else(|| time(document));
    article.url = url(document, ld.url.or_else(|| meta(&["og:url"])));
    let declared_lang = ld.lang.or_else(|| document.select("html").attr("lang").map(|l| l.to_string()));
    article.lang = declared_lang.or_else(|| meta(&["og:locale", "content-language"])).and_then(|l| l.parse().ok());
    article.kind = ld.kind.unwrap_or_default();
    article.credits = meta(CREDIT).filter(|c| c.chars().nth(30).is_none() && !c.contains("://")).into_iter().collect();
    Declared { body: ld.body }
}

/// Every meta tag with a name and words: name in lower case, content.
fn metas(document: &Document) -> Vec<(String, String)> {
    let tags = document.select("meta[content]");
    let pairs = tags.iter().filter_map(|tag| {
        let name = ["property", "name", "itemprop", "http-equiv"].into_iter().find_map(|a| tag.attr(a))?;
        let content = tag.attr("content")?.split_whitespace().collect::<Vec<_>>().join(" ");
        (!content.is_empty()).then(|| (name.to_ascii_lowercase(), content))
    });
    pairs.collect()
}

fn element(document: &Document, selector: &str) -> Option<String> {
    let text = document.select_single(selector).text();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

/// The only `<h1>` of a page, or the one inside its article.
fn heading(document: &Document) -> Option<String> {
    let one = document.select("h1").length() == 1;
    if one { element(document, "h1") } else { element(document, "article h1") }
}

/// The printed heading where the declared title is that with a site's name around it, else the declared
/// title without the site's name.
fn title(declared: Option<String>, heading: Option<String>, site: Option<&str>) -> Option<String> {
    let Some(declared) = declared else { return heading };
    let inside = |h: &String| h.chars().nth(3).is_some() && (declared.contains(h) || h.contains(&declared));
    if let Some(heading) = heading.filter(inside) {
        return Some(heading);
    }
    let cut = declared.char_indices().filter(|(_, c)| is_mark(*c)).find(|(at, c)| {
        let tail = declared[at + c.len_utf8()..].trim_start_matches(['_', '-', '—', ' ']);
        let spaced = declared[..*at].ends_with(' ') && declared[at + c.len_utf8()..].starts_with(' ');
        let name = site.is_some_and(|s| tail.starts_with(s))
            || "网站网報报社台线频道新闻新聞".contains(tail.chars().next_back().unwrap_or(' '));
        *at > 0
            && !tail.is_empty()
            && tail.chars().nth(24).is_none()
            && (matches!(c, '_' | '|' | '｜') || name && (spaced || !tail.is_ascii()))
    });
    Some(cut.map_or(declared.as_str(), |(at, _)| declared[..at].trim_end()).to_owned())
}

/// The site's name after the title in `<title>`: the last part, without a motto.
fn site_of(shown: &str, title: &str) -> Option<String> {
    let rest = shown.strip_prefix(title)?.trim_start();
    let mark = rest.chars().next().filter(|c| is_mark(*c))?;
    let name = rest.rsplit(mark).next()?.split([',', '，']).next()?.trim_matches(|c: char| is_mark(c) || c == ' ');
    (name.chars().nth(1).is_some() && name.chars().nth(40).is_none()).then(|| name.to_owned())
}

/// Marks that stand between a title and a site's name.
fn is_mark(c: char) -> bool {
    matches!(c, '_' | '|' | '｜' | '-' | '–' | '—' | '·' | '»' | '/')
}

/// Authors in a meta tag, or printed with `rel="author"` and `itemprop="author"`.
fn authors(declared: Option<String>, document: &Document) -> Vec<String> {
    let is_name = |n: &str| !n.is_empty() && !n.contains("://") && n.chars().nth(40).is_none();
    let mut names: Vec<String> = match declared {
        Some(d) => {
            d.split([',', '、', ';', '，']).flat_map(|p| p.split(" and ")).map(|n| n.trim().to_owned()).collect()
        }
        None => ["[itemprop=author] [itemprop=name]", "[rel=author]", "[itemprop=author]"]
            .into_iter()
            .map(|s| document.select(s).iter().map(|n| n.text().trim().to_owned()).collect::<Vec<_>>())
            .find(|names| !names.is_empty())
            .unwrap_or_default(),
    };
    for name in &mut names {
        if let Some(rest) = name.get(..3).filter(|p| p.eq_ignore_ascii_case("by ")).map(|_| name[3..].trim().to_owned())
        {
            *name = rest;
        }
    }
    names.retain(|n| is_name(n));
    names.dedup();
    names
}

fn time(document: &Document) -> Option<crate::base::PartialDate> {
    let one = |selector: &str| {
        let times = document.select(selector);
        times.iter().find_map(|t| t.attr("datetime").and_then(|d| date(&d)).or_else(|| date(t.text().trim())))
    };
    [
        "time[itemprop=datePublished]",
        "time[pubdate]",
        "#publish_time",
        "article time[datetime]",
        "header time[datetime]",
        "time[datetime]",
    ]
    .into_iter()
    .find_map(one)
}

/// The canonical address, made absolute by the base or by what else the page declares.
fn url(document: &Document, declared: Option<String>) -> Option<String> {
    let canonical = document.select("link[rel=canonical]").attr("href").map(|h| h.trim().to_owned());
    let base = document.select("base[href]").attr("href").map(|h| h.to_string());
    let absolute = |u: &str| u.starts_with("http://") || u.starts_with("https://");
    let candidates = [canonical, declared];
    let whole = candidates.iter().flatten().find(|u| absolute(u));
    if let Some(whole) = whole {
        return Some(whole.clone());
    }
    let base = base.filter(|b| absolute(b))?;
    let path = candidates.into_iter().flatten().find(|u| !u.is_empty())?;
    if path.starts_with("//") {
        return base.split_once("//").map(|(scheme, _)| format!("{scheme}{path}"));
    }
    let host = base.find("://").map(|at| at + 3)?;
    let root = base[host..].find('/').map_or(base.len(), |at| host + at);
    let folder = if path.starts_with('/') {
        &base[..root]
    } else {
        &base[..base.rfind('/').filter(|at| *at >= root).unwrap_or(base.len())]
    };
    Some(format!("{folder}/{}", path.trim_start_matches('/')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_lose_the_sites_name() {
        let t = |d: &str, h: Option<&str>, s| title(Some(d.to_owned()), h.map(str::to_owned), s).unwrap();
        assert_eq!(t("新桥开放_青岚网", None, None), "新桥开放");
        assert_eq!(t("新桥开放-青岚新闻网", None, None), "新桥开放");
        assert_eq!(t("New bridge opens - The Tidewater Post", None, Some("The Tidewater Post")), "New bridge opens");
        assert_eq!(t("New bridge opens - The Tidewater Post", Some("New bridge opens"), None), "New bridge opens");
        assert_eq!(t("New bridge - a first look", None, Some("The Post")), "New bridge - a first look");
        let site = |d: &str, t: &str| site_of(d, t);
        assert_eq!(site("New bridge | News | The Post", "New bridge").as_deref(), Some("The Post"));
        assert_eq!(site("Vote won - Openwire, the free news source", "Vote won").as_deref(), Some("Openwire"));
        assert_eq!(site("New bridge", "New bridge"), None);
    }

    #[test]
    fn addresses_become_absolute() {
        let of = |html: &str| url(&Document::from(html), None);
        assert_eq!(of("<link rel=canonical href='https://a.example/x'>").as_deref(), Some("https://a.example/x"));
        assert_eq!(
            of("<base href='https://a.example/b/c.html'><link rel=canonical href='/x'>").as_deref(),
            Some("https://a.example/x")
        );
        assert_eq!(
            of("<base href='https://a.example/b/c.html'><link rel=canonical href='x'>").as_deref(),
            Some("https://a.example/b/x")
        );
        assert_eq!(of("<link rel=canonical href='/x'>"), None);
    }
}
