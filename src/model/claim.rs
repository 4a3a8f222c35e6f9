//! Claims (schema:Claim): propositions that statements voice. A claim has no truth field.

use crate::base::{ClaimId, StatementId};
use serde::{Deserialize, Serialize};

/// A proposition, whatever words or language it is voiced in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// Stable name.
    pub id: ClaimId,
    /// The proposition in a sentence.
    pub text: String,
    /// Statements that affirm it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub affirmed_by: Vec<StatementId>,
    /// Statements that deny it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub denied_by: Vec<StatementId>,
}

/// How one statement stands to another. Contradiction never deletes (law 7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Relation {
    /// Says the same again.
    Restates,
    /// Speaks for it.
    Supports,
    /// Speaks against it.
    Contradicts,
    /// Narrows it.
    Qualifies,
}

/// A relation between two statements, proposed by the machine (`links.ron`) or taken by a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// The statement that relates.
    pub from: StatementId,
    /// How.
    pub relation: Relation,
    /// The statement related to.
    pub to: StatementId,
    /// How sure, 0 to 1.
    pub score: f32,
    /// Why, for people.
    pub why: String,
}
