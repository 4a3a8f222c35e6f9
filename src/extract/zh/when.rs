//! When something was said: dates and days as news gives them, read from the day of printing.

use crate::base::PartialDate;
use crate::text::furniture::find_date;

/// The day that `words` (昨日, 周二, 9月6日, 2023年9月6日) mean in an article printed on `published`.
pub(super) fn read(words: &str, published: Option<PartialDate>) -> Option<PartialDate> {
    if let Some((date, _)) = find_date(words) {
        return Some(date);
    }
    // 今（6）日, 昨（5日）
    if let Some((lead, rest)) = words.split_once(['（', '('])
        && matches!(lead, "今" | "昨" | "前" | "今天" | "今日" | "昨天" | "昨日" | "前天" | "前日")
    {
        let day = rest.trim_end_matches(['日', '号', '）', ')']);
        return read(&format!("{day}日"), published);
    }
    let today = published.filter(|p| p.day().is_some())?;
    if let Some((month, rest)) = words.split_once('月') {
        let (month, day) = (number(month)?, number(rest.trim_end_matches(['日', '号']))?);
        let date = PartialDate::ymd(today.year(), month, day)?;
        return if date <= today.plus_days(1)? { Some(date) } else { PartialDate::ymd(today.year() - 1, month, day) };
    }
    if let Some(day) = words.strip_suffix(['日', '号']).and_then(number) {
        let date = PartialDate::ymd(today.year(), today.month()?, day);
        return match date {
            Some(d) if d <= today.plus_days(1)? => Some(d),
            _ => match today.month()? {
                1 => PartialDate::ymd(today.year() - 1, 12, day),
                m => PartialDate::ymd(today.year(), m - 1, day),
            },
        };
    }
    for (lead, days) in [("今", 0), ("当", 0), ("昨", -1), ("前", -2)] {
        if words.strip_prefix(lead).is_some_and(|r| matches!(r, "天" | "日" | "早" | "晨" | "晚" | "夜"))
            && lead != "当"
        {
            return today.plus_days(days);
        }
    }
    let (last_week, words) = match words.strip_prefix("上") {
        Some(rest) => (true, rest),
        None => (false, words.strip_prefix("本").unwrap_or(words)),
    };
    let day = ["周", "星期", "礼拜"].iter().find_map(|w| words.strip_prefix(w))?;
    let day = "一二三四五六日天".chars().position(|c| day.chars().eq([c]))?.min(6);
    let day = i32::try_from(day).ok()? + 1;
    let now = i32::from(today.weekday());
    let back = if last_week { now + 7 - day } else { (now - day).rem_euclid(7) };
    today.plus_days(-back)
}

/// A number below a hundred in Western or Chinese digits.
fn number(words: &str) -> Option<i8> {
    if let Ok(n) = words.parse() {
        return Some(n);
    }
    let digit = |c: char| "〇一二三四五六七八九".chars().position(|d| d == c).and_then(|n| i8::try_from(n).ok());
    let (tens, ones) = words.split_once('十').map_or((None, words), |(t, o)| (Some(t), o));
    let ones = if ones.is_empty() { 0 } else { digit(ones.chars().next().filter(|_| ones.chars().count() == 1)?)? };
    match tens {
        Some("") => Some(10 + ones),
        Some(t) => Some(digit(t.chars().next()?)? * 10 + ones),
        None => (!words.is_empty()).then_some(ones),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_from_the_day_of_printing() {
        // A Tuesday.
        let published = PartialDate::ymd(2026, 3, 3);
        for (words, date) in [
            ("2025年12月1日", "2025-12-01"),
            ("3月2日", "2026-03-02"),
            ("12月30日", "2025-12-30"),
            ("1日", "2026-03-01"),
            ("28日", "2026-02-28"),
            ("二十八日", "2026-02-28"),
            ("今天", "2026-03-03"),
            ("昨日", "2026-03-02"),
            ("周二", "2026-03-03"),
            ("周三", "2026-02-25"),
            ("星期天", "2026-03-01"),
            ("上周五", "2026-02-27"),
            ("本周一", "2026-03-02"),
            ("今（3）日", "2026-03-03"),
            ("昨（2）日", "2026-03-02"),
            ("昨日（2日）", "2026-03-02"),
        ] {
            assert_eq!(read(words, published).map(|d| d.to_string()).as_deref(), Some(date), "{words}");
        }
        assert_eq!(read("周二", None), None);
        assert_eq!(read("目前", published), None);
        assert_eq!(read("今年", published), None);
    }
}
