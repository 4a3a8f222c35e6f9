//! ENT001: two that were made one and may be two.

use crate::audit::{Check, Context, Group, Level, Rule, Sink};
use crate::link::names::{abbreviates, alike, nickname};
use crate::model::lang::fold::simplify;
use crate::model::lang::titles;
use crate::model::{Entity, EntityKind};

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
}

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
