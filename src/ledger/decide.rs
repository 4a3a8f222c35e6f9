//! What people judge comes into the ledger; it is only ever added to (law 2).

use super::anchor::Anchors;
use super::facts::{agents, home};
use super::judged::Judged;
use super::{Facts, Ledger};
use crate::base::{DecisionId, EntityId, SourceId, Span, StatementId, Timestamp};
use crate::model::decision::{Correction, On, Spared};
use crate::model::{Act, Action, Anchor, Decision, Entity, EntityKind, Maker, Statement, StatementKind, Tie};
use std::fmt;

/// Why a decision was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is no such record.
    Unknown(String),
    /// The words do not stand where it says.
    Misplaced(StatementId),
    /// The id is already in use.
    Taken(String),
    /// An entity merged with, or split from, itself.
    Itself(EntityId),
    /// A record tied to itself.
    ToItself(String),
    /// It is so already.
    Known(String),
    /// These words do not stand in that source.
    NotThere(String),
    /// A person said that these two are different.
    Distinct(EntityId, EntityId),
    /// These two are already one.
    Merged(EntityId, EntityId),
    /// It was already taken back.
    Undone(DecisionId),
    /// It changes nothing.
    Empty,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(id) => write!(f, "there is no `{id}` in this graph"),
            Self::Misplaced(id) => write!(f, "the words of `{id}` do not stand at its place in the archived text"),
            Self::Taken(id) => write!(f, "`{id}` is already in use"),
            Self::Itself(id) => write!(f, "`{id}` is one entity already"),
            Self::ToItself(id) => write!(f, "`{id}` cannot be tied to itself"),
            Self::Known(id) => write!(f, "that is known already ({id})"),
            Self::NotThere(words) => write!(f, "“{words}” does not stand there in the archived text"),
            Self::Distinct(a, b) => {
                write!(f, "`{a}` and `{b}` were judged to be different; take that back first (undo)")
            }
            Self::Merged(a, b) => write!(f, "`{a}` and `{b}` are merged; take that back first (undo)"),
            Self::Undone(id) => write!(f, "`{id}` was taken back already"),
            Self::Empty => f.write_str("the correction changes nothing"),
        }
    }
}

impl std::error::Error for Refused {}

impl Ledger {
    /// Takes a decision, if all that it names is there. The same decision twice is one. The latest decision on
    /// one matter counts, so one that is not later than those before it is dated a second after them.
    pub fn decide(
        &mut self,
        action: Action,
        by: impl Into<String>,
        at: Timestamp,
        why: Option<String>,
    ) -> Result<DecisionId, Refused> {
        let by = by.into();
        let first = Decision::new(action.clone(), by.clone(), at, why.clone());
        let undo = matches!(first.action, Action::Undo(_));
        if !undo && self.decisions.contains_key(&first.id) && Judged::of(self).standing.iter().any(|d| d.id == first.id)
        {
            return Ok(first.id);
        }
        self.may(&action)?;
        let matter = matter(&action);
        let before = self.decisions.values().filter(|d| matter.is_some() && self::matter(&d.action) == matter);
        let at = before.map(|d| d.at.next()).max().map_or(at, |after| at.max(after));
        let decision = Decision::new(action, by, at, why);
        let id = decision.id.clone();
        self.records.decisions.insert(id.clone(), decision);
        self.index = None;
        Ok(id)
    }

    /// Where a statement stands, to judge it by. `None` when there is no such statement.
    pub fn on(&self, statement: &StatementId) -> Option<On> {
        let found = self.sources.values().flat_map(|s| &s.statements).find(|s| s.id == *statement);
        let judged = Judged::of(self);
        let found = found.or_else(|| judged.added().map(|(_, s)| s).find(|s| s.id == *statement))?;
        let cue = found.cue.as_ref().map(|c| Anchor {
            at: c.at,
            exact: c.exact.clone(),
            prefix: String::new(),
            suffix: String::new(),
        });
        let anchor = found.fragments.first().cloned().or(cue)?;
        Some(On { statement: found.id.clone(), capture: found.capture.clone(), anchor })
    }

    /// A statement of the latest text of `source` as a person writes it, ready for [`Action::Add`]: its
    /// content at `fragments` (bytes of the text), everything else for the caller to fill in. `None` when
    /// there is no such text, or no words there.
    pub fn written(&self, source: &SourceId, fragments: &[Span], kind: StatementKind, by: &str) -> Option<Statement> {
        let capture = self.sources.get(source)?.captures.last()?.text.clone();
        let anchors = Anchors::new(self.archive.get(&capture)?);
        let fragments = fragments.iter().map(|f| anchors.anchor(*f)).collect::<Option<Vec<_>>>()?;
        let mut statement = Statement {
            id: StatementId::hashed(&[]),
            capture,
            kind,
            act: Act::Say,
            fragments,
            cue: None,
            speakers: Vec::new(),
            told_to: Vec::new(),
            relayed_by: Vec::new(),
            within: None,
            mentions: Vec::new(),
            hedges: Vec::new(),
            figures: Vec::new(),
            venue: None,
            said_at: None,
            made_by: Maker::Person(by.to_owned()),
            confidence: 1.0,
            why: Vec::new(),
        };
        statement.fragments.first()?;
        statement.id = super::facts::id_at(source, &statement);
        Some(statement)
    }

    /// An entity for a name nobody has yet, or with a mark where somebody has; ready for
    /// [`Action::AddEntity`] or [`Action::Split`].
    pub fn new_entity(&self, name: &str, kind: EntityKind) -> Entity {
        let plain = EntityId::named(name);
        let judged = Judged::of(self);
        let taken = |id: &EntityId| {
            self.entities.contains_key(id) || judged.made.contains_key(id) || judged.merged.contains_key(id)
        };
        let numbered = (2..).map(|n: u32| plain.distinct(&n.to_string()));
        let id = std::iter::once(plain.clone()).chain(numbered).find(|id| !taken(id)).expect("numbers do not end");
        Entity { id, name: name.to_owned(), kind, aliases: vec![], roles: vec![], wikidata: None, unnamed: None }
    }

    /// All that a relation names is there.
    fn tied(&self, facts: &Facts, tie: &Tie) -> Result<(), Refused> {
        let known = |there: bool, id: &str| if there { Ok(()) } else { Err(Refused::Unknown(id.to_owned())) };
        let entity = |id: &EntityId| facts.entities.contains_key(id) || facts.merged.contains_key(id);
        tie.entities().into_iter().try_for_each(|id| known(entity(id), id.as_str()))?;
        tie.sources().into_iter().try_for_each(|id| known(facts.sources.contains_key(id), id.as_str()))?;
        tie.claims().into_iter().try_for_each(|id| known(facts.claims.iter().any(|c| c.id == *id), id.as_str()))?;
        let statement = |on: &On| known(facts.statements.contains_key(&on.statement), on.statement.as_str());
        tie.statements().into_iter().try_for_each(statement)
    }

    fn may(&self, action: &Action) -> Result<(), Refused> {
        let judged = Judged::of(self);
        let entity = |id: &EntityId| {
            let there = self.entities.contains_key(id) || judged.made.contains_key(id);
            if there { Ok(()) } else { Err(Refused::Unknown(id.to_string())) }
        };
        let statement = |facts: &Facts, id: &StatementId| match facts.statements.contains_key(id) {
            true => Ok(()),
            false => Err(Refused::Unknown(id.to_string())),
        };
        match action {
            Action::Accept(on) | Action::Reject(on) => statement(&self.facts(), &on.statement),
            Action::Correct(on, correction) => {
                if *correction == Correction::default() {
                    return Err(Refused::Empty);
                }
                let given = [&correction.speakers, &correction.told_to, &correction.relayed_by];
                given.into_iter().flatten().flatten().try_for_each(|g| entity(&g.entity))?;
                statement(&self.facts(), &on.statement)
            }
            Action::Add(added) => {
                agents(added).try_for_each(entity)?;
                let source = home(self, added).ok_or_else(|| Refused::Unknown(added.capture.to_string()))?;
                let text = self.archive.get(&added.capture).ok_or_else(|| Refused::Unknown(source.to_string()))?;
                let anchors = Anchors::new(text);
                let mut words = super::anchor::all_words(added).peekable();
                if words.peek().is_none() || !words.all(|(at, exact)| anchors.stands(at, exact)) {
                    return Err(Refused::Misplaced(added.id.clone()));
                }
                match self.facts().statements.contains_key(&added.id) {
                    true => Err(Refused::Taken(added.id.to_string())),
                    false => Ok(()),
                }
            }
            Action::AddEntity(new) if entity(&new.id).is_ok() => Err(Refused::Taken(new.id.to_string())),
            Action::AddEntity(_) => Ok(()),
            Action::Merge(a, b) => {
                entity(a)?;
                entity(b)?;
                let (x, y) = (judged.root(a), judged.root(b));
                if x == y {
                    return Err(Refused::Itself(x.clone()));
                }
                let apart = judged.standing.iter().any(|d| {
                    let Action::Distinct(c, d) = &d.action else { return false };
                    let (c, d) = (judged.root(c), judged.root(d));
                    (c, d) == (x, y) || (d, c) == (x, y)
                });
                if apart { Err(Refused::Distinct(a.clone(), b.clone())) } else { Ok(()) }
            }
            Action::Distinct(a, b) => {
                entity(a)?;
                entity(b)?;
                match (a == b, judged.root(a) == judged.root(b)) {
                    (true, _) => Err(Refused::Itself(a.clone())),
                    (_, true) => Err(Refused::Merged(a.clone(), b.clone())),
                    _ => Ok(()),
                }
            }
            Action::Split { from, to, statements } => {
                entity(from)?;
                if entity(&to.id).is_ok() {
                    return Err(Refused::Taken(to.id.to_string()));
                }
                let facts = self.facts();
                statements.iter().try_for_each(|id| statement(&facts, id))
            }
            Action::Alias(id, _) => entity(id),
            Action::AddClaim(claim) => match self.facts().claims.iter().any(|c| c.id == claim.id) {
                true => Err(Refused::Known(claim.id.to_string())),
                false if claim.text.trim().is_empty() => Err(Refused::Empty),
                false => Ok(()),
            },
            Action::Relate { tie, seen } => {
                let facts = self.facts();
                let mut now = tie.clone();
                now.entities_mut().into_iter().for_each(|id| *id = judged.root(id).clone());
                if let Some(known) = facts.ties.iter().find(|s| s.tie.key() == now.key()) {
                    return Err(Refused::Known(known.ruling.decision.to_string()));
                }
                if let (from, Some(to)) = now.ends()
                    && from == to
                {
                    return Err(Refused::ToItself(from.to_owned()));
                }
                self.tied(&facts, tie)?;
                let Some(seen) = seen else { return Ok(()) };
                let text = self.archive.get(&seen.capture).ok_or_else(|| Refused::Unknown(seen.source.to_string()))?;
                match Anchors::new(text).stands(seen.words.at, &seen.words.exact) {
                    true => Ok(()),
                    false => Err(Refused::NotThere(seen.words.exact.clone())),
                }
            }
            Action::Unrelate(tie) => self.tied(&self.facts(), tie),
            Action::Suppress(_, Spared::Statement(on)) => statement(&self.facts(), &on.statement),
            Action::Suppress(_, Spared::Source(id)) => match self.sources.contains_key(id) {
                true => Ok(()),
                false => Err(Refused::Unknown(id.to_string())),
            },
            Action::Suppress(_, Spared::Finding(_)) => Ok(()),
            Action::Undo(id) => match (self.decisions.contains_key(id), judged.standing.iter().any(|d| d.id == *id)) {
                (false, _) => Err(Refused::Unknown(id.to_string())),
                (true, false) => Err(Refused::Undone(id.clone())),
                (true, true) => Ok(()),
            },
        }
    }
}

/// What a decision is about where a later one takes its place: a statement, a relation.
fn matter(action: &Action) -> Option<String> {
    let tie = super::judged::tie(action).map(Tie::key);
    tie.or_else(|| super::judged::on(action).map(|on| on.statement.to_string()))
}
