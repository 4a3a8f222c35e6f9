//! Word lists with values, looked up by the longest match. The lists are data files beside the languages.

use crate::model::lang::words::{Tails, Words};
use std::sync::OnceLock;

/// Words of one list, each with what it stands for.
#[derive(Debug)]
pub(super) struct Lexicon<V> {
    heads: Words,
    /// Made when first asked for: few lists are.
    tails: OnceLock<Tails>,
    values: Vec<V>,
    /// The bytes that words begin with, and those they end with.
    first: Pairs,
    last: Pairs,
}

/// A bit for every two bytes, by their lower five bits: a hyphen is none but a blank.
#[derive(Debug, Default)]
struct Pairs([u32; 32]);

impl Pairs {
    /// Adds the outer byte of a word and the one beside it; where there is none, any may stand there.
    fn add(&mut self, outer: Option<&u8>, inner: Option<&u8>) {
        let Some(outer) = outer else { return };
        self.0[usize::from(outer & 0x1F)] |= inner.map_or(u32::MAX, |inner| 1 << low(*inner));
    }

    /// False where no word has these bytes there.
    #[inline]
    fn has(&self, outer: Option<&u8>, inner: Option<&u8>) -> bool {
        let row = outer.map_or(0, |outer| self.0[usize::from(outer & 0x1F)]);
        inner.map_or(row != 0, |inner| row >> low(*inner) & 1 != 0)
    }
}

/// The lower five bits of a byte, those of a blank for a hyphen.
#[inline]
fn low(byte: u8) -> u8 {
    if byte == b'-' { b' ' & 0x1F } else { byte & 0x1F }
}

impl<V: Copy> Lexicon<V> {
    /// From rows of words and values; the first row of a word counts.
    pub fn new(rows: impl Iterator<Item = (&'static str, V)>) -> Self {
        let (words, values): (Vec<&str>, Vec<V>) = rows.unzip();
        let (mut first, mut last) = (Pairs::default(), Pairs::default());
        for word in words.iter().map(|word| word.as_bytes()) {
            first.add(word.first(), word.get(1));
            last.add(word.last(), word.iter().nth_back(1));
        }
        Self { heads: Words::new(words), tails: OnceLock::new(), values, first, last }
    }

    /// All words.
    pub fn words(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.heads.all().iter().copied()
    }

    /// The value of exactly this word.
    pub fn get(&self, word: &str) -> Option<V> {
        if !self.may_begin(word) || !self.may_end(word) {
            return None;
        }
        self.at(word).filter(|(len, _)| *len == word.len()).map(|(_, value)| value)
    }

    /// False where no word of it can stand at the head of `text`, hyphens as blanks.
    #[inline]
    pub fn may_begin(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        self.first.has(bytes.first(), bytes.get(1))
    }

    /// False where no word of it can stand at the tail of `text`.
    #[inline]
    pub fn may_end(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        self.last.has(bytes.last(), bytes.len().checked_sub(2).and_then(|at| bytes.get(at)))
    }

    /// The longest word at the head of `text`: its bytes and value.
    pub fn at(&self, text: &str) -> Option<(usize, V)> {
        self.heads.at(text).map(|h| (h.end, self.values[h.word]))
    }

    /// The longest word at the tail of `text`: its bytes and value.
    pub fn before(&self, text: &str) -> Option<(usize, V)> {
        let tails = self.tails.get_or_init(|| Tails::new(self.heads.all().iter().copied()));
        tails.before(text).map(|(word, len)| (len, self.values[word]))
    }
}

/// Rows of a data file: tab-separated fields; lines that are empty or begin with `#` are passed over.
pub(super) fn rows(file: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    file.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).map(|l| l.split('\t').map(str::trim).collect())
}

/// Words of a data file of `class<TAB>word word …` rows that belong to `class`.
pub(super) fn class(file: &'static str, class: &'static str) -> Lexicon<()> {
    Lexicon::new(
        rows(file)
            .filter(move |r| r[0] == class)
            .flat_map(|r| r.get(1).copied().unwrap_or("").split(' '))
            .filter(|w| !w.is_empty())
            .map(|w| (w.trim(), ())),
    )
}
