//! Whether two figures come out of one mouth, as far as who speaks and the words tell.

use super::figures::{Place, same_subject};
use super::index::{Index, Nth};
use super::passing::is_press;
use super::voices::{Voice, one_voice};
use crate::base::SourceId;

/// Two sources in two languages.
pub(super) fn two_languages(index: &Index<'_>, one: &SourceId, other: &SourceId) -> bool {
    let lang = |id: &SourceId| index.facts.sources.get(id).and_then(|s| s.lang);
    lang(one).zip(lang(other)).is_some_and(|(a, b)| a != b)
}

/// The same statement, or one that holds the other.
pub(super) fn nested(index: &Index<'_>, one: Nth, other: Nth) -> bool {
    let within = |n: Nth, outer: Nth| {
        let id = index.said[n].fact.statement.within.as_ref();
        id.is_some_and(|id| *id == index.said[outer].fact.statement.id)
    };
    one == other || within(one, other) || within(other, one)
}

/// Both have a speaker with a name in common.
pub(super) fn one_name(index: &Index<'_>, first: Place, later: Place) -> bool {
    let (x, y) = (index.voices(first.statement), index.voices(later.statement));
    let named = x.iter().filter(|v| matches!(v, Voice::Named(_)));
    named.into_iter().any(|v| y.iter().any(|w| one_voice(index, v, w)))
}

/// Both have a speaker in common, or speakers whom nobody names, or are nearly in the same words, or are in two
/// languages, where neither can be told.
pub(super) fn one_mouth(index: &Index<'_>, first: Place, later: Place) -> bool {
    let (a, b) = (first.statement, later.statement);
    let (x, y) = (index.voices(a), index.voices(b));
    let unnamed = |v: &Voice<'_>| matches!(v, Voice::Unnamed(..) | Voice::Report);
    let meets = x.iter().any(|v| y.iter().any(|w| one_voice(index, v, w) || unnamed(v) && unnamed(w)));
    let words = || index.groups().pairs_of(a).any(|p| p.earlier == b || p.later == b);
    let press = |all: &[Voice<'_>]| all.iter().any(|v| matches!(v, Voice::Named(id) if is_press(index, id)));
    let translated = two_languages(index, &index.said[a].source.id, &index.said[b].source.id);
    meets || words() || translated || press(y) && same_subject(index, first, later)
}
