//! Statements that tell again what a report in this graph says, in another language or in words of their own: they
//! name its outlet, and one statement in it has their figure or their speaker.

use super::index::{Index, Nth, entity};
use super::passing::From;
use super::roots::{find, join};
use crate::base::SourceId;
use crate::model::Act;
use crate::model::lang::sound;
use std::collections::BTreeMap;

/// Smaller numbers come back by chance.
const TELLING: f64 = 13.0;
/// Of a report with more statements nobody can tell which one is meant.
const MOST: usize = 64;

/// Statements that say the same: groups of the same words, and what is told again of them. Each in order, by its first.
pub fn families(index: &Index<'_>) -> Vec<Vec<Nth>> {
    let mut root: Vec<Nth> = (0..index.said.len()).collect();
    for group in &index.groups().groups {
        group.iter().for_each(|n| join(&mut root, group[0], *n));
    }
    for (later, earlier) in all(index) {
        join(&mut root, later, earlier);
    }
    let mut out: BTreeMap<Nth, Vec<Nth>> = BTreeMap::new();
    for n in 0..root.len() {
        out.entry(find(&mut root, n)).or_default().push(n);
    }
    out.into_values().filter(|all| all.len() > 1).collect()
}

/// Each statement that tells one of another report again, with that one.
fn all(index: &Index<'_>) -> Vec<(Nth, Nth)> {
    let passes = index.passing().all();
    passes
        .filter_map(|pass| match (pass.statement, pass.from) {
            (Some(n), From::Source(id)) => Some((n, told(index, n, id)?)),
            _ => None,
        })
        .collect()
}

/// The statements that tell this one again, and those that it tells again.
pub fn around(index: &Index<'_>, n: Nth) -> Vec<Nth> {
    let source = &index.said[n].source.id;
    let passing = index.passing();
    let mine = passing.from(source).iter().filter(|p| p.statement == Some(n)).filter_map(|p| match p.from {
        From::Source(id) => told(index, n, id),
        From::Outlet(_) => None,
    });
    let theirs = passing.of_source(source).iter().filter_map(|p| p.statement);
    mine.chain(theirs.filter(|m| told(index, *m, source) == Some(n))).collect()
}

/// The one statement of the report that this statement may have its words from.
fn told(index: &Index<'_>, n: Nth, report: &SourceId) -> Option<Nth> {
    let range = index.of_source(report);
    if range.len() > MOST {
        return None;
    }
    crate::base::work::spend(range.len());
    let said = |m: &Nth| {
        let statement = &index.said[*m].fact.statement;
        !statement.fragments.is_empty()
            && statement.within.is_none()
            && !matches!(statement.act, Act::Decline | Act::Ask)
    };
    let said: Vec<Nth> = range.filter(said).collect();
    let one = |found: Vec<Nth>| match found[..] {
        [one] => Some(one),
        _ => None,
    };
    let figured: Vec<Nth> = said.iter().copied().filter(|m| figures_meet(index, n, *m)).collect();
    if !figured.is_empty() {
        return one(figured);
    }
    if index.said[n].source.lang == index.said[*said.first()?].source.lang {
        return None;
    }
    one(said.into_iter().filter(|m| speakers_meet(index, n, *m)).collect())
}

fn figures_meet(index: &Index<'_>, a: Nth, b: Nth) -> bool {
    let figures = |n: Nth| &index.said[n].fact.statement.figures;
    // 4300条 is 4,300 eels: what is counted has other words in another language.
    let abroad = index.said[a].source.lang != index.said[b].source.lang;
    figures(a)
        .iter()
        .filter(|f| f.value.is_some_and(|v| v >= TELLING))
        .any(|f| figures(b).iter().any(|g| g.value == f.value && (abroad || g.unit == f.unit)))
}

/// Both name one speaker, or two whose names sound alike in two scripts.
fn speakers_meet(index: &Index<'_>, a: Nth, b: Nth) -> bool {
    let who = |n: Nth| index.said[n].fact.statement.speakers.iter().filter_map(|c| entity(&c.who));
    who(a).any(|x| who(b).any(|y| x == y || sound_alike(index.name(x), index.name(y))))
}

fn sound_alike(a: &str, b: &str) -> bool {
    let parts = |name: &str| -> Vec<_> {
        name.split(|c: char| c.is_whitespace() || "·・•".contains(c)).map(sound::of_part).collect()
    };
    let (a, b) = (parts(a), parts(b));
    a.iter().any(|x| b.iter().any(|y| x.intersection(y).any(|heard| heard.len() > 1)))
}
