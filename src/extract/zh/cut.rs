//! A text cut into tokens.

use super::begins;
use super::clause;
use super::lex::{
    Class, Classes, LEXICON, Lexicon, OTHER, Token, date, latin, latin_outlet, may_begin_a_date, outlet_title,
};
use super::lists;
use crate::base::Span;
use crate::base::bytes::first_eight;

/// A bracket longer than this many characters is not part of a name.
const BRACKET: usize = 60;

/// Cuts `within` into words of the lexicon, dates, Latin words, brackets, and runs between them.
pub(super) fn tokens(text: &str, within: Span) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::with_capacity(within.len() / 8 + 2);
    for token in pieces(text, within) {
        match out.last_mut() {
            Some(last) if token.class.unknown() && last.class.unknown() && last.span.end == token.span.start => {
                last.span.end = token.span.end;
            }
            _ => out.push(token),
        }
    }
    out
}

/// The tokens of `within` one after the other, a run between words in its single characters.
pub(super) fn pieces(text: &str, within: Span) -> Pieces<'_> {
    crate::base::work::spend(within.len());
    Pieces { words: within.of(text), base: within.start as usize, at: 0, free: 0, lexicon: &LEXICON }
}

/// A text being cut.
pub(super) struct Pieces<'t> {
    words: &'t str,
    base: usize,
    at: usize,
    /// Words of the lexicon overlap nowhere: the next begins here or later, whatever was cut otherwise.
    free: usize,
    lexicon: &'static Lexicon,
}

impl Pieces<'_> {
    /// The piece from where the last one ends, `len` bytes long.
    fn piece(&mut self, len: usize, class: Classes) -> Token {
        let from = self.base + self.at;
        self.at += len;
        Token { span: Span::new(from, from + len), class }
    }

    /// The word of the lexicon here, or the character, which is `len` bytes long.
    #[inline]
    fn word(&mut self, len: usize) -> Token {
        let found = if self.at < self.free { None } else { self.lexicon.at(&self.words[self.at..]) };
        let Some((len, class)) = found else { return self.piece(len, Classes::default()) };
        self.free = self.at + len;
        self.piece(len, class)
    }

    /// A piece of the class, and white space up to `len`, though words of the lexicon may begin in it.
    fn other(&mut self, class: Class, filled: usize, len: usize) -> Token {
        let to = self.at + len;
        self.pass(to);
        let piece = self.piece(filled, Classes::of(class));
        self.at = to;
        piece
    }

    /// Goes on to where the next word of the lexicon may begin behind `to`.
    fn pass(&mut self, to: usize) {
        let mut free = self.free.max(self.at);
        while let Some(c) = self.words[free..].chars().next().filter(|_| free < to) {
            free += self.lexicon.at(&self.words[free..]).map_or(c.len_utf8(), |(len, _)| len);
        }
        self.free = free;
    }
}

impl Iterator for Pieces<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        loop {
            let rest = &self.words[self.at..];
            let c = rest.chars().next()?;
            // Most characters begin nothing but a word.
            if ('\u{4e00}'..'\u{a000}').contains(&c) && !may_begin_a_date(c) {
                return Some(self.word(c.len_utf8()));
            }
            let piece = if let Some(len) = date(rest) {
                self.other(Class::Time, len, len)
            } else if c.is_ascii_alphanumeric() {
                let len = latin(rest);
                let words = rest[..len].trim_end();
                let class = if latin_outlet(words) {
                    Class::Outlet
                } else if lists::LATIN_TITLES.has(words) {
                    Class::Title
                } else {
                    Class::Latin
                };
                self.other(class, words.len(), len)
            } else if matches!(c, '(' | '（') {
                let end = rest.char_indices().take(BRACKET).find(|(_, c)| matches!(c, ')' | '）'));
                let len = end.map_or(c.len_utf8(), |(i, c)| i + c.len_utf8());
                self.other(Class::Paren, len, len)
            } else if c == '《' {
                let end = rest.char_indices().take(BRACKET).find(|(_, c)| *c == '》');
                let len = end.map_or(c.len_utf8(), |(i, c)| i + c.len_utf8());
                let class = if outlet_title(&rest[..len]) { Class::Outlet } else { Class::Document };
                self.other(class, len, len)
            } else if let Some(len) = clause::quoted_word(rest) {
                // “一带一路”研究所: words in quotation marks inside a noun phrase.
                let outlet = rest[..len].trim_end_matches(['”', '」', '』', '"']).ends_with(['社', '报']);
                self.other(if outlet { Class::Outlet } else { Class::Plain }, len, len)
            } else if c.is_whitespace() {
                let to = self.at + c.len_utf8();
                self.pass(to);
                self.at = to;
                continue;
            } else if c == '、' {
                self.other(Class::Pause, c.len_utf8(), c.len_utf8())
            } else {
                self.word(c.len_utf8())
            };
            return Some(piece);
        }
    }
}

impl Lexicon {
    /// The length and the classes of the longest word that `text` begins with.
    #[inline]
    pub(super) fn at(&self, text: &str) -> Option<(usize, Classes)> {
        let bytes = first_eight(text.as_bytes());
        let may = if begins::is_wide(bytes) { self.begins.wide(bytes) } else { OTHER };
        if may & OTHER != 0 {
            return self.scanner.at(text).map(|hit| (hit.len(), self.classes[hit.word]));
        }
        if may != 0 {
            let fits = |n: &&u32| text.starts_with(self.scanner.word(**n as usize));
            if let Some(n) = self.pairs.of(bytes).iter().find(fits).map(|n| *n as usize) {
                return Some((self.scanner.word(n).len(), self.classes[n]));
            }
        }
        // No longer word begins here.
        let c = text.chars().next()?;
        self.single(c).map(|class| (c.len_utf8(), class))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_rules_a_place_out_hides_no_word_of_the_lexicon() {
        let plain = |text: &str| LEXICON.scanner.at(text).map(|hit| (hit.len(), LEXICON.classes[hit.word]));
        for word in LEXICON.scanner.all() {
            for text in [word.to_string(), format!("{word}x"), format!("{word}在这里"), format!("在{word}这里")] {
                for (at, _) in text.char_indices() {
                    assert_eq!(LEXICON.at(&text[at..]), plain(&text[at..]), "{}", &text[at..]);
                }
            }
        }
    }

    #[test]
    fn a_word_that_begins_in_a_date_is_none_and_hides_what_it_covers() {
        let cut = |text: &'static str| -> Vec<&str> {
            tokens(text, Span::new(0, text.len())).iter().map(|t| t.span.of(text)).collect()
        };
        assert_eq!(cut("记者3月5日 在北岭、（上城）说"), ["记者", "3月5日", "在", "北岭", "、", "（上城）", "说"]);
    }
}
