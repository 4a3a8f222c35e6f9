//! A text as tokens that can be held against those of another: Chinese by character, Latin script by word,
//! numbers by value; letter case, width and script of the characters made no matter.

use crate::base::CharSpan;
use crate::base::small::{Small, SmallBuilder};
use crate::model::lang::fold::simple;

/// The characters of a token, held in place where they are few: a Chinese text is a token for each character.
pub type Norm = Small;

/// What stands before a token: nothing, a mark within the sentence, or the end of a sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Break {
    /// Nothing, or a mark that parts nothing.
    #[default]
    None,
    /// Comma, semicolon, colon, dash.
    Clause,
    /// Full stop, question mark, exclamation mark, line break.
    Sentence,
}

/// One Chinese character, one word of Latin letters, or one number in digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Lower case, half width, simplified characters; a number without its commas.
    pub norm: Norm,
    /// Where it stands, in code points.
    pub at: CharSpan,
    /// What stands before it.
    pub before: Break,
    /// True when an ellipsis stands between it and the token before.
    pub elided: bool,
    /// True within round or square brackets.
    pub bracketed: bool,
}

impl Token {
    /// True for a Chinese character.
    pub fn is_han(&self) -> bool {
        self.norm.chars().next().is_some_and(is_han)
    }

    /// True for a number in digits.
    pub fn is_number(&self) -> bool {
        self.norm.starts_with(|c: char| c.is_ascii_digit())
    }
}

/// A text in tokens.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tokens {
    /// In order.
    pub all: Vec<Token>,
    /// True when an ellipsis stands after the last token.
    pub elided_at_end: bool,
}

/// True for a character of the CJK blocks that Chinese is written in.
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{2FA1F}' | '〇')
}

impl Tokens {
    /// The tokens of `text`; places are counted from `from`.
    pub fn new(text: &str, from: u32) -> Self {
        let out = Self { all: Vec::with_capacity(text.len() / 3 + 1), elided_at_end: false };
        let mut chars = Vec::with_capacity(text.len());
        chars.extend(text.chars().map(half));
        Reader { chars, from, out, ..Reader::default() }.read()
    }

    /// The tokens of several stretches as one text, with an ellipsis or nothing where they are joined.
    pub fn joined<'t>(parts: impl IntoIterator<Item = (&'t str, u32)>) -> Self {
        let mut out = Self::default();
        for (text, from) in parts {
            let mut next = Self::new(text, from);
            if out.all.is_empty() {
                out = next;
                continue;
            }
            if let Some(first) = next.all.first_mut() {
                first.before = first.before.max(Break::Clause);
                // Each stretch has quotation marks of its own: what is left out between them is marked.
                first.elided = true;
            }
            out.all.append(&mut next.all);
            out.elided_at_end = next.elided_at_end;
        }
        out
    }

    /// How many of the tokens are Chinese characters, of all.
    pub fn han(&self) -> (usize, usize) {
        (self.all.iter().filter(|t| t.is_han()).count(), self.all.len())
    }

    /// True when it is written in Chinese for the most part.
    pub fn chinese(&self) -> bool {
        let (han, all) = self.han();
        han * 2 > all
    }
}

/// Half-width form of a full-width letter, digit or sign; the mark `％` too.
fn half(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '\u{3000}' => ' ',
        '’' | '‘' => '\'',
        _ => c,
    }
}

/// Bytes of a token that are held in place.
const INLINE: usize = 23;

#[derive(Default)]
struct Reader {
    chars: Vec<char>,
    from: u32,
    at: usize,
    depth: usize,
    before: Break,
    elided: bool,
    out: Tokens,
}

impl Reader {
    fn read(mut self) -> Tokens {
        while let Some(c) = self.peek(0) {
            if let Some(len) = self.ellipsis(c) {
                self.elided = true;
                self.at += len;
            } else if is_han(c) {
                // 著 is 着 in traditional script, and a character of its own in simplified.
                self.character(if c == '著' { '着' } else { simple(c) });
            } else if c.is_ascii_digit() {
                self.number();
            } else if c.is_alphabetic() {
                self.word(0);
            } else if self.recased() {
                self.word(3);
            } else {
                self.mark(c);
                self.at += 1;
            }
        }
        self.out.elided_at_end = self.elided;
        self.out
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).copied()
    }

    /// Length of an ellipsis that begins here with `first`, brackets around it included.
    fn ellipsis(&self, first: char) -> Option<usize> {
        if !matches!(first, '…' | '.' | '。' | '⋯' | '[' | '(' | '【') {
            return None;
        }
        let dots = |from: usize| {
            let run = |mark: char| self.chars[from..].iter().take_while(|c| **c == mark).count();
            match (run('…'), run('.'), run('。'), run('⋯')) {
                (n, ..) | (.., n) if n > 0 => n,
                (_, n, ..) if n >= 3 => n,
                (_, _, n, _) if n >= 2 => n,
                _ => 0,
            }
        };
        if matches!(first, '[' | '(' | '【') {
            let inner = dots(self.at + 1);
            let closed = inner > 0 && matches!(self.peek(1 + inner), Some(']' | ')' | '】'));
            return closed.then_some(inner + 2);
        }
        Some(dots(self.at)).filter(|n| *n > 0)
    }

    /// A token of one character, given as it is compared.
    fn character(&mut self, c: char) {
        self.token(1, Norm::new_inline(c.encode_utf8(&mut [0; 4])));
    }

    fn token(&mut self, len: usize, norm: Norm) {
        let start = self.from + self.at as u32;
        let at = CharSpan(start, start + len as u32);
        let (before, elided) = (std::mem::take(&mut self.before), std::mem::take(&mut self.elided));
        self.out.all.push(Token { norm, at, before, elided, bracketed: self.depth > 0 });
        self.at += len;
    }

    fn number(&mut self) {
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let mut len = 1;
        let mut norm = SmallBuilder::new();
        norm.push(self.chars[self.at]);
        while let Some(c) = self.peek(len) {
            let thousands = c == ',' && (1..=3).all(|n| digit(self.peek(len + n))) && !digit(self.peek(len + 4));
            let point = c == '.' && digit(self.peek(len + 1));
            if c.is_ascii_digit() || point {
                norm.push(c);
            } else if !thousands {
                break;
            }
            len += 1;
        }
        self.token(len, norm.finish());
    }

    /// `[W]hen`: a word whose first letter was made large or small to fit the sentence.
    fn recased(&self) -> bool {
        let letter = |ahead: usize| self.peek(ahead).is_some_and(|c| c.is_alphabetic() && !is_han(c));
        self.peek(0) == Some('[') && letter(1) && self.peek(2) == Some(']') && letter(3)
    }

    /// A word of Latin letters; `recased` characters of it are its first letter in brackets.
    fn word(&mut self, recased: usize) {
        let letter =
            |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || c.is_alphanumeric() && !is_han(c));
        let mut len = recased.max(1);
        while let Some(c) = self.peek(len) {
            let inside = c == '\'' && letter(self.peek(len + 1));
            if !letter(Some(c)) && !inside {
                break;
            }
            len += 1;
        }
        let all = &self.chars[self.at..self.at + len];
        let all = std::iter::once(&all[recased.min(1)]).chain(&all[recased.max(1)..]);
        // Nearly every word is short and of ASCII letters.
        let (mut small, mut short) = ([0; INLINE], 0);
        for (c, to) in all.clone().take_while(|c| c.is_ascii()).zip(&mut small) {
            *to = c.to_ascii_lowercase() as u8;
            short += 1;
        }
        let norm = match std::str::from_utf8(&small[..short]) {
            Ok(word) if all.clone().count() == short => Norm::new_inline(word),
            _ => {
                let mut norm = SmallBuilder::new();
                all.flat_map(|c| c.to_lowercase()).for_each(|c| norm.push(c));
                norm.finish()
            }
        };
        self.token(len, norm);
    }

    fn mark(&mut self, c: char) {
        match c {
            '(' | '[' | '〔' | '【' => self.depth += 1,
            ')' | ']' | '〕' | '】' => self.depth = self.depth.saturating_sub(1),
            '%' | '$' | '€' | '£' | '¥' => {
                self.character(c);
                self.at -= 1;
            }
            '.' | '!' | '?' | '。' | '\n' => self.before = Break::Sentence,
            ',' | ';' | ':' | '，' | '、' | '—' | '–' => self.before = self.before.max(Break::Clause),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn norms(text: &str) -> Vec<Norm> {
        Tokens::new(text, 0).all.into_iter().map(|t| t.norm).collect()
    }

    #[test]
    fn scripts_width_case_and_commas_make_no_difference() {
        assert_eq!(norms("洩漏１２００升"), norms("泄漏1,200升"));
        assert_eq!(norms("It’s 3.5 Million"), ["it's", "3.5", "million"]);
        assert_eq!(norms("5%"), ["5", "%"]);
        assert_eq!(norms("“[W]e [the crew] left”"), ["we", "the", "crew", "left"]);
        assert_eq!(norms("in 2019,300 boats came"), ["in", "2019300", "boats", "came"]);
    }

    #[test]
    fn marks_are_kept_as_what_stands_before_a_token() {
        let tokens = Tokens::new("他说，我[市长]来。……走", 10).all;
        assert_eq!(tokens[2].before, Break::Clause);
        assert!(tokens[3].bracketed && !tokens[2].bracketed);
        let last = tokens.last().unwrap();
        assert!(last.elided && last.before == Break::Sentence);
        assert_eq!(tokens[0].at, CharSpan(10, 11));
        assert!(Tokens::new("we [...] went", 0).all[1].elided);
        assert!(Tokens::new("we went …", 0).elided_at_end);
    }
}
