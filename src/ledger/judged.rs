//! Decisions replayed: which stand, and what they do to entities.

use super::Records;
use super::facts::found;
use super::names::learn;
use super::propose::ordered;
use super::ties::{Pair, Ruling};
use crate::base::maps::HashSet;
use crate::base::{DecisionId, EntityId, StatementId};
use crate::model::decision::On;
use crate::model::{Action, Decision, Entity, Statement, Tie};
use std::collections::{BTreeMap, BTreeSet};

/// The decisions that stand, in order of time, and what follows from them for entities.
pub(super) struct Judged<'l> {
    /// Decisions nobody took back, by time, then id.
    pub standing: Vec<&'l Decision>,
    /// Where each merged entity went in the end.
    pub merged: BTreeMap<EntityId, EntityId>,
    /// Entities that decisions made.
    pub made: BTreeMap<EntityId, &'l Entity>,
    /// The decision that merged each.
    mergers: BTreeMap<EntityId, &'l Decision>,
}

impl<'l> Judged<'l> {
    pub fn of(records: &'l Records) -> Self {
        let undone = undone(&records.decisions);
        let mut standing: Vec<&Decision> = records.decisions.values().filter(|d| !undone.contains(&d.id)).collect();
        standing.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
        let mut judged = Self { standing, merged: BTreeMap::new(), made: BTreeMap::new(), mergers: BTreeMap::new() };
        for decision in &judged.standing {
            match &decision.action {
                Action::AddEntity(entity) | Action::Split { to: entity, .. } => {
                    judged.made.insert(entity.id.clone(), entity);
                }
                Action::Merge(one, other) => {
                    let (root, leaf) = (judged.root(one).clone(), judged.root(other).clone());
                    if root != leaf {
                        judged.mergers.insert(leaf.clone(), decision);
                        judged.merged.insert(leaf, root);
                    }
                }
                _ => {}
            }
        }
        let flat = judged.merged.keys().map(|leaf| (leaf.clone(), judged.root(leaf).clone())).collect();
        judged.merged = flat;
        judged
    }

    /// The entity that stands for `id` after merging.
    pub fn root<'a>(&'a self, mut id: &'a EntityId) -> &'a EntityId {
        while let Some(next) = self.merged.get(id) {
            id = next;
        }
        id
    }

    /// What the standing decisions judge statements by.
    pub fn on(&self) -> impl Iterator<Item = (&'l Decision, &'l On)> {
        self.standing.iter().filter_map(|d| on(&d.action).map(|on| (*d, on)))
    }

    /// Statements that people wrote.
    pub fn added(&self) -> impl Iterator<Item = (&'l Decision, &'l Statement)> {
        self.standing.iter().filter_map(|d| match &d.action {
            Action::Add(statement) => Some((*d, &**statement)),
            _ => None,
        })
    }

    /// Merged entities as they were.
    pub fn absorbed(&self, records: &Records) -> BTreeMap<EntityId, Entity> {
        let as_was = |id: &EntityId| records.entities.get(id).or_else(|| self.made.get(id).copied()).cloned();
        self.merged.keys().filter_map(|id| Some((id.clone(), as_was(id)?))).collect()
    }

    /// Which merged entity is which, by whose decision.
    pub fn same(&self) -> Vec<Pair> {
        let pair = |(leaf, root): (&EntityId, &EntityId)| {
            let ruling = Ruling::of(self.mergers.get(leaf)?);
            Some(Pair { one: leaf.clone(), other: root.clone(), ruling })
        };
        self.merged.iter().filter_map(pair).collect()
    }

    /// Which entities are known to be different, by whose decision; the latest where there are several.
    pub fn apart(&self) -> Vec<Pair> {
        let mut out: BTreeMap<(EntityId, EntityId), Ruling> = BTreeMap::new();
        for decision in &self.standing {
            if let Action::Distinct(a, b) = &decision.action {
                let pair = ordered(self.root(a).clone(), self.root(b).clone());
                out.insert(pair, Ruling::of(decision));
            }
        }
        let apart = out.into_iter().filter(|((a, b), _)| a != b);
        apart.map(|((one, other), ruling)| Pair { one, other, ruling }).collect()
    }

    /// Statements that no machine run may take away: judged ones, those that claims, relations or splits name.
    pub fn held(&self, records: &Records) -> BTreeSet<StatementId> {
        let mut held: BTreeSet<StatementId> = BTreeSet::new();
        // Judgements that found their statement by its place or words, not by its id.
        let all: HashSet<&StatementId> = records.sources.values().flat_map(|s| &s.statements).map(|s| &s.id).collect();
        let added: HashSet<&StatementId> = self.added().map(|(_, s)| &s.id).collect();
        let there = |id: &StatementId| all.contains(id) || added.contains(id);
        let tied = self.standing.iter().filter_map(|d| tie(&d.action)).flat_map(Tie::statements);
        let all_on: Vec<&On> = self.on().map(|(_, on)| on).chain(tied).collect();
        held.extend(all_on.iter().map(|on| on.statement.clone()));
        held.extend(all_on.iter().filter(|on| !there(&on.statement)).filter_map(|on| found(records, there, on)));
        for decision in &self.standing {
            match &decision.action {
                Action::Split { statements, .. } => held.extend(statements.iter().cloned()),
                Action::Add(statement) => held.extend(statement.within.clone()),
                _ => {}
            }
        }
        for claim in records.claims.values() {
            held.extend(claim.affirmed_by.iter().chain(&claim.denied_by).cloned());
        }
        held
    }

    /// All entities, as made by machines and people, after merging and with all aliases.
    pub fn entities(&self, records: &Records) -> BTreeMap<EntityId, Entity> {
        let mut out: BTreeMap<EntityId, Entity> = records.entities.clone();
        for (id, entity) in &self.made {
            let entity = (*entity).clone();
            out.entry(id.clone()).and_modify(|known| absorb(known, &entity)).or_insert(entity);
        }
        for decision in &self.standing {
            if let Action::Alias(id, alias) = &decision.action
                && let Some(entity) = out.get_mut(id)
                && entity.name != *alias
            {
                learn(&mut entity.aliases, alias);
            }
        }
        for (leaf, root) in &self.merged {
            if out.contains_key(root)
                && let Some(leaf) = out.remove(leaf)
                && let Some(root) = out.get_mut(root)
            {
                absorb(root, &leaf);
            }
        }
        out
    }
}

/// The statement a judgement is about.
pub(super) fn on(action: &Action) -> Option<&On> {
    match action {
        Action::Accept(on) | Action::Reject(on) | Action::Correct(on, _) => Some(on),
        _ => None,
    }
}

/// The relation that a decision states or denies.
pub(super) fn tie(action: &Action) -> Option<&Tie> {
    match action {
        Action::Relate { tie, .. } | Action::Unrelate(tie) => Some(tie),
        _ => None,
    }
}

/// Makes `into` go by all that `other` went by.
fn absorb(into: &mut Entity, other: &Entity) {
    for name in std::iter::once(&other.name).chain(&other.aliases) {
        if *name != into.name {
            learn(&mut into.aliases, name);
        }
    }
    for role in &other.roles {
        learn(&mut into.roles, role);
    }
    into.kind = super::names::better_kind(into.kind, other.kind);
    into.wikidata = into.wikidata.take().or_else(|| other.wikidata.clone());
}

/// Decisions taken back by an `Undo` that was not itself taken back.
fn undone(decisions: &BTreeMap<DecisionId, Decision>) -> BTreeSet<DecisionId> {
    let mut undoers: BTreeMap<&DecisionId, Vec<&DecisionId>> = BTreeMap::new();
    for decision in decisions.values() {
        if let Action::Undo(target) = &decision.action {
            undoers.entry(target).or_default().push(&decision.id);
        }
    }
    let mut known: BTreeMap<&DecisionId, bool> = BTreeMap::new();
    for id in decisions.keys() {
        stands(id, &undoers, &mut known, 0);
    }
    known.into_iter().filter(|(_, stands)| !stands).map(|(id, _)| id.clone()).collect()
}

/// True when no standing undo takes `id` back. Undos that go in a circle (possible only by hand) count as standing.
fn stands<'d>(
    id: &'d DecisionId,
    undoers: &BTreeMap<&'d DecisionId, Vec<&'d DecisionId>>,
    known: &mut BTreeMap<&'d DecisionId, bool>,
    depth: usize,
) -> bool {
    if let Some(&known) = known.get(id) {
        return known;
    }
    let by = undoers.get(id).map(Vec::as_slice).unwrap_or_default();
    let stands = depth > 512 || !by.iter().any(|u| stands(u, undoers, known, depth + 1));
    known.insert(id, stands);
    stands
}
