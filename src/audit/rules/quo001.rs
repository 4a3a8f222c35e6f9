//! QUO001: a quotation that is not what the captured original says.

use super::quotes;
use crate::audit::{Check, Context, Group, Level, Rule, Sink};
use crate::link::compare::Class;

pub static QUO001: Rule = Rule {
    code: "QUO001",
    name: "misquote",
    group: Group::Quotation,
    level: Level::Error,
    summary: "a direct quotation has other words than the original that is captured",
    page: include_str!("../../../docs/audit/QUO001.md"),
    check: Check::Sources(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    for held in quotes::against_originals(context) {
        let changed =
            held.comparison.changes.iter().filter(|c| !c.lead && (Class::Order..=Class::Polarity).contains(&c.class));
        let Some(worst) = changed.max_by_key(|c| c.class) else { continue };
        let (Some(place), Some(there)) = (context.place(held.quote.fact), context.place(held.original.fact)) else {
            continue;
        };
        let finding = sink.at(place).about(held.quote.id());
        quotes::told(finding, worst);
        finding.see_statement("the original", held.original.id(), there);
    }
}
