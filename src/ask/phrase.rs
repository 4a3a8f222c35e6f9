//! Full-text search in both languages: Chinese by characters in either script, English by word forms,
//! numbers whole.

use super::forms;
use super::search::{Folded, is_cjk};
use crate::base::CharSpan;

/// Words in a row that are looked for.
///
/// Between them stands what stands in the phrase; any blank matches any run of blanks. An English word matches
/// its forms, `ferr*` every word that begins so.
#[derive(Clone, Debug)]
pub struct Phrase {
    units: Vec<Wanted>,
}

#[derive(Clone, Debug)]
enum Wanted {
    Form(String),
    Begins(Vec<char>),
    Same(Vec<char>),
}

/// A run of a text that is matched as a whole.
struct Unit<'t> {
    chars: &'t [char],
    at: CharSpan,
}

impl Phrase {
    /// The phrase, any form of its English words.
    pub fn new(phrase: &str) -> Self {
        Self::of(phrase, true)
    }

    /// The phrase as it is written, but for case, width, script and digit grouping.
    pub fn exactly(phrase: &str) -> Self {
        Self::of(phrase, false)
    }

    fn of(phrase: &str, forms: bool) -> Self {
        let folded = Folded::new(phrase.trim());
        let mut units: Vec<Wanted> = Vec::new();
        for unit in split(&folded) {
            let word = unit.chars[0].is_alphabetic() && !is_cjk(unit.chars[0]);
            if unit.chars == ['*'] && forms && matches!(units.last(), Some(Wanted::Form(_))) {
                let last = units.len() - 1;
                if let Wanted::Form(word) = &units[last] {
                    units[last] = Wanted::Begins(word.chars().collect());
                }
                continue;
            }
            // Kept as written until it is known that no `*` follows.
            units.push(if word && forms {
                Wanted::Form(unit.chars.iter().collect())
            } else {
                Wanted::Same(unit.chars.to_vec())
            });
        }
        for unit in &mut units {
            if let Wanted::Form(word) = unit {
                *word = forms::key(word).into_owned();
            }
        }
        Self { units }
    }

    /// True when there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.units.is_empty()
    }

    /// Every place of it in `text`, in code points, none overlapping.
    pub fn find(&self, text: &str) -> Vec<CharSpan> {
        let mut found = Vec::new();
        if self.is_empty() {
            return found;
        }
        let folded = Folded::new(text);
        let units = split(&folded);
        let mut i = 0;
        while i + self.units.len() <= units.len() {
            let here = &units[i..i + self.units.len()];
            if self.units.iter().zip(here).all(|(wanted, unit)| wanted.is(unit.chars)) {
                found.push(CharSpan(here[0].at.0, here[here.len() - 1].at.1));
                i += here.len();
            } else {
                i += 1;
            }
        }
        found
    }

    /// True when it stands in `text`.
    pub fn stands_in(&self, text: &str) -> bool {
        !self.find(text).is_empty()
    }
}

impl Wanted {
    fn is(&self, chars: &[char]) -> bool {
        match self {
            Self::Same(same) => chars == same.as_slice(),
            Self::Begins(start) => chars.starts_with(start),
            Self::Form(key) => {
                chars[0].is_alphabetic() && !is_cjk(chars[0]) && *forms::key(&chars.iter().collect::<String>()) == **key
            }
        }
    }
}

/// Words, whole numbers, runs of blanks; every other character by itself.
fn split(text: &Folded) -> Vec<Unit<'_>> {
    let chars = text.chars();
    let mut units = Vec::new();
    let mut start = 0;
    while start < chars.len() {
        let first = chars[start];
        let latin = |c: char| c.is_alphabetic() && !is_cjk(c);
        let len = if latin(first) {
            let rest = &chars[start..];
            let joins = |i: usize| rest[i] == '\'' && rest.get(i + 1).is_some_and(|c| latin(*c));
            (1..rest.len()).find(|i| !latin(rest[*i]) && !joins(*i)).unwrap_or(rest.len())
        } else if first.is_ascii_digit() {
            chars[start..].iter().take_while(|c| c.is_ascii_digit()).count()
        } else if first == ' ' {
            chars[start..].iter().take_while(|c| **c == ' ').count()
        } else {
            1
        };
        units.push(Unit { chars: &chars[start..start + len], at: text.place(start, start + len) });
        start += len;
    }
    for unit in &mut units {
        if unit.chars[0] == ' ' {
            unit.chars = &unit.chars[..1];
        }
    }
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(text: &str, phrase: &str) -> Vec<String> {
        let chars: Vec<char> = text.chars().collect();
        let words = |s: CharSpan| chars[s.start()..s.end()].iter().collect();
        Phrase::new(phrase).find(text).into_iter().map(words).collect()
    }

    #[test]
    fn english_is_found_by_word_forms() {
        assert_eq!(find("The ferries carried 350,000 people", "ferry carries"), ["ferries carried"]);
        assert_eq!(find("They went; nobody goes.", "go"), ["went", "goes"]);
        assert_eq!(find("an apple and pineapples", "apples"), ["apple"]);
        assert_eq!(find("the art of an article", "art"), ["art"], "not the beginning of another word");
        assert_eq!(find("the art of an article", "art*"), ["art", "article"]);
        assert_eq!(find("the ship’s crew", "ship"), ["ship’s"]);
        assert_eq!(find("two  \n men", "two man"), ["two  \n men"]);
        assert_eq!(find("COVID-19 deaths", "covid-19 death"), ["COVID-19 deaths"]);
    }

    #[test]
    fn chinese_is_found_by_characters_in_either_script() {
        assert_eq!(find("發言人說，渡輪復航", "渡轮复航"), ["渡輪復航"]);
        assert_eq!(find("Meta的GPU", "gpu"), ["GPU"]);
        assert_eq!(find("近35万个GPU", "35万"), ["35万"]);
    }

    #[test]
    fn exactly_means_as_written() {
        let exact = Phrase::exactly("Ferry");
        assert!(exact.stands_in("the FERRY sails"));
        assert!(!exact.stands_in("the ferries sail"));
        assert!(Phrase::exactly("350000").stands_in("350,000"));
        assert!(!Phrase::exactly("350").stands_in("350,000"));
    }

    #[test]
    fn nothing_is_found_by_nothing() {
        assert!(Phrase::new("  ").is_empty());
        assert!(find("", "x").is_empty() && find("x", "").is_empty());
    }
}
