//! Cuts a story that is too high to be read at once into parts that stand for themselves: some sources with
//! what they carry, and everybody who has a line there. Who has lines in several parts stands in each, so that
//! no line runs across the whole drawing; what a line leads to in another part is named where it is needed.

use super::super::picture::{End, Node, Picture, Role};
use super::super::words::named;
use super::measure::{self, PAD};
use super::{GAP, Panel, Room};
use crate::base::work;
use std::collections::{BTreeMap, BTreeSet};

/// Height of a part's columns together on a screen.
const SCREEN: f64 = 2800.0;
/// About how wide a part comes out: two columns of boxes and one of people.
const WIDE: f64 = 1230.0;
/// How much smaller than on a screen a part may be printed.
const SMALLER: f64 = 0.8;

/// How small a part may come out before it is cut again.
const SMALLEST: f64 = 0.66;
/// Most times that parts are cut again.
const AGAIN: usize = 8;

/// The parts, at least one, laid out; those that come out too high for paper are cut again.
pub(super) fn plan(picture: &Picture, room: Option<Room>, lay: impl Fn(Picture) -> Panel) -> Vec<Panel> {
    let mut starts = starts(picture, room);
    let mut panels: Vec<Panel> = at(picture, &starts).into_iter().map(&lay).collect();
    let Some(room) = room else { return panels };
    for _ in 0..AGAIN {
        let finer = finer(picture, &starts, &panels, room);
        if finer.len() == starts.len() {
            break;
        }
        starts = finer;
        panels = at(picture, &starts).into_iter().map(&lay).collect();
    }
    panels
}

/// The parts that begin there.
fn at(picture: &Picture, starts: &[usize]) -> Vec<Picture> {
    if starts.len() < 2 {
        return vec![picture.clone()];
    }
    let cut = Cut::new(picture, starts);
    (0..starts.len()).map(|part| Part::new(&cut, part).picture).collect()
}

/// More beginnings, in the middle of parts that are too high; what stands within a statement stays with it.
fn finer(picture: &Picture, starts: &[usize], panels: &[Panel], room: Room) -> Vec<usize> {
    let whole: Vec<bool> = picture.nodes.iter().filter(|n| n.cluster.is_some()).map(|n| n.nesting == 0).collect();
    let mut out = vec![];
    for (part, panel) in panels.iter().enumerate() {
        let (from, to) = (starts[part], starts.get(part + 1).copied().unwrap_or(whole.len()));
        out.push(from);
        let pieces = (panel.places.h / (room.h / SMALLEST)).ceil() as usize;
        for piece in 1..pieces {
            let middle = from + (to - from) * piece / pieces;
            let spot = (from + 1..to).filter(|at| whole[*at]).min_by_key(|at| at.abs_diff(middle));
            out.extend(spot.filter(|at| out.last().is_none_or(|last| at > last)));
        }
    }
    out
}

/// Where parts begin, counted in statements.
fn starts(picture: &Picture, room: Option<Room>) -> Vec<usize> {
    let most = room.map_or(SCREEN, |r| 2.0 * (r.h / (r.w / WIDE).clamp(SMALLER, 1.0)));
    let numbers: Vec<usize> = (0..picture.nodes.len()).filter(|&n| picture.nodes[n].cluster.is_some()).collect();
    let cards: Vec<&Node> = numbers.iter().map(|&n| &picture.nodes[n]).collect();
    let head = |c: usize| measure::cluster(&picture.clusters[c], false).h + 30.0 + PAD;
    let first = |at: usize| at == 0 || cards[at - 1].cluster != cards[at].cluster;
    let height = |at: usize| {
        let box_head = if first(at) { cards[at].cluster.map_or(0.0, head) } else { 0.0 };
        measure::node(cards[at]).h + GAP + box_head
    };
    let heights: Vec<f64> = (0..cards.len()).map(height).collect();
    let total: f64 = heights.iter().sum();
    let beside = beside(picture);
    let people = |all: &BTreeSet<usize>| -> f64 { all.iter().map(|&n| measure::node(&picture.nodes[n]).h + GAP).sum() };
    // Between two columns of boxes there is one of people, which must not be higher than they are.
    let column = most / 2.0;
    let crowd: f64 = people(&beside.values().flatten().copied().collect());
    if total <= most && crowd <= column {
        return vec![0];
    }
    let each = total / (total / most).ceil() * 1.04;
    let mut out = vec![0];
    let mut used = 0.0;
    let (mut here, mut high) = (BTreeSet::new(), 0.0);
    for (at, h) in heights.iter().enumerate() {
        let with = beside.get(&numbers[at]);
        let fresh: BTreeSet<usize> = with.into_iter().flatten().filter(|n| !here.contains(*n)).copied().collect();
        let full = used + h > each || (first(at) && used > 0.86 * each) || high + people(&fresh) > column;
        if full && cards[at].nesting == 0 && at > 0 && used > 0.2 * each {
            out.push(at);
            (used, high) = (0.0, 0.0);
            here.clear();
        }
        used += h;
        let fresh: BTreeSet<usize> = with.into_iter().flatten().filter(|n| !here.contains(*n)).copied().collect();
        high += people(&fresh);
        here.extend(fresh);
    }
    out
}

/// Who has a line to each statement.
fn beside(picture: &Picture) -> BTreeMap<usize, BTreeSet<usize>> {
    let mut out: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for edge in &picture.edges {
        let (End::Node(a), End::Node(b)) = (edge.from, edge.to) else { continue };
        for (statement, who) in [(a, b), (b, a)] {
            if picture.nodes[statement].cluster.is_some() && picture.nodes[who].cluster.is_none() {
                out.entry(statement).or_default().insert(who);
            }
        }
    }
    out
}

/// The whole, looked at once: which part everything stands in, and which edges each part needs.
struct Cut<'p> {
    whole: &'p Picture,
    /// The part of statements and boxes.
    part_of: BTreeMap<End, usize>,
    /// Statements of each part.
    nodes: Vec<Vec<usize>>,
    /// Edges that touch a part.
    edges: Vec<Vec<usize>>,
    /// Edges between two that stand in no part of their own, by each end.
    free: BTreeMap<End, Vec<usize>>,
    /// Whoever has a line to something in a part.
    bound: BTreeSet<End>,
}

impl<'p> Cut<'p> {
    fn new(whole: &'p Picture, starts: &[usize]) -> Self {
        let empty = vec![vec![]; starts.len()];
        let (part_of, free, bound) = Default::default();
        let mut this = Self { whole, part_of, nodes: empty.clone(), edges: empty, free, bound };
        let mut part = 0;
        let statements = (0..whole.nodes.len()).filter(|&n| whole.nodes[n].cluster.is_some());
        for (at, n) in statements.enumerate() {
            if starts.get(part + 1) == Some(&at) {
                part += 1;
            }
            this.part_of.insert(End::Node(n), part);
            this.nodes[part].push(n);
            if let Some(c) = whole.nodes[n].cluster {
                // Lines to a source cut in two end at its beginning.
                this.part_of.entry(End::Cluster(c)).or_insert(part);
            }
        }
        for (e, edge) in whole.edges.iter().enumerate() {
            work::spend(1);
            let ends = [edge.from, edge.to];
            let [from, to] = ends.map(|end| this.part_of.get(&end).copied());
            let touched: BTreeSet<usize> = from.into_iter().chain(to).collect();
            if touched.is_empty() {
                ends.into_iter().for_each(|end| this.free.entry(end).or_default().push(e));
            } else {
                let others = ends.into_iter().zip([from, to]).filter(|(_, part)| part.is_none());
                this.bound.extend(others.map(|(end, _)| end));
                touched.into_iter().for_each(|part| this.edges[part].push(e));
            }
        }
        this
    }

    /// True for what hangs on nothing that stands in a part.
    fn apart(&self, end: End) -> bool {
        !self.part_of.contains_key(&end) && !self.bound.contains(&end)
    }

    /// The edges drawn in a part, in their order: those that touch it, then those between its guests and whom they
    /// speak for; what hangs on nothing comes last.
    fn wanted(&self, part: usize) -> BTreeSet<usize> {
        let mut all: BTreeSet<usize> = self.edges[part].iter().copied().collect();
        let ends = |e: &usize| [self.whole.edges[*e].from, self.whole.edges[*e].to];
        let guests: BTreeSet<End> = self.edges[part].iter().flat_map(ends).collect();
        all.extend(guests.iter().filter_map(|guest| self.free.get(guest)).flatten());
        if part + 1 == self.nodes.len() {
            let lost = |e: &&usize| ends(e).into_iter().all(|end| self.apart(end));
            all.extend(self.free.values().flatten().filter(lost));
        }
        all
    }
}

/// One part in the making.
struct Part<'p> {
    cut: &'p Cut<'p>,
    picture: Picture,
    ends: BTreeMap<End, End>,
}

impl<'p> Part<'p> {
    fn new(cut: &'p Cut<'p>, part: usize) -> Self {
        let whole = cut.whole;
        let mut this = Self { cut, picture: Picture::default(), ends: BTreeMap::new() };
        for &n in &cut.nodes[part] {
            work::spend(1);
            let node = &whole.nodes[n];
            let cluster = node.cluster.map(|c| this.cluster(c, cut.part_of[&End::Cluster(c)] < part));
            let node = this.push(Node { cluster, ..node.clone() });
            this.ends.insert(End::Node(n), node);
        }
        for e in cut.wanted(part) {
            work::spend(1);
            let edge = &whole.edges[e];
            let (from, to) = (this.end(edge.from), this.end(edge.to));
            this.picture.edges.push(super::super::picture::Edge { from, to, ..edge.clone() });
        }
        if part + 1 == cut.nodes.len() {
            for n in (0..whole.nodes.len()).map(End::Node).filter(|n| cut.apart(*n)) {
                this.end(n);
            }
        }
        this
    }

    fn push(&mut self, node: Node) -> End {
        self.picture.nodes.push(node);
        End::Node(self.picture.nodes.len() - 1)
    }

    fn cluster(&mut self, c: usize, continued: bool) -> usize {
        let of_part = End::Cluster(usize::MAX - c);
        if let Some(End::Cluster(n)) = self.ends.get(&of_part) {
            return *n;
        }
        let mut cluster = self.cut.whole.clusters[c].clone();
        cluster.continued |= continued;
        self.picture.clusters.push(cluster);
        let n = self.picture.clusters.len() - 1;
        self.ends.insert(of_part, End::Cluster(n));
        if !continued {
            self.ends.insert(End::Cluster(c), End::Cluster(n));
        }
        n
    }

    /// An end in this part; what stands in another part gets a stand-in that names it.
    fn end(&mut self, end: End) -> End {
        if let Some(there) = self.ends.get(&end) {
            return *there;
        }
        let elsewhere = self.cut.part_of.get(&end).map(|part| format!("in part {}", part + 1));
        let node = match (end, elsewhere) {
            (End::Node(n), None) => self.cut.whole.nodes[n].clone(),
            (End::Node(n), Some(foot)) => {
                let node = &self.cut.whole.nodes[n];
                let (text, nesting) = (named(node), 0);
                Node { role: Role::Elsewhere, text, head: String::new(), foot, cluster: None, nesting, ..node.clone() }
            }
            (End::Cluster(c), foot) => {
                let cluster = &self.cut.whole.clusters[c];
                let first = self.cut.part_of.get(&end).and_then(|part| self.cut.nodes[*part].first());
                let like = first.map(|n| &self.cut.whole.nodes[*n]);
                let Some(like) = like.cloned() else { return end };
                Node {
                    id: cluster.id.clone(),
                    role: Role::Elsewhere,
                    head: String::new(),
                    text: cluster.title.clone(),
                    foot: foot.unwrap_or_default(),
                    tip: cluster.tip.clone(),
                    href: cluster.href.clone(),
                    cluster: None,
                    nesting: 0,
                    passages: vec![],
                    ..like
                }
            }
        };
        let there = self.push(node);
        self.ends.insert(end, there);
        there
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::sample;
    use super::*;

    #[test]
    fn parts_hold_every_statement_and_every_line_once_at_least() {
        let whole = sample::picture(&sample::many(300), 2, 300);
        for room in [None, Some(Room { w: 1000.0, h: 600.0 })] {
            let parts = at(&whole, &starts(&whole, room));
            assert!(parts.len() > 3);
            let statements: usize = parts.iter().map(|p| p.statements().count()).sum();
            assert_eq!(statements, 300);
            let mut tips: BTreeSet<&str> = whole.edges.iter().map(|e| e.tip.as_str()).collect();
            parts.iter().flat_map(|p| &p.edges).for_each(|e| _ = tips.remove(e.tip.as_str()));
            assert!(tips.is_empty(), "{tips:?}");
            let mut ids: BTreeSet<&str> = whole.nodes.iter().map(|n| n.id.as_str()).collect();
            parts.iter().flat_map(|p| &p.nodes).for_each(|n| _ = ids.remove(n.id.as_str()));
            assert!(ids.is_empty(), "{ids:?}");
        }
    }

    #[test]
    fn what_fits_stays_whole() {
        let whole = sample::picture(&sample::world(), 2, 80);
        assert_eq!(at(&whole, &starts(&whole, None)), std::slice::from_ref(&whole));
        assert_eq!(at(&Picture::default(), &starts(&Picture::default(), None)).len(), 1);
    }

    #[test]
    fn what_stands_within_a_statement_is_never_cut_off_from_it() {
        let whole = sample::picture(&sample::many(200), 1, 200);
        for part in at(&whole, &starts(&whole, None)) {
            assert!(part.nodes.iter().filter(|n| n.cluster.is_some()).take(1).all(|n| n.nesting == 0));
        }
    }
}
