//! How many people a description speaks of: 两名知情人士, "two people familiar with the matter".

use super::fold::simplify;
use crate::base::maps::HashMap;
use std::sync::LazyLock;

/// English number words with their values, and words for a group, which have none.
static ENGLISH: LazyLock<HashMap<&str, Option<u32>>> = LazyLock::new(|| {
    let row = |line: &'static str| line.split_once('\t').map(|(word, value)| (word, value.parse().ok()));
    include_str!("en/counts.tsv").lines().filter_map(row).collect()
});
/// What may follow a Chinese number before the people.
const MEASURES: [char; 5] = ['名', '位', '个', '人', '员'];

/// The number that the description begins with; `None` where it gives none, or no exact one.
pub fn of_people(description: &str) -> Option<u32> {
    let words = description.trim();
    if words.is_ascii() || words.starts_with(|c: char| c.is_ascii_alphabetic()) {
        english(words)
    } else {
        chinese(words)
    }
}

fn english(words: &str) -> Option<u32> {
    let lower = words.to_ascii_lowercase();
    let mut parts = lower.split([' ', '-']).filter(|w| *w != "the" && *w != "all");
    let first = parts.next()?;
    if let Ok(n) = first.parse() {
        return Some(n);
    }
    match (first, parts.next()) {
        // "half a dozen", "a dozen", "an official", "a group of officials".
        ("a" | "an", Some("dozen")) => Some(12),
        ("a" | "an", Some(next)) if ENGLISH.get(next) == Some(&None) => None,
        ("a" | "an", Some(_)) => Some(1),
        ("one", Some("of")) => Some(1),
        (first, _) => ENGLISH.get(first).copied().flatten(),
    }
}

fn chinese(words: &str) -> Option<u32> {
    let words = simplify(words);
    let digits: String = words.chars().take_while(char::is_ascii_digit).collect();
    let (number, rest) = if digits.is_empty() {
        let end = words.find(|c| digit(c).is_none() && c != '十').unwrap_or(words.len());
        (numeral(&words[..end])?, &words[end..])
    } else {
        (digits.parse().ok()?, &words[digits.len()..])
    };
    rest.starts_with(MEASURES).then_some(number)
}

/// 两, 十, 十二, 二十, 二十三.
fn numeral(words: &str) -> Option<u32> {
    match words.split_once('十') {
        None => {
            let mut chars = words.chars();
            chars.next().and_then(digit).filter(|_| chars.next().is_none())
        }
        Some((tens, ones)) => {
            let one =
                |part: &str, none: u32| if part.is_empty() { Some(none) } else { numeral(part).filter(|n| *n < 10) };
            Some(one(tens, 1)? * 10 + one(ones, 0)?)
        }
    }
}

fn digit(c: char) -> Option<u32> {
    Some(match c {
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::of_people;

    #[test]
    fn exact_numbers_only() {
        for (words, wanted) in [
            ("两名知情人士", Some(2)),
            ("兩位官員", Some(2)),
            ("一名不愿具名的官员", Some(1)),
            ("十二名学生", Some(12)),
            ("二十三人", Some(23)),
            ("3名目击者", Some(3)),
            ("多名官员", None),
            ("数十名居民", None),
            ("知情人士", None),
            ("三一学院的学生", None),
            ("十几名学生", None),
            ("two people familiar with the matter", Some(2)),
            ("Three officials", Some(3)),
            ("a person familiar with the matter", Some(1)),
            ("an official", Some(1)),
            ("a dozen residents", Some(12)),
            ("a group of residents", None),
            ("a number of officials", None),
            ("the two officials", Some(2)),
            ("12 witnesses", Some(12)),
            ("one of the officials", Some(1)),
            ("several people", None),
            ("officials", None),
            ("", None),
        ] {
            assert_eq!(of_people(words), wanted, "{words}");
        }
    }
}
