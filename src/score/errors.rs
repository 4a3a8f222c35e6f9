//! What went wrong, by kind, so that one sees where to work.

use serde::Serialize;

/// The kinds of error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ErrorKind {
    /// Found, with an overlap under 0.8.
    Boundary,
    /// A quotation in marks that was not found.
    MissedQuotation,
    /// Reported speech that was not found: mostly a cue not known.
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
    /// The right place, and not the right name.
    Unresolved,
    /// Named and unnamed mixed up.
    Unnamed,
    /// A relay missed or invented.
    Relay,
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
