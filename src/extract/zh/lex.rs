//! The lexicon: word lists of `model/lang/zh` as a scanner for the words around a cue. All in simplified
//! characters.

use super::begins::Begins;
pub(super) use super::chars::{surname, surnames, transliterates};
pub(super) use super::cut::{pieces, tokens};
use super::lists;
use super::pairs::{Listed, Pairs};
use crate::base::Span;
use crate::base::bytes::first_eight;
use crate::base::maps::HashSet;
use crate::model::lang::words::Words;
use std::{borrow::Cow, sync::LazyLock};

/// What a word can be in a noun phrase or around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub(super) enum Class {
    Adverb,
    Time,
    Connective,
    Exist,
    Preposition,
    Localiser,
    Auxiliary,
    Verb,
    VerbalNoun,
    PronounPerson,
    PronounPeople,
    PronounThing,
    PronounFirst,
    Title,
    Honorific,
    Organisation,
    Group,
    Unnamed,
    Document,
    Indefinite,
    Plain,
    Outlet,
    /// At the start of a sentence: what was being said goes on.
    GoesOn,
    Place,
    Of,
    Latin,
    /// A bracket, or 等人: what follows a name and is no part of it.
    Paren,
    /// 、
    Pause,
}

/// A set of classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Classes(u32);

impl Classes {
    pub(super) fn of(class: Class) -> Self {
        Self(1 << class as u32)
    }

    pub(super) fn has(self, class: Class) -> bool {
        self.0 & (1 << class as u32) != 0
    }

    pub(super) fn any(self, classes: &[Class]) -> bool {
        classes.iter().any(|c| self.has(*c))
    }

    /// Nothing known: a run of characters of no list.
    pub(super) fn unknown(self) -> bool {
        self.0 == 0
    }
}

/// Words of known classes and runs between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) span: Span,
    pub(super) class: Classes,
}

/// A compound of four characters and more that ends with one of these is an organisation.
const OFFICES: [&str; 9] = ["委员会", "局", "署", "厅", "部", "法院", "银行", "组织", "协会"];

/// Words that begin otherwise than most.
pub(super) const OTHER: u8 = 2;

/// All words, with what they can be.
pub(super) struct Lexicon {
    pub(super) scanner: Words<Cow<'static, str>>,
    pub(super) classes: Vec<Classes>,
    /// How words of more than one character begin: 1, or [`OTHER`].
    pub(super) begins: Begins,
    /// Those that begin with two characters of three bytes, the first of the usual ones.
    pub(super) pairs: Pairs,
    /// What a character is as a word, by its place in the block of the most usual ones.
    singles: Vec<Classes>,
}

impl Lexicon {
    fn new(words: Vec<Cow<'static, str>>, classes: Vec<Classes>) -> Self {
        let (mut begins, mut singles) = (Begins::new(), vec![Classes::default(); 0x5200]);
        let mut pairs = Vec::new();
        for (n, (word, class)) in words.iter().zip(&classes).enumerate() {
            let mut chars = word.chars();
            let first = chars.next().and_then(|c| singles.get_mut((c as usize).wrapping_sub(0x4E00)));
            match (first, chars.next()) {
                (Some(single), None) if single.unknown() => *single = *class,
                // Of equal words the first counts.
                (Some(_), None) => {}
                (Some(_), Some(c)) if c.len_utf8() == 3 => {
                    begins.add(word, 1);
                    pairs.push((first_eight(word.as_bytes()), &**word, n as u32));
                }
                _ => begins.add(word, OTHER),
            }
        }
        let pairs = Pairs::new(pairs.into_iter());
        Self { scanner: Words::new(words), classes, begins, pairs, singles }
    }

    /// What the character is as a word.
    #[inline]
    pub(super) fn single(&self, c: char) -> Option<Classes> {
        self.singles.get((c as usize).wrapping_sub(0x4E00)).copied().filter(|class| !class.unknown())
    }
}

pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    use Class::*;
    let named = [
        ("adverb", Adverb),
        ("time", Time),
        ("connective", Connective),
        ("exist", Exist),
        ("preposition", Preposition),
        ("localiser", Localiser),
        ("auxiliary", Auxiliary),
        ("verb", Verb),
        ("verbal-noun", VerbalNoun),
        ("pronoun-person", PronounPerson),
        ("pronoun-people", PronounPeople),
        ("pronoun-thing", PronounThing),
        ("pronoun-first", PronounFirst),
        ("title", Title),
        ("honorific", Honorific),
        ("organisation", Organisation),
        ("group", Group),
        ("unnamed", Unnamed),
        ("document", Document),
        ("indefinite", Indefinite),
        ("plain", Plain),
        ("outlet", Outlet),
        ("goes-on", GoesOn),
        ("and-others", Paren),
    ];
    let mut found: Vec<(&str, u32)> = vec![("的", 1 << Of as u32)];
    for list in [include_str!("../../model/lang/zh/grammar.txt"), include_str!("../../model/lang/zh/nouns.txt")] {
        let mut class = None;
        for line in lines(list) {
            if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                class = named.iter().find(|(n, _)| *n == name).map(|(_, c)| *c);
                continue;
            }
            let Some(class) = class else { continue };
            found.extend(line.split_whitespace().map(|w| (w, 1 << class as u32)));
        }
    }
    for (list, class) in [
        (include_str!("../../model/lang/zh/outlets.txt"), Outlet),
        (include_str!("../../model/lang/zh/places.txt"), Place),
        (include_str!("../../model/lang/zh/compounds.txt"), Plain),
    ] {
        let words = lines(list).flat_map(str::split_whitespace).filter(|w| !w.is_ascii());
        // 国家安全委员会 is an organisation, and no plain word.
        let office = |w: &str| class == Plain && w.chars().nth(3).is_some() && OFFICES.iter().any(|o| w.ends_with(o));
        found.extend(words.map(|w| (w, 1 << class as u32 | u32::from(office(w)) << Organisation as u32)));
    }
    found.sort_unstable();
    let (mut words, mut classes): (Vec<Cow<'static, str>>, Vec<Classes>) = found
        .chunk_by(|a, b| a.0 == b.0)
        .map(|same| (Cow::Borrowed(same[0].0), Classes(same.iter().fold(0, |all, (_, class)| all | class))))
        .unzip();
    // Traditional script writes 接著 for 接着, and 著 is a simplified character too (著名): never folded.
    for at in (0..words.len()).filter(|&i| words[i].contains('着')).collect::<Vec<_>>() {
        words.push(words[at].replace('着', "著").into());
        classes.push(classes[at]);
    }
    Lexicon::new(words, classes)
});

static LATIN_OUTLETS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let all = lines(include_str!("../../model/lang/zh/outlets.txt")).flat_map(str::split_whitespace);
    all.filter(|w| w.is_ascii()).collect()
});

pub(super) fn lines(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#'))
}

/// True for an outlet with a Latin name.
pub(super) fn latin_outlet(name: &str) -> bool {
    name.strip_prefix("The ").unwrap_or(name).split(' ').any(|w| LATIN_OUTLETS.contains(w))
}

/// True when a word of `class` begins `words`.
pub(super) fn opens(words: &str, class: Class) -> bool {
    let first = LEXICON.at(words);
    first.is_some_and(|(_, classes)| classes.has(class)) || class == Class::Time && date(words).is_some()
}

/// How long the word of the lexicon is that `words` begin with, in bytes.
pub(super) fn word(words: &str) -> usize {
    LEXICON.at(words).map_or(0, |(len, _)| len)
}

/// The word of `class` that `words` begin with.
pub(super) fn begins(words: &str, class: Class) -> Option<&str> {
    let (len, _) = LEXICON.at(words).filter(|(_, classes)| classes.has(class))?;
    Some(&words[..len])
}

/// True when a title in 《》 is a newspaper's or a site's.
pub(super) fn outlet_title(title: &str) -> bool {
    let name = title.trim_matches(['《', '》']);
    ["报", "刊", "新闻", "杂志", "观察", "评论", "讯", "周末", "早知道", "客", "人", "网", "士"]
        .iter()
        .any(|e| name.ends_with(e))
        || LEXICON
            .scanner
            .find(name)
            .is_some_and(|m| m.len() == name.len() && LEXICON.classes[m.word].has(Class::Outlet))
        || latin_outlet(name)
}

/// What stands before a day in brackets.
macro_rules! day {
    () => {
        '昨' | '今' | '前' | '本' | '明' | '上'
    };
}

/// Length of a date, a time of day or a span of time that `rest` begins with.
pub(super) fn date(rest: &str) -> Option<usize> {
    let first = rest.chars().next()?;
    // 昨（5）日
    if matches!(first, day!()) {
        let bracket = rest[first.len_utf8()..].strip_prefix(['(', '（'])?;
        let inside = bracket.trim_start_matches(['(', '（']);
        let digits: usize = inside.chars().take(2).take_while(char::is_ascii_digit).map(char::len_utf8).sum();
        let close = inside[digits..].strip_prefix([')', '）'])?;
        let unit = close.strip_prefix(['日', '月', '年']).filter(|_| digits > 0)?;
        return Some(rest.len() - unit.len());
    }
    if !is_digit(first) {
        return None;
    }
    let mut len = 0;
    let mut found = None;
    loop {
        let number: usize = rest[len..].chars().take_while(|c| is_digit(*c)).take(8).map(char::len_utf8).sum();
        if number == 0 {
            return found;
        }
        let after = &rest[len + number..];
        let unit = UNITS.iter().find(|u| after.starts_with(**u))?;
        // 二号反应堆, 3号线: a thing with a number.
        if found.is_none() && *unit == "号" && lists::NUMBERED.begins(&after[unit.len()..]) {
            return None;
        }
        // 六年级导师, 二年制课程
        if *unit == "年" && after[unit.len()..].starts_with(['级', '制', '期']) {
            return None;
        }
        if found.is_none() && *unit == "分" && lists::MINUTE_WORDS.begins(&after[unit.len()..]) {
            return None;
        }
        len += number + unit.len();
        found = Some(len);
    }
}

/// False for a character no date begins with.
#[inline]
pub(super) fn may_begin_a_date(c: char) -> bool {
    matches!(c, day!()) || is_digit(c)
}

const UNITS: [&str; 14] =
    ["年前", "年", "月份", "月底", "月初", "月", "日", "号", "点", "时许", "时", "分", "世纪", "天前"];

fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '〇' | '零' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '廿')
}

/// Length of a run of Latin words, with the single spaces between them.
pub(super) fn latin(rest: &str) -> usize {
    let mut len = 0;
    for (i, c) in rest.char_indices() {
        match c {
            _ if c.is_ascii_alphanumeric() || ('\u{c0}'..'\u{250}').contains(&c) => len = i + c.len_utf8(),
            ' ' | '.' | '-' | '&' | '\'' | '+' | '_' if i == len => {}
            _ => break,
        }
    }
    len
}

/// Titles.
pub(super) static TITLES: LazyLock<Listed> = LazyLock::new(|| Listed::new(section("[title]")));
/// Words that end the name of an organisation.
pub(super) static ORGANISATIONS: LazyLock<Listed> = LazyLock::new(|| Listed::new(section("[organisation]")));
/// Forms of address.
pub(super) static HONORIFICS: LazyLock<Listed> = LazyLock::new(|| Listed::new(["先生", "女士", "小姐", "太太"]));

/// The nouns of one section.
fn section(name: &str) -> impl Iterator<Item = &'static str> {
    let mut inside = false;
    lines(include_str!("../../model/lang/zh/nouns.txt")).flat_map(move |line| {
        inside = if line.starts_with('[') { line == name } else { inside };
        (if inside { line } else { "" }).split_whitespace().filter(|w| !w.starts_with('['))
    })
}

/// True when all of `words` is a title or a form of address.
pub(super) fn is_title(words: &str) -> bool {
    let found = LEXICON.at(words).filter(|(len, _)| *len == words.len());
    found.is_some_and(|(_, classes)| classes.any(&[Class::Title, Class::Honorific]))
}

/// Every title in `text`, longest first.
pub(super) fn titles(text: &str) -> impl Iterator<Item = Span> {
    TITLES.find_iter(text).map(|m| Span::new(m.start, m.end))
}
