//! Word lists with values, looked up by the longest match. The lists are data files beside the languages.

use std::collections::HashMap;

/// Words of one list, each with what it stands for.
#[derive(Debug)]
pub(super) struct Lexicon<V> {
    words: HashMap<&'static str, V>,
    /// Which lengths, in characters, some word has, longest first.
    lengths: Vec<usize>,
}

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
        Self { words, lengths }
    }

    /// The value of exactly this word.
    pub fn get(&self, word: &str) -> Option<V> {
        self.words.get(word).copied()
    }

    /// The longest word at the head of `text`: its bytes and value.
    pub fn at(&self, text: &str) -> Option<(usize, V)> {
        let most = *self.lengths.first()?;
        let ends: Vec<usize> = text.char_indices().take(most).map(|(i, c)| i + c.len_utf8()).collect();
        self.lengths.iter().find_map(|&n| {
            let end = *ends.get(n - 1)?;
            self.get(&text[..end]).map(|v| (end, v))
        })
    }

    /// The longest word at the tail of `text`: its bytes and value.
    pub fn before(&self, text: &str) -> Option<(usize, V)> {
        let most = *self.lengths.first()?;
        let starts: Vec<usize> = text.char_indices().rev().take(most).map(|(i, _)| i).collect();
        self.lengths.iter().find_map(|&n| {
            let start = *starts.get(n - 1)?;
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
