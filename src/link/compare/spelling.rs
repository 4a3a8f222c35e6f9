//! British and American spellings of one word.

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
