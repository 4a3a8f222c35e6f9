//! What a reader gives: statements found in one text, not yet in a graph. Spans are bytes of the text.

use super::{Act, Amends, Bound, EntityKind, Lang, RelayHow, Role, StatementKind};
use crate::base::{Interval, PartialDate, Small, Span};
use serde::Serialize;

/// All that was read in one text.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The language it was read in.
    pub lang: Lang,
    /// Statements by first fragment (for a refusal, its cue); `parent` indexes this list.
    pub drafts: Vec<Draft>,
    /// Who and what the text names, in order of first mention.
    pub names: Vec<Name>,
    /// What the text as a whole takes from elsewhere.
    pub retellings: Vec<Retelling>,
    /// Where the text says that it corrects, retracts or replaces something.
    pub notices: Vec<NoticeFound>,
}

/// One statement found.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// Direct, indirect, mixed, or the article's own voice.
    pub kind: StatementKind,
    /// What the speaker does by it.
    pub act: Act,
    /// The content without enclosing quotation marks, in order, none overlapping.
    pub fragments: Vec<Span>,
    /// The words that make it an attribution.
    pub cue: Option<Span>,
    /// Who said it; empty where nobody is named and context gives nobody.
    pub speakers: Vec<Mention>,
    /// Whom it was said to.
    pub told_to: Vec<Mention>,
    /// Who passed it on, outermost first.
    pub relayed_by: Vec<Mention>,
    /// Index of the enclosing statement.
    pub parent: Option<usize>,
    /// Words that weaken it.
    pub hedges: Vec<Span>,
    /// Numbers in it.
    pub figures: Vec<DraftFigure>,
    /// Whom and what the content names.
    pub mentions: Vec<Mention>,
    /// Where it was said.
    pub venue: Option<Span>,
    /// When it was said.
    pub said_at: Option<PartialDate>,
    /// The rule that made it: `zh/after-quote@1`.
    pub rule: &'static str,
    /// How sure the rule is, 0 to 1.
    pub confidence: f32,
    /// Features that decided, for people.
    pub why: Vec<Small>,
    /// With an explanation asked for: how it might have been read instead.
    pub runners_up: Vec<RunnerUp>,
}

/// Whether a reader is to tell how it decided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Explain {
    /// Only the features that made the rule fire.
    #[default]
    No,
    /// All features, and the readings that lost.
    Yes,
}

/// A reading of one part of a statement that was weighed and lost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RunnerUp {
    /// Which part would be another.
    pub part: Part,
    /// What it would be: a name, or the words of the content.
    pub instead: String,
    /// The rule that would have made it, where that is another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<&'static str>,
    /// Why it lost, for people.
    pub lost: String,
}

/// A part of a statement that may be read in several ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Who said it.
    Speaker,
    /// Which words are said.
    Content,
}

impl Part {
    /// As the stream form and the command line write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Speaker => "speaker",
            Self::Content => "content",
        }
    }
}

impl Draft {
    /// A draft of `kind` over `fragments` with everything else empty.
    pub fn new(kind: StatementKind, fragments: Vec<Span>, rule: &'static str, confidence: f32) -> Self {
        Self {
            kind,
            act: Act::Say,
            fragments,
            cue: None,
            speakers: Vec::new(),
            told_to: Vec::new(),
            relayed_by: Vec::new(),
            parent: None,
            hedges: Vec::new(),
            figures: Vec::new(),
            mentions: Vec::new(),
            venue: None,
            said_at: None,
            rule,
            confidence,
            why: Vec::new(),
            runners_up: Vec::new(),
        }
    }
}

/// Words that stand for somebody.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mention {
    /// The resolved name: the fullest the text gives. Never a pronoun; `None` when not resolved. For an
    /// unnamed one, its description.
    pub name: Option<Small>,
    /// Where the words stand; `None` when carried by context.
    pub span: Option<Span>,
    /// True when nobody says who it is.
    pub unnamed: bool,
    /// How many people somebody unnamed is, where the reader knows; else it is read from the description.
    pub count: Option<u32>,
    /// What kind of thing, as far as the words tell.
    pub kind: EntityKind,
    /// Whom a spokesperson speaks for.
    pub speaks_for: Option<Small>,
    /// For a relay, the words that make it one (据, told, citing).
    pub cue: Option<Span>,
}

/// Somebody or something that the text names.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// The fullest form in the text.
    pub name: Small,
    /// What kind of thing.
    pub kind: EntityKind,
    /// Other forms in the text that mean the same.
    pub aliases: Vec<String>,
    /// Roles the text gives.
    pub roles: Vec<Role>,
}

/// A source-level relay: "The Verge published an interview with …".
#[derive(Clone, Debug, PartialEq)]
pub struct Retelling {
    /// The outlet's name.
    pub from: String,
    /// How it is relayed.
    pub how: RelayHow,
    /// The words that say so.
    pub span: Span,
}

/// Words that say the text corrects, retracts or replaces something.
#[derive(Clone, Debug, PartialEq)]
pub struct NoticeFound {
    /// Which of the three.
    pub how: Amends,
    /// The headline of what it is done to, where given.
    pub of: Option<String>,
    /// The words.
    pub span: Span,
}

/// A number found in a statement.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftFigure {
    /// Bound, number and unit.
    pub span: Span,
    /// What the words allow.
    pub interval: Interval,
    /// The number itself; none for a range.
    pub value: Option<f64>,
    /// How the words limit it.
    pub bound: Bound,
    /// Unit code or measure word.
    pub unit: Option<Small>,
    /// What is counted or measured.
    pub of: Option<Small>,
    /// Per what.
    pub per: Option<Small>,
    /// When it holds.
    pub as_of: Option<PartialDate>,
}
