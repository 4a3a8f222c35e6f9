//! PRV003: a check could not run.

use crate::audit::{Check, Context, Group, Level, Rule, Sink};

pub static PRV003: Rule = Rule {
    code: "PRV003",
    name: "check-could-not-run",
    group: Group::Provenance,
    level: Level::Error,
    summary: "a check could not run",
    page: include_str!("../../../docs/audit/PRV003.md"),
    check: Check::Sources(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    for problem in &context.unread {
        let help = problem.help.as_ref().map_or(String::new(), |h| format!(" ({h})"));
        sink.graph().say(format!("{}: {}{help}", problem.place.file, problem.message));
    }
    for source in context.facts.sources.values() {
        let missing = |text| !context.facts.archive.contains_key(text) && !context.changed.contains(text);
        let gone = source.captures.iter().filter(|c| missing(&c.text)).count();
        let Some(last) = source.captures.last() else { continue };
        if missing(&last.text) {
            sink.source(&source.id).say("its archived text is not here: no rule could look at it");
        } else if gone > 0 {
            sink.source(&source.id).say("an earlier text of it is not here: its statements could not be checked");
        }
    }
}
