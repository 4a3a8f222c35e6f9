//! What a statement with figures speaks of, as far as its words tell: whether another one speaks of the same.

use super::shingles::{salt, salt_on};
use super::tokens::{Norm, Tokens};
use crate::base::EntityId;
use crate::model::lang::fold::simplify;
use crate::model::lang::sections::sections;
use crate::model::lang::words::Words;
use crate::model::{Figure, Statement};
use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// What a statement with figures speaks of, worked out once; each list in order, everything once.
#[derive(Clone, Debug, Default)]
pub(super) struct Subject<'a> {
    /// Whom it names, its speakers too.
    whom: Vec<&'a EntityId>,
    /// Its words of some length and pairs of Chinese characters, hashed.
    words: Vec<u64>,
    /// Its words with a capital, but for the first, hashed: of Chinese none.
    names: Vec<u64>,
    /// What befell those who are counted, as a set of kinds.
    befallen: u64,
    /// Of what part, at what stage it counts.
    scope: u64,
    /// The days that it names: Monday, 7月5日.
    days: Vec<String>,
}

/// Words, of each the number of its kind, and the kinds: the names of the sections.
struct Kinds(Words<&'static str>, Vec<u32>, Vec<&'static str>);

impl Kinds {
    fn new(file: &'static str) -> Self {
        let all = sections(file);
        assert!(all.len() < u64::BITS as usize, "a bit for each kind, and one for whatever else");
        let each = || all.values().enumerate().flat_map(|(kind, words)| words.iter().map(move |w| (*w, kind as u32)));
        Self(Words::new(each().map(|(w, _)| w)), each().map(|(_, kind)| kind).collect(), all.keys().copied().collect())
    }

    /// The kinds of the words in what is in simplified characters, as whole words: a bit for each.
    fn of(&self, folded: &str) -> u64 {
        let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        let whole = |from: usize, to: usize| {
            !folded[from..to].is_ascii()
                || !letter(folded[..from].chars().next_back()) && !letter(folded[to..].chars().next())
        };
        let found = self.0.find_iter(folded).filter(|hit| whole(hit.start, hit.end));
        found.fold(0, |kinds, hit| kinds | 1 << self.1[hit.word])
    }
}

static BEFALLEN: LazyLock<Kinds> = LazyLock::new(|| Kinds::new(include_str!("../model/lang/befallen.txt")));
static SCOPE: LazyLock<Kinds> = LazyLock::new(|| Kinds::new(include_str!("../model/lang/scope.txt")));

/// What befalls people in these words, as a set of kinds: dead, hurt, missing.
pub fn befallen(content: &str) -> BTreeSet<&'static str> {
    let kinds = BEFALLEN.of(&simplify(content));
    BEFALLEN.2.iter().enumerate().filter(|(n, _)| kinds >> n & 1 != 0).map(|(_, kind)| *kind).collect()
}

/// What befell those whom each of the figures of `content` counts: of several, by the words up to the next mark behind
/// the figure, else before it (造成|4人死亡、|11人受伤). One of a statement that tells it of others counts something else.
pub(super) fn fates(content: &str, figures: &[Figure]) -> Vec<u64> {
    const ELSE: u64 = 1 << 63;
    let folded = simplify(content);
    let all = BEFALLEN.of(&folded);
    if all == 0 || figures.len() < 2 {
        return vec![all; figures.len()];
    }
    let mut from = 0;
    let each = figures.iter().map(|figure| {
        // Litres suffer nothing.
        if !matches!(figure.unit.as_deref(), None | Some("people" | "人" | "名" | "位" | "口")) {
            return 0;
        }
        let words = simplify(&figure.words.exact);
        let Some(at) = folded[from..].find(&*words).map(|at| from + at) else { return all };
        let before = &folded[from..at];
        from = at + words.len();
        let behind = &folded[from..];
        let apart = |c: char| ",;.，；。、".contains(c);
        let end = behind.find(apart).unwrap_or(behind.len()).min(behind.find(" and ").unwrap_or(behind.len()));
        let start = before.rfind(apart).map_or(0, |at| at + before[at..].chars().next().map_or(0, char::len_utf8));
        match (BEFALLEN.of(&behind[..end]), BEFALLEN.of(&before[start..])) {
            (0, 0) => ELSE,
            (0, kinds) | (kinds, _) => kinds,
        }
    });
    each.collect()
}

/// True when both tell, and other things befell the two.
pub(super) fn fates_differ(one: u64, other: u64) -> bool {
    one != 0 && other != 0 && one & other == 0
}

/// Days by their names or numbers, in a form that another text may have too.
fn days(content: &str) -> Vec<String> {
    const NAMED: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let named = memchr::memchr_iter(b'y', content.as_bytes()).filter_map(|at| {
        let (before, after) = content.split_at(at + 1);
        let day = NAMED.into_iter().find(|day| before.ends_with(day))?;
        let alone = !before[..before.len() - day.len()].ends_with(char::is_alphabetic);
        (alone && !after.starts_with(char::is_alphabetic)).then(|| day.to_owned())
    });
    let mut all: Vec<String> = named.collect();
    if !content.is_ascii() {
        all.extend(content.match_indices(['日', '号', '號']).filter_map(|(at, _)| {
            let before = &content[..at];
            let day = &before[before.trim_end_matches(|c: char| c.is_ascii_digit()).len()..];
            (1..=2).contains(&day.len()).then(|| day.to_owned())
        }));
        // 周一, 星期一, 週一
        all.extend(content.match_indices(['周', '週', '期']).filter_map(|(at, mark)| {
            let day = content[at + mark.len()..].chars().next().filter(|c| "一二三四五六日天".contains(*c))?;
            (mark != "期" || content[..at].ends_with('星')).then(|| format!("周{day}"))
        }));
    }
    sorted(all)
}

/// One word that two have in common tells of no one thing: *31 percent of voters*, *two thirds of voters*.
const LEAST: usize = 2;

impl<'a> Subject<'a> {
    pub(super) fn of(statement: &'a Statement) -> Self {
        let named = statement.mentions.iter().chain(&statement.speakers).filter_map(|c| super::entity(&c.who));
        let content = statement.content();
        let folded = simplify(&content);
        let (befallen, scope, days) = (BEFALLEN.of(&folded), SCOPE.of(&folded), days(&content));
        let names = content.split_whitespace().skip(1).filter(|w| w.starts_with(char::is_uppercase));
        let names = names.map(|w| w.trim_end_matches(|c: char| !c.is_alphanumeric()));
        // Two marches on one Sunday are in two towns all the same.
        let names = names.filter(|w| !days.iter().any(|day| day == w)).map(salt);
        let (whom, names, words) = (sorted(named), sorted(names), content_words(&content));
        Self { whom, words, names, befallen, scope, days }
    }

    /// True when both name somebody.
    pub(super) fn meets(&self, other: &Self) -> bool {
        share(&self.whom, &other.whom)
    }

    /// How many words two have in common, of the fewer, 0 to 1.
    pub(super) fn overlap(&self, other: &Self) -> f32 {
        self.shared(other) as f32 / self.words.len().min(other.words.len()).max(1) as f32
    }

    fn shared(&self, other: &Self) -> usize {
        let (mut x, mut y, mut shared) = (self.words.as_slice(), other.words.as_slice(), 0);
        while let ([a, rest @ ..], [b, more @ ..]) = (x, y) {
            match a.cmp(b) {
                Ordering::Less => x = rest,
                Ordering::Greater => y = more,
                Ordering::Equal => (x, y, shared) = (rest, more, shared + 1),
            }
        }
        shared
    }

    /// True when at least half of the words of the shorter one stand in the other.
    pub(super) fn alike(&self, other: &Self) -> bool {
        self.overlap(other) >= 0.5 && self.shared(other) >= LEAST
    }

    /// True when the names that each has are others, or the days, or what befell people: the houses of one town are not
    /// those of the next.
    pub(super) fn other_thing(&self, other: &Self) -> bool {
        fn others<T: Ord>(one: &[T], other: &[T]) -> bool {
            !one.is_empty() && !other.is_empty() && !share(one, other)
        }
        others(&self.names, &other.names)
            || fates_differ(self.befallen, other.befallen)
            || others(&self.days, &other.days)
            || self.scope != other.scope
    }
}

/// The words of the clause that a figure stands in, as [`content_words`]: 井下有17人被困, whatever else is said with it.
pub(super) fn clause_words(content: &str, figure: &Figure) -> Vec<u64> {
    let mark = |c: char| matches!(c, '，' | '。' | '；' | ';' | '：');
    let Some(at) = content.find(figure.words.exact.as_str()) else { return Vec::new() };
    let (before, behind) = (&content[..at], &content[at..]);
    let start = before.rfind(mark).or_else(|| before.rfind(". ")).map_or(0, |i| before.ceil_char_boundary(i + 1));
    let end = behind.find(mark).or_else(|| behind.find(". ")).map_or(content.len(), |i| at + i);
    content_words(&content[start..end])
}

/// So many words that two clauses have in common are no chance, where they are half of the shorter one.
const CLAUSE: usize = 4;

/// Two clauses, by their words, say much the same.
pub(super) fn clauses_alike(one: &[u64], other: &[u64]) -> bool {
    let shared = one.iter().filter(|w| other.binary_search(w).is_ok()).count();
    let shorter = one.len().min(other.len());
    shared >= CLAUSE && 2 * shared >= shorter || shared >= LEAST && shared == shorter
}

/// True when something stands in both, which are in order.
fn share<T: Ord>(mut one: &[T], mut other: &[T]) -> bool {
    while let ([a, rest @ ..], [b, more @ ..]) = (one, other) {
        match a.cmp(b) {
            Ordering::Less => one = rest,
            Ordering::Greater => other = more,
            Ordering::Equal => return true,
        }
    }
    false
}

fn sorted<T: Ord>(all: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut all: Vec<T> = all.into_iter().collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// "Admitted with influenza in Aldmoor", "admitted with measles in Aldmoor": but for the figures the two have the same
/// words up to one noun.
pub(super) fn told_apart(one: &str, other: &str) -> bool {
    const BEFORE: &[&str] = &[
        "with", "of", "in", "for", "from", "by", "at", "on", "the", "a", "an", "their", "its", "因", "患", "在", "的",
        "对",
    ];
    let words = |content: &str| -> Vec<Norm> {
        let all = Tokens::new(content, 0).all;
        all.into_iter().map(|t| if t.is_number() { Norm::new_static("#") } else { t.norm }).collect()
    };
    let (one, other) = (words(one), words(other));
    let head = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let tail = one[head..].iter().rev().zip(other[head..].iter().rev()).take_while(|(a, b)| a == b).count();
    let (x, y) = (&one[head..one.len() - tail], &other[head..other.len() - tail]);
    // 白埔 and 青埔 differ in one character, which is no word of how much or when.
    const LITTLE: &str = "〇零一二三四五六七八九两半为達达万亿千百十至到有共计增升降减近超逾约仅已将要会又再还曾了";
    let chinese = |middle: &[Norm]| middle.iter().all(|w| !w.is_ascii() && !LITTLE.contains(w.as_str()));
    let noun = |middle: &[Norm]| match middle {
        [word] if word.is_ascii() => word.len() > 3 && !word.ends_with("ed"),
        _ => (1..=4).contains(&middle.len()) && chinese(middle),
    };
    let han = [x, y].iter().all(|m| !m.is_empty() && chinese(m));
    let before = head.checked_sub(1).map_or(han, |n| han && x.len() == 1 || BEFORE.contains(&one[n].as_str()));
    before && noun(x) && noun(y) && tail > 0
}

/// An English noun without the ending of its plural.
pub(super) fn stem(word: &str) -> String {
    let (stem, end) = stem_and_end(word);
    [stem, end].concat()
}

/// The same in two pieces.
fn stem_and_end(word: &str) -> (&str, &'static str) {
    word.strip_suffix("ies")
        .map(|s| (s, "y"))
        .unwrap_or_else(|| (word.strip_suffix('s').filter(|s| s.len() > 2 && !s.ends_with('s')).unwrap_or(word), ""))
}

/// Words of some length, and pairs of Chinese characters: hashed, in order, each once.
pub fn content_words(text: &str) -> Vec<u64> {
    let tokens = Tokens::new(text, 0).all;
    let words = tokens.iter().filter(|t| !t.is_han() && !t.is_number() && t.norm.len() > 3);
    let both = |one: &str, other: &str| salt_on(salt(one), other);
    let words = words.map(|t| stem_and_end(&t.norm)).map(|(stem, end)| both(stem, end));
    let pairs = tokens.windows(2).filter(|w| w[0].is_han() && w[1].is_han());
    sorted(words.chain(pairs.map(|w| both(&w[0].norm, &w[1].norm))))
}
