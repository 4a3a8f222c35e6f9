//! Voices: who stands behind a statement, and which of them may be one.

use super::index::{Index, Said};
use super::names::Name;
use crate::base::{EntityId, SourceId};
use crate::model::lang::fold::simple;
use crate::model::{Agent, EntityKind};
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

/// Who is behind a statement. A spokesman's voice is that of whom he speaks for.
pub fn voices_of<'a>(index: &Index<'a>, said: Said<'a>) -> Vec<Voice<'a>> {
    let one = |c: &'a crate::model::Cited| match &c.who {
        Agent::Entity(id) => {
            let entity = index.entity(id);
            let unnamed = entity.is_some_and(|e| e.kind == EntityKind::Unnamed || e.unnamed.is_some());
            match (&c.speaks_for, entity) {
                (Some(principal), _) => Voice::Named(principal),
                (None, Some(e)) if unnamed || brought_in(c, e) => Voice::Unnamed(described(&e.name), id),
                _ => Voice::Named(id),
            }
        }
        Agent::Source(id) => Voice::Document(id),
        Agent::Unresolved => Voice::Report,
    };
    let all: Vec<Voice<'a>> = said.fact.statement.speakers.iter().map(one).collect();
    if all.is_empty() { vec![Voice::Report] } else { all }
}

/// "A banker involved in the talks": somebody brought in by what they do, of whom the reader knows no more.
fn brought_in(cited: &crate::model::Cited, entity: &crate::model::Entity) -> bool {
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
