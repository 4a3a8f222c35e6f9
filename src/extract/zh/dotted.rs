//! Names with a dot: 马可·贝内特, 让·杜邦. Whatever runs up to the dot and on behind it is one word, function words too.

use super::cue_list::CUES;
use super::lex::{self, Class, Classes, Token, tokens};
use super::lists;
use super::name_spans::{NAME, is_dot, long_run, name_run};
use super::phrase::{Kind, Np};
use super::spots::{Sort, Spots};
use crate::base::Span;

/// True for a function word that such a name may hold.
fn in_names(c: char) -> bool {
    lists::IN_NAMES.has(c.encode_utf8(&mut [0; 4]))
}

/// True for a character that such a name may be written with.
pub(super) fn part(c: char) -> bool {
    lex::transliterates(c) || in_names(c)
}

/// The name around the dot at `at`, its first one.
pub(super) fn around(text: &str, at: usize) -> Option<Span> {
    let left = text[..at].chars().rev().take(NAME).take_while(|c| part(*c) || is_dot(*c));
    let run: usize = left.map(char::len_utf8).sum();
    if run == 0 || text[at - run..at].contains(is_dot) {
        return None;
    }
    let start = opening(text, at - run, at);
    let dot = |at: usize| text[at..].chars().next().filter(|c| is_dot(*c)).map(char::len_utf8);
    let mut end = at;
    while let Some(len) = dot(end) {
        let close = closing(text, end + len);
        if close == end + len {
            break;
        }
        end = close;
    }
    (end > at && start < at).then(|| Span::new(start, end))
}

/// Where the name begins in the run from `start` to the dot at `at`.
fn opening(text: &str, mut start: usize, at: usize) -> usize {
    // A title or a place that ends inside the run is no part of the name: 总经理|里卡德.
    let window = text[..at].char_indices().rev().take(NAME + 8).last().map_or(at, |(i, _)| i);
    let mut titled = false;
    for token in tokens(text, Span::new(window, at)) {
        let end = token.span.end as usize;
        let wide = token.span.len() >= 6 && !token.class.unknown();
        if wide && end >= start && end < at {
            start = end;
            titled = token.class.has(Class::Title);
        }
    }
    // 市长|和|安娜·多尔, 公司|比|安娜·多尔, but 和田·芬奇, 于尔根·比肖夫
    let mut rest = text[start..at].chars();
    let Some(first) = rest.next().filter(|c| in_names(*c) && *c != '多') else { return start };
    let word = &text[start..start + first.len_utf8()];
    let opens = text[..start].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
    let before = if titled { lists::JOINS_NAMES.has(word) } else { !opens || lists::NO_OPENING.has(word) };
    if before && rest.nth(1).is_some() { start + first.len_utf8() } else { start }
}

/// Where the part of a name ends that begins at `at`.
fn closing(text: &str, at: usize) -> usize {
    let next = |at: usize| text[at..].chars().next();
    let foreign = |at: usize| next(at).is_some_and(lex::transliterates);
    let mut end = at;
    // 马可·能贝尔, 安娜·多可维奇: no more than a syllable between those that are sure.
    loop {
        end = if foreign(end) { name_run(text, end) } else { end };
        let Some(c) = next(end).filter(|c| in_names(*c)) else { break };
        let word = lex::word(&text[end..]) > c.len_utf8();
        let between = end == at || !lists::JOINS_NAMES.has(&text[end..end + c.len_utf8()]);
        let behind = end + c.len_utf8();
        if word || !between || !foreign(behind) || text[long_run(text, behind)..].starts_with(is_dot) {
            break;
        }
        end = behind;
    }
    // 安娜·多尔|因贪污…, 安娜·多尔|于周三…, but 穆萨·侯赛因说, 穆萨·侯赛因周三…
    let lead = text[at..end].chars().next_back().filter(|c| in_names(*c) && *c != '多');
    let rest = &text[end..];
    let ends = !rest.starts_with(char::is_alphanumeric) || CUES.scanner.at(rest).is_some();
    let beside = [Class::Time, Class::Adverb, Class::Preposition, Class::Connective, Class::Auxiliary];
    let kept = |c: char| !matches!(c, '于' | '让') && beside.iter().any(|class| lex::opens(rest, *class));
    match lead.filter(|c| !ends && !kept(*c)) {
        Some(c) => end - c.len_utf8(),
        None => end,
    }
}

/// 马可 of 马可·贝内特: the parts of the text's names with a dot that function words stand in, by which the text may go on
/// calling their bearers.
pub(super) fn short_forms<'t>(text: &'t str, spots: &Spots) -> Vec<&'t str> {
    let dots = spots.of(Sort::Dot).filter(|&at| text[at..].starts_with(is_dot));
    let parts = dots.filter_map(|at| around(text, at)).flat_map(|name| name.of(text).split(is_dot));
    let mut out: Vec<&str> = parts.filter(|p| (6..=9).contains(&p.len()) && p.contains(in_names)).collect();
    out.sort_unstable();
    out.dedup();
    out
}

/// Where in `words` the first of these names stands, with nothing or a title before it.
fn named<'n>(words: &str, names: &[&'n str]) -> Option<(usize, &'n str)> {
    names.iter().filter_map(|n| words.find(n).map(|at| (at, *n))).min()
}

/// 馆长|马可|昨天: such a name in the words before a cue, a title before it, when and how it was said behind it.
pub(super) fn short(text: &str, region: Span, names: &[&str]) -> Option<Np> {
    let words = region.of(text);
    let (at, found) = named(words, names)?;
    let titled = at == 0 || lex::titles(words).any(|t| t.end as usize == at);
    let start = region.start as usize;
    let name = Span::new(start + at, start + at + found.len());
    let beside = [Class::Time, Class::Adverb];
    let rest = tokens(text, Span { start: name.end, end: region.end });
    let title = (at > 0).then(|| Span::new(start, start + at));
    let np = Np { span: Span { start: region.start, end: name.end }, name, title, kind: Kind::Person };
    (titled && rest.iter().all(|t| t.class.any(&beside))).then_some(np)
}

/// 侯赛|因|·阿斯卡里, 马|可|·贝内特: every name with a dot is one word.
pub(super) fn joined(text: &str, all: Vec<Token>) -> Vec<Token> {
    let (Some(first), Some(last)) = (all.first(), all.last()) else { return all };
    let region = first.span.cover(last.span);
    if !all.iter().any(|t| t.class.unknown() && t.span.of(text).contains(is_dot)) {
        return all;
    }
    let mut out: Vec<Token> = Vec::with_capacity(all.len());
    let mut from = region.start;
    for (dot, _) in region.of(text).char_indices().filter(|(_, c)| is_dot(*c)) {
        let name = around(text, region.start as usize + dot).filter(|n| n.start >= from && n.end <= region.end);
        if let Some(name) = name {
            out.extend(tokens(text, Span { start: from, end: name.start }));
            out.push(Token { span: name, class: Classes::default() });
            from = name.end;
        }
    }
    out.extend(tokens(text, Span { start: from, ..region }));
    out
}
