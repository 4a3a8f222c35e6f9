//! Where words of several lists may begin: one pass over a text for all of them.
//!
//! A place is known by the first two characters of the words that begin there, which a hash of their bytes tells from nearly
//! all others. Whether a word does stand at a place its own list says.

use super::cue_list::CUES;
use super::lex;
use super::name_spans;
use super::retell;
use super::walk;
use crate::base::Span;
use crate::model::lang::words::{Hit, Words};
use std::sync::LazyLock;

/// What is looked for all over a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Sort {
    Cue,
    Title,
    /// 先生, 女士
    Honorific,
    /// What the name of an organisation ends with.
    Organisation,
    /// The dot inside a name.
    Dot,
    /// 接受, 出席: what may tell of an interview given.
    Meeting,
    /// 专访, 采访
    Interview,
}

impl Sort {
    fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// A place, and what may begin there.
#[derive(Clone, Copy, Debug)]
struct Spot {
    at: u32,
    may: u8,
}

/// The places of one text, in order.
#[derive(Clone, Debug)]
pub(super) struct Spots(Vec<Spot>);

impl Spots {
    /// Of all of `text`.
    pub(super) fn scan(text: &str) -> Self {
        let (table, text) = (&*TABLE, text.as_bytes());
        let mut all = Vec::with_capacity(text.len() / 16);
        let mut at = 0;
        while let Some(lead) = text.get(at) {
            let wide = matches!(lead, 0xE0..=0xEF);
            let may = match text[at..].first_chunk() {
                Some(eight) if wide => table.wide(u64::from_le_bytes(*eight)),
                // The last characters of a text, and all in other than three bytes.
                _ => table.firsts[usize::from(*lead)],
            };
            if may != 0 {
                all.push(Spot { at: at as u32, may });
            }
            at += if wide { 3 } else { 1 };
        }
        Self(all)
    }

    /// Where a word of this sort may begin.
    pub(super) fn of(&self, sort: Sort) -> impl Iterator<Item = usize> + '_ {
        self.0.iter().filter(move |s| s.may & sort.bit() != 0).map(|s| s.at as usize)
    }

    /// False when no word of this sort begins in `span`.
    pub(super) fn any(&self, span: Span, sort: Sort) -> bool {
        let from = self.0.partition_point(|s| s.at < span.start);
        self.0[from..].iter().take_while(|s| s.at < span.end).any(|s| s.may & sort.bit() != 0)
    }

    /// What [`Words::find_iter`] finds in `text`, of which these are the spots.
    pub(super) fn hits<'a>(&'a self, sort: Sort, list: &'a Words, text: &'a str) -> impl Iterator<Item = Hit> + 'a {
        let mut free = 0;
        self.of(sort).filter_map(move |at| {
            let hit = if at < free { None } else { list.at(&text[at..]) }?;
            free = at + hit.end;
            Some(Hit { start: at, end: free, ..hit })
        })
    }
}

/// Size of the table of pairs, as a power of two.
const PAIRS: u32 = 15;

/// The last two bytes of a character of three bytes behind its lead, as they stand in the number of its bytes.
const TAIL: u64 = 0x3F3F;

/// What may begin with given bytes, a bit for each [`Sort`].
struct Table {
    /// By a hash of two characters of three bytes each.
    pairs: Vec<u8>,
    /// By the last bytes of a character of three bytes: words that go on otherwise, or not at all.
    alone: Vec<u8>,
    /// By the first byte, of any word.
    firsts: [u8; 256],
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { pairs: vec![0; 1 << PAIRS], alone: vec![0; TAIL as usize + 1], firsts: [0; 256] };
    let lists = [
        (Sort::Cue, CUES.scanner.all()),
        (Sort::Title, lex::TITLES.all()),
        (Sort::Honorific, lex::HONORIFICS.all()),
        (Sort::Organisation, lex::ORGANISATIONS.all()),
        (Sort::Dot, &name_spans::DOTS),
        (Sort::Meeting, &walk::INTERVIEWED.map(|(verb, _)| verb)),
        (Sort::Interview, &retell::INTERVIEWS),
    ];
    for (sort, words) in lists {
        words.iter().for_each(|word| table.add(word.as_bytes(), sort.bit()));
    }
    table
});

impl Table {
    fn add(&mut self, word: &[u8], bit: u8) {
        let Some(lead) = word.first() else { return };
        self.firsts[usize::from(*lead)] |= bit;
        let mut bytes = [0; 8];
        word.iter().zip(&mut bytes).for_each(|(from, to)| *to = *from);
        let bytes = u64::from_le_bytes(bytes);
        match word {
            [0xE0..=0xEF, _, _, 0xE0..=0xEF, ..] => self.pairs[pair(bytes)] |= bit,
            [0xE0..=0xEF, ..] => self.alone[tail(bytes)] |= bit,
            _ => {}
        }
    }

    /// What may begin with a character of three bytes, given with what follows it.
    #[inline]
    fn wide(&self, bytes: u64) -> u8 {
        self.pairs[pair(bytes)] | self.alone[tail(bytes)]
    }
}

/// Place in the table of the six bytes that a text begins with.
#[inline]
fn pair(bytes: u64) -> usize {
    ((bytes << 16).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - PAIRS)) as usize
}

/// Place of the second and the third byte.
#[inline]
fn tail(bytes: u64) -> usize {
    (bytes >> 8 & TAIL) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_spots_of_a_list_hide_none_of_its_words() {
        let text = "据CEO何文·李先生说，局长称，CFO林远和首席执行官里卡多•法尔肯否认。接受专访的女士指出大学和公司局";
        let spots = Spots::scan(text);
        for (sort, list) in [
            (Sort::Cue, &CUES.scanner),
            (Sort::Title, &*lex::TITLES),
            (Sort::Honorific, &*lex::HONORIFICS),
            (Sort::Organisation, &*lex::ORGANISATIONS),
        ] {
            let plain: Vec<Hit> = list.find_iter(text).collect();
            assert_eq!(spots.hits(sort, list, text).collect::<Vec<_>>(), plain, "{sort:?}");
            assert!(!plain.is_empty());
            for word in list.all() {
                for text in [(*word).to_owned(), format!("在{word}"), format!("{word}在这里和那里")] {
                    assert!(Spots::scan(&text).any(Span::new(0, text.len()), sort), "{text}");
                }
            }
        }
        assert_eq!(spots.of(Sort::Dot).filter(|&at| text[at..].starts_with(name_spans::is_dot)).count(), 2);
        assert!(spots.any(Span::new(0, text.len()), Sort::Meeting) && !spots.any(Span::new(0, 60), Sort::Meeting));
    }
}
