//! The boxes of the source network, what stands in them, and the lines.

use super::super::super::build::{Build, imprint};
use super::super::super::picture::{Cluster, End, Role};
use super::super::super::words::count;
use super::at;
use super::lines::{Line, Lines, lines};
use crate::graph::{NodeIx, SourceIx};
use crate::link::origins::{Origins, Step, Why};
use crate::link::passing::is_press;
use crate::link::voices::Voice;
use crate::link::{Index, Nth};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// More sources than this that stand alike are drawn as one.
const ALIKE: usize = 6;
/// How the head of a box of one origin begins.
const ONE: &str = "One origin: ";
/// Voices named in the head of a box.
const VOICES: usize = 3;

/// The network in the making.
pub(super) struct Net<'g, 'i> {
    pub build: Build<'g>,
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
    pub fn new(build: Build<'g>, index: &'i Index<'i>, counted: &'i Origins<'i>, said: BTreeSet<Nth>) -> Self {
        let graph = build.graph;
        let into: BTreeMap<NodeIx, NodeIx> =
            counted.steps.iter().filter_map(|s| Some((at(graph, s.from)?, at(graph, s.into)?))).collect();
        let tops = counted.firsthand.iter().filter_map(|n| at(graph, *n));
        let root = into.keys().copied().chain(tops).map(|node| (node, top(&into, node))).collect();
        let lines = lines(graph, index, counted, &said, &root);
        Self { build, index, counted, said, root, lines, stands_in: BTreeMap::new() }
    }

    /// Draws boxes by origin, what is in them, and the lines.
    pub fn draw(&mut self, asked: &BTreeSet<SourceIx>) {
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
            let cluster =
                self.build.cluster(head("alone", title, "relays no source here, relayed by none here".into()));
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
        let here = |id| self.build.graph.source(id).is_some_and(|s| members.contains(&s.ix().into()));
        let said = self.said.iter().filter(|n| here(&self.index.said[**n].source.id));
        for voice in said.flat_map(|n| self.index.voices(*n)) {
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
        let passages =
            list().flat_map(|s| s.statements().into_iter().take(1)).map(super::super::super::address::passage);
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
        let one_outlet = |s: &&Step<'_>| s.why == Why::SameOutlet && at(self.build.graph, s.into) == Some(root);
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

/// Where the steps from a node end.
fn top(into: &BTreeMap<NodeIx, NodeIx>, mut node: NodeIx) -> NodeIx {
    while let Some(next) = into.get(&node) {
        node = *next;
    }
    node
}
