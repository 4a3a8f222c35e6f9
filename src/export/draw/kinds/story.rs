//! The story map: sources as boxes, the statements in them in the order of the text, and who stands behind
//! them.

use super::super::build::{Build, written};
use super::super::layout;
use super::super::picture::{End, Picture};
use super::super::select::Scope;
use super::super::words::how_word;
use super::{Counts, Kind};
use crate::graph::{EdgeKind, NodeIx, SourceIx, StatementSet, StatementView};
use crate::ledger::Facts;

pub static KIND: Kind = Kind {
    name: "story",
    about: "sources, the statements in them, who said them and who passed them on",
    counts: Counts::Statements,
    boxes: "source with its statements",
    picture,
    plan: layout::columns,
};

fn picture(_: &Facts, found: &StatementSet<'_>, scope: Scope) -> Picture {
    let (drawn, notes) = scope.choose(found);
    let mut build = Build::new(found.graph(), notes);
    for s in &drawn {
        let cluster = s.source().map(|source| build.source_box(source.ix()));
        build.statement(*s, cluster);
    }
    for s in &drawn {
        said(&mut build, *s);
        if scope.depth >= 1 {
            passed_on(&mut build, *s);
        }
    }
    if scope.depth >= 1 {
        sources(&mut build);
    }
    if scope.depth >= 2 {
        drawn.iter().for_each(|s| related(&mut build, *s));
        let handled = |k: &EdgeKind| !HANDLED.contains(k);
        let others: Vec<_> = EdgeKind::ALL.into_iter().filter(handled).collect();
        build.between(&others);
    }
    build.finish()
}

/// Kinds of edges that have a rule of their own below; all others are drawn between what is drawn anyway.
const HANDLED: [EdgeKind; 12] = [
    EdgeKind::SaidBy,
    EdgeKind::SpeaksFor,
    EdgeKind::CarriedBy,
    EdgeKind::RelayedBy,
    EdgeKind::ToldTo,
    EdgeKind::Within,
    EdgeKind::Mentions,
    EdgeKind::Affirms,
    EdgeKind::Denies,
    EdgeKind::PublishedBy,
    EdgeKind::WrittenBy,
    EdgeKind::Relays,
];

fn said<'g>(build: &mut Build<'g>, s: StatementView<'g>) {
    for who in s.speakers() {
        let speaker = build.agent(&who);
        build.tie(speaker, build.drawn(s.ix()), EdgeKind::SaidBy, None);
    }
}

fn passed_on<'g>(build: &mut Build<'g>, s: StatementView<'g>) {
    let here = build.drawn(s.ix());
    for who in s.speakers() {
        if let (Some(speaker), Some(principal)) = (build.agent(&who), who.principal) {
            let principal = build.end(principal.ix());
            build.tie(Some(speaker), Some(principal), EdgeKind::SpeaksFor, None);
        }
    }
    let several = s.relays().count() > 1;
    for (n, who) in s.relays().enumerate() {
        let relay = build.agent(&who);
        // Outermost first: the number tells the order of several.
        build.tie(relay, here, EdgeKind::RelayedBy, several.then(|| (n + 1).to_string()));
    }
    for who in s.told_to() {
        let listener = build.agent(&who);
        build.tie(here, listener, EdgeKind::ToldTo, None);
    }
    let outer = s.within().and_then(|w| build.drawn(w.ix()));
    build.tie(outer, here, EdgeKind::Within, None);
}

/// What drawn sources take from others, and who published them where that one is drawn anyway.
fn sources(build: &mut Build<'_>) {
    let boxed = |(node, end): (NodeIx, End)| match (node, end) {
        (NodeIx::Source(ix), End::Cluster(_)) => Some((end, ix)),
        _ => None,
    };
    let mut boxes: Vec<(End, SourceIx)> = build.all_drawn().into_iter().filter_map(boxed).collect();
    boxes.sort();
    let graph = build.graph;
    for &(here, source) in &boxes {
        let source = graph.source_at(source);
        for edge in source.edges(EdgeKind::Relays) {
            let Some(how) = source.record().relays.get(edge.nth()).map(|r| r.how) else { continue };
            let from = build.end(edge.to());
            build.tie(Some(from), Some(here), EdgeKind::Relays, Some(how_word(how).into()));
        }
    }
    for &(here, source) in &boxes {
        for edge in graph.source_at(source).edges(EdgeKind::PublishedBy) {
            let outlet = build.drawn(edge.to());
            build.tie(outlet, Some(here), EdgeKind::PublishedBy, None);
        }
    }
}

/// What a statement is about, how it stands to others, and the claims it voices.
fn related<'g>(build: &mut Build<'g>, s: StatementView<'g>) {
    let here = build.drawn(s.ix());
    for who in s.mentions() {
        let what = build.agent(&who);
        build.tie(here, what, EdgeKind::Mentions, None);
    }
    for kind in [EdgeKind::Affirms, EdgeKind::Denies] {
        for edge in s.edges(kind) {
            let claim = build.end(edge.to());
            build.tie(here, Some(claim), kind, written(kind));
        }
    }
}
