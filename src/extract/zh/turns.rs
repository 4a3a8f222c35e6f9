//! A name and a colon: headlines (何文远：地铁年底通车) and turns of an interview (何文远：是的。…).

use super::clause::{self, bare};
use super::cue_list::{CUES, CueClass};
use super::cues::Cue;
use super::interview::Turn;
use super::lists;
use super::phrase::{self, Kind, Np};
use super::rules;
use super::said::{Said, Who};
use super::walk::{Here, Walk};
use crate::base::Span;
use crate::model::{Act, StatementKind};
use crate::text::{Block, document::Role};

/// A name before the colon of a headline has fewer characters.
const NAMED: usize = 9;
/// A label has at most this many characters.
const LABEL: usize = 20;
/// What may stand before the label in a headline, and how many characters it has.
const LEADS: [&str; 3] = ["独家专访", "专访", "对话"];
const LEAD: usize = 4;

/// What somebody is called at the head of a headline has at most so many characters, its marks among them.
const CALLED: usize = 8;

/// A heading inside the text has fewer characters.
const SUBHEAD: usize = 32;

/// 文：某人: surnames that are labels too.
const CREDITS: [&str; 5] = ["文", "图", "编", "问", "答"];

/// Labels that are no speaker.
const NO_SPEAKER: [&str; 12] =
    ["快讯", "视频", "专访", "独家", "图集", "直播", "更新", "组图", "评论", "社论", "地点", "时间"];

/// The statement that `block` is as a whole, when a name and a colon open it and no quotation follows.
pub(super) fn turn(text: &str, block: &Block) -> Option<Said> {
    let headline = block.role == Role::Headline;
    if headline { None } else { labelled(text, block, block.body, false) }
}

/// The parts of a headline: 某人：… 警方回应.
pub(super) fn parts(text: &str, headline: Span) -> Vec<Span> {
    let mut out = Vec::new();
    let (mut from, mut before) = (headline.start as usize, ' ');
    for (i, c) in headline.of(text).char_indices() {
        let at = headline.start as usize + i;
        let wide = |c: Option<char>| c.is_some_and(|c| !c.is_ascii_alphanumeric());
        // …二十年 BBC：…
        let next = &text[at + c.len_utf8()..headline.end as usize];
        let label =
            || next.chars().take(LABEL).find(|c| !c.is_ascii_alphanumeric()).is_some_and(|c| matches!(c, '：' | ':'));
        // …拒执行？何文远：…
        let named = || {
            next.chars()
                .take(NAMED)
                .take_while(|c| c.is_alphanumeric() || matches!(c, '：' | ':'))
                .any(|c| matches!(c, '：' | ':'))
        };
        if matches!(c, '？' | '！' | '，' | ',') && named() {
            out.push(Span::new(from, at + c.len_utf8()));
            from = at + c.len_utf8();
        }
        if c.is_whitespace() && wide(Some(before)) && (wide(next.chars().next()) || label()) {
            out.push(Span::new(from, at));
            from = at + c.len_utf8();
        }
        before = c;
    }
    out.push(Span::new(from, headline.end as usize));
    out.retain(|s| !s.is_empty());
    // 某人：前半 后半: what follows a colon goes on where no cue stands.
    let mut joined: Vec<Span> = Vec::new();
    for part in out {
        let own = part.of(text).contains(['：', ':']) || CUES.scanner.find(part.of(text)).is_some();
        match joined.last_mut() {
            Some(last) if !own && last.of(text).contains(['：', ':']) => last.end = part.end,
            _ => joined.push(part),
        }
    }
    joined
}

/// A name, a colon and what it said, in `span` of `block`.
pub(super) fn labelled(text: &str, block: &Block, span: Span, headline: bool) -> Option<Said> {
    let start = span.start as usize;
    // 桥市｜何文远：…
    let lead = headline.then(|| text[start..span.end as usize].split_once(['：', ':'])).flatten().map(|(lead, _)| lead);
    let topic = lead.and_then(|l| l.rfind(['｜', '|', '│', '丨', '／']));
    let start = topic.map_or(start, |i| start + i + text[start + i..].chars().next().map_or(0, char::len_utf8));
    // What is longer is no label.
    let longest = Span { start: start as u32, ..span };
    let longest = clause::opening(text, longest, LEAD + LABEL + 1).len();
    let close = clause::end(text, start, start + longest);
    // “抄袭猎人”：六十三处雷同: what somebody is called, where nobody stands behind the colon.
    let name = |len: &usize| {
        let words = &text[start..start + len];
        words.chars().nth(CALLED).is_none()
            && !words.contains(['我', '你', '他', '不', '没', '了', '要', '会', '是', '吗'])
    };
    let called = || clause::quoted_word(&text[start..start + longest]).filter(name).map(|len| start + len);
    let nobody = |at: &usize| {
        let behind = text[*at..span.end as usize].trim_start_matches(['：', ':', ' ']);
        let np = phrase::noun_phrase(text, Span::new(span.end as usize - behind.len(), span.end as usize));
        np.is_none_or(|n| matches!(n.kind, Kind::Unknown | Kind::Document | Kind::Place))
    };
    let close = Some(close).filter(|c| *c == start && headline).and_then(|_| called()).filter(nobody).unwrap_or(close);
    let colon = text[close..].chars().next().filter(|c| matches!(c, '：' | ':'))?;
    let lead = LEADS.iter().find(|l| headline && text[start..close].starts_with(**l));
    let label = Span::new(start + lead.map_or(0, |l| l.len()), close);
    if label.is_empty() || label.of(text).chars().count() > LABEL || NO_SPEAKER.contains(&label.of(text)) {
        return None;
    }
    let content = Span::new(close + colon.len_utf8(), span.end as usize).trimmed(text, char::is_whitespace);
    let quote = clause::quote_at(&block.quotes, content.start as usize);
    let whole = quote.filter(|&q| block.quotes[q].outer.end == content.end);
    if quote.is_some() && whole.is_none() || content.of(text).chars().count() < if headline { 2 } else { 4 } {
        return None;
    }
    // 马斯克警告员工：… has a cue of its own.
    if CUES.scanner.find_iter(label.of(text)).any(|m| m.start > 0 && CUES.entries[m.word].class != CueClass::Not) {
        return None;
    }
    // @环河水务：…: the account that wrote a post.
    let account = account(text, label);
    let np = account
        .or_else(|| phrase::noun_phrase(text, label))
        .filter(|n| n.span.start == label.start && n.span.end == label.end)?;
    let who = match np.kind {
        Kind::Person | Kind::Role => Who::Words(np),
        _ if account.is_some() => Who::Words(np),
        Kind::Organisation | Kind::Outlet | Kind::Place | Kind::Unnamed | Kind::Group if headline => Who::Words(np),
        Kind::Nickname if headline || heads(text, block, np.span) => Who::Words(np),
        // 民调：…
        Kind::Document if headline && lists::FINDINGS.ends(np.span.of(text)) => Who::Words(np),
        // 府：…
        _ if headline && lists::LABELS.has(np.span.of(text)) => Who::Words(np),
        // 泽连：…: a word of no list that the text names again.
        Kind::Unknown if headline && again(text, np.span) => Who::Words(np),
        _ if is_answer(text, &np) => Who::Last,
        _ => return None,
    };
    let kind = if headline && whole.is_none() { StatementKind::Indirect } else { StatementKind::Direct };
    let mut said = Said::new(&rules::TURN, kind, label.start as usize, who);
    said.fragments.push(match whole {
        Some(q) => block.quotes[q].inner,
        None if headline => bare(text, content),
        None => content,
    });
    Some(said)
}

impl Walk<'_> {
    /// Takes `block` as part of an interview: where what is said in it begins; `None` when it is none.
    pub(super) fn takes(&mut self, block: &Block, turn: Turn) -> Option<usize> {
        let before = self.turn.take();
        let end = block.body.end as usize;
        match turn {
            Turn::None => None,
            Turn::Question { who, from } => {
                let content = Span::new(from, end).trimmed(self.text, |c| c.is_whitespace() || "*_—".contains(c));
                if let Some(np) = who.filter(|_| content.of(self.text).ends_with(['？', '?'])) {
                    let at = block.body.start as usize;
                    let mut said = Said::new(&rules::TURN, StatementKind::Direct, at, Who::Words(np));
                    said.act = Act::Ask;
                    said.fragments.push(content);
                    // Whoever asks is not whom the next words without a speaker belong to.
                    let last = self.last;
                    self.push(said);
                    self.last = last;
                }
                Some(from)
            }
            Turn::GoesOn => {
                self.turn = before;
                if let Some(i) = before {
                    self.found[i].fragments.push(block.body);
                }
                Some(block.body.start as usize)
            }
            Turn::Answer { who, label, from } => {
                let content = Span::new(from, end).trimmed(self.text, |c| c.is_whitespace() || "*_—".contains(c));
                let who = who.map_or(Who::Nobody, |np| Who::Named(np, label));
                let rule = if from > block.body.start as usize { &rules::TURN } else { &rules::ANSWER };
                let mut said = Said::new(rule, StatementKind::Direct, block.body.start as usize, who);
                let quote = clause::quote_at(&block.quotes, content.start as usize).map(|q| block.quotes[q]);
                said.fragments.push(quote.filter(|q| q.outer == content).map_or(content, |q| q.inner));
                self.turn = Some(self.push(said));
                Some(content.start as usize)
            }
        }
    }

    /// Reads what others are told to have said in a turn of an interview, from `from` on.
    pub(super) fn talk(&mut self, here: &mut Here<'_>, from: usize, mut cues: &[Cue]) {
        for sentence in &here.block.sentences {
            let upto = cues.partition_point(|c| c.span.start < sentence.end);
            let (mine, rest) = cues.split_at(upto);
            cues = rest;
            let mine = &mine[mine.partition_point(|c| (c.span.start as usize) < from)..];
            let start = from.max(sentence.start as usize);
            if start < sentence.end as usize {
                self.sentence(here, Span::new(start, sentence.end as usize), mine);
            }
        }
    }
}

/// The name of the account that a label gives.
fn account(text: &str, label: Span) -> Option<Np> {
    let sign = label.of(text).chars().next().filter(|c| matches!(c, '@' | '＠'))?;
    let name = Span { start: label.start + sign.len_utf8() as u32, ..label }.trimmed(text, char::is_whitespace);
    (!name.is_empty()).then_some(Np { span: label, name, title: None, kind: Kind::Unknown })
}

/// True when the few characters of `name` stand in the text after it.
/// 林：大桥年底通车: a short line without a point, under words that hold the surname.
fn heads(text: &str, block: &Block, surname: Span) -> bool {
    let line = block.body.of(text);
    let short = line.chars().nth(SUBHEAD).is_none() && !line.ends_with(['。', '！', '？', '!', '?']);
    short && !CREDITS.contains(&surname.of(text)) && text[..surname.start as usize].contains(surname.of(text))
}

fn again(text: &str, name: Span) -> bool {
    let words = name.of(text);
    let count = words.chars().count();
    (2..=7).contains(&count)
        && words.chars().all(|c| ('\u{4e00}'..'\u{a000}').contains(&c))
        && text[name.end as usize..].contains(words)
}

fn is_answer(text: &str, np: &Np) -> bool {
    matches!(np.span.of(text), "答" | "回答")
}
