//! When two names are the same, and when a speaker found is the one annotated.

use super::gold::{GoldQuote, Predicted, PredictedAgent};

const PRONOUNS: &[&str] = &[
    "he", "she", "it", "they", "we", "i", "you", "him", "her", "them", "us", "me", "his", "their", "its", "who", "他",
    "她", "它", "我", "你", "您", "他们", "她们", "它们", "我们", "咱们", "你们", "他們", "她們", "它們", "我們",
    "你們", "自己", "本人", "其", "该", "該",
];

fn clean(name: &str) -> String {
    name.to_lowercase().trim_matches([' ', '"', '\'', '“', '”', '‘', '’', '「', '」', '.', ',', '，', '。']).to_owned()
}

fn is_name(cleaned: &str) -> bool {
    !cleaned.is_empty() && !PRONOUNS.contains(&cleaned)
}

/// Equal, or the shorter (two characters or more) stands inside the longer: a title or first name more or less.
pub(super) fn same(a: &str, b: &str) -> bool {
    let (a, b) = (clean(a), clean(b));
    if a.is_empty() || b.is_empty() || PRONOUNS.contains(&a.as_str()) {
        return false;
    }
    let (len_a, len_b) = (a.chars().count(), b.chars().count());
    let (short, long) = if len_b < len_a { (&b, &a) } else { (&a, &b) };
    let (short_len, long_len) = (len_a.min(len_b), len_a.max(len_b));
    a == b || short_len >= 2 && long.contains(short.as_str()) && long_len <= 12 * short_len
}

/// The annotated speaker's names, else the words that stand there; never a pronoun.
pub(super) fn of(gold: &GoldQuote) -> Vec<String> {
    let lists = [&gold.speaker_aliases, &gold.names];
    let all = gold.speaker_name.iter().chain(lists.into_iter().flatten().flatten());
    let resolved: Vec<String> = all.map(|n| clean(n)).filter(|n| is_name(n)).collect();
    if !resolved.is_empty() {
        return resolved;
    }
    gold.speaker_text.iter().map(|t| clean(t)).filter(|t| is_name(t)).collect()
}

/// A speaker found stands where an annotated one stands (half of the shorter span or more), or its name fits.
pub(super) fn stands_there(gold: &GoldQuote, found: &Predicted) -> bool {
    let one = || gold.speaker_start.zip(gold.speaker_end).into_iter().collect();
    let spans: Vec<(usize, usize)> = gold.speaker_spans.clone().filter(|s| !s.is_empty()).unwrap_or_else(one);
    let names = of(gold);
    found.speakers.iter().any(|p| {
        let there = p.span.is_some_and(|(x, y)| spans.iter().any(|&(a, b)| overlaps((x, y), (a, b))));
        there || named(p, &names)
    })
}

fn overlaps((x, y): (usize, usize), (a, b): (usize, usize)) -> bool {
    let (from, to) = (x.max(a), y.min(b));
    to > from && (to - from) * 2 >= (y - x).min(b - a) && y - x <= 3 * (b - a) + 10
}

fn named(agent: &PredictedAgent, names: &[String]) -> bool {
    agent.name.as_deref().is_some_and(|n| names.iter().any(|g| same(n, g)))
}

/// True when the words are a pronoun.
pub(super) fn is_pronoun(words: &str) -> bool {
    PRONOUNS.contains(&clean(words).as_str())
}

/// The name found is the annotated speaker's.
pub(super) fn resolved(gold: &GoldQuote, found: &Predicted) -> bool {
    let names = of(gold);
    found.speakers.iter().any(|p| named(p, &names))
}

/// Names of those who relay or were told.
pub(super) fn relays(found: &Predicted) -> Vec<&str> {
    let name = |a: &'_ PredictedAgent| a.name.is_some() || a.as_written.is_some();
    let agents = found.relayed_by.iter().chain(&found.told_to).filter(|a| name(a));
    agents
        .filter_map(|a| a.name.as_deref().filter(|n| !n.is_empty()).or(a.as_written.as_deref()))
        .filter(|n| !clean(n).is_empty())
        .collect()
}
