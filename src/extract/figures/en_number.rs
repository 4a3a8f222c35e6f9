//! English numbers: 3.5 million, twenty-five, half a million, dozens, two-thirds, one in three.

use super::{
    amount::Amount,
    en_line::{Kind, Line, Token},
    en_words::{AFTER_GROWN, ARTICLES, DETERMINERS, MULTIPLE, PERCENT, Part, STOPS, UNITS, Unit, UnitKind},
};

/// A number read from tokens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number {
    /// One past its last token.
    pub end: usize,
    /// What it says.
    pub amount: Amount,
    /// Digits when it is written in digits alone, without grouping, decimals or a power; 0 otherwise.
    pub plain_digits: usize,
    /// Written in digits.
    pub western: bool,
    /// The powers it ends with.
    pub power: f64,
    /// Shares and multiples bring their unit.
    pub unit: Option<Unit>,
    /// A verb that multiplies its subject, or its object: doubled.
    pub grown: bool,
    /// Stands before a bare noun only with *of*: hundreds of.
    pub open: bool,
}

impl Number {
    fn new(end: usize, amount: Amount) -> Self {
        Self { end, amount, plain_digits: 0, western: false, power: 1.0, unit: None, grown: false, open: false }
    }
}

/// True for a token that a number may begin with; most begin none.
pub(super) fn opens(token: &Token) -> bool {
    token.known.part.is_some() || token.known.classes & ARTICLES != 0 || matches!(token.kind, Kind::Number(_))
}

/// The number whose first token is `i`.
pub(super) fn number(line: &Line<'_>, i: usize, steps: &mut u64) -> Option<Number> {
    *steps += 1;
    let article = line.has(i, ARTICLES);
    let n = match line.literal(i) {
        Some(_) => digits(line, i)?,
        None if article => indefinite(line, i)?,
        None => words(line, i, steps)?,
    };
    Some(share(line, i, n, article, steps).unwrap_or(n))
}

/// A number in digits, with the power after it.
fn digits(line: &Line<'_>, i: usize) -> Option<Number> {
    let l = line.literal(i)?;
    let value = l.value?;
    let mut n = Number { western: true, ..Number::new(i + 1, Amount::Point { value, place: l.place }) };
    if !l.marked {
        n.plain_digits = l.whole;
    }
    power(line, &mut n);
    if line.dash(n.end) && line.glued(n.end) && matches!(line.word(n.end + 1), "odd" | "some") {
        (n.amount, n.end, n.plain_digits) = (n.amount.odd(), n.end + 2, 0);
    }
    Some(n)
}

/// Powers after a number: 3.5 million, 40k, 60-million.
fn power(line: &Line<'_>, n: &mut Number) {
    loop {
        let hyphen = usize::from(line.dash(n.end) && line.glued(n.end) && line.glued(n.end + 1));
        let at = n.end + hyphen;
        let by = match line.part(at) {
            Some(Part::Scale(by)) => by,
            // 2.5m, 40k; 20 m is a length.
            Some(Part::Short(by)) if hyphen == 0 && line.glued(at) && n.western && n.power == 1.0 => by,
            _ => return,
        };
        (n.amount, n.power, n.end, n.plain_digits) = (n.amount.times(by), n.power * by, at + 1, 0);
    }
}

/// a dozen, a hundred, a few thousand, a couple of, half a … comes by [`words`].
fn indefinite(line: &Line<'_>, i: usize) -> Option<Number> {
    match line.part(i + 1)? {
        Part::Scale(_) => {
            let mut n = Number::new(i + 1, Amount::point(1.0));
            power(line, &mut n);
            n.amount = Amount::Point { value: n.amount.low(), place: n.power };
            if line.dash(n.end) && matches!(line.word(n.end + 1), "odd" | "some") {
                (n.amount, n.end) = (n.amount.odd(), n.end + 2);
            }
            Some(n)
        }
        Part::Few(_) if line.word(i + 1) == "handful" => {
            let of = usize::from(line.word(i + 2) == "of");
            words(line, i + 1, &mut 0).map(|n| Number { end: i + 2, open: of > 0, ..n })
        }
        Part::Few(_) if line.word(i + 1) == "few" => words(line, i + 1, &mut 0),
        Part::Few(low) if line.word(i + 1) == "couple" => {
            let of = usize::from(line.word(i + 2) == "of");
            let mut n = Number::new(i + 2 + of, Amount::Vague { low, high: low + 1.0 });
            if of == 0 {
                power(line, &mut n);
            }
            Some(n)
        }
        Part::Half => half(line, i + 1),
        Part::Fraction(_) => Some(Number::new(i + 1, Amount::point(1.0))),
        _ => None,
    }
}

/// half a million, half a dozen, half an hour, half of.
fn half(line: &Line<'_>, i: usize) -> Option<Number> {
    let half = Number::new(i + 1, Amount::Point { value: 0.5, place: 0.1 });
    let hyphen = usize::from(line.dash(i + 1) && line.glued(i + 1));
    let article = usize::from(line.has(i + 1, ARTICLES));
    let at = i + 1 + article.max(hyphen);
    if article + hyphen > 0 || matches!(line.part(at), Some(Part::Scale(_))) {
        let mut n = Number { end: at, ..half };
        if let Some(Part::Scale(_)) = line.part(at) {
            power(line, &mut n);
            return Some(n);
        }
        if line.longest(at, &UNITS).is_some_and(|(_, u)| u.kind != UnitKind::Money || u.by == 1.0) {
            return Some(n);
        }
    }
    let whole = matches!(line.word(i + 1), "of" | "the" | "its" | "their" | "all" | "our");
    whole.then_some(Number { amount: Amount::point(50.0), unit: Some(PERCENT), ..half })
}

/// A number in words.
fn words(line: &Line<'_>, i: usize, steps: &mut u64) -> Option<Number> {
    match line.part(i)? {
        Part::Half => return half(line, i),
        Part::Open(u) => return Some(open(line, i, u)),
        Part::Times(v) => {
            let compared = matches!(line.word(i + 1), "as" | "the" | "that" | "its" | "their");
            let n = Number { unit: Some(MULTIPLE), ..Number::new(i + 1, Amount::point(v)) };
            return compared.then_some(n);
        }
        Part::Grown(v) => return grown(line, i, v),
        Part::Fold(v) => return Some(Number { unit: Some(MULTIPLE), ..Number::new(i + 1, Amount::point(v)) }),
        Part::Few(low) => {
            let mut n = Number::new(i + 1, Amount::Vague { low, high: 9.0 });
            power(line, &mut n);
            return Some(n);
        }
        Part::Digit(_) | Part::Teen(_) | Part::Tens(_) => {}
        _ => return None,
    }
    let (mut total, mut section, mut at, mut power_said) = (0.0, 0.0, i, 1.0);
    let mut room = f64::INFINITY;
    let mut place = 1.0;
    while at < i + 16 {
        *steps += 1;
        let hyphen = usize::from(at > i && line.dash(at) && line.glued(at) && line.glued(at + 1));
        let and = usize::from(at > i && line.word(at) == "and" && power_said >= 100.0);
        let next = at + hyphen + and;
        match line.part(next) {
            Some(Part::Digit(v) | Part::Teen(v)) if v < room && !(hyphen == 1 && section % 10.0 != 0.0) => {
                (section, room, place) = (section + v, 1.0, 1.0);
            }
            Some(Part::Tens(v)) if v < room && hyphen == 0 => (section, room, place) = (section + v, 10.0, 10.0),
            Some(Part::Scale(100.0)) if and == 0 && section > 0.0 && section < 100.0 => {
                (section, room, place, power_said) = (section * 100.0, 100.0, 100.0, 100.0);
            }
            Some(Part::Scale(by)) if and == 0 && section > 0.0 && by != 100.0 => {
                (total, section, room, power_said) = (total + section * by, 0.0, by.min(100.0), by);
                place = by;
            }
            _ => break,
        }
        at = next + 1;
    }
    let mut n = Number::new(at, Amount::Point { value: total + section, place });
    n.power = if section == 0.0 { power_said } else { 1.0 };
    // two and a half hours, one and a half million.
    if line.word(at) == "and" && line.word(at + 1) == "a" && line.word(at + 2) == "half" && total == 0.0 {
        (n.amount, n.end) = (Amount::Point { value: section + 0.5, place: 0.1 }, at + 3);
        power(line, &mut n);
    }
    Some(n)
}

/// Output doubled; not a doubled effort, nor doubled down.
fn grown(line: &Line<'_>, i: usize, by: f64) -> Option<Number> {
    let verb = !line.has(i.wrapping_sub(1), DETERMINERS) && !line.has(i + 1, AFTER_GROWN);
    verb.then(|| Number { unit: Some(MULTIPLE), grown: true, ..Number::new(i + 1, Amount::point(by)) })
}

/// dozens, hundreds of thousands.
fn open(line: &Line<'_>, i: usize, unit: f64) -> Number {
    let low = if unit < 100.0 && unit > 10.0 { 1.0 } else { 2.0 };
    let (mut by, mut end) = (unit, i + 1);
    if line.word(i + 1) == "of"
        && let Some(Part::Open(v)) = line.part(i + 2)
        && v > unit
    {
        (by, end) = (by * v, i + 3);
    }
    let amount = if unit == 12.0 || unit == 20.0 {
        Amount::Vague { low: 2.0 * unit, high: 99.0 }
    } else {
        Amount::Vague { low, high: 9.0 }.times(by)
    };
    Number { open: true, ..Number::new(end, amount) }
}

/// Shares and multiples made of `n` and what follows: two-thirds, one in three, 1/4, five-fold.
fn share(line: &Line<'_>, i: usize, n: Number, article: bool, steps: &mut u64) -> Option<Number> {
    let value = n.amount.value()?;
    let end = n.end;
    let hyphen = usize::from(line.dash(end) && line.glued(end) && line.glued(end + 1));
    if let Some(Part::Fraction(under)) = line.part(end + hyphen) {
        let after = end + hyphen + 1;
        let of = line.word(after) == "of";
        let many = value >= 2.0 && under != 4.0;
        let closed = !line.is_word(after) || line.has(after, STOPS);
        let whole = of || hyphen == 1 || many || (closed && under != 4.0);
        let small = !n.western && value < under && (article || value >= 1.0);
        return (whole && small)
            .then(|| Number { unit: Some(PERCENT), ..Number::new(after, Amount::point(100.0 * value / under)) });
    }
    if article && matches!(line.part(i + 1), Some(Part::Fraction(_))) {
        return None;
    }
    if line.dash(end) && line.glued(end) && line.word(end + 1) == "fold" {
        return Some(Number { unit: Some(MULTIPLE), ..Number::new(end + 2, n.amount) });
    }
    if line.is(end, '/') && line.glued(end) && line.word(end + 2) == "of" {
        let under = line.literal(end + 1)?.value?;
        let proper = value < under;
        return proper
            .then(|| Number { unit: Some(PERCENT), ..Number::new(end + 2, Amount::point(100.0 * value / under)) });
    }
    let skip = match (line.word(end), line.word(end + 1)) {
        ("in", _) => 1,
        ("out", "of") => 2,
        ("of", "the" | "its" | "their") => 2,
        _ => return None,
    };
    let under = match line.literal(end + skip) {
        Some(_) => digits(line, end + skip)?,
        None => words(line, end + skip, steps)?,
    };
    let of = under.amount.value()?;
    let whole =
        of > value && (skip == 2 || value <= 9.0 && (of <= 10.0 || of % 10.0 == 0.0 && under.plain_digits != 4));
    let timed = line.longest(under.end, &UNITS).is_some_and(|(_, u)| u.kind != UnitKind::Self_);
    let noun = line.is_word(under.end) || skip == 2;
    (whole && !timed && noun)
        .then(|| Number { unit: Some(PERCENT), ..Number::new(under.end, Amount::point(100.0 * value / of)) })
}
