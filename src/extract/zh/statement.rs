//! The statement that a cue makes, once it is known who speaks by it: quoted, or told.

use super::after::{After, after_colon};
use super::clause::{self, bare};
use super::counts;
use super::cue_list::CueClass;
use super::cues::Cue;
use super::ends;
use super::lists;
use super::phrase::{self, Kind, Parsed};
use super::rules;
use super::running::{self, Runs};
use super::said::{Said, Who};
use super::subject::asks;
use super::walk::{Here, Walk};
use crate::base::Span;
use crate::model::StatementKind;

/// So many characters of a content are looked into.
const OPENING: usize = 80;

/// A cue with all that was read around it.
pub(super) struct Cued {
    pub(super) cue: Cue,
    pub(super) parsed: Parsed,
    pub(super) after: After,
    /// Where its clause begins.
    pub(super) from: usize,
    /// The quotation right before its clause.
    pub(super) quote: Option<usize>,
    /// The subject stands in an earlier clause.
    pub(super) carried: bool,
}

/// What came of a cue.
#[derive(Clone, Copy, Debug)]
pub(super) struct Made {
    /// The statement, where there is one.
    pub(super) index: Option<usize>,
    /// Its content is open to the end of the sentence.
    pub(super) open: bool,
}

impl Made {
    pub(super) const NOTHING: Self = Self { index: None, open: false };

    pub(super) fn done(index: usize) -> Self {
        Self { index: Some(index), open: false }
    }

    fn open(index: usize) -> Self {
        Self { index: Some(index), open: true }
    }
}

impl Walk<'_> {
    /// 说大桥安全，并|拒绝置评: what the same speaker said ends before they refuse.
    fn end_before(&mut self, here: &Here<'_>, refusal: usize) {
        let lead = &self.text[here.sentence.start as usize..refusal];
        let Some(comma) = lead.rfind(['，', ',']) else { return };
        if !lead[comma..].chars().skip(1).all(|c| "并但也却且而又还均都则仍".contains(c)) {
            return;
        }
        let end = here.sentence.start + comma as u32;
        for last in self.found.iter_mut().rev().take(2).flat_map(|said| said.fragments.last_mut()) {
            if here.sentence.contains(*last) && last.start < end && refusal < last.end as usize {
                last.end = end;
            }
        }
    }

    /// Builds the statement.
    pub(super) fn said(&mut self, here: &mut Here<'_>, cued: &Cued, who: Who) -> Made {
        let Cued { cue, after, from, .. } = cued;
        let mut said = self.draft(here, cued, who);
        match cue.entry.class {
            CueClass::Decline => {
                said.rule = &rules::REFUSAL;
                self.end_before(here, cue.span.start as usize);
                self.answered(here, *from, &said);
                return Made::done(self.push(said));
            }
            CueClass::Manner => {
                let Some(colon) = after_colon(self.text, here, *cue) else { return Made::NOTHING };
                said.rule = &rules::MANNER;
                said.cue = None;
                // 小唐信心满满：“…”
                if let Some(q) = clause::quote_at(&here.block.quotes, colon).filter(|&q| !here.used[q]) {
                    here.used[q] = true;
                    (said.rule, said.kind) = (&rules::INLINE, StatementKind::Direct);
                    said.fragments.push(here.block.quotes[q].inner);
                    return Made::done(self.push(said));
                }
                said.fragments.push(bare(self.text, Span::new(colon, here.sentence.end as usize)));
                return Made::open(self.push(said));
            }
            _ => {}
        }
        let next = clause::quote_at(&here.block.quotes, after.start).filter(|&q| !here.used[q]);
        // “A，”他说，“B。”
        said.other = cued.quote.map(|q| here.block.quotes[q].inner);
        let before = cued.quote.filter(|_| !colon(after) && (after.mark.is_some() || next.is_none()));
        // 他说：“A，”并说，“B”: the first has been told already.
        let before = before.filter(|&q| !self.told_already(here.block.quotes[q].inner));
        // “…”昨日，在现场，一位居民叹息说。
        // “…”，决定…: what is decided comes behind.
        let before = before.filter(|_| cue.entry.class != CueClass::Plan);
        // “…。”他回忆道，手里攥着信。
        let aside = after.mark == Some('，') && lists::BESIDE.begins(&self.text[after.start..]);
        let waits = after.nothing || aside && cue.entry.class != CueClass::Plan;
        let before = before.or_else(|| here.waiting.last().copied().filter(|&q| waits && !here.used[q]));
        if let Some(q) = before
            && let Some(made) = self.after_quote(here, cued, &mut said, q, next)
        {
            return made;
        }
        if after.nothing {
            return self.nothing(here, cued, said);
        }
        if let Some(q) = next
            && let Some(made) = self.quoted(here, cued, &mut said, q)
        {
            return made;
        }
        self.told(here, cued, said)
    }

    /// All but the content.
    fn draft(&self, here: &Here<'_>, cued: &Cued, who: Who) -> Said {
        let Cued { cue, parsed, after, from, .. } = cued;
        let at = match &who {
            Who::Words(np) => np.span.start as usize,
            _ => cue.span.start as usize,
        };
        let mut said = Said::new(&rules::MARKED, StatementKind::Indirect, at, who);
        said.act = cue.entry.act;
        said.leads = cue.entry.marked
            || cue.entry.class == CueClass::Urge
            || cue.entry.class == CueClass::Deny && after.mark == Some('，')
            || matches!(cue.entry.class, CueClass::Accuse | CueClass::Think) && after.mark == Some('，');
        said.limited = !matches!(
            cue.entry.class,
            CueClass::Say
                | CueClass::Tell
                | CueClass::Report
                | CueClass::Think
                | CueClass::Show
                | CueClass::Comment
                | CueClass::Learn
        );
        said.unmarked = after.mark.is_none();
        said.cue = Some(cue.span);
        said.class = Some(cue.entry.class);
        said.told = after.told.iter().chain(&parsed.told).copied().collect();
        said.relays = parsed.relay.into_iter().collect();
        said.venue = parsed.venue;
        said.time = parsed.time.or_else(|| self.dated(here, *from));
        said.why.push(format!("cue {}", cue.span.of(self.text)).into());
        said
    }

    /// No content follows the cue in this sentence.
    fn nothing(&mut self, here: &mut Here<'_>, cued: &Cued, mut said: Said) -> Made {
        if let Who::Words(np) = said.who
            && cued.cue.span.of(self.text).ends_with(['说', '称'])
            && let Some(named) = self.ends_named(np)
        {
            said.who = Who::Words(named);
        }
        if let Some(content) = self.led(here, cued.cue, &said, cued.from) {
            said.rule = &rules::BEFORE;
            said.fragments.push(content);
            if self.intends(here) {
                self.close(here, cued.from, &Parsed { contrast: true, ..Parsed::default() }, false, false);
            }
            self.relayed(here, content.start as usize, &mut said);
            return Made::done(self.push(said));
        }
        if cued.cue.entry.class == CueClass::Deny {
            self.answered(here, cued.from, &said);
            // 飞岭动力对此予以否认
            if cued.cue.entry.marked && cued.parsed.speaker.is_some() {
                self.close(here, cued.from, &Parsed { contrast: true, ..Parsed::default() }, false, false);
            }
        }
        // A colon at the end of a block announces what follows; a bare cue says nothing.
        if colon(&cued.after) && here.sentence.end == here.block.body.end {
            self.announced = Some(said);
        }
        Made::NOTHING
    }

    /// 他说，A: what is told in the words of the article.
    fn told(&mut self, here: &mut Here<'_>, cued: &Cued, mut said: Said) -> Made {
        let Cued { cue, parsed, after, from, carried, .. } = cued;
        let content = self.content(here, cued, said.limited);
        // All that must be known of a content shows in its first characters, however long it is.
        let opening = clause::opening(self.text, content, OPENING);
        // 追问护工，护工说…: whom, and not what.
        let end = clause::end(self.text, content.start as usize, content.end.max(content.start) as usize);
        let asked = cue.entry.class == CueClass::Ask && after.mark == Some('，') && !after.told.is_empty();
        let next = here.next_cue.is_some_and(|n| n > content.start as usize && n < end);
        // 不许她告诉家里，学员母亲说。: nothing but the next one who speaks.
        let cue_only = |n: usize| n + '说'.len_utf8() == content.end as usize;
        if after.mark == Some('，') && next && here.next_cue.is_some_and(cue_only) && end == content.end as usize {
            return Made::NOTHING;
        }
        if asked && next && !asks(&self.text[content.start as usize..end]) {
            return Made::NOTHING;
        }
        if self.wordless(cued, content, opening) {
            // …，警署除表示遗憾，并呼吁…: the same one again, though what is said is no more than a noun.
            if here.open.last().is_some_and(|&i| self.same(i, parsed)) {
                self.close(here, *from, parsed, *carried, cue.entry.holds);
            }
            return Made::NOTHING;
        }
        self.relayed(here, *from, &mut said);
        // 外界质疑…，局长表示，…: an answer, and no part of what is thought.
        let thought = here.open.last().is_some_and(|&i| self.found[i].class == Some(CueClass::Think));
        // 知情人士说，甲主张延后，但乙担心走漏: what is felt is part of what the source tells.
        let source = |i: usize| matches!(self.found[i].who, Who::Words(n) if n.kind == Kind::Unnamed);
        let inner = cue.entry.noun
            && after.mark.is_none()
            && matches!(cue.entry.class, CueClass::Think | CueClass::Want | CueClass::Plan)
            && here.open.first().is_some_and(|&i| source(i));
        // 据了解，内部有异议，一名议员抱怨…: what is heard ends before whoever speaks.
        let heard = here.open.first().is_some_and(|&i| std::ptr::eq(self.found[i].rule, &rules::HEARSAY))
            && matches!(cue.entry.class, CueClass::Say | CueClass::Accuse | CueClass::Tell)
            && matches!(said.who, Who::Words(_))
            && !*carried;
        let contrast = heard
            || parsed.contrast
            || self.in_parallel(here, cued)
            || thought && cue.entry.strong && after.mark.is_some();
        // 民调显示，54%认为…，31%则认为…: one beside the other, inside what is shown.
        let share = |n: phrase::Np| counts::share(n.span.of(self.text)).is_some();
        let beside = here.open.last().is_some_and(|&i| matches!(self.found[i].who, Who::Words(n) if share(n)))
            && parsed.speaker.is_some_and(share);
        let inner = inner && parsed.contrast || beside && here.open.len() > 1;
        let contrast = contrast || beside;
        let parsed = Parsed { contrast, inner: parsed.inner || inner, ..parsed.clone() };
        let holds = cue.entry.holds || cue.entry.class == CueClass::Urge && self.issued(here, *from);
        // 表示，已约谈企业，要求…: what somebody tells to have done holds what was asked by it.
        let acted = cue.entry.class == CueClass::Urge && !cue.entry.strong && *carried && self.acted(here, *from);
        let parsed = Parsed { and: parsed.and && !acted, ..parsed };
        let nested = self.close(here, *from, &parsed, *carried, holds || acted);
        said.rule = match (nested, carried, after.mark) {
            (true, ..) => &rules::NESTED,
            (_, true, _) => &rules::CARRIED,
            (.., Some(_)) => &rules::MARKED,
            _ => &rules::BARE,
        };
        if self.silent(cued, content, opening) {
            return Made::done(self.push(said));
        }
        // 他批评市府失职，“谁该负责？”: the sentence in quotation marks is one more statement.
        let closing = self.closing_quote(here, content).filter(|_| !nested);
        let content = match closing {
            Some(q) => bare(self.text, Span::new(content.start as usize, here.block.quotes[q].outer.start as usize)),
            None => content,
        };
        let outer = if nested { self.outer_quote(here, cued, content) } else { None };
        let content = match outer {
            Some((q, _)) => {
                bare(self.text, Span::new(content.start as usize, here.block.quotes[q].outer.start as usize))
            }
            None => content,
        };
        let content = if nested && after.mark.is_none() { self.before_quote(here, cued, content) } else { content };
        // 律师表示，诉状中主张公司违约，|案件已经开庭: of a paper that somebody tells of, one clause.
        let paper = nested
            && after.mark.is_none()
            && parsed
                .speaker
                .is_some_and(|n| n.kind == Kind::Document && self.text[n.span.end as usize..].starts_with('中'));
        let clause = content.of(self.text).split('，').next().filter(|c| paper && !c.contains(['“', '「']));
        let content = clause.map_or(content, |c| Span { end: content.start + c.len() as u32, ..content });
        // 嫌犯当下也承认…；警方随后…: what is told in what is told ends with its part of the sentence.
        let content = if nested && after.mark.is_none() { ends::before_others(self.text, content) } else { content };
        said.fragments.push(content);
        if let Some(m) = after.mark {
            said.why.push(format!("mark {m} after the cue").into());
        }
        let relayed = !said.relays.is_empty();
        let kind = match &said.who {
            Who::Words(np) => Some(np.kind),
            // “A。”他说，B
            Who::Same(_) if !carried => parsed.speaker.map(|n| n.kind),
            _ => None,
        };
        let index = self.push(said);
        if cue.entry.quotes && after.mark.is_none() {
            return Made::done(index);
        }
        if let Some((q, outer)) = outer {
            if let Some(told) = self.found[outer].fragments.last_mut() {
                told.end = told.end.min(content.end);
            }
            self.closed_by(here, outer, q);
            return Made::done(index);
        }
        if let Some(q) = closing {
            self.closed_by(here, index, q);
            return Made::done(index);
        }
        if !nested {
            self.runs(here, cued, index, relayed, kind);
        }
        Made::open(index)
    }

    /// True when the content that is open tells what its speaker has done, or is about to do.
    fn acted(&self, here: &Here<'_>, from: usize) -> bool {
        // 律师已经提交材料，要求…
        let lead = self.text[here.after_cue.min(from)..from].trim_end_matches(['，', ',', ' ']);
        let clause = lead.rsplit(['，', ',', '；', '。']).next().unwrap_or(lead);
        let start = here.after_cue.min(from) + lead.len() - clause.len();
        // 拖欠薪水已触犯法律，并要求…: a thing, and nobody who acts.
        let acts = |lead: &str| {
            let somebody = |n: phrase::Np| !matches!(n.kind, Kind::Unknown | Kind::Document | Kind::Place);
            lead.is_empty()
                || phrase::noun_phrase(self.text, Span::new(start, start + lead.len())).is_some_and(somebody)
        };
        let mut did = lists::DID.all().iter().filter_map(|d| clause.find(d));
        if !here.open.is_empty() && did.any(|at| acts(&clause[..at])) {
            return true;
        }
        let begins = here.open.last().and_then(|&i| self.found[i].fragments.last()).map(|f| f.start as usize);
        begins.is_some_and(|at| lists::HAS_DONE.begins(&self.text[at..]))
    }

    /// What the words after the cue say, as far as it goes in this sentence.
    fn content(&self, here: &Here<'_>, cued: &Cued, limited: bool) -> Span {
        let Cued { cue, parsed, after, .. } = cued;
        // 斥为骗子，要求…: what is found for it is no more than a name.
        let upto = match (parsed.granted || cue.entry.quotes) && after.mark.is_none() {
            true => clause::end(self.text, after.start, here.sentence.end as usize),
            false => here.sentence.end as usize,
        };
        let content = ends::of(self.text, Span::new(after.start, upto));
        // 记者：有人认为…，你怎么看？
        let content = match here.talk && self.turn.is_none() {
            true => ends::before_whoever(self.text, content, &lists::TO_YOU),
            false => content,
        };
        // 我外婆说买不到字典，我就回来了: in an answer the one who answers goes on.
        let mine = matches!(parsed.speaker, Some(n) if n.kind != Kind::First) && here.talk && self.turn.is_some();
        let content = match mine {
            true => ends::before_whoever(self.text, content, &lists::TELLER),
            false => content,
        };
        // 54%认为太贵，|31%则说合理
        let share = parsed.speaker.is_some_and(|n| counts::share(n.span.of(self.text)).is_some());
        let content = if share { ends::before_share(self.text, content) } else { content };
        let content = if limited { ends::before_contrast(self.text, content) } else { content };
        let content = match after.mark.is_none() {
            true => ends::before_whoever(self.text, content, &lists::TURNS_OUT),
            false => content,
        };
        // 馆长发现账目不符，|遂报警
        let content = match after.mark.is_none() && matches!(cue.entry.class, CueClass::Show | CueClass::Learn) {
            true => ends::before_whoever(self.text, content, &lists::THEREUPON),
            false => content,
        };
        // 市长心知提案过不了，|此举意在拉票
        let content = match after.mark.is_none() && cue.entry.class == CueClass::Think {
            true => ends::before_whoever(self.text, content, &lists::THIS_ACT),
            false => content,
        };
        let content = match lists::MISTAKEN.has(cue.span.of(self.text)) {
            true => ends::before_whoever(self.text, content, &lists::IN_FACT),
            false => content,
        };
        let content = match lists::LIES.has(cue.span.of(self.text)) {
            true => ends::before_whoever(self.text, content, &lists::CHEATS),
            false => content,
        };
        let content = match lists::OF_SUSPECTS.has(cue.span.of(self.text)) {
            true => ends::before_officers(self.text, content),
            false => content,
        };
        match cue.entry.class {
            CueClass::Want | CueClass::Urge | CueClass::Promise | CueClass::Plan | CueClass::Announce
                if after.mark.is_none() =>
            {
                ends::before_turn(
                    self.text,
                    content,
                    cue.entry.class == CueClass::Plan,
                    cue.entry.class == CueClass::Urge,
                )
            }
            // 追问，是否…，却被市长以一句“…”打断
            CueClass::Ask => ends::before_turn(self.text, content, false, false),
            _ => content,
        }
    }

    /// 何文远认为…，居民相信…: after one clause somebody else thinks something, one beside the other.
    fn in_parallel(&self, here: &Here<'_>, cued: &Cued) -> bool {
        let thinks = |c: CueClass| matches!(c, CueClass::Think | CueClass::Want);
        let &[open] = here.open.as_slice() else { return false };
        let said = &self.found[open];
        let begins = said.fragments.last().map_or(cued.from, |f| f.start as usize);
        let words = self.text[begins.min(cued.from)..cued.from].trim_end_matches(['，', ',']);
        !cued.carried
            && said.unmarked
            && cued.after.mark.is_none()
            && said.class.is_some_and(thinks)
            && thinks(cued.cue.entry.class)
            && words.len() < cued.from - begins.min(cued.from)
            && !words.contains(['，', ',', '、'])
    }

    /// Notes how ready the content of `index` is to go on in the next sentence.
    fn runs(&self, here: &mut Here<'_>, cued: &Cued, index: usize, relayed: bool, kind: Option<Kind>) {
        let Cued { cue, after, .. } = cued;
        let marked = after.mark.is_some();
        let on = relayed && marked || colon(after);
        let may = marked
            && (matches!(
                cue.entry.class,
                CueClass::Say
                    | CueClass::Announce
                    | CueClass::Report
                    | CueClass::Think
                    | CueClass::Comment
                    | CueClass::Tell
            ) || cue.is(self.text, "说明"));
        here.lapsed = false;
        here.running = (on || may).then_some(index);
        here.runs = match (on, self.address) {
            (true, _) => Runs::On,
            (false, true) => Runs::Likely,
            (false, false) => {
                // Behind others in a long paragraph the article itself goes on; one last sentence is still theirs, but for
                // a turn (但…).
                let sentences = &here.block.sentences;
                let begun = sentences.partition_point(|s| s.start <= here.sentence.start);
                let turns = |s: &Span| lists::TURNS.begins(s.of(self.text));
                let last = sentences.len() == begun + 1 && !sentences.last().is_some_and(turns);
                let leads = (here.earlier.is_none() || last) && cue.entry.class != CueClass::Report;
                running::readiness(cue.span.of(self.text), kind, leads)
            }
        };
    }
}

fn colon(after: &After) -> bool {
    matches!(after.mark, Some('：' | ':'))
}
