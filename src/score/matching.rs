//! Which statement found answers which one annotated.

use super::gold::{GoldDocument, GoldQuote, Predicted, PredictedDocument};

/// Below this overlap nothing matches.
const LEAST: f64 = 0.3;

/// Statements as wholes, or every fragment by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum View {
    Whole,
    Fragment,
}

/// Code points that are letters or digits, ascending.
pub(super) type Cover = Vec<u32>;

pub(super) struct GoldItem<'a> {
    pub quote: &'a GoldQuote,
    pub ignore: bool,
    pub covers: Vec<Cover>,
}

pub(super) struct FoundItem<'a> {
    pub found: &'a Predicted,
    pub cover: Cover,
}

/// One document's items and what matched: `(gold, found, overlap)`.
pub(super) struct Matched<'a> {
    pub gold: Vec<GoldItem<'a>>,
    pub found: Vec<FoundItem<'a>>,
    pub pairs: Vec<(usize, usize, f64)>,
    pub chars: Vec<char>,
}

pub(super) fn matched<'a>(
    document: &'a GoldDocument,
    predicted: Option<&'a PredictedDocument>,
    speech_only: bool,
    view: View,
) -> Matched<'a> {
    let chars: Vec<char> = document.text.chars().collect();
    let gold = gold_items(document, &chars, speech_only, view);
    let found = found_items(predicted.map_or(&[], |p| &p.statements), &chars, view);
    let pairs = pair(&gold, &found);
    Matched { gold, found, pairs, chars }
}

fn gold_items<'a>(document: &'a GoldDocument, chars: &[char], speech_only: bool, view: View) -> Vec<GoldItem<'a>> {
    let mut out = Vec::new();
    for quote in &document.quotes {
        let fragments =
            || quote.fragments.clone().filter(|f| !f.is_empty()).unwrap_or_else(|| vec![(quote.start, quote.end)]);
        let variants = quote.variants.clone().filter(|v| !v.is_empty()).unwrap_or_else(|| vec![fragments()]);
        let no_speech = speech_only && quote.cue_class.as_deref().unwrap_or("speech") != "speech";
        let ignore = quote.optional == Some(true) || quote.credit == Some(true) || no_speech;
        match view {
            View::Whole => {
                let covers = variants.iter().map(|v| cover(v, chars)).collect();
                out.push(GoldItem { quote, ignore, covers });
            }
            View::Fragment => {
                let covers = variants[0].iter().map(|f| cover(&[*f], chars)).filter(|c| c.len() > 1);
                out.extend(covers.map(|c| GoldItem { quote, ignore, covers: vec![c] }));
            }
        }
    }
    out
}

fn found_items<'a>(statements: &'a [Predicted], chars: &[char], view: View) -> Vec<FoundItem<'a>> {
    match view {
        View::Whole => {
            statements.iter().map(|found| FoundItem { found, cover: cover(&found.fragments, chars) }).collect()
        }
        View::Fragment => {
            let each = statements.iter().flat_map(|found| found.fragments.iter().map(move |f| (found, f)));
            each.map(|(found, f)| FoundItem { found, cover: cover(&[*f], chars) })
                .filter(|i| i.cover.len() > 1)
                .collect()
        }
    }
}

fn cover(fragments: &[(usize, usize)], chars: &[char]) -> Cover {
    let inside = |&(start, end): &(usize, usize)| start..end.min(chars.len());
    let mut all: Cover =
        fragments.iter().flat_map(inside).filter(|&i| chars[i].is_alphanumeric()).map(|i| i as u32).collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn jaccard(a: &[u32], b: &[u32]) -> f64 {
    let (mut i, mut j, mut both) = (0, 0, 0usize);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                both += 1;
                i += 1;
                j += 1;
            }
        }
    }
    if both == 0 { 0.0 } else { both as f64 / (a.len() + b.len() - both) as f64 }
}

/// Best overlap first; at equal overlap, items that count before those that do not, then in order.
fn pair(gold: &[GoldItem<'_>], found: &[FoundItem<'_>]) -> Vec<(usize, usize, f64)> {
    let mut all = Vec::new();
    for (a, g) in gold.iter().enumerate() {
        for (b, p) in found.iter().enumerate() {
            let overlap = g.covers.iter().map(|c| jaccard(c, &p.cover)).fold(0.0, f64::max);
            if overlap >= LEAST {
                all.push((a, b, overlap));
            }
        }
    }
    all.sort_by(|x, y| {
        y.2.total_cmp(&x.2).then(gold[x.0].ignore.cmp(&gold[y.0].ignore)).then((x.0, x.1).cmp(&(y.0, y.1)))
    });
    let (mut used_gold, mut used_found) = (vec![false; gold.len()], vec![false; found.len()]);
    all.retain(|&(a, b, _)| {
        let free = !used_gold[a] && !used_found[b];
        if free {
            used_gold[a] = true;
            used_found[b] = true;
        }
        free
    });
    all.sort_by_key(|p| p.0);
    all
}
