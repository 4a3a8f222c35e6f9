//! Words found by the first two characters, each of three bytes.

use super::begins::{PAIR, hash};

/// The words of a list that begin with two such characters.
pub(super) struct Pairs {
    /// A slot is found by a hash of the characters; it is the first from there on that is theirs, or free.
    slots: Vec<Slot>,
    /// Numbers of the words, those that begin alike together, the longest first.
    order: Vec<u32>,
}

#[derive(Clone, Copy, Default)]
struct Slot {
    /// The bytes of the two characters; none in a free slot.
    key: u64,
    from: u32,
    to: u32,
}

impl Pairs {
    /// From words, each with the bytes it begins with and its number; of equal ones the first counts.
    pub(super) fn new<'w>(words: impl Iterator<Item = (u64, &'w str, u32)>) -> Self {
        let mut all: Vec<(u64, &str, u32)> = words.map(|(bytes, word, n)| (bytes & PAIR, word, n)).collect();
        all.sort_by_key(|(key, word, n)| (*key, std::cmp::Reverse(word.len()), *n));
        let slots = vec![Slot::default(); (2 * all.len() + 1).next_power_of_two()];
        let mut made = Self { slots, order: all.iter().map(|w| w.2).collect() };
        let mut from = 0;
        for alike in all.chunk_by(|a, b| a.0 == b.0) {
            let (key, to) = (alike[0].0, from + alike.len() as u32);
            let at = made.slot(key);
            made.slots[at] = Slot { key, from, to };
            from = to;
        }
        made
    }

    /// The numbers of the words that begin as `bytes` do, the longest first.
    #[inline]
    pub(super) fn of(&self, bytes: u64) -> &[u32] {
        let slot = self.slots[self.slot(bytes & PAIR)];
        &self.order[slot.from as usize..slot.to as usize]
    }

    #[inline]
    fn slot(&self, key: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = (hash(key) >> 32) as usize & mask;
        while self.slots[at].key != key && self.slots[at].key != 0 {
            at = (at + 1) & mask;
        }
        at
    }
}
