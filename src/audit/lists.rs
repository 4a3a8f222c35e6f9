//! The lists of `model/lang/audit_phrases.txt`: words that one rule asks for of a phrase, and no class of a whole text.

crate::model::lang::sections::lists! {
    "../model/lang/audit_phrases.txt";
    SOME_OF = "some of",
    COUNTED = "counted",
    COUNTED_ZH = "counted zh",
    ANYBODY = "anybody",
    OF_BEFORE = "of before",
    ONE = "one",
    ONE_PERSON = "one person",
    PRONOUNS = "pronouns",
    WHAT_IS_LEFT = "what is left",
    BOTH_ZH = "both zh",
    BOTH_EN = "both en",
    THAT_STUDY = "that study",
    STUDIES_ZH = "studies zh",
    LED_BY = "led by",
    SOME_OF_THEM = "some of them",
    TELLS_ZH = "tells zh",
    ISSUED = "issued",
    SOME_ONE = "some one",
    ONE_OF_A_CROWD = "one of a crowd",
    SERVES = "serves",
    WHOSE = "whose",
    WORKS = "works",
    COUNTS = "counts",
    BARE_HEADS = "bare heads",
    HEADS_OF_BEFORE = "heads of before",
    ANY_SOURCE = "any source",
    TURN_LABELS = "turn labels",
    SINGULAR = "singular",
    SINGULAR_ZH = "singular zh",
    SAYS = "says",
    LEADS_BACK = "leads back",
    POINTS_BACK = "points back",
    PLACE_FIRST = "place first",
    PLACE_LAST = "place last",
    CITING = "citing",
    BEFORE_AN_OUTLET = "before an outlet",
    ASIDE = "aside",
    OF_OLD = "of old",
    AUXILIARIES = "auxiliaries",
    REPORTS = "reports",
    OPEN_CUES = "open cues",
    LITTLE = "little",
    IS_A = "is a",
    DOLLARS = "dollars",
    OPPOSITES = "opposites",
    OF_ONE_COUNTRY = "of one country",
    YUAN = "yuan",
    BEFORE_OR_AFTER = "before or after",
    GIVEN_OUT = "given out",
    SPEAKING_DAYS = "speaking days",
    JOINING = "joining",
    MEETING = "meeting",
    SPOUSES = "spouses",
    FEMALE_KIN = "female kin",
    MALE_KIN = "male kin",
    HIM = "him",
    SUFFERED = "suffered",
    QUANTITIES = "quantities",
    MANY_WHO = "many who",
    GIVES_NAME = "gives name",
    TIME_WORDS = "time words",
    PLANNED = "planned",
    PLANS_ZH = "plans zh",
    SETS_ZH = "sets zh",
    DEFINITE = "definite",
    BARE_NUMBERS = "bare numbers",
    NO_EXACT = "no exact",
    HOUSES = "houses",
    HOUSES_ZH = "houses zh",
    TALLIES = "tallies",
    LIGHT_ZH = "light zh",
    NO_PERSON_SOURCE = "no person source",
}

use crate::model::lang::sections::List;

/// True when the words begin with one of the list, in any case, and end or go on with another word behind it.
pub(super) fn opens(list: &List, words: &str) -> bool {
    list.all().iter().any(|lead| leads(lead, words))
}

/// True when the words begin with this one.
pub(super) fn leads(lead: &str, words: &str) -> bool {
    let here = words.get(..lead.len()).is_some_and(|w| w.eq_ignore_ascii_case(lead));
    here && !words[lead.len()..].starts_with(|c: char| c.is_ascii_alphanumeric())
}
