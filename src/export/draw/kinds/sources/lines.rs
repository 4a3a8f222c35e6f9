//! What one source takes from another, all of it in one line.

use super::at;
use crate::graph::{EdgeKind, Graph, NodeIx};
use crate::link::origins::{Node, Origins, Why};
use crate::link::passing::{By, From, Pass};
use crate::link::{Index, Nth};
use std::collections::{BTreeMap, BTreeSet};

/// Lines by what is taken from and who takes.
pub(super) type Lines = BTreeMap<(NodeIx, NodeIx), Line>;

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub kind: EdgeKind,
    /// What the line alone does not tell.
    pub how: Option<String>,
    /// Statements that came this way.
    pub statements: usize,
}

impl Line {
    /// What is written on it.
    pub fn label(&self) -> Option<String> {
        let times = (self.statements > 1).then(|| format!("×{}", self.statements));
        let all: Vec<String> = self.how.clone().into_iter().chain(times).collect();
        (!all.is_empty()).then(|| all.join(" "))
    }

    /// The same without numbers, to tell which lines are alike.
    pub fn word(&self) -> Option<String> {
        self.how.clone().filter(|_| self.kind != EdgeKind::Restates)
    }
}

/// The lines between these, each by the strongest way in which it takes.
pub(super) fn lines(
    graph: &Graph,
    index: &Index<'_>,
    counted: &Origins<'_>,
    said: &BTreeSet<Nth>,
    drawn: &BTreeMap<NodeIx, NodeIx>,
) -> Lines {
    let mut out = Lines::new();
    for later in drawn.keys() {
        let NodeIx::Source(ix) = later else { continue };
        let source = graph.source_at(*ix);
        let mut passes: Vec<&Pass<'_>> = index.passing().from(source.id()).iter().collect();
        passes.retain(|p| p.by != By::Mentions && p.statement.is_none_or(|n| said.contains(&n)));
        passes.sort_by_key(|p| p.by);
        for pass in passes {
            let from = match pass.from {
                From::Source(id) => at(graph, Node::Source(id)),
                From::Outlet(id) => at(graph, Node::Outlet(id)),
            };
            let Some(from) = from.filter(|from| drawn.contains_key(from)) else { continue };
            let line = out.entry((from, *later)).or_insert_with(|| {
                let (kind, how) = look(pass);
                Line { kind, how, statements: 0 }
            });
            line.statements += usize::from(pass.statement.is_some());
        }
        for kind in [EdgeKind::Corrects, EdgeKind::Retracts, EdgeKind::Supersedes] {
            for edge in source.edges(kind).filter(|edge| drawn.contains_key(&edge.to())) {
                out.insert((*later, edge.to()), Line { kind, how: None, statements: 0 });
            }
        }
    }
    // What falls into another for no words of its own: one house, one outlet.
    for step in &counted.steps {
        let how = match step.why {
            Why::Takes(_) => continue,
            Why::SameOutlet => "same outlet".to_owned(),
            Why::SameOwner => match step.owner {
                Some(owner) => format!("one house: {}", index.name(owner)),
                None => "one house".to_owned(),
            },
        };
        let (Some(from), Some(into)) = (at(graph, step.from), at(graph, step.into)) else { continue };
        if !out.contains_key(&(from, into)) {
            let line = Line { kind: EdgeKind::SameAs, how: Some(how), statements: 0 };
            out.entry((into, from)).or_insert(line);
        }
    }
    out
}

fn look(pass: &Pass<'_>) -> (EdgeKind, Option<String>) {
    let whole = |word: &str| (EdgeKind::Relays, Some(word.to_owned()));
    match pass.by {
        By::Stated => whole("taken over by"),
        By::Translates => whole("translated by"),
        By::Copies => whole("copied by"),
        By::Credits => whole("credited by"),
        By::Retells => whole("retold by"),
        By::Names | By::Mentions => (EdgeKind::RelayedBy, None),
        By::Words => {
            let share = pass.share.map(|share| format!("{:.0} % of its words", share * 100.0));
            (EdgeKind::Restates, Some(share.unwrap_or_else(|| "in the same words".into())))
        }
    }
}
