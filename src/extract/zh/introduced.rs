//! What stands before an interview: that it is one, whom it asks, by which letters it calls them.

use super::clause;
use super::head::{Sure, is_name};
use super::lex;
use super::lists;
use super::name_spans;
use super::phrase::{self, Kind, Np};
use crate::base::Span;
use crate::model::lang::words::Words;
use crate::text::Block;
use std::sync::LazyLock;

/// A letter or a short form that the introduction gives someone: 以下简称“A”.
pub(super) struct Short<'t> {
    pub(super) words: &'t str,
    /// Whose; nobody's where it names none.
    pub(super) who: Option<Np>,
    /// The interviewer's.
    pub(super) asks: bool,
}

/// True when `blocks`, which stand before the first question, tell of an interview.
pub(super) fn interview(text: &str, blocks: &[Block]) -> bool {
    blocks.iter().any(|b| lists::INTERVIEW.within(b.span.of(text)))
}

/// Words of which a clause has one that names whom somebody asked.
static NAMES_ASKED: LazyLock<Words> = LazyLock::new(|| {
    Words::new(
        [&lists::GIVES, &lists::MEETS_WITH, &lists::INTERVIEWS].into_iter().flat_map(|l| l.all().iter().copied()),
    )
});

/// Whom `blocks` name as asked; `None` when nobody or several are.
pub(super) fn asked(text: &str, blocks: &[Block]) -> Option<Np> {
    let whole = blocks.first()?.span.cover(blocks.last()?.span);
    NAMES_ASKED.find(whole.of(text))?;
    let sentences = blocks
        .iter()
        .flat_map(|b| if b.sentences.is_empty() { std::slice::from_ref(&b.body) } else { &b.sentences })
        .copied();
    let mut role = None;
    for sentence in sentences {
        let (mut at, end) = (sentence.start as usize, sentence.end as usize);
        while at < end {
            let close = clause::end(text, at, end);
            match named(text, Span::new(at, close)) {
                Some(np) if several(text, &np, end) => return None,
                Some(np) if np.kind == Kind::Person => return Some(np),
                np => role = role.or(np),
            }
            at = close + text[close..].chars().next().map_or(1, char::len_utf8);
        }
    }
    role
}

/// The one whom a clause names as asked.
fn named(text: &str, clause: Span) -> Option<Np> {
    let words = clause.of(text);
    NAMES_ASKED.find(words)?;
    let start = clause.start as usize;
    let before = lists::GIVES.all().iter().find_map(|w| words.find(w)).filter(|at| *at > 0);
    if let Some(at) = before.filter(|at| lists::GIVEN_TO.within(&words[*at..])) {
        let subject = phrase::noun_phrase(text, Span::new(start, start + at));
        if let Some(np) = subject.filter(|n| matches!(n.kind, Kind::Person | Kind::Role)) {
            return Some(np);
        }
    }
    for open in lists::MEETS_WITH.all() {
        let closes = if *open == "请" { &lists::INVITED } else { &lists::TALKS };
        let from = words.find(open).map(|at| at + open.len());
        // 李明与海港日报进行了交谈: the outlet asks.
        let to = from.and_then(|f| closes.all().iter().filter_map(|c| words[f..].find(c)).min().map(|t| (f, f + t)));
        let Some((f, t)) = to.or_else(|| from.filter(|_| *open == "请").map(|f| (f, words.len()))) else { continue };
        let inside = Span::new(start + f, start + t);
        let asker = phrase::noun_phrase(text, inside).is_some_and(|n| matches!(n.kind, Kind::Outlet | Kind::First));
        let who = if asker { Span::new(start, start + f - open.len()) } else { inside };
        if let Some(np) = someone(text, who).filter(|n| n.kind == Kind::Person) {
            return Some(np);
        }
    }
    let after = lists::INTERVIEWS.all().iter().filter_map(|w| words.find(w).map(|at| at + w.len())).min()?;
    let rest = words[after..].trim_start_matches(['了', '：', ':', '|', '｜', '—', '“', ' ', '丨']);
    someone(text, Span::new(clause.end as usize - rest.len(), clause.end as usize))
}

/// The person, or the title, in `span`.
fn someone(text: &str, span: Span) -> Option<Np> {
    let np = phrase::noun_phrase(text, span);
    if let Some(np) = np.filter(|n| n.kind == Kind::Person) {
        return Some(np);
    }
    let beside = lex::titles(span.of(text)).find_map(|t| {
        let at = (span.start + t.end) as usize;
        name_spans::name_after(text, at).filter(|n| n.end <= span.end).map(|name| Np {
            span: Span::new(span.start as usize, name.end as usize),
            name,
            title: Some(Span::new(span.start as usize, at)),
            kind: Kind::Person,
        })
    });
    beside.or_else(|| named_last(text, span)).or_else(|| np.filter(|n| n.kind == Kind::Role))
}

/// 帆船评论员何文远: a name at the end, after a character that ends words for what people do.
fn named_last(text: &str, span: Span) -> Option<Np> {
    let words = span.of(text).split(['（', '(']).next()?.trim_end_matches(['”', '」', ' ']);
    let words = lists::POLITE.all().iter().find_map(|p| words.strip_suffix(*p)).unwrap_or(words);
    let (at, _) = [3, 2, 4].iter().filter_map(|n| words.char_indices().rev().nth(n - 1)).find(|(at, _)| {
        let before = words[..*at].chars().next_back();
        before.is_some_and(|c| "员者家人长师手星授士民工匠演理".contains(c)) && is_name(&words[*at..], Sure::No)
    })?;
    let start = span.start as usize;
    let (span, name) = (Span::new(start, start + words.len()), Span::new(start + at, start + words.len()));
    Some(Np { span, name, title: Some(Span::new(start, start + at)), kind: Kind::Person })
}

/// True when others are named beside `np`: 黄文绮（Nora Huang）与郑智远.
fn several(text: &str, np: &Np, end: usize) -> bool {
    let rest = &text[np.span.end as usize..end];
    let rest = match rest.starts_with(['（', '(']) {
        true => rest.find(['）', ')']).map_or(rest, |at| rest[at..].trim_start_matches(['）', ')'])),
        false => rest,
    };
    !phrase::together(text, np).is_empty()
        || ["与", "和", "及", "、"].iter().find_map(|w| rest.strip_prefix(w)).is_some_and(|other| {
            let from = end - other.len();
            someone(text, Span::new(from, clause::end(text, from, end))).is_some_and(|n| n.kind == Kind::Person)
        })
}

/// The letters by which `blocks` call those who talk.
pub(super) fn short_forms<'t>(text: &'t str, blocks: &[Block]) -> Vec<Short<'t>> {
    let mut out = Vec::new();
    for block in blocks {
        let words = block.body.of(text);
        for (at, lead) in words.match_indices("简称") {
            let rest = &words[at + lead.len()..];
            let Some(short) = quoted(rest) else { continue };
            let open = words[..at].rfind(['（', '(']).unwrap_or(at);
            let from = clause::start(text, block.body.start as usize, block.body.start as usize + open);
            let who = Span::new(from, block.body.start as usize + open);
            out.push(short_form(text, short, who));
        }
        // 以“K”代表李明
        for (at, lead) in words.match_indices("代表") {
            let before = words[..at].trim_end_matches(['”', '」', '"', '’', '』', ' ']);
            let short = before.rsplit(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
            if short.is_empty() || short.len() > 6 {
                continue;
            }
            let from = block.body.start as usize + at + lead.len();
            let who = Span::new(from, clause::end(text, from, block.body.end as usize));
            out.push(short_form(text, short, who));
        }
    }
    out
}

/// The few letters that `words` begin with, quoted or not.
fn quoted(words: &str) -> Option<&str> {
    let words = words.trim_start_matches(['为', '：', ':', '“', '「', '"', '‘', '『', ' ']);
    let end = words.find(|c: char| !c.is_alphanumeric()).unwrap_or(words.len());
    let short = &words[..end];
    (!short.is_empty() && short.chars().count() <= 6).then_some(short)
}

fn short_form<'t>(text: &'t str, words: &'t str, who: Span) -> Short<'t> {
    let asks = lists::ASKERS.within(who.of(text));
    Short { words, who: someone(text, who).filter(|_| !asks), asks }
}
