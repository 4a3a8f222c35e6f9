//! Full dates as news texts print them, and the clock times and weekdays around them.

use super::tables::{Key, Table};
use crate::base::{PartialDate, Span};

/// The full date that `text` begins with (a weekday may come before it), and its length in bytes.
/// Days before months are read only where the month is a word: `03/04/2026` is nobody's date.
pub fn date_at(text: &str) -> Option<(PartialDate, usize)> {
    let day_name = weekday(text);
    let rest = &text[day_name..];
    let (date, used) = numeric(rest).or_else(|| chinese(rest)).or_else(|| english(rest))?;
    Some((date, day_name + used))
}

/// The first full date in `text`. Meant for short lines.
pub fn find_date(text: &str) -> Option<(PartialDate, Span)> {
    starts(text).find_map(|at| date_at(&text[at..]).map(|(date, used)| (date, Span::new(at, at + used))))
}

/// Every date in `text`, from its first word to its last: in full, a day of `year` where none is said (3 March, 3月4日),
/// a Chinese month with its year (2026年3月).
pub fn dates_of(text: &str, year: i16) -> Vec<(PartialDate, Span)> {
    let mut out: Vec<(PartialDate, Span)> = Vec::new();
    for at in starts(text) {
        if out.last().is_some_and(|(_, before)| before.holds(at)) {
            continue;
        }
        let rest = &text[at..];
        let day = || day_at(rest).and_then(|(month, day, n)| Some((PartialDate::ymd(year, month, day)?, n)));
        out.extend(
            date_at(rest).or_else(|| month_of(rest)).or_else(day).map(|(date, n)| (date, Span::new(at, at + n))),
        );
    }
    out
}

/// Where a date may begin.
fn starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut before = ' ';
    text.char_indices().filter_map(move |(at, c)| {
        let begins = (c.is_ascii_digit() || han_digit(c).is_some() || c.is_ascii_uppercase())
            && !(before.is_ascii_alphanumeric() && c.is_ascii())
            && !(han_digit(before).is_some() && han_digit(c).is_some());
        before = c;
        begins.then_some(at)
    })
}

/// 2026年3月, and no day behind it.
fn month_of(text: &str) -> Option<(PartialDate, usize)> {
    let (year, n) = digits(text, 4).filter(|d| d.1 == 4)?;
    let rest = text[n..].strip_prefix('年')?;
    let (month, m) = digits(rest, 2)?;
    let behind = rest[m..]
        .strip_prefix('月')
        .filter(|b| !b.starts_with(|c: char| c.is_ascii_digit() || "初底份".contains(c)))?;
    Some((PartialDate::ym(year, month as i8)?, text.len() - behind.len()))
}

/// A month and a day without their year, and their length: 3 March, March 3, 3月4日.
fn day_at(text: &str) -> Option<(i8, i8, usize)> {
    if let Some((month, day, n)) = month_and_day(text) {
        // 3 may have come; in March, 12 came
        let plain = text[..n].contains(|c: char| c.is_ascii_uppercase()) && !text[..n].contains([',', '.', '-']);
        return plain.then_some((month, day, n));
    }
    let (month, n) = digits(text, 2)?;
    let rest = text[n..].strip_prefix('月')?;
    let (day, n) = digits(rest, 2)?;
    let behind = rest[n..].strip_prefix(['日', '号', '號'])?;
    Some((month as i8, day as i8, text.len() - behind.len()))
}

/// Length of a weekday and the comma or blank after it; 0 when there is none.
fn weekday(text: &str) -> usize {
    let Some(n) = Table::en().head(Key::Weekday, text) else { return 0 };
    let rest = &text[n..];
    let gap = rest.len() - rest.trim_start_matches([',', '.', ' ']).len();
    if gap == 0 { 0 } else { n + gap }
}

/// 1 to `most` ASCII digits at the start: the number and how many digits.
fn digits(text: &str, most: usize) -> Option<(i16, usize)> {
    let n = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=most).contains(&n).then(|| text[..n].parse().ok().map(|v| (v, n))).flatten()
}

fn numeric(text: &str) -> Option<(PartialDate, usize)> {
    let (year, mut at) = digits(text, 4).filter(|d| d.1 == 4)?;
    let sep = text[at..].trim_start_matches(' ').chars().next()?;
    at += text[at..].find(sep)? + sep.len_utf8();
    let close = match sep {
        '年' => '月',
        '-' | '/' | '.' => sep,
        _ => return None,
    };
    let mut part = |last: bool| {
        at += text[at..].len() - text[at..].trim_start_matches(' ').len();
        let (value, n) = digits(&text[at..], 2)?;
        at += n;
        if !last || sep == '年' {
            at += text[at..].len() - text[at..].trim_start_matches(' ').len();
            let next = text[at..].chars().next()?;
            let fits = if last { matches!(next, '日' | '号' | '號') } else { next == close };
            at += if fits { next.len_utf8() } else { return None };
        }
        i8::try_from(value).ok()
    };
    let (month, day) = (part(false)?, part(true)?);
    PartialDate::ymd(year, month, day).map(|d| (d, at))
}

fn han_digit(c: char) -> Option<i16> {
    Some(match c {
        '〇' | '零' | '○' | 'Ｏ' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// `二〇二六年十一月二十日`.
fn chinese(text: &str) -> Option<(PartialDate, usize)> {
    han_digit(text.chars().next()?)?;
    let (year, rest) = text.split_once('年')?;
    let (month, rest) = rest.split_once('月')?;
    let (day, rest) = rest.split_once('日')?;
    if year.chars().count() != 4 || month.chars().count() > 2 || day.chars().count() > 3 {
        return None;
    }
    let year = year.chars().try_fold(0, |n, c| han_digit(c).map(|d| n * 10 + d))?;
    let small = |s: &str| match s.split_once('十') {
        None => s.chars().next().and_then(han_digit).filter(|_| s.chars().count() == 1),
        Some((tens, ones)) => {
            let one = |s: &str, none: i16| s.chars().next().map_or(Some(none), han_digit);
            Some(one(tens, 1)? * 10 + one(ones, 0)?)
        }
    };
    let date = PartialDate::ymd(year, small(month)? as i8, small(day)? as i8)?;
    Some((date, text.len() - rest.len()))
}

/// `March 3, 2026`, `Mar. 3 2026`, `3 March 2026`, `3rd of March, 2026`.
fn english(text: &str) -> Option<(PartialDate, usize)> {
    let (month, day, at) = month_and_day(text)?;
    let gap = blanks(&text[at..]);
    let (year, n) = digits(&text[at + gap..], 4).filter(|d| d.1 == 4 && (gap > 0 || !ends_with_digit(&text[..at])))?;
    PartialDate::ymd(year, month, day).map(|d| (d, at + gap + n))
}

/// `March 3`, `Mar. 3rd`, `3 March`, `3rd of March`: the month, the day, and their length.
fn month_and_day(text: &str) -> Option<(i8, i8, usize)> {
    let mut at = 0;
    let before = digits(text, 2);
    if let Some((_, n)) = before {
        at = n + ordinal(&text[n..]);
        at += text[at..].strip_prefix(" of").map_or(0, |_| 3);
        at += text[at..].strip_prefix([' ', '-']).map_or(0, |_| 1);
    }
    let (month, n) = month_at(&text[at..])?;
    at += n;
    if let Some((day, _)) = before {
        return Some((month, day as i8, at));
    }
    at += blanks(&text[at..]);
    let (day, n) = digits(&text[at..], 2)?;
    Some((month, day as i8, at + n + ordinal(&text[at + n..])))
}

/// Blanks and marks between the parts of a date.
fn blanks(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '.', ',', '-']).len()
}

fn ends_with_digit(text: &str) -> bool {
    text.ends_with(|c: char| c.is_ascii_digit())
}

fn ordinal(text: &str) -> usize {
    if ["st", "nd", "rd", "th"].iter().any(|o| text.starts_with(o)) { 2 } else { 0 }
}

/// An English month, whole or cut to three letters or more (`Sept`), any case; its number and length.
pub(super) fn month_at(text: &str) -> Option<(i8, usize)> {
    let n = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let word = &text[..n];
    let fits = |m: &&&'static str| n >= 3 && n <= m.len() && m[..n].eq_ignore_ascii_case(word);
    let months = Table::en().words(Key::Month);
    let at = months.beginning(word).map(|m| &months.all()[m]).find(fits)?;
    let months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November"];
    let number = months.iter().position(|m| m == at).map_or(12, |i| i as i8 + 1);
    Some((number, n))
}

/// What is left of `text` without clock times, weekdays, time zones and the marks between them.
pub(super) fn without_times(text: &str) -> &str {
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches(is_mark);
        match time_at(rest) {
            Some(n) => rest = &rest[n..],
            None => return rest,
        }
    }
}

/// The first date of `text`, and what is left of it without dates, their labels, and times.
pub(super) fn date_and_rest(text: &str) -> Option<(PartialDate, &str)> {
    let (mut rest, mut found) = (text, None);
    loop {
        rest = rest.trim_start_matches(is_mark);
        if let Some((date, n)) = date_at(rest) {
            found = found.or(Some(date));
            rest = &rest[n..];
        } else if let Some(n) = Table::en().head_fold(Key::Date, rest).or_else(|| time_at(rest)) {
            rest = &rest[n..];
        } else {
            return found.map(|date| (date, rest));
        }
    }
}

fn is_mark(c: char) -> bool {
    c.is_whitespace()
        || [
            ',', '.', '，', '。', '|', '·', '•', '-', '–', '—', '/', '(', ')', '（', '）', '[', ']', '【', '】', ':',
            '：', '+',
        ]
        .contains(&c)
}

/// Length of a piece of a clock time, a weekday or a time zone.
fn time_at(rest: &str) -> Option<usize> {
    let number = rest.bytes().take_while(|b| b.is_ascii_digit()).count();
    if (1..=6).contains(&number) {
        return Some(number);
    }
    let en = |key| Table::en().head_fold(key, rest);
    let word = Table::zh().head(Key::TimeWord, rest).or_else(|| en(Key::TimeZoneNote));
    word.or_else(|| en(Key::TimeWord)).or_else(|| en(Key::Weekday))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_every_dress() {
        for (text, date) in [
            ("2026年11月20日 08:30", "2026-11-20"),
            ("2026 年 1 月 2 日", "2026-01-02"),
            ("2024-01-22 10:11", "2024-01-22"),
            ("2026/3/4", "2026-03-04"),
            ("2026.03.04", "2026-03-04"),
            ("2026-11-20T08:30:00+08:00", "2026-11-20"),
            ("二〇二六年十一月二十日", "2026-11-20"),
            ("Friday, July 21, 2017", "2017-07-21"),
            ("Published 3 March 2026", "2026-03-03"),
            ("on Nov. 20, 2026", "2026-11-20"),
            ("3rd of March, 2026", "2026-03-03"),
            ("SEPT 5 2023", "2023-09-05"),
        ] {
            assert_eq!(find_date(text).map(|(d, _)| d.to_string()).as_deref(), Some(date), "{text}");
        }
        for text in
            ["03/04/2026", "11月20日", "2026年", "in March 2026", "Marching 3, 2026", "2026-13-01", "12026-01-01"]
        {
            assert_eq!(find_date(text), None, "{text}");
        }
    }

    #[test]
    fn dates_without_their_year_are_of_the_year_given() {
        let of =
            |text| dates_of(text, 2025).into_iter().map(|(d, at)| format!("{d} {}", at.of(text))).collect::<Vec<_>>();
        assert_eq!(
            of("on 15 November 2024, on March 3, and on May 1, 2026. In May 40 came, and June 2024 was wet."),
            ["2024-11-15 15 November 2024", "2025-03-03 March 3", "2026-05-01 May 1, 2026"]
        );
        assert_eq!(
            of("2月9日和2026年12月31日，共3个月。2024年5月发布。"),
            ["2025-02-09 2月9日", "2026-12-31 2026年12月31日", "2024-05 2024年5月"]
        );
        assert_eq!(of("Market 3, 3 may have. In March, 12 men, 2025年3月初"), [] as [&str; 0]);
    }

    #[test]
    fn times_leave_only_other_words() {
        assert_eq!(without_times(" 08:30 星期四"), "");
        assert_eq!(without_times(" at 10:11 AM EST"), "");
        assert_eq!(without_times("10:11 新华网"), "新华网");
    }
}
