//! How well statements found agree with statements annotated by hand. Layer 6.
//!
//! Contents match one to one by Jaccard overlap over letters and digits, best first; of the matched ones, who is
//! said to have spoken is compared by place and by name. Two views: `whole` takes a statement with all its
//! fragments, `fragment` every fragment by itself (what annotations without split quotations give). Content
//! overlap after O'Keefe et al. 2012 and Pareti 2015, who score quotation spans alike; docs/scoring.md tells the
//! rules one by one.

mod bootstrap;
pub mod brat;
mod cues;
mod errors;
mod gold;
mod matching;
mod names;
mod tally;

pub use bootstrap::Interval;
pub use errors::{Error, ErrorKind};
pub use gold::{GoldDocument, GoldQuote, Predicted, PredictedAgent, PredictedDocument, by_id};
pub use tally::{Report, Views};

use crate::base::TextHash;
use matching::View;
use serde::Serialize;
use std::collections::BTreeMap;
use tally::Tally;

/// What to compare.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Leave out gold items whose cue is no act of speech (thoughts, perceptions).
    pub speech_only: bool,
    /// Only documents of this genre.
    pub genre: Option<String>,
    /// Only one part of the documents.
    pub part: Option<Part>,
    /// How many samples of documents to draw for the interval of F1; 0 draws none.
    pub samples: usize,
}

/// The `nth` of `of` parts, from 1: documents go to parts by a hash of their id, so that a part stays the same
/// whatever else is in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which, from 1.
    pub nth: u32,
    /// Of how many.
    pub of: u32,
}

impl Part {
    /// True when the document is in this part.
    pub fn holds(self, id: &str) -> bool {
        let hash = TextHash::of(id.as_bytes());
        let digits = u32::from_str_radix(hash.short(7), 16).unwrap_or(0);
        digits % self.of.max(1) + 1 == self.nth
    }
}

/// All that a comparison gives.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Scores {
    /// Both views over all documents.
    #[serde(flatten)]
    pub views: Views,
    /// Every error of the `fragment` view, in order of the gold.
    pub errors: Vec<Error>,
    /// Each document by itself, in order of the gold.
    pub documents: Vec<DocumentScore>,
    /// The interval of F1@.5 and F1@.8 over samples of documents, `fragment` view.
    pub intervals: Option<[Interval; 2]>,
}

/// One document, both views.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DocumentScore {
    /// Its name.
    pub id: String,
    /// Statements with all their fragments.
    pub whole: Report,
    /// Every fragment by itself.
    pub fragment: Report,
    /// Errors of the `fragment` view.
    pub errors: usize,
}

/// Scores of both views. Documents of `gold` that `predicted` does not hold count as read without result.
pub fn score(gold: &[GoldDocument], predicted: &BTreeMap<String, PredictedDocument>, options: &Options) -> Scores {
    let of_genre = |g: &&GoldDocument| options.genre.is_none() || g.genre == options.genre;
    let of_part = |g: &&GoldDocument| options.part.is_none_or(|part| part.holds(&g.id));
    let chosen: Vec<&GoldDocument> = gold.iter().filter(of_genre).filter(of_part).collect();
    let each = |view| -> Vec<Tally> {
        chosen.iter().map(|g| tally::of_document(g, predicted.get(&g.id), options.speech_only, view)).collect()
    };
    let (whole, fragment) = (each(View::Whole), each(View::Fragment));
    let documents = chosen.iter().zip(whole.iter().zip(&fragment)).map(|(g, (w, f))| DocumentScore {
        id: g.id.clone(),
        whole: w.report(),
        fragment: f.report(),
        errors: f.errors().len(),
    });
    let documents = documents.collect();
    let interval = |threshold| {
        let shares: Vec<_> = fragment.iter().map(|t| t.share(threshold)).collect();
        bootstrap::f1(&shares, options.samples)
    };
    let intervals = interval(0).zip(interval(1)).map(|(half, most)| [half, most]);
    let all = Tally::sum(&fragment);
    let views = Views { whole: Tally::sum(&whole).report(), fragment: all.report() };
    Scores { views, errors: all.errors().to_vec(), documents, intervals }
}

#[cfg(test)]
mod tests;
