//! Bytes of a text looked at several at a time.

/// The first eight bytes of `text[at..end]`, ASCII letters small, filled up with zeros: two words of up to eight bytes are
/// the same in any case when these numbers are.
#[inline]
pub fn eight(text: &[u8], at: usize, end: usize) -> u64 {
    let len = end - at;
    let mut bytes = [0; 8];
    match text[at..].first_chunk() {
        Some(eight) => bytes = *eight,
        None => text[at..].iter().zip(&mut bytes).for_each(|(from, to)| *to = *from),
    }
    bytes.make_ascii_lowercase();
    let all = u64::from_le_bytes(bytes);
    if len < 8 { all & ((1 << (8 * len)) - 1) } else { all }
}

/// The bit in which ASCII letters of either case differ, in each of eight bytes.
pub const CASE: u64 = 0x2020_2020_2020_2020;
/// A byte of 1, eight times.
const ONES: u64 = 0x0101_0101_0101_0101;
/// A byte with the highest bit alone, eight times.
pub const HIGH: u64 = 0x8080_8080_8080_8080;

/// A number spread over its upper bits, for places in tables (Knuth, The Art of Computer Programming, 6.4: multiplicative
/// hashing by the golden ratio).
#[inline]
pub const fn spread(number: u64) -> u64 {
    number.wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// The eight bytes that `text` begins with, filled up with zeros.
#[inline]
pub fn first_eight(text: &[u8]) -> u64 {
    match text.first_chunk() {
        Some(eight) => u64::from_le_bytes(*eight),
        None => text.iter().rev().fold(0, |all, byte| all << 8 | u64::from(*byte)),
    }
}

/// How many bytes the character has that begins with this one.
#[inline]
pub fn character(lead: u8) -> usize {
    match lead {
        0..0xC0 => 1,
        0xC0..0xE0 => 2,
        0xE0..0xF0 => 3,
        0xF0.. => 4,
    }
}

/// The first eight bytes of `text`, those from the second on, and those from the third on.
#[inline]
pub fn three(text: &[u8]) -> Option<[u64; 3]> {
    let eight = |from: usize| text.get(from..from + 8)?.first_chunk().map(|eight| u64::from_le_bytes(*eight));
    let last = eight(2)?;
    Some([eight(0)?, eight(1)?, last])
}

/// Of eight bytes those from `first` to `last`, both of ASCII, each by its highest bit.
#[inline]
fn between(eight: u64, first: u8, last: u8) -> u64 {
    // Added to a byte below 0x80, the one number takes `first` and what follows over 0x7F, the other what follows `last`.
    let low = eight & !HIGH;
    (low + ONES * u64::from(0x80 - first)) & !(low + ONES * u64::from(0x7F - last)) & !eight & HIGH
}

/// Of eight bytes the ASCII letters, each by its highest bit.
#[inline]
pub fn letters_of(eight: u64) -> u64 {
    between(eight | CASE, b'a', b'z')
}

/// Of eight bytes all bits of the ASCII letters that they begin with, and how many letters that are.
#[inline]
pub fn letters_first(eight: u64) -> (u64, usize) {
    let others = !letters_of(eight) & HIGH;
    // All bits below the first byte that is no letter.
    let kept = if others == 0 { u64::MAX } else { (others & others.wrapping_neg()).wrapping_sub(1) >> 7 };
    (kept, others.trailing_zeros() as usize / 8)
}

/// Of eight bytes the ASCII digits, each by its highest bit.
#[inline]
pub fn digits_of(eight: u64) -> u64 {
    between(eight, b'0', b'9')
}

/// How many ASCII letters `text` begins with.
#[inline]
pub fn letters(text: &[u8]) -> usize {
    let (eights, rest) = text.as_chunks();
    for (n, eight) in eights.iter().enumerate() {
        let letters = letters_of(u64::from_le_bytes(*eight));
        if letters != HIGH {
            return 8 * n + (!letters & HIGH).trailing_zeros() as usize / 8;
        }
    }
    text.len() - rest.len() + rest.iter().take_while(|b| b.is_ascii_alphabetic()).count()
}

/// Of eight bytes the wanted ones, each by its highest bit. Behind the first of them others may be marked too.
#[inline]
fn marked<const N: usize>(eight: &[u8; 8], wanted: [u8; N]) -> u64 {
    let eight = u64::from_le_bytes(*eight);
    // Of a byte that is 0 the highest bit is set when 1 is taken from it.
    let zero = |x: u64| x.wrapping_sub(ONES) & !x;
    wanted.iter().fold(0, |all, byte| all | zero(eight ^ (ONES * u64::from(*byte)))) & HIGH
}

/// Where the first byte stands that is wanted; for bytes that are rare.
#[inline]
pub fn find<const N: usize>(bytes: &[u8], wanted: [u8; N]) -> Option<usize> {
    let (eights, rest) = bytes.as_chunks();
    for (n, eight) in eights.iter().enumerate() {
        let marked = marked(eight, wanted);
        if marked != 0 {
            return Some(8 * n + marked.trailing_zeros() as usize / 8);
        }
    }
    rest.iter().position(|byte| wanted.contains(byte)).map(|at| bytes.len() - rest.len() + at)
}

/// Where the last byte stands that is wanted.
#[inline]
pub fn rfind<const N: usize>(bytes: &[u8], wanted: [u8; N]) -> Option<usize> {
    let (_, eights) = bytes.as_rchunks();
    let left = bytes.len() - 8 * eights.iter().rev().take_while(|eight| marked(eight, wanted) == 0).count();
    bytes[..left].iter().rposition(|byte| wanted.contains(byte))
}

/// `text` without the Chinese characters that it begins with, rare ones aside.
#[inline]
pub fn past_han(text: &[u8]) -> &[u8] {
    let mut rest = text;
    while let [0xE4..=0xE9, _, _, after @ ..] = rest {
        rest = after;
    }
    rest
}

/// Where bytes of several sets stand, each set of three looked for on its own: one that is rare costs next to nothing.
pub struct Places<'t, const N: usize> {
    text: &'t [u8],
    sets: [[u8; 3]; N],
    /// Where the next byte of each set stands, as far as it was looked for.
    next: [Option<usize>; N],
}

impl<'t, const N: usize> Places<'t, N> {
    /// Those in `text`. Bytes that Chinese characters begin with are in none of the sets.
    pub fn new(text: &'t [u8], sets: [[u8; 3]; N]) -> Self {
        Self { text, sets, next: [None; N] }
    }

    /// The first place from byte `from` on; places are asked for in order.
    #[inline]
    pub fn next(&mut self, from: usize) -> Option<usize> {
        let mut rest = self.text.get(from..)?;
        loop {
            // Between Chinese characters marks stand so close that going through them costs less than to search.
            rest = past_han(rest);
            let (at, byte) = (self.text.len() - rest.len(), *rest.first()?);
            if self.sets.iter().any(|set| set.contains(&byte)) {
                return Some(at);
            }
            if byte.is_ascii() {
                return self.search(at);
            }
            rest = &rest[1..];
        }
    }

    fn search(&mut self, from: usize) -> Option<usize> {
        let text = self.text;
        let next = self.next.iter_mut().zip(self.sets).map(|(next, [a, b, c])| {
            let find = || memchr::memchr3(a, b, c, &text[from..]).map_or(text.len(), |at| from + at);
            *next.insert(next.filter(|at| *at >= from).unwrap_or_else(find))
        });
        next.min().filter(|at| *at < text.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_bytes_stop_where_the_word_does() {
        let text = b"The Harbourmaster SAID";
        assert_eq!(eight(text, 0, 3), eight(b"the", 0, 3));
        assert_eq!(eight(text, 18, 22), eight(b"said so", 0, 4));
        assert_eq!(eight(text, 4, 17), eight(b"harbourmill", 0, 11));
        assert_ne!(eight(text, 18, 21), eight(text, 18, 22));
        assert_eq!(eight(text, 22, 22), 0);
    }

    #[test]
    fn letters_end_before_anything_else() {
        for byte in 0..=255 {
            for before in 0..20 {
                let text = [vec![b'q'; before], vec![byte], vec![b'Z'; 9]].concat();
                let run = if byte.is_ascii_alphabetic() { text.len() } else { before };
                assert_eq!(letters(&text), run, "{byte} behind {before}");
            }
        }
    }

    #[test]
    fn places_of_sets_are_those_of_their_bytes() {
        let text = "It’s “3.5 km”. 他说：“好。”走了！ok? 「是」, 行".as_bytes();
        let sets = [[b'.', b'!', b'?'], [0xE2, 0xE3, 0xEF]];
        let mut places = Places::new(text, sets);
        for from in 0..=text.len() {
            let first = (from..text.len()).find(|at| sets.as_flattened().contains(&text[*at]));
            assert_eq!(places.next(from), first, "{from}");
        }
    }

    #[test]
    fn the_first_and_the_last_are_found_wherever_they_stand() {
        for len in 0..70 {
            let mut text = vec![b'a'; len];
            assert_eq!((find(&text, [b'.', 0xE3]), rfind(&text, [b'.', 0xE3])), (None, None));
            for at in 0..len {
                text[at] = b'.';
                text[len / 2] = b'.';
                assert_eq!(find(&text, [b'.', 0xE3]), Some(at.min(len / 2)));
                assert_eq!(rfind(&text, [b'.', 0xE3]), Some(at.max(len / 2)));
                (text[at], text[len / 2]) = (b'a', b'a');
            }
        }
    }
}
