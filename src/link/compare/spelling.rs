//! What is written in two ways and is the same: spellings of either side of the Atlantic, scripts, marks, case.

use super::super::tokens::is_han;
use crate::model::lang::fold::simple;

/// A word as both sides of the Atlantic may write it: organise, colour, centre, travelled.
pub(super) fn spelling(word: &str) -> String {
    let long = word.chars().count() > 5;
    let mut out = word.replace("our", "or").replace("ll", "l");
    for (british, american) in [
        ("isation", "ization"),
        ("ising", "izing"),
        ("ised", "ized"),
        ("ises", "izes"),
        ("ise", "ize"),
        ("yse", "yze"),
        ("tre", "ter"),
    ] {
        if let Some(stem) = out.strip_suffix(british).filter(|_| long) {
            out = format!("{stem}{american}");
        }
    }
    out
}

/// Marks and letters in one script, and with one kind of apostrophe and blank.
pub(super) fn raw(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '’' | '‘' => out.push('\''),
            '“' | '”' | '「' | '」' | '『' | '』' => out.push('"'),
            c if c.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c => out.push(simple(c)),
        }
    }
    out
}

/// A name without marks, blanks, case and script.
pub(super) fn letters(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric() || is_han(*c)).flat_map(char::to_lowercase).map(simple).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_word_in_two_spellings_is_one() {
        for (a, b) in [("organise", "organize"), ("colour", "color"), ("centre", "center"), ("travelled", "traveled")] {
            assert_eq!(spelling(a), spelling(b));
        }
        assert_ne!(spelling("price"), spelling("prize"));
    }
}
