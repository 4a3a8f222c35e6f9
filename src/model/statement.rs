//! Statements: one act of attribution in a capture (prov:Attribution, schema:Quotation).

use super::Figure;
use crate::base::{CharSpan, EntityId, PartialDate, SourceId, StatementId, TextHash};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Whose words the content is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StatementKind {
    /// In quotation marks as a whole.
    Direct,
    /// In the reporter's words.
    Indirect,
    /// In the reporter's words, with quoted parts.
    Mixed,
    /// The article's own voice; nobody is named.
    Own,
}

/// What the speaker does by it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Act {
    /// Asserts.
    #[default]
    Say,
    /// Holds or expects.
    Think,
    /// Asks a question.
    Ask,
    /// Urges, demands, advises somebody.
    Urge,
    /// Promises, plans aloud.
    Promise,
    /// Denies; the content is what is denied.
    Deny,
    /// Declines to speak; the content, where there is one, is what is left open (*declined to say whether …*).
    Decline,
}

/// Words at a place in a capture (W3C `TextPositionSelector` with the words themselves).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Where, in code points of the archived text.
    pub at: CharSpan,
    /// The words that stand there.
    pub exact: String,
}

/// Words at a place, with what stands around them, so that they can be found again in a changed text
/// (W3C `TextPositionSelector` and `TextQuoteSelector`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Anchor {
    /// Where, in code points of the archived text.
    pub at: CharSpan,
    /// The words that stand there.
    pub exact: String,
    /// Up to 16 code points before them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub prefix: String,
    /// Up to 16 code points after them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub suffix: String,
}

/// Who speaks, is told, or relays.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Agent {
    /// An entity.
    Entity(EntityId),
    /// A source (数据显示, a study found).
    Source(SourceId),
    /// Words that could not be tied to anybody (a pronoun without antecedent).
    Unresolved,
}

/// One end of a `said_by`, `told_to`, `relayed_by` or `mentions` edge, with the words that say so.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cited {
    /// Who.
    pub who: Agent,
    /// The words for them; `None` where the speaker is carried by context or given by a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Words>,
    /// Whom they speak for, when the words make them a spokesperson.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaks_for: Option<EntityId>,
    /// For a relay: the words that make it one (据, told, citing).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cue: Option<Words>,
}

/// What made a record (prov:Activity).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Maker {
    /// A rule of the extractor, `zh/after-quote@1`.
    Rule(String),
    /// A person, as decisions name them.
    Person(String),
}

/// One act of attribution.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Stable name: source, first capture it stood in, place.
    pub id: StatementId,
    /// The capture its anchors point into.
    pub capture: TextHash,
    /// Direct, indirect, mixed, or the article's own voice.
    pub kind: StatementKind,
    /// What the speaker does by it.
    #[serde(default)]
    pub act: Act,
    /// The content, one or more fragments in order, without enclosing quotation marks; empty only for
    /// [`Act::Decline`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fragments: Vec<Anchor>,
    /// The words that make it an attribution.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cue: Option<Words>,
    /// Who said it; several when they speak together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub speakers: Vec<Cited>,
    /// Whom it was said to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub told_to: Vec<Cited>,
    /// Who passed it on, outermost first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub relayed_by: Vec<Cited>,
    /// The statement whose content this one is part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<StatementId>,
    /// Whom and what the content is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mentions: Vec<Cited>,
    /// Words that weaken it: 可能, reportedly.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hedges: Vec<Words>,
    /// Numbers in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
    /// Where it was said: in an interview, at a press conference.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub venue: Option<Words>,
    /// When it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said_at: Option<PartialDate>,
    /// What made this record.
    pub made_by: Maker,
    /// How sure its maker is, 0 to 1, in hundredths.
    pub confidence: f32,
    /// Why the rule fired, for people.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub why: Vec<String>,
}

impl Statement {
    /// The content as one line: fragments joined by an ellipsis.
    pub fn content(&self) -> Cow<'_, str> {
        match self.fragments.as_slice() {
            [only] => Cow::Borrowed(&only.exact),
            all => Cow::Owned(all.iter().map(|f| f.exact.as_str()).collect::<Vec<_>>().join(" … ")),
        }
    }
}
