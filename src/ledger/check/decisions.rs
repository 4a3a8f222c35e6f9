//! What has to hold of decisions (law 2: what lost its place is a finding).

use super::{Record, Sink, shown};
use crate::base::{DecisionId, EntityId};
use crate::ledger::Anchors;
use crate::ledger::facts::agents;
use crate::ledger::judged::{on, tie};
use crate::model::decision::On;
use crate::model::{Action, Decision, Seen, Tie};
use std::collections::{BTreeMap, BTreeSet};

impl Sink<'_> {
    pub(super) fn decisions(&mut self, orphans: &[DecisionId]) {
        let records = self.records;
        for decision in records.decisions.values() {
            let record = Record::Decision(decision.id.clone());
            self.refers(&record, decision);
            if orphans.contains(&decision.id) {
                self.orphan(&record, decision);
            }
        }
        self.merges();
        self.circles();
    }

    fn refers(&mut self, record: &Record, decision: &Decision) {
        let records = self.records;
        match &decision.action {
            Action::Accept(_) | Action::Reject(_) | Action::AddEntity(_) | Action::Suppress(..) => {}
            Action::Correct(_, c) => {
                for given in [&c.speakers, &c.told_to, &c.relayed_by].into_iter().flatten().flatten() {
                    self.entity(record, &given.entity);
                }
            }
            Action::Add(statement) => {
                for id in agents(statement) {
                    self.entity(record, id);
                }
                if let Some(parent) = &statement.within {
                    self.statement(record, parent);
                }
                if let Some(text) = records.archive.get(&statement.capture) {
                    self.anchors(record, statement, &Anchors::new(text));
                }
            }
            Action::Merge(a, b) | Action::Distinct(a, b) => {
                self.entity(record, a);
                self.entity(record, b);
            }
            Action::Split { from, statements, .. } => {
                self.entity(record, from);
                for id in statements {
                    self.statement(record, id);
                }
            }
            Action::Alias(id, _) => self.entity(record, id),
            Action::AddClaim(claim) => {
                if claim.text.trim().is_empty() {
                    self.error(record.clone(), "a claim without words").words(claim.id.as_str());
                }
            }
            Action::Relate { tie, seen } => {
                self.tie(record, tie);
                if let Some(seen) = seen {
                    self.seen(record, seen);
                }
            }
            Action::Unrelate(tie) => self.tie(record, tie),
            Action::Undo(id) => {
                if !records.decisions.contains_key(id) {
                    self.error(record.clone(), format!("takes back `{id}`, which is no decision here"))
                        .words(id.as_str());
                }
            }
        }
    }

    /// All that a stated relation names has to be there; statements that are not are orphans, found elsewhere.
    fn tie(&mut self, record: &Record, tie: &Tie) {
        tie.entities().into_iter().for_each(|id| self.entity(record, id));
        tie.sources().into_iter().for_each(|id| self.source_there(record, id));
        tie.claims().into_iter().for_each(|id| self.claim(record, id));
        let (from, to) = tie.ends();
        if to == Some(from) {
            self.error(record.clone(), format!("`{from}` is tied to itself"))
                .help("take the decision back (undo)")
                .words(from);
        }
    }

    /// The words that a stated relation rests on stand where it says.
    fn seen(&mut self, record: &Record, seen: &Seen) {
        let records = self.records;
        self.source_there(record, &seen.source);
        let Some(source) = records.sources.get(&seen.source) else { return };
        if source.captures.iter().all(|c| c.text != seen.capture) {
            let message = format!("its words stand in no text of `{}`", seen.source);
            self.error(record.clone(), message).words(seen.capture.as_str());
        } else if let Some(text) = records.archive.get(&seen.capture)
            && !Anchors::new(text).stands(seen.words.at, &seen.words.exact)
        {
            self.error(record.clone(), "the words of this relation do not stand at their place")
                .words(&seen.words.exact);
        }
    }

    /// Wholes that are parts of themselves, sources that amend themselves by way of others.
    fn circles(&mut self) {
        let mut next: BTreeMap<(&'static str, &str), Vec<(&str, &DecisionId)>> = BTreeMap::new();
        let standing = self.judged.standing.clone();
        for decision in &standing {
            let Action::Relate { tie, .. } = &decision.action else { continue };
            let kind = match tie {
                Tie::MemberOf { .. } => "is a part of itself",
                Tie::Amends { .. } => "corrects, retracts or replaces itself",
                _ => continue,
            };
            if let (from, Some(to)) = tie.ends() {
                next.entry((kind, from)).or_default().push((to, &decision.id));
            }
        }
        for ((kind, start), ways) in &next {
            for (first, decision) in ways.iter().filter(|(to, _)| to != start) {
                let (mut rim, mut seen) = (vec![*first], BTreeSet::from([*first]));
                while let Some(at) = rim.pop() {
                    for (to, _) in next.get(&(*kind, at)).into_iter().flatten() {
                        if seen.insert(to) {
                            rim.push(to);
                        }
                    }
                }
                if seen.contains(start) {
                    let record = Record::Decision((*decision).clone());
                    self.error(record, format!("by this and other decisions `{start}` {kind}"))
                        .help("take one of them back (undo)")
                        .words(start);
                }
            }
        }
    }

    /// A decision that no longer finds its place, with what might be its place: proposed, never taken.
    fn orphan(&mut self, record: &Record, decision: &Decision) {
        let tied = tie(&decision.action).into_iter().flat_map(Tie::statements);
        let lost = tied.into_iter().find(|on| !self.statements.contains_key(&on.statement));
        let Some(on) = on(&decision.action).or(lost) else {
            self.error(record.clone(), "a statement written by a person has lost its source")
                .help("add the article again, or take the decision back (undo)");
            return;
        };
        let help = self.perhaps(on).map_or_else(
            || "add the article again, or take the decision back (undo)".to_owned(),
            |id| format!("perhaps it is `{id}` now: judge that one, and take this decision back (undo)"),
        );
        let message = format!("`{}`, which was judged, is nowhere to be found", on.statement);
        self.error(record.clone(), message).help(help).words(on.statement.as_str());
    }

    /// The statement whose words are most like those judged, if they are like enough to be worth a look.
    fn perhaps(&self, on: &On) -> Option<String> {
        let wanted = pairs(&on.anchor.exact);
        let all = self.records.sources.values().filter(|s| s.captures.iter().any(|c| c.text == on.capture));
        let all = all.flat_map(|s| &s.statements).filter_map(|s| {
            let words = pairs(&s.fragments.first()?.exact);
            let shared = words.iter().filter(|w| wanted.contains(w)).count();
            let likeness = 200 * shared / (words.len() + wanted.len()).max(1);
            (likeness >= 60).then(|| (likeness, std::cmp::Reverse(s.id.clone())))
        });
        all.max().map(|(_, std::cmp::Reverse(id))| id.to_string())
    }

    /// Merges that go in a circle, or against a decision that two are different.
    fn merges(&mut self) {
        let standing = self.judged.standing.clone();
        let mut roots: BTreeMap<EntityId, EntityId> = BTreeMap::new();
        let root = |roots: &BTreeMap<EntityId, EntityId>, id: &EntityId| {
            let mut id = id.clone();
            while let Some(next) = roots.get(&id) {
                id = next.clone();
            }
            id
        };
        for decision in standing {
            let record = Record::Decision(decision.id.clone());
            match &decision.action {
                Action::Merge(a, b) => {
                    let (one, other) = (root(&roots, a), root(&roots, b));
                    if one == other {
                        self.error(record, format!("`{a}` and `{b}` are one already: these merges go in a circle"))
                            .help("take one of them back (undo)")
                            .words(b.as_str());
                    } else {
                        roots.insert(other, one);
                    }
                }
                Action::Distinct(a, b) if self.judged.root(a) == self.judged.root(b) => {
                    let name = |id: &EntityId| self.records.entities.get(id).map_or_else(|| format!("`{id}`"), shown);
                    let message = format!("{} and {} were judged to be different, and are merged", name(a), name(b));
                    self.error(record, message).help("take one of the decisions back (undo)").words(b.as_str());
                }
                _ => {}
            }
        }
    }
}

/// Pairs of neighbouring letters, the measure of likeness.
fn pairs(words: &str) -> BTreeSet<(char, char)> {
    words.chars().zip(words.chars().skip(1)).collect()
}
