//! Words found by the first two characters, each of three bytes.

use super::begins::{self, PAIR, hash};
use crate::base::bytes::first_eight;
use crate::model::lang::words::{Hit, Words};
use std::ops::Deref;

/// A list for places where a word is likely: [`Words::at`] finds the same with more steps.
pub(super) struct Listed {
    words: Words,
    /// All that begin with a character of three bytes.
    pairs: Pairs,
    /// One of these has a single character.
    single: bool,
    /// One of these goes on with a character of other than three bytes.
    odd: bool,
}

impl Listed {
    pub(super) fn new(words: impl IntoIterator<Item = &'static str>) -> Self {
        let words = Words::new(words);
        let bytes = |word: &str| first_eight(word.as_bytes());
        let wide: Vec<(u64, &str, u32)> = (0..).zip(words.all()).map(|(n, word)| (bytes(word), *word, n)).collect();
        let wide = wide.into_iter().filter(|(bytes, ..)| begins::is_wide(*bytes));
        let second = |word: &str| word.chars().nth(1).map(char::len_utf8);
        let single = wide.clone().any(|(_, word, _)| second(word).is_none());
        let odd = wide.clone().any(|(_, word, _)| second(word).is_some_and(|len| len != 3));
        let pairs = Pairs::new(wide);
        Self { words, pairs, single, odd }
    }

    /// The longest word that `text` begins with.
    #[inline]
    pub(super) fn at(&self, text: &str) -> Option<Hit> {
        let bytes = first_eight(text.as_bytes());
        if self.odd || !begins::is_wide(bytes) {
            return self.words.at(text);
        }
        let fits = |n: &&u32| text.starts_with(self.words.word(**n as usize));
        let single = || if self.single { self.pairs.of(bytes & CHARACTER).first() } else { None };
        let word = *self.pairs.of(bytes).iter().find(fits).or_else(single)? as usize;
        Some(Hit { word, start: 0, end: self.words.word(word).len() })
    }
}

impl Deref for Listed {
    type Target = Words;

    fn deref(&self) -> &Words {
        &self.words
    }
}

/// The bytes of one character.
const CHARACTER: u64 = 0xFF_FFFF;

/// The words of a list that begin with two such characters, or are one.
pub(super) struct Pairs {
    /// A slot is found by a hash of the characters; it is the first from there on that is theirs, or free.
    slots: Vec<Slot>,
    /// Numbers of the words, those that begin alike together, the longest first.
    order: Vec<u32>,
}

#[derive(Clone, Copy, Default)]
struct Slot {
    /// The bytes of the characters; none in a free slot.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_finds_what_its_words_do() {
        let few = ["报", "报道称", "报道", "中国人民", "中国", "CEO", "说"];
        for words in [few.to_vec(), [&few[..], &["说a", "\u{1F600}报"]].concat()] {
            let list = Listed::new(words);
            let text = list.all().iter().flat_map(|w| [*w, "在", w, "x", w]).collect::<String>();
            for (at, _) in text.char_indices() {
                assert_eq!(list.at(&text[at..]), list.words.at(&text[at..]), "{}", &text[at..]);
            }
        }
    }
}
