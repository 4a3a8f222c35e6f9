//! Word classes of the audit: sections of `model/lang/*/audit.txt`. A text is scanned once for the words of all that
//! rules look for in texts; each class then looks among what was found.

use super::lists;
use crate::base::Span;
use crate::model::Lang;
use crate::model::lang::fold::simplify;
use crate::model::lang::sections::sections;
use crate::model::lang::words::{Every, Tails, Words as List};
use std::borrow::Cow;
use std::cell::{Cell, OnceCell};
use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::LazyLock;

static FILES: LazyLock<[BTreeMap<&'static str, Vec<&'static str>>; 2]> = LazyLock::new(|| {
    [include_str!("../model/lang/en/audit.txt"), include_str!("../model/lang/zh/audit.txt")].map(sections)
});

/// The classes that are looked for in texts, in order; such a class is known by its place. Of the others a phrase is
/// asked whether it is, or has, one of their words.
#[rustfmt::skip]
const IN_TEXTS: &[&str] = &[
    "accuse", "accuser", "admit", "another", "answers-them", "attacks", "attributes", "bears-out", "belief",
    "besides", "blame", "caused", "change", "claim", "collective", "compared", "confirms", "corroborates", "counted", "credited",
    "crime", "crowd", "currency", "danger", "domain", "doubts", "duty", "event", "ever", "favour", "finds",
    "fraction", "fromto", "front-desk", "graft", "harm", "headline-answers", "hearsay", "hid", "hid-from", "ill",
    "issued", "kin", "knew", "loaded", "magnitude", "market", "maybe", "month", "most", "motive", "multiple",
    "naming", "nature", "neglect", "now", "of-all", "of-the-whole", "off-duty", "official", "once", "opinion",
    "opinion-of-anybody", "opinion-of-person", "own", "percent", "period", "person", "plain", "plural", "police",
    "portion", "pronoun", "rated", "reason", "record", "records", "remedy", "reporter-sees", "republished",
    "response", "seen", "share", "shift", "sneer", "somebody", "someone", "source-label", "spared", "sport",
    "survey", "target", "trade", "turnout", "unnamed", "violence", "when", "withheld", "worst", "wrong", "yearly", "yet-to-come",
];

/// A set of classes, a bit for each.
type Classes = u128;

/// The words of a language of all classes that are looked for in texts.
struct All {
    list: Every,
    /// For each word the classes that it is in.
    classes: Vec<Classes>,
}

static ALL: LazyLock<[All; 2]> = LazyLock::new(|| {
    const { assert!(IN_TEXTS.len() <= Classes::BITS as usize, "a bit for each class") };
    FILES.each_ref().map(|file| {
        let mut words: BTreeMap<&'static str, Classes> = BTreeMap::new();
        for (class, section) in file.iter().map(|(name, section)| (class(name), section)).filter(|(c, _)| *c != 0) {
            section.iter().for_each(|word| *words.entry(word).or_default() |= class);
        }
        All { list: Every::new(words.keys().copied()), classes: words.into_values().collect() }
    })
});

/// The bit of a class that is looked for in texts.
fn class(name: &str) -> Classes {
    IN_TEXTS.binary_search(&name).map_or(0, |at| 1 << at)
}

/// A text in simplified characters, byte for byte as long as it was, with the words of all classes in it.
pub struct Folded<'t> {
    text: Cow<'t, str>,
    lang: Lang,
    found: OnceCell<Found>,
    /// Stretches that were looked at: rules ask for several classes there, one rule after the other. Each has one place,
    /// and the last one that has it stands there.
    near: [Cell<Near>; STRETCHES],
}

/// A shorter stretch, in bytes, is no sentence.
const SHORT: usize = 40;

/// More than most texts have sentences.
const STRETCHES: usize = 1 << BITS;
const BITS: u32 = 6;

/// Words of all classes in a text.
struct Found {
    /// By place, the longest first; overlapping ones too. With the classes of the word.
    words: Vec<(Span, Classes)>,
    /// Every class of which there is one.
    classes: Classes,
}

impl Found {
    /// The first of the words that begin in a stretch, and one past the last.
    fn beginning_in(&self, within: Span) -> (u32, u32) {
        let from = self.words.partition_point(|(span, _)| span.start < within.start);
        let to = from + self.words[from..].iter().take_while(|(span, _)| span.start < within.end).count();
        (from as u32, to as u32)
    }
}

/// The words that begin in a stretch of a text.
#[derive(Clone, Copy, Default)]
struct Near {
    within: Span,
    from: u32,
    to: u32,
    /// Every class of which there is one.
    classes: Classes,
}

impl<'t> Folded<'t> {
    pub(super) fn new(text: &'t str, lang: Lang) -> Self {
        let text = if lang == Lang::Zh { simplify(text) } else { Cow::Borrowed(text) };
        Self { text, lang, found: OnceCell::new(), near: std::array::from_fn(|_| Cell::default()) }
    }

    /// Where words stand that begin in `within`, each with its classes, those of a class perhaps among them: by place, the
    /// longest first.
    fn found(&self, class: Classes, within: Span) -> impl Iterator<Item = (Span, Classes)> {
        let all = &ALL[self.lang as usize];
        let of = |words: &[(Span, Classes)]| words.iter().fold(0, |sum, (_, classes)| sum | classes);
        let found = self.found.get_or_init(|| {
            let mut words = Vec::with_capacity(self.text.len() / 12);
            all.list.find(&self.text, |hit| {
                let span = Span::new(hit.start, hit.end);
                if self.lang == Lang::En || !within_time(&self.text, span) {
                    words.push((span, all.classes[hit.word]));
                }
            });
            let classes = of(&words);
            Found { words, classes }
        });
        // Most texts have no word of most classes.
        let words = if found.classes & class == 0 {
            &[][..]
        } else if within.len() < SHORT {
            // The words for somebody: few stand there, and each is asked for once.
            let (from, to) = found.beginning_in(within);
            &found.words[from as usize..to as usize]
        } else {
            let place = &self.near[(within.start.wrapping_mul(0x9e37_79b9) >> (u32::BITS - BITS)) as usize];
            let mut near = place.get();
            if near.within != within {
                let (from, to) = found.beginning_in(within);
                near = Near { within, from, to, classes: of(&found.words[from as usize..to as usize]) };
                place.set(near);
            }
            if near.classes & class == 0 { &[] } else { &found.words[near.from as usize..near.to as usize] }
        };
        words.iter().copied()
    }
}

impl Deref for Folded<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

/// A class of words in every language.
pub struct Words {
    class: Classes,
    lists: [List; 2],
    tails: [Tails; 2],
    /// Bytes of the longest word.
    longest: [usize; 2],
}

impl Words {
    /// The class of this name.
    ///
    /// # Panics
    /// When no language has a section of that name. One that has none has no such words.
    pub fn section(name: &str) -> Self {
        assert!(FILES.iter().any(|file| file.contains_key(name)), "no language has a section [{name}]");
        let words = |i: usize| FILES[i].get(name).into_iter().flatten().copied();
        Self {
            class: class(name),
            lists: [0, 1].map(|i| List::new(words(i))),
            tails: [0, 1].map(|i| Tails::new(words(i))),
            longest: [0, 1].map(|i| words(i).map(str::len).max().unwrap_or_default()),
        }
    }

    /// Where words of the class stand in `within`, none overlapping, the longest first. English words are whole words
    /// in any case. `lang` is that of the text.
    pub fn find<'t>(&self, text: &'t Folded<'_>, within: Span, lang: Lang) -> impl Iterator<Item = Span> + 't {
        debug_assert_eq!(lang, text.lang);
        debug_assert!(self.class != 0, "a class that is looked for in texts");
        let (class, mut free) = (self.class, within.start);
        let mine = text.found(class, within).filter_map(move |(span, classes)| {
            let stands = classes & class != 0 && span.start >= free && span.end <= within.end;
            stands.then(|| {
                free = span.end;
                span
            })
        });
        mine.filter(move |span| lang == Lang::Zh || whole_word(text, *span))
    }

    /// False where certainly none stands: the cheapest question.
    pub fn may_stand(&self, text: &Folded<'_>, within: Span) -> bool {
        debug_assert!(self.class != 0, "a class that is looked for in texts");
        text.found(self.class, within).next().is_some()
    }

    /// The first of them.
    pub fn first(&self, text: &Folded<'_>, within: Span, lang: Lang) -> Option<Span> {
        self.find(text, within, lang).next()
    }

    /// True when one stands there.
    pub fn any(&self, text: &Folded<'_>, within: Span, lang: Lang) -> bool {
        self.first(text, within, lang).is_some()
    }

    /// Where words of the class stand in these words, which are in simplified characters.
    pub fn find_in<'t>(&'t self, words: &'t str, lang: Lang) -> impl Iterator<Item = Span> + 't {
        let found = self.lists[lang as usize].find_iter_fold(words).map(|hit| Span::new(hit.start, hit.end));
        found.filter(move |span| match lang {
            Lang::Zh => !within_time(words, *span),
            Lang::En => whole_word(words, *span),
        })
    }

    /// True when one stands in these words, which are in simplified characters.
    pub fn any_in(&self, words: &str, lang: Lang) -> bool {
        self.find_in(words, lang).next().is_some()
    }

    /// True when these words, in simplified characters and lower case, are one of the class.
    pub fn is(&self, words: &str, lang: Lang) -> bool {
        let list = &self.lists[lang as usize];
        list.beginning(words).any(|word| list.word(word) == words)
    }

    /// The same of words in any case.
    pub fn is_in_any_case(&self, words: &str, lang: Lang) -> bool {
        // No letter becomes shorter than a third.
        words.len() <= 3 * self.longest[lang as usize] && self.is(&words.to_lowercase(), lang)
    }

    /// The longest word of the class that these end in.
    pub fn ends(&self, words: &str, lang: Lang) -> Option<&'static str> {
        let (word, _) = self.tails[lang as usize].before(words)?;
        Some(self.lists[lang as usize].all()[word])
    }
}

/// True when no letter or digit touches the span.
fn whole_word(text: &str, span: Span) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && c < '\u{2E80}');
    !letter(text[..span.start as usize].chars().next_back()) && !letter(text[span.end as usize..].chars().next())
}

/// 今天|才, 三天|才: what looks like a word begins in the middle of one that tells when, or how long.
fn within_time(text: &str, span: Span) -> bool {
    let day = text[span.start as usize..].chars().next().filter(|c| matches!(c, '天' | '日'));
    day.is_some_and(|c| lists::TIME_WORDS.ends(&text[..span.start as usize + c.len_utf8()]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_of_texts_is_a_section_and_they_are_in_order() {
        assert!(IN_TEXTS.is_sorted());
        for name in IN_TEXTS {
            assert!(FILES.iter().any(|file| file.contains_key(name)), "{name}");
        }
    }

    #[test]
    fn no_word_begins_inside_of_one_that_tells_when() {
        let opinion = Words::section("opinion");
        for (words, any) in
            [("今天才发", false), ("等了三天才修好", false), ("他是天才", true), ("每日新人是天才", true)]
        {
            let text = Folded::new(words, Lang::Zh);
            assert_eq!(opinion.any(&text, Span::new(0, words.len()), Lang::Zh), any, "{words}");
            assert_eq!(opinion.any_in(words, Lang::Zh), any, "{words}");
        }
    }

    #[test]
    fn classes_are_found_in_stretches_of_a_text() {
        let [harm, wrong] = ["harm", "wrong"].map(Words::section);
        let text = Folded::new("Two were killed. The mayor was bribed and killed nobody.", Lang::En);
        let (first, second) = (Span::new(0, 16), Span::new(17, text.len()));
        let found =
            |class: &Words, within| class.find(&text, within, Lang::En).map(|s| s.of(&text)).collect::<Vec<_>>();
        assert_eq!((found(&harm, first), found(&harm, second)), (vec!["killed"], vec!["killed"]));
        assert_eq!((found(&wrong, first), found(&wrong, second)), (vec![], vec!["bribed"]));
        assert_eq!(found(&harm, Span::new(0, 12)), Vec::<&str>::new());
    }
}
