//! The lists of `model/lang/zh/phrases.txt`.

use crate::model::lang::sections::{List, Sections, sections};
use std::sync::LazyLock;

static FILE: LazyLock<Sections> = LazyLock::new(|| sections(include_str!("../../model/lang/zh/phrases.txt")));

macro_rules! lists {
    ($($list:ident = $section:literal),* $(,)?) => {
        $(pub(super) static $list: List = List::new(&FILE, $section);)*
        #[cfg(test)]
        const ALL: &[&List] = &[$(&$list),*];
    };
}

lists! {
    OUGHT = "ought",
    TELLS = "tells",
    OURS = "ours",
    REPORTER = "reporter",
    PAST = "past",
    PERIOD = "period",
    SYLLABLES = "syllables",
    OPENING_SYLLABLES = "opening syllables",
    SURNAMES = "surnames",
    NO_PURPOSE = "ends in 以",
    PURPOSE = "not a purpose",
    BY_WHAT = "by what",
    HOUSES = "houses",
    GIVEN = "given names",
    NUMBERED = "numbered",
    NO_SUFFIX = "not a suffix",
    NOUN_GOES_ON = "noun goes on",
    TOPICS = "topics",
    TOPIC_ENDS = "topic ends",
    LEADS_ON = "leads on",
    ABOUT = "about",
    ANYBODY = "anybody",
    DENIES = "denies",
    BACKS = "backs",
    GOES_ON_ASKING = "goes on asking",
    OUTCOMES = "outcomes",
    TURNS = "turns",
    DENIED = "denied",
    POINTS_BACK = "points back",
    FEELINGS = "feelings",
    PAPERS = "papers",
    MODIFIED = "modified",
    OPINIONS = "opinions",
    VERBS = "verbs",
    TAKES_UP = "takes up",
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_list_has_its_section_and_every_section_its_list() {
        assert!(crate::model::lang::sections::covers(super::ALL, &super::FILE));
    }
}
