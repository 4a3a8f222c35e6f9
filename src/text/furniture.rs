//! The lines and parts of lines around a news text that say nothing of their own: bylines, datelines,
//! dates, credits, editors, captions, disclaimers, links to other articles.
//!
//! Ingest reads metadata from them, and the extractor leaves them out; both ask [`recognise`]. It looks at
//! one line at a time, at its two ends only, so that its cost does not grow with hostile input.

mod dates;
mod en;
mod labels;
mod tables;
mod zh;
mod zh_foot;

pub use dates::{date_at, dates_of, find_date};

use crate::base::{PartialDate, Span};
use crate::model::Lang;

/// What a piece of furniture is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Who wrote it: `By Jane Doe`, `作者：…`, `（记者 …）`.
    Byline,
    /// Place, day and agency before the first words: `LONDON (Reuters) —`, `新华社北京11月20日电`.
    Dateline,
    /// When it was printed.
    DateLine,
    /// Where it comes from: `来源：…`.
    Credit,
    /// Who edited it: `责任编辑：…`, `(Editing by …)`.
    Editor,
    /// Legal words.
    Disclaimer,
    /// The caption or credit of a picture.
    Caption,
    /// Links to other articles.
    Related,
    /// An advertisement or a call to subscribe or share.
    Advert,
    /// A lead-in label before a paragraph's own words: `【导读】`.
    Label,
    /// Marks without words of their own: `（完）`, font-size switches, page tools.
    Mark,
}

/// A piece of furniture in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Furniture {
    /// What it is.
    pub kind: Kind,
    /// The bytes **of the line** that it takes; the rest of the line is body.
    pub span: Span,
    /// What it tells about the article.
    pub fields: Fields,
}

/// What furniture tells about the article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields {
    /// Authors and reporters.
    pub authors: Vec<String>,
    /// Editors.
    pub editors: Vec<String>,
    /// The outlet, where a line says that it is.
    pub publisher: Option<String>,
    /// Agencies and outlets credited.
    pub credits: Vec<String>,
    /// Full date of printing; none when the line gives no year.
    pub published: Option<PartialDate>,
}

impl Fields {
    /// Adds what `other` knows; dates and outlets already known stay.
    pub fn merge(&mut self, other: Self) {
        let add = |to: &mut Vec<String>, from: Vec<String>| {
            for name in from {
                if !to.contains(&name) {
                    to.push(name);
                }
            }
        };
        add(&mut self.authors, other.authors);
        add(&mut self.editors, other.editors);
        add(&mut self.credits, other.credits);
        self.publisher = self.publisher.take().or(other.publisher);
        self.published = self.published.or(other.published);
    }
}

/// Where a line stands among the lines of its text that are not blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Index from 0.
    pub line: usize,
    /// How many there are.
    pub lines: usize,
}

impl Position {
    /// Among the first lines, where headers stand.
    pub fn is_head(self) -> bool {
        self.line < 8
    }

    /// Among the last lines, where footers stand.
    pub fn is_foot(self) -> bool {
        self.line + 6 > self.lines
    }

    /// In the head, but not the headline.
    fn is_under_title(self) -> bool {
        self.is_head() && self.line > 0
    }
}

/// The furniture in `line` (without its line break), by place, none overlapping; empty for plain body. With
/// `lang` unknown both languages are tried.
pub fn recognise(line: &str, lang: Option<Lang>, position: Position) -> Vec<Furniture> {
    let all = Span::new(0, line.len()).trimmed(line, char::is_whitespace);
    if all.is_empty() {
        return Vec::new();
    }
    if is_short(all.of(line), 40) && !line.chars().any(char::is_alphanumeric) {
        return vec![Furniture { kind: Kind::Mark, span: all, fields: Fields::default() }];
    }
    let mut found = Vec::new();
    if lang != Some(Lang::En) {
        found = zh::recognise(line, all, position);
    }
    if lang != Some(Lang::Zh) && found.is_empty() || lang == Some(Lang::Zh) && line.is_ascii() && found.is_empty() {
        found = en::recognise(line, all, position);
    }
    found.sort_by_key(|f| f.span);
    found
}

/// What is left of `line` when the furniture at its two ends is taken off, blanks trimmed.
pub fn body(line: &str, found: &[Furniture]) -> Span {
    let mut left = Span::new(0, line.len());
    let blank = |s: Span| s.of(line).trim().is_empty();
    for f in found {
        if blank(Span { start: left.start, end: f.span.start.max(left.start) }) {
            left.start = f.span.end.max(left.start);
        }
    }
    for f in found.iter().rev() {
        if f.span.end > left.start
            && f.span.start >= left.start
            && blank(Span { start: f.span.end.min(left.end), end: left.end })
        {
            left.end = f.span.start;
        }
    }
    left.trimmed(line, char::is_whitespace)
}

/// The first `chars` characters of `text`.
fn first(text: &str, chars: usize) -> &str {
    if text.len() <= chars {
        return text;
    }
    if text.as_bytes()[..chars].is_ascii() {
        return &text[..chars];
    }
    let mut rest = text.chars();
    match chars.checked_sub(1).map(|last| rest.nth(last)) {
        Some(Some(_)) => &text[..text.len() - rest.as_str().len()],
        Some(None) => text,
        None => "",
    }
}

/// The last `chars` characters of `text`.
fn last(text: &str, chars: usize) -> &str {
    if text.len() <= chars {
        return text;
    }
    let from = text.len() - chars;
    if text.as_bytes()[from..].is_ascii() {
        return &text[from..];
    }
    // As many bytes as they may take, without those that are too many.
    let near = &text[text.ceil_char_boundary(text.len().saturating_sub(4 * chars))..];
    let before = near.chars().count().saturating_sub(chars);
    &near[first(near, before).len()..]
}

/// True when `text` has at most `chars` characters; looks no further.
fn is_short(text: &str, chars: usize) -> bool {
    // Longer in bytes, it has fewer characters only with wide ones among its first bytes.
    let wide = || text.len() <= 4 * chars && !text.as_bytes()[..chars].is_ascii();
    text.len() <= chars || wide() && text.chars().count() <= chars
}

#[cfg(test)]
mod tests;
