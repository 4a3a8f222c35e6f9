//! English: what is counted or measured, and per what.

use super::{
    en_line::{Kind, Line},
    en_number::number,
    en_words::{
        AGO, AUXILIARIES, CONJUNCTIONS, DETERMINERS, LINKS, MEASURES, NOT_PLURALS, PER, PER_ADVERBS, PLURALS, PUTS,
        SPEECH, STOPS, SUBJECTS, UNITS, UnitKind,
    },
};
use crate::base::Small;

/// The most words of a noun phrase.
const LONGEST: usize = 6;

/// How a noun phrase is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// After a number: up to a plural.
    Counted,
    /// After a measure used as an adjective: up to a plural or a word that ends it.
    Bare,
    /// After *of*: likewise, and its article is passed over.
    Any,
}

/// The noun phrase that begins at token `i`: its first token and one past its last.
pub(super) fn phrase(line: &Line<'_>, i: usize, shape: Shape) -> Option<(usize, usize)> {
    let mut start = i;
    if shape == Shape::Any {
        if line.word(i) == "those" && line.word(i + 1).ends_with("ed") {
            return Some((i, i + 2));
        }
        while line.has(start, DETERMINERS) && start < i + 2 {
            start += 1;
        }
    }
    let (mut end, mut plural, mut words) = (start, 0, 0);
    while words < LONGEST {
        let Some(token) = line.tokens.get(end) else { break };
        match token.kind {
            Kind::Word => {}
            Kind::Sign('-') if end > start && token.glued && line.glued(end + 1) => {
                end += 1;
                continue;
            }
            _ => break,
        }
        let word = line.word(end);
        let joined = end > start && token.glued;
        if !joined && (line.has(end, STOPS) || adverb(line, end) || end > start && past(word)) {
            break;
        }
        let is_plural = plural_noun(line, end);
        if plural > 0 && !is_plural {
            break;
        }
        end += 1;
        words += 1;
        if is_plural && !line.dash(end) {
            plural = end;
        }
    }
    let end = if plural > 0 { plural } else { end };
    (end > start && (shape != Shape::Counted || plural > 0)).then_some((start, end))
}

fn adverb(line: &Line<'_>, i: usize) -> bool {
    let word = line.word(i);
    word.len() > 4
        && word.ends_with("ly")
        && !matches!(word, "family" | "supply" | "assembly" | "elderly" | "early" | "daily" | "monthly")
}

fn past(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ed")
}

/// True for a word that looks like a plural noun.
pub(super) fn plural_noun(line: &Line<'_>, i: usize) -> bool {
    let word = line.word(i);
    let s = word.len() > 3 && word.ends_with('s') && !["ss", "us", "is", "'s", "’s"].iter().any(|e| word.ends_with(e));
    let irregular =
        ["men", "women", "children", "people"].iter().any(|e| word.ends_with(e) && word.len() > e.len() + 1);
    irregular && word != "specimen" && word != "regimen" || line.has(i, PLURALS) || s && !line.has(i, NOT_PLURALS)
}

/// A noun phrase and the *of* phrase after it: members of the crew.
pub(super) fn with_of(line: &Line<'_>, (start, end): (usize, usize)) -> (usize, usize) {
    match line.word(end) {
        "of" => phrase(line, end + 1, Shape::Any).map_or((start, end), |(_, e)| (start, e)),
        _ => (start, end),
    }
}

/// What the verb or *of* before token `i` measures.
pub(super) fn measured(line: &Line<'_>, i: usize) -> Option<(usize, usize)> {
    if let Some(object) = put_at(line, i) {
        return Some(object);
    }
    let mut at = i;
    while at > 0 && i - at < 3 && line.has(at - 1, LINKS) {
        if line.word(at - 1) == "of" && !line.has(at.wrapping_sub(2), MEASURES) {
            return before_of(line, at - 1);
        }
        at -= 1;
    }
    if at == 0 || !line.has(at - 1, MEASURES) {
        return None;
    }
    subject_before(line, at - 1)
}

/// *Put the toll at* before the number: the toll.
fn put_at(line: &Line<'_>, i: usize) -> Option<(usize, usize)> {
    let at = (1..=3).map_while(|n| i.checked_sub(n)).find(|at| line.word(*at) == "at" || !line.has(*at, LINKS))?;
    let verb = (1..=LONGEST + 2).map_while(|n| at.checked_sub(n)).find(|at| line.has(*at, PUTS))?;
    let from = (verb + 1..at).find(|n| !line.has(*n, DETERMINERS)).filter(|_| line.word(at) == "at")?;
    let noun = (from..at).all(|n| line.is_word(n) && !line.has(n, SUBJECTS | CONJUNCTIONS | SPEECH));
    noun.then_some((from, at))
}

/// The subject of the verb at token `at`, auxiliaries passed over; *total* in *the total was* is no verb.
pub(super) fn subject_before(line: &Line<'_>, at: usize) -> Option<(usize, usize)> {
    let passed = (0..at).rev().take_while(|n| line.has(*n, AUXILIARIES | MEASURES)).last();
    noun_before(line, passed.unwrap_or(at))
        .or_else(|| passed.filter(|n| !line.has(*n, AUXILIARIES)).map(|n| (n, n + 1)))
}

fn noun_before(line: &Line<'_>, mut at: usize) -> Option<(usize, usize)> {
    let end = at;
    while at > 0 && end - at < 10 {
        let word = line.word(at - 1);
        let joins =
            matches!(line.tokens[at - 1].kind, Kind::Word) || matches!(line.tokens[at - 1].kind, Kind::Sign('-' | '&'));
        let opens = line.has(at - 1, CONJUNCTIONS | SPEECH);
        if !joins || opens || line.has(at - 1, SUBJECTS) && (at == end || !opens_noun(word)) {
            break;
        }
        at -= 1;
    }
    if at == end {
        return None;
    }
    while at < end && line.has(at, DETERMINERS | SUBJECTS) {
        at += 1;
    }
    (at < end).then_some((at, end))
}

fn opens_noun(word: &str) -> bool {
    matches!(word, "this" | "that" | "these" | "those")
}

/// The noun before an *of* that the number follows: (a) market value (of).
fn before_of(line: &Line<'_>, of: usize) -> Option<(usize, usize)> {
    let mut at = of;
    while at > 0 && of - at < LONGEST && line.is_word(at - 1) {
        let word = line.word(at - 1);
        if line.has(at - 1, STOPS | DETERMINERS) || past(word) {
            break;
        }
        at -= 1;
    }
    (at < of).then_some((at, of))
}

/// Per what: *a year*, *per person*, *annually* at token `i`.
pub(super) fn per(line: &Line<'_>, i: usize) -> Option<Small> {
    if let Some(code) = PER_ADVERBS.get(line.word(i)) {
        return Some(code.into());
    }
    if let Some((_, number)) = per_number(line, i) {
        return Some(number.to_string().into());
    }
    if !matches!(line.word(i), "a" | "an" | "per" | "each" | "every" | "/") {
        return None;
    }
    let (end, code) = line
        .longest(i + 1, &PER)
        .or_else(|| line.longest(i + 1, &UNITS).filter(|(_, u)| u.by == 1.0).map(|(e, u)| (e, u.code)))?;
    // A year earlier is a date.
    let said = !line.has(end, AGO) || line.word(end) == "from" && line.word(i) == "per";
    said.then(|| code.into())
}

/// *per 100,000 people*, *in every 1,000 births*: past it, and how many.
pub(super) fn per_number(line: &Line<'_>, i: usize) -> Option<(usize, f64)> {
    let at = match (line.word(i), line.word(i + 1)) {
        ("per", _) => i + 1,
        ("for" | "in", "every" | "each") => i + 2,
        _ => return None,
    };
    let mut steps = 0;
    let number = number(line, at, &mut steps).filter(|n| n.amount.value().is_some_and(|v| v >= 10.0))?;
    let counted = phrase(line, number.end, Shape::Counted).map_or(number.end, |(_, end)| end);
    let people = line.longest(number.end, &UNITS).filter(|(_, u)| u.kind == UnitKind::Self_);
    Some((people.map_or(counted, |(end, _)| end), number.amount.value()?))
}
