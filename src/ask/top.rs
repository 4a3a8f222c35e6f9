//! Who says most, who prints what, and how much of it nobody answers for with a name.

use super::filter::nobody_named;
use crate::base::PartialDate;
use crate::graph::{EdgeKind, NodeIx, StatementSet};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Those who said something.
    Speakers,
    /// Outlets, by what stands in their sources.
    Outlets,
    /// Those who passed statements on.
    Relays,
    /// Those who are named in statements.
    Subjects,
}

/// One of those who lead.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Leader {
    /// Id of entity or source; none for an outlet that is no entity.
    pub id: Option<String>,
    /// Name.
    pub name: String,
    /// Nobody says who it is.
    pub unnamed: bool,
    /// Statements said, printed, passed on, or naming them.
    pub statements: usize,
    /// How many sources these stand in.
    pub sources: usize,
    /// How many of them no named speaker answers for.
    pub by_unnamed: usize,
    /// How many of them reach the source through somebody who passed them on.
    pub relayed: usize,
    /// The earliest of them.
    pub first: Option<PartialDate>,
    /// The latest of them.
    pub last: Option<PartialDate>,
}

impl Leader {
    /// The part of the statements that no named speaker answers for, 0 to 1.
    pub fn unnamed_share(&self) -> f64 {
        if self.statements == 0 { 0.0 } else { self.by_unnamed as f64 / self.statements as f64 }
    }
}

/// Outlets by entity, where they are one; else by the name that stands in the source.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Key<'g> {
    Node(NodeIx),
    Written(&'g str),
    Unknown,
}

/// Those who lead among these statements, most statements first.
pub fn top(statements: &StatementSet<'_>, by: By) -> Vec<Leader> {
    let graph = statements.graph();
    let kind = match by {
        By::Speakers => EdgeKind::SaidBy,
        By::Relays => EdgeKind::RelayedBy,
        By::Subjects => EdgeKind::Mentions,
        By::Outlets => EdgeKind::PublishedBy,
    };
    let mut counts: BTreeMap<Key<'_>, (Leader, BTreeSet<&str>)> = BTreeMap::new();
    for s in statements.iter() {
        let source = s.source();
        let keys: BTreeSet<Key<'_>> = match by {
            By::Outlets => {
                let outlet = source.and_then(|o| o.edges(kind).next()).map(|e| Key::Node(e.to()));
                let written = || source.and_then(|o| o.record().publisher.as_deref()).map(Key::Written);
                [outlet.or_else(written).unwrap_or(Key::Unknown)].into()
            }
            _ => s.edges(kind).map(|e| Key::Node(e.to())).collect(),
        };
        for key in keys {
            let (leader, sources) = counts.entry(key).or_insert_with_key(|key| {
                let agent = match key {
                    Key::Node(node) => graph.agent(*node),
                    Key::Written(_) | Key::Unknown => None,
                };
                let name = match key {
                    Key::Written(name) => name,
                    _ => agent.map_or("(unknown)", |a| a.name()),
                };
                let id = agent.map(|a| a.id().to_owned());
                (Leader::new(id, name, agent.is_some_and(|a| a.is_unnamed())), BTreeSet::new())
            });
            leader.statements += 1;
            leader.by_unnamed += usize::from(nobody_named(s));
            leader.relayed += usize::from(!s.record().relayed_by.is_empty());
            let date = s.date();
            let earlier = |a: PartialDate, b: PartialDate| if b.first() < a.first() { b } else { a };
            let later = |a: PartialDate, b: PartialDate| if b.last() > a.last() { b } else { a };
            leader.first = leader.first.zip(date).map(|(a, b)| earlier(a, b)).or(leader.first).or(date);
            leader.last = leader.last.zip(date).map(|(a, b)| later(a, b)).or(leader.last).or(date);
            sources.insert(s.fact().source.as_str());
        }
    }
    let mut all: Vec<Leader> =
        counts.into_values().map(|(leader, sources)| Leader { sources: sources.len(), ..leader }).collect();
    all.sort_by(|a, b| (b.statements, &a.name, &a.id).cmp(&(a.statements, &b.name, &b.id)));
    all
}

impl Leader {
    fn new(id: Option<String>, name: &str, unnamed: bool) -> Self {
        Self {
            id,
            name: name.to_owned(),
            unnamed,
            statements: 0,
            sources: 0,
            by_unnamed: 0,
            relayed: 0,
            first: None,
            last: None,
        }
    }
}
