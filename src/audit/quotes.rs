//! What the rules about quotations have in common: pairs of one utterance, which of the two is the original, and
//! whether two speakers are two.

use super::{Context, Finding, Place};
use crate::audit::words::Words;
use crate::base::EntityId;
use crate::base::maps::HashMap;
use crate::link::compare::{Change, Class, Comparison, Side, judge};
use crate::link::groups;
use crate::link::names::{Name, abbreviates, alike, nickname, sound_alike, stands_for};
use crate::link::passing::{By, From};
use crate::link::shingles::pieces;
use crate::link::{Index, Nth, Said};
use crate::model::lang::fold::simplify;
use crate::model::{Entity, EntityKind, Lang, SourceKind};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// A quotation held against its original.
pub(super) struct Held {
    pub(super) quote: Nth,
    pub(super) original: Nth,
    /// Where the two stand.
    pub(super) places: [Place; 2],
    pub(super) comparison: Comparison,
}

/// Every direct quotation of which the original is captured, with what was done to it.
pub(super) fn against_originals(context: &Context<'_>) -> Vec<Held> {
    let index = context.index();
    let mouths = Mouths::new(index);
    let mut out = Vec::new();
    for pair in &index.groups().pairs {
        let (earlier, later) = (index.said[pair.earlier], index.said[pair.later]);
        if pair.comparison.is_none()
            || !(earlier.is_direct() && later.is_direct())
            || !mouths.one_speaker(earlier, later)
        {
            continue;
        }
        let Some(first) = original(context, pair.earlier, pair.later) else { continue };
        let (original, quote) = if first { (pair.earlier, pair.later) } else { (pair.later, pair.earlier) };
        let comparison = groups::hold(index, quote, original);
        let sewn = sewn(index, &mouths, quote, original, &comparison);
        // It is told once, of the first that it was taken from.
        if sewn.is_some() && out.iter().any(|h: &Held| h.quote == quote) {
            continue;
        }
        let comparison = sewn.unwrap_or(comparison);
        let places = context.place(index.said[quote].fact).zip(context.place(index.said[original].fact));
        if let Some((here, there)) = places.filter(|_| comparison.verdict < Class::Translation) {
            out.push(Held { quote, original, places: [here, there], comparison });
        }
    }
    out.extend(parts_against_originals(context, &mouths));
    // Of a release and a report the release is the original.
    let best: BTreeSet<Nth> = out.iter().filter(|h| primary(index, index.said[h.original])).map(|h| h.quote).collect();
    out.retain(|h| !best.contains(&h.quote) || primary(index, index.said[h.original]));
    out
}

/// What seems to be added stands in another quotation of the same speaker there: held against all of them it is sewn
/// together of two.
fn sewn<'a>(
    index: &Index<'a>,
    mouths: &Mouths<'_, 'a>,
    quote: Nth,
    original: Nth,
    alone: &Comparison,
) -> Option<Comparison> {
    if alone.verdict < Class::Insertion || alone.verdict >= Class::Speaker {
        return None;
    }
    let (said, of) = (index.said[quote], index.said[original]);
    let theirs = index.of_source(&of.source.id).map(|n| index.said[n]);
    let theirs: Vec<Said<'_>> = theirs.filter(|s| s.is_direct() && mouths.one_speaker(*s, said)).collect();
    let side = |parts| Side { parts, speaker: None };
    let all = side(theirs.iter().flat_map(|s| s.parts()).collect());
    let together = judge(&side(said.parts().collect()), &all);
    (theirs.len() > 1 && together.verdict <= Class::Splice).then_some(together)
}

/// The speech, filing or release itself, in the language it was given in.
fn primary(index: &Index<'_>, said: Said<'_>) -> bool {
    matches!(said.source.kind, SourceKind::Release | SourceKind::Interview | SourceKind::Filing | SourceKind::Broadcast)
        && !translated(index, said)
}

/// Quoted parts of statements against the statements that they are taken from, each against what it is most like.
fn parts_against_originals<'a>(context: &Context<'a>, mouths: &Mouths<'_, 'a>) -> Vec<Held> {
    let index = context.index();
    let mut best: BTreeMap<Place, Held> = BTreeMap::new();
    for met in context.met_parts() {
        let (earlier, later) = (met.short.min(met.long), met.short.max(met.long));
        // Of an original that is quoted in part itself, what stands around the part is not known.
        let known = original(context, earlier, later).map(|first| if first { earlier } else { later });
        if known != Some(met.long) || !mouths.one_speaker(index.said[met.short], index.said[met.long]) {
            continue;
        }
        let rank = |c: &Comparison| (c.verdict, (100.0 * (1.0 - c.alike)) as u32);
        let better = best.get(&met.place).is_none_or(|h| rank(&met.comparison) < rank(&h.comparison));
        if better {
            let places = [met.place.clone(), met.there.clone()];
            let comparison = met.comparison.clone();
            best.insert(met.place.clone(), Held { quote: met.short, original: met.long, places, comparison });
        }
    }
    best.into_values().collect()
}

/// Whether one of the two is the original: `Some(true)` for the earlier one, `Some(false)` for the later one. It is
/// when it stands in the speech, filing or release itself, or in the report that the other takes it from.
pub(super) fn original(context: &Context<'_>, first: Nth, second: Nth) -> Option<bool> {
    let index = context.index();
    let (earlier, later) = (index.said[first], index.said[second]);
    if earlier.source.id == later.source.id {
        return None;
    }
    match (primary(index, earlier), primary(index, later)) {
        (true, false) => return Some(true),
        (false, true) => return Some(false),
        (true, true) => return None,
        (false, false) => {}
    }
    let takes = index.passing().credits(&later.source.id, &earlier.source.id);
    (takes && !translated(index, earlier)).then_some(true)
}

/// It takes from a source in another language: its words are the translator's.
fn translated(index: &Index<'_>, said: Said<'_>) -> bool {
    index.passing().from(&said.source.id).iter().any(|p| match p.from {
        From::Source(id) => {
            let theirs = index.facts.sources.get(id).and_then(|s| s.lang);
            theirs.is_some() && theirs != said.source.lang
        }
        From::Outlet(_) => p.by == By::Translates,
    })
}

/// Speakers held against each other. The same two come up again and again: what their names tell is worked out once.
pub(super) struct Mouths<'i, 'a> {
    index: &'i Index<'a>,
    short: Known<'a>,
    apart: Known<'a>,
}

/// What is known of two entities.
type Known<'a> = RefCell<HashMap<(&'a EntityId, &'a EntityId), bool>>;

fn known<'a>(of: &Known<'a>, a: &'a EntityId, b: &'a EntityId, tell: impl FnOnce() -> bool) -> bool {
    *of.borrow_mut().entry((a, b)).or_insert_with(tell)
}

impl<'i, 'a> Mouths<'i, 'a> {
    pub(super) fn new(index: &'i Index<'a>) -> Self {
        Self { index, short: Known::default(), apart: Known::default() }
    }

    /// Both have the same named speaker, or one of them by a shorter name.
    pub(super) fn one_speaker(&self, a: Said<'a>, b: Said<'a>) -> bool {
        let both = || a.speakers().flat_map(|x| b.speakers().map(move |y| (x, y)));
        both().any(|(x, y)| x == y) || both().any(|(x, y)| known(&self.short, x, y, || self.short(x, y)))
    }

    fn short(&self, x: &EntityId, y: &EntityId) -> bool {
        let entities = &self.index.facts.entities;
        let person = |id| entities.get(id).filter(|e| e.unnamed.is_none() && e.kind != EntityKind::Work);
        let (Some(x), Some(y)) = (person(x), person(y)) else { return false };
        let (x, y) = (Name::new(&x.name), Name::new(&y.name));
        !x.describes() && !y.describes() && x.alike(&y) == Some(true)
    }

    /// The names of the two, when they are certainly two people, or two houses.
    pub(super) fn two_speakers(&self, a: Said<'a>, b: Said<'a>) -> Option<(&'a str, &'a str)> {
        let only = |said: Said<'a>| match said.fact.statement.speakers.as_slice() {
            [only] => crate::link::entity(&only.who).map(|id| (id, only.speaks_for.is_none())),
            _ => None,
        };
        // Most words that come twice are of one speaker; whoever speaks for a house is none of the two.
        let ((x, mine), (y, theirs)) = (only(a)?, only(b)?);
        if x == y || !(mine && theirs) {
            return None;
        }
        let entity = |id| self.index.entity(id);
        let (a, b) = (entity(x)?, entity(y)?);
        known(&self.apart, x, y, || apart(a, b)).then_some((a.name.as_str(), b.name.as_str()))
    }
}

/// Characters of a statement, words counted double.
pub(super) fn weight(said: Said<'_>) -> usize {
    said.parts().flat_map(|(words, _)| pieces(words)).map(|p| if p.han { 1 } else { 2 }).sum()
}

/// They are certainly two people, or two houses.
fn apart(a: &Entity, b: &Entity) -> bool {
    let named = |e: &Entity| e.unnamed.is_none() && !Name::new(&e.name).describes();
    if !named(a) || !named(b) {
        return false;
    }
    let house = |e: &Entity| matches!(e.kind, EntityKind::Organisation | EntityKind::Unknown);
    if house(a) && house(b) {
        return two_houses(a, b);
    }
    let somebody = |e: &Entity| match e.kind {
        EntityKind::Person => true,
        // A full name of two words and more, of whom the text does not say what they are.
        EntityKind::Unknown => e.name.split([' ', '·']).count() > 1,
        _ => false,
    };
    somebody(a) && somebody(b) && a.id != b.id && !may_be_one(a, b)
}

/// Two houses of which neither is short for the other, nor an office of the other, as far as names tell.
fn two_houses(a: &Entity, b: &Entity) -> bool {
    let names = |e: &Entity| std::iter::once(e.name.clone()).chain(e.aliases.clone()).collect::<Vec<_>>();
    let state = |e: &Entity| STATE.any_in(&simplify(&e.name), lang(&e.name));
    let begin = |x: &str, y: &str| x.chars().zip(y.chars()).take_while(|(c, d)| c == d).count() >= 4;
    let one = |x: &str, y: &str| alike(x, y).unwrap_or(true) || abbreviates(x, y) || stands_for(x, y) || begin(x, y);
    let certain = |e: &Entity| e.kind == EntityKind::Organisation || e.name.contains(' ');
    (certain(a) || certain(b))
        && !(state(a) || state(b))
        && a.id != b.id
        && !names(a).iter().any(|x| names(b).iter().any(|y| one(x, y)))
}

fn lang(name: &str) -> Lang {
    if name.chars().any(|c| c >= '\u{2E80}') { Lang::Zh } else { Lang::En }
}

static STATE: LazyLock<Words> = LazyLock::new(|| Words::section("state"));

/// One name is a part of the other, or sounds like it, or they are in two scripts: nothing tells them apart.
pub(super) fn may_be_one(a: &Entity, b: &Entity) -> bool {
    let names = |e: &Entity| std::iter::once(e.name.clone()).chain(e.aliases.clone()).collect::<Vec<_>>();
    let one = |x: &str, y: &str| alike(x, y).unwrap_or(true) || sound_alike(x, y) || by_nickname(x, y);
    names(a).iter().any(|x| names(b).iter().any(|y| one(x, y)))
}

/// Bob Penrose, Robert Penrose.
fn by_nickname(a: &str, b: &str) -> bool {
    let parts = |name: &str| name.split_once(' ').map(|(first, rest)| (first.to_owned(), rest.to_owned()));
    parts(a).zip(parts(b)).is_some_and(|((x, rest), (y, other))| rest == other && nickname(&x, &y))
}

/// What was done, as a message.
pub(super) fn told(finding: &mut Finding, change: &Change) {
    finding.say("this quotation is not as in the original: ");
    self::change(finding, change);
}

/// “a” for “b”, “a” added, “b” left out.
pub(super) fn change(finding: &mut Finding, change: &Change) {
    match (change.quote_words.is_empty(), change.original_words.is_empty()) {
        (true, _) => finding.words(&change.original_words).say(" is left out"),
        (_, true) => finding.words(&change.quote_words).say(" is added"),
        _ => finding.words(&change.quote_words).say(" for ").words(&change.original_words),
    };
    if let Some(sense) = match change.class {
        Class::Polarity => Some(", the opposite"),
        Class::Number => Some(", another number"),
        Class::Hedge => Some(", of another certainty"),
        _ => None,
    } {
        finding.say(sense);
    }
}
