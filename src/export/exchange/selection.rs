//! What of a graph is exported.

use crate::base::SourceId;
use crate::graph::{EdgeKind, EdgeView, Graph, NodeIx, SourceView, StatementSet};
use crate::ledger::Records;
use std::collections::BTreeSet;

/// Statements, and what they are joined to.
pub struct Selection<'g> {
    /// The graph.
    pub graph: &'g Graph,
    /// The records that the graph was built from.
    pub records: &'g Records,
    /// Ascending: statements, entities, sources, claims.
    nodes: Vec<NodeIx>,
}

impl<'g> Selection<'g> {
    /// These statements; all entities, sources and claims.
    pub fn whole(records: &'g Records, statements: &StatementSet<'g>) -> Self {
        let graph = statements.graph();
        let all = statements.iter().map(|s| s.ix().into());
        let all = all.chain(graph.entities().map(|e| e.ix().into())).chain(graph.sources().map(|s| s.ix().into()));
        let nodes = all.chain(graph.claims().map(|c| c.ix().into())).collect();
        Self { graph, records, nodes }
    }

    /// These statements, with the sources they stand in, the entities and claims they are joined to, and those
    /// that these sources and entities are joined to in turn.
    pub fn around(records: &'g Records, statements: &StatementSet<'g>) -> Self {
        let graph = statements.graph();
        let mut nodes: BTreeSet<NodeIx> = statements.iter().map(|s| s.ix().into()).collect();
        let mut rim: Vec<NodeIx> = nodes.iter().copied().collect();
        for _ in 0..2 {
            let reached = rim.iter().flat_map(|node| graph.leaving(*node)).filter(|edge| match edge.kind() {
                // Whom somebody speaks for in another statement does not belong to this one.
                EdgeKind::SpeaksFor => edge.given_by().is_none_or(|s| statements.contains(s)),
                _ => !matches!(edge.to(), NodeIx::Statement(_)),
            });
            let fresh: BTreeSet<NodeIx> = reached.map(|e| e.to()).filter(|node| !nodes.contains(node)).collect();
            rim = fresh.iter().copied().collect();
            nodes.extend(fresh);
        }
        Self { graph, records, nodes: nodes.into_iter().collect() }
    }

    /// Each source that has a text, with those of its statements that are part of it.
    pub fn each_source(&self) -> impl Iterator<Item = (&'g SourceId, Self)> {
        let of_source = |source: SourceView<'g>| {
            let capture = source.record().captures.last()?;
            self.graph.text(&capture.text)?;
            let statements = source.statements().into_iter().map(|s| s.ix().into()).filter(|node| self.has(*node));
            let mut nodes: Vec<NodeIx> = statements.chain([source.ix().into()]).collect();
            nodes.sort_unstable();
            Some((source.id(), Self { graph: self.graph, records: self.records, nodes }))
        };
        self.graph.sources().filter(|s| self.has(s.ix().into())).filter_map(of_source)
    }

    /// Everything, in order: statements, entities, sources, claims, each by id.
    pub fn nodes(&self) -> impl DoubleEndedIterator<Item = NodeIx> + '_ {
        self.nodes.iter().copied()
    }

    /// True when the node is part of it.
    pub fn has(&self, node: NodeIx) -> bool {
        self.nodes.binary_search(&node).is_ok()
    }

    /// Edges that start at a node and end at another of the selection, by kind, as written.
    pub fn edges_from(&self, node: NodeIx) -> impl Iterator<Item = EdgeView<'g>> + '_ {
        let graph = self.graph;
        graph.leaving(node).filter(|e| self.joins(e))
    }

    /// All edges of the selection, by where they start.
    pub fn edges(&self) -> impl Iterator<Item = EdgeView<'g>> + '_ {
        self.nodes().flat_map(|node| self.edges_from(node))
    }

    fn joins(&self, edge: &EdgeView<'_>) -> bool {
        self.has(edge.to()) && edge.given_by().is_none_or(|s| self.has(s.into()))
    }
}
