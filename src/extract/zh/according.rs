//! 据…: according to somebody, or to nobody named.

use super::clause::{self, bare};
use super::cue_list::{CUES, CueClass};
use super::cues::Cue;
use super::lex;
use super::lists;
use super::phrase::{self, Kind, Np, Parsed};
use super::rules;
use super::said::{Said, Who};
use super::walk::{Here, Walk};
use crate::base::Span;
use crate::model::StatementKind;

/// A day before whoever speaks has at most so many bytes.
const DAY: usize = 48;

impl Walk<'_> {
    /// 据路透社报道，某人说…: who is named after 据 only passes on, and says nothing of their own.
    pub(super) fn relayed(&mut self, here: &mut Here<'_>, from: usize, said: &mut Said) {
        let Some(&outer) = here.open.last() else { return };
        let whole = &mut self.found[outer];
        // 海港日报报道，当地时间2月27日，某人说…
        let day = |f: &Span| {
            let lead = bare(self.text, Span::new(f.start as usize, from.max(f.start as usize)));
            lead.len() <= DAY && lex::tokens(self.text, lead).iter().all(|t| t.class.has(lex::Class::Time))
        };
        let starts = whole.fragments.first().is_some_and(|f| from <= f.start as usize + 3 || day(f));
        // 据知情人士透露，董事会要求…: what others ask or think is what the source says, and so is what they said.
        let source = matches!(whole.who, Who::Words(np) if matches!(np.kind, Kind::Unnamed | Kind::Person | Kind::Role | Kind::Group));
        let told = matches!(whole.who, Who::Words(np) if np.kind == Kind::Unnamed && lists::SOME_ONE.begins(np.span.of(self.text)));
        let wish = matches!(said.class, Some(CueClass::Urge | CueClass::Want | CueClass::Think | CueClass::Promise));
        let direct = matches!(said.who, Who::Words(_))
            && said.relays.is_empty()
            && said.class != Some(CueClass::Plan)
            && !((told || source && wish) && whole.relays.is_empty());
        // 路透社报道，某人说…
        let titled = |np: Np| np.span.of(self.text).starts_with('《');
        let outlet = matches!(whole.who, Who::Words(np) if np.kind == Kind::Outlet || titled(np));
        let passes_on = std::ptr::eq(whole.rule, &rules::ACCORDING)
            || std::ptr::eq(whole.rule, &rules::HEARSAY)
            || outlet && whole.class == Some(CueClass::Report) && whole.relays.is_empty();
        if !starts || !direct || !passes_on {
            return;
        }
        if let (Who::Words(np), Some(cue)) = (&whole.who, whole.cue) {
            if matches!(np.kind, Kind::Document | Kind::PronounPerson) {
                return;
            }
            // 据海港日报援引知情人士的话报道，某人说…: the paper had it from them.
            said.relays = std::mem::take(&mut whole.relays);
            said.relays.push((*np, cue));
        }
        whole.fragments.clear();
        here.open.pop();
    }

    /// 在何文远看来，…
    pub(super) fn viewed(&mut self, here: &mut Here<'_>, cue: Cue) {
        let text = self.text;
        let from = clause::start(text, here.after_cue, cue.span.start as usize);
        let words = Span::new(from, cue.span.start as usize).of(text);
        let accepted = cue.is(text, "所指") && lists::ACCEPTS.within(words);
        let holds = lists::TO_WHOM.has(cue.span.of(text));
        let Some((at, opener)) = opener(words, cue.is(text, "看来"), accepted, holds).map(|(i, len)| (from + i, len))
        else {
            return;
        };
        let whose = Span::new(at + opener, cue.span.start as usize);
        // 在师傅王秀莲看来, and no 在世界范围看来
        let whole = |n: &phrase::Np| n.name.len() > 6;
        let named = |n: phrase::Np| if n.kind == Kind::Unknown { self.ends_named(n).filter(whole) } else { Some(n) };
        // In an answer: 在我看来
        let mine = |n: &Np| self.turn.is_some() && lists::ME.has(n.span.of(text));
        let Some(np) = phrase::noun_phrase(text, whose).and_then(named).filter(|n| n.kind != Kind::First || mine(n))
        else {
            return;
        };
        // 对他来说，…是…: a person holds it, and no 对城市来说.
        let person = matches!(np.kind, Kind::Person | Kind::PronounPerson | Kind::Nickname);
        if holds && !(person && np.span == whose) {
            return;
        }
        let end = here.sentence.end as usize;
        let mut start = cue.span.end as usize;
        let marked = text[start..end].starts_with(['，', ',', '：', ':']);
        start += text[start..end].len() - text[start..end].trim_start_matches(['，', ',', '：', ' ']).len();
        // 法官接纳辩方所指，被告初犯，|故轻判: what is accepted is a clause.
        let end = if accepted { clause::end(text, start, end) } else { end };
        let content = bare(text, Span::new(start, end));
        // 在他眼里的世界
        let opens = at == from || accepted;
        let judged = !holds || content.of(text).contains(['是', '像', '比']) || lists::AMOUNTS.within(content.of(text));
        if content.of(text).chars().nth(3).is_none() || !cue.is(text, "看来") && (!marked || !opens) || !judged {
            return;
        }
        self.close(here, from, &Parsed::default(), false, false);
        let mut said = Said::new(&rules::ACCORDING, StatementKind::Indirect, np.span.start as usize, Who::Words(np));
        said.act = cue.entry.act;
        said.cue = Some(cue.span);
        said.fragments.push(content);
        said.why.push("in somebody's view".into());
        let index = self.push(said);
        if accepted {
            here.after_cue = end;
            here.before = self.accepts(Span::new(from, at));
            return;
        }
        here.before = Some(index);
        here.after_cue = start;
        here.open.push(index);
    }

    /// 法官|接纳辩方所指，…，但不认同…: whoever accepts it goes on, and has said nothing yet.
    fn accepts(&mut self, who: Span) -> Option<usize> {
        let np = phrase::noun_phrase(self.text, who)?;
        let said = Said::new(&rules::ACCORDING, StatementKind::Indirect, who.start as usize, Who::Words(np));
        Some(self.push(said))
    }

    /// 柯营以“行程已满”为由婉拒: the reason that somebody gives, in their words. 用“灾难”来形容停航: what they find for it. False
    /// where no quotation stands there.
    pub(super) fn reasoned(&mut self, here: &mut Here<'_>, cue: Cue) -> bool {
        let text = self.text;
        let quotes = &here.block.quotes;
        let close = text[..cue.span.start as usize].trim_end_matches('来').len() as u32;
        let upto = quotes.partition_point(|q| q.outer.start < cue.span.start);
        let Some(q) = quotes[..upto].iter().rposition(|q| q.depth == 0 && q.outer.end == close) else {
            return false;
        };
        let (quote, from) = (quotes[q], quotes[q].outer.start as usize);
        let Some(lead) = text[here.sentence.start as usize..from].strip_suffix(['以', '用']) else { return false };
        let end = here.sentence.start as usize + lead.len();
        let region = Span::new(clause::start(text, here.after_cue.min(end), end), end);
        let parsed = phrase::parse(text, region);
        let np = match parsed.passive {
            true => phrase::passive(text, region).and_then(|by| phrase::noun_phrase(text, by)),
            false => parsed.speaker,
        };
        let Some(np) = np.filter(|n| !here.used[q] && !matches!(n.kind, Kind::First | Kind::Document)) else {
            return false;
        };
        here.used[q] = true;
        let mut said = Said::new(&rules::INLINE, StatementKind::Direct, np.span.start as usize, Who::Words(np));
        said.cue = Some(cue.span);
        said.fragments.push(quote.inner);
        said.why.push("the reason given".into());
        let contrast = Parsed { contrast: !here.open.is_empty() && parsed.contrast, ..parsed };
        self.close(here, region.start as usize, &contrast, false, false);
        let index = self.push(said);
        (here.before, here.after_cue) = (Some(index), cue.span.end as usize);
        true
    }

    /// 据路透社报道，…; 据报，…
    pub(super) fn according(&mut self, here: &mut Here<'_>, cue: Cue) {
        let text = self.text;
        let at = cue.span.start as usize;
        let from = clause::start(text, here.after_cue, at);
        let lead = bare(text, Span::new(from, at));
        let lead_np = (!lead.is_empty()).then(|| phrase::parse(text, lead)).filter(|p| !p.dropped || p.subordinate);
        if let Some(parsed) = lead_np {
            return self.heard_of(here, cue, lead, &parsed);
        }
        let end = here.sentence.end as usize;
        if cue.entry.class == CueClass::Hearsay {
            // 局长说，大桥通车，|据报道，…: between commas, behind what is said, the article tells.
            let begins =
                here.open.last().and_then(|&i| self.found[i].fragments.last()).map_or(from, |f| f.start as usize);
            let parted = begins < from && text[cue.span.end as usize..end].starts_with(['，', ',']);
            if !here.open.is_empty() && !parted && !text[..from].trim_end().ends_with(['；', ';']) {
                return;
            }
            let behind = Parsed { contrast: parted && !here.open.is_empty(), ..Parsed::default() };
            let mut start = cue.span.end as usize;
            start += text[start..end].len() - text[start..end].trim_start_matches(['，', ',', '：', ' ']).len();
            let content = bare(text, Span::new(start, end));
            if content.of(text).chars().nth(3).is_some() {
                self.close(here, from, &behind, false, false);
                let mut said = Said::new(&rules::HEARSAY, StatementKind::Indirect, at, Who::Nobody);
                said.cue = Some(cue.span);
                said.fragments.push(content);
                let index = self.push(said);
                here.before = Some(index);
                here.open.push(index);
                here.after_cue = cue.span.end as usize;
            }
            return;
        }
        let close = clause::end_past_words(text, cue.span.end as usize, end);
        let Some(mark) = text[close..end].chars().next().filter(|c| matches!(c, '，' | ',' | '：' | ':')) else {
            return self.according_behind(here, cue, from, close);
        };
        let Some((source, relay, told)) = source(text, Span::new(cue.span.end as usize, close)) else { return };
        // 正如大家所知, 诚如前文所述: nobody in particular.
        let somebody = matches!(source.kind, Kind::Outlet | Kind::Person | Kind::Role | Kind::Organisation);
        if cue.span.of(text).ends_with('如') && !somebody {
            return;
        }
        let content = bare(text, Span::new(close + mark.len_utf8(), end));
        // 据消防员评估，认为桥有故障: the second cue says no more than the first.
        let content = Span { start: content.start + again(content.of(text)) as u32, ..content };
        if content.of(text).chars().nth(3).is_none() {
            return;
        }
        let mut said = attributed(cue, source, relay, told);
        self.relayed(here, from, &mut said);
        self.close(here, from, &Parsed::default(), false, false);
        said.fragments.push(content);
        let index = self.push(said);
        here.before = Some(index);
        here.open.push(index);
        here.after_cue = close.max(content.start as usize);
    }
}

impl Walk<'_> {
    /// 央行官员|据悉考虑降息: what is heard of somebody, in whose clause the cue stands.
    fn heard_of(&mut self, here: &mut Here<'_>, cue: Cue, lead: Span, parsed: &Parsed) {
        let text = self.text;
        let content = bare(text, Span::new(cue.span.end as usize, here.sentence.end as usize));
        let who = parsed.speaker.filter(|n| n.kind != Kind::First && n.span == lead);
        let joined = content.start == cue.span.end && content.of(text).chars().nth(3).is_some();
        if !lists::HEARD_OF.has(cue.span.of(text)) || who.is_none() || !joined || !here.open.is_empty() {
            return;
        }
        self.close(here, lead.start as usize, &Parsed::default(), false, false);
        let mut said = Said::new(&rules::HEARSAY, StatementKind::Indirect, lead.start as usize, Who::Nobody);
        said.cue = Some(cue.span);
        said.fragments = vec![lead, content];
        let index = self.push(said);
        here.before = Some(index);
        here.open.push(index);
        here.after_cue = cue.span.end as usize;
    }

    /// 桥梁周五重开，据海港日报报道。 What was said before has its outlet behind it.
    fn according_behind(&mut self, here: &mut Here<'_>, cue: Cue, from: usize, close: usize) {
        let text = self.text;
        let (start, end) = (here.sentence.start as usize, here.sentence.end as usize);
        let parted = text[..from].trim_end().ends_with(['，', ',']);
        if !parted || !text[close..end].trim_matches(['。', '.', ' ', '）', '」', '”']).is_empty() {
            return;
        }
        let Some((source, relay, told)) = source(text, Span::new(cue.span.end as usize, close)) else { return };
        if let Some(&outer) = here.open.first() {
            let direct = matches!(self.found[outer].who, Who::Words(_)) && source.kind == Kind::Outlet;
            self.close(here, from, &Parsed::default(), false, false);
            let clipped = |f: &Span| bare(text, Span::new(f.start as usize, (f.end as usize).min(from)));
            let fragments = self.found[outer].fragments.iter().filter(|f| (f.start as usize) < from).map(clipped);
            self.found[outer].fragments = fragments.collect();
            if direct && self.found[outer].relays.is_empty() {
                self.found[outer].relays.push((source, cue.span));
            }
            return;
        }
        let content = bare(text, Span::new(start, from));
        if here.before.is_some() || content.of(text).chars().nth(5).is_none() {
            return;
        }
        let mut said = attributed(cue, source, relay, told);
        said.fragments.push(content);
        let index = self.push(said);
        here.before = Some(index);
        here.after_cue = close;
    }
}

/// 在|某人看来, 用|某人的话说, 对|某人来说: where such words begin, and how long the first of them is.
fn opener(words: &str, seems: bool, accepted: bool, holds: bool) -> Option<(usize, usize)> {
    if holds {
        return ["对于", "对"].into_iter().find(|o| words.starts_with(o)).map(|o| (0, o.len()));
    }
    if seems {
        return words.rfind('在').map(|i| (i, '在'.len_utf8()));
    }
    if accepted {
        return lists::ACCEPTS.all().iter().find_map(|w| words.rfind(w).map(|i| (i, w.len())));
    }
    lists::VIEW_OPENERS.all().iter().find(|o| words.starts_with(**o)).map(|o| (0, o.len()))
}

/// Length of the cue that `words` begin with, the comma behind it included.
fn again(words: &str) -> usize {
    let Some(found) = CUES.scanner.at(words) else { return 0 };
    let entry = CUES.entries[found.word];
    let plain = matches!(entry.class, CueClass::Say | CueClass::Think) && entry.strong;
    let rest = words[found.len()..].trim_start_matches(['，', ',']);
    if plain { words.len() - rest.len() } else { 0 }
}

/// 一份判决书, 一项研究: nobody says which, and still it is a document.
fn is_document(text: &str, np: Np) -> bool {
    super::lex::tokens(text, np.span).last().is_some_and(|word| word.class.has(super::lex::Class::Document))
}

/// Who is behind it, who passes it on, who was told (据知情人士向海港日报透露).
type Source = (Np, Option<(Np, Span)>, Vec<(Np, Span)>);

/// A statement that the cue gives to its source, still without content.
fn attributed(cue: Cue, source: Np, relay: Option<(Np, Span)>, told: Vec<(Np, Span)>) -> Said {
    let at = source.span.start as usize;
    let mut said = Said::new(&rules::ACCORDING, StatementKind::Indirect, at, Who::Words(source));
    said.cue = Some(cue.span);
    said.relays = relay.into_iter().collect();
    said.told = told;
    said.why.push("according to".into());
    said
}

/// 《今日海港》（Harbour Today）报道, “码头观察”消息, Union Wire报道: what reports is an outlet, whatever its name.
fn titled(text: &str, span: Span) -> Option<Np> {
    let words = span.of(text);
    let open = words.chars().next()?;
    if open.is_ascii_uppercase() {
        let end = words.find(|c: char| !(c.is_ascii_alphanumeric() || " &'’.-".contains(c)))?;
        let name = Span::new(span.start as usize, span.start as usize + words[..end].trim_end().len());
        return lists::REPORTS.begins(&words[end..]).then_some(Np {
            span: name,
            name,
            title: None,
            kind: Kind::Outlet,
        });
    }
    let close = [('《', '》'), ('“', '”'), ('「', '」'), ('『', '』')].iter().find(|(o, _)| *o == open)?.1;
    let end = words.find(close)?;
    let behind = words[end + close.len_utf8()..].trim_start();
    let direct = lists::REPORTS.begins(behind);
    let start = span.start as usize;
    let name = Span::new(start + open.len_utf8(), start + end);
    let all = Span::new(start, start + end + close.len_utf8());
    (direct && (2..=14).contains(&name.of(text).chars().count())).then_some(Np {
        span: all,
        name,
        title: None,
        kind: Kind::Outlet,
    })
}

/// 林业局的一项|调查, 林业局去年的一次|普查: whose it is, without how many.
fn one_of(words: &str) -> &str {
    let counted = lists::ONE_OF.all().iter().find_map(|one| words.strip_suffix(*one));
    counted.filter(|rest| !rest.is_empty()).unwrap_or(words)
}

/// Who stands after 据: a person, an outlet, a document, with 报道, 介绍, 的消息 and the like taken off.
fn source(text: &str, span: Span) -> Option<Source> {
    let words = span.of(text);
    let verbal = lists::SOURCE_TAILS.all().iter().find(|t| words.ends_with(**t));
    // 根据警方的|通报
    let lead = one_of(&words[..words.len() - verbal.map_or(0, |t| t.len())]).trim_end_matches('的');
    let lead = if verbal.is_some() { lead.len() } else { words.len() };
    let parsed = phrase::parse(text, Span::new(span.start as usize, span.start as usize + lead));
    let printed = |t: &&&str| t.trim_end_matches("的那样").trim_end_matches('的').ends_with(['道', '导', '息', '握']);
    if verbal.filter(printed).is_some()
        && let Some(outlet) = titled(text, span)
    {
        return Some((outlet, parsed.relay, parsed.told));
    }
    // 据记者从市公安局了解到的情况: from whom it was learned.
    if verbal.is_some_and(|t| t.ends_with("情况"))
        && let Some(np) = phrase::learned_from(text, Span::new(span.start as usize, span.start as usize + lead))
            .filter(|n| !matches!(n.kind, Kind::Unknown | Kind::First | Kind::Document | Kind::Place))
    {
        return Some((np, parsed.relay, parsed.told));
    }
    let whole = phrase::parse(text, span);
    // 根据气象署|资料
    let counted = || {
        let figures = lists::FIGURES_OF.all().iter().find(|f| words.ends_with(**f))?;
        let office = one_of(&words[..words.len() - figures.len()]).trim_end_matches('的');
        let office = Span { end: span.start + office.len() as u32, ..span };
        let np = phrase::noun_phrase(text, office)?;
        matches!(np.kind, Kind::Organisation | Kind::Group | Kind::Outlet).then_some(np)
    };
    // 据体坛周末报道: of a paper of no list the time is a part of its name.
    let weekend = |np: &Np| {
        let rest = &text[np.span.end as usize..span.start as usize + lead];
        rest == "周末" && np.kind == Kind::Unknown
    };
    if verbal.filter(printed).is_some()
        && let Some(np) = parsed.speaker.filter(weekend)
    {
        let name = Span::new(np.span.start as usize, span.start as usize + lead);
        return Some((Np { span: name, name, title: None, kind: Kind::Outlet }, parsed.relay, parsed.told));
    }
    let np = match (parsed.speaker, whole.speaker) {
        (Some(np), _) if verbal.is_some() && np.kind != Kind::First => np,
        (_, Some(np)) if np.kind == Kind::Document || np.kind == Kind::Unnamed && is_document(text, np) => np,
        // 根据《海港日报》，…
        (_, Some(np)) if np.kind == Kind::Outlet && words.starts_with('《') && words.ends_with('》') => np,
        // 根据海港日报的文章: the outlet that printed it.
        (_, Some(np)) if np.kind == Kind::Outlet && np.span.len() < span.len() => np,
        _ => counted()?,
    };
    Some((np, parsed.relay, parsed.told))
}
