//! Relations between records that a person states: the edges of the design that no single record holds.

use super::decision::On;
use super::{Amends, Point, Relation, RelayHow, Stance, Words};
use crate::base::{ClaimId, EntityId, SourceId, TextHash};
use serde::{Deserialize, Serialize};

/// A relation between two records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Tie {
    /// An entity is a part or a member of another.
    MemberOf {
        /// The part.
        member: EntityId,
        /// The whole.
        of: EntityId,
    },
    /// An entity speaks for another wherever it speaks.
    SpeaksFor {
        /// Who speaks.
        speaker: EntityId,
        /// For whom.
        principal: EntityId,
    },
    /// An entity holds a role, at another one where that is known.
    RoleAt {
        /// Who holds it.
        holder: EntityId,
        /// The role in words: "chief executive".
        title: String,
        /// Where.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<EntityId>,
    },
    /// A source corrects, retracts or takes the place of another.
    Amends {
        /// The one that does.
        source: SourceId,
        /// Which of the three.
        how: Amends,
        /// The one it is done to.
        of: SourceId,
    },
    /// A source takes from another source.
    Relays {
        /// The one that takes.
        source: SourceId,
        /// How.
        how: RelayHow,
        /// The one taken from.
        from: SourceId,
    },
    /// A statement voices a claim.
    Voices {
        /// The statement, as decisions name it.
        statement: On,
        /// Affirms or denies.
        stance: Stance,
        /// The claim.
        claim: ClaimId,
    },
    /// A statement or claim restates, supports, contradicts or qualifies another.
    Relates {
        /// What relates.
        from: End,
        /// How.
        relation: Relation,
        /// What it relates to.
        to: End,
    },
}

/// One end of [`Tie::Relates`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum End {
    /// A statement, as decisions name it.
    Statement(On),
    /// A claim.
    Claim(ClaimId),
}

impl End {
    /// The record it names, by id.
    pub fn point(&self) -> Point {
        match self {
            Self::Statement(on) => Point::Statement(on.statement.clone()),
            Self::Claim(id) => Point::Claim(id.clone()),
        }
    }
}

/// Words in a source that a stated relation rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seen {
    /// The source.
    pub source: SourceId,
    /// Which of its texts.
    pub capture: TextHash,
    /// The words.
    pub words: Words,
}

impl Tie {
    /// The entities it names.
    pub fn entities(&self) -> Vec<&EntityId> {
        match self {
            Self::MemberOf { member, of } => vec![member, of],
            Self::SpeaksFor { speaker, principal } => vec![speaker, principal],
            Self::RoleAt { holder, at, .. } => std::iter::once(holder).chain(at).collect(),
            _ => Vec::new(),
        }
    }

    /// The same, to be replaced by those they were merged into.
    pub fn entities_mut(&mut self) -> Vec<&mut EntityId> {
        match self {
            Self::MemberOf { member, of } => vec![member, of],
            Self::SpeaksFor { speaker, principal } => vec![speaker, principal],
            Self::RoleAt { holder, at, .. } => std::iter::once(holder).chain(at).collect(),
            _ => Vec::new(),
        }
    }

    /// The sources it names.
    pub fn sources(&self) -> Vec<&SourceId> {
        match self {
            Self::Amends { source, of: other, .. } | Self::Relays { source, from: other, .. } => vec![source, other],
            _ => Vec::new(),
        }
    }

    /// The statements it names, with the words they were judged by.
    pub fn statements(&self) -> Vec<&On> {
        fn on(end: &End) -> Option<&On> {
            if let End::Statement(on) = end { Some(on) } else { None }
        }
        match self {
            Self::Voices { statement, .. } => vec![statement],
            Self::Relates { from, to, .. } => [from, to].into_iter().filter_map(on).collect(),
            _ => Vec::new(),
        }
    }

    /// The same, to be replaced by where they stand now.
    pub fn statements_mut(&mut self) -> Vec<&mut On> {
        fn on(end: &mut End) -> Option<&mut On> {
            if let End::Statement(on) = end { Some(on) } else { None }
        }
        match self {
            Self::Voices { statement, .. } => vec![statement],
            Self::Relates { from, to, .. } => [from, to].into_iter().filter_map(on).collect(),
            _ => Vec::new(),
        }
    }

    /// The claims it names.
    pub fn claims(&self) -> Vec<&ClaimId> {
        fn claim(end: &End) -> Option<&ClaimId> {
            if let End::Claim(id) = end { Some(id) } else { None }
        }
        match self {
            Self::Voices { claim, .. } => vec![claim],
            Self::Relates { from, to, .. } => [from, to].into_iter().filter_map(claim).collect(),
            _ => Vec::new(),
        }
    }

    /// What makes it one relation and no other; the words a statement was judged by do not count.
    pub fn key(&self) -> String {
        let (from, to) = self.ends();
        let what = match self {
            Self::MemberOf { .. } => "MemberOf".to_owned(),
            Self::SpeaksFor { .. } => "SpeaksFor".to_owned(),
            Self::RoleAt { title, .. } => format!("RoleAt {title}"),
            Self::Amends { how, .. } => format!("{how:?}"),
            Self::Relays { how, .. } => format!("{how:?}"),
            Self::Voices { stance, .. } => format!("{stance:?}"),
            Self::Relates { relation, .. } => format!("{relation:?}"),
        };
        format!("{from}\u{1f}{what}\u{1f}{}", to.unwrap_or_default())
    }

    /// The two ends as text, in order; one where the other is not known.
    pub fn ends(&self) -> (&str, Option<&str>) {
        fn id(end: &End) -> &str {
            match end {
                End::Statement(on) => on.statement.as_str(),
                End::Claim(id) => id.as_str(),
            }
        }
        match self {
            Self::MemberOf { member: a, of: b } | Self::SpeaksFor { speaker: a, principal: b } => {
                (a.as_str(), Some(b.as_str()))
            }
            Self::RoleAt { holder, at, .. } => (holder.as_str(), at.as_ref().map(EntityId::as_str)),
            Self::Amends { source: a, of: b, .. } | Self::Relays { source: a, from: b, .. } => {
                (a.as_str(), Some(b.as_str()))
            }
            Self::Voices { statement, claim, .. } => (statement.statement.as_str(), Some(claim.as_str())),
            Self::Relates { from, to, .. } => (id(from), Some(id(to))),
        }
    }
}
