//! Where a name begins and ends: around a dot, behind a title, in a bracket.

use super::cue_list::{CUES, CueClass};
use super::dotted;
use super::head::{Sure, is_name};
use super::lex::{self, Class, pieces, tokens};
use super::lists;
use crate::base::Span;

/// Longest name that is looked for beside a title or a dot, in characters.
pub(super) const NAME: usize = 16;

/// What parts the words of a foreign name.
pub(super) const DOTS: [&str; 5] = ["·", "‧", "•", "・", "．"];

pub(super) fn is_dot(c: char) -> bool {
    matches!(c, '·' | '‧' | '•' | '・' | '．')
}

/// What a bracket right after a name gives: a foreign name, letters, 以下简称….
pub(super) fn bracket(text: &str, at: usize) -> Option<Span> {
    // 《今日海港》（Harbour Today）: the name ends before the mark.
    let at = at + text[at..].chars().next().filter(|c| matches!(c, '》' | '”' | '」')).map_or(0, char::len_utf8);
    let rest = &text[at..];
    let open = rest.chars().next().filter(|c| matches!(c, '(' | '（'))?;
    let from = at + open.len_utf8();
    let close = text[from..].char_indices().take(50).find(|(_, c)| matches!(c, ')' | '）')).map(|(i, _)| from + i)?;
    let mut span = Span::new(from, close).trimmed(text, char::is_whitespace);
    for lead in ["以下简称", "下简称", "下称", "简称", "英文名", "英语", "英文", "又称", "即"] {
        if let Some(rest) = span.of(text).strip_prefix(lead) {
            let rest = rest.trim_start_matches(['：', ':', '“', '「', '为', ' ']);
            span = Span::new(span.end as usize - rest.len(), span.end as usize);
        }
    }
    let span = span.trimmed(text, |c| matches!(c, '“' | '”' | '「' | '」' | '"' | '，' | ','));
    let words = span.of(text);
    let latin = words.starts_with(|c: char| c.is_ascii_uppercase())
        && words.chars().all(|c| c < '\u{250}' && !c.is_ascii_digit());
    let short = words.chars().count() <= 8 && words.chars().all(|c| c >= '\u{4e00}') && lex_short(words);
    (latin || short).then_some(span)
}

/// A bracket in Chinese is a short name only when it ends like one (康文署).
fn lex_short(words: &str) -> bool {
    let all = tokens(words, Span::new(0, words.len()));
    all.last().is_some_and(|t| t.class.any(&[Class::Organisation, Class::Outlet]))
}

/// End of the run of transliterating characters from `at`, cut where a cue or a longer word begins.
pub(super) fn name_run(text: &str, at: usize) -> usize {
    let end = long_run(text, at);
    if end == at {
        return at;
    }
    let window = char_end(text, at, 14);
    let inside = |start: usize| start < end;
    let mut words = pieces(text, Span::new(at, window)).take_while(|t| inside(t.span.start as usize));
    let word = words.find(|t| !t.class.unknown() && t.span.len() >= 6 && t.span.start as usize > at);
    let end = word.map_or(end, |t| t.span.start as usize);
    let mut cues = CUES.scanner.find_iter(&text[at..window]).take_while(|m| at + m.start < end);
    cues.find(|m| m.start > 0 && m.len() >= 6).map_or(end, |m| at + m.start)
}

/// The same, though words begin in it.
pub(super) fn long_run(text: &str, at: usize) -> usize {
    at + text[at..].chars().take(8).take_while(|c| lex::transliterates(*c)).map(char::len_utf8).sum::<usize>()
}

pub(super) fn char_end(text: &str, at: usize, count: usize) -> usize {
    let mut rest = text[at..].chars();
    if count > 0 {
        rest.nth(count - 1);
    }
    text.len() - rest.as_str().len()
}

/// The name that begins at `at`, right after a title.
pub(super) fn name_after(text: &str, at: usize) -> Option<Span> {
    let rest = &text[at..];
    let first = rest.chars().next()?;
    if first.is_ascii_uppercase() {
        let token = tokens(text, Span::new(at, char_end(text, at, 30))).into_iter().next()?;
        let words = token.span.of(text);
        return (words.contains(' ') && is_name(words, Sure::Title)).then_some(token.span);
    }
    let run = long_run(text, at);
    if text[run..].starts_with(is_dot) && name_run(text, at) == run {
        return None; // found by its dot
    }
    // 经纪人小邓
    if matches!(first, '小' | '老' | '阿') {
        let end = char_end(text, at, 2);
        // 店员小美: any character but behind 老
        let known = first != '老' || lex::surname(&text[at + first.len_utf8()..end]).is_some();
        if known && ends_here(text, end) && !begins_word(text, at, end) && !is_word(&text[at..end]) {
            return Some(Span::new(at, end));
        }
    }
    // 进入事主|单位后
    if lists::NO_NAMES.begins(rest) {
        return None;
    }
    // 市长|和|局长: one more title
    let joiner = &rest[..first.len_utf8()];
    if lists::JOINS_NAMES.has(joiner) && lex::opens(&rest[joiner.len()..], Class::Title) {
        return None;
    }
    // 妻子|曾劝他放弃
    let once = rest.strip_prefix('曾').and_then(|r| CUES.scanner.at(r));
    if once.is_some_and(|m| CUES.entries[m.word].class != CueClass::Not) {
        return None;
    }
    // 局长|向|马可·贝内特: found by its dot, too
    let dotted = |len: usize| rest[len..].chars().take(NAME).find(|c| !dotted::part(*c)).is_some_and(is_dot);
    if let Some(len) = lex::surname(rest).filter(|len| !dotted(*len)) {
        for given in [2, 1] {
            // 吴阿月: 阿 alone is no given name.
            if given == 1 && rest[len..].starts_with('阿') && text[char_end(text, at + len, 1)..].starts_with(wide) {
                break;
            }
            let end = char_end(text, at + len, given);
            let name = &text[at..end];
            // 区长陈明|的讲话
            if name.chars().all(|c| wide(c) && c != '的')
                && (ends_here(text, end) || given == 2 && rest[len..].starts_with('阿'))
                && !begins_word(text, at + len, end)
                && !is_word(name)
            {
                return Some(Span::new(at, end));
            }
        }
    }
    let shortest = '一'.len_utf8() * 2;
    let run = if run - at < shortest { return None } else { name_run(text, at) };
    let count = text[at..run].chars().count();
    (count >= 3 || count == 2 && ends_here(text, run)).then(|| Span::new(at, run))
}

/// A character that Chinese words are written with.
pub(super) fn wide(c: char) -> bool {
    ('\u{4e00}'..'\u{a000}').contains(&c)
}

/// True when a mark, a cue or a known word begins at `at`.
fn ends_here(text: &str, at: usize) -> bool {
    let Some(c) = text[at..].chars().next() else { return true };
    if c < '\u{4e00}' || !c.is_alphanumeric() {
        return true;
    }
    // 戴宏|干了四十年: a verb of one character and 了, which no name ends before.
    if matches!(c, '了' | '着') {
        return false;
    }
    if text[at + c.len_utf8()..].starts_with(['了', '着']) {
        return true;
    }
    let window = char_end(text, at, 6);
    CUES.scanner.at(&text[at..window]).is_some()
        || pieces(text, Span::new(at, window)).next().is_some_and(|t| !t.class.unknown())
}

/// 强调, 高度: a word that begins like a surname; 曾|公开, 向|同伙: a function word that is a surname too, before a word.
pub(super) fn is_word(name: &str) -> bool {
    let mut all = pieces(name, Span::new(0, name.len()));
    let Some(first) = all.next() else { return false };
    let rest = first.span.end as usize;
    let mut word = || all.next().is_some_and(|t| !t.class.unknown() && t.span.len() > 3);
    let cue = |at: usize| CUES.scanner.at(&name[at..]).is_some_and(|m| m.len() > 3);
    cue(0)
        || !first.class.unknown() && first.span.len() > 3
        || first.class.any(&[lex::Class::Adverb, lex::Class::Preposition]) && (word() || cue(rest))
}

/// True when a known word or a cue covers the end of a would-be name: 王毅|表示 read as 王毅表.
fn begins_word(text: &str, from: usize, end: usize) -> bool {
    let window = char_end(text, from, 6);
    let mut cues = CUES.scanner.find_iter(&text[from..window]).take_while(|m| from + m.start < end);
    let mut words = pieces(text, Span::new(from, window)).take_while(|t| (t.span.start as usize) < end);
    cues.any(|m| from + m.end > end)
        || words.any(|t| !t.class.unknown() && t.span.len() >= 6 && (t.span.end as usize) > end)
}
