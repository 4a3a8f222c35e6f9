//! ENT001: two that were made one and may be two.

use crate::audit::ages::{self, Told};
use crate::audit::{Check, Context, Group, Level, Place, Rule, Sink};
use crate::base::{EntityId, SourceId};
use crate::ledger::Anchors;
use crate::link::names::{abbreviates, alike, nickname};
use crate::model::lang::fold::simplify;
use crate::model::lang::titles;
use crate::model::{Entity, EntityKind, Source};
use std::collections::{BTreeMap, BTreeSet};

pub static ENT001: Rule = Rule {
    code: "ENT001",
    name: "risky-merge",
    group: Group::Entities,
    level: Level::Warning,
    summary: "two entities are merged whose kinds or names speak against it",
    page: include_str!("../../../docs/audit/ENT001.md"),
    check: Check::Sources(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let facts = context.facts;
    for pair in &facts.same {
        let merged = facts.absorbed.get(&pair.one);
        let kept = facts.entities.get(&pair.other).or_else(|| facts.absorbed.get(&pair.other));
        let (Some(merged), Some(kept)) = (merged, kept) else { continue };
        let Some(why) = risk(kept, merged) else { continue };
        let shown = context.index().said.iter().find(|s| s.speakers().any(|id| *id == kept.id));
        let finding = match shown.and_then(|s| context.place(s.fact)) {
            Some(place) => sink.at(place),
            None => sink.graph(),
        };
        finding.words(&merged.name).say(" was made one with ").words(&kept.name).say(format!(": {why}"));
        if let Some(reason) = &pair.ruling.why {
            finding.say(format!(" ({}: {reason})", pair.ruling.by));
        }
    }
    namesakes(context, sink);
}

/// Somebody of one name who is 74 in one place and 19 in another.
fn namesakes(context: &Context<'_>, sink: &mut Sink) {
    let index = context.index();
    let mut of: BTreeMap<&EntityId, BTreeSet<&SourceId>> = BTreeMap::new();
    for said in &index.said {
        for id in said.speakers().filter(|id| index.entity(id).is_some_and(|e| e.kind == EntityKind::Person)) {
            of.entry(id).or_default().insert(&said.source.id);
        }
    }
    for (id, sources) in of {
        let name = index.name(id);
        // A surname alone is many people's, and an alias is another name.
        if name.is_ascii() && !name.contains(' ') {
            continue;
        }
        let mut first: Option<(Told, &Source, i32)> = None;
        for source in sources.into_iter().take(PRINTED).filter_map(|id| context.facts.sources.get(id)) {
            let Some((capture, lang)) = source.captures.last().zip(source.lang) else { continue };
            let Some(text) = context.archived(&capture.text) else { continue };
            let year = source.published.map_or(0, |d| i32::from(d.first().year()));
            for told in ages::told(text, lang, name) {
                let Some((was, there, then)) = first else {
                    first = Some((told, source, year));
                    continue;
                };
                let age = was.age.zip(told.age).filter(|(a, b)| {
                    let lived = if year == 0 || then == 0 { 0 } else { year - then };
                    (i32::from(*b) - i32::from(*a) - lived).abs() > APART
                });
                let why = match (age, was.woman.zip(told.woman)) {
                    (Some((a, b)), _) => format!("here {b} years old, there {a}"),
                    (_, Some((a, b))) if a != b => "a woman in one place, a man in the other".to_owned(),
                    _ => continue,
                };
                let place = |at, source: &Source, text: &str| {
                    let words = Anchors::new(text).words(at)?;
                    let capture = source.captures.last()?.text.clone();
                    Some(Place { source: source.id.clone(), capture, at: words.at, exact: words.exact })
                };
                let Some(here) = place(told.at, source, text) else { continue };
                let finding = sink.at(here).words(name).say(format!(" are taken for one: {why}"));
                let earlier = there.captures.last().and_then(|c| context.archived(&c.text));
                if let Some(there) = earlier.and_then(|text| place(was.at, there, text)) {
                    finding.see("the other", there);
                }
                break;
            }
        }
    }
}

/// So many sources of one name are looked at.
const PRINTED: usize = 16;
/// A birthday, and a paper that has the age a year wrong.
const APART: i32 = 2;

fn risk(a: &Entity, b: &Entity) -> Option<&'static str> {
    use EntityKind::{Group, Organisation, Outlet, Person, Place, Unknown, Unnamed};
    let person = |e: &Entity| e.kind == Person;
    let house = |e: &Entity| matches!(e.kind, Organisation | Outlet | Place | Group);
    if person(a) && house(b) || house(a) && person(b) {
        return Some("one is a person, the other is not");
    }
    if a.wikidata.is_some() && b.wikidata.is_some() && a.wikidata != b.wikidata {
        return Some("they have different Wikidata items");
    }
    if let (Some((x, first)), Some((y, second))) = (surname(&a.name), surname(&b.name))
        && x == y
        && first != second
        && alike(first, second) == Some(false)
        && !nickname(first, second)
        && alike(&a.name, &b.name) != Some(true)
    {
        return Some("they have one surname and two first names");
    }
    if given_names_differ(&a.name, &b.name) {
        return Some("they have one surname and two first names");
    }
    if family_names_differ(&a.name, &b.name) {
        return Some("they have one given name and two family names");
    }
    let open = |e: &Entity| e.kind == Unnamed || e.unnamed.is_some();
    let generic = |e: &Entity| !e.name.chars().any(|c| c.is_uppercase() || !c.is_ascii());
    if open(a) && open(b) || generic(a) || generic(b) || a.unnamed.is_some() || b.unnamed.is_some() {
        return None;
    }
    let nick = || surname(&a.name).zip(surname(&b.name)).is_some_and(|((x, f), (y, s))| x == y && nickname(f, s));
    // 南屏师大 says what it is no more.
    let may_be_house = |e: &Entity| house(e) || e.kind == Unknown && !e.name.is_ascii();
    let houses = (house(a) || house(b)) && may_be_house(a) && may_be_house(b);
    if houses && abbreviates(&a.name, &b.name) || nick() {
        return None;
    }
    // The kept entity learned the other's name by the merge; its own name is what counts.
    (alike(&a.name, &b.name) == Some(false)).then_some("their names have no part in common that one could be short for")
}

/// The last two words of a name in Latin script: surname and what goes before it.
fn surname(name: &str) -> Option<(&str, &str)> {
    let mut words = name.split(' ').rev().filter(|w| w.starts_with(char::is_uppercase) && !w.ends_with('.'));
    words.next().zip(words.next()).filter(|(_, first)| first.chars().count() > 2)
}

/// 棋手尚云鹤 and 棋手尚云鹏: what they are is the same, and so is the surname.
fn given_names_differ(a: &str, b: &str) -> bool {
    let chars = |name: &str| simplify(name).chars().collect::<Vec<_>>();
    let (a, b) = (chars(a), chars(b));
    let named = |tail: &[char]| titles::may_name(&tail.iter().collect::<String>());
    a != b
        && a.len() == b.len()
        && a.iter().all(|c| !c.is_ascii())
        && [3, 2]
            .iter()
            .filter_map(|n| a.len().checked_sub(*n))
            .any(|at| a[..=at] == b[..=at] && named(&a[at..]) && named(&b[at..]))
}

/// 摄影师段云飞 and 摄影师邱云飞: what they are is the same, and so is the given name.
fn family_names_differ(a: &str, b: &str) -> bool {
    let chars = |name: &str| simplify(name).chars().collect::<Vec<_>>();
    let (a, b) = (chars(a), chars(b));
    let surname = |name: &[char]| titles::may_name(&name.iter().collect::<String>());
    a.len() == b.len() && a.len() >= 3 && a.iter().all(|c| !c.is_ascii()) && {
        let at = a.len() - 3;
        a[..at] == b[..at] && a[at] != b[at] && a[at + 1..] == b[at + 1..] && surname(&a[at..]) && surname(&b[at..])
    }
}
