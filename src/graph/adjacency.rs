//! One compressed adjacency over all edge kinds: the edges of a node lie together, sorted by kind, so that
//! "the speakers of this statement" is a slice and no edge of another kind is touched.

use super::edge::EdgeKind;
use petgraph::graph::EdgeIndex;

/// One end of an edge as its node sees it.
#[derive(Clone, Copy, Debug)]
pub(super) struct End {
    kind: EdgeKind,
    edge: u32,
}

impl End {
    pub(super) fn edge(self) -> EdgeIndex {
        EdgeIndex::new(self.edge as usize)
    }
}

/// Edges by node, then kind, then the order they were added in.
#[derive(Clone, Debug, Default)]
pub(super) struct Adjacency {
    starts: Vec<u32>,
    ends: Vec<End>,
}

impl Adjacency {
    /// From `(node, kind)` of every edge, in order of edge number.
    pub(super) fn new(nodes: usize, edges: impl Iterator<Item = (usize, EdgeKind)>) -> Self {
        let mut all: Vec<(usize, End)> =
            edges.enumerate().map(|(i, (node, kind))| (node, End { kind, edge: i as u32 })).collect();
        all.sort_by_key(|(node, end)| (*node, end.kind, end.edge));
        let mut starts = vec![0u32; nodes + 1];
        for (node, _) in &all {
            starts[node + 1] += 1;
        }
        for i in 0..nodes {
            starts[i + 1] += starts[i];
        }
        Self { starts, ends: all.into_iter().map(|(_, end)| end).collect() }
    }

    /// Edges of one kind at `node`.
    pub(super) fn of(&self, node: usize, kind: EdgeKind) -> &[End] {
        let all = self.all(node);
        let from = all.partition_point(|e| e.kind < kind);
        let len = all[from..].partition_point(|e| e.kind == kind);
        &all[from..from + len]
    }

    /// Every edge at `node`, by kind.
    pub(super) fn all(&self, node: usize) -> &[End] {
        &self.ends[self.starts[node] as usize..self.starts[node + 1] as usize]
    }
}
