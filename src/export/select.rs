//! Which statements a drawing shows.

use crate::base::{PartialDate, Problem, StatementId};
use crate::ledger::{Fact, Facts, Review};
use crate::model::{Agent, Cited, StatementKind};
use std::collections::{BTreeMap, BTreeSet};

/// What to draw: the filters of every reading command, how far to go around what they find, and a cap.
#[derive(Clone, Debug, PartialEq)]
pub struct Selection {
    /// Only these statements, when given: the answer to a question asked before.
    pub statements: Option<BTreeSet<StatementId>>,
    /// `--by`: somebody of these (id, name, alias or part of one) said it.
    pub by: Vec<String>,
    /// `--about`: it mentions one of these, or has the words.
    pub about: Vec<String>,
    /// `--source`: one of these (id, outlet, or words of the title) carries it.
    pub source: Vec<String>,
    /// `--since`: its source was printed on this day or later; undated sources stay out.
    pub since: Option<PartialDate>,
    /// `--until`: its source was printed on this day or earlier; undated sources stay out.
    pub until: Option<PartialDate>,
    /// `--kind`: one of these; none given means all that somebody said (so not [`StatementKind::Own`]).
    pub kind: Vec<StatementKind>,
    /// `--depth`: 0 draws the statements and who said them; 1 also who relayed them, whom they were told to,
    /// whom the speakers speak for, the statements around and within, and what sources take from others;
    /// 2 also statements related to those, claims, and what they are about; more goes on from there.
    pub depth: usize,
    /// Most statements drawn; past it each source gives some.
    pub limit: usize,
}

impl Default for Selection {
    fn default() -> Self {
        Self {
            statements: None,
            by: vec![],
            about: vec![],
            source: vec![],
            since: None,
            until: None,
            kind: vec![],
            depth: 1,
            limit: 80,
        }
    }
}

/// What a [`Selection`] finds.
pub(super) struct Chosen {
    /// The statements to draw.
    pub statements: BTreeSet<StatementId>,
    /// What was left out.
    pub notes: Vec<Problem>,
}

impl Selection {
    /// The statements to draw, those reached by depth included, the cap applied.
    pub(super) fn choose(&self, facts: &Facts) -> Chosen {
        let fits = |(_, f): &(&StatementId, &Fact)| self.fits(facts, f);
        let found: BTreeSet<_> = facts.statements.iter().filter(fits).map(|(id, _)| id.clone()).collect();
        let (mut statements, all) = (self.capped(facts, &found), found.len());
        let mut notes = vec![];
        if statements.len() < all {
            let drawn = statements.len();
            notes.push(
                Problem::warning("drawing", format!("{all} statements fit, {drawn} of them are drawn"))
                    .help("narrow it with --by, --about, --source, --since, --until or --kind, or raise --limit"),
            );
        }
        for step in 1..=self.depth {
            let around = neighbours(facts, &statements, step);
            let room = self.limit.saturating_sub(statements.len());
            let fresh: Vec<_> = around.difference(&statements).cloned().collect();
            if fresh.len() > room {
                let left = fresh.len() - room;
                notes.push(
                    Problem::warning("drawing", format!("{left} statements at depth {step} are left out"))
                        .help("lower --depth, or raise --limit"),
                );
            }
            statements.extend(fresh.into_iter().take(room));
        }
        Chosen { statements, notes }
    }

    fn fits(&self, facts: &Facts, fact: &Fact) -> bool {
        let s = &fact.statement;
        let source = facts.sources.get(&fact.source);
        let published = source.and_then(|s| s.published);
        let kind = if self.kind.is_empty() { s.kind != StatementKind::Own } else { self.kind.contains(&s.kind) };
        kind && fact.review != Review::Rejected
            && self.statements.as_ref().is_none_or(|only| only.contains(&s.id))
            && self.since.is_none_or(|day| published.is_some_and(|p| p.last() >= day.first()))
            && self.until.is_none_or(|day| published.is_some_and(|p| p.first() <= day.last()))
            && any(&self.by, |name| s.speakers.iter().any(|c| called(facts, c, name)))
            && any(&self.about, |name| s.mentions.iter().any(|c| called(facts, c, name)) || holds(&s.content(), name))
            && any(&self.source, |name| {
                holds(fact.source.as_str(), name)
                    || source.is_some_and(|s| {
                        [&s.publisher, &s.title, &s.url].into_iter().flatten().any(|words| holds(words, name))
                    })
            })
    }

    /// At most `limit` of the statements found: from each source in turn, in the order of the text.
    fn capped(&self, facts: &Facts, found: &BTreeSet<StatementId>) -> BTreeSet<StatementId> {
        if found.len() <= self.limit {
            return found.clone();
        }
        let mut by_source = BTreeMap::<_, Vec<_>>::new();
        for id in found {
            let fact = &facts.statements[id];
            let start = fact.statement.fragments.first().map(|f| f.at);
            by_source.entry(&fact.source).or_default().push((start, id));
        }
        by_source.values_mut().for_each(|list| list.sort());
        let rounds = by_source.values().map(Vec::len).max().unwrap_or(0);
        let in_turn = (0..rounds).flat_map(|n| by_source.values().filter_map(move |list| list.get(n)));
        in_turn.take(self.limit).map(|(_, id)| (*id).clone()).collect()
    }
}

/// Statements one step from these: around and within at step 1, related and of the same claim from 2 on.
fn neighbours(facts: &Facts, these: &BTreeSet<StatementId>, step: usize) -> BTreeSet<StatementId> {
    let mut out = BTreeSet::new();
    for fact in facts.statements.values().filter(|f| f.review != Review::Rejected) {
        if let Some(outer) = &fact.statement.within {
            if these.contains(&fact.statement.id) {
                out.insert(outer.clone());
            }
            if these.contains(outer) {
                out.insert(fact.statement.id.clone());
            }
        }
    }
    if step > 1 {
        for link in &facts.links {
            if these.contains(&link.from) || these.contains(&link.to) {
                out.extend([link.from.clone(), link.to.clone()]);
            }
        }
        for claim in &facts.claims {
            let voices = || claim.affirmed_by.iter().chain(&claim.denied_by);
            if voices().any(|id| these.contains(id)) {
                out.extend(voices().cloned());
            }
        }
    }
    out.retain(|id| facts.statements.get(id).is_some_and(|f| f.review != Review::Rejected));
    out
}

/// True when the list is empty or one of it passes.
fn any(list: &[String], pass: impl Fn(&str) -> bool) -> bool {
    list.is_empty() || list.iter().any(|x| pass(x))
}

/// True when the words are part of the text, case aside.
fn holds(text: &str, words: &str) -> bool {
    text.to_lowercase().contains(&words.to_lowercase())
}

/// True when that end of an edge goes by the name: id, name, alias, or part of one.
fn called(facts: &Facts, cited: &Cited, name: &str) -> bool {
    match &cited.who {
        Agent::Entity(id) => {
            id.as_str() == name
                || facts
                    .entities
                    .get(id)
                    .is_some_and(|e| holds(&e.name, name) || e.aliases.iter().any(|a| holds(a, name)))
        }
        Agent::Source(id) => {
            id.as_str() == name
                || facts
                    .sources
                    .get(id)
                    .is_some_and(|s| [&s.title, &s.publisher].into_iter().flatten().any(|t| holds(t, name)))
        }
        Agent::Unresolved => false,
    }
}
