//! Counts to percentages.

use super::bootstrap::Share;
use super::gold::{GoldDocument, Predicted, PredictedDocument};
use super::matching::{FoundItem, GoldItem, Matched, View, matched};
use super::{Error, ErrorKind, cues, names};
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
pub(super) struct Tally {
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

/// One document's counts.
pub(super) fn of_document(
    gold: &GoldDocument,
    predicted: Option<&PredictedDocument>,
    speech_only: bool,
    view: View,
) -> Tally {
    let mut tally = Tally::default();
    tally.document(gold, &matched(gold, predicted, speech_only, view));
    tally
}

impl Tally {
    /// All of them together.
    pub(super) fn sum(all: &[Self]) -> Self {
        let mut out = Self::default();
        for t in all {
            out.gold += t.gold;
            out.pred += t.pred;
            out.at.iter_mut().zip(t.at).for_each(|(sum, n)| *sum += n);
            for (sum, part) in [(&mut out.speaker, t.speaker), (&mut out.resolved, t.resolved)] {
                *sum = (sum.0 + part.0, sum.1 + part.1);
            }
            for (sum, part) in [(&mut out.unnamed, &t.unnamed), (&mut out.relay, &t.relay)] {
                sum.hit += part.hit;
                sum.wrong += part.wrong;
                sum.missed += part.missed;
            }
            for (kind, (hit, n)) in &t.by_type {
                let sum = out.by_type.entry(kind.clone()).or_default();
                *sum = (sum.0 + hit, sum.1 + n);
            }
            out.errors.extend(t.errors.iter().cloned());
        }
        out
    }

    /// What it adds to F1 at an overlap of half (0) or 0.8 (1).
    pub(super) fn share(&self, threshold: usize) -> Share {
        Share { gold: self.gold, pred: self.pred, hit: self.at[threshold] }
    }

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
        let quote = gold.quote;
        let cue = quote.cue_start.zip(quote.cue_end).filter(|(start, end)| start < end);
        let kind = match cue.map(|cue| cues::known(&words(&items.chars, &[cue]))) {
            Some(true) => ErrorKind::MissedKnownCue,
            Some(false) => ErrorKind::MissedUnknownCue,
            None if quote.kind == "direct" => ErrorKind::MissedQuotation,
            None => ErrorKind::MissedIndirect,
        };
        self.error(kind, document, words(&items.chars, &[(quote.start, quote.end)]), None, None, None);
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
            self.error(boundary(gold, item), document, shown.clone(), Some(wanted), None, Some(found));
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
                (true, false)
                    if found
                        .speakers
                        .iter()
                        .filter_map(|s| s.as_written.as_ref().or(s.name.as_ref()))
                        .any(|w| names::is_pronoun(w)) =>
                {
                    Some(ErrorKind::UnresolvedPronoun)
                }
                (true, false) => Some(ErrorKind::WrongName),
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
        for (kind, is_so) in [(ErrorKind::MissedRelay, hit < want.len()), (ErrorKind::WrongRelay, wrong > 0)] {
            if is_so {
                let (want, got) = (want.join(", "), got.join(", "));
                self.error(kind, document, shown.clone(), Some(want), Some(got), Some(found));
            }
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

    /// The errors, in order of the gold.
    pub(super) fn errors(&self) -> &[Error] {
        &self.errors
    }

    /// Counts to percentages.
    pub(super) fn report(&self) -> Report {
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

/// At which end the content found is wrong.
fn boundary(gold: &GoldItem<'_>, found: &FoundItem<'_>) -> ErrorKind {
    let ends = |cover: &[u32]| cover.first().copied().zip(cover.last().copied());
    let (Some(want), Some(got)) = (gold.covers.first().and_then(|c| ends(c)), ends(&found.cover)) else {
        return ErrorKind::BoundaryShifted;
    };
    match (got.0 < want.0 || got.1 > want.1, got.0 > want.0 || got.1 < want.1) {
        (true, false) => ErrorKind::BoundaryTooLong,
        (false, true) => ErrorKind::BoundaryTooShort,
        _ => ErrorKind::BoundaryShifted,
    }
}
