//! Cuts a network that no page holds at a size that can be read into parts that one does. What has lines in
//! several parts stands in each and says how often it is drawn, so that no line runs from page to page.

use super::super::super::picture::Picture;
use super::super::Room;
use super::{Group, block, ends};
use std::collections::{BTreeMap, BTreeSet};

/// How much smaller than on a screen a part may be printed.
const SMALLER: f64 = 0.72;

/// The same in parts that fit, the largest first.
pub(super) fn to_fit(picture: &Picture, groups: Vec<Group>, room: Room) -> Vec<Group> {
    let mut out = vec![];
    for group in groups {
        let cluster = group.cluster;
        let from = out.len();
        halve(picture, group, room, &mut out);
        // Of a box in parts, the later ones say so.
        out[from..].iter_mut().skip(1).for_each(|part| part.continued = cluster.is_some());
    }
    out.sort_by_key(|group| std::cmp::Reverse(group.edges.len()));
    out
}

/// The picture in which all that stands in several groups tells how often.
pub(super) fn told(picture: &Picture, groups: &[Group]) -> Picture {
    let mut times = vec![0usize; picture.nodes.len()];
    groups.iter().flat_map(|group| &group.nodes).for_each(|n| times[*n] += 1);
    let mut out = picture.clone();
    for (node, times) in out.nodes.iter_mut().zip(times).filter(|(_, times)| *times > 1) {
        let told = format!("drawn {times}×");
        node.tip += &format!("\n{told}");
        node.foot = if node.foot.is_empty() { told } else { format!("{} · {told}", node.foot) };
    }
    out
}

fn halve(picture: &Picture, group: Group, room: Room, out: &mut Vec<Group>) {
    let size = block(picture, &group, 0.0, Some(room));
    let fits = size.w <= room.w / SMALLER && size.h <= room.h / SMALLER;
    if fits || group.edges.len().max(group.nodes.len()) < 2 || group.edges.len() == 1 {
        out.push(group);
        return;
    }
    for half in halves(picture, &group) {
        halve(picture, half, room, out);
    }
}

/// Half of the lines each, with what they join; what hangs together stays so as far as it can. Nodes without a line
/// go by themselves.
fn halves(picture: &Picture, group: &Group) -> Vec<Group> {
    let part = |nodes: Vec<usize>, edges: Vec<usize>| Group { nodes, edges, ..group.clone() };
    if group.edges.is_empty() {
        let (a, b) = group.nodes.split_at(group.nodes.len().div_ceil(2));
        return vec![part(a.to_vec(), vec![]), part(b.to_vec(), vec![])];
    }
    let reached = reached(picture, group);
    let mut edges = group.edges.clone();
    let last = |e: &usize| ends(picture, *e).map(|(a, b)| reached[&a].max(reached[&b]));
    edges.sort_by_key(|e| (last(e), *e));
    let late = edges.split_off(edges.len() / 2);
    let lone: Vec<usize> = group.nodes.iter().copied().filter(|n| !reached.contains_key(n)).collect();
    let mut out: Vec<Group> = [edges, late].into_iter().flat_map(|edges| joined(picture, group, edges)).collect();
    if !lone.is_empty() {
        out.push(part(lone, vec![]));
    }
    out
}

/// What these lines join, each connected piece for itself; those of a box stay in one.
fn joined(picture: &Picture, group: &Group, mut edges: Vec<usize>) -> Vec<Group> {
    edges.sort_unstable();
    let mut out: Vec<(BTreeSet<usize>, Vec<usize>)> = vec![];
    for e in edges {
        let Some((a, b)) = ends(picture, e) else { continue };
        let mut merged = (BTreeSet::from([a, b]), vec![e]);
        let touches = |piece: &(BTreeSet<usize>, Vec<usize>)| {
            group.cluster.is_some() || piece.0.contains(&a) || piece.0.contains(&b)
        };
        let (near, far): (Vec<_>, Vec<_>) = out.into_iter().partition(touches);
        for (nodes, edges) in near {
            merged.0.extend(nodes);
            merged.1.extend(edges);
        }
        out = far;
        out.push(merged);
    }
    let part = |(nodes, mut edges): (BTreeSet<usize>, Vec<usize>)| {
        edges.sort_unstable();
        Group { nodes: nodes.into_iter().collect(), edges, ..group.clone() }
    };
    out.into_iter().map(part).collect()
}

/// When each node with lines is reached by a walk that always takes the one with the most lines to where it has been
/// for each line elsewhere; from the edge of the network inwards.
fn reached(picture: &Picture, group: &Group) -> BTreeMap<usize, usize> {
    let mut beside: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (a, b) in group.edges.iter().filter_map(|e| ends(picture, *e)) {
        beside.entry(a).or_default().push(b);
        beside.entry(b).or_default().push(a);
    }
    let mut out: BTreeMap<usize, usize> = BTreeMap::new();
    // Lines out of where the walk has been, in thousandths of all lines of a node.
    let mut inside: BTreeMap<usize, usize> = BTreeMap::new();
    let mut next: BTreeSet<(usize, usize)> = BTreeSet::new();
    let share = |n: usize, inside: usize| 1000 * inside / beside[&n].len();
    let mut starts: Vec<usize> = beside.keys().copied().collect();
    starts.sort_by_key(|n| (beside[n].len(), *n));
    for start in starts {
        next.insert((0, start));
        while let Some((_, n)) = next.pop_last() {
            if out.contains_key(&n) {
                continue;
            }
            out.insert(n, out.len());
            for other in beside[&n].iter().filter(|other| !out.contains_key(other)) {
                let lines = inside.entry(*other).or_default();
                next.remove(&(share(*other, *lines), *other));
                *lines += 1;
                next.insert((share(*other, *lines), *other));
            }
        }
    }
    out
}
