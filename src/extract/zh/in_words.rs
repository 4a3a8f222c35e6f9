//! What is part of the words of whoever speaks, though it looks like a statement of its own, and what is not.

use super::after::After;
use super::clause::bare;
use super::cue_list::CueClass;
use super::cues::Cue;
use super::lists;
use super::phrase::{self, Kind, Parsed};
use super::said::Who;
use super::walk::{Here, Walk};
use crate::base::Span;

impl Walk<'_> {
    /// 儿子表示，刑期再长也没用，|他打算追讨: what whoever speaks means to do is part of what they say.
    pub(super) fn plans_in_words(&self, here: &Here<'_>, cue: Cue, parsed: &Parsed, from: usize) -> bool {
        let pronoun = parsed.speaker.is_some_and(|n| n.kind == Kind::PronounPerson && n.span.start as usize == from);
        let one = |k: Kind| matches!(k, Kind::Person | Kind::Nickname | Kind::Role | Kind::PronounPerson);
        let speaks = here.open.first().map(|&i| &self.found[i]).is_some_and(|outer| {
            let begun = outer.fragments.last().is_some_and(|f| (f.start as usize) < from);
            let says = matches!(outer.class, Some(CueClass::Say | CueClass::Tell | CueClass::Comment));
            !outer.unmarked && begun && says && matches!(outer.who, Who::Words(n) if one(n.kind))
        });
        cue.entry.class == CueClass::Plan && pronoun && speaks && self.text[..from].ends_with(['，', ','])
    }

    /// 公司称，对传闻不予置评，一切以公告为准; 他说，案件在审，不便多谈: the refusal is part of what is said.
    pub(super) fn refuses_in_words(&self, here: &Here<'_>, cue: Cue, region: Span, opens: bool) -> bool {
        if cue.entry.class != CueClass::Decline || !lists::OWN_REFUSAL.begins(cue.span.of(self.text)) {
            return false;
        }
        let rest = &self.text[cue.span.end as usize..here.sentence.end as usize];
        let goes_on = rest.starts_with(['，', ',']) && !lists::TURNS.begins(rest.trim_start_matches(['，', ',']));
        let topic = lists::TOPIC.begins(region.of(self.text)) || region.of(self.text).starts_with(['对', '就']);
        let marked = here.open.first().is_some_and(|&i| !self.found[i].unmarked && self.personal(i));
        opens && topic && goes_on || marked && region.is_empty() && !opens
    }

    /// 据报道，总统签署命令，宣布…: what the report tells of somebody holds what they say by it.
    pub(super) fn acts_inside(&self, here: &Here<'_>, np: &phrase::Np, from: usize) -> bool {
        let acts = bare(self.text, Span::new(np.span.end as usize, from));
        // 海港日报报道，局长受访，表示…: the interview is no part of what is said in it.
        let interviewed = lists::INTERVIEW.within(acts.of(self.text));
        np.kind != Kind::PronounPerson
            && !interviewed
            && here.before.is_some()
            && acts.of(self.text).chars().nth(2).is_some()
    }

    /// 罗致远怕船会沉，队医发来短信：“船没沉。”: what another one says in full is no part of a thought.
    pub(super) fn answers_thought(&self, here: &Here<'_>, parsed: &Parsed, after: &After) -> bool {
        let quoted = matches!(after.mark, Some('：' | ':')) && self.text[after.start..].starts_with(['“', '「']);
        let &[open] = here.open.as_slice() else { return false };
        let thought = self.found[open].unmarked && self.found[open].class == Some(CueClass::Think);
        let other = |n: phrase::Np| matches!(n.kind, Kind::Person | Kind::Role | Kind::Group | Kind::Organisation);
        quoted && thought && parsed.speaker.is_some_and(other)
    }
}
