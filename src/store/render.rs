//! Records to text: sorted, a record a block, comments above their records.

use super::layout::record;
use super::notes::Notes;
use super::paths;
use crate::ledger::{Records, anchor::place};
use crate::model::{Source, Statement};
use serde::Serialize;

/// The files of a graph other than sources and texts, in the order of their names; `None` where there
/// is nothing to write.
pub(super) fn files(records: &Records, notes: impl Fn(&str) -> Notes) -> Vec<(&'static str, Option<String>)> {
    let claims = list(records.claims.values().map(|c| (c.id.as_str(), c)), &notes(paths::CLAIMS));
    let decisions = list(records.decisions.values().map(|d| (d.id.as_str(), d)), &notes(paths::DECISIONS));
    let entities = list(records.entities.values().map(|e| (e.id.as_str(), e)), &notes(paths::ENTITIES));
    let mut links: Vec<(String, _)> = records.links.iter().map(|l| (link_id(l), l)).collect();
    links.sort_by_key(|(_, l)| (&l.from, l.relation, &l.to));
    let links = list(links.iter().map(|(id, l)| (id.as_str(), *l)), &notes(paths::LINKS));
    vec![
        (paths::CLAIMS, claims),
        (paths::DECISIONS, decisions),
        (paths::ENTITIES, entities),
        (paths::GRAPH, Some(one(&records.info, &notes(paths::GRAPH)))),
        (paths::LINKS, links),
    ]
}

/// What tells one link from another.
pub(super) fn link_id(link: &crate::model::Link) -> String {
    format!("{} {:?} {}", link.from, link.relation, link.to)
}

fn one<T: Serialize>(value: &T, notes: &Notes) -> String {
    let mut out = String::new();
    lines(&notes.head, 0, &mut out);
    above(notes, "", 0, &mut out);
    record(value, 0, &mut out);
    out.push('\n');
    lines(&notes.tail, 0, &mut out);
    out
}

fn list<'r, T: Serialize + 'r>(records: impl Iterator<Item = (&'r str, &'r T)>, notes: &Notes) -> Option<String> {
    let mut out = String::new();
    lines(&notes.head, 0, &mut out);
    out.push_str("[\n");
    let mut any = !notes.head.is_empty() || !notes.tail.is_empty();
    for (id, value) in records {
        any = true;
        above(notes, id, 1, &mut out);
        out.push_str("  ");
        record(value, 1, &mut out);
        out.push_str(",\n");
    }
    lines(&notes.tail, 1, &mut out);
    out.push_str("]\n");
    any.then_some(out)
}

/// The file of one source.
pub(super) fn source(source: &Source, notes: &Notes) -> String {
    let mut out = String::new();
    lines(&notes.head, 0, &mut out);
    out.push_str("(\n");
    above(notes, "", 1, &mut out);
    out.push_str("  source: ");
    record(&Source { statements: Vec::new(), ..source.clone() }, 1, &mut out);
    out.push_str(",\n  statements: [\n");
    let age = |s: &Statement| source.captures.iter().position(|c| c.text == s.capture);
    let mut statements: Vec<&Statement> = source.statements.iter().collect();
    statements.sort_by_key(|s| (age(s), place(s), &s.id));
    for statement in statements {
        above(notes, statement.id.as_str(), 2, &mut out);
        out.push_str("    ");
        record(statement, 2, &mut out);
        out.push_str(",\n");
    }
    lines(&notes.tail, 2, &mut out);
    out.push_str("  ],\n)\n");
    out
}

fn above(notes: &Notes, id: &str, indent: usize, out: &mut String) {
    lines(notes.of.get(id).map(Vec::as_slice).unwrap_or_default(), indent, out);
}

fn lines(notes: &[String], indent: usize, out: &mut String) {
    for note in notes {
        out.push_str(&"  ".repeat(indent));
        out.push_str(note);
        out.push('\n');
    }
}
