//! Who speaks by a cue, and whether it is an attribution at all.

use super::acts;
use super::after::{After, after_colon};
use super::clause::{self, bare};
use super::cue_list::CueClass;
use super::cues::{self, Cue};
use super::head::{Sure, is_name};
use super::lex::{self, Class};
use super::lists;
use super::phrase::{self, Kind, Parsed};
use super::said::Who;
use super::walk::{Here, Walk};
use crate::base::Span;

/// A quotation behind a cue of quotations and a comma has more characters.
const TURN: usize = 8;

/// So many bytes before and after a name of no list are searched for it.
const NEAR: usize = 1800;

/// A clause that is told without a mark has more characters.
const CLAUSE: usize = 6;

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
        if entry.quotes && !matches!(after.mark, Some('：' | ':')) && !bare_quote && !cues::finds_words(self.text, cue)
        {
            return None;
        }
        let free = matches!(entry.class, CueClass::Accuse | CueClass::Relay | CueClass::Deny)
            || entry.class == CueClass::Ask && self.asks(after.start, here.sentence.end as usize);
        // 局长说…，又解释|是为了省钱
        let insists = cue.is(self.text, "坚持");
        let on = parsed.dropped && (parsed.also || parsed.and || insists) && here.before.is_some();
        let told = (on || matches!(parsed.speaker, Some(n) if definite(n.kind)))
            && self.tells(cue, after.start, here.sentence.end);
        // 拒绝就此事置评。: whoever refuses says nothing behind it.
        let refuses = entry.class == CueClass::Decline;
        if entry.marked && !refuses && !marked && !quoted && !free && !told {
            return None;
        }
        // 考虑种种因素, 准备预案: a thing, and nothing planned.
        if entry.class == CueClass::Plan
            && lists::WEIGHED.has(cue.span.of(self.text))
            && !self.does(after.start)
            && !acts::weighed(self.text, cue, here.sentence.end as usize)
        {
            return None;
        }
        // 打听过要多少钱: asked, all the same.
        let asked = entry.class == CueClass::Ask && free;
        if after.aspect && !marked && !asked && !matches!(entry.class, CueClass::Deny | CueClass::Accuse) {
            return None;
        }
        // 到|下午|表示: one character of no list is nobody.
        let one = |n: &phrase::Np| {
            let words = n.span.of(self.text);
            let kind = matches!(n.kind, Kind::Unknown | Kind::Organisation | Kind::Group | Kind::Document);
            let paper = n.kind == Kind::Document && lists::PAPER.has(words);
            kind && !paper && words.chars().count() == 1 && lex::surname(words).is_none() && !words.is_ascii()
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
            // 传闻学校将停办
            if entry.class == CueClass::Report && entry.noun && parsed.dropped && self.opens(here, cue) {
                return Some(Who::Nobody);
            }
            // 但认为…: in an answer the one who answers.
            let mine = matches!(entry.class, CueClass::Think | CueClass::Want | CueClass::Urge) && parsed.dropped;
            return self.carried(here, cue, from).or_else(|| self.turn.filter(|_| mine).map(Who::Same));
        };
        let np = self.before_manner(np).or_else(|| self.before_deed(np)).unwrap_or(np);
        // 警方调查，…: whoever inquires, right before it. 警方调查，发现…: what they find.
        let inquires = lists::INQUIRES.has(cue.span.of(self.text));
        if inquires && self.text[after.start..].starts_with("发现") {
            return None;
        }
        let office = matches!(np.kind, Kind::Group | Kind::Organisation | Kind::Role) && np.span.end == cue.span.start;
        if inquires && !(office && np.span.start as usize <= from + 3) {
            return None;
        }
        // 没有组织宣称对袭击负责
        if lists::NOBODY.begins(np.span.of(self.text)) && !np.span.of(self.text).contains('的') {
            return None;
        }
        let length = np.span.of(self.text).chars().count();
        let fits = match (entry.class, np.kind) {
            // 记者查询发现，…
            (CueClass::Show, Kind::First) if marked && np.span.of(self.text).ends_with("记者") => {
                cue.span.of(self.text).ends_with("发现")
            }
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
                cue.span.of(self.text).ends_with("发现")
                    && (marked || self.clausal_from(after.start, here.sentence.end))
                    || cue.is(self.text, "表明")
                    || marked && ["说明", "反映"].iter().any(|w| cue.is(self.text, w))
                    || cue.is(self.text, "反映") && self.clausal_from(after.start, here.sentence.end)
            }
            // 该团队发现，…
            (CueClass::Show, Kind::PronounThing) if marked && cue.span.of(self.text).ends_with("发现") => true,
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
            // 结果预计下周公布: nobody in particular expects it.
            (CueClass::Want, Kind::Document) => {
                let clause = &self.text[after.start..clause::end(self.text, after.start, here.sentence.end as usize)];
                (cue.entry.holds || cue.is(self.text, "希望")) && !lists::COMES_OUT.ends(clause)
            }
            // 催收函要求她还款, 《通知》要求，…; 规定要求… does not.
            (CueClass::Urge, Kind::Document) if lists::DEMANDS.ends(np.span.of(self.text)) && !cue.entry.strong => true,
            (CueClass::Urge, Kind::Document) => {
                ["呼吁", "敦促", "提醒", "建议", "警告"].iter().any(|w| cue.is(self.text, w))
            }
            (CueClass::Plan | CueClass::Promise, Kind::Document) => false,
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
                // 远望环球|发表报告指…: whoever issues words.
                let issues = || {
                    let from = np.span.end as usize;
                    let venue = parsed.venue.map_or("", |v| v.of(self.text).trim_end_matches(['中', '内', '里']));
                    marked
                        && (2..=8).contains(&length)
                        && (written(venue)
                            || from < cue.span.start as usize && self.issues(from, cue.span.start as usize))
                };
                again()
                    || issues()
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
        // 坚持|自己没有收到
        if cue.is(self.text, "坚持") {
            // 坚持|立即宣布
            return lists::INSISTED.begins(words) && words.chars().nth(2).is_some()
                || lists::OWN.begins(words) && words.chars().nth(CLAUSE - 2).is_some();
        }
        // 市府回应|目前没有时间表
        let open = [Class::Auxiliary, Class::Adverb, Class::Time].iter().any(|c| super::lex::opens(words, *c));
        // 爸爸总念叨|该修桥了
        if cue.is(self.text, "念叨") {
            return (open || words.starts_with('该')) && words.ends_with('了')
                || words.chars().nth(CLAUSE).is_some() && lists::VERBS.within(words);
        }
        if cue.is(self.text, "回应") {
            return open && words.chars().nth(CLAUSE - 2).is_some() && !lists::THINGS_TOLD.ends(words);
        }
        // 威胁|发动罢工
        if cue.is(self.text, "威胁") {
            return super::lex::opens(words, Class::Verb) && words.chars().nth(2).is_some();
        }
        // 解释|是用来还债
        if cue.is(self.text, "解释") && lists::EXPLAINED.begins(words) && words.chars().nth(3).is_some() {
            return true;
        }
        ["介绍", "解释", "补充", "判断", "评估", "预警", "示警", "哭诉", "泣诉"].iter().any(|w| cue.is(self.text, w))
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

    /// 何文远|扬了扬手里的信|说…: a name alone, and what its bearer did.
    fn before_deed(&self, np: phrase::Np) -> Option<phrase::Np> {
        let did = matches!(np.kind, Kind::Unknown | Kind::Document) && np.span.of(self.text).contains('了');
        let named = |n: &phrase::Np| n.kind == Kind::Person && n.span.start == np.span.start;
        did.then(|| acts::doer(self.text, np.span)).flatten().filter(named)
    }

    /// 投书媒体“谁来修桥？”，提到…: where a quotation opens that ends at `end` and whose mark follows a word.
    pub(super) fn joined_quote(&self, here: &Here<'_>, end: usize) -> Option<usize> {
        let quotes = &here.block.quotes;
        let upto = quotes.partition_point(|q| (q.outer.start as usize) < end);
        let quote = quotes[..upto].iter().rfind(|q| q.depth == 0).filter(|q| q.outer.end as usize == end)?;
        let open = quote.outer.start as usize;
        self.text[..open].ends_with(|c: char| c.is_alphanumeric()).then_some(open)
    }

    /// 考虑|是否搬迁, 考虑|对进口商品加税: a question or an act, and no thing.
    fn does(&self, start: usize) -> bool {
        let rest = clause::opening(self.text, Span::new(start, self.text.len()), 12);
        // 考虑|得很周全
        if rest.starts_with(['得', '很', '太']) {
            return false;
        }
        let verb = [Class::Verb, Class::Preposition, Class::Auxiliary, Class::Adverb, Class::Time];
        ["是否", "如何", "会否", "能否", "可否", "怎样"].iter().any(|w| rest.contains(w))
            || verb.iter().any(|c| super::lex::opens(rest, *c))
    }

    /// 居民反映|自来水有异味: a clause, and no noun.
    pub(super) fn clausal_from(&self, start: usize, end: u32) -> bool {
        let words = &self.text[start..clause::end(self.text, start, end as usize).max(start)];
        words.chars().nth(CLAUSE - 2).is_some()
            && (lists::VERBS.within(words)
                || words.contains(['有', '被', '很', '太'])
                || words.ends_with('了')
                || words.starts_with(['他', '她', '其']))
    }

    /// True when a number begins what follows.
    fn counted(&self, start: usize) -> bool {
        self.text[start..].starts_with(|c: char| c.is_ascii_digit() || "一两三四五六七八九十数多几".contains(c))
    }

    /// 逼问局外处是否认同…: the clause after the cue is a question.
    fn asks(&self, start: usize, end: usize) -> bool {
        let close = clause::end(self.text, start, end);
        let words = &self.text[start..close];
        asks(words) || self.text[close..].starts_with(['？', '?'])
    }

    /// 星河节能发布公告: whoever issues words is a subject, known or not.
    pub(super) fn issues(&self, after: usize, end: usize) -> bool {
        let all = super::lex::tokens(self.text, Span::new(after, end.max(after)));
        let between = |t: &&super::lex::Token| t.class.any(&[Class::Time, Class::Paren, Class::Adverb]);
        let verb = all.iter().find(|t| !between(t)).map_or(end, |t| t.span.start as usize);
        let does = self.text[verb..end].trim_start_matches('就');
        lists::ISSUES.begins(does) || lists::BY_WAY_OF.begins(does) && lists::ISSUES.within(does)
    }
}

/// True for words that ask: a word of the list, or 怕不怕, 来没来.
pub(super) fn asks(words: &str) -> bool {
    lists::ASKS.within(words)
        || words.match_indices(['不', '没']).any(|(i, not)| {
            let after = words[i + not.len()..].chars().next();
            after.is_some() && words[..i].chars().next_back() == after
        })
}

/// True for what somebody wrote or said, as a noun: 热线回复.
fn written(words: &str) -> bool {
    lists::WRITTEN.ends(words)
}

/// Sure enough to be a subject some clauses away.
pub(super) fn definite(kind: Kind) -> bool {
    !matches!(kind, Kind::Unknown | Kind::First | Kind::Document)
}
