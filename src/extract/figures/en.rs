//! English: bound, number, unit, bound.

use super::{
    Reader,
    amount::{Amount, Limit, settle},
    en_line::{Kind, Line},
    en_noun::{Shape, measured, per, per_number, phrase, plural_noun, subject_before, with_of},
    en_number::{Number, number, opens},
    en_when,
    en_words::{
        AFTER, AGO, AUXILIARIES, BEFALL, BEFORE, CLOCKS, COMPARING, DETERMINERS, LABELS, MEASURES, MONTHS, MULTIPLE,
        PREFIXES, SPENDING, STERLING, STOPS, STRIKES, UNITS, Unit, UnitKind, WEIGHING,
    },
    when::Times,
};
use crate::{
    base::{Small, Span},
    model::DraftFigure,
};
use std::cell::LazyCell;

/// A number with what belongs to it, as tokens.
#[derive(Clone, Copy, Debug)]
struct Measured {
    start: usize,
    end: usize,
    amount: Amount,
    unit: Option<Unit>,
    number: Number,
    /// Used as an adjective with hyphens: a 20-foot wall.
    adjective: bool,
}

/// Reads one sentence.
pub(super) fn read(r: &mut Reader<'_>, text: &str, base: usize) {
    let line = Line::new(text, std::mem::take(&mut r.room));
    let published = r.ctx.published;
    let times = LazyCell::new(|| en_when::times(&line, published));
    let (mut i, mut done) = (0, 0);
    while let Some(token) = line.tokens.get(i) {
        r.steps += 1;
        // Most tokens begin no number, and no more is asked of them.
        let begins = opens(token);
        if !begins {
            i += 1;
            continue;
        }
        match candidate(r, &line, i, done) {
            Some(Ok((figure, end))) => {
                let figure = DraftFigure {
                    span: moved(&line, figure.span, base),
                    as_of: when(&line, &times, figure.span),
                    ..figure
                };
                r.push(figure);
                (i, done) = (end, end);
            }
            Some(Err(skip)) => (i, done) = (skip.max(i + 1), skip.max(i + 1)),
            None => i += 1,
        }
    }
    r.room = line.leave();
}

/// A span of tokens as bytes of the text.
fn moved(line: &Line<'_>, tokens: Span, base: usize) -> Span {
    let tokens = tokens.range();
    Span::new(base + line.tokens[tokens.start].start, base + line.tokens[tokens.end - 1].end)
}

fn when(line: &Line<'_>, times: &Times, tokens: Span) -> Option<crate::base::PartialDate> {
    times.nearest(line.tokens[tokens.range().start].start)
}

/// The figure whose number begins at token `i`, its span in tokens; or past which token to go on, where a
/// number is none.
fn candidate(
    r: &mut Reader<'_>,
    line: &Line<'_>,
    i: usize,
    done: usize,
) -> Option<Result<(DraftFigure, usize), usize>> {
    let literal = line.literal(i);
    if literal.is_some()
        && let Some(skip) = code(line, i)
    {
        return Some(Err(skip));
    }
    let Some(mut m) = measure(r, line, i) else { return literal.map(|_| Err(i + 1)) };
    currency(line, &mut m, done);
    people(line, &mut m);
    if let Some(skip) = range(r, line, &mut m) {
        return Some(Err(skip));
    }
    if line.dash(m.start.wrapping_sub(1)) && line.glued(m.start) && m.unit.is_some() && m.start > done {
        (m.amount, m.start) = (m.amount.times(-1.0), m.start - 1);
    }
    if line.before(m.start) == "minus" && m.start > done {
        (m.amount, m.start) = (m.amount.times(-1.0), m.start - 1);
    }
    weight(line, &mut m);
    let (mut limit, mut start) = (None, m.start);
    let mut outer = start;
    if let Some((from, (verb, l))) = line.longest_before(m.start, &BEFORE).filter(|(from, _)| *from >= done) {
        limit = l;
        (start, outer) = if verb { (start, start) } else { (from, from) };
    }
    // 30 or more schools; 30 percent or more.
    let mut end = m.end;
    let hyphen = line.dash(m.end) && line.glued(m.end) && line.glued(m.end + 1) && line.word(m.end + 1) == "plus";
    if let Some((to, (_, l))) = line.longest(m.end + usize::from(hyphen), &AFTER) {
        (limit, end) = (l, to);
    }
    let m = Measured { end, ..m };
    let (of, reach) = subject(line, &m, outer);
    if !accept(line, &m, limit, outer, of) {
        return Some(Err(m.number.end));
    }
    let (interval, bound) = settle(m.amount, limit);
    let own = m.unit.and_then(|u| u.per).map(Small::from);
    let per = own.or_else(|| per(line, m.end)).or_else(|| per(line, reach));
    let end = per_number(line, reach).map_or(m.end, |(end, _)| end);
    let of = of.map(|(from, to)| Small::from(line.words(from, to)));
    let unit = m.unit.map(|u| Small::from(u.code));
    let span = Span::new(start, m.end);
    let figure = DraftFigure { span, interval, value: m.amount.value(), bound, unit, of, per, as_of: None };
    Some(Ok((figure, end)))
}

/// Where token `i`, in digits, is part of a name, date, time, code: past which token to go on.
fn code(line: &Line<'_>, i: usize) -> Option<usize> {
    let l = line.literal(i)?;
    let mut end = i + 1;
    // What hangs together with it: 10:30, 2024-01-22, 555-0134, 3.4.1, 24/7.
    while let Some(t) = line.tokens.get(end).filter(|t| t.glued) {
        let joins = matches!(t.kind, Kind::Sign(':' | '/' | '-' | '–' | '.' | '_')) && line.glued(end + 1);
        if !joins && !matches!(t.kind, Kind::Number(_)) {
            break;
        }
        end += 1;
    }
    let chained = end > i + 3;
    let timed = line.is(i + 1, ':') && line.glued(i + 1) && end > i + 2;
    let slashed = line.is(i + 1, '/') && end > i + 2 && line.word(i + 3) != "of";
    let padded = l.padded && !l.marked;
    let part = line.glued(i)
        && matches!(line.tokens[i - 1].kind, Kind::Sign('-' | '.' | ':' | '/' | '#' | '+' | '_'))
        && line.glued(i - 1);
    let tagged = i > 0 && matches!(line.tokens[i - 1].kind, Kind::Sign('#' | '+')) && line.glued(i);
    let ordinal = line.glued(i + 1) && matches!(line.word(i + 1), "st" | "nd" | "rd" | "th" | "s" | "x");
    let clock = line.has(i + 1, CLOCKS);
    let month = line.has(i.wrapping_sub(1), MONTHS) && line.capital(i - 1)
        || line.has(i + 1, MONTHS) && line.capital(i + 1) && l.whole <= 2
        || i > 1 && line.is(i - 1, '.') && line.has(i - 2, MONTHS);
    let label = line.has(i.wrapping_sub(1), LABELS)
        || line.is(i.wrapping_sub(1), '.') && line.glued(i - 1) && line.has(i - 2, LABELS)
        || i > 1 && line.before(i) == "of" && line.word(i - 2) == "group" && line.capital(i - 2);
    // Of the stops in the district 25 percent leak: a share is no name.
    let label = label && !matches!(line.word(end), "percent" | "per") && !line.is(end, '%');
    let after_number = i > 0 && line.literal(i - 1).is_some();
    (l.value.is_none()
        || chained
        || timed
        || slashed
        || padded
        || part
        || tagged
        || ordinal
        || clock
        || month
        || label
        || after_number)
        .then_some(end)
}

/// The number at token `i` and its unit.
fn measure(r: &mut Reader<'_>, line: &Line<'_>, i: usize) -> Option<Measured> {
    let mut n = number(line, i, &mut r.steps).or_else(|| one_unit(line, i))?;
    let mut m = Measured { start: i, end: n.end, amount: n.amount, unit: n.unit, number: n, adjective: false };
    if let Some(share) = n.unit {
        // a quarter of a percentage point
        let points = line.longest(n.end, &UNITS).filter(|(_, u)| share.kind == UnitKind::Share && u.code == "pp");
        if let Some((end, unit)) = points {
            (m.amount, m.unit, m.end) = (n.amount.times(0.01 * unit.by), Some(unit), end);
            m.number.unit = None;
        }
        return Some(m);
    }
    // 2.5m soldiers, but 300m deep.
    let hyphen = usize::from(line.dash(n.end) && line.glued(n.end) && line.glued(n.end + 1));
    // tens of billions of dollars
    let of = |(_, u): &(usize, Unit)| matches!(u.kind, UnitKind::Money | UnitKind::Physical);
    let open = (n.open && line.word(n.end) == "of").then(|| line.longest(n.end + 1, &UNITS).filter(of)).flatten();
    if let Some((end, unit)) = open.or_else(|| line.longest(n.end + hyphen, &UNITS)) {
        (m.unit, m.amount, m.end, m.adjective) = (Some(unit), m.amount.times(unit.by), end, hyphen == 1);
        if line.dash(end) && line.word(end + 1) == "old" {
            m.end = end + 2;
        }
        if line.low(m.start, n.end).starts_with('a')
            && line.word(end) == "and"
            && line.word(end + 1) == "a"
            && line.word(end + 2) == "half"
        {
            (m.amount, m.end) = (Amount::point(1.5), end + 3);
        }
    } else if n.end > i + 1 && line.word(n.end - 1) == "m" && !line.is_word(n.end) && !currency_before(line, i) {
        n.amount = n.amount.times(1e-6);
        (m.amount, m.unit) = (n.amount, UNITS.get("m"));
    } else if line.word(n.end) == "c" && degrees(line, n) {
        (m.unit, m.end) = (UNITS.get("°c"), n.end + 1);
    } else if line.word(n.end) == "times" {
        let compared = line.has(n.end + 1, COMPARING);
        let mut before = i;
        while before > 0 && before + 4 > i && !line.has(before - 1, MEASURES) {
            before -= 1;
        }
        let grew = before > 0
            && line.has(before - 1, MEASURES)
            && line.longest_before(i, &BEFORE).is_none_or(|(b, _)| b >= before);
        if compared || grew {
            (m.unit, m.end) = (Some(MULTIPLE), n.end + 1);
        }
    }
    m.number = n;
    Some(m)
}

/// 41C: a temperature, where nothing before it bears such a number.
fn degrees(line: &Line<'_>, n: Number) -> bool {
    let first = n.end - 1;
    let of_name = first > 0 && (line.capital(first - 1) || line.has(first - 1, LABELS));
    line.glued(n.end)
        && line.capital(n.end)
        && (1..=2).contains(&n.plain_digits)
        && !of_name
        && !line.capital(n.end + 1)
}

fn currency_before(line: &Line<'_>, i: usize) -> bool {
    line.longest_before(i, &PREFIXES).is_some()
}

/// *a kilogram* after a word of limit, *an hour and a half*.
fn one_unit(line: &Line<'_>, i: usize) -> Option<Number> {
    if !matches!(line.word(i), "a" | "an") {
        return None;
    }
    let (end, unit) = line.longest(i + 1, &UNITS)?;
    let limited = line.longest_before(i, &BEFORE).is_some_and(|(_, (verb, _))| !verb) && unit.kind != UnitKind::Share;
    let half = line.word(end) == "and" && line.word(end + 1) == "a" && line.word(end + 2) == "half";
    (limited || half).then_some(Number {
        end: i + 1,
        amount: Amount::point(1.0),
        plain_digits: 0,
        western: false,
        power: 1.0,
        unit: None,
        grown: false,
        open: false,
    })
}

/// Reads the currency before the number.
fn currency(line: &Line<'_>, m: &mut Measured, done: usize) {
    let Some((from, unit)) = line.longest_before(m.start, &PREFIXES).filter(|(from, _)| *from >= done) else { return };
    let sign = line.tokens[m.start - 1].kind != Kind::Word;
    if unit.kind == UnitKind::Physical {
        (m.start, m.unit) = if m.unit.is_none() { (from, Some(unit)) } else { (m.start, m.unit) };
        return;
    }
    // Rs 400 and KSh 400; R4 is a road.
    let words = line.words(from, m.start);
    let capital = words.starts_with(|c: char| c.is_ascii_uppercase());
    let long = words.len() > 1 || m.number.power > 1.0 || m.amount.value().is_some_and(|v| v >= 100.0);
    let small = matches!(unit.code, "INR" | "KES" | "TZS" | "UGX");
    let code = !sign && capital && long && (small || words.chars().all(|c| c.is_ascii_uppercase()));
    if (sign || code) && m.unit.is_none_or(|u| u.kind == UnitKind::Money) {
        (m.start, m.unit) = (from, Some(unit));
    }
}

/// Counts people by what befalls them: thirty die, killed 17 in the hills, leaving 20 dead.
fn people(line: &Line<'_>, m: &mut Measured) {
    // 17 have been killed
    let verb = (m.end..m.end + 4).find(|i| !line.has(*i, AUXILIARIES)).unwrap_or(m.end);
    let behind = line.has(verb, BEFALL);
    let year = m.number.plain_digits == 4 && m.amount.value().is_some_and(|v| (1000.0..2200.0).contains(&v));
    let plain = !line.is_word(m.end) || line.has(m.end, STOPS);
    let front = || plain && line.has(m.start.wrapping_sub(1), STRIKES);
    let one = m.amount.value().is_some_and(|v| v < 2.0 || v.fract() != 0.0);
    let named = one || year || m.number.grown || line.capital(m.end);
    // Tens of thousands marched.
    let moved = m.number.open && m.number.end > m.start + 1 && line.word(m.end).ends_with("ed");
    if m.unit.is_none() && !named && (behind || moved || front()) {
        m.unit = UNITS.get("people");
    }
}

/// Makes pounds a weight: a 200-pound anchor, weighs 80 pounds, 300 pounds of herring.
fn weight(line: &Line<'_>, m: &mut Measured) {
    if m.unit.is_none_or(|u| u.code != "GBP") || !matches!(line.word(m.end - 1), "pound" | "pounds") {
        return;
    }
    let few = m.amount.low() < 1e6;
    let of = line.word(m.end) == "of"
        && phrase(line, m.end + 1, Shape::Any).is_some_and(|(a, b)| (a..b).all(|i| !line.has(i, STERLING)));
    let weighs = (m.start.saturating_sub(4)..m.start).any(|i| line.has(i, WEIGHING));
    if few && (of || m.adjective) || weighs {
        m.unit = UNITS.get("lb");
    }
}

/// Reads the other end of a range into `m`; past which token to go on when a dash makes it a score.
fn range(r: &mut Reader<'_>, line: &Line<'_>, m: &mut Measured) -> Option<usize> {
    let opener = line.before(m.start);
    let dash = line.dash(m.end) && line.glued(m.end) && line.glued(m.end + 1);
    let link = match line.word(m.end) {
        "to" => opener != "from" || !line.has(m.start.wrapping_sub(2), MEASURES),
        "and" => opener == "between",
        "or" => true,
        _ => dash,
    };
    if !link || matches!(m.amount, Amount::Vague { .. } | Amount::Range { .. }) {
        return None;
    }
    let mut from = m.end + 1;
    while from < m.end + 4 && PREFIXES.get(line.word(from)).is_some() && line.glued(from + 1) {
        from += 1;
    }
    let prefixed = from > m.end + 1;
    let second = (line.literal(from).is_some() || line.is_word(from)).then(|| measure(r, line, from)).flatten()?;
    let (a, b) = (m.amount.value()?, second.amount.value()?);
    let a = if m.number.power == 1.0 && second.number.power > 1.0 && a * second.number.power < b {
        a * second.number.power
    } else {
        // 25 to 50 basis points
        a * second.unit.filter(|_| m.unit.is_none()).map_or(1.0, |u| u.by)
    };
    let money = m.unit.is_some_and(|u| u.kind == UnitKind::Money);
    let same = match (m.unit, second.unit) {
        (None, _) => true,
        (Some(u), Some(v)) => u == v || money && v.kind == UnitKind::Money,
        (Some(_), None) => money && (prefixed || dash || opener == "between"),
    };
    let close = line.word(m.end) != "or" || b == a + 1.0 || b <= a * 2.0;
    if a < b && same && close {
        m.start -= usize::from(matches!(opener, "between" | "from"));
        (m.amount, m.end, m.adjective) = (Amount::Range { low: a, high: b }, second.end, second.adjective);
        m.unit = m.unit.or(second.unit);
        m.number = Number { plain_digits: 0, ..second.number };
        return None;
    }
    (dash && m.unit.is_none()).then_some(second.end)
}

/// What the figure is of, and one past the last token of it when it follows the figure.
fn subject(line: &Line<'_>, m: &Measured, outer: usize) -> (Option<(usize, usize)>, usize) {
    let end = m.end;
    if m.number.grown {
        // The firm doubled its output: the object is what grew.
        let object = line.has(end, DETERMINERS).then(|| phrase(line, end, Shape::Any)).flatten();
        return (object.or_else(|| subject_before(line, outer)), object.map_or(end, |o| o.1));
    }
    let kind = m.unit.map(|u| u.kind);
    let after = |at: usize, shape| phrase(line, at, shape);
    let next = line.word(end);
    let following = match (kind, next) {
        (_, "of") if !(kind == Some(UnitKind::Times)) => after(end + 1, Shape::Any),
        (Some(UnitKind::Money), "worth") if line.word(end + 1) == "of" => after(end + 2, Shape::Any),
        (Some(UnitKind::Money), _) if line.has(end, SPENDING) && !line.capital(end + 1) => {
            let timed = line.literal(end + 1).is_some() || line.longest(end + 1, &UNITS).is_some();
            (!timed).then(|| after(end + 1, Shape::Any)).flatten()
        }
        (Some(UnitKind::Time), "in")
            if line.is_word(end + 1) && !line.capital(end + 1) && !line.has(end + 1, STOPS) =>
        {
            after(end + 1, Shape::Any)
        }
        (Some(UnitKind::Self_ | UnitKind::Times), _) => None,
        (Some(UnitKind::Physical), _) if m.unit.is_some_and(|u| u.code == "magnitude") => after(end, Shape::Bare),
        (Some(UnitKind::Physical | UnitKind::Time), _) if !m.adjective && !line.dash(end.wrapping_sub(2)) => None,
        (Some(UnitKind::Share), _) if m.number.unit.is_some() => after(end, Shape::Counted),
        (Some(_), _) if line.capital(end) => None,
        (Some(_), _) => after(end, Shape::Bare),
        (None, _) => {
            let one = m.amount.value() == Some(1.0);
            after(end, if one { Shape::Bare } else { Shape::Counted }).map(|p| with_of(line, p))
        }
    };
    if let Some(found) = following {
        return (Some(found), found.1);
    }
    if kind == Some(UnitKind::Self_) {
        return (None, end);
    }
    (measured(line, outer), end)
}

/// Whether a number so written, with what stands around it, is said of something.
fn accept(line: &Line<'_>, m: &Measured, limit: Option<Limit>, outer: usize, of: Option<(usize, usize)>) -> bool {
    let number = &m.number;
    let value = m.amount.value();
    let before = line.before(m.start);
    let follows = of.is_some_and(|(from, _)| from >= m.end);
    if value == Some(1.0) && !number.western && number.power == 1.0 {
        // one of, one day: hardly a number.
        let firm = m.unit.is_some_and(|u| matches!(u.kind, UnitKind::Share | UnitKind::Money | UnitKind::Physical));
        return firm && line.word(m.end) != "of"
            || limit.is_some() && (m.unit.is_some() || follows)
            || m.unit == Some(MULTIPLE)
            || firm && m.unit.is_some_and(|u| u.kind == UnitKind::Share);
    }
    if let Some(unit) = m.unit {
        let dated = unit.kind == UnitKind::Time && (line.has(m.end, AGO) && line.word(m.end) != "from");
        let nth = matches!(before, "the" | "both") && value == Some(2.0) && unit.kind == UnitKind::Time;
        return !dated && !nth;
    }
    if line.has(m.start.wrapping_sub(1), LABELS) && !number.western {
        return false;
    }
    if before == "the" && value == Some(2.0) {
        return false;
    }
    if number.western && named(line, m) {
        return false;
    }
    let year = number.plain_digits == 4 && value.is_some_and(|v| (1000.0..2200.0).contains(&v));
    if year && !(limit.is_some() && limit != Some(Limit::About)) {
        return follows
            && value.is_some_and(|v| v % 100.0 == 0.0)
            && !matches!(before, "in" | "the" | "since" | "by" | "of" | "from");
    }
    let small = value.is_some_and(|v| v < 13.0) && !number.western;
    let measured = of.is_some() && !follows && (number.western || !small);
    follows
        || measured
        || limit.is_some() && outer < m.start && !small
        || number.open && !line.is_word(m.end)
        || number.power > 1.0 && !number.open
}

/// True where the number belongs to a name before it: Llama 3.
fn named(line: &Line<'_>, m: &Measured) -> bool {
    let i = m.start;
    if i == 0
        || m.number.plain_digits == 0
            && m.number.power == 1.0
            && line.literal(i).is_none_or(|l| l.value.is_some_and(|v| v >= 1000.0))
    {
        return false;
    }
    line.is_word(i - 1) && line.capital(i - 1) && m.number.power == 1.0 && !plain_opener(line, i - 1)
}

/// Words that begin a sentence with a capital and are no name.
fn plain_opener(line: &Line<'_>, i: usize) -> bool {
    line.has(i, STOPS | MEASURES)
        || plural_noun(line, i)
        || matches!(
            line.word(i),
            "some"
                | "only"
                | "another"
                | "exactly"
                | "just"
                | "from"
                | "nearly"
                | "roughly"
                | "approximately"
                | "fewer"
                | "estimated"
                | "other"
        )
}
