//! A paragraph as tokens: words with their classes, marks, and quotations that can be stepped over whole.

use super::key::{Capitals, Key, Letters};
use super::lexicon::{ABBR, BE, CLITIC, COUNTRY, Cue, Forms, HAVE, LEXICON, Lexicon, MODAL, NUM, endings};
use super::signs;
use crate::base::bytes::eight;
use crate::base::{Span, work};
use crate::model::lang::sections::List;
use crate::text::Quote;
use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    Num,
    Comma,
    /// `.`, `!`, `?` where they do not belong to a word.
    Stop,
    Colon,
    Semi,
    Dash,
    Open,
    Close,
    LParen,
    RParen,
    Other,
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Lower,
    Capital,
    /// Two capitals or more and no small letter.
    Upper,
}

/// A word or mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) span: Span,
    pub(super) classes: u64,
    /// Its first eight bytes in small letters: what it is compared by before anybody looks into the text.
    pub(super) head: u64,
    pub(super) word: u16,
    pub(super) kind: Kind,
    pub(super) shape: Shape,
    /// For a quotation mark, the index of its counterpart.
    pub(super) mate: u32,
}

impl Token {
    pub(super) fn is(&self, classes: u64) -> bool {
        self.classes & classes != 0
    }
    pub(super) fn word(&self) -> bool {
        matches!(self.kind, Kind::Word | Kind::Num)
    }
    /// Capitalised.
    pub(super) fn cap(&self) -> bool {
        self.kind == Kind::Word && self.shape != Shape::Lower
    }
}

/// The tokens of a paragraph.
#[derive(Clone, Copy)]
pub(super) struct Tokens<'t> {
    pub(super) text: &'t str,
    pub(super) all: &'t [Token],
}

/// What cuts a text into tokens, paragraph by paragraph.
pub(super) struct Cutter<'t> {
    text: &'t str,
    /// The tokens of all paragraphs so far.
    pub(super) all: Vec<Token>,
    /// The marks of the paragraph being cut, each with whether it opens and the number of its quotation.
    marks: Vec<(Span, bool, usize)>,
    /// Of each of its quotations the token that opens it.
    opened: Vec<u32>,
}

impl<'t> Cutter<'t> {
    /// For all of `text`.
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, all: Vec::with_capacity(text.len() / 4), marks: Vec::new(), opened: Vec::new() }
    }

    /// Cuts the paragraph at `within`, whose quotations are `quotes`; one pass. Gives where its tokens are.
    pub(super) fn paragraph(&mut self, within: Span, quotes: &[Quote]) -> Range<usize> {
        work::spend(within.len());
        let from = self.all.len();
        // Marks in order of their place; a nested one opens after and closes before the one around it.
        let mut marks = std::mem::take(&mut self.marks);
        for (n, q) in quotes.iter().enumerate() {
            marks.push((Span { start: q.outer.start, end: q.inner.start }, true, n));
            marks.push((Span { start: q.inner.end, end: q.outer.end }, false, n));
        }
        marks.sort_by_key(|(s, open, n)| (s.start, s.end, *open, if *open { *n } else { usize::MAX - *n }));
        self.opened.clear();
        self.opened.resize(quotes.len(), 0);
        let mut at = within.start as usize;
        for (mark, open, n) in marks.drain(..) {
            self.cut(at.min(mark.start as usize), mark.start as usize);
            let index = (self.all.len() - from) as u32;
            let mate = if open { index } else { self.opened[n] };
            if open {
                self.opened[n] = index;
            } else {
                self.all[from + self.opened[n] as usize].mate = index;
            }
            let kind = if open { Kind::Open } else { Kind::Close };
            self.push(mark.start as usize, mark.end as usize, kind);
            self.all[from + index as usize].mate = mate;
            at = mark.end as usize;
        }
        self.cut(at, within.end as usize);
        self.marks = marks;
        from..self.all.len()
    }

    /// Takes token `i` of all for a word in small letters, though it is written with a capital.
    pub(super) fn lower(&mut self, i: usize) {
        let token = &mut self.all[i];
        let word = token.span.of(self.text).to_ascii_lowercase();
        token.shape = Shape::Lower;
        token.classes |= endings(word.as_bytes(), token.classes);
    }

    /// Adds a mark.
    fn push(&mut self, start: usize, end: usize, kind: Kind) {
        let head = eight(self.text.as_bytes(), start, end);
        let span = Span::new(start, end);
        self.all.push(Token { span, classes: 0, head, word: 0, kind, shape: Shape::Lower, mate: 0 });
    }

    fn cut(&mut self, from: usize, to: usize) {
        let (bytes, lexicon) = (self.text.as_bytes(), &*LEXICON);
        let mut at = from;
        while at < to {
            let c = bytes[at];
            if c.is_ascii_alphabetic() {
                at = match self.plain(lexicon, at, to) {
                    Some(end) => end,
                    None => self.word(at, to),
                };
                continue;
            }
            let kind = match c {
                b'0'..=b'9' | b'$' | b'#' | b'@' => {
                    at = self.word(at, to);
                    continue;
                }
                b' ' | b'\t' | b'\r' | b'\n' => {
                    at += 1;
                    continue;
                }
                0x80.. => {
                    at = self.wide(at, to);
                    continue;
                }
                b',' => Kind::Comma,
                b'.' | b'!' | b'?' => Kind::Stop,
                b':' => Kind::Colon,
                b';' => Kind::Semi,
                b'-' => Kind::Dash,
                b'(' | b'[' => Kind::LParen,
                b')' | b']' => Kind::RParen,
                b'\'' if bytes.get(at + 1).is_some_and(u8::is_ascii_alphabetic) && at > from => {
                    at = self.word(at, to);
                    continue;
                }
                _ => Kind::Other,
            };
            let mut end = at + 1;
            while end < to && bytes[end] == c && matches!(c, b'-' | b'.' | b'!' | b'?') {
                end += 1;
            }
            self.push(at, end, kind);
            at = end;
        }
    }

    /// A token that begins with a character beyond ASCII: a letter, a dash, a mark.
    fn wide(&mut self, at: usize, to: usize) -> usize {
        let c = self.text[at..to].chars().next().expect("inside the text");
        let sum = signs::is_currency(c) && self.text.as_bytes().get(at + c.len_utf8()).is_some_and(u8::is_ascii_digit);
        if c.is_alphanumeric() || c == '’' || sum {
            return self.word(at, to);
        }
        if !c.is_whitespace() && c != '\u{200b}' {
            let kind = match c {
                '—' | '–' | '―' => Kind::Dash,
                '…' => Kind::Stop,
                _ => Kind::Other,
            };
            self.push(at, at + c.len_utf8(), kind);
        }
        at + c.len_utf8()
    }

    /// A word of nothing but ASCII letters up to a mark that does not concern it, as most are; gives where it ends.
    #[inline]
    fn plain(&mut self, lexicon: &Lexicon, at: usize, to: usize) -> Option<usize> {
        let rest = self.text.as_bytes().get(at..to)?;
        let letters = Letters::new(rest)?;
        match letters.behind {
            b':' if rest[letters.len..].starts_with(b"://") => return None,
            b' ' | b',' | b';' | b':' | b')' | b'"' | b'\n' | b'!' | b'?' => {}
            // the end of a sentence; no initial, no abbreviation
            b'.' if letters.capitals == Capitals::None && !goes_on(rest.get(letters.len + 1)) => {}
            0 if letters.len == rest.len() => {}
            _ => return None,
        }
        let id = match letters.len {
            0..8 => lexicon.find_short(letters.head),
            len => lexicon.find(Key::new(rest, 0, len)),
        };
        let word = &lexicon.words[id as usize];
        let (shape, classes) = match letters.capitals {
            Capitals::None if id != 0 => (Shape::Lower, word.small),
            Capitals::None => (Shape::Lower, endings(&rest[..letters.len], 0)),
            Capitals::Inside if letters.len == 2 => (Shape::Lower, word.small),
            Capitals::All if letters.len > 1 => (Shape::Upper, word.classes),
            _ => (Shape::Capital, word.classes),
        };
        let today = letters.len == 5 && self.ends_a_name(&self.text[at..at + 5], shape);
        let classes = if today { 0 } else { classes };
        let (end, head) = (at + letters.len, letters.head);
        self.all.push(Token { span: Span::new(at, end), classes, head, word: id, kind: Kind::Word, shape, mate: 0 });
        // nearly always a blank stands between words
        Some(end + usize::from(letters.behind == b' '))
    }

    /// Upper Mossley Today: a paper, and no day.
    fn ends_a_name(&self, word: &str, shape: Shape) -> bool {
        let name = || self.all.last().is_some_and(|p| p.cap() && p.word());
        shape == Shape::Capital && word.eq_ignore_ascii_case("today") && name()
    }

    /// A word from `at` on; gives where it ends. Splits off ’s, ’re and the like.
    #[inline(never)]
    fn word(&mut self, at: usize, to: usize) -> usize {
        let bytes = self.text.as_bytes();
        if let Some(end) = signs::address(&self.text[at..to]) {
            self.push(at, at + end, Kind::Word);
            return at + end;
        }
        let (mut end, mut letters, mut capitals, mut digits, mut clitic) = (at, 0, 0, 0, 0);
        while end < to {
            let c = bytes[end];
            if c.is_ascii_alphabetic() {
                letters += 1;
                capitals += usize::from(c.is_ascii_uppercase());
                end += 1;
            } else if c.is_ascii_digit() {
                digits += 1;
                end += 1;
            } else if matches!(c, b'\'' | b'`') || self.text[end..to].starts_with('’') {
                let width = if c < 0x80 { 1 } else { 3 };
                if end > at && !goes_on(bytes.get(end + width).filter(|_| end + width < to)) {
                    break;
                }
                if end > at {
                    clitic = end;
                }
                end += width;
            } else if c >= 0x80 {
                let ch = self.text[end..to].chars().next().expect("inside the text");
                if !(ch.is_alphanumeric() || end == at && signs::is_currency(ch)) {
                    break;
                }
                letters += usize::from(ch.is_alphanumeric());
                capitals += usize::from(ch.is_uppercase());
                end += ch.len_utf8();
            } else if matches!(c, b'$' | b'#' | b'@') && end == at
                || matches!(c, b'-' | b'.' | b',' | b'/' | b'&' | b'_' | b'@')
                    && end > at
                    && goes_on(bytes.get(end + 1).filter(|_| end + 1 < to))
                    && (c != b',' || (digits > 0 && bytes[end + 1].is_ascii_digit()))
                    && (c != b'.' || letters <= 1 || bytes[end - 1].is_ascii_alphanumeric())
            {
                end += 1;
            } else if c == b'%' && digits > 0 {
                end += 1;
                break;
            } else {
                break;
            }
        }
        if end == at {
            end += self.text[at..].chars().next().map_or(1, char::len_utf8);
        }
        // ’s, ’re, ’ll … are words of their own; n’t stays, the lists have it.
        let tail = &self.text[clitic.max(at)..end];
        let short = clitic > at && tail.chars().count() <= 3 && !tail.ends_with(['t', 'T']);
        let stem = if short { clitic } else { end };
        let mut full = stem;
        let lexicon = &*LEXICON;
        let key = Key::new(bytes, at, stem);
        let mut id = lexicon.find(key);
        // An abbreviation keeps its dot: Mr., Jan., an initial, U.S.
        if stem == end && end < to && bytes[end] == b'.' {
            let initial = letters == 1 && capitals == 1 && digits == 0;
            let dotted = self.text[at..end].contains('.') && capitals == letters;
            if initial || dotted || (capitals > 0 && lexicon.words[id as usize].classes & ABBR != 0) {
                full = end + 1;
                end = full;
            }
        }
        if id == 0 && self.text[at..stem].contains('’') {
            let typed = self.text[at..stem].replace('’', "'");
            id = lexicon.find(Key::new(typed.as_bytes(), 0, typed.len()));
        }
        let word = &self.text[at..stem];
        let first = word.chars().next().unwrap_or(' ');
        let shape = match () {
            () if digits > 0 && letters == 0 => Shape::Lower,
            () if first.is_uppercase() && capitals >= 2 && capitals == letters => Shape::Upper,
            () if first.is_uppercase() || (capitals >= 1 && letters > 2) => Shape::Capital,
            () => Shape::Lower,
        };
        let kind = if digits > 0 && letters <= 2 && first != '#' && first != '@' && !first.is_alphabetic() {
            Kind::Num
        } else {
            Kind::Word
        };
        let mut classes = lexicon.words[id as usize].classes;
        if kind == Kind::Num {
            classes |= NUM;
        }
        if shape == Shape::Lower {
            classes |= endings(word.as_bytes(), classes);
        }
        if word == "us" {
            classes &= !COUNTRY;
        }
        if self.ends_a_name(word, shape) {
            classes = 0;
        }
        let head = if full == stem { key.head() } else { eight(bytes, at, full) };
        self.all.push(Token { span: Span::new(at, full), classes, head, word: id, kind, shape, mate: 0 });
        if short {
            let verb = match &tail[tail.len() - 1..] {
                "s" => BE | HAVE,
                "d" | "l" => MODAL,
                "e" if tail.ends_with("ve") => HAVE,
                "m" | "e" => BE,
                _ => 0,
            };
            self.clitic(clitic, end, verb);
        } else if end < to
            && stem == end
            && (bytes[end] == b'\'' || self.text[end..to].starts_with('’'))
            && word.ends_with('s')
        {
            // farmers’: the possessive of a plural.
            let width = if bytes[end] == b'\'' { 1 } else { '’'.len_utf8() };
            self.clitic(end, end + width, 0);
            end += width;
        }
        end
    }

    /// What is cut off from a word, with what it may be a form of.
    fn clitic(&mut self, start: usize, end: usize, verb: u64) {
        self.push(start, end, Kind::Word);
        let token = self.all.last_mut().expect("just pushed");
        token.classes = CLITIC | verb;
    }
}

impl<'t> Tokens<'t> {
    /// Counts a walk over `tokens` tokens, at some six bytes each.
    pub(super) fn spend(&self, tokens: usize) {
        work::spend(tokens * 6);
    }

    /// The words of token `i`; behind the last one there are none.
    pub(super) fn str(&self, i: usize) -> &'t str {
        self.all.get(i).map_or("", |token| token.span.of(self.text))
    }

    /// The span from token `a` to the one before `b`.
    pub(super) fn span(&self, a: usize, b: usize) -> Span {
        if a >= b {
            let at = self.all.get(a).map_or(0, |t| t.span.start);
            return Span { start: at, end: at };
        }
        Span { start: self.all[a].span.start, end: self.all[b - 1].span.end }
    }

    pub(super) fn get(&self, i: usize) -> Option<&Token> {
        self.all.get(i)
    }

    pub(super) fn is(&self, i: usize, classes: u64) -> bool {
        self.all.get(i).is_some_and(|t| t.is(classes))
    }

    pub(super) fn kind(&self, i: usize) -> Option<Kind> {
        self.all.get(i).map(|t| t.kind)
    }

    /// The next token, with a quotation as one step.
    pub(super) fn next(&self, i: usize) -> usize {
        match self.all[i].kind {
            Kind::Open => self.all[i].mate as usize + 1,
            _ => i + 1,
        }
    }

    /// The token before `i`, or the opening mark of the quotation that ends there.
    pub(super) fn prev(&self, i: usize) -> Option<usize> {
        let j = i.checked_sub(1)?;
        Some(if self.all[j].kind == Kind::Close { self.all[j].mate as usize } else { j })
    }

    /// Case-insensitive comparison with an ASCII word in small letters. Costs two comparisons of numbers, so that a rule
    /// may ask for a word at every token.
    #[inline(always)]
    pub(super) fn eq(&self, i: usize, word: &str) -> bool {
        let same = |t: &Token| t.span.len() == word.len() && t.head == head(word);
        self.all.get(i).is_some_and(same) && (word.len() <= 8 || self.str(i).eq_ignore_ascii_case(word))
    }

    /// True when `list` has token `i`, however it is cased.
    #[inline]
    pub(super) fn among(&self, i: usize, list: &List) -> bool {
        self.all.get(i).is_some_and(|t| list.may_have(t.head, t.span.len()) && list.has_with_head(t.head, self.str(i)))
    }

    /// The verbs of reporting that token `i` may be a form of.
    pub(super) fn cues(&self, i: usize) -> impl Iterator<Item = (&'static Cue, Forms)> {
        LEXICON.cues(self.all.get(i).map_or(0, |token| token.word))
    }
}

/// True for a byte that a word goes on with behind a mark.
fn goes_on(byte: Option<&u8>) -> bool {
    byte.is_some_and(|c| c.is_ascii_alphanumeric() || *c >= 0xC3)
}

/// [`eight`] of a word in small letters: for one that stands in the code, a constant.
#[inline(always)]
pub(super) const fn head(word: &str) -> u64 {
    let (word, mut all, mut n) = (word.as_bytes(), 0, 0);
    while n < word.len() && n < 8 {
        all |= (word[n] as u64) << (8 * n);
        n += 1;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::super::lexicon::TITLE;
    use super::*;
    use crate::text::quotes;

    fn words(text: &str) -> Vec<String> {
        let all = Span::new(0, text.len());
        let mut cutter = Cutter::new(text);
        cutter.paragraph(all, &quotes::pair(text, all));
        let tokens = Tokens { text, all: &cutter.all };
        (0..tokens.all.len()).map(|i| tokens.str(i).to_owned()).collect()
    }

    #[test]
    fn clitics_are_words_and_abbreviations_keep_their_dot() {
        assert_eq!(words("Mr. Quill's dog isn't his."), ["Mr.", "Quill", "'s", "dog", "isn't", "his", "."]);
        assert_eq!(
            words("It’s U.S. law, 3.5% of $1,000."),
            ["It", "’s", "U.S.", "law", ",", "3.5%", "of", "$1,000", "."]
        );
        assert_eq!(words("co-founder J. Roe -- she’ll"), ["co-founder", "J.", "Roe", "--", "she", "’ll"]);
    }

    #[test]
    fn quotations_are_stepped_over() {
        let text = "“Go ‘now’,” she said.";
        let all = Span::new(0, text.len());
        let mut cutter = Cutter::new(text);
        cutter.paragraph(all, &quotes::pair(text, all));
        let tokens = Tokens { text, all: &cutter.all };
        let after = tokens.next(0);
        assert_eq!(tokens.str(after), "she");
        assert_eq!(tokens.prev(after), Some(0));
        assert!(tokens.cues(after + 1).any(|(c, f)| c.lemma == "say" && f.past));
        assert!(!tokens.is(after, TITLE));
    }
}
