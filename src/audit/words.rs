//! Word classes of the audit: sections of `model/lang/*/audit.txt`, one scanner a class and language.

use crate::base::Span;
use crate::model::Lang;
use crate::model::lang::words::Words as List;
use std::collections::BTreeMap;
use std::sync::LazyLock;

static FILES: LazyLock<[BTreeMap<&'static str, Vec<&'static str>>; 2]> = LazyLock::new(|| {
    [include_str!("../model/lang/en/audit.txt"), include_str!("../model/lang/zh/audit.txt")].map(|file| {
        let mut sections: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        let mut name = "";
        for line in file.lines().map(|l| l.split('#').next().unwrap_or("").trim()).filter(|l| !l.is_empty()) {
            match line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                Some(section) => name = section,
                None => sections.entry(name).or_default().push(line),
            }
        }
        sections
    })
});

/// A class of words in every language.
pub struct Words {
    lists: [List; 2],
}

impl Words {
    /// The class of this name.
    ///
    /// # Panics
    /// When no language has a section of that name. One that has none has no such words.
    pub fn section(name: &str) -> Self {
        assert!(FILES.iter().any(|f| f.contains_key(name)), "no language has a section [{name}]");
        let list = |i: usize| FILES[i].get(name).into_iter().flatten().copied();
        Self { lists: [0, 1].map(|i| List::new(list(i))) }
    }

    /// Where words of the class stand in `within`, none overlapping, the longest first. `folded` is the text in
    /// simplified characters; English words are whole words in any case.
    pub fn find<'t>(&'t self, folded: &'t str, within: Span, lang: Lang) -> impl Iterator<Item = Span> + 't {
        let found = self.lists[lang as usize].find_iter_fold(within.of(folded));
        let found = found.map(move |m| Span::new(m.start, m.end).shifted(within.start as usize));
        found.filter(move |s| lang == Lang::Zh || whole_word(folded, *s))
    }

    /// The first of them.
    pub fn first(&self, folded: &str, within: Span, lang: Lang) -> Option<Span> {
        self.find(folded, within, lang).next()
    }

    /// True when one stands there.
    pub fn any(&self, folded: &str, within: Span, lang: Lang) -> bool {
        self.first(folded, within, lang).is_some()
    }

    /// True when one stands in these words, which are in simplified characters.
    pub fn any_in(&self, words: &str, lang: Lang) -> bool {
        self.any(words, Span::new(0, words.len()), lang)
    }

    /// True when these words, in simplified characters and lower case, are one of the class.
    pub fn is(&self, words: &str, lang: Lang) -> bool {
        self.lists[lang as usize].all().contains(&words)
    }

    /// The longest word of the class that these end in.
    pub fn ends(&self, words: &str, lang: Lang) -> Option<&'static str> {
        self.lists[lang as usize].all().iter().copied().filter(|w| words.ends_with(w)).max_by_key(|w| w.len())
    }
}

/// True when no letter or digit touches the span.
fn whole_word(text: &str, span: Span) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && c < '\u{2E80}');
    !letter(text[..span.start as usize].chars().next_back()) && !letter(text[span.end as usize..].chars().next())
}
