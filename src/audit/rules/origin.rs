//! What the rules about origins have in common: claims with the count of their origins.

use crate::audit::{Context, Finding};
use crate::base::SourceId;
use crate::link::origins::{self, Node, Voice};
use crate::link::{Index, Nth};
use crate::model::Act;
use std::collections::BTreeSet;

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

/// Statements in groups of the same words, over at least two sources.
pub(super) fn groups(context: &Context<'_>) -> Vec<Story> {
    let index = context.index();
    let groups = index.groups().groups.iter().filter(|g| sources(index, g).len() > 1);
    groups.map(|g| story(index, g.clone())).collect()
}

/// Reports, each with everything in it and the same words elsewhere; of reports that share all, only the first.
pub(super) fn stories(context: &Context<'_>) -> Vec<Story> {
    let index = context.index();
    let mut told: BTreeSet<Nth> = BTreeSet::new();
    let mut out = Vec::new();
    let mut order: Vec<&SourceId> = Vec::new();
    for said in &index.said {
        if order.last() != Some(&&said.source.id) {
            order.push(&said.source.id);
        }
    }
    for source in order {
        let own: Vec<Nth> = index.of_source(source).filter(|n| asserts(index, *n)).collect();
        if own.is_empty() || own.iter().all(|n| told.contains(n)) {
            continue;
        }
        let all: BTreeSet<Nth> =
            own.iter().flat_map(|n| index.groups().around(*n).map_or(vec![*n], <[Nth]>::to_vec)).collect();
        told.extend(&all);
        out.push(story(index, all.into_iter().collect()));
    }
    out
}

fn asserts(index: &Index<'_>, n: Nth) -> bool {
    let statement = &index.said[n].fact.statement;
    !statement.fragments.is_empty() && !matches!(statement.act, Act::Decline | Act::Ask)
}

fn sources<'a>(index: &Index<'a>, all: &[Nth]) -> BTreeSet<&'a SourceId> {
    all.iter().map(|n| &index.said[*n].source.id).collect()
}

fn story(index: &Index<'_>, statements: Vec<Nth>) -> Story {
    let found = origins::count(index, statements.iter().copied());
    let outlets: BTreeSet<&str> = sources(index, &statements)
        .into_iter()
        .map(|id| index.facts.sources[id].publisher.as_deref().unwrap_or(id.as_str()))
        .collect();
    // Voices of statements within statements count through the outer one.
    let voices: BTreeSet<Voice<'_>> = found.origins.iter().flat_map(|o| o.voices.iter().cloned()).collect();
    let shown = |v: &Voice<'_>| match v {
        Voice::Named(id) | Voice::Unnamed(_, id) => {
            index.facts.entities.get(*id).map_or(id.to_string(), |e| e.name.clone())
        }
        Voice::Document(id) => {
            index.facts.sources.get(*id).and_then(|s| s.title.clone()).unwrap_or_else(|| id.to_string())
        }
        Voice::Report => "nobody who is named".to_owned(),
    };
    let unnamed = !voices.is_empty() && voices.iter().all(|v| matches!(v, Voice::Unnamed(..)));
    // One report with several voices has as many origins as voices.
    let mut distinct: Vec<&Voice<'_>> = Vec::new();
    for voice in &voices {
        if !distinct.iter().any(|d| origins::one_voice(index, d, voice)) {
            distinct.push(voice);
        }
    }
    let known =
        |o: &&origins::Origin<'_>| o.reports.iter().any(|r| matches!(r, Node::Source(_))) || !o.voices.is_empty();
    let reports = found.origins.iter().filter(known).count();
    let origins = reports.max(distinct.len().min(statements.len()));
    Story {
        first: statements[0],
        outlets: outlets.len(),
        origins: if unnamed { reports.max(1) } else { origins },
        voice: voices.iter().map(shown).next().unwrap_or_default(),
        unnamed,
        statements,
    }
}

/// Names the same words elsewhere.
pub(super) fn others(context: &Context<'_>, story: &Story, finding: &mut Finding) {
    let index = context.index();
    let first = &index.said[story.first].source.id;
    for n in &story.statements {
        let said = index.said[*n];
        if said.source.id != *first
            && let Some(place) = context.place(said.fact)
        {
            finding.see_statement("also here", said.id(), place);
        }
    }
}
