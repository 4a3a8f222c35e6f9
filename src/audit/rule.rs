//! What a rule is: a static descriptor.

use super::{Context, Sink, Text};
use serde::{Deserialize, Serialize};
use std::fmt;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Not looked for.
    Off,
    /// Worth knowing.
    Note,
    /// An editor should look at it.
    Warning,
    /// Mechanically certain; the audit fails.
    Error,
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Off => "off",
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

/// What a rule is about. The first letters of its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Who said it.
    Attribution,
    /// Sources whom nobody names.
    Anonymity,
    /// Words in quotation marks.
    Quotation,
    /// Figures.
    Numbers,
    /// Where it all comes from.
    Sourcing,
    /// Dates.
    Time,
    /// Who is one with whom.
    Entities,
    /// The records themselves.
    Provenance,
}

impl Group {
    /// Every group, in the order of the index page.
    pub const ALL: [Self; 8] = [
        Self::Attribution,
        Self::Anonymity,
        Self::Quotation,
        Self::Numbers,
        Self::Sourcing,
        Self::Time,
        Self::Entities,
        Self::Provenance,
    ];

    /// The letters that its codes begin with.
    pub fn letters(self) -> &'static str {
        match self {
            Self::Attribution => "ATT",
            Self::Anonymity => "ANO",
            Self::Quotation => "QUO",
            Self::Numbers => "NUM",
            Self::Sourcing => "SRC",
            Self::Time => "TIM",
            Self::Entities => "ENT",
            Self::Provenance => "PRV",
        }
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Attribution => "attribution",
            Self::Anonymity => "anonymity",
            Self::Quotation => "quotation",
            Self::Numbers => "numbers",
            Self::Sourcing => "sourcing",
            Self::Time => "time",
            Self::Entities => "entities",
            Self::Provenance => "provenance",
        }
    }
}

/// What a rule is given to look at.
#[derive(Clone, Copy)]
pub enum Check {
    /// The latest text of one source; texts are looked at side by side.
    Text(fn(&Text<'_>, &mut Sink)),
    /// All sources together, also when they are only articles.
    Sources(fn(&Context<'_>, &mut Sink)),
    /// Both: the latest text of one source, and all sources together.
    Both(fn(&Text<'_>, &mut Sink), fn(&Context<'_>, &mut Sink)),
    /// The records of a stored graph; articles without one have none.
    Records(fn(&Context<'_>, &mut Sink)),
}

/// A rule of the audit. Codes are never used again for something else.
pub struct Rule {
    /// `ATT001`.
    pub code: &'static str,
    /// `unattributed`.
    pub name: &'static str,
    /// What it is about.
    pub group: Group,
    /// Its level where nobody says otherwise.
    pub level: Level,
    /// What it finds, in a sentence without a full stop.
    pub summary: &'static str,
    /// Its page, Markdown.
    pub page: &'static str,
    /// What it does.
    pub check: Check,
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code)
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Eq for Rule {}
