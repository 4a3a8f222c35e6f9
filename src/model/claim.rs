//! Claims (schema:Claim): propositions that statements voice. A claim has no truth field.

use crate::base::{BadId, ClaimId, StatementId};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

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

/// How one statement or claim stands to another. Contradiction never deletes (law 7).
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

/// How a statement voices a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Stance {
    /// Says that it is so.
    Affirms,
    /// Says that it is not so.
    Denies,
}

/// One end of a [`Link`]: a statement or a claim, in files its id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Point {
    /// A statement.
    Statement(StatementId),
    /// A claim.
    Claim(ClaimId),
}

impl Point {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Statement(id) => id.as_str(),
            Self::Claim(id) => id.as_str(),
        }
    }

    /// The statement, where it is one.
    pub fn statement(&self) -> Option<&StatementId> {
        if let Self::Statement(id) = self { Some(id) } else { None }
    }

    /// The claim, where it is one.
    pub fn claim(&self) -> Option<&ClaimId> {
        if let Self::Claim(id) = self { Some(id) } else { None }
    }
}

impl FromStr for Point {
    type Err = BadId;

    fn from_str(s: &str) -> Result<Self, BadId> {
        let statement = s.parse().map(Self::Statement);
        statement.or_else(|_| s.parse().map(Self::Claim)).map_err(|_: BadId| BadId {
            written: s.to_owned(),
            wanted: "the id of a statement (`s-…`) or of a claim (`c-…`)",
        })
    }
}

impl TryFrom<String> for Point {
    type Error = BadId;

    fn try_from(s: String) -> Result<Self, BadId> {
        s.parse()
    }
}

impl From<Point> for String {
    fn from(point: Point) -> Self {
        point.as_str().to_owned()
    }
}

impl From<StatementId> for Point {
    fn from(id: StatementId) -> Self {
        Self::Statement(id)
    }
}

impl From<ClaimId> for Point {
    fn from(id: ClaimId) -> Self {
        Self::Claim(id)
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A relation between two statements or claims, proposed by the machine (`links.ron`) or taken by a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// What relates.
    pub from: Point,
    /// How.
    pub relation: Relation,
    /// What it relates to.
    pub to: Point,
    /// How sure, 0 to 1.
    pub score: f32,
    /// Why, for people.
    pub why: String,
}
