//! SRC001: all of it rests on one origin.

use crate::audit::origin;
use crate::audit::{Check, Context, Group, Level, Rule, Sink};

pub static SRC001: Rule = Rule {
    code: "SRC001",
    name: "single-origin",
    group: Group::Sourcing,
    level: Level::Note,
    summary: "a report rests on one origin alone",
    page: include_str!("../../../docs/audit/SRC001.md"),
    check: Check::Sources(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let few = context.stories().iter().filter(|s| s.outlets < origin::MANY);
    // That many carry it as if it had many origins is SRC002.
    for story in few.chain(context.carried()).filter(|s| s.origins == 1) {
        let said = context.index().said[story.first];
        let Some(place) = context.told(said.fact) else { continue };
        let finding = sink.at(place).about(said.id());
        finding.say("all that is reported here comes from ").words(&story.voice);
        origin::others(context, story, finding);
    }
}
