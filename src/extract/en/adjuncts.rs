//! Between a verb of reporting and what was said: when and how, in words that belong to neither.

use super::lexicon::{AND, CLITIC, DAY, MONTH, NUM, ORG, TIME};
use super::lists::ADJUNCTS;
use super::tokens::{Kind, Tokens, head};
use super::when;
use crate::base::maps::HashMap;
use std::sync::LazyLock;

/// One past the adjunct that begins at `i` and needs no proof further on: `on Monday night`, `on March 3`, `in 2019`,
/// `two weeks ago`, `at 3 p.m.`, `under oath`.
pub(super) fn past(t: &Tokens<'_>, i: usize, hi: usize) -> Option<usize> {
    let end =
        day(t, i).or_else(|| year(t, i)).or_else(|| ago(t, i)).or_else(|| hour(t, i, hi)).or_else(|| phrase(t, i))?;
    (end < hi && !t.is(end, AND | CLITIC)).then_some(end)
}

/// on Monday (night), on March 3, on 3 March, in March (2017)
fn day(t: &Tokens<'_>, i: usize) -> Option<usize> {
    let on = t.eq(i, "on");
    if on && t.is(i + 1, DAY) && t.get(i + 1)?.cap() && !t.is(i + 2, ORG) {
        let part = t.is(i + 2, TIME) && !t.get(i + 2)?.cap() && !t.is(i + 2, NUM);
        return Some(i + 2 + usize::from(part));
    }
    // on 5 March, on 5 May
    let turned = t.kind(i + 1) == Some(Kind::Num) && t.get(i + 2).is_some_and(|m| m.cap());
    if on && turned && (t.is(i + 2, MONTH) || t.eq(i + 2, "may")) {
        return Some(i + 3);
    }
    let month = t.is(i + 1, MONTH) && t.get(i + 1)?.cap();
    match t.kind(i + 2) {
        Some(Kind::Num) if month && (on || t.eq(i, "in")) => Some(i + 3),
        _ => None,
    }
}

/// in 2019
fn year(t: &Tokens<'_>, i: usize) -> Option<usize> {
    (t.eq(i, "in") && t.kind(i + 1) == Some(Kind::Num) && when::year(t.str(i + 1))).then_some(i + 2)
}

/// two weeks ago
fn ago(t: &Tokens<'_>, i: usize) -> Option<usize> {
    // told reporters two | weeks ago: the number was taken for the hearers'
    let at = if i > 0 && t.is(i - 1, NUM) { i } else { i + 1 };
    let number = t.is(at - 1, NUM) || t.eq(at - 1, "a");
    (at < t.all.len() && number && t.is(at, TIME) && t.eq(at + 1, "ago")).then_some(at + 2)
}

/// at 3 p.m.
fn hour(t: &Tokens<'_>, i: usize, hi: usize) -> Option<usize> {
    if !(t.eq(i, "at") && t.kind(i + 1) == Some(Kind::Num) && when::half_day(t, i + 2)) {
        return None;
    }
    let point = t.kind(i + 3) == Some(Kind::Stop) && i + 4 < hi;
    Some(i + 3 + usize::from(point))
}

/// The phrases of the list, cut into words, by their first words.
static PHRASES: LazyLock<HashMap<u64, Vec<Vec<&str>>>> = LazyLock::new(|| {
    let mut all: HashMap<u64, Vec<Vec<&str>>> = HashMap::default();
    for phrase in ADJUNCTS.all() {
        let words: Vec<&str> = phrase.split(' ').collect();
        all.entry(head(words[0])).or_default().push(words);
    }
    all
});

/// under oath, on condition of anonymity
fn phrase(t: &Tokens<'_>, i: usize) -> Option<usize> {
    let stands = |p: &&Vec<&str>| p.iter().enumerate().all(|(k, w)| t.eq(i + k, w));
    let begun = PHRASES.get(&t.get(i)?.head)?;
    begun.iter().filter(stands).map(Vec::len).max().map(|n| i + n)
}
