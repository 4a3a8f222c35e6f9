//! How names sound, roughly: the consonants of a name in any script, so that Marensky, Marenskyy and 马连斯基 can
//! be laid side by side. Equal sounds never tie names together; they are a reason to ask.

use super::fold::simple;
use crate::base::maps::HashMap;
use std::collections::BTreeSet;
use std::sync::LazyLock;

static READINGS: LazyLock<HashMap<char, &'static str>> = LazyLock::new(|| {
    let rows = include_str!("zh/readings.tsv").lines().filter(|l| !l.starts_with('#'));
    rows.filter_map(|l| l.split_once('\t')).flat_map(|(sound, all)| all.chars().map(move |c| (c, sound))).collect()
});

/// More variants of one name than this are not looked at.
const MOST: usize = 16;

/// The consonant classes of one part of a name (`Marensky`, 马连斯基), every way it may be heard; empty where it
/// cannot be read: letters of other scripts, Chinese characters that transliterations do not use.
pub fn of_part(part: &str) -> BTreeSet<String> {
    let part = part.trim();
    if part.is_empty() {
        BTreeSet::new()
    } else if part.chars().all(|c| plain(c).is_some() || c == '\'' || c == '’') {
        let letters: Vec<char> = part.chars().filter_map(plain).collect();
        BTreeSet::from([latin(&letters)])
    } else {
        chinese(part)
    }
}

/// A Latin letter without its accent, in lower case.
pub fn plain(c: char) -> Option<char> {
    let c = c.to_lowercase().next()?;
    Some(match c {
        'a'..='z' => c,
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'æ' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' => 'g',
        'ì'..='ï' | 'ī' | 'ı' | 'į' => 'i',
        'ł' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' | 'œ' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' | 'ß' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        _ => return None,
    })
}

fn vowel(c: Option<&char>) -> bool {
    c.is_some_and(|c| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y'))
}

fn latin(letters: &[char]) -> String {
    let mut out = String::new();
    for (i, c) in letters.iter().enumerate() {
        let next = letters.get(i + 1);
        let class = match c {
            'b' | 'p' if next == Some(&'h') => 'F',
            'b' | 'p' => 'P',
            'd' | 't' if *c == 't' && matches!(next, Some('s' | 'z')) => continue,
            'd' | 't' => 'T',
            'c' if matches!(next, Some('e' | 'i' | 'y' | 'h')) => 'S',
            'g' if i > 0 && letters[i - 1] == 'n' && !vowel(next) => continue,
            'g' | 'k' | 'q' | 'c' => 'K',
            's' | 'z' | 'j' => 'S',
            'x' => {
                add(&mut out, 'K');
                'S'
            }
            'f' | 'v' => 'F',
            // Chinese leaves out an r or w that no vowel follows: Baker, Harlow.
            'w' if vowel(next) => 'F',
            'r' if vowel(next) => 'L',
            'l' => 'L',
            'm' => 'M',
            'n' => 'N',
            'h' if i == 0 => 'H',
            _ => continue,
        };
        add(&mut out, class);
    }
    out
}

fn add(out: &mut String, class: char) {
    if !out.ends_with(class) {
        out.push(class);
    }
}

fn chinese(part: &str) -> BTreeSet<String> {
    let mut all = BTreeSet::from([String::new()]);
    for (n, c) in part.chars().enumerate() {
        let Some(reading) = READINGS.get(&simple(c)) else { return BTreeSet::new() };
        let heard: &[&str] = match reading.as_bytes()[0] {
            b'b' | b'p' => &["P"],
            b'd' | b't' => &["T"],
            b'g' | b'k' => &["K"],
            b'j' | b'q' => &["K", "S"],
            b'z' | b'c' | b's' => &["S"],
            b'x' => &["S", ""],
            b'f' | b'w' => &["F"],
            b'l' | b'r' => &["L"],
            b'm' => &["M"],
            b'n' => &["N"],
            b'h' if n == 0 => &["H"],
            // 尔 stands for an l, or for an r that English writes and this leaves out.
            b'e' if *reading == "er" => &["L", ""],
            _ => &[""],
        };
        let nasal = reading.ends_with('n') || reading.ends_with("ng");
        let ways = all.iter().flat_map(|so_far| {
            heard.iter().map(move |class| {
                let mut out = so_far.clone();
                class.chars().for_each(|c| add(&mut out, c));
                if nasal {
                    add(&mut out, 'N');
                }
                out
            })
        });
        all = ways.take(MOST).collect();
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(a: &str, b: &str) -> bool {
        !of_part(a).is_disjoint(&of_part(b))
    }

    #[test]
    fn spellings_and_scripts_of_one_name_sound_alike() {
        for (a, b) in [
            ("Marensky", "Marenskyy"),
            ("Marensky", "马连斯基"),
            ("馬倫斯基", "马连斯基"),
            ("Quill", "奎尔"),
            ("Baker", "贝克"),
            ("Sergei", "Sergey"),
            ("Mohammed", "Muhammad"),
            ("José", "Jose"),
            ("Harlow", "哈洛"),
            ("Karl", "Carl"),
        ] {
            assert!(alike(a, b), "{a} {:?}, {b} {:?}", of_part(a), of_part(b));
        }
        for (a, b) in [("Marensky", "贝克"), ("Natalia", "Nikolai"), ("Quill", "Petrel"), ("", "")] {
            assert!(!alike(a, b), "{a} {:?}, {b} {:?}", of_part(a), of_part(b));
        }
        assert!(of_part("林阿达").iter().all(|s| s.len() <= 4) && of_part("Ωμέγα").is_empty());
    }
}
