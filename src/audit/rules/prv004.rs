//! PRV004: a capture does not match its hash.

use crate::audit::{Check, Context, Group, Level, Rule, Sink};

pub static PRV004: Rule = Rule {
    code: "PRV004",
    name: "capture-changed",
    group: Group::Provenance,
    level: Level::Error,
    summary: "an archived text is not the one its hash names",
    page: include_str!("../../../docs/audit/PRV004.md"),
    check: Check::Records(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    for source in context.facts.sources.values() {
        for capture in source.captures.iter().filter(|c| context.changed.contains(&c.text)) {
            sink.source(&source.id)
                .say(format!("its archived text of {} is not the one that was captured", capture.retrieved))
                .say(": bring back the file from git, or add the article again");
        }
    }
}
