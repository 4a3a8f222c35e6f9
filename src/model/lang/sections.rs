//! Word lists in sections, for words that are asked for at few places, so that they are no classes of every token.

use super::words::{Tails, Words};
use crate::base::bytes::{eight, spread};
use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

/// A file of lists, by the names of its sections.
pub type Sections = BTreeMap<&'static str, Vec<&'static str>>;

/// One list of such a file. Without its section it is empty; [`covers`] tells.
pub struct List {
    file: &'static LazyLock<Sections>,
    name: &'static str,
    words: OnceLock<&'static [&'static str]>,
    /// The first bytes of its words.
    heads: OnceLock<Heads>,
    index: OnceLock<Words>,
    tails: OnceLock<Tails>,
}

/// The first bytes of words, as [`eight`] gives them.
struct Heads {
    /// A bit for the first bytes and the length of each word: rules nearly all others out.
    bits: [u64; 16],
    /// In order, each with the number of its word.
    all: Vec<(u64, u32)>,
}

impl Heads {
    fn new(words: &[&str]) -> Self {
        let head = |word: &&str| eight(word.as_bytes(), 0, word.len());
        let mut all: Vec<(u64, u32)> = words.iter().map(head).zip(0..).collect();
        let mut bits = [0; 16];
        for (word, (head, _)) in words.iter().zip(&all) {
            let (row, bit) = Self::bit(*head, word.len());
            bits[row] |= bit;
        }
        all.sort_unstable();
        Self { bits, all }
    }

    #[inline]
    fn bit(head: u64, len: usize) -> (usize, u64) {
        let mixed = spread(head ^ len as u64);
        ((mixed >> 60) as usize, 1 << (mixed >> 54 & 0x3F))
    }
}

impl List {
    /// The list of section `name`.
    pub const fn new(file: &'static LazyLock<Sections>, name: &'static str) -> Self {
        Self {
            file,
            name,
            words: OnceLock::new(),
            heads: OnceLock::new(),
            index: OnceLock::new(),
            tails: OnceLock::new(),
        }
    }

    /// Its words and phrases, in the order of the file.
    pub fn all(&self) -> &'static [&'static str] {
        self.words.get_or_init(|| self.file.get(self.name).map_or(&[], Vec::as_slice))
    }

    /// True when it has this very word.
    pub fn has(&self, word: &str) -> bool {
        self.index().at(word).is_some_and(|found| found.len() == word.len())
    }

    /// True when it has this word, without regard to the case of ASCII letters.
    pub fn has_in_any_case(&self, word: &str) -> bool {
        let head = eight(word.as_bytes(), 0, word.len());
        self.may_have(head, word.len()) && self.has_with_head(head, word)
    }

    /// False when it has no word of this length whose first [`eight`] is `head`; one look rules nearly all others out.
    #[inline]
    pub fn may_have(&self, head: u64, len: usize) -> bool {
        let (row, bit) = Heads::bit(head, len);
        self.heads().bits[row] & bit != 0
    }

    /// [`List::has_in_any_case`] of a word that it may have.
    pub fn has_with_head(&self, head: u64, word: &str) -> bool {
        let heads = &self.heads().all;
        let from = heads.partition_point(|(other, _)| *other < head);
        let same = heads[from..].iter().take_while(|(other, _)| *other == head);
        same.into_iter().any(|(_, number)| self.all()[*number as usize].eq_ignore_ascii_case(word))
    }

    #[inline]
    fn heads(&self) -> &Heads {
        self.heads.get_or_init(|| Heads::new(self.all()))
    }

    #[inline]
    fn index(&self) -> &Words {
        self.index.get_or_init(|| Words::new(self.all().iter().copied()))
    }

    /// True when `text` begins with one of its words.
    pub fn begins(&self, text: &str) -> bool {
        self.index().at(text).is_some()
    }

    /// True when one of its words stands in `text`.
    pub fn within(&self, text: &str) -> bool {
        self.index().find(text).is_some()
    }

    /// True when `text` ends with one of its words.
    pub fn ends(&self, text: &str) -> bool {
        self.tails.get_or_init(|| Tails::new(self.all().iter().copied())).before(text).is_some()
    }
}

/// Declares the lists of a file of sections, with a test that each list has its section and each section its list.
macro_rules! lists {
    ($file:literal; $($list:ident = $section:literal),* $(,)?) => {
        static FILE: std::sync::LazyLock<$crate::model::lang::sections::Sections> =
            std::sync::LazyLock::new(|| $crate::model::lang::sections::sections(include_str!($file)));
        $(pub(super) static $list: $crate::model::lang::sections::List =
            $crate::model::lang::sections::List::new(&FILE, $section);)*

        #[cfg(test)]
        #[test]
        fn every_list_has_its_section_and_every_section_its_list() {
            assert!($crate::model::lang::sections::covers(&[$(&$list),*], &FILE));
        }
    };
}
pub(crate) use lists;

/// True when each of `lists` has a section of `file` with words in it, and each section its list.
pub fn covers(lists: &[&List], file: &Sections) -> bool {
    let mut names: Vec<_> = lists.iter().map(|l| l.name).collect();
    names.sort_unstable();
    names.into_iter().eq(file.keys().copied()) && lists.iter().all(|l| !l.all().is_empty())
}

/// The sections of a list: a line `[name]`, then a word or phrase a line. What follows `#` is a remark.
pub fn sections(list: &'static str) -> Sections {
    let mut out = Sections::new();
    let mut name = "";
    for line in list.lines().map(|l| l.split('#').next().unwrap_or("").trim()).filter(|l| !l.is_empty()) {
        match line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
            Some(section) => name = section,
            None => out.entry(name).or_default().push(line),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    static FILE: LazyLock<Sections> = LazyLock::new(|| sections("[paper]\nletter\nMemo\n# none\nnew letter"));

    #[test]
    fn a_word_is_found_in_any_case_and_no_other_is() {
        let list = List::new(&FILE, "paper");
        for word in ["letter", "LETTER", "memo", "Memo", "New Letter"] {
            assert!(list.has_in_any_case(word), "{word}");
        }
        for word in ["", "letters", "lettem", "new", "none"] {
            assert!(!list.has_in_any_case(word), "{word}");
        }
    }
}
