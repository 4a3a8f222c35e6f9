//! Voices: who stands behind a statement, and which of them may be one.

use super::index::{Index, Nth, Said};
use super::media;
use super::names::Name;
use super::passing::is_press;
use super::shelves::Shelves;
use crate::base::small::Small;
use crate::base::{EntityId, SourceId, tasks};
use crate::model::lang::fold::simple;
use crate::model::{Agent, Cited, Entity, EntityKind};
use smallvec::{SmallVec, smallvec};
use std::collections::BTreeSet;

/// A voice behind a report: somebody named, somebody whom nobody names, or the report itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Voice<'a> {
    /// An entity.
    Named(&'a EntityId),
    /// Nobody says who: the words for them, in one script. Two of the same words cannot be told apart.
    Unnamed(Small, &'a EntityId),
    /// A study, a filing, a set of data.
    Document(&'a SourceId),
    /// The report says it itself, or nobody could be made out.
    Report,
}

/// The voices of all statements of an index, those of one statement side by side: mostly one.
#[derive(Debug, Default)]
pub(super) struct Voices<'a> {
    all: Vec<Voice<'a>>,
    /// Where those of each statement begin, and where the last ones end.
    starts: Vec<usize>,
}

/// So many statements are one task.
const TASK: usize = 2048;

impl<'a> Voices<'a> {
    /// Who is behind each of these statements. A spokesman's voice is that of whom he speaks for.
    pub(super) fn of_all(said: &[Said<'a>], shelves: &Shelves<'a>) -> Self {
        let each = tasks::map(said, TASK, |said| {
            let cited = said.fact.statement.speakers.iter();
            let all: SmallVec<[Voice<'a>; 1]> = cited.map(|c| behind(c, shelves)).collect();
            if all.is_empty() { smallvec![Voice::Report] } else { all }
        });
        let mut made = Self { all: Vec::with_capacity(each.len()), starts: Vec::with_capacity(each.len() + 1) };
        for voices in each {
            made.starts.push(made.all.len());
            made.all.extend(voices);
        }
        made.starts.push(made.all.len());
        made
    }

    /// Who is behind the statement of this number.
    pub(super) fn of(&self, n: Nth) -> &[Voice<'a>] {
        &self.all[self.starts[n]..self.starts[n + 1]]
    }
}

/// True when somebody with a name who is no outlet is behind a statement, or a paper.
pub fn is_named(index: &Index<'_>, n: Nth) -> bool {
    index.voices(n).iter().any(|v| match v {
        Voice::Named(id) => !is_press(index, id),
        Voice::Document(_) => true,
        Voice::Unnamed(..) | Voice::Report => false,
    })
}

/// True when somebody who is no outlet is behind a statement, with a name or without, or a paper.
pub fn is_vouched(index: &Index<'_>, n: Nth) -> bool {
    is_named(index, n) || index.voices(n).iter().any(|v| matches!(v, Voice::Unnamed(..)))
}

fn behind<'a>(cited: &'a Cited, shelves: &Shelves<'a>) -> Voice<'a> {
    match &cited.who {
        Agent::Entity(id) => match (&cited.speaks_for, shelves.entity(id)) {
            (Some(principal), _) => Voice::Named(principal),
            // 至少三份报章指出: such reports have no voice of their own.
            (None, Some(e)) if e.kind != EntityKind::Outlet && media::is_of_nobody(&e.name) => Voice::Report,
            (None, Some(e)) if e.kind == EntityKind::Unnamed || e.unnamed.is_some() || brought_in(cited, e) => {
                Voice::Unnamed(described(&e.name), id)
            }
            _ => Voice::Named(id),
        },
        Agent::Source(id) => Voice::Document(id),
        Agent::Unresolved => Voice::Report,
    }
}

/// "A banker involved in the talks": somebody brought in by what they do, of whom the reader knows no more.
fn brought_in(cited: &Cited, entity: &Entity) -> bool {
    let words = cited.words.as_ref().map_or("", |w| w.exact.as_str());
    let first = words.split(' ').next().unwrap_or_default();
    let one = ["A", "An", "One", "a", "an", "one", "another"].contains(&first);
    let common = one && entity.name.starts_with(|c: char| c.is_ascii_lowercase());
    (common || ["一名", "一位"].iter().any(|one| entity.name.contains(one)))
        && matches!(entity.kind, EntityKind::Unknown | EntityKind::Person)
}

/// The words for somebody unnamed, in one script, without marks and numerals of people.
fn described(name: &str) -> Small {
    let plain: String = name.chars().flat_map(char::to_lowercase).map(simple).collect();
    let words: Vec<&str> = plain.split_whitespace().filter(|w| !matches!(*w, "a" | "an" | "the" | "one")).collect();
    words.join(" ").into()
}

/// How many voices these are, when those that may be one are counted once.
pub fn distinct(index: &Index<'_>, voices: &BTreeSet<Voice<'_>>) -> usize {
    let mut distinct: Vec<Named<'_, '_>> = Vec::new();
    for voice in voices.iter().map(|voice| Named::new(index, voice)) {
        if !distinct.iter().any(|d| d.is_one_with(&voice)) {
            distinct.push(voice);
        }
    }
    distinct.len()
}

/// A voice with its name, cut into tokens once.
pub(super) struct Named<'v, 'a> {
    /// Whose it is.
    pub(super) voice: &'v Voice<'a>,
    /// None of somebody whom nobody names.
    name: Option<(Name, &'v str)>,
}

impl<'v, 'a> Named<'v, 'a> {
    /// Cuts its name.
    pub(super) fn new(index: &'v Index<'a>, voice: &'v Voice<'a>) -> Self {
        let name = match voice {
            Voice::Named(id) => Some(index.name(id)),
            Voice::Document(id) => {
                let title = index.facts.sources.get(*id).and_then(|s| s.title.as_deref());
                Some(title.unwrap_or(id.as_str()))
            }
            Voice::Unnamed(..) | Voice::Report => None,
        };
        Self { voice, name: name.map(|name| (Name::new(name), name)) }
    }

    /// Whether two of them may be one.
    pub(super) fn is_one_with(&self, other: &Named<'_, '_>) -> bool {
        let (Some((one, written)), Some((two, other_written))) = (&self.name, &other.name) else {
            return same_words(self.voice, other.voice);
        };
        match (self.voice, other.voice) {
            (Voice::Named(a), Voice::Named(b)) => {
                a == b || one.alike(two) == Some(true) || super::names::stands_for(written, other_written)
            }
            // 明川大学的研究报告, then 报告.
            (Voice::Document(_), Voice::Named(_)) => two.alike(one) == Some(true),
            (Voice::Named(_), Voice::Document(_)) => one.alike(two) == Some(true),
            (one, other) => same_words(one, other),
        }
    }
}

/// The same person, by id or by a name that is short for the other's; the same words for somebody unnamed, whom
/// nothing tells apart; the same document.
pub fn one_voice(index: &Index<'_>, a: &Voice<'_>, b: &Voice<'_>) -> bool {
    match (a, b) {
        (Voice::Named(a), Voice::Named(b)) => a == b || super::names::alike(index.name(a), index.name(b)) == Some(true),
        _ => same_words(a, b),
    }
}

fn same_words(a: &Voice<'_>, b: &Voice<'_>) -> bool {
    match (a, b) {
        (Voice::Unnamed(a, _), Voice::Unnamed(b, _)) => a == b,
        (Voice::Document(a), Voice::Document(b)) => a == b,
        _ => false,
    }
}
