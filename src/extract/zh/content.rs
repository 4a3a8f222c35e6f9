//! Where content ends: what a new attribution closes, and what it is nested in.

use super::clause::bare;
use super::cue_list::CueClass;
use super::ends;
use super::head::{Sure, is_name};
use super::lex::{self, Class};
use super::lists;
use super::phrase::{self, Kind, Parsed};
use super::rules;
use super::said::{Said, Who};
use super::walk::{Here, Walk};
use crate::base::Span;
use crate::model::StatementKind;

/// Contents do not nest deeper than this.
const DEPTH: usize = 4;

/// A clause between a semicolon and whoever speaks next has at most so many bytes.
const CLAUSE: usize = 60;

impl Walk<'_> {
    /// Ends the contents that a new attribution, beginning at `from`, is no part of. True when it lies
    /// inside one that stays open.
    pub(super) fn close(
        &mut self,
        here: &mut Here<'_>,
        from: usize,
        parsed: &Parsed,
        carried: bool,
        holds: bool,
    ) -> bool {
        let text = self.text;
        let end = bare(text, Span::new(here.sentence.start as usize, from.max(here.sentence.start as usize))).end;
        if here.open.is_empty() {
            // A sentence of its own: does what runs on from the sentence before hold it?
            if let Some(run) = here.running {
                if parsed.listed || carried && holds {
                    self.extend(run, bare(text, here.sentence).end);
                    return true;
                }
                here.running = None;
            }
            return false;
        }
        let semicolon = text[..from].trim_end().ends_with(['；', ';']) || self.parted(here, from, parsed, carried);
        // …，因此他提醒…: what follows from what was said is part of it.
        let follows = lists::SO.begins(&text[from..]);
        // 他接到电话，对方称…: the other one, in what he tells.
        let other = |n: phrase::Np| n.span.of(text) == "对方";
        let pronoun =
            parsed.speaker.is_some_and(|n| n.kind == Kind::PronounPerson && !other(n)) && !parsed.ahead && !follows;
        let start = |i: usize| self.found[i].fragments.last().map_or(0, |f| f.start as usize);
        // 局长说，议员批评商会，要求…: whoever goes on does so inside what is told of him.
        let host = here.before.filter(|&b| {
            carried
                && !(parsed.also && (self.wished(b) || parsed.joins))
                && self.found[b].rule.id == rules::NESTED.id
                && matches!(self.found[b].who, Who::Words(_))
        });
        let outermost = here.open.first().copied();
        let inside = |i: usize| {
            let begins = start(i);
            if host.is_some_and(|b| b != i && begins <= self.found[b].at) {
                return true;
            }
            let nested = if carried && (follows || parsed.inner) || parsed.inner && outermost == Some(i) {
                true
            } else if carried {
                holds && !parsed.also && !parsed.and && !self.found[i].limited
            } else {
                // 党团表示支持…，立委何敏批…: after one clause somebody else with a title speaks.
                let clause = || {
                    let said = &text[begins..(end as usize).max(begins)];
                    self.found[i].unmarked && !said.contains(['，', ','])
                };
                let titled = parsed.speaker.is_some_and(|n| n.kind == Kind::Person && n.title.is_some());
                // 网友都表示不相信，有人说…
                let some = parsed.speaker.is_some_and(|n| parsed.some || n.span.of(text).starts_with('有'));
                // 公司早知道漏水，市场部提议…: inside what somebody tells, what one knows ends before what another does.
                let known = self.found[i].class == Some(CueClass::Think) && here.open.len() > 1;
                let other = known && parsed.speaker.is_some_and(|n| matches!(n.kind, Kind::Organisation | Kind::Group));
                let beside = (titled && !parsed.ahead || some || other) && clause()
                    || self.found[i].limited
                    || parsed.also && self.personal(i)
                    || self.same(i, parsed);
                from <= begins + 3 || !semicolon && !parsed.contrast && !pronoun && !beside
            };
            let adjunct = || (end as usize) > begins && ends::adjunct(text, Span::new(begins, end as usize));
            nested || outermost == Some(i) && (end as usize) <= begins || adjunct()
        };
        // 局长说，他已下令停工，军方将宣布…: what is ordered ends, what he says goes on.
        let kept = here.open.iter().take_while(|i| inside(**i)).count().min(DEPTH - 1);
        for i in here.open.split_off(kept) {
            let brief = match self.found[i].class {
                Some(CueClass::Deny) => true,
                // 承认|受贿，但辩称…
                Some(CueClass::Say) if self.found[i].unmarked => {
                    let begins = |f: &Span| lex::begins(f.of(text), Class::Verb).is_some();
                    let confessed = self.found[i].cue.is_some_and(|c| lists::OF_SUSPECTS.has(c.of(text)));
                    confessed && self.found[i].fragments.last().is_some_and(begins)
                }
                // 呼吁|停火，并要求…
                Some(CueClass::Urge | CueClass::Announce | CueClass::Promise) if self.found[i].unmarked => {
                    self.found[i].fragments.last().is_some_and(|f| {
                        lists::ACTS.begins(f.of(text)) || lex::begins(f.of(text), Class::Verb).is_some()
                    })
                }
                _ => false,
            };
            // 质疑|税改图利财团，要他…: a thought ends like a name all the same.
            let thought = self.found[i].unmarked && self.found[i].class == Some(CueClass::Think);
            let Some(fragment) = self.found[i].fragments.last_mut() else { continue };
            if fragment.start >= end {
                // Nothing is left of it.
                fragment.end = fragment.start;
                continue;
            }
            let end = end.min(fragment.end);
            let cut = &text[fragment.start as usize..end as usize];
            // 两家银行将合并，|双方未置评
            let joined = lists::MERGES.ends(cut);
            let cut = if joined { cut } else { cut.trim_end_matches(['并', '且', '但', '而', '也', '还']) };
            let mut cut = bare(text, Span::new(fragment.start as usize, fragment.start as usize + cut.len()));
            // 承认|控罪，称…: a noun, and nothing said.
            // 海港日报报道，研究员何文远，在网上撰文指出…: nobody but the one who speaks.
            // 须自行判断，至于停班，他表示…: the topic of who speaks next.
            // 否认|犯案，称…: two characters, and all of it.
            let two = brief && cut.of(text).chars().nth(1).is_some();
            if cut.of(text).chars().nth(2).is_none() && !two
                || cut.of(text).starts_with("至于")
                || carried && !thought && only_somebody(text, cut)
            {
                cut.end = cut.start;
            }
            *fragment = ends::without_time(text, ends::without_topic(text, cut));
        }
        if kept == 0 {
            here.running = None;
        }
        kept > 0
    }

    /// 警方表示，…；看到消息，家属说…: one clause stands between the semicolon and whoever speaks next.
    fn parted(&self, here: &Here<'_>, from: usize, parsed: &Parsed, carried: bool) -> bool {
        let since = self.text.floor_char_boundary(from.saturating_sub(CLAUSE)).max(here.after_cue.min(from));
        let lead = self.text[since..from].trim_end_matches(['，', ',', ' ']);
        let named = parsed.speaker.is_some_and(|n| matches!(n.kind, Kind::Person | Kind::Organisation));
        let cut = || lead.rfind(['；', ';']).is_some_and(|i| !lead[i..].contains(['，', ',']));
        !carried && named && lead.len() < from - since && cut()
    }

    /// …，某公司对此予以否认: somebody else's answer is no part of what is said.
    pub(super) fn answered(&mut self, here: &mut Here<'_>, from: usize, said: &Said) {
        if matches!(said.who, Who::Words(np) if !matches!(np.kind, Kind::PronounPerson | Kind::Unknown)) {
            self.close(here, from, &Parsed { contrast: true, ..Parsed::default() }, false, false);
        }
    }

    /// …。指…: what stands between two cues of one speaker is also theirs.
    pub(super) fn bridge(&mut self, here: &Here<'_>, index: usize) {
        if let Who::Same(i) = self.found[index].who
            && here.before.is_none()
            && here.earlier == Some(i)
            && self.found[i].kind == StatementKind::Indirect
            && !self.found[i].fragments.is_empty()
        {
            let upto = Span::new(here.block.body.start as usize, here.sentence.start as usize);
            self.extend(i, bare(self.text, upto).end);
        }
    }

    /// 她强调，警方希望…，又重申…: what is told of the wishes of others, inside what somebody says.
    pub(super) fn wished(&self, index: usize) -> bool {
        self.found[index].rule.id == rules::NESTED.id
            && matches!(self.found[index].class, Some(CueClass::Want | CueClass::Think | CueClass::Plan))
    }

    /// Said by a person, not passed on by an outlet or a document.
    pub(super) fn personal(&self, index: usize) -> bool {
        !matches!(&self.found[index].who, Who::Words(np) if matches!(np.kind, Kind::Outlet | Kind::Document | Kind::Unnamed))
            && !matches!(self.found[index].who, Who::Nobody)
    }

    /// 李明表示…，李明还说…: the same words speak again.
    pub(super) fn same(&self, index: usize, parsed: &Parsed) -> bool {
        let (Who::Words(a), Some(b)) = (&self.found[index].who, parsed.speaker) else { return false };
        let again = matches!(
            b.kind,
            Kind::Person | Kind::Unknown | Kind::Nickname | Kind::Organisation | Kind::Group | Kind::Role
        );
        a.name.of(self.text) == b.name.of(self.text) && again
    }

    /// 宣布A并谈及B: what follows 并 is no part of A, also where it gives no statement.
    pub(super) fn coordinate(&mut self, here: &mut Here<'_>, region: Span) {
        let words = region.of(self.text);
        let Some(cut) = ["并", "并且", "同时"].iter().find_map(|w| words.strip_suffix(w)) else { return };
        let end = region.start + cut.len() as u32;
        for &i in here.open.iter().rev().take(DEPTH) {
            if let Some(f) = self.found[i].fragments.last_mut()
                && f.start < end
                && end < f.end
                && f.start <= region.start
            {
                *f = bare(self.text, Span::new(f.start as usize, end as usize));
            }
        }
    }
}

/// True when `words` are no more than who speaks.
fn only_somebody(text: &str, words: Span) -> bool {
    // 指责政府|“屈膝”: quoted words say something.
    // 自称|是平台客服: who somebody is.
    // 表示|不干涉学校, 打算|用新演员
    let acts = words.of(text).starts_with(['用', '把', '请', '给', '让'])
        || [Class::Auxiliary, Class::Adverb].iter().any(|c| lex::opens(words.of(text), *c));
    // 被告|骗走|老人: somebody, what they did, and to whom.
    let people = [Class::Title, Class::Group];
    let does = matches!(lex::tokens(text, words)[..], [a, verb, c] if a.class.any(&people)
        && c.class.any(&people)
        && verb.class.unknown()
        && verb.span.len() == 6
        && lex::surname(verb.span.of(text)).is_none());
    let named = |n: &phrase::Np| n.kind != Kind::Person || is_name(n.name.of(text), Sure::No);
    !acts
        && !does
        && !words.of(text).ends_with(['”', '」'])
        && !words.of(text).starts_with(['是', '为'])
        && phrase::noun_phrase(text, words).is_some_and(|n| {
            n.span == words && matches!(n.kind, Kind::Person | Kind::Role | Kind::Organisation) && named(&n)
        })
}
