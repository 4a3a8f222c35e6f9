//! How much a score depends on which documents were annotated: a bootstrap over documents.

use serde::Serialize;

/// The middle 95 of 100 resampled scores, in percent.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// What one document adds to F1: annotated, found, matched.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Share {
    pub gold: usize,
    pub pred: usize,
    pub hit: usize,
}

/// The interval of F1 over `times` samples of as many documents as there are, drawn with replacement. The draws
/// are the same for the same input (SplitMix64 from a fixed seed). `None` without documents or draws.
pub(super) fn f1(shares: &[Share], times: usize) -> Option<Interval> {
    if shares.is_empty() || times == 0 {
        return None;
    }
    let mut state = 0x5EED_u64;
    let mut scores: Vec<f64> = (0..times)
        .map(|_| {
            let (mut gold, mut pred, mut hit) = (0, 0, 0);
            for _ in shares {
                let share = shares[(next(&mut state) % shares.len() as u64) as usize];
                (gold, pred, hit) = (gold + share.gold, pred + share.pred, hit + share.hit);
            }
            if gold + pred == 0 { 0.0 } else { 200.0 * hit as f64 / (gold + pred) as f64 }
        })
        .collect();
    scores.sort_by(f64::total_cmp);
    let at = |part: f64| {
        let score = scores[((part * (times - 1) as f64).round() as usize).min(times - 1)];
        (score * 10.0).round() / 10.0
    };
    Some(Interval { low: at(0.025), high: at(0.975) })
}

fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interval_holds_the_score_and_narrows_with_documents_that_agree() {
        let share = |hit| Share { gold: 10, pred: 10, hit };
        let all_alike = vec![share(8); 20];
        assert_eq!(f1(&all_alike, 500), Some(Interval { low: 80.0, high: 80.0 }));
        let mixed: Vec<Share> = (0..20).map(|n| share(if n % 2 == 0 { 10 } else { 6 })).collect();
        let interval = f1(&mixed, 500).unwrap();
        assert!(interval.low < 80.0 && interval.high > 80.0 && interval.low > 65.0 && interval.high < 95.0);
        assert_eq!(f1(&mixed, 500), f1(&mixed, 500), "the same draws each time");
        assert_eq!((f1(&[], 500), f1(&mixed, 0)), (None, None));
    }
}
