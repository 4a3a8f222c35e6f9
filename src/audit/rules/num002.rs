//! NUM002: sources that disagree about a figure.

use crate::audit::{Check, Context, Group, Level, Rule, Sink};
use crate::base::SourceId;
use crate::link::Index;
use crate::link::figures::{self, Place, Strand};
use crate::model::Tie;
use std::collections::BTreeSet;

pub static NUM002: Rule = Rule {
    code: "NUM002",
    name: "figures-disagree",
    group: Group::Numbers,
    level: Level::Warning,
    summary: "two sources give figures for one thing that cannot both be true",
    page: include_str!("../../../docs/audit/NUM002.md"),
    check: Check::Sources(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let index = context.index();
    for strand in index.strands().iter().filter(|s| s.versions.len() > 1) {
        let mut told = BTreeSet::new();
        for (n, version) in strand.versions.iter().enumerate().skip(1) {
            let Some((first, later)) = disagree(index, strand, n, version) else { continue };
            if !told.insert((later, first)) {
                continue;
            }
            let (a, b) = (figures::at(index, first), figures::at(index, later));
            let (here, there) = (index.said[later.statement], index.said[first.statement]);
            let finding = sink.at(super::relays::figure_place(context, later)).about(here.id());
            finding.words(&b.words.exact).say(" and ").words(&a.words.exact).say(" cannot both be true");
            if let Some((figures::Drift::UnitSlip, _)) = figures::drift(a, b) {
                finding.say("; it looks as if a unit had slipped");
            }
            let place = super::relays::figure_place(context, first);
            finding.see_statement("the other figure", there.id(), place);
        }
    }
}

/// A figure of an earlier version and one of this one, in two sources, in statements of much the same words, of which
/// neither takes from the other.
fn disagree(index: &Index<'_>, strand: &Strand, n: usize, version: &[Place]) -> Option<(Place, Place)> {
    let drifted = |a: Place, b: Place| {
        strand.changes.iter().any(|c| (c.earlier == a && c.later == b) || (c.earlier == b && c.later == a))
    };
    for later in version {
        for first in strand.versions[..n].iter().flatten() {
            let (a, b) = (index.said[first.statement], index.said[later.statement]);
            let amended = |one: &SourceId, other: &SourceId| {
                index
                    .facts
                    .ties
                    .iter()
                    .any(|t| matches!(&t.tie, Tie::Amends { source, of, .. } if source == one && of == other))
            };
            if amended(&b.source.id, &a.source.id) || amended(&a.source.id, &b.source.id) {
                continue;
            }
            if a.source.id != b.source.id && !drifted(*first, *later) && figures::same_subject(index, *first, *later) {
                return Some((*first, *later));
            }
        }
    }
    None
}
