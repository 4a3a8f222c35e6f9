//! Whose a cue is that has no subject of its own: the one of an earlier clause.

use super::acts;
use super::clause::{self, bare};
use super::cue_list::CueClass;
use super::cues::Cue;
use super::head::{Sure, is_name};
use super::lex;
use super::lists;
use super::name_spans::name_after;
use super::phrase::{self, Kind};
use super::running::Runs;
use super::said::Who;
use super::subject::definite;
use super::walk::{Here, Walk};
use crate::base::Span;
use crate::model::StatementKind;
use crate::text::document::Role;

/// How many clauses back a dropped subject is looked for.
const CLAUSES_BACK: usize = 6;

/// A title that opens a clause ends within so many bytes.
const TITLE: usize = 60;

/// So many bytes before a cue are searched for a semicolon.
const BETWEEN: usize = 600;

impl Walk<'_> {
    /// The subject of the clause right before `from`, when it sends a message.
    fn sender(&self, here: &Here<'_>, from: usize) -> Option<phrase::Np> {
        let clause = self.lead(here, from);
        let words = clause.of(self.text);
        let object = lists::MESSAGES.all().iter().find_map(|m| words.strip_suffix(*m))?;
        lists::SENDS.within(object).then_some(())?;
        phrase::noun_phrase(self.text, clause).filter(|n| definite(n.kind) || n.kind == Kind::Unknown)
    }

    /// 警方接获投诉，|指…: whoever made the complaint.
    fn reported_to(&self, here: &Here<'_>, cue: Cue, from: usize) -> Option<phrase::Np> {
        let asks = matches!(cue.entry.class, CueClass::Say | CueClass::Urge);
        let end = Some(self.lead(here, from).end as usize).filter(|_| asks)?;
        // 公司收到律师函，|要求停售
        let noun =
            lists::COMPLAINTS.all().iter().chain(lists::LETTERS.all()).find(|n| self.text[..end].ends_with(**n))?;
        let at = end - noun.len();
        let words = &self.text[clause::start(self.text, here.after_cue, at)..at];
        let span = Span::new(at, end);
        let fits = at >= here.after_cue && lists::RECEIVES.within(words);
        let kind = if lists::LETTERS.has(span.of(self.text)) { Kind::Document } else { Kind::Unnamed };
        fits.then_some(phrase::Np { span, name: span, title: None, kind })
    }

    /// 她贴出会议记录，白纸黑字|写着…: the paper that the clause right before shows.
    fn shown(&self, here: &Here<'_>, cue: Cue, from: usize) -> Option<phrase::Np> {
        if !lists::WRITTEN_ON.has(cue.span.of(self.text)) {
            return None;
        }
        let clause = self.lead(here, from);
        let words = clause.of(self.text);
        let shows = lists::SHOWN.all().iter().filter_map(|w| words.find(w).map(|i| i + w.len())).min()?;
        let span = Span::new(clause.start as usize + shows, clause.end as usize);
        let put_up = lists::PUT_UP.ends(words);
        // 展示检获的对白纸，上面|写着…: whatever stands before it.
        let thing = phrase::Np { span, name: span, title: None, kind: Kind::Document };
        let np = phrase::noun_phrase(self.text, span).filter(|n| put_up || n.kind == Kind::Document);
        np.filter(|n| n.span == span).or(put_up.then_some(thing).filter(|_| !span.is_empty())).or(np)
    }

    /// 卫生局抽查三家工厂，|发现两家没有执照: who inquired in the clause right before, where what was found is no thing.
    fn finder(&self, here: &Here<'_>, cue: Cue, from: usize) -> Option<phrase::Np> {
        if !cue.is(self.text, "发现") {
            return None;
        }
        let (lead, start) = (self.lead(here, from), cue.span.end as usize);
        let what = bare(self.text, Span::new(start, here.sentence.end as usize));
        let clause = Span::new(what.start as usize, clause::end(self.text, what.start as usize, what.end as usize));
        let found = || self.clausal_from(start, here.sentence.end) || acts::predicated(self.text, clause);
        let who = acts::inquirer(self.text, lead);
        let who = who.or_else(|| self.named_first(lead, false).filter(|_| acts::inquires(self.text, lead)));
        who.filter(|_| found())
    }

    /// 签署一项法案，|要求…: the clause right before ends with what was issued, which asks.
    pub(super) fn issued(&self, here: &Here<'_>, from: usize) -> bool {
        let clause = self.lead(here, from);
        clause.start as usize > here.after_cue && lists::PAPERS.ends(clause.of(self.text))
    }

    /// The clause right before the mark at `from`, after the last cue.
    fn lead(&self, here: &Here<'_>, from: usize) -> Span {
        let lead = self.text[here.after_cue..from].trim_end_matches(|c: char| c.is_whitespace() || "，,".contains(c));
        let end = here.after_cue + lead.len();
        Span::new(clause::start(self.text, here.after_cue, end), end)
    }

    /// The person who is the subject of the clause right before `from`, after the last cue.
    fn subject_since(&self, here: &Here<'_>, from: usize) -> Option<phrase::Np> {
        let clause = self.lead(here, from);
        let np = phrase::noun_phrase(self.text, clause)?;
        // 局长|失职，并要求…: what somebody did, and no name.
        let named = || is_name(np.name.of(self.text), Sure::No) || self.told_again(np.name);
        (clause.start as usize > here.after_cue && np.kind == Kind::Person && named()).then_some(np)
    }

    /// 承认|犯案: what a bare cue tells is over with its clause when somebody else acts in the next.
    pub(super) fn over(&self, index: usize) -> bool {
        self.found[index].unmarked && self.found[index].class == Some(CueClass::Say)
    }

    /// 市长遭|周刊|爆料: who stands behind the passive of a clause that ends with what they do.
    fn met_by(&self, cue: Cue, clause: Span) -> Option<phrase::Np> {
        let words = clause.of(self.text);
        let said = matches!(cue.entry.class, CueClass::Say | CueClass::Accuse | CueClass::Think);
        let met = said && lists::MET_BY.ends(words);
        let does = lists::MET_BY.all().iter().filter(|_| met).find(|w| words.ends_with(**w))?;
        let by = phrase::passive(self.text, Span { end: clause.end - does.len() as u32, ..clause })?;
        let vague = |n: &phrase::Np| matches!(n.kind, Kind::First | Kind::Unknown | Kind::Document | Kind::Place);
        phrase::noun_phrase(self.text, by).filter(|n| !vague(n))
    }

    /// 林岚口风很紧, 局长林岚开了会: a name of the article, or one behind a title, that opens the clause, and words of no list
    /// for how its bearer is, or what they do.
    fn named_first(&self, clause: Span, titled: bool) -> Option<phrase::Np> {
        let words = clause.of(self.text);
        if titled {
            if !words.contains(['了', '着', '过']) {
                return None;
            }
            let title = lex::titles(words).next().filter(|t| t.end as usize <= TITLE)?;
            let name = name_after(self.text, (clause.start + title.end) as usize).filter(|n| n.end < clause.end)?;
            let rest = &self.text[name.end as usize..clause.end as usize];
            let goes_on = rest.starts_with(['的', '和', '与', '、', '及', '·']);
            let span = Span { start: clause.start, ..name };
            let title = Span::new(clause.start as usize, name.start as usize);
            return (!goes_on).then_some(phrase::Np { span, name, title: Some(title), kind: Kind::Person });
        }
        lex::surname(words)?;
        let ends = [9, 6].into_iter().filter(|len| *len < words.len() && words.is_char_boundary(*len));
        let name = ends.map(|len| Span::new(clause.start as usize, clause.start as usize + len));
        let known = |n: &Span| is_name(n.of(self.text), Sure::No) && self.told_again(*n);
        let name = name.into_iter().find(known)?;
        Some(phrase::Np { span: name, name, title: None, kind: Kind::Person })
    }

    /// Who acts in the clause right before `from`.
    fn liar(&self, here: &Here<'_>, from: usize) -> Option<phrase::Np> {
        let clause = self.lead(here, from);
        let np = phrase::noun_phrase(self.text, clause)?;
        let somebody = matches!(
            np.kind,
            Kind::Person | Kind::Nickname | Kind::Role | Kind::Unnamed | Kind::PronounPerson | Kind::Group
        );
        if somebody && np.span.end < clause.end {
            return Some(np);
        }
        // 骗徒|会先致电学生: whoever opens the clause, before what they do.
        let all = lex::tokens(self.text, clause);
        let [who, does, ..] = all[..] else { return None };
        let acts =
            does.class.unknown() || does.class.any(&[lex::Class::Verb, lex::Class::Auxiliary, lex::Class::Adverb]);
        let fits = acts && who.class.any(&[lex::Class::Group, lex::Class::Title]) && does.span.start == who.span.end;
        fits.then(|| phrase::noun_phrase(self.text, who.span)).flatten()
    }

    /// 骨干为|一对夫妇，报称…: whom the clause right before `from` brings in.
    fn those_named(&self, here: &Here<'_>, from: usize) -> Option<phrase::Np> {
        let clause = self.lead(here, from);
        let at = clause.of(self.text).find(['为', '是', '有'])? + '为'.len_utf8();
        let words = Span::new(clause.start as usize + at, clause.end as usize);
        phrase::noun_phrase(self.text, words)
            .filter(|n| matches!(n.kind, Kind::Unnamed | Kind::Group) && n.span == words)
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

    /// 市长视察工地 促加快进度: who opens the headline, before what else it tells.
    fn opens_headline(&self, here: &Here<'_>, from: usize) -> Option<phrase::Np> {
        let start = here.block.body.start as usize;
        let lead = self.text[start..from].split(char::is_whitespace).next().filter(|w| !w.is_empty())?;
        let np = phrase::noun_phrase(self.text, Span::new(start, start + lead.len()))?;
        let somebody = matches!(np.kind, Kind::Person | Kind::Organisation | Kind::Group | Kind::Role | Kind::Unnamed);
        (somebody && np.span.start as usize == start && np.span.len() < lead.len()).then_some(np)
    }

    /// The subject that an earlier clause gives.
    pub(super) fn carried(&self, here: &Here<'_>, cue: Cue, from: usize) -> Option<Who> {
        if let Some(np) = self.shown(here, cue, from) {
            return Some(Who::Words(np));
        }
        let tells = matches!(cue.entry.class, CueClass::Show | CueClass::Report | CueClass::Manner | CueClass::Learn);
        if tells && !cue.is(self.text, "表明") {
            return self.finder(here, cue, from).map(Who::Words);
        }
        if let Some(np) = self.reported_to(here, cue, from) {
            return Some(Who::Words(np));
        }
        // 某人在接受采访时，表示…: the clause right before holds the subject.
        let lead = self.lead(here, from);
        // 市长遭周刊爆料，|指…: whoever it was.
        if let Some(np) = self.met_by(cue, lead) {
            return Some(Who::Words(np));
        }
        if lists::SETTING_ENDS.ends(lead.of(self.text))
            && let Some(np) = phrase::noun_phrase(self.text, lead)
            && definite(np.kind)
        {
            return Some(Who::Words(np));
        }
        // 判决书指出，一名男子致电老人，谎称…: who lies, and not who tells of it.
        if lists::LIES.has(cue.span.of(self.text)) {
            if let Some(np) = self.liar(here, from) {
                return Some(Who::Words(np));
            }
            // 她透露，骨干是一对夫妇，报称任教: whoever tells of it does not lie.
            let told = here.open.last().is_some_and(|&i| !self.found[i].unmarked);
            if told && lists::TOLD_OF_LIARS.has(cue.span.of(self.text)) {
                return self.those_named(here, from).map(Who::Words);
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
            // 男子认罪，法官何文远押后判刑，直言…: what was said before is over with its clause.
            let titled =
                |n: &phrase::Np| n.title.is_some() && (self.over(i) || n.span.end == self.lead(here, from).end);
            let alone = |n: &phrase::Np| any || other(n) || titled(n);
            // 问他为何录影，被告一度沉默，后|称…
            let asked =
                self.found[i].class == Some(CueClass::Ask) && lists::MUTE.within(self.lead(here, from).of(self.text));
            if let Some(np) = asked.then(|| self.liar(here, from)).flatten() {
                return Some(Who::Words(np));
            }
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
                if let Some(np) = phrase::noun_phrase(self.text, Span::new(start, end)).filter(|n| definite(n.kind)) {
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
            if let Some(np) = self.named_first(Span::new(start, end), true) {
                return Some(Who::Words(np));
            }
            // 市政府|拆除了围墙，并呼吁…
            if let Some(np) = acts::doer(self.text, Span::new(start, end)) {
                return Some(Who::Words(np));
            }
            if let Some(np) = phrase::noun_phrase(self.text, Span::new(start, end))
                && (definite(np.kind) || np.kind == Kind::Unknown && self.issues(np.span.end as usize, end))
            {
                return Some(Who::Words(np));
            }
            // 孙某|对指控没有异议，但辩称…
            if let Some(np) = phrase::before_preposition(self.text, Span::new(start, end)).filter(|n| definite(n.kind))
            {
                return Some(Who::Words(np));
            }
            // 也有人|赞许，认为…
            if let Some(np) = phrase::before_verb(self.text, Span::new(start, end)) {
                return Some(Who::Words(np));
            }
            // 市政府|拆除围墙，并呼吁…: 并 joins two acts of one.
            let and = || bare(self.text, Span::new(from, cue.span.end as usize)).of(self.text).starts_with('并');
            if and()
                && let Some(np) = acts::opener(self.text, Span::new(start, end))
            {
                return Some(Who::Words(np));
            }
            // 林岚口风很紧，只透露…
            if let Some(np) = self.named_first(Span::new(start, end), false) {
                return Some(Who::Words(np));
            }
            at = start;
        }
        // 工会批资方 促发还欠薪: in a headline whoever opens it.
        let alone = from == cue.span.start as usize;
        let headline = here.block.role == Role::Headline && alone;
        if headline && here.earlier.is_none() {
            return self.opens_headline(here, from).map(Who::Words);
        }
        // “…？”盼凶手落网
        let goes_on = headline || alone && self.text[..from].ends_with(['”', '」']);
        let begins = bare(self.text, Span::new(here.sentence.start as usize, from)).len() <= 9;
        let speech = matches!(cue.entry.class, CueClass::Say | CueClass::Think | CueClass::Deny | CueClass::Announce)
            || cue.entry.class == CueClass::Urge && (cue.entry.strong || goes_on)
            || cue.entry.class == CueClass::Want && goes_on;
        // 指 goes on from the sentence before, longer nouns do not.
        let verb = !cue.entry.noun || cue.span.len() == 3;
        // 局长说，…。…，呼吁各界…: whoever is speaking on.
        let on = here.running.filter(|_| here.runs != Runs::Perhaps && speech && verb);
        here.earlier.filter(|_| begins && speech && verb).or(on).map(Who::Same)
    }
}
