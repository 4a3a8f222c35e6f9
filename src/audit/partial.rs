//! Quoted parts of statements that are told for the rest: 他说桥“对各类车辆都是安全的”. Each is held against the direct
//! quotations and the quoted parts with which it shares words.

use super::{Context, Place};
use crate::base::Span;
use crate::base::maps::HashSet;
use crate::link::compare::{Class, Comparison, Side, judge};
use crate::link::shingles::{meetings, pieces, salt, shingles};
use crate::link::{Index, Nth, Said};
use crate::model::{Source, StatementKind};
use crate::text::quotes::pair;
use crate::text::{Block, Role};
use std::collections::BTreeMap;

/// Words in quotation marks: all of a direct statement, or one stretch of another.
struct Part<'a> {
    /// The statement.
    nth: Nth,
    /// Each stretch with the code point at which it begins.
    words: Vec<(&'a str, u32)>,
    /// All of a direct statement.
    whole: bool,
}

/// Two parts with words in common, at least one of which is not a whole statement.
pub(super) struct Met {
    /// The one with fewer words.
    pub(super) short: Nth,
    /// The other.
    pub(super) long: Nth,
    /// Where the shorter one stands.
    pub(super) place: Place,
    /// Where the longer one stands.
    pub(super) there: Place,
    /// How many characters the shorter one has, words counted double.
    pub(super) weight: usize,
    /// What the shorter one does to the words of the longer one.
    pub(super) comparison: Comparison,
}

impl Met {
    /// The same words, but perhaps for some that do not turn the sense.
    pub(super) fn is_same(&self) -> bool {
        self.comparison.alike >= SAME && self.comparison.classes.iter().all(|c| *c < Class::Hedge)
    }
}

/// Fewer characters (or half as many words) in marks are a label, a title, a word held at arm's length.
const SHORTEST: usize = 6;
/// A headline has room for little: what it quotes in fewer is cut to fit.
const IN_HEADLINE: usize = 6;
/// Share of the shorter one's words from which on two parts are one utterance, and from which on one wording.
const ALIKE: f32 = 0.6;
const SAME: f32 = 0.75;
/// In a headline so many characters (or half as many words) are a sentence, which half of its words tell.
const LONG: usize = 12;
const HALF: f32 = 0.5;
/// A shingle in more parts than this says nothing.
const COMMON: usize = 256;

/// Whose parts are held against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whose {
    /// Those of one speaker.
    OneSpeaker,
    /// Those of whomever.
    Anybody,
}

/// All pairs of parts that share words.
pub(super) fn met(context: &Context<'_>, whose: Whose) -> Vec<Met> {
    let index = context.index();
    let parts = parts(index, whose);
    let mut seen: Vec<(u64, u32)> = Vec::new();
    let mut sizes: Vec<u32> = vec![0; parts.len()];
    for (n, part) in parts.iter().enumerate() {
        let salt = match index.said[part.nth].speakers().next() {
            Some(id) if whose == Whose::OneSpeaker => salt(id.as_str()),
            Some(_) => 0,
            None => continue,
        };
        let mut hashes: Vec<u64> = part.pieces().map(|hash| hash ^ salt).collect();
        hashes.sort_unstable();
        hashes.dedup();
        sizes[n] = hashes.len() as u32;
        seen.extend(hashes.into_iter().map(|hash| (hash, n as u32)));
    }
    let share = match whose {
        Whose::OneSpeaker => 0.2,
        Whose::Anybody => 0.6,
    };
    let mut out = Vec::new();
    for ((a, b), shared) in meetings(&mut seen, COMMON) {
        let (one, other) = (&parts[a as usize], &parts[b as usize]);
        let least = sizes[a as usize].min(sizes[b as usize]) as f32 * share;
        if (shared as f32) < least || one.whole && other.whole || nested(index, one.nth, other.nth) {
            continue;
        }
        let (short, long) = if one.weight() <= other.weight() { (one, other) } else { (other, one) };
        let comparison = judge(&short.side(), &long.side());
        if comparison.verdict < Class::Translation && comparison.alike >= ALIKE {
            out.push(Met {
                short: short.nth,
                long: long.nth,
                place: short.place(index.said[short.nth]),
                there: long.place(index.said[long.nth]),
                weight: short.weight(),
                comparison,
            });
        }
    }
    out
}

/// Of several that a part met, the one most like it.
pub(super) fn nearest(met: &[Met]) -> Vec<&Met> {
    let mut best: BTreeMap<(&Place, bool), &Met> = BTreeMap::new();
    for one in met {
        let away = one.place.source != one.there.source;
        let held = best.entry((&one.place, away)).or_insert(one);
        if one.comparison.alike > held.comparison.alike {
            *held = one;
        }
    }
    best.into_values().collect()
}

/// The quoted parts of a headline, each with what is most like it among the quotations below, and what it does to
/// those words.
pub(super) fn of_headline(context: &Context<'_>, source: &Source) -> Vec<(Place, Place, Comparison)> {
    let quoted = source.title.as_deref().is_some_and(|t| t.contains(['“', '"', '「', '‘', '『']));
    let Some(text) = quoted.then(|| context.facts.sources.get(&source.id)).flatten().and_then(|s| context.text(s))
    else {
        return Vec::new();
    };
    let headline = text.document.blocks.iter().find(|b| b.role == Role::Headline);
    let outer =
        |b: &'_ Block| b.quotes.iter().filter(|q| q.depth == 0 && q.closed).map(|q| q.inner).collect::<Vec<_>>();
    let below = text.document.blocks.iter().filter(|b| b.role == Role::Body).flat_map(outer).collect::<Vec<_>>();
    let words = |at: Span| at.of(text.text());
    let mut out = Vec::new();
    for above in headline.map(outer).unwrap_or_default() {
        if weight(words(above)) < IN_HEADLINE {
            continue;
        }
        let held = below.iter().map(|at| (at, judge(&Side::text(words(above)), &Side::text(words(*at)))));
        // A long one has half of its words in common with another only where both are one utterance.
        let enough = if weight(words(above)) < LONG { ALIKE } else { HALF };
        let alike = held.filter(|(_, c)| c.verdict < Class::Translation && c.alike >= enough);
        if let Some((at, comparison)) = alike.max_by(|a, b| a.1.alike.total_cmp(&b.1.alike)) {
            out.push((text.place(above), text.place(*at), comparison));
        }
    }
    out
}

/// Both stand in one statement, or in one within the other.
fn nested(index: &Index<'_>, a: Nth, b: Nth) -> bool {
    let within = |a: Nth, b: Nth| index.said[a].fact.statement.within.as_ref() == Some(index.said[b].id());
    a == b || within(a, b) || within(b, a)
}

/// The quoted parts of all statements, and the direct statements of everybody who has such a part, or of all where
/// [`Whose::Anybody`] is asked.
fn parts<'a>(index: &Index<'a>, whose: Whose) -> Vec<Part<'a>> {
    let mut out: Vec<Part<'a>> = Vec::new();
    // Orr said Barrow had told him: “…”. The words are Barrow's.
    let direct = index.said.iter().filter(|s| s.is_direct());
    let outer: HashSet<_> = direct.filter_map(|s| s.fact.statement.within.as_ref()).collect();
    for (nth, said) in index.said.iter().enumerate() {
        match said.fact.statement.kind {
            StatementKind::Mixed if outer.contains(said.id()) => {}
            StatementKind::Mixed => {
                out.extend(stretches(*said).map(|one| Part { nth, words: vec![one], whole: false }))
            }
            StatementKind::Direct => out.push(Part { nth, words: said.parts().collect(), whole: true }),
            _ => {}
        }
    }
    let who = |p: &Part<'a>| index.said[p.nth].speakers().next();
    let mixed: HashSet<_> = out.iter().filter(|p| !p.whole).map(who).collect();
    out.retain(|p| mixed.contains(&who(p)) || whose == Whose::Anybody && !mixed.is_empty());
    out.retain(|p| p.weight() >= SHORTEST);
    out
}

/// What stands between quotation marks in a statement.
fn stretches<'a>(said: Said<'a>) -> impl Iterator<Item = (&'a str, u32)> {
    said.parts().flat_map(|(words, from)| {
        let quotes = pair(words, Span::new(0, words.len())).into_iter().filter(|q| q.depth == 0);
        quotes.map(move |q| {
            let before = words[..q.inner.start as usize].chars().count() as u32;
            (q.inner.of(words), from + before)
        })
    })
}

impl<'a> Part<'a> {
    fn side(&self) -> Side<'a> {
        Side { parts: self.words.clone(), speaker: None }
    }

    fn pieces(&self) -> impl Iterator<Item = u64> {
        self.words.iter().flat_map(|(words, _)| {
            let pieces = pieces(words);
            shingles(&pieces, 2, 2).map(|(_, hash)| hash).collect::<Vec<_>>()
        })
    }

    fn weight(&self) -> usize {
        self.words.iter().map(|(words, _)| weight(words)).sum()
    }

    fn place(&self, said: Said<'_>) -> Place {
        let (words, from) = self.words[0];
        let at = crate::base::CharSpan(from, from + words.chars().count() as u32);
        let capture = said.fact.statement.capture.clone();
        Place { source: said.source.id.clone(), capture, at, exact: words.to_owned() }
    }
}

fn weight(words: &str) -> usize {
    pieces(words).iter().map(|p| if p.han { 1 } else { 2 }).sum()
}
