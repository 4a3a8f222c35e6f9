//! Whether two names may be of one.

use super::tokens::{Norm, Tokens, is_han};
use crate::base::maps::{HashMap, HashMapExt};
use crate::model::lang::fold::simplify;
use crate::model::lang::{sound, titles};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// A name, cut once to be held against many.
pub struct Name {
    chinese: bool,
    /// Without the mark between the parts of a name, in simplified characters.
    plain: String,
    tokens: BTreeSet<Norm>,
    /// It has a capital, and ends as a name does.
    capital: bool,
    /// It has the mark between the parts of a foreign name.
    dotted: bool,
}

/// Rovers manager: the word at the end has no capital.
fn ends_as_a_noun(name: &str) -> bool {
    name.rsplit(' ').next().is_some_and(|last| last.len() > 3 && last.starts_with(|c: char| c.is_ascii_lowercase()))
}

impl Name {
    /// Cuts a name.
    pub fn new(name: &str) -> Self {
        let tokens = Tokens::new(name, 0);
        Self {
            chinese: tokens.chinese(),
            plain: simplify(name).replace(['·', '・', ' '], ""),
            tokens: tokens.all.into_iter().map(|t| t.norm).collect(),
            dotted: name.contains(['·', '・', '•']),
            capital: name.chars().any(char::is_uppercase) && !ends_as_a_noun(name),
        }
    }

    /// True when it tells what somebody is, not who: `the coastguard chief`, `Rovers manager`, 教练, 东岬大学校长.
    pub fn describes(&self) -> bool {
        if !self.chinese {
            return !self.capital;
        }
        if self.dotted {
            return false;
        }
        let Some(before) = titles::without(&self.plain) else { return false };
        before.is_empty() || !titles::may_name(before)
    }

    /// See [`alike`].
    pub fn alike(&self, other: &Self) -> Option<bool> {
        match (self.chinese, other.chinese) {
            (true, true) => {
                // 焦董事长 may be 焦立群.
                fn short(name: &str) -> &str {
                    titles::without(name).filter(|n| !n.is_empty()).unwrap_or(name)
                }
                let (mine, theirs) = (short(&self.plain), short(&other.plain));
                Some(mine.contains(theirs) || theirs.contains(mine))
            }
            (false, false) => Some(
                self.tokens.is_subset(&other.tokens)
                    || other.tokens.is_subset(&self.tokens)
                    || self.initialled(other)
                    || other.initialled(self),
            ),
            _ => None,
        }
    }
}

impl Name {
    /// E. Dahl may be Elin Dahl: every part stands in the other name, or is the letter that a part of it begins with.
    fn initialled(&self, other: &Self) -> bool {
        let letter = |t: &str| t.chars().count() == 1;
        let whole = |t: &Norm| other.tokens.contains(t);
        self.tokens.iter().any(|t| !letter(t) && whole(t))
            && self
                .tokens
                .iter()
                .all(|t| whole(t) || letter(t) && other.tokens.iter().any(|o| o.starts_with(t.as_str())))
    }
}

/// True when one name of a house may be made of parts of the other: NRA of National Rivers Agency, 北浦轨交集团 of
/// 北浦轨道交通集团.
pub fn abbreviates(a: &str, b: &str) -> bool {
    let initials = |short: &str, long: &str| {
        let letters: String = short.chars().filter(|c| c.is_alphanumeric()).collect();
        let small = |w: &&str| !w.starts_with(char::is_uppercase);
        let words: Vec<&str> = long.split([' ', '-']).filter(|w| !small(w)).collect();
        let first: String = words.iter().filter_map(|w| w.chars().next()).collect();
        let every: String = long.split([' ', '-']).filter_map(|w| w.chars().next()).collect();
        let known = [&first, &every].into_iter().any(|i| i.to_uppercase() == letters);
        words.len() > 1 && letters.len() > 1 && (known || long.starts_with("The ") && first[1..] == letters)
    };
    let within = |short: &str, long: &str| {
        let (short, long) = (simplify(short).into_owned(), simplify(long).into_owned());
        let mut rest = long.chars();
        is_han(short.chars().next().unwrap_or(' '))
            && short.chars().count() >= 2
            && (short.chars().next() == long.chars().next()
                || short.chars().count() > 2 && short.chars().next_back() == long.chars().next_back())
            && short.chars().all(|c| rest.any(|d| d == c))
    };
    [(a, b), (b, a)].into_iter().any(|(short, long)| initials(short, long) || within(short, long))
}

/// First names and what is short for each.
static NICKNAMES: LazyLock<Vec<Vec<&'static str>>> =
    LazyLock::new(|| table(include_str!("../model/lang/en/nicknames.txt")));
/// What organs are called for short, each with the ends of their names.
static ORGANS: LazyLock<HashMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
    let mut ends: HashMap<&'static str, Vec<&'static str>> = HashMap::new();
    for row in table(include_str!("../model/lang/zh/organs.tsv")) {
        ends.entry(row[0]).or_default().extend(&row[1..]);
    }
    ends
});

fn table(list: &'static str) -> Vec<Vec<&'static str>> {
    list.lines().filter(|l| !l.starts_with('#')).map(|l| l.split_whitespace().collect()).collect()
}

/// True when one first name may be short for the other: Bill for William.
pub fn nickname(a: &str, b: &str) -> bool {
    let of = |full: &str, short: &str| NICKNAMES.iter().any(|row| row[0] == full && row[1..].contains(&short));
    let both = || NICKNAMES.iter().any(|row| row[1..].contains(&a) && row[1..].contains(&b));
    of(a, b) || of(b, a) || both()
}

/// True when one is what the other is called for short: 警方 for 衡江市公安局.
pub fn stands_for(a: &str, b: &str) -> bool {
    let of = |short: &str, long: &str| ORGANS.get(short).is_some_and(|ends| ends.iter().any(|end| long.ends_with(end)));
    let (a, b) = (simplify(a), simplify(b));
    of(&a, &b) || of(&b, &a)
}

/// True when two names of several parts may be one name spelt in two ways: Kathryn and Catherine Barrow.
pub fn sound_alike(a: &str, b: &str) -> bool {
    let parts = |name: &str| -> Vec<_> {
        name.split(|c: char| c.is_whitespace() || "·・•".contains(c)).map(sound::of_part).collect()
    };
    let heard = |x: &BTreeSet<String>, y: &BTreeSet<String>| x.intersection(y).any(|heard| heard.len() > 1);
    // 磨坊主基特·巴罗: a trade that both have in front is no name.
    let same = a.chars().zip(b.chars()).take_while(|(x, y)| x == y && is_han(*x)).map(|(x, _)| x.len_utf8());
    let same: usize = same.sum();
    let alike = |a: &str, b: &str| {
        let (a, b) = (parts(a), parts(b));
        a.len() > 1 && a.len() == b.len() && a.iter().zip(&b).all(|(x, y)| heard(x, y))
    };
    alike(a, b) || alike(&a[same..], &b[same..])
}

/// True for names in two scripts: nothing tells whether one may be short for the other.
pub fn two_scripts(a: &str, b: &str) -> bool {
    let chinese = |name: &str| {
        // Most names are of one script throughout.
        let han = !name.is_empty() && name.chars().all(is_han);
        han || !name.is_ascii() && Tokens::new(name, 0).chinese()
    };
    chinese(a) != chinese(b)
}

/// True when one name may be short for the other; none for names in two scripts.
pub fn alike(a: &str, b: &str) -> Option<bool> {
    Name::new(a).alike(&Name::new(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_may_be_short_for_the_whole() {
        assert_eq!(alike("Quill", "Ada Quill"), Some(true));
        assert_eq!(alike("Engineer Tobias Fenn", "Tobias Fenn"), Some(true));
        assert_eq!(alike("Piet Larsen", "Petra Larsen"), Some(false));
        assert_eq!(alike("E. Dahl", "Soprano Elin Dahl"), Some(true));
        assert_eq!(alike("E. Dahl", "Sunniva Dahl"), Some(false));
        assert_eq!(alike("哈洛倫", "伊内丝·哈洛伦"), Some(true));
        assert_eq!(alike("罗振海", "Piet Larsen"), None);
        assert_eq!(alike("焦董事長", "焦立群"), Some(true));
    }

    #[test]
    fn a_house_may_go_by_letters_of_its_name() {
        for (a, b) in [
            ("NRA", "National Rivers Agency"),
            ("北浦轨交集团", "北浦轨道交通集团"),
            ("F.B.T.", "Fund for Better Towns"),
        ] {
            assert!(abbreviates(a, b) && abbreviates(b, a), "{a}, {b}");
        }
        for (a, b) in
            [("NRB", "National Rivers Agency"), ("明川县卫生局", "东岬县卫生局"), ("Port Authority", "Port Police")]
        {
            assert!(!abbreviates(a, b), "{a}, {b}");
        }
    }

    #[test]
    fn nicknames_and_organs_are_known() {
        assert!(nickname("Bill", "William") && nickname("Beth", "Liz") && !nickname("Marco", "Dario"));
        assert!(stands_for("警方", "衡江市公安局") && !stands_for("检方", "衡江市公安局"));
    }

    #[test]
    fn spellings_of_one_name_sound_alike() {
        assert!(sound_alike("磨坊主基特·巴罗", "磨坊主吉特·巴洛"));
        assert!(sound_alike("Kathryn Barrow", "Catherine Barrow") && sound_alike("基特·巴罗", "吉特·巴洛"));
        assert!(!sound_alike("Kit Barrow", "Sam Barrow") && !sound_alike("Piet Larsen", "Ilse Harrow"));
    }

    #[test]
    fn a_title_is_no_name() {
        for title in ["coastguard chief", "教練", "东岬大学校长"] {
            assert!(Name::new(title).describes(), "{title}");
        }
        for name in ["Beth Lomas", "林佩芬", "焦董事长", "Coach Hallam"] {
            assert!(!Name::new(name).describes(), "{name}");
        }
    }
}
