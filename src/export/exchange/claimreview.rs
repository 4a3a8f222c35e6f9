//! ClaimReview drafts, as a feed in the form that Google Fact Check takes: of claims that people made, and of
//! statements that people judged. A draft has no rating: that is for the fact-checker to give.

use super::triple::Subject;
use super::{Files, Format, Selection};
use crate::graph::{AgentView, EdgeKind, NodeIx, SourceView, StatementView};
use crate::ledger::Review;
use crate::model::EntityKind;
use serde_json::{Value, json};
use std::io::{self, Write};

pub static FORMAT: Format = Format {
    name: "claimreview",
    endings: &[],
    about: "a schema.org DataFeed of ClaimReview drafts, of reviewed claims and statements only: Google Fact Check",
    loses: &[
        "statements that nobody reviewed",
        "who denies a claim, relays, those told, for whom somebody speaks, mentions, relations between statements",
        "entities but for names, Wikidata items, and whether they are people or organisations",
        "sources but for headline, address, outlet, day and language",
        "of statements all but content, speakers, day, who judged it and why",
        "the archived texts, the gazetteer, comments; when decisions were taken, decisions taken back or that silence the audit",
    ],
    files: Files::One(write),
};

fn write(all: &Selection<'_>, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "{{\"@context\":\"https://schema.org\",\"@type\":\"DataFeed\",\"dataFeedElement\":[")?;
    let mut first = true;
    for node in all.nodes() {
        let Some(review) = review(all, node) else { continue };
        out.write_all(if first { b"\n" } else { b",\n" })?;
        first = false;
        serde_json::to_writer(&mut *out, &json!({"@type": "DataFeedItem", "item": [review]}))?;
    }
    writeln!(out, "\n]}}")
}

fn review(all: &Selection<'_>, node: NodeIx) -> Option<Value> {
    let graph = all.graph;
    let (text, voices, by, why) = match node {
        NodeIx::Claim(ix) => {
            let affirm = graph.edges_into(ix, EdgeKind::Affirms).map(|e| e.from()).filter(|s| all.has(*s));
            let voices: Vec<_> = affirm.filter_map(|s| statement(all, s)).collect();
            (graph.claim_at(ix).claim().text.clone(), voices, None, None)
        }
        NodeIx::Statement(ix) => {
            let s = graph.statement_at(ix);
            let looked_at = matches!(s.review(), Review::Accepted | Review::Corrected | Review::Added);
            let voiced = |kind| s.edges(kind).any(|e| all.has(e.to()));
            if !looked_at || s.record().fragments.is_empty() || voiced(EdgeKind::Affirms) || voiced(EdgeKind::Denies) {
                return None;
            }
            let judged = s.fact().judged.as_ref();
            (
                s.record().content().into_owned(),
                vec![s],
                judged.map(|j| j.0.as_str()),
                judged.and_then(|j| j.1.as_deref()),
            )
        }
        _ => return None,
    };
    let mut authors: Vec<Value> = Vec::new();
    for who in voices.iter().flat_map(|s| s.speakers()).filter_map(|who| who.agent) {
        let author = author(who);
        if !authors.contains(&author) {
            authors.push(author);
        }
    }
    let mut appearance: Vec<Value> = Vec::new();
    for source in voices.iter().filter_map(|s| s.source()) {
        let work = work(source);
        if !appearance.contains(&work) {
            appearance.push(work);
        }
    }
    let said = voices.iter().filter_map(|s| s.date()).min_by_key(|d| d.first()).map(|d| d.to_string());
    let mut claim = json!({"@type": "Claim", "appearance": appearance});
    let mut add = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            claim[key] = value;
        }
    };
    add(
        "author",
        if authors.len() == 1 { authors.pop() } else { Some(json!(authors)).filter(|_| !authors.is_empty()) },
    );
    add("datePublished", said.map(Value::from));
    let mut review = json!({
        "@type": "ClaimReview",
        "@id": Subject::whole(node).iri(graph),
        "creativeWorkStatus": "Draft",
        "claimReviewed": text,
        "itemReviewed": claim,
    });
    if let Some(by) = by {
        review["author"] = json!({"@type": "Person", "name": by});
    }
    if let Some(why) = why {
        review["reviewBody"] = json!(why);
    }
    Some(review)
}

fn statement<'g>(all: &Selection<'g>, node: NodeIx) -> Option<StatementView<'g>> {
    match node {
        NodeIx::Statement(ix) => Some(all.graph.statement_at(ix)),
        _ => None,
    }
}

fn author(who: AgentView<'_>) -> Value {
    let kind = match who {
        AgentView::Entity(e) => match e.entity().kind {
            EntityKind::Person => "Person",
            EntityKind::Organisation | EntityKind::Outlet | EntityKind::Group => "Organization",
            _ => "Thing",
        },
        AgentView::Source(_) => "CreativeWork",
    };
    let mut author = json!({"@type": kind, "name": who.name()});
    if let AgentView::Entity(e) = who
        && let Some(item) = &e.entity().wikidata
    {
        author["sameAs"] = json!(format!("http://www.wikidata.org/entity/{item}"));
    }
    author
}

fn work(source: SourceView<'_>) -> Value {
    let s = source.record();
    let mut work = json!({"@type": "NewsArticle"});
    let mut add = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            work[key] = value;
        }
    };
    add("headline", s.title.as_deref().map(Value::from));
    add("url", s.url.as_deref().map(Value::from));
    add("datePublished", s.published.map(|d| d.to_string().into()));
    add("inLanguage", s.lang.map(|l| l.tag().into()));
    add("publisher", s.publisher.as_ref().map(|p| json!({"@type": "NewsMediaOrganization", "name": p})));
    work
}
