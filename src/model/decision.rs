//! What people judged (nomenklatura judgement). Decisions are only ever added; `Undo` takes one back.

use super::{Anchor, Claim, Entity, Seen, Statement, Tie};
use crate::base::{DecisionId, EntityId, SourceId, StatementId, TextHash, Timestamp};
use serde::{Deserialize, Serialize};

/// A judgement, on what, by whom, when and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Hash of all it says, so that merging two graphs is a union.
    pub id: DecisionId,
    /// What was judged.
    pub action: Action,
    /// Who judged.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// Why, in the person's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// Where the judged statement stood, so that a decision finds it again after a re-reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct On {
    /// The statement.
    pub statement: StatementId,
    /// The capture it stood in.
    pub capture: TextHash,
    /// Its first fragment there (its cue, where it has no content).
    pub anchor: Anchor,
}

/// A speaker as a person gives it: a name (resolved as names are) or an entity id, unnamed or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Given {
    /// The entity.
    pub entity: EntityId,
    /// Its name when the decision was taken, for readers of the file.
    pub name: String,
}

/// What a person changes on a statement; `None` leaves a field as the machine has it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// Who said it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speakers: Option<Vec<Given>>,
    /// Whom it was told to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told_to: Option<Vec<Given>>,
    /// Who relayed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relayed_by: Option<Vec<Given>>,
    /// Direct, indirect, mixed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<super::StatementKind>,
    /// What the speaker does by it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act: Option<super::Act>,
}

/// Where an audit rule is to be silent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Spared {
    /// About this statement.
    Statement(On),
    /// In this source, or about it.
    Source(SourceId),
    /// This one finding, by its fingerprint (`f-…`).
    Finding(String),
}

/// The kinds of judgement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Action {
    /// The statement is right as it stands.
    Accept(On),
    /// It is no statement.
    Reject(On),
    /// It is one, with changes.
    Correct(On, Correction),
    /// The machine missed it; a person wrote it.
    Add(Box<Statement>),
    /// An entity that a person made (for a correction or an added statement).
    AddEntity(Entity),
    /// The second entity is the first.
    Merge(EntityId, EntityId),
    /// The name, where these statements use it, is another entity than the first: a new one with this id and name.
    Split {
        /// The entity that was too wide.
        from: EntityId,
        /// The one made of it.
        to: Entity,
        /// The statements that go with it.
        statements: Vec<StatementId>,
    },
    /// Two entities are known to be different, whatever their names.
    Distinct(EntityId, EntityId),
    /// Another name of an entity.
    Alias(EntityId, String),
    /// A claim that a person put into words.
    AddClaim(Claim),
    /// A relation holds.
    Relate {
        /// The relation.
        tie: Tie,
        /// The words it rests on, where there are such words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seen: Option<Seen>,
    },
    /// A relation that the machine, or somebody before, took to hold does not.
    Unrelate(Tie),
    /// Findings of this audit rule are not to be told of there: somebody looked, and it is well as it is.
    Suppress(String, Spared),
    /// Takes back an earlier decision.
    Undo(DecisionId),
}

impl Decision {
    /// A decision with the id that its words give it.
    pub fn new(action: Action, by: String, at: Timestamp, why: Option<String>) -> Self {
        let said = format!("{action:?}");
        let moment = at.to_string();
        let id = DecisionId::hashed(&[&said, &by, &moment, why.as_deref().unwrap_or("")]);
        Self { id, action, by, at, why }
    }
}
