//! What ingest makes of a file: one text with what is known about it.

use super::{Lang, SourceKind};
use crate::base::{PartialDate, TextHash, Timestamp};

/// An article before it is in a graph.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Article {
    /// Name of the record in its file (`id` of JSON Lines), for messages and the stream form.
    pub id: Option<String>,
    /// The archived text, as anchors see it: the title line, a line break, the body (unless the text
    /// begins with its title). NFC is not applied; line breaks are `\n`.
    pub text: String,
    /// What kind of thing carries it.
    pub kind: SourceKind,
    /// Headline.
    pub title: Option<String>,
    /// Authors as the byline names them, in order.
    pub authors: Vec<String>,
    /// The outlet.
    pub publisher: Option<String>,
    /// When it was printed.
    pub published: Option<PartialDate>,
    /// Canonical address.
    pub url: Option<String>,
    /// Language, declared or detected; `None` is for the extractor to detect.
    pub lang: Option<Lang>,
    /// Agencies and outlets that the metadata credits (`来源：新华社`, a dateline's agency).
    pub credits: Vec<String>,
    /// Hash of the bytes of the page it was cut from.
    pub page: Option<TextHash>,
    /// When it was captured, where an archive says so; else it is captured when it is added.
    pub retrieved: Option<Timestamp>,
}
