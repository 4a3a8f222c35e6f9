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

/// Up to the next mark.
fn clause(words: &str) -> &str {
    &words[..words.find([',', '.', ';', '”']).unwrap_or(words.len())]
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
            let asked = rest.starts_with("who ") && ASKED.any_in(&clause(rest).to_lowercase(), Lang::En);
            let next = rest.split_whitespace().take(5).collect::<Vec<_>>().join(" ").to_lowercase();
            let begins = |class: &Words| class.find_in(&next, Lang::En).any(|s| s.start == 0);
            known && (who.is_some() || asked || begins(&EMPTY) || !begins(&DESCRIBES))
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
                .say(": how do they know, and what is in it for them?");
        }
    }
}
