//! Nodes as their users see them. A view is two words, borrows the graph, and is made on the way.

use super::edge::{EdgeKind, Evidence};
use super::{ClaimIx, EdgeView, EntityIx, Graph, NodeIx, SourceIx, StatementIx};
use crate::base::{EntityId, PartialDate, SourceId, StatementId};
use crate::ledger::{Fact, Review};
use crate::model::{Cited, Claim, Entity, EntityKind, Source, Statement};
use std::fmt;

macro_rules! views {
    ($($(#[$doc:meta])* $name:ident, $ix:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy)]
        pub struct $name<'g> {
            graph: &'g Graph,
            ix: $ix,
        }

        impl<'g> $name<'g> {
            pub(super) fn new(graph: &'g Graph, ix: $ix) -> Self {
                Self { graph, ix }
            }

            /// The graph it is of.
            pub fn graph(self) -> &'g Graph {
                self.graph
            }

            /// Its position in this graph.
            pub fn ix(self) -> $ix {
                self.ix
            }

            /// Edges of one kind that start here, as written.
            pub fn edges(self, kind: EdgeKind) -> impl Iterator<Item = EdgeView<'g>> {
                self.graph.edges_from(self.ix, kind)
            }

            /// Edges of one kind that end here.
            pub fn edges_into(self, kind: EdgeKind) -> impl Iterator<Item = EdgeView<'g>> {
                self.graph.edges_into(self.ix, kind)
            }
        }

        impl PartialEq for $name<'_> {
            /// Two views of one graph are equal when they see the same node.
            fn eq(&self, other: &Self) -> bool {
                self.ix == other.ix && std::ptr::eq(self.graph, other.graph)
            }
        }

        impl Eq for $name<'_> {}

        impl fmt::Debug for $name<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.id())
            }
        }
    )*};
}

views! {
    /// One statement of a graph.
    StatementView, StatementIx;
    /// One entity of a graph.
    EntityView, EntityIx;
    /// One source of a graph.
    SourceView, SourceIx;
    /// One claim of a graph.
    ClaimView, ClaimIx;
}

impl<'g> StatementView<'g> {
    /// Its stable name.
    pub fn id(self) -> &'g StatementId {
        &self.record().id
    }

    /// The statement as decisions leave it, with what people judged.
    pub fn fact(self) -> &'g Fact {
        &self.graph.statements[self.ix.slot()]
    }

    /// The statement as decisions leave it.
    pub fn record(self) -> &'g Statement {
        &self.fact().statement
    }

    /// How far people have looked at it.
    pub fn review(self) -> Review {
        self.fact().review
    }

    /// The source it stands in; `None` only where that record is missing.
    pub fn source(self) -> Option<SourceView<'g>> {
        self.graph.source(&self.fact().source)
    }

    /// Who said it.
    pub fn speakers(self) -> impl Iterator<Item = Who<'g>> {
        self.who(&self.record().speakers, EdgeKind::SaidBy)
    }

    /// Whom it was said to.
    pub fn told_to(self) -> impl Iterator<Item = Who<'g>> {
        self.who(&self.record().told_to, EdgeKind::ToldTo)
    }

    /// Who passed it on, outermost first.
    pub fn relays(self) -> impl Iterator<Item = Who<'g>> {
        self.who(&self.record().relayed_by, EdgeKind::RelayedBy)
    }

    /// Whom and what its content names.
    pub fn mentions(self) -> impl Iterator<Item = Who<'g>> {
        self.who(&self.record().mentions, EdgeKind::Mentions)
    }

    /// The statement whose content it is part of.
    pub fn within(self) -> Option<Self> {
        self.record().within.as_ref().and_then(|id| self.graph.statement(id))
    }

    /// Statements that are part of its content, by id.
    pub fn inner(self) -> impl Iterator<Item = Self> {
        self.edges_into(EdgeKind::Within).filter_map(move |edge| match edge.from() {
            NodeIx::Statement(ix) => Some(self.graph.statement_at(ix)),
            _ => None,
        })
    }

    /// The archived text it stands in, when it is there.
    pub fn text(self) -> Option<&'g str> {
        self.graph.text(&self.record().capture)
    }

    /// When it was said, else when its source was printed.
    pub fn date(self) -> Option<PartialDate> {
        self.record().said_at.or_else(|| self.source().and_then(|s| s.record().published))
    }

    /// Its first words: content, else cue.
    pub fn first_words(self) -> Option<Evidence<'g>> {
        Evidence::first_words(self.record())
    }

    /// Where it stands: source, then place in the capture, then id; the order of reading.
    pub fn reading_order(self) -> impl Ord + 'g {
        (&self.fact().source, &self.record().capture, self.first_words().map(|w| w.at), self.id())
    }

    fn who(self, list: &'g [Cited], kind: EdgeKind) -> impl Iterator<Item = Who<'g>> {
        list.iter().enumerate().map(move |(n, cited)| {
            let agent = self.edges(kind).find(|e| e.nth() == n).and_then(|e| self.graph.agent(e.to()));
            let principal = cited.speaks_for.as_ref().and_then(|id| self.graph.entity(id));
            Who { cited, agent, principal }
        })
    }
}

impl<'g> EntityView<'g> {
    /// Its stable name.
    pub fn id(self) -> &'g EntityId {
        &self.entity().id
    }

    /// The record.
    pub fn entity(self) -> &'g Entity {
        &self.graph.entities[self.ix.slot()]
    }

    /// The name shown.
    pub fn name(self) -> &'g str {
        &self.entity().name
    }

    /// True when nobody says who it is.
    pub fn is_unnamed(self) -> bool {
        self.entity().kind == EntityKind::Unnamed || self.entity().unnamed.is_some()
    }

    /// The entity it was merged into; such entities are met only at the start of `same_as` edges.
    pub fn merged_into(self) -> Option<Self> {
        (self.ix.slot() >= self.graph.living).then(|| self.graph.entity(self.id())).flatten()
    }

    /// Ids that were merged into it.
    pub fn merged_ids(self) -> impl Iterator<Item = &'g EntityId> {
        self.graph.merged.keys().filter(move |id| self.graph.standing(id) == self.id())
    }
}

impl<'g> SourceView<'g> {
    /// Its stable name.
    pub fn id(self) -> &'g SourceId {
        &self.record().id
    }

    /// The record, without its statements.
    pub fn record(self) -> &'g Source {
        &self.graph.sources[self.ix.slot()]
    }

    /// Headline, else address, else id.
    pub fn title(self) -> &'g str {
        let source = self.record();
        source.title.as_deref().or(source.url.as_deref()).unwrap_or(source.id.as_str())
    }

    /// The statements it carries, rejected ones too, in order of reading.
    pub fn statements(self) -> Vec<StatementView<'g>> {
        let carried = self.edges_into(EdgeKind::CarriedBy).filter_map(|edge| match edge.from() {
            NodeIx::Statement(ix) => Some(self.graph.statement_at(ix)),
            _ => None,
        });
        let mut all: Vec<_> = carried.collect();
        all.sort_by_key(|s| s.reading_order());
        all
    }
}

impl<'g> ClaimView<'g> {
    /// Its stable name.
    pub fn id(self) -> &'g crate::base::ClaimId {
        &self.claim().id
    }

    /// The record.
    pub fn claim(self) -> &'g Claim {
        &self.graph.claims[self.ix.slot()]
    }
}

/// Who speaks, is told or relays: an entity or a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgentView<'g> {
    /// An entity.
    Entity(EntityView<'g>),
    /// A source (数据显示).
    Source(SourceView<'g>),
}

impl<'g> AgentView<'g> {
    /// Name or headline.
    pub fn name(self) -> &'g str {
        match self {
            Self::Entity(e) => e.name(),
            Self::Source(s) => s.title(),
        }
    }

    /// The id as text.
    pub fn id(self) -> &'g str {
        match self {
            Self::Entity(e) => e.id().as_str(),
            Self::Source(s) => s.id().as_str(),
        }
    }

    /// Its node in this graph.
    pub fn node(self) -> NodeIx {
        match self {
            Self::Entity(e) => e.ix().into(),
            Self::Source(s) => s.ix().into(),
        }
    }

    /// True for an entity that nobody names.
    pub fn is_unnamed(self) -> bool {
        matches!(self, Self::Entity(e) if e.is_unnamed())
    }
}

/// Somebody as a statement cites them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Who<'g> {
    /// The record: the words, the cue.
    pub cited: &'g Cited,
    /// Who it is; `None` when the words could not be tied to anybody.
    pub agent: Option<AgentView<'g>>,
    /// Whom they speak for.
    pub principal: Option<EntityView<'g>>,
}

impl<'g> Who<'g> {
    /// Name, else the words as written (a pronoun nobody resolved), else nothing.
    pub fn label(&self) -> Option<&'g str> {
        let words = self.cited.words.as_ref().map(|w| w.exact.as_str());
        self.agent.map(AgentView::name).or(words)
    }
}

impl Graph {
    /// The entity or source at a node.
    pub fn agent(&self, node: NodeIx) -> Option<AgentView<'_>> {
        match node {
            NodeIx::Entity(ix) => Some(AgentView::Entity(self.entity_at(ix))),
            NodeIx::Source(ix) => Some(AgentView::Source(self.source_at(ix))),
            NodeIx::Statement(_) | NodeIx::Claim(_) => None,
        }
    }
}
