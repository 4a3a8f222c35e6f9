//! ANO001: a source whom nobody names.

use crate::audit::{Check, Group, Level, Rule, Sink, Text};

pub static ANO001: Rule = Rule {
    code: "ANO001",
    name: "unnamed-source",
    group: Group::Anonymity,
    level: Level::Note,
    summary: "a source is not named",
    page: include_str!("../../../docs/audit/ANO001.md"),
    check: Check::Text(check),
};

fn check(text: &Text<'_>, sink: &mut Sink) {
    for speaker in text.unnamed().filter(|s| !text.spared(s)) {
        let place = text.place_of(speaker);
        let words = place.exact.clone();
        sink.at(place)
            .about(text.said_by(speaker).id())
            .words(words)
            .say(": not named")
            .see("said here", text.said_there(speaker));
    }
}
