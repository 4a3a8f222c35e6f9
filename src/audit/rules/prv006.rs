//! PRV006: a suppression that spares nothing. Fired by `audit::run`, which alone knows what was spared.

use crate::audit::{Check, Context, Group, Level, Rule, Sink};
use crate::ledger::{SparedRecord, Suppression};

pub static PRV006: Rule = Rule {
    code: "PRV006",
    name: "unused-suppression",
    group: Group::Provenance,
    level: Level::Warning,
    summary: "a suppression that no finding meets any more",
    page: include_str!("../../../docs/audit/PRV006.md"),
    check: Check::Records(|_: &Context<'_>, _: &mut Sink| ()),
};

/// Tells of one.
pub fn unused(context: &Context<'_>, suppression: &Suppression, sink: &mut Sink) {
    let Suppression { decision, rule, by, spared, .. } = suppression;
    let statement = match spared {
        Some(SparedRecord::Statement(id)) => context.facts.statements.get(id),
        _ => None,
    };
    let why = suppression.why.as_ref().map_or(String::new(), |w| format!(" (“{w}”)"));
    let known = crate::audit::rule(rule).is_some();
    let what = match (known, &suppression.spared) {
        (false, _) => format!("there is no rule {rule}"),
        (true, None) => format!("its statement is nowhere to be found, so {rule} is not suppressed"),
        (true, Some(_)) => format!("{rule} finds nothing there any more"),
    };
    let finding = match statement.and_then(|fact| Some((context.place(fact)?, &fact.statement.id))) {
        Some((place, id)) => sink.at(place).about(id),
        None => sink.graph(),
    };
    finding
        .say(format!("{decision} by {by}{why} suppresses nothing: {what}; take it back with `dixit undo {decision}`"));
}
