//! Text that stands in an earlier source already: by shared shingles, in the order of their dates. What stands in
//! quotation marks does not count; whoever quotes the same speech has the same words.

use super::index::{Index, day_key};
use super::shingles::{self, Piece, meetings, pieces};
use crate::base::{EntityId, SourceId, tasks};
use crate::ledger::Anchors;
use crate::model::{Source, StatementKind};
use std::cell::LazyCell;
use std::collections::BTreeSet;

/// A source that has words of an earlier one.
#[derive(Clone, Copy, Debug)]
pub struct Reuse<'a> {
    /// The one printed first; of the same day, or undated, the one with the smaller id.
    pub earlier: &'a Source,
    /// The other.
    pub later: &'a Source,
    /// Share of the later one's own words that stand in the earlier one, 0 to 1, by sample.
    pub share: f32,
    /// Shingles in common.
    pub shared: u32,
}

/// Shingles: Chinese characters, words. Shorter ones are set phrases.
const SHINGLE: (usize, usize) = (12, 7);
/// Of each window of so many shingles the one with the smallest hash is kept (winnowing): whatever is as long in both
/// texts is seen in both.
const WINDOW: usize = 4;
/// A shingle in more sources than this is a formula.
const COMMON: usize = 500;
/// Fewer in common are chance.
const LEAST: u32 = 3;
/// Share from which on words were taken over.
const TAKEN: f32 = 0.15;

/// What one reading of all texts gives: every pair of sources with words in common, by the later and the earlier one,
/// and which outlets each text names.
pub(super) fn find<'a>(index: &Index<'a>) -> (Vec<Reuse<'a>>, Vec<(&'a SourceId, &'a EntityId)>) {
    let names = Names::of(index);
    let mut named = Vec::new();
    let mut sources: Vec<&'a Source> = index.facts.sources.values().collect();
    sources.sort_by_key(|s| (day_key(s), &s.id));
    let mut sizes = Vec::with_capacity(sources.len());
    let shares: Vec<&[&'a Source]> = sources.chunks(TASK).collect();
    let read = tasks::each(shares.len(), |n| {
        let mut desk = Desk::default();
        shares[n].iter().map(|s| read(index, &names, s, &mut desk)).collect::<Vec<_>>()
    });
    let mut seen: Vec<(u64, u32)> = Vec::with_capacity(read.iter().flatten().map(|(_, sample)| sample.len()).sum());
    for (n, (outlets, sample)) in read.into_iter().flatten().enumerate() {
        named.extend(outlets.into_iter().map(|outlet| (&sources[n].id, outlet)));
        sizes.push(sample.len() as f32);
        seen.extend(sample.into_iter().map(|hash| (hash, n as u32)));
    }
    let mut out = Vec::new();
    for ((a, b), shared) in meetings(&mut seen, COMMON) {
        let (a, b) = (a.min(b) as usize, a.max(b) as usize);
        let share = shared as f32 / sizes[b].max(1.0);
        if shared >= LEAST && share >= TAKEN {
            out.push(Reuse { earlier: sources[a], later: sources[b], share: share.min(1.0), shared });
        }
    }
    out.sort_by(|x, y| (&x.later.id, &x.earlier.id).cmp(&(&y.later.id, &y.earlier.id)));
    named.sort_unstable();
    (out, named)
}

/// So many texts are one task.
const TASK: usize = 64;

/// What is made of one text after the other, in the same memory.
#[derive(Default)]
struct Desk {
    pieces: Vec<Piece>,
    credit: Vec<Piece>,
    before: Vec<u64>,
    hashes: Vec<u64>,
}

/// The outlets that a text names, and its sample.
fn read<'a>(
    index: &Index<'a>,
    names: &Names<'a>,
    source: &Source,
    desk: &mut Desk,
) -> (BTreeSet<&'a EntityId>, Vec<u64>) {
    let Some(text) = source.captures.last().and_then(|c| index.archived(&c.text)) else {
        return Default::default();
    };
    shingles::cut(text, &mut desk.pieces);
    let mut named = names.among(&desk.pieces);
    for credit in bracketed(text) {
        shingles::cut(credit, &mut desk.credit);
        named.extend(names.among(&desk.credit));
    }
    (named, sample(index, source, text, desk))
}

/// A credit in brackets has at most so many bytes; without a bound brackets that nothing closes would be searched to the end
/// each.
const CREDIT: usize = 120;

/// What stands in round brackets, of which a text has no pieces: (Harbour Post), （据《海港邮报》）.
fn bracketed(text: &str) -> impl Iterator<Item = &str> {
    const WIDE: &str = "（";
    memchr::memchr2_iter(b'(', WIDE.as_bytes()[0], text.as_bytes()).filter_map(|at| {
        let inner = text[at..].strip_prefix('(').or_else(|| text[at..].strip_prefix(WIDE))?;
        let near = &inner[..inner.floor_char_boundary(CREDIT)];
        near.find([')', '）']).map(|end| &near[..end])
    })
}

/// Names of outlets.
struct Names<'a> {
    /// As hashed tokens, in order.
    all: Vec<(Vec<u64>, &'a EntityId)>,
    /// By their last bits, which hashes a name begins with: most words of a text are ruled out by one look.
    begins: Vec<bool>,
}

/// So many hashes are told apart at one look.
const LOOK: usize = 1 << 12;

impl<'a> Names<'a> {
    fn of(index: &Index<'a>) -> Self {
        let mut all = Vec::new();
        for (id, entity) in index.facts.entities.iter().filter(|(id, _)| !index.printed_by(id).is_empty()) {
            for name in std::iter::once(&entity.name).chain(&entity.aliases).filter(|n| n.chars().count() > 2) {
                let hashes: Vec<u64> = pieces(name).iter().map(|p| p.hash).collect();
                if !hashes.is_empty() {
                    all.push((hashes, id));
                }
            }
        }
        all.sort_unstable();
        let mut begins = vec![false; LOOK];
        all.iter().for_each(|(name, _)| begins[name[0] as usize % LOOK] = true);
        Self { all, begins }
    }

    fn among(&self, text: &[Piece]) -> BTreeSet<&'a EntityId> {
        let mut found = BTreeSet::new();
        for (at, piece) in text.iter().enumerate().filter(|(_, p)| self.begins[p.hash as usize % LOOK]) {
            let from = self.all.partition_point(|(name, _)| name[0] < piece.hash);
            let run = &text[at..];
            for (name, id) in self.all[from..].iter().take_while(|(name, _)| name[0] == piece.hash) {
                if name.len() <= run.len() && name.iter().zip(run).all(|(hash, p)| p.hash == *hash) {
                    found.insert(*id);
                }
            }
        }
        found
    }
}

/// Winnowed shingles of a source's latest text without its direct quotations, each once.
fn sample(index: &Index<'_>, source: &Source, text: &str, desk: &mut Desk) -> Vec<u64> {
    let Desk { pieces: own, before, hashes, .. } = desk;
    let anchors = LazyCell::new(|| Anchors::new(text));
    let direct = index
        .of_source(&source.id)
        .map(|n| &index.said[n].fact.statement)
        .filter(|s| s.kind == StatementKind::Direct && Some(&s.capture) == source.captures.last().map(|c| &c.text));
    let mut quoted: Vec<_> = direct.flat_map(|s| &s.fragments).filter_map(|f| anchors.span(f.at)).collect();
    quoted.sort();
    let mut next = quoted.into_iter().peekable();
    if next.peek().is_some() {
        own.retain(|piece| {
            while next.peek().is_some_and(|q| q.end <= piece.start) {
                next.next();
            }
            next.peek().is_none_or(|q| piece.end <= q.start)
        });
    }
    crate::base::work::spend(text.len());
    shingles::rolling(own, SHINGLE.0, SHINGLE.1, before, hashes);
    let mut kept: Vec<u64> = Vec::with_capacity(hashes.len() / 2);
    // Windows that overlap mostly keep the same one.
    let mut keep = |least: u64| {
        if kept.last() != Some(&least) {
            kept.push(least);
        }
    };
    match hashes.len() {
        0..WINDOW => hashes.iter().copied().min().into_iter().for_each(keep),
        _ => hashes.array_windows::<WINDOW>().for_each(|window| keep(window.iter().fold(u64::MAX, |a, b| a.min(*b)))),
    }
    shingles::distinct(kept)
}

/// Whether one source has words of another, whichever came first; `all` as `find` gives it.
pub fn between<'a, 'r>(all: &'r [Reuse<'a>], a: &SourceId, b: &SourceId) -> Option<&'r Reuse<'a>> {
    let look = |later: &SourceId, earlier: &SourceId| {
        all.binary_search_by(|r| (&r.later.id, &r.earlier.id).cmp(&(later, earlier))).ok()
    };
    look(a, b).or_else(|| look(b, a)).map(|at| &all[at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credits_stand_in_brackets_that_close_soon() {
        let credits = |text: &str| bracketed(text).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(
            credits("It burst (Harbour Post). 水闸破了（据《海港邮报》）。"),
            ["Harbour Post", "据《海港邮报》"]
        );
        assert!(credits(&format!("（{}）", "水".repeat(CREDIT))).is_empty());
        assert!(credits(&"(（".repeat(CREDIT)).is_empty());
    }
}
