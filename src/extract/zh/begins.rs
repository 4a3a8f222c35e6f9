//! What words may begin at a place, by the first two characters there: one look rules nearly every place out.

use crate::base::bytes::{first_eight, spread};

/// Size of the table of pairs, as a power of two.
const PAIRS: u32 = 15;

/// The second and the third byte of a character of three, as they stand in the number of its bytes.
const TAIL: u64 = 0x3F3F;

/// A set of bits for every beginning.
pub(super) struct Begins {
    /// By a hash of two characters of three bytes each.
    pairs: Box<[u8; 1 << PAIRS]>,
    /// By the same, more of the hash: other characters seldom share both.
    marks: Box<[u8; 1 << PAIRS]>,
    /// By the last bytes of a character of three: words that go on otherwise, or not at all.
    alone: Box<[u8; TAIL as usize + 1]>,
    /// By the first byte of any word.
    firsts: [u8; 256],
}

impl Begins {
    pub(super) fn new() -> Self {
        let (pairs, marks) = (Box::new([0; 1 << PAIRS]), Box::new([0; 1 << PAIRS]));
        Self { pairs, marks, alone: Box::new([0; TAIL as usize + 1]), firsts: [0; 256] }
    }

    /// Sets `bits` for what begins as `word` does.
    pub(super) fn add(&mut self, word: &str, bits: u8) {
        let bytes = first_eight(word.as_bytes());
        self.firsts[bytes as usize & 0xFF] |= bits;
        match word.as_bytes() {
            [0xE0..=0xEF, _, _, 0xE0..=0xEF, ..] => {
                self.pairs[pair(bytes)] |= bits;
                self.marks[pair(bytes)] |= mark(bytes);
            }
            [0xE0..=0xEF, ..] => self.alone[tail(bytes)] |= bits,
            _ => {}
        }
    }

    /// The bits of all words that may stand where these eight bytes do, which begin with a character of three bytes.
    #[inline]
    pub(super) fn wide(&self, bytes: u64) -> u8 {
        let mut bits = self.pairs[pair(bytes)];
        if bits != 0 && self.marks[pair(bytes)] & mark(bytes) == 0 {
            bits = 0;
        }
        bits | self.alone[tail(bytes)]
    }

    /// The bits of all words that begin with this byte.
    #[inline]
    pub(super) fn first(&self, lead: u8) -> u8 {
        self.firsts[usize::from(lead)]
    }
}

/// The bits of all words that may stand anywhere in `text`.
pub(super) fn all(begins: &Begins, text: &str) -> u8 {
    let (mut rest, mut bits) = (text.as_bytes(), 0);
    while !rest.is_empty() {
        let bytes = first_eight(rest);
        let len;
        (bits, len) =
            if is_wide(bytes) { (bits | begins.wide(bytes), 3) } else { (bits | begins.first(bytes as u8), 1) };
        rest = rest.get(len..).unwrap_or_default();
    }
    bits
}

/// True when the first of these bytes leads a character of three.
#[inline]
pub(super) fn is_wide(bytes: u64) -> bool {
    bytes & 0xF0 == 0xE0
}

/// The first six bytes.
pub(super) const PAIR: u64 = 0xFFFF_FFFF_FFFF;

/// A hash of the first six bytes, in its upper bits.
#[inline]
pub(super) fn hash(bytes: u64) -> u64 {
    spread(bytes << 16)
}

/// Place in the table of the first six bytes.
#[inline]
fn pair(bytes: u64) -> usize {
    (hash(bytes) >> (64 - PAIRS)) as usize
}

/// One of eight bits by the first six bytes.
#[inline]
fn mark(bytes: u64) -> u8 {
    1 << (hash(bytes) >> (64 - PAIRS - 3) & 7)
}

/// Place of the second and the third byte.
#[inline]
fn tail(bytes: u64) -> usize {
    (bytes >> 8 & TAIL) as usize
}
