//! Our own JSON Lines: a record a line, just as they stand in the files. `dixit import` reads it back.

use super::{Files, Format, Selection};
use crate::graph::{NodeIx, StatementView};
use crate::ledger::Review;
use crate::model::Source;
use serde::Serialize;
use serde_json::json;
use std::collections::BTreeSet;
use std::io::{self, Write};

pub static FORMAT: Format = Format {
    name: "jsonl",
    endings: &["ndjson"],
    about: "every record of the graph's files, one a line: jq, and `dixit import`",
    loses: &["comments, the gazetteer"],
    files: Files::One(write),
};

/// Sources that carry a statement of the selection with those statements, their texts, and all other records of
/// the selection. Decisions are all given: they belong together.
fn write(all: &Selection<'_>, out: &mut dyn Write) -> io::Result<()> {
    let records = all.records;
    let graph = all.graph;
    record(out, "graph", &records.info)?;
    let mut texts = BTreeSet::new();
    for node in all.nodes() {
        match node {
            NodeIx::Entity(ix) => {
                let view = graph.entity_at(ix);
                for id in [view.id()].into_iter().chain(view.merged_ids()) {
                    records.entities.get(id).map_or(Ok(()), |entity| record(out, "entity", entity))?;
                }
            }
            NodeIx::Source(ix) => {
                let Some(source) = records.sources.get(graph.source_at(ix).id()) else { continue };
                let has = |id| graph.statement(id).is_none_or(|s| rejected(s) || all.has(s.ix().into()));
                let statements = source.statements.iter().filter(|s| has(&s.id)).cloned().collect();
                record(out, "source", &Source { statements, ..(**source).clone() })?;
                texts.extend(source.captures.iter().map(|c| &c.text));
            }
            NodeIx::Claim(ix) => {
                let claim = records.claims.get(graph.claim_at(ix).id());
                claim.map_or(Ok(()), |claim| record(out, "claim", claim))?;
            }
            NodeIx::Statement(_) => {}
        }
    }
    for link in &records.links {
        record(out, "link", link)?;
    }
    for decision in records.decisions.values() {
        record(out, "decision", decision)?;
    }
    for hash in texts {
        if let Some(text) = records.archive.get(hash) {
            record(out, "text", &json!({"hash": hash, "text": &**text}))?;
        }
    }
    Ok(())
}

/// Rejected statements go along: without them their decisions would hang in the air.
fn rejected(s: StatementView<'_>) -> bool {
    s.review() == Review::Rejected
}

fn record(out: &mut dyn Write, kind: &str, value: &impl Serialize) -> io::Result<()> {
    write!(out, "{{\"record\":\"{kind}\",\"is\":")?;
    serde_json::to_writer(&mut *out, value)?;
    writeln!(out, "}}")
}
