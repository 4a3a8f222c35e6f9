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

/// The character's simplified form, or itself.
pub fn simple(c: char) -> char {
    simple_in(&SIMPLE, c)
}

#[inline]
fn simple_in(table: &[u16], c: char) -> char {
    let folded = (c as u32).checked_sub(FIRST).and_then(|at| table.get(at as usize));
    folded.and_then(|f| char::from_u32(u32::from(*f))).unwrap_or(c)
}

/// `text` in simplified characters, byte for byte as long; borrowed when there is nothing to fold.
pub fn simplify(text: &str) -> Cow<'_, str> {
    let table = SIMPLE.as_slice();
    let Some(first) = traditional(table, text.as_bytes()) else { return Cow::Borrowed(text) };
    let mut out = String::with_capacity(text.len());
    out.push_str(&text[..first]);
    out.extend(text[first..].chars().map(|c| simple_in(table, c)));
    Cow::Owned(out)
}

/// Where the first character stands that has another form.
fn traditional(table: &[u16], text: &[u8]) -> Option<usize> {
    let mut at = 0;
    while let Some(lead) = text.get(at) {
        // Whatever is no character of three bytes is passed over byte by byte.
        if let 0xE3..=0xE9 = lead
            && let Some([a, b, c]) = text[at..].first_chunk()
        {
            let c = u16::from(a & 0x0F) << 12 | u16::from(b & 0x3F) << 6 | u16::from(c & 0x3F);
            if usize::from(c).checked_sub(FIRST as usize).and_then(|i| table.get(i)).is_some_and(|f| *f != c) {
                return Some(at);
            }
            at += 3;
        } else {
            at += 1;
        }
    }
    None
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
        assert!(matches!(simplify("发言人说"), Cow::Borrowed(_)));
    }
}
