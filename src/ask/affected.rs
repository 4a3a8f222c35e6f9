//! The blast radius: everything that rests on a source, a statement or somebody's word, and by which path. It is
//! what has to be looked at again when that turns out to be wrong.

use crate::base::{ClaimId, EntityId, SourceId};
use crate::link::passing::By;
use crate::link::{Index, Nth, entity};
use crate::model::{Point, Relation, Tie};
use serde::Serialize;
use std::collections::{BTreeSet, VecDeque};

/// Something that others may rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What<'a> {
    /// A source as a whole.
    Source(&'a SourceId),
    /// A statement.
    Statement(Nth),
    /// Somebody, or an outlet.
    Entity(&'a EntityId),
    /// A claim.
    Claim(&'a ClaimId),
}

/// How one thing rests on another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rests {
    /// What was asked for.
    Root,
    /// The statement stands in the source.
    StandsIn,
    /// The source was printed by the outlet.
    PrintedBy,
    /// The statement was said by them, or for them.
    SaidBy,
    /// The statement was passed on by them.
    PassedOnBy,
    /// The source takes from the source.
    TakesFrom(By),
    /// The statement says the same again, later.
    SaysAgain,
    /// The statement is part of the statement.
    Within,
    /// The claim is voiced by the statement.
    Voices,
    /// The statement or claim speaks for, or narrows, the other.
    Leans,
}

impl Rests {
    /// In words, as in "… credits …".
    pub fn told(self) -> &'static str {
        match self {
            Self::Root => "",
            Self::StandsIn => "stands in it",
            Self::PrintedBy => "printed by it",
            Self::SaidBy => "said by them",
            Self::PassedOnBy => "passed on by them",
            Self::TakesFrom(by) => by.told(),
            Self::SaysAgain => "says it again",
            Self::Within => "part of it",
            Self::Voices => "voiced by it",
            Self::Leans => "leans on it",
        }
    }
}

/// Something reached, with what it rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reached<'a> {
    /// What.
    pub what: What<'a>,
    /// Number of what it rests on, in the list.
    pub on: usize,
    /// How it rests on that.
    pub how: Rests,
    /// Steps from what was asked for.
    pub depth: usize,
    /// False where only an outlet is named, so that it may rest on another of its reports.
    pub certain: bool,
}

/// Everything that rests on `root`, which comes first; each once, by its shortest path.
pub fn affected<'a>(index: &Index<'a>, root: What<'a>) -> Vec<Reached<'a>> {
    let first = Reached { what: root, on: 0, how: Rests::Root, depth: 0, certain: true };
    let mut all = vec![first];
    let mut seen = BTreeSet::from([root]);
    let mut open = VecDeque::from([0]);
    while let Some(at) = open.pop_front() {
        let here = all[at];
        for (what, how, certain) in resting(index, here.what, at == 0) {
            if seen.insert(what) {
                let certain = certain && here.certain;
                all.push(Reached { what, on: at, how, depth: here.depth + 1, certain });
                open.push_back(all.len() - 1);
            }
        }
    }
    all
}

type Found<'a> = Vec<(What<'a>, Rests, bool)>;

fn resting<'a>(index: &Index<'a>, what: What<'a>, root: bool) -> Found<'a> {
    match what {
        What::Source(id) => on_source(index, id, root),
        What::Statement(n) => on_statement(index, n),
        What::Entity(id) => on_entity(index, id),
        What::Claim(id) => on_claim(index, id),
    }
}

fn on_source<'a>(index: &Index<'a>, id: &'a SourceId, root: bool) -> Found<'a> {
    let mut out = Vec::new();
    // A source that takes only a part of what it prints from elsewhere does not fall with it.
    if root {
        out.extend(index.of_source(id).map(|n| (What::Statement(n), Rests::StandsIn, true)));
    }
    for pass in index.passing().of_source(id) {
        let what = pass.statement.map_or(What::Source(pass.later), What::Statement);
        out.push((what, Rests::TakesFrom(pass.by), pass.by != By::Mentions));
    }
    if let Some(outlet) = index.publisher(id).filter(|_| root) {
        for pass in index.passing().of_outlet(outlet) {
            let what = pass.statement.map_or(What::Source(pass.later), What::Statement);
            out.push((what, Rests::TakesFrom(pass.by), false));
        }
    }
    out
}

fn on_statement<'a>(index: &Index<'a>, n: Nth) -> Found<'a> {
    let mut out = Vec::new();
    let said = index.said[n];
    let again = index.groups().pairs_of(n).filter(|p| p.earlier == n && p.is_same());
    out.extend(again.map(|p| (What::Statement(p.later), Rests::SaysAgain, true)));
    let inner =
        index.of_source(&said.source.id).filter(|i| index.said[*i].fact.statement.within.as_ref() == Some(said.id()));
    out.extend(inner.map(|i| (What::Statement(i), Rests::Within, true)));
    for claim in &index.facts.claims {
        if claim.affirmed_by.contains(said.id()) || claim.denied_by.contains(said.id()) {
            out.push((What::Claim(&claim.id), Rests::Voices, true));
        }
    }
    // Whoever takes a statement with the same number from this source takes it from here.
    for pass in index.passing().of_source(&said.source.id) {
        let Some(later) = pass.statement else { continue };
        let theirs = &index.said[later].fact.statement.figures;
        let mine = &said.fact.statement.figures;
        let telling = |f: &&crate::model::Figure| f.value.is_some_and(|v| v >= 13.0);
        if theirs.iter().filter(telling).any(|f| mine.iter().any(|g| f.value == g.value && f.unit == g.unit)) {
            out.push((What::Statement(later), Rests::TakesFrom(pass.by), true));
        }
    }
    out.extend(leaning(index, &Point::Statement(said.id().clone())));
    out
}

fn on_entity<'a>(index: &Index<'a>, id: &'a EntityId) -> Found<'a> {
    let mut out = Vec::new();
    out.extend(index.printed_by(id).iter().map(|s| (What::Source(&s.id), Rests::PrintedBy, true)));
    for (n, said) in index.said.iter().enumerate() {
        let statement = &said.fact.statement;
        let speaks = |c: &crate::model::Cited| entity(&c.who) == Some(id) || c.speaks_for.as_ref() == Some(id);
        if statement.speakers.iter().any(speaks) {
            out.push((What::Statement(n), Rests::SaidBy, true));
        } else if statement.relayed_by.iter().any(|c| entity(&c.who) == Some(id)) {
            out.push((What::Statement(n), Rests::PassedOnBy, true));
        }
    }
    for pass in index.passing().of_outlet(id) {
        let what = pass.statement.map_or(What::Source(pass.later), What::Statement);
        out.push((what, Rests::TakesFrom(pass.by), true));
    }
    out
}

fn on_claim<'a>(index: &Index<'a>, id: &'a ClaimId) -> Found<'a> {
    leaning(index, &Point::Claim(id.clone()))
}

/// What people said to support or narrow it.
fn leaning<'a>(index: &Index<'a>, on: &Point) -> Found<'a> {
    let mut out = Vec::new();
    for stated in &index.facts.ties {
        let Tie::Relates { from, relation, to } = &stated.tie else { continue };
        if !matches!(relation, Relation::Supports | Relation::Qualifies | Relation::Restates) || to.point() != *on {
            continue;
        }
        match from.point() {
            Point::Statement(id) => {
                out.extend(index.nth(&id).map(|n| (What::Statement(n), Rests::Leans, true)));
            }
            Point::Claim(id) => {
                let claim = index.facts.claims.iter().find(|c| c.id == id);
                out.extend(claim.map(|c| (What::Claim(&c.id), Rests::Leans, true)));
            }
        }
    }
    out
}
