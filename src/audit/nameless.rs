//! Whether nobody behind a report is named: those who are brought in without a name, and whoever points back to them.

use super::words::Words;
use crate::base::EntityId;
use crate::link::voices::Voice;
use crate::link::{Index, Nth, entity};
use crate::model::lang::fold::simplify;
use crate::model::{EntityKind, Lang};
use std::collections::BTreeSet;
use std::sync::LazyLock;

static THAT_ONE: LazyLock<Words> = LazyLock::new(|| Words::section("that-one"));
static PERSON: LazyLock<Words> = LazyLock::new(|| Words::section("person"));
static OFFICE: LazyLock<Words> = LazyLock::new(|| Words::section("office"));

/// True when all of these voices, of these statements, are of people whom nobody names.
pub(super) fn all(index: &Index<'_>, statements: &[Nth], voices: &BTreeSet<Voice<'_>>) -> bool {
    let unnamed = |v: &Voice<'_>| matches!(v, Voice::Unnamed(..));
    let brought_in = |id: &EntityId| voices.iter().any(|v| matches!(v, Voice::Unnamed(_, other) if *other == id));
    let known = |id: &EntityId| brought_in(id) || points_back(index, statements, id) || short(index, voices, id);
    // 他 that was tied to nobody is one of them.
    let tied = |n: &Nth| !index.said[*n].fact.statement.speakers.is_empty();
    !voices.is_empty()
        && voices.iter().all(|v| match v {
            Voice::Unnamed(..) => true,
            Voice::Named(id) => known(id),
            Voice::Report => voices.iter().any(unnamed) && statements.iter().all(tied),
            Voice::Document(_) => false,
        })
}

/// 该船员, "the same rower": somebody of before, whom nobody named there either.
fn points_back(index: &Index<'_>, statements: &[Nth], id: &EntityId) -> bool {
    let Some(known) = index.entity(id) else { return false };
    if matches!(known.kind, EntityKind::Organisation | EntityKind::Outlet | EntityKind::Work) {
        return false;
    }
    let name = simplify(&known.name);
    if THAT_ONE.find_in(&name, Lang::Zh).next().is_some_and(|w| w.start == 0) {
        return PERSON.ends(&name, Lang::Zh).is_some() && OFFICE.ends(&name, Lang::Zh).is_none();
    }
    let cited = statements.iter().flat_map(|n| &index.said[*n].fact.statement.speakers);
    let words = cited.filter(|c| entity(&c.who) == Some(id)).filter_map(|c| c.words.as_ref());
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && words.map(|w| w.exact.as_str()).any(|w| w.starts_with("the same ") || w.starts_with("The same "))
}

/// 一名店员 and then 店员; "one of the parents" and then "the parent".
fn short(index: &Index<'_>, voices: &BTreeSet<Voice<'_>>, id: &EntityId) -> bool {
    let name = simplify(index.name(id));
    let of = |words: &str| match name.is_ascii() {
        true => words.split(' ').any(|w| w == name || w.strip_suffix('s') == Some(&*name)),
        false => words.ends_with(&*name),
    };
    let lang = if name.is_ascii() { Lang::En } else { Lang::Zh };
    PERSON.is(&name, lang) && voices.iter().any(|v| matches!(v, Voice::Unnamed(words, _) if of(words)))
}
