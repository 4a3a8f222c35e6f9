//! The ledger as an immutable graph to walk. Layer 3, adapter of `petgraph`.
//!
//! Built from [`Facts`] and never changed: positions ([`StatementIx`] and its like) hold for the life of
//! one graph only and are never written anywhere. Nodes are statements, entities, sources and claims, each
//! kind in order of its id; edges are the relations of the design, each with the words that say so where
//! there are such words. Reading goes `query → resolve → set`:
//!
//! ```
//! use dixit::{graph::Graph, ledger::Facts, model::StatementKind};
//! let graph = Graph::build(Facts::default());
//! let direct = graph.query_statements().kind(StatementKind::Direct).resolve();
//! assert!(direct.is_empty());
//! ```

mod adjacency;
mod build;
mod edge;
#[cfg(test)]
pub(crate) mod fixture;
mod grounds;
mod index;
mod query;
#[cfg(test)]
mod tests;
mod view;
mod walk;

pub use edge::{EdgeKind, EdgeView, Evidence};
pub use index::{ClaimIx, EntityIx, NodeIx, SourceIx, StatementIx};
pub use query::{StatementQuery, StatementSet};
pub use view::{AgentView, ClaimView, EntityView, SourceView, StatementView, Who};

use crate::base::{ClaimId, EntityId, SourceId, StatementId, TextHash};
use crate::ledger::{Fact, Facts};
use crate::model::{Claim, Entity, Link, Source};
use adjacency::Adjacency;
use edge::Edge;
use petgraph::graph::DiGraph;
use std::{collections::BTreeMap, sync::Arc};

/// Statements, entities, sources and claims, and what joins them.
#[derive(Clone, Debug)]
pub struct Graph {
    statements: Vec<Fact>,
    /// Those that are left after merging, by id, then those that were merged, by id.
    entities: Vec<Entity>,
    /// How many are left after merging.
    living: usize,
    sources: Vec<Source>,
    claims: Vec<Claim>,
    links: Vec<Link>,
    merged: BTreeMap<EntityId, EntityId>,
    grounds: Vec<grounds::Ground>,
    archive: BTreeMap<TextHash, Arc<str>>,
    /// Names and aliases, folded, to those who bear them.
    names: BTreeMap<String, Vec<EntityIx>>,
    net: DiGraph<NodeIx, Edge>,
    out: Adjacency,
    into: Adjacency,
}

impl Graph {
    /// The graph of these facts.
    pub fn build(facts: Facts) -> Self {
        build::graph(facts)
    }

    /// All statements, rejected ones too, by id.
    pub fn statements(&self) -> impl DoubleEndedIterator<Item = StatementView<'_>> + ExactSizeIterator {
        (0..self.statements.len()).map(|i| StatementView::new(self, StatementIx::at(i)))
    }

    /// All entities that are left after merging, by id.
    pub fn entities(&self) -> impl DoubleEndedIterator<Item = EntityView<'_>> + ExactSizeIterator {
        (0..self.living).map(|i| EntityView::new(self, EntityIx::at(i)))
    }

    /// All sources, by id.
    pub fn sources(&self) -> impl DoubleEndedIterator<Item = SourceView<'_>> + ExactSizeIterator {
        (0..self.sources.len()).map(|i| SourceView::new(self, SourceIx::at(i)))
    }

    /// All claims, by id.
    pub fn claims(&self) -> impl DoubleEndedIterator<Item = ClaimView<'_>> + ExactSizeIterator {
        (0..self.claims.len()).map(|i| ClaimView::new(self, ClaimIx::at(i)))
    }

    /// The statement with this id.
    pub fn statement(&self, id: &StatementId) -> Option<StatementView<'_>> {
        let i = self.statements.binary_search_by(|f| f.statement.id.cmp(id)).ok()?;
        Some(StatementView::new(self, StatementIx::at(i)))
    }

    /// The entity with this id, or the one it was merged into.
    pub fn entity(&self, id: &EntityId) -> Option<EntityView<'_>> {
        let id = self.standing(id);
        let i = self.entities[..self.living].binary_search_by(|e| e.id.cmp(id)).ok()?;
        Some(EntityView::new(self, EntityIx::at(i)))
    }

    /// The source with this id.
    pub fn source(&self, id: &SourceId) -> Option<SourceView<'_>> {
        let i = self.sources.binary_search_by(|s| s.id.cmp(id)).ok()?;
        Some(SourceView::new(self, SourceIx::at(i)))
    }

    /// The claim with this id.
    pub fn claim(&self, id: &ClaimId) -> Option<ClaimView<'_>> {
        let i = self.claims.binary_search_by(|c| c.id.cmp(id)).ok()?;
        Some(ClaimView::new(self, ClaimIx::at(i)))
    }

    /// The statement at a position of this graph.
    pub fn statement_at(&self, ix: StatementIx) -> StatementView<'_> {
        StatementView::new(self, ix)
    }

    /// The entity at a position of this graph.
    pub fn entity_at(&self, ix: EntityIx) -> EntityView<'_> {
        EntityView::new(self, ix)
    }

    /// The source at a position of this graph.
    pub fn source_at(&self, ix: SourceIx) -> SourceView<'_> {
        SourceView::new(self, ix)
    }

    /// The claim at a position of this graph.
    pub fn claim_at(&self, ix: ClaimIx) -> ClaimView<'_> {
        ClaimView::new(self, ix)
    }

    /// Those with exactly this name or alias, letter case aside, in order of id.
    pub fn entities_named(&self, name: &str) -> impl Iterator<Item = EntityView<'_>> {
        self.names.get(&build::fold(name)).into_iter().flatten().map(|ix| self.entity_at(*ix))
    }

    /// Statements, to be narrowed; rejected ones are left out unless asked for.
    pub fn query_statements(&self) -> StatementQuery<'_> {
        StatementQuery::new(self)
    }

    /// A set of these statements.
    pub fn set_of(&self, statements: impl IntoIterator<Item = StatementIx>) -> StatementSet<'_> {
        StatementSet::new(self, statements.into_iter().collect())
    }

    /// All edges, in order of kind, then of where they start, then as written.
    pub fn edges(&self) -> impl Iterator<Item = EdgeView<'_>> {
        let mut all: Vec<_> = self.net.edge_indices().map(|e| EdgeView::new(self, e)).collect();
        all.sort_by_key(EdgeView::key);
        all.into_iter()
    }

    /// Edges of one kind that start at `node`, as written (relays outermost first).
    pub fn edges_from(&self, node: impl Into<NodeIx>, kind: EdgeKind) -> impl Iterator<Item = EdgeView<'_>> {
        self.out.of(self.slot(node.into()), kind).iter().map(|e| EdgeView::new(self, e.edge()))
    }

    /// Edges of one kind that end at `node`, in order of where they start.
    pub fn edges_into(&self, node: impl Into<NodeIx>, kind: EdgeKind) -> impl Iterator<Item = EdgeView<'_>> {
        self.into.of(self.slot(node.into()), kind).iter().map(|e| EdgeView::new(self, e.edge()))
    }

    /// Archived text of a capture, when it is there.
    pub fn text(&self, capture: &TextHash) -> Option<&str> {
        self.archive.get(capture).map(|text| &**text)
    }

    /// How many nodes and edges there are.
    pub fn size(&self) -> (usize, usize) {
        (self.net.node_count(), self.net.edge_count())
    }

    /// The id that `id` goes by after merging.
    fn standing<'a>(&'a self, id: &'a EntityId) -> &'a EntityId {
        let mut id = id;
        // A ring of merges would be a fault of the ledger; it must not hang a reader.
        for _ in 0..self.merged.len() {
            match self.merged.get(id) {
                Some(next) => id = next,
                None => break,
            }
        }
        id
    }

    /// Number of a node among all nodes: statements, entities, sources, claims.
    fn slot(&self, node: NodeIx) -> usize {
        let (s, e, o) = (self.statements.len(), self.entities.len(), self.sources.len());
        match node {
            NodeIx::Statement(ix) => ix.slot(),
            NodeIx::Entity(ix) => s + ix.slot(),
            NodeIx::Source(ix) => s + e + ix.slot(),
            NodeIx::Claim(ix) => s + e + o + ix.slot(),
        }
    }
}
