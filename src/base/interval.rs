//! A closed interval of numbers, open-ended where a bound is missing.

use serde::{Deserialize, Serialize};

/// All values from `low` to `high`; `None` is no limit on that side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interval {
    /// Smallest value meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    /// Largest value meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
}

impl Interval {
    /// Exactly `value`.
    pub fn exactly(value: f64) -> Self {
        Self { low: Some(value), high: Some(value) }
    }

    /// True when some value lies in both.
    pub fn meets(self, other: Self) -> bool {
        let below = |high: Option<f64>, low: Option<f64>| high.is_some_and(|h| low.is_some_and(|l| h < l));
        !below(self.high, other.low) && !below(other.high, self.low)
    }
}
