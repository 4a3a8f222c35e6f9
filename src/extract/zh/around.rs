//! What stands around the characters of a cue, and whether they are one there.

use super::clause;
use super::counts;
use super::lex;
use super::lists;
use crate::base::Span;

/// A tongue and how it is used have at most so many characters: 用客家.
const TONGUE: usize = 5;

/// 用台山|话说: the words before begin with how somebody speaks, a tongue of a few characters.
pub(super) fn in_a_tongue(lead: &str) -> bool {
    let from = lead.char_indices().rev().take(TONGUE).take_while(|(_, c)| c.is_alphanumeric()).map(|(i, _)| i);
    from.into_iter().any(|i| lists::SPOKEN_IN.begins(&lead[i..]))
}

/// 四成受访者|赞成加税: of those who were asked, a part is for something.
pub(super) fn sides(clause: &str, rest: &str) -> bool {
    let clause = clause.trim_end_matches(['则', '也', '都', '均', '仍', '较']);
    let asked = counts::counted(clause) || counts::share(clause).is_some_and(|len| of_people(&clause[len..]));
    let goes_on = rest.chars().take(4).all(char::is_alphanumeric) && !rest.starts_with(['率', '者', '度', '的', '票']);
    (asked || lists::ASKED_PEOPLE.ends(clause)) && goes_on
}

/// 的华裔受访者, 选民: whom a share is of.
fn of_people(words: &str) -> bool {
    words.is_empty() || lists::ASKED_PEOPLE.ends(words) || lists::SHARE_OF.ends(words)
}

/// 经九个月, 经过多日, 历时半年: how long it took.
pub(super) fn took(clause: &str) -> bool {
    let past = lists::TOOK.all().iter().find_map(|w| clause.strip_prefix(w));
    past.is_some_and(|w| {
        w.starts_with(|c: char| c.is_ascii_digit() || "一二两三四五六七八九十百数多几近半长".contains(c))
    })
}

/// 央行将降息: what is expected, in a clause of its own.
pub(super) fn expected(rest: &str) -> bool {
    let clause = rest.split(['，', '。', '；', '、']).next().unwrap_or(rest);
    let will = clause.find(['将', '会', '可']).filter(|at| (6..=36).contains(at));
    will.is_some() && !clause.contains('的') && !clause.starts_with(['将', '会', '可', '但', '而', '有', '是', '为'])
}

/// 道：…: behind a verb, that somebody speaks.
pub(super) fn speaks(rest: &str) -> bool {
    let mark = rest.strip_prefix('道').and_then(|r| r.strip_prefix(['：', ':', '，']));
    mark.is_some()
}

/// 塔恩|报称: the character ends the name of a paper, unless somebody stands before it, or nobody.
pub(super) fn printed(text: &str, at: usize) -> bool {
    use lex::Class as C;
    let who = [C::Title, C::Group, C::Unnamed, C::PronounPerson, C::PronounPeople, C::Indefinite, C::Paren, C::Adverb];
    let from = clause::start(text, super::cues::back(text, at), at);
    match lex::tokens(text, Span::new(from, at + '报'.len_utf8()))[..] {
        // 被告何文远|报称
        [.., title, name, last]
            if last.span.start as usize == at && name.class.unknown() && title.class.has(C::Title) =>
        {
            false
        }
        [.., before, last] if last.span.start as usize == at => !before.class.any(&who),
        [last] => last.span.start as usize != at,
        _ => true,
    }
}
