//! Numbers as questions ask for them: `350,000`, `35万`, `>300000`, `300000..400000`; and units.

use super::search::fold_name;
use crate::base::Span;
use crate::extract::figures;
use crate::model::{Bound, DraftFigure, Figure, Lang};
use std::str::FromStr;

/// The value of a phrase that is a number and nothing else, in either language.
pub fn value(phrase: &str) -> Option<f64> {
    let digits: String = phrase.chars().filter(|c| !matches!(c, ',' | '_' | ' ' | '，')).collect();
    let plain = digits.starts_with(|c: char| c.is_ascii_digit()).then(|| digits.parse().ok()).flatten();
    // A bare number is no figure; with something counted behind it, it is.
    let counted = [(Lang::Zh, "个"), (Lang::En, " people")];
    let read = || {
        counted.into_iter().find_map(|(lang, what)| {
            let one = whole(&format!("{phrase}{what}"), lang).filter(|f| f.span.len() >= phrase.len())?;
            (one.bound == Bound::Exact).then_some(one.value).flatten()
        })
    };
    plain.or_else(read)
}

/// The figure that `text` begins with, when there is just one in it.
fn whole(text: &str, lang: Lang) -> Option<DraftFigure> {
    let mut found = figures::find(text, Span::new(0, text.len()), &figures::Context::new(lang));
    found.pop().filter(|f| found.is_empty() && f.span.start == 0)
}

/// True when a figure gives this value: its number, or an end of its range.
pub fn gives(figure: &Figure, value: f64) -> bool {
    numbers(figure).any(|x| same(x, value))
}

/// The number said; of a range, both ends.
fn numbers(figure: &Figure) -> impl Iterator<Item = f64> {
    let ends = [figure.interval.low, figure.interval.high];
    let range = figure.bound == Bound::Range;
    figure.value.filter(|_| !range).into_iter().chain(ends.into_iter().flatten().filter(move |_| range))
}

fn same(x: f64, y: f64) -> bool {
    (x - y).abs() <= y.abs() * 1e-9
}

/// Which numbers a question is about.
///
/// What counts is the number said, not all that its words allow: *nearly 350,000* is 350,000. Of a range, one
/// end that fits is enough.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// `350000`, `=35万`
    Is(f64),
    /// `>300000`
    MoreThan(f64),
    /// `>=300000`
    AtLeast(f64),
    /// `<300000`
    LessThan(f64),
    /// `<=300000`
    AtMost(f64),
    /// `300000..400000`, both ends included
    Between(f64, f64),
}

impl Amount {
    /// True when the figure's number, or an end of its range, is such a number.
    pub fn fits(self, figure: &Figure) -> bool {
        numbers(figure).any(|x| match self {
            Self::Is(y) => same(x, y),
            Self::MoreThan(y) => x > y && !same(x, y),
            Self::AtLeast(y) => x >= y || same(x, y),
            Self::LessThan(y) => x < y && !same(x, y),
            Self::AtMost(y) => x <= y || same(x, y),
            Self::Between(low, high) => (x >= low || same(x, low)) && (x <= high || same(x, high)),
        })
    }
}

impl FromStr for Amount {
    type Err = String;

    fn from_str(s: &str) -> Result<Self, String> {
        let bad = || format!("`{s}` is no number to compare with (write 350000, 35万, '>300000', '<=5', 3..5)");
        let number = |s: &str| {
            let s = s.trim();
            let (sign, s) = s.strip_prefix('-').map_or((1.0, s), |rest| (-1.0, rest));
            value(s).map(|x| sign * x).ok_or_else(bad)
        };
        let s = s.trim();
        if let Some((low, high)) = s.split_once("..") {
            let (low, high) = (number(low)?, number(high)?);
            return if low <= high { Ok(Self::Between(low, high)) } else { Err(bad()) };
        }
        type Make = fn(f64) -> Amount;
        let signs: [(&str, Make); 7] = [
            (">=", Self::AtLeast),
            ("≥", Self::AtLeast),
            (">", Self::MoreThan),
            ("<=", Self::AtMost),
            ("≤", Self::AtMost),
            ("<", Self::LessThan),
            ("=", Self::Is),
        ];
        let signed = signs.into_iter().find_map(|(sign, make)| Some((s.strip_prefix(sign)?, make)));
        let (rest, make) = signed.unwrap_or((s, Self::Is));
        number(rest).map(make)
    }
}

/// A unit as somebody writes it: `litres`, `L`, `吨`, `%`; or what is counted: `boats`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    written: String,
    /// The codes that the readers of both languages give it.
    codes: Vec<String>,
}

impl Unit {
    /// True when the figure is in this unit, or of this thing.
    pub fn fits(&self, figure: &Figure) -> bool {
        let is = |unit: &str| fold_name(unit) == self.written || self.codes.iter().any(|c| c == unit);
        let of = |of: &str| super::Phrase::new(&self.written).stands_in(of);
        figure.unit.as_deref().is_some_and(is) || figure.of.as_deref().is_some_and(of)
    }
}

impl From<&str> for Unit {
    fn from(unit: &str) -> Self {
        let unit = unit.trim();
        let tries = [(Lang::En, format!("5 {unit}")), (Lang::En, format!("{unit}5")), (Lang::Zh, format!("5{unit}"))];
        let codes = tries
            .into_iter()
            .filter_map(|(lang, text)| whole(&text, lang).filter(|f| f.span.len() == text.len()).and_then(|f| f.unit));
        Self { written: fold_name(unit), codes: codes.map(String::from).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{CharSpan, Interval};
    use crate::model::Words;

    fn figure(value: Option<f64>, low: f64, high: f64, bound: Bound) -> Figure {
        Figure {
            words: Words { at: CharSpan(0, 1), exact: String::new() },
            interval: Interval { low: Some(low), high: Some(high) },
            value,
            bound,
            unit: Some("L".into()),
            of: Some("spilled water".into()),
            per: None,
            as_of: None,
        }
    }

    #[test]
    fn comparisons_are_read_in_both_languages() {
        assert_eq!("350,000".parse(), Ok(Amount::Is(350_000.0)));
        assert_eq!("= 35万".parse(), Ok(Amount::Is(350_000.0)));
        assert_eq!(">300000".parse(), Ok(Amount::MoreThan(300_000.0)));
        assert_eq!("<=1.2万".parse(), Ok(Amount::AtMost(12_000.0)));
        assert_eq!("3..5".parse(), Ok(Amount::Between(3.0, 5.0)));
        assert_eq!(">-4".parse(), Ok(Amount::MoreThan(-4.0)));
        for bad in ["", ">", "many", "5..3", "3..", "><4"] {
            assert!(bad.parse::<Amount>().unwrap_err().contains(bad), "{bad}");
        }
    }

    #[test]
    fn the_number_said_counts() {
        let nearly = figure(Some(350_000.0), 315_000.0, 350_000.0, Bound::JustUnder);
        let range = figure(None, 3.0, 5.0, Bound::Range);
        let fits = |amount: &str, f: &Figure| amount.parse::<Amount>().unwrap().fits(f);
        assert!(fits(">300000", &nearly) && fits(">=350000", &nearly) && !fits(">350000", &nearly));
        assert!(!fits("<350000", &nearly) && fits("<=350000", &nearly));
        assert!(fits("3", &range) && fits(">4", &range) && !fits("4", &range) && fits("5..9", &range));
    }

    #[test]
    fn units_are_known_by_code_word_and_thing() {
        let litres = figure(Some(1.0), 1.0, 1.0, Bound::Exact);
        for unit in ["L", "l", "litres", "升", "water"] {
            assert!(Unit::from(unit).fits(&litres), "{unit}");
        }
        for unit in ["km", "wat", ""] {
            assert!(!Unit::from(unit).fits(&litres), "{unit}");
        }
    }
}
