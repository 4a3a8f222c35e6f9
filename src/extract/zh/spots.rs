//! Where words of several lists may begin: one pass over a text for all of them.
//!
//! Whether a word does stand at a place its own list says.

use super::begins::{self, Begins};
use super::cue_list::CUES;
use super::lex;
use super::name_spans;
use super::pairs::Listed;
use super::retell;
use super::walk;
use crate::base::Span;
use crate::model::lang::words::Hit;
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
        let (begins, mut rest) = (&*BEGINS, text.as_bytes());
        let mut all = Vec::with_capacity(text.len() / 16);
        while let Some(eight) = rest.first_chunk() {
            let bytes = u64::from_le_bytes(*eight);
            let at = (text.len() - rest.len()) as u32;
            // Whatever is no character of three bytes is passed over byte by byte.
            let (may, len) =
                if begins::is_wide(bytes) { (begins.wide(bytes), 3) } else { (begins.first(bytes as u8), 1) };
            rest = &rest[len..];
            if may != 0 {
                all.push(Spot { at, may });
            }
        }
        let (from, last) = (text.len() - rest.len(), rest.iter().map(|lead| begins.first(*lead)));
        all.extend((from..).zip(last).filter(|(_, may)| *may != 0).map(|(at, may)| Spot { at: at as u32, may }));
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

    /// What `find_iter` of the list finds in `text`, of which these are the spots.
    pub(super) fn hits<'a>(&'a self, sort: Sort, list: &'a Listed, text: &'a str) -> impl Iterator<Item = Hit> + 'a {
        let mut free = 0;
        self.of(sort).filter_map(move |at| {
            let hit = if at < free { None } else { list.at(&text[at..]) }?;
            free = at + hit.end;
            Some(Hit { start: at, end: free, ..hit })
        })
    }
}

/// The lists, a bit for each [`Sort`].
static BEGINS: LazyLock<Begins> = LazyLock::new(|| {
    let mut begins = Begins::new();
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
        words.iter().for_each(|word| begins.add(word, sort.bit()));
    }
    begins
});

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
