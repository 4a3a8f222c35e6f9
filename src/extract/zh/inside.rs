//! What others are told to have said inside a quotation: “有人说要先查账，我们也没办法。”, “医生告诉我，不用手术。”

use super::clause::{self, bare};
use super::cue_list::CueClass;
use super::cues::Cue;
use super::lists;
use super::phrase::{self, Kind, Np};
use super::rules;
use super::said::{Said, Who};
use super::subject::asks;
use super::walk::{Here, Walk};
use crate::base::Span;
use crate::model::{Act, StatementKind};
use crate::text::Quote;

/// A quotation of fewer characters tells of nobody else's words.
const LONG: usize = 8;
/// So many clauses back whoever speaks is looked for.
const CLAUSES: usize = 3;
/// A day before whoever acts has at most so many bytes.
const DAY: usize = 15;
/// So many characters ahead of a cue the end of its sentence is looked for.
const AHEAD: usize = 240;
/// So many quotations inside the quotation are asked whether they hold the cue.
const DEEP: usize = 8;
/// So many fragments before a quotation are asked whether they hold it.
const NEAR: usize = 8;
/// What somebody says has at least so many characters.
const SAID: usize = 2;

impl Walk<'_> {
    /// Reads the cues inside the quotations of the block that are somebody's words: those of `found` from `known` on.
    pub(super) fn inside(&mut self, here: &mut Here<'_>, cues: &[Cue], known: usize) {
        let (text, block) = (self.text, here.block);
        let mut rest = cues;
        let mut told: Vec<(Span, usize)> = Vec::new();
        for (i, said) in self.found.iter().enumerate().skip(known).filter(|(_, s)| s.rule.id != rules::NESTED.id) {
            told.extend(said.fragments.iter().map(|f| (*f, i)));
        }
        told.sort_by_key(|(f, i)| (f.start, *i));
        for (q, quote) in block.quotes.iter().enumerate().filter(|(_, q)| q.depth == 0) {
            rest = &rest[rest.partition_point(|c| c.span.start < quote.inner.start)..];
            let (mine, after) = rest.split_at(rest.partition_point(|c| c.span.end <= quote.inner.end));
            rest = after;
            if mine.is_empty() || quote.inner.of(text).chars().nth(LONG - 1).is_none() {
                continue;
            }
            let Some(outer) = holder(&told, *quote) else { continue };
            let mut floor = quote.inner.start as usize;
            let mut before: Option<usize> = None;
            for &cue in mine {
                let at = cue.span.start as usize;
                let near = block.quotes[q + 1..].partition_point(|d| d.outer.start < cue.span.start);
                let mut inner = block.quotes[q + 1..q + 1 + near].iter().rev().take(DEEP);
                if at < floor || inner.any(|d| d.depth > 0 && d.outer.holds(at)) {
                    continue;
                }
                let from = clause::start(text, floor, at);
                let ahead = clause::opening(text, Span::new(at, quote.inner.end as usize), AHEAD);
                let upto = at + ahead.find(clause::FULL).unwrap_or(ahead.len());
                here.sentence = Span::new(from, upto);
                // 我被告知作者已经同意
                if cue.entry.class == CueClass::Asked && cue.entry.act == Act::Say {
                    let Some(content) = self.let_know(cue, upto) else { continue };
                    let mut said =
                        Said::new(&rules::NESTED, StatementKind::Indirect, self.found[outer].at, Who::Nobody);
                    (said.act, said.cue, said.class) = (cue.entry.act, Some(cue.span), Some(cue.entry.class));
                    said.inside = Some(outer);
                    said.fragments.push(content);
                    said.why.push("let know, by a passive, inside a quotation".into());
                    self.push(said);
                    floor = cue.span.end as usize;
                    continue;
                }
                let Some((np, content)) = self.retold(here, cue, floor, Span::new(from, at)) else { continue };
                if let Some(last) = before.and_then(|i| self.found[i].fragments.last_mut())
                    && (last.end as usize) > from
                {
                    *last = bare(text, Span::new(last.start as usize, from.max(last.start as usize)));
                }
                let me = np.kind == Kind::First && lists::ME.has(np.span.of(text));
                let who = if me { Who::Same(outer) } else { Who::Words(np) };
                let mut said = Said::new(&rules::NESTED, StatementKind::Indirect, self.found[outer].at, who);
                (said.act, said.cue, said.class) = (cue.entry.act, Some(cue.span), Some(cue.entry.class));
                said.inside = Some(outer);
                said.fragments.push(content);
                said.why.push("told inside a quotation".into());
                before = Some(self.push(said));
                floor = cue.span.end as usize;
            }
        }
    }

    /// 他把我叫进办公室，问…: who acts in the clauses between `floor` and `at`, nearest first.
    fn actor(&self, floor: usize, at: usize) -> Option<Np> {
        let mut end = at;
        for _ in 0..CLAUSES {
            let lead = self.text[floor..end].trim_end_matches(|c: char| c.is_whitespace() || "，,".contains(c));
            if lead.is_empty() || lead.len() == end - floor {
                return None;
            }
            let start = clause::start(self.text, floor, floor + lead.len());
            let clause = Span::new(start, floor + lead.len());
            if let Some(np) = phrase::noun_phrase(self.text, clause).filter(|n| n.span.start as usize - start <= DAY) {
                let named = np.kind == Kind::Person && (np.title.is_some() || self.told_again(np.name));
                let acts = named || matches!(np.kind, Kind::PronounPerson | Kind::Role | Kind::Unnamed);
                if acts || np.kind == Kind::First {
                    return Some(np).filter(|_| acts);
                }
            }
            end = start;
        }
        None
    }

    /// Who else speaks by `cue` inside a quotation, and what.
    fn retold(&self, here: &Here<'_>, cue: Cue, floor: usize, region: Span) -> Option<(Np, Span)> {
        use CueClass::{Ask, Deny, Say, Show, Tell, Think, Urge, Want};
        let (text, end) = (self.text, here.sentence.end as usize);
        // 此前有企业反映，…
        let reflects = cue.entry.class == Show && cue.is(text, "反映");
        if !(reflects || matches!(cue.entry.class, Ask | Deny | Say | Tell | Think | Urge | Want))
            || lists::SUPPOSED.within(region.of(text))
        {
            return None;
        }
        // 我跟他讲，…
        let own = lists::ME.begins(region.of(text).trim_start()) && !lists::MISTAKEN.has(cue.span.of(text));
        if own && lists::TOWARDS.within(region.of(text)) {
            return None;
        }
        let parsed = phrase::parse(text, region.trimmed(text, char::is_whitespace));
        let thought = matches!(cue.entry.class, Think | Want);
        if parsed.negated && !thought || parsed.passive || parsed.subordinate || parsed.ought || parsed.relay.is_some()
        {
            return None;
        }
        // 记者问我怕不怕; 我以为我死了: what was thought, and is no longer.
        let words = |n: &Np| n.span.of(text);
        let reporter = |n: &Np| cue.entry.class == Ask && words(n).ends_with("记者");
        let mistaken = lists::MISTAKEN.has(cue.span.of(text));
        let me = |n: &Np| mistaken && lists::ME.has(words(n));
        let known = |n: &Np| {
            reporter(n)
                || me(n)
                || !matches!(n.kind, Kind::First | Kind::Unknown | Kind::Document | Kind::Place | Kind::PronounThing)
        };
        let speech = matches!(cue.entry.class, Ask | Say | Tell) && parsed.dropped;
        let np = match speech {
            true => self.actor(floor, region.start as usize).filter(known)?,
            false => parsed.speaker.filter(known)?,
        };
        // 有些人认为…, 大公司要求…: what many think or want is an opinion of whoever tells.
        let one = matches!(np.kind, Kind::Person | Kind::PronounPerson | Kind::Role | Kind::Nickname)
            || np.kind == Kind::Unnamed && lists::SOME_ONE.begins(np.span.of(text));
        if !(reflects || matches!(cue.entry.class, Ask | Say | Tell) || one || mistaken) {
            return None;
        }
        let after = self.after(here, cue);
        let quoted = text[after.start..].starts_with(['‘', '『', '“', '「']);
        let asks = cue.entry.class == Ask && asks(&text[after.start..end.max(after.start)]);
        if after.nothing
            || quoted
            || after.aspect && !asks
            || (cue.entry.marked || cue.entry.quotes) && after.mark.is_none() && !asks
        {
            return None;
        }
        if after.mark.is_none() && self.subordinate(here, cue) {
            return None;
        }
        let content = bare(text, Span::new(after.start, told_until(text, after.start, end)));
        content.of(text).chars().nth(SAID - 1).is_some().then_some((np, content))
    }
}

/// Where what is told ends: with the sentence, or where the one who tells goes on.
fn told_until(text: &str, start: usize, end: usize) -> usize {
    let mut close = clause::end(text, start, end);
    while close < end && text[close..end].starts_with(['，', ',']) {
        let next = close + text[close..].chars().next().map_or(1, char::len_utf8);
        let to_you = text[next..end].starts_with(['你', '您']) && lists::ADDRESSED.begins(&text[start..]);
        if lists::TELLER.begins(&text[next..end]) && !to_you {
            break;
        }
        close = clause::end(text, next, end);
    }
    close
}

/// Whose words the quotation is, or is part of; `told` in the order of the text.
fn holder(told: &[(Span, usize)], quote: Quote) -> Option<usize> {
    let upto = told.partition_point(|(f, _)| f.start <= quote.inner.start);
    let near = told[..upto].iter().rev().take(NEAR);
    near.copied().find(|(f, _)| *f == quote.inner || f.contains(quote.outer)).map(|(_, i)| i)
}
