//! Entities that may be one: proposed for a person to merge or to keep apart, never merged silently.

use super::index::Index;
use super::judged::Judged;
use super::likeness::{Likeness, judge};
use super::names::kinds_agree;
use super::{Ledger, Records};
use crate::base::EntityId;
use std::collections::{BTreeMap, BTreeSet};

/// Two entities whose names speak for their being one.
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
    /// All entities that may be one and that nobody has judged, the likeliest first. Worked out anew each time: nothing
    /// of it is stored.
    pub fn proposals(&self) -> Vec<Proposal> {
        let index = Index::of(&self.records);
        let all = Judged::of(&self.records).entities(&self.records).into_keys().collect();
        proposals_for(&self.records, &index, &all)
    }
}

/// The proposals in which at least one of `ids` takes part, the likeliest first.
pub(super) fn proposals_for(records: &Records, index: &Index, ids: &BTreeSet<EntityId>) -> Vec<Proposal> {
    let mut out: BTreeMap<(EntityId, EntityId), Proposal> = BTreeMap::new();
    let known = |id: &EntityId| index.made.get(id).or_else(|| records.entities.get(id));
    for id in ids {
        let Some(entity) = known(id) else { continue };
        for other in index.near(entity) {
            let Some(second) = known(other) else { continue };
            let pair = ordered(id.clone(), other.clone());
            if !kinds_agree(entity.kind, second.kind) || index.apart.contains(&pair) || out.contains_key(&pair) {
                continue;
            }
            let (one, two) = if entity.id == pair.0 { (entity, second) } else { (second, entity) };
            // Who bears a short form: everybody who has it, the two of the pair too.
            let bearers = |form: &str| index.sharing(form).filter(|id| known(id).is_some()).count();
            if let Some(Likeness { score, why }) = judge(one, two, bearers) {
                let (one, other) = pair.clone();
                out.insert(pair, Proposal { one, other, score, why });
            }
        }
    }
    let mut out: Vec<Proposal> = out.into_values().collect();
    out.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| (&a.one, &a.other).cmp(&(&b.one, &b.other))));
    out
}

pub(super) fn ordered(a: EntityId, b: EntityId) -> (EntityId, EntityId) {
    if a <= b { (a, b) } else { (b, a) }
}
