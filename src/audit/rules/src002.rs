//! SRC002: many outlets, one origin.

use crate::audit::origin;
use crate::audit::{Check, Context, Group, Level, Rule, Sink};
use crate::link::Nth;
use std::collections::BTreeSet;

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
    let groups = context.carried();
    let worded: BTreeSet<Nth> = groups.iter().flat_map(|g| g.statements.iter().copied()).collect();
    // The same figure in other words, or in two languages.
    let figured = origin::figures(context);
    let figured = figured.iter().filter(|g| !g.statements.iter().any(|n| worded.contains(n)));
    // What the same outlets carry of one origin is told once.
    let mut told = BTreeSet::new();
    for group in groups.iter().chain(figured).filter(|g| g.origins == 1) {
        let sources: BTreeSet<_> = group.statements.iter().map(|n| &context.index().said[*n].source.id).collect();
        if !told.insert((group.voice.clone(), sources)) {
            continue;
        }
        let said = context.index().said[group.first];
        let Some(place) = context.place(said.fact) else { continue };
        let finding = sink.at(place).about(said.id());
        finding.say(format!("{} outlets carry this, and all of it comes from ", group.outlets)).words(&group.voice);
        origin::others(context, group, finding);
    }
}
