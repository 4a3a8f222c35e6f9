//! The lists of `model/lang/en/speakers.txt`.

use crate::model::lang::sections::{List, Sections, sections};
use std::sync::LazyLock;

static FILE: LazyLock<Sections> = LazyLock::new(|| sections(include_str!("../../model/lang/en/speakers.txt")));

macro_rules! lists {
    ($($list:ident = $section:literal),* $(,)?) => {
        $(pub(super) static $list: List = List::new(&FILE, $section);)*
        #[cfg(test)]
        const ALL: &[&List] = &[$(&$list),*];
    };
}

lists! {
    COMPANY = "company",
    FIRM = "firm",
    PUBLIC = "public",
    DOCUMENT = "document",
    ANONYMOUS = "anonymous",
    OWN_THOUGHT = "own thought",
    STIRS = "stirs",
    ANSWERS = "answers",
    MOVES = "moves",
    TALK = "talk",
    BACKS = "backs",
    OUTLET_NOUN = "outlet noun",
    OUTLET_NAME = "outlet name",
    OTHER_TITLE = "other title",
    FREE = "free",
    KIN = "kin",
    PERSON = "person",
    BODY = "body",
    BUREAU = "bureau",
    BOTH = "both",
    ADJUNCTS = "adjuncts",
    PARTNERS = "partners",
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_list_has_its_section_and_every_section_its_list() {
        assert!(crate::model::lang::sections::covers(super::ALL, &super::FILE));
    }
}
