//! The lists of `model/lang/zh/phrases.txt`: words that are asked for at few places, so that they are no classes of
//! every token ([`super::lex`]).

use crate::model::lang::sections::sections;
use std::collections::BTreeMap;
use std::sync::LazyLock;

static FILE: LazyLock<BTreeMap<&'static str, Vec<&'static str>>> =
    LazyLock::new(|| sections(include_str!("../../model/lang/zh/phrases.txt")));

/// A list, by the name of its section.
#[derive(Clone, Copy)]
pub(super) struct List(&'static str);

pub(super) const OUGHT: List = List("ought");
pub(super) const TELLS: List = List("tells");
pub(super) const OURS: List = List("ours");
pub(super) const REPORTER: List = List("reporter");
pub(super) const PAST: List = List("past");
pub(super) const PERIOD: List = List("period");

pub(super) const SYLLABLES: List = List("syllables");
pub(super) const SURNAMES: List = List("surnames");
pub(super) const PURPOSE: List = List("not a purpose");
pub(super) const TOPICS: List = List("topics");
pub(super) const TOPIC_ENDS: List = List("topic ends");
pub(super) const ABOUT: List = List("about");
pub(super) const ANYBODY: List = List("anybody");
pub(super) const DENIES: List = List("denies");
pub(super) const BACKS: List = List("backs");

#[cfg(test)]
const ALL: [List; 15] = [
    OUGHT, TELLS, OURS, REPORTER, PAST, PERIOD, SYLLABLES, SURNAMES, PURPOSE, TOPICS, TOPIC_ENDS, ABOUT, ANYBODY,
    DENIES, BACKS,
];

impl List {
    pub(super) fn all(self) -> &'static [&'static str] {
        FILE.get(self.0).map_or(&[], Vec::as_slice)
    }

    /// True when the list has this very word.
    pub(super) fn has(self, word: &str) -> bool {
        self.all().contains(&word)
    }

    /// True when `text` begins with a word of the list.
    pub(super) fn begins(self, text: &str) -> bool {
        self.all().iter().any(|w| text.starts_with(w))
    }

    /// True when a word of the list stands in `text`.
    pub(super) fn within(self, text: &str) -> bool {
        self.all().iter().any(|w| text.contains(w))
    }

    /// True when `text` ends with a word of the list.
    pub(super) fn ends(self, text: &str) -> bool {
        self.all().iter().any(|w| text.ends_with(w))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_list_has_its_section_and_every_section_its_list() {
        let lists: BTreeSet<_> = ALL.iter().map(|l| l.0).collect();
        assert_eq!(lists, FILE.keys().copied().collect());
        assert!(ALL.iter().all(|l| !l.all().is_empty()));
    }
}
