//! The relay chain: from who said something, through everybody who heard it and passed it on, to the sources
//! that print it. Of one statement, and of all that are said to say the same.

use super::super::build::Build;
use super::super::layout;
use super::super::picture::{Edge, End, Picture, Role};
use super::super::select::Scope;
use super::super::words::{count, how_word};
use super::{Counts, Kind};
use crate::ask::trace;
use crate::base::Problem;
use crate::graph::{EdgeKind, NodeIx, SourceView, StatementIx, StatementSet, StatementView, Who};
use crate::ledger::Facts;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

pub static KIND: Kind = Kind {
    name: "chain",
    about: "who told whom, from the origin to the print, of one statement and those that say the same",
    counts: Counts::Statements,
    boxes: "box",
    picture,
    plan: layout::layered,
};

fn picture(_: &Facts, found: &StatementSet<'_>, scope: Scope) -> Picture {
    let graph = found.graph();
    let (drawn, mut notes) = Scope { depth: 0, ..scope }.choose(found);
    let asked: BTreeSet<StatementIx> = drawn.iter().map(|s| s.ix()).collect();
    let mut room = scope.limit.saturating_sub(drawn.len());
    let mut done: BTreeSet<StatementIx> = BTreeSet::new();
    let mut ways: BTreeMap<Vec<String>, usize> = BTreeMap::new();
    let mut whole = Picture::default();
    let (mut chains, mut left) = (0, 0);
    for s in drawn {
        if !done.insert(s.ix()) {
            continue;
        }
        let mut build = Build::new(graph, vec![]);
        chain(&mut build, s);
        for other in trace::elsewhere(graph, s) {
            // One drawing of one origin: those that were found themselves are in it, not in one of their own.
            if !done.insert(other.ix()) {
                continue;
            }
            if room == 0 && !asked.contains(&other.ix()) {
                left += 1;
            } else {
                room = room.saturating_sub(1);
                chain(&mut build, other);
            }
        }
        build.between(&[EdgeKind::Contradicts]);
        let drawn = build.finish();
        match ways.entry(way(&drawn)) {
            Entry::Occupied(there) => same_way(&mut whole, drawn, *there.get()),
            Entry::Vacant(free) => {
                chains += 1;
                free.insert(whole.nodes.len());
                append(&mut whole, drawn);
            }
        }
    }
    if left > 0 {
        let message = format!("{} that say the same are left out", count(left, "statement"));
        notes.push(Problem::warning("drawing", message).help("raise --limit"));
    }
    if chains > 1 {
        let statements = whole.statements().count();
        whole.about = Some(format!("{} of {}", count(chains, "chain"), count(statements, "statement")));
    }
    Picture { notes, ..whole }
}

/// The way that the words of a chain went, whatever they were: who stands in it, and its lines.
fn way(chain: &Picture) -> Vec<String> {
    let statement = |n: &usize| matches!(chain.nodes[*n].role, Role::Statement(_));
    let name = |n: usize| match chain.nodes[n].role {
        Role::Statement(_) => "words".to_owned(),
        Role::Nobody => chain.nodes[n].text.clone(),
        _ => chain.nodes[n].id.clone(),
    };
    let end = |end: End| if let End::Node(n) = end { name(n) } else { String::new() };
    let lines = chain.edges.iter().map(|e| format!("{} {} {} {:?}", end(e.from), e.kind.name(), end(e.to), e.label));
    let mut way: Vec<String> = lines.collect();
    if (0..chain.nodes.len()).filter(statement).count() != 1 {
        // What says the same in several places is a chain of its own.
        way.extend(chain.nodes.iter().map(|n| n.id.clone()));
    }
    way
}

/// Adds the words of a chain to the chain by which they went too; `first` is where that one begins.
fn same_way(whole: &mut Picture, chain: Picture, first: usize) {
    let place = |n: usize| chain.nodes.get(n).map(|node| node.id.clone());
    for edge in &chain.edges {
        let (End::Node(from), End::Node(to)) = (edge.from, edge.to) else { continue };
        if !matches!(chain.nodes[to].role, Role::Statement(_)) {
            continue;
        }
        let there = whole.nodes[first..].iter().position(|n| Some(&n.id) == place(from).as_ref()).map(|at| at + first);
        if let Some(there) = there {
            whole.nodes.push(chain.nodes[to].clone());
            let to = End::Node(whole.nodes.len() - 1);
            whole.edges.push(Edge { from: End::Node(there), to, ..edge.clone() });
        }
    }
}

/// Sets one chain beside others: who is in several stands in each, or words would seem to pass from one to another.
fn append(whole: &mut Picture, chain: Picture) {
    let from = whole.nodes.len();
    whole.nodes.extend(chain.nodes);
    let moved = |end: End| if let End::Node(n) = end { End::Node(n + from) } else { end };
    whole.edges.extend(chain.edges.into_iter().map(|e| Edge { from: moved(e.from), to: moved(e.to), ..e }));
}

/// Links those who had the words to those who got them.
fn chain<'g>(build: &mut Build<'g>, asked: StatementView<'g>) {
    let here = build.statement(asked, None);
    let mut have: Vec<End> = vec![];
    let mut levels = vec![asked];
    while let Some(outer) = levels.last().and_then(|s| s.within()).filter(|s| !levels.contains(s)) {
        levels.push(outer);
    }
    for level in &levels {
        let tellers: Vec<End> = ends(build, level.speakers());
        if have.is_empty() && tellers.is_empty() && level == &asked {
            let words = level.record().speakers.first().and_then(|c| c.words.as_ref());
            let text = words.map_or("nobody is named".to_owned(), |w| format!("“{}”", w.exact));
            let nobody = build.extra(format!("nobody:{}", level.id()), Role::Nobody, text);
            let words = build.node(here).map(|n| (n.href.clone(), n.passages.clone()));
            if let (Some(node), Some((href, passages))) = (build.node(nobody), words) {
                (node.href, node.passages) = (href, passages);
            }
            have = vec![nobody];
        } else if !tellers.is_empty() {
            pass(build, &mut have, tellers, EdgeKind::ToldTo);
        }
        let told = ends(build, level.told_to());
        if !told.is_empty() {
            pass(build, &mut have, told, EdgeKind::ToldTo);
        }
        // Outermost first in the record: the innermost heard it first.
        let relays: Vec<Who<'g>> = level.relays().collect();
        for relay in relays.into_iter().rev() {
            let relay = ends(build, std::iter::once(relay));
            if !relay.is_empty() {
                pass(build, &mut have, relay, EdgeKind::RelayedBy);
            }
        }
    }
    let Some(source) = asked.source() else { return };
    let printed = article(build, source, &mut vec![], &mut have);
    build.tie(Some(printed), Some(here), EdgeKind::CarriedBy, Some("prints".to_owned()));
}

/// A source and, before it, what it takes over as a whole; who had the words gave them to the first of these.
fn article<'g>(build: &mut Build<'g>, source: SourceView<'g>, seen: &mut Vec<NodeIx>, have: &mut Vec<End>) -> End {
    let here = build.end(source.ix());
    seen.push(source.ix().into());
    let edges: Vec<_> = source.edges(EdgeKind::Relays).collect();
    let mut direct = true;
    for edge in edges {
        let Some(how) = source.record().relays.get(edge.nth()).map(|r| r.how) else { continue };
        if seen.contains(&edge.to()) {
            continue;
        }
        let from = match edge.to() {
            NodeIx::Source(ix) => article(build, build.graph.source_at(ix), seen, have),
            other => {
                let end = build.end(other);
                seen.push(other);
                join(build, have, end);
                end
            }
        };
        direct = false;
        build.tie(Some(from), Some(here), EdgeKind::Relays, Some(how_word(how).into()));
    }
    if direct {
        join(build, have, here);
    }
    here
}

/// Those who had the words gave them to `to`, by being read or heard: nothing more is told of it.
fn join(build: &mut Build<'_>, have: &[End], to: End) {
    for from in have {
        build.tie(Some(*from), Some(to), EdgeKind::SaidBy, Some("reported by".to_owned()));
    }
}

fn ends<'g>(build: &mut Build<'g>, list: impl Iterator<Item = Who<'g>>) -> Vec<End> {
    let list: Vec<Who<'g>> = list.collect();
    let mut out: Vec<End> = list.iter().filter_map(|who| build.agent(who)).collect();
    out.dedup();
    out
}

/// The words go from those who have them to the next.
fn pass(build: &mut Build<'_>, have: &mut Vec<End>, next: Vec<End>, kind: EdgeKind) {
    for from in have.iter() {
        for to in &next {
            let word = if kind == EdgeKind::RelayedBy { "relayed by" } else { "told" };
            build.tie(Some(*from), Some(*to), kind, Some(word.to_owned()));
        }
    }
    *have = next;
}
