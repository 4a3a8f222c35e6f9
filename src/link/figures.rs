//! The number tracer: figures that measure the same thing, whether they agree, and where on its way one changed.

use super::index::{Index, Nth};
use super::mouths::{nested, one_mouth, one_name, two_languages};
use super::passing::{By, From, Pass};
use super::roots::{find, join};
use super::subject::{Subject, clause_words, clauses_alike, fates, fates_differ, stem, told_apart};
use super::tokens::Tokens;
use crate::base::maps::{HashMap, HashMapExt};
use crate::base::{PartialDate, Small, SourceId};
use crate::model::{Bound, Figure, Statement};
use serde::Serialize;
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

/// A figure of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The statement.
    pub statement: Nth,
    /// Which of its figures.
    pub figure: usize,
}

/// Why two figures that should be one are not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Drift {
    /// Ten, a hundred, a thousand, ten thousand … times as much: 万 for 千, billion for million.
    UnitSlip,
    /// Percent for percentage points, or the other way.
    Points,
    /// The number is the same, its bound (nearly, more than) is not.
    Bound,
    /// Another number.
    Value,
}

impl Drift {
    /// In words.
    pub fn told(self) -> &'static str {
        match self {
            Self::UnitSlip => "as if a unit had slipped",
            Self::Points => "percent and percentage points are not the same",
            Self::Bound => "the bound is another",
            Self::Value => "the number is another",
        }
    }
}

/// A figure that is not as it was in the source it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The figure in the source that was printed first.
    pub earlier: Place,
    /// The figure in the source that takes from it.
    pub later: Place,
    /// What happened.
    pub drift: Drift,
    /// How many times as much, for a slip.
    pub times: Option<f64>,
}

/// Figures that measure the same thing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Strand {
    /// What is measured, in the words of the first that says so.
    pub of: Option<Small>,
    /// In what unit.
    pub unit: Option<Small>,
    /// Per what.
    pub per: Option<Small>,
    /// The figures, by day of printing; those that may all be true at once stand together.
    pub versions: Vec<Vec<Place>>,
    /// Where one changed from source to source.
    pub changes: Vec<Change>,
}

impl Strand {
    /// All figures, version by version.
    pub fn places(&self) -> impl Iterator<Item = Place> + '_ {
        self.versions.iter().flatten().copied()
    }
}

/// A figure with what tells whether another measures the same.
struct Known<'a> {
    place: Place,
    figure: &'a Figure,
    heads: BTreeSet<String>,
    subject: &'a Subject<'a>,
    /// What befell those whom it counts, as a set of kinds.
    fate: u64,
    of: &'a Statement,
    /// The words of its clause, once they are asked for.
    clause: OnceCell<Vec<u64>>,
}
impl Known<'_> {
    fn clause(&self) -> &[u64] {
        self.clause.get_or_init(|| clause_words(&self.of.content(), self.figure))
    }
}

/// Representatives of one unit and head that are looked at before a figure begins a strand of its own.
const MOST_ALIKE: usize = 12;
/// A figure is held against so many versions before it begins one of its own.
const MOST_VERSIONS: usize = 64;
/// From this value on, a number is telling: two reports do not have it by chance.
const TELLING: f64 = 13.0;

/// The figure at a place.
pub fn at<'a>(index: &Index<'a>, place: Place) -> &'a Figure {
    &index.said[place.statement].fact.statement.figures[place.figure]
}

/// Strands of the figures of these statements, the ones with most figures first, then by first figure.
pub fn strands(index: &Index<'_>, among: impl IntoIterator<Item = Nth>) -> Vec<Strand> {
    let known = known(index, among);
    let mut root: Vec<usize> = (0..known.len()).collect();
    alike(&known, &mut root);
    passed_on(index, &known, &mut root);
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for n in 0..known.len() {
        groups.entry(find(&mut root, n)).or_default().push(n);
    }
    let mut out: Vec<Strand> = groups.into_values().map(|all| strand(index, &known, &all)).collect();
    out.sort_by_key(|s| (std::cmp::Reverse(s.places().count()), s.versions[0][0]));
    out
}

fn known<'i>(index: &'i Index<'_>, among: impl IntoIterator<Item = Nth>) -> Vec<Known<'i>> {
    let mut out = Vec::new();
    for n in among {
        let Some(subject) = index.subject(n) else { continue };
        let statement = &index.said[n].fact.statement;
        if statement.figures.is_empty() {
            continue;
        }
        let fates = fates(&statement.content(), &statement.figures);
        for ((figure, f), fate) in statement.figures.iter().enumerate().zip(fates) {
            let heads = f.of.as_deref().map(heads).unwrap_or_default();
            let place = Place { statement: n, figure };
            out.push(Known { place, figure: f, heads, subject, fate, clause: OnceCell::new(), of: statement });
        }
    }
    out
}

/// Joins figures of one unit and one head noun that speak of the same people or in the same words.
fn alike(known: &[Known<'_>], root: &mut [usize]) {
    type Key<'k> = (Option<&'k str>, Option<&'k str>, &'k str);
    let mut seen: BTreeMap<Key<'_>, Vec<usize>> = BTreeMap::new();
    for (n, one) in known.iter().enumerate() {
        let (unit, per) = (one.figure.unit.as_deref(), one.figure.per.as_deref());
        let bare = [String::new()];
        let heads: Vec<&String> = if one.heads.is_empty() { bare.iter().collect() } else { one.heads.iter().collect() };
        for head in heads {
            // A bare number of nothing is not like another one.
            if head.is_empty() && unit.is_none() {
                continue;
            }
            let Some(head) = known[n].heads.get(head).map(String::as_str).or(Some("")) else { continue };
            let before = seen.entry((unit, per, head)).or_default();
            match before.iter().find(|b| comparable(&known[**b], one)) {
                Some(b) => join(root, *b, n),
                None if before.len() < MOST_ALIKE => before.push(n),
                None => {}
            }
        }
    }
}

fn comparable(a: &Known<'_>, b: &Known<'_>) -> bool {
    if apart(a.figure.as_of, b.figure.as_of) || fates_differ(a.fate, b.fate) {
        return false;
    }
    let overlap = a.subject.overlap(b.subject);
    a.subject.meets(b.subject) && (overlap >= 0.15 || !a.heads.is_empty())
        || overlap >= 0.4
        || overlap > 0.0 && !apart(a.of.said_at, b.of.said_at) && clauses_alike(a.clause(), b.clause())
}

/// Both are told, and they are not the same time.
fn apart(a: Option<PartialDate>, b: Option<PartialDate>) -> bool {
    a.zip(b).is_some_and(|(a, b)| a.last() < b.first() || b.last() < a.first())
}

/// Joins figures over sources and languages where one source takes from the other: the same telling number in the
/// same unit, or the same speaker's only number in that unit.
fn passed_on(index: &Index<'_>, known: &[Known<'_>], root: &mut [usize]) {
    let mut by_source: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (n, one) in known.iter().enumerate() {
        by_source.entry(&index.said[one.place.statement].source.id).or_default().push(n);
    }
    for (later, mine) in &by_source {
        let from = index.passing().from(later).iter().filter_map(|p| match p.from {
            From::Source(id) => Some(id),
            From::Outlet(_) => None,
        });
        for earlier in from.collect::<BTreeSet<_>>() {
            let Some(theirs) = by_source.get(earlier) else { continue };
            for a in mine {
                let foreign = two_languages(index, later, earlier);
                // "1,420 jobs", 1420个岗位: what is counted has its measure word in one language only.
                let measure = |n: usize| match known[n].figure.unit.as_deref() {
                    Some(unit) if foreign && (unit == "people" || unit.chars().all(|c| c >= '\u{2E80}')) => None,
                    unit => unit,
                };
                let (f, unit) = (known[*a].figure, measure(*a));
                let same_unit = |b: &&usize| measure(**b) == unit;
                let telling = |f: &Figure| f.value.or(f.interval.high).is_some_and(|v| v.abs() >= TELLING);
                let equal = theirs.iter().filter(same_unit).find(|b| {
                    let g = known[**b].figure;
                    telling(f) && f.value.is_some() && f.value == g.value
                        || f.bound == Bound::Range && f.interval == g.interval
                });
                // Names in two scripts cannot be held against each other.
                let same = |a: &Known<'_>, b: &Known<'_>| {
                    !fates_differ(a.fate, b.fate) && (foreign || a.subject.meets(b.subject))
                };
                let slipped = |b: &&usize| {
                    let of_one = !known[**b].heads.is_disjoint(&known[*a].heads);
                    points_for_percent(f, known[**b].figure) && (of_one || same(&known[**b], &known[*a]))
                };
                if let Some(b) = equal.or_else(|| theirs.iter().find(slipped)) {
                    join(root, *a, *b);
                    continue;
                }
                let by_same = |b: &&usize| same(&known[**b], &known[*a]);
                let only = |list: &[usize], of: usize| {
                    let fit = |n: &usize| measure(*n) == unit && same(&known[*n], &known[of]);
                    list.iter().filter(|n| fit(n)).count() == 1
                };
                let counts = |b: &&usize| foreign && unit.is_none() && telling(f) && telling(known[**b].figure);
                let measured = unit.is_some_and(|u| u.chars().any(|c| c.is_ascii_alphabetic() || c == '%'));
                if let Some(b) = theirs.iter().filter(same_unit).find(by_same)
                    && (measured || counts(&b))
                    && only(theirs, *a)
                    && only(mine, *b)
                {
                    join(root, *a, *b);
                }
            }
        }
    }
}

fn strand(index: &Index<'_>, known: &[Known<'_>], all: &[usize]) -> Strand {
    let mut out = Strand {
        of: all.iter().find_map(|n| known[*n].figure.of.clone()),
        unit: known[all[0]].figure.unit.clone(),
        per: all.iter().find_map(|n| known[*n].figure.per.clone()),
        ..Strand::default()
    };
    // An equal figure goes where the first of its kind went: whatever agrees with the one agrees with the other.
    let mut kinds: HashMap<_, usize> = HashMap::new();
    let mut distinct: Vec<Vec<&Figure>> = Vec::new();
    for n in all {
        let one = &known[*n];
        let version = *kinds.entry(kind(one.figure)).or_insert_with(|| {
            let fits = |version: &Vec<&Figure>| version.iter().all(|other| agree(other, one.figure));
            let at = distinct.iter().take(MOST_VERSIONS).position(fits).unwrap_or(distinct.len());
            if at == distinct.len() {
                distinct.push(Vec::new());
                out.versions.push(Vec::new());
            }
            distinct[at].push(one.figure);
            at
        });
        out.versions[version].push(one.place);
    }
    let mut by_source: HashMap<&SourceId, Vec<usize>> = HashMap::new();
    for n in all {
        by_source.entry(&index.said[known[*n].place.statement].source.id).or_default().push(*n);
    }
    for later in all {
        let later_place = known[*later].place;
        let id = &index.said[later_place.statement].source.id;
        // A report that takes one statement from elsewhere may have the others from somewhere else.
        let telling = |p: &&Pass<'_>| p.by != By::Mentions && p.share.is_none_or(|s| s >= 0.5);
        let passes = index.passing().from(id).iter().filter(telling);
        let mut from: BTreeMap<&SourceId, bool> = BTreeMap::new();
        for pass in passes {
            let mine = pass.statement.is_none_or(|n| nested(index, n, later_place.statement));
            if let From::Source(source) = pass.from {
                *from.entry(source).or_default() |= mine;
            }
        }
        for (source, mine) in from {
            let Some(there) = by_source.get(source) else { continue };
            // One that agrees is the one that was taken over.
            if there.iter().any(|e| agree(known[*e].figure, known[*later].figure)) {
                continue;
            }
            let said_by_same = |e: &&usize| {
                let first = known[**e].place;
                let mouth =
                    if mine { one_mouth(index, first, later_place) } else { one_name(index, first, later_place) };
                mouth && !of_two_things(index, first, later_place) && !fates_differ(known[**e].fate, known[*later].fate)
            };
            let Some(earlier) = there.iter().find(said_by_same) else { continue };
            let (was, is) = (known[*earlier].figure, known[*later].figure);
            if two_languages(index, source, id) && tripled(was, is) {
                continue;
            }
            if let Some((drift, times)) = drift(was, is) {
                out.changes.push(Change { earlier: known[*earlier].place, later: later_place, drift, times });
            }
        }
    }
    out
}

/// "Tripled" is 增加了两倍: by two times more.
fn tripled(a: &Figure, b: &Figure) -> bool {
    let times = |f: &Figure| f.value.filter(|_| f.unit.as_deref() == Some("x"));
    times(a).zip(times(b)).is_some_and(|(a, b)| (a - b).abs() == 1.0)
}

/// "On roads", "on schools": the statements have the same words but for what is counted.
fn of_two_things(index: &Index<'_>, first: Place, later: Place) -> bool {
    let said = |place: Place| index.said[place.statement];
    said(first).source.lang == said(later).source.lang
        && told_apart(&said(first).fact.statement.content(), &said(later).fact.statement.content())
}

/// All that [`agree`] looks at.
fn kind(f: &Figure) -> (Option<u64>, Option<u64>, Bound, Option<PartialDate>) {
    (f.interval.low.map(f64::to_bits), f.interval.high.map(f64::to_bits), f.bound, f.as_of)
}

/// 0.5 percent where 0.5 percentage points are meant, or the other way.
fn points_for_percent(a: &Figure, b: &Figure) -> bool {
    let units = (a.unit.as_deref(), b.unit.as_deref());
    matches!(units, (Some("pp"), Some("%")) | (Some("%"), Some("pp"))) && a.value.is_some() && a.value == b.value
}

/// What happened from one figure to the other; none where both may be true.
pub fn drift(earlier: &Figure, later: &Figure) -> Option<(Drift, Option<f64>)> {
    if points_for_percent(earlier, later) {
        return Some((Drift::Points, None));
    }
    if agree(earlier, later) {
        return None;
    }
    let (a, b) = (middle(earlier)?, middle(later)?);
    if (a - b).abs() <= a.abs() * 1e-9 {
        return Some((Drift::Bound, None));
    }
    let times = b / a;
    let slipped = |power: f64| (times / power - 1.0).abs() < 0.02 || (times * power - 1.0).abs() < 0.02;
    if a > 0.0 && b > 0.0 && [10.0, 100.0, 1e3, 1e4, 1e5, 1e6, 1e8].into_iter().any(slipped) {
        return Some((Drift::UnitSlip, Some(times)));
    }
    Some((Drift::Value, None))
}

fn middle(f: &Figure) -> Option<f64> {
    f.value.or_else(|| f.interval.low.zip(f.interval.high).map(|(a, b)| (a + b) / 2.0))
}

/// True when the statements of two figures, or their clauses, have half of the words of the shorter one in common.
pub fn same_subject(index: &Index<'_>, a: Place, b: Place) -> bool {
    let content = |place: Place| index.said[place.statement].fact.statement.content();
    let both = index.subject(a.statement).zip(index.subject(b.statement));
    let fate = |place: Place| {
        let all = fates(&content(place), &index.said[place.statement].fact.statement.figures);
        all.get(place.figure).copied().unwrap_or_default()
    };
    let clause = |place: Place| clause_words(&content(place), at(index, place));
    // A toll grows from day to day.
    let day = |place: Place| index.said[place.statement].source.published;
    let clauses = || !apart(day(a), day(b)) && clauses_alike(&clause(a), &clause(b));
    both.is_some_and(|(one, other)| !one.other_thing(other) && (one.alike(other) || clauses()))
        && !told_apart(&content(a), &content(b))
        && !fates_differ(fate(a), fate(b))
}

/// True when both may be true: some value is meant by both. "Nearly 60" and "more than 60" do not mean 60 itself.
pub fn agree(a: &Figure, b: &Figure) -> bool {
    if apart(a.as_of, b.as_of) {
        return true;
    }
    if points_for_percent(a, b) || transposed(a, b) {
        return false;
    }
    // "At most nine" and "at least nine" say the opposite, though both have nine.
    let opposite = |a: &Figure, b: &Figure| a.bound == Bound::AtMost && b.bound == Bound::AtLeast && a.value == b.value;
    if a.value.is_some() && (opposite(a, b) || opposite(b, a)) {
        return false;
    }
    // A third may be 33 percent, or 34.
    if let (Some(x), Some(y)) = (a.value, b.value)
        && a.unit.as_deref() == Some("%")
        && a.unit == b.unit
        && worded(a) != worded(b)
        && (x - y).abs() <= FRACTION
    {
        return true;
    }
    // (value, whether the value itself is meant)
    let low = |f: &Figure| f.interval.low.map(|v| (v, f.bound != Bound::MoreThan));
    let high = |f: &Figure| f.interval.high.map(|v| (v, !matches!(f.bound, Bound::JustUnder | Bound::LessThan)));
    let below = |high: Option<(f64, bool)>, low: Option<(f64, bool)>| match (high, low) {
        (Some((h, with)), Some((l, too))) => {
            h < l - l.abs() * 1e-9 || (h - l).abs() <= l.abs() * 1e-9 && !(with && too)
        }
        _ => false,
    };
    !below(high(a), low(b)) && !below(high(b), low(a))
}

/// "Some 1,436" of 1,346: digits that changed places, however near the numbers are.
fn transposed(a: &Figure, b: &Figure) -> bool {
    let digits = |f: &Figure| {
        let value = f.value.filter(|v| v.fract() == 0.0 && (1e2..1e15).contains(v))?;
        let mut digits = (value as u64).to_string().into_bytes();
        digits.sort_unstable();
        Some(digits)
    };
    a.value != b.value && digits(a).is_some_and(|one| digits(b) == Some(one))
}

/// Percent points by which a fraction in words may miss a percentage.
const FRACTION: f64 = 2.0;

/// In words, no digits: a third, 三成.
fn worded(f: &Figure) -> bool {
    !f.words.exact.contains(|c: char| c.is_ascii_digit())
}

/// The words that say what is counted: of English the noun before the first preposition, of Chinese the last two
/// characters.
fn heads(of: &str) -> BTreeSet<String> {
    let tokens = Tokens::new(of, 0);
    if tokens.chinese() {
        let last: Vec<&str> = tokens.all.iter().rev().take(2).map(|t| t.norm.as_str()).collect();
        return BTreeSet::from([last.into_iter().rev().collect()]);
    }
    const STOP: &[&str] = &["of", "in", "at", "for", "from", "by", "on", "with", "to", "who", "that", "which"];
    let head = tokens.all.iter().take_while(|t| !STOP.contains(&t.norm.as_str())).last();
    head.map(|t| stem(&t.norm)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{CharSpan, Interval};
    use crate::extract::figures;
    use crate::model::{Lang, Words};

    fn figure(text: &str) -> Figure {
        let lang = if text.is_ascii() { Lang::En } else { Lang::Zh };
        let span = crate::base::Span::new(0, text.len());
        let found = figures::find(text, span, &figures::Context::new(lang)).into_iter().next().expect(text);
        Figure {
            words: Words { at: CharSpan(0, 1), exact: text.to_owned() },
            interval: Interval { low: found.interval.low, high: found.interval.high },
            value: found.value,
            bound: found.bound,
            unit: found.unit,
            of: found.of,
            per: found.per,
            as_of: found.as_of,
        }
    }

    #[test]
    fn what_may_both_be_true_agrees() {
        for (a, b) in [
            ("近35万个芯片", "超过34万个芯片"),
            ("about 1,200 litres", "1,200 litres"),
            ("至少5人", "7人"),
            ("33 percent", "a third of the boats"),
            ("some 1,400 otters", "1,346 otters"),
        ] {
            assert!(agree(&figure(a), &figure(b)), "{a} and {b}");
        }
        for (a, b) in [
            ("60万块芯片", "近60万块芯片"),
            ("1,200 litres", "4,000 litres"),
            ("超过7人", "7人"),
            ("at most nine weeks", "at least nine weeks"),
            ("some 1,436 otters", "1,346 otters"),
        ] {
            assert!(!agree(&figure(a), &figure(b)), "{a} and {b}");
        }
    }

    #[test]
    fn slips_are_told_from_other_changes() {
        let told = |a: &str, b: &str| drift(&figure(a), &figure(b)).map(|d| d.0);
        assert_eq!(told("45 million litres", "45 billion litres"), Some(Drift::UnitSlip));
        assert_eq!(told("4500万升", "4500亿升"), Some(Drift::UnitSlip));
        assert_eq!(told("3 percent", "3 percentage points"), Some(Drift::Points));
        assert_eq!(told("1,200 litres", "4,000 litres"), Some(Drift::Value));
        assert_eq!(told("nearly 300 boats", "300 boats"), Some(Drift::Bound));
        assert_eq!(told("nearly 300 boats", "290 boats"), None);
    }
}
