//! SRC002: many outlets, one origin.

use crate::audit::origin;
use crate::audit::{Check, Context, Group, Level, Rule, Sink};

pub static SRC002: Rule = Rule {
    code: "SRC002",
    name: "pseudo-corroboration",
    group: Group::Sourcing,
    level: Level::Warning,
    summary: "several outlets report it, and all of them have it from one origin",
    page: include_str!("../../../docs/audit/SRC002.md"),
    check: Check::Sources(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    for group in origin::groups(context).iter().filter(|g| g.origins == 1) {
        let said = context.index().said[group.first];
        let Some(place) = context.place(said.fact) else { continue };
        let finding = sink.at(place).about(said.id());
        finding.say(format!("{} outlets carry this, and all of it comes from ", group.outlets)).words(&group.voice);
        origin::others(context, group, finding);
    }
}
