//! Walks over several edges.

use super::{EdgeView, Graph, NodeIx};
use std::collections::{BTreeMap, BTreeSet};

impl Graph {
    /// All nodes at most `depth` edges away from one of `from`, whichever way the edges run; `from` too.
    pub fn near(&self, from: impl IntoIterator<Item = NodeIx>, depth: usize) -> BTreeSet<NodeIx> {
        let mut found: BTreeSet<NodeIx> = from.into_iter().collect();
        let mut rim: Vec<NodeIx> = found.iter().copied().collect();
        for _ in 0..depth {
            let mut next = Vec::new();
            for node in rim {
                for edge in self.around(node) {
                    let other = if edge.from() == node { edge.to() } else { edge.from() };
                    if found.insert(other) {
                        next.push(other);
                    }
                }
            }
            rim = next;
        }
        found
    }

    /// All edges that start at `node`, by kind, as written.
    pub fn leaving(&self, node: NodeIx) -> impl Iterator<Item = EdgeView<'_>> {
        self.out.all(self.slot(node)).iter().map(|end| EdgeView::new(self, end.edge()))
    }

    /// All edges that start or end at `node`: those that start there first, each part by kind.
    pub fn around(&self, node: NodeIx) -> impl Iterator<Item = EdgeView<'_>> {
        let slot = self.slot(node);
        self.out.all(slot).iter().chain(self.into.all(slot)).map(|end| EdgeView::new(self, end.edge()))
    }

    /// Ways from one of `from` to one of `to`, whichever way their edges run, shortest first: where each starts
    /// and its edges. No way is longer than the shortest and `detour` together, or than `longest`; there are at
    /// most `limit`. None comes to a node twice, passes through another end, or goes where `may` says no. Of
    /// several edges between two nodes the first by kind is taken.
    pub fn chains<'g>(
        &'g self,
        from: &[NodeIx],
        to: &[NodeIx],
        may: impl Fn(NodeIx) -> bool,
        detour: usize,
        longest: usize,
        limit: usize,
    ) -> Vec<(NodeIx, Vec<EdgeView<'g>>)> {
        // How far every node is from the goal, so that only ways that can arrive in time are followed.
        let mut left: BTreeMap<NodeIx, usize> = to.iter().map(|node| (*node, 0)).collect();
        let mut rim = to.to_vec();
        for far in 1..=longest {
            let around = rim.iter().flat_map(|node| self.around(*node).map(move |e| other(&e, *node)));
            let fresh: BTreeSet<_> = around.filter(|n| !left.contains_key(n) && may(*n)).collect();
            left.extend(fresh.iter().map(|n| (*n, far)));
            // A way ends where it first meets `from`: nothing beyond needs to be known.
            rim = fresh.into_iter().filter(|n| !from.contains(n)).collect();
        }
        let starts: Vec<NodeIx> = from.iter().copied().filter(|n| left.contains_key(n) && !to.contains(n)).collect();
        let Some(shortest) = starts.iter().map(|n| left[n]).min() else { return Vec::new() };
        let mut walk = Walk { graph: self, from, to, left: &left, limit, found: Vec::new(), steps: 0 };
        for length in shortest..=shortest.saturating_add(detour).min(longest) {
            for start in &starts {
                walk.follow(&mut vec![*start], &mut Vec::new(), length);
            }
        }
        walk.found
    }
}

/// Looking for ways of one length at a time.
struct Walk<'a, 'g> {
    graph: &'g Graph,
    from: &'a [NodeIx],
    to: &'a [NodeIx],
    left: &'a BTreeMap<NodeIx, usize>,
    limit: usize,
    found: Vec<(NodeIx, Vec<EdgeView<'g>>)>,
    steps: usize,
}

impl<'g> Walk<'_, 'g> {
    /// Looking may end in many blind alleys where a node is passed twice; past this many steps it stops.
    const MOST_STEPS: usize = 2_000_000;

    fn follow(&mut self, nodes: &mut Vec<NodeIx>, edges: &mut Vec<EdgeView<'g>>, length: usize) {
        let here = nodes[nodes.len() - 1];
        if self.to.contains(&here) {
            if edges.len() == length {
                self.found.push((nodes[0], edges.clone()));
            }
            return;
        }
        let mut tried = BTreeSet::new();
        for edge in self.graph.around(here) {
            let next = other(&edge, here);
            let arrives = self.left.get(&next).is_some_and(|left| edges.len() + 1 + left <= length);
            if !arrives || nodes.contains(&next) || self.from.contains(&next) || !tried.insert(next) {
                continue;
            }
            self.steps += 1;
            if self.found.len() >= self.limit || self.steps > Self::MOST_STEPS {
                return;
            }
            nodes.push(next);
            edges.push(edge);
            self.follow(nodes, edges, length);
            nodes.pop();
            edges.pop();
        }
    }
}

fn other(edge: &EdgeView<'_>, node: NodeIx) -> NodeIx {
    if edge.from() == node { edge.to() } else { edge.from() }
}
