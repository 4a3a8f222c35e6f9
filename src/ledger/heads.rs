//! The entities behind the names in a source's head: outlet, authors, whom it credits.

use super::names::kinds_agree;
use crate::base::EntityId;
use crate::model::{EntityKind, Role, Source, SourceKind};

/// The title of the role that a byline gives.
const AUTHOR: &str = "author";

/// The entities behind the names in a source's head.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heads {
    /// `published_by`.
    pub publisher: Option<EntityId>,
    /// `written_by`, in order.
    pub authors: Vec<EntityId>,
    /// One for each of the source's `relays`, in order.
    pub relays: Vec<Option<EntityId>>,
}

impl Heads {
    /// Looks the names up: `called` gives the entities that go by a name in full, `kind` what they are.
    pub(super) fn of(
        source: &Source,
        called: impl Fn(&str) -> Vec<EntityId>,
        kind: impl Fn(&EntityId) -> EntityKind,
    ) -> Self {
        let one = |name: &str, wanted: EntityKind, role: Option<&Role>| {
            let (name, _) = bracketed(name);
            let fit: Vec<EntityId> = called(name).into_iter().filter(|id| kinds_agree(kind(id), wanted)).collect();
            let plain = EntityId::named(name);
            let marked = role.into_iter().flat_map(marks).map(|mark| plain.distinct(&mark)).find(|id| fit.contains(id));
            let of_kind = || fit.iter().find(|id| kind(id) == wanted).cloned();
            let named = marked.or_else(|| fit.contains(&plain).then_some(plain));
            named.or_else(of_kind).or_else(|| fit.first().cloned())
        };
        let role = byline(source);
        Self {
            publisher: source.publisher.as_deref().and_then(|p| one(p, issuer(source.kind), None)),
            authors: source.authors.iter().filter_map(|a| one(a, EntityKind::Person, Some(&role))).collect(),
            relays: source.relays.iter().map(|r| one(&r.from, EntityKind::Outlet, None)).collect(),
        }
    }

    /// All of them.
    pub(super) fn all(&self) -> impl Iterator<Item = &EntityId> {
        self.publisher.iter().chain(&self.authors).chain(self.relays.iter().flatten())
    }
}

/// What kind of thing publishes a source of this kind: whoever issues a release, a filing or data need not be an outlet.
pub(super) fn issuer(kind: SourceKind) -> EntityKind {
    match kind {
        SourceKind::Release | SourceKind::Filing | SourceKind::Dataset => EntityKind::Organisation,
        _ => EntityKind::Outlet,
    }
}

/// The role a byline gives.
pub(super) fn byline(source: &Source) -> Role {
    Role { title: AUTHOR.to_owned(), at: source.publisher.clone() }
}

/// What tells somebody apart from a namesake, in words: the role with its house, the role.
pub(super) fn marks(role: &Role) -> Vec<String> {
    let whole = role.at.as_ref().map(|at| format!("{} {at}", role.title));
    whole.into_iter().chain([role.title.clone()]).collect()
}

/// Tarn news agency (塔恩社): a name in Latin letters, and the one in Chinese behind it.
pub(super) fn bracketed(words: &str) -> (&str, Option<&str>) {
    let words = words.trim();
    let inner = words.strip_suffix([')', '）']).and_then(|w| w.rsplit_once(['(', '（']));
    match inner {
        Some((name, han)) if name.is_ascii() && han.chars().all(|c| ('\u{3400}'..='\u{9fff}').contains(&c)) => {
            (name.trim_end(), Some(han))
        }
        _ => (words, None),
    }
}
