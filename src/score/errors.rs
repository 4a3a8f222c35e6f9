//! What went wrong, by kind, so that one sees where to work.

use serde::Serialize;

/// The kinds of error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ErrorKind {
    /// Found, with an overlap under 0.8: it reaches too far.
    BoundaryTooLong,
    /// Found, with an overlap under 0.8: it stops too early, or begins too late.
    BoundaryTooShort,
    /// Found, with an overlap under 0.8: too far at one end and not far enough at the other, or gaps differ.
    BoundaryShifted,
    /// Not found, though its cue is in the word lists.
    MissedKnownCue,
    /// Not found, and its cue is in no word list.
    MissedUnknownCue,
    /// A quotation in marks, annotated without a cue, that was not found.
    MissedQuotation,
    /// Reported speech, annotated without a cue, that was not found.
    MissedIndirect,
    /// A few quoted words taken for a statement.
    ScareQuote,
    /// A longer quotation that was not annotated.
    ExtraQuotation,
    /// Unquoted words taken for a statement.
    ExtraIndirect,
    /// Nobody given.
    NoSpeaker,
    /// Somebody else given.
    WrongSpeaker,
    /// The right place, but the pronoun there was not resolved, or to somebody else.
    UnresolvedPronoun,
    /// The right place, and not the right name.
    WrongName,
    /// Named and unnamed mixed up.
    Unnamed,
    /// A relay was missed.
    MissedRelay,
    /// Somebody was taken for a relay who is none.
    WrongRelay,
}

/// One error.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Error {
    /// What went wrong.
    pub kind: ErrorKind,
    /// The document.
    pub document: String,
    /// The words.
    pub words: String,
    /// The annotated side, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gold: Option<String>,
    /// The found side, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found: Option<String>,
    /// The rule that made the statement found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
}
