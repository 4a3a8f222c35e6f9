//! Counts to percentages.

use super::gold::{GoldDocument, Predicted, PredictedDocument};
use super::matching::{FoundItem, GoldItem, Matched, View, matched};
use super::{Error, ErrorKind, names};
use serde::Serialize;
use std::collections::BTreeMap;

/// Both views.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Views {
    /// Statements with all their fragments.
    pub whole: Report,
    /// Every fragment by itself.
    pub fragment: Report,
}

/// Scores in percent, to a tenth. Absent where the gold says nothing.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Report {
    /// Items that count in the gold.
    pub gold: usize,
    /// Items found that count.
    pub pred: usize,
    /// F1 at an overlap of half.
    #[serde(rename = "F1@.5")]
    pub f1_half: f64,
    /// F1 at an overlap of 0.8.
    #[serde(rename = "F1@.8")]
    pub f1_most: f64,
    /// F1 where every letter agrees.
    #[serde(rename = "F1exact")]
    pub f1_exact: f64,
    /// Precision at an overlap of half.
    #[serde(rename = "P@.5")]
    pub precision: f64,
    /// Recall at an overlap of half.
    #[serde(rename = "R@.5")]
    pub recall: f64,
    /// Of the matched, share whose speaker stands at the right place.
    pub speaker: Option<f64>,
    /// Of the matched, share with the right name.
    pub resolved: Option<f64>,
    /// Matched items with an annotated speaker.
    pub speaker_n: usize,
    /// Recall at an overlap of half, by kind of statement.
    pub recall_by_type: BTreeMap<String, f64>,
    /// Unnamed speakers and relays: precision, recall, F1.
    #[serde(flatten)]
    pub flags: Flags,
}

/// Figures that only some annotations allow: `unnamed_P`, `unnamed_R`, `unnamed_F1`, `relay_P` and so on.
pub type Flags = BTreeMap<String, f64>;

#[derive(Default)]
struct Counts {
    hit: usize,
    wrong: usize,
    missed: usize,
}

#[derive(Default)]
struct Tally {
    gold: usize,
    pred: usize,
    at: [usize; 3],
    speaker: (usize, usize),
    resolved: (usize, usize),
    unnamed: Counts,
    relay: Counts,
    by_type: BTreeMap<String, (usize, usize)>,
    errors: Vec<Error>,
}

const THRESHOLDS: [f64; 3] = [0.5, 0.8, 0.9999];

/// Quoted words of at most this many characters are a scare quote when nobody annotated them.
const SCARE: usize = 12;

pub(super) fn run(
    gold: &[&GoldDocument],
    predicted: &BTreeMap<String, PredictedDocument>,
    speech_only: bool,
    view: View,
) -> (Report, Vec<Error>) {
    let mut tally = Tally::default();
    for document in gold {
        let items = matched(document, predicted.get(&document.id), speech_only, view);
        tally.document(document, &items);
    }
    (tally.report(), tally.errors)
}

impl Tally {
    fn document(&mut self, document: &GoldDocument, items: &Matched<'_>) {
        let by_gold: BTreeMap<usize, (usize, f64)> = items.pairs.iter().map(|p| (p.0, (p.1, p.2))).collect();
        for (at, gold) in items.gold.iter().enumerate().filter(|(_, g)| !g.ignore) {
            self.gold += 1;
            self.by_type.entry(gold.quote.kind.clone()).or_default().1 += 1;
            match by_gold.get(&at) {
                None => self.missed(document, gold, items),
                Some(&(found, overlap)) => self.matched(document, gold, &items.found[found], overlap, items),
            }
        }
        let used: Vec<usize> = items.pairs.iter().map(|p| p.1).collect();
        let loose = document.unlabelled_quotes == Some(true);
        let extra = items.found.iter().enumerate().filter(|(b, _)| !used.contains(b));
        let wrong: Vec<&Predicted> =
            extra.map(|(_, i)| i.found).filter(|f| !(loose && all_quoted(&items.chars, f))).collect();
        self.pred += wrong.len() + by_gold.keys().filter(|a| !items.gold[**a].ignore).count();
        for found in wrong {
            let kind = match all_quoted(&items.chars, found) {
                false => ErrorKind::ExtraIndirect,
                true if found.fragments.iter().all(|f| f.1 - f.0 <= SCARE) => ErrorKind::ScareQuote,
                true => ErrorKind::ExtraQuotation,
            };
            self.error(kind, document, words(&items.chars, &found.fragments), None, None, Some(found));
        }
    }

    fn missed(&mut self, document: &GoldDocument, gold: &GoldItem<'_>, items: &Matched<'_>) {
        let kind = if gold.quote.kind == "direct" { ErrorKind::MissedQuotation } else { ErrorKind::MissedIndirect };
        self.error(kind, document, words(&items.chars, &[(gold.quote.start, gold.quote.end)]), None, None, None);
    }

    fn matched(
        &mut self,
        document: &GoldDocument,
        gold: &GoldItem<'_>,
        item: &FoundItem<'_>,
        overlap: f64,
        items: &Matched<'_>,
    ) {
        let (quote, found) = (gold.quote, item.found);
        for (count, threshold) in self.at.iter_mut().zip(THRESHOLDS) {
            *count += usize::from(overlap >= threshold);
        }
        let shown = words(&items.chars, &found.fragments);
        if overlap < THRESHOLDS[1] {
            let wanted = words(&items.chars, &[(quote.start, quote.end)]);
            self.error(ErrorKind::Boundary, document, shown.clone(), Some(wanted), None, Some(found));
        }
        if overlap < THRESHOLDS[0] {
            return;
        }
        self.by_type.entry(quote.kind.clone()).or_default().0 += 1;
        let named = names::of(quote);
        if !named.is_empty() || quote.speaker_start.is_some() {
            let there = names::stands_there(quote, found);
            let right = names::resolved(quote, found);
            self.speaker.0 += usize::from(there);
            self.speaker.1 += 1;
            if !named.is_empty() {
                self.resolved.0 += usize::from(right);
                self.resolved.1 += 1;
            }
            let kind = match (there, right || named.is_empty()) {
                (true, true) => None,
                (true, false) => Some(ErrorKind::Unresolved),
                (false, _) if found.speakers.is_empty() => Some(ErrorKind::NoSpeaker),
                (false, _) => Some(ErrorKind::WrongSpeaker),
            };
            if let Some(kind) = kind {
                let got: Vec<&str> =
                    found.speakers.iter().filter_map(|s| s.name.as_deref().or(s.as_written.as_deref())).collect();
                self.error(kind, document, shown.clone(), Some(named.join(", ")), Some(got.join(", ")), Some(found));
            }
        }
        if let Some(want) = quote.unnamed.filter(|_| quote.unnamed_agreed != Some(false)) {
            let got = found.speakers.iter().any(|p| p.unnamed);
            self.unnamed.hit += usize::from(got && want);
            self.unnamed.wrong += usize::from(got && !want);
            self.unnamed.missed += usize::from(!got && want);
            if got != want {
                self.error(
                    ErrorKind::Unnamed,
                    document,
                    shown.clone(),
                    Some(want.to_string()),
                    Some(got.to_string()),
                    Some(found),
                );
            }
        }
        if let Some(want) = quote.via.as_ref().filter(|_| quote.via_agreed != Some(false)) {
            self.relays(document, want, quote.via_implied.as_deref().unwrap_or_default(), found, shown);
        }
    }

    fn relays(
        &mut self,
        document: &GoldDocument,
        want: &[String],
        implied: &[String],
        found: &Predicted,
        shown: String,
    ) {
        let got = names::relays(found);
        let hit = want.iter().filter(|v| got.iter().any(|x| names::same(x, v))).count();
        let wrong = got.iter().filter(|x| !want.iter().chain(implied).any(|v| names::same(x, v))).count();
        self.relay.hit += hit;
        self.relay.missed += want.len() - hit;
        self.relay.wrong += wrong;
        if wrong > 0 || hit < want.len() {
            self.error(ErrorKind::Relay, document, shown, Some(want.join(", ")), Some(got.join(", ")), Some(found));
        }
    }

    fn error(
        &mut self,
        kind: ErrorKind,
        document: &GoldDocument,
        words: String,
        gold: Option<String>,
        found: Option<String>,
        by: Option<&Predicted>,
    ) {
        let rule = by.and_then(|p| p.made_by.clone());
        self.errors.push(Error { kind, document: document.id.clone(), words, gold, found, rule });
    }

    fn report(&self) -> Report {
        let f1 = |hits| prf(hits, self.pred, self.gold)[2];
        let share = |(part, all): (usize, usize)| (all > 0).then(|| tenth(100.0 * part as f64 / all as f64));
        let mut flags = Flags::new();
        for (name, c) in [("unnamed", &self.unnamed), ("relay", &self.relay)] {
            if c.hit + c.wrong + c.missed > 0 {
                let figures = prf(c.hit, c.hit + c.wrong, c.hit + c.missed);
                flags.extend(["P", "R", "F1"].iter().zip(figures).map(|(k, v)| (format!("{name}_{k}"), v)));
            }
        }
        let [precision, recall, _] = prf(self.at[0], self.pred, self.gold);
        Report {
            gold: self.gold,
            pred: self.pred,
            f1_half: f1(self.at[0]),
            f1_most: f1(self.at[1]),
            f1_exact: f1(self.at[2]),
            precision,
            recall,
            speaker: share(self.speaker),
            resolved: share(self.resolved),
            speaker_n: self.speaker.1,
            recall_by_type: self.by_type.iter().map(|(k, v)| (k.clone(), share(*v).unwrap_or(0.0))).collect(),
            flags,
        }
    }
}

/// Precision, recall, F1 in percent.
fn prf(hits: usize, found: usize, gold: usize) -> [f64; 3] {
    let part = |all: usize| if all == 0 { 0.0 } else { hits as f64 / all as f64 };
    let (p, r) = (part(found), part(gold));
    let f = if p + r > 0.0 { tenth(200.0 * p * r / (p + r)) } else { 0.0 };
    [tenth(100.0 * p), tenth(100.0 * r), f]
}

/// To one decimal, half to even on the exact value, as decimal formatting rounds.
fn tenth(x: f64) -> f64 {
    format!("{x:.1}").parse().expect("a number just written")
}

fn words(chars: &[char], fragments: &[(usize, usize)]) -> String {
    let each = fragments.iter().map(|f| chars[f.0..f.1.min(chars.len())].iter().collect::<String>());
    each.collect::<Vec<_>>().join(" … ")
}

/// True when a quotation mark touches every fragment.
fn all_quoted(chars: &[char], found: &Predicted) -> bool {
    let open = |at: usize| at > 0 && "“「『\"«‘".contains(chars[at - 1]);
    let close = |at: usize| chars.get(at).is_some_and(|c| "”」』\"»’".contains(*c));
    found.fragments.iter().all(|f| open(f.0) || close(f.1))
}
