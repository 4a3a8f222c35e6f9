//! Everything that does not hold in a ledger, all at once.

use super::Ledger;
use crate::base::diag::Severity;
use crate::base::{ClaimId, DecisionId, EntityId, SourceId, StatementId, TextHash};

/// The record something is wrong with.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Record {
    /// A source.
    Source(SourceId),
    /// A statement of a source.
    Statement(SourceId, StatementId),
    /// An entity.
    Entity(EntityId),
    /// A claim.
    Claim(ClaimId),
    /// A link between these statements.
    Link(StatementId, StatementId),
    /// A decision.
    Decision(DecisionId),
    /// An archived text.
    Text(TextHash),
}

/// One thing that does not hold.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The record.
    pub record: Record,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, in a sentence without a full stop.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// A string of the record that the fault is about, to point at.
    pub words: Option<String>,
}

impl Ledger {
    /// All that does not hold, by record.
    pub fn check(&self) -> Vec<Fault> {
        Vec::new()
    }
}
