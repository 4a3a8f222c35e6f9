//! SRC004: text of another source, and no word of where it is from.

use super::relays;
use crate::audit::{Check, Context, Group, Level, Place, Rule, Sink, Text};
use crate::base::Span;
use crate::base::maps::HashSet;
use crate::ledger::Anchors;
use crate::link::passing::{By, From, is_press};
use crate::link::shingles::{pieces, shingles};
use crate::link::{Index, earlier, entity};
use crate::model::{EntityKind, Source};
use std::collections::BTreeSet;

pub static SRC004: Rule = Rule {
    code: "SRC004",
    name: "uncredited-reuse",
    group: Group::Sourcing,
    level: Level::Warning,
    summary: "text of an earlier source is printed again, and nothing says where it is from",
    page: include_str!("../../../docs/audit/SRC004.md"),
    check: Check::Sources(check),
};

/// Share of the later text that stands in the earlier one.
const SHARE: f32 = 0.25;
/// Or so many shingles of the sample: some two sentences.
const LONG: u32 = 7;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let index = context.index();
    for reuse in index.reuse().iter().filter(|r| r.share >= SHARE || r.shared >= LONG) {
        let (first, copy) = (reuse.earlier, reuse.later);
        let same_outlet = first.publisher.is_some() && first.publisher == copy.publisher;
        if same_outlet || named(index, copy, first) || named(index, first, copy) || one_wire(index, first, copy) {
            continue;
        }
        if given_out(index, first, copy) {
            continue;
        }
        let order = if earlier(first, copy) { "stands already in " } else { "stands also in " };
        let share = format!("{:.0}% of this text {order}", 100.0 * reuse.share);
        let title = first.title.clone().unwrap_or_else(|| first.id.to_string());
        let places = places(context, first, copy);
        let finding = match &places {
            Some((here, _, _)) => sink.at(here.clone()),
            None => sink.source(&copy.id),
        };
        finding.say(share).say(relays::title(first)).say(", ").words(title).say(", and nothing says so");
        match places {
            Some((_, there, more)) => {
                finding.see("the same text", there);
                for place in more {
                    finding.see("and here", place);
                }
            }
            None => {
                finding.see_source("the same text", &first.id);
            }
        }
    }
}

/// The longest run of sentences of the earlier source that the copy has word for word: in the copy, and where it stood
/// first; then what else of the copy is nearly word for word.
fn places<'a>(context: &Context<'a>, first: &'a Source, copy: &'a Source) -> Option<(Place, Place, Vec<Place>)> {
    let capture = copy.captures.last()?;
    let (earlier, later) = (context.text(first)?, context.archived(&capture.text)?);
    let stands = |s: Span| later.find(s.of(earlier.text()));
    let (mut runs, mut open): (Vec<Span>, Option<Span>) = (Vec::new(), None);
    for sentence in earlier.sentences().filter(|s| stands(*s).is_some()) {
        let longer = open.map(|o| o.cover(sentence)).filter(|o| stands(*o).is_some());
        if longer.is_none() {
            runs.extend(open);
        }
        open = longer.or(Some(sentence));
    }
    let Some(longest) = runs.into_iter().chain(open).max_by_key(|s| s.len()) else {
        // No sentence is left as it was.
        let mut touched = retouched(context, &earlier, copy, Span::default());
        let here = (!touched.is_empty()).then(|| touched.remove(0))?;
        let whole = Span::new(0, earlier.text().len());
        return Some((here, earlier.place(earlier.sentences().next().unwrap_or(whole)), touched));
    };
    let exact = longest.of(earlier.text()).to_owned();
    let from = stands(longest)?;
    let at = Anchors::new(later).chars(Span::new(from, from + exact.len()));
    let here = Place { source: copy.id.clone(), capture: capture.text.clone(), at, exact };
    let shown = Span::new(from, from + here.exact.len());
    Some((here, earlier.place(longest), retouched(context, &earlier, copy, shown)))
}

/// Sentences of the copy of which most stands in the earlier text: a word here and there was changed.
fn retouched<'a>(context: &Context<'a>, earlier: &Text<'_>, copy: &'a Source, shown: Span) -> Vec<Place> {
    let Some(later) = context.text(copy) else { return Vec::new() };
    let theirs: HashSet<u64> = shingles(&pieces(earlier.text()), TOUCH.0, TOUCH.1).map(|(_, hash)| hash).collect();
    let taken = |s: &Span| {
        let own: Vec<u64> = shingles(&pieces(s.of(later.text())), TOUCH.0, TOUCH.1).map(|(_, hash)| hash).collect();
        let shared = own.iter().filter(|hash| theirs.contains(hash)).count();
        shared >= FEW && 2 * shared >= own.len()
    };
    let rest = later.sentences().filter(|s| !shown.contains(*s) && taken(s));
    rest.take(SHOWN).map(|s| later.place(s)).collect()
}

/// Runs of so many Chinese characters, or words, of a sentence that was touched up.
const TOUCH: (usize, usize) = (5, 3);
/// With fewer of them nothing tells that it was taken.
const FEW: usize = 4;
/// So many of such sentences are named.
const SHOWN: usize = 5;

/// A run of so many Chinese characters, or words, that stands in both texts is no chance.
const RUN: (usize, usize) = (12, 7);

/// What a house gives out to all, and the copy attributes to it, many print; without that little is shared.
fn given_out(index: &Index<'_>, first: &Source, copy: &Source) -> bool {
    let text = |s: &Source| index.archived(&s.captures.last()?.text);
    let (Some(earlier), Some(later)) = (text(first), text(copy)) else { return false };
    let house = |c: &crate::model::Cited| {
        let kind = |id| index.entity(id).map(|e| e.kind);
        entity(&c.who).is_some_and(|id| kind(id) == Some(EntityKind::Organisation) && !is_press(index, id))
    };
    let anchors = Anchors::new(later);
    let mut issued = Vec::new();
    for n in index.of_source(&copy.id) {
        let statement = &index.said[n].fact.statement;
        if !statement.speakers.is_empty() && (statement.venue.is_some() || statement.speakers.iter().all(house)) {
            issued.extend(statement.fragments.iter().filter_map(|f| anchors.span(f.at)));
        }
    }
    if issued.is_empty() {
        return false;
    }
    let theirs: HashSet<u64> = shingles(&pieces(earlier), RUN.0, RUN.1).map(|(_, hash)| hash).collect();
    let mut own = pieces(later);
    own.retain(|p| !issued.iter().any(|span| span.holds(p.start as usize)));
    let (mut all, mut shared) = (0, 0);
    for (_, hash) in shingles(&own, RUN.0, RUN.1) {
        all += 1;
        shared += u32::from(theirs.contains(&hash));
    }
    shared < LONG || (shared as f32) < SHARE * all as f32
}

/// One names the other, or its outlet.
fn named(index: &Index<'_>, one: &Source, other: &Source) -> bool {
    let outlet = index.publisher(&other.id);
    index.passing().from(&one.id).iter().filter(|p| p.by != By::Words).any(|p| match p.from {
        From::Source(id) => *id == other.id || outlet.is_some() && index.publisher(id) == outlet,
        From::Outlet(id) => Some(id) == outlet,
    })
}

/// Both credit the same agency; to speak of the same company is no credit.
fn one_wire(index: &Index<'_>, a: &Source, b: &Source) -> bool {
    let outlets = |s: &Source| -> BTreeSet<_> {
        let passes = index.passing().from(&s.id).iter().filter(|p| !matches!(p.by, By::Words | By::Mentions));
        passes
            .filter_map(|p| match p.from {
                From::Source(id) => index.publisher(id),
                From::Outlet(id) => index.facts.entities.get_key_value(id).map(|(id, _)| id),
            })
            .filter(|id| is_press(index, id))
            .collect()
    };
    !outlets(a).is_disjoint(&outlets(b))
}
