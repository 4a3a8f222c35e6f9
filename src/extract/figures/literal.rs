//! Numbers in Western digits, also full-width.

/// A run of digits with separators.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Literal {
    /// Bytes of it.
    pub len: usize,
    /// Its value; `None` when it is no number (3.4.1, 1,2,3, more than 18 digits).
    pub value: Option<f64>,
    /// Place of the last digit that is not 0.
    pub place: f64,
    /// Digits before the decimal point.
    pub whole: usize,
    /// Whether it groups digits or has a decimal point.
    pub marked: bool,
    /// Whether it begins with a 0 and another digit.
    pub padded: bool,
}

/// The digit that `c` is, full-width or not.
pub(super) fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '０'..='９' => Some(c as u32 - '０' as u32),
        _ => None,
    }
}

/// No number takes more bytes.
const LONGEST: usize = 96;

/// The number at the head of `text`, which begins with a digit.
pub(super) fn literal(text: &str) -> Option<Literal> {
    let (mut buffer, mut used) = ([0; LONGEST + 1], 0);
    let (mut len, mut dots, mut commas, mut since, mut bad) = (0, 0, 0, 0, false);
    let mut chars = text.char_indices().peekable();
    while let Some((i, c)) = chars.next() {
        // No number is that long; the rest of the digits is looked at on its own.
        if i > LONGEST {
            bad = true;
            break;
        }
        if let Some(d) = digit(c) {
            if used < 24 {
                buffer[used] = b'0' + d as u8;
                used += 1;
            } else {
                bad = true;
            }
            since += 1;
        } else if matches!(c, ',' | '，' | '.' | '．') && chars.peek().is_some_and(|(_, n)| digit(*n).is_some()) {
            if matches!(c, '.' | '．') {
                dots += 1;
                bad |= commas > 0 && since != 3;
                buffer[used] = b'.';
                used += 1;
            } else {
                // A full-width comma parts clauses unless it groups thousands.
                let three = text[i + c.len_utf8()..].chars().take(4).map_while(digit).count() == 3;
                if dots > 0 || !three || since > 3 || since == 0 || (commas > 0 && since != 3) {
                    break;
                }
                commas += 1;
            }
            since = 0;
        } else {
            break;
        }
        len = i + c.len_utf8();
    }
    if len == 0 {
        return None;
    }
    bad |= dots > 1;
    let plain = std::str::from_utf8(&buffer[..used]).ok()?;
    let whole = plain.find('.').unwrap_or(plain.len());
    let decimals = plain.len() - whole;
    let zeros = plain.len() - plain.trim_end_matches('0').len();
    let place = match decimals {
        0 => 10f64.powi(zeros.min(plain.len() - 1) as i32),
        n => 10f64.powi(-(n as i32 - 1)),
    };
    let value = if bad || whole > 18 { None } else { plain.parse().ok() };
    let padded = whole > 1 && plain.starts_with('0');
    Some(Literal { len, value, place, whole, marked: dots + commas > 0, padded })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_decimals_and_nonsense() {
        let value = |s: &str| literal(s).and_then(|l| l.value);
        assert_eq!(value("350,000 chips"), Some(350_000.0));
        assert_eq!(value("３５．５"), Some(35.5));
        assert_eq!(value("3.4.1"), None);
        assert_eq!(literal("30, 40").unwrap().len, 2);
        assert_eq!(literal("1,2,3").unwrap().len, 1);
        assert_eq!(literal("57，警").unwrap().len, 2);
        assert_eq!(literal("1,234,567").unwrap().value, Some(1_234_567.0));
        assert_eq!(value(&"9".repeat(1000)), None);
        assert_eq!((literal("350").unwrap().place, literal("3.25").unwrap().place), (10.0, 0.01));
    }
}
