//! The source network: who relays whom, collapsed by origin. Sources that rest on one first-hand report stand in
//! one box with it, as [`link::origins`](crate::link::origins) counts them; what a source takes from somewhere
//! else too leads to a stand-in for it. Sources that take nothing and that nobody takes from share the last box.
//!
//! `dixit origins` counts for one claim; here whole sources stand side by side, so that one passed-on statement does
//! not make a report of its own fall into another: see [`telling`].

mod lines;
mod net;

use super::super::build::Build;
use super::super::layout;
use super::super::picture::Picture;
use super::super::select::{NARROW, Scope};
use super::{Counts, Kind};
use crate::base::Problem;
use crate::graph::{Graph, NodeIx, SourceIx, StatementSet};
use crate::ledger::Facts;
use crate::link::origins::{self, Node};
use crate::link::passing::{By, From};
use crate::link::{Index, Nth};
use net::Net;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

pub static KIND: Kind = Kind {
    name: "sources",
    about: "which source relays which, in a box what rests on one origin",
    counts: Counts::Sources,
    boxes: "what rests on one origin",
    picture,
    plan: layout::layered,
};

fn picture(facts: &Facts, found: &StatementSet<'_>, scope: Scope) -> Picture {
    let graph = found.graph();
    let index = Index::new(facts);
    let all: BTreeSet<SourceIx> = found.iter().filter_map(|s| Some(s.source()?.ix())).collect();
    let (kept, notes) = most_connected(graph, &index, all, scope.limit);
    let mut said: BTreeMap<SourceIx, Vec<Nth>> = BTreeMap::new();
    for s in found.iter() {
        if let (Some(source), Some(n)) = (s.source().filter(|s| kept.contains(&s.ix())), index.nth(s.id())) {
            said.entry(source.ix()).or_default().push(n);
        }
    }
    let counted = origins::count(&index, said.values().flat_map(|all| telling(&index, all)));
    let said = said.into_values().flatten().collect();
    let mut net = Net::new(Build::new(graph, notes), &index, &counted, said);
    net.draw(&kept);
    net.build.finish()
}

/// Which statements of a source tell what it rests on: those of its own, where they are half of them or more; else
/// those that come from where most come from.
fn telling(index: &Index<'_>, all: &[Nth]) -> Vec<Nth> {
    let Some(first) = all.first() else { return vec![] };
    let mut taken: BTreeMap<From<'_>, BTreeSet<Nth>> = BTreeMap::new();
    for pass in index.passing().from(&index.said[*first].source.id).iter().filter(|p| p.by == By::Names) {
        pass.statement
            .filter(|n| all.contains(n))
            .into_iter()
            .for_each(|n| _ = taken.entry(pass.from).or_default().insert(n));
    }
    let passed_on: BTreeSet<Nth> = taken.values().flatten().copied().collect();
    if passed_on.len() * 2 <= all.len() {
        return all.iter().copied().filter(|n| !passed_on.contains(n)).collect();
    }
    let most = taken.into_values().rev().max_by_key(BTreeSet::len);
    most.map_or(vec![], |some| some.into_iter().collect())
}

/// At most so many sources, those first that most is taken from or into.
fn most_connected(
    graph: &Graph,
    index: &Index<'_>,
    all: BTreeSet<SourceIx>,
    limit: usize,
) -> (BTreeSet<SourceIx>, Vec<Problem>) {
    if all.len() <= limit {
        return (all, vec![]);
    }
    let degree = |ix: &SourceIx| {
        let source = graph.source_at(*ix);
        index.passing().from(source.id()).len() + index.passing().of_source(source.id()).len()
    };
    let message = format!("{} sources are in it; drawn are the {limit} most connected", all.len());
    let mut ranked: Vec<SourceIx> = all.into_iter().collect();
    ranked.sort_by_cached_key(|ix| (Reverse(degree(ix)), *ix));
    ranked.truncate(limit);
    (ranked.into_iter().collect(), vec![Problem::warning("drawing", message).help(NARROW)])
}

fn at(graph: &Graph, node: Node<'_>) -> Option<NodeIx> {
    match node {
        Node::Source(id) => graph.source(id).map(|s| s.ix().into()),
        Node::Outlet(id) => graph.entity(id).map(|e| e.ix().into()),
    }
}
