//! Where something is said: 在电话采访中, 在脸书, 通过微博.

use super::lex::{Class, Token};
use super::lists;
use crate::base::Span;

/// The place that `words` begin with: as far as 上, 中 and the like, else up to a verb of posting or the end.
/// 在北京举行会谈 is what somebody did, not where they spoke.
pub(super) fn of(text: &str, words: &[Token]) -> Option<Span> {
    let (first, rest) = words.split_first()?;
    if !matches!(first.span.of(text), "在" | "于" | "通过" | "透过") {
        return None;
    }
    let last = rest.iter().position(|t| t.class.has(Class::Localiser)).or_else(|| {
        let done = |t: &Token| t.class.any(&[Class::Verb, Class::Preposition]);
        let end = rest.iter().position(done).unwrap_or(rest.len());
        let posts = |t: &Token| matches!(t.span.of(text), "发文" | "发帖" | "发贴" | "贴文" | "留言" | "撰文");
        rest.get(end).is_none_or(posts).then(|| end.checked_sub(1)).flatten()
    })?;
    Some(first.span.cover(rest[last].span))
}

/// 何文远|跟记者|说: whom somebody speaks with, and nobody who speaks too.
pub(super) fn with_the_press(text: &str, words: &[Token]) -> bool {
    matches!(words, [with, whom] if matches!(with.span.of(text), "跟" | "和" | "与") && lists::THE_PRESS.has(whom.span.of(text)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::zh::lex::tokens;

    #[test]
    fn a_place_ends_with_its_localiser_or_before_a_verb_of_posting() {
        for (words, place) in [
            ("在电话采访中对海港日报", Some("在电话采访中")),
            ("在脸书发文", Some("在脸书")),
            ("通过微博", Some("通过微博")),
            ("在北岭会见船长", None),
            ("对海港日报", None),
            ("在", None),
        ] {
            let found = of(words, &tokens(words, Span::new(0, words.len())));
            assert_eq!(found.map(|s| s.of(words)), place, "{words}");
        }
    }
}
