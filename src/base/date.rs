//! Dates as the news gives them (to the year, month or day), and moments. Adapter of `jiff`.

use jiff::{civil, tz::TimeZone};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A date known to the year, the month or the day: `2023`, `2023-09`, `2023-09-06` (EDTF level 0).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PartialDate {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

impl PartialDate {
    /// A full date; `None` when the calendar has no such day.
    pub fn ymd(year: i16, month: i8, day: i8) -> Option<Self> {
        civil::Date::new(year, month, day).ok().map(|_| Self { year, month: Some(month), day: Some(day) })
    }

    /// A month; `None` when there is no such month.
    pub fn ym(year: i16, month: i8) -> Option<Self> {
        civil::Date::new(year, month, 1).ok().map(|_| Self { year, month: Some(month), day: None })
    }

    /// A year.
    pub fn year_only(year: i16) -> Option<Self> {
        civil::Date::new(year, 1, 1).ok().map(|_| Self { year, month: None, day: None })
    }

    /// The year.
    pub fn year(self) -> i16 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> Option<i8> {
        self.month
    }

    /// The day of the month.
    pub fn day(self) -> Option<i8> {
        self.day
    }

    /// First day it may mean.
    pub fn first(self) -> Self {
        Self { year: self.year, month: Some(self.month.unwrap_or(1)), day: Some(self.day.unwrap_or(1)) }
    }

    /// Last day it may mean.
    pub fn last(self) -> Self {
        let month = self.month.unwrap_or(12);
        let days = civil::Date::new(self.year, month, 1).map_or(31, civil::Date::days_in_month);
        Self { year: self.year, month: Some(month), day: Some(self.day.unwrap_or(days)) }
    }

    /// The day `days` later (earlier when negative), counted from the first day it may mean.
    pub fn plus_days(self, days: i32) -> Option<Self> {
        let date = self.civil().checked_add(jiff::Span::new().days(days)).ok()?;
        Self::ymd(date.year(), date.month(), date.day())
    }

    /// Day of the week of its first day, Monday 1 to Sunday 7.
    pub fn weekday(self) -> i8 {
        self.civil().weekday().to_monday_one_offset()
    }

    fn civil(self) -> civil::Date {
        let f = self.first();
        civil::Date::new(f.year, f.month.unwrap_or(1), f.day.unwrap_or(1)).expect("checked when made")
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(m) = self.month {
            write!(f, "-{m:02}")?;
        }
        if let Some(d) = self.day {
            write!(f, "-{d:02}")?;
        }
        Ok(())
    }
}

impl FromStr for PartialDate {
    type Err = String;

    /// `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or an RFC 3339 moment, of which the date as written is kept.
    fn from_str(s: &str) -> Result<Self, String> {
        let bad = || format!("`{s}` is not a date (2023, 2023-09 or 2023-09-06)");
        let s10 =
            if s.len() > 10 && matches!(s.as_bytes()[10], b'T' | b' ') { s.get(..10).ok_or_else(bad)? } else { s };
        let mut parts = s10.split('-');
        let mut next = |len: usize| match parts.next() {
            None => Ok(None),
            Some(p) if p.len() == len && p.bytes().all(|b| b.is_ascii_digit()) => Ok(Some(p)),
            Some(_) => Err(bad()),
        };
        let (year, month, day) = (next(4)?, next(2)?, next(2)?);
        if parts.next().is_some() {
            return Err(bad());
        }
        let year: i16 = year.ok_or_else(bad)?.parse().map_err(|_| bad())?;
        let num = |p: Option<&str>| p.map(|p| p.parse::<i8>().map_err(|_| bad())).transpose();
        match (num(month)?, num(day)?) {
            (Some(m), Some(d)) => Self::ymd(year, m, d),
            (Some(m), None) => Self::ym(year, m),
            _ => Self::year_only(year),
        }
        .ok_or_else(bad)
    }
}

impl TryFrom<String> for PartialDate {
    type Error = String;

    fn try_from(s: String) -> Result<Self, String> {
        s.parse()
    }
}

impl From<PartialDate> for String {
    fn from(d: PartialDate) -> Self {
        d.to_string()
    }
}

/// A moment in UTC, to the second, RFC 3339: `2026-11-23T16:29:00Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Timestamp(i64);

impl Timestamp {
    /// Reads the clock. Only the binary calls this, once (law 5).
    pub fn now() -> Self {
        Self(jiff::Timestamp::now().as_second())
    }

    /// A second later.
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }

    /// The date in UTC.
    pub fn date(self) -> PartialDate {
        let zoned = TimeZone::UTC.to_datetime(self.jiff());
        PartialDate { year: zoned.year(), month: Some(zoned.month()), day: Some(zoned.day()) }
    }

    fn jiff(self) -> jiff::Timestamp {
        jiff::Timestamp::from_second(self.0).expect("checked when made")
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.jiff())
    }
}

impl FromStr for Timestamp {
    type Err = String;

    /// RFC 3339, or a plain date, meaning midnight UTC.
    fn from_str(s: &str) -> Result<Self, String> {
        let bad = || format!("`{s}` is not a moment (2026-11-23T16:29:00Z or 2026-11-23)");
        let whole = if s.len() == 10 { format!("{s}T00:00:00Z") } else { s.to_owned() };
        whole.parse::<jiff::Timestamp>().map(|t| Self(t.as_second())).map_err(|_| bad())
    }
}

impl TryFrom<String> for Timestamp {
    type Error = String;

    fn try_from(s: String) -> Result<Self, String> {
        s.parse()
    }
}

impl From<Timestamp> for String {
    fn from(t: Timestamp) -> Self {
        t.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        for s in ["2023", "2023-09", "2023-09-06"] {
            assert_eq!(s.parse::<PartialDate>().unwrap().to_string(), s);
        }
        for s in ["", "23", "2023-13", "2023-02-30", "2023-9-6", "2023-09-06-01", "二〇二三"] {
            assert!(s.parse::<PartialDate>().is_err(), "{s}");
        }
        assert_eq!("2026-11-23T08:00:00+08:00".parse::<PartialDate>().unwrap().to_string(), "2026-11-23");
        let t: Timestamp = "2026-11-23T08:00:00+08:00".parse().unwrap();
        assert_eq!(t.to_string(), "2026-11-23T00:00:00Z");
        assert_eq!(t.date().to_string(), "2026-11-23");
    }

    #[test]
    fn the_days_it_may_mean() {
        let feb: PartialDate = "2024-02".parse().unwrap();
        assert_eq!((feb.first().to_string(), feb.last().to_string()), ("2024-02-01".into(), "2024-02-29".into()));
        assert_eq!(feb.plus_days(-1).unwrap().to_string(), "2024-01-31");
        assert_eq!("2026-11-23".parse::<PartialDate>().unwrap().weekday(), 1);
    }
}
