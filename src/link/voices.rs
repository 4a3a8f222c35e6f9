//! Voices: who stands behind a statement, and which of them may be one.

use super::index::{Index, Said};
use super::media;
use super::names::Name;
use super::passing::is_press;
use crate::base::{EntityId, SourceId};
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
    Unnamed(String, &'a EntityId),
    /// A study, a filing, a set of data.
    Document(&'a SourceId),
    /// The report says it itself, or nobody could be made out.
    Report,
}

/// The voices of one statement: mostly one.
pub type Voices<'a> = SmallVec<[Voice<'a>; 1]>;

/// Who is behind a statement. A spokesman's voice is that of whom he speaks for.
pub fn voices_of<'a>(index: &Index<'a>, said: Said<'a>) -> Voices<'a> {
    let voice = |behind: Behind<'a>| match behind {
        Behind::Named(id) => Voice::Named(id),
        Behind::Unnamed(id, entity) => Voice::Unnamed(described(&entity.name), id),
        Behind::Document(id) => Voice::Document(id),
        Behind::Report => Voice::Report,
    };
    let all: Voices<'a> = behind(index, said).map(voice).collect();
    if all.is_empty() { smallvec![Voice::Report] } else { all }
}

/// True when somebody with a name who is no outlet is behind a statement, or a paper.
pub fn is_named(index: &Index<'_>, said: Said<'_>) -> bool {
    behind(index, said).any(|b| match b {
        Behind::Named(id) => !is_press(index, id),
        Behind::Document(_) => true,
        Behind::Unnamed(..) | Behind::Report => false,
    })
}

/// True when somebody who is no outlet is behind a statement, with a name or without, or a paper.
pub fn is_vouched(index: &Index<'_>, said: Said<'_>) -> bool {
    is_named(index, said) || behind(index, said).any(|b| matches!(b, Behind::Unnamed(..)))
}

/// A [`Voice`] before its words are cut.
enum Behind<'a> {
    Named(&'a EntityId),
    Unnamed(&'a EntityId, &'a Entity),
    Document(&'a SourceId),
    Report,
}

fn behind<'a>(index: &Index<'a>, said: Said<'a>) -> impl Iterator<Item = Behind<'a>> {
    said.fact.statement.speakers.iter().map(|c| match &c.who {
        Agent::Entity(id) => match (&c.speaks_for, index.entity(id)) {
            (Some(principal), _) => Behind::Named(principal),
            // 至少三份报章指出: such reports have no voice of their own.
            (None, Some(e)) if e.kind != EntityKind::Outlet && media::is_of_nobody(&e.name) => Behind::Report,
            (None, Some(e)) if e.kind == EntityKind::Unnamed || e.unnamed.is_some() || brought_in(c, e) => {
                Behind::Unnamed(id, e)
            }
            _ => Behind::Named(id),
        },
        Agent::Source(id) => Behind::Document(id),
        Agent::Unresolved => Behind::Report,
    })
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
fn described(name: &str) -> String {
    let plain: String = name.chars().flat_map(char::to_lowercase).map(simple).collect();
    let words: Vec<&str> = plain.split_whitespace().filter(|w| !matches!(*w, "a" | "an" | "the" | "one")).collect();
    words.join(" ")
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
