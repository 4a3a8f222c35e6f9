//! How well statements found agree with statements annotated by hand. Layer 6.
//!
//! Contents match one to one by Jaccard overlap over letters and digits, best first; of the matched ones, who is
//! said to have spoken is compared by place and by name. Two views: `whole` takes a statement with all its
//! fragments, `fragment` every fragment by itself (what annotations without split quotations give). Content
//! overlap after O'Keefe et al. 2012 and Pareti 2015, who score quotation spans alike; docs/scoring.md tells the
//! rules one by one.

mod errors;
mod gold;
mod matching;
mod names;
mod tally;

pub use errors::{Error, ErrorKind};
pub use gold::{GoldDocument, GoldQuote, Predicted, PredictedDocument, by_id};
pub use tally::{Report, Views};

use std::collections::BTreeMap;

/// What to compare.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Leave out gold items whose cue is no act of speech (thoughts, perceptions).
    pub speech_only: bool,
    /// Only documents of this genre.
    pub genre: Option<String>,
}

/// Scores of both views, with every error of the `fragment` view in order of the gold.
///
/// Documents of `gold` that `predicted` does not hold count as read without result.
pub fn score(
    gold: &[GoldDocument],
    predicted: &BTreeMap<String, PredictedDocument>,
    options: &Options,
) -> (Views, Vec<Error>) {
    let chosen: Vec<&GoldDocument> =
        gold.iter().filter(|g| options.genre.is_none() || g.genre == options.genre).collect();
    let run = |view| tally::run(&chosen, predicted, options.speech_only, view);
    let (whole, _) = run(matching::View::Whole);
    let (fragment, errors) = run(matching::View::Fragment);
    (Views { whole, fragment }, errors)
}

#[cfg(test)]
mod tests;
