//! Chinese: bound, number, unit, bound.

use super::{
    DIGITS, Reader,
    amount::{Amount, Limit, settle},
    literal::digit,
    when::Times,
    zh_noun,
    zh_number::{FIXED, IDIOMS, Number, PARTS, Part, number},
    zh_words::{
        AFTER, BEFORE, BETWEEN, NOT_AFTER, NOT_BEFORE_SOME, PREFIXES, Place, QUANTITIES, UNITS, Unit, UnitKind,
    },
};
use crate::base::{Small, Span};
use crate::model::{DraftFigure, lang::words::Words};
use std::{cell::LazyCell, sync::LazyLock};

/// A number with its unit, not yet judged.
#[derive(Clone, Copy, Debug)]
struct Measured {
    start: usize,
    end: usize,
    amount: Amount,
    unit: Option<Unit>,
    number: Number,
    /// How its own words limit it: 过半, 十来个.
    limit: Option<Limit>,
}

/// Reads one sentence.
pub(super) fn read(r: &mut Reader<'_>, text: &str, base: usize) {
    let times = LazyCell::new(|| Times::zh(text, r.ctx.published));
    // Numbers before this byte are parts of a figure or of something that is none.
    let (mut at, mut done) = (0, 0);
    while let Some(begin) = BEGINS.find(&text[at..]) {
        r.steps += 1;
        at += begin.start;
        match candidate(r, text, at, done) {
            Ok((figure, end)) => {
                let figure = finish(r, text, figure, &times, base);
                r.push(figure);
                (at, done) = (end, end);
            }
            Err(skip) => at = skip.max(at + text[at..].chars().next().map_or(0, char::len_utf8)),
        }
    }
}

/// What a figure can begin with: digits, characters of a number, and words that are one.
static BEGINS: LazyLock<Words> = LazyLock::new(|| {
    let parts = PARTS.words().filter(|w| PARTS.get(w).is_some_and(|p| !matches!(p, Part::Odd | Part::Point)));
    Words::new(parts.chain(FIXED.words()).chain(DIGITS).chain(["半", "成"]))
});

/// What was found, and how it is limited.
struct Found {
    start: usize,
    /// Where the words of limit begin, a verb that limits included.
    outer: usize,
    end: usize,
    amount: Amount,
    limit: Option<Limit>,
    unit: Option<Unit>,
}

fn ends_with_char(text: &str) -> char {
    text.chars().next_back().unwrap_or(' ')
}

/// The figure at `at`, or how far to go on.
fn candidate(r: &mut Reader<'_>, text: &str, at: usize, done: usize) -> Result<(Found, usize), usize> {
    let head = &text[..at];
    let prev = ends_with_char(head);
    let first = text[at..].chars().next().unwrap_or(' ');
    let western = digit(first).is_some();
    if western && (prev.is_ascii_alphanumeric() || prev == '_' || ends_name(head, prev)) {
        return Err(at + token(&text[at..]));
    }
    // 这4000万元: digits behind 这 are a sum; 这三 is a word for some.
    let that = western && head.ends_with(['这', '這', '那']);
    if !that && NOT_AFTER.before(head).is_some() || "数數".contains(first) && NOT_BEFORE_SOME.before(head).is_some() {
        return Err(at + number(&text[at..], &mut r.steps).map_or(0, |n| n.len));
    }
    if let Some((n, ())) = IDIOMS.at(&text[at..]).filter(|(n, ())| !text[at + n..].starts_with(['钟', '鐘'])) {
        return Err(at + n);
    }
    let Some(mut m) = measured(r, text, at) else {
        return Err(at + if western { token(&text[at..]) } else { 0 });
    };
    let rejected = Err(m.end);
    if m.number.row || western && clockish(&text[at..], m.number.len) {
        return Err(at + m.number.len.max(token(&text[at..])));
    }
    // The other end of a range.
    if let Some(end) = range(r, text, &mut m)? {
        m.end = end;
    }
    // Signs and currencies before.
    if let Some((n, unit)) = PREFIXES.before(&text[done..m.start]) {
        let lone =
            !unit.code.starts_with(char::is_alphabetic) || !ends_with_char(&text[..m.start - n]).is_ascii_alphabetic();
        if lone && m.unit.is_none_or(|u| u.kind == UnitKind::Money) {
            (m.unit, m.start) = (Some(unit), m.start - n);
        }
    } else if text[done..m.start].ends_with("零下") || text[done..m.start].ends_with("负") {
        m.amount = m.amount.times(-1.0);
        m.start -= if text[..m.start].ends_with('负') { 3 } else { 6 };
    } else if prev == '-' && m.unit.is_some_and(|u| u.kind == UnitKind::Physical) {
        m.amount = m.amount.times(-1.0);
        m.start -= 1;
    }
    // Words of limit on either side.
    let gap = text[done..m.start].trim_end();
    let (mut limit, mut start, mut outer) = (m.limit, m.start, m.start);
    if let Some((n, (place, l))) = BEFORE.before(gap) {
        let from = done + gap.len() - n;
        match place {
            Place::Before => (limit, start, outer) = (l.or(limit), from, from),
            Place::Verb => (limit, outer) = (l.or(limit), from),
            Place::Not => {}
        }
    }
    // 最多需要九周: the limit stands before the verb.
    if limit.is_none()
        && m.unit.is_some()
        && let Some((n, ())) = BETWEEN.before(gap)
        && let Some((_, (Place::Before, l))) = BEFORE.before(&gap[..gap.len() - n])
    {
        limit = l;
    }
    let mut end = m.end;
    if let Some(rest) = text[end..].strip_prefix(['多', '余', '餘'])
        && m.unit.is_some_and(|u| !matches!(u.kind, UnitKind::Count | UnitKind::Written | UnitKind::Self_))
        && !rest.starts_with(['少', '数', '次', '年'])
    {
        m.amount = m.amount.and_a_part(m.unit.map_or(1.0, |u| u.by));
        end += 3;
    }
    if let Some((n, l)) = AFTER.at(&text[end..]) {
        (limit, end) = (limit.filter(|_| l.is_none()).or(l).or(limit), end + n);
    }
    let found = Found { start, outer, end, amount: m.amount, limit, unit: m.unit };
    if accept(text, &m, &found) { Ok((found, end)) } else { rejected }
}

/// True when `head` ends in a Latin name that a number may belong to: GPT-, Llama.
fn ends_name(head: &str, prev: char) -> bool {
    let stem = match prev {
        '-' | '.' | ':' | '/' | '：' => &head[..head.len() - prev.len_utf8()],
        _ => return false,
    };
    stem.ends_with(|c: char| c.is_ascii_alphanumeric())
}

/// Bytes of Latin letters, digits and what joins them at the head of `text`.
fn token(text: &str) -> usize {
    text.find(|c: char| !(digit(c).is_some() || c.is_ascii_alphanumeric() || matches!(c, '.' | ':' | '-' | '_')))
        .unwrap_or(text.len())
}

/// Clock times, dates with dashes, scores by their form: 10:30, 2024-01-22, 3-1.
fn clockish(text: &str, len: usize) -> bool {
    let rest = &text[len..];
    let mut chars = rest.chars();
    match chars.next() {
        Some(':' | '：' | '.') => chars.next().is_some_and(|c| digit(c).is_some()),
        Some(c) if c.is_ascii_alphabetic() => UNITS.at(rest).is_none(),
        _ => false,
    }
}

fn measured(r: &mut Reader<'_>, text: &str, at: usize) -> Option<Measured> {
    let rest = &text[at..];
    let empty = Number { len: 0, amount: Amount::point(0.5), western: false, row: false, power: true, plain_digits: 0 };
    if let Some((len, fixed)) = FIXED.at(rest) {
        // 超过半数 holds no 过半.
        if fixed.limit.is_some() && text[..at].ends_with(['超', '通', '经', '經', '不']) {
            return None;
        }
        let amount = fixed.amount;
        let (by, unit) = match fixed.unit {
            Some(unit) => (0, UNITS.get(unit)),
            None => UNITS.at(&rest[len..]).map_or((0, None), |(n, u)| (n, Some(u))),
        };
        let number = Number { len, amount, ..empty };
        return Some(Measured { start: at, end: at + len + by, amount, unit, number, limit: fixed.limit });
    }
    if let Some(half) = rest.strip_prefix('半') {
        let (n, unit) = UNITS.at(half).filter(|(_, u)| u.kind == UnitKind::Time)?;
        let number = Number { len: 3, ..empty };
        return Some(Measured {
            start: at,
            end: at + 3 + n,
            amount: number.amount,
            unit: Some(unit),
            number,
            limit: None,
        });
    }
    let number = number(rest, &mut r.steps)?;
    let mut m = Measured { start: at, end: at + number.len, amount: number.amount, unit: None, number, limit: None };
    // 三分之一, 百分之五点二, 1/4.
    let after = &text[m.end..];
    let over = after
        .strip_prefix("分之")
        .and_then(|t| super::zh_number::number(t, &mut r.steps).map(|n| (6, n.len, n.amount, m.amount)));
    let slash = after
        .strip_prefix('/')
        .and_then(|t| super::zh_number::number(t, &mut r.steps).map(|n| (1, n.len, m.amount, n.amount)))
        .filter(|&(skip, len, a, b)| a.low() < b.low() && text[m.end + skip + len..].starts_with('的'));
    if let Some((skip, len, over, under)) = over.or(slash) {
        let whole = under.value().filter(|v| *v > 0.0)?;
        let end = m.end + skip + len;
        return Some(Measured { end, amount: over.times(100.0 / whole), unit: UNITS.get("%"), ..m });
    }
    unit(text, &mut m);
    Some(m)
}

/// Reads the unit after the number.
fn unit(text: &str, m: &mut Measured) {
    // 十来艘, 三百来人
    if let Some(rest) = text[m.end..].strip_prefix(['来', '來'])
        && m.number.power
        && !m.number.western
        && UNITS.at(rest).is_some_and(|(_, u)| u.kind != UnitKind::Never)
    {
        (m.limit, m.end) = (Some(Limit::About), m.end + 3);
    }
    let after = &text[m.end..];
    let gap = after.len() - after.trim_start_matches(' ').len();
    let after = &after[gap..];
    if let Some(rest) = after.strip_prefix("个半").or(after.strip_prefix("個半")) {
        let time = UNITS.at(rest).filter(|(_, u)| u.kind == UnitKind::Time);
        let month = rest.starts_with('月').then(|| (3, UNITS.get("个月")));
        if let Some((n, u)) = time.map(|(n, u)| (n, Some(u))).or(month) {
            (m.amount, m.unit, m.end) = (plus(m.amount, 0.5), u, m.end + gap + 6 + n);
        }
        return;
    }
    if let Some(rest) = after.strip_prefix("个多").or(after.strip_prefix("個多")) {
        let time = UNITS.at(rest).filter(|(_, u)| u.kind == UnitKind::Time);
        let month = rest.starts_with('月').then(|| (3, UNITS.get("个月")));
        if let Some((n, u)) = time.map(|(n, u)| (n, Some(u))).or(month) {
            (m.amount, m.unit, m.end) = (m.amount.and_a_part(1.0), u, m.end + gap + 6 + n);
        }
        return;
    }
    let Some((n, u)) = UNITS.at(after) else { return };
    (m.unit, m.end) = (Some(u), m.end + gap + n);
    m.amount = m.amount.times(u.by);
    let rest = &text[m.end..];
    if u.kind == UnitKind::Time && rest.starts_with('半') {
        (m.amount, m.end) = (plus(m.amount, 0.5), m.end + 3);
    } else if u.by == 10.0
        && let Some(Part::Digit(d)) = rest.chars().next().and_then(|c| PARTS.get(c.encode_utf8(&mut [0; 4])))
    {
        (m.amount, m.end) = (plus(m.amount, d), m.end + 3);
    }
}

fn plus(amount: Amount, more: f64) -> Amount {
    match amount {
        Amount::Point { value, place } => Amount::Point { value: value + more, place },
        other => other,
    }
}

/// Reads the other end of a range into `m`; its end where there is one. A dash that makes no range makes
/// the whole no figure.
fn range(r: &mut Reader<'_>, text: &str, m: &mut Measured) -> Result<Option<usize>, usize> {
    let rest = &text[m.end..];
    let Some(mark) = rest.chars().next().filter(|c| ['至', '到', '-', '–', '—', '~', '～', '－', '或'].contains(c))
    else {
        return Ok(None);
    };
    let dash = "-–—~～－".contains(mark);
    let mut from = m.end + mark.len_utf8();
    if let Some((n, _)) =
        ["$", "€", "£", "¥", "￥"].iter().find_map(|s| text[from..].strip_prefix(s).map(|_| (s.len(), ())))
    {
        from += n;
    }
    let starts = text[from..]
        .chars()
        .next()
        .is_some_and(|c| digit(c).is_some() || PARTS.get(c.encode_utf8(&mut [0; 4])).is_some());
    let Some(second) = starts.then(|| measured(r, text, from)).flatten() else { return Ok(None) };
    let (Some(mut a), Some(b)) = (m.amount.value(), second.amount.value()) else { return Ok(None) };
    let trailing = power_of(&text[from..from + second.number.len]);
    if m.unit.is_none() && !m.number.power && a * trailing < b {
        a *= trailing;
    }
    if m.unit.is_none() && m.number.plain_digits > 0 {
        a *= second.unit.map_or(1.0, |u| u.by);
    }
    let same = m.unit.is_none_or(|u| second.unit.is_some_and(|v| u.code == v.code));
    let chained = dash && text[second.end..].starts_with(['-', '–']);
    if a < b && same && !chained && (!dash || second.unit.is_some() || second.number.power) {
        (m.amount, m.unit) = (Amount::Range { low: a, high: b }, second.unit);
        return Ok(Some(second.end));
    }
    if dash && m.unit.is_none() { Err(m.end + token(&text[m.end..]).max(second.end - m.end)) } else { Ok(None) }
}

/// The powers that end a number: 2万 → 10000.
fn power_of(number: &str) -> f64 {
    let mut by = 1.0;
    for c in number.chars().rev() {
        match PARTS.get(c.encode_utf8(&mut [0; 4])) {
            Some(Part::Scale(s) | Part::Big(s)) => by *= s,
            _ => break,
        }
    }
    by
}

fn is_year(value: f64) -> bool {
    (1900.0..2100.0).contains(&value) && value.fract() == 0.0
}

/// Whether a number so written, with what stands around it, is said of something.
fn accept(text: &str, m: &Measured, f: &Found) -> bool {
    let number = &m.number;
    let written = &text[m.start..m.end];
    let one = written.starts_with('一') && m.amount.value() == Some(1.0);
    let after = &text[f.end..];
    let Some(unit) = f.unit else {
        let padded = written.starts_with('0') && !written.starts_with("0.") && written.len() > 1;
        let thing = zh_noun::begins(after);
        let named =
            text[..m.start].ends_with(' ') && ends_with_char(text[..m.start].trim_end()).is_ascii_alphanumeric();
        let measured = zh_noun::measured(text, f.outer).is_some();
        let quantity = QUANTITIES.before(&text[..f.outer]).is_some();
        let product =
            number.western && after.starts_with(' ') && after[1..].starts_with(|c: char| c.is_ascii_uppercase());
        // 三十死, 20伤: people, by what befell them; 九千万建剧院: a headline leaves the currency out.
        let befell = after.starts_with(['死', '伤', '傷', '亡']) && !after.starts_with("死一生") && !one;
        let opens = m.start == 0 && m.number.power && !written.starts_with(['万', '萬', '千', '百', '亿', '億', '十']);
        let known = f.limit.is_some() || measured || quantity || befell || opens;
        return !padded
            && match () {
                () if befell => true,
                () if !number.western => number.power && (thing || known || matches!(m.amount, Amount::From(_))),
                () if named => false,
                () if number.power => true,
                () => known || product,
            };
    };
    match unit.kind {
        UnitKind::Never => false,
        // 2019级 is a class that began in 2019.
        UnitKind::Written => (number.western || number.power) && !m.amount.value().is_some_and(is_year),
        UnitKind::Count | UnitKind::Time if one && f.limit.is_none() => false,
        UnitKind::Self_ if one && f.limit.is_none() => unit.code == "人",
        UnitKind::Time if unit.code == "year" && number.plain_digits == 4 => false,
        // 两年前 is a date.
        UnitKind::Time => !after.starts_with(['前', '后', '後']),
        _ => true,
    }
}

fn finish(r: &mut Reader<'_>, text: &str, f: Found, times: &Times, base: usize) -> DraftFigure {
    let (interval, bound) = settle(f.amount, f.limit);
    let kind = f.unit.map(|u| u.kind);
    // In 是去年的两倍 the date is that of the other side.
    let compared = kind == Some(UnitKind::Times) && text[..f.outer].ends_with('的');
    r.steps += 8;
    DraftFigure {
        span: Span::new(base + f.start, base + f.end),
        interval,
        value: f.amount.value(),
        bound,
        unit: f.unit.map(|u| u.code.into()),
        of: zh_noun::of(text, zh_noun::before_per(text, f.outer), f.end, kind),
        per: zh_noun::per(text, f.outer, f.end).map(Small::from),
        as_of: times.nearest(f.start).filter(|_| !compared),
    }
}
