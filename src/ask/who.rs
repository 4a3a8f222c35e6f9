//! Who said these words, or this number?

use super::search::Folded;
use crate::base::{CharSpan, Span};
use crate::extract::figures;
use crate::graph::{StatementSet, StatementView};
use crate::model::{Bound, Figure, Lang};

/// A statement that has the words, and where.
#[derive(Clone, Debug)]
pub struct Hit<'g> {
    /// The statement.
    pub statement: StatementView<'g>,
    /// Where the words (or a figure of that value) stand, in code points of the capture, in order.
    pub at: Vec<CharSpan>,
}

/// The statements among `all` whose content has every one of `phrases`, in order of reading.
///
/// Letter case, width of forms and the script of Chinese do not matter. A phrase that is a number
/// also finds the same number written otherwise: `350,000`, `350000`, `35万`.
pub fn who<'g>(all: &StatementSet<'g>, phrases: &[String]) -> Vec<Hit<'g>> {
    let wanted: Vec<Wanted> = phrases.iter().map(|p| Wanted::new(p)).collect();
    if wanted.iter().all(|w| w.words.is_empty()) {
        return Vec::new();
    }
    let hits = all.in_reading_order().into_iter().filter_map(|statement| {
        let mut at = Vec::new();
        for phrase in wanted.iter().filter(|w| !w.words.is_empty()) {
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
    words: Folded,
    value: Option<f64>,
}

impl Wanted {
    fn new(phrase: &str) -> Self {
        Self { words: Folded::new(phrase.trim()), value: number(phrase.trim()) }
    }

    fn places(&self, statement: StatementView<'_>) -> Vec<CharSpan> {
        let record = statement.record();
        let in_words = record.fragments.iter().flat_map(|fragment| {
            let from = fragment.at.0;
            let found = Folded::new(&fragment.exact).find(&self.words);
            found.into_iter().map(move |s| CharSpan(s.0 + from, s.1 + from))
        });
        let in_figures = record.figures.iter().filter(|f| self.value.is_some_and(|v| means(f, v)));
        in_words.chain(in_figures.map(|f| f.words.at)).collect()
    }
}

/// The value of a phrase that is a number and nothing else.
fn number(phrase: &str) -> Option<f64> {
    let digits: String = phrase.chars().filter(|c| !matches!(c, ',' | '_' | ' ' | '，')).collect();
    let plain = digits.starts_with(|c: char| c.is_ascii_digit()).then(|| digits.parse().ok()).flatten();
    // A bare number is no figure; with something counted behind it, it is.
    let counted = [(Lang::Zh, "个"), (Lang::En, " people")];
    let read = || {
        counted.into_iter().find_map(|(lang, what)| {
            let text = format!("{phrase}{what}");
            let found = figures::find(&text, Span::new(0, text.len()), &figures::Context::new(lang));
            match found.as_slice() {
                [one] if one.bound == Bound::Exact && one.span.start == 0 && one.span.len() >= phrase.len() => {
                    one.value
                }
                _ => None,
            }
        })
    };
    plain.or_else(read)
}

fn means(figure: &Figure, value: f64) -> bool {
    let same = |x: Option<f64>| x.is_some_and(|x| (x - value).abs() <= value.abs() * 1e-9);
    match figure.bound {
        Bound::Range => same(figure.interval.low) || same(figure.interval.high),
        _ => same(figure.value),
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
