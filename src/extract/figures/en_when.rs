//! When an English figure holds: in 2023, by the end of this year, as of Tuesday.

use super::{
    en_line::Line,
    en_words::{MONTHS, TIMES},
    lexicon::Lexicon,
    when::{Step, Times, relative, shifted, without_year},
};
use crate::base::PartialDate;
use std::sync::LazyLock;

static WORDS: LazyLock<Lexicon<(Step, i32)>> =
    LazyLock::new(|| relative(include_str!("../../model/lang/en/figure_times.tsv")));

/// Dates in a sentence that say when something holds.
pub(super) fn times(line: &Line<'_>, published: Option<PartialDate>) -> Times {
    let mut found = Vec::new();
    let mut i = 0;
    while i < line.tokens.len() {
        match at(line, i, published) {
            Some((end, date)) => {
                found.extend(date.map(|d| (line.tokens[i].start, d)));
                i = end;
            }
            None => i += 1,
        }
    }
    Times(found)
}

/// The time expression that begins at token `i`: its end and date.
fn at(line: &Line<'_>, i: usize, published: Option<PartialDate>) -> Option<(usize, Option<PartialDate>)> {
    if !line.has(i, TIMES) {
        return None;
    }
    let first = line.word(i);
    if first == "as" && line.word(i + 1) == "of" {
        return date(line, i + 2, published, false, true);
    }
    if matches!(first, "by" | "at" | "until" | "before") {
        if matches!((line.word(i + 1), line.word(i + 2), line.word(i + 3)), ("the", "end", "of")) {
            let (end, d) = date(line, i + 4, published, first == "by", true)?;
            return Some((end, d.map(PartialDate::last)));
        }
        if line.word(i + 1) == "year" && line.dash(i + 2) && line.word(i + 3) == "end" {
            return Some((i + 4, published.and_then(|p| PartialDate::year_only(p.year())).map(PartialDate::last)));
        }
        let dashed = line.dash(i + 2);
        if matches!(line.word(i + 1), "end" | "mid" | "late" | "early") && dashed {
            let (end, d) = date(line, i + 3, published, true, false)?;
            let mid = |d: PartialDate| PartialDate::ym(d.year(), 6);
            return Some((
                end,
                match line.word(i + 1) {
                    "end" => d.map(PartialDate::last),
                    "mid" if d.is_some_and(|d| d.month().is_none()) => d.and_then(mid),
                    _ => d,
                },
            ));
        }
    }
    match first {
        "in" | "during" | "through" | "for" => date(line, i + 1, published, false, false),
        "by" => date(line, i + 1, published, true, false),
        "last" | "this" | "next" => date(line, i, published, false, false),
        _ => None,
    }
}

/// The date at token `i`: a year, a month, a day where `days` are wanted, or a word for one.
fn date(
    line: &Line<'_>,
    i: usize,
    published: Option<PartialDate>,
    ahead: bool,
    days: bool,
) -> Option<(usize, Option<PartialDate>)> {
    let year = |i: usize| {
        let l = line.literal(i).filter(|l| !l.marked && l.whole == 4)?;
        let y = l.value.filter(|y| (1800.0..2200.0).contains(y))?;
        // 2,000 people, 2000 trucks: no year before a noun.
        PartialDate::year_only(y as i16)
    };
    let day = |i: usize| line.literal(i).filter(|l| !l.marked && l.whole <= 2).and_then(|l| l.value).map(|d| d as i8);
    let skip = usize::from(line.word(i) == "the" && line.longest(i, &WORDS).is_none());
    let i = i + skip;
    if let Some((end, (step, by))) = line.longest(i, &WORDS) {
        let plain = matches!(step, Step::Day | Step::Weekday);
        if (plain || line.word(i) == "the") && !days {
            return None;
        }
        return Some((end, published.and_then(|p| shifted(p, step, by))));
    }
    if let Some(y) = year(i) {
        return (!line.glued(i + 1) || !line.is_word(i + 1)).then_some((i + 1, Some(y)));
    }
    // 12 November 2025
    if days
        && let Some(d) = day(i)
        && let Some(m) = month(line, i + 1)
    {
        let end = i + 2 + usize::from(line.is(i + 2, '.') && line.glued(i + 2));
        return Some(dated(published, m, Some(d), year(end).map(|y| (end + 1, y)), end, ahead));
    }
    let m = month(line, i)?;
    let dot = usize::from(line.is(i + 1, '.') && line.glued(i + 1));
    let next = i + 1 + dot;
    if let Some(d) = day(next) {
        let comma = usize::from(line.is(next + 1, ','));
        let with_year = year(next + 1 + comma).map(|y| (next + 2 + comma, y));
        let found = dated(published, m, Some(d), with_year, next + 1, ahead);
        return days.then_some(found);
    }
    Some(dated(published, m, None, year(next).map(|y| (next + 1, y)), next, ahead))
}

fn dated(
    published: Option<PartialDate>,
    month: i8,
    day: Option<i8>,
    year: Option<(usize, PartialDate)>,
    end: usize,
    ahead: bool,
) -> (usize, Option<PartialDate>) {
    match (year, day) {
        (Some((end, y)), Some(d)) => (end, PartialDate::ymd(y.year(), month, d)),
        (Some((end, y)), None) => (end, PartialDate::ym(y.year(), month)),
        (None, day) => (end, published.and_then(|p| without_year(p, month, day, ahead))),
    }
}

/// The month that token `i` names. Without a capital (may, march) it is none.
fn month(line: &Line<'_>, i: usize) -> Option<i8> {
    let word = line.word(i);
    (line.has(i, MONTHS) && line.capital(i)).then_some(())?;
    let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    names.iter().position(|n| word.starts_with(n)).map(|m| m as i8 + 1)
}
