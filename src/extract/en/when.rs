//! When something was said: `on Tuesday`, `yesterday`, `March 3`, read from the day of printing.

use super::lexicon::{DAY, MONTH};
use super::tokens::{Kind, Tokens};
use crate::base::PartialDate;

/// A date stands no further from the verb, in tokens.
const NEAR: usize = 14;

/// When the words around the cue at tokens `cue`, outside `content`, say it was said; `lo..hi` is the sentence.
pub(super) fn said(
    t: &Tokens<'_>,
    (lo, hi): (usize, usize),
    cue: (usize, usize),
    content: &[(usize, usize)],
    published: Option<PartialDate>,
) -> Option<PartialDate> {
    let free = |i: &usize| !content.iter().any(|c| c.0 <= *i && *i < c.1);
    let behind = (cue.1..hi.min(cue.1 + NEAR)).take_while(|i| free(i) && t.all[*i].kind != Kind::Open);
    let before = (lo.max(cue.0.saturating_sub(NEAR))..cue.0).rev().take_while(|i| free(i));
    behind.chain(before).find_map(|i| read(t, i, published))
}

/// The date at token `i`.
fn read(t: &Tokens<'_>, i: usize, published: Option<PartialDate>) -> Option<PartialDate> {
    let may = t.str(i) == "May" && t.kind(i + 1) == Some(Kind::Num);
    if !t.is(i, DAY | MONTH) && !may {
        return last(t, i, published);
    }
    let word = t.str(i).trim_end_matches('.').to_ascii_lowercase();
    if (may || t.is(i, MONTH)) && t.all[i].cap() {
        return month(t, i, &word, published);
    }
    let today = published.filter(|p| p.day().is_some())?;
    match word.as_str() {
        "yesterday" => return today.plus_days(-1),
        "today" | "tonight" => return Some(today),
        _ => {}
    }
    let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let day = names.iter().position(|n| word.starts_with(n))? as i32 + 1;
    let back = (i32::from(today.weekday()) - day).rem_euclid(7);
    // last Tuesday, printed on a Tuesday
    let week = if back == 0 && i > 0 && t.eq(i - 1, "last") { 7 } else { 0 };
    today.plus_days(-back - week)
}

/// `March 3`, `March 3, 2031`, `March 2031`, `3 March`.
fn month(t: &Tokens<'_>, i: usize, word: &str, published: Option<PartialDate>) -> Option<PartialDate> {
    let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let month = names.iter().position(|n| word.starts_with(n))? as i8 + 1;
    let number = |k: usize| t.get(k).filter(|x| x.kind == Kind::Num).and_then(|_| t.str(k).parse::<i16>().ok());
    let year = |k: usize| number(k).filter(|y| (1000..3000).contains(y));
    let day = |k: usize| number(k).filter(|d| (1..=31).contains(d)).map(|d| d as i8);
    if let Some(year) = year(i + 1) {
        return match i.checked_sub(1).and_then(day) {
            Some(day) => PartialDate::ymd(year, month, day),
            None => PartialDate::ym(year, month),
        };
    }
    let behind = day(i + 1);
    let day = behind.or_else(|| i.checked_sub(1).and_then(day))?;
    let at = if behind.is_some() { i + 2 } else { i + 1 };
    let comma = usize::from(t.kind(at) == Some(Kind::Comma));
    if let Some(year) = year(at + comma) {
        return PartialDate::ymd(year, month, day);
    }
    let published = published?;
    let this = PartialDate::ymd(published.year(), month, day)?;
    if this > published.last() { PartialDate::ymd(published.year() - 1, month, day) } else { Some(this) }
}

/// `last month`, `earlier this year`.
fn last(t: &Tokens<'_>, i: usize, published: Option<PartialDate>) -> Option<PartialDate> {
    let back = match () {
        () if t.eq(i, "last") => 1,
        () if t.eq(i, "this") => 0,
        () => return None,
    };
    let published = published?;
    if t.eq(i + 1, "year") {
        return PartialDate::year_only(published.year() - back);
    }
    let month = published.month().filter(|_| t.eq(i + 1, "month"))?;
    match (month, back) {
        (1, 1) => PartialDate::ym(published.year() - 1, 12),
        _ => PartialDate::ym(published.year(), month - back as i8),
    }
}

/// a.m., pm
pub(super) fn half_day(t: &Tokens<'_>, i: usize) -> bool {
    let word = t.str(i).trim_end_matches('.');
    ["a.m", "p.m", "am", "pm"].iter().any(|h| word.eq_ignore_ascii_case(h))
}

/// 2017
pub(super) fn year(word: &str) -> bool {
    word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))
}
