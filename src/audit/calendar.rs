//! Days of the calendar, in full, where a text has them.

use crate::base::{PartialDate, Span};
use crate::model::Lang;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Every day with its month within these words, in the year of printing where none is said.
pub(super) fn days(text: &str, within: Span, lang: Lang, printed: PartialDate) -> Vec<(Span, PartialDate)> {
    match lang {
        Lang::Zh => chinese(text, within, printed),
        Lang::En => english(text, within, printed),
    }
}

/// 2月9日, 2025年2月9日.
fn chinese(text: &str, within: Span, printed: PartialDate) -> Vec<(Span, PartialDate)> {
    let words = within.of(text);
    let each = words.match_indices('月').filter_map(|(at, mark)| {
        let (month, from) = number_before(&words[..at])?;
        let rest = &words[at + mark.len()..];
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        // 2025年12月, and no day
        if let Some(before) =
            words[..from].strip_suffix('年').filter(|_| digits == 0 && !rest.starts_with(['初', '底', '份']))
            && let Some((year, from)) = number_before(before).filter(|(year, _)| (1000..3000).contains(year))
        {
            let span = Span::new(within.start as usize + from, within.start as usize + at + mark.len());
            return Some((span, PartialDate::ym(year as i16, month as i8)?));
        }
        let day: i8 = rest[..digits].parse().ok()?;
        let tail = ['日', '号', '號'].into_iter().find(|c| rest[digits..].starts_with(*c))?;
        let year = words[..from].strip_suffix('年').and_then(number_before).filter(|(y, _)| *y > 1000);
        let (year, from) = year.unwrap_or((i32::from(printed.year()), from));
        let end = at + mark.len() + digits + tail.len_utf8();
        let span = Span::new(within.start as usize + from, within.start as usize + end);
        Some((span, PartialDate::ymd(year as i16, month as i8, day)?))
    });
    each.collect()
}

/// The number that `words` end with, and where it begins.
fn number_before(words: &str) -> Option<(i32, usize)> {
    let from = words.len() - words.bytes().rev().take_while(u8::is_ascii_digit).count();
    words[from..].parse().ok().map(|n| (n, from))
}

/// *15 November 2024*, *November 15, 2024*, *15 November*.
fn english(text: &str, within: Span, printed: PartialDate) -> Vec<(Span, PartialDate)> {
    let words = within.of(text);
    let mut out = Vec::new();
    for (n, month) in MONTHS.iter().enumerate() {
        for (at, name) in words.match_indices(month) {
            let (before, behind) = (&words[..at], &words[at + name.len()..]);
            let number = |words: &str| {
                let digits = words.bytes().take_while(u8::is_ascii_digit).count();
                words[..digits].parse::<i32>().ok().map(|n| (n, digits))
            };
            let led = before.strip_suffix(' ').and_then(number_before).filter(|(day, _)| *day <= 31);
            let follows = behind.strip_prefix(' ').and_then(number).filter(|(day, digits)| *day <= 31 && *digits <= 2);
            let (day, from, rest) = match (led, follows) {
                (Some((day, from)), _) => (day, from, behind),
                (None, Some((day, digits))) => (day, at, &behind[1 + digits..]),
                _ => continue,
            };
            let year = rest.strip_prefix(", ").or_else(|| rest.strip_prefix(' ')).and_then(number);
            let year = year.filter(|(year, digits)| *digits == 4 && (1000..3000).contains(year));
            let end =
                words.len() - rest.len() + year.map_or(0, |_| rest.find(|c: char| c.is_ascii_digit()).unwrap_or(0) + 4);
            let year = year.map_or(i32::from(printed.year()), |(year, _)| year);
            if let Some(date) = PartialDate::ymd(year as i16, n as i8 + 1, day as i8) {
                out.push((Span::new(within.start as usize + from, within.start as usize + end), date));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(lang: Lang, text: &str) -> Vec<(String, String)> {
        let all = days(text, Span::new(0, text.len()), lang, "2025-02-10".parse().unwrap());
        all.into_iter().map(|(at, day)| (at.of(text).to_owned(), day.to_string())).collect()
    }

    #[test]
    fn days_are_read_with_and_without_their_year() {
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        let en = "on 15 November 2024, and on March 3, and on May 1, 2026. In May 40 came, and June 2024 was wet.";
        let got = found(Lang::En, en);
        assert_eq!(got.len(), 3, "{got:?}");
        assert!(got.contains(&pair("15 November 2024", "2024-11-15")), "{got:?}");
        assert!(
            got.contains(&pair("March 3", "2025-03-03")) && got.contains(&pair("May 1, 2026", "2026-05-01")),
            "{got:?}"
        );
        assert_eq!(
            found(Lang::Zh, "2月9日和2026年12月31日，共3个月。"),
            [pair("2月9日", "2025-02-09"), pair("2026年12月31日", "2026-12-31")]
        );
    }
}
