//! `query → resolve → set`: what to look for, the looking, and what was found.

use super::edge::EdgeKind;
use super::{Graph, NodeIx, SourceIx, StatementIx, StatementView};
use crate::base::PartialDate;
use crate::ledger::Review;
use crate::model::{Act, StatementKind};
use std::{collections::BTreeMap, fmt};

/// Statements to look for. Conditions of different kinds must all hold; within one condition, any of the
/// nodes or kinds given will do.
#[derive(Clone)]
pub struct StatementQuery<'g> {
    graph: &'g Graph,
    by: Option<Vec<NodeIx>>,
    joined: BTreeMap<EdgeKind, Vec<NodeIx>>,
    sources: Option<Vec<SourceIx>>,
    kinds: Vec<StatementKind>,
    acts: Vec<Act>,
    since: Option<PartialDate>,
    until: Option<PartialDate>,
    rejected: bool,
}

impl<'g> StatementQuery<'g> {
    pub(super) fn new(graph: &'g Graph) -> Self {
        Self {
            graph,
            by: None,
            joined: BTreeMap::new(),
            sources: None,
            kinds: Vec::new(),
            acts: Vec::new(),
            since: None,
            until: None,
            rejected: false,
        }
    }

    /// Said by one of these, or by somebody who speaks for one of them.
    pub fn said_by(mut self, agents: impl IntoIterator<Item = NodeIx>) -> Self {
        self.by.get_or_insert_default().extend(agents);
        self
    }

    /// Whose content names one of these.
    pub fn about(self, agents: impl IntoIterator<Item = NodeIx>) -> Self {
        self.joined_to(EdgeKind::Mentions, agents)
    }

    /// Joined by an edge of this kind to one of these; each kind asked for must hold.
    pub fn joined_to(mut self, kind: EdgeKind, nodes: impl IntoIterator<Item = NodeIx>) -> Self {
        self.joined.entry(kind).or_default().extend(nodes);
        self
    }

    /// Carried by one of these sources.
    pub fn carried_by(mut self, sources: impl IntoIterator<Item = SourceIx>) -> Self {
        self.sources.get_or_insert_default().extend(sources);
        self
    }

    /// Of this kind (or of one given before).
    pub fn kind(mut self, kind: StatementKind) -> Self {
        self.kinds.push(kind);
        self
    }

    /// Of this act (or of one given before).
    pub fn act(mut self, act: Act) -> Self {
        self.acts.push(act);
        self
    }

    /// That may have been said on this date or later (when nobody tells: printed then).
    pub fn since(mut self, date: PartialDate) -> Self {
        self.since = Some(date);
        self
    }

    /// That may have been said on this date or earlier.
    pub fn until(mut self, date: PartialDate) -> Self {
        self.until = Some(date);
        self
    }

    /// Those judged to be no statements, too.
    pub fn with_rejected(mut self) -> Self {
        self.rejected = true;
        self
    }

    /// Looks.
    pub fn resolve(self) -> StatementSet<'g> {
        let graph = self.graph;
        let mut set = StatementSet::new(graph, (0..graph.statements.len()).map(StatementIx::at).collect());
        if let Some(by) = &self.by {
            set = set.intersection(&self.said(by));
        }
        for (kind, nodes) in &self.joined {
            let joined = nodes.iter().flat_map(|node| graph.edges_into(*node, *kind));
            set = set.intersection(&graph.set_of(joined.filter_map(|e| statement(e.from()))));
        }
        if let Some(sources) = &self.sources {
            let carried = sources.iter().flat_map(|ix| graph.edges_into(*ix, EdgeKind::CarriedBy));
            set = set.intersection(&graph.set_of(carried.filter_map(|e| statement(e.from()))));
        }
        set.filter(|s| self.holds(s))
    }

    fn said(&self, by: &[NodeIx]) -> StatementSet<'g> {
        let graph = self.graph;
        let own = by.iter().flat_map(|node| graph.edges_into(*node, EdgeKind::SaidBy));
        let own = own.filter_map(|e| statement(e.from()));
        let through = by.iter().flat_map(|node| graph.edges_into(*node, EdgeKind::SpeaksFor));
        // A `speaks_for` edge rests on a statement, but perhaps on whom it was told to: look again.
        let through = through.filter_map(|e| e.given_by()).filter(|ix| {
            let speaks = |principal: NodeIx| by.contains(&principal);
            graph.statement_at(*ix).speakers().any(|w| w.principal.is_some_and(|p| speaks(p.ix().into())))
        });
        graph.set_of(own.chain(through))
    }

    fn holds(&self, s: &StatementView<'_>) -> bool {
        if !self.kinds.is_empty() && !self.kinds.contains(&s.record().kind) {
            return false;
        }
        if !self.acts.is_empty() && !self.acts.contains(&s.record().act) {
            return false;
        }
        if !self.rejected && s.review() == Review::Rejected {
            return false;
        }
        if self.since.is_none() && self.until.is_none() {
            return true;
        }
        let Some(date) = s.date() else { return false };
        self.since.is_none_or(|since| date.last() >= since.first())
            && self.until.is_none_or(|until| date.first() <= until.last())
    }
}

fn statement(node: NodeIx) -> Option<StatementIx> {
    if let NodeIx::Statement(ix) = node { Some(ix) } else { None }
}

/// Statements found, each once.
#[derive(Clone)]
pub struct StatementSet<'g> {
    graph: &'g Graph,
    /// Ascending, each once.
    members: Vec<StatementIx>,
}

impl<'g> StatementSet<'g> {
    pub(super) fn new(graph: &'g Graph, mut members: Vec<StatementIx>) -> Self {
        members.sort_unstable();
        members.dedup();
        Self { graph, members }
    }

    /// The graph it was found in.
    pub fn graph(&self) -> &'g Graph {
        self.graph
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// True when nothing was found.
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// True when the statement is one of them.
    pub fn contains(&self, ix: StatementIx) -> bool {
        self.members.binary_search(&ix).is_ok()
    }

    /// Those in either set.
    ///
    /// # Panics
    /// When the sets are of two graphs.
    pub fn union(&self, other: &Self) -> Self {
        self.of_same_graph(other);
        Self::new(self.graph, self.members.iter().chain(&other.members).copied().collect())
    }

    /// Those in both sets.
    ///
    /// # Panics
    /// When the sets are of two graphs.
    pub fn intersection(&self, other: &Self) -> Self {
        self.of_same_graph(other);
        self.filter(|s| other.contains(s.ix()))
    }

    /// Those of this set that are not in the other.
    ///
    /// # Panics
    /// When the sets are of two graphs.
    pub fn difference(&self, other: &Self) -> Self {
        self.of_same_graph(other);
        self.filter(|s| !other.contains(s.ix()))
    }

    /// Those for which `keep` holds.
    pub fn filter(&self, mut keep: impl FnMut(&StatementView<'g>) -> bool) -> Self {
        Self { graph: self.graph, members: self.iter().filter(|s| keep(s)).map(|s| s.ix()).collect() }
    }

    /// In order of id.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = StatementView<'g>> + ExactSizeIterator {
        let graph = self.graph;
        self.members.iter().map(move |ix| graph.statement_at(*ix))
    }

    /// In order of reading: by source, then as the text goes.
    pub fn in_reading_order(&self) -> Vec<StatementView<'g>> {
        let mut all: Vec<_> = self.iter().collect();
        all.sort_by_key(|s| s.reading_order());
        all
    }

    fn of_same_graph(&self, other: &Self) {
        assert!(std::ptr::eq(self.graph, other.graph), "sets of two graphs have no statement in common");
    }
}

impl fmt::Debug for StatementSet<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
