//! One article as the extractor sees it: paragraphs with their sentences and quotations, furniture set aside.

use super::furniture::{self, Furniture, Position};
use super::quotes::Quotes;
use super::sentences::Sentences;
use super::{carried, quotes, sentences, wrapped};
use crate::base::{PartialDate, Span};
use crate::model::Lang;
use smallvec::SmallVec;
use std::ops::Range;

/// A headline is shorter than this, in characters.
const HEADLINE: usize = 160;

/// What a paragraph is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The first line, when it reads like a headline: short, no full stop.
    Headline,
    /// A paragraph of the article.
    Body,
    /// Nothing but furniture: byline, date line, credit, caption, disclaimer.
    Furniture,
}

/// A paragraph: a line of the archived text that is not blank, or the lines it was broken into at a fixed width.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// All of it, without white space at its ends.
    pub span: Span,
    /// What is left of it without furniture at its ends (a dateline, `（责任编辑：…）`).
    pub body: Span,
    /// What it is for.
    pub role: Role,
    /// The sentences of its body, in order.
    pub sentences: Sentences,
    /// The quotations of its body, by start, nested ones after the one around them.
    pub quotes: Quotes,
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
    /// What its furniture tells, spans moved to their place in the text.
    pub furniture: Vec<Furniture>,
}

impl<'t> Document<'t> {
    /// Cuts `text`; one pass, linear in its length.
    pub fn new(text: &'t str, lang: Lang) -> Self {
        let joined = &*wrapped::unwrap(text);
        let ends = memchr::memchr_iter(b'\n', joined.as_bytes()).chain([joined.len()]);
        let from = |start: &mut usize, end| Some(std::mem::replace(start, end + 1)..end);
        let lines = ends.scan(0, from).filter(|line| !joined[line.clone()].trim().is_empty());
        let lines: SmallVec<[Range<usize>; 32]> = lines.collect();
        let blocks = Vec::with_capacity(lines.len());
        let mut document = Self { text, lang, blocks, furniture: Vec::new() };
        for line in &lines {
            document.push(joined, &joined[line.clone()], line.start, lines.len());
        }
        // English paragraphs open with a mark again; those that do not are joined by the reader.
        if lang == Lang::Zh {
            for n in carried::carry(text, &mut document.blocks) {
                let block = &mut document.blocks[n];
                block.sentences = sentences::split(joined, block.body, &block.quotes, lang);
            }
        }
        document
    }

    /// When the text says it was printed.
    pub fn published(&self) -> Option<PartialDate> {
        self.furniture.iter().find_map(|f| f.fields.published)
    }

    fn push(&mut self, text: &str, line: &str, start: usize, lines: usize) {
        let position = Position { line: self.blocks.len(), lines };
        let found = furniture::recognise(line, Some(self.lang), position);
        let span = Span::new(start, start + line.len()).trimmed(text, char::is_whitespace);
        let body = if found.is_empty() { span } else { furniture::body(line, &found).shifted(start) };
        self.furniture.extend(found.into_iter().map(|f| Furniture { span: f.span.shifted(start), ..f }));
        let quotes = quotes::pair(text, body);
        let sentences = sentences::split(text, body, &quotes, self.lang);
        let role = match () {
            () if body.is_empty() => Role::Furniture,
            () if position.line == 0 && lines > 1 && is_headline(body.of(text)) => Role::Headline,
            () => Role::Body,
        };
        self.blocks.push(Block { span, body, role, sentences, quotes });
    }
}

fn is_headline(line: &str) -> bool {
    line.chars().nth(HEADLINE).is_none() && !line.ends_with(['.', '。', ';', '；', ',', '，'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn furniture_has_no_sentences() {
        let text = "港口将于周五关闭\n作者：林若海 发布于：2026-03-02\n港务局说，风太大。\n";
        let document = Document::new(text, Lang::Zh);
        let roles: Vec<_> = document.blocks.iter().map(|b| b.role).collect();
        assert_eq!(roles, [Role::Headline, Role::Furniture, Role::Body]);
        assert!(document.blocks[1].sentences.is_empty());
        assert_eq!(document.published().unwrap().to_string(), "2026-03-02");
    }
}
