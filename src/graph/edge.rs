//! What joins two nodes, and the words that say so.

use super::grounds::Ground;
use super::{Graph, NodeIx, StatementIx};
use crate::base::{CharSpan, TextHash};
use crate::ledger::Ruling;
use crate::model::{Cited, Link, RelayHow, Statement, Words};
use petgraph::graph::EdgeIndex;

/// The relations of the design. An edge runs from its subject to its object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EdgeKind {
    /// Statement to the entity or source that said it.
    SaidBy,
    /// Entity to the entity it speaks for.
    SpeaksFor,
    /// Statement to the source it stands in.
    CarriedBy,
    /// Statement to the entity or source that passed it on, outermost first.
    RelayedBy,
    /// Statement to whom it was said.
    ToldTo,
    /// Statement to the statement whose content it is part of.
    Within,
    /// Statement to what its content names.
    Mentions,
    /// Statement to a claim that it affirms.
    Affirms,
    /// Statement to a claim that it denies.
    Denies,
    /// Statement to a statement that it says again.
    Restates,
    /// Statement to a statement that it speaks for.
    Supports,
    /// Statement to a statement that it speaks against.
    Contradicts,
    /// Statement to a statement that it narrows.
    Qualifies,
    /// Source to its outlet.
    PublishedBy,
    /// Source to an author.
    WrittenBy,
    /// Source to the entity or source that it takes from.
    Relays,
    /// Entity to where it holds a role.
    RoleAt,
    /// Source to a source in which it says something was wrong.
    Corrects,
    /// Source to a source that it takes back.
    Retracts,
    /// Source to a source whose place it takes.
    Supersedes,
    /// Entity to what it is a part or a member of.
    MemberOf,
    /// Merged entity to the one it is.
    SameAs,
    /// Entity to another one that a person said is not the same; from the smaller id.
    DistinctFrom,
}

impl EdgeKind {
    /// Every kind, in order.
    pub const ALL: [Self; 23] = [
        Self::SaidBy,
        Self::SpeaksFor,
        Self::CarriedBy,
        Self::RelayedBy,
        Self::ToldTo,
        Self::Within,
        Self::Mentions,
        Self::Affirms,
        Self::Denies,
        Self::Restates,
        Self::Supports,
        Self::Contradicts,
        Self::Qualifies,
        Self::PublishedBy,
        Self::WrittenBy,
        Self::Relays,
        Self::RoleAt,
        Self::Corrects,
        Self::Retracts,
        Self::Supersedes,
        Self::MemberOf,
        Self::SameAs,
        Self::DistinctFrom,
    ];

    /// The name in outputs: `said_by`.
    pub fn name(self) -> &'static str {
        match self {
            Self::SaidBy => "said_by",
            Self::SpeaksFor => "speaks_for",
            Self::CarriedBy => "carried_by",
            Self::RelayedBy => "relayed_by",
            Self::ToldTo => "told_to",
            Self::Within => "within",
            Self::Mentions => "mentions",
            Self::Affirms => "affirms",
            Self::Denies => "denies",
            Self::Restates => "restates",
            Self::Supports => "supports",
            Self::Contradicts => "contradicts",
            Self::Qualifies => "qualifies",
            Self::PublishedBy => "published_by",
            Self::WrittenBy => "written_by",
            Self::Relays => "relays",
            Self::RoleAt => "role_at",
            Self::Corrects => "corrects",
            Self::Retracts => "retracts",
            Self::Supersedes => "supersedes",
            Self::MemberOf => "member_of",
            Self::SameAs => "same_as",
            Self::DistinctFrom => "distinct_from",
        }
    }
}

/// An edge as stored: its words are looked up in the record that gave it, not copied.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge {
    pub(super) kind: EdgeKind,
    /// Position of the record that gave the edge; for most kinds the node it starts at.
    pub(super) record: u32,
    /// Which entry of that record.
    pub(super) nth: u32,
    /// The decision it rests on, where a person stated it.
    pub(super) ground: Option<u32>,
}

/// Words in a capture that an edge rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence<'g> {
    /// The capture they stand in.
    pub capture: &'g TextHash,
    /// Where, in code points of its text.
    pub at: CharSpan,
    /// The words.
    pub exact: &'g str,
}

impl<'g> Evidence<'g> {
    fn of(capture: &'g TextHash, words: &'g Words) -> Self {
        Self { capture, at: words.at, exact: &words.exact }
    }

    /// The first words of a statement: its content, else its cue.
    pub(super) fn first_words(statement: &'g Statement) -> Option<Self> {
        let capture = &statement.capture;
        let fragment = statement.fragments.first().map(|f| Self { capture, at: f.at, exact: &f.exact });
        fragment.or_else(|| statement.cue.as_ref().map(|cue| Self::of(capture, cue)))
    }
}

/// One edge of a graph.
#[derive(Clone, Copy)]
pub struct EdgeView<'g> {
    graph: &'g Graph,
    edge: EdgeIndex,
}

impl<'g> EdgeView<'g> {
    pub(super) fn new(graph: &'g Graph, edge: EdgeIndex) -> Self {
        Self { graph, edge }
    }

    /// What kind of relation.
    pub fn kind(&self) -> EdgeKind {
        self.graph.net[self.edge].kind
    }

    /// Where it starts.
    pub fn from(&self) -> NodeIx {
        self.ends().0
    }

    /// Where it ends.
    pub fn to(&self) -> NodeIx {
        self.ends().1
    }

    /// Place among the edges of its kind at its start, from 0; for `relayed_by`, 0 is outermost.
    pub fn nth(&self) -> usize {
        self.graph.net[self.edge].nth as usize
    }

    /// Who stated it, where a person did: when, and why.
    pub fn ruling(&self) -> Option<&'g Ruling> {
        self.ground().map(|ground| &ground.ruling)
    }

    /// The words it rests on; none where metadata gave it, a person stated it without words, or context
    /// carries it.
    pub fn evidence(&self) -> Option<Evidence<'g>> {
        if let Some(seen) = self.ground().and_then(|g| g.seen.as_ref()) {
            return Some(Evidence::of(&seen.capture, &seen.words));
        }
        let Edge { kind, record, nth, ground } = self.graph.net[self.edge];
        if kind == EdgeKind::SpeaksFor && ground.is_some() {
            return None;
        }
        let (record, nth) = (record as usize, nth as usize);
        let statement = |i: usize| &self.graph.statement_at(StatementIx::at(i)).fact().statement;
        let cited = |list: fn(&Statement) -> Vec<&Cited>| {
            let s = statement(record);
            list(s).get(nth).and_then(|c| c.words.as_ref()).map(|w| Evidence::of(&s.capture, w))
        };
        match kind {
            EdgeKind::SaidBy => cited(|s| s.speakers.iter().collect()),
            EdgeKind::ToldTo => cited(|s| s.told_to.iter().collect()),
            EdgeKind::RelayedBy => cited(|s| s.relayed_by.iter().collect()),
            EdgeKind::Mentions => cited(|s| s.mentions.iter().collect()),
            EdgeKind::SpeaksFor => cited(|s| spokespeople(s).collect()),
            EdgeKind::CarriedBy | EdgeKind::Within => Evidence::first_words(statement(record)),
            EdgeKind::Relays => {
                let source = &self.graph.sources[record];
                let relay = source.relays.get(nth)?;
                let capture = &source.captures.last()?.text;
                Some(Evidence { capture, at: relay.at?, exact: relay.exact.as_deref()? })
            }
            _ => None,
        }
    }

    /// The words that make a relay one (据, citing), where there are such words.
    pub fn cue(&self) -> Option<&'g Words> {
        let Edge { kind, record, nth, ground: None } = self.graph.net[self.edge] else { return None };
        let relays = || &self.graph.statement_at(StatementIx::at(record as usize)).fact().statement.relayed_by;
        (kind == EdgeKind::RelayedBy).then(relays)?.get(nth as usize)?.cue.as_ref()
    }

    /// How a source relays another, where it does.
    pub fn how(&self) -> Option<RelayHow> {
        let Edge { kind, record, nth, ground: None } = self.graph.net[self.edge] else { return None };
        let relays = || &self.graph.sources[record as usize].relays;
        Some((kind == EdgeKind::Relays).then(relays)?.get(nth as usize)?.how)
    }

    /// The relation between statements that it comes from, with its score and why.
    pub fn link(&self) -> Option<&'g Link> {
        let Edge { kind, record, .. } = self.graph.net[self.edge];
        use EdgeKind::{Contradicts, Qualifies, Restates, Supports};
        matches!(kind, Restates | Supports | Contradicts | Qualifies).then(|| &self.graph.links[record as usize])
    }

    /// The statement that gives it, where one does: for `speaks_for`, where they are cited as doing so.
    pub fn given_by(&self) -> Option<StatementIx> {
        let Edge { kind, record, ground, .. } = self.graph.net[self.edge];
        match self.from() {
            NodeIx::Statement(ix) => Some(ix),
            _ if ground.is_some() => None,
            _ if kind == EdgeKind::SpeaksFor => Some(StatementIx::at(record as usize)),
            _ => None,
        }
    }

    fn ground(&self) -> Option<&'g Ground> {
        self.graph.net[self.edge].ground.map(|n| &self.graph.grounds[n as usize])
    }

    fn ends(&self) -> (NodeIx, NodeIx) {
        let (from, to) = self.graph.net.edge_endpoints(self.edge).expect("an edge of this graph");
        (self.graph.net[from], self.graph.net[to])
    }

    pub(super) fn key(&self) -> (EdgeKind, NodeIx, usize, NodeIx) {
        (self.kind(), self.from(), self.nth(), self.to())
    }
}

/// Everybody in a statement who may speak for somebody, in a fixed order.
pub(super) fn spokespeople(s: &Statement) -> impl Iterator<Item = &Cited> {
    s.speakers.iter().chain(&s.told_to).chain(&s.relayed_by)
}
