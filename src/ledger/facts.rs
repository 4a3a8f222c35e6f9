//! The ledger after its decisions: what every question, drawing and audit reads.

use super::anchor::place;
use super::heads::Heads;
use super::judged::{Judged, on};
use super::names::{Form, forms, key};
use super::ties::{self, Pair, Stated};
use super::{Ledger, Records};
use crate::base::maps::{HashMap, HashMapExt};
use crate::base::{CharSpan, DecisionId, EntityId, SourceId, StatementId, TextHash};
use crate::model::decision::{Correction, Given, On, Spared};
use crate::model::{Action, Agent, Anchor, Cited, Claim, Decision, Entity, EntityKind, Link, Source, Statement, Tie};
use std::{collections::BTreeMap, sync::Arc};

/// How far people have looked at a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Review {
    /// As the machine made it; nobody judged it.
    Machine,
    /// Judged right as it stands.
    Accepted,
    /// A person changed something.
    Corrected,
    /// Written by a person.
    Added,
    /// Judged to be no statement; kept, and left out of answers unless asked for.
    Rejected,
}

/// A statement as decisions leave it.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// The statement, corrections applied, merged entities replaced.
    pub statement: Statement,
    /// The source that carries it.
    pub source: SourceId,
    /// How far people have looked at it.
    pub review: Review,
    /// Who decided last, and why, where somebody did.
    pub judged: Option<(String, Option<String>)>,
}

/// A decision to have an audit rule be silent somewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Suppression {
    /// The decision.
    pub decision: DecisionId,
    /// Code of the rule.
    pub rule: String,
    /// Where; a statement that is nowhere to be found is `None`.
    pub spared: Option<SparedRecord>,
    /// Who decided.
    pub by: String,
    /// Why.
    pub why: Option<String>,
}

/// What a suppression is about, found again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SparedRecord {
    /// A statement.
    Statement(StatementId),
    /// A source.
    Source(SourceId),
    /// A finding, by its fingerprint.
    Finding(String),
}

/// Records with all decisions applied: merged entities are one, split ones two, corrections in place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// Entities that are left after merging and splitting.
    pub entities: BTreeMap<EntityId, Entity>,
    /// Where a merged entity went.
    pub merged: BTreeMap<EntityId, EntityId>,
    /// The entities behind the names in each source's head.
    pub heads: BTreeMap<SourceId, Heads>,
    /// Sources; their `statements` are empty here, see [`Facts::statements`].
    pub sources: BTreeMap<SourceId, Source>,
    /// All statements, rejected ones too.
    pub statements: BTreeMap<StatementId, Fact>,
    /// Merged entities as they were before.
    pub absorbed: BTreeMap<EntityId, Entity>,
    /// Which merged entity went into which, by its id.
    pub same: Vec<Pair>,
    /// Which entities are known to be different.
    pub apart: Vec<Pair>,
    /// For each entity, where its roles are held, in the order of the roles; those nobody knows are `None`.
    pub houses: BTreeMap<EntityId, Vec<Option<EntityId>>>,
    /// Relations that people stated. Those that records have a field for (roles, relays, claims, links) stand
    /// there too.
    pub ties: Vec<Stated>,
    /// Relations that people said do not hold.
    pub denied: Vec<Tie>,
    /// Claims that people made or confirmed.
    pub claims: Vec<Claim>,
    /// Relations between statements.
    pub links: Vec<Link>,
    /// The archived texts; one may be missing where rights keep it out of the folder.
    pub archive: BTreeMap<TextHash, Arc<str>>,
    /// Decisions whose statement is nowhere to be found (law 2: findings, not lost).
    pub orphans: Vec<DecisionId>,
    /// Where audit rules are to be silent, in order of time.
    pub suppressions: Vec<Suppression>,
}

impl Ledger {
    /// The records after all decisions.
    pub fn facts(&self) -> Facts {
        let judged = Judged::of(self);
        let mut facts = Facts {
            entities: judged.entities(self),
            sources: self.sources.iter().map(|(id, s)| (id.clone(), bare(s))).collect(),
            statements: BTreeMap::new(),
            claims: self.claims.values().cloned().collect(),
            links: self.links.clone(),
            archive: self.archive.clone(),
            orphans: Vec::new(),
            suppressions: Vec::new(),
            merged: BTreeMap::new(),
            heads: BTreeMap::new(),
            absorbed: judged.absorbed(self),
            same: judged.same(),
            apart: judged.apart(),
            ..Facts::default()
        };
        facts.name(self);
        for source in self.sources.values() {
            facts.enter(&source.id, source.statements.iter().cloned());
        }
        for (decision, statement) in judged.added() {
            match home(self, statement) {
                Some(source) => facts.add(decision, statement, source),
                None => facts.orphans.push(decision.id.clone()),
            }
        }
        facts.apply(self, &judged.standing);
        for fact in facts.statements.values_mut() {
            for agent in agents_mut(&mut fact.statement) {
                if let Some(root) = judged.merged.get(agent) {
                    *agent = root.clone();
                }
            }
        }
        ties::lay(&mut facts, self, &judged);
        facts.merged = judged.merged;
        facts.orphans.sort();
        facts.orphans.dedup();
        facts
    }

    /// The same, of records that are not needed any more: where nothing was decided, statements move instead of being
    /// copied. (Decisions look for lost statements among those that the records hold.)
    pub fn into_facts(mut self) -> Facts {
        if !self.decisions.is_empty() {
            return self.facts();
        }
        let sources = self.records.sources.values_mut();
        let taken = sources.map(|s| (s.id.clone(), std::mem::take(&mut Arc::make_mut(s).statements)));
        let taken: Vec<(SourceId, Vec<Statement>)> = taken.collect();
        let mut facts = self.facts();
        for (source, statements) in taken {
            facts.enter(&source, statements);
        }
        facts
    }
}

impl Facts {
    /// Notes the statements of a source as the machine made them.
    fn enter(&mut self, source: &SourceId, statements: impl IntoIterator<Item = Statement>) {
        for statement in statements {
            let id = statement.id.clone();
            let fact = Fact { statement, source: source.clone(), review: Review::Machine, judged: None };
            self.statements.insert(id, fact);
        }
    }

    /// Looks up the names that stand in heads of sources and in roles.
    fn name(&mut self, records: &Records) {
        let mut full: HashMap<String, Vec<EntityId>> = HashMap::new();
        for (id, entity) in &self.entities {
            for (form, _) in forms(entity).into_iter().filter(|(_, f)| *f == Form::Full) {
                full.entry(form).or_default().push(id.clone());
            }
        }
        let called = |name: &str| full.get(&key(name)).cloned().unwrap_or_default();
        let kind = |id: &EntityId| self.entities.get(id).map_or(EntityKind::Unknown, |e| e.kind);
        let of = |source: &Source| Heads::of(source, called, kind);
        let heads = records.sources.iter().map(|(id, source)| (id.clone(), of(source))).collect();
        let placed = self.entities.iter().filter(|(_, e)| e.roles.iter().any(|r| r.at.is_some()));
        let houses = placed.map(|(id, e)| (id.clone(), ties::houses(&e.roles, called, kind))).collect();
        (self.heads, self.houses) = (heads, houses);
    }

    fn add(&mut self, decision: &Decision, statement: &Statement, source: SourceId) {
        let judged = Some((decision.by.clone(), decision.why.clone()));
        let fact = Fact { statement: statement.clone(), source, review: Review::Added, judged };
        self.statements.insert(statement.id.clone(), fact);
    }

    fn apply(&mut self, records: &Records, standing: &[&Decision]) {
        for decision in standing {
            if let Action::Split { from, to, statements } = &decision.action {
                for id in statements {
                    let Some(fact) = self.statements.get_mut(id) else { continue };
                    agents_mut(&mut fact.statement).filter(|a| **a == *from).for_each(|a| *a = to.id.clone());
                }
            }
            if let Action::Suppress(rule, spared) = &decision.action {
                self.suppress(records, decision, rule, spared);
            }
            let Some(on) = on(&decision.action) else { continue };
            let Some(id) = found(records, |id| self.statements.contains_key(id), on) else {
                self.orphans.push(decision.id.clone());
                continue;
            };
            let fact = self.statements.get_mut(&id).expect("found among the statements");
            fact.judged = Some((decision.by.clone(), decision.why.clone()));
            fact.review = match &decision.action {
                Action::Reject(_) => Review::Rejected,
                Action::Correct(_, correction) => {
                    correct(&mut fact.statement, correction);
                    Review::Corrected
                }
                _ => Review::Accepted,
            };
        }
    }
}

impl Facts {
    fn suppress(&mut self, records: &Records, decision: &Decision, rule: &str, spared: &Spared) {
        let spared = match spared {
            Spared::Statement(on) => {
                found(records, |id| self.statements.contains_key(id), on).map(SparedRecord::Statement)
            }
            Spared::Source(id) => Some(SparedRecord::Source(id.clone())),
            Spared::Finding(id) => Some(SparedRecord::Finding(id.clone())),
        };
        let (by, why) = (decision.by.clone(), decision.why.clone());
        self.suppressions.push(Suppression { decision: decision.id.clone(), rule: rule.to_owned(), spared, by, why });
    }
}

/// The statement a decision is about: by id, else the only one at its place, else the only one of the
/// same source with the same words and surroundings. Nothing less than that is taken silently.
pub(super) fn found(records: &Records, there: impl Fn(&StatementId) -> bool, on: &On) -> Option<StatementId> {
    if there(&on.statement) {
        return Some(on.statement.clone());
    }
    let homes = || records.sources.values().filter(|s| s.captures.iter().any(|c| c.text == on.capture));
    let inside = || homes().flat_map(|s| &s.statements);
    let here = inside().filter(|s| s.capture == on.capture && place(s) == Some(on.anchor.at));
    only(here).or_else(|| only(inside().filter(|s| same_words(s, &on.anchor)))).map(|s| s.id.clone())
}

/// The only one, if there is exactly one.
fn only<T>(mut all: impl Iterator<Item = T>) -> Option<T> {
    all.next().filter(|_| all.next().is_none())
}

/// True when the statement begins with the anchor's words and one side of their surroundings is the same.
fn same_words(statement: &Statement, anchor: &Anchor) -> bool {
    statement
        .fragments
        .first()
        .is_some_and(|f| f.exact == anchor.exact && (f.prefix == anchor.prefix || f.suffix == anchor.suffix))
}

/// The source that carries a statement written by a person: the one its id was made with, else the first
/// that has its capture.
pub(super) fn home(records: &Records, statement: &Statement) -> Option<SourceId> {
    let with = || records.sources.values().filter(|s| s.captures.iter().any(|c| c.text == statement.capture));
    with().find(|s| statement.id == id_at(&s.id, statement)).or_else(|| with().next()).map(|s| s.id.clone())
}

/// The id that source, capture and place give a statement.
pub(super) fn id_at(source: &SourceId, statement: &Statement) -> StatementId {
    let spans: Vec<CharSpan> = statement.fragments.iter().map(|f| f.at).collect();
    let place = super::anchor::place_key(&spans, statement.cue.as_ref().map(|c| c.at));
    StatementId::hashed(&[source.as_str(), statement.capture.as_str(), &place])
}

fn bare(source: &Source) -> Source {
    Source {
        id: source.id.clone(),
        kind: source.kind,
        title: source.title.clone(),
        url: source.url.clone(),
        publisher: source.publisher.clone(),
        authors: source.authors.clone(),
        published: source.published,
        lang: source.lang,
        relays: source.relays.clone(),
        notices: source.notices.clone(),
        captures: source.captures.clone(),
        statements: Vec::new(),
    }
}

/// Every entity that a statement names.
pub(super) fn agents_mut(statement: &mut Statement) -> impl Iterator<Item = &mut EntityId> {
    let lists = [&mut statement.speakers, &mut statement.told_to, &mut statement.relayed_by, &mut statement.mentions];
    lists.into_iter().flatten().flat_map(|c| {
        let who = match &mut c.who {
            Agent::Entity(id) => Some(id),
            _ => None,
        };
        [who, c.speaks_for.as_mut()].into_iter().flatten()
    })
}

/// Every entity that a statement names.
pub(super) fn agents(statement: &Statement) -> impl Iterator<Item = &EntityId> {
    let lists = [&statement.speakers, &statement.told_to, &statement.relayed_by, &statement.mentions];
    lists.into_iter().flatten().flat_map(|c| {
        let who = match &c.who {
            Agent::Entity(id) => Some(id),
            _ => None,
        };
        [who, c.speaks_for.as_ref()].into_iter().flatten()
    })
}

fn correct(statement: &mut Statement, correction: &Correction) {
    let cited = |old: &[Cited], given: &[Given]| -> Vec<Cited> {
        given
            .iter()
            .map(|g| {
                let who = Agent::Entity(g.entity.clone());
                // The words the machine had for somebody still stand for them; a new name has none.
                let kept = old.iter().find(|c| c.who == who).cloned();
                kept.unwrap_or(Cited { who, words: None, speaks_for: None, cue: None })
            })
            .collect()
    };
    if let Some(given) = &correction.speakers {
        statement.speakers = cited(&statement.speakers, given);
    }
    if let Some(given) = &correction.told_to {
        statement.told_to = cited(&statement.told_to, given);
    }
    if let Some(given) = &correction.relayed_by {
        statement.relayed_by = cited(&statement.relayed_by, given);
    }
    statement.kind = correction.kind.unwrap_or(statement.kind);
    statement.act = correction.act.unwrap_or(statement.act);
}
