//! FollowTheMoney entities, one a line, for OpenAleph: sources are articles, statements and claims are notes,
//! every relation is a link with its words.

use super::fields;
use super::{Files, Format, OF_PLACES, OF_THE_LEDGER, Selection};
use crate::base::TextHash;
use crate::graph::{EdgeView, NodeIx};
use crate::model::{EntityKind, Role, SourceKind};
use serde_json::{Map, Value, json};
use std::io::{self, Write};

pub static FORMAT: Format = Format {
    name: "ftm",
    endings: &[],
    about: "FollowTheMoney entities, one a line: OpenAleph, ftm command line",
    loses: &[
        "the kinds outlet, product and group (an organization, a thing without a kind)",
        "kind, act, date, figures, hedges, cue, venue, review, confidence, rule and why but as text in `notes`",
        "single fragments, prefixes and suffixes of anchors; page hashes; notices of corrections",
        OF_PLACES,
        OF_THE_LEDGER,
    ],
    files: Files::One(write),
};

fn write(all: &Selection<'_>, out: &mut dyn Write) -> io::Result<()> {
    for node in all.nodes() {
        line(out, &id(all, node), node_as(all, node))?;
    }
    for (n, edge) in all.edges().enumerate() {
        line(out, &format!("link.{n}.{}", id(all, edge.from())), ("UnknownLink", link(all, edge)))?;
    }
    Ok(())
}

/// FollowTheMoney takes ids of letters, digits, `.` and `-` of ASCII only: another id becomes its hash, and stands
/// in `notes`.
fn id(all: &Selection<'_>, node: NodeIx) -> String {
    let own = fields::record_id(all.graph, node);
    let kind = fields::kind_of(node);
    if plain(own) { format!("{kind}.{own}") } else { format!("{kind}.x{}", TextHash::of(own.as_bytes()).short(20)) }
}

fn plain(id: &str) -> bool {
    id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'.') && !id.ends_with(['-', '.'])
}

fn line(out: &mut dyn Write, id: &str, (schema, properties): (&str, Properties)) -> io::Result<()> {
    serde_json::to_writer(&mut *out, &json!({"id": id, "schema": schema, "properties": properties.0}))?;
    writeln!(out)
}

/// Values by property; in FollowTheMoney every property has several.
#[derive(Default)]
struct Properties(Map<String, Value>);

impl Properties {
    fn add(&mut self, property: &str, value: impl Into<String>) {
        let value = value.into();
        if !value.is_empty() {
            let values = self.0.entry(property).or_insert_with(|| json!([]));
            values.as_array_mut().expect("made as one").push(value.into());
        }
    }
}

fn node_as(all: &Selection<'_>, node: NodeIx) -> (&'static str, Properties) {
    let graph = all.graph;
    let mut p = Properties::default();
    let field = |name: &str| fields::shown(graph, node, name);
    let own = fields::record_id(graph, node);
    if !plain(own) {
        p.add("notes", format!("id: {own}"));
    }
    let schema = match node {
        NodeIx::Statement(ix) => {
            let s = graph.statement_at(ix);
            p.add("name", field("label"));
            p.add("description", s.record().content());
            p.add("sourceUrl", field("url"));
            p.add("publisher", field("publisher"));
            for name in
                ["kind", "act", "date", "figures", "hedges", "cue", "venue", "review", "confidence", "made_by", "why"]
            {
                let value = field(name);
                if !value.is_empty() {
                    p.add("notes", format!("{name}: {value}"));
                }
            }
            "Note"
        }
        NodeIx::Claim(ix) => {
            p.add("name", field("label"));
            p.add("description", graph.claim_at(ix).claim().text.as_str());
            "Note"
        }
        NodeIx::Source(ix) => {
            let s = graph.source_at(ix).record();
            p.add("title", s.title.as_deref().unwrap_or(""));
            p.add("name", graph.source_at(ix).title());
            p.add("sourceUrl", s.url.as_deref().unwrap_or(""));
            p.add("publisher", s.publisher.as_deref().unwrap_or(""));
            s.authors.iter().for_each(|a| p.add("author", a));
            p.add("publishedAt", s.published.map_or(String::new(), |d| d.to_string()));
            // ISO 639-3, as FollowTheMoney has it.
            p.add("language", s.lang.map_or("", |l| if l.tag() == "zh" { "zho" } else { "eng" }));
            s.captures.iter().for_each(|c| p.add("retrievedAt", c.retrieved.to_string()));
            if s.kind == SourceKind::Article { "Article" } else { "Document" }
        }
        NodeIx::Entity(ix) => {
            let view = graph.entity_at(ix);
            let e = view.entity();
            p.add("name", &e.name);
            e.aliases.iter().for_each(|a| p.add("alias", a));
            p.add("wikidataId", e.wikidata.as_deref().unwrap_or(""));
            if let Some(u) = &e.unnamed {
                p.add("notes", format!("unnamed: {}", u.description));
                p.add("notes", u.count.map_or(String::new(), |n| format!("count: {n}")));
                p.add("notes", u.affiliation.as_ref().map_or(String::new(), |at| format!("affiliation: {at}")));
            }
            match e.kind {
                EntityKind::Person => {
                    let role = |r: &Role| {
                        [Some(&*r.title), r.at.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(", ")
                    };
                    e.roles.iter().for_each(|r| p.add("position", role(r)));
                    "Person"
                }
                EntityKind::Organisation | EntityKind::Outlet | EntityKind::Group => "Organization",
                EntityKind::Place => {
                    p.add("full", &e.name);
                    "Address"
                }
                EntityKind::Event => "Event",
                EntityKind::Work => "Document",
                EntityKind::Product => "Asset",
                EntityKind::Unnamed | EntityKind::Unknown => "LegalEntity",
            }
        }
    };
    (schema, p)
}

fn link(all: &Selection<'_>, edge: EdgeView<'_>) -> Properties {
    let mut p = Properties::default();
    p.add("subject", id(all, edge.from()));
    p.add("object", id(all, edge.to()));
    p.add("role", edge.kind().name());
    if let Some(evidence) = edge.evidence() {
        p.add("summary", evidence.exact);
        p.add("recordId", format!("{}:{}-{}", evidence.capture, evidence.at.0, evidence.at.1));
    }
    let mut told = |what: &str, words: Option<String>| {
        if let Some(words) = words {
            p.add("description", format!("{what}: {words}"));
        }
    };
    told("cue", edge.cue().map(|cue| cue.exact.clone()));
    told("how", edge.how().map(fields::lower));
    told("why", edge.link().map(|link| link.why.clone()));
    told("score", edge.link().map(|link| format!("{:.2}", link.score)));
    p
}
