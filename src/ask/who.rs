//! Who said these words, or this number?

use super::{Phrase, number};
use crate::base::CharSpan;
use crate::graph::{StatementSet, StatementView};

/// A statement that has the words, and where.
#[derive(Clone, Debug)]
pub struct Hit<'g> {
    /// The statement.
    pub statement: StatementView<'g>,
    /// Where the words (or a figure of that value) stand, in code points of the capture, in order.
    pub at: Vec<CharSpan>,
}

/// How words are looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Match {
    /// English words in any of their forms.
    #[default]
    Forms,
    /// As they are written.
    Exactly,
}

/// The statements among `all` whose content has every one of `phrases`, in order of reading.
///
/// Letter case, width of forms and the script of Chinese do not matter. A phrase that is a number
/// also finds the same number written otherwise: `350,000`, `350000`, `35万`.
pub fn who<'g>(all: &StatementSet<'g>, phrases: &[String], how: Match) -> Vec<Hit<'g>> {
    let phrase = |p: &String| match how {
        Match::Forms => Wanted { words: Phrase::new(p), value: number::value(p.trim()) },
        Match::Exactly => Wanted { words: Phrase::exactly(p), value: None },
    };
    let wanted: Vec<Wanted> = phrases.iter().map(phrase).filter(|w| !w.words.is_empty()).collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let hits = all.in_reading_order().into_iter().filter_map(|statement| {
        let mut at = Vec::new();
        for phrase in &wanted {
            let found = phrase.places(statement);
            if found.is_empty() {
                return None;
            }
            at.extend(found);
        }
        Some(Hit { statement, at: tidy(at) })
    });
    hits.collect()
}

/// What one phrase looks for.
struct Wanted {
    words: Phrase,
    value: Option<f64>,
}

impl Wanted {
    fn places(&self, statement: StatementView<'_>) -> Vec<CharSpan> {
        let record = statement.record();
        let in_words = record.fragments.iter().flat_map(|fragment| {
            let from = fragment.at.0;
            self.words.find(&fragment.exact).into_iter().map(move |s| CharSpan(s.0 + from, s.1 + from))
        });
        let in_figures = record.figures.iter().filter(|f| self.value.is_some_and(|v| number::gives(f, v)));
        in_words.chain(in_figures.map(|f| f.words.at)).collect()
    }
}

/// Sorted, overlapping ones made one.
fn tidy(mut spans: Vec<CharSpan>) -> Vec<CharSpan> {
    spans.sort();
    let mut out: Vec<CharSpan> = Vec::with_capacity(spans.len());
    for span in spans {
        match out.last_mut() {
            Some(last) if span.0 < last.1 => last.1 = last.1.max(span.1),
            _ => out.push(span),
        }
    }
    out
}
