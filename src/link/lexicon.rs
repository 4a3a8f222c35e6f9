//! Words that turn a statement round or weaken it, found among tokens. The lists are data files under
//! `src/model/lang/`.

use super::tokens::Token;
use crate::base::maps::{HashMap, HashMapExt};
use crate::model::Lang;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

static EN: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::parse(Lang::En, include_str!("../model/lang/en/polarity.txt"), include_str!("../model/lang/en/hedges.txt"))
});
static ZH: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::parse(Lang::Zh, include_str!("../model/lang/zh/polarity.txt"), include_str!("../model/lang/zh/hedges.txt"))
});

/// What a word does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Entry {
    negates: bool,
    hedges: bool,
    /// Pairs of opposites it belongs to: number of the pair, and on which side it stands.
    sides: Vec<(u16, bool)>,
}

/// The words of a language.
pub struct Lexicon {
    lang: Lang,
    entries: HashMap<String, Entry>,
    /// By their first token how many tokens the longest entry has.
    longest: HashMap<String, usize>,
}

/// A word of the lists among tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<'l> {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// As the list has it.
    pub word: &'l str,
    /// It negates.
    pub negates: bool,
    /// It weakens.
    pub hedges: bool,
    sides: &'l [(u16, bool)],
}

impl Found<'_> {
    /// True when the two say the opposite of each other.
    pub fn opposes(&self, other: &Found<'_>) -> bool {
        self.sides.iter().any(|(pair, side)| other.sides.contains(&(*pair, !*side)))
    }
}

/// The lists of a language.
pub fn of(lang: Lang) -> &'static Lexicon {
    match lang {
        Lang::En => &EN,
        Lang::Zh => &ZH,
    }
}

impl Lexicon {
    fn parse(lang: Lang, polarity: &str, hedges: &str) -> Self {
        let mut all = Self { lang, entries: HashMap::new(), longest: HashMap::new() };
        let kept = |line: &&str| !line.is_empty() && !line.starts_with('#');
        for (n, line) in polarity.lines().filter(kept).enumerate() {
            let mut cells = line.split('\t');
            match (cells.next(), cells.next(), cells.next()) {
                (Some("not"), Some(word), None) => all.entry(word).negates = true,
                (Some("but"), Some(word), None) => {
                    all.entry(word);
                }
                (Some("pair"), Some(left), Some(right)) => {
                    for (words, side) in [(left, false), (right, true)] {
                        words.split(' ').for_each(|w| all.entry(w).sides.push((n as u16, side)));
                    }
                }
                _ => panic!("polarity list: `{line}`"),
            }
        }
        for word in hedges.lines().filter(kept) {
            all.entry(word).hedges = true;
        }
        all
    }

    fn entry(&mut self, word: &str) -> &mut Entry {
        let word = word.to_lowercase();
        let (first, tokens) = match self.lang {
            Lang::Zh => (word.chars().take(1).collect(), word.chars().count()),
            Lang::En => (word.split(' ').take(1).collect(), word.split(' ').count()),
        };
        let longest = self.longest.entry(first).or_default();
        *longest = tokens.max(*longest);
        self.entries.entry(word).or_default()
    }

    /// The words of the lists among `tokens`: at each place the longest, none overlapping.
    pub fn find<'l>(&'l self, tokens: &[Token]) -> Vec<Found<'l>> {
        let mut out = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let found = self.at(&tokens[at..]);
            let Some((len, (word, entry))) = found else {
                at += 1;
                continue;
            };
            let (negates, hedges, sides) = (entry.negates, entry.hedges, &entry.sides[..]);
            out.push(Found { tokens: at..at + len, word, negates, hedges, sides });
            at += len;
        }
        out
    }

    /// The longest entry that `tokens` begin with, and how many of them it has.
    fn at(&self, tokens: &[Token]) -> Option<(usize, (&str, &Entry))> {
        let first = tokens[0].norm.as_str();
        let known = |word: &str| self.entries.get_key_value(word).map(|(word, entry)| (word.as_str(), entry));
        if let Some(longest) = self.longest.get(first) {
            let joint = |t: &&Token| t.before == super::tokens::Break::None;
            let most = 1 + tokens[1..].iter().take(longest - 1).take_while(joint).count();
            let mut words = first.to_owned();
            let mut add = |token: &Token| {
                if self.lang == Lang::En {
                    words.push(' ');
                }
                words.push_str(&token.norm);
                words.len()
            };
            let ends: Vec<usize> = tokens[1..most].iter().map(&mut add).collect();
            let longer = ends.iter().enumerate().rev();
            let longest = longer.filter_map(|(n, end)| Some((n + 2, known(&words[..*end])?))).next();
            let found = longest.or_else(|| Some((1, known(first)?)));
            if found.is_some() {
                return found;
            }
        }
        // can't, isn't, won't: the tail negates.
        let negated = self.lang == Lang::En && first.ends_with("n't");
        negated.then(|| known("not")).flatten().map(|found| (1, found))
    }
}

/// The words that negate among `tokens`, and those that weaken, each once.
pub fn stance(lang: Lang, tokens: &[Token]) -> (usize, BTreeSet<&'static str>) {
    let found = of(lang).find(tokens);
    let negations = found.iter().filter(|f| f.negates).count();
    (negations, found.iter().filter(|f| f.hedges).map(|f| f.word).collect())
}

#[cfg(test)]
mod tests {
    use super::super::tokens::Tokens;
    use super::*;

    #[test]
    fn the_longest_word_wins_and_opposites_know_each_other() {
        let words = |lang, text: &str| {
            let tokens = Tokens::new(text, 0).all;
            of(lang).find(&tokens).iter().map(|f| (f.word.to_owned(), f.negates)).collect::<Vec<_>>()
        };
        assert_eq!(words(Lang::Zh, "不过他没有来"), [("不过".into(), false), ("没有".into(), true)]);
        assert_eq!(words(Lang::En, "It isn't so"), [("not".into(), true)]);
        let (a, b) = (Tokens::new("增长", 0).all, Tokens::new("下降", 0).all);
        assert!(of(Lang::Zh).find(&a)[0].opposes(&of(Lang::Zh).find(&b)[0]));
    }
}
