//! All records of one graph, validated; the only thing that ever changes. Layer 2.
//!
//! Three doors lead in: [`Ledger::admit`] takes what a reader found in an article, [`Ledger::decide`]
//! what a person judged, [`Ledger::remove_source`] takes a source out again. Everything that reads
//! goes through [`Ledger::facts`], the records after all decisions.

mod admit;
pub mod anchor;
mod build;
mod check;
mod decide;
pub mod diff;
pub mod facts;
mod heads;
mod index;
mod judged;
mod keys;
mod likeness;
pub mod lookup;
mod matching;
mod merge;
mod names;
mod propose;
mod remove;
mod resolve;
pub mod ties;

pub use admit::{Admission, Captured};
pub use anchor::Anchors;
pub use build::figure;
pub use check::{Fault, Record};
pub use decide::Refused;
pub use facts::{Fact, Facts, Review, SparedRecord, Suppression};
pub use heads::Heads;
pub use keys::{canonical_url, cited_source};
pub use lookup::Match;
pub use merge::Conflict;
pub use propose::Proposal;
pub use remove::{Decided, Removal};
pub use ties::{Pair, Ruling, Stated};

#[cfg(test)]
mod tests;

use crate::base::{ClaimId, DecisionId, EntityId, SourceId, TextHash};
use crate::model::gazetteer::Entry;
use crate::model::{Claim, Decision, Entity, GraphInfo, Link, Source};
use std::{collections::BTreeMap, ops::Deref, sync::Arc};

/// The records of a graph as they stand in its files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Records {
    /// What the graph says of itself.
    pub info: GraphInfo,
    /// Entities that machines found; those people made are in `decisions`.
    pub entities: BTreeMap<EntityId, Entity>,
    /// Sources with their statements. Shared, so that a store can tell at once which ones changed.
    pub sources: BTreeMap<SourceId, Arc<Source>>,
    /// Claims that people made or confirmed.
    pub claims: BTreeMap<ClaimId, Claim>,
    /// What the machine links across sources, sorted.
    pub links: Vec<Link>,
    /// What people decided.
    pub decisions: BTreeMap<DecisionId, Decision>,
    /// The archived texts; one may be missing where rights keep it out of the folder.
    pub archive: BTreeMap<TextHash, Arc<str>>,
    /// Names that the user knows; read, never written.
    pub gazetteer: Vec<Entry>,
}

/// All records of one graph. Reads like its [`Records`]; changes only through its methods.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    records: Records,
    /// What `admit` looks up again and again; built when first needed, thrown away by any other change.
    index: Option<index::Index>,
}

impl Ledger {
    /// An empty graph.
    pub fn new(info: GraphInfo) -> Self {
        Self::from(Records { info, ..Records::default() })
    }

    /// Replaces what machines linked across sources.
    pub fn set_links(&mut self, mut links: Vec<Link>) {
        links.sort_by(|a, b| (&a.from, a.relation, &a.to).cmp(&(&b.from, b.relation, &b.to)));
        links.dedup_by(|b, a| (&a.from, a.relation, &a.to) == (&b.from, b.relation, &b.to));
        self.records.links = links;
    }

    /// Adds a claim, or replaces the one with its id.
    pub fn put_claim(&mut self, claim: Claim) {
        self.index = None;
        self.records.claims.insert(claim.id.clone(), claim);
    }

    /// Adds names that the user knows, for the articles that are admitted from now on.
    pub fn know(&mut self, entries: Vec<Entry>) {
        self.index = None;
        self.records.gazetteer.extend(entries);
    }

    /// Changes what the graph says of itself.
    pub fn set_title(&mut self, title: Option<String>) {
        self.records.info.title = title;
    }
}

impl From<Records> for Ledger {
    fn from(records: Records) -> Self {
        Self { records, index: None }
    }
}

impl Deref for Ledger {
    type Target = Records;

    fn deref(&self) -> &Records {
        &self.records
    }
}

impl PartialEq for Ledger {
    fn eq(&self, other: &Self) -> bool {
        self.records == other.records
    }
}
