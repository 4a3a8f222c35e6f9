//! Numbers of the two texts that stand for each other, and whether they are the same.

use super::super::tokens::Token;
use super::Side;
use super::align::{Kind, Op};
use crate::base::{CharSpan, Offsets, Span};
use crate::extract::figures;
use crate::model::{DraftFigure, Lang};
use std::ops::Range;

/// A number of a text: its tokens and what it says.
pub(super) struct Number {
    pub(super) tokens: Range<usize>,
    pub(super) at: CharSpan,
    figure: DraftFigure,
}

/// Two numbers that stand for each other.
pub(super) struct Pair {
    pub(super) quote: Number,
    pub(super) original: Number,
    pub(super) same: bool,
}

/// The numbers among the tokens of a side.
fn numbers(side: &Side<'_>, tokens: &[Token], lang: Lang) -> Vec<Number> {
    let mut out = Vec::new();
    for (text, from) in &side.parts {
        let offsets = Offsets::new(text);
        for figure in figures::find(text, Span::new(0, text.len()), &figures::Context::new(lang)) {
            let at = offsets.chars(figure.span);
            let at = CharSpan(at.0 + from, at.1 + from);
            let inside = |t: &Token| t.at.0 < at.1 && at.0 < t.at.1;
            let Some(first) = tokens.iter().position(inside) else { continue };
            let count = tokens[first..].iter().take_while(|t| inside(t)).count();
            out.push(Number { tokens: first..first + count, at, figure });
        }
    }
    out
}

/// The number of a side that these tokens are a part of, and not all of: "eleven" of "eleven minutes".
pub(super) fn broken(side: &Side<'_>, tokens: &[Token], lang: Lang, part: &Range<usize>) -> Option<CharSpan> {
    let inside = |n: &Number| n.tokens.start <= part.start && part.end <= n.tokens.end && n.tokens.len() > part.len();
    numbers(side, tokens, lang).into_iter().find(inside).map(|n| n.at)
}

/// Numbers that share an aligned token, or lie in the same changed stretch.
pub(super) fn pairs(
    quote: (&Side<'_>, &[Token]),
    original: (&Side<'_>, &[Token]),
    ops: &[Op],
    lang: Lang,
) -> Vec<Pair> {
    let all_same = ops.iter().all(|op| op.kind == Kind::Same);
    if all_same {
        return Vec::new();
    }
    let (mine, theirs) = (numbers(quote.0, quote.1, lang), numbers(original.0, original.1, lang));
    let mut theirs: Vec<Option<Number>> = theirs.into_iter().map(Some).collect();
    let mut out = Vec::new();
    for number in mine {
        let met = |other: &Number| {
            ops.iter().any(|op| {
                let (q, o) = (&op.quote, &op.original);
                match op.kind {
                    Kind::Same | Kind::Swap => number
                        .tokens
                        .clone()
                        .filter(|i| q.contains(i))
                        .any(|i| other.tokens.contains(&(o.start + i - q.start))),
                    _ => false,
                }
            })
        };
        let Some(at) = theirs.iter().position(|t| t.as_ref().is_some_and(met)) else { continue };
        let Some(other) = theirs[at].take() else { continue };
        let same = same(&number.figure, &other.figure);
        out.push(Pair { quote: number, original: other, same });
    }
    out
}

/// The numbers of a side in words and in value.
pub(super) fn told(side: &Side<'_>, lang: Lang) -> Vec<String> {
    let found = |text: &str| figures::find(text, Span::new(0, text.len()), &figures::Context::new(lang));
    let one = |text: &str, f: DraftFigure| {
        let (low, high) = (f.interval.low, f.interval.high);
        let unit = f.unit.map_or(String::new(), |u| format!(" {u}"));
        let value = match (low, high) {
            (Some(a), Some(b)) if a == b => a.to_string(),
            (Some(a), Some(b)) => format!("{a} to {b}"),
            (Some(a), None) => format!("{a} or more"),
            (None, Some(b)) => format!("{b} or less"),
            (None, None) => return f.span.of(text).to_owned(),
        };
        format!("“{}” = {value}{unit}", f.span.of(text))
    };
    side.parts.iter().flat_map(|(text, _)| found(text).into_iter().map(|f| one(text, f)).collect::<Vec<_>>()).collect()
}

fn same(a: &DraftFigure, b: &DraftFigure) -> bool {
    let near = |a: Option<f64>, b: Option<f64>| match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= a.abs().max(b.abs()) * 1e-9,
        (a, b) => a.is_none() && b.is_none(),
    };
    near(a.interval.low, b.interval.low) && near(a.interval.high, b.interval.high) && a.unit == b.unit
}
