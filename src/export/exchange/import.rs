//! Records that come in: our own JSON Lines, and ClaimReview.
//!
//! A ClaimReview gives a claim, and each place where it appeared as a source that is only cited. Its rating stays
//! outside: a claim has no truth field. Who made the claim stands in its sources once these are read. The answers of
//! Google's Fact Check API have other names for the same; they are read as the ClaimReviews that they stand for.

use super::OF_THE_RATING;
use crate::base::{ClaimId, Problem, TextHash};
use crate::ledger::{Records, cited_source};
use crate::model::{Article, Claim, Decision, Entity, GraphInfo, Link, Source, SourceKind};
use serde::Deserialize;
use serde_json::{Value, json};
use std::borrow::Cow;
use std::sync::Arc;

/// What an import of ClaimReview leaves out.
pub const CLAIMREVIEW_LOSES: &str = OF_THE_RATING;

/// The records in a text, in whichever of the forms it is; every line that is none is told.
pub fn read(name: &str, text: &str) -> Result<Records, Vec<Problem>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let first = text.lines().find(|l| !l.trim().is_empty()).unwrap_or("");
    if first.starts_with("{\"record\":") {
        return lines(name, text);
    }
    let json: Value = serde_json::from_str(text).map_err(|e| {
        let problem = Problem::error(name, format!("is neither our JSON Lines nor JSON: {e}"));
        vec![problem.help("`dixit export --format jsonl` writes what can be read here; articles go to `dixit add`")]
    })?;
    claim_reviews(name, &json)
}

/// A record of a line.
#[derive(Deserialize)]
#[serde(tag = "record", content = "is", rename_all = "lowercase", deny_unknown_fields)]
enum Line {
    Graph(GraphInfo),
    Entity(Entity),
    Source(Source),
    Claim(Claim),
    Link(Link),
    Decision(Box<Decision>),
    Text { hash: TextHash, text: String },
}

fn lines(name: &str, text: &str) -> Result<Records, Vec<Problem>> {
    let mut records = Records::default();
    let mut problems = Vec::new();
    for (n, line) in text.lines().enumerate().filter(|(_, l)| !l.trim().is_empty()) {
        let words = || line.chars().take(120).collect::<String>();
        match serde_json::from_str(line) {
            Err(e) => {
                let said = e.to_string();
                let said = said.split(" at line ").next().unwrap_or(&said).to_owned();
                problems.push(Problem::error(name, format!("is no record: {said}")).at(
                    n + 1,
                    e.column().max(1),
                    words(),
                ));
            }
            Ok(Line::Graph(info)) => records.info = info,
            Ok(Line::Entity(e)) => drop(records.entities.insert(e.id.clone(), e)),
            Ok(Line::Source(s)) => drop(records.sources.insert(s.id.clone(), Arc::new(s))),
            Ok(Line::Claim(c)) => drop(records.claims.insert(c.id.clone(), c)),
            Ok(Line::Link(l)) => records.links.push(l),
            Ok(Line::Decision(d)) => drop(records.decisions.insert(d.id.clone(), *d)),
            Ok(Line::Text { hash, text }) if TextHash::of(text.as_bytes()) == hash => {
                records.archive.insert(hash, text.into());
            }
            Ok(Line::Text { hash, .. }) => {
                let problem = Problem::error(name, format!("the text is not the one that its hash {hash} says"));
                problems.push(problem.at(n + 1, 1, words()));
            }
        }
    }
    if problems.is_empty() { Ok(records) } else { Err(problems) }
}

/// Every ClaimReview in it: alone, in a list, a graph, or the items of a feed.
fn claim_reviews(name: &str, json: &Value) -> Result<Records, Vec<Problem>> {
    let mut found = Vec::new();
    collect(json, &mut found);
    if found.is_empty() {
        let problem = Problem::error(name, "has no ClaimReview in it");
        return Err(vec![problem.help("a ClaimReview has \"@type\": \"ClaimReview\" and \"claimReviewed\"")]);
    }
    let mut records = Records::default();
    let mut problems = Vec::new();
    for review in &found {
        let review: &Value = review;
        let Some(text) = words(&review["claimReviewed"]) else {
            let which = words(&review["url"]).unwrap_or_else(|| "one".to_owned());
            problems.push(Problem::error(name, format!("a ClaimReview ({which}) has no `claimReviewed`")));
            continue;
        };
        let id = ClaimId::hashed(&[&text]);
        let claim = Claim { id: id.clone(), text, affirmed_by: Vec::new(), denied_by: Vec::new() };
        records.claims.insert(id, claim);
        let item = &review["itemReviewed"];
        let places = [&item["appearance"], &item["firstAppearance"]];
        let works = places.into_iter().flat_map(several).chain([review].into_iter().filter(|r| r["url"].is_string()));
        for work in works {
            if let Some(source) = source(work) {
                records.sources.entry(source.id.clone()).or_insert_with(|| Arc::new(source));
            }
        }
    }
    if problems.is_empty() { Ok(records) } else { Err(problems) }
}

fn collect<'v>(json: &'v Value, found: &mut Vec<Cow<'v, Value>>) {
    match json {
        Value::Array(all) => all.iter().for_each(|v| collect(v, found)),
        Value::Object(fields) => {
            let types = several(&json["@type"]);
            if types.into_iter().any(|t| t == "ClaimReview" || t == "schema:ClaimReview") {
                found.push(Cow::Borrowed(json));
            } else if json["text"].is_string() && json["claimReview"].is_array() {
                found.extend(
                    several(&json["claimReview"]).into_iter().map(|r| Cow::Owned(of_the_api(&json["text"], r))),
                );
            } else {
                fields.values().for_each(|v| collect(v, found));
            }
        }
        _ => {}
    }
}

/// A review of a claim, as the Fact Check API gives it, in the terms of schema.org.
fn of_the_api(claim: &Value, review: &Value) -> Value {
    json!({
        "@type": "ClaimReview",
        "claimReviewed": claim,
        "url": review["url"],
        "headline": review["title"],
        "publisher": review["publisher"],
        "datePublished": review["reviewDate"],
        "inLanguage": review["languageCode"],
    })
}

/// One value, or each of a list.
fn several(value: &Value) -> Vec<&Value> {
    match value {
        Value::Null => Vec::new(),
        Value::Array(all) => all.iter().collect(),
        one => vec![one],
    }
}

fn words(value: &Value) -> Option<String> {
    let text = value.as_str().or_else(|| value["@value"].as_str())?;
    Some(text.trim().to_owned()).filter(|t| !t.is_empty())
}

/// A work as a source without a text.
fn source(work: &Value) -> Option<Source> {
    let url = words(work).or_else(|| words(&work["url"])).or_else(|| words(&work["@id"]));
    let url = url.filter(|u| u.starts_with("http://") || u.starts_with("https://"));
    let title = words(&work["headline"]).or_else(|| words(&work["name"]));
    let named = |v: &Value| words(v).or_else(|| words(&v["name"]));
    let publisher = named(&work["publisher"]).or_else(|| named(&work["author"]));
    let date = words(&work["datePublished"]).and_then(|d| d.split('T').next()?.parse().ok());
    // Less than this names no source.
    if url.is_none() && (title.is_none() || date.is_none()) {
        return None;
    }
    let lang = words(&work["inLanguage"]).and_then(|l| l.parse().ok());
    let kind = if work["@type"] == "ClaimReview" { SourceKind::Report } else { SourceKind::Article };
    Some(cited_source(&Article { kind, title, url, publisher, published: date, lang, ..Article::default() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    const REVIEW: &str = r#"{"@context": "https://schema.org", "@type": "ClaimReview",
        "claimReviewed": "The ferry carries a million people", "url": "https://check.example/1",
        "author": {"@type": "Organization", "name": "Harbour Check"}, "datePublished": "2031-05-06",
        "reviewRating": {"@type": "Rating", "ratingValue": 1},
        "itemReviewed": {"@type": "Claim", "author": {"name": "Ada Quill"},
            "appearance": [{"@type": "NewsArticle", "url": "https://courier.example/1", "headline": "Ferry"}, "https://post.example/2"],
            "firstAppearance": {"url": "https://courier.example/1", "headline": "Ferry"}}}"#;

    #[test]
    fn a_claim_review_gives_a_claim_and_cited_sources() {
        let feed =
            format!(r#"{{"@type": "DataFeed", "dataFeedElement": [{{"@type": "DataFeedItem", "item": [{REVIEW}]}}]}}"#);
        for text in [REVIEW.to_owned(), format!("[{REVIEW}]"), feed] {
            let records = read("x.json", &text).unwrap();
            assert_eq!(records.claims.values().next().unwrap().text, "The ferry carries a million people");
            let urls: Vec<_> = records.sources.values().filter_map(|s| s.url.clone()).collect();
            assert_eq!(urls.len(), 3, "{urls:?}");
            assert!(records.sources.values().all(|s| s.captures.is_empty()));
        }
    }

    #[test]
    fn the_fact_check_api_says_the_same_in_other_words() {
        let answer = r#"{"claims": [{"text": "The ferry carries a million people", "claimant": "Ada Quill",
            "claimDate": "2031-05-01T00:00:00Z", "claimReview": [{"publisher": {"name": "Harbour Check", "site": "check.example"},
            "url": "https://check.example/1", "title": "No, it does not", "reviewDate": "2031-05-06T00:00:00Z",
            "textualRating": "False", "languageCode": "en"}]}], "nextPageToken": "x"}"#;
        let records = read("x.json", answer).unwrap();
        assert_eq!(records.claims.values().next().unwrap().text, "The ferry carries a million people");
        let source = records.sources.values().next().unwrap();
        assert_eq!(source.url.as_deref(), Some("https://check.example/1"));
        assert_eq!(source.title.as_deref(), Some("No, it does not"));
        assert_eq!(source.publisher.as_deref(), Some("Harbour Check"));
        assert_eq!(source.published.map(|d| d.to_string()).as_deref(), Some("2031-05-06"));
        assert!(
            records.claims.keys().eq(read("x.json", REVIEW).unwrap().claims.keys()),
            "the same claim is one record"
        );
    }

    #[test]
    fn what_is_none_of_it_says_so() {
        for (text, why) in [
            ("{}", "no ClaimReview"),
            ("nonsense", "neither"),
            (r#"{"@type": "ClaimReview"}"#, "no `claimReviewed`"),
            ("{\"record\":\"entity\",\"is\":{}}\n{\"record\":\"x\"}", "no record"),
            (
                "{\"record\":\"text\",\"is\":{\"hash\":\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\",\"text\":\"x\"}}",
                "hash",
            ),
        ] {
            let problems = read("x", text).unwrap_err();
            assert!(problems[0].message.contains(why), "{}", problems[0].message);
        }
    }
}
