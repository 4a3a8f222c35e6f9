//! Stretches of an alignment gathered into edits: what an editor would call one change.

use super::super::tokens::{Break, Token};
use super::MOVED;
use super::align::{Kind, Op, is_light};
use crate::base::maps::{HashMap, HashMapExt};
use std::collections::BTreeSet;
use std::ops::Range;

/// One change: tokens of the quotation in place of tokens of the original.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Edit {
    pub(super) quote: Range<usize>,
    pub(super) original: Range<usize>,
}

impl Edit {
    /// Only in the original.
    pub(super) fn is_cut(&self) -> bool {
        self.quote.is_empty()
    }

    /// Only in the quotation.
    pub(super) fn is_added(&self) -> bool {
        self.original.is_empty()
    }
}

/// From this many tokens on, a gap beside a swap is a change of its own, where a mark parts them.
const LONG_GAP: usize = 3;

/// The edits of an alignment, in order.
pub(super) fn of(ops: &[Op], quote: &[Token], original: &[Token]) -> Vec<Edit> {
    let parted = |tokens: &[Token], range: &Range<usize>| {
        (range.start..=range.end).any(|at| tokens.get(at).is_none_or(|t| t.before != Break::None))
    };
    let mut out: Vec<(Edit, bool)> = Vec::new();
    for (n, op) in ops.iter().enumerate() {
        if op.kind == Kind::Same {
            continue;
        }
        let beside = n > 0 && ops[n - 1].kind == Kind::Swap;
        let clause = !beside || parted(original, &op.original) || parted(quote, &op.quote);
        let long = clause && op.kind != Kind::Swap && op.quote.len().max(op.original.len()) >= LONG_GAP;
        let edit = Edit { quote: op.quote.clone(), original: op.original.clone() };
        // One light word, or one Chinese character, between two small changes is chance.
        let bridged = n >= 2 && ops[n - 1].kind == Kind::Same && ops[n - 1].quote.len() == 1 && {
            let token = &quote[ops[n - 1].quote.start];
            token.is_han() || is_light(token)
        };
        let touches = |last: &Edit| last.quote.end == edit.quote.start && last.original.end == edit.original.start;
        match out.last_mut() {
            Some((last, false)) if !long && (touches(last) || bridged) => {
                (last.quote.end, last.original.end) = (edit.quote.end, edit.original.end);
            }
            _ => out.push((edit, long)),
        }
    }
    out.into_iter().map(|(edit, _)| to_ellipsis(edit, quote, original)).collect()
}

/// So many tokens a cut may be slid.
const SLID: usize = 3;

/// A cut may lie a token or two from the ellipsis that marks it where the words about it are the same on both sides:
/// of 是安全的，虽然……建造的，明天 the first 的 or the second may be left.
fn to_ellipsis(edit: Edit, quote: &[Token], original: &[Token]) -> Edit {
    let marked = |at: usize| quote.get(at).is_some_and(|t| t.elided);
    if !edit.is_cut() || marked(edit.quote.start) {
        return edit;
    }
    let (at, Range { start, end }) = (edit.quote.start, edit.original.clone());
    let same = |a: Option<usize>, b: Option<usize>| match (a, b) {
        (Some(a), Some(b)) => original.get(a).zip(original.get(b)).is_some_and(|(a, b)| a.norm == b.norm),
        _ => false,
    };
    let on = (1..=SLID).take_while(|k| same(Some(start + k - 1), Some(end + k - 1))).find(|k| marked(at + k));
    let back = (1..=SLID.min(at)).take_while(|k| same(start.checked_sub(*k), end.checked_sub(*k)));
    match (on, back.into_iter().find(|k| marked(at - k))) {
        (Some(k), _) => Edit { quote: at + k..at + k, original: start + k..end + k },
        (None, Some(k)) => Edit { quote: at - k..at - k, original: start - k..end - k },
        (None, None) => edit,
    }
}

/// True when what was changed is for the most part the same words in another place.
pub(super) fn moved(edits: &[Edit], ops: &[Op], quote: &[Token], original: &[Token]) -> bool {
    let (Some(first), Some(last)) = (ops.first(), ops.last()) else { return false };
    if edits.is_empty() {
        return false;
    }
    let (start, end) = (first.original.start.saturating_sub(quote.len()), last.original.end + quote.len());
    let same = ops.iter().filter(|op| op.kind == Kind::Same);
    let used: BTreeSet<usize> = same.flat_map(|op| op.original.clone()).collect();
    let mut free: HashMap<&str, usize> = HashMap::new();
    for (at, token) in original.iter().enumerate().take(end).skip(start) {
        if !used.contains(&at) {
            *free.entry(token.norm.as_str()).or_default() += 1;
        }
    }
    let (mut found, mut weight, mut all) = (0, 0, 0);
    let mine = edits.iter().flat_map(|e| &quote[e.quote.clone()]);
    for token in mine.filter(|t| !is_light(t)) {
        all += 1;
        if let Some(left) = free.get_mut(token.norm.as_str()).filter(|left| **left > 0) {
            *left -= 1;
            found += 1;
            weight += if token.is_han() { 1 } else { 2 };
        }
    }
    weight >= 3 && found * 10 >= all * MOVED
}
