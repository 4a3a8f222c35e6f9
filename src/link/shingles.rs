//! Texts as sets of hashed shingles, so that likeness is found by sorting numbers and never by holding every text
//! against every other. Simplified and traditional characters, letter case and width make no difference.

use super::tokens::is_han;
use crate::base::bytes::letters;
use crate::model::lang::fold::simple;

/// Hash of a token, as [`super::tokens::Tokens`] would cut it.
type Hashed = u64;

const SEED: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// One token of a text: its hash, where it begins in bytes, and whether it is a Chinese character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Hash of its letters.
    pub hash: Hashed,
    /// First byte.
    pub start: u32,
    /// One past its last byte.
    pub end: u32,
    /// A Chinese character.
    pub han: bool,
}

/// The tokens of `text` but for what stands in brackets, hashed.
pub fn pieces(text: &str) -> Vec<Piece> {
    let mut out = Vec::with_capacity(text.len() / 3);
    cut(text, &mut out);
    out
}

/// [`pieces`] of many texts, one after the other: `out` holds those of the last, and keeps its memory.
pub fn cut(text: &str, out: &mut Vec<Piece>) {
    out.clear();
    let (mut depth, mut word): (usize, Option<(u64, u32, bool)>) = (0, None);
    let close = |word: &mut Option<(u64, u32, bool)>, end: usize, out: &mut Vec<Piece>| {
        if let Some((hash, start, _)) = word.take() {
            out.push(Piece { hash, start, end: end as u32, han: false });
        }
    };
    let bytes = text.as_bytes();
    let mut next = 0;
    while next < bytes.len() {
        let at = next;
        // Letters of a word: most of a text in Latin script.
        if depth == 0 && bytes[at].is_ascii_alphabetic() && !word.is_some_and(|(_, _, number)| number) {
            let (mut hash, start, _) = word.take().unwrap_or((SEED, at as u32, false));
            next += letters(&bytes[at..]);
            for letter in &bytes[at..next] {
                hash = mix(hash, u64::from(letter | 0x20));
            }
            if bytes.get(next) == Some(&b' ') {
                out.push(Piece { hash, start, end: next as u32, han: false });
                next += 1;
            } else {
                word = Some((hash, start, false));
            }
            continue;
        }
        // A Chinese character: most of a Chinese text. None of these ranges has anything else.
        if let [0xE4..=0xE9, b, c, ..] = bytes[at..] {
            next += 3;
            if depth == 0 {
                close(&mut word, at, out);
                let low = |byte: u8| u32::from(byte & 0x3F);
                let code = u32::from(bytes[at] & 0x0F) << 12 | low(b) << 6 | low(c);
                let hash = mix(SEED, u64::from(u32::from(char::from_u32(code).map_or('\0', simple))));
                out.push(Piece { hash, start: at as u32, end: next as u32, han: true });
            }
            continue;
        }
        if bytes[at] == b' ' {
            close(&mut word, at, out);
            next += 1;
            continue;
        }
        let Some(raw) = text[at..].chars().next() else { break };
        next += raw.len_utf8();
        let follows = |is: fn(char) -> bool| text[next..].chars().next().is_some_and(is);
        let c = if ('\u{FF01}'..='\u{FF5E}').contains(&raw) {
            char::from_u32(raw as u32 - 0xFEE0).unwrap_or(raw)
        } else {
            raw
        };
        let digit = c.is_ascii_digit();
        if !is_han(c) && !is_wide_mark(c) && c.is_alphanumeric() {
            if depth > 0 {
                continue;
            }
            // A number and a word that touch are two tokens.
            if word.is_some_and(|(_, _, number)| number && !digit) {
                close(&mut word, at, out);
            }
            let (mut hash, start, number) = word.unwrap_or((SEED, at as u32, digit));
            if c.is_ascii() {
                hash = mix(hash, u64::from(c.to_ascii_lowercase() as u8));
            } else {
                hash = c.to_lowercase().fold(hash, |hash, low| mix(hash, u64::from(u32::from(low))));
            }
            word = Some((hash, start, number));
            continue;
        }
        let inside_number = matches!(c, ',' | '.') && word.is_some_and(|(_, _, number)| number);
        if inside_number && follows(|c| c.is_ascii_digit()) {
            if c == '.' {
                word = word.map(|(hash, start, number)| (mix(hash, u64::from(u32::from('.'))), start, number));
            }
            continue;
        }
        if matches!(c, '\'' | '’') && word.is_some() && follows(char::is_alphabetic) {
            word = word.map(|(hash, start, number)| (mix(hash, u64::from(u32::from('\''))), start, number));
            continue;
        }
        close(&mut word, at, out);
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if is_han(c) && depth == 0 => {
                let hash = mix(SEED, u64::from(u32::from(simple(c))));
                out.push(Piece { hash, start: at as u32, end: (at + raw.len_utf8()) as u32, han: true });
            }
            _ => {}
        }
    }
    close(&mut word, text.len(), out);
}

/// Marks of Chinese texts, among which there are no letters; of others the tables must tell.
fn is_wide_mark(c: char) -> bool {
    matches!(c, '\u{2000}'..='\u{206F}' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}')
}

fn mix(hash: u64, value: u64) -> u64 {
    (hash ^ value).wrapping_mul(PRIME)
}

/// A number for a name, so that shingles of one name meet only each other.
pub fn salt(name: &str) -> u64 {
    salt_on(SEED, name)
}

/// The number for a name that goes on from one with the number `before`.
pub fn salt_on(before: u64, name: &str) -> u64 {
    name.bytes().fold(before, |hash, byte| mix(hash, u64::from(byte)))
}

/// Hash of a run of tokens.
pub fn joined(run: &[Piece]) -> u64 {
    spread(run.iter().fold(SEED, |hash, piece| mix(hash, piece.hash)))
}

/// So that the smallest of some hashes is no matter of the alphabet.
fn spread(hash: u64) -> u64 {
    let hash = (hash ^ hash >> 32).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    hash ^ hash >> 29
}

/// Shingles of `chinese` characters or `words` words; a run of both counts by what it begins with.
pub fn shingles(pieces: &[Piece], chinese: usize, words: usize) -> impl Iterator<Item = (usize, u64)> + '_ {
    (0..pieces.len()).filter_map(move |at| {
        let len = if pieces[at].han { chinese } else { words };
        pieces.get(at..at + len).map(|run| (at, joined(run)))
    })
}

/// The hashes of the shingles, in order of place.
pub fn hashes(pieces: &[Piece], chinese: usize, words: usize) -> Vec<u64> {
    let mut all = Vec::with_capacity(pieces.len());
    all.extend(shingles(pieces, chinese, words).map(|(_, hash)| hash));
    all
}

/// [`hashes`] of other numbers, each in the same few steps however long a shingle is: what goes before its end, less what
/// goes before its beginning (Karp and Rabin, IBM J. Res. Dev. 31(2), 1987).
///
/// `before` and `out` keep their memory from text to text; the hashes are in `out`.
pub fn rolling(pieces: &[Piece], chinese: usize, words: usize, before: &mut Vec<u64>, out: &mut Vec<u64>) {
    const BASE: u64 = 0x9e37_79b9_7f4a_7c15;
    before.clear();
    out.clear();
    let mut all: u64 = 0;
    before.push(all);
    before.extend(pieces.iter().map(|piece| {
        all = all.wrapping_mul(BASE).wrapping_add(piece.hash);
        all
    }));
    let shift = |len: usize| BASE.wrapping_pow(len as u32);
    let (han, latin) = ((chinese, shift(chinese)), (words, shift(words)));
    out.extend(pieces.iter().zip(before.iter()).enumerate().filter_map(|(at, (piece, start))| {
        let (len, shift) = if piece.han { han } else { latin };
        let end = before.get(at + len)?;
        Some(spread(end.wrapping_sub(start.wrapping_mul(shift))))
    }));
}

/// Each once.
pub fn distinct(mut hashes: Vec<u64>) -> Vec<u64> {
    hashes.sort_unstable();
    hashes.dedup();
    hashes
}

/// Pairs of the numbers that come with the same key, and how often: each with the first and with the one before
/// of its run, so that the work grows with the runs and not with their squares. Runs longer than `most` say
/// nothing and are left out. `seen` is used up.
pub fn meetings(seen: &mut Vec<(u64, u32)>, most: usize) -> Vec<((u32, u32), u32)> {
    let all = seen.len();
    leave_single_out(seen);
    sort(seen);
    let mut pairs: Vec<(u32, u32)> = Vec::new();
    for run in seen.chunk_by(|a, b| a.0 == b.0) {
        let mut last = None;
        let first = run[0].1;
        if run.len() < 2 || run.len() > most || run[run.len() - 1].1 == first {
            continue;
        }
        for (_, who) in run {
            if let Some(before) = last.filter(|before| before != who) {
                pairs.push((first, *who));
                if before != first {
                    pairs.push((before, *who));
                }
            }
            last = Some(*who);
        }
    }
    crate::base::work::spend(all + pairs.len());
    pairs.sort_unstable();
    pairs.chunk_by(|a, b| a == b).map(|run| (run[0], run.len() as u32)).collect()
}

/// Puts what has hashes for keys in order: first into shares by the highest bits, each of which is then sorted near in
/// memory.
fn sort(seen: &mut Vec<(u64, u32)>) {
    const SHARES: usize = 1 << 10;
    let share = |hash: u64| (hash >> (u64::BITS - SHARES.trailing_zeros())) as usize;
    if seen.len() < SHARES * 16 {
        return seen.sort_unstable();
    }
    let mut ends = vec![0; SHARES];
    seen.iter().for_each(|(hash, _)| ends[share(*hash)] += 1);
    let mut from = 0;
    for end in &mut ends {
        from += std::mem::replace(end, from);
    }
    let mut sorted = vec![(0, 0); seen.len()];
    for entry in std::mem::take(seen) {
        let at = &mut ends[share(entry.0)];
        sorted[*at] = entry;
        *at += 1;
    }
    let mut rest = sorted.as_mut_slice();
    for count in (0..SHARES).map(|n| ends[n] - if n == 0 { 0 } else { ends[n - 1] }) {
        let (one, after) = rest.split_at_mut(count);
        one.sort_unstable();
        rest = after;
    }
    *seen = sorted;
}

/// Leaves out most keys that come once: they meet nothing, and would only be sorted.
fn leave_single_out(seen: &mut Vec<(u64, u32)>) {
    let bits = (8 * seen.len()).next_power_of_two().max(64);
    let place = |hash: u64| ((hash as usize & (bits - 1)) / 64, 1u64 << (hash % 64));
    let (mut once, mut again) = (vec![0u64; bits / 64], vec![0u64; bits / 64]);
    for (hash, _) in seen.iter() {
        let (at, bit) = place(*hash);
        again[at] |= once[at] & bit;
        once[at] |= bit;
    }
    seen.retain(|(hash, _)| {
        let (at, bit) = place(*hash);
        again[at] & bit != 0
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_script_case_and_commas_make_no_difference() {
        let hashes = |text: &str| pieces(text).iter().map(|p| p.hash).collect::<Vec<_>>();
        assert_eq!(hashes("海岸實驗室(Harbour Labs)和燈塔"), hashes("海岸实验室和灯塔"));
        assert_eq!(hashes("We lost 1,200 litres."), hashes("we LOST １200 litres"));
        assert_ne!(hashes("增长"), hashes("下降"));
        assert_eq!(pieces("3.5 Million (x)").len(), 2);
    }

    #[test]
    fn rolling_hashes_are_the_same_wherever_a_run_stands() {
        let of = |text: &str| {
            let mut hashes = Vec::new();
            rolling(&pieces(text), 3, 2, &mut Vec::new(), &mut hashes);
            hashes
        };
        let (one, other) = (of("海面升高了 and the quay went under"), of("昨日海面升高了许多, and the quay stands"));
        assert_eq!(one.len(), hashes(&pieces("海面升高了 and the quay went under"), 3, 2).len());
        assert!(one[..3].iter().all(|hash| other.contains(hash)), "{one:?} {other:?}");
        assert!(one[5..7].iter().all(|hash| other.contains(hash)));
        assert!(!other.contains(&one[8]));
    }

    #[test]
    fn wide_marks_are_no_letters() {
        assert!((0..0x3100).filter_map(char::from_u32).filter(|c| is_wide_mark(*c)).all(|c| !c.is_alphanumeric()));
    }

    #[test]
    fn many_are_put_in_order_as_few_are() {
        let mut many: Vec<(u64, u32)> = (0..100_000).map(|n| (salt(&(n % 777).to_string()) << (n % 64), n)).collect();
        let mut sorted = many.clone();
        sort(&mut many);
        sorted.sort();
        assert_eq!(many, sorted);
    }

    #[test]
    fn work_grows_with_the_runs() {
        let mut seen: Vec<(u64, u32)> = (0..1000).map(|i| (7, i)).collect();
        let (work, pairs) = crate::base::work::count(|| meetings(&mut seen, 2000));
        assert_eq!(pairs.len(), 999 + 998);
        assert!(work < 5000, "{work}");
    }
}
