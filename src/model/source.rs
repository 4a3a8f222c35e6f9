//! Things that carry statements (schema:NewsArticle, prov:Entity), and their texts at given times.

use super::{Lang, Statement};
use crate::base::{CharSpan, PartialDate, SourceId, TextHash, Timestamp};
use serde::{Deserialize, Serialize};

/// What kind of thing a source is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum SourceKind {
    /// A news article.
    #[default]
    Article,
    /// A report or study.
    Report,
    /// An interview as such.
    Interview,
    /// A post on a social medium or blog.
    Post,
    /// A press release or official statement.
    Release,
    /// A scholarly paper.
    Paper,
    /// A filing to a court or an authority.
    Filing,
    /// A collection of data.
    Dataset,
    /// Radio or television.
    Broadcast,
}

/// A source, its captures, and the statements that a machine found in it. Without a capture it is only
/// *cited*. What people decided about the statements is in `decisions.ron`, never here.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Stable name, see [`SourceId`].
    pub id: SourceId,
    /// What kind of thing it is.
    #[serde(default)]
    pub kind: SourceKind,
    /// Headline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Canonical address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The outlet, by name; also an entity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// Authors as the byline names them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<String>,
    /// When it was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<PartialDate>,
    /// Language of its text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
    /// What it as a whole takes from elsewhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub relays: Vec<Relay>,
    /// Where its latest text says that it corrects, retracts or replaces something. What that is, a person
    /// decides (`Tie::Amends`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<Notice>,
    /// Its texts, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub captures: Vec<Capture>,
    /// Statements found in its captures, by place.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub statements: Vec<Statement>,
}

/// The text of a source at a time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Capture {
    /// Hash of the archived text; the text is `archive/HASH.txt`.
    pub text: TextHash,
    /// Hash of the page it was cut from, where there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<TextHash>,
    /// When it came into the graph.
    pub retrieved: Timestamp,
}

/// How a source passes on another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RelayHow {
    /// Names it as where the text comes from.
    Credits,
    /// Tells again what it published (an interview elsewhere, another outlet's report).
    Retells,
    /// Prints its words unchanged.
    Copies,
    /// Gives it in another language.
    Translates,
}

/// One `relays` edge of a source: from whom, how, and where it says so.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Relay {
    /// The outlet or source relayed, by name; an entity or, once archived, a source.
    pub from: String,
    /// How it is relayed.
    pub how: RelayHow,
    /// The words that say so, where the text does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<CharSpan>,
    /// Those words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exact: Option<String>,
}

/// What one source does to another that was there before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Amends {
    /// Says that something in it was wrong.
    Corrects,
    /// Takes it back as a whole.
    Retracts,
    /// Takes its place.
    Supersedes,
}

/// Words of a source that say it corrects, retracts or replaces something ("Correction: an earlier version of
/// this article …", 更正).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// Which of the three.
    pub how: Amends,
    /// The headline of what it is done to, where the words give one; else an earlier version of the source itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// Where the words stand, in code points of the latest text.
    pub at: CharSpan,
    /// The words.
    pub exact: String,
}
