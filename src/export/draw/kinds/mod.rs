//! The kinds of drawings, one a file. A kind says what is in the picture and who lays it out.

mod chain;
mod entities;
mod sources;
mod story;
mod timeline;

use super::layout::Plan;
use super::picture::{Picture, Role};
use super::select::Scope;
use crate::graph::StatementSet;
use crate::ledger::Facts;

/// A kind of drawing.
pub struct Kind {
    /// What it is called on the command line.
    pub name: &'static str,
    /// What it shows, in a line.
    pub about: &'static str,
    /// What it is about, and so what is counted and capped.
    pub counts: Counts,
    /// What a box around nodes stands for, for the legend.
    pub boxes: &'static str,
    /// Makes the picture of these statements and what is around them; the facts are those of their graph.
    pub picture: fn(&Facts, &StatementSet<'_>, Scope) -> Picture,
    /// Lays it out.
    pub(super) plan: Plan,
}

/// What a drawing is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// Statements.
    Statements,
    /// Sources.
    Sources,
    /// Entities.
    Entities,
}

impl Counts {
    /// The word for one.
    pub fn word(self) -> &'static str {
        match self {
            Self::Statements => "statement",
            Self::Sources => "source",
            Self::Entities => "entity",
        }
    }

    /// How many of them a picture shows.
    pub fn of(self, picture: &Picture) -> usize {
        let counted = |role: Role| match self {
            Self::Statements => matches!(role, Role::Statement(_)),
            Self::Sources => matches!(role, Role::Source | Role::Sources),
            Self::Entities => matches!(role, Role::Entity(_) | Role::Entities),
        };
        picture.nodes.iter().filter(|n| counted(n.role)).map(|n| n.stands_for).sum()
    }
}

/// Every kind; the first one is drawn when none is named.
pub static ALL: &[&Kind] = &[&story::KIND, &chain::KIND, &timeline::KIND, &sources::KIND, &entities::KIND];

/// The kind of that name.
pub fn named(name: &str) -> Option<&'static Kind> {
    ALL.iter().copied().find(|kind| kind.name == name)
}
