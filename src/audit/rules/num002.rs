//! NUM002: sources that disagree about a figure.

use crate::audit::lists;
use crate::audit::quotes::Mouths;
use crate::audit::words::Words;
use crate::audit::{Check, Context, Group, Level, Place, Rule, Said, Sink, Text};
use crate::base::SourceId;
use crate::link::figures;
use crate::link::tokens::{Tokens, is_han};
use crate::link::{Index, Nth, content_words, entity};
use crate::model::{Figure, Tie};
use std::collections::BTreeSet;
use std::sync::LazyLock;

pub static NUM002: Rule = Rule {
    code: "NUM002",
    name: "figures-disagree",
    group: Group::Numbers,
    level: Level::Warning,
    summary: "two sources give figures for one thing that cannot both be true",
    page: include_str!("../../../docs/audit/NUM002.md"),
    check: Check::Both(within, check),
};

/// Of the statements of one thing, so many of the first are held against the later ones,
const FIRST: usize = 64;
/// so many of each version.
const EACH: usize = 8;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let index = context.index();
    let ties = context.facts.ties.iter();
    let amended: BTreeSet<(&SourceId, &SourceId)> = ties
        .filter_map(|t| if let Tie::Amends { source, of, .. } = &t.tie { Some((source, of)) } else { None })
        .collect();
    let mouths = Mouths::new(index);
    for strand in index.strands().iter().filter(|s| s.versions.len() > 1) {
        // What changed on its way is told by NUM001 and NUM004, of whoever has it as it was.
        let version = |place: figures::Place| strand.versions.iter().position(|v| v.contains(&place));
        let changed = |later: figures::Place, other: figures::Place| {
            let mut of = strand.changes.iter().filter(|c| c.later == later);
            of.any(|c| version(c.earlier) == version(other))
        };
        let settled = |a: figures::Place, b: figures::Place| {
            let (x, y) = (&index.said[a.statement].source.id, &index.said[b.statement].source.id);
            let either = changed(a, b) || changed(b, a);
            // One takes from what amends the other.
            let by_amendment = |one: &SourceId, other: &SourceId| {
                amended.iter().any(|(by, of)| *of == other && index.passing().credits(one, by))
            };
            // What amends the one has the figure of the other.
            let corrected = |one: &SourceId, other: figures::Place| {
                let version = strand.versions.iter().find(|v| v.contains(&other));
                let has =
                    |by: &SourceId| version.is_some_and(|v| v.iter().any(|p| index.said[p.statement].source.id == *by));
                amended.iter().any(|(by, of)| *of == one && has(by))
            };
            let amends = amended.contains(&(x, y)) || amended.contains(&(y, x));
            // One quotation in two wordings: QUO001 and QUO003 tell of it.
            let quoted = |p: figures::Place| index.said[p.statement].is_direct();
            let one_quotation =
                quoted(a) && quoted(b) && mouths.one_speaker(index.said[a.statement], index.said[b.statement]);
            x == y
                || either
                || knows(index, a, b)
                || knows(index, b, a)
                || amends
                || one_quotation
                || by_amendment(x, y)
                || by_amendment(y, x)
                || corrected(x, b)
                || corrected(y, a)
        };
        let mut before: Vec<figures::Place> = strand.versions[0].iter().copied().take(EACH).collect();
        for version in &strand.versions[1..] {
            if let Some((first, later)) = disagree(index, &before, version, settled) {
                tell(context, first, later, sink);
            }
            let room = FIRST - before.len();
            before.extend(version.iter().copied().take(room.min(EACH)));
        }
    }
}

/// Two voices of one article that give two numbers for one thing: the police put the crowd at 3,000, its organisers at
/// 11,000.
fn within(text: &Text<'_>, sink: &mut Sink) {
    let voices: Vec<_> = text
        .asserting()
        .filter(|s| s.fact.statement.figures.len() == 1 && s.fact.statement.within.is_none())
        .filter_map(|s| Some((s, s.fact.statement.speakers.first().and_then(|c| entity(&c.who))?)))
        .collect();
    let mut told = BTreeSet::new();
    for (n, (later, who)) in voices.iter().enumerate() {
        let is = &later.fact.statement.figures[0];
        let other = voices[..n].iter().find(|(earlier, speaker)| {
            let was = &earlier.fact.statement.figures[0];
            speaker != who
                && !figures::agree(was, is)
                && (one_crowd(text, earlier, later) || one_measure(was, is) || one_count(earlier, later))
        });
        let Some((earlier, _)) = other.filter(|_| told.insert(is.words.at)) else { continue };
        let was = &earlier.fact.statement.figures[0];
        let place = |said: &Said<'_>, f: &Figure| Place::in_statement(said.fact, f.words.at, &f.words.exact);
        let finding = sink.at(place(later, is)).about(later.id());
        finding.words(&is.words.exact).say(" and ").words(&was.words.exact).say(" cannot both be true");
        finding.see_statement("the other figure", earlier.id(), place(earlier, was));
        if let Some(at) = text.sentence_of(later) {
            finding.see("said here", text.place(at));
        }
    }
}

/// The police and somebody else count people who came.
fn one_crowd(text: &Text<'_>, a: &Said<'_>, b: &Said<'_>) -> bool {
    let counted = |s: &Said<'_>| {
        let figure = &s.fact.statement.figures[0];
        matches!(figure.unit.as_deref(), None | Some("people" | "人")) && figure.value >= Some(100.0)
    };
    let of_police = |s: &Said<'_>| {
        let mut who = s.speakers.iter().flatten();
        who.any(|at| POLICE.any(&text.folded, *at, text.lang))
    };
    let mut sentences = [a, b].into_iter().filter_map(|s| text.sentence_of(s));
    let crowd = sentences.any(|at| TURNOUT.any(&text.folded, at, text.lang));
    counted(a) && counted(b) && crowd && of_police(a) != of_police(b)
}

/// "14 homes had burned to the ground", and in the words of another "22 homes burned to the ground": so many of one thing, of
/// which much the same is said.
fn one_count(a: &Said<'_>, b: &Said<'_>) -> bool {
    let (was, is) = (&a.fact.statement.figures[0], &b.fact.statement.figures[0]);
    let noun = |f: &Figure| f.of.as_deref().and_then(|of| of.split(' ').next_back()).map(str::to_lowercase);
    let people = |f: &Figure| matches!(f.unit.as_deref(), Some("people" | "人"));
    let one_noun = noun(was).is_some() && noun(was) == noun(is) || people(was) && people(is);
    let (one, other) = (a.fact.statement.content(), b.fact.statement.content());
    let (mine, theirs) = (content_words(&one), content_words(&other));
    let shared = mine.iter().filter(|w| theirs.binary_search(w).is_ok()).count();
    let counted = |f: &Figure| f.value > Some(1.0) && f.per.is_none();
    // Eleven were taken to hospital, and three are still there.
    let left = |words: &str| match words.is_ascii() {
        true => words.split(|c: char| !c.is_alphanumeric()).any(|w| lists::WHAT_IS_LEFT.has(&w.to_lowercase())),
        false => lists::WHAT_IS_LEFT.within(words),
    };
    if left(&one) != left(&other) {
        return false;
    }
    was.unit == is.unit
        && one_noun
        && counted(was)
        && counted(is)
        && was.as_of == is.as_of
        && shared >= SHARED
        && shared * 2 >= mine.len().min(theirs.len())
        && !opposed(&one, &other)
}

/// With fewer words in common two statements are of one thing by chance.
const SHARED: usize = 3;

static TURNOUT: LazyLock<Words> = LazyLock::new(|| Words::section("turnout"));
static POLICE: LazyLock<Words> = LazyLock::new(|| Words::section("police"));

/// Sums, or shares, of things that are called by one word: construction, the construction bill.
fn one_measure(a: &Figure, b: &Figure) -> bool {
    let measured = |f: &Figure| {
        f.unit.as_deref().is_some_and(|u| u == "%" || u.len() == 3 && u.chars().all(|c| c.is_ascii_uppercase()))
    };
    let words = |f: &Figure| f.of.as_deref().map(content_words).unwrap_or_default();
    let (mine, theirs) = (words(a), words(b));
    let size = |f: &Figure| f.value.unwrap_or_default();
    let near = size(a) > 0.0 && size(b) > 0.0 && (size(a) / size(b)).max(size(b) / size(a)) < 10.0;
    a.unit == b.unit
        && measured(a)
        && near
        && a.as_of == b.as_of
        && mine.iter().any(|w| theirs.binary_search(w).is_ok())
}

/// "Eleven, up from nine", 由5人增至8人: the statement of the first has the number of the other as well.
fn knows(index: &Index<'_>, one: figures::Place, other: figures::Place) -> bool {
    let tokens = |words: &str| Tokens::new(words, 0).all;
    let number = |place: figures::Place| {
        let all = tokens(&figures::at(index, place).words.exact);
        all.iter().find(|t| t.is_number()).or(all.first()).map(|t| t.norm.clone())
    };
    let theirs = number(other).filter(|n| number(one).as_ref() != Some(n));
    let Some(theirs) = theirs.filter(|n| n.len() > 1 && !n.starts_with(is_han)) else { return false };
    tokens(&index.said[one.statement].fact.statement.content()).iter().any(|t| t.norm == theirs)
}

/// A figure of an earlier version and one of this one, in two sources, in statements of much the same words, of which
/// neither takes from the other or corrects it.
fn disagree(
    index: &Index<'_>,
    before: &[figures::Place],
    version: &[figures::Place],
    settled: impl Fn(figures::Place, figures::Place) -> bool,
) -> Option<(figures::Place, figures::Place)> {
    crate::base::work::spend(before.len() * version.len());
    let pairs = version.iter().flat_map(|later| before.iter().map(move |first| (*first, *later)));
    pairs.into_iter().find(|(a, b)| {
        !settled(*a, *b)
            && figures::same_subject(index, *a, *b)
            && !elsewhere(index, a.statement, b.statement)
            && one_story(index, a.statement, b.statement)
    })
}

/// The headline of the one has a word of the headline, or of the statement, of the other: a third of these voters and 31
/// percent of those are in two stories.
fn one_story(index: &Index<'_>, a: Nth, b: Nth) -> bool {
    let (Some(one), Some(other)) = (index.said[a].source.title.as_deref(), index.said[b].source.title.as_deref())
    else {
        return true;
    };
    let content = |n: Nth| index.said[n].fact.statement.content();
    let (mine, theirs) = (content_words(one), content_words(other));
    let meet = |words: &[u64], all: &[u64]| words.iter().any(|w| all.binary_search(w).is_ok());
    let bare = mine.is_empty() || theirs.is_empty();
    bare || meet(&mine, &theirs)
        || meet(&mine, &content_words(&content(b)))
        || meet(&theirs, &content_words(&content(a)))
}

/// The new museum and the old museum, 北门 and 南门: the same words behind two that are opposites.
fn opposed(one: &str, other: &str) -> bool {
    let pairs = lists::OPPOSITES.all().iter().filter_map(|pair| pair.split_once(' '));
    let mut pairs = pairs.flat_map(|(x, y)| [(x, y), (y, x)]);
    pairs.any(|(x, y)| {
        one.match_indices(x).any(|(at, _)| {
            let rest = &one[at + x.len()..];
            let word = match x.is_ascii() {
                true if one[..at].ends_with(char::is_alphanumeric) || !rest.starts_with(' ') => return false,
                true => rest[1..].find(' ').map_or(rest.len(), |end| end + 1),
                false => rest.chars().take(2).map(char::len_utf8).sum(),
            };
            let behind = &rest[..word];
            behind.len() > 3 && other.contains(&format!("{y}{behind}")) && !other.contains(&format!("{x}{behind}"))
        })
    })
}

/// Low Farm and High Farm: places of one kind with two names.
fn elsewhere(index: &Index<'_>, a: Nth, b: Nth) -> bool {
    let content = |n: Nth| index.said[n].fact.statement.content();
    let (one, other) = (content(a), content(b));
    if opposed(&one, &other) {
        return true;
    }
    let (x, y) = (places(&one), places(&other));
    x.iter().any(|(name, kind)| {
        let mut there = y.iter().filter(|(_, k)| k == kind).peekable();
        there.peek().is_some() && there.all(|(n, _)| n != name && !one.contains(n) && !other.contains(name))
    })
}

/// Names of places, each with its kind: (Low, Farm).
fn places(content: &str) -> Vec<(&str, &str)> {
    let words: Vec<&str> = content.split(|c: char| !c.is_alphanumeric() && c != '\'').collect();
    let named = words.windows(2).filter(|two| two[0].starts_with(char::is_uppercase) && lists::PLACE_LAST.has(two[1]));
    named.map(|two| (two[0], two[1])).collect()
}

fn tell(context: &Context<'_>, first: figures::Place, later: figures::Place, sink: &mut Sink) {
    let index = context.index();
    let (a, b) = (figures::at(index, first), figures::at(index, later));
    let (here, there) = (index.said[later.statement], index.said[first.statement]);
    let finding = sink.at(super::relays::figure_place(context, later)).about(here.id());
    finding.words(&b.words.exact).say(" and ").words(&a.words.exact).say(" cannot both be true");
    if let Some((figures::Drift::UnitSlip, _)) = figures::drift(a, b) {
        finding.say("; it looks as if a unit had slipped");
    }
    let place = super::relays::figure_place(context, first);
    finding.see_statement("the other figure", there.id(), place);
}
