//! Words grouped by the character they are found by.

use crate::base::bytes;
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
    /// A bit for the last two bytes of each character beyond ASCII: what most places of a Chinese text are ruled out by.
    seen: [u64; 64],
    /// By [`row`] of such characters, the bits of what follows them: rules most of the other places out. As many as a
    /// power of two.
    seconds: Vec<u64>,
    /// Which cells a character's upper byte leads to.
    pages: [u8; 256],
    /// Of each character of ASCII, [`follow`] of every word that begins with it: rules most words of a text out.
    nexts: [u64; 128],
    /// Whether a word begins with a digit, or with another character of ASCII that is no letter.
    digits: bool,
    signs: bool,
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
}

impl Groups {
    pub(super) fn new<W: AsRef<str>>(words: &[W], key: fn(&str) -> Option<char>) -> Self {
        let keyed = |(number, word): (usize, &W)| {
            let word = word.as_ref();
            Some((fold(key(word)? as u32), Entry::new(word, number)?))
        };
        let mut all: Vec<(u16, Entry)> = Vec::with_capacity(words.len());
        all.extend(words.iter().enumerate().filter_map(keyed));
        all.sort_by_key(|(c, e)| (*c, std::cmp::Reverse(e.len)));
        let pages = all.chunk_by(|a, b| a.0 >> 8 == b.0 >> 8).count();
        let mut cells = Vec::with_capacity(pages + 1);
        cells.push([0; 256]);
        let mut seen = [0; 64];
        let mut seconds = vec![0; all.len().next_power_of_two().clamp(64, 4096)];
        for (c, entry) in &all {
            let bytes = [c >> 6, *c].map(|byte| byte as u8 & 0x3F);
            seen[usize::from(bytes[0])] |= 1 << bytes[1];
            let row = row(bytes[0], bytes[1]) & (seconds.len() - 1);
            seconds[row] |= entry.second();
        }
        let mut nexts = [0; 128];
        for (c, entry) in all.iter().filter_map(|(c, e)| Some((u8::try_from(*c).ok().filter(u8::is_ascii)?, e))) {
            let follow = follow(entry.next.into(), u64::from(entry.next >> 8)) & 0x3F;
            // A short word stands before anything.
            let follow = if entry.mask > 0xFF { 1 << follow } else { u64::MAX };
            for c in [c, c.to_ascii_uppercase()] {
                nexts[usize::from(c)] |= follow;
            }
        }
        let any = |kind: fn(&u8) -> bool| words.iter().filter_map(|w| w.as_ref().as_bytes().first()).any(kind);
        let digits = any(u8::is_ascii_digit);
        let signs = any(|b| b.is_ascii() && !b.is_ascii_alphanumeric());
        let (groups, order) = (Vec::with_capacity(all.len()), Vec::with_capacity(all.len()));
        let mut made = Self { seen, seconds, nexts, digits, signs, pages: [0; 256], cells, groups, order };
        for group in all.chunk_by(|a, b| a.0 == b.0) {
            let c = group[0].0 as usize;
            if made.pages[c >> 8] == 0 {
                made.pages[c >> 8] = made.cells.len() as u8;
                made.cells.push([0; 256]);
            }
            let start = made.order.len() as u32;
            made.order.extend(group.iter().map(|(_, e)| *e));
            made.groups.push(Group { from: start, to: made.order.len() as u32 });
            made.cells[made.pages[c >> 8] as usize][c & 255] = made.groups.len() as u16;
        }
        made
    }

    /// False where no word is grouped by a character whose last two bytes are these.
    #[inline]
    pub(super) fn may_have(&self, b: u8, c: u8) -> bool {
        self.seen[usize::from(b & 0x3F)] >> (c & 0x3F) & 1 != 0
    }

    /// False where no word is grouped by a character whose last two bytes are these, and goes on with `text`, in which
    /// that character is followed.
    #[inline]
    pub(super) fn may_go_on(&self, b: u8, c: u8, text: &[u8]) -> bool {
        match text {
            [_, x, y, ..] => self.seconds[row(b, c) & (self.seconds.len() - 1)] & second(*x, *y) != 0,
            _ => true,
        }
    }

    /// False where no word can stand, `text` beginning with a character of ASCII.
    #[inline]
    pub(super) fn may_begin(&self, text: &[u8]) -> bool {
        let (lead, second, third) = match *text {
            [lead, second, third, ..] => (lead, second, third),
            [lead, second] => (lead, second, 0),
            [lead] => (lead, 0, 0),
            [] => return false,
        };
        self.nexts[usize::from(lead & 0x7F)] >> (follow(second.into(), third.into()) & 0x3F) & 1 != 0
    }

    /// Passes over ASCII from byte `at` of `text` on, eight bytes at a time, where no word begins, a letter beginning
    /// one only where none stands before it: what is left, from a place where one may, or close to where ASCII ends.
    #[inline(never)]
    pub(super) fn pass<'t>(&self, text: &'t [u8], at: usize) -> &'t [u8] {
        let mut rest = &text[at..];
        let mut before = if letter_before(text, at) { 0x80 } else { 0 };
        while let Some([eight, second, third]) = bytes::three(rest).filter(|three| three[0] & bytes::HIGH == 0) {
            let letters = bytes::letters_of(eight);
            let mut begin = letters & !(letters << 8 | before);
            if self.digits {
                begin |= bytes::digits_of(eight);
            }
            if self.signs {
                begin |= !letters & bytes::HIGH;
            }
            let follow = follow(second, third);
            while begin != 0 {
                let bit = begin.trailing_zeros() & 0x38;
                if self.nexts[(eight >> bit) as usize & 0x7F] >> (follow >> bit & 0x3F) & 1 != 0 {
                    return &rest[bit as usize / 8..];
                }
                begin &= begin - 1;
            }
            before = letters >> 56;
            rest = &rest[8..];
        }
        rest
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

/// A number for the last two bytes of a character.
#[inline]
fn row(b: u8, c: u8) -> usize {
    usize::from(b & 0x3F) << 6 | usize::from(c & 0x3F)
}

/// A bit for the last two bytes of a Chinese character that follows.
#[inline]
fn second(x: u8, y: u8) -> u64 {
    1 << ((x ^ y) & 0x3F)
}

/// True when an ASCII letter stands before byte `at`.
#[inline]
pub(super) fn letter_before(text: &[u8], at: usize) -> bool {
    at.checked_sub(1).and_then(|at| text.get(at)).is_some_and(u8::is_ascii_alphabetic)
}

/// In the lower six bits of each byte a number for the two bytes that follow, ASCII letters of either case the same.
#[inline]
fn follow(second: u64, third: u64) -> u64 {
    const LETTER: u64 = 0x1F1F_1F1F_1F1F_1F1F;
    (second & LETTER) * 5 + (third & LETTER)
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
