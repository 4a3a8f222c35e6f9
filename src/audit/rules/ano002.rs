//! ANO002: a source of whom nothing is said.

use crate::audit::Speaker;
use crate::audit::phrase::{GENERIC, is_generic};
use crate::audit::words::Words;
use crate::audit::{Check, Group, Level, Rule, Sink, Text};
use crate::model::Lang;
use std::collections::BTreeSet;
use std::sync::LazyLock;

pub static ANO002: Rule = Rule {
    code: "ANO002",
    name: "bare-source",
    group: Group::Anonymity,
    level: Level::Warning,
    summary: "an unnamed source of whom nothing is said",
    page: include_str!("../../../docs/audit/ANO002.md"),
    check: Check::Text(check),
};

static BARE: LazyLock<Words> = LazyLock::new(|| Words::section("bare"));
static DESCRIBES: LazyLock<Words> = LazyLock::new(|| Words::section("describes"));
static EMPTY: LazyLock<Words> = LazyLock::new(|| Words::section("empty"));
static RANK: LazyLock<Words> = LazyLock::new(|| Words::section("rank"));

static ASKED: LazyLock<Words> = LazyLock::new(|| Words::section("unnamed"));

/// "Who also|asked not to be named": so many words say no more.
const ONLY_ASKED: usize = 3;

/// Up to the next mark.
fn clause(words: &str) -> &str {
    &words[..words.find([',', '.', ';', '”']).unwrap_or(words.len())]
}

/// "The officials", "two of the people": those of before, of whom it was said there, or not.
fn points_back(text: &Text<'_>, speaker: &Speaker, head: &str) -> bool {
    let words = speaker.span.of(&text.folded).to_lowercase();
    let one = head.strip_suffix('s').unwrap_or(head);
    let start = text.headline().map_or(0, |h| h.end).min(speaker.span.start) as usize;
    let before = &text.folded[start..speaker.span.start as usize];
    (words.starts_with("the ") || words.contains(" of the ")) && before.contains(one)
}

fn bare(text: &Text<'_>, speaker: &Speaker) -> bool {
    let words = speaker.span.of(&text.folded).to_lowercase();
    let after = speaker.span.end as usize;
    match text.lang {
        Lang::Zh => BARE.ends(&words, Lang::Zh).is_some_and(|bare| is_generic(&words[..words.len() - bare.len()])),
        Lang::En => {
            // "Familiar with the matter" is what every source is.
            let empty = EMPTY.ends(&words, Lang::En).map(|tail| words[..words.len() - tail.len()].trim_end());
            // "A person who asked not to be named": that they asked says nothing of them.
            let who = words.find(" who ").filter(|at| ASKED.any_in(&words[*at..], Lang::En)).map(|at| &words[..at]);
            let mut parts: Vec<&str> = empty.or(who).unwrap_or(&words).split_whitespace().collect();
            let last = parts.pop().unwrap_or_default();
            // A trade official is an official of something; a senior one is not.
            let nothing = if last.starts_with("official") { &RANK } else { &GENERIC };
            let known = BARE.is(last, Lang::En) && parts.iter().all(|w| nothing.is(w, Lang::En));
            let rest = text.text()[after..].trim_start_matches([' ', ',']);
            // "Who attended the session and who spoke on condition of anonymity" says how they know.
            let clause = clause(rest).to_lowercase();
            let only = |at: usize| clause[..at].split_whitespace().count() <= ONLY_ASKED;
            let asked = rest.starts_with("who ")
                && ASKED.find_in(&clause, Lang::En).next().is_some_and(|w| only(w.start as usize));
            let next = rest.split_whitespace().take(5).collect::<Vec<_>>().join(" ").to_lowercase();
            let begins = |class: &Words| class.find_in(&next, Lang::En).any(|s| s.start == 0);
            let again = points_back(text, speaker, last);
            known && !again && (who.is_some() || asked || begins(&EMPTY) || !begins(&DESCRIBES))
        }
    }
}

fn check(text: &Text<'_>, sink: &mut Sink) {
    let mut told = BTreeSet::new();
    for speaker in text.unnamed() {
        if bare(text, speaker) && told.insert(speaker.span.of(text.text())) {
            let place = text.place_of(speaker);
            let words = place.exact.clone();
            sink.at(place)
                .about(text.said_by(speaker).id())
                .say("nothing is said of ")
                .words(words)
                .say(": how do they know, and what is in it for them?")
                .see("said here", text.said_there(speaker));
        }
    }
}
