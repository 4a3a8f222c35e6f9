//! The ledger after its decisions: what every question, drawing and audit reads.

use crate::base::{EntityId, SourceId, StatementId, TextHash};
use crate::model::{Claim, Entity, Link, Source, Statement};
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

/// Records with all decisions applied: merged entities are one, split ones two, corrections in place.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// Entities that are left after merging and splitting.
    pub entities: BTreeMap<EntityId, Entity>,
    /// Where a merged entity went.
    pub merged: BTreeMap<EntityId, EntityId>,
    /// Sources; their `statements` are empty here, see [`Facts::statements`].
    pub sources: BTreeMap<SourceId, Source>,
    /// All statements, rejected ones too.
    pub statements: BTreeMap<StatementId, Fact>,
    /// Claims that people made or confirmed.
    pub claims: Vec<Claim>,
    /// Relations between statements.
    pub links: Vec<Link>,
    /// The archived texts; one may be missing where rights keep it out of the folder.
    pub archive: BTreeMap<TextHash, Arc<str>>,
}
