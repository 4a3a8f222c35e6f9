//! Numbers in statements to figures: how much, of what, per what, as of when. The rules are in
//! docs/figures.md, the word lists in `src/model/lang/`.

mod amount;
mod en;
mod en_line;
mod en_noun;
mod en_number;
mod en_when;
mod en_words;
mod lexicon;
mod literal;
mod when;
mod zh;
mod zh_noun;
mod zh_number;
mod zh_words;

use crate::{
    base::{PartialDate, Span, bytes},
    model::{
        DraftFigure, Lang,
        lang::words::{Every, Words},
    },
};
use std::{borrow::Cow, sync::LazyLock};

/// What the reader of numbers must know of the text around.
#[derive(Clone, Copy, Debug)]
pub struct Context {
    /// Language of the text.
    pub lang: Lang,
    /// When the article was printed; dates without a year are read from it.
    pub published: Option<PartialDate>,
}

impl Context {
    /// A text in `lang` with no date.
    pub fn new(lang: Lang) -> Self {
        Self { lang, published: None }
    }
}

/// The figures whose words lie in `within`, in order, none overlapping. Spans are bytes of `text`. What a
/// figure is of, and when it holds, may stand in the rest of its sentence.
pub fn find(text: &str, within: Span, ctx: &Context) -> Vec<DraftFigure> {
    find_all(text, &[within], ctx)
}

/// False where no figure can stand in `within`; one scan tells.
pub fn may_stand(text: &str, within: Span, lang: Lang) -> bool {
    match lang {
        Lang::Zh => ZH_SEEDS.find(within.of(text)).is_some(),
        Lang::En => {
            let mut any = false;
            EN_SEEDS.find(within.of(text), |_| any = true);
            any
        }
    }
}

/// [`find`] for several spans, by place, none overlapping; each sentence is read once, however many lie in it.
pub fn find_all(text: &str, spans: &[Span], ctx: &Context) -> Vec<DraftFigure> {
    find_counted(text, spans, ctx).0
}

/// [`find_all`] where it was looked already for the [`seeds`]: they stand at `places`.
pub(super) fn find_at(text: &str, spans: &[Span], places: &[Span], ctx: &Context) -> Vec<DraftFigure> {
    let mut reader = Reader::new(ctx);
    reader.all(text, spans, among(places));
    reader.out
}

/// [`find_all`], and the steps it took, for the test of its cost.
fn find_counted(text: &str, spans: &[Span], ctx: &Context) -> (Vec<DraftFigure>, u64) {
    let mut reader = Reader::new(ctx);
    match ctx.lang {
        Lang::Zh => reader.all(text, spans, |within| {
            let seed = ZH_SEEDS.find(within.of(text))?;
            Some(Span::new(seed.start, seed.end).shifted(within.start as usize))
        }),
        Lang::En => {
            let mut places = Vec::new();
            for span in spans {
                let part = text.get(span.range()).unwrap_or_default();
                EN_SEEDS.find(part, |s| places.push(Span::new(s.start, s.end).shifted(span.start as usize)));
            }
            reader.all(text, spans, among(&places));
        }
    }
    (reader.out, reader.steps)
}

/// Tells the first of `places` within a span; spans are asked for in order.
fn among(mut places: &[Span]) -> impl FnMut(Span) -> Option<Span> {
    move |within| {
        let before = places.iter().take_while(|place| place.start < within.start).count();
        places = &places[before..];
        places.first().filter(|place| place.end <= within.end).copied()
    }
}

/// Digits of both widths.
const DIGITS: [&str; 20] =
    ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "０", "１", "２", "３", "４", "５", "６", "７", "８", "９"];

/// Characters that a Chinese number can begin with.
static ZH_SEEDS: LazyLock<Words> = LazyLock::new(|| {
    let words = "一 二 两 兩 三 四 五 六 七 八 九 十 百 千 万 萬 亿 億 廿 卅 几 幾 数 數 半 壹 贰 叁 上 成";
    Words::new(DIGITS.into_iter().chain(words.split(' ')).chain(zh_number::seeds()))
});

static EN_SEEDS: LazyLock<Every> = LazyLock::new(|| Every::new(seeds()));

/// What an English figure can begin with: digits, number words, and *than a* and the like before a unit, which may be one of it.
pub(super) fn seeds() -> impl Iterator<Item = &'static str> {
    let single = ["than a", "nearly a", "almost a", "about a", "over a", "under a"];
    let vowel = ["than an", "nearly an", "almost an", "about an", "over an", "under an"];
    DIGITS.into_iter().chain(en_words::seeds()).chain(single).chain(vowel)
}

/// State of one reading.
struct Reader<'a> {
    ctx: &'a Context,
    /// Candidate steps taken.
    steps: u64,
    /// The figures of the sentence read last that lie in no span yet.
    found: Vec<DraftFigure>,
    /// Those of the spans so far.
    out: Vec<DraftFigure>,
    /// What an English sentence leaves to the next.
    room: en_line::Room,
}

impl<'a> Reader<'a> {
    fn new(ctx: &'a Context) -> Self {
        Self { ctx, steps: 0, found: Vec::new(), out: Vec::new(), room: en_line::Room::default() }
    }

    /// Finds the figures of all spans; `seed` tells the first place in a stretch where a number may begin.
    fn all(&mut self, text: &str, spans: &[Span], mut seed: impl FnMut(Span) -> Option<Span>) {
        // The sentence read last.
        let mut read = 0..0;
        for span in spans.iter().filter(|span| text.get(span.range()).is_some()) {
            let mut left = *span;
            while left.start < left.end
                && let Some(seed) = seed(left)
            {
                let at = seed.start as usize;
                if !read.contains(&at) {
                    read = sentence(text, at, left.start as usize, self.ctx.lang);
                    self.steps += 1;
                    self.found.clear();
                    crate::base::work::spend(read.len());
                    match self.ctx.lang {
                        Lang::Zh => zh::read(self, &text[read.clone()], read.start),
                        Lang::En => en::read(self, &text[read.clone()], read.start),
                    }
                }
                // What begins before the end of this span lies in no later one.
                let to = self.found.partition_point(|f| f.span.start < span.end);
                for figure in self.found.drain(..to).filter(|f| span.contains(f.span)) {
                    if self.out.last().is_none_or(|last| last.span.end <= figure.span.start) {
                        self.out.push(figure);
                    }
                }
                left.start = seed.end.max(read.end as u32);
            }
        }
    }

    /// Keeps a figure unless it overlaps the one before.
    fn push(&mut self, figure: DraftFigure) {
        if self.found.last().is_none_or(|f| f.span.end <= figure.span.start) {
            self.found.push(figure);
        }
    }
}

/// A sentence longer than this is read in parts, bytes.
const LONGEST: usize = 4096;

/// The sentence around `at`, beginning not before `floor` unless it is the first one looked at, at most
/// [`LONGEST`] bytes to either side.
fn sentence(text: &str, at: usize, floor: usize, lang: Lang) -> std::ops::Range<usize> {
    let low = at.saturating_sub(LONGEST).max(floor.saturating_sub(512));
    let low = (low..=at).find(|&i| text.is_char_boundary(i)).unwrap_or(at);
    let high = (at + LONGEST).min(text.len());
    let high = (at..=high).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(text.len());
    let ends = |i: &usize| text[*i..].chars().next().filter(|c| ends_sentence(text, *i, *c, lang)).is_some();
    // Line breaks, stops and marks, and what the wide ones begin with.
    let marks = [b'\n', b'.', b'!', b'?', 0xE3, 0xEF];
    let past = |i: usize| i + text[i..].chars().next().map_or(0, char::len_utf8);
    let mut back = at;
    let start = loop {
        match bytes::rfind(&text.as_bytes()[low..back], marks).map(|i| low + i) {
            Some(i) if ends(&i) => break past(i),
            Some(i) => back = i,
            None => break low,
        }
    };
    let mut on = at;
    let mut end = loop {
        match bytes::find(&text.as_bytes()[on..high], marks).map(|i| on + i) {
            Some(i) if ends(&i) => break past(i),
            Some(i) => on = i + 1,
            None => break high,
        }
    };
    if end == high && high < text.len() {
        // Cut where a word ends, when there is such a place.
        end = text[at..high].rfind([' ', '，', ',', '、']).filter(|i| *i > 0).map_or(high, |i| at + i);
    }
    start..end
}

fn ends_sentence(text: &str, at: usize, c: char, lang: Lang) -> bool {
    match (c, lang) {
        ('\n' | '。' | '！' | '？', _) | ('!' | '?', Lang::En) => true,
        ('.', Lang::En) => {
            let next = text[at + 1..].trim_start_matches(['"', '\'', '”', '’', ')']);
            let gap = next.starts_with(char::is_whitespace);
            let new = next.trim_start().starts_with(|c: char| !c.is_lowercase());
            let head = &text[..at];
            let tail = (1..=6).rev().find_map(|n| head.get(head.len().checked_sub(n)?..)).unwrap_or("");
            let word = tail.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
            let short = word.len() == 1 && word.starts_with(|c: char| c.is_alphabetic());
            let small = !word.bytes().any(|b| b.is_ascii_uppercase());
            let word = if small { Cow::Borrowed(word) } else { Cow::Owned(word.to_ascii_lowercase()) };
            gap && new && !short && en_words::known(&word).classes & en_words::ABBREVIATIONS == 0
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(lang: Lang, text: &str) -> u64 {
        find_counted(text, &[Span::new(0, text.len())], &Context::new(lang)).1
    }

    #[test]
    fn a_hostile_line_costs_what_its_length_says() {
        let units = [
            "9",
            "1,",
            "1-",
            "3.1.",
            "1 to ",
            "两",
            "万",
            "百分之",
            "约",
            "1:",
            "$",
            "二分之",
            "one hundred ",
            "上百",
            "1至",
            "的3个",
        ];
        for lang in Lang::ALL {
            for unit in units {
                let line = |bytes: usize| unit.repeat(bytes / unit.len());
                // From within one part at its longest to several of them.
                let (short, long) = (steps(lang, &line(2_000)), steps(lang, &line(16_000)));
                assert!(
                    long <= 10 * short + 1000,
                    "{lang} {unit:?}: {short} steps, then {long} for eight times the text"
                );
                assert!(long <= 24 * 16_000, "{lang} {unit:?}: {long} steps for 16 kB");
            }
        }
    }

    #[test]
    fn a_text_without_numbers_costs_no_step() {
        assert_eq!(steps(Lang::En, &"The mayor spoke to the press and left. ".repeat(1000)), 0);
        assert_eq!(steps(Lang::En, &"The tension above a weightless tent drew attention. ".repeat(100)), 0);
        assert_eq!(steps(Lang::Zh, &"市长对记者讲话，随后离开。".repeat(1000)), 0);
    }

    #[test]
    fn a_sentence_of_many_spans_is_read_once() {
        let unit = "他说三，";
        let cost = |times: usize| {
            let text = unit.repeat(times);
            let spans: Vec<Span> = (0..times).map(|i| Span::new(12 * i + 6, 12 * i + 9)).collect();
            find_counted(&text, &spans, &Context::new(Lang::Zh)).1
        };
        let (short, long) = (cost(200), cost(3200));
        assert!(long <= 20 * short, "{short} steps, then {long} for sixteen times the text");
    }

    #[test]
    fn only_what_lies_within_is_found() {
        let text = "He bought 12 trucks. She sold 30 cars.";
        let at = text.find("She").unwrap();
        let found = find(text, Span::new(at, text.len()), &Context::new(Lang::En));
        assert_eq!(found.iter().map(|f| f.span.of(text)).collect::<Vec<_>>(), ["30"]);
    }
}
