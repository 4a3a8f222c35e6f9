//! SRC007: something rests on a source that was corrected or taken back.

use super::relays;
use crate::audit::{Check, Context, Group, Level, Rule, Sink};
use crate::link::passing::By;
use crate::model::{Amends, Tie};
use std::collections::BTreeSet;

pub static SRC007: Rule = Rule {
    code: "SRC007",
    name: "rests-on-corrected",
    group: Group::Sourcing,
    level: Level::Error,
    summary: "it comes from a source that has been corrected or retracted",
    page: include_str!("../../../docs/audit/SRC007.md"),
    check: Check::Sources(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let index = context.index();
    let mut told = BTreeSet::new();
    for stated in &context.facts.ties {
        let Tie::Amends { source, how, of } = &stated.tie else { continue };
        let done = match how {
            Amends::Corrects => "corrected",
            Amends::Retracts => "retracted",
            Amends::Supersedes => continue,
        };
        let Some(was) = context.facts.sources.get(of) else { continue };
        for pass in index.passing().of_source(of) {
            // Whoever takes it from there in order to correct it does not rest on it.
            let again = pass.later == source || !told.insert((pass.later, pass.statement, of));
            if again || matches!(pass.by, By::Mentions | By::Words) {
                continue;
            }
            let finding = match pass.statement.map(|n| index.said[n]) {
                Some(said) => match context.place(said.fact) {
                    Some(place) => sink.at(place).about(said.id()),
                    None => sink.source(pass.later),
                },
                None => sink.source(pass.later),
            };
            let title = was.title.clone().unwrap_or_else(|| was.id.to_string());
            finding
                .say(format!("this comes from {}, ", relays::title(was)))
                .words(title)
                .say(format!(", which was {done}"));
            finding.see_source(done, source).see_source("where it is from", of);
        }
    }
}
