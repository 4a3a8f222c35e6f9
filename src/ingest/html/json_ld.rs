//! The article among the JSON-LD of a page (schema.org `NewsArticle` and its kin).

use crate::base::PartialDate;
use crate::ingest::json::date;
use crate::model::SourceKind;
use dom_query::Document;
use serde_json::Value;

/// What JSON-LD says about the article.
#[derive(Default)]
pub(super) struct Declared {
    pub(super) headline: Option<String>,
    pub(super) authors: Vec<String>,
    pub(super) publisher: Option<String>,
    pub(super) published: Option<PartialDate>,
    pub(super) url: Option<String>,
    pub(super) lang: Option<String>,
    pub(super) body: Option<String>,
    pub(super) kind: Option<SourceKind>,
}

/// How deep nested objects are followed.
const DEPTH: usize = 6;

pub(super) fn read(document: &Document) -> Declared {
    let scripts = document.select("script[type='application/ld+json']");
    let blocks: Vec<Value> = scripts.iter().filter_map(|s| parse(&s.text())).collect();
    let mut nodes = Vec::new();
    blocks.iter().for_each(|b| flatten(b, &mut nodes, DEPTH));
    let Some((article, kind)) = nodes.iter().find_map(|n| article_kind(n).map(|k| (*n, k))) else {
        return Declared::default();
    };
    let text = |key: &str| article.get(key).and_then(words);
    let publisher = article.get("publisher").or_else(|| article.get("sourceOrganization"));
    let address = ["url", "@id"].into_iter().find_map(text).filter(|u| u.starts_with("http"));
    let page = article.get("mainEntityOfPage").and_then(|p| p.as_str().or_else(|| p.get("@id")?.as_str()));
    Declared {
        headline: text("headline").or_else(|| text("name")),
        authors: ["author", "creator"]
            .into_iter()
            .filter_map(|k| article.get(k))
            .map(|a| names(a, &nodes))
            .find(|n| !n.is_empty())
            .unwrap_or_default(),
        publisher: publisher.and_then(|p| names(p, &nodes).into_iter().next()),
        published: ["datePublished", "dateCreated"].into_iter().find_map(text).and_then(|d| date(&d)),
        url: page.filter(|u| u.starts_with("http")).map(str::to_owned).or(address),
        lang: article.get("inLanguage").and_then(|l| words(l).or_else(|| words(l.get("alternateName")?))),
        body: text("articleBody"),
        kind: Some(kind),
    }
}

/// JSON as pages write it: line breaks inside strings are forgiven.
fn parse(text: &str) -> Option<Value> {
    let text = text.trim().trim_start_matches("<!--").trim_end_matches("-->").trim_end_matches(';');
    let plain = || text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect::<String>();
    serde_json::from_str(text).or_else(|_| serde_json::from_str(&plain())).ok()
}

/// Every object in arrays and graphs, also what `mainEntity` holds.
fn flatten<'v>(value: &'v Value, out: &mut Vec<&'v Value>, depth: usize) {
    match value {
        Value::Array(items) if depth > 0 => items.iter().for_each(|i| flatten(i, out, depth - 1)),
        Value::Object(fields) => {
            out.push(value);
            for key in ["@graph", "mainEntity"] {
                if let Some(inner) = fields.get(key).filter(|_| depth > 0) {
                    flatten(inner, out, depth - 1);
                }
            }
        }
        _ => {}
    }
}

fn article_kind(node: &Value) -> Option<SourceKind> {
    let types = node.get("@type")?;
    let names: Vec<&str> =
        types.as_str().into_iter().chain(types.as_array().into_iter().flatten().filter_map(Value::as_str)).collect();
    names.into_iter().find_map(|name| match name.rsplit(['/', ':', '#']).next().unwrap_or(name) {
        "Report" => Some(SourceKind::Report),
        "ScholarlyArticle" | "MedicalScholarlyArticle" => Some(SourceKind::Paper),
        "BlogPosting" | "SocialMediaPosting" | "LiveBlogPosting" | "DiscussionForumPosting" => Some(SourceKind::Post),
        n if n.ends_with("Article") || n.ends_with("NewsArticle") => Some(SourceKind::Article),
        _ => None,
    })
}

/// Names of people and organisations given as a string, an object, a reference into the graph, or a list.
fn names(value: &Value, nodes: &[&Value]) -> Vec<String> {
    match value {
        Value::Array(items) => items.iter().flat_map(|i| names(i, nodes)).collect(),
        Value::Object(fields) => match fields.get("name") {
            Some(name) => words(name).into_iter().collect(),
            None => {
                let id = fields.get("@id");
                let target = nodes.iter().find(|n| id.is_some() && n.get("@id") == id && n.get("name").is_some());
                target.and_then(|n| words(n.get("name")?)).into_iter().collect()
            }
        },
        other => words(other).filter(|n| !n.starts_with("http")).into_iter().collect(),
    }
}

/// A string, or the first of a list, entities decoded, blanks folded; none when empty.
fn words(value: &Value) -> Option<String> {
    let text = value.as_str().or_else(|| value.as_array()?.first()?.as_str())?;
    let text = if text.contains('&') {
        Document::fragment(text.replace('<', "&lt;")).text().to_string()
    } else {
        text.to_owned()
    };
    let folded: Vec<String> = text.lines().map(|l| l.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    let folded = folded.join("\n").trim().to_owned();
    (!folded.is_empty()).then_some(folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn graphs_references_and_lists() {
        let page = r#"<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
            {"@type":"Organization","@id":"https://t.example/#org","name":"The Tidewater Post"},
            {"@type":"WebPage","@id":"https://t.example/a"},
            {"@type":["NewsArticle","Thing"],"headline":"Bridge &amp; tide
 opens","author":[{"@type":"Person","name":"Jane Doe"},{"@type":"Organization","name":"Tide Agency"}],
             "publisher":{"@id":"https://t.example/#org"},"datePublished":"2026-11-20T08:00:00+00:00",
             "inLanguage":"en-GB","mainEntityOfPage":{"@id":"https://t.example/a"}}]}</script>"#;
        let d = read(&Document::from(page));
        assert_eq!(d.headline.as_deref(), Some("Bridge & tide opens"));
        assert_eq!(
            (d.authors.join("+"), d.publisher.as_deref()),
            ("Jane Doe+Tide Agency".into(), Some("The Tidewater Post"))
        );
        assert_eq!(
            (d.published.map(|d| d.to_string()).as_deref(), d.lang.as_deref()),
            (Some("2026-11-20"), Some("en-GB"))
        );
        assert_eq!(d.url.as_deref(), Some("https://t.example/a"));
    }

    #[test]
    fn broken_json_is_no_article() {
        for page in [
            "<script type='application/ld+json'>{</script>",
            "<script type='application/ld+json'>[1,{\"@type\":3}]</script>",
        ] {
            assert!(read(&Document::from(page)).headline.is_none());
        }
    }
}
