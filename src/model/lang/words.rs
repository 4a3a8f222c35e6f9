//! Words of a list, found by the character they begin or end with; the longest word first.
//!
//! One look into a table of characters rules most places of a text out, so that scanning costs a few steps a
//! character. An automaton over bytes (aho-corasick) was measured against it: it takes three steps a Chinese
//! character, and building those of the Chinese reader cost 38 million of the 57 million instructions that one
//! short article takes.

mod every;
mod groups;
mod phrases;
mod scan;

use groups::{CASE, Entry, Group, Groups, character, letter_before};
use scan::Scan;

pub use every::Every;
pub use phrases::Phrases;

/// A list of words.
#[derive(Clone, Debug)]
pub struct Words<W = &'static str> {
    words: Vec<W>,
    heads: Groups,
    /// The groups of `heads` again, each in the order of bytes; empty where every group is small.
    sorted: Vec<Sorted>,
}

/// Where a word of a list stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its number in the list.
    pub word: usize,
    /// First byte.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
}

impl Hit {
    /// Bytes of the word.
    #[expect(clippy::len_without_is_empty, reason = "no word is empty")]
    pub fn len(self) -> usize {
        self.end - self.start
    }

    fn shifted(self, by: usize) -> Self {
        Self { start: self.start + by, end: self.end + by, ..self }
    }
}

impl<W: AsRef<str>> Words<W> {
    /// From words in any order; of equal ones the first counts. Empty ones are never found.
    pub fn new(words: impl IntoIterator<Item = W>) -> Self {
        let words: Vec<W> = words.into_iter().collect();
        let heads = Groups::new(&words, |w| w.chars().next());
        let mut made = Self { words, heads, sorted: Vec::new() };
        if made.heads.groups.iter().any(|g| g.len() > SMALL) {
            made.sort();
        }
        made
    }

    fn sort(&mut self) {
        let mut sorted: Vec<Sorted> =
            self.heads.order.iter().map(|e| Sorted { key: key(self.bytes(e)), entry: *e, shorter: None }).collect();
        for group in &self.heads.groups {
            let group = &mut sorted[group.range()];
            // Of equal words the first counts, which is therefore the last one here.
            group.sort_by(|a, b| self.bytes(&a.entry).cmp(self.bytes(&b.entry)).then(b.entry.word.cmp(&a.entry.word)));
            let mut around: Vec<u32> = Vec::new();
            for at in 0..group.len() {
                let word = self.bytes(&group[at].entry);
                while around.last().is_some_and(|a| !word.starts_with(self.bytes(&group[*a as usize].entry))) {
                    around.pop();
                }
                group[at].shorter = around.last().copied();
                around.push(at as u32);
            }
        }
        self.sorted = sorted;
    }

    /// The words, in the order they were given.
    pub fn all(&self) -> &[W] {
        &self.words
    }

    /// The word of this number.
    pub fn word(&self, number: usize) -> &str {
        self.words[number].as_ref()
    }

    /// The numbers of all words that begin with the first character of `text` (ASCII letters of either case); of those
    /// that may stand there the longest first.
    pub fn beginning(&self, text: &str) -> impl Iterator<Item = usize> + '_ {
        let group = text.chars().next().and_then(|c| self.heads.group(c as u32));
        group.map_or(&[][..], |g| self.heads.words(g)).iter().map(|e| e.word as usize)
    }

    /// The longest word that `text` begins with.
    #[inline]
    pub fn at(&self, text: &str) -> Option<Hit> {
        if let [0xE0..=0xEF, b, c, after @ ..] = text.as_bytes()
            && !(self.heads.may_have(*b, *c) && self.heads.may_go_on(*b, *c, after))
        {
            return None;
        }
        self.at_any(text)
    }

    fn at_any(&self, text: &str) -> Option<Hit> {
        let c = text.chars().next()?;
        let group = self.heads.group(c as u32)?;
        self.exact(text.as_bytes(), 0, group, &mut 0)
    }

    /// The first place in `text` where a word stands.
    pub fn find(&self, text: &str) -> Option<Hit> {
        self.find_iter(text).next()
    }

    /// Every place in `text` where a word stands, the longest at each, none overlapping.
    pub fn find_iter<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Hit> + 'a {
        Scan { list: self, text: text.as_bytes(), at: 0, tried: 0, starts: false, look: Self::exact }
    }

    /// The same, where an ASCII letter begins a word of the list only when none stands before it: in Latin script
    /// most letters are passed over.
    pub fn find_iter_starts<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Hit> + 'a {
        Scan { list: self, text: text.as_bytes(), at: 0, tried: 0, starts: true, look: Self::exact }
    }

    /// Likewise, without regard to the case of ASCII letters; for lists with few words to a letter.
    pub fn find_iter_fold<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Hit> + 'a {
        Scan { list: self, text: text.as_bytes(), at: 0, tried: 0, starts: true, look: Self::folded }
    }

    /// The longest word at byte `at`, whatever the case of its ASCII letters; none inside a run of them.
    fn at_fold(&self, text: &[u8], at: usize, tried: &mut usize) -> Option<Hit> {
        if text[at].is_ascii_alphabetic() && letter_before(text, at) {
            return None;
        }
        let group = self.heads.group(character(text, at).0)?;
        self.folded(text, at, group, tried)
    }

    fn bytes(&self, entry: &Entry) -> &[u8] {
        self.words[entry.word as usize].as_ref().as_bytes()
    }

    /// The longest word of the group at byte `at`.
    #[inline]
    fn exact(&self, text: &[u8], at: usize, group: &Group, tried: &mut usize) -> Option<Hit> {
        let all = self.heads.words(group);
        if all.len() > SMALL {
            let sorted = &self.sorted[group.range()];
            return self.among_many(&text[at..], sorted, tried).map(|h| h.shifted(at));
        }
        *tried += all.len();
        let rest = &text[at..];
        let next = Entry::next(rest);
        let fits = |e: &&Entry| (next ^ e.next) & e.mask == 0 && rest.starts_with(self.bytes(e));
        let found = all.iter().find(fits)?;
        Some(Hit { word: found.word as usize, start: at, end: at + found.len as usize })
    }

    #[inline]
    fn folded(&self, text: &[u8], at: usize, group: &Group, tried: &mut usize) -> Option<Hit> {
        let words = self.heads.words(group);
        *tried += words.len();
        let rest = &text[at..];
        let next = Entry::next(rest);
        let fits = |e: &&Entry| {
            (next ^ e.next) & e.mask & !CASE == 0
                && rest.get(..e.len as usize).is_some_and(|head| head.eq_ignore_ascii_case(self.bytes(e)))
        };
        let found = words.iter().find(fits)?;
        Some(Hit { word: found.word as usize, start: at, end: at + found.len as usize })
    }

    /// The same over many words: of sorted words the longest that begins a text is the last one not after the text,
    /// or begins that one.
    #[cold]
    fn among_many(&self, text: &[u8], group: &[Sorted], tried: &mut usize) -> Option<Hit> {
        *tried += group.len().ilog2() as usize;
        let here = key(text);
        let mut at = group.partition_point(|s| s.key <= here).checked_sub(1)?;
        while group[at].key == here && self.bytes(&group[at].entry) > text {
            *tried += 1;
            at = at.checked_sub(1)?;
        }
        loop {
            let Sorted { entry, shorter, .. } = &group[at];
            *tried += 1;
            if text.starts_with(self.bytes(entry)) {
                return Some(Hit { word: entry.word as usize, start: 0, end: entry.len as usize });
            }
            at = (*shorter)? as usize;
        }
    }
}

/// Words found by their last character.
#[derive(Clone, Debug)]
pub struct Tails {
    words: Vec<&'static str>,
    tails: Groups,
}

impl Tails {
    /// From words in any order; of equal ones the first counts.
    pub fn new(words: impl IntoIterator<Item = &'static str>) -> Self {
        let words: Vec<&str> = words.into_iter().collect();
        let tails = Groups::new(&words, |w| w.chars().next_back());
        Self { words, tails }
    }

    /// The number and length in bytes of the longest word that `text` ends with.
    pub fn before(&self, text: &str) -> Option<(usize, usize)> {
        if let [.., b, c @ 0x80..=0xFF] = text.as_bytes()
            && !self.tails.may_have(*b, *c)
        {
            return None;
        }
        let group = self.tails.group(text.chars().next_back()? as u32)?;
        let fits = |e: &&Entry| text.ends_with(self.words[e.word as usize]);
        self.tails.words(group).iter().find(fits).map(|e| (e.word as usize, e.len as usize))
    }
}

/// The character that `text` begins with and the four bytes after it: what is less comes before it in the order of bytes.
#[inline]
fn key(text: &[u8]) -> u64 {
    u64::from(character(text, 0).0) << 32 | u64::from(Entry::next(text).swap_bytes())
}

/// A word of a large group in the order of its bytes.
#[derive(Clone, Copy, Debug)]
struct Sorted {
    /// [`key`] of the word.
    key: u64,
    entry: Entry,
    /// Place in the group of the longest other word that it begins with.
    shorter: Option<u32>,
}

/// A group of more words is searched by halves.
const SMALL: usize = 12;

#[cfg(test)]
mod tests;
