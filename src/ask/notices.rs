//! Which source a notice of correction, retraction or replacement may be about: proposed, never taken.

use super::search::fold_name;
use crate::base::{CharSpan, SourceId};
use crate::ledger::Facts;
use crate::model::{Amends, Notice, Source, Tie};
use serde::Serialize;

/// A notice that nobody has judged, and what it may be about.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NoticeRecord<'f> {
    /// The source that says so.
    pub source: &'f SourceId,
    /// Its headline.
    pub title: Option<&'f str>,
    /// Corrects, retracts, supersedes.
    pub how: Amends,
    /// The headline it names; without one it speaks of an earlier version of itself.
    pub of: Option<&'f str>,
    /// The words.
    pub words: &'f str,
    /// Where they stand, in code points of the latest text.
    pub span: CharSpan,
    /// Sources that may be meant, the likeliest first.
    pub candidates: Vec<&'f SourceId>,
    /// How many earlier texts of the source itself are here.
    pub earlier_captures: usize,
}

/// Every notice that no decision speaks to, by source.
pub fn notices(facts: &Facts) -> Vec<NoticeRecord<'_>> {
    facts.sources.values().flat_map(|source| source.notices.iter().filter_map(|n| open(facts, source, n))).collect()
}

fn open<'f>(facts: &'f Facts, source: &'f Source, notice: &'f Notice) -> Option<NoticeRecord<'f>> {
    let stated = facts.ties.iter().map(|s| &s.tie);
    let judged =
        |tie: &&Tie| matches!(tie, Tie::Amends { source: by, how, .. } if *by == source.id && *how == notice.how);
    if stated.clone().any(|tie| judged(&tie)) {
        return None;
    }
    let denied =
        |id: &SourceId| facts.denied.iter().filter(judged).any(|tie| matches!(tie, Tie::Amends { of, .. } if of == id));
    let candidates = candidates(facts, source, notice);
    let left: Vec<&SourceId> = candidates.iter().copied().filter(|id| !denied(id)).collect();
    // All that could be meant was judged not to be.
    if left.is_empty() && !candidates.is_empty() {
        return None;
    }
    Some(NoticeRecord {
        source: &source.id,
        title: source.title.as_deref(),
        how: notice.how,
        of: notice.of.as_deref(),
        words: &notice.exact,
        span: notice.at,
        candidates: left,
        earlier_captures: source.captures.len().saturating_sub(1),
    })
}

/// With a headline: sources that have it, else sources that have it in theirs; of the same outlet first. Without
/// one: other sources of the same outlet with the same headline.
fn candidates<'f>(facts: &'f Facts, source: &Source, notice: &Notice) -> Vec<&'f SourceId> {
    let Some(wanted) = notice.of.as_ref().or(source.title.as_ref()).map(|t| fold_name(t)) else { return Vec::new() };
    let others = || facts.sources.values().filter(|s| s.id != source.id);
    let titled = |s: &&Source, fits: fn(&str, &str) -> bool| {
        s.title.as_deref().is_some_and(|title| fits(&fold_name(title), &wanted))
    };
    let same_outlet = |s: &Source| s.publisher.is_some() && s.publisher == source.publisher;
    let mut found: Vec<&Source> = others().filter(|s| titled(s, |a, b| a == b)).collect();
    if notice.of.is_none() {
        found.retain(|s| same_outlet(s));
    } else if found.is_empty() {
        found = others().filter(|s| titled(s, |a, b| a.contains(b) || b.contains(a))).collect();
    }
    found.sort_by_key(|s| (!same_outlet(s), &s.id));
    found.into_iter().map(|s| &s.id).collect()
}
