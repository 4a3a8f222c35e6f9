//! When a figure holds: dates said in its sentence. The Chinese reader of them is here.

use super::{
    lexicon::{Lexicon, rows},
    literal::literal,
    zh_number::number,
};
use crate::base::PartialDate;
use crate::model::lang::words::Words;
use std::sync::LazyLock;

/// Dates said in one sentence, in order.
#[derive(Debug, Default)]
pub(super) struct Times(pub Vec<(usize, PartialDate)>);

impl Times {
    /// The date for a figure at `start`: the last one before it, else the first after it.
    pub fn nearest(&self, start: usize) -> Option<PartialDate> {
        let next = self.0.partition_point(|(at, _)| *at < start);
        next.checked_sub(1).or(Some(next)).and_then(|i| self.0.get(i)).map(|(_, d)| *d)
    }

    /// Dates in a Chinese sentence.
    pub fn zh(text: &str, published: Option<PartialDate>) -> Self {
        let (mut found, mut at) = (Vec::new(), 0);
        // Where a word ends that says up to when.
        let mut until = None;
        while let Some(hit) = STARTS.find(&text[at..]) {
            let start = at + hit.start;
            let rest = &text[start..];
            if let Some(word) = UNTIL.iter().find(|word| rest.starts_with(**word)) {
                at = start + word.len();
                until = Some(at);
            } else if let Some((n, date)) = zh_date(rest, published, until == Some(start)) {
                found.extend(date.map(|d| (start, d)));
                at = start + n;
            } else {
                at = start + rest.chars().next().map_or(1, char::len_utf8);
            }
        }
        Self(found)
    }
}

/// Words before a date up to which a figure holds, the longest first.
const UNTIL: [&str; 5] = ["截至到", "截止到", "截至", "截止", "到"];

/// What a date, or the word before one, begins with: most places of a text are ruled out by it.
static STARTS: LazyLock<Words> = LazyLock::new(|| {
    let numbers = super::DIGITS.into_iter().chain(super::zh_number::PARTS.words());
    Words::new(numbers.chain(WORDS.words()).chain(UNTIL).chain(["年"]))
});

/// A unit of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Year,
    Month,
    Day,
    /// A day of the week, Monday 1.
    Weekday,
}

/// Words for a time, counted from the day of printing: 去年, last month.
pub(super) fn relative(file: &'static str) -> Lexicon<(Step, i32)> {
    Lexicon::new(rows(file).flat_map(|r| {
        let step = match r[0] {
            "year" => Step::Year,
            "month" => Step::Month,
            "weekday" => Step::Weekday,
            _ => Step::Day,
        };
        let by = r[1].parse().unwrap_or(0);
        r[2].split('|').map(move |w| (w, (step, by))).collect::<Vec<_>>()
    }))
}

static WORDS: LazyLock<Lexicon<(Step, i32)>> =
    LazyLock::new(|| relative(include_str!("../../model/lang/zh/figure_times.tsv")));

/// The date that `by` steps from `published` is.
pub(super) fn shifted(published: PartialDate, step: Step, by: i32) -> Option<PartialDate> {
    match step {
        Step::Year => PartialDate::year_only(published.year() + by as i16),
        Step::Month => {
            let months = i32::from(published.year()) * 12 + i32::from(published.month()?) - 1 + by;
            PartialDate::ym(months.div_euclid(12) as i16, months.rem_euclid(12) as i8 + 1)
        }
        Step::Day => published.day().and_then(|_| published.plus_days(by)),
        Step::Weekday => {
            published.day()?;
            let back = (i32::from(published.weekday()) - by).rem_euclid(7);
            published.plus_days(-back)
        }
    }
}

/// A month, or a day of it, without a year: the last one up to `published`, or the next one when it is
/// `ahead`.
pub(super) fn without_year(published: PartialDate, month: i8, day: Option<i8>, ahead: bool) -> Option<PartialDate> {
    let of = |year: i16| match day {
        Some(d) => PartialDate::ymd(year, month, d),
        None => PartialDate::ym(year, month),
    };
    let this = of(published.year())?;
    match (this.first() > published.last(), this.last() < published.first()) {
        (true, _) if !ahead => of(published.year() - 1),
        (_, true) if ahead => of(published.year() + 1),
        _ => Some(this),
    }
}

/// Bytes of the Chinese date at the head of `text`.
pub(super) fn zh_date_at(text: &str) -> Option<usize> {
    zh_date(text, None, true).map(|(n, _)| n)
}

/// The number at the head of `text` and its bytes.
fn counted(text: &str) -> Option<(usize, i64)> {
    let first = text.chars().next()?;
    let (len, value) = match super::literal::digit(first) {
        Some(_) => literal(text).filter(|l| !l.marked).map(|l| (l.len, l.value))?,
        None => {
            super::zh_number::PARTS.get(first.encode_utf8(&mut [0; 4]))?;
            number(text, &mut 0).map(|n| (n.len, n.amount.value()))?
        }
    };
    Some((len, value? as i64))
}

/// The Chinese date at the head of `text`: its bytes, and what it is unless it only tells when somebody
/// spoke (a day, without `anchored`) or its year is not known.
fn zh_date(text: &str, published: Option<PartialDate>, anchored: bool) -> Option<(usize, Option<PartialDate>)> {
    let (mut at, mut year) = (0, None);
    let mut count = counted(text);
    let before = |count: Option<(usize, i64)>, rest: &str, units: &[char]| {
        count.filter(|(n, _)| rest[*n..].starts_with(units)).map(|(n, value)| (n + '年'.len_utf8(), value))
    };
    if let Some((n, y)) = before(count, text, &['年']).filter(|(_, y)| (1800..2200).contains(y)) {
        (at, year) = (n, PartialDate::year_only(y as i16));
    } else if let Some((n, (step, by))) = WORDS.at(text) {
        let date = published.and_then(|p| shifted(p, step, by));
        match step {
            Step::Year => (at, year) = (n, date),
            Step::Month => return Some((n, date)),
            Step::Day | Step::Weekday => return Some((n, date.filter(|_| anchored))),
        }
        if year.is_none() {
            return Some((n, None));
        }
    }
    let rest = &text[at..];
    if at > 0 {
        count = counted(rest);
    }
    if let Some((n, m)) = before(count, rest, &['月']).filter(|(_, m)| (1..=12).contains(m)) {
        at += n;
        let month = m as i8;
        let of = |day| match year {
            Some(y) => match day {
                Some(d) => PartialDate::ymd(y.year(), month, d),
                None => PartialDate::ym(y.year(), month),
            },
            None => published.and_then(|p| without_year(p, month, day, false)),
        };
        let rest = &text[at..];
        let day = before(counted(rest), rest, &['日', '号', '號']);
        if let Some((n, d)) = day.filter(|(_, d)| (1..=31).contains(d)) {
            return Some((at + n, of(Some(d as i8)).filter(|_| anchored)));
        }
        if let Some(n) = end_mark(rest) {
            return Some((at + n, of(None).map(PartialDate::last)));
        }
        return Some((at + if rest.starts_with('份') { 3 } else { 0 }, of(None)));
    }
    if at > 0 {
        let rest = rest.strip_prefix('年').map_or(rest, |r| if end_mark(r).is_some() { r } else { rest });
        let n = text.len() - rest.len();
        return Some(match end_mark(rest) {
            Some(e) => (n + e, year.map(PartialDate::last)),
            None => (at, year),
        });
    }
    if let Some(n) = text.strip_prefix('年').and_then(end_mark) {
        return Some((3 + n, published.and_then(|p| PartialDate::year_only(p.year())).map(PartialDate::last)));
    }
    None
}

fn end_mark(rest: &str) -> Option<usize> {
    rest.starts_with(['底', '末']).then_some(3)
}
