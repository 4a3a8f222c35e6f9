//! One cue: what stands around it, and the statement it makes.

use super::after::{After, after_colon};
use super::clause::{self, bare};
use super::cues::Cue;
use super::ends;
use super::lex::{self, CueClass};
use super::lists;
use super::phrase::{self, Kind, Parsed};
use super::rules;
use super::running::{self, Runs};
use super::said::{Said, Who};
use super::walk::{Here, OBJECT, Walk};
use crate::base::Span;
use crate::model::StatementKind;

/// A day that opens a sentence has at most so many bytes.
const DAY: usize = 48;

/// So many characters of a content are looked into.
const OPENING: usize = 80;

/// Words for what somebody said.
const NAMED: &str = "的说法";
const OPINIONS: [&str; 7] = ["的观点", "的看法", "的说法", "的意见", "的立场", "的主张", "的做法"];

/// Marks at the end of what is said in full.
const SENTENCE: [char; 7] = ['。', '！', '？', '!', '?', '…', '，'];

impl Walk<'_> {
    pub(super) fn attribution(&mut self, here: &mut Here<'_>, mut cue: Cue) {
        let at = cue.span.start as usize;
        let from = clause::start(self.text, here.after_cue, at);
        if at == here.after_cue && here.before.is_some() {
            return; // 表示希望: one act
        }
        let region = Span::new(from, at).trimmed(self.text, char::is_whitespace);
        // 监督政府和指出错误: joined to a verb that says nothing. 因担心报复而不愿具名的员工: why there is no name.
        let words = region.of(self.text);
        let also = matches!(words, "以及" | "与及");
        if (words.ends_with(['和', '及', '与', '或', '因']) || words.ends_with("由于")) && !ends_in_name(words) && !also
        {
            return;
        }
        let joined = here.joined.take().filter(|j| *j > from);
        let parsed = joined.map(|j| phrase::parse(self.text, Span::new(from, j))).filter(|p| p.speaker.is_some());
        let parsed = if let Some(parsed) = parsed {
            parsed
        } else if cue.entry.class == CueClass::Learn {
            Parsed { speaker: phrase::learned_from(self.text, region), ..Parsed::default() }
        } else if region.is_empty() {
            Parsed { dropped: true, ..Parsed::default() }
        } else {
            phrase::parse(self.text, region)
        };
        let mut parsed = parsed;
        if cue.entry.class == CueClass::Relay {
            let Some((np, close)) = self.quoted_person(here, cue) else { return };
            let Some(outlet) = parsed.speaker.replace(np) else { return };
            parsed.relay = Some((outlet, cue.span));
            cue.span.end = close as u32;
        }
        // 他说，也非常强调…: what he says begins with a verb of his own.
        let first = here.before.and_then(|i| self.found[i].fragments.last()).map_or(0, |f| f.start as usize);
        if parsed.dropped && !region.is_empty() && first > 0 && from == first && parsed.also {
            return;
        }
        // 否认自己曾呼吁…: inside the clause of the cue before.
        let inside = from == here.after_cue && here.before.is_some() && parsed.dropped;
        if inside && !region.of(self.text).contains(['并', '且', '又', '也']) {
            return;
        }
        let thought = matches!(cue.entry.class, CueClass::Think | CueClass::Want | CueClass::Deny | CueClass::Decline);
        if (parsed.negated || parsed.caused || parsed.ought) && !thought {
            return;
        }
        if parsed.subordinate {
            self.topic(here, cue, region);
            return;
        }
        if parsed.passive && cue.entry.class != CueClass::Decline {
            return;
        }
        let after = self.after(here, cue);
        if after.mark.is_none() && (self.subordinate(here, cue) || cue.entry.noun && self.modifies(here, cue)) {
            return;
        }
        // 表态，称…: the first cue only leads to the second.
        let mut led = None;
        if parsed.dropped
            && (region.is_empty() || region.of(self.text) == "其中")
            && !cue.entry.holds
            && let Some(i) = here.before.filter(|&i| self.found[i].leads)
            && self.found[i].fragments.last().is_some_and(|f| f.start == region.start)
        {
            self.found[i].fragments.clear();
            here.open.retain(|o| *o != i);
            here.running = None;
            led = Some(i);
        }
        let quote = self.quote_before(here, from);
        // 为了阻止“某某解密”爆料…: words in quotation marks act, and nobody speaks.
        if quote.is_none() && region.is_empty() && self.text[..at].ends_with(['”', '」']) {
            return;
        }
        let Some(who) = self.who(here, cue, &parsed, &after, quote.is_some(), from) else {
            self.coordinate(here, region);
            return;
        };
        let (said, content) = self.said(here, cue, parsed, after, who, from, quote);
        let Some(index) = said else { return };
        // 在推特上发文|说: where and when the first cue tells hold for the second.
        if let Some(led) = led {
            let (venue, time) = (self.found[led].venue, self.found[led].time);
            let said = &mut self.found[index];
            (said.venue, said.time) = (said.venue.or(venue), said.time.or(time));
        }
        self.bridge(here, index);
        here.before = Some(index);
        here.after_cue = cue.span.end as usize;
        if content {
            here.open.push(index);
        }
    }

    /// 宣布辞职后，: the cue stands in a clause that only tells when.
    pub(super) fn subordinate(&self, here: &Here<'_>, cue: Cue) -> bool {
        let start = cue.span.end as usize;
        let end = clause::end(self.text, start, here.sentence.end as usize);
        let marked = self.text[end..].starts_with(['，', ',']);
        let words = &self.text[start..end];
        // 担心桥修好后，房价会涨: what is thought holds the time.
        let thought = matches!(cue.entry.class, CueClass::Think | CueClass::Want) && words.chars().count() > 4;
        // 表示在结论出来以前，…: a time inside what is said.
        let opened = cue.entry.strong && words.starts_with(['在', '当', '自', '从', '等']);
        marked
            && !thought
            && !opened
            && ["的同时", "之后", "后", "以来", "之前", "前", "之际", "的时候", "时"].iter().any(|t| words.ends_with(t))
    }

    /// 抵制要求调查的压力: the cue is part of what stands before a noun.
    fn modifies(&self, here: &Here<'_>, cue: Cue) -> bool {
        const NOUNS: [&str; 18] = [
            "的压力",
            "的呼声",
            "的声音",
            "的请求",
            "的诉求",
            "的要求",
            "的计划",
            "的决定",
            "的做法",
            "的报道",
            "的传闻",
            "的消息",
            "的讯息",
            "的信息",
            "的言论",
            "的指控",
            "的声明",
            "的目标",
        ];
        let start = cue.span.end as usize;
        let end = clause::end(self.text, start, here.sentence.end as usize);
        let words = &self.text[start..end];
        NOUNS.iter().any(|n| words.ends_with(n)) && words.chars().count() <= 20
    }

    /// The quotation that ends right before the clause at `from`.
    pub(super) fn quote_before(&self, here: &Here<'_>, from: usize) -> Option<usize> {
        let quotes = &here.block.quotes;
        let upto = quotes.partition_point(|q| (q.outer.start as usize) < from);
        let q = (0..upto).rev().find(|&i| quotes[i].depth == 0)?;
        let end = quotes[q].outer.end as usize;
        let near = end <= from && self.text[end..from].chars().all(|c| c.is_whitespace() || matches!(c, '，' | ','));
        // 认为这是“荒谬”，但称…: words in the middle of a clause are no turn of their own.
        let lead = self.text[..quotes[q].outer.start as usize].chars().next_back();
        let inner = quotes[q].inner.of(self.text);
        let turn = lead.is_none_or(|c| !c.is_alphanumeric()) || inner.ends_with(SENTENCE);
        (near && turn && !here.used[q] && quotes[q].closed).then_some(q)
    }

    /// The quotation of a whole sentence that ends `content` after a comma.
    fn closing_quote(&self, here: &Here<'_>, content: Span) -> Option<usize> {
        let quotes = &here.block.quotes;
        let upto = quotes.partition_point(|q| q.outer.start < content.end);
        let q = (0..upto).rev().find(|&i| quotes[i].depth == 0)?;
        let quote = quotes[q];
        let rest = Span::new(quote.outer.end as usize, here.sentence.end.max(quote.outer.end) as usize);
        let whole = quote.inner.of(self.text).ends_with(['。', '！', '？', '!', '?', '…']);
        let lead = self.text[..quote.outer.start as usize].ends_with(['，', ',']);
        let cue = here.next_cue.is_some_and(|n| n < quote.outer.start as usize);
        let fits = quote.outer.start as usize > content.start as usize + 12 && !here.used[q] && quote.closed;
        (fits && whole && lead && !cue && bare(self.text, rest).is_empty()).then_some(q)
    }

    /// 该机构隐瞒数据: six characters and more that are no noun phrase.
    fn more_than_a_name(&self, content: Span, letters: usize) -> bool {
        // 谴责|警方|殴打|记者: somebody, a verb of no list, somebody.
        let acts = || {
            use lex::Class as C;
            let who = [C::Group, C::Organisation, C::Title, C::Place, C::Outlet, C::PronounPerson];
            matches!(lex::tokens(self.text, content)[..], [a, verb, .., c] if a.class.any(&who)
                && c.class.any(&[C::Group, C::Organisation, C::Title, C::PronounFirst])
                && verb.class.unknown() && verb.span.len() == 6)
        };
        letters >= 6 && acts()
            || letters >= 6
                && !content.of(self.text).contains(['的', '，', '和', '与', '及', '、'])
                && phrase::noun_phrase(self.text, content)
                    .is_none_or(|np| matches!(np.kind, Kind::Unknown | Kind::Document) || np.span != content)
    }

    /// Builds the statement; true when its content is open to the end of the sentence.
    #[allow(clippy::too_many_arguments)]
    pub(super) fn said(
        &mut self,
        here: &mut Here<'_>,
        cue: Cue,
        parsed: Parsed,
        after: After,
        who: Who,
        from: usize,
        before: Option<usize>,
    ) -> (Option<usize>, bool) {
        let carried = matches!(who, Who::Same(_));
        let at = match &who {
            Who::Words(np) => np.span.start as usize,
            _ => cue.span.start as usize,
        };
        let mut said = Said::new(&rules::MARKED, StatementKind::Indirect, at, who);
        said.act = cue.entry.act;
        said.leads = cue.entry.marked || cue.entry.class == CueClass::Urge;
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
        said.told = after.told.into_iter().chain(parsed.told.iter().copied()).collect();
        said.relays = parsed.relay.into_iter().collect();
        said.venue = parsed.venue;
        said.time = parsed.time.or_else(|| self.dated(here, from));
        said.why.push(format!("cue {}", cue.span.of(self.text)));
        if cue.entry.class == CueClass::Decline {
            said.rule = &rules::REFUSAL;
            self.answered(here, from, &said);
            return (Some(self.push(said)), false);
        }
        let start = after.start;
        if cue.entry.class == CueClass::Manner {
            let Some(colon) = after_colon(self.text, here, cue) else { return (None, false) };
            said.rule = &rules::MANNER;
            said.cue = None;
            said.fragments.push(bare(self.text, Span::new(colon, here.sentence.end as usize)));
            return (Some(self.push(said)), true);
        }
        let colon = matches!(after.mark, Some('：' | ':'));
        let next = clause::quote_at(&here.block.quotes, start).filter(|&q| !here.used[q]);
        // “A，”他说，“B。”
        said.other = before.map(|q| here.block.quotes[q].inner);
        let before = before.filter(|_| !colon && (after.mark.is_some() || next.is_none()));
        // “…”昨日，在现场，一位居民叹息说。
        let before = before.or_else(|| here.waiting.last().copied().filter(|&q| after.nothing && !here.used[q]));
        if let Some(q) = before {
            here.used[q] = true;
            said.kind = StatementKind::Direct;
            said.rule = &rules::AFTER_QUOTE;
            said.fragments.push(here.block.quotes[q].inner);
            said.other = None;
            said.why.push("quotation right before".into());
            self.close(here, from, &parsed, true, false);
            if let Some(n) = next {
                here.used[n] = true;
                said.rule = &rules::SPLIT_QUOTE;
                said.fragments.push(here.block.quotes[n].inner);
                let closed = here.block.quotes[n].closed;
                let index = self.push(said);
                if !closed {
                    self.unclosed = Some(index);
                }
                return (Some(index), false);
            }
            if after.nothing {
                let index = self.push(said);
                here.resumable = Some(index);
                return (Some(index), false);
            }
            // “A，”他说，他住在上城。“B。”: the article tells of him, and he goes on.
            let rest = self.text[here.sentence.end as usize..here.block.body.end as usize].trim_start();
            if self.text[after.start..].starts_with(['他', '她']) && rest.starts_with(['“', '「']) {
                let index = self.push(said);
                here.resumable = Some(index);
                return (Some(index), false);
            }
            // “A。”他告诉记者，B: one cue, two statements.
            let direct = said.clone();
            let index = self.push(direct);
            said.fragments.clear();
            said.kind = StatementKind::Indirect;
            said.who = Who::Same(index);
            said.at = cue.span.end as usize;
        }
        if after.nothing {
            if let Some(content) = self.led(here, cue, &said, from) {
                said.rule = &rules::BEFORE;
                said.fragments.push(content);
                return (Some(self.push(said)), false);
            }
            if cue.entry.class == CueClass::Deny {
                self.answered(here, from, &said);
            }
            // 飞岭动力对此予以否认
            if cue.entry.class == CueClass::Deny && cue.entry.marked && parsed.speaker.is_some() {
                self.close(here, from, &Parsed { contrast: true, ..Parsed::default() }, false, false);
            }
            // A colon at the end of a block announces what follows; a bare cue says nothing.
            return (None, false);
        }
        if let Some(q) = next {
            let quote = here.block.quotes[q];
            let rest = Span::new(quote.outer.end as usize, (here.sentence.end as usize).max(quote.outer.end as usize));
            let words = unbracketed(self.text, bare(self.text, rest));
            let ends = quote.inner.of(self.text).trim_end().ends_with(['。', '！', '？', '!', '?', '…']);
            let long = quote.inner.of(self.text).chars().nth(11).is_some();
            // 说“…”的讲法; 提出“某地重建”专案报告
            let title = (cue.entry.marked || cue.entry.quotes) && after.mark.is_none() && !ends && {
                let after = rest.of(self.text);
                after.starts_with(|c: char| ('\u{4e00}'..'\u{a000}').contains(&c))
                    && !after.starts_with(['并', '而', '但', '等', '，'])
            };
            if rest.of(self.text).starts_with('的') && !cue.entry.quotes || title {
                return (None, false);
            }
            let parted = rest.of(self.text).trim_start().starts_with(['，', ',', '。', '；', ';']);
            let told_again = here.next_cue.is_some_and(|n| {
                let from = words.start as usize;
                n >= from && n < clause::end(self.text, from, here.sentence.end as usize)
            });
            // 说“不需要”，她是指…
            let mark = words.start as usize;
            let taken_up = parted && mark < here.sentence.end as usize && lists::TAKES_UP.begins(&self.text[mark..]);
            let only = cue.entry.quotes && after.mark.is_none();
            if words.is_empty() || only || parted && (ends || long || told_again || taken_up) {
                here.used[q] = true;
                said.kind = StatementKind::Direct;
                said.rule = &rules::COLON_QUOTE;
                said.fragments = vec![quote.inner];
                said.why.push("quotation right after".into());
                self.relayed(here, from, &mut said);
                self.close(here, from, &parsed, carried, cue.entry.holds);
                let index = self.push(said);
                if !quote.closed {
                    self.unclosed = Some(index);
                }
                return (Some(index), false);
            }
        }
        let upto = match parsed.granted && after.mark.is_none() {
            true => clause::end(self.text, start, here.sentence.end as usize),
            false => here.sentence.end as usize,
        };
        let content = ends::of(self.text, Span::new(start, upto));
        let content = if said.limited { ends::before_contrast(self.text, content) } else { content };
        let content = match cue.entry.class {
            CueClass::Want | CueClass::Urge | CueClass::Promise | CueClass::Plan | CueClass::Announce
                if after.mark.is_none() =>
            {
                ends::before_turn(self.text, content, cue.entry.class == CueClass::Plan)
            }
            _ => content,
        };
        // All that must be known of a content shows in its first characters, however long it is.
        let opening = clause::opening(self.text, content, OPENING);
        // 否认，或撇清关系; 有人投诉及报案
        let joined = cue.entry.class == CueClass::Deny && opening.starts_with(['或', '并'])
            || after.mark.is_none() && opening.starts_with(['及', '和']) && !opening.starts_with("和平");
        if joined {
            return (None, false);
        }
        let letters = opening.chars().filter(|c| c.is_alphanumeric()).count();
        if letters < 3 || after.mark.is_none() && letters < 4 {
            // …，警署除表示遗憾，并呼吁…: the same one again, though what is said is no more than a noun.
            if here.open.last().is_some_and(|&i| self.same(i, &parsed)) {
                self.close(here, from, &parsed, carried, cue.entry.holds);
            }
            return (None, false);
        }
        // 表示强烈遗憾: felt, and nothing said.
        let clause = Span::new(start, clause::end(self.text, start, content.end as usize));
        let felt = cue_is(self.text, cue, "表示") && lists::FEELINGS.ends(clause.of(self.text));
        if felt && after.mark.is_none() && clause.of(self.text).chars().count() <= 7 {
            return (None, false);
        }
        // 否认…的说法, 认同某人的观点，: words for what is denied or shared, not what is said.
        let shared = cue_is(self.text, cue, "认同") && OPINIONS.iter().any(|o| clause.of(self.text).ends_with(o));
        if shared && after.mark.is_none() {
            return (None, false);
        }
        let named = matches!(cue.entry.class, CueClass::Deny | CueClass::Accuse)
            && content.len() <= OBJECT * 2
            && content.of(self.text).ends_with(NAMED)
            && !content.of(self.text).contains(['，', '“', '「']);
        // 否认所有指控: words for what is denied.
        let denied = cue.entry.class == CueClass::Deny
            && after.mark.is_none()
            && lists::POINTS_BACK.begins(clause.of(self.text))
            && lists::DENIED.ends(clause.of(self.text))
            && clause.of(self.text).chars().count() <= 8;
        // 批评市府，要求…: whom, and not what.
        let whom = matches!(cue.entry.class, CueClass::Accuse | CueClass::Praise)
            && after.mark.is_none()
            && self.text[clause.end as usize..content.end as usize].trim_start().starts_with(['，', ','])
            && phrase::noun_phrase(self.text, clause).is_some_and(|n| n.span == clause && n.kind != Kind::Unknown)
            && !lex::tokens(self.text, clause).iter().any(|t| t.class.has(lex::Class::Verb));
        let silent = named && after.mark.is_none()
            || denied
            || whom
            || after.mark.is_none()
                && matches!(cue.entry.class, CueClass::Accuse | CueClass::Praise | CueClass::Relay)
                && (cue.entry.marked
                    || after.aspect
                    || !(clausal(opening)
                        || cue.entry.strong && letters >= 8
                        || self.more_than_a_name(content, letters)))
                && !opening.contains(['“', '「']);
        if cue.entry.class == CueClass::Deny && cue.entry.marked && after.mark.is_none() {
            return (None, false);
        }
        self.relayed(here, from, &mut said);
        // 外界质疑…，局长表示，…: an answer, and no part of what is thought.
        let thought = here.open.last().is_some_and(|&i| self.found[i].class == Some(CueClass::Think));
        let contrast = parsed.contrast || thought && cue.entry.strong && after.mark.is_some();
        let parsed = Parsed { contrast, ..parsed };
        let holds = cue.entry.holds || cue.entry.class == CueClass::Urge && self.issued(here, from);
        let nested = self.close(here, from, &parsed, carried, holds);
        said.rule = match (nested, carried, after.mark) {
            (true, ..) => &rules::NESTED,
            (_, true, _) => &rules::CARRIED,
            (.., Some(_)) => &rules::MARKED,
            _ => &rules::BARE,
        };
        if silent {
            return (Some(self.push(said)), false);
        }
        // 他批评市府失职，“谁该负责？”: the sentence in quotation marks is one more statement.
        let closing = self.closing_quote(here, content).filter(|_| !nested);
        let content = match closing {
            Some(q) => bare(self.text, Span::new(content.start as usize, here.block.quotes[q].outer.start as usize)),
            None => content,
        };
        said.fragments.push(content);
        if let Some(m) = after.mark {
            said.why.push(format!("mark {m} after the cue"));
        }
        let runs = !said.relays.is_empty() && after.mark.is_some() || colon;
        let may = after.mark.is_some()
            && matches!(
                cue.entry.class,
                CueClass::Say
                    | CueClass::Announce
                    | CueClass::Report
                    | CueClass::Think
                    | CueClass::Comment
                    | CueClass::Tell
            );
        let may = may || after.mark.is_some() && cue_is(self.text, cue, "说明");
        let kind = match &said.who {
            Who::Words(np) => Some(np.kind),
            _ => None,
        };
        let index = self.push(said);
        if let Some(q) = closing {
            here.used[q] = true;
            let quote = here.block.quotes[q];
            let mut more =
                Said::new(&rules::CONTEXT, StatementKind::Direct, quote.outer.start as usize, Who::Same(index));
            more.act = self.found[index].act;
            more.fragments.push(quote.inner);
            more.why.push("a quoted sentence that ends what is said".into());
            self.push(more);
            return (Some(index), false);
        }
        if !nested {
            here.lapsed = false;
            here.running = (runs || may).then_some(index);
            here.runs = match (runs, self.address) {
                (true, _) => Runs::On,
                (false, true) => Runs::Likely,
                (false, false) => {
                    let leads = here.earlier.is_none() && cue.entry.class != CueClass::Report;
                    running::readiness(cue.span.of(self.text), kind, leads)
                }
            };
        }
        (Some(index), true)
    }
}

impl Walk<'_> {
    /// 当地时间9月6日，某人表示: the day that opens the sentence, right before the clause that begins at `from`.
    fn dated(&self, here: &Here<'_>, from: usize) -> Option<Span> {
        let start = here.sentence.start as usize;
        let lead = self.text[start..from].trim_end_matches(['，', ',', ' ']);
        if lead.len() == from - start || lead.len() > DAY {
            return None;
        }
        let words = lex::tokens(self.text, Span::new(start, start + lead.len()));
        let day = words.iter().all(|t| t.class.has(lex::Class::Time) || t.span.of(self.text) == "当地时间");
        words.last().filter(|_| day).map(|t| t.span)
    }

    /// 他将辞职，发言人说。: what stands before a speaker and a cue that end the sentence.
    fn led(&self, here: &Here<'_>, cue: Cue, said: &Said, from: usize) -> Option<Span> {
        let Who::Words(np) = &said.who else { return None };
        let told = matches!(cue.entry.class, CueClass::Say | CueClass::Tell | CueClass::Report | CueClass::Think);
        let sure = !matches!(np.kind, Kind::Unknown | Kind::First | Kind::Document | Kind::Place);
        let lead = &self.text[here.sentence.start as usize..from];
        let comma = lead.trim_end().ends_with(['，', ',']);
        let colon = self.text[cue.span.end as usize..here.sentence.end as usize].contains([':', '：']);
        if !told
            || !cue.entry.strong
            || !sure
            || !comma
            || colon
            || here.before.is_some()
            || lead.contains(['“', '「', '"'])
        {
            return None;
        }
        let content = bare(self.text, Span::new(here.sentence.start as usize, from));
        (content.of(self.text).chars().count() >= 8).then_some(content)
    }
}

/// 法官阮清和: what joins otherwise ends a name alone or behind a title.
fn ends_in_name(words: &str) -> bool {
    let Some((at, _)) = words.char_indices().rev().nth(2) else { return false };
    let (title, name) = words.split_at(at);
    let behind = title.is_empty() || lex::titles(title).last().is_some_and(|t| t.end as usize == title.len());
    behind && name.ends_with('和') && lex::surname(name) == Some('和'.len_utf8())
}

/// 说“很可能”（probably）。: a bracket behind a quotation is no further word.
fn unbracketed(text: &str, words: Span) -> Span {
    let all = words.of(text);
    let end = all.starts_with(['（', '(']).then(|| all.find(['）', ')'])).flatten();
    let end = end.map_or(0, |i| i + all[i..].chars().next().map_or(0, char::len_utf8));
    Span::new(words.start as usize + end, words.end as usize)
}

pub(super) fn cue_is(text: &str, cue: Cue, word: &str) -> bool {
    cue.span.of(text) == word
}

/// True when the words hold a verb of their own, so that they say something about somebody.
pub(super) fn clausal(words: &str) -> bool {
    const VERBS: [&str; 22] = [
        "是", "在", "将", "会", "没有", "不", "为", "以", "把", "让", "使", "试图", "正", "已", "应", "要", "能", "被",
        "未", "有", "用", "过于",
    ];
    VERBS.iter().any(|v| words.contains(v))
}
