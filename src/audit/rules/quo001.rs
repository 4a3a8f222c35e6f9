//! QUO001: a quotation that is not what the captured original says.

use crate::audit::quotes;
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
    let index = context.index();
    for held in context.against_originals() {
        let (quote, original) = (index.said[held.quote], index.said[held.original]);
        let changed =
            held.comparison.changes.iter().filter(|c| !c.lead && (Class::Order..=Class::Polarity).contains(&c.class));
        let Some(worst) = changed.max_by_key(|c| c.class) else { continue };
        let [place, there] = held.places.clone();
        let finding = sink.at(place).about(quote.id());
        quotes::told(finding, worst);
        finding.see_statement("the original", original.id(), there);
    }
}
