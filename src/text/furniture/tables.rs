//! The word lists behind the recogniser, read from their data files when first asked for.

use std::{collections::BTreeMap, sync::OnceLock};

/// The words of one language, by key; within a key the longest first.
pub(super) struct Table(BTreeMap<&'static str, Vec<&'static str>>);

impl Table {
    pub(super) fn zh() -> &'static Self {
        static TABLE: OnceLock<Table> = OnceLock::new();
        TABLE.get_or_init(|| Self::parse(include_str!("../../model/lang/zh/furniture.txt")))
    }

    pub(super) fn en() -> &'static Self {
        static TABLE: OnceLock<Table> = OnceLock::new();
        TABLE.get_or_init(|| Self::parse(include_str!("../../model/lang/en/furniture.txt")))
    }

    fn parse(file: &'static str) -> Self {
        let mut map: BTreeMap<_, Vec<_>> = BTreeMap::new();
        let lines = file.lines().filter(|l| !l.starts_with('#'));
        for (key, words) in lines.filter_map(|l| l.split_once(" = ")) {
            map.entry(key.trim()).or_default().extend(words.split(" | ").map(str::trim));
        }
        for words in map.values_mut() {
            words.sort_by_key(|w| std::cmp::Reverse(w.len()));
        }
        Self(map)
    }

    /// The words under `key`; none when there is no such key.
    pub(super) fn get(&self, key: &str) -> &[&'static str] {
        self.0.get(key).map_or(&[], Vec::as_slice)
    }

    /// Length in bytes of the word under `key` that `text` begins with.
    pub(super) fn head(&self, key: &str, text: &str) -> Option<usize> {
        self.get(key).iter().find(|w| text.starts_with(**w)).map(|w| w.len())
    }

    /// The same without regard to ASCII case, and ending at a word's end.
    pub(super) fn head_fold(&self, key: &str, text: &str) -> Option<usize> {
        let whole_word = |n: usize| !text[n..].starts_with(char::is_alphanumeric);
        let fits = |w: &&&str| {
            text.get(..w.len()).is_some_and(|t| t.eq_ignore_ascii_case(w))
                && (!w.ends_with(char::is_alphanumeric) || whole_word(w.len()))
        };
        self.get(key).iter().find(fits).map(|w| w.len())
    }

    /// True when `text` ends with a word under `key`.
    pub(super) fn tail(&self, key: &str, text: &str) -> bool {
        self.get(key).iter().any(|w| text.ends_with(w))
    }

    /// True when `text` is one of the words under `key`.
    pub(super) fn has(&self, key: &str, text: &str) -> bool {
        self.get(key).contains(&text)
    }
}
