//! The English word lists.

use super::{
    amount::Limit,
    lexicon::{Lexicon, rows},
};
use crate::base::maps::HashMap;
use std::sync::LazyLock;

static NUMBER_FILE: &str = include_str!("../../model/lang/en/figure_numbers.tsv");
static UNIT_FILE: &str = include_str!("../../model/lang/en/figure_units.tsv");
static BOUND_FILE: &str = include_str!("../../model/lang/en/figure_bounds.tsv");
static WORD_FILE: &str = include_str!("../../model/lang/en/figure_words.tsv");
static PER_FILE: &str = include_str!("../../model/lang/en/figure_per.tsv");

/// What a word does in a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Part {
    /// one … nine.
    Digit(f64),
    /// ten … nineteen.
    Teen(f64),
    /// twenty … ninety.
    Tens(f64),
    /// hundred, million, dozen, bn.
    Scale(f64),
    /// m, k: only right after digits.
    Short(f64),
    /// dozens, hundreds.
    Open(f64),
    /// several, few, couple.
    Few(f64),
    /// half.
    Half,
    /// third, quarters.
    Fraction(f64),
    /// twice.
    Times(f64),
    /// tenfold.
    Fold(f64),
    /// doubled.
    Grown(f64),
}

/// The words that numbers are made of.
fn parts() -> impl Iterator<Item = (&'static str, Part)> {
    rows(NUMBER_FILE).filter_map(|r| {
        let v = r[2].parse().ok()?;
        let part = match r[1] {
            "digit" => Part::Digit(v),
            "teen" => Part::Teen(v),
            "tens" => Part::Tens(v),
            "scale" => Part::Scale(v),
            "short" => Part::Short(v),
            "open" => Part::Open(v),
            "few" => Part::Few(v),
            "half" => Part::Half,
            "part" => Part::Fraction(v),
            "times" => Part::Times(v),
            "fold" => Part::Fold(v),
            "grown" => Part::Grown(v),
            _ => return None,
        };
        Some((r[0], part))
    })
}

/// Number words of three letters and more, which a sentence with a figure may hold.
pub(super) fn seeds() -> impl Iterator<Item = &'static str> {
    rows(NUMBER_FILE).map(|r| r[0]).filter(|w| w.len() >= 3)
}

/// What kind of unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum UnitKind {
    Share,
    Money,
    Physical,
    Time,
    /// people, copies: says itself what is counted.
    Self_,
    /// Multiples.
    Times,
}

/// A unit: its code, what the number is multiplied by, its kind, per what it is itself (mph).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Unit {
    pub code: &'static str,
    pub by: f64,
    pub kind: UnitKind,
    pub per: Option<&'static str>,
}

/// The unit of multiples.
pub(super) const MULTIPLE: Unit = Unit { code: "x", by: 1.0, kind: UnitKind::Times, per: None };
/// The unit of shares.
pub(super) const PERCENT: Unit = Unit { code: "%", by: 1.0, kind: UnitKind::Share, per: None };

/// Units after the number.
pub(super) static UNITS: LazyLock<Lexicon<Unit>> = LazyLock::new(|| units(|k| !matches!(k, "prefix" | "before")));
/// Currencies before it, and *magnitude*.
pub(super) static PREFIXES: LazyLock<Lexicon<Unit>> = LazyLock::new(|| units(|k| matches!(k, "prefix" | "before")));

fn units(which: fn(&str) -> bool) -> Lexicon<Unit> {
    Lexicon::new(rows(UNIT_FILE).filter(move |r| which(r[0])).flat_map(|r| {
        let kind = match r[0] {
            "share" => UnitKind::Share,
            "money" | "prefix" => UnitKind::Money,
            "time" => UnitKind::Time,
            "self" => UnitKind::Self_,
            _ => UnitKind::Physical,
        };
        let by = r.get(3).and_then(|b| b.parse().ok()).unwrap_or(1.0);
        let unit = Unit { code: r[1], by, kind, per: r.get(4).copied() };
        r[2].split('|').map(move |w| (w, unit)).collect::<Vec<_>>()
    }))
}

fn bounds(which: fn(&str) -> bool) -> Lexicon<(bool, Option<Limit>)> {
    Lexicon::new(rows(BOUND_FILE).filter(move |r| which(r[0])).flat_map(|r| {
        let value = (r[0] == "verb", Limit::named(r[1]));
        r[2].split('|').map(move |w| (w, value)).collect::<Vec<_>>()
    }))
}

/// Words of limit before the number; true for a verb of its own.
pub(super) static BEFORE: LazyLock<Lexicon<(bool, Option<Limit>)>> = LazyLock::new(|| bounds(|p| p != "after"));
/// Words of limit after it.
pub(super) static AFTER: LazyLock<Lexicon<(bool, Option<Limit>)>> = LazyLock::new(|| bounds(|p| p == "after"));

/// Per what: the noun after *per* or *a*, or an adverb (annually).
pub(super) static PER: LazyLock<Lexicon<&'static str>> = LazyLock::new(|| per("per"));
/// Adverbs that say per what.
pub(super) static PER_ADVERBS: LazyLock<Lexicon<&'static str>> = LazyLock::new(|| per("adverb"));

fn per(kind: &'static str) -> Lexicon<&'static str> {
    Lexicon::new(
        rows(PER_FILE)
            .filter(move |r| r[0] == kind)
            .flat_map(|r| r[2].split('|').map(move |w| (w, r[1])).collect::<Vec<_>>()),
    )
}

/// What the lists say of a word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    /// The classes it belongs to, a bit each.
    pub classes: u32,
    /// What it does in a number.
    pub part: Option<Part>,
}

/// Of a word that no list has.
pub(super) static UNKNOWN: Known = Known { classes: 0, part: None };

static WORDS: LazyLock<HashMap<&'static str, Known>> = LazyLock::new(|| {
    let mut words: HashMap<&str, Known> = HashMap::default();
    for row in rows(WORD_FILE) {
        let class = CLASSES.iter().find(|(class, _)| *class == row[0]).map_or(0, |(_, bit)| *bit);
        row[1].split(' ').for_each(|word| words.entry(word).or_insert(UNKNOWN).classes |= class);
    }
    parts().for_each(|(word, part)| words.entry(word).or_insert(UNKNOWN).part = Some(part));
    words
});

/// What the lists say of a word in small letters.
#[inline]
pub(super) fn known(word: &str) -> &'static Known {
    WORDS.get(word).unwrap_or(&UNKNOWN)
}

/// Declares a bit for each class of the word file.
macro_rules! classes {
    ($($name:ident = $class:literal, $what:literal;)*) => {
        classes!(@ 0; $($name = $what;)*);
        const CLASSES: &[(&str, u32)] = &[$(($class, $name)),*];
    };
    (@ $n:expr; $name:ident = $what:literal; $($rest:tt)*) => {
        #[doc = $what]
        pub(super) const $name: u32 = 1 << ($n);
        classes!(@ $n + 1; $($rest)*);
    };
    (@ $n:expr;) => {};
}

classes! {
    DETERMINERS = "determiner", "Words before a noun that are left out of what is counted.";
    MEASURES = "measure", "Verbs that measure their subject.";
    AUXILIARIES = "aux", "Auxiliaries and adverbs around such a verb.";
    LINKS = "link", "Words between the verb and the number.";
    SPEECH = "speech", "Verbs of saying, at which a subject begins anew.";
    SUBJECTS = "subject", "Pronouns, which name nothing.";
    CONJUNCTIONS = "conjunction", "Words at which a clause begins.";
    STOPS = "stop", "Words at which a noun phrase ends.";
    PLURALS = "plural", "Plural nouns without s.";
    NOT_PLURALS = "not_plural", "Words on s that are no plural nouns.";
    LABELS = "label", "Nouns whose number is a name: page 12.";
    CLOCKS = "clock", "Words that make a number a time of day.";
    MONTHS = "month", "Months.";
    COMPARING = "comparing", "Words after which times makes a multiple.";
    ABBREVIATIONS = "abbreviation", "Words whose full stop ends no sentence.";
    SPENDING = "spend", "Prepositions before what money goes to.";
    BEFALL = "befall", "What befalls people, behind their number.";
    STRIKES = "strike", "Verbs before the number of those whom something befalls.";
    WEIGHING = "weighing", "Verbs after which pounds are a weight.";
    STERLING = "sterling", "What pounds of are money.";
    AFTER_GROWN = "after_grown", "Words after which doubled multiplies nothing.";
    AGO = "ago", "Words that make a span of time a date.";
    ARTICLES = "article", "Articles that a number may begin with.";
    TIMES = "time", "Words that a time begins with.";
    PUTS = "put", "Verbs of which the object is measured: put the toll at 12.";
}
