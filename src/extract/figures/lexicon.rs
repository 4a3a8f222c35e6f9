//! Word lists with values, looked up by the longest match. The lists are data files beside the languages.

use std::collections::HashMap;

/// Words of one list, each with what it stands for.
#[derive(Debug)]
pub(super) struct Lexicon<V> {
    words: HashMap<&'static str, V>,
    /// Which lengths, in characters, some word has, longest first.
    lengths: Vec<usize>,
    /// First and last characters of its words, sorted: most places in a text are ruled out by one look.
    firsts: Vec<char>,
    lasts: Vec<char>,
}

/// The longest word, in characters; longer ones in a list are never found.
const LONGEST: usize = 24;

impl<V: Copy> Lexicon<V> {
    /// From rows of words and values; the first row of a word counts.
    pub fn new(rows: impl Iterator<Item = (&'static str, V)>) -> Self {
        let mut words = HashMap::new();
        for (word, value) in rows {
            words.entry(word).or_insert(value);
        }
        let mut lengths: Vec<usize> = words.keys().map(|w| w.chars().count()).collect();
        lengths.sort_unstable_by(|a, b| b.cmp(a));
        lengths.dedup();
        let sorted = |pick: fn(&str) -> Option<char>| {
            let mut chars: Vec<char> = words.keys().filter_map(|w| pick(w)).collect();
            chars.sort_unstable();
            chars.dedup();
            chars
        };
        let (firsts, lasts) = (sorted(|w| w.chars().next()), sorted(|w| w.chars().next_back()));
        Self { words, lengths, firsts, lasts }
    }

    /// The value of exactly this word.
    pub fn get(&self, word: &str) -> Option<V> {
        self.words.get(word).copied()
    }

    /// The longest word at the head of `text`: its bytes and value.
    pub fn at(&self, text: &str) -> Option<(usize, V)> {
        self.firsts.binary_search(&text.chars().next()?).ok()?;
        let mut ends = [0; LONGEST];
        let mut most = 0;
        for (end, (i, c)) in ends.iter_mut().zip(text.char_indices().take(self.lengths[0])) {
            *end = i + c.len_utf8();
            most += 1;
        }
        self.lengths
            .iter()
            .filter(|&&n| n <= most)
            .find_map(|&n| self.get(&text[..ends[n - 1]]).map(|v| (ends[n - 1], v)))
    }

    /// The longest word at the tail of `text`: its bytes and value.
    pub fn before(&self, text: &str) -> Option<(usize, V)> {
        self.lasts.binary_search(&text.chars().next_back()?).ok()?;
        let mut starts = [0; LONGEST];
        let mut most = 0;
        for (start, (i, _)) in starts.iter_mut().zip(text.char_indices().rev().take(self.lengths[0])) {
            *start = i;
            most += 1;
        }
        self.lengths.iter().filter(|&&n| n <= most).find_map(|&n| {
            let start = starts[n - 1];
            self.get(&text[start..]).map(|v| (text.len() - start, v))
        })
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
