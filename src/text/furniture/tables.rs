//! The word lists behind the recogniser, read from their data files when first asked for.

use crate::model::lang::words::{Tails, Words};
use std::sync::{LazyLock, OnceLock};

macro_rules! keys {
    ($($key:ident = $name:literal),* $(,)?) => {
        /// What the words of a list are for; the names are those of the data files.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Key {
            $($key),*
        }
        const KEYS: &[&str] = &[$($name),*];
    };
}

keys! {
    Advert = "advert",
    Agency = "agency",
    AgencyEnd = "agency-end",
    Author = "author",
    CaptionHead = "caption-head",
    CaptionTail = "caption-tail",
    Contributed = "contributed",
    Date = "date",
    DatelineEnd = "dateline-end",
    Disclaimer = "disclaimer",
    Editor = "editor",
    EndMark = "end-mark",
    LeadIn = "lead-in",
    Month = "month",
    Noise = "noise",
    NotName = "not-name",
    Origin = "origin",
    OutletTail = "outlet-tail",
    Own = "own",
    Particle = "particle",
    Photo = "photo",
    Publisher = "publisher",
    Related = "related",
    ReportTail = "report-tail",
    Reporter = "reporter",
    Reporting = "reporting",
    Role = "role",
    Source = "source",
    TimeWord = "time-word",
    TimeZoneNote = "time-zone-note",
    Weekday = "weekday",
}

/// The words of one language, by key.
pub(super) struct Table(Vec<List>);

struct List {
    /// The longest first.
    heads: Words,
    tails: OnceLock<Tails>,
}

static ZH: LazyLock<Table> = LazyLock::new(|| Table::parse(include_str!("../../model/lang/zh/furniture.txt")));
static EN: LazyLock<Table> = LazyLock::new(|| Table::parse(include_str!("../../model/lang/en/furniture.txt")));

impl Table {
    pub(super) fn zh() -> &'static Self {
        &ZH
    }

    pub(super) fn en() -> &'static Self {
        &EN
    }

    fn parse(file: &'static str) -> Self {
        let mut lists: Vec<Vec<&'static str>> = vec![Vec::new(); KEYS.len()];
        for (key, words) in file.lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once(" = ")) {
            if let Some(at) = KEYS.iter().position(|k| *k == key.trim()) {
                lists[at].extend(words.split(" | ").map(str::trim));
            }
        }
        let list = |mut words: Vec<&'static str>| {
            words.sort_by_key(|w| std::cmp::Reverse(w.len()));
            List { heads: Words::new(words), tails: OnceLock::new() }
        };
        Self(lists.into_iter().map(list).collect())
    }

    fn list(&self, key: Key) -> &List {
        &self.0[key as usize]
    }

    /// The words under `key`, the longest first.
    pub(super) fn get(&self, key: Key) -> &[&'static str] {
        self.list(key).heads.all()
    }

    /// The words under `key` as a list to look up.
    pub(super) fn words(&self, key: Key) -> &Words {
        &self.list(key).heads
    }

    /// Length in bytes of the word under `key` that `text` begins with.
    pub(super) fn head(&self, key: Key, text: &str) -> Option<usize> {
        self.words(key).at(text).map(|h| h.end)
    }

    /// The same without regard to ASCII case, and ending at a word's end.
    pub(super) fn head_fold(&self, key: Key, text: &str) -> Option<usize> {
        let whole_word = |n: usize| !text[n..].starts_with(char::is_alphanumeric);
        let words = self.words(key);
        let fits = |w: &&str| {
            text.get(..w.len()).is_some_and(|t| t.eq_ignore_ascii_case(w))
                && (!w.ends_with(char::is_alphanumeric) || whole_word(w.len()))
        };
        words.beginning(text).map(|w| words.all()[w]).find(fits).map(str::len)
    }

    /// Length in bytes of the word under `key` that `text` ends with.
    pub(super) fn tail(&self, key: Key, text: &str) -> Option<usize> {
        let list = self.list(key);
        let tails = list.tails.get_or_init(|| Tails::new(list.heads.all().iter().copied()));
        tails.before(text).map(|(_, len)| len)
    }

    /// True when `text` is one of the words under `key`.
    pub(super) fn has(&self, key: Key, text: &str) -> bool {
        self.words(key).at(text).is_some_and(|h| h.end == text.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_the_data_files_is_known() {
        for file in
            [include_str!("../../model/lang/zh/furniture.txt"), include_str!("../../model/lang/en/furniture.txt")]
        {
            for (key, _) in file.lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once(" = ")) {
                assert!(KEYS.contains(&key.trim()), "{key}");
            }
        }
    }
}
