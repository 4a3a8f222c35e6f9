//! The Chinese word lists.

use super::{
    amount::Limit,
    lexicon::{Lexicon, class, rows},
};
use std::sync::LazyLock;

static UNIT_FILE: &str = include_str!("../../model/lang/zh/figure_units.tsv");
static BOUND_FILE: &str = include_str!("../../model/lang/zh/figure_bounds.tsv");
static WORD_FILE: &str = include_str!("../../model/lang/zh/figure_words.tsv");

/// What kind of unit, which decides what may stand around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum UnitKind {
    /// 个, 名: counts what follows.
    Count,
    /// 面, 度: counts behind digits and 百, 千, 万 …; 四面 and 再三 are words.
    Written,
    /// 人, 次: says itself what is counted.
    Self_,
    Money,
    Physical,
    Time,
    /// Percent, percentage points, 成.
    Share,
    /// 倍.
    Times,
    /// 年级, 月, 世纪: what it makes is no figure.
    Never,
}

/// A unit: its code, what the number is multiplied by, its kind.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    pub code: &'static str,
    pub by: f64,
    pub kind: UnitKind,
}

/// Units that follow the number, by their words.
pub(super) static UNITS: LazyLock<Lexicon<Unit>> = LazyLock::new(|| units(|r| r != "prefix"));
/// Currencies that stand before it.
pub(super) static PREFIXES: LazyLock<Lexicon<Unit>> = LazyLock::new(|| units(|r| r == "prefix"));

fn units(which: fn(&str) -> bool) -> Lexicon<Unit> {
    Lexicon::new(rows(UNIT_FILE).filter(move |r| which(r[0])).flat_map(|r| {
        let kind = match r[0] {
            "digits" => UnitKind::Written,
            "self" => UnitKind::Self_,
            "money" | "prefix" => UnitKind::Money,
            "physical" => UnitKind::Physical,
            "time" => UnitKind::Time,
            "share" => UnitKind::Share,
            "times" => UnitKind::Times,
            "never" => UnitKind::Never,
            _ => UnitKind::Count,
        };
        let code = r.get(1).copied().filter(|c| *c != "-");
        let by = r.get(3).and_then(|b| b.parse().ok()).unwrap_or(1.0);
        r[2].split(' ').map(move |w| (w, Unit { code: code.unwrap_or(w), by, kind })).collect::<Vec<_>>()
    }))
}

/// Where a word of limit stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Before, and part of the figure.
    Before,
    /// Before, and a verb of its own: 突破.
    Verb,
    /// Before; no word of limit, though it ends like one (附近, 合约).
    Not,
}

/// Words of limit before the number.
pub(super) static BEFORE: LazyLock<Lexicon<(Place, Option<Limit>)>> = LazyLock::new(|| {
    Lexicon::new(rows(BOUND_FILE).filter(|r| r[0] != "after").flat_map(|r| {
        let place = match r[0] {
            "verb" => Place::Verb,
            "not" => Place::Not,
            _ => Place::Before,
        };
        let limit = Limit::named(r[1]);
        r[2].split(' ').map(move |w| (w, (place, limit))).collect::<Vec<_>>()
    }))
});

/// Words of limit after the unit.
pub(super) static AFTER: LazyLock<Lexicon<Option<Limit>>> = LazyLock::new(|| {
    Lexicon::new(rows(BOUND_FILE).filter(|r| r[0] == "after").flat_map(|r| {
        let limit = Limit::named(r[1]);
        r[2].split(' ').map(move |w| (w, limit)).collect::<Vec<_>>()
    }))
});

/// Verbs between a word of limit and the number: 最多|需要|九周.
pub(super) static BETWEEN: LazyLock<Lexicon<()>> = LazyLock::new(|| class(WORD_FILE, "between"));
/// Verbs that measure what stands before them.
pub(super) static MEASURES: LazyLock<Lexicon<()>> = LazyLock::new(|| class(WORD_FILE, "measure"));
/// Adverbs and particles between what is measured, the verb and the number.
pub(super) static ADVERBS: LazyLock<Lexicon<()>> = LazyLock::new(|| class(WORD_FILE, "adverb"));
/// Words at which a noun phrase after the number ends.
pub(super) static STOPS: LazyLock<Lexicon<()>> = LazyLock::new(|| class(WORD_FILE, "stop"));
/// Words at which a noun phrase before the number begins.
pub(super) static OPENERS: LazyLock<Lexicon<()>> = LazyLock::new(|| class(WORD_FILE, "opener"));
/// Common nouns, to cut a noun phrase where a verb follows that is on no list.
pub(super) static NOUNS: LazyLock<Lexicon<()>> = LazyLock::new(|| class(WORD_FILE, "noun"));
/// Words after which a number without unit is still a figure: 月薪.
pub(super) static QUANTITIES: LazyLock<Lexicon<()>> = LazyLock::new(|| class(WORD_FILE, "quantity"));
/// Prepositions, which do not stand inside what is measured.
pub(super) static PREPOSITIONS: LazyLock<Lexicon<()>> = LazyLock::new(|| class(WORD_FILE, "preposition"));
/// Characters after which 数 or a digit belongs to another word: 人数, 第三, 周三.
pub(super) static NOT_AFTER: LazyLock<Lexicon<()>> = LazyLock::new(|| class(WORD_FILE, "not_after"));
/// Per what, said before the number: 年薪 per year.
pub(super) static PER: LazyLock<Lexicon<&'static str>> = LazyLock::new(|| {
    Lexicon::new(rows(WORD_FILE).filter(|r| r[0] == "per").flat_map(|r| {
        let code = r[2];
        r[1].split(' ').map(move |w| (w, code)).collect::<Vec<_>>()
    }))
});
/// Characters that make a word with the 数 after them: 人数, 多数.
pub(super) static NOT_BEFORE_SOME: LazyLock<Lexicon<()>> = LazyLock::new(|| class(WORD_FILE, "not_before_some"));
