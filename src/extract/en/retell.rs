//! The article as a whole: what another outlet printed that it tells again. The top says so: `the Harbor Times
//! reported on Friday that …`, `Harbor Radio quoted Doe as saying`. What somebody told an outlet is that statement's alone.

use super::lexicon::{LEXICON, MEDIA};
use crate::base::Span;
use crate::model::{Draft, EntityKind, Mention, RelayHow, Retelling};
use crate::text::{Document, document::Role};
use std::collections::BTreeSet;

/// How many paragraphs from the top are looked at, the headline among them.
const BLOCKS: usize = 4;

/// Outlets that say or pass on what the top of the text attributes, before it has words of its own.
pub(super) fn find(document: &Document<'_>, drafts: &[Draft]) -> Vec<Retelling> {
    let mut blocks = document.blocks.iter().filter(|b| b.role != Role::Furniture).take(BLOCKS);
    let Some(end) = blocks.by_ref().last().map(|b| b.span.end) else { return Vec::new() };
    let own = own(document, drafts);
    let mut out: Vec<Retelling> = Vec::new();
    let mut seen = BTreeSet::new();
    for draft in drafts {
        let parties = draft.speakers.iter().chain(&draft.relayed_by);
        for mention in parties.filter(|m| outlet(m)) {
            let (Some(name), Some(at)) = (&mention.name, mention.span.filter(|s| s.end <= end)) else { continue };
            // The mayor told the Harbor Times, which reported more of it: still from there.
            let later = own.as_ref().is_some_and(|(from, d)| *from < at.start && !named(&d.told_to, name));
            if !later && seen.insert(name) {
                let span = said(document, draft, mention, at);
                out.push(Retelling { from: name.to_string(), how: RelayHow::Retells, span });
            }
        }
    }
    out
}

/// The first statement below the headline that is of no outlet, and where it begins: what the text has itself.
fn own<'d>(document: &Document<'_>, drafts: &'d [Draft]) -> Option<(u32, &'d Draft)> {
    let headline = document.blocks.iter().find(|b| b.role == Role::Headline).map_or(0, |b| b.span.end);
    let of_outlet = |d: &&Draft| d.speakers.iter().chain(&d.relayed_by).any(outlet);
    let mut told: Vec<Span> = drafts.iter().filter(of_outlet).filter_map(whole).collect();
    told.sort_by_key(|s| s.start);
    // “It is safe,” Quill said, the Harbor Times reported: each ends where it, or one before it, ends last.
    for i in 1..told.len() {
        told[i].end = told[i].end.max(told[i - 1].end);
    }
    let within = |s: Span| told[..told.partition_point(|t| t.start <= s.start)].last().is_some_and(|t| s.end <= t.end);
    let starts = drafts.iter().filter(|d| !of_outlet(d)).filter_map(|d| {
        let speaks = d.speakers.iter().find_map(|m| m.span)?;
        let words = whole(d).unwrap_or(speaks);
        Some((words.start.max(speaks.start), d)).filter(|(at, _)| *at >= headline && !within(words))
    });
    starts.min_by_key(|(at, _)| *at)
}

/// From where the content begins to where it ends.
fn whole(draft: &Draft) -> Option<Span> {
    Some(draft.fragments.first()?.cover(*draft.fragments.last()?))
}

/// True when one of `all` has that name.
fn named(all: &[Mention], name: &str) -> bool {
    all.iter().any(|m| m.name.as_deref() == Some(name))
}

/// The outlet with the verb beside it.
fn said(document: &Document<'_>, draft: &Draft, mention: &Mention, at: Span) -> Span {
    let cue = mention.cue.or(draft.cue).filter(|c| c.end <= at.start || at.end <= c.start);
    let whole = cue.map_or(at, |c| Span { start: at.start.min(c.start), end: at.end.max(c.end) });
    let near = whole.len() <= at.len() + 60 && !whole.of(document.text).contains('\n');
    let apart = !draft.fragments.iter().any(|f| f.overlaps(whole));
    if near && apart { whole } else { at }
}

/// True for a paper, a broadcaster, an agency: known, or called one.
fn outlet(mention: &Mention) -> bool {
    let Some(name) = &mention.name else { return false };
    let mut words = name.split(' ');
    let (last, many) = (words.next_back().unwrap_or_default(), words.next().is_some());
    let called = many && LEXICON.classes(last) & MEDIA != 0;
    let body = matches!(mention.kind, EntityKind::Organisation | EntityKind::Unknown);
    !mention.unnamed && (mention.kind == EntityKind::Outlet || body && called)
}
