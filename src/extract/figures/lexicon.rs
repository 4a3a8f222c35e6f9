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
    /// [`bit`] of every word.
    bits: u64,
}

/// A bit for the first byte and the length of a word: rules most words out.
fn bit(word: &str) -> u64 {
    1 << ((usize::from(word.as_bytes().first().copied().unwrap_or_default()) * 5 + word.len()) % 64)
}

impl<V: Copy> Lexicon<V> {
    /// From rows of words and values; the first row of a word counts.
    pub fn new(rows: impl Iterator<Item = (&'static str, V)>) -> Self {
        let (words, values): (Vec<&str>, Vec<V>) = rows.unzip();
        let bits = words.iter().fold(0, |bits, word| bits | bit(word));
        Self { heads: Words::new(words), tails: OnceLock::new(), values, bits }
    }

    /// All words.
    pub fn words(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.heads.all().iter().copied()
    }

    /// The value of exactly this word.
    pub fn get(&self, word: &str) -> Option<V> {
        if self.bits & bit(word) == 0 {
            return None;
        }
        self.at(word).filter(|(len, _)| *len == word.len()).map(|(_, value)| value)
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
