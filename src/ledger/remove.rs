//! A source goes out of the ledger.

use super::Ledger;
use super::admit::sweep;
use super::index::Index;
use super::judged::{Judged, on};
use crate::base::{DecisionId, SourceId, TextHash};
use crate::model::{Action, Point};
use std::collections::BTreeSet;

/// What is to happen to decisions on the statements of a removed source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decided {
    /// If there are any, nothing is removed.
    Refuse,
    /// They stay; until the source is there again they are findings.
    Keep,
}

/// What came of removing a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Removal {
    /// It is gone; these decisions have lost their statement.
    Gone(Vec<DecisionId>),
    /// Not removed: people decided on its statements.
    Judged(Vec<DecisionId>),
    /// There is no such source.
    Unknown,
}

impl Ledger {
    /// Takes a source out, with its statements, the texts no other source has, and the entities nothing
    /// names any more. Decisions are never taken out: added again, the source has the same ids, and they
    /// find their statements again.
    pub fn remove_source(&mut self, id: &SourceId, decided: Decided) -> Removal {
        let Some(source) = self.records.sources.get(id).cloned() else { return Removal::Unknown };
        let statements: BTreeSet<_> = source.statements.iter().map(|s| &s.id).collect();
        let judged = Judged::of(&self.records);
        let here = |d: &&&crate::model::Decision| match &d.action {
            Action::Add(s) => super::facts::home(&self.records, s).as_ref() == Some(id),
            action => {
                let tie = super::judged::tie(action);
                let judged = on(action).into_iter().chain(tie.into_iter().flat_map(|t| t.statements()));
                let seen = if let Action::Relate { seen, .. } = action { seen.as_ref() } else { None };
                judged.into_iter().any(|on| statements.contains(&on.statement))
                    || tie.is_some_and(|t| t.sources().contains(&id))
                    || seen.is_some_and(|s| s.source == *id)
            }
        };
        let on_it: Vec<DecisionId> = judged.standing.iter().filter(here).map(|d| d.id.clone()).collect();
        if decided == Decided::Refuse && !on_it.is_empty() {
            return Removal::Judged(on_it);
        }
        let mut index = Index::of(&self.records);
        let idle = index.leave(&source);
        self.records.sources.remove(id);
        let texts: BTreeSet<&TextHash> =
            self.records.sources.values().flat_map(|s| &s.captures).map(|c| &c.text).collect();
        self.records.archive.retain(|hash, _| texts.contains(hash));
        let gone: BTreeSet<_> = statements.into_iter().cloned().collect();
        let lost = |point: &Point| point.statement().is_some_and(|id| gone.contains(id));
        self.records.links.retain(|l| !lost(&l.from) && !lost(&l.to));
        sweep(&mut self.records, &mut index, idle);
        let cited = source.statements.iter().flat_map(super::admit::cites).cloned().collect();
        super::admit::forget_cited(&mut self.records, &mut index, cited);
        self.index = Some(index);
        Removal::Gone(on_it)
    }
}
