//! Statements that are the same quotation, or nearly the same words. Candidates come from shared shingles; each is
//! then held against its like word by word, so that 增长 and 下降 (0.94 alike) never fall into one group.

use super::compare::{Class, Comparison, Side, judge_tokens};
use super::index::{Index, Nth};
use super::roots::{find, join};
use super::shingles::{self, distinct, hashes, joined, meetings, pieces};
use super::tokens::Tokens;
use crate::base::maps::{HashMap, HashMapExt, HashSet, HashSetExt};
use crate::base::tasks;
use crate::model::lang::fold::simplify;
use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};

/// How two statements are alike.
#[derive(Clone, Debug, PartialEq)]
pub enum How {
    /// Letter for letter.
    Same,
    /// But for marks, an ellipsis that says so, or a gloss in brackets.
    SameButMarks,
    /// In nearly the same words: polarity, hedges and numbers are the same.
    Near,
    /// Direct quotations of one speaker with many words in common: perhaps one utterance, put in other words.
    Reworded,
    /// Nearly the same words, of which some turn the sense: another number, another hedge, the opposite.
    Turned,
}

/// Two statements that have words in common.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// The one printed first.
    pub earlier: Nth,
    /// The other.
    pub later: Nth,
    /// How they are alike.
    pub how: How,
    /// What the later one does to the words of the earlier one; none where they are letter for letter the same.
    pub comparison: Option<Comparison>,
    /// How sure, 0 to 1.
    pub score: f32,
}

impl Pair {
    /// Why they are held to be alike, for people.
    pub fn why(&self) -> String {
        let told = |c: &Comparison| {
            let changes: Vec<String> = c
                .changes
                .iter()
                .filter(|c| !c.class.is_faithful() || c.class == Class::Gloss)
                .map(|c| match (c.quote_words.is_empty(), c.original_words.is_empty()) {
                    (true, _) => format!("without “{}”", short(&c.original_words)),
                    (_, true) => format!("with “{}”", short(&c.quote_words)),
                    _ => format!("“{}” for “{}”", short(&c.quote_words), short(&c.original_words)),
                })
                .collect();
            changes.join(", ")
        };
        let changes = self.comparison.as_ref().map(told).unwrap_or_default();
        let with = |text: String| if changes.is_empty() { text } else { format!("{text}: {changes}") };
        match self.how {
            How::Same => "the same words".to_owned(),
            How::SameButMarks => with("the same words but for marks, brackets or an ellipsis".to_owned()),
            How::Near => with(format!("{:.2} alike; polarity, hedges and numbers are the same", self.score)),
            How::Reworded => with(format!("one speaker, {:.2} alike", self.score)),
            How::Turned => with(format!("{:.2} alike, but not in sense", self.score)),
        }
    }

    /// True when one may stand for the other.
    pub fn is_same(&self) -> bool {
        !matches!(self.how, How::Turned | How::Reworded)
    }
}

fn short(words: &str) -> String {
    match words.char_indices().nth(40) {
        Some((cut, _)) => format!("{}…", &words[..cut]),
        None => words.to_owned(),
    }
}

/// Statements in groups.
#[derive(Clone, Debug, Default)]
pub struct Groups {
    /// Pairs, in order of the later and the earlier statement.
    pub pairs: Vec<Pair>,
    /// Groups of two and more, each in order, by their first.
    pub groups: Vec<Vec<Nth>>,
    /// For each statement the number of its group.
    of: Vec<Option<usize>>,
    /// For each statement the numbers of its pairs.
    touching: Vec<Vec<usize>>,
}

/// Words in fewer than so many Chinese characters, or half as many words, are said again by chance.
const SHORTEST: usize = 6;
/// Shingles: Chinese characters, words.
const SHINGLE: (usize, usize) = (3, 2);
/// A shingle in more statements than this says nothing.
const COMMON: usize = 256;
/// Share of the shorter one's shingles that two have in common before they are looked at.
const SHARED: f32 = 0.34;
/// Share from which on two direct quotations of one speaker may be one.
const REWORDED: f32 = 0.45;
/// Share of words in common from which on two statements are nearly the same.
const NEAR: f32 = 0.75;

impl Groups {
    pub(super) fn of(index: &Index<'_>) -> Self {
        let mut wordings: HashMap<u64, Vec<Nth>> = HashMap::new();
        let mut seen: Vec<(u64, u32)> = Vec::new();
        let mut firsts: Sizes = vec![None; index.said.len()];
        let shares = index.said.len().div_ceil(TASK);
        let cut = tasks::each(shares, |share| cut(index, share * TASK..index.said.len().min((share + 1) * TASK)));
        for one in cut.into_iter().flatten() {
            let same = wordings.entry(one.wording).or_default();
            same.push(one.nth);
            if same.len() == 1 {
                seen.extend(one.shingles.iter().map(|hash| (*hash, one.nth as u32)));
                firsts[one.nth] = Some(one.shingles.len() as u32);
            }
        }
        let mut pairs = exact(index, &wordings);
        pairs.extend(held(index, meetings(&mut seen, COMMON), &firsts, SHARED, NEAR));
        pairs.extend(same_mouth(index, &firsts));
        // Where both ways led to a pair, the first one counts.
        pairs.sort_by_key(|p| (p.later, p.earlier));
        pairs.dedup_by_key(|p| (p.later, p.earlier));
        // What somebody says that somebody said is one utterance, not two.
        let nested = |a: Nth, b: Nth| index.said[a].fact.statement.within.as_ref() == Some(index.said[b].id());
        pairs.retain(|p| !nested(p.earlier, p.later) && !nested(p.later, p.earlier));
        Self::joined(pairs, index.said.len())
    }

    /// Of pairs of so many statements.
    fn joined(pairs: Vec<Pair>, count: usize) -> Self {
        let mut root: Vec<Nth> = (0..count).collect();
        let same = || pairs.iter().filter(|p| p.is_same());
        same().for_each(|p| join(&mut root, p.earlier, p.later));
        let members: BTreeSet<Nth> = same().flat_map(|p| [p.earlier, p.later]).collect();
        let mut groups: BTreeMap<Nth, Vec<Nth>> = BTreeMap::new();
        for n in members {
            groups.entry(find(&mut root, n)).or_default().push(n);
        }
        let groups: Vec<Vec<Nth>> = groups.into_values().collect();
        let mut of = vec![None; count];
        for (number, group) in groups.iter().enumerate() {
            group.iter().for_each(|n| of[*n] = Some(number));
        }
        let mut touching: Vec<Vec<usize>> = vec![Vec::new(); count];
        for (number, pair) in pairs.iter().enumerate() {
            touching[pair.earlier].push(number);
            touching[pair.later].push(number);
        }
        Self { pairs, groups, of, touching }
    }

    /// The group of a statement, itself included; none where it stands alone.
    pub fn around(&self, n: Nth) -> Option<&[Nth]> {
        self.of.get(n).copied().flatten().map(|g| self.groups[g].as_slice())
    }

    /// The pairs that a statement is in.
    pub fn pairs_of(&self, n: Nth) -> impl Iterator<Item = &Pair> {
        self.touching.get(n).into_iter().flatten().map(|i| &self.pairs[*i])
    }
}

/// A statement in hashes.
struct Cut {
    nth: Nth,
    /// Of all its words.
    wording: u64,
    /// Its shingles, each once; none where an earlier one of the same task has the same words.
    shingles: Vec<u64>,
}

/// For each statement how many shingles it has, where it is held against others.
type Sizes = Vec<Option<u32>>;

/// So many statements are one task.
const TASK: usize = 512;

fn cut(index: &Index<'_>, range: std::ops::Range<Nth>) -> Vec<Cut> {
    let mut known: HashSet<u64> = HashSet::new();
    let mut pieces = Vec::new();
    let each = range.filter_map(|nth| {
        shingles::cut(&index.said[nth].fact.statement.content(), &mut pieces);
        let weight: usize = pieces.iter().map(|p| if p.han { 1 } else { 2 }).sum();
        if weight < SHORTEST {
            return None;
        }
        let wording = joined(&pieces);
        let shingles = match known.insert(wording) {
            true => distinct(hashes(&pieces, SHINGLE.0, SHINGLE.1)),
            false => Vec::new(),
        };
        Some(Cut { nth, wording, shingles })
    });
    each.collect()
}

/// Pairs with enough shingles in common, each held word against word.
fn held(index: &Index<'_>, met: Vec<((u32, u32), u32)>, sizes: &Sizes, share: f32, least: f32) -> Vec<Pair> {
    let enough = |((a, b), shared): &((u32, u32), u32)| {
        let size = |n: &u32| sizes[*n as Nth].unwrap_or_default();
        let size = size(a).min(size(b)).max(1);
        *shared >= 2 && *shared as f32 >= share * size as f32
    };
    let met: Vec<(Nth, Nth)> = met.iter().filter(|m| enough(m)).map(|((a, b), _)| (*a as Nth, *b as Nth)).collect();
    let shares: Vec<&[(Nth, Nth)]> = met.chunks(TASK).collect();
    let one = |(a, b): &(Nth, Nth)| near(index, *a.min(b), *a.max(b), least);
    tasks::each(shares.len(), |n| shares[n].iter().filter_map(one).collect::<Vec<_>>()).into_iter().flatten().collect()
}

/// Every later statement with the words of an earlier one, paired with the first.
fn exact(index: &Index<'_>, wordings: &HashMap<u64, Vec<Nth>>) -> Vec<Pair> {
    let groups: Vec<&[Nth]> = wordings.values().filter(|all| all.len() > 1).map(Vec::as_slice).collect();
    let pairs = tasks::map(&groups, TASK / 8, |all| {
        let first = all[0];
        let words = |n: Nth| index.said[n].parts().map(|(words, _)| words);
        let original = LazyCell::new(|| cut_in_tokens(index, first));
        let pair = |later: &Nth| {
            let same = words(*later).eq(words(first));
            let comparison = if same { None } else { Some(hold_cut(&cut_in_tokens(index, *later), &original)) };
            // Hashes may meet by chance; words do not.
            judged(first, *later, comparison, NEAR)
        };
        all[1..].iter().filter_map(pair).collect::<Vec<_>>()
    });
    pairs.into_iter().flatten().collect()
}

/// Direct quotations of one speaker with few words in common: the same utterance may have been put in other words.
fn same_mouth(index: &Index<'_>, among: &Sizes) -> Vec<Pair> {
    let mut seen: Vec<(u64, u32)> = Vec::new();
    let mut sizes: Sizes = vec![None; index.said.len()];
    for (n, said) in index.said.iter().enumerate().filter(|(n, s)| s.is_direct() && among[*n].is_some()) {
        let Some(speaker) = said.speakers().next() else { continue };
        if index.entity(speaker).is_some_and(|e| e.unnamed.is_some()) {
            continue;
        }
        let salt = shingles::salt(&tail(index.name(speaker)));
        let hashes = distinct(hashes(&pieces(&said.fact.statement.content()), 2, 2));
        sizes[n] = Some(hashes.len() as u32);
        seen.extend(hashes.into_iter().map(|hash| (hash ^ salt, n as u32)));
    }
    held(index, meetings(&mut seen, COMMON), &sizes, 0.2, REWORDED)
}

/// What longer and shorter names of one speaker end in: "health director Noor Haddow", "Haddow"; 方以宁, 市长方以宁.
fn tail(name: &str) -> String {
    let last = name.rsplit([' ', '·']).next().unwrap_or(name);
    let han: Vec<char> = last.chars().filter(|c| *c >= '\u{2E80}').collect();
    match han.len() {
        0 => last.to_lowercase(),
        n => simplify(&han[n.saturating_sub(2)..].iter().collect::<String>()).into_owned(),
    }
}

/// Holds one statement against another.
pub fn hold(index: &Index<'_>, quote: Nth, original: Nth) -> Comparison {
    hold_cut(&cut_in_tokens(index, quote), &cut_in_tokens(index, original))
}

/// A statement ready to be held against others.
fn cut_in_tokens<'a>(index: &Index<'a>, n: Nth) -> (Side<'a>, Tokens) {
    let said = index.said[n];
    (Side { parts: said.parts().collect(), speaker: None }, said.tokens())
}

fn hold_cut(quote: &(Side<'_>, Tokens), original: &(Side<'_>, Tokens)) -> Comparison {
    judge_tokens((&quote.0, &quote.1), (&original.0, &original.1))
}

/// The shorter one is held against the longer one: it may be a part of it.
fn near(index: &Index<'_>, earlier: Nth, later: Nth, least: f32) -> Option<Pair> {
    let size = |n: Nth| index.said[n].fact.statement.fragments.iter().map(|f| f.exact.len()).sum::<usize>();
    let comparison =
        if size(earlier) < size(later) { hold(index, earlier, later) } else { hold(index, later, earlier) };
    judged(earlier, later, Some(comparison), least)
}

fn judged(earlier: Nth, later: Nth, comparison: Option<Comparison>, least: f32) -> Option<Pair> {
    let (how, score) = match &comparison {
        None => (How::Same, 1.0),
        Some(c) if c.verdict >= Class::Translation || c.alike < least => return None,
        Some(c) if c.classes.iter().all(|c| c.is_faithful()) => (How::SameButMarks, 0.95),
        Some(c) if c.classes.iter().any(|c| *c >= Class::Hedge) => (How::Turned, c.alike),
        Some(c) if c.alike >= NEAR => (How::Near, c.alike),
        Some(c) => (How::Reworded, c.alike),
    };
    let score = (score * 100.0).round() / 100.0;
    Some(Pair { earlier, later, how, comparison, score })
}
