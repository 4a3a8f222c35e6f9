//! From what a person types to a record: a piece of an id, a name, an address, a title.

use super::names::{forms, key, normal};
use super::{Fact, Facts, canonical_url};
use crate::model::{Entity, Source};

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub enum Match<T> {
    /// Exactly one.
    One(T),
    /// Several, to choose from.
    Several(Vec<T>),
    /// Nothing.
    Nothing,
}

impl<T> Match<T> {
    fn of(mut all: Vec<T>) -> Self {
        match all.len() {
            0 => Self::Nothing,
            1 => Self::One(all.remove(0)),
            _ => Self::Several(all),
        }
    }

    fn or_else(self, next: impl FnOnce() -> Self) -> Self {
        if matches!(self, Self::Nothing) { next() } else { self }
    }

    /// The only one, if it is.
    pub fn one(self) -> Option<T> {
        if let Self::One(found) = self { Some(found) } else { None }
    }
}

impl Facts {
    /// A statement by its id or the beginning of it, with or without `s-`.
    pub fn statement(&self, written: &str) -> Match<&Fact> {
        let written = written.trim();
        let start = if written.starts_with("s-") { written.to_owned() } else { format!("s-{written}") };
        if let Some((_, exact)) = self.statements.iter().find(|(id, _)| id.as_str() == start) {
            return Match::One(exact);
        }
        let there = start.len() > 2;
        Match::of(
            self.statements.iter().filter(|(id, _)| there && id.as_str().starts_with(&start)).map(|(_, f)| f).collect(),
        )
    }

    /// An entity by its id; else by a name in full; else by any name or alias, part of it included. A
    /// merged entity's id gives the one it went into.
    pub fn entity(&self, written: &str) -> Match<&Entity> {
        let written = written.trim();
        if let Some(entity) = self.entities.values().find(|e| e.id.as_str() == written) {
            return Match::One(entity);
        }
        if let Some((_, root)) = self.merged.iter().find(|(id, _)| id.as_str() == written) {
            return Match::of(self.entities.get(root).into_iter().collect());
        }
        let wanted = key(written);
        if wanted.is_empty() {
            return Match::Nothing;
        }
        let all = || self.entities.values();
        Match::of(all().filter(|e| key(&e.name) == wanted).collect())
            .or_else(|| Match::of(all().filter(|e| e.aliases.iter().any(|a| key(a) == wanted)).collect()))
            .or_else(|| Match::of(all().filter(|e| forms(e).iter().any(|(f, _)| *f == wanted)).collect()))
    }

    /// A source by its id or the beginning or end of it, its address, its title or a part of that.
    pub fn source(&self, written: &str) -> Match<&Source> {
        let written = written.trim();
        let all = || self.sources.values();
        if let Some(source) = all().find(|s| s.id.as_str() == written) {
            return Match::One(source);
        }
        if written.is_empty() {
            return Match::Nothing;
        }
        let (url, title) = (canonical_url(written), normal(written));
        let titled =
            |s: &&Source, is: fn(&str, &str) -> bool| s.title.as_deref().is_some_and(|t| is(&normal(t), &title));
        Match::of(all().filter(|s| s.url.as_deref().is_some_and(|u| canonical_url(u) == url)).collect())
            .or_else(|| Match::of(all().filter(|s| titled(s, |a, b| a == b)).collect()))
            .or_else(|| Match::of(all().filter(|s| s.id.as_str().starts_with(written)).collect()))
            .or_else(|| Match::of(all().filter(|s| s.id.as_str().ends_with(written)).collect()))
            .or_else(|| Match::of(all().filter(|s| titled(s, |a, b| a.contains(b))).collect()))
    }
}
