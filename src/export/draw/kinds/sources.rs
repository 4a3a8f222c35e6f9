//! The source network: who relays whom, collapsed by origin. Sources that rest on one first-hand report stand in
//! one box with it, as [`link::origins`](crate::link::origins) counts them; what a source takes from somewhere
//! else too leads to a stand-in for it. Sources that take nothing and that nobody takes from share the last box.
//!
//! `dixit origins` counts for one claim; here whole sources stand side by side, so that one passed-on statement does
//! not make a report of its own fall into another: see [`telling`].

mod lines;

use super::super::build::{Build, imprint};
use super::super::layout;
use super::super::picture::{Cluster, End, Picture, Role};
use super::super::select::{NARROW, Scope};
use super::super::words::count;
use super::{Counts, Kind};
use crate::base::Problem;
use crate::graph::{Graph, NodeIx, SourceIx, StatementSet};
use crate::ledger::Facts;
use crate::link::origins::{self, Node, Origins, Voice, Why};
use crate::link::passing::{By, From, is_press};
use crate::link::{Index, Nth};
use lines::{Line, Lines, lines};
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

/// More sources than this that stand alike are drawn as one.
const ALIKE: usize = 6;
/// How the head of a box of one origin begins.
const ONE: &str = "One origin: ";
/// Voices named in the head of a box.
const VOICES: usize = 3;

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
    net.build.picture
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

/// The network in the making.
struct Net<'g, 'i> {
    build: Build<'g>,
    index: &'i Index<'i>,
    counted: &'i Origins<'i>,
    /// The statements it is about, by source.
    said: BTreeSet<Nth>,
    /// The first-hand report that each one rests on.
    root: BTreeMap<NodeIx, NodeIx>,
    lines: Lines,
    stands_in: BTreeMap<(NodeIx, usize), End>,
}

impl<'g, 'i> Net<'g, 'i> {
    fn new(build: Build<'g>, index: &'i Index<'i>, counted: &'i Origins<'i>, said: BTreeSet<Nth>) -> Self {
        let graph = build.graph;
        let into: BTreeMap<NodeIx, NodeIx> =
            counted.steps.iter().filter_map(|s| Some((at(graph, s.from)?, at(graph, s.into)?))).collect();
        let tops = counted.firsthand.iter().filter_map(|n| at(graph, *n));
        let root = into.keys().copied().chain(tops).map(|node| (node, top(&into, node))).collect();
        let lines = lines(graph, index, counted, &said, &root);
        Self { build, index, counted, said, root, lines, stands_in: BTreeMap::new() }
    }

    fn draw(&mut self, asked: &BTreeSet<SourceIx>) {
        let mut boxes: BTreeMap<NodeIx, Vec<NodeIx>> = BTreeMap::new();
        self.root.iter().for_each(|(node, root)| boxes.entry(*root).or_default().push(*node));
        // Only rejected statements are in these: nothing rests on them and they rest on nothing.
        let apart = asked.iter().map(|ix| NodeIx::from(*ix)).filter(|node| !self.root.contains_key(node));
        let lined: BTreeSet<NodeIx> = self.lines.keys().flat_map(|(a, b)| [*a, *b]).collect();
        let (mut together, alone): (Vec<_>, Vec<_>) =
            boxes.into_iter().partition(|(_, members)| members.iter().any(|m| lined.contains(m)));
        together.sort_by_key(|(root, members)| (Reverse(members.len()), *root));
        let alone: Vec<NodeIx> = alone.into_iter().flat_map(|(_, members)| members).chain(apart).collect();
        let mut cluster_of = BTreeMap::new();
        for (root, members) in &together {
            let cluster = self.origin_box(*root, members);
            members.iter().for_each(|m| _ = cluster_of.insert(*m, cluster));
            self.fill(members, cluster);
        }
        if !alone.is_empty() {
            let what = if alone.len() == 1 { "its own origin" } else { "each its own origin" };
            let title = format!("{}, {what}", count(alone.len(), "source"));
            let cluster = self.build.cluster(head("alone", title, "relays nobody, relayed by nobody".into()));
            self.fill(&alone, cluster);
        }
        for ((from, to), line) in std::mem::take(&mut self.lines) {
            self.tie(from, to, &line, &cluster_of);
        }
        let sources = self.root.keys().filter(|n| matches!(n, NodeIx::Source(_))).count() + self.unrooted(asked);
        let origins = self.counted.firsthand.len() + self.unrooted(asked);
        let told = format!("{}, {}", count(sources, "source"), count(origins, "independent origin"));
        self.build.picture.about = Some(format!("{told}, as far as they and their words tell"));
    }

    fn unrooted(&self, asked: &BTreeSet<SourceIx>) -> usize {
        asked.iter().filter(|ix| !self.root.contains_key(&NodeIx::from(**ix))).count()
    }

    /// The box of what rests on one report.
    fn origin_box(&mut self, root: NodeIx, members: &[NodeIx]) -> usize {
        let sources = members.iter().filter(|n| matches!(n, NodeIx::Source(_))).count();
        let name = self.origin_name(root);
        let title = format!("{ONE}{name}");
        let mut told = vec![count(sources, "source")];
        let voices = self.voices(members);
        if !voices.is_empty() {
            let more = voices.len().saturating_sub(VOICES);
            let some = voices[..voices.len().min(VOICES)].join(", ");
            told.push(if more > 0 { format!("{some} and {more} more speak") } else { format!("{some} speaking") });
        }
        let id = format!("origin:{name}");
        let mut cluster = head(&id, title, told.join(" · "));
        cluster.tip = [cluster.title.clone(), told[0].clone(), voices.join("\n")].join("\n");
        self.build.cluster(cluster)
    }

    /// Who speaks in these sources, most often heard first.
    fn voices(&self, members: &[NodeIx]) -> Vec<String> {
        let mut heard: BTreeMap<String, usize> = BTreeMap::new();
        let said = self.said.iter().map(|n| self.index.said[*n]);
        let here = |id| self.build.graph.source(id).is_some_and(|s| members.contains(&s.ix().into()));
        for voice in said.filter(|s| here(&s.source.id)).flat_map(|s| origins::voices_of(self.index, s)) {
            let name = match voice {
                Voice::Named(id) if !is_press(self.index, id) => self.index.name(id).to_owned(),
                Voice::Unnamed(_, id) => self.index.name(id).to_owned(),
                _ => continue,
            };
            *heard.entry(name).or_default() += 1;
        }
        let mut all: Vec<(String, usize)> = heard.into_iter().collect();
        all.sort_by_key(|(_, n)| Reverse(*n));
        all.into_iter().map(|(name, _)| name).collect()
    }

    fn fill(&mut self, members: &[NodeIx], cluster: usize) {
        let piles = self.piles(members);
        for &member in members {
            match piles.iter().find(|pile| pile.contains(&member)) {
                Some(pile) if pile[0] == member => self.heap(pile, cluster),
                Some(_) => {}
                None => {
                    let end = self.build.end(member);
                    let printed = match member {
                        NodeIx::Entity(ix) => {
                            Some(self.index.printed_by(self.build.graph.entity_at(ix).id()).is_empty())
                        }
                        _ => None,
                    };
                    if let Some(node) = self.build.node(end) {
                        node.cluster = Some(cluster);
                        let foot = printed
                            .map(|none| if none { "its report is not here" } else { "which report is not told" });
                        foot.into_iter().for_each(|foot| node.foot = foot.to_owned());
                    }
                }
            }
        }
    }

    /// Sources that take the same from the same one, and nothing else, and that nobody takes from, where many.
    fn piles(&self, members: &[NodeIx]) -> Vec<Vec<NodeIx>> {
        let mut touching: BTreeMap<NodeIx, Vec<(NodeIx, NodeIx)>> = BTreeMap::new();
        for (a, b) in self.lines.keys() {
            [a, b].into_iter().for_each(|end| touching.entry(*end).or_default().push((*a, *b)));
        }
        let mut alike: BTreeMap<_, Vec<NodeIx>> = BTreeMap::new();
        for member in members.iter().filter(|m| matches!(m, NodeIx::Source(_))) {
            if let Some([pair @ (from, to)]) = touching.get(member).map(Vec::as_slice)
                && to == member
            {
                let line = &self.lines[pair];
                alike.entry((*from, line.kind, line.word())).or_default().push(*member);
            }
        }
        alike.into_values().filter(|pile| pile.len() > ALIKE).collect()
    }

    /// Many sources as one node.
    fn heap(&mut self, pile: &[NodeIx], cluster: usize) {
        let graph = self.build.graph;
        let list =
            || pile.iter().filter_map(|n| if let NodeIx::Source(ix) = n { Some(graph.source_at(*ix)) } else { None });
        let titles: Vec<String> = list().map(|s| format!("{} ({})", s.title(), imprint(s))).collect();
        let outlets: BTreeSet<&str> = list().filter_map(|s| s.record().publisher.as_deref()).collect();
        let text = count(pile.len(), "source");
        let id = format!("pile:{}", list().next().map_or(String::new(), |s| s.id().to_string()));
        let end = self.build.extra(id, Role::Sources, text);
        let passages = list().flat_map(|s| s.statements().into_iter().take(1)).map(super::super::address::passage);
        let passages: Vec<_> = passages.collect();
        if let Some(node) = self.build.node(end) {
            node.foot = outlets.into_iter().collect::<Vec<_>>().join(", ");
            node.tip = titles.join("\n");
            node.cluster = Some(cluster);
            node.href = passages.iter().find_map(|p| p.href.clone());
            node.passages = passages;
            node.stands_for = pile.len();
        }
        pile.iter().for_each(|member| self.build.place(*member, end));
    }

    fn tie(&mut self, from: NodeIx, to: NodeIx, line: &Line, cluster_of: &BTreeMap<NodeIx, usize>) {
        let there = cluster_of.get(&to).copied();
        let end = match there {
            Some(cluster) if cluster_of.get(&from) != Some(&cluster) => self.stand_in(from, cluster),
            _ => self.build.drawn(from),
        };
        let to = self.build.drawn(to);
        let label = line.label();
        for _ in 0..line.statements.max(1) {
            self.build.tie(end, to, line.kind, label.clone());
        }
    }

    /// Something of another box, named where something is taken from it.
    fn stand_in(&mut self, from: NodeIx, cluster: usize) -> Option<End> {
        if let Some(end) = self.stands_in.get(&(from, cluster)) {
            return Some(*end);
        }
        let there = self.build.drawn(from)?;
        let node = self.build.node(there)?.clone();
        let foot = node.cluster.map_or(String::new(), |c| {
            let title = &self.build.picture.clusters[c].title;
            match title.strip_prefix(ONE) {
                Some(name) if name == self.name(from) || name == node.text => "an origin of its own".to_owned(),
                Some(name) => format!("rests on {name}"),
                None => "an origin of its own".to_owned(),
            }
        });
        let text = if node.role == Role::Source { self.name(from) } else { node.text.clone() };
        let end = self.build.extra(node.id.clone(), Role::Elsewhere, text);
        if let Some(stub) = self.build.node(end) {
            (stub.foot, stub.tip, stub.href) = (foot, node.tip, node.href);
            (stub.passages, stub.cluster) = (node.passages, Some(cluster));
        }
        self.stands_in.insert((from, cluster), end);
        Some(end)
    }

    /// The report that others rest on; the outlet, where several of its reports are one origin.
    fn origin_name(&self, root: NodeIx) -> String {
        let one_outlet =
            |s: &&origins::Step<'_>| s.why == Why::SameOutlet && at(self.build.graph, s.into) == Some(root);
        let outlet = match root {
            NodeIx::Source(ix) => self.build.graph.source_at(ix).record().publisher.clone(),
            _ => None,
        };
        let several = self.counted.steps.iter().any(|s| one_outlet(&s));
        outlet.filter(|_| several).unwrap_or_else(|| self.name(root))
    }

    fn name(&self, node: NodeIx) -> String {
        match node {
            NodeIx::Source(ix) => {
                let source = self.build.graph.source_at(ix);
                let imprint = imprint(source);
                if imprint.is_empty() { source.title().to_owned() } else { imprint }
            }
            other => self.build.graph.agent(other).map_or(String::new(), |a| a.name().to_owned()),
        }
    }
}

fn head(id: &str, title: String, foot: String) -> Cluster {
    Cluster { id: id.into(), tip: format!("{title}\n{foot}"), title, foot, href: None, continued: false }
}

fn at(graph: &Graph, node: Node<'_>) -> Option<NodeIx> {
    match node {
        Node::Source(id) => graph.source(id).map(|s| s.ix().into()),
        Node::Outlet(id) => graph.entity(id).map(|e| e.ix().into()),
    }
}

/// Where the steps from a node end.
fn top(into: &BTreeMap<NodeIx, NodeIx>, mut node: NodeIx) -> NodeIx {
    while let Some(next) = into.get(&node) {
        node = *next;
    }
    node
}
