//! The lists of `model/lang/en/speakers.txt`: words that are asked for at few places, so that they are no classes of
//! every token ([`super::lexicon`]).

use super::tokens::Tokens;
use crate::model::lang::sections::sections;
use std::collections::BTreeMap;
use std::sync::LazyLock;

static FILE: LazyLock<BTreeMap<&'static str, Vec<&'static str>>> =
    LazyLock::new(|| sections(include_str!("../../model/lang/en/speakers.txt")));

/// A list, by the name of its section.
#[derive(Clone, Copy)]
pub(super) struct List(&'static str);

pub(super) const COMPANY: List = List("company");
pub(super) const FIRM: List = List("firm");
pub(super) const PUBLIC: List = List("public");
pub(super) const DOCUMENT: List = List("document");
pub(super) const ANONYMOUS: List = List("anonymous");
pub(super) const OWN_THOUGHT: List = List("own thought");
pub(super) const STIRS: List = List("stirs");
pub(super) const ANSWERS: List = List("answers");
pub(super) const MOVES: List = List("moves");
pub(super) const TALK: List = List("talk");
pub(super) const BACKS: List = List("backs");
pub(super) const OUTLET_NOUN: List = List("outlet noun");
pub(super) const OTHER_TITLE: List = List("other title");

#[cfg(test)]
const ALL: [List; 13] = [
    COMPANY,
    FIRM,
    PUBLIC,
    DOCUMENT,
    ANONYMOUS,
    OWN_THOUGHT,
    STIRS,
    ANSWERS,
    MOVES,
    TALK,
    BACKS,
    OUTLET_NOUN,
    OTHER_TITLE,
];

impl List {
    fn all(self) -> &'static [&'static str] {
        FILE.get(self.0).map_or(&[], Vec::as_slice)
    }

    /// True when the list has this very word.
    pub(super) fn has(self, word: &str) -> bool {
        self.all().contains(&word)
    }

    /// True when the list has token `i`, however it is cased.
    pub(super) fn at(self, t: &Tokens<'_>, i: usize) -> bool {
        self.all().iter().any(|w| t.eq(i, w))
    }

    /// True when a phrase of the list stands in `text`.
    pub(super) fn within(self, text: &str) -> bool {
        self.all().iter().any(|phrase| text.contains(phrase))
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
