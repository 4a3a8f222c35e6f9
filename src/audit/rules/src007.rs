//! SRC007: something rests on a source that was corrected or taken back.

use super::relays;
use crate::audit::{Check, Context, Group, Level, Rule, Sink};
use crate::base::SourceId;
use crate::link::passing::{By, Pass};
use crate::link::{Index, Nth};
use crate::model::{Amends, Tie};
use std::collections::{BTreeMap, BTreeSet};

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
    let amended: BTreeSet<&SourceId> = context.facts.ties.iter().filter_map(|t| mended(&t.tie)).collect();
    let mut passed_on: BTreeMap<&SourceId, Vec<Nth>> = BTreeMap::new();
    for printed in context.printed() {
        passed_on.entry(&printed.earlier.id).or_default().push(printed.later);
    }
    for stated in &context.facts.ties {
        let Tie::Amends { source, how, of } = &stated.tie else { continue };
        let done = match how {
            Amends::Corrects => "corrected",
            Amends::Retracts => "retracted",
            Amends::Supersedes => continue,
        };
        let Some(was) = context.facts.sources.get(of) else { continue };
        let taken = |p: &&Pass<'_>| !matches!(p.by, By::Mentions | By::Words);
        let mut open: Vec<(&SourceId, Option<Nth>)> =
            index.passing().of_source(of).iter().filter(taken).map(|p| (p.later, p.statement)).collect();
        // Of several reports of an outlet the sentence tells which is meant.
        let meant = passed_on.get(of).into_iter().flatten();
        open.extend(meant.map(|n| (&index.said[*n].source.id, Some(*n))));
        let mut at = 0;
        while at < open.len() {
            let (later, statement) = open[at];
            at += 1;
            // Whoever takes it from there in order to correct it does not rest on it.
            if later == source || later == of || !told.insert((later, statement, of)) {
                continue;
            }
            open.extend(further(index, later, statement));
            // Of a report in a report the outer one tells it all, and of a source that says what it takes, that.
            let said_which = |(l, n): &(&SourceId, Option<Nth>)| *l == later && n.is_some();
            if statement.is_none() && open.iter().any(said_which) {
                continue;
            }
            let around = statement.and_then(|n| index.said[n].fact.statement.within.as_ref());
            let outer = around.and_then(|id| index.nth(id));
            if outer.is_some_and(|o| open.iter().any(|(l, n)| *l == later && *n == Some(o))) {
                continue;
            }
            // The copy was corrected too.
            if amended.contains(later) {
                continue;
            }
            let finding = match statement.map(|n| index.said[n]) {
                Some(said) => match context.told(said.fact) {
                    Some(place) => sink.at(place).about(said.id()),
                    None => sink.source(later),
                },
                None => sink.source(later),
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

/// The source that is corrected or retracted.
fn mended(tie: &Tie) -> Option<&SourceId> {
    match tie {
        Tie::Amends { how: Amends::Corrects | Amends::Retracts, of, .. } => Some(of),
        _ => None,
    }
}

/// Who takes it on from here: the same statement, by whoever has it from this report.
fn further<'a>(index: &Index<'a>, later: &SourceId, statement: Option<Nth>) -> Vec<(&'a SourceId, Option<Nth>)> {
    let Some(n) = statement else {
        let passes = index.passing().of_source(later).iter();
        let whole = passes.filter(|p| p.statement.is_none() && !matches!(p.by, By::Mentions | By::Words));
        return whole.map(|p| (p.later, None)).collect();
    };
    let same = index.groups().pairs_of(n).filter(|p| p.is_same());
    let others = same.map(|p| if p.earlier == n { p.later } else { p.earlier });
    let taken = others.filter(|o| relays::comes_from(index, *o, later));
    taken.map(|o| (&index.said[o].source.id, Some(o))).collect()
}
