//! Words that turn a statement round or weaken it, found among tokens. The lists are data files under
//! `src/model/lang/`.

use super::tokens::Token;
use crate::model::Lang;
use std::collections::{BTreeSet, HashMap};
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
    /// Tokens of the longest entry.
    longest: usize,
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
        let mut all = Self { lang, entries: HashMap::new(), longest: 1 };
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
        let tokens = if self.lang == Lang::Zh { word.chars().count() } else { word.split(' ').count() };
        self.longest = self.longest.max(tokens);
        self.entries.entry(word).or_default()
    }

    /// The words of the lists among `tokens`: at each place the longest, none overlapping.
    pub fn find<'l>(&'l self, tokens: &[Token]) -> Vec<Found<'l>> {
        let mut out = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let most = self.longest.min(tokens.len() - at);
            let found = (1..=most).rev().find_map(|len| self.look(&tokens[at..at + len]).map(|e| (len, e)));
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

    fn look(&self, tokens: &[Token]) -> Option<(&str, &Entry)> {
        let parted = |t: &Token| t.before != super::tokens::Break::None;
        if tokens.iter().skip(1).any(parted) {
            return None;
        }
        let join = if self.lang == Lang::Zh { "" } else { " " };
        let words: Vec<&str> = tokens.iter().map(|t| t.norm.as_str()).collect();
        let key = words.join(join);
        if let Some((word, entry)) = self.entries.get_key_value(&key) {
            return Some((word, entry));
        }
        // can't, isn't, won't: the tail negates.
        let negated = self.lang == Lang::En && tokens.len() == 1 && key.ends_with("n't");
        negated.then(|| self.entries.get_key_value("not").map(|(w, e)| (w.as_str(), e))).flatten()
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
