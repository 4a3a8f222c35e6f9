//! Who speaks by a cue, and whether it is an attribution at all.

use super::after::{After, after_colon};
use super::clause::{self, bare};
use super::cue_list::CueClass;
use super::cues::Cue;
use super::head::{Sure, is_name};
use super::lex::{self, Class};
use super::lists;
use super::phrase::{self, Kind, Parsed};
use super::running::Runs;
use super::said::Who;
use super::walk::{Here, Walk};
use crate::base::Span;
use crate::model::StatementKind;

/// A quotation behind a cue of quotations and a comma has more characters.
const TURN: usize = 8;

/// How many clauses back a dropped subject is looked for.
const CLAUSES_BACK: usize = 6;

/// So many bytes before and after a name of no list are searched for it.
const NEAR: usize = 1800;

/// A clause that is told without a mark has more characters.
const CLAUSE: usize = 6;

/// So many bytes before a cue are searched for a semicolon.
const BETWEEN: usize = 600;

impl Walk<'_> {
    /// Who speaks by this cue; `None` when it is no attribution.
    pub(super) fn who(
        &self,
        here: &Here<'_>,
        cue: Cue,
        parsed: &Parsed,
        after: &After,
        quoted: bool,
        from: usize,
    ) -> Option<Who> {
        let entry = cue.entry;
        let marked = after.mark.is_some() || self.text[after.start..].starts_with(['“', '「', '"']);
        // 发文，“…”: behind a comma only what is long enough to be said.
        let long = || {
            let quote = clause::quote_at(&here.block.quotes, after.start).map(|q| here.block.quotes[q].inner);
            quote.is_some_and(|q| q.of(self.text).chars().nth(TURN).is_some())
        };
        let bare_quote = self.text[after.start..].starts_with(['“', '「', '"']) && (after.mark != Some('，') || long());
        if entry.quotes && !matches!(after.mark, Some('：' | ':')) && !bare_quote {
            return None;
        }
        let free = matches!(entry.class, CueClass::Accuse | CueClass::Relay | CueClass::Deny)
            || entry.class == CueClass::Ask && self.asks(after.start, here.sentence.end as usize);
        let told =
            matches!(parsed.speaker, Some(n) if definite(n.kind)) && self.tells(cue, after.start, here.sentence.end);
        if entry.marked && !marked && !quoted && !free && !told {
            return None;
        }
        if after.aspect && !marked && !matches!(entry.class, CueClass::Deny | CueClass::Accuse) {
            return None;
        }
        // 到|下午|表示: one character of no list is nobody.
        let one = |n: &phrase::Np| {
            let words = n.span.of(self.text);
            let kind = matches!(n.kind, Kind::Unknown | Kind::Organisation | Kind::Group | Kind::Document);
            kind && words.chars().count() == 1 && lex::surname(words).is_none() && !words.is_ascii()
        };
        if !entry.strong && parsed.speaker.as_ref().is_some_and(one) {
            return None;
        }
        let Some(np) = parsed.speaker.filter(|n| !one(n)) else {
            if parsed.relay.is_some() {
                return Some(Who::Nobody);
            }
            // 分析指出，…: whose analysis is not said.
            let words = cue.span.of(self.text);
            if let Some(what) = lists::OF_ITSELF.all().iter().find(|w| words.starts_with(**w))
                && marked
                && words.len() > what.len()
                && self.opens(here, cue)
            {
                let span = Span::new(cue.span.start as usize, cue.span.start as usize + what.len());
                return Some(Who::Words(phrase::Np { span, name: span, title: None, kind: Kind::Unnamed }));
            }
            // 但认为…: in an answer the one who answers.
            let mine = matches!(entry.class, CueClass::Think | CueClass::Want) && parsed.dropped;
            return self.carried(here, cue, from).or_else(|| self.turn.filter(|_| mine).map(Who::Same));
        };
        let np = self.before_manner(np).unwrap_or(np);
        // 没有组织宣称对袭击负责
        if lists::NOBODY.begins(np.span.of(self.text)) {
            return None;
        }
        let length = np.span.of(self.text).chars().count();
        let fits = match (entry.class, np.kind) {
            (CueClass::Show | CueClass::Report | CueClass::Manner | CueClass::Learn, Kind::First) => false,
            // 记者质疑，为何…？: at a press conference.
            // 记者问他是否参选
            (CueClass::Ask, Kind::First)
                if np.span.of(self.text).ends_with("记者")
                    && (marked || self.asks(after.start, here.sentence.end as usize)) =>
            {
                true
            }
            (CueClass::Think, Kind::First)
                if marked && np.span.of(self.text) == "记者" && cue.is(self.text, "质疑") =>
            {
                true
            }
            (_, Kind::First) => self.turn.is_some() && lists::ME.has(np.span.of(self.text)),
            (CueClass::Show, Kind::Document | Kind::Unnamed | Kind::Outlet) => {
                // 没有迹象显示: nothing shows.
                !["没有", "无", "并无", "尚无"].iter().any(|n| np.span.of(self.text).starts_with(n))
            }
            // 回复中显示，…: what was written shows.
            (CueClass::Show, Kind::Unknown) if marked && written(np.span.of(self.text)) => true,
            // 已发现78名幸存者: a find and no finding.
            (CueClass::Show, _) if !marked && self.counted(after.start) => false,
            // 统计局|数据显示: what somebody issued shows.
            (CueClass::Show, Kind::Group | Kind::Organisation | Kind::Place)
                if super::lex::opens(&self.text[np.span.end as usize..cue.span.start as usize], Class::Document) =>
            {
                true
            }
            (CueClass::Show, Kind::Group | Kind::Organisation | Kind::Role | Kind::Person) => {
                cue.is(self.text, "发现")
                    || cue.is(self.text, "表明")
                    || marked && ["说明", "反映"].iter().any(|w| cue.is(self.text, w))
                    || cue.is(self.text, "反映") && self.clausal_from(after.start, here.sentence.end)
            }
            (CueClass::Show, Kind::PronounPerson | Kind::Nickname | Kind::Unknown) => {
                marked && cue.is(self.text, "说明") || np.kind != Kind::Unknown && cue.is(self.text, "表明")
            }
            (CueClass::Show, _) => false,
            // 多人评某报报道：…: only what prints reports.
            // A援引B的话报道，…: B speaks, A reports.
            (CueClass::Report, Kind::Person | Kind::Role | Kind::Nickname) => parsed.relay.is_some(),
            // 多家媒体报道，…: but a crowd of the press does.
            (CueClass::Report, Kind::Unnamed) => {
                let words = np.span.of(self.text);
                !words.starts_with(['多', '数', '几']) || lists::MEDIA.ends(words)
            }
            (CueClass::Report, Kind::Unknown) if marked && lists::MEDIA.ends(np.span.of(self.text)) => true,
            (CueClass::Manner, Kind::Person | Kind::PronounPerson | Kind::Role | Kind::Unknown) => {
                after_colon(self.text, here, cue).is_some()
            }
            (CueClass::Manner, _) => false,
            (CueClass::Learn, Kind::Unknown) => false,
            // 该讯息呼吁… speaks; 规定要求… does not.
            (CueClass::Want, Kind::Document) => cue.entry.holds || cue.is(self.text, "希望"),
            (CueClass::Urge, Kind::Document) => {
                ["呼吁", "敦促", "提醒", "建议", "警告"].iter().any(|w| cue.is(self.text, w))
            }
            (CueClass::Plan | CueClass::Promise, Kind::Document) => false,
            // 考虑种种因素: weighed, and nothing planned.
            (CueClass::Plan, _) if cue.is(self.text, "考虑") && !self.does(after.start) => false,
            // 来台宣布: after another cue in the clause only known words are a speaker.
            (_, Kind::Unknown) if !marked && from == here.after_cue && here.before.is_some() => false,
            // 飞岭动力对此予以否认: whoever answers is somebody.
            (CueClass::Deny, Kind::Unknown) if entry.marked && after.nothing && length <= 8 => true,
            (
                CueClass::Want | CueClass::Think | CueClass::Plan | CueClass::Promise | CueClass::Accuse,
                Kind::Unknown,
            ) if !marked && (3..=6).contains(&length) && self.told_again(np.span) => true,
            (_, Kind::Unknown) => {
                let words = np.span.of(self.text);
                let latin = words.is_ascii();
                // 莎莉批评：“…”: a name of no list beside words that are quoted.
                let name = marked && (2..=6).contains(&length) && words.chars().all(super::lex::transliterates);
                // 桥协倡议：…
                let urges = matches!(entry.class, CueClass::Urge | CueClass::Accuse);
                let colon = urges && matches!(after.mark, Some('：' | ':')) && length <= 8;
                // 全教盟质疑，…: a name of the article beside what organisations do with words.
                let again = || {
                    let does = matches!(
                        entry.class,
                        CueClass::Think | CueClass::Want | CueClass::Urge | CueClass::Accuse | CueClass::Deny
                    );
                    // 澄州通报水质事件：…
                    let colon = matches!(after.mark, Some('：' | ':'));
                    (does && marked || colon) && (2..=6).contains(&length) && self.told_again(np.span)
                };
                again()
                    || entry.strong && length <= if marked || quoted { 14 } else { 8 }
                    || latin && !entry.marked
                    || name
                    || colon
            }
            _ => length <= 60,
        };
        fits.then_some(Who::Words(np))
    }

    /// True when the cue opens the sentence: 分析指出, 有分析称.
    fn opens(&self, here: &Here<'_>, cue: Cue) -> bool {
        let lead = bare(self.text, Span::new(here.sentence.start as usize, cue.span.start as usize));
        lead.is_empty() || super::lex::begins(lead.of(self.text), Class::Exist) == Some(lead.of(self.text))
    }

    /// 局长介绍|大桥已经修好: a clause, and no noun that is told about.
    fn tells(&self, cue: Cue, start: usize, end: u32) -> bool {
        let clause = Span::new(start, clause::end(self.text, start, end as usize).max(start));
        let words = clause.of(self.text);
        // 市府回应|目前没有时间表
        let open = [Class::Auxiliary, Class::Adverb, Class::Time].iter().any(|c| super::lex::opens(words, *c));
        if cue.is(self.text, "回应") {
            return open && words.chars().nth(CLAUSE - 2).is_some() && !lists::THINGS_TOLD.ends(words);
        }
        ["介绍", "解释", "补充"].iter().any(|w| cue.is(self.text, w))
            && words.chars().nth(CLAUSE).is_some()
            && lists::VERBS.within(words)
            && !lists::THINGS_TOLD.ends(words)
            && !lists::WHYS.begins(words)
    }

    /// True when the words of `span`, which no list holds, stand near by again: a name of the article.
    pub(super) fn told_again(&self, span: Span) -> bool {
        let all = super::lex::tokens(self.text, span);
        if all.iter().any(|t| !t.class.unknown() && !t.class.has(Class::Latin)) {
            return false;
        }
        let before = self.text.ceil_char_boundary((span.start as usize).saturating_sub(NEAR));
        let after = self.text.floor_char_boundary((span.end as usize + NEAR).min(self.text.len()));
        let words = span.of(self.text);
        self.text[before..span.start as usize].contains(words) || self.text[span.end as usize..after].contains(words)
    }

    /// 何文远|推诿|指…: a name of the article, and two characters that tell how it was said.
    fn before_manner(&self, np: phrase::Np) -> Option<phrase::Np> {
        let words = np.span.of(self.text);
        let (cut, _) = words.char_indices().rev().nth(1).filter(|_| np.kind == Kind::Unknown && np.title.is_none())?;
        let name = Span::new(np.span.start as usize, np.span.start as usize + cut);
        let named = (6..=9).contains(&cut) && lex::surname(&words[..cut]).is_some() && is_name(&words[..cut], Sure::No);
        let fits = named && self.told_again(name) && !self.told_again(np.span);
        fits.then_some(phrase::Np { span: name, name, title: None, kind: Kind::Person })
    }

    /// 投书媒体“谁来修桥？”，提到…: where a quotation opens that ends at `end` and whose mark follows a word.
    fn joined_quote(&self, here: &Here<'_>, end: usize) -> Option<usize> {
        let quotes = &here.block.quotes;
        let upto = quotes.partition_point(|q| (q.outer.start as usize) < end);
        let quote = quotes[..upto].iter().rfind(|q| q.depth == 0).filter(|q| q.outer.end as usize == end)?;
        let open = quote.outer.start as usize;
        self.text[..open].ends_with(|c: char| c.is_alphanumeric()).then_some(open)
    }

    /// 考虑|是否搬迁, 考虑|对进口商品加税: a question or an act, and no thing.
    fn does(&self, start: usize) -> bool {
        let rest = clause::opening(self.text, Span::new(start, self.text.len()), 12);
        let verb = [Class::Verb, Class::Preposition, Class::Auxiliary, Class::Adverb];
        ["是否", "如何", "会否", "能否", "可否", "怎样"].iter().any(|w| rest.contains(w))
            || verb.iter().any(|c| super::lex::opens(rest, *c))
    }

    /// 居民反映|自来水有异味: a clause, and no noun.
    fn clausal_from(&self, start: usize, end: u32) -> bool {
        let words = &self.text[start..clause::end(self.text, start, end as usize).max(start)];
        words.chars().nth(CLAUSE - 2).is_some()
            && (lists::VERBS.within(words) || words.contains(['有', '被', '很', '太']))
    }

    /// True when a number begins what follows.
    fn counted(&self, start: usize) -> bool {
        self.text[start..].starts_with(|c: char| c.is_ascii_digit() || "一两三四五六七八九十数多几".contains(c))
    }

    /// 逼问局外处是否认同…: the clause after the cue is a question.
    fn asks(&self, start: usize, end: usize) -> bool {
        let close = clause::end(self.text, start, end);
        let words = &self.text[start..close];
        lists::ASKS.within(words) || self.text[close..].starts_with(['？', '?'])
    }

    /// 星河节能发布公告: whoever issues words is a subject, known or not.
    fn issues(&self, after: usize, end: usize) -> bool {
        let all = super::lex::tokens(self.text, Span::new(after, end.max(after)));
        let between = |t: &&super::lex::Token| t.class.any(&[Class::Time, Class::Paren, Class::Adverb]);
        let verb = all.iter().find(|t| !between(t)).map_or(end, |t| t.span.start as usize);
        lists::ISSUES.begins(self.text[verb..end].trim_start_matches('就'))
    }

    /// The subject of the clause right before `from`, when it sends a message.
    fn sender(&self, here: &Here<'_>, from: usize) -> Option<phrase::Np> {
        let lead = self.text[here.after_cue..from].trim_end_matches(|c: char| c.is_whitespace() || "，,".contains(c));
        let end = here.after_cue + lead.len();
        let start = clause::start(self.text, here.after_cue, end);
        let words = &self.text[start..end];
        let object = lists::MESSAGES.all().iter().find_map(|m| words.strip_suffix(*m))?;
        lists::SENDS.within(object).then_some(())?;
        phrase::noun_phrase(self.text, Span::new(start, end)).filter(|n| definite(n.kind) || n.kind == Kind::Unknown)
    }

    /// 警方接获投诉，|指…: whoever made the complaint.
    fn reported_to(&self, here: &Here<'_>, cue: Cue, from: usize) -> Option<phrase::Np> {
        let end = Some(self.lead_end(here, from)).filter(|_| cue.entry.class == CueClass::Say)?;
        let noun = lists::COMPLAINTS.all().iter().find(|n| self.text[..end].ends_with(**n))?;
        let at = end - noun.len();
        let words = &self.text[clause::start(self.text, here.after_cue, at)..at];
        let span = Span::new(at, end);
        let fits = at >= here.after_cue && lists::RECEIVES.within(words);
        fits.then_some(phrase::Np { span, name: span, title: None, kind: Kind::Unnamed })
    }

    /// 签署一项法案，|要求…: the clause right before ends with what was issued, which asks.
    pub(super) fn issued(&self, here: &Here<'_>, from: usize) -> bool {
        let end = self.lead_end(here, from);
        let start = clause::start(self.text, here.after_cue, end);
        start > here.after_cue && lists::PAPERS.ends(&self.text[start..end])
    }

    /// Where the words before the mark at `from` end.
    fn lead_end(&self, here: &Here<'_>, from: usize) -> usize {
        let lead = self.text[here.after_cue..from].trim_end_matches(|c: char| c.is_whitespace() || "，,".contains(c));
        here.after_cue + lead.len()
    }

    /// The person who is the subject of the clause right before `from`, after the last cue.
    fn subject_since(&self, here: &Here<'_>, from: usize) -> Option<phrase::Np> {
        let lead = self.text[here.after_cue..from].trim_end_matches(|c: char| c.is_whitespace() || "，,".contains(c));
        let end = here.after_cue + lead.len();
        let start = clause::start(self.text, here.after_cue, end);
        let np = phrase::noun_phrase(self.text, Span::new(start, end))?;
        (start > here.after_cue && np.kind == Kind::Person).then_some(np)
    }

    /// The person who is the subject of the first clause of what the outlet in `said` tells.
    fn told_of(&self, here: &Here<'_>, said: usize, from: usize) -> Option<phrase::Np> {
        let told = &self.found[said];
        let outlet = matches!(told.who, Who::Nobody)
            || told.class == Some(CueClass::Report)
            || matches!(told.who, Who::Words(n) if n.kind == Kind::Outlet);
        let start = told.fragments.first().filter(|_| outlet)?.start as usize;
        let end = clause::end(self.text, start, here.sentence.end as usize);
        let np = phrase::noun_phrase(self.text, Span::new(start, end)).filter(|_| end < from)?;
        // 沙文上周发怒，称…: a short name of the article.
        let short = || np.kind == Kind::Unknown && (6..=12).contains(&np.span.len()) && self.told_again(np.span);
        (matches!(np.kind, Kind::Person | Kind::Role) || short()).then_some(np)
    }

    /// 林女指称，议员要求付款，并|说…: 并 joins what she says, not what is told of him. 议员说，银行说没钱，要等，|质疑…: neither
    /// does a bank that nobody names go on.
    pub(super) fn joins(&self, here: &Here<'_>, region: Span) -> bool {
        let Some(i) = here.before.filter(|&i| here.open.first().is_some_and(|&o| o != i && self.personal(o))) else {
            return false;
        };
        let said = &self.found[i];
        let and = said.class == Some(CueClass::Urge) && region.of(self.text).starts_with('并');
        let thing = || {
            let begins = said.fragments.first().map_or(region.start, |f| f.start).min(region.start);
            let words = self.text[begins as usize..region.start as usize].trim_end_matches('，');
            said.class == Some(CueClass::Say)
                && matches!(said.who, Who::Words(n) if matches!(n.kind, Kind::Group | Kind::Organisation))
                && words.contains('，')
        };
        said.unmarked && (and || thing())
    }

    /// The subject that an earlier clause gives.
    pub(super) fn carried(&self, here: &Here<'_>, cue: Cue, from: usize) -> Option<Who> {
        let tells = matches!(cue.entry.class, CueClass::Show | CueClass::Report | CueClass::Manner | CueClass::Learn);
        if tells && !cue.is(self.text, "表明") {
            return None;
        }
        if let Some(np) = self.reported_to(here, cue, from) {
            return Some(Who::Words(np));
        }
        // 某人在接受采访时，表示…: the clause right before holds the subject.
        let lead = self.text[here.after_cue..from].trim_end_matches(|c: char| c.is_whitespace() || "，,".contains(c));
        if lists::SETTING_ENDS.ends(lead) {
            let end = here.after_cue + lead.len();
            let start = clause::start(self.text, here.after_cue, end);
            if let Some(np) = phrase::noun_phrase(self.text, Span::new(start, end))
                && definite(np.kind)
            {
                return Some(Who::Words(np));
            }
        }
        if let Some(i) = here.before {
            // 报载，律师提出…，何文远则发表文告，表示…: the clause right before has a subject of its own.
            let outlet = matches!(self.found[i].who, Who::Nobody)
                || matches!(self.found[i].who, Who::Words(n) if n.kind == Kind::Outlet);
            if let Some(np) = self.subject_since(here, from).filter(|_| outlet) {
                return Some(Who::Words(np));
            }
            // 据海港日报报道，局长接受了访问，在会上表示…: whoever the report tells of.
            if let Some(np) = self.told_of(here, i, from) {
                return Some(Who::Words(np));
            }
            // 报道，某人就此事，告诉…: the clause right before has a subject of its own.
            // “…”，对此李慧皱眉，并询问“…”: after a quotation the article tells.
            let any = matches!(cue.entry.class, CueClass::Tell | CueClass::Announce | CueClass::Deny)
                || self.found[i].kind == StatementKind::Direct;
            // …的局长李正，当时认为…: the clause before is nothing but the person.
            // 她说，议员发讯息恐吓她，说“…”: whose words the clause right before tells of.
            let quoted = self.text[cue.span.end as usize..].trim_start_matches('：').starts_with(['“', '「']);
            let other = |n: &phrase::Np| {
                quoted && !matches!(self.found[i].who, Who::Words(w) if w.name.of(self.text) == n.name.of(self.text))
            };
            let alone = |n: &phrase::Np| {
                any || other(n) || n.title.is_some() && n.span.end as usize == self.lead_end(here, from)
            };
            if let Some(np) = self.subject_since(here, from).filter(alone) {
                return Some(Who::Words(np));
            }
            // …，警署向各区发出通知，要求…: whoever sends it asks.
            if let Some(np) = self.sender(here, from) {
                return Some(Who::Words(np));
            }
            // …；某人则不满…，要求…: after a semicolon somebody else may be the subject.
            let since = self.text.floor_char_boundary(from.saturating_sub(BETWEEN)).max(here.after_cue);
            if let Some(cut) = self.text[since..from].rfind('；') {
                let start = since + cut + '；'.len_utf8();
                let end = clause::end(self.text, start, from);
                if let Some(np) =
                    phrase::noun_phrase(self.text, Span::new(start, end)).filter(|n| n.kind == Kind::Person)
                {
                    return Some(Who::Words(np));
                }
            }
            // 她强调，警方希望…，又重申…: she does.
            let also =
                self.found[i].unmarked || self.text[from..cue.span.start as usize].ends_with(['又', '还', '亦', '也']);
            let joins = self.joins(here, Span::new(from, cue.span.start as usize));
            let outer = here.open.first().copied().filter(|_| cue.entry.strong && also && self.wished(i) || joins);
            return Some(Who::Same(outer.unwrap_or(i)));
        }
        let mut at = from;
        for _ in 0..CLAUSES_BACK {
            let trimmed = self.text[here.sentence.start as usize..at]
                .trim_end_matches(|c: char| c.is_whitespace() || "，,".contains(c));
            let end = here.sentence.start as usize + trimmed.len();
            if end == here.sentence.start as usize {
                break;
            }
            if trimmed.ends_with(['；', ';']) {
                break;
            }
            // 发布「某某报告」，指出: the quotation is a title.
            let end = match trimmed.ends_with(['”', '」']) {
                true => match clause::title_at_end(self.text, here.sentence.start as usize, end) {
                    Some(open) => open,
                    None => match self.joined_quote(here, end) {
                        Some(open) => open,
                        None => break,
                    },
                },
                false => end,
            };
            let start = clause::start(self.text, here.sentence.start as usize, end);
            if self.text[start..end].starts_with("其中") {
                at = start;
                continue;
            }
            if let Some(np) = phrase::noun_phrase(self.text, Span::new(start, end))
                && (definite(np.kind) || np.kind == Kind::Unknown && self.issues(np.span.end as usize, end))
            {
                return Some(Who::Words(np));
            }
            // 也有人|赞许，认为…
            if let Some(np) = phrase::before_verb(self.text, Span::new(start, end)) {
                return Some(Who::Words(np));
            }
            at = start;
        }
        let begins = bare(self.text, Span::new(here.sentence.start as usize, from)).len() <= 9;
        let speech = matches!(cue.entry.class, CueClass::Say | CueClass::Think | CueClass::Deny | CueClass::Announce)
            || cue.entry.class == CueClass::Urge && cue.entry.strong;
        // 指 goes on from the sentence before, longer nouns do not.
        let verb = !cue.entry.noun || cue.span.len() == 3;
        // 局长说，…。…，呼吁各界…: whoever is speaking on.
        let on = here.running.filter(|_| here.runs != Runs::Perhaps && speech && verb);
        here.earlier.filter(|_| begins && speech && verb).or(on).map(Who::Same)
    }
}

/// True for what somebody wrote or said, as a noun: 热线回复.
fn written(words: &str) -> bool {
    lists::WRITTEN.ends(words)
}

/// Sure enough to be a subject some clauses away.
fn definite(kind: Kind) -> bool {
    !matches!(kind, Kind::Unknown | Kind::First | Kind::Document)
}
