//! English word forms: `carries`, `carried` and `carrying` are one word to a search.
//!
//! The rules are the inflection steps (1a, 1b, 1c, 5) of Porter, *An algorithm for suffix stripping*, Program 14
//! (1980); his steps that strip derivations (`relational` → `relate`) are left out, since a search for words
//! said should not find other words. Forms that no rule makes stand in `model/lang/en/forms.txt`.

use crate::base::maps::{HashMap, HashMapExt};
use std::borrow::Cow;
use std::sync::LazyLock;

/// Every form of the list to its base; a word that stands alone there is no form of another.
static LISTED: LazyLock<HashMap<&str, (&str, bool)>> = LazyLock::new(|| {
    let mut all = HashMap::new();
    for line in include_str!("../model/lang/en/forms.txt").lines().filter(|l| !l.starts_with('#')) {
        let mut words = line.split_whitespace();
        let Some(base) = words.next() else { continue };
        let mut alone = true;
        for form in words {
            alone = false;
            all.entry(form).or_insert((base, false));
        }
        all.insert(base, (base, alone));
    }
    all
});

/// What all forms of a lower-case word have in common. Only ever compared with other keys.
pub fn key(word: &str) -> Cow<'_, str> {
    let word = word.strip_suffix("'s").or_else(|| word.strip_suffix('\'')).unwrap_or(word);
    match LISTED.get(word) {
        Some((base, true)) => Cow::Borrowed(*base),
        Some((base, false)) => stem(base),
        None => stem(word),
    }
}

fn stem(word: &str) -> Cow<'_, str> {
    if word.len() < 3 || !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return Cow::Borrowed(word);
    }
    let mut w = word.to_owned();
    plural(&mut w);
    if matches!(LISTED.get(w.as_str()), Some((_, true))) {
        return Cow::Owned(w);
    }
    past_or_participle(&mut w);
    if w.ends_with('y') && has_vowel(&w[..w.len() - 1]) {
        w.replace_range(w.len() - 1.., "i");
    }
    final_e(&mut w);
    Cow::Owned(w)
}

/// Step 1a, with the exception of Porter's later English stemmer for `dies`.
fn plural(w: &mut String) {
    if w.ends_with("sses") || (w.ends_with("ies") && w.len() > 4) {
        w.truncate(w.len() - 2);
    } else if w.ends_with('s') && !w.ends_with("ss") && !w.ends_with("us") && !w.ends_with("is") {
        w.pop();
    }
}

/// Step 1b.
fn past_or_participle(w: &mut String) {
    if w.ends_with("eed") {
        if measure(&w[..w.len() - 3]) > 0 {
            w.pop();
        }
        return;
    }
    if w.ends_with("ied") {
        w.truncate(w.len() - if w.len() > 4 { 2 } else { 1 });
        return;
    }
    let Some(cut) = ["ed", "ing"].into_iter().find_map(|s| w.strip_suffix(s).filter(|rest| has_vowel(rest))) else {
        return;
    };
    let kept = cut.len();
    w.truncate(kept);
    let doubled = doubled_consonant(w);
    if (kept < 3 && !vowel(w.as_bytes(), kept - 1)) || ["at", "bl", "iz"].into_iter().any(|s| w.ends_with(s)) {
        w.push('e');
    } else if doubled.is_some_and(|c| !matches!(c, b'l' | b's' | b'z')) {
        w.pop();
    } else if measure(w) == 1 && short(w) {
        w.push('e');
    }
}

/// Step 5.
fn final_e(w: &mut String) {
    if let Some(rest) = w.strip_suffix('e').filter(|r| r.len() > 2) {
        let m = measure(rest);
        if m > 1 || (m == 1 && !short(rest)) {
            w.pop();
        }
    }
    if w.ends_with("ll") && measure(w) > 1 {
        w.pop();
    }
}

fn vowel(w: &[u8], i: usize) -> bool {
    match w[i] {
        b'a' | b'e' | b'i' | b'o' | b'u' => true,
        b'y' => i > 0 && !vowel(w, i - 1),
        _ => false,
    }
}

fn has_vowel(w: &str) -> bool {
    (0..w.len()).any(|i| vowel(w.as_bytes(), i))
}

/// How often a vowel is followed by a consonant.
fn measure(w: &str) -> usize {
    let w = w.as_bytes();
    (1..w.len()).filter(|i| vowel(w, i - 1) && !vowel(w, *i)).count()
}

fn doubled_consonant(w: &str) -> Option<u8> {
    let b = w.as_bytes();
    let n = b.len();
    (n > 1 && b[n - 1] == b[n - 2] && !vowel(b, n - 1)).then(|| b[n - 1])
}

/// Ends in consonant, vowel, consonant, the last not w, x or y: `hop`, which makes `hoping` of `hope`.
fn short(w: &str) -> bool {
    let b = w.as_bytes();
    let n = b.len();
    n > 2 && !vowel(b, n - 3) && vowel(b, n - 2) && !vowel(b, n - 1) && !matches!(b[n - 1], b'w' | b'x' | b'y')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_word_meet() {
        for line in [
            "carry carries carried carrying",
            "say says said saying",
            "hope hopes hoped hoping",
            "hop hops hopped hopping",
            "die dies died dying",
            "use uses used using",
            "travel travels travelled traveled travelling",
            "control controls controlled controlling",
            "create creates created creating",
            "agree agrees agreed agreeing",
            "need needs needed needing",
            "exceed exceeds exceeded exceeding",
            "make makes made making",
            "go goes went gone going",
            "child children child's",
            "woman women",
            "box boxes",
            "cache caches cached caching",
            "press presses pressed pressing",
            "ferry ferries ferry's",
            "litre litres",
            "crisis crises",
            "call calls called calling",
            "evening evenings",
        ] {
            let keys: Vec<_> = line.split(' ').map(key).collect();
            assert!(keys.iter().all(|k| *k == keys[0]), "{line}: {keys:?}");
        }
    }

    #[test]
    fn other_words_stay_apart() {
        for pair in [
            "hope hop",
            "plane plan",
            "even evening",
            "new news",
            "us use",
            "unit united",
            "mean means",
            "relate relational",
            "universe university",
            "organ organise",
            "his hi",
        ] {
            let (a, b) = pair.split_once(' ').unwrap();
            assert_ne!(key(a), key(b), "{pair}");
        }
    }

    #[test]
    fn any_text_has_a_key() {
        for word in ["", "s", "'", "'s", "ed", "ing", "ies", "ied", "eed", "naïve", "渡轮", "yyy", "sss", "bbed"] {
            key(word);
        }
    }
}
