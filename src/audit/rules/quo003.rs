//! QUO003: one quotation in two wordings, where neither is known to be the original.

use crate::audit::quotes;
use crate::audit::{Check, Context, Group, Level, Rule, Sink};
use crate::link::compare::Class;
use std::collections::BTreeSet;

pub static QUO003: Rule = Rule {
    code: "QUO003",
    name: "quotation-varies",
    group: Group::Quotation,
    level: Level::Warning,
    summary: "the same quotation stands in different words, in one source or across sources",
    page: include_str!("../../../docs/audit/QUO003.md"),
    check: Check::Sources(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let index = context.index();
    // Where the original is known, the quotation is held against that, and not against other papers.
    let settled: BTreeSet<_> = context.against_originals().iter().map(|h| h.quote).collect();
    for pair in &index.groups().pairs {
        let (earlier, later) = (index.said[pair.earlier], index.said[pair.later]);
        let quoted = earlier.is_direct() && later.is_direct();
        if !quoted || !quotes::one_speaker(earlier, later) {
            continue;
        }
        let known = settled.contains(&pair.earlier) || settled.contains(&pair.later);
        if known || quotes::original(context, pair).is_some() {
            continue;
        }
        // A shorter piece of the same words, or other marks, is no other wording.
        let Some(comparison) = &pair.comparison else { continue };
        let changed = comparison.changes.iter().filter(|c| !c.lead);
        let mut worded = changed.filter(|c| c.class == Class::Gloss || c.class >= Class::Order);
        let Some(change) = worded.next() else { continue };
        let (Some(place), Some(there)) = (context.place(later.fact), context.place(earlier.fact)) else { continue };
        let finding = sink.at(place).about(later.id());
        finding.say("the same quotation stands elsewhere in other words: ");
        quotes::change(finding, change);
        finding.see_statement("the other wording", earlier.id(), there);
    }
}
