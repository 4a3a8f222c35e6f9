//! Token against token: which stand in both texts, in the same order, and what lies between (Gotoh's alignment
//! with affine gaps). A diff library finds the fewest edits; a quotation is better told by the fewest *gaps*,
//! since an editor cuts once and long rather than often and short.

use super::super::shingles::pieces;
use super::super::tokens::{Break, Token};
use crate::base::maps::{HashMap, HashMapExt};
use std::num::NonZeroU64;
use std::ops::Range;
use std::sync::LazyLock;

/// How a stretch of the quotation stands to a stretch of the original.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The same tokens.
    Same,
    /// Other tokens, one for one.
    Swap,
    /// Only in the quotation.
    Insert,
    /// Only in the original.
    Delete,
}

/// A stretch of the alignment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Op {
    /// What it is.
    pub kind: Kind,
    /// Tokens of the quotation.
    pub quote: Range<usize>,
    /// Tokens of the original.
    pub original: Range<usize>,
}

/// Cells of the table at most; beyond, only the part of the original with the most tokens in common is read.
const MOST_CELLS: usize = 24_000_000;
const GAP: f32 = -2.5;
const LONGER_CUT: f32 = -0.02;
const LONGER_INSERT: f32 = -0.4;
const NEVER: f32 = f32::NEG_INFINITY;

/// Words that say little where they stand alone, so that an alignment may not hang on them.
const LIGHT: &[&str] =
    &["the", "a", "an", "of", "to", "in", "and", "that", "is", "was", "it", "的", "了", "是", "在", "也", "和"];

/// True for a word that an alignment may not hang on.
pub fn is_light(token: &Token) -> bool {
    LIGHT.contains(&token.norm.as_str())
}

/// The same of the hash of a word, as [`pieces`] gives it.
pub(super) fn is_light_hash(hash: u64) -> bool {
    static HASHES: LazyLock<Vec<u64>> =
        LazyLock::new(|| LIGHT.iter().flat_map(|w| pieces(w)).map(|p| p.hash).collect());
    HASHES.contains(&hash)
}

/// What the score of a pair looks at, worked out once a token: a table has a cell for every two.
struct Seen {
    /// The same for tokens with the same norm, for no others.
    word: usize,
    light: bool,
    number: bool,
    /// A mark stands before it.
    placed: bool,
    /// How it begins, at most four bytes of ASCII and how many; of longer words only, nothing of others.
    head: Option<NonZeroU64>,
}

/// The tokens of both sides.
fn seen<'t>(quote: &'t [Token], original: &'t [Token]) -> [Vec<Seen>; 2] {
    let mut words: HashMap<&'t str, usize> = HashMap::new();
    let mut one = |token: &'t Token| {
        let (norm, next) = (token.norm.as_str(), words.len());
        let ascii = norm.bytes().take(4).take_while(u8::is_ascii).count();
        let head = norm.bytes().take(ascii).fold(1 << 8 | ascii as u64, |head, byte| head << 8 | u64::from(byte));
        Seen {
            word: *words.entry(norm).or_insert(next),
            light: is_light(token),
            number: token.is_number(),
            placed: token.before != Break::None,
            head: NonZeroU64::new(if norm.len() > 4 { head } else { 0 }),
        }
    };
    [quote, original].map(|tokens| tokens.iter().map(&mut one).collect())
}

fn score(quote: &Seen, original: &Seen) -> f32 {
    if quote.word == original.word {
        let base = if quote.light { 1.0 } else { 2.0 };
        return base + if original.placed && quote.placed { 0.3 } else { 0.0 };
    }
    let digits = quote.number && original.number;
    let alike = quote.head.is_some() && quote.head == original.head;
    if digits || alike { -0.2 } else { -1.2 }
}

/// The best alignment of the whole quotation with a part of the original: stretches in order, from the first to the
/// last token of the original that is made use of.
pub fn align(quote: &[Token], original: &[Token]) -> Vec<Op> {
    // Word for word the same: no table has a better way than straight through.
    if !quote.is_empty() && quote.iter().map(|t| &t.norm).eq(original.iter().map(|t| &t.norm)) {
        let all = 0..quote.len();
        return vec![Op { kind: Kind::Same, quote: all.clone(), original: all }];
    }
    if let Some(from) = verbatim(quote, original) {
        return vec![Op { kind: Kind::Same, quote: 0..quote.len(), original: from..from + quote.len() }];
    }
    let window = window(quote, original);
    let mut ops = table(quote, &original[window.clone()]);
    for op in &mut ops {
        op.original = op.original.start + window.start..op.original.end + window.start;
    }
    ops
}

/// Where the quotation stands in the original word for word and mark for mark, the last such place: no table can have a
/// better way, since every token has all that it can have there.
fn verbatim(quote: &[Token], original: &[Token]) -> Option<usize> {
    let first = quote.first()?;
    let stands = |mine: &Token, theirs: &Token| {
        mine.norm == theirs.norm && (mine.before == Break::None || theirs.before != Break::None)
    };
    let starts = (0..=original.len().checked_sub(quote.len())?).rev().filter(|at| stands(first, &original[*at]));
    starts.take(TRIED).find(|at| quote.iter().zip(&original[*at..]).all(|(mine, theirs)| stands(mine, theirs)))
}

/// So many places are tried: a word that begins a quotation may come again and again.
const TRIED: usize = 16;

/// The part of the original that is read.
fn window(quote: &[Token], original: &[Token]) -> Range<usize> {
    let room = (MOST_CELLS / quote.len().max(1)).max(2 * quote.len());
    if original.len() <= room {
        return 0..original.len();
    }
    let wanted: crate::base::maps::HashSet<&str> =
        quote.iter().filter(|t| !is_light(t)).map(|t| t.norm.as_str()).collect();
    let hit = |i: usize| usize::from(wanted.contains(original[i].norm.as_str()));
    let mut now: usize = (0..room).map(hit).sum();
    let (mut best, mut at) = (now, 0);
    for start in 1..=original.len() - room {
        now = now + hit(start + room - 1) - hit(start - 1);
        if now > best {
            (best, at) = (now, start);
        }
    }
    at..at + room
}

/// Where a cell of the table comes from, two bits for each of its three states.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Pair = 0,
    Insert = 1,
    Delete = 2,
    Start = 3,
}

impl State {
    fn of(bits: u8) -> Self {
        [Self::Pair, Self::Insert, Self::Delete, Self::Start][usize::from(bits & 3)]
    }
}

/// Scores of a cell: ending in a pair, an insertion, a cut.
type Cell = [f32; 3];

/// The best of three ways to a state, of equal ones the first, and which.
#[inline]
fn best([pair, insert, cut]: Cell, start: State) -> (f32, u8) {
    let (mut most, mut from) = (pair, start as u8);
    if insert > most {
        (most, from) = (insert, State::Insert as u8);
    }
    if cut > most {
        (most, from) = (cut, State::Delete as u8);
    }
    (most, from)
}

fn table(quote: &[Token], original: &[Token]) -> Vec<Op> {
    let (n, m) = (quote.len(), original.len());
    if n == 0 || m == 0 {
        return Vec::new();
    }
    crate::base::work::spend(n * m);
    let [quoted, of] = seen(quote, original);
    let wide = m + 1;
    let mut from = vec![0u8; (n + 1) * wide];
    // The row above. The first one is free: the quotation may begin anywhere in the original.
    let mut row: Vec<Cell> = vec![[0.0, NEVER, NEVER]; wide];
    from[..wide].fill(State::Start as u8);
    for (i, (mine, from)) in quoted.iter().zip(from[wide..].chunks_exact_mut(wide)).enumerate() {
        let start = if i == 0 { State::Start } else { State::Pair };
        let insertion = |up: Cell| best([up[0] + GAP, up[1] + LONGER_INSERT, up[2] + GAP], start);
        let mut diagonal = row[0];
        let (inserted, from_insert) = insertion(diagonal);
        let mut left = [NEVER, inserted, NEVER];
        row[0] = left;
        from[0] = State::Start as u8 | from_insert << 2 | (State::Start as u8) << 4;
        for ((cell, theirs), from) in row[1..].iter_mut().zip(&of).zip(&mut from[1..]) {
            let (base, from_pair) = best(diagonal, start);
            let (inserted, from_insert) = insertion(*cell);
            let (gone, from_cut) = best([left[0] + GAP, left[1] + GAP, left[2] + LONGER_CUT], State::Pair);
            diagonal = *cell;
            left = [base + score(mine, theirs), inserted, gone];
            *cell = left;
            *from = from_pair | from_insert << 2 | from_cut << 4;
        }
    }
    let ends = |j: usize| row[j][0].max(row[j][1]);
    let end = (0..=m).max_by(|a, b| ends(*a).total_cmp(&ends(*b))).unwrap_or(0);
    let state = if row[end][0] >= row[end][1] { State::Pair } else { State::Insert };
    walk(quote, original, &from, end, state)
}

/// From the last cell back to the first.
fn walk(quote: &[Token], original: &[Token], from: &[u8], end: usize, state: State) -> Vec<Op> {
    let wide = original.len() + 1;
    let (mut i, mut j, mut state) = (quote.len(), end, state);
    let mut back: Vec<(Kind, usize, usize)> = Vec::new();
    while i > 0 && state != State::Start {
        let cell = from[i * wide + j];
        match state {
            State::Pair => {
                let same = quote[i - 1].norm == original[j - 1].norm;
                (i, j) = (i - 1, j - 1);
                back.push((if same { Kind::Same } else { Kind::Swap }, i, j));
                state = State::of(cell);
            }
            State::Insert => {
                i -= 1;
                back.push((Kind::Insert, i, j));
                state = State::of(cell >> 2);
            }
            State::Delete => {
                j -= 1;
                back.push((Kind::Delete, i, j));
                state = State::of(cell >> 4);
            }
            State::Start => unreachable!("the loop ends at a start"),
        }
    }
    let mut ops: Vec<Op> = Vec::new();
    for (kind, i, j) in back.into_iter().rev() {
        let (q, o) = (i + usize::from(kind != Kind::Delete), j + usize::from(kind != Kind::Insert));
        match ops.last_mut() {
            Some(last) if last.kind == kind => (last.quote.end, last.original.end) = (q, o),
            _ => ops.push(Op { kind, quote: i..q, original: j..o }),
        }
    }
    ops
}

#[cfg(test)]
mod tests {
    use super::super::super::tokens::Tokens;
    use super::*;

    #[test]
    fn one_long_cut_is_one_gap() {
        let original = Tokens::new("We shut the line down within eleven minutes and nobody was hurt.", 0).all;
        let quote = Tokens::new("We shut the line down and nobody was hurt", 0).all;
        let kinds: Vec<_> = align(&quote, &original).into_iter().map(|op| (op.kind, op.original)).collect();
        assert_eq!(kinds, [(Kind::Same, 0..5), (Kind::Delete, 5..8), (Kind::Same, 8..12)]);
    }

    #[test]
    fn a_verbatim_stretch_is_what_the_table_finds() {
        let original = "The quay leaks, she said. The quay leaks again, and the quay leaks.";
        let original = Tokens::new(original, 0).all;
        for quote in ["the quay leaks", "The quay leaks, she said", "again, and the quay", "leaks again", "she"] {
            let quote = Tokens::new(quote, 0).all;
            let from = verbatim(&quote, &original).expect("it stands there");
            let same = Op { kind: Kind::Same, quote: 0..quote.len(), original: from..from + quote.len() };
            assert_eq!(table(&quote, &original), [same], "{quote:?}");
        }
        assert_eq!(verbatim(&Tokens::new("leaks, again", 0).all, &original), None);
        assert_eq!(verbatim(&Tokens::new("no quay", 0).all, &original), None);
    }

    #[test]
    fn every_token_of_the_quotation_stands_in_one_stretch() {
        let original = Tokens::new("河水变蓝了。我的狗不肯喝。整整蓝了一个星期。", 0).all;
        for quote in ["整整蓝了", "狗", "别的话", "河水整整绿了一个月啊"] {
            let quote = Tokens::new(quote, 0).all;
            let covered: Vec<usize> = align(&quote, &original).into_iter().flat_map(|op| op.quote).collect();
            assert_eq!(covered, (0..quote.len()).collect::<Vec<_>>());
        }
        assert!(align(&[], &original).is_empty());
    }
}
