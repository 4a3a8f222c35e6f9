//! The misquote microscope: a quotation against the words it is said to be. What was changed, of which kind, and
//! whether it was marked. Chinese is held against Chinese by character and word, English against English by
//! word; over languages there is nothing to compare verbatim.

pub mod align;
mod classify;
mod edits;
mod figures;
mod spelling;
#[cfg(test)]
mod tests;

use super::shingles::pieces;
use super::tokens::Tokens;
use crate::base::CharSpan;
use crate::model::Lang;
use classify::Steps;
use serde::Serialize;
use std::collections::BTreeSet;

pub use align::{Kind, Op};

/// What may have happened to words on their way, the harmless first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// Word for word.
    Verbatim,
    /// Other marks, letter case, another spelling of the same number, or a small word (the, 了).
    Punctuation,
    /// Words left out where an ellipsis says so.
    ElisionMarked,
    /// Words added or put for others in brackets.
    Gloss,
    /// Words left out within a sentence, and nothing says so.
    ElisionUnmarked,
    /// Two sentences made one, or neighbours, that were none; nothing says so.
    Splice,
    /// The same words in another order.
    Order,
    /// Words added without brackets.
    Insertion,
    /// Words put for others.
    Substitution,
    /// A word that weakens (may, 据称) gone, added or exchanged.
    Hedge,
    /// Another number, bound or unit.
    Number,
    /// The opposite is said.
    Polarity,
    /// Put into the mouth of somebody else.
    Speaker,
    /// Given in another language: not comparable verbatim.
    Translation,
    /// Not these words at all.
    Unrelated,
}

impl Class {
    /// Every class, the harmless first.
    pub const ALL: [Self; 15] = [
        Self::Verbatim,
        Self::Punctuation,
        Self::ElisionMarked,
        Self::Gloss,
        Self::ElisionUnmarked,
        Self::Splice,
        Self::Order,
        Self::Insertion,
        Self::Substitution,
        Self::Hedge,
        Self::Number,
        Self::Polarity,
        Self::Speaker,
        Self::Translation,
        Self::Unrelated,
    ];

    /// The name in outputs: `elision-unmarked`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Verbatim => "verbatim",
            Self::Punctuation => "punctuation",
            Self::ElisionMarked => "elision-marked",
            Self::Gloss => "gloss",
            Self::ElisionUnmarked => "elision-unmarked",
            Self::Splice => "splice",
            Self::Order => "order",
            Self::Insertion => "insertion",
            Self::Substitution => "substitution",
            Self::Hedge => "hedge",
            Self::Number => "number",
            Self::Polarity => "polarity",
            Self::Speaker => "speaker",
            Self::Translation => "translation",
            Self::Unrelated => "unrelated",
        }
    }

    /// What it means, in a sentence.
    pub fn told(self) -> &'static str {
        match self {
            Self::Verbatim => "word for word as in the original",
            Self::Punctuation => "the same words; other marks, letter case or spelling of a number",
            Self::ElisionMarked => "words left out, and marked as left out",
            Self::Gloss => "words added or replaced in brackets",
            Self::ElisionUnmarked => "words left out within a sentence, without a mark",
            Self::Splice => "sentences put together that did not stand together, without a mark",
            Self::Order => "the same words in another order",
            Self::Insertion => "words that are not in the original",
            Self::Substitution => "other words than in the original",
            Self::Hedge => "more or less certain than the original",
            Self::Number => "another number than in the original",
            Self::Polarity => "the opposite of the original",
            Self::Speaker => "said by somebody else in the original",
            Self::Translation => "in another language: not comparable verbatim",
            Self::Unrelated => "not these words at all",
        }
    }

    /// True when the quotation says nothing that the original does not.
    pub fn is_faithful(self) -> bool {
        self <= Self::Gloss
    }
}

/// Of words that were moved, so many in ten that are not light stand elsewhere in the original.
const MOVED: usize = 7;

/// False where a comparison would certainly tell that less than `share` of `quote` stands in `original`: too few of its
/// tokens do, in whatever order. What stands in brackets is left to the comparison.
pub fn may_be_alike(quote: &str, original: &str, share: f32) -> bool {
    const BRACKETS: [char; 6] = ['(', '[', '（', '［', '【', '〔'];
    if quote.contains(BRACKETS) || original.contains(BRACKETS) {
        return true;
    }
    let mut theirs: Vec<u64> = pieces(original).iter().map(|p| p.hash).collect();
    theirs.sort_unstable();
    let mut mine: Vec<(u64, bool)> = pieces(quote).iter().map(|p| (p.hash, align::is_light_hash(p.hash))).collect();
    mine.sort_unstable();
    let (mut all, mut heavy, mut at) = (0, 0, 0);
    for (hash, light) in &mine {
        at += theirs[at..].iter().take_while(|t| *t < hash).count();
        if theirs.get(at) == Some(hash) {
            at += 1;
            all += 1;
            heavy += usize::from(!light);
        }
    }
    let moved = heavy * 10 >= mine.iter().filter(|(_, light)| !light).count() * MOVED;
    moved || all as f32 >= share * mine.len() as f32
}

/// Words that are compared: one stretch of a text, or the fragments of a statement.
#[derive(Clone, Debug, Default)]
pub struct Side<'t> {
    /// Each stretch with the code point at which it begins.
    pub parts: Vec<(&'t str, u32)>,
    /// Who says it; several names of one person are fine.
    pub speaker: Option<&'t [&'t str]>,
}

impl<'t> Side<'t> {
    /// One stretch of text, from 0.
    pub fn text(text: &'t str) -> Self {
        Self { parts: vec![(text, 0)], speaker: None }
    }

    pub(super) fn tokens(&self) -> Tokens {
        Tokens::joined(self.parts.iter().copied())
    }

    /// The character at a code point.
    fn after(&self, at: u32) -> Option<char> {
        self.parts.iter().rev().find(|(_, from)| *from <= at).and_then(|(t, from)| t.chars().nth((at - from) as usize))
    }

    /// The words between two code points.
    pub fn slice(&self, at: CharSpan) -> String {
        let within = |(text, from): &(&str, u32)| {
            let (start, end) = (at.0.saturating_sub(*from) as usize, at.1.saturating_sub(*from) as usize);
            text.chars().skip(start).take(end.saturating_sub(start)).collect::<String>()
        };
        let pieces = self.parts.iter().map(within).filter(|p| !p.is_empty());
        pieces.collect::<Vec<_>>().join(" … ")
    }
}

/// One thing that was changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// Of which kind.
    pub class: Class,
    /// Where in the quotation; none where something was left out.
    pub quote: Option<CharSpan>,
    /// Where in the original; none where something was added.
    pub original: Option<CharSpan>,
    /// The words of the quotation.
    pub quote_words: String,
    /// The words of the original.
    pub original_words: String,
    /// Why it is of this kind, for people.
    pub why: String,
    /// True when it lies before the quoted words: they are part of a sentence whose beginning turns them.
    pub lead: bool,
}

/// A stretch of both texts, for the eye.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// True when it is the same in both.
    pub same: bool,
    /// What was done to it; none where it is the same.
    pub class: Option<Class>,
    /// Words of the quotation.
    pub quote: String,
    /// Words of the original.
    pub original: String,
}

/// The result.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// The gravest class.
    pub verdict: Class,
    /// Every class, the harmless first.
    pub classes: BTreeSet<Class>,
    /// What was changed, in order of the quotation.
    pub changes: Vec<Change>,
    /// Tokens of the quotation that stand in the original, of all of them, 0 to 1.
    pub alike: f32,
    /// How the result was come to, step by step.
    pub steps: Vec<String>,
    /// The stretch of the original that the quotation is taken from.
    pub original_at: Option<CharSpan>,
    /// The two texts side by side.
    pub rows: Vec<Row>,
}

/// Holds a quotation against its original, and tells how it came to the result.
pub fn compare(quote: &Side<'_>, original: &Side<'_>) -> Comparison {
    classify::classify((quote, &quote.tokens()), (original, &original.tokens()), Steps(Some(Vec::new())))
}

/// The same result without its steps and rows, which are for readers.
pub fn judge(quote: &Side<'_>, original: &Side<'_>) -> Comparison {
    judge_tokens((quote, &quote.tokens()), (original, &original.tokens()))
}

/// [`judge`], for texts that are in tokens already.
pub fn judge_tokens(quote: (&Side<'_>, &Tokens), original: (&Side<'_>, &Tokens)) -> Comparison {
    classify::classify(quote, original, Steps(None))
}

/// The language that tokens are written in, as far as lists of words go.
fn lang(tokens: &Tokens) -> Lang {
    if tokens.chinese() { Lang::Zh } else { Lang::En }
}
