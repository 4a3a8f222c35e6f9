//! Walks over several edges.

use super::{EdgeView, Graph, NodeIx};
use petgraph::algo::astar;
use petgraph::graph::NodeIndex;
use petgraph::visit::UndirectedAdaptor;
use std::collections::BTreeSet;

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

    /// All edges that start or end at `node`: those that start there first, each part by kind.
    pub fn around(&self, node: NodeIx) -> impl Iterator<Item = EdgeView<'_>> {
        let slot = self.slot(node);
        self.out.all(slot).iter().chain(self.into.all(slot)).map(|end| EdgeView::new(self, end.edge()))
    }

    /// A shortest way between two nodes, whichever way its edges run: the nodes on it, both ends too.
    pub fn path(&self, from: NodeIx, to: NodeIx) -> Option<Vec<NodeIx>> {
        let [from, to] = [from, to].map(|node| NodeIndex::new(self.slot(node)));
        let (_, nodes) = astar(UndirectedAdaptor(&self.net), from, |node| node == to, |_| 1u32, |_| 0)?;
        Some(nodes.into_iter().map(|node| self.net[node]).collect())
    }
}
