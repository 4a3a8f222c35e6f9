//! Two people told of as two, whom a word for one of them does not tell apart.

use super::{Text, lists};
use crate::base::Span;
use crate::model::Lang;

/// 两人都确认…。他说, "the two of them walked down. He said": the sentence before speaks of both alike.
pub(super) fn both_before(text: &Text<'_>, pronoun: Span) -> bool {
    let word = pronoun.of(&text.folded);
    let one = lists::PRONOUNS.all().iter().any(|p| p.eq_ignore_ascii_case(word)) && !many(word);
    let Some(sentence) = text.sentence_at(pronoun.start as usize).filter(|_| one) else { return false };
    let Some(paragraph) = text.paragraph_at(pronoun.start as usize) else { return false };
    let before = text.sentences().take_while(|s| s.end <= sentence.start).last();
    let opens = text.folded[sentence.start as usize..pronoun.start as usize].trim().is_empty();
    let Some(before) = before.filter(|s| opens && paragraph.contains(*s)) else { return false };
    let words = before.of(&text.folded);
    match text.lang {
        Lang::Zh => lists::BOTH_ZH.begins(words),
        Lang::En => {
            let lower = words.to_lowercase();
            lists::BOTH_EN.all().iter().any(|both| lower.contains(both))
        }
    }
}

fn many(word: &str) -> bool {
    word.eq_ignore_ascii_case("they") || word.ends_with('们')
}

/// 这名副局长, of two in the paragraph: what the words point back to stands there before two names.
pub(super) fn two_of_that_office(text: &Text<'_>, office: &str, at: Span) -> bool {
    let Some(paragraph) = text.paragraph_at(at.start as usize).filter(|_| !office.is_empty()) else { return false };
    let before = &text.folded[paragraph.start as usize..at.start as usize];
    let mut names: Vec<&str> = before
        .match_indices(office)
        .map(|(i, _)| &before[i + office.len()..])
        .filter_map(|rest| rest.char_indices().nth(2).map(|(end, _)| &rest[..end]))
        .collect();
    names.sort_unstable();
    names.dedup();
    names.len() == 2
}
