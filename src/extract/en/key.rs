//! What a word is looked up and compared by: its letters eight at a time.

use crate::base::bytes::{CASE, eight, first_eight, letters_first, spread};

/// Longest word that is looked up, in bytes.
pub(super) const LONGEST: usize = 24;

/// A word in small letters, filled up with zeros: compared and hashed eight bytes at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Key([u64; 3]);

/// Which letters of a word are capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Capitals {
    None,
    /// The first, and not all.
    First,
    /// Others only.
    Inside,
    All,
}

/// The ASCII letters that a text begins with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letters {
    /// The first eight of them, small.
    pub(super) head: u64,
    pub(super) len: usize,
    pub(super) capitals: Capitals,
    /// The byte behind them; 0 where the text ends.
    pub(super) behind: u8,
}

impl Letters {
    /// None where there are more of them than a word of the lists has.
    #[inline]
    pub(super) fn new(text: &[u8]) -> Option<Self> {
        let part = Part::new(first_eight(text));
        let Some(behind) = part.behind else { return Self::long(text, part) };
        let capitals = if part.large == 0 { Capitals::None } else { capitals(part.large, part.large, part.all) };
        Some(Self { head: part.small, len: part.len, capitals, behind })
    }

    /// The same of eight letters and more.
    fn long(text: &[u8], first: Part) -> Option<Self> {
        let (mut any, mut all) = (first.large, first.all);
        for n in 1..3 {
            let part = Part::new(first_eight(text.get(8 * n..).unwrap_or_default()));
            any |= part.large;
            all &= part.all;
            if let Some(behind) = part.behind {
                let capitals = capitals(first.large, any, all);
                return Some(Self { head: first.small, len: 8 * n + part.len, capitals, behind });
            }
        }
        None
    }
}

/// The letters that eight bytes begin with.
struct Part {
    /// In small letters, the bytes behind them zero.
    small: u64,
    /// The bit of [`CASE`] of each capital.
    large: u64,
    /// True when all are capitals.
    all: bool,
    len: usize,
    /// The byte behind them, where it is one of the eight.
    behind: Option<u8>,
}

impl Part {
    #[inline]
    fn new(eight: u64) -> Self {
        let (kept, len) = letters_first(eight);
        let large = !eight & kept & CASE;
        let behind = (len < 8).then(|| (eight >> (8 * len)) as u8);
        Self { small: (eight | CASE) & kept, large, all: large == kept & CASE, len, behind }
    }
}

/// Of a word whose first eight letters have the capitals `first`, and all of them `any`. Most words have none.
#[cold]
fn capitals(first: u64, any: u64, all: bool) -> Capitals {
    match () {
        () if any == 0 => Capitals::None,
        () if all => Capitals::All,
        () if first & 0x20 != 0 => Capitals::First,
        () => Capitals::Inside,
    }
}

impl Key {
    /// Of the word `text[at..end]`. One that is too long to be looked up has a key that no word of the lists has.
    pub(super) fn new(text: &[u8], at: usize, end: usize) -> Self {
        let head = eight(text, at, end);
        match end - at {
            0..=8 => Self([head, 0, 0]),
            9..=LONGEST => Self([head, eight(text, at + 8, end), eight(text, end.min(at + 16), end)]),
            _ => Self([head, u64::MAX, u64::MAX]),
        }
    }

    /// Of the word of at most eight bytes that `head` is.
    #[inline]
    pub(super) fn short(head: u64) -> Self {
        Self([head, 0, 0])
    }

    /// Its first eight bytes.
    #[inline]
    pub(super) fn head(&self) -> u64 {
        self.0[0]
    }

    /// The word in small letters, without the zeros behind it.
    pub(super) fn with_bytes<R>(&self, read: impl FnOnce(&[u8]) -> R) -> R {
        let bytes = self.0.map(u64::to_le_bytes);
        let len = bytes.as_flattened().iter().take_while(|b| **b != 0).count();
        read(&bytes.as_flattened()[..len])
    }

    /// Where in a table of `SLOTS` places, a power of two, its word is looked for first.
    #[inline]
    pub(super) fn slot<const SLOTS: usize>(&self) -> usize {
        let [a, b, c] = self.0;
        let mixed = spread(a ^ b.rotate_left(23) ^ c.rotate_left(46));
        (mixed >> (64 - SLOTS.ilog2())) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_begin_the_key_of_their_word() {
        for (text, len, capitals) in [
            ("said Quill", 4, Capitals::None),
            ("Harbourmaster, retired", 13, Capitals::First),
            ("HNBC", 4, Capitals::All),
            ("A", 1, Capitals::All),
            ("abcdefgh ijk", 8, Capitals::None),
            ("iPhone’s", 6, Capitals::Inside),
            ("abcdefghijklmnopqrstuvw", 23, Capitals::None),
            ("été", 0, Capitals::None),
            ("", 0, Capitals::None),
        ] {
            let letters = Letters::new(text.as_bytes()).expect("short enough");
            assert_eq!((letters.len, letters.capitals), (len, capitals), "{text}");
            assert_eq!(letters.head, Key::new(text.as_bytes(), 0, len).head(), "{text}");
        }
        assert!(Letters::new(&[b'x'; 24]).is_none());
    }
}
