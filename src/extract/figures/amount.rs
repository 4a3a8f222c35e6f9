//! What a number and the words that limit it allow. The reasoning is in docs/figures.md.

use crate::{base::Interval, model::Bound};

/// A number as written, before the words around limit it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Amount {
    /// One number, and the place of its last digit that is not 0.
    Point { value: f64, place: f64 },
    /// The digits after it are left open: 30多.
    Odd { value: f64, high: f64 },
    /// A digit is left open: 几十, dozens.
    Vague { low: f64, high: f64 },
    /// Both ends are said.
    Range { low: f64, high: f64 },
    /// What is commonly reached: 上百.
    From(f64),
}

impl Amount {
    /// A number whose place does not matter.
    pub fn point(value: f64) -> Self {
        Self::Point { value, place: 1.0 }
    }

    /// The number as such.
    pub fn value(self) -> Option<f64> {
        match self {
            Self::Point { value, .. } | Self::Odd { value, .. } | Self::From(value) => Some(value),
            Self::Vague { .. } | Self::Range { .. } => None,
        }
    }

    /// The smallest value said.
    pub fn low(self) -> f64 {
        match self {
            Self::Point { value, .. } | Self::Odd { value, .. } | Self::From(value) => value,
            Self::Vague { low, .. } | Self::Range { low, .. } => low,
        }
    }

    /// Every number in it times `by`. An open end stays the last whole number before the next digit.
    pub fn times(self, by: f64) -> Self {
        let open = |high: f64| if by > 1.0 { (high + 1.0) * by - 1.0 } else { high * by };
        match self {
            Self::Point { value, place } => Self::Point { value: value * by, place: place * by },
            Self::Odd { value, high } => Self::Odd { value: value * by, high: open(high) },
            Self::Vague { low, high } => Self::Vague { low: low * by, high: open(high) },
            Self::Range { low, high } => Self::Range { low: low * by, high: high * by },
            Self::From(value) => Self::From(value * by),
        }
    }

    /// 30 → 30 … 39, by the place of its last digit.
    pub fn odd(self) -> Self {
        match self {
            Self::Point { value, place } => Self::Odd { value, high: value + place - 1.0 },
            other => other,
        }
    }

    /// 3 → 3 … 4: the part of a unit after it is left open.
    pub fn and_a_part(self, part: f64) -> Self {
        match self {
            Self::Point { value, .. } => Self::Odd { value, high: value + part },
            other => other,
        }
    }
}

/// How words limit a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Limit {
    Exact,
    About,
    JustUnder,
    MoreThan,
    JustOver,
    AtLeast,
    LessThan,
    AtMost,
}

impl Limit {
    /// As the data files name it.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "exact" => Self::Exact,
            "about" => Self::About,
            "just_under" => Self::JustUnder,
            "more_than" => Self::MoreThan,
            "just_over" => Self::JustOver,
            "at_least" => Self::AtLeast,
            "less_than" => Self::LessThan,
            "at_most" => Self::AtMost,
            _ => return None,
        })
    }
}

/// Interval and bound of `amount` under `limit`.
pub(super) fn settle(amount: Amount, limit: Option<Limit>) -> (Interval, Bound) {
    let between = |a: f64, b: f64| Interval { low: Some(a.min(b)), high: Some(a.max(b)) };
    let (from, to) = (|v| Interval { low: Some(v), high: None }, |v| Interval { low: None, high: Some(v) });
    let v = match amount {
        Amount::Point { value, .. } => value,
        Amount::Odd { value, high } => return (between(value, high), Bound::MoreThan),
        Amount::From(value) => return (from(value), Bound::AtLeast),
        Amount::Vague { low, high } | Amount::Range { low, high } => {
            return match (limit, amount) {
                (Some(Limit::MoreThan), _) => (from(low), Bound::MoreThan),
                (Some(Limit::AtLeast), _) => (from(low), Bound::AtLeast),
                (Some(Limit::AtMost), _) => (to(high), Bound::AtMost),
                (Some(Limit::LessThan), _) => (to(high), Bound::LessThan),
                (_, Amount::Range { .. }) => (between(low, high), Bound::Range),
                _ => (between(low, high), Bound::About),
            };
        }
    };
    match limit.unwrap_or(Limit::Exact) {
        Limit::Exact => (Interval::exactly(v), Bound::Exact),
        Limit::About => (between(v * 0.9, v * 1.1), Bound::About),
        Limit::JustUnder => (between(v * 0.9, v), Bound::JustUnder),
        Limit::JustOver => (between(v, v * 1.1), Bound::MoreThan),
        Limit::MoreThan => (from(v), Bound::MoreThan),
        Limit::AtLeast => (from(v), Bound::AtLeast),
        Limit::LessThan => (to(v), Bound::LessThan),
        Limit::AtMost => (to(v), Bound::AtMost),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_open_end_is_the_last_number_written_so() {
        let ends = |a: Amount| settle(a, None).0;
        let odd = Amount::Point { value: 20.0, place: 10.0 }.odd().times(1e4);
        assert_eq!(ends(odd), Interval { low: Some(200_000.0), high: Some(299_999.0) });
        let few = Amount::Vague { low: 2.0, high: 9.0 }.times(1e3);
        assert_eq!(ends(few), Interval { low: Some(2_000.0), high: Some(9_999.0) });
    }

    #[test]
    fn limits_of_a_negative_number_keep_their_order() {
        let (i, _) = settle(Amount::point(-10.0), Some(Limit::About));
        assert_eq!((i.low, i.high), (Some(-11.0), Some(-9.0)));
    }
}
