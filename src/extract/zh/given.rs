//! Given names that are, or end like, other words: 赵|国庆, 李志|刚, 张建|军.

use super::cue_list::{CUES, CueClass};
use super::lex::{self, Class, Classes, Token};
use super::lists;
use crate::base::Span;

/// Behind what a name may begin, but for the start of the clause.
const BEFORE: [Class; 9] = [
    Class::Title,
    Class::Of,
    Class::Place,
    Class::Group,
    Class::Organisation,
    Class::Time,
    Class::Connective,
    Class::Adverb,
    Class::Pause,
];

/// Puts such names together again. `text` is in simplified characters.
pub(super) fn joined(text: &str, all: Vec<Token>) -> Vec<Token> {
    let titled = |before: Option<&Token>| before.is_some_and(|t| t.class.has(Class::Title));
    let names = |at: usize| {
        let before = at.checked_sub(1).map(|i| &all[i]);
        ends(text, all[at].span.start as usize, &all[at..], titled(before)).is_some()
    };
    if !(0..all.len()).any(names) {
        return all;
    }
    let mut out: Vec<Token> = Vec::with_capacity(all.len());
    let mut at = 0;
    while at < all.len() {
        let token = all[at];
        let opens = out.last().is_none_or(|t| t.class.any(&BEFORE));
        let end = ends(text, token.span.start as usize, &all[at..], titled(out.last())).filter(|_| opens);
        match end {
            Some(end) => {
                out.push(Token { span: Span { end, ..token.span }, class: Classes::default() });
                at += all[at..].iter().take_while(|t| t.span.end <= end).count();
            }
            None => {
                out.push(token);
                at += 1;
            }
        }
    }
    out
}

/// Where the name ends that begins at `from`, behind a title or not, when it takes two tokens and more, whole ones.
fn ends(text: &str, from: usize, all: &[Token], titled: bool) -> Option<u32> {
    let words = &text[from..];
    let family = lex::surname(words)?;
    let given = &words[family..];
    let two: usize = given.chars().take(2).map(char::len_utf8).sum();
    let (given, name) = (&given[..two], &words[..family + two]);
    let (first, last) = (given.chars().next()?, given.chars().next_back()?);
    let closing = &given[given.len() - last.len_utf8()..];
    let like_a_word = || lists::CLOSES_GIVEN.has(closing) && !lists::NO_GIVEN.has(given) && first.len_utf8() == 3;
    let before_cue = || lists::BEFORE_CUE.has(closing) && first.len_utf8() == 3 && speaks(&words[name.len()..]);
    let end = (from + name.len()) as u32;
    let at = all.iter().position(|t| t.span.end == end)?;
    // 秦|若|梅提醒, 主任秦|若|梅到场; but 温|和|的居民
    let inside = || {
        let (middle, rest) = (&given[..first.len_utf8()], &words[name.len()..]);
        lists::MIDDLE_OF_GIVEN.has(middle) && all[at].class.unknown() && (titled || is_followed(rest))
    };
    if !lists::GIVEN.has(given) && !like_a_word() && !before_cue() && !inside() {
        return None;
    }
    (at > 0 && all[..=at].windows(2).all(|w| w[0].span.end == w[1].span.start)).then_some(end)
}

/// 秦若梅|批评, 秦若梅|：“…”, 秦若梅|主任: what a name ends before.
fn is_followed(rest: &str) -> bool {
    let cue = CUES.scanner.at(rest).is_some_and(|found| CUES.entries[found.word].class != CueClass::Not);
    cue || rest.starts_with(['：', ':']) || lex::titles(rest).any(|t| t.start == 0)
}

/// 张大为|说: what begins with a verb of saying.
fn speaks(rest: &str) -> bool {
    let cue = CUES.scanner.at(rest).map(|found| &CUES.entries[found.word]);
    cue.is_some_and(|e| e.strong && matches!(e.class, CueClass::Say | CueClass::Tell))
}

/// 总监傅悦如|说: a name of three characters ends `lead`, behind a mark or a title, and 如 is no condition.
pub(super) fn ends_lead(lead: &str) -> bool {
    let Some(at) = lead.char_indices().rev().nth(2).map(|(at, _)| at) else { return false };
    let (before, name) = lead.split_at(at);
    let family = lex::surname(name);
    let given = family.filter(|len| *len == '赵'.len_utf8()).map(|len| &name[len..]);
    let near = before.char_indices().rev().nth(TITLE).map_or(0, |(at, _)| at);
    let titled = || lex::titles(&before[near..]).any(|t| t.end as usize == before.len() - near);
    given.is_some_and(|g| !lists::NO_GIVEN.has(g)) && (!before.ends_with(char::is_alphanumeric) || titled())
}

/// A title has at most so many characters.
const TITLE: usize = 6;
