//! Normalised numbers (schema:QuantitativeValue).

use super::Words;
use crate::base::{Interval, PartialDate, Small};
use serde::{Deserialize, Serialize};

/// How the words limit the number. The interval each word stands for is in docs/figures.md.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// 14, 十四.
    #[default]
    Exact,
    /// about, 约, 左右.
    About,
    /// nearly, 近, 接近.
    JustUnder,
    /// more than, 超过, 逾.
    MoreThan,
    /// at least, 至少, 以上.
    AtLeast,
    /// less than, 不到, 低于.
    LessThan,
    /// up to, at most, 最多, 以下.
    AtMost,
    /// 1–2, 从…到….
    Range,
}

impl Bound {
    /// True when one means more than the number and the other less: just under 4,000, and more than 4,000.
    pub fn opposes(self, other: Self) -> bool {
        let over = |b| matches!(b, Self::MoreThan | Self::AtLeast);
        let under = |b| matches!(b, Self::JustUnder | Self::LessThan | Self::AtMost);
        over(self) && under(other) || under(self) && over(other)
    }
}

/// A number said: how much, of what, per what, as of when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// The words, bound and unit included.
    pub words: Words,
    /// What the words allow.
    pub interval: Interval,
    /// The number itself; for a range, none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// How the words limit it.
    #[serde(default)]
    pub bound: Bound,
    /// Unit as a standard code where there is one (`USD`, `%`, `pp`, `km`), else the measure word as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Small>,
    /// What is counted or measured, in the statement's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<Small>,
    /// Per what: `year`, `person`, …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per: Option<Small>,
    /// When it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<PartialDate>,
}
