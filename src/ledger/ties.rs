//! Relations that people stated, laid over the records: what all readers of [`Facts`] see.

use super::Facts;
use super::Records;
use super::facts::found;
use super::judged::Judged;
use super::names::learn;
use crate::base::{DecisionId, EntityId, StatementId, Timestamp};
use crate::model::{Action, Agent, Cited, Claim, Decision, EntityKind, Link, Relay, Role, Seen, Source, Stance, Tie};
use std::collections::BTreeMap;

/// Who decided, when and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruling {
    /// The decision.
    pub decision: DecisionId,
    /// Who.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// Why, in the person's words.
    pub why: Option<String>,
}

impl Ruling {
    pub(super) fn of(decision: &Decision) -> Self {
        let Decision { id, by, at, why, .. } = decision;
        Self { decision: id.clone(), by: by.clone(), at: *at, why: why.clone() }
    }
}

/// A relation that somebody stated and nobody took back; entities are those that are left after merging,
/// statements those that are there now.
#[derive(Clone, Debug, PartialEq)]
pub struct Stated {
    /// The relation.
    pub tie: Tie,
    /// The words it rests on.
    pub seen: Option<Seen>,
    /// Who stated it.
    pub ruling: Ruling,
}

/// Two entities that were judged to be one, or two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// For "one", the entity that went into the other; for "two", the one with the smaller id.
    pub one: EntityId,
    /// The other.
    pub other: EntityId,
    /// Who judged so.
    pub ruling: Ruling,
}

/// Lays every stated relation over the records of `facts`.
pub(super) fn lay(facts: &mut Facts, records: &Records, judged: &Judged<'_>) {
    let mut stated: BTreeMap<String, Stated> = BTreeMap::new();
    let mut denied: BTreeMap<String, Tie> = BTreeMap::new();
    for decision in &judged.standing {
        let (tie, seen) = match &decision.action {
            Action::AddClaim(claim) => {
                if facts.claims.iter().all(|c| c.id != claim.id) {
                    facts.claims.push(claim.clone());
                }
                continue;
            }
            Action::Relate { tie, seen } => (tie, Some(seen)),
            Action::Unrelate(tie) => (tie, None),
            _ => continue,
        };
        let Some(tie) = standing(tie, facts, records, judged) else {
            facts.orphans.push(decision.id.clone());
            continue;
        };
        let key = tie.key();
        match seen {
            Some(seen) => {
                denied.remove(&key);
                stated.insert(key, Stated { tie, seen: seen.clone(), ruling: Ruling::of(decision) });
            }
            None => {
                stated.remove(&key);
                denied.insert(key, tie);
            }
        }
    }
    denied.values().for_each(|tie| facts.strip(tie));
    let stated: Vec<Stated> = stated.into_values().collect();
    stated.iter().for_each(|stated| facts.fold(stated));
    facts.ties = stated;
    facts.denied = denied.into_values().collect();
}

/// The tie with the ids that stand now; `None` when a statement of it is nowhere to be found.
fn standing(tie: &Tie, facts: &Facts, records: &Records, judged: &Judged<'_>) -> Option<Tie> {
    let mut tie = tie.clone();
    for id in tie.entities_mut() {
        *id = judged.root(id).clone();
    }
    for on in tie.statements_mut() {
        on.statement = found(records, |id| facts.statements.contains_key(id), on)?;
    }
    Some(tie)
}

impl Facts {
    /// Takes out what machines made of a relation that a person said does not hold.
    fn strip(&mut self, tie: &Tie) {
        match tie {
            Tie::RoleAt { holder, title, at } => {
                let houses = self.houses.get(holder).cloned().unwrap_or_default();
                let Some(entity) = self.entities.get_mut(holder) else { return };
                let gone = |n: usize, role: &Role| {
                    role.title == *title && (at.is_none() || houses.get(n).is_some_and(|house| house == at))
                };
                let kept: Vec<usize> = (0..entity.roles.len()).filter(|n| !gone(*n, &entity.roles[*n])).collect();
                entity.roles = kept.iter().map(|n| entity.roles[*n].clone()).collect();
                self.houses.insert(holder.clone(), kept.iter().map(|n| houses.get(*n).cloned().flatten()).collect());
            }
            Tie::SpeaksFor { speaker, principal } => {
                let who = Agent::Entity(speaker.clone());
                for fact in self.statements.values_mut() {
                    let s = &mut fact.statement;
                    let all = [&mut s.speakers, &mut s.told_to, &mut s.relayed_by].into_iter().flatten();
                    let so = |c: &&mut Cited| c.who == who && c.speaks_for.as_ref() == Some(principal);
                    all.filter(so).for_each(|c| c.speaks_for = None);
                }
            }
            Tie::Relays { source, how, from } => {
                let gone: Vec<usize> = self.relays_of(source, from).into_iter().collect();
                let (Some(record), Some(heads)) = (self.sources.get_mut(source), self.heads.get_mut(source)) else {
                    return;
                };
                for n in gone.into_iter().rev().filter(|n| record.relays[*n].how == *how).collect::<Vec<_>>() {
                    record.relays.remove(n);
                    if n < heads.relays.len() {
                        heads.relays.remove(n);
                    }
                }
            }
            Tie::Voices { statement, stance, claim } => {
                if let Some(claim) = self.claims.iter_mut().find(|c| c.id == *claim) {
                    voices(claim, *stance).retain(|id| *id != statement.statement);
                }
            }
            Tie::Relates { from, relation, to } => {
                let (from, to) = (from.point(), to.point());
                self.links.retain(|l| !(l.from == from && l.relation == *relation && l.to == to));
            }
            Tie::MemberOf { .. } | Tie::Amends { .. } => {}
        }
    }

    /// Puts a stated relation where machines would have put it.
    fn fold(&mut self, stated: &Stated) {
        match &stated.tie {
            Tie::RoleAt { holder, title, at } => {
                let name = at.as_ref().and_then(|id| self.entities.get(id)).map(|e| e.name.clone());
                let Some(entity) = self.entities.get_mut(holder) else { return };
                let role = Role { title: title.clone(), at: name };
                if learn(&mut entity.roles, &role)
                    && let Ok(n) = entity.roles.binary_search(&role)
                {
                    let houses = self.houses.entry(holder.clone()).or_default();
                    houses.resize(entity.roles.len() - 1, None);
                    houses.insert(n, at.clone());
                }
            }
            Tie::Relays { source, how, from } => {
                let same = self.relays_of(source, from).into_iter().next();
                let Some(record) = self.sources.get_mut(source) else { return };
                match same {
                    Some(n) => {
                        record.relays[n].from = from.to_string();
                        record.relays[n].how = *how;
                    }
                    None => {
                        let here = stated.seen.as_ref().filter(|seen| is_latest(record, seen));
                        let (at, exact) = here.map(|seen| (seen.words.at, seen.words.exact.clone())).unzip();
                        record.relays.push(Relay { from: from.to_string(), how: *how, at, exact });
                    }
                }
            }
            Tie::Voices { statement, stance, claim } => {
                let Some(claim) = self.claims.iter_mut().find(|c| c.id == *claim) else { return };
                let id = &statement.statement;
                for list in [&mut claim.affirmed_by, &mut claim.denied_by] {
                    list.retain(|known| known != id);
                }
                learn(voices(claim, *stance), id);
            }
            Tie::Relates { from, relation, to } => {
                let (from, to, relation) = (from.point(), to.point(), *relation);
                self.links.retain(|l| !(l.from == from && l.relation == relation && l.to == to));
                let why = stated.ruling.why.clone().unwrap_or_else(|| format!("stated by {}", stated.ruling.by));
                self.links.push(Link { from, relation, to, score: 1.0, why });
            }
            Tie::SpeaksFor { speaker, principal } => {
                let who = Agent::Entity(speaker.clone());
                let speakers = self.statements.values_mut().flat_map(|f| &mut f.statement.speakers);
                speakers
                    .filter(|c| c.who == who && c.speaks_for.is_none())
                    .for_each(|c| c.speaks_for = Some(principal.clone()));
            }
            Tie::MemberOf { .. } | Tie::Amends { .. } => {}
        }
    }

    /// Which relays of `source` mean `from`: by its id, else by the outlet that published it.
    fn relays_of(&self, source: &crate::base::SourceId, from: &crate::base::SourceId) -> Vec<usize> {
        let outlet = self.heads.get(from).and_then(|h| h.publisher.as_ref());
        let (Some(record), Some(heads)) = (self.sources.get(source), self.heads.get(source)) else { return Vec::new() };
        let means = |n: &usize| {
            let named = heads.relays.get(*n).and_then(Option::as_ref);
            record.relays[*n].from == from.as_str() || (named.is_some() && named == outlet)
        };
        (0..record.relays.len()).filter(means).collect()
    }
}

fn voices(claim: &mut Claim, stance: Stance) -> &mut Vec<StatementId> {
    match stance {
        Stance::Affirms => &mut claim.affirmed_by,
        Stance::Denies => &mut claim.denied_by,
    }
}

fn is_latest(source: &Source, seen: &Seen) -> bool {
    source.id == seen.source && source.captures.last().is_some_and(|c| c.text == seen.capture)
}

/// The entities where somebody's roles are held, one for each role: who goes by that name in full, is no
/// person, and is the only one or has the plain id.
pub(super) fn houses(
    roles: &[Role],
    called: impl Fn(&str) -> Vec<EntityId>,
    kind: impl Fn(&EntityId) -> EntityKind,
) -> Vec<Option<EntityId>> {
    let house = |role: &Role| {
        let name = role.at.as_deref()?;
        let mut fit: Vec<EntityId> = called(name);
        fit.retain(|id| !matches!(kind(id), EntityKind::Person | EntityKind::Unnamed));
        let plain = EntityId::named(name);
        if fit.contains(&plain) { Some(plain) } else { fit.pop().filter(|_| fit.is_empty()) }
    };
    roles.iter().map(house).collect()
}
