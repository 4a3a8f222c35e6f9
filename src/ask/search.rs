//! Search in names and headlines that minds neither letter case, width of forms, nor script of Chinese, and that sees a number
//! through its digit grouping.

use crate::base::CharSpan;
use crate::model::lang::fold;

/// A text made ready to be searched, with the way back to its code points.
#[derive(Clone, Debug)]
pub struct Folded {
    chars: Vec<char>,
    /// Code point that each folded character came from, and one past the last.
    from: Vec<u32>,
}

impl Folded {
    /// Folds `text`: one code point gives one, digit-grouping commas go.
    pub fn new(text: &str) -> Self {
        let all: Vec<char> = text.chars().map(fold_char).collect();
        let (mut chars, mut from) = (Vec::with_capacity(all.len()), Vec::with_capacity(all.len() + 1));
        for (i, c) in all.iter().enumerate() {
            if !groups_digits(&all, i) {
                chars.push(*c);
                from.push(i as u32);
            }
        }
        from.push(all.len() as u32);
        Self { chars, from }
    }

    /// The folded characters.
    pub(super) fn chars(&self) -> &[char] {
        &self.chars
    }

    /// Where folded characters stand in the text, in code points; a grouping comma after the last stays outside.
    pub(super) fn place(&self, start: usize, end: usize) -> CharSpan {
        CharSpan(self.from[start], self.from[end - 1] + 1)
    }

    /// True when nothing is left to look for.
    pub fn is_empty(&self) -> bool {
        self.chars.is_empty()
    }

    /// Every place of `words` in this text, in code points, none overlapping. A number is found only as a
    /// whole number, and a Latin word only from a word's beginning: `350` does not stand in `1350`.
    pub fn find(&self, words: &Self) -> Vec<CharSpan> {
        let (text, wanted) = (&self.chars, &words.chars);
        let mut found = Vec::new();
        let Some(last) = text.len().checked_sub(wanted.len()).filter(|_| !wanted.is_empty()) else { return found };
        let mut i = 0;
        while i <= last {
            if text[i..].starts_with(wanted) && self.stands_alone(i, i + wanted.len()) {
                let end = i + wanted.len();
                found.push(self.place(i, end));
                i = end;
            } else {
                i += 1;
            }
        }
        found
    }

    fn stands_alone(&self, start: usize, end: usize) -> bool {
        let text = &self.chars;
        let before = start.checked_sub(1).map(|i| text[i]);
        let after = text.get(end).copied();
        let (first, last) = (text[start], text[end - 1]);
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let latin = |c: char| c.is_alphabetic() && !is_cjk(c);
        let cut_number = (first.is_ascii_digit() && digit(before)) || (last.is_ascii_digit() && digit(after));
        let cut_word = latin(first) && before.is_some_and(latin);
        !cut_number && !cut_word
    }
}

/// True for writing without blanks between words.
pub fn is_cjk(c: char) -> bool {
    matches!(c as u32, 0x2E80..=0x30FF | 0x3400..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}

fn fold_char(c: char) -> char {
    let c = match c as u32 {
        // Full-width forms of ASCII.
        at @ 0xFF01..=0xFF5E => char::from_u32(at - 0xFEE0).unwrap_or(c),
        0x3000 | 0xA0 | 0x0A => ' ',
        0x2018 | 0x2019 => '\'',
        0x201C | 0x201D => '"',
        _ => c,
    };
    let mut lower = c.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(one), None) => fold::simple(one),
        _ => c,
    }
}

/// A comma between a digit and exactly three more.
fn groups_digits(text: &[char], i: usize) -> bool {
    let digit = |at: Option<usize>| at.and_then(|at| text.get(at)).is_some_and(char::is_ascii_digit);
    text[i] == ',' && digit(i.checked_sub(1)) && (i + 1..=i + 3).all(|at| digit(Some(at))) && !digit(Some(i + 4))
}

/// A name as names are compared: case, width, script and blanks at the ends do not tell two apart.
pub fn fold_name(name: &str) -> String {
    name.trim().chars().map(fold_char).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(text: &str, words: &str) -> Vec<String> {
        let found = Folded::new(text).find(&Folded::new(words));
        let chars: Vec<char> = text.chars().collect();
        found.into_iter().map(|s| chars[s.start()..s.end()].iter().collect()).collect()
    }

    #[test]
    fn case_width_and_script_do_not_matter() {
        assert_eq!(find("The FERRY sails, the ferry docks", "ferry"), ["FERRY", "ferry"]);
        assert_eq!(find("發言人說，頭髮", "发言人"), ["發言人"]);
        assert_eq!(find("ＡＧＩ要来", "agi"), ["ＡＧＩ"]);
        assert_eq!(find("it’s late", "it's"), ["it’s"]);
    }

    #[test]
    fn a_number_is_seen_through_its_commas_and_only_whole() {
        assert_eq!(find("some 350,000 people", "350000"), ["350,000"]);
        assert_eq!(find("近350000个", "350,000"), ["350000"]);
        assert_eq!(find("1,350,000 people", "350,000"), [""; 0]);
        assert_eq!(find("3500000", "350000"), [""; 0]);
        assert_eq!(find("350,000,", "350,000"), ["350,000"]);
    }

    #[test]
    fn latin_words_are_found_from_their_beginning() {
        assert_eq!(find("an apple and pineapples", "apple"), ["apple"]);
        assert_eq!(find("the Apples", "apple"), ["Apple"]);
        assert_eq!(find("Meta的GPU", "gpu"), ["GPU"]);
        assert_eq!(find("", "x"), [""; 0]);
        assert_eq!(find("x", ""), [""; 0]);
    }
}
