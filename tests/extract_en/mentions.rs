//! How somebody is introduced, how they are called later, how far on, who else is named between: every combination
//! leads to the name.

use super::matrix::combinations::{none, statements};
use dixit::model::Lang;

/// First name, surname, whether a woman; of the last two the reader's lists do not know which.
const PEOPLE: [(&str, &str, bool); 4] =
    [("Jane", "Harlow", true), ("Peter", "Brandt", false), ("Arlo", "Zindel", false), ("Suvi", "Karhonen", true)];

/// The words around the name `@`, and what its bearer is called later.
const INTRODUCED: [(&str, &str); 19] = [
    ("Mayor @", "mayor"),
    ("@, the mayor of Easton,", "mayor"),
    ("Sen. @, R-Ohio,", "Ohio Republican"),
    ("Sen. @ (D-Ohio)", "senator"),
    ("@, Labour MP for Easton,", "MP"),
    ("Health minister @", "minister"),
    ("Norland Foreign Minister @", "foreign minister"),
    ("Former prime minister @", "former prime minister"),
    ("@, 42, a former banker from Easton,", "former banker"),
    ("@, 42, a banker,", "42-year-old"),
    ("@, who leads the Harbour Party,", "party leader"),
    ("Finance Committee chair @", "chair"),
    ("The Norland prime minister, @,", "prime minister"),
    ("@, chief executive of Norvex,", "chief executive"),
    ("Norvex chief executive @", "chief executive"),
    ("Rep. @ of Ohio, a Democrat,", "Ohio Democrat"),
    ("Ohio's governor, @,", "governor"),
    ("Professor @ of the University of Easton", "professor"),
    ("@, a parent of two,", "parent of two"),
];
/// `$` the surname, `%` he or she, `&` Mr or Ms, `*` what they are called.
const LATER: [&str; 8] = [
    "$ said the plan was late.",
    "% said the plan was late.",
    "“The plan was late,” % said.",
    "“The plan was late,” said $.",
    "& $ said the plan was late.",
    "The * said the plan was late.",
    "“The plan was late,” the * said.",
    "The plan was late, according to $.",
];
const BETWEEN: [&str; 3] =
    [" ", "\n", " The road is long. Trucks use it every day.\nThe weather was mild and the crowd was large. "];
/// Somebody else `#`, of the other sex.
const OTHERS: [&str; 5] = [
    "",
    " The bridge was named after #.",
    " Police Chief # was in the crowd.",
    " “It is done,” # said.",
    " #, a teacher, was there.",
];

#[test]
fn every_later_mention_leads_to_the_name() {
    let mut wrong = Vec::new();
    for (first, last, woman) in PEOPLE {
        let (he, mr, other) = if woman { ("she", "Ms", "David Frost") } else { ("he", "Mr", "Rachel Moore") };
        let name = format!("{first} {last}");
        for (introduced, called) in INTRODUCED {
            for (later, between, others) in
                LATER.iter().flat_map(|l| BETWEEN.iter().flat_map(move |b| OTHERS.iter().map(move |o| (l, b, o))))
            {
                let pronoun =
                    if later.starts_with('%') { [&he[..1].to_uppercase(), &he[1..]].concat() } else { he.into() };
                let later = later.replace('$', last).replace('%', &pronoun).replace('&', mr).replace('*', called);
                let opening = introduced.replace('@', &name);
                let others = others.replace('#', other);
                let text = format!("News of the day\n{opening} opened the bridge on Monday.{others}{between}{later}");
                let read = statements(&text, Lang::En);
                let found = read.iter().find(|(words, _)| words.contains("lan was late"));
                if found.is_none_or(|(_, who)| *who != [name.as_str()]) {
                    wrong.push(format!("{text}: {found:?}"));
                }
            }
        }
    }
    none(wrong);
}
