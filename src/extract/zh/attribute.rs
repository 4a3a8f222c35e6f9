//! One cue: what stands around it, and the statement it makes.

use super::acts;
use super::clause::{self, bare};
use super::cue_list::{CUES, CueClass};
use super::cues::Cue;
use super::dotted;
use super::ends;
use super::head::{Sure, is_name};
use super::lex::{self, Class};
use super::lists;
use super::name_spans::is_dot;
use super::phrase::{self, Kind, Parsed};
use super::rules;
use super::said::{Said, Who};
use super::statement::{Cued, Made};
use super::walk::{Here, Walk};
use crate::base::Span;
use crate::model::StatementKind;
use crate::text::document::Role;

/// A day that opens a sentence has at most so many bytes.
const DAY: usize = 48;

/// What stands before its speaker has at least so many characters.
const LED: usize = 7;

/// … and so many, where they tell something of what they begin with and nothing stands behind the cue.
const SHORT: usize = 5;

/// What somebody does for a living has at least so many bytes.
const TRADE: usize = 6;

/// So many characters before a speaker tell more than when or where.
const LONG: usize = 12;

/// A subject that stands alone before a comma has at most so many characters.
const SUBJECT: usize = 10;

/// Marks at the end of what is said in full.
const SENTENCE: [char; 7] = ['。', '！', '？', '!', '?', '…', '，'];

impl Walk<'_> {
    pub(super) fn attribution(&mut self, here: &mut Here<'_>, mut cue: Cue) {
        let at = cue.span.start as usize;
        let from = clause::start(self.text, here.after_cue, at);
        // 否认|有意上诉: what is denied may be a plan.
        let denied = here.before.is_some_and(|b| self.found[b].class == Some(CueClass::Deny));
        let planned = denied && cue.entry.class == CueClass::Plan && at == here.after_cue;
        if at == here.after_cue && here.before.is_some() && !planned {
            return; // 表示希望: one act
        }
        let region = self.forecast(Span::new(from, at).trimmed(self.text, char::is_whitespace));
        // A headline's 某公司拟裁员 sums up what the article has of somebody, and is no second source.
        if cue.is(self.text, "拟") && here.block.role == Role::Headline {
            return;
        }
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
            let from = phrase::learned_from(self.text, region);
            let relay = from.is_none().then(|| phrase::reporter(self.text, region)).flatten();
            Parsed { speaker: from, relay: relay.map(|np| (np, cue.span)), ..Parsed::default() }
        } else if region.is_empty() {
            Parsed { dropped: true, ..Parsed::default() }
        } else {
            phrase::parse(self.text, region)
        };
        // 马可|说, 馆长|马可|昨天说
        let parsed = match dotted::short(self.text, region, &self.short_forms) {
            Some(np) => Parsed { speaker: Some(np), ..Parsed::default() },
            None => parsed,
        };
        // 会计|被控去年向长者|讹称…: who is charged with it lies.
        let lies = lists::LIES.has(cue.span.of(self.text));
        let charged = || ["被控", "被指控", "遭控"].iter().find_map(|w| words.find(w));
        let parsed = match lies.then(charged).flatten() {
            Some(at) => phrase::parse(self.text, Span::new(from, region.start as usize + at)),
            None => parsed,
        };
        let mut parsed = Parsed { inner: planned, ..parsed };
        if cue.entry.class == CueClass::Relay {
            let Some((np, close)) = self.quoted_person(here, cue) else { return };
            let Some(outlet) = parsed.speaker.replace(np) else { return };
            parsed.relay = Some((outlet, cue.span));
            cue.span.end = close as u32;
        }
        // 党团反驳，议员过去主张停工，…，呼吁…: who refutes calls upon others too.
        let wished = here.before.is_some_and(|b| self.found[b].unmarked && self.wished(b));
        parsed.joins = parsed.dropped && self.joins(here, region);
        parsed.also |= parsed.dropped && cue.entry.strong && wished || parsed.joins;
        // 他说，也非常强调…: what he says begins with a verb of his own.
        let first = here.before.and_then(|i| self.found[i].fragments.last()).map_or(0, |f| f.start as usize);
        // 他说，现在断言…
        let now = || lex::opens(words, lex::Class::Time);
        if parsed.dropped
            && !region.is_empty()
            && first > 0
            && from == first
            && (parsed.also || now() || lists::HAS_DONE.has(words))
        {
            return;
        }
        // 公司表示，|不便评论: what they say.
        if cue.entry.class == CueClass::Decline && region.is_empty() && first > 0 && from == first {
            return;
        }
        if self.plans_in_words(here, cue, &parsed, from) {
            return;
        }
        if self.refuses_in_words(here, cue, region, from == first && first > 0) {
            return;
        }
        // 促请政府|交代，为何…: what is urged is no statement yet.
        let urged = |b: usize| self.found[b].class == Some(CueClass::Urge) && self.found[b].unmarked;
        if from == here.after_cue && parsed.speaker.is_some() && here.before.is_some_and(urged) {
            return;
        }
        // 否认自己曾呼吁…: inside the clause of the cue before.
        let inside = from == here.after_cue && here.before.is_some() && parsed.dropped;
        if inside && !planned && !region.of(self.text).contains(['并', '且', '又', '也']) {
            return;
        }
        // 预计|5日来台宣布…: what is planned may be words, and nobody has said them.
        let meant = |b: usize| {
            let thinks = [CueClass::Plan, CueClass::Think, CueClass::Want].map(Some);
            self.found[b].unmarked && thinks.contains(&self.found[b].class)
        };
        if from == here.after_cue && parsed.speaker.is_none() && !planned && here.before.is_some_and(meant) {
            return;
        }
        // 通报称，该事件的发生，|表明…; 并非要学校怎样，|只是希望…: inside what is said.
        let since = here.open.last().and_then(|&i| self.found[i].fragments.last()).map_or(from, |f| f.start as usize);
        let begun = self.text[since.min(from)..from].trim_end_matches(['，', ',', ' ']);
        let shown =
            cue.entry.class == CueClass::Show && !begun.contains(['，', ',']) && begun.chars().count() <= SUBJECT;
        let only = cue.entry.class == CueClass::Want && matches!(words, "只是" | "只");
        // 将开会，讨论是否…: what will be spoken of.
        let debated = cue.entry.class == CueClass::Ask && lists::DEBATES.has(cue.span.of(self.text));
        if parsed.dropped && !here.open.is_empty() && (shown || only || debated) {
            return;
        }
        // 承认|曾于会议上提出…: inside the clause of the cue before.
        if from == here.after_cue && here.before.is_some() && lists::ALREADY.begins(region.of(self.text)) {
            return;
        }
        // 他说，大桥开裂，|感到不安: inside what he says.
        let adds = parsed.also || parsed.and || region.of(self.text).contains(['并', '且', '又', '也', '还']);
        if parsed.dropped && !here.open.is_empty() && !adds && lists::OWN_SUBJECT.has(cue.span.of(self.text)) {
            return;
        }
        // 谁要是认为…: nobody thinks so yet.
        if matches!(cue.entry.class, CueClass::Think | CueClass::Want) && lists::SUPPOSED.within(words) {
            return;
        }
        let thought = matches!(cue.entry.class, CueClass::Think | CueClass::Want | CueClass::Deny | CueClass::Decline);
        if (parsed.negated || parsed.caused || parsed.ought) && !thought {
            return;
        }
        if parsed.subordinate {
            if cue.entry.class != CueClass::Ask || !self.asked_when(here, cue, region) {
                self.topic(here, cue, region);
            }
            return;
        }
        if parsed.passive && cue.entry.class != CueClass::Decline {
            self.met_with(here, cue, region);
            return;
        }
        let after = self.after(here, cue);
        if after.mark.is_none() && cue.entry.class == CueClass::Ask && self.asked_when(here, cue, region) {
            return;
        }
        if after.mark.is_none() && (self.subordinate(here, cue) || cue.entry.noun && self.modifies(here, cue)) {
            return;
        }
        // 收到市民|投诉, 公司早就接到|警告: what is received, and nobody speaks.
        if cue.entry.noun && lists::RECEIVES.ends(region.of(self.text)) {
            return;
        }
        // 律师已提出延期|要求，…: a noun.
        if cue.entry.noun
            && cue.entry.class == CueClass::Urge
            && after.mark == Some('，')
            && region.of(self.text).contains("提出")
        {
            return;
        }
        let received = || parsed.speaker.is_some_and(|n| lists::RECEIVES.ends(&self.text[from..n.span.start as usize]));
        if cue.entry.noun && after.mark.is_none() && received() {
            return;
        }
        // 表态，称…: the first cue only leads to the second.
        let mut led = None;
        // 声明，对此|案|表示…
        if parsed.speaker.is_none_or(|n| n.kind == Kind::Unknown && n.span.of(self.text).chars().nth(1).is_none())
            && let Some(i) = here
                .before
                .filter(|&i| self.found[i].leads && (!cue.entry.holds || self.found[i].class == Some(CueClass::Think)))
            && self.found[i].fragments.last().is_some_and(|f| f.start == region.start)
        {
            led = Some(i);
        }
        let titled = self.titled(here, from, &parsed);
        let quote = if titled.is_some() { None } else { self.quote_before(here, from) };
        if titled.is_some() {
            (parsed.speaker, parsed.dropped) = (titled, false);
        }
        // 为了阻止“某某解密”爆料…: words in quotation marks act, and nobody speaks.
        // “…？”盼凶手落网: behind a sentence another one begins.
        let full = |lead: &str| lead.ends_with(['”', '」']) && !lead[..lead.len() - 3].ends_with(clause::FULL);
        if quote.is_none() && region.is_empty() && full(&self.text[..at]) {
            return;
        }
        let Some(who) = self.who(here, cue, &parsed, &after, quote.is_some(), from) else {
            self.coordinate(here, region);
            return;
        };
        if let Some(i) = led {
            self.found[i].fragments.clear();
            here.open.retain(|o| *o != i);
            here.running = None;
        }
        // 海港日报报道，局长受访，在会上表示…: whoever the report tells of goes on in it.
        let told = |np: &phrase::Np| {
            let begins = here.before.and_then(|i| self.found[i].fragments.first()).map(|f| f.start);
            np.span.start < from as u32 && begins.is_some_and(|b| b <= np.span.start)
        };
        let carried = matches!(&who, Who::Same(_))
            || matches!(&who, Who::Words(np) if told(np) && !lies && !self.acts_inside(here, np, from));
        // 他说，早已上报，但主管告诉他…: part of what he tells.
        let him = |(n, _): &(phrase::Np, Span)| matches!(n.kind, Kind::PronounPerson | Kind::PronounPeople);
        let personal = |i: &usize| self.personal(*i);
        parsed.contrast &= !(after.told.iter().any(him) && here.open.last().is_some_and(personal));
        parsed.contrast |= self.answers_thought(here, &parsed, &after);
        // 家长说，饭菜有异味，老师却叫大家别多事: part of it too.
        parsed.contrast &= here.open.is_empty() || !cue.is(self.text, "叫");
        // 男子承认犯案，法官何文远押后判刑，|直言…: what was said before ends where the next one acts.
        let judge = |np: &phrase::Np| np.title.is_some() && here.open.last().is_some_and(|&i| self.over(i));
        let (from, carried) = match &who {
            Who::Words(np) if told(np) && judge(np) => {
                parsed.contrast = true;
                (np.span.start as usize, false)
            }
            _ => (from, carried),
        };
        let Made { index, open } = self.said(here, &Cued { cue, parsed, after, from, quote, carried }, who);
        let Some(index) = index else { return };
        // 在推特上发文|说: where and when the first cue tells hold for the second.
        if let Some(led) = led {
            let (venue, time) = (self.found[led].venue, self.found[led].time);
            let said = &mut self.found[index];
            (said.venue, said.time) = (said.venue.or(venue), said.time.or(time));
        }
        self.bridge(here, index);
        here.before = Some(index);
        here.after_cue = cue.span.end as usize;
        if open {
            here.open.push(index);
        }
    }

    /// 预计|市长宣布…: what nobody in particular expects of whoever speaks is no part of their name.
    fn forecast(&self, whole: Span) -> Span {
        let day = lex::begins(whole.of(self.text), Class::Time).map_or(0, str::len);
        let region = Span::new(whole.start as usize + day, whole.end as usize);
        let words = region.of(self.text);
        let hit = CUES.scanner.at(words).filter(|m| m.len() < words.len());
        let expects = hit.filter(|m| CUES.entries[m.word].class == CueClass::Want && CUES.entries[m.word].holds);
        expects.map_or(whole, |m| Span::new(region.start as usize + m.len(), region.end as usize))
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
            && !lists::HOURS.ends(words)
            && ["的同时", "之后", "后", "以来", "之前", "前", "之际", "的时候", "时"].iter().any(|t| words.ends_with(t))
    }

    /// 当分析师追问是否推迟时，…: what is asked in a clause that tells when.
    fn asked_when(&mut self, here: &mut Here<'_>, cue: Cue, region: Span) -> bool {
        let (text, start) = (self.text, cue.span.end as usize);
        let close = clause::end(text, start, here.sentence.end as usize);
        let Some(words) = text[start..close].strip_suffix('时').filter(|w| lists::ASKS.within(w)) else {
            return false;
        };
        let lead = region.of(text).len() - region.of(text).trim_start_matches(['当', '在', '而']).len();
        let np = phrase::noun_phrase(text, Span::new(region.start as usize + lead, region.end as usize));
        let known = |n: &phrase::Np| !matches!(n.kind, Kind::Unknown | Kind::Document | Kind::PronounThing);
        let Some(np) = np.filter(known).filter(|_| text[close..].starts_with(['，', ','])) else { return false };
        let mut said = Said::new(&rules::BARE, StatementKind::Indirect, np.span.start as usize, Who::Words(np));
        (said.act, said.cue, said.class) = (cue.entry.act, Some(cue.span), Some(cue.entry.class));
        said.fragments.push(Span::new(start, start + words.len()));
        said.why.push("asked in a clause that tells when".into());
        self.push(said);
        true
    }

    /// 抵制要求调查的压力: the cue is part of what stands before a noun.
    fn modifies(&self, here: &Here<'_>, cue: Cue) -> bool {
        let start = cue.span.end as usize;
        let end = clause::end(self.text, start, here.sentence.end as usize);
        let words = &self.text[start..end];
        lists::MODIFIED.ends(words) && words.chars().count() <= 20
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
}

impl Walk<'_> {
    /// 当地时间9月6日，某人表示: the day that opens the sentence, right before the clause that begins at `from`.
    pub(super) fn dated(&self, here: &Here<'_>, from: usize) -> Option<Span> {
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
    pub(super) fn led(&self, here: &Here<'_>, cue: Cue, said: &Said, from: usize) -> Option<Span> {
        let Who::Words(np) = &said.who else { return None };
        // 海港日报报道，他将辞职，发言人说。: what the report has begun to tell is the spokesman's.
        let report = here.before.filter(|i| here.open == [*i]).map(|i| &self.found[i]);
        let report = report.filter(|r| r.class == Some(CueClass::Report) || std::ptr::eq(r.rule, &rules::ACCORDING));
        let outer = report.and_then(|r| r.fragments.first()).map(|f| f.start as usize).filter(|start| *start < from);
        let start = outer.unwrap_or(here.sentence.start as usize);
        // …，秘书长警告说。
        let says = cue.span.of(self.text).ends_with(['说', '称']);
        let tells =
            says || matches!(cue.entry.class, CueClass::Say | CueClass::Tell | CueClass::Report | CueClass::Think);
        // …，《台北晚讯》报导: what reports is an outlet, whatever its name.
        let printed = cue.entry.class == CueClass::Report && np.span.of(self.text).starts_with('《');
        let sure = printed || !matches!(np.kind, Kind::Unknown | Kind::First | Kind::Document | Kind::Place);
        let lead = &self.text[start..from];
        let comma = lead.trim_end().ends_with(['，', ',']);
        let colon = self.text[cue.span.end as usize..here.sentence.end as usize].contains([':', '：']);
        // …，《岸边早报》报道。…，工程师估计。: a cue that ends the sentence has its content before it.
        // …，何文远告诉财经周刊。
        let told = said.told.iter().filter(|(_, by)| *by == cue.span).map(|(np, _)| np.span.end);
        let rest = &self.text[told.max().unwrap_or(cue.span.end) as usize..here.sentence.end as usize];
        let ends = !rest.contains(char::is_alphanumeric);
        // …，秦|若|梅说。: a name of characters that are other words, too.
        let sure = sure || np.kind == Kind::Unknown && ends && is_name(np.span.of(self.text), Sure::No);
        let class = matches!(cue.entry.class, CueClass::Announce | CueClass::Urge | CueClass::Want);
        let tells = tells || class && ends;
        if !tells
            || !(cue.entry.strong || ends)
            || !sure
            || !comma
            || colon
            || here.before.is_some() && outer.is_none() && !(ends && self.intends(here))
            || !clause::names_only(self.text, &here.block.quotes, Span::new(start, from))
        {
            return None;
        }
        let content = bare(self.text, Span::new(start, from));
        // 安理会将于周三召开会议，外交官说。: long words are no time or place.
        let words = content.of(self.text).chars().count();
        // 水闸还能用三十年，工程师估计。: a clause, though it ends in a time.
        let clause = || ends && lists::CAN.within(content.of(self.text));
        // 会后第三天，厂长宣布。: when, and not what.
        let when = (class || !cue.entry.strong)
            && content.of(self.text).ends_with(['天', '日', '时', '時', '后', '後', '晚', '中']);
        // 谈判已经破裂，外交官说。
        // 长椅都换过，木匠说。: where nothing follows, what is said can stand nowhere else.
        let only = || ends && says && self.stands_alone(content);
        // 在开放日上，指着裂缝，馆长说: where, and what the speaker does meanwhile.
        let when = when || ends && self.meanwhile(content);
        let long = words >= LED || ends && words >= SHORT && (acts::predicated(self.text, content) || only());
        let told = !when && long && (words >= LONG || !ends::adjunct(self.text, content) || clause() || only());
        told.then_some(content)
    }

    /// True for a clause that tells of what it begins with: neither topic nor place nor time, and nothing that the speaker
    /// does meanwhile (看着河水, 放下茶杯).
    fn stands_alone(&self, clause: Span) -> bool {
        const OPENS: [Class; 6] =
            [Class::Preposition, Class::Verb, Class::Adverb, Class::Connective, Class::PronounPerson, Class::Time];
        let words = clause.of(self.text);
        let all = lex::tokens(self.text, clause);
        let aspect = |c: char| matches!(c, '着' | '了' | '到' | '起' | '完' | '下' | '出' | '过');
        // 自习室, and no 自从
        let room = words.strip_prefix('自').is_some_and(|rest| !rest.starts_with(['从', '打', '今', '当', '此']));
        all.first().is_some_and(|t| !t.class.any(&OPENS) || room)
            && !words.chars().skip(1).take(2).any(aspect)
            && !words.contains(['，', ',', '；'])
            && !lists::TOPICS.begins(words)
    }

    /// True for a place and no more, or for what somebody does while they speak.
    fn meanwhile(&self, clause: Span) -> bool {
        let words = clause.of(self.text);
        let place =
            words.starts_with('在') && words.ends_with(['上', '里', '中', '下', '前', '后', '间', '内', '外', '旁']);
        !words.contains(['，', ',', '；']) && (place || words.chars().nth(1) == Some('着'))
    }

    /// 师傅|王大力说。: behind a trade of no list the words end in a name.
    pub(super) fn ends_named(&self, np: phrase::Np) -> Option<phrase::Np> {
        let words = np.span.of(self.text);
        let behind = |len: usize| {
            let (cut, _) = words.char_indices().rev().nth(len - 1).filter(|(cut, _)| *cut >= TRADE)?;
            let trade = Span::new(0, cut).shifted(np.span.start as usize);
            let wide = words.chars().all(|c| c.len_utf8() == 3);
            let named = wide && lex::surname(&words[cut..]).is_some() && is_name(&words[cut..], Sure::No);
            let name = Span { start: trade.end, end: np.span.end };
            named.then_some(phrase::Np { name, title: Some(trade), kind: Kind::Person, ..np })
        };
        let unknown = np.kind == Kind::Unknown && np.title.is_none();
        [3, 2].into_iter().filter(|_| unknown).find_map(behind)
    }

    /// 公司计划上市，|知情人士说。: all that the sentence tells so far is what somebody means to do.
    pub(super) fn intends(&self, here: &Here<'_>) -> bool {
        here.before.filter(|i| here.open == [*i]).is_some_and(|i| {
            let open = &self.found[i];
            matches!(open.class, Some(CueClass::Plan | CueClass::Want | CueClass::Promise))
                && matches!(open.who, Who::Words(_))
                && open.at >= here.sentence.start as usize
        })
    }
}

/// 法官阮清和: what joins otherwise ends a name alone or behind a title.
fn ends_in_name(words: &str) -> bool {
    // 佩特拉·克莱因
    let given = words.rfind(is_dot).map(|i| words[i..].trim_start_matches(is_dot));
    if given.is_some_and(|g| (2..=6).contains(&g.chars().count()) && g.chars().all(lex::transliterates)) {
        return true;
    }
    let Some((at, _)) = words.char_indices().rev().nth(2) else { return false };
    let (title, name) = words.split_at(at);
    let behind = title.is_empty() || lex::titles(title).last().is_some_and(|t| t.end as usize == title.len());
    behind && name.ends_with('和') && lex::surname(name) == Some('和'.len_utf8())
}
