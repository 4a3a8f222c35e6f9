//! PRV001: an unreviewed machine statement given out as reviewed.

use crate::audit::{Check, Context, Group, Level, Rule, Sink};
use crate::ledger::Review;
use std::collections::BTreeMap;

pub static PRV001: Rule = Rule {
    code: "PRV001",
    name: "unreviewed",
    group: Group::Provenance,
    level: Level::Warning,
    summary: "a statement that nobody judged stands where reviewed ones are promised",
    page: include_str!("../../../docs/audit/PRV001.md"),
    check: Check::Records(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let claimed: BTreeMap<_, _> = context
        .facts
        .claims
        .iter()
        .flat_map(|c| c.affirmed_by.iter().chain(&c.denied_by).map(move |s| (s, c)))
        .collect();
    if claimed.is_empty() && !context.reviewed {
        return;
    }
    for fact in context.all_statements().filter(|f| f.review == Review::Machine) {
        let claim = claimed.get(&fact.statement.id);
        let Some(place) = context.place(fact).filter(|_| context.reviewed || claim.is_some()) else { continue };
        let finding = sink.at(place).about(&fact.statement.id);
        match claim {
            Some(claim) => finding.say(format!("{} rests on this statement, which nobody judged", claim.id)),
            None => finding.say("the graph is given out as reviewed, and nobody judged this statement"),
        };
    }
}
