//! One article as the extractor sees it: paragraphs with their sentences and quotations.

use super::{Quote, quotes, sentences};
use crate::base::Span;
use crate::model::Lang;

/// A paragraph (a line of the archived text that is not blank).
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// The paragraph, without white space at its ends.
    pub span: Span,
    /// Its sentences, in order.
    pub sentences: Vec<Span>,
    /// Its quotations, by start, nested ones after the one around them.
    pub quotes: Vec<Quote>,
}

/// A text cut into blocks.
#[derive(Clone, Debug)]
pub struct Document<'t> {
    /// The archived text.
    pub text: &'t str,
    /// The language it is read in.
    pub lang: Lang,
    /// Its paragraphs.
    pub blocks: Vec<Block>,
}

impl<'t> Document<'t> {
    /// Cuts `text`; one pass, linear in its length.
    pub fn new(text: &'t str, lang: Lang) -> Self {
        let mut blocks = Vec::new();
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let span = Span::new(start, start + line.len()).trimmed(text, char::is_whitespace);
            start += line.len();
            if span.is_empty() {
                continue;
            }
            let quotes = quotes::pair(text, span);
            let sentences = sentences::split(text, span, &quotes, lang);
            blocks.push(Block { span, sentences, quotes });
        }
        Self { text, lang, blocks }
    }
}
