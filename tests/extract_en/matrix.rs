//! Who, the verb, when and how, and what: every combination of made-up parts gives one statement with just these words.

#[path = "../combinations/mod.rs"]
pub mod combinations;

use combinations::{none, statements};
use dixit::model::Lang;

const WHO: [(&str, &str); 22] = [
    ("Okafor", "Okafor"),
    ("Mayor Jane Okafor", "Jane Okafor"),
    ("Jane Okafor, the mayor of Easton,", "Jane Okafor"),
    ("Rep. Jane Okafor (D-Ohio)", "Jane Okafor"),
    ("Rep. Jane Okafor, D-Ohio,", "Jane Okafor"),
    ("The mayor", "mayor"),
    ("Police", "Police"),
    ("A senior official", "senior official"),
    ("Two people familiar with the plan", "Two people familiar with the plan"),
    ("At least three witnesses", "At least three witnesses"),
    ("A spokeswoman for the county", "spokeswoman for the county"),
    ("County spokeswoman Ann Poe", "Ann Poe"),
    ("Critics", "Critics"),
    ("Some", "Some"),
    ("Others", "Others"),
    ("The union", "union"),
    ("Her campaign manager, Mark Roe,", "Mark Roe"),
    ("Mark Roe, 45, a lawyer from Easton,", "Mark Roe"),
    ("Okafor, who is running for governor,", "Okafor"),
    ("The bill's sponsor, Rep. Ann Poe,", "Ann Poe"),
    ("The White House", "White House"),
    ("One resident", "One resident"),
];
const VERBS: [&str; 8] = ["said", "argued", "insisted", "told reporters", "warned", "claimed", "has said", "also said"];
const SETTING: [&str; 24] = [
    "",
    " on Monday",
    " Monday",
    " on Monday night",
    " on March 3",
    " in 2019",
    " two weeks ago",
    " last week",
    " at 3 p.m.",
    " at the time",
    " in a statement",
    " in a statement on Monday",
    " in court on March 3",
    " in court papers",
    " in a Facebook post",
    " in a letter to the council",
    " by phone",
    " under oath",
    " from the podium",
    " on condition of anonymity",
    " on the campaign trail",
    " earlier in the day",
    " during a hearing",
    " following the meeting",
];
const WHAT: [&str; 5] = [
    "that the bridge was unsafe",
    "the bridge was unsafe",
    "it would not pay for the bridge",
    "more than 300 people had been hurt",
    "there was no danger",
];

/// What is wrong with the reading of `sentence`, which is to give `what` by `who` and nothing else.
fn wrong(sentence: &str, who: &str, what: &str) -> Option<String> {
    let text = format!("News of the day\n\nThe council met for two hours.\n\n{sentence}\n");
    let got = statements(&text, Lang::En);
    let right =
        matches!(&got[..], [(words, names)] if words == what && names.len() == 1 && names[0].eq_ignore_ascii_case(who));
    (!right).then(|| format!("{sentence}\n  {got:?}"))
}

#[test]
fn every_speaker_with_every_verb() {
    let mut all = Vec::new();
    for (words, name) in WHO {
        for verb in VERBS {
            all.extend(WHAT.iter().filter_map(|what| wrong(&format!("{words} {verb} {what}."), name, what)));
        }
    }
    none(all);
}

/// Those of [`WHO`] who are several.
const SEVERAL: [&str; 6] = ["Police", "Two people", "At least three", "Critics", "Some", "Others"];
const MORE: [(&str, &str); 4] = [
    ("A clerk for the port", "clerk for the port"),
    ("The head of the union in the city", "head of the union in the city"),
    ("The mayor of Easton", "mayor of Easton"),
    ("A report by the college", "report by the college"),
];
/// Most of them are plurals of nouns as well.
const NOW: [&str; 8] = ["says", "argues", "insists", "warns", "claims", "notes", "estimates", "acknowledges"];
const WHAT_NOW: [&str; 4] =
    ["that the bridge is unsafe", "the bridge is unsafe", "it will not pay for the bridge", "there is no danger"];

#[test]
fn every_speaker_in_the_present() {
    let one = WHO.iter().filter(|(words, _)| !SEVERAL.iter().any(|several| words.starts_with(several)));
    let mut all = Vec::new();
    for (words, name) in one.chain(&MORE) {
        for verb in NOW {
            all.extend(WHAT_NOW.iter().filter_map(|what| wrong(&format!("{words} {verb} {what}."), name, what)));
        }
    }
    none(all);
}

#[test]
fn every_setting_with_every_verb() {
    let mut all = Vec::new();
    for setting in SETTING {
        for verb in VERBS {
            all.extend(
                WHAT.iter().filter_map(|what| wrong(&format!("Okafor {verb}{setting} {what}."), "Okafor", what)),
            );
        }
    }
    none(all);
}

#[test]
fn every_speaker_behind_the_words() {
    let mut all = Vec::new();
    for (words, name) in WHO {
        let small = words[..1].to_lowercase() + &words[1..];
        let named = words.split(' ').any(|w| ["Okafor", "Jane", "Mark", "County"].contains(&w.trim_end_matches(',')))
            && !words.starts_with("The ")
            && !words.starts_with("Her ");
        let words = if named { words.to_owned() } else { small };
        for verb in ["said", "told reporters"] {
            all.extend(wrong(&format!("“The bridge is unsafe,” {words} {verb}."), name, "The bridge is unsafe"));
            all.extend(wrong(&format!("The bridge was unsafe, {words} {verb}."), name, "The bridge was unsafe"));
        }
    }
    none(all);
}

#[test]
fn two_with_descriptions_speak_together() {
    for two in [
        "Rep. Jane Okafor and Sen. Mark Roe",
        "Rep. Jane Okafor (D-Ohio) and Sen. Mark Roe (R-Texas)",
        "Rep. Jane Okafor, D-Ohio, and Sen. Mark Roe, R-Texas,",
        "Jane Okafor, the mayor, and Mark Roe, a lawyer,",
        "Jane Okafor, a Democrat, and Mark Roe",
    ] {
        let comma = if two.ends_with(',') { "" } else { "," };
        for (sentence, what) in [
            (format!("{two} said that the bridge was unsafe."), "that the bridge was unsafe"),
            (format!("{two} told reporters on Monday the bridge was unsafe."), "the bridge was unsafe"),
            (format!("“The bridge is unsafe,” {two} said."), "The bridge is unsafe"),
            (format!("According to {two}{comma} the bridge was unsafe."), "the bridge was unsafe"),
            (format!("The bridge was unsafe, according to {}.", two.trim_end_matches(',')), "The bridge was unsafe"),
        ] {
            let got = statements(&format!("News of the day\n\n{sentence}\n"), Lang::En);
            assert_eq!(got, [(what.to_owned(), vec!["Jane Okafor".to_owned(), "Mark Roe".to_owned()])], "{sentence}");
        }
    }
}

#[test]
fn what_describes_the_source_is_no_content() {
    for (sentence, who) in [
        ("The bridge was unsafe, according to Mark Roe, a lawyer.", "Mark Roe"),
        ("The bridge was unsafe, according to Mark Roe, a lawyer from Easton who has seen it.", "Mark Roe"),
        ("The bridge was unsafe, according to the report, which the council commissioned.", "report"),
    ] {
        assert_eq!(wrong(sentence, who, "The bridge was unsafe"), None);
    }
    assert_eq!(wrong("According to Mark Roe, a lawyer was hurt.", "Mark Roe", "a lawyer was hurt"), None);
}

#[test]
fn every_verb_that_judges_with_every_adjective() {
    let mut all = Vec::new();
    for verb in ["called", "considers", "deemed", "branded", "has called", "declared", "pronounced"] {
        for object in ["the plan", "it", "the new bridge plan", "Roe"] {
            for so in [
                "unsafe",
                "bad",
                "risky",
                "dead",
                "premature",
                "too expensive",
                "very good",
                "deeply flawed",
                "reckless and costly",
                "unfair, slow and costly",
                "wrong but necessary",
            ] {
                let what = format!("{object} {so}");
                for end in ["", " on Monday", ", and the council met again"] {
                    all.extend(wrong(&format!("The mayor {verb} {what}{end}."), "mayor", &what));
                }
            }
        }
    }
    none(all);
}

#[test]
fn every_adjective_that_is_found() {
    let mut all = Vec::new();
    for (who, name) in [("Okafor", "Okafor"), ("The union", "union"), ("Critics", "Critics")] {
        for object in ["the plan", "it", "his answers"] {
            for so in ["unfair", "too vague", "unfair and costly", "deeply troubling"] {
                let what = format!("{object} {so}");
                all.extend(wrong(&format!("{who} found {what}."), name, &what));
            }
        }
    }
    for none in
        ["Police found the boy alive", "Roe called her mother", "Roe called an early meeting", "Roe called the police"]
    {
        let got = statements(&format!("News of the day\n\n{none}.\n"), Lang::En);
        all.extend((!got.is_empty()).then(|| format!("{none}: {got:?}")));
    }
    none(all);
}

#[test]
fn whoever_takes_somebody_to_be_something() {
    let mut all = Vec::new();
    for (who, s) in [("Okafor", "s"), ("The mayor", "s"), ("Critics", "")] {
        let name = who.trim_start_matches("The ");
        for verb in ["believe", "know", "consider"] {
            for what in ["him to be a liar", "it to be unsafe", "the plan to be a mistake"] {
                all.extend(wrong(&format!("{who} {verb}{s} {what}."), name, what));
            }
        }
    }
    none(all);
}

#[test]
fn whoever_is_the_first_to_say_it() {
    let mut all = Vec::new();
    for lead in [
        "was the first senator to",
        "was one of the few senators to",
        "became the latest senator to",
        "took to the stage on Monday to",
    ] {
        for (does, what) in [
            ("call the plan unsafe", "the plan unsafe"),
            ("accuse Roe of lying", "Roe of lying"),
            ("urge the council to act", "to act"),
            ("question whether the pier is safe", "whether the pier is safe"),
            ("promise to rebuild the pier", "to rebuild the pier"),
        ] {
            all.extend(wrong(&format!("Okafor {lead} {does}."), "Okafor", what));
        }
    }
    none(all);
}

#[test]
fn every_noun_in_a_clause_between_commas() {
    let mut all = Vec::new();
    for does in ["expressed doubt", "has long voiced fears", "repeated the claim", "has the impression"] {
        for what in ["that the pier is unsafe", "that the pier, built in 1990, is unsafe"] {
            for main in ["left on Monday", "resigned", "voted for the budget"] {
                let text = format!("News of the day\n\nOkafor, who {does} {what}, {main}.\n");
                let got = statements(&text, Lang::En);
                let right =
                    got.iter().any(|(words, _)| words.ends_with(what)) && !got.iter().any(|(w, _)| w.contains(main));
                all.extend((!right).then(|| format!("{text}  {got:?}")));
            }
        }
    }
    none(all);
}
