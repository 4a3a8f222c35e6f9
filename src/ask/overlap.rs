//! What two sources, or two outlets, have in common.

use crate::graph::{EdgeKind, Graph, NodeIx, StatementIx, StatementSet};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What kind of thing is shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A statement of the one says the same as one of the other.
    Statement,
    /// Both voice the claim.
    Claim,
    /// Both have something from the same speaker.
    Speaker,
    /// Both have something through the same relay.
    Relay,
    /// Statements of both name it.
    Subject,
    /// Statements of both give the same number in the same unit.
    Figure,
}

/// Something that both have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Shared {
    /// What kind of thing.
    pub kind: Kind,
    /// Its id, where it has one.
    pub id: Option<String>,
    /// Name, number, or words.
    pub name: String,
    /// Statements of the first that have it, by id.
    pub here: Vec<String>,
    /// Statements of the second that have it, by id.
    pub there: Vec<String>,
}

/// What statements of two sets have in common, by kind, most statements first.
pub fn overlap(here: &StatementSet<'_>, there: &StatementSet<'_>) -> Vec<Shared> {
    let graph = here.graph();
    let mut all = Vec::new();
    for (kind, edges) in [
        (Kind::Claim, &[EdgeKind::Affirms, EdgeKind::Denies][..]),
        (Kind::Speaker, &[EdgeKind::SaidBy]),
        (Kind::Relay, &[EdgeKind::RelayedBy]),
        (Kind::Subject, &[EdgeKind::Mentions]),
    ] {
        let (a, b) = (joined(here, edges), joined(there, edges));
        for (node, mine) in a {
            if let Some(theirs) = b.get(&node) {
                let (id, name) = named(graph, node);
                all.push(shared(graph, kind, Some(id), name, &mine, theirs));
            }
        }
    }
    let (a, b) = (figures(here), figures(there));
    for (figure, mine) in a {
        if let Some(theirs) = b.get(&figure) {
            all.push(shared(graph, Kind::Figure, None, figure, &mine, theirs));
        }
    }
    for s in here.iter() {
        let same: BTreeSet<_> = super::trace::elsewhere(graph, s).iter().map(|o| o.ix()).collect();
        let theirs: BTreeSet<_> = same.into_iter().filter(|ix| there.contains(*ix)).collect();
        if !theirs.is_empty() {
            let id = Some(s.id().to_string());
            all.push(shared(graph, Kind::Statement, id, s.record().content().into_owned(), &[s.ix()].into(), &theirs));
        }
    }
    let rank = |s: &Shared| (s.kind, std::cmp::Reverse(s.here.len() + s.there.len()), s.name.clone());
    all.sort_by_cached_key(rank);
    all
}

type Statements = BTreeSet<StatementIx>;

fn joined(statements: &StatementSet<'_>, kinds: &[EdgeKind]) -> BTreeMap<NodeIx, Statements> {
    let mut all: BTreeMap<NodeIx, Statements> = BTreeMap::new();
    for s in statements.iter() {
        for edge in kinds.iter().flat_map(|kind| s.edges(*kind)) {
            all.entry(edge.to()).or_default().insert(s.ix());
        }
    }
    all
}

/// Numbers with their units. A bare small number (two, 3) is shared by everybody and says nothing.
fn figures(statements: &StatementSet<'_>) -> BTreeMap<String, Statements> {
    let mut all: BTreeMap<String, Statements> = BTreeMap::new();
    for s in statements.iter() {
        for figure in &s.record().figures {
            let Some(value) = figure.value.filter(|v| figure.unit.is_some() || v.abs() > 10.0) else { continue };
            let unit = figure.unit.as_deref().map_or(String::new(), |u| format!(" {u}"));
            all.entry(format!("{value}{unit}")).or_default().insert(s.ix());
        }
    }
    all
}

fn named(graph: &Graph, node: NodeIx) -> (String, String) {
    match node {
        NodeIx::Claim(ix) => {
            let claim = graph.claim_at(ix).claim();
            (claim.id.to_string(), claim.text.clone())
        }
        _ => graph.agent(node).map_or_else(Default::default, |a| (a.id().to_owned(), a.name().to_owned())),
    }
}

fn shared(
    graph: &Graph,
    kind: Kind,
    id: Option<String>,
    name: String,
    here: &Statements,
    there: &Statements,
) -> Shared {
    let ids = |of: &Statements| of.iter().map(|ix| graph.statement_at(*ix).id().to_string()).collect();
    Shared { kind, id, name, here: ids(here), there: ids(there) }
}
