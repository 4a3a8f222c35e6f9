//! From an alignment to what a careful editor would say of it.

use super::super::lexicon::{self, Found};
use super::super::tokens::{Break, Token, Tokens};
use super::align::{Kind, Op, align};
use super::edits::{self, Edit};
use super::figures::{self, Pair};
use super::spelling::{letters, raw, spelling};
use super::{Change, Class, Comparison, Row, Side, lang};
use crate::base::CharSpan;
use crate::model::Lang;
use std::collections::BTreeSet;

/// Below this share of the quotation's words in the original, it is not a quotation of it.
const RELATED: f32 = 0.4;

/// Words that come and go between two transcripts of the same speech.
const SMALL: &[&str] = &["the", "a", "an", "that", "了", "的"];

/// How a result was come to, where somebody wants to read it.
pub(super) struct Steps(pub(super) Option<Vec<String>>);

impl Steps {
    fn say(&mut self, step: impl FnOnce() -> String) {
        if let Some(all) = &mut self.0 {
            all.push(step());
        }
    }

    /// What is made for readers only.
    fn tell<T: Default>(&self, make: impl FnOnce() -> T) -> T {
        if self.0.is_some() { make() } else { T::default() }
    }
}

/// One comparison under way.
struct Work<'w, 't> {
    lang: Lang,
    quote_side: &'w Side<'t>,
    original_side: &'w Side<'t>,
    /// Tokens of the quotation without its glosses.
    quote: Vec<Token>,
    original: &'w [Token],
    elided_at_end: bool,
    /// Glosses: before which token of `quote`, and where.
    glosses: Vec<(usize, CharSpan)>,
    ops: Vec<Op>,
    changes: Vec<Change>,
}

pub(super) fn classify(
    (quote, quoted): (&Side<'_>, &Tokens),
    (original, of): (&Side<'_>, &Tokens),
    mut steps: Steps,
) -> Comparison {
    let lang = lang(quoted);
    steps.say(|| format!("the quotation has {}, the original {}", size(quoted), size(of)));
    if quoted.all.is_empty() || of.all.is_empty() {
        steps.say(|| "there are no words to compare".to_owned());
        return bare(Class::Unrelated, steps, quote, original);
    }
    if quoted.chinese() != of.chinese() {
        steps.say(|| "one is Chinese, the other is not: words cannot be held against words".to_owned());
        for (label, side, tokens) in [("here", quote, quoted), ("in the original", original, of)] {
            let numbers = figures::told(side, super::lang(tokens));
            // A whole article has numbers that belong to something else.
            if !numbers.is_empty() && numbers.len() < 8 {
                steps.say(|| format!("numbers {label}: {}", numbers.join(", ")));
            }
        }
        return bare(Class::Translation, steps, quote, original);
    }
    let (plain, glosses) = without_glosses(&quoted.all, &of.all);
    let ops = align(&plain, &of.all);
    let mut work = Work {
        lang,
        quote_side: quote,
        original_side: original,
        quote: plain,
        original: &of.all,
        elided_at_end: quoted.elided_at_end,
        glosses,
        ops,
        changes: Vec::new(),
    };
    let mut edits = edits::of(&work.ops, &work.quote, work.original);
    if let Some(last) = edits.last_mut() {
        work.against_the_rest(last);
    }
    let moved = edits::moved(&edits, &work.ops, &work.quote, work.original);
    let same: usize = work.ops.iter().filter(|op| op.kind == Kind::Same).map(|op| op.quote.len()).sum();
    let moved_tokens: usize = if moved { edits.iter().map(|e| e.quote.len()).sum() } else { 0 };
    let alike = (same + moved_tokens) as f32 / work.quote.len().max(1) as f32;
    steps.say(|| {
        let share = 100.0 * same as f32 / work.quote.len().max(1) as f32;
        format!("{same} of {} stand in the original in the same order ({share:.0}%)", work.quote.len())
    });
    if alike < RELATED {
        steps.say(|| format!("that is less than {:.0}%: these are other words", RELATED * 100.0));
        let mut result = bare(Class::Unrelated, steps, quote, original);
        result.alike = alike;
        return result;
    }
    work.read(&edits, moved);
    work.finish(alike, steps)
}

fn size(tokens: &Tokens) -> String {
    let (han, all) = tokens.han();
    match (han, all - han) {
        (0, words) => format!("{words} words"),
        (han, 0) => format!("{han} characters"),
        (han, words) => format!("{han} characters and {words} words"),
    }
}

fn bare(class: Class, steps: Steps, quote: &Side<'_>, original: &Side<'_>) -> Comparison {
    let all = |side: &Side<'_>| side.parts.iter().map(|p| p.0).collect::<Vec<_>>().join(" … ");
    Comparison {
        verdict: class,
        classes: BTreeSet::from([class]),
        changes: Vec::new(),
        alike: 0.0,
        rows: steps.tell(|| vec![Row { same: false, class: Some(class), quote: all(quote), original: all(original) }]),
        steps: steps.0.unwrap_or_default(),
        original_at: None,
    }
}

/// The quotation without what it has in brackets and the original has not, and where that stood.
fn without_glosses(quote: &[Token], original: &[Token]) -> (Vec<Token>, Vec<(usize, CharSpan)>) {
    let bracketed: BTreeSet<&str> = original.iter().filter(|t| t.bracketed).map(|t| t.norm.as_str()).collect();
    let (mut plain, mut glosses): (Vec<Token>, Vec<(usize, CharSpan)>) = (Vec::new(), Vec::new());
    for token in quote {
        if !token.bracketed || bracketed.contains(token.norm.as_str()) {
            plain.push(token.clone());
            continue;
        }
        match glosses.last_mut() {
            Some((before, at)) if *before == plain.len() => at.1 = token.at.1,
            _ => glosses.push((plain.len(), token.at)),
        }
    }
    (plain, glosses)
}

impl Work<'_, '_> {
    fn read(&mut self, edits: &[Edit], moved: bool) {
        for (before, at) in self.glosses.clone() {
            let words = self.quote_side.slice(at);
            self.push(Class::Gloss, Some(at), None, format!("“{words}” stands in brackets"), before..before);
        }
        if !edits.is_empty() {
            self.tell_apart(edits, moved);
        }
        self.lead();
    }

    /// What each edit does.
    fn tell_apart(&mut self, edits: &[Edit], moved: bool) {
        let pairs =
            figures::pairs((self.quote_side, &self.quote), (self.original_side, self.original), &self.ops, self.lang);
        let [mine, theirs] = [&self.quote[..], self.original].map(|tokens| lexicon::of(self.lang).find(tokens));
        let mut told = BTreeSet::new();
        for edit in edits {
            let here = |found: &Found<'_>, side: &std::ops::Range<usize>| overlaps(&found.tokens, side);
            let q: Vec<_> = mine.iter().filter(|f| here(f, &edit.quote)).collect();
            let o: Vec<_> = theirs.iter().filter(|f| here(f, &edit.original)).collect();
            if let Some(n) = pairs.iter().position(|p| touches(p, edit)) {
                if told.insert(n) {
                    self.number(&pairs[n]);
                }
                continue;
            }
            let opposed = q.iter().flat_map(|a| o.iter().map(move |b| (a, b))).find(|(a, b)| a.opposes(b));
            if let Some((a, b)) = opposed {
                let why = format!("“{}” is the opposite of “{}”", a.word, b.word);
                self.change(Class::Polarity, edit, why);
            } else if moved {
                self.change(Class::Order, edit, "the same words stand elsewhere in the original".to_owned());
            } else if let Some(why) = self.hedge(edit, &q, &o) {
                self.change(Class::Hedge, edit, why);
            } else if let Some(why) = self.negation(edit, &q, &o) {
                self.change(Class::Polarity, edit, why);
            } else {
                self.plain(edit);
            }
        }
    }

    /// Words added at the end stand for the rest of the clause, where the original goes on.
    fn against_the_rest(&self, edit: &mut Edit) {
        if edit.is_added() && edit.quote.end == self.quote.len() {
            let rest = self.original.iter().skip(edit.original.end).take(edit.quote.len() + 1);
            edit.original.end += rest.take_while(|t| t.before == Break::None).count();
        }
    }

    /// Two numbers that stand for each other.
    fn number(&mut self, pair: &Pair) {
        let (q, o) = (pair.quote.at, pair.original.at);
        let (mine, theirs) = (self.quote_side.slice(q), self.original_side.slice(o));
        let (class, why) = if pair.same {
            (Class::Punctuation, format!("“{mine}” and “{theirs}” are the same number"))
        } else {
            (Class::Number, format!("“{mine}” is not “{theirs}”"))
        };
        self.push(class, Some(q), Some(o), why, pair.quote.tokens.clone());
    }

    fn change(&mut self, class: Class, edit: &Edit, why: String) {
        let quote = cover(&self.quote[edit.quote.clone()]);
        let original = cover(&self.original[edit.original.clone()]);
        self.push(class, quote, original, why, edit.quote.clone());
    }

    fn push(
        &mut self,
        class: Class,
        quote: Option<CharSpan>,
        original: Option<CharSpan>,
        why: String,
        _tokens: std::ops::Range<usize>,
    ) {
        let quote_words = quote.map_or(String::new(), |at| self.quote_side.slice(at));
        let original_words = original.map_or(String::new(), |at| self.original_side.slice(at));
        self.changes.push(Change { class, quote, original, quote_words, original_words, why, lead: false });
    }

    /// A word that weakens stands on one side only, and is most of what was changed.
    fn hedge(&self, edit: &Edit, mine: &[&Found<'_>], theirs: &[&Found<'_>]) -> Option<String> {
        let words = |found: &[&Found<'_>]| -> BTreeSet<String> {
            found.iter().filter(|f| f.hedges).map(|f| f.word.to_owned()).collect()
        };
        let (a, b) = (words(mine), words(theirs));
        // "Would probably" for "will": the word that weakens is gone, whatever the tense.
        let tense = a.union(&b).all(|w| ["could", "may", "might"].contains(&w.as_str()));
        if a == b || tense && self.backshifted(edit) {
            return None;
        }
        let weight: usize = mine.iter().chain(theirs).filter(|f| f.hedges).map(|f| f.tokens.len()).sum();
        let size = edit.quote.len() + edit.original.len();
        if weight * 3 < size && size > 4 {
            return None;
        }
        let list = |words: &BTreeSet<String>| words.iter().map(|w| format!("“{w}”")).collect::<Vec<_>>().join(", ");
        Some(match (a.is_empty(), b.is_empty()) {
            (true, _) => format!("{} of the original is gone", list(&b)),
            (_, true) => format!("{} is not in the original", list(&a)),
            _ => format!("{} stands for {}", list(&a), list(&b)),
        })
    }

    /// "Said it would" tells of "it will": the tense of what is told, no other certainty.
    fn backshifted(&self, edit: &Edit) -> bool {
        const TOLD: [[&str; 2]; 3] = [["will", "would"], ["can", "could"], ["may", "might"]];
        let has = |tokens: &[Token], word: &str| tokens.iter().any(|t| t.norm == word);
        let (mine, theirs) = (&self.quote[edit.quote.clone()], &self.original[edit.original.clone()]);
        TOLD.iter().any(|[a, b]| has(mine, a) && has(theirs, b) || has(mine, b) && has(theirs, a))
    }

    /// One side negates and the other does not.
    fn negation(&self, edit: &Edit, mine: &[&Found<'_>], theirs: &[&Found<'_>]) -> Option<String> {
        let count = |found: &[&Found<'_>]| found.iter().filter(|f| f.negates).count();
        let (a, b) = (count(mine), count(theirs));
        if (a + b) % 2 == 0 {
            return None;
        }
        if edit.is_cut() || edit.is_added() {
            // A clause that goes or comes as a whole takes its own negation with it.
            let (tokens, range) =
                if edit.is_cut() { (self.original, &edit.original) } else { (&self.quote[..], &edit.quote) };
            let parted = |at: usize| tokens.get(at).is_none_or(|t| t.before != Break::None);
            let words: usize = mine.iter().chain(theirs).filter(|f| f.negates).map(|f| f.tokens.len()).sum();
            let most = if self.lang == Lang::Zh { 3 } else { 2 };
            if range.len() > words + most || range.len() > words && (parted(range.start) || parted(range.end)) {
                return None;
            }
        }
        let word = mine.iter().chain(theirs).find(|f| f.negates)?.word;
        Some(if a > b {
            format!("“{word}” is not in the original")
        } else {
            format!("“{word}” of the original is gone")
        })
    }

    /// What is neither a number nor turns the sense.
    fn plain(&mut self, edit: &Edit) {
        let touched = self.quote[edit.quote.clone()].iter().chain(&self.original[edit.original.clone()]);
        if (edit.is_added() || edit.is_cut()) && touched.clone().all(|t| SMALL.contains(&t.norm.as_str())) {
            return self.change(Class::Punctuation, edit, "a small word that changes nothing".to_owned());
        }
        let (mine, theirs) = (&self.quote[edit.quote.clone()], &self.original[edit.original.clone()]);
        if mine.len() == theirs.len() && mine.iter().zip(theirs).all(|(a, b)| spelling(&a.norm) == spelling(&b.norm)) {
            return self.change(Class::Punctuation, edit, "the same word in another spelling".to_owned());
        }
        if edit.is_added() {
            return self.change(Class::Insertion, edit, "these words are not in the original".to_owned());
        }
        if let Some(at) = edit.is_cut().then(|| self.broken(edit)).flatten() {
            let whole = self.original_side.slice(at);
            return self.change(Class::Number, edit, format!("a part of “{whole}” is left out"));
        }
        if !edit.is_cut() {
            return self.change(Class::Substitution, edit, "other words stand in the original".to_owned());
        }
        let at = edit.quote.start;
        let marked = self.quote.get(at).map_or(self.elided_at_end, |t| t.elided);
        let glossed = self.glosses.iter().any(|(before, _)| *before == at);
        let ends = |i: usize| self.original.get(i).is_some_and(|t| t.before == Break::Sentence);
        let sentences = (edit.original.start..=edit.original.end).any(ends);
        // The other one has a gloss in brackets, which this one has not.
        let theirs_only = theirs.iter().all(|t| t.bracketed);
        let (class, why) = match (marked, glossed, sentences) {
            _ if theirs_only => (Class::Gloss, "left out, and in brackets there"),
            (true, ..) => (Class::ElisionMarked, "left out, with an ellipsis in its place"),
            (_, true, _) => (Class::Gloss, "left out, with brackets in its place"),
            (.., true) => (Class::Splice, "whole sentences lie between, and nothing says so"),
            _ => (Class::ElisionUnmarked, "left out, and nothing says so"),
        };
        self.change(class, edit, why.to_owned());
    }

    /// The number of the original of which a part was cut.
    fn broken(&self, edit: &Edit) -> Option<CharSpan> {
        figures::broken(self.original_side, self.original, self.lang, &edit.original)
    }

    /// The clause begins before the quoted words, with a word that turns or weakens them.
    fn lead(&mut self) {
        let Some(first) = self.ops.iter().find(|op| op.kind == Kind::Same).map(|op| op.original.start) else { return };
        if self.original[first].before != Break::None {
            return;
        }
        let start = (0..first).rev().find(|i| self.original[*i].before != Break::None).unwrap_or(0);
        // No word of the lists goes on behind a mark.
        let clause = self.original[first..].iter().take_while(|t| t.before == Break::None).count();
        let found = lexicon::of(self.lang).find(&self.original[start..first + clause]);
        let before: Vec<_> = found.iter().filter(|f| f.tokens.end <= first - start).collect();
        let negations: Vec<_> = before.iter().filter(|f| f.negates).collect();
        let (class, found) = if negations.len() % 2 == 1 {
            (Class::Polarity, negations[0])
        } else if let Some(hedge) = before.iter().find(|f| f.hedges) {
            (Class::Hedge, hedge)
        } else {
            return;
        };
        let why = format!("the sentence begins before the quoted words, with “{}”", found.word);
        let original = cover(&self.original[start..first]);
        let original_words = original.map_or(String::new(), |at| self.original_side.slice(at));
        let change =
            Change { class, quote: None, original, quote_words: String::new(), original_words, why, lead: true };
        self.changes.insert(0, change);
    }

    fn finish(mut self, alike: f32, mut steps: Steps) -> Comparison {
        self.merge_neighbours();
        let mut classes: BTreeSet<Class> = self.changes.iter().map(|c| c.class).collect();
        let aligned: Vec<_> = self.ops.iter().filter(|op| op.kind == Kind::Same).collect();
        let original_at = match (aligned.first(), aligned.last()) {
            (Some(a), Some(b)) => cover(&self.original[a.original.start..b.original.end]),
            _ => None,
        };
        for change in &self.changes {
            steps.say(|| told(change));
        }
        if let (Some(a), Some(b)) = (self.quote_side.speaker, self.original_side.speaker) {
            let names = |list: &[&str]| list.iter().map(|n| letters(n)).collect::<BTreeSet<_>>();
            if !a.is_empty() && !b.is_empty() && names(a).is_disjoint(&names(b)) {
                classes.insert(Class::Speaker);
                steps.say(|| format!("speaker: {} here, {} in the original", a.join(" / "), b.join(" / ")));
            }
        }
        if classes.is_empty() {
            let whole = cover(&self.quote).map_or(String::new(), |at| self.quote_side.slice(at));
            let there = original_at.map_or(String::new(), |at| self.original_side.slice(at));
            let cried = |side: &Side<'_>, at: Option<CharSpan>| {
                at.and_then(|at| side.after(at.1)).filter(|c| matches!(c, '!' | '?' | '！' | '？'))
            };
            let ends_alike = cried(self.quote_side, cover(&self.quote)) == cried(self.original_side, original_at);
            if raw(&whole) == raw(&there) && ends_alike {
                classes.insert(Class::Verbatim);
                steps.say(|| "every mark between the words is the same too".to_owned());
            } else {
                classes.insert(Class::Punctuation);
                steps.say(|| "the words are the same; the marks, or letter case, are not".to_owned());
            }
        }
        let verdict = classes.last().copied().unwrap_or(Class::Verbatim);
        let rows = steps.tell(|| self.rows());
        let steps = steps.0.unwrap_or_default();
        Comparison { verdict, classes, changes: self.changes, alike, steps, original_at, rows }
    }

    /// Words that were moved are one change, however many stretches they are in.
    fn merge_neighbours(&mut self) {
        let mut seen = false;
        self.changes.retain(|c| c.class != Class::Order || !std::mem::replace(&mut seen, true) || c.quote.is_some());
    }

    fn rows(&self) -> Vec<Row> {
        let class_at = |q: Option<CharSpan>, o: Option<CharSpan>| {
            let meets =
                |a: Option<CharSpan>, b: Option<CharSpan>| a.zip(b).is_some_and(|(a, b)| a.0 < b.1 && b.0 < a.1);
            self.changes.iter().filter(|c| !c.lead).find(|c| meets(c.quote, q) || meets(c.original, o)).map(|c| c.class)
        };
        let mut rows: Vec<Row> = Vec::new();
        let mut glosses = self.glosses.iter().peekable();
        let mut gloss_before = |at: usize, rows: &mut Vec<Row>| {
            while let Some((_, span)) = glosses.next_if(|(before, _)| *before <= at) {
                let quote = self.quote_side.slice(CharSpan(span.0.saturating_sub(1), span.1 + 1));
                rows.push(Row { same: false, class: Some(Class::Gloss), quote, original: String::new() });
            }
        };
        for op in &self.ops {
            let mut parts = vec![op.clone()];
            // A gloss within a stretch parts it.
            for (before, _) in &self.glosses {
                let Some(last) = parts.last().cloned() else { break };
                if op.kind == Kind::Same && last.quote.start < *before && *before < last.quote.end {
                    let cut = before - last.quote.start;
                    parts.pop();
                    let (q, o) = (last.quote, last.original);
                    parts.push(Op { kind: op.kind, quote: q.start..*before, original: o.start..o.start + cut });
                    parts.push(Op { kind: op.kind, quote: *before..q.end, original: o.start + cut..o.end });
                }
            }
            for part in parts {
                gloss_before(part.quote.start, &mut rows);
                let (q, o) = (cover(&self.quote[part.quote.clone()]), cover(&self.original[part.original.clone()]));
                let gloss = self.glosses.iter().find(|(before, _)| *before == part.quote.end).map(|(_, at)| at.0 - 1);
                let limits = [
                    gloss.or(self.quote.get(part.quote.end).map(|t| t.at.0)),
                    self.original.get(part.original.end).map(|t| t.at.0),
                ];
                let (q, o) = (with_marks(q, limits[0]), with_marks(o, limits[1]));
                let slice = |side: &Side<'_>, at: Option<CharSpan>| {
                    at.map_or(String::new(), |at| side.slice(at).trim_end().to_owned())
                };
                let same = part.kind == Kind::Same;
                let class = if same { None } else { class_at(q, o) };
                let (quote, original) = (slice(self.quote_side, q), slice(self.original_side, o));
                rows.push(Row { same, class, quote, original });
            }
        }
        gloss_before(usize::MAX, &mut rows);
        rows
    }
}

fn told(change: &Change) -> String {
    let Change { class, quote_words, original_words, why, .. } = change;
    match (quote_words.is_empty(), original_words.is_empty()) {
        (true, _) => format!("{}: “{original_words}” of the original — {why}", class.name()),
        (_, true) => format!("{}: “{quote_words}” — {why}", class.name()),
        _ => format!("{}: “{quote_words}” for “{original_words}” — {why}", class.name()),
    }
}

fn touches(pair: &Pair, edit: &Edit) -> bool {
    overlaps(&pair.quote.tokens, &edit.quote) || overlaps(&pair.original.tokens, &edit.original)
}

/// True when they share a token, or the empty one lies inside the other.
fn overlaps(a: &std::ops::Range<usize>, b: &std::ops::Range<usize>) -> bool {
    if b.is_empty() { a.start < b.start && b.start < a.end } else { a.start < b.end && b.start < a.end }
}

/// From the first to the last of these tokens.
fn cover(tokens: &[Token]) -> Option<CharSpan> {
    Some(CharSpan(tokens.first()?.at.0, tokens.last()?.at.1))
}

/// The stretch with the marks that follow it, up to the next token; at the end of a text, up to two of them.
fn with_marks(at: Option<CharSpan>, next: Option<u32>) -> Option<CharSpan> {
    at.map(|at| CharSpan(at.0, next.filter(|n| *n >= at.1).map_or(at.1 + 1, |n| n.min(at.1 + 8))))
}
