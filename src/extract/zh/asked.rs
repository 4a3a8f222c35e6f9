//! What reaches somebody, and is told by that: 被问到…, 被告知…, 遭立委批评…; what is alleged or rumoured: 被曝…, 网传…; the
//! topic of a sentence: 至于停课之说.

use super::clause::{self, bare};
use super::cue_list::{CUES, CueClass};
use super::cues::Cue;
use super::lex::{self, Class};
use super::lists;
use super::phrase::{self, Kind, Parsed};
use super::rules;
use super::said::{Said, Who};
use super::subject::asks;
use super::walk::{Here, Walk};
use crate::base::Span;
use crate::extract::RuleInfo;
use crate::model::{Act, StatementKind};

/// A question that somebody is asked has at least so many characters.
const QUESTION: usize = 4;
/// What is alleged, or met with, has at least so many characters.
const ALLEGED: usize = 4;
/// What a noun for words closes has at least so many characters.
const TOPIC: usize = 2;

impl Walk<'_> {
    /// 他|遭网友批“…”: whoever stands behind the passive speaks, or nobody is named.
    pub(super) fn met_with(&mut self, here: &mut Here<'_>, cue: Cue, region: Span) {
        let rest = &self.text[cue.span.end as usize..here.sentence.end as usize];
        let mark = rest.len() - rest.trim_start_matches(['：', ':', '，', ' ']).len();
        let quote = clause::quote_at(&here.block.quotes, cue.span.end as usize + mark);
        let Some(q) = quote.filter(|&q| !here.used[q]) else { return self.met_with_told(here, cue, region) };
        let said = matches!(cue.entry.class, CueClass::Say | CueClass::Accuse | CueClass::Ask | CueClass::Comment);
        let by = phrase::passive(self.text, region).filter(|by| !by.is_empty());
        let named = by.and_then(|by| phrase::noun_phrase(self.text, by));
        if !said || cue.entry.quotes && named.is_none() || by.is_some() && named.is_none() {
            return;
        }
        let at = named.map_or(cue.span.start, |n| n.span.start) as usize;
        let who = named.map_or(Who::Nobody, Who::Words);
        let mut said = Said::new(&rules::COLON_QUOTE, StatementKind::Direct, at, who);
        (said.act, said.cue, said.class) = (cue.entry.act, Some(cue.span), Some(cue.entry.class));
        said.fragments.push(here.block.quotes[q].inner);
        said.why.push("behind a passive".into());
        here.used[q] = true;
        self.close(here, region.start as usize, &Parsed { contrast: true, ..Parsed::default() }, false, false);
        let index = self.push(said);
        (here.before, here.after_cue) = (Some(index), cue.span.end as usize);
    }

    /// 他|被居民质疑|偏袒商家: what whoever stands behind the passive says, in the words of the article.
    fn met_with_told(&mut self, here: &mut Here<'_>, cue: Cue, region: Span) {
        use CueClass::{Accuse, Announce, Ask, Say, Tell, Think};
        let text = self.text;
        let fits = matches!(cue.entry.class, Accuse | Announce | Ask | Say | Tell) || cue.is(text, "质疑");
        let by = phrase::passive(text, region).filter(|by| fits && !by.is_empty());
        let vague = |n: &phrase::Np| matches!(n.kind, Kind::First | Kind::Unknown | Kind::Document | Kind::Place);
        let reporter = |n: &phrase::Np| cue.entry.class == Ask && n.span.of(text).ends_with("记者");
        let by = by.and_then(|by| phrase::noun_phrase(text, by));
        let Some(np) = by.filter(|n| !vague(n) || reporter(n)) else { return };
        let doubted = cue.entry.class == Think;
        let Some(content) = self.alleged_by(here, cue, if doubted { "" } else { "的" }) else { return };
        if cue.entry.quotes || cue.entry.class == Ask && !asks(content.of(text)) {
            return;
        }
        let nested = !here.open.is_empty();
        let rule = if nested { &rules::NESTED } else { &rules::BARE };
        let at = np.span.start as usize;
        self.push_aside(told(rule, at, Who::Words(np), cue, cue.entry.class, content, "behind a passive"));
    }

    /// 公司被曝|拖欠货款, 网传|大桥开裂: told of somebody by nobody who is named.
    pub(super) fn alleged(&mut self, here: &mut Here<'_>, cue: Cue) {
        let Some(content) = self.alleged_by(here, cue, "的") else { return };
        let passive = lists::PASSIVE.begins(cue.span.of(self.text));
        let rule = match (passive, here.open.is_empty()) {
            (_, false) => &rules::NESTED,
            (true, true) => &rules::BARE,
            (false, true) => &rules::HEARSAY,
        };
        let at = cue.span.start as usize;
        let why = "alleged, by nobody who is named";
        self.push(told(rule, at, Who::Nobody, cue, CueClass::Asked, content, why));
    }

    /// The clause behind `cue`, when it tells something: no noun that the cue is part of (被曝拖欠货款|的公司).
    fn alleged_by(&self, here: &Here<'_>, cue: Cue, of: &str) -> Option<Span> {
        let (text, end) = (self.text, here.sentence.end as usize);
        let start = cue.span.end as usize;
        let mut close = clause::end_past_words(text, start, end);
        // 网传隔夜菜“有毒”
        if let Some(q) = clause::quote_at(&here.block.quotes, close) {
            close = here.block.quotes[q].outer.end as usize;
        }
        // 被控讹称代买债券，|骗去积蓄
        let next = close + '，'.len_utf8();
        if text[close..end].starts_with('，')
            && lists::LIES.within(&text[start..close])
            && lists::CHEATS.begins(&text[next..end])
        {
            close = clause::end_past_words(text, next, end);
        }
        let words = &text[start..close];
        let told = lists::RUMOURED.all().iter().filter_map(|w| words.find(w)).min();
        let (words, least) = match told {
            Some(at) => (&words[..at], TOPIC),
            None => (words, ALLEGED),
        };
        let words = before_answer(words).strip_suffix(['时', '后', '前']).unwrap_or(before_answer(words));
        let whose = [Class::Title, Class::Group, Class::Organisation, Class::Unnamed, Class::Outlet];
        let modifies = !of.is_empty()
            && words.match_indices(of).any(|(i, of)| whose.iter().any(|c| lex::opens(&words[i + of.len()..], *c)));
        let full = words.chars().filter(|c| c.is_alphanumeric()).nth(least - 1).is_some();
        let marked = words.starts_with(['“', '「', '《']) || words.starts_with(char::is_alphanumeric);
        // 被股东追问|为何不分红
        let tells = marked
            && (!words.starts_with(['的', '了', '者', '过', '后', '为', '之', '率', '和', '及'])
                || lists::ASKS.begins(words));
        let content = bare(text, Span::new(start, start + words.len()));
        // 网传“学校停课”不实
        let quote = here.block.quotes.iter().find(|q| q.outer == content && q.depth == 0);
        let noun = lists::WHAT_IS_RUMOURED.begins(words) || lists::SOMEBODY.ends(words);
        (full && tells && !modifies && !noun).then(|| quote.map_or(content, |q| q.inner))
    }

    /// 至于停课|之说，…; 针对外界关于裁员|的传言，…: what a noun for words closes, where it is the topic.
    pub(super) fn talked_of(&mut self, here: &mut Here<'_>, cue: Cue) {
        let (text, at) = (self.text, cue.span.start as usize);
        let from = clause::start(text, here.after_cue.min(at), at);
        let words = &text[from..at];
        let Some(open) = lists::TALKED_OF.all().iter().filter(|w| words.starts_with(**w)).map(|w| w.len()).max() else {
            return;
        };
        // 外界|关于|裁员, 网友|所称|停电
        let split = lists::OF_WHAT.all().iter().filter_map(|w| words.find(w).map(|i| (i.max(open), i + w.len()))).min();
        let (whose, start) = split.filter(|(_, end)| *end > open).unwrap_or((open, open));
        let content = bare(text, Span::new(from + start, at));
        let one = |n: &phrase::Np| {
            n.span == content && !matches!(n.kind, Kind::Unknown | Kind::Document | Kind::Place | Kind::Organisation)
        };
        let feared = lists::FEARED.has(cue.span.of(text));
        if content.of(text).chars().nth(TOPIC - 1).is_none()
            || lists::POINTS_BACK.begins(content.of(text))
            || feared && !lists::VERBS.within(content.of(text))
            || phrase::noun_phrase(text, content).is_some_and(|n| one(&n))
        {
            return;
        }
        let known = |n: &phrase::Np| !matches!(n.kind, Kind::First | Kind::Unknown | Kind::Document);
        let np = phrase::noun_phrase(text, Span::new(from + open, from + whose)).filter(known);
        let who = np.map_or(Who::Nobody, Who::Words);
        let rule = if here.open.is_empty() { &rules::HEARSAY } else { &rules::NESTED };
        self.push_aside(told(rule, from + open, who, cue, CueClass::Asked, content, "the topic of the sentence"));
    }

    /// Adds a statement that is not the last one for what comes behind.
    fn push_aside(&mut self, said: Said) {
        let last = self.last;
        self.push(said);
        self.last = last;
    }

    /// 被问到是否参选，…: what is asked, by whoever stands behind the passive, or by nobody who is named. 被告知名额已满: what
    /// somebody is let know.
    pub(super) fn asked(&mut self, here: &mut Here<'_>, cue: Cue) {
        let (text, at, end) = (self.text, cue.span.start as usize, here.sentence.end as usize);
        let Some(content) = self.let_know(cue, end) else { return };
        let from = clause::start(text, here.after_cue.min(at), at);
        let region = Span::new(from, at);
        let by = phrase::passive(text, region).filter(|by| !by.is_empty());
        let np = by.and_then(|by| phrase::noun_phrase(text, by));
        let who = np.filter(|n| !matches!(n.kind, Kind::First | Kind::Unknown | Kind::Document));
        let rule = if here.open.is_empty() { &rules::BARE } else { &rules::NESTED };
        let (at, who) = (cue.span.end as usize, who.map_or(Who::Nobody, Who::Words));
        self.push(told(rule, at, who, cue, cue.entry.class, content, "asked, or let know, by a passive"));
    }

    /// The question, or what somebody is let know, in the clause behind `cue`.
    pub(super) fn let_know(&self, cue: Cue, end: usize) -> Option<Span> {
        let (text, told) = (self.text, cue.entry.act == Act::Say);
        let mark = if told && text[cue.span.end as usize..end].starts_with('，') { '，'.len_utf8() } else { 0 };
        let start = cue.span.end as usize + mark;
        let words = &text[start..clause::end(text, start, end)];
        let words = if told { words } else { before_answer(words).strip_suffix('时').unwrap_or(before_answer(words)) };
        let full = words.chars().nth(QUESTION - 1).is_some() && (told || asks(words));
        full.then(|| bare(text, Span::new(start, start + words.len())))
    }
}

/// 是否辞职时|表示: what somebody is asked ends before the answer.
fn before_answer(words: &str) -> &str {
    let answers = |at: usize| {
        let rest = words[at..].trim_start_matches(['再', '次', '则', '仅', '只', '曾', '也', '仍', '笑', '着']);
        CUES.scanner.at(rest).is_some_and(|m| CUES.entries[m.word].strong)
    };
    let when = words.match_indices('时').map(|(i, when)| i + when.len()).find(|at| answers(*at));
    &words[..when.unwrap_or(words.len())]
}

/// A statement of `content` in the words of the article.
fn told(
    rule: &'static RuleInfo,
    at: usize,
    who: Who,
    cue: Cue,
    class: CueClass,
    content: Span,
    why: &'static str,
) -> Said {
    let mut said = Said::new(rule, StatementKind::Indirect, at, who);
    (said.act, said.cue, said.class) = (cue.entry.act, Some(cue.span), Some(class));
    said.fragments.push(content);
    said.why.push(why.into());
    said
}
