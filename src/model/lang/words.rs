//! Words of a list, found by the character they begin or end with; the longest word first.
//!
//! One look into a table of characters rules most places of a text out, so that scanning costs a few steps a
//! character. An automaton over bytes (aho-corasick) was measured against it: it takes three steps a Chinese
//! character, and building those of the Chinese reader cost 38 million of the 57 million instructions that one
//! short article takes.

mod every;
mod scan;

use scan::Scan;
use std::ops::Range;

pub use every::Every;

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
        if made.heads.ends.iter().any(|(from, to)| (to - from) as usize > SMALL) {
            made.sort();
        }
        made
    }

    fn sort(&mut self) {
        let mut sorted: Vec<Sorted> = self.heads.order.iter().map(|e| Sorted { entry: *e, shorter: None }).collect();
        for (from, to) in &self.heads.ends {
            let group = &mut sorted[*from as usize..*to as usize];
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
    pub fn at(&self, text: &str) -> Option<Hit> {
        let c = text.chars().next()?;
        let mut tried = 0;
        self.exact(text.as_bytes(), 0, self.heads.group(c as u32)?, &mut tried)
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

    fn bytes(&self, entry: &Entry) -> &[u8] {
        self.words[entry.word as usize].as_ref().as_bytes()
    }

    /// The longest word of the group at byte `at`.
    #[inline]
    fn exact(&self, text: &[u8], at: usize, group: usize, tried: &mut usize) -> Option<Hit> {
        let all = self.heads.words(group);
        if all.len() > SMALL {
            let sorted = &self.sorted[self.heads.range(group)];
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
    fn folded(&self, text: &[u8], at: usize, group: usize, tried: &mut usize) -> Option<Hit> {
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
        let mut at = group.partition_point(|s| self.bytes(&s.entry) <= text).checked_sub(1)?;
        loop {
            let Sorted { entry, shorter } = &group[at];
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
        let group = self.tails.group(text.chars().next_back()? as u32)?;
        let fits = |e: &&Entry| text.ends_with(self.words[e.word as usize]);
        self.tails.words(group).iter().find(fits).map(|e| (e.word as usize, e.len as usize))
    }
}

/// The bit in which ASCII letters of either case differ, in each of four bytes.
const CASE: u32 = 0x2020_2020;

#[derive(Clone, Copy, Debug)]
struct Entry {
    word: u32,
    len: u16,
    /// The four bytes after the first character, as far as there are any; nearly every other word differs there.
    next: u32,
    mask: u32,
}

impl Entry {
    fn new(word: &str, number: usize) -> Option<Self> {
        let after = word.len() - word.chars().next()?.len_utf8();
        let mask = [0, 0xFF, 0xFFFF, 0xFF_FFFF, u32::MAX][after.min(4)];
        let (len, number) = (u16::try_from(word.len()).ok()?, u32::try_from(number).ok()?);
        Some(Self { word: number, len, next: Self::next(word.as_bytes()), mask })
    }

    #[inline]
    fn next(text: &[u8]) -> u32 {
        let first = match text[0] {
            0..=0x7F => 1,
            0x80..=0xDF => 2,
            0xE0..=0xEF => 3,
            _ => 4,
        };
        let rest = &text[first..];
        match rest.first_chunk() {
            Some(four) => u32::from_le_bytes(*four),
            None => rest.iter().rev().fold(0, |all, b| all << 8 | u32::from(*b)),
        }
    }
}

/// A word of a large group in the order of its bytes.
#[derive(Clone, Copy, Debug)]
struct Sorted {
    entry: Entry,
    /// Place in the group of the longest other word that it begins with.
    shorter: Option<u32>,
}

/// A group of more words is searched by halves.
const SMALL: usize = 12;

/// Words grouped by a character of theirs.
#[derive(Clone, Debug)]
struct Groups {
    /// Which bytes a word begins with: what most places of a text are ruled out by.
    leads: [bool; 256],
    /// Which cells a character's upper byte leads to.
    pages: [u8; 256],
    /// Of each ASCII letter, [`follows`] of every word that begins with it: rules most words of a text out.
    nexts: [u64; 32],
    /// Number of a character's group, plus one.
    cells: Vec<[u16; 256]>,
    ends: Vec<(u32, u32)>,
    /// All words by group, in each the longest first.
    order: Vec<Entry>,
}

impl Groups {
    fn new<W: AsRef<str>>(words: &[W], key: fn(&str) -> Option<char>) -> Self {
        let keyed = |(number, word): (usize, &W)| {
            let word = word.as_ref();
            Some((fold(key(word)? as u32), Entry::new(word, number)?))
        };
        let mut all: Vec<(u16, Entry)> = words.iter().enumerate().filter_map(keyed).collect();
        all.sort_by_key(|(c, e)| (*c, std::cmp::Reverse(e.len)));
        let mut leads = [false; 256];
        for byte in words.iter().filter_map(|w| w.as_ref().bytes().next()) {
            leads[byte as usize] = true;
            leads[byte.to_ascii_uppercase() as usize] = true;
            leads[byte.to_ascii_lowercase() as usize] = true;
        }
        let pages = all.chunk_by(|a, b| a.0 >> 8 == b.0 >> 8).count();
        let mut cells = Vec::with_capacity(pages + 1);
        cells.push([0; 256]);
        let mut nexts = [0; 32];
        for (c, entry) in all.iter().filter(|(c, _)| u8::try_from(*c).is_ok_and(|c| c.is_ascii_alphabetic())) {
            let next = (entry.next as u8, (entry.next >> 8) as u8);
            // A short word stands before anything.
            nexts[usize::from(c & 0x1F)] |= if entry.mask > 0xFF { follows(next) } else { u64::MAX };
        }
        let (ends, order) = Default::default();
        let mut made = Self { leads, nexts, pages: [0; 256], cells, ends, order };
        for group in all.chunk_by(|a, b| a.0 == b.0) {
            let c = group[0].0 as usize;
            if made.pages[c >> 8] == 0 {
                made.pages[c >> 8] = made.cells.len() as u8;
                made.cells.push([0; 256]);
            }
            let start = made.order.len() as u32;
            made.order.extend(group.iter().map(|(_, e)| *e));
            made.ends.push((start, made.order.len() as u32));
            made.cells[made.pages[c >> 8] as usize][c & 255] = made.ends.len() as u16;
        }
        made
    }

    /// The number of a character's group.
    #[inline]
    fn group(&self, c: u32) -> Option<usize> {
        let c = fold(c) as usize;
        usize::from(self.cells[self.pages[c >> 8] as usize][c & 255]).checked_sub(1)
    }

    /// Where the words of a group stand in `order`.
    #[inline]
    fn range(&self, group: usize) -> Range<usize> {
        let (from, to) = self.ends[group];
        from as usize..to as usize
    }

    #[inline]
    fn words(&self, group: usize) -> &[Entry] {
        &self.order[self.range(group)]
    }
}

/// A bit for the two bytes that follow a first letter, ASCII letters of either case the same.
#[inline]
fn follows((second, third): (u8, u8)) -> u64 {
    1 << (((second & 0x1F) * 5 + (third & 0x1F)) % 64)
}

/// The table's place for a character: ASCII in small letters; characters beyond the basic plane share places with
/// others, which costs a comparison and nothing else.
#[inline]
fn fold(c: u32) -> u16 {
    match u8::try_from(c) {
        Ok(ascii) => u16::from(ascii.to_ascii_lowercase()),
        Err(_) => c as u16,
    }
}

/// The character that begins at byte `at` of valid UTF-8, and its length.
#[inline]
fn character(text: &[u8], at: usize) -> (u32, usize) {
    let byte = |i: usize| u32::from(text[at + i]);
    let tail = |i: usize| byte(i) & 0x3F;
    match byte(0) {
        b @ 0..=0x7F => (b, 1),
        b @ 0x80..=0xDF => ((b & 0x1F) << 6 | tail(1), 2),
        b @ 0xE0..=0xEF => ((b & 0x0F) << 12 | tail(1) << 6 | tail(2), 3),
        b => ((b & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4),
    }
}

#[cfg(test)]
mod tests;
