//! The text as paragraphs of tokens: furniture left out, sentences joined where a quotation's mark cut them
//! from their cue, quotations followed over paragraph breaks.

use super::tokens::{Cutter, Kind, Token, Tokens};
use crate::base::Span;
use crate::text::{Document, quotes};
use smallvec::SmallVec;

/// A sentence of more words and quotations than this is cut, so that no text makes its reading slow.
const LONGEST: usize = 240;

/// A quotation goes on over at most so many paragraphs without a mark.
const FURTHEST: usize = 8;

/// Sentences as token ranges: most paragraphs have few.
type Ranges = SmallVec<[(usize, usize); 8]>;

/// A paragraph ready to be read.
pub(super) struct Paragraph<'t> {
    pub(super) tokens: Tokens<'t>,
    /// Sentences as token ranges.
    pub(super) sentences: Ranges,
    /// Where its last quotation ends when that is in a later paragraph, in bytes.
    pub(super) goes_on_to: Option<u32>,
    /// True when it opens again a quotation that the paragraph before left open.
    pub(super) continues: bool,
    /// True for the headline.
    pub(super) title: bool,
}

/// A paragraph whose tokens are not all cut yet.
pub(super) struct Begun {
    /// Its tokens among all of the text, and its block.
    tokens: std::ops::Range<usize>,
    block: usize,
    /// Where what is read of it begins.
    from: u32,
    goes_on_to: Option<u32>,
    continues: bool,
}

/// Cuts a document into tokens.
pub(super) fn cut(document: &Document<'_>, cutter: &mut Cutter<'_>) -> Vec<Begun> {
    let text = document.text;
    let mut out = Vec::with_capacity(document.blocks.len());
    let mut skip_to = 0; // the words before are the rest of a quotation
    let mut open = ""; // the mark of the quotation that the paragraph before left open
    for (line, block) in document.blocks.iter().enumerate() {
        // The headline is read as it stands.
        let mut body = if line == 0 { block.span } else { block.body };
        if body.is_empty() || body.end <= skip_to {
            continue;
        }
        let mut pairs = std::borrow::Cow::Borrowed(&block.quotes);
        let continued = skip_to > body.start;
        if continued {
            body.start = skip_to;
            body = body.trimmed(text, char::is_whitespace);
            pairs = std::borrow::Cow::Owned(quotes::pair(text, body));
        } else if body != block.body {
            pairs = std::borrow::Cow::Owned(quotes::pair(text, body));
        }
        let left_open = pairs.iter().rfind(|q| q.depth == 0).filter(|q| !q.closed);
        let continues = !open.is_empty() && body.of(text).starts_with(open);
        open = left_open.map_or("", |q| Span { start: q.outer.start, end: q.inner.start }.of(text));
        let goes_on_to =
            pairs.iter().rfind(|q| q.depth == 0).filter(|q| !q.closed).and_then(|q| goes_on(document, line, q));
        skip_to = skip_to.max(goes_on_to.map_or(0, |to| to.1));
        let goes_on_to = goes_on_to.map(|to| to.0);
        let tokens = cutter.paragraph(body, &pairs);
        if line == 0 {
            let headline = Tokens { text, all: &cutter.all[tokens.clone()] };
            let small = super::capitals::small(&headline, &text[body.end as usize..]);
            small.into_iter().for_each(|i| cutter.lower(tokens.start + i));
        }
        out.push(Begun { tokens, block: line, from: body.start, goes_on_to, continues });
    }
    out
}

/// Its paragraphs, once `all` its tokens are there.
pub(super) fn join<'t>(document: &Document<'t>, begun: Vec<Begun>, all: &'t [Token]) -> Vec<Paragraph<'t>> {
    let whole = |Begun { tokens, block, from, goes_on_to, continues }| {
        let tokens = Tokens { text: document.text, all: &all[tokens] };
        let spans = document.blocks[block].sentences.iter().filter(|s| s.end > from);
        Paragraph { tokens, sentences: sentences(&tokens, spans), goes_on_to, continues, title: block == 0 }
    };
    begun.into_iter().map(whole).collect()
}

/// Where the unclosed quotation `q` of block `line` ends: at the mark that closes it in a later paragraph.
/// `None` when the next paragraph opens it again: that one is read by itself.
fn goes_on(document: &Document<'_>, line: usize, q: &quotes::Quote) -> Option<(u32, u32)> {
    let text = document.text;
    let mark = Span { start: q.outer.start, end: q.inner.start }.of(text);
    let closer = if mark == "“" {
        '”'
    } else if mark == "‘" {
        '’'
    } else {
        mark.chars().next()?
    };
    for block in document.blocks.iter().skip(line + 1).take(FURTHEST) {
        let words = block.span.of(text);
        if let Some(at) = words.find(['“', '”', '"', '‘', closer]) {
            let closes = words[at..].starts_with(closer) && at > 0 && !words[..at].ends_with(char::is_whitespace);
            let at = block.span.start + at as u32;
            return closes.then_some((at, at + closer.len_utf8() as u32));
        }
    }
    None
}

fn sentences<'s>(t: &Tokens<'_>, spans: impl Iterator<Item = &'s Span>) -> Ranges {
    let mut out = Ranges::new();
    let mut at = 0;
    // How far the quotations reach that were opened before `at`, and those before the sentence.
    let (mut reach, mut before) = (0, 0);
    for span in spans {
        let start = at;
        at += t.all[start..].partition_point(|token| token.span.start < span.end);
        for token in t.all[start..at].iter().filter(|token| token.kind == Kind::Open) {
            reach = reach.max(token.mate as usize);
        }
        // A quotation is never cut: an unclosed mark inside a sentence reaches its end.
        if start == at {
            continue;
        }
        let lower = {
            let first = &t.all[start];
            first.kind == Kind::Word && first.span.of(t.text).starts_with(char::is_lowercase)
                || first.kind == Kind::Comma
        };
        match out.last_mut() {
            Some(last) if lower && t.all[start - 1].kind == Kind::Close => last.1 = at,
            Some(last) if before >= at => last.1 = at,
            _ => out.push((start, at)),
        }
        before = reach;
        shorten(t, &mut out);
    }
    if let Some(last) = out.last_mut()
        && at < t.all.len()
    {
        last.1 = t.all.len();
        shorten(t, &mut out);
    }
    out
}

/// Cuts the last sentence into pieces of [`LONGEST`] steps, never inside a quotation.
fn shorten(t: &Tokens<'_>, out: &mut Ranges) {
    if let Some(&(lo, hi)) = out.last().filter(|last| last.1 - last.0 > LONGEST) {
        out.pop();
        out.extend(pieces(t, lo, hi));
    }
}

/// Tokens `lo..hi` in pieces of at most [`LONGEST`] steps.
pub(super) fn pieces(t: &Tokens<'_>, lo: usize, hi: usize) -> impl Iterator<Item = (usize, usize)> {
    let mut from = Some(lo);
    std::iter::from_fn(move || {
        let start = from.take()?;
        let (mut at, mut steps) = (start, 0);
        while at < hi && steps < LONGEST {
            at = t.next(at).min(hi);
            steps += 1;
        }
        from = (at < hi).then_some(at);
        Some((start, from.unwrap_or(hi)))
    })
}
