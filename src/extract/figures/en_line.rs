//! One English sentence as tokens.

use super::{
    en_words::{Known, PREFIXES, Part, UNKNOWN, known},
    literal::{Literal, digit, literal},
};
use crate::base::bytes;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    /// Letters, with digits and apostrophes after them.
    Word,
    /// Digits.
    Number(Literal),
    /// Any other character.
    Sign(char),
}

/// A token: its bytes, and whether it follows the one before without a gap.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub start: usize,
    pub end: usize,
    pub glued: bool,
    pub kind: Kind,
    /// What the lists say of it.
    pub known: &'static Known,
}

/// A sentence, in lower case too, and its tokens.
pub(super) struct Line<'t> {
    pub text: &'t str,
    pub low: String,
    pub tokens: Vec<Token>,
}

/// What one sentence leaves to the next, so that little is made anew.
#[derive(Debug, Default)]
pub(super) struct Room {
    low: String,
    tokens: Vec<Token>,
}

impl<'t> Line<'t> {
    /// Reads `text` once.
    pub fn new(text: &'t str, Room { mut low, mut tokens }: Room) -> Self {
        low.clear();
        low.push_str(text);
        low.make_ascii_lowercase();
        tokens.clear();
        tokens.reserve(text.len() / 4);
        let mut at = 0;
        while let Some(byte) = text.as_bytes().get(at) {
            // Most tokens are words of ASCII letters with blanks between them.
            if *byte == b' ' {
                at += 1;
                continue;
            }
            let glued = tokens.last().is_some_and(|t| t.end == at);
            if byte.is_ascii_alphabetic() {
                let end = at + sum(&low[at..]).unwrap_or_else(|| word(&text[at..]));
                tokens.push(Token { start: at, end, glued, kind: Kind::Word, known: known(&low[at..end]) });
                at = end;
                continue;
            }
            let c = text[at..].chars().next().expect("inside the text");
            if c.is_whitespace() {
                at += c.len_utf8();
                continue;
            }
            let (len, kind) = match c {
                _ if digit(c).is_some() => match literal(&text[at..]) {
                    Some(l) => (l.len, Kind::Number(l)),
                    None => (c.len_utf8(), Kind::Sign(c)),
                },
                // Quotation marks and dashes, which are no letters.
                '\u{2010}'..='\u{203A}' => (c.len_utf8(), Kind::Sign(c)),
                _ if c.is_alphabetic() => (word(&text[at..]), Kind::Word),
                _ => (c.len_utf8(), Kind::Sign(c)),
            };
            tokens.push(Token { start: at, end: at + len, glued, kind, known: &UNKNOWN });
            at += len;
        }
        Self { text, low, tokens }
    }

    /// Leaves its room to the next sentence.
    pub fn leave(self) -> Room {
        Room { low: self.low, tokens: self.tokens }
    }

    /// The token in lower case; empty past the end.
    pub fn word(&self, i: usize) -> &str {
        self.tokens.get(i).map_or("", |t| &self.low[t.start..t.end])
    }

    /// The word before token `i`; empty at the start.
    pub fn before(&self, i: usize) -> &str {
        i.checked_sub(1).map_or("", |i| self.word(i))
    }

    /// True when token `i` belongs to one of these classes.
    pub fn has(&self, i: usize, classes: u32) -> bool {
        self.tokens.get(i).is_some_and(|t| t.known.classes & classes != 0)
    }

    /// What token `i` does in a number.
    pub fn part(&self, i: usize) -> Option<Part> {
        self.tokens.get(i)?.known.part
    }

    /// Tokens `from..to` as they stand, in lower case.
    pub fn low(&self, from: usize, to: usize) -> &str {
        &self.low[self.tokens[from].start..self.tokens[to - 1].end]
    }

    /// Tokens `from..to` as they stand.
    pub fn words(&self, from: usize, to: usize) -> &'t str {
        &self.text[self.tokens[from].start..self.tokens[to - 1].end]
    }

    /// True when token `i` is the sign `c`.
    pub fn is(&self, i: usize, c: char) -> bool {
        self.tokens.get(i).is_some_and(|t| t.kind == Kind::Sign(c))
    }

    /// The number that token `i` is.
    pub fn literal(&self, i: usize) -> Option<Literal> {
        match self.tokens.get(i)?.kind {
            Kind::Number(l) => Some(l),
            _ => None,
        }
    }

    /// True when token `i` is a word.
    pub fn is_word(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|t| t.kind == Kind::Word)
    }

    /// True when token `i` is there and follows without a gap.
    pub fn glued(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|t| t.glued)
    }

    /// True when token `i` begins with a capital.
    pub fn capital(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|t| self.text[t.start..].starts_with(char::is_uppercase))
    }

    /// A dash between two tokens without gaps.
    pub fn dash(&self, i: usize) -> bool {
        matches!(self.tokens.get(i).map(|t| t.kind), Some(Kind::Sign('-' | '–' | '—' | '‑')))
    }

    /// The longest of `words` at token `i`, at most four tokens, hyphens as spaces: its end and value.
    pub fn longest<V: Copy>(&self, i: usize, words: &super::lexicon::Lexicon<V>) -> Option<(usize, V)> {
        if !words.may_begin(&self.low[self.tokens.get(i)?.start..]) {
            return None;
        }
        let most = self.tokens.len().saturating_sub(i).min(4);
        (1..=most).rev().find_map(|n| {
            let phrase = self.low(i, i + n);
            if !words.may_end(phrase) {
                return None;
            }
            let value = if n > 1 && phrase.contains('-') { words.get(&phrase.replace('-', " ")) } else { None };
            value.or_else(|| words.get(phrase)).map(|v| (i + n, v))
        })
    }

    /// The longest of `words` that ends before token `i`, at most five tokens: its first token and value.
    pub fn longest_before<V: Copy>(&self, i: usize, words: &super::lexicon::Lexicon<V>) -> Option<(usize, V)> {
        if !words.may_end(&self.low[..self.tokens.get(i.checked_sub(1)?)?.end]) {
            return None;
        }
        (1..=i.min(5)).rev().find_map(|n| words.get(self.low(i - n, i)).map(|v| (i - n, v)))
    }
}

/// Bytes of the currency at the head of `text`, where digits follow at once: R4.5, KSh40,000.
fn sum(text: &str) -> Option<usize> {
    // No such code is longer than three letters, and most words have no digit so near.
    if !text.as_bytes().iter().skip(1).take(3).any(u8::is_ascii_digit) {
        return None;
    }
    let run = bytes::letters(text.as_bytes());
    let digits = text.as_bytes().get(run).is_some_and(u8::is_ascii_digit);
    (digits && PREFIXES.get(&text[..run]).is_some()).then_some(run)
}

/// Bytes of the word at the head of `text`.
fn word(text: &str) -> usize {
    let run = bytes::letters(text.as_bytes());
    let plain = |next: &u8| next.is_ascii() && !next.is_ascii_alphanumeric() && !matches!(next, b'\'' | b'.');
    if run > 0 && text.as_bytes().get(run).is_none_or(plain) {
        return run;
    }
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    let mut letters = 0;
    while let Some((i, c)) = chars.next() {
        let next = chars.peek().map(|(_, c)| *c);
        if c.is_alphanumeric() && digit(c).is_none_or(|_| c.is_ascii()) {
            letters += 1;
        } else if matches!(c, '\'' | '’') && next.is_some_and(char::is_alphabetic) {
            letters = 2;
        } else if c == '.' && letters == 1 && (next.is_some_and(char::is_alphabetic) || text[..i].contains('.')) {
            // U.S., p.m.
            letters = 0;
        } else {
            break;
        }
        end = i + c.len_utf8();
    }
    end
}
