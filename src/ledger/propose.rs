//! Entities that may be one: proposed for a person to merge or to keep apart, never merged silently.

use super::index::Index;
use super::judged::Judged;
use super::names::{kinds_agree, normal};
use super::{Ledger, Records};
use crate::base::EntityId;
use crate::model::Entity;
use std::collections::BTreeSet;

/// Two entities that share a form of their names.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// The one with the smaller id.
    pub one: EntityId,
    /// The other.
    pub other: EntityId,
    /// How likely they are one, 0 to 1.
    pub score: f32,
    /// What speaks for it, in a sentence without a full stop.
    pub why: String,
}

impl Ledger {
    /// All entities that may be one and that nobody has judged, by id. Worked out anew each time: nothing
    /// of it is stored.
    pub fn proposals(&self) -> Vec<Proposal> {
        let index = Index::of(&self.records);
        let all = Judged::of(&self.records).entities(&self.records).into_keys().collect();
        proposals_for(&self.records, &index, &all)
    }
}

/// The proposals in which at least one of `ids` takes part.
pub(super) fn proposals_for(records: &Records, index: &Index, ids: &BTreeSet<EntityId>) -> Vec<Proposal> {
    let mut out = Vec::new();
    let known = |id: &EntityId| index.made.get(id).or_else(|| records.entities.get(id));
    for id in ids {
        let Some(entity) = known(id) else { continue };
        for (form, _) in super::names::forms(entity) {
            for other in index.sharing(&form).filter(|o| *o != id) {
                let Some(second) = known(other) else { continue };
                let pair = ordered(id.clone(), other.clone());
                if kinds_agree(entity.kind, second.kind) && !index.apart.contains(&pair) {
                    out.push(Proposal { one: pair.0, other: pair.1, score: 0.5, why: why(entity, second, &form) });
                }
            }
        }
    }
    out.sort_by(|a, b| (&a.one, &a.other).cmp(&(&b.one, &b.other)));
    out.dedup_by(|b, a| (&a.one, &a.other) == (&b.one, &b.other));
    out
}

pub(super) fn ordered(a: EntityId, b: EntityId) -> (EntityId, EntityId) {
    if a <= b { (a, b) } else { (b, a) }
}

fn why(a: &Entity, b: &Entity, form: &str) -> String {
    let (a, b) = if a.id <= b.id { (a, b) } else { (b, a) };
    let roles = |e: &Entity| e.roles.iter().map(|r| r.title.as_str()).collect::<Vec<_>>().join(", ");
    if normal(&a.name) == normal(&b.name) {
        match (roles(a), roles(b)) {
            (x, y) if x.is_empty() || y.is_empty() => format!("both are called {}", a.name),
            (x, y) => format!("both are called {}; one is {x}, the other {y}", a.name),
        }
    } else {
        format!("{} and {} both go by `{form}`", a.name, b.name)
    }
}
