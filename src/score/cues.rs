//! Whether the readers' word lists know a cue: to tell a missed statement with a known cue (structure is missing)
//! from one with an unknown cue (a word is missing).

use crate::base::maps::{HashMap, HashMapExt, HashSet};
use crate::model::lang::fold::simplify;
use std::sync::LazyLock;

const EN: &str = include_str!("../model/lang/en/cues.txt");
const ZH: &str = include_str!("../model/lang/zh/cues.txt");
const IRREGULAR: &str = include_str!("../model/lang/en/irregular.txt");

/// First words of the lines of a list.
fn heads(list: &'static str) -> impl Iterator<Item = &'static str> {
    let lines = list.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#'));
    lines.filter_map(|l| l.split_whitespace().next())
}

static ENGLISH: LazyLock<HashSet<&'static str>> = LazyLock::new(|| heads(EN).collect());
static CHINESE: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let real = ZH.lines().filter(|l| !l.trim().is_empty() && !l.starts_with('#'));
    let real = real.filter(|l| l.split_whitespace().nth(1) != Some("not"));
    real.filter_map(|l| l.split_whitespace().next()).collect()
});
/// Irregular forms to their lemma: every word of a line is a form of the first.
static FORMS: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let lines = IRREGULAR.lines().filter(|l| !l.trim().is_empty() && !l.starts_with('#'));
    let mut forms = HashMap::new();
    for words in lines.map(|l| l.split_whitespace().collect::<Vec<_>>()) {
        words.iter().for_each(|w| {
            forms.insert(*w, words[0]);
        });
    }
    forms
});

/// True when some word of the cue is in a list.
pub(super) fn known(cue: &str) -> bool {
    if cue.chars().any(|c| c as u32 >= 0x2E80) {
        let cue = simplify(cue);
        return CHINESE.iter().any(|word| cue.contains(word));
    }
    let lower = cue.to_lowercase();
    lower.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).any(english)
}

fn english(word: &str) -> bool {
    let listed = |w: &str| ENGLISH.contains(w);
    if listed(word) || FORMS.get(word).is_some_and(|lemma| listed(lemma)) {
        return true;
    }
    let stems = ["s", "es", "d", "ed", "ing"].iter().filter_map(|end| word.strip_suffix(end));
    let from_y = ["ies", "ied"].iter().filter_map(|end| word.strip_suffix(end)).map(|s| format!("{s}y"));
    let all = stems.flat_map(|s| {
        let halved = s.strip_suffix(|c: char| s.chars().rev().nth(1) == Some(c)).map(str::to_owned);
        [Some(s.to_owned()), Some(format!("{s}e")), halved].into_iter().flatten()
    });
    all.chain(from_y).any(|stem| listed(&stem))
}

#[cfg(test)]
mod tests {
    use super::known;

    #[test]
    fn forms_of_listed_words_are_known() {
        for cue in ["said", "has denied", "announced", "replying", "說道", "表示"] {
            assert!(known(cue), "{cue}");
        }
        for cue in ["sneezed", "打喷嚏", ""] {
            assert!(!known(cue), "{cue}");
        }
    }
}
