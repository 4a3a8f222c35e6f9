//! The source network: who relays whom, in boxes by origin. What a source takes over as a whole and whom its
//! statements came through both count; two sources without a line between their boxes are independent as far
//! as they say themselves.

use super::super::build::{Build, imprint};
use super::super::layout;
use super::super::look;
use super::super::picture::{Cluster, Picture, Role};
use super::super::select::{NARROW, Scope};
use super::super::words::{count, how_word};
use super::{Counts, Kind};
use crate::base::Problem;
use crate::graph::{AgentView, EdgeKind, Graph, NodeIx, SourceIx, StatementSet};
use crate::model::EntityKind;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

pub static KIND: Kind = Kind {
    name: "sources",
    about: "which source relays which, in boxes by origin",
    counts: Counts::Sources,
    picture,
    plan: layout::layered,
};

/// More sources than this that stand alike are drawn as one.
const ALIKE: usize = 6;

type Lines = BTreeMap<(NodeIx, NodeIx, EdgeKind), (usize, Option<&'static str>)>;

fn picture(found: &StatementSet<'_>, scope: Scope) -> Picture {
    let graph = found.graph();
    let mut sources: BTreeSet<SourceIx> = found.iter().filter_map(|s| Some(s.source()?.ix())).collect();
    let mut lines = Lines::new();
    upstream(graph, &mut sources, &mut lines);
    through(found, &mut lines);
    published(graph, &sources, &mut lines);
    notices(graph, &sources, &mut lines);

    let mut degree: BTreeMap<NodeIx, usize> = sources.iter().map(|s| ((*s).into(), 0)).collect();
    for (&(a, b, _), (n, _)) in &lines {
        [a, b].into_iter().for_each(|end| *degree.entry(end).or_default() += n);
    }
    let mut ranked: Vec<NodeIx> = degree.keys().copied().collect();
    ranked.sort_by_key(|n| (Reverse(degree[n]), *n));
    let mut notes = vec![];
    if ranked.len() > scope.limit {
        let message = format!("{} sources are in it; drawn are the {} most connected", ranked.len(), scope.limit);
        notes.push(Problem::warning("drawing", message).help(NARROW));
        ranked.truncate(scope.limit);
    }
    let kept: BTreeSet<NodeIx> = ranked.into_iter().collect();
    lines.retain(|(a, b, _), _| kept.contains(a) && kept.contains(b));
    let mut build = Build::new(graph, notes);
    draw(&mut build, &kept, &lines);
    build.picture
}

/// What the sources take over as a whole, and what those take over.
fn upstream(graph: &Graph, sources: &mut BTreeSet<SourceIx>, lines: &mut Lines) {
    let mut next: Vec<SourceIx> = sources.iter().copied().collect();
    while let Some(ix) = next.pop() {
        let source = graph.source_at(ix);
        for edge in source.edges(EdgeKind::Relays) {
            let Some(how) = source.record().relays.get(edge.nth()).map(|r| r.how) else { continue };
            if source.edges(EdgeKind::PublishedBy).any(|p| p.to() == edge.to()) {
                continue;
            }
            lines.entry((edge.to(), ix.into(), EdgeKind::Relays)).or_insert((1, Some(how_word(how))));
            if let NodeIx::Source(from) = edge.to()
                && sources.insert(from)
            {
                next.push(from);
            }
        }
    }
}

/// Whom single statements came through: those who relayed them, and outlets of others that they were told to.
fn through(found: &StatementSet<'_>, lines: &mut Lines) {
    for s in found.iter() {
        let Some(source) = s.source() else { continue };
        let own = |node: NodeIx| {
            node == source.ix().into() || source.edges(EdgeKind::PublishedBy).any(|edge| edge.to() == node)
        };
        let outlet =
            |agent: &AgentView<'_>| matches!(agent, AgentView::Entity(e) if e.entity().kind == EntityKind::Outlet);
        let relays = s.relays().filter_map(|w| w.agent);
        let told = s.told_to().filter_map(|w| w.agent).filter(outlet);
        let agents: BTreeSet<NodeIx> = relays.chain(told).map(AgentView::node).filter(|n| !own(*n)).collect();
        for agent in agents {
            lines.entry((agent, source.ix().into(), EdgeKind::RelayedBy)).or_insert((0, None)).0 += 1;
        }
    }
}

/// The sources of outlets that somebody relays: which of them was relayed is not told.
fn published(graph: &Graph, sources: &BTreeSet<SourceIx>, lines: &mut Lines) {
    let relayed: BTreeSet<NodeIx> = lines.keys().map(|(from, _, _)| *from).collect();
    for &ix in sources {
        for edge in graph.source_at(ix).edges(EdgeKind::PublishedBy).filter(|e| relayed.contains(&e.to())) {
            lines.entry((ix.into(), edge.to(), EdgeKind::PublishedBy)).or_insert((1, Some("published by")));
        }
    }
}

/// Which source corrects, takes back or replaces which.
fn notices(graph: &Graph, sources: &BTreeSet<SourceIx>, lines: &mut Lines) {
    for &ix in sources {
        for kind in [EdgeKind::Corrects, EdgeKind::Retracts, EdgeKind::Supersedes] {
            for edge in graph.source_at(ix).edges(kind) {
                if matches!(edge.to(), NodeIx::Source(to) if sources.contains(&to)) {
                    lines.entry((ix.into(), edge.to(), kind)).or_insert((1, Some(look::edge(kind).word)));
                }
            }
        }
    }
}

/// Draws boxes by origin, what is in them, and the lines.
fn draw(build: &mut Build<'_>, kept: &BTreeSet<NodeIx>, lines: &Lines) {
    let together = components(kept, lines);
    let piles = piles(kept, lines);
    let mut origins = 0;
    let mut alone = None;
    let taking: BTreeSet<NodeIx> = lines.keys().map(|(_, to, _)| *to).collect();
    for members in &together {
        let mut roots: Vec<NodeIx> = members.iter().filter(|n| !taking.contains(n)).copied().collect();
        if roots.is_empty() {
            roots = members.iter().take(1).copied().collect();
        }
        origins += roots.len();
        let cluster = if members.len() == 1 {
            *alone.get_or_insert_with(|| build.cluster(named("alone", "Relays nobody, relayed by nobody".into())))
        } else {
            let names: Vec<String> = roots.iter().map(|n| name(build.graph, *n)).collect();
            let what = if names.len() == 1 { "One origin".to_owned() } else { count(names.len(), "origin") };
            build.cluster(named(&format!("origin:{}", names[0]), format!("{what}: {}", names.join("; "))))
        };
        for &member in members {
            let Some(pile) = piles.get(&member) else {
                let end = build.end(member);
                build.node(end).into_iter().for_each(|n| n.cluster = Some(cluster));
                continue;
            };
            // A pile is drawn in the place of its first.
            if pile.first() == Some(&member) {
                heap(build, pile, cluster, lines);
            }
        }
    }
    for (&(a, b, kind), (n, label)) in lines {
        let (from, to) = (build.drawn(a), build.drawn(b));
        let label = if kind == EdgeKind::RelayedBy { &Some("relayed by") } else { label };
        (0..*n).for_each(|_| build.tie(from, to, kind, label.map(str::to_owned)));
    }
    build.label_weights();
    let sources = kept.iter().filter(|n| matches!(n, NodeIx::Source(_))).count();
    let origins = count(origins, "independent origin");
    let told = format!("{}, {origins} as far as they say whom they relay", count(sources, "source"));
    build.picture.about = Some(told);
}

fn named(id: &str, title: String) -> Cluster {
    Cluster { id: id.into(), tip: title.clone(), title, foot: String::new(), href: None, continued: false }
}

fn name(graph: &Graph, node: NodeIx) -> String {
    match node {
        NodeIx::Source(ix) => {
            let source = graph.source_at(ix);
            let imprint = imprint(source);
            if imprint.is_empty() { source.title().to_owned() } else { imprint }
        }
        other => graph.agent(other).map_or(String::new(), |a| a.name().to_owned()),
    }
}

/// What hangs together, the largest first.
fn components(kept: &BTreeSet<NodeIx>, lines: &Lines) -> Vec<Vec<NodeIx>> {
    let mut beside: BTreeMap<NodeIx, Vec<NodeIx>> = BTreeMap::new();
    for &(a, b, _) in lines.keys() {
        beside.entry(a).or_default().push(b);
        beside.entry(b).or_default().push(a);
    }
    let mut left = kept.clone();
    let mut out: Vec<Vec<NodeIx>> = vec![];
    while let Some(first) = left.pop_first() {
        let (mut members, mut next) = (vec![first], vec![first]);
        while let Some(n) = next.pop() {
            for &m in beside.get(&n).into_iter().flatten().filter(|m| left.remove(m)) {
                members.push(m);
                next.push(m);
            }
        }
        members.sort();
        out.push(members);
    }
    out.sort_by_key(|members| (Reverse(members.len()), members[0]));
    out
}

/// Sources that take the same from the same one and that nobody takes from, where they are many.
fn piles(kept: &BTreeSet<NodeIx>, lines: &Lines) -> BTreeMap<NodeIx, Vec<NodeIx>> {
    let gives: BTreeSet<NodeIx> = lines.keys().map(|(from, _, _)| *from).collect();
    let mut takes: BTreeMap<NodeIx, usize> = BTreeMap::new();
    lines.keys().for_each(|(_, to, _)| *takes.entry(*to).or_default() += 1);
    let mut alike: BTreeMap<_, Vec<NodeIx>> = BTreeMap::new();
    for (&(from, to, kind), (_, label)) in lines {
        if takes[&to] == 1 && matches!(to, NodeIx::Source(_)) && kept.contains(&to) && !gives.contains(&to) {
            alike.entry((from, kind, *label)).or_default().push(to);
        }
    }
    let many = alike.into_values().filter(|list| list.len() > ALIKE);
    many.flat_map(|list| list.clone().into_iter().map(move |n| (n, list.clone()))).collect()
}

/// Many sources as one node.
fn heap(build: &mut Build<'_>, pile: &[NodeIx], cluster: usize, lines: &Lines) {
    let graph = build.graph;
    let list: Vec<_> = pile.iter().filter_map(|n| if let NodeIx::Source(ix) = n { Some(*ix) } else { None }).collect();
    let titles: Vec<String> =
        list.iter().map(|ix| graph.source_at(*ix)).map(|s| format!("{} ({})", s.title(), imprint(s))).collect();
    let outlets: BTreeSet<&str> =
        list.iter().filter_map(|ix| graph.source_at(*ix).record().publisher.as_deref()).collect();
    let text = format!("{} more", count(list.len(), "source"));
    let end = build.extra(
        format!("pile:{}", list.first().map_or(String::new(), |ix| graph.source_at(*ix).id().to_string())),
        Role::Sources,
        text,
    );
    let passages: Vec<_> = list
        .iter()
        .flat_map(|ix| graph.source_at(*ix).statements().into_iter().take(1))
        .map(super::super::address::passage)
        .collect();
    if let Some(node) = build.node(end) {
        node.foot = outlets.into_iter().collect::<Vec<_>>().join(", ");
        node.tip = titles.join("\n");
        node.cluster = Some(cluster);
        node.passages = passages;
        node.stands_for = list.len();
    }
    let given = lines.iter().find(|((_, to, _), _)| pile.first() == Some(to));
    if let Some(((from, _, kind), (_, label))) = given {
        let from = build.end(*from);
        build.node(from).into_iter().for_each(|n| n.cluster = Some(cluster));
        for _ in pile {
            build.tie(Some(from), Some(end), *kind, label.map(str::to_owned));
        }
    }
}
