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
static SIMPLE: LazyLock<Vec<char>> = LazyLock::new(|| {
    let mut all: Vec<char> = (FIRST..=LAST).map(|c| char::from_u32(c).expect("no surrogates here")).collect();
    for pair in TABLE.lines().filter(|l| !l.starts_with('#')) {
        let mut chars = pair.chars();
        if let (Some(from), Some(to)) = (chars.next(), chars.next()) {
            all[(from as u32 - FIRST) as usize] = to;
        }
    }
    all
});

/// The character's simplified form, or itself.
pub fn simple(c: char) -> char {
    match c as u32 {
        at @ FIRST..=LAST => SIMPLE[(at - FIRST) as usize],
        _ => c,
    }
}

/// `text` in simplified characters, byte for byte as long; borrowed when there is nothing to fold.
pub fn simplify(text: &str) -> Cow<'_, str> {
    let Some(first) = text.char_indices().find(|(_, c)| simple(*c) != *c).map(|(i, _)| i) else {
        return Cow::Borrowed(text);
    };
    let mut out = String::with_capacity(text.len());
    out.push_str(&text[..first]);
    out.extend(text[first..].chars().map(simple));
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_do_not_move() {
        for c in SIMPLE.iter() {
            assert_eq!(c.len_utf8(), 3);
        }
        assert_eq!(simplify("發言人說，頭髮 abc"), "发言人说，头发 abc");
        assert!(matches!(simplify("发言人说"), Cow::Borrowed(_)));
    }
}
