//! Words grouped by the character they are found by.

use std::ops::Range;

/// The bit in which ASCII letters of either case differ, in each of four bytes.
pub(super) const CASE: u32 = 0x2020_2020;

/// A word of a group.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub(super) word: u32,
    pub(super) len: u16,
    /// The four bytes after the first character, as far as there are any; nearly every other word differs there.
    pub(super) next: u32,
    pub(super) mask: u32,
}

impl Entry {
    /// Nothing of an empty word.
    pub(super) fn new(word: &str, number: usize) -> Option<Self> {
        let after = word.len() - word.chars().next()?.len_utf8();
        let mask = [0, 0xFF, 0xFFFF, 0xFF_FFFF, u32::MAX][after.min(4)];
        let (len, number) = (u16::try_from(word.len()).ok()?, u32::try_from(number).ok()?);
        Some(Self { word: number, len, next: Self::next(word.as_bytes()), mask })
    }

    /// The bit of the character behind the first; every bit where that is no character of three bytes, or none.
    fn second(&self) -> u64 {
        let [lead, x, y, _] = self.next.to_le_bytes();
        if self.mask >= 0xFF_FFFF && lead >= 0xE0 { second(x, y) } else { u64::MAX }
    }

    /// The four bytes that follow the first character of `text`.
    #[inline]
    pub(super) fn next(text: &[u8]) -> u32 {
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

/// Words grouped by a character of theirs.
#[derive(Clone, Debug)]
pub(super) struct Groups {
    /// Which bytes a word begins with.
    pub(super) leads: [bool; 256],
    /// A bit for the last two bytes of each character beyond ASCII: what most places of a Chinese text are ruled out by.
    seen: [u64; 64],
    /// Which cells a character's upper byte leads to.
    pages: [u8; 256],
    /// Of each ASCII letter, [`follows`] of every word that begins with it: rules most words of a text out.
    pub(super) nexts: [u64; 32],
    /// Number of a character's group, plus one.
    cells: Vec<[u16; 256]>,
    pub(super) groups: Vec<Group>,
    /// All words by group, in each the longest first.
    pub(super) order: Vec<Entry>,
}

/// The words that begin with one character.
#[derive(Clone, Copy, Debug)]
pub(super) struct Group {
    from: u32,
    to: u32,
    /// [`second`] of every word: rules most places out where the character stands.
    seconds: u64,
}

impl Group {
    /// Where its words stand in the order of all.
    #[inline]
    pub(super) fn range(&self) -> Range<usize> {
        self.from as usize..self.to as usize
    }

    /// How many words it has.
    #[inline]
    pub(super) fn len(&self) -> usize {
        (self.to - self.from) as usize
    }

    /// False where none of its words can stand, `text` being what follows the character.
    #[inline]
    pub(super) fn may_go_on(&self, text: &[u8]) -> bool {
        match text {
            [_, x, y, ..] => self.seconds & second(*x, *y) != 0,
            _ => true,
        }
    }
}

impl Groups {
    pub(super) fn new<W: AsRef<str>>(words: &[W], key: fn(&str) -> Option<char>) -> Self {
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
        let mut seen = [0; 64];
        for c in words.iter().filter_map(|w| key(w.as_ref())) {
            if let [.., b, c] = c.encode_utf8(&mut [0; 4]).as_bytes() {
                seen[usize::from(b & 0x3F)] |= 1 << (c & 0x3F);
            }
        }
        let mut nexts = [0; 32];
        for (c, entry) in all.iter().filter(|(c, _)| u8::try_from(*c).is_ok_and(|c| c.is_ascii_alphabetic())) {
            let next = (entry.next as u8, (entry.next >> 8) as u8);
            // A short word stands before anything.
            nexts[usize::from(c & 0x1F)] |= if entry.mask > 0xFF { follows(next) } else { u64::MAX };
        }
        let (groups, order) = Default::default();
        let mut made = Self { leads, seen, nexts, pages: [0; 256], cells, groups, order };
        for group in all.chunk_by(|a, b| a.0 == b.0) {
            let c = group[0].0 as usize;
            if made.pages[c >> 8] == 0 {
                made.pages[c >> 8] = made.cells.len() as u8;
                made.cells.push([0; 256]);
            }
            let start = made.order.len() as u32;
            made.order.extend(group.iter().map(|(_, e)| *e));
            let seconds = group.iter().fold(0, |all, (_, e)| all | e.second());
            made.groups.push(Group { from: start, to: made.order.len() as u32, seconds });
            made.cells[made.pages[c >> 8] as usize][c & 255] = made.groups.len() as u16;
        }
        made
    }

    /// False where no word is grouped by a character whose last two bytes are these.
    #[inline]
    pub(super) fn may_have(&self, b: u8, c: u8) -> bool {
        self.seen[usize::from(b & 0x3F)] >> (c & 0x3F) & 1 != 0
    }

    /// The group of a character.
    #[inline]
    pub(super) fn group(&self, c: u32) -> Option<&Group> {
        let c = fold(c) as usize;
        let cell = self.cells[self.pages[c >> 8] as usize][c & 255];
        self.groups.get(usize::from(cell).checked_sub(1)?)
    }

    /// The words of a group, the longest first.
    #[inline]
    pub(super) fn words(&self, group: &Group) -> &[Entry] {
        &self.order[group.range()]
    }
}

/// A bit for the last two bytes of a Chinese character that follows.
#[inline]
fn second(x: u8, y: u8) -> u64 {
    1 << ((x ^ y) & 0x3F)
}

/// A bit for the two bytes that follow a first letter, ASCII letters of either case the same.
#[inline]
pub(super) fn follows((second, third): (u8, u8)) -> u64 {
    1 << (((second & 0x1F) * 5 + (third & 0x1F)) % 64)
}

/// The table's place for a character: ASCII in small letters; characters beyond the basic plane share places with
/// others, which costs a comparison and nothing else.
#[inline]
pub(super) fn fold(c: u32) -> u16 {
    match u8::try_from(c) {
        Ok(ascii) => u16::from(ascii.to_ascii_lowercase()),
        Err(_) => c as u16,
    }
}

/// The character that begins at byte `at` of valid UTF-8, and its length.
#[inline]
pub(super) fn character(text: &[u8], at: usize) -> (u32, usize) {
    let low = |b: u8| u32::from(b) & 0x3F;
    match text[at..] {
        [a @ 0xE0..=0xEF, b, c, ..] => ((u32::from(a) & 0x0F) << 12 | low(b) << 6 | low(c), 3),
        [a @ 0..=0x7F, ..] => (u32::from(a), 1),
        [a @ 0xC0..=0xDF, b, ..] => ((u32::from(a) & 0x1F) << 6 | low(b), 2),
        [a, b, c, d, ..] => ((u32::from(a) & 0x07) << 18 | low(b) << 12 | low(c) << 6 | low(d), 4),
        _ => (0, 1),
    }
}
