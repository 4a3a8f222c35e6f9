//! Words that are long, found without looking at every byte.

use super::{Hit, Words};
use crate::base::{bytes, work};

/// Bytes that are looked at together.
const BLOCK: usize = 3;
/// Places of the table; a power of two.
const PLACES: usize = 4096;

/// A list of long words, whatever the case of their ASCII letters. Where three bytes stand that no word has among its
/// first ones, none of the places before them is looked at (Wu and Manber 1994, A Fast Algorithm for Multi-Pattern
/// Searching).
#[derive(Clone, Debug)]
pub struct Phrases {
    words: Words,
    /// Bytes of the shortest word.
    least: usize,
    /// By the hash of three bytes, how far on the first of the words that have them can end its first `least` bytes.
    skips: Box<[u8; PLACES]>,
}

impl Phrases {
    /// From words in any order, of three bytes at least.
    ///
    /// # Panics
    /// When a word is shorter.
    pub fn new(words: impl IntoIterator<Item = &'static str>) -> Self {
        let words = Words::new(words);
        let least = words.all().iter().map(|word| word.len()).min().unwrap_or(BLOCK);
        assert!(least >= BLOCK, "words of three bytes at least");
        let least = least.min(usize::from(u8::MAX));
        let mut skips = Box::new([(least - BLOCK + 1) as u8; PLACES]);
        for word in words.all() {
            for (at, block) in word.as_bytes()[..least].windows(BLOCK).enumerate() {
                let skip = &mut skips[place(block)];
                *skip = (*skip).min((least - BLOCK - at) as u8);
            }
        }
        Self { words, least, skips }
    }

    /// The first place in `text` where a word stands; one that begins with an ASCII letter only where none stands before.
    pub fn find(&self, text: &str) -> Option<Hit> {
        let text = text.as_bytes();
        let (mut end, mut looks) = (self.least, 0);
        let mut found = None;
        while let Some(block) = text.get(end - BLOCK..end) {
            looks += 1;
            let skip = usize::from(self.skips[place(block)]);
            if skip == 0 {
                found = self.words.at_fold(text, end - self.least, &mut looks);
                if found.is_some() {
                    break;
                }
            }
            end += skip.max(1);
        }
        work::spend(looks);
        found
    }
}

/// Where in the table three bytes stand.
#[inline]
fn place(block: &[u8]) -> usize {
    let [a, b, c] = [0, 1, 2].map(|at| u64::from(block[at] | 0x20));
    (bytes::spread(a | b << 8 | c << 16) >> (64 - PLACES.ilog2())) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_where_scanning_finds_them() {
        let words = ["an earlier version", "this tale corrects", "this tale corrects us", "特此更正", "改正啟事"];
        let (phrases, scanned) = (Phrases::new(words), Words::new(words));
        for text in [
            "An Earlier Version of it",
            "It was late. THIS TALE CORRECTS us all, and an earlier version.",
            "anthis tale corrects",
            "this tale was corrected in an early version",
            "此前有误，特此更正。",
            "特此更 特此更正",
            "改正啟",
            "",
        ] {
            for from in (0..=text.len()).filter(|at| text.is_char_boundary(*at)) {
                let text = &text[from..];
                assert_eq!(phrases.find(text), scanned.find_iter_fold(text).next(), "{text}");
            }
        }
    }

    #[test]
    fn most_bytes_are_passed_over() {
        let phrases = Phrases::new(["an earlier version of this", "this tale has been corrected"]);
        let text = "The mill was sold on Monday, said Mara Quill, who owns the wharf beside it. ".repeat(50);
        let (looks, _) = work::count(|| phrases.find(&text));
        assert!(looks < text.len() as u64 / 5, "{looks} of {}", text.len());
    }
}
