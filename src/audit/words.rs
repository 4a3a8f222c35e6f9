//! Word classes of the audit: sections of `model/lang/*/audit.txt`. A text is scanned once for the words of all of
//! them; each class then looks among what was found.

use crate::base::Span;
use crate::model::Lang;
use crate::model::lang::fold::simplify;
use crate::model::lang::sections::sections;
use crate::model::lang::words::{Every, Tails, Words as List};
use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;
use std::sync::LazyLock;

static FILES: LazyLock<[BTreeMap<&'static str, Vec<&'static str>>; 2]> = LazyLock::new(|| {
    [include_str!("../model/lang/en/audit.txt"), include_str!("../model/lang/zh/audit.txt")].map(sections)
});

/// The names of all classes, in order; a class is known by its place.
static NAMES: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let all: BTreeSet<&str> = FILES.iter().flat_map(|f| f.keys().copied()).collect();
    all.into_iter().collect()
});

/// A set of classes, a bit for each.
type Classes = u128;

/// The words of all classes of a language.
struct All {
    list: Every,
    /// For each word the classes that it is in.
    classes: Vec<Classes>,
}

static ALL: LazyLock<[All; 2]> = LazyLock::new(|| {
    assert!(NAMES.len() <= Classes::BITS as usize, "{} classes", NAMES.len());
    FILES.each_ref().map(|file| {
        let mut words: BTreeMap<&'static str, Classes> = BTreeMap::new();
        for (name, section) in file {
            let class = NAMES.binary_search(name).expect("every section has its name");
            section.iter().for_each(|word| *words.entry(word).or_default() |= 1 << class);
        }
        All { list: Every::new(words.keys().copied()), classes: words.into_values().collect() }
    })
});

/// A text in simplified characters, byte for byte as long as it was, with the words of all classes in it.
pub struct Folded<'t> {
    text: Cow<'t, str>,
    lang: Lang,
    found: OnceCell<Found>,
}

/// Words of all classes in a text.
struct Found {
    /// By place, the longest first; overlapping ones too.
    words: Vec<(Span, Classes)>,
    /// Every class of which there is one.
    classes: Classes,
}

impl<'t> Folded<'t> {
    pub(super) fn new(text: &'t str, lang: Lang) -> Self {
        let text = if lang == Lang::Zh { simplify(text) } else { Cow::Borrowed(text) };
        Self { text, lang, found: OnceCell::new() }
    }

    /// Where words stand, those of a class perhaps among them: by place, the longest first.
    fn found(&self, class: Classes) -> &[(Span, Classes)] {
        let found = self.found.get_or_init(|| {
            let all = &ALL[self.lang as usize];
            let mut words = Vec::with_capacity(self.text.len() / 32);
            all.list.find(&self.text, |hit| words.push((Span::new(hit.start, hit.end), all.classes[hit.word])));
            let classes = words.iter().fold(0, |all, (_, classes)| all | classes);
            Found { words, classes }
        });
        // Most texts have no word of most classes.
        if found.classes & class == 0 { &[] } else { &found.words }
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
}

impl Words {
    /// The class of this name.
    ///
    /// # Panics
    /// When no language has a section of that name. One that has none has no such words.
    pub fn section(name: &str) -> Self {
        let class = NAMES.binary_search(&name);
        let class = class.unwrap_or_else(|_| panic!("no language has a section [{name}]"));
        let words = |i: usize| FILES[i].get(name).into_iter().flatten().copied();
        Self {
            class: 1 << class,
            lists: [0, 1].map(|i| List::new(words(i))),
            tails: [0, 1].map(|i| Tails::new(words(i))),
        }
    }

    /// Where words of the class stand in `within`, none overlapping, the longest first. English words are whole words
    /// in any case. `lang` is that of the text.
    pub fn find<'t>(&self, text: &'t Folded<'_>, within: Span, lang: Lang) -> impl Iterator<Item = Span> + 't {
        debug_assert_eq!(lang, text.lang);
        let (all, class, mut free) = (text.found(self.class), self.class, within.start);
        let from = all.partition_point(|(span, _)| span.start < within.start);
        let near = all[from..].iter().take_while(move |(span, _)| span.start < within.end);
        let mine = near.filter_map(move |(span, classes)| {
            let stands = classes & class != 0 && span.start >= free && span.end <= within.end;
            stands.then(|| {
                free = span.end;
                *span
            })
        });
        mine.filter(move |span| lang == Lang::Zh || whole_word(text, *span))
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
        found.filter(move |span| lang == Lang::Zh || whole_word(words, *span))
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
