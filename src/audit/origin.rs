//! What the rules about origins have in common: claims with the count of their origins.

use super::{Context, Finding, lists, nameless};
use crate::base::maps::HashMap;
use crate::base::tasks;
use crate::link;
use crate::link::origins::{self, Node};
use crate::link::retold;
use crate::link::voices::{self, Voice};
use crate::link::{Index, Nth};
use crate::model::Act;
use std::collections::BTreeSet;

/// Of the same words elsewhere, so many of the first stand for all.
const LIKE: usize = 256;
/// A smaller number comes back by chance.
const TELLING: f64 = 100.0;
/// So many other places are named in a finding.
const SHOWN: usize = 20;
/// So many stories are one task.
const TASK: usize = 16;
/// From so many outlets on, a report seems to be confirmed by many.
pub(super) const MANY: usize = 3;

/// Statements of one claim, or of one report with all of its claims, and where they come from.
#[derive(Clone, Debug)]
pub(super) struct Story {
    /// The first statement.
    pub(super) first: Nth,
    /// All of them.
    pub(super) statements: Vec<Nth>,
    /// How many outlets carry them.
    pub(super) outlets: usize,
    /// How many independent origins they have.
    pub(super) origins: usize,
    /// The voice behind them, where there is one origin.
    pub(super) voice: String,
    /// Nobody behind them is named.
    pub(super) unnamed: bool,
}

/// Statements of the same words, or told again in another language, that many outlets carry.
pub(super) fn groups(context: &Context<'_>) -> Vec<Story> {
    let index = context.index();
    let many = |g: &Vec<Nth>| outlets(index, g).take(MANY).count() == MANY;
    let groups: Vec<Vec<Nth>> = retold::families(index).into_iter().filter(many).collect();
    tasks::map(&groups, TASK, |g| story(index, g.clone()))
}

/// Statements of one telling figure that many outlets carry.
pub(super) fn figures(context: &Context<'_>) -> Vec<Story> {
    let index = context.index();
    let mut told: BTreeSet<Vec<Nth>> = BTreeSet::new();
    for version in index.strands().iter().flat_map(|s| &s.versions) {
        let telling = version.iter().any(|p| link::figures::at(index, *p).value.is_some_and(|v| v >= TELLING));
        let all: BTreeSet<Nth> = version.iter().map(|p| p.statement).collect();
        let all: Vec<Nth> = all.into_iter().collect();
        if telling && outlets(index, &all).take(MANY).count() == MANY {
            told.insert(all);
        }
    }
    let told: Vec<Vec<Nth>> = told.into_iter().collect();
    tasks::map(&told, TASK, |statements| story(index, statements.clone()))
}

/// Reports, each with everything in it and the same words elsewhere; of reports that share all, only the first. Those
/// alone that a rule may speak of: of few outlets, or without anybody who is named.
pub(super) fn stories(context: &Context<'_>) -> Vec<Story> {
    let index = context.index();
    // What is in a group is worked out once, by its first statement.
    let sides: HashMap<Nth, Sides> = index.groups().groups.iter().map(|g| (g[0], Sides::of(index, g))).collect();
    let mut told: BTreeSet<Nth> = BTreeSet::new();
    let mut out = Vec::new();
    for own in index.by_source() {
        let own: Vec<Nth> = body(index, own.filter(|n| asserts(index, *n)).collect());
        let groups: BTreeSet<Nth> = own.iter().filter_map(|n| index.groups().around(*n)).map(|g| g[0]).collect();
        let alone: Vec<Nth> = own.iter().copied().filter(|n| index.groups().around(*n).is_none()).collect();
        if alone.is_empty() && groups.iter().all(|g| told.contains(g)) {
            continue;
        }
        told.extend(&groups);
        let mut all = Sides::of(index, &alone);
        groups.iter().for_each(|g| all.join(&sides[g]));
        if all.named && all.outlets.len() >= MANY {
            continue;
        }
        let elsewhere = groups.iter().filter_map(|g| index.groups().around(*g)).flat_map(|g| g.iter().take(LIKE));
        let statements: BTreeSet<Nth> = elsewhere.copied().chain(own).collect();
        crate::base::work::spend(statements.len());
        out.push(Story { outlets: all.outlets.len(), ..story(index, statements.into_iter().collect()) });
    }
    out
}

/// Who stands behind some statements, as far as a rule needs it.
#[derive(Default)]
struct Sides {
    /// Somebody with a name, or a paper: not only outlets and people whom nobody names.
    named: bool,
    /// Outlets, at most [`MANY`].
    outlets: BTreeSet<String>,
}

impl Sides {
    fn of(index: &Index<'_>, statements: &[Nth]) -> Self {
        let named = |n: &Nth| voices::is_named(index, *n);
        Self {
            named: statements.iter().any(named),
            outlets: outlets(index, statements).take(MANY).map(str::to_owned).collect(),
        }
    }

    fn join(&mut self, other: &Self) {
        self.named |= other.named;
        let room = MANY.saturating_sub(self.outlets.len());
        let new: Vec<&String> = other.outlets.iter().filter(|o| !self.outlets.contains(*o)).take(room).collect();
        self.outlets.extend(new.into_iter().cloned());
    }
}

/// The outlets that carry some statements, each once.
fn outlets<'a>(index: &Index<'a>, statements: &[Nth]) -> impl Iterator<Item = &'a str> {
    let mut seen = BTreeSet::new();
    let each = statements.iter().map(|n| index.said[*n].source);
    each.map(|s| s.publisher.as_deref().unwrap_or(s.id.as_str())).filter(move |o| seen.insert(*o))
}

fn asserts(index: &Index<'_>, n: Nth) -> bool {
    let statement = &index.said[n].fact.statement;
    // What somebody who is no outlet reports of others is theirs: the report knows it from them.
    let vouched = |outer| voices::is_vouched(index, outer);
    let inner = statement.within.as_ref().and_then(|id| index.nth(id)).is_some_and(vouched);
    !inner && !statement.fragments.is_empty() && !matches!(statement.act, Act::Decline | Act::Ask)
}

fn story(index: &Index<'_>, statements: Vec<Nth>) -> Story {
    let found = origins::count(index, body(index, statements.clone()));
    // Voices of statements within statements count through the outer one.
    let mut voices: BTreeSet<Voice<'_>> = found.origins.iter().flat_map(|o| o.voices.iter().cloned()).collect();
    // Whoever speaks for a house in one report and is only named in another is one voice.
    let cited = statements.iter().flat_map(|n| &index.said[*n].fact.statement.speakers);
    let spokesmen: BTreeSet<_> =
        cited.filter(|c| c.speaks_for.is_some()).filter_map(|c| link::entity(&c.who)).collect();
    if voices.len() > 1 {
        voices.retain(|v| !matches!(v, Voice::Named(id) if spokesmen.contains(id)));
    }
    // 公司公告称…。公告称…: the paper is the company's.
    let given_out = |v: &Voice<'_>| matches!(v, Voice::Named(id) if lists::GIVEN_OUT.has(index.name(id)));
    if voices.iter().any(|v| matches!(v, Voice::Named(_)) && !given_out(v)) {
        voices.retain(|v| !given_out(v));
    }
    let shown = |v: &Voice<'_>| match v {
        Voice::Named(id) | Voice::Unnamed(_, id) => index.entity(id).map_or(id.to_string(), |e| e.name.clone()),
        Voice::Document(id) => {
            index.facts.sources.get(*id).and_then(|s| s.title.clone()).unwrap_or_else(|| id.to_string())
        }
        Voice::Report => "nobody who is named".to_owned(),
    };
    let unnamed = nameless::all(index, &statements, &voices);
    // One report with several voices has as many origins as voices.
    let distinct = voices::distinct(index, &voices);
    let known =
        |o: &&origins::Origin<'_>| o.reports.iter().any(|r| matches!(r, Node::Source(_))) || !o.voices.is_empty();
    let reports = found.origins.iter().filter(known).count();
    let origins = reports.max(distinct.min(statements.len()));
    Story {
        first: statements[0],
        outlets: outlets(index, &statements).count(),
        origins: if unnamed { reports.max(1) } else { origins },
        voice: voices.iter().map(shown).next().unwrap_or_default(),
        unnamed,
        statements,
    }
}

/// Without those of headlines, where there are others: a headline speaks of those whom the body brings in.
fn body(index: &Index<'_>, statements: Vec<Nth>) -> Vec<Nth> {
    let body: Vec<Nth> = statements.iter().copied().filter(|n| !in_headline(index, *n)).collect();
    if body.is_empty() { statements } else { body }
}

/// True when the words stand in the headline, where the text begins with it.
fn in_headline(index: &Index<'_>, n: Nth) -> bool {
    let said = index.said[n];
    let (Some(title), Some(first)) = (said.source.title.as_deref(), said.fact.statement.fragments.first()) else {
        return false;
    };
    (first.at.0 as usize) < title.len()
        && first.at.1 as usize <= title.chars().count()
        && index.archived(&said.fact.statement.capture).is_some_and(|text| text.starts_with(title))
}

/// Names the same words elsewhere.
pub(super) fn others(context: &Context<'_>, story: &Story, finding: &mut Finding) {
    let index = context.index();
    let first = index.said[story.first];
    let elsewhere = |n: &&Nth| index.said[**n].source.id != first.source.id;
    for n in story.statements.iter().filter(elsewhere).take(SHOWN) {
        let said = index.said[*n];
        if let Some(place) = context.told(said.fact) {
            finding.see_statement("also here", said.id(), place);
        }
    }
    let more = story.statements.iter().filter(elsewhere).count().saturating_sub(SHOWN);
    if more > 0 {
        finding.say(format!("; {more} more places: dixit origins {}", first.id()));
    }
}
