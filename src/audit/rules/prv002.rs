//! PRV002: a source that is cited and not captured.

use crate::audit::lists;
use crate::audit::words::Words;
use crate::audit::{Check, Context, Group, Level, Rule, Sink};
use crate::base::maps::{HashMap, HashMapExt};
use crate::base::{EntityId, SourceId};
use crate::ledger::Fact;
use crate::model::lang::documents::kind_of_any;
use crate::model::lang::fold::simplify;
use crate::model::{Agent, Cited, Entity, EntityKind, Lang};
use std::collections::BTreeSet;
use std::sync::LazyLock;

pub static PRV002: Rule = Rule {
    code: "PRV002",
    name: "not-captured",
    group: Group::Provenance,
    level: Level::Note,
    summary: "a source is cited, and its text is not in the graph",
    page: include_str!("../../../docs/audit/PRV002.md"),
    check: Check::Records(check),
};

static OUTLET: LazyLock<Words> = LazyLock::new(|| Words::section("outlet"));
static OUTLET_FIRST: LazyLock<Words> = LazyLock::new(|| Words::section("outlet-first"));
static PERIODICAL: LazyLock<Words> = LazyLock::new(|| Words::section("periodical"));
static AFTER_HEAD: LazyLock<Words> = LazyLock::new(|| Words::section("after-head"));
static INSTITUTE: LazyLock<Words> = LazyLock::new(|| Words::section("institute"));

/// An outlet by its kind, or by a word of its name: the last one, or the first (Radio North).
pub(super) fn is_outlet(entity: &Entity) -> bool {
    let name = fold(&entity.name);
    let last = name.rsplit(' ').next().unwrap_or(&name);
    let last_two = name.rmatch_indices(' ').nth(1).map_or(&*name, |(at, _)| &name[at + 1..]);
    let first = name.split(' ').next().unwrap_or(&name);
    // "The magazine" has a name that was not understood.
    if OUTLET.is(&name, Lang::En) && !entity.name.starts_with(char::is_uppercase) {
        return false;
    }
    // The Environmental Protection Agency writes no news.
    let office = last == "agency" && name.split(' ').count() > 2 && !["news", "press"].iter().any(|w| name.contains(w));
    let named = || {
        !office && OUTLET.is(last, Lang::En)
            || OUTLET.is(last_two, Lang::En)
            || OUTLET_FIRST.is(first, Lang::En)
            || PERIODICAL.is(first, Lang::En) && entity.name.starts_with(char::is_uppercase)
            || OUTLET.ends(&name, Lang::Zh).is_some()
    };
    let institute = INSTITUTE.is(&name, Lang::En) || INSTITUTE.ends(&name, Lang::Zh).is_some();
    match entity.kind {
        _ if institute => false,
        EntityKind::Outlet => true,
        EntityKind::Organisation | EntityKind::Unknown => named(),
        _ => false,
    }
}

/// An agency that passes on what somebody said: Northlight Agency.
fn is_agency(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').filter(|w| !w.eq_ignore_ascii_case("the")).collect();
    words.len() == 2 && words[1] == "Agency"
}

const MISSING: &str = " is cited, and nothing of it is in the graph";

/// The paper or journal that a place of speech is: "in the Journal of Hill Farming", 在《山地学报》上.
fn periodical(venue: &str) -> Option<&str> {
    if let Some((_, rest)) = venue.split_once('《') {
        let name = rest.split_once('》')?.0;
        return OUTLET.ends(&simplify(name), Lang::Zh).map(|_| name);
    }
    // 在碧水电台节目中
    if let Some(rest) = venue.strip_prefix('在') {
        let name = rest.trim_end_matches(['中', '里', '上', '的']);
        let name = simplify(name).strip_suffix("节目").map_or(name, |short| &name[..short.len()]);
        let house = OUTLET.ends(&simplify(name), Lang::Zh)?;
        return (name.chars().count() >= house.chars().count() + 2).then_some(name);
    }
    let (lead, rest) = venue.split_once(' ')?;
    let name = rest.strip_prefix("the ").unwrap_or(rest).trim_end_matches([',', '.']);
    let named =
        name.contains(' ') && name.split(' ').all(|w| AFTER_HEAD.is(w, Lang::En) || w.starts_with(char::is_uppercase));
    let end = |w: &str| OUTLET.is(&w.to_lowercase(), Lang::En) || PERIODICAL.is(&w.to_lowercase(), Lang::En);
    let (first, last) = (name.split(' ').next()?, name.rsplit(' ').next()?);
    (lead == "in" && named && (end(last) || PERIODICAL.is(&first.to_lowercase(), Lang::En))).then_some(name)
}

/// "A report by the Bridge Inspectorate": a paper of a house that is named, which can be captured.
fn paper(words: &str, here: impl Fn(&str) -> bool) -> Option<&str> {
    // Most words for a speaker are a name.
    if !words.contains(" by ") && !words.contains(" from ") {
        return None;
    }
    let (head, of) = ["by the", "from the", "by", "from"].iter().find_map(|by| {
        let (head, of) = words.split_once(by)?;
        Some((head.strip_suffix(' ')?, of.strip_prefix(' ')?))
    })?;
    let issued = lists::ISSUED.has(&head.rsplit(' ').next()?.to_lowercase());
    let name = of.split(' ').take_while(|w| w.starts_with(char::is_uppercase) || *w == "of" || *w == "for");
    let len = name.map(|w| w.len() + 1).sum::<usize>().saturating_sub(1);
    let house = &of[..len.min(of.len())];
    (issued && house.contains(' ') && !here(house)).then_some(words)
}

/// "In a report published on Monday", 在一份报告中: where a house wrote it.
fn issued_in(venue: &str) -> bool {
    if let Some(rest) = venue.strip_prefix('在') {
        let paper = rest.trim_end_matches(['中', '里', '内', '上']);
        return !rest.contains('《') && kind_of_any(paper).is_some();
    }
    let mut words = venue.split(' ');
    let lead = words.next().is_some_and(|w| w.eq_ignore_ascii_case("in"))
        && words.next().is_some_and(|w| ["a", "an", "its"].contains(&w));
    lead && words.take(3).any(|w| lists::ISSUED.has(&w.to_lowercase()))
}

/// A house by its name, no person.
fn is_house(entity: &Entity) -> bool {
    let capital = |w: &str| w.starts_with(char::is_uppercase);
    let named = !entity.name.is_ascii() || entity.name.split(' ').filter(|w| capital(w)).count() > 1;
    entity.kind == EntityKind::Organisation && entity.unnamed.is_none() && named
}

/// Where each source without a text of its own is cited first.
fn cited_documents<'a>(context: &Context<'a>) -> HashMap<&'a SourceId, (&'a Fact, &'a crate::model::Words)> {
    let mut out = HashMap::new();
    for fact in context.all_statements() {
        let statement = &fact.statement;
        for cited in statement.speakers.iter().chain(&statement.relayed_by) {
            if let (Agent::Source(id), Some(words)) = (&cited.who, &cited.words) {
                out.entry(id).or_insert((fact, words));
            }
        }
    }
    out
}

fn fold(name: &str) -> String {
    let name = simplify(name.trim_matches(['《', '》'])).to_lowercase();
    name.strip_prefix("the ").unwrap_or(&name).to_owned()
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let facts = context.facts;
    let mut houses: BTreeSet<String> = BTreeSet::new();
    for source in facts.sources.values().filter(|s| !s.captures.is_empty()) {
        houses.extend(source.publisher.as_deref().map(fold));
    }
    // "The Herald" is the Dorrin Herald, 《早报》 the 南洋早报.
    let short = |name: &str| {
        let kind = OUTLET.is(name, Lang::En) || OUTLET.is(name, Lang::Zh);
        kind && houses.iter().any(|h| h.strip_suffix(name).is_some_and(|h| h.ends_with(' ') || !h.is_ascii()))
    };
    let here = |entity: &Entity| {
        let mut names = std::iter::once(&entity.name).chain(&entity.aliases).map(|n| fold(n));
        names.any(|name| houses.contains(&name) || short(&name))
    };
    let missing = |id| facts.entities.get(id).filter(|entity| is_outlet(entity) && !here(entity));
    let mut outlets: HashMap<&EntityId, Option<&Entity>> = HashMap::new();
    let cited = cited_documents(context);
    for source in facts.sources.values() {
        if source.captures.is_empty() {
            const NEVER: &str = " is cited, and its text was never captured";
            match cited.get(&source.id) {
                Some((fact, words)) => {
                    let place = context.words(fact, words.at, &words.exact);
                    sink.at(place).about(&fact.statement.id).words(words.exact.clone()).say(NEVER);
                }
                None => {
                    sink.source(&source.id).say(NEVER.trim_start());
                }
            }
        }
        let mut told: BTreeSet<&str> = BTreeSet::new();
        for fact in context.statements(&source.id) {
            let s = &fact.statement;
            let relays = s.relayed_by.len();
            for (n, cited) in s.relayed_by.iter().chain(&s.speakers).chain(&s.told_to).enumerate() {
                let Agent::Entity(id) = &cited.who else { continue };
                let passed_on = (n < relays).then_some(id);
                let agency = || facts.entities.get(passed_on?).filter(|e| is_agency(&e.name) && !here(e));
                let Some(entity) = outlets.entry(id).or_insert_with(|| missing(id)).or_else(agency) else { continue };
                let Some(words) = cited.words.as_ref() else { continue };
                if told.insert(&entity.name) {
                    sink.at(context.words(fact, words.at, &words.exact))
                        .about(&s.id)
                        .words(entity.name.clone())
                        .say(MISSING);
                }
            }
            let named = |name: &str| houses.contains(&fold(name));
            for words in s.speakers.iter().filter_map(|c| c.words.as_ref()) {
                if paper(&words.exact, named).is_some_and(|name| told.insert(name)) {
                    let place = context.words(fact, words.at, &words.exact);
                    sink.at(place).about(&s.id).words(words.exact.clone()).say(MISSING);
                }
            }
            // Written in a journal: that is where it can be read.
            let Some(venue) = &s.venue else { continue };
            if issued_in(&venue.exact) {
                let house = |c: &&Cited| match &c.who {
                    Agent::Entity(id) => facts.entities.get(id).is_some_and(|e| is_house(e) && !here(e)),
                    _ => false,
                };
                let speaker = s.speakers.iter().find(house).and_then(|c| c.words.as_ref());
                if let Some(words) = speaker.filter(|w| told.insert(&w.exact)) {
                    let place = context.words(fact, words.at, &words.exact);
                    sink.at(place).about(&s.id).words(format!("{} {}", words.exact, venue.exact)).say(MISSING);
                }
                continue;
            }
            let Some(name) = periodical(&venue.exact).filter(|n| !houses.contains(&fold(n))) else { continue };
            if told.insert(name) {
                let place = context.words(fact, venue.at, &venue.exact);
                sink.at(place).about(&s.id).words(name).say(MISSING);
            }
        }
    }
}
