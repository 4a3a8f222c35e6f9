//! Every word of a list at every place of a text, overlapping ones too.
//!
//! A place is ruled out by how it begins: by its whole run of ASCII letters, or by its first character, with the next run
//! behind a blank, or the next character, where words begin so. Nearly all places of a text begin as no word does, and one bit tells.

use super::Hit;
use crate::base::{bytes, bytes::spread, work};
use std::cmp::Reverse;
use std::ops::Range;

/// A list to find all its words in a text, whatever the case of their ASCII letters. A word that begins with such
/// letters is found where all of the letters that touch there are its own: `art`, not in `start` nor in `arts`.
#[derive(Clone, Debug)]
pub struct Every {
    /// By how they begin, of those that begin alike the longest first.
    words: Vec<Word>,
    /// The words that begin so, by the key of the beginning; a key stands in the first free slot from its own on.
    slots: Vec<Slot>,
    /// Two bits for every key that there may be.
    bits: Vec<u64>,
    /// Bytes that a word begins with.
    leads: [bool; 256],
}

#[derive(Clone, Debug)]
struct Word {
    text: &'static str,
    /// Its number in the list.
    number: usize,
    /// Its first eight bytes, ASCII letters small.
    head: u64,
}

#[derive(Clone, Debug, Default)]
struct Slot {
    key: u64,
    words: Range<u32>,
}

/// Keys that the bits tell apart, as a power of two: 16 kB, which stay near.
const KEYS: u32 = 16;
/// Bits of a key: words begin so; words begin with this run of letters and another one, or with this character and another.
const BEGIN: u64 = 1;
const GO_ON: u64 = 2;

impl Every {
    /// From words in any order.
    pub fn new(words: impl IntoIterator<Item = &'static str>) -> Self {
        let keyed = |(number, text): (usize, &'static str)| {
            let head = bytes::eight(text.as_bytes(), 0, text.len());
            Some((beginning(text.as_bytes())?, Word { text, number, head }))
        };
        let mut keyed: Vec<(Beginning, Word)> = words.into_iter().enumerate().filter_map(keyed).collect();
        keyed.sort_by_key(|(begin, word)| (begin.key, Reverse(word.text.len()), word.number));
        let slots = vec![Slot::default(); (2 * keyed.len() + 1).next_power_of_two()];
        let mut made = Self { words: Vec::new(), slots, bits: vec![0; 1 << (KEYS - 5)], leads: [false; 256] };
        let mut from = 0;
        for alike in keyed.chunk_by(|a, b| a.0.key == b.0.key) {
            let (begin, to) = (&alike[0].0, from + alike.len() as u32);
            let at = made.slot(begin.key);
            made.slots[at] = Slot { key: begin.key, words: from..to };
            made.mark(begin.key, BEGIN);
            begin.first.into_iter().for_each(|first| made.mark(first, GO_ON));
            from = to;
        }
        made.words = keyed.into_iter().map(|(_, word)| word).collect();
        made.words.iter().for_each(|word| made.leads[word.text.as_bytes()[0] as usize] = true);
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
                let (key, len) = read.take().unwrap_or_else(|| run(text, at));
                at += len;
                let bits = self.bits(key);
                if bits == 0 {
                    continue;
                }
                if bits & GO_ON != 0 && second(text, at) {
                    at += 1;
                    let next = run(text, at);
                    read = Some(next);
                    tried += self.tell(both(key, next.0), text, start, &mut each);
                }
                if bits & BEGIN != 0 {
                    tried += self.alike(key, text, start, &mut each);
                }
            } else if self.leads[*lead as usize] {
                let (eight, len) = (bytes::eight(text, at, text.len()), bytes::character(*lead));
                at += len;
                let alone = character(eight, len);
                let bits = self.bits(alone);
                if bits == 0 {
                    continue;
                }
                if bits & GO_ON != 0
                    && let Some(key) = pair(eight, len, text.get(at))
                {
                    tried += self.tell(key, text, start, &mut each);
                }
                if bits & BEGIN != 0 {
                    tried += self.alike(alone, text, start, &mut each);
                }
            } else {
                at += 1;
            }
        }
        work::spend(tried);
    }

    fn mark(&mut self, key: u64, bit: u64) {
        let place = (key >> (64 - KEYS)) as usize;
        self.bits[place >> 5] |= bit << (2 * (place & 31));
    }

    /// The bits of a key, which other keys may have too.
    #[inline]
    fn bits(&self, key: u64) -> u64 {
        let place = (key >> (64 - KEYS)) as usize;
        self.bits[place >> 5] >> (2 * (place & 31)) & (BEGIN | GO_ON)
    }

    /// [`Self::alike`], where the bits do not tell that no word begins so.
    #[inline]
    fn tell(&self, key: u64, text: &[u8], start: usize, each: &mut impl FnMut(Hit)) -> usize {
        if self.bits(key) & BEGIN == 0 { 0 } else { self.alike(key, text, start, each) }
    }

    /// Tells the words of this key that stand at `start`; gives how many were held against the text.
    fn alike(&self, key: u64, text: &[u8], start: usize, each: &mut impl FnMut(Hit)) -> usize {
        let words = self.slots[self.slot(key)].words.clone();
        let rest = &text[start..];
        let eight = bytes::eight(rest, 0, rest.len());
        for word in &self.words[words.start as usize..words.end as usize] {
            let (all, len) = (word.text.as_bytes(), word.text.len());
            // No byte of a word is 0, so what the text has not is no part of one either.
            let head = (eight ^ word.head) << (64 - 8 * len.min(8));
            if head == 0 && (len <= 8 || rest.get(8..len).is_some_and(|rest| rest.eq_ignore_ascii_case(&all[8..]))) {
                each(Hit { word: word.number, start, end: start + len });
            }
        }
        words.len()
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

/// How a word begins.
struct Beginning {
    key: u64,
    /// The key of the first of two runs of letters, or of two characters, where it begins with two.
    first: Option<u64>,
}

/// None for an empty one.
fn beginning(word: &[u8]) -> Option<Beginning> {
    if word.first()?.is_ascii_alphabetic() {
        let (key, len) = run(word, 0);
        return Some(match second(word, len) {
            true => Beginning { key: both(key, run(word, len + 1).0), first: Some(key) },
            false => Beginning { key, first: None },
        });
    }
    let (eight, len) = (bytes::eight(word, 0, word.len()), bytes::character(word[0]));
    let alone = character(eight, len);
    Some(match pair(eight, len, word.get(len)) {
        Some(key) => Beginning { key, first: Some(alone) },
        None => Beginning { key: alone, first: None },
    })
}

/// Spreads what was put together so that any bits of it tell keys apart.
#[inline]
fn mix(hash: u64) -> u64 {
    let hash = spread(hash);
    hash ^ hash >> 29
}

/// The key of the run of letters that begins at byte `at`, and how long it is. Runs of one length that begin with the same
/// eight letters have one key.
#[inline]
fn run(text: &[u8], at: usize) -> (u64, usize) {
    let rest = &text[at..];
    let eight = bytes::first_eight(rest);
    let (kept, mut len) = bytes::letters_first(eight);
    if len == 8 {
        len += bytes::letters(&rest[8..]);
    }
    (mix(((eight | bytes::CASE) & kept).rotate_left(5) ^ len as u64), len)
}

/// True when a blank and a letter follow.
#[inline]
fn second(text: &[u8], at: usize) -> bool {
    text.get(at) == Some(&b' ') && text.get(at + 1).is_some_and(u8::is_ascii_alphabetic)
}

/// The key of two runs of letters with a blank between.
#[inline]
fn both(key: u64, next: u64) -> u64 {
    mix(key.rotate_left(7) ^ next)
}

/// The key of the character that these bytes begin with, which is `len` bytes long.
#[inline]
fn character(eight: u64, len: usize) -> u64 {
    mix(!(eight & (u64::MAX >> (64 - 8 * len))))
}

/// The key of that character with the next one, which begins with the byte `next`, if there is one. Letters count as small
/// ones.
#[inline]
fn pair(eight: u64, len: usize, next: Option<&u8>) -> Option<u64> {
    let both = len + bytes::character(*next?);
    Some(mix(eight & (u64::MAX >> (64 - 8 * both))))
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
