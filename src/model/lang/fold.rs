//! Traditional characters folded to simplified ones without moving a byte, so that one set of word lists
//! reads both scripts and every offset stays true.
//!
//! The table is OpenCC's `TSCharacters` (Apache-2.0), the first reading of each character, cut to pairs
//! that take equally many bytes in UTF-8.

use std::{borrow::Cow, sync::LazyLock};

const TABLE: &str = include_str!("zh/traditional.txt");
const FIRST: u32 = 0x3400;
const LAST: u32 = 0x9FFF;

/// Simplified form of every character from U+3400 to U+9FFF.
static SIMPLE: LazyLock<Vec<u16>> = LazyLock::new(|| {
    let mut all: Vec<u16> = (FIRST as u16..=LAST as u16).collect();
    for pair in TABLE.lines().filter(|l| !l.starts_with('#')) {
        let mut chars = pair.chars();
        if let (Some(from), Some(to)) = (chars.next(), chars.next()) {
            all[(from as u32 - FIRST) as usize] = to as u16;
        }
    }
    all
});

/// A bit for every character of three bytes that has another form: by its last byte, in rows by the two before.
static FOLDED: LazyLock<Box<[u64; 1024]>> = LazyLock::new(|| {
    let mut rows = Box::new([0; 1024]);
    for (at, _) in SIMPLE.iter().enumerate().filter(|(at, to)| *at + FIRST as usize != usize::from(**to)) {
        let c = at + FIRST as usize;
        rows[c >> 6] |= 1 << (c & 0x3F);
    }
    rows
});

/// The character's simplified form, or itself.
pub fn simple(c: char) -> char {
    let folded = (c as u32).checked_sub(FIRST).and_then(|at| SIMPLE.get(at as usize));
    folded.and_then(|f| char::from_u32(u32::from(*f))).unwrap_or(c)
}

/// `text` in simplified characters, byte for byte as long; borrowed when there is nothing to fold.
pub fn simplify(text: &str) -> Cow<'_, str> {
    let rows = &**FOLDED;
    let Some(mut at) = traditional(rows, text.as_bytes()) else { return Cow::Borrowed(text) };
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    loop {
        let (same, other) = rest.split_at(at);
        out.push_str(same);
        let mut chars = other.chars();
        out.extend(chars.next().map(simple));
        rest = chars.as_str();
        match traditional(rows, rest.as_bytes()) {
            Some(next) => at = next,
            None => break,
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Where the first character stands that has another form.
fn traditional(rows: &[u64; 1024], text: &[u8]) -> Option<usize> {
    let mut rest = text;
    loop {
        match rest {
            [a @ 0xE0..=0xEF, b, c, after @ ..] => {
                let row = usize::from(a & 0x0F) << 6 | usize::from(b & 0x3F);
                if rows[row] >> (c & 0x3F) & 1 != 0 {
                    return Some(text.len() - rest.len());
                }
                rest = after;
            }
            // Whatever is no character of three bytes is passed over byte by byte.
            [_, after @ ..] => rest = after,
            [] => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_do_not_move() {
        for c in SIMPLE.iter() {
            assert_eq!(char::from_u32(u32::from(*c)).map(char::len_utf8), Some(3));
        }
        assert_eq!(simplify("發言人說，頭髮 abc"), "发言人说，头发 abc");
        assert_eq!(simplify("說發言人說"), "说发言人说");
        assert!(matches!(simplify("发言人说"), Cow::Borrowed(_)));
    }
}
