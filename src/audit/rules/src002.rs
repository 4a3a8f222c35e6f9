//! SRC002: many outlets, one origin.

use super::relays;
use crate::audit::origin;
use crate::audit::words::Words;
use crate::audit::{Check, Context, Group, Level, Rule, Sink};
use crate::base::{EntityId, SourceId};
use crate::link::passing::{By, From};
use crate::link::{Index, Nth, content_words, entity, may_precede};
use crate::model::Source;
use std::collections::BTreeSet;
use std::sync::LazyLock;

pub static SRC002: Rule = Rule {
    code: "SRC002",
    name: "pseudo-corroboration",
    group: Group::Sourcing,
    level: Level::Warning,
    summary: "several outlets report it, and all of them have it from one origin",
    page: include_str!("../../../docs/audit/SRC002.md"),
    check: Check::Sources(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let groups = context.carried();
    let worded: BTreeSet<Nth> = groups.iter().flat_map(|g| g.statements.iter().copied()).collect();
    // The same figure in other words, or in two languages.
    let figured = origin::figures(context);
    let figured = figured.iter().filter(|g| !g.statements.iter().any(|n| worded.contains(n)));
    // What the same outlets carry of one origin is told once.
    let mut told = BTreeSet::new();
    let spoken = spoken_of(context, sink);
    for group in groups.iter().chain(figured).filter(|g| g.origins == 1) {
        let sources: BTreeSet<_> = group.statements.iter().map(|n| &context.index().said[*n].source.id).collect();
        // Where a paper speaks of the others, that is told.
        if spoken.iter().any(|all| sources.is_subset(all)) || !told.insert((group.voice.clone(), sources)) {
            continue;
        }
        let said = context.index().said[group.first];
        let Some(place) = context.told(said.fact) else { continue };
        let finding = sink.at(place).about(said.id());
        finding.say(format!("{} outlets carry this, and all of it comes from ", group.outlets)).words(&group.voice);
        origin::others(context, group, finding);
    }
}

static CORROBORATES: LazyLock<Words> = LazyLock::new(|| Words::section("corroborates"));

/// "Separately confirmed by the Post and the Herald", 《时报》和《新报》均证实: a paper speaks of others as if each of them knew
/// it, and all of them have it from one. Gives each such paper with all that it speaks of.
fn spoken_of<'a>(context: &Context<'a>, sink: &mut Sink) -> Vec<BTreeSet<&'a SourceId>> {
    let index = context.index();
    let mut spoken = Vec::new();
    for named in index.named().chunk_by(|a, b| a.0 == b.0).filter(|named| named.len() > 1) {
        let Some(source) = context.facts.sources.get(named[0].0) else { continue };
        let Some(text) = context.text(source) else { continue };
        for sentence in text.sentences().filter(|s| CORROBORATES.any(&text.folded, *s, text.lang)) {
            let words = sentence.of(text.text());
            let stands =
                |id: &EntityId| index.name(id).trim_start_matches("The ").trim_matches(['《', '》']).to_owned();
            let outlets: Vec<&EntityId> =
                named.iter().map(|(_, id)| *id).filter(|id| words.contains(&stands(id))).collect();
            let about = content_words(&format!("{} {words}", source.title.as_deref().unwrap_or_default()));
            let reports: Vec<&Source> = outlets.iter().filter_map(|id| report(index, id, source, &about)).collect();
            if reports.len() < 2 || reports.len() < outlets.len() {
                continue;
            }
            let mut all = BTreeSet::from([&source.id]);
            let roots: BTreeSet<Root<'_>> = reports.iter().flat_map(|r| roots(index, r, &mut all)).collect();
            let [root] = roots.into_iter().collect::<Vec<_>>()[..] else { continue };
            let from = match root {
                Root::Source(id) => context.facts.sources.get(id).map_or(String::new(), relays::title),
                Root::Outlet(id) => index.name(id).to_owned(),
            };
            let finding = sink.at(text.place(sentence));
            finding.say("as if each of them knew it; all of them have it from ").words(from);
            for report in reports {
                finding.see_source("named here", &report.id);
            }
            spoken.push(all);
        }
    }
    spoken
}

/// What a report rests on in the end.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Root<'a> {
    Source(&'a SourceId),
    Outlet(&'a EntityId),
}

/// Words in common with fewer of which a report is of another story.
const SHARED: usize = 2;

/// The last report of an outlet that may stand before `later` and is about the same, where it has one.
fn report<'a>(index: &Index<'a>, outlet: &EntityId, later: &Source, about: &[u64]) -> Option<&'a Source> {
    let own = index.publisher(&later.id) == Some(outlet);
    let shared = |words: &str| content_words(words).iter().filter(|w| about.binary_search(w).is_ok()).count() >= SHARED;
    let text = |s: &Source| s.captures.last().and_then(|c| index.archived(&c.text));
    let before = |s: &&&Source| s.id != later.id && may_precede(s, later) && text(s).is_some_and(shared);
    index.printed_by(outlet).iter().rfind(before).copied().filter(|_| !own)
}

/// Where a report is from, as far as it says; itself where it says nothing, or has somebody who told it.
///
/// `all` gets every report on the way.
fn roots<'a>(index: &Index<'a>, report: &'a Source, all: &mut BTreeSet<&'a SourceId>) -> BTreeSet<Root<'a>> {
    let mut found = BTreeSet::new();
    let mut seen = BTreeSet::from([&report.id]);
    let mut open = vec![&report.id];
    while let Some(id) = open.pop() {
        all.insert(id);
        let outlet = index.publisher(id);
        let told = |n: Nth| index.said[n].fact.statement.told_to.iter().any(|c| entity(&c.who) == outlet);
        let firsthand = outlet.is_some() && index.of_source(id).any(told);
        let mut ways = index.passing().from(id).iter().filter(|p| !matches!(p.by, By::Words | By::Mentions)).peekable();
        if firsthand || ways.peek().is_none() {
            found.insert(Root::Source(id));
            continue;
        }
        for way in ways {
            match way.from {
                From::Source(up) if seen.insert(up) => open.push(up),
                From::Source(_) => {}
                From::Outlet(outlet) => {
                    found.insert(Root::Outlet(outlet));
                }
            }
        }
    }
    found
}
