//! Chinese numbers: 三百五十, 3.5万, 两万三, 廿三, 十几, 数百, 三四十, 百余, 上千.

use super::{
    amount::{Amount, Limit},
    lexicon::{Lexicon, rows},
    literal::{digit, literal},
};
use std::sync::LazyLock;

static FILE: &str = include_str!("../../model/lang/zh/figure_numbers.tsv");

/// What a character does in a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Part {
    /// 一 … 九.
    Digit(f64),
    /// 零.
    Zero,
    /// 十, 百, 千; 廿 and 卅 hold their digit.
    Scale(f64),
    Tens(f64),
    /// 万, 亿, 兆.
    Big(f64),
    /// 几, 数.
    Some,
    /// 多, 余.
    Odd,
    /// 上, before a power.
    Up,
    /// 点.
    Point,
}

/// Characters and what each does.
pub(super) static PARTS: LazyLock<Lexicon<Part>> = LazyLock::new(|| {
    Lexicon::new(rows(FILE).filter_map(|r| {
        let value = r.get(2).and_then(|v| v.parse().ok()).unwrap_or(0.0);
        let part = match r[1] {
            "digit" => Part::Digit(value),
            "zero" => Part::Zero,
            "scale" => Part::Scale(value),
            "tens" => Part::Tens(value),
            "big" => Part::Big(value),
            "some" => Part::Some,
            "odd" => Part::Odd,
            "up" => Part::Up,
            "point" => Part::Point,
            _ => return None,
        };
        Some((r[0], part))
    }))
});

/// A whole word that is a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Fixed {
    pub amount: Amount,
    /// The unit that it brings.
    pub unit: Option<&'static str>,
    pub limit: Option<Limit>,
}

/// 成千上万 from 1000, 数以百计, 一半 as a share in percent, 过半 more than that, 翻一番 as a multiple.
pub(super) static FIXED: LazyLock<Lexicon<Fixed>> = LazyLock::new(|| Lexicon::new(fixed()));

fn fixed() -> impl Iterator<Item = (&'static str, Fixed)> {
    rows(FILE).filter_map(|r| {
        let value: f64 = r.get(2)?.parse().ok()?;
        let plain = |amount| Fixed { amount, unit: None, limit: None };
        let fixed = match r[1] {
            "from" => plain(Amount::From(value)),
            "vague" => plain(Amount::Vague { low: 2.0 * value, high: 10.0 * value - 1.0 }),
            "share" => Fixed { unit: Some("%"), ..plain(Amount::point(value)) },
            "over" => Fixed { unit: Some("%"), limit: Some(Limit::MoreThan), ..plain(Amount::point(value)) },
            "multiple" => Fixed { unit: Some("倍"), ..plain(Amount::point(value)) },
            _ => return None,
        };
        Some((r[0], fixed))
    })
}

/// Words that are a number though no character of a number begins them.
pub(super) fn seeds() -> impl Iterator<Item = &'static str> {
    fixed().map(|(word, _)| word)
}

/// Words that begin like a number and are none: 十分, 一直, 数据.
pub(super) static IDIOMS: LazyLock<Lexicon<()>> =
    LazyLock::new(|| Lexicon::new(rows(FILE).filter(|r| r[1] == "idiom").map(|r| (r[0], ()))));

/// A number read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number {
    /// Bytes of it.
    pub len: usize,
    /// What it says.
    pub amount: Amount,
    /// Written with at least one Western digit.
    pub western: bool,
    /// Only digits one after the other, as in years: 二〇二三.
    pub row: bool,
    /// Says a power: 十, 百, 万.
    pub power: bool,
    /// Whole digits of a number in Western digits only, without grouping; 0 otherwise.
    pub plain_digits: usize,
}

/// A number in the making: low and high ends, of what is said so far.
#[derive(Default)]
struct Making {
    total: [f64; 2],
    section: [f64; 2],
    digit: Option<[f64; 2]>,
    last: f64,
    place: f64,
    vague: bool,
    range: bool,
    odd: bool,
    zero: bool,
}

/// `a + b * by`, end by end.
fn add(a: [f64; 2], b: [f64; 2], by: f64) -> [f64; 2] {
    [a[0] + b[0] * by, a[1] + b[1] * by]
}

impl Making {
    fn settle_digit(&mut self, by: f64) {
        let d = self.digit.take().unwrap_or([1.0, 1.0]);
        self.section = add(self.section, d, by);
        (self.last, self.place) = (by, by);
    }

    fn big(&mut self, by: f64) {
        if let Some(d) = self.digit.take() {
            self.section = add(self.section, d, 1.0);
        } else if self.section[0] == 0.0 && self.total[0] == 0.0 {
            (self.section, self.place) = ([1.0, 1.0], 1.0);
        }
        // 万亿: one power on the other.
        self.total = if self.section[0] == 0.0 {
            [self.total[0] * by, self.total[1] * by]
        } else {
            add(self.total, self.section, by)
        };
        (self.section, self.last, self.place) = ([0.0; 2], by, self.place * by);
    }
}

/// The number at the head of `text`, with the steps it took added to `steps`.
pub(super) fn number(text: &str, steps: &mut u64) -> Option<Number> {
    let mut m = Making { place: 1.0, ..Making::default() };
    let (mut at, mut western, mut power, mut digits, mut plain, mut up) = (0, false, false, 0, 0, false);
    while let Some(c) = text[at..].chars().next() {
        *steps += 1;
        // Nobody says a longer one; this also keeps hostile text cheap.
        if at > 64 {
            break;
        }
        if digit(c).is_some() {
            if m.digit.is_some() || digits > 0 && !power || m.odd || up {
                break;
            }
            let l = literal(&text[at..])?;
            let v = l.value?;
            if at == 0 && !l.marked {
                plain = l.whole;
            }
            (m.digit, m.place) = (Some([v, v]), l.place);
            (western, digits, at) = (true, digits + 1, at + l.len);
            continue;
        }
        let Some(part) = PARTS.get(&text[at..at + c.len_utf8()]) else { break };
        let next = text[at + c.len_utf8()..].chars().next();
        match part {
            Part::Digit(d) => {
                if western && !power || m.odd || up {
                    break;
                }
                match m.digit {
                    // 三四十, 两三: the next digit up is the other end.
                    Some([a, b])
                        if a == b && !western && (d == a + 1.0 || (a, d) == (3.0, 5.0)) && !more_digits(next) =>
                    {
                        (m.digit, m.range) = (Some([a, d]), true);
                    }
                    Some([a, b]) if !western && !m.range => m.digit = Some([a * 10.0 + d, b * 10.0 + d]),
                    Some(_) => break,
                    None => (m.digit, m.place) = (Some([d, d]), 1.0),
                }
                digits += 1;
            }
            Part::Zero => {
                match m.digit.as_mut() {
                    Some(d) if !western => *d = [d[0] * 10.0, d[1] * 10.0],
                    Some(_) => break,
                    None => m.zero = true,
                }
                digits += 1;
            }
            Part::Some if at == 0 || m.digit.is_none() && power && !m.odd => {
                // After a power it is what follows (十几: 11 … 19), before one its count (几十: 20 …).
                if !(at == 0 || m.last >= 10.0) || up {
                    break;
                }
                let low = if at == 0 { 2.0 } else { 1.0 };
                (m.digit, m.vague, m.place) = (Some([low, 10.0]), true, 1.0);
                if at > 0 && m.last != 10.0 {
                    break;
                }
            }
            Part::Scale(s) => {
                if m.odd || western && m.digit.is_none() && at > 0 && !power {
                    break;
                }
                // 千瓦 and 千克 are units; a power within a number needs its digit.
                if m.digit.is_none() && at > 0 && !up || begins_unit(&text[at..]) {
                    break;
                }
                let place = m.place;
                m.settle_digit(s);
                m.place = if western { place * s } else { s };
                power = true;
            }
            Part::Tens(t) => {
                if m.digit.is_some() {
                    break;
                }
                m.digit = Some([t, t]);
                m.settle_digit(10.0);
                power = true;
            }
            Part::Big(b) => {
                if begins_unit(&text[at..]) {
                    break;
                }
                m.big(b);
                power = true;
            }
            Part::Odd => {
                if m.vague || m.range || m.odd || !power && !western || up {
                    break;
                }
                if m.digit.is_some() && m.place < 10.0 {
                    break;
                }
                m.odd = true;
                let place = m.place;
                if let Some(d) = m.digit.take() {
                    m.section = [m.section[0] + d[0], m.section[1] + d[1]];
                }
                let end = if m.section[0] > 0.0 { &mut m.section } else { &mut m.total };
                end[1] = end[0] + place;
            }
            Part::Up => {
                let power_next = next.is_some_and(|n| {
                    let n = n.encode_utf8(&mut [0; 4]).to_owned();
                    matches!(PARTS.get(&n), Some(Part::Scale(s)) if s > 10.0)
                        || matches!(PARTS.get(&n), Some(Part::Big(_)))
                });
                if at > 0 || !power_next {
                    break;
                }
                up = true;
            }
            Part::Point => {
                let rest = &text[at + c.len_utf8()..];
                let Some((bytes, fraction, place)) = decimals(rest) else { break };
                if western || m.range || m.vague {
                    break;
                }
                let d = m.digit.take().unwrap_or([0.0; 2]);
                m.digit = Some([d[0] + fraction, d[1] + fraction]);
                m.place = place;
                at += c.len_utf8() + bytes;
                power = true;
                continue;
            }
            Part::Some => break,
        }
        at += c.len_utf8();
    }
    if at == 0 || up && !power {
        return None;
    }
    let row = !western && !power && digits > 1 && !m.range;
    // 两万三: a digit alone after a power of a hundred or more is the next power down.
    if let Some(d) = m.digit.take() {
        let by = if m.last >= 100.0 && !m.zero && !western && !m.vague && d[1] < 10.0 { m.last / 10.0 } else { 1.0 };
        m.place = if by > 1.0 { by } else { m.place };
        m.section = [m.section[0] + d[0] * by, m.section[1] + d[1] * by];
    }
    let (low, high) = (m.total[0] + m.section[0], m.total[1] + m.section[1]);
    let amount = match () {
        () if up => Amount::From(low),
        () if m.odd => Amount::Odd { value: low, high: high - 1.0 },
        () if m.vague => Amount::Vague { low, high: high - 1.0 },
        () if m.range => Amount::Range { low, high },
        () => Amount::Point { value: low, place: m.place },
    };
    let plain_digits = if power || at > 36 { 0 } else { plain };
    Some(Number { len: at, amount, western, row, power, plain_digits })
}

fn begins_unit(text: &str) -> bool {
    super::zh_words::UNITS.at(text).is_some()
}

fn more_digits(next: Option<char>) -> bool {
    next.is_some_and(|n| matches!(PARTS.get(n.encode_utf8(&mut [0; 4])), Some(Part::Digit(_) | Part::Zero)))
}

/// Digits after 点: their bytes, the fraction, and the place of the last.
fn decimals(text: &str) -> Option<(usize, f64, f64)> {
    let (mut bytes, mut fraction, mut place) = (0, 0.0, 1.0);
    for c in text.chars().take(8) {
        let d = match PARTS.get(c.encode_utf8(&mut [0; 4])) {
            Some(Part::Digit(d)) => d,
            Some(Part::Zero) => 0.0,
            _ => break,
        };
        place /= 10.0;
        fraction += d * place;
        bytes += c.len_utf8();
    }
    (bytes > 0).then_some((bytes, fraction, place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_both_scripts() {
        let read = |s: &str| number(s, &mut 0).map(|n| n.amount);
        for (text, value) in [
            ("三百五十", 350.0),
            ("一百零八", 108.0),
            ("两万三", 23_000.0),
            ("两万三千", 23_000.0),
            ("廿三", 23.0),
            ("3.5万", 35_000.0),
            ("3万4000", 34_000.0),
            ("1亿2000万", 1.2e8),
            ("三亿五千万", 3.5e8),
            ("1.5万亿", 1.5e12),
            ("五点二", 5.2),
            ("十", 10.0),
            ("兩百萬", 2e6),
            ("一千五", 1500.0),
        ] {
            let got = read(text).and_then(Amount::value).unwrap();
            assert!((got - value).abs() < 1e-6 * value, "{text}: {got}");
        }
        assert_eq!(read("十几万"), Some(Amount::Vague { low: 110_000.0, high: 199_999.0 }));
        assert_eq!(read("三四十"), Some(Amount::Range { low: 30.0, high: 40.0 }));
        assert_eq!(read("300余"), Some(Amount::Odd { value: 300.0, high: 399.0 }));
        assert_eq!(read("上百"), Some(Amount::From(100.0)));
        assert!(number("二〇二三", &mut 0).unwrap().row);
    }
}
