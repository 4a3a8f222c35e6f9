//! Every word of a list at every place of a text, overlapping ones too.
//!
//! A place is ruled out by how it begins: by its whole run of ASCII letters, with the next run behind a blank where
//! there is one, or by its first two characters. Nearly all places of a text begin as no word does, and one bit tells.

use super::Hit;
use super::groups::character;
use crate::base::{bytes::spread, work};
use std::ops::Range;

/// A list to find all its words in a text, whatever the case of their ASCII letters. A word that begins with such
/// letters is found where all of the letters that touch there are its own: `art`, not in `start` nor in `arts`.
#[derive(Clone, Debug)]
pub struct Every {
    words: Vec<&'static str>,
    /// Numbers of the words by how they begin, of those that begin alike the longest first.
    order: Vec<u32>,
    /// The words that begin so in `order`, by the key of the beginning; a key stands in the first free slot from its
    /// own on.
    slots: Vec<Slot>,
    /// A bit for every key that there may be.
    bits: Vec<u64>,
    /// Bytes that a word begins with.
    leads: [bool; 256],
}

#[derive(Clone, Debug, Default)]
struct Slot {
    key: u64,
    words: Range<u32>,
}

/// Bits of the table that rules keys out, as a power of two: 8 kB, which stay near.
const BITS: u32 = 16;

impl Every {
    /// From words in any order.
    pub fn new(words: impl IntoIterator<Item = &'static str>) -> Self {
        let words: Vec<&str> = words.into_iter().collect();
        let keyed = |(n, word): (usize, &&str)| Some((beginning(word.as_bytes())?, n as u32));
        let mut keys: Vec<(u64, u32)> = words.iter().enumerate().filter_map(keyed).collect();
        keys.sort_by_key(|(key, n)| (*key, std::cmp::Reverse(words[*n as usize].len()), *n));
        let order = keys.iter().map(|(_, n)| *n).collect();
        let mut leads = [false; 256];
        for byte in words.iter().filter_map(|w| w.bytes().next()) {
            leads[byte as usize] = true;
        }
        let slots = vec![Slot::default(); (2 * keys.len() + 1).next_power_of_two()];
        let mut made = Self { words, order, slots, bits: vec![0; 1 << (BITS - 6)], leads };
        let mut from = 0;
        for alike in keys.chunk_by(|a, b| a.0 == b.0) {
            let (key, to) = (alike[0].0, from + alike.len() as u32);
            let at = made.slot(key);
            made.slots[at] = Slot { key, words: from..to };
            let bit = (key >> (64 - BITS)) as usize;
            made.bits[bit >> 6] |= 1 << (bit & 63);
            from = to;
        }
        made
    }

    /// Tells `each` where a word stands: by place, of those that begin at one place the longest first.
    pub fn find(&self, text: &str, mut each: impl FnMut(Hit)) {
        let (text, mut at, mut tried) = (text.as_bytes(), 0, 0);
        // The run of letters that begins at `at`, where it was read as the second of two.
        let mut read = None;
        while let Some(lead) = text.get(at) {
            let start = at;
            if lead.is_ascii_alphabetic() {
                let (key, len) = read.take().unwrap_or_else(|| letters(&text[at..]));
                at += len;
                if let Some(next) = second(&text[at..]) {
                    at += 1;
                    read = Some(next);
                    tried += self.alike(both(key, next.0), text, start, &mut each);
                }
                tried += self.alike(key, text, start, &mut each);
            } else if self.leads[*lead as usize] {
                let (c, len) = character(text, at);
                at += len;
                tried += self.alike(pair(c, text, at), text, start, &mut each);
                tried += self.alike(alone(c), text, start, &mut each);
            } else {
                at += 1;
            }
        }
        work::spend(tried);
    }

    /// Tells the words of this key that stand at `start`; gives how many were held against the text.
    #[inline]
    fn alike(&self, key: u64, text: &[u8], start: usize, each: &mut impl FnMut(Hit)) -> usize {
        let bit = (key >> (64 - BITS)) as usize;
        if self.bits[bit >> 6] >> (bit & 63) & 1 == 0 {
            return 0;
        }
        let words = self.slots[self.slot(key)].words.clone();
        let tried = words.len();
        for word in self.order[words.start as usize..words.end as usize].iter().map(|n| *n as usize) {
            let end = start + self.words[word].len();
            if text.get(start..end).is_some_and(|there| there.eq_ignore_ascii_case(self.words[word].as_bytes())) {
                each(Hit { word, start, end });
            }
        }
        tried
    }

    /// The slot of a key, or the free one where it would stand.
    #[inline]
    fn slot(&self, key: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = key as usize & mask;
        while self.slots[at].key != key && !self.slots[at].words.is_empty() {
            at = (at + 1) & mask;
        }
        at
    }
}

/// Spreads what was put together so that any bits of it tell keys apart.
#[inline]
fn mix(hash: u64, value: u64) -> u64 {
    let hash = spread(hash ^ value);
    hash ^ hash >> 29
}

/// The key of the letters that `text` begins with, and how many there are.
#[inline]
fn letters(text: &[u8]) -> (u64, usize) {
    let (mut key, mut eight, mut len) = (0, 0, 0);
    while let Some(byte) = text.get(len).filter(|b| b.is_ascii_alphabetic()) {
        eight = eight << 8 | u64::from(byte | 0x20);
        len += 1;
        if len % 8 == 0 {
            (key, eight) = (mix(key, eight), 0);
        }
    }
    (mix(mix(key, eight), 1), len)
}

/// The letters behind the blank that `text` begins with.
#[inline]
fn second(text: &[u8]) -> Option<(u64, usize)> {
    let follows = text.first() == Some(&b' ') && text.get(1).is_some_and(u8::is_ascii_alphabetic);
    follows.then(|| letters(&text[1..]))
}

/// The key of two runs of letters with a blank between.
#[inline]
fn both(key: u64, next: u64) -> u64 {
    mix(mix(key, 4), next)
}

/// The key of a character with the one at byte `next`, an ASCII letter in either case.
#[inline]
fn pair(c: u32, text: &[u8], next: usize) -> u64 {
    let second = if next < text.len() { character(text, next).0 } else { 0 };
    let upper = (u32::from(b'A')..=u32::from(b'Z')).contains(&second);
    let second = if upper { second | 0x20 } else { second };
    mix(mix(u64::from(c) << 32 | u64::from(second), 0), 2)
}

/// The key of a word of one character.
#[inline]
fn alone(c: u32) -> u64 {
    mix(mix(u64::from(c), 0), 3)
}

/// The key of how a word begins; none for an empty one.
fn beginning(word: &[u8]) -> Option<u64> {
    if word.first()?.is_ascii_alphabetic() {
        let (key, len) = letters(word);
        return Some(second(&word[len..]).map_or(key, |next| both(key, next.0)));
    }
    let (c, len) = character(word, 0);
    Some(if word.len() > len { pair(c, word, len) } else { alone(c) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(list: &Every, text: &str) -> Vec<(usize, usize)> {
        let mut all = Vec::new();
        list.find(text, |hit| all.push((hit.word, hit.start)));
        all
    }

    #[test]
    fn every_word_is_found_at_every_place_the_longest_first() {
        let list = Every::new(["报", "报道", "道德", "Said", "said so", "sa", "", "3 kg", "$"]);
        assert_eq!(all(&list, "sAid 报道德"), [(3, 0), (1, 5), (0, 5), (2, 8)]);
        assert_eq!(all(&list, "Sa said So"), [(5, 0), (4, 3), (3, 3)]);
        assert_eq!(all(&list, "$13 KG"), [(8, 0), (7, 2)]);
    }

    #[test]
    fn letters_that_touch_belong_to_the_word() {
        let list = Every::new(["art", "can't", "GPU"]);
        assert_eq!(all(&list, "start arts art"), [(0, 11)]);
        assert_eq!(all(&list, "can't cans"), [(1, 0)]);
        assert_eq!(all(&list, "用gpu的"), [(2, 3)]);
    }

    #[test]
    fn of_many_words_those_that_begin_alike_are_compared() {
        let list = Every::new(["sort of", "sort of a", "sort out", "sort", "sorted", "so"]);
        let (work, found) = work::count(|| all(&list, &"sort of ".repeat(100)));
        assert_eq!((work, found.len()), (300, 200));
    }
}
