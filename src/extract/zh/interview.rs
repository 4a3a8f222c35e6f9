//! Interviews: who is asked, whose turn a paragraph is.
//!
//! With labels (问：/答：; 记者：/李明：; Q:/A:) a paragraph belongs to its label, and those without one to the
//! label before. Without labels a paragraph that ends in a question mark is the interviewer's, and what lies
//! between two of them is the answer of the one whom the heading or the introduction names as asked.

use super::clause;
use super::introduced;
use super::phrase::{self, Kind, Np};
use crate::base::Span;
use crate::text::{Block, document::Role};
use std::collections::BTreeMap;

/// No label has more characters.
const LABEL: usize = 14;
/// No label that is a paragraph of its own has more.
const LONG: usize = 30;
/// No question that stands without a label has more characters.
const QUESTION: usize = 300;
/// A paragraph of fewer characters with no full stop is a heading.
const HEADING: usize = 24;

/// Labels of whoever asks.
const ASKS: [&str; 12] =
    ["问", "提问", "追问", "Q", "记者", "主持人", "主持", "编辑", "采访人", "采访者", "媒体", "网友问"];
/// Those that name nobody.
const QUESTION_MARKS: [&str; 4] = ["问", "提问", "追问", "Q"];
/// Labels of whoever is asked.
const ANSWERS: [&str; 6] = ["答", "回答", "A", "受访者", "被访者", "答复"];

/// Whose a paragraph is.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Turn {
    /// No part of an interview.
    #[default]
    None,
    /// The interviewer's, from this byte on; `who` where the label tells more than that it is a question.
    Question { who: Option<Np>, from: usize },
    /// What `who` (where known) says, from this byte on; `label` is what stands for them here.
    Answer { who: Option<Np>, label: Option<Span>, from: usize },
    /// More of the answer before.
    GoesOn,
}

/// What opens a paragraph.
struct Label<'t> {
    words: &'t str,
    span: Span,
    /// Where what is said begins.
    from: usize,
}

/// Whose each block is; empty when `text` is no interview.
pub(super) fn turns(text: &str, blocks: &[Block]) -> Vec<Turn> {
    let labels: Vec<Option<Label<'_>>> = blocks.iter().map(|b| label(text, b)).collect();
    let marks = labels.iter().flatten().filter(|l| asks(text, l) || ANSWERS.contains(&l.words)).count();
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for label in labels.iter().flatten() {
        *times.entry(label.words).or_default() += 1;
    }
    let named = |l: &&Label<'_>| times[l.words] > 1 || person(text, l.span).is_some();
    let persons = labels.iter().flatten().filter(named).count();
    let repeated = times.values().any(|n| *n > 1);
    if marks >= 2 || marks >= 1 && persons >= 2 || persons >= 3 && times.len() >= 2 && repeated {
        return labelled(text, blocks, &labels, &times);
    }
    unlabelled(text, blocks)
}

fn labelled(text: &str, blocks: &[Block], labels: &[Option<Label<'_>>], times: &BTreeMap<&str, usize>) -> Vec<Turn> {
    let first = labels.iter().position(Option::is_some).unwrap_or(0);
    let last = labels.iter().rposition(Option::is_some).unwrap_or(0);
    let asked = introduced::asked(text, &blocks[..first]);
    let short = introduced::short_forms(text, &blocks[..first]);
    let answered = labels.iter().flatten().any(|l| !asks(text, l));
    let mut people: Vec<Np> = asked.into_iter().collect();
    let mut turns = vec![Turn::None; blocks.len()];
    // A label that is a paragraph of its own: whose the next one is.
    let mut announced: Option<Turn> = None;
    for i in first..blocks.len() {
        let block = &blocks[i];
        let Some(label) = &labels[i] else {
            if let Some(turn) = announced.take() {
                let start = block.body.start as usize;
                turns[i] = match turn {
                    Turn::Answer { who, label, .. } => Turn::Answer { who, label, from: start },
                    _ => Turn::Question { who: None, from: start },
                };
                continue;
            }
            turns[i] = match turns[i.max(1) - 1] {
                _ if !prose(text, block) => Turn::None,
                Turn::Answer { .. } | Turn::GoesOn if i < last || speaks(text, block) => Turn::GoesOn,
                // Only the questions are marked.
                Turn::Question { .. } if !answered => {
                    Turn::Answer { who: asked, label: None, from: block.body.start as usize }
                }
                _ => Turn::None,
            };
            continue;
        };
        let declared = short.iter().find(|s| s.words == label.words);
        if asks(text, label) || declared.is_some_and(|s| s.asks) {
            // 问：…？答：… in one paragraph.
            let answer =
                text[label.from..block.body.end as usize].find("答：").map(|at| label.from + at + "答：".len());
            turns[i] = match answer {
                Some(from) => Turn::Answer { who: asked, label: None, from },
                None => Turn::Question { who: asker(label), from: label.from },
            };
            announced = alone(block, label).then_some(Turn::Question { who: None, from: label.from });
            continue;
        }
        let known = people.iter().find(|p| stands_for(label.words, p.name.of(text))).copied();
        let new = person(text, label.span);
        let who = match declared {
            Some(s) => s.who.or(asked),
            None if ANSWERS.contains(&label.words) => asked,
            None => known.or(new).or_else(|| (times[label.words] > 1).then(|| whole(label.span))),
        };
        if who.is_none() && !ANSWERS.contains(&label.words) && declared.is_none() {
            continue;
        }
        people.extend(new.filter(|n| known.is_none() && n.kind == Kind::Person));
        let mark = ANSWERS.contains(&label.words);
        turns[i] = Turn::Answer { who, label: (!mark).then_some(label.span), from: label.from };
        announced = alone(block, label)
            .then(|| std::mem::replace(&mut turns[i], Turn::Question { who: None, from: label.from }));
    }
    turns
}

/// True when nothing stands behind the label.
fn alone(block: &Block, label: &Label<'_>) -> bool {
    label.from >= block.body.end as usize
}

/// Questions without labels, and the paragraphs between them.
fn unlabelled(text: &str, blocks: &[Block]) -> Vec<Turn> {
    let questions: Vec<usize> = (0..blocks.len()).filter(|&i| question(text, &blocks[i])).collect();
    let (Some(&first), true) = (questions.first(), questions.len() >= 2) else { return Vec::new() };
    if !introduced::interview(text, &blocks[..first]) {
        return Vec::new();
    }
    let Some(asked) = introduced::asked(text, &blocks[..first]) else { return Vec::new() };
    let body = blocks[first..].iter().filter(|b| prose(text, b));
    let (all, me) = body.fold((0, 0), |(all, me), b| (all + 1, me + usize::from(speaks(text, b))));
    if questions.len() * 6 < all || me * 3 < all {
        return Vec::new();
    }
    let last = questions[questions.len() - 1];
    let mut turns = vec![Turn::None; blocks.len()];
    for i in first..blocks.len() {
        let block = &blocks[i];
        let from = block.body.start as usize;
        turns[i] = match turns[i.max(1) - 1] {
            _ if question(text, block) => Turn::Question { who: None, from },
            _ if !prose(text, block) => Turn::None,
            Turn::Question { .. } => Turn::Answer { who: Some(asked), label: None, from },
            Turn::Answer { .. } | Turn::GoesOn if i < last || speaks(text, block) => Turn::GoesOn,
            _ => Turn::None,
        };
    }
    turns
}

/// The words and the colon that open `block`.
fn label<'t>(text: &'t str, block: &Block) -> Option<Label<'t>> {
    if block.role != Role::Body {
        return None;
    }
    let decoration = |c: char| c.is_whitespace() || matches!(c, '*' | '#' | '_' | '•' | '■' | '●' | '▲' | '◆');
    let body = block.body.of(text);
    let lead = body.trim_start_matches(decoration);
    let start = block.body.start as usize + body.len() - lead.len();
    let mut depth = 0;
    let colon = lead.char_indices().take(LONG + 2).find(|(_, c)| {
        depth += i32::from(matches!(c, '(' | '（')) - i32::from(matches!(c, ')' | '）'));
        // 《北岭时报》记者：
        let paper = lead.starts_with('《') && matches!(c, '《' | '》');
        depth == 0 && !paper && (matches!(c, '：' | ':') || ends_label(*c))
    });
    let (at, mark) = colon.filter(|(_, c)| matches!(c, '：' | ':'))?;
    let whole = lead[..at].trim_end_matches(decoration);
    let words = whole.split(['(', '（']).next().unwrap_or(whole).trim_end();
    let short = words.trim_end_matches(|c: char| c.is_ascii_digit());
    let words = if matches!(short, "Q" | "A" | "问" | "答") { short } else { words };
    let from = start + at + mark.len_utf8();
    let rest = &text[from..block.body.end as usize];
    let from = from + rest.len() - rest.trim_start_matches(decoration).len();
    let longest = if from < block.body.end as usize { LABEL } else { LONG };
    let fits = !words.is_empty() && words.chars().count() <= longest;
    fits.then(|| Label { words, span: Span::new(start, start + words.len()), from })
}

/// A mark that no label has.
fn ends_label(c: char) -> bool {
    matches!(c, '，' | '。' | '！' | '？' | '；' | '、' | '“' | '”' | '「' | '」' | '《' | '》' | ',' | '?' | '!')
}

fn asks(text: &str, label: &Label<'_>) -> bool {
    ASKS.contains(&label.words)
        || label.words.ends_with("记者") && !label.words.starts_with("记者")
        || phrase::noun_phrase(text, label.span).is_some_and(|n| n.kind == Kind::Outlet && n.span == label.span)
}

/// 记者：, 海港日报：: whoever asks. 问： and Q: name nobody.
fn asker(label: &Label<'_>) -> Option<Np> {
    let mark = QUESTION_MARKS.contains(&label.words) || label.from <= label.span.start as usize;
    (!mark).then(|| Np { kind: Kind::First, ..whole(label.span) })
}

fn person(text: &str, span: Span) -> Option<Np> {
    phrase::noun_phrase(text, span).filter(|n| n.span == span && matches!(n.kind, Kind::Person | Kind::Role))
}

fn whole(span: Span) -> Np {
    Np { span, name: span, title: None, kind: Kind::Unknown }
}

/// 李 for 李明, 福尔克文 for 里卡德·福尔克文, R.F. for Rickard Falken.
fn stands_for(label: &str, name: &str) -> bool {
    let initials: String = name.split(' ').filter_map(|w| w.chars().next()).collect();
    let polite = ["先生", "女士", "教授", "老师", "总"].iter().find_map(|p| label.strip_suffix(p)).unwrap_or(label);
    name == label
        || !polite.is_empty() && name.starts_with(polite)
        || name.ends_with(label) && label.chars().count() >= 2
        || initials.len() >= 2 && initials == label.replace('.', "")
}

/// A paragraph that ends in a question and is no quotation.
fn question(text: &str, block: &Block) -> bool {
    let words = block.body.of(text).trim_end_matches(['*', '_', ' ']);
    block.role == Role::Body
        && words.ends_with(['？', '?'])
        && !words.starts_with(['（', '('])
        && block.quotes.first().is_none_or(|q| q.outer.start > block.body.start || q.outer.end + 6 < block.body.end)
        && words.chars().nth(QUESTION).is_none()
}

/// Sentences, no heading and no note of the editor.
fn prose(text: &str, block: &Block) -> bool {
    let words = block.body.of(text);
    let ends = words.ends_with(['。', '！', '？', '.', '!', '?', '…', '；', '”', '」', '）', ')']);
    block.role == Role::Body && !words.starts_with(['【', '[', '（']) && (ends || words.chars().nth(HEADING).is_some())
}

/// Words of one who speaks to another, outside quotations: 我, 你, 您.
fn speaks(text: &str, block: &Block) -> bool {
    block.body.of(text).char_indices().any(|(i, c)| {
        matches!(c, '我' | '你' | '您' | '咱')
            && clause::quote_around(&block.quotes, block.body.start as usize + i).is_none()
    })
}
