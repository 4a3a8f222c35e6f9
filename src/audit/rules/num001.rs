//! NUM001: a figure that changed on its way.

use super::{num004, relays};
use crate::audit::{Check, Context, Group, Level, Rule, Sink};
use crate::link::figures;
use std::collections::BTreeSet;

pub static NUM001: Rule = Rule {
    code: "NUM001",
    name: "figure-drift",
    group: Group::Numbers,
    level: Level::Warning,
    summary: "a figure is not what it was in the source it comes from",
    page: include_str!("../../../docs/audit/NUM001.md"),
    check: Check::Sources(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let index = context.index();
    // A figure within a statement within a statement is one figure.
    let mut told = BTreeSet::new();
    for change in index.strands().iter().flat_map(|s| &s.changes) {
        let (earlier, later) = (index.said[change.earlier.statement], index.said[change.later.statement]);
        let (was, is) = (figures::at(index, change.earlier), figures::at(index, change.later));
        // The same digits in another magnitude are a matter of NUM004.
        let translated = earlier.source.lang != later.source.lang && change.drift == figures::Drift::UnitSlip;
        if translated || num004::slip(was, is, change.drift) || !told.insert((&later.source.id, is.words.at)) {
            continue;
        }
        let place = relays::figure_place(context, change.later);
        let there = relays::figure_place(context, change.earlier);
        let finding = sink.at(place).about(later.id());
        finding.words(&is.words.exact).say(" was ").words(&was.words.exact);
        finding.say(format!(" in {}: {}", relays::title(earlier.source), change.drift.told()));
        finding.see_statement("as it was", earlier.id(), there);
    }
    // As the report, or the release, said it in its own voice.
    for printed in context.printed() {
        for (place, was, drift) in printed.changes(index) {
            let (later, is) = (index.said[place.statement], figures::at(index, place));
            if num004::slip(&was, is, drift) || !told.insert((&later.source.id, is.words.at)) {
                continue;
            }
            let finding = sink.at(relays::figure_place(context, place)).about(later.id());
            finding.words(&is.words.exact).say(" was ").words(&was.words.exact);
            finding.say(format!(" in {}: {}", relays::title(printed.earlier), drift.told()));
            finding.see("as it was", printed.place.clone());
        }
    }
}
