//! Verbs of reporting with their content in the reporter's words, and refusals.

use super::after::Start;
use super::lexicon::{
    AND, AUX, BE, BUT, CueClass, DET, ED, ING, OBJ, OUTLET, POSS, PREP, REFUSE, SUB, SUBJ, THAT, TO, VENUE, WH,
};
use super::np::{self, Np};
use super::rules;
use super::sentence::{Found, Sentence, Who};
use super::tokens::{Kind, Tokens};
use super::verbs::{Subject, Voice};
use crate::model::StatementKind;

impl Sentence<'_, '_> {
    /// True for a subject that speaks for nobody: let's; nobody, of whom a thought is told all the same (nobody believes it).
    pub(super) fn nobody(&self, i: usize, class: CueClass) -> bool {
        let thinks = matches!(class, CueClass::Think | CueClass::Know);
        self.t.eq(i, "let") || !thinks && self.t.eq(i, "nobody")
    }

    pub(super) fn clause_after(&self, k: usize) -> Option<Found> {
        let (t, v, a) = (self.t, &self.verbs[k], &self.after[k]);
        let (rule, start) = match a.start {
            Start::That(i) => (&rules::THAT, i),
            Start::Bare(i) => (&rules::BARE, i),
            Start::Question(i) => (&rules::QUESTION, i),
            Start::Infinitive(i) => (&rules::URGED, i),
            Start::Colon(i) => (&rules::COLON, i),
            _ => return None,
        };
        let used = || self.used_to_say(k) || !v.group.negated && !matches!(a.start, Start::Bare(_)) && self.took_to(k);
        if v.group.voice == Voice::Infinitive && !matches!(a.start, Start::That(_)) && !used() {
            return None;
        }
        // declared the plan unsafe, | and left: no clause
        let so = |i: usize| super::objects::object_at(t, i, self.hi).and_then(|np| self.said_to_be(np, false));
        if v.cue.wants.has(b'l') && matches!(a.start, Start::Bare(i) if so(i).is_some()) {
            return None;
        }
        // it is wrong to say that he lied: nobody says it
        let g = v.group.start;
        let judged = v.group.voice == Voice::Infinitive && g > self.lo + 2 && {
            let quality = t.prev(g).unwrap_or(g);
            quality > self.lo + 1 && t.is(quality - 1, BE) && t.eq(quality - 2, "it")
        };
        if judged {
            return None;
        }
        // declined to say: a refusal to answer
        if v.cue.lemma == "decline" && t.is(start + 1, super::lexicon::SPEAK) {
            return None;
        }
        // does not claim to know
        if matches!(a.start, Start::Infinitive(_)) && v.group.negated && v.cue.class == CueClass::Say {
            return None;
        }
        // asked not to be named
        let named = ["named", "identified", "quoted"].iter().any(|w| t.eq(start + 3, w));
        let only = t.eq(start + 1, "be") && ["named", "identified"].iter().any(|w| t.eq(start + 2, w));
        // begs to differ
        let differs = v.cue.lemma == "beg" && t.eq(start + 1, "differ");
        if matches!(a.start, Start::Infinitive(_)) && (t.eq(start, "not") && named || only || differs) {
            return None;
        }
        // until they agree to reopen it: nobody has said so yet
        let yet = ["until", "unless", "if", "whether"];
        let unsaid = v.cue.class == CueClass::Promise || v.cue.lemma == "agree";
        if matches!(a.start, Start::Infinitive(_))
            && unsaid
            && self.left(k) > self.lo
            && yet.iter().any(|w| t.eq(self.left(k) - 1, w))
        {
            return None;
        }
        // The delays threaten to cost millions: nobody speaks.
        if v.cue.wants.has(b'h') {
            let who = v.subject.np().or_else(|| match self.who(k) {
                // sent a letter threatening to sue: who sent it
                // opened an office and plans to stay
                Who::Phrase { np, .. } if v.subject == Subject::Carried => Some(np),
                _ => None,
            });
            // if you want to go: nobody in particular
            who.filter(|np| human(t, *np) && !t.eq(np.head, "you"))?;
        }
        // wanted to go: told of the past, by nobody
        // wanted to know why
        let knows = |i: usize| ["know", "hear", "see", "understand"].iter().any(|w| t.eq(i + 1, w)) && t.is(i + 2, WH);
        if v.cue.lemma == "want"
            && !matches!(a.start, Start::Infinitive(i) if knows(i))
            && matches!(a.start, Start::Infinitive(i) if i <= v.end + 1 && super::objects::infinitive(t, i, self.hi).is_some())
            && t.is(v.at, super::lexicon::ED)
        {
            return None;
        }
        // Voters will decide whether to keep it: they have not yet.
        let modal = (v.group.start..v.at).any(|i| t.is(i, super::lexicon::MODAL));
        let open = modal && v.cue.lemma == "decide";
        if v.cue.class == CueClass::Know && (v.group.voice != Voice::Finite || open) {
            return None;
        }
        // The label does not signal that it is safe: nobody speaks.
        let silent = v.cue.class == CueClass::Show && v.group.negated;
        if silent && v.subject.np().is_some_and(|np| !human(t, np) && !impersonal(t, np)) {
            return None;
        }
        let document = v.cue.class == CueClass::Show && matches!(a.start, Start::Bare(_) | Start::Question(_));
        // made comments indicating …
        let noted = v.group.voice == Voice::Participle
            && v.group.start > self.lo
            && t.is(v.group.start - 1, super::lexicon::NOUN_CUE | super::lexicon::REPORT | super::lexicon::VENUE);
        let would = t.is(start, SUBJ) && t.is(start + 1, AUX);
        if document && !noted && !would && !v.subject.np().is_some_and(|np| impersonal(t, np)) {
            return None;
        }
        let when = v.group.start > self.lo && t.is(v.group.start - 1, SUB) && v.cue.class == CueClass::Ask;
        if matches!(v.subject, Subject::Missing) && v.group.voice == Voice::Finite && v.group.start > self.lo && !when {
            return None;
        }
        let mut end = self.content_end(k, start);
        // said when asked whether it would end, | and walked out
        let asked = v.group.start > self.lo && t.eq(v.group.start - 1, "when") && rule.id == rules::QUESTION.id;
        let out = |i: &usize| self.is(*i, Kind::Comma) && t.is(*i + 1, AND) && t.is(*i + 2, ED);
        end = (start + 2..end).find(|i| asked && out(i)).unwrap_or(end);
        if rule.id == rules::URGED.id {
            end = self.did_then(start, end).unwrap_or(end);
        }
        // Pressed whether it would pass, | Quill demurred
        if v.group.start == self.lo && matches!(v.subject, Subject::Missing) {
            let main = |i: &usize| {
                super::shapes::behind_comma(t, *i).is_some_and(|next| super::shapes::main_clause(t, next, self.hi))
            };
            let stop = |i: usize| if t.all[i].kind == Kind::Open { t.next(i) } else { i };
            end = (start..end).find(main).map_or(end, stop).min(end);
            // Asked if it would pass | he said: “…”
            let says = |w: &usize| {
                let own = self.verbs[*w].subject.np().is_some_and(|np| t.is(np.head, SUBJ) && np.start > start);
                own && matches!(self.after[*w].start, Start::Quote(_))
            };
            end = (k + 1..self.verbs.len()).find(says).map_or(end, |w| end.min(self.left(w)));
        }
        // won't say how he will vote | until he has seen it
        if v.group.negated && matches!(a.start, Start::Question(_)) {
            end = (start + 2..end).find(|i| t.eq(*i, "until")).unwrap_or(end);
        }
        // urged him to go, | but the mayor stayed
        if matches!(a.start, Start::Infinitive(_)) {
            // but on Monday | Quill said
            let past = |i: usize| match i + 1 < self.hi {
                true => super::adjuncts::past(t, i, self.hi).unwrap_or(i),
                false => i,
            };
            let turns = |i: &usize| {
                t.all[*i].kind == Kind::Comma
                    && t.is(*i + 1, AND | BUT)
                    && (super::shapes::main_clause(t, past(*i + 2), self.hi) || t.kind(*i + 2) == Some(Kind::Comma))
                    // urged him to stay, | despite the vote
                    || t.all[*i].kind == Kind::Comma && ["despite", "amid", "after"].iter().any(|w| t.eq(*i + 1, w))
                    // says he plans to stay, | and that he is well
                    || t.all[*i].kind == Kind::Comma && t.is(*i + 1, AND) && t.is(*i + 2, THAT)
            };
            end = (start..end).find(turns).unwrap_or(end);
            // agreed to go | but did not say when
            let finite = |i: &usize| {
                let verb = past(*i + 1);
                let again = verb > *i + 1 && super::shapes::main_clause(t, verb, self.hi);
                t.is(*i, BUT) && (t.is(verb, AUX) || np::finite(t, verb) || again) && !t.eq(verb, "be")
            };
            end = (start..end).find(finite).map_or(end, |i| if t.all[i - 1].kind == Kind::Comma { i - 1 } else { i });
            // refused to go | and left the room
            let did = |i: &usize| {
                let next = |j: usize| t.is(j, DET | POSS | OBJ | THAT) || t.get(j).is_some_and(|n| n.cap());
                let verb = *i + 1;
                let past = t.is(verb, ED) || np::finite(t, verb) && !t.cues(verb).any(|(_, f)| f.base);
                t.is(*i, AND)
                    && verb < self.hi
                    && !t.all[verb].cap()
                    && past
                    && (t.is(verb, AUX) || next(verb + 1))
                    && !(start + 2..*i).any(|j| np::finite(t, j) || t.is(j, ED | WH))
            };
            end = (start + 2..end).find(did).unwrap_or(end);
            // promised to save it: | “You paid for it.”
            let quoted = |i: &usize| t.all[*i].kind == Kind::Colon && self.is(*i + 1, Kind::Open);
            end = (start..end).find(quoted).unwrap_or(end);
            // urged him to go, | a plea he has ignored
            end = self.before_remark(start, end);
            // told them to “sit down” | when the vote began
            let marked = (start + 1..start + 3).find(|i| self.is(*i, Kind::Open)).map(|open| t.next(open));
            let meanwhile = ["when", "as", "while", "after", "before", "even"];
            end = marked.filter(|i| *i < end && meanwhile.iter().any(|w| t.eq(*i, w))).unwrap_or(end);
            // vowed to go | before the board met
            let while_ = |i: &usize| {
                ["before", "after", "as", "while"].iter().any(|w| t.eq(*i, w))
                    && np::after(t, *i + 1, self.hi, np::Reach::Full)
                        .is_some_and(|np| t.is(np.end, super::lexicon::ED) || t.cues(np.end).any(|(_, f)| f.past))
            };
            end = (start + 2..end).find(while_).unwrap_or(end);
        }
        // polls showing Doe leading Roe | are wrong
        let shown = v.cue.class == CueClass::Show && v.group.voice == Voice::Participle && noted;
        if shown && matches!(a.start, Start::Bare(_)) {
            let led = |i: &usize| np::finite(t, *i) && !t.is(*i - 1, ING | PREP | WH | THAT);
            let ing = (start + 1..end.min(start + 6)).find(|i| t.is(*i, ING));
            end = ing.and_then(|ing| (ing + 2..end).find(led)).unwrap_or(end);
        }
        // noticed that it was late, | and the crew conferred
        if v.cue.class == CueClass::Know {
            let next = |i: &usize| {
                t.all[*i].kind == Kind::Comma && t.is(*i + 1, AND) && super::shapes::main_clause(t, *i + 2, self.hi)
            };
            end = (start + 2..end).find(next).unwrap_or(end);
        }
        // while he did not know what it was, | he would ask
        let left = self.left(k);
        let opening = ["while", "although", "though", "if", "when"];
        if left > self.lo + 1
            && opening.iter().any(|w| t.eq(left - 1, w))
            && (t.is(left - 2, THAT) || self.is(left - 2, Kind::Comma) && left > 2 && t.is(left - 3, THAT))
        {
            end = (start..end).find(|i| t.all[*i].kind == Kind::Comma).unwrap_or(end);
        }
        // The voters who believe he won | have doubled: the main verb is no content.
        let g = v.group.start;
        // four men who spoke against it and said it was late | have left
        let carried = || {
            let who = (self.lo..g).rev().take(24).take_while(|i| t.all[*i].word()).find(|i| t.eq(*i, "who"))?;
            let first = who > self.lo && t.is(g - 1, AND) && matches!(v.subject, Subject::Carried);
            (first && !(self.lo..who).any(|i| np::finite(t, i) || t.is(i, super::lexicon::ED))).then_some(())
        };
        let who = g > self.lo + 1
            && t.eq(g - 1, "who")
            && t.all[g - 2].word()
            && v.subject
                .np()
                .is_some_and(|np| !(self.lo..np.start).any(|i| np::finite(t, i)) || np::finite(t, np.start - 1));
        if g > self.lo && t.eq(g - 1, "who") {
            // who says it is safe | but who also worries
            let again = |i: &usize| t.is(*i, AND | BUT) && t.eq(*i + 1, "who");
            end = (start + 2..end).find(again).unwrap_or(end);
        }
        // some who heard the speech | were moved: the verb is not of what they heard
        let second = super::sources::second_verb(self, start, end);
        if who && v.cue.class == CueClass::Know && matches!(a.start, Start::Bare(_)) && second.is_none() {
            return None;
        }
        if who || carried().is_some() {
            end = super::sources::second_verb(self, start, end).unwrap_or(end);
        }
        // They said that | in May.
        let pointed =
            matches!(a.start, Start::That(_)) && end < start + 6 && (t.is(start + 1, PREP) || t.eq(start + 1, "every"));
        // concluded his time | by asking: no clause
        let verb = |i: usize| {
            np::finite(t, i)
                || t.is(i, super::lexicon::ED | super::lexicon::FINAL_S | ING)
                || t.all[i].kind == Kind::Open
        };
        // say they trust her; others do not
        let they = ["they", "he", "she", "we", "i", "you"].iter().any(|w| t.eq(start, w));
        if matches!(a.start, Start::Bare(_)) && end < self.hi && end <= start + 3 && !they && !(start..end).any(verb) {
            return None;
        }
        // denied that account: no clause
        let told = t.is(start + 1, TO) && t.is(start + 2, DET | POSS); // try telling that to a nurse
        let that = matches!(a.start, Start::That(_)) && (end == start + 2 || told);
        // Hurst asked why; asked who, she laughed
        let alone = matches!(a.start, Start::Question(_)) && v.cue.class == CueClass::Ask && end == start + 1;
        if that || end <= start + 1 && !alone || pointed && !(start..end).any(|i| np::finite(t, i)) {
            return None;
        }
        let quoted = t.all[start..end].iter().any(|x| x.kind == Kind::Open);
        let kind = if quoted { StatementKind::Mixed } else { StatementKind::Indirect };
        Some(Found::new(rule, kind, [(start, end)], Who::Nobody))
    }

    /// `came forward to say they were hurt`: somebody did something in order to say it.
    fn used_to_say(&self, k: usize) -> bool {
        let (t, v, a) = (self.t, &self.verbs[k], &self.after[k]);
        let g = v.group.start;
        let says = matches!(v.cue.class, CueClass::Say | CueClass::Tell) && !v.group.negated;
        // has yet to say whether
        if says && g > self.lo && t.eq(g - 1, "yet") && matches!(a.start, Start::Question(_)) {
            return true;
        }
        // stepped in to ask whether it was so, rose to say it was
        let asks = v.cue.class == CueClass::Ask && matches!(a.start, Start::Question(_));
        if (asks || says && matches!(a.start, Start::Bare(_))) && self.stepped(k).is_some() {
            return true;
        }
        let wish = ["fair", "safe", "enough", "able", "likely", "hard", "difficult", "easy", "reluctant", "unwilling"];
        // was eager to declare: nothing was said; was quick to say: it was
        let ready = g > self.lo + 2 && t.is(g - 2, BE) && t.all[g - 1].word();
        let quick = g > self.lo && ["quick", "careful", "first", "right", "wrong"].iter().any(|w| t.eq(g - 1, w));
        let did = (quick || !ready) && g > self.lo + 1 && !np::finite(t, g - 1) && !wish.iter().any(|w| t.eq(g - 1, w));
        let clause = matches!(a.start, Start::Bare(i) if super::shapes::clause(t, i, self.hi));
        // prompted Roe to say he would stay
        if says
            && self.prompted(k).is_some()
            && matches!(a.start, Start::Bare(i) if super::shapes::clause(t, i, self.hi))
        {
            return true;
        }
        says && did && clause && !t.is(g - 1, AUX | REFUSE | ING) && (self.lo..g).any(|i| np::finite(t, i))
    }

    /// `took to the radio to blame Doe`: who took to it blames.
    pub(super) fn took_to(&self, k: usize) -> bool {
        let (t, g) = (self.t, self.verbs[k].group);
        let lo = self.lo.max(g.start.saturating_sub(12));
        let stage = |i: usize| t.is(i, VENUE | OUTLET | super::lexicon::ORG) || t.all[i].cap();
        let used = |words: &[&str]| (lo..g.start).any(|i| words.iter().any(|w| t.eq(i, w)));
        let dated = |i: usize| t.is(i, super::lexicon::TIME | super::lexicon::NUM) || t.kind(i) == Some(Kind::Num);
        if g.voice != Voice::Infinitive || g.start == lo {
            return false;
        }
        // wrote to the board to demand
        let staged = || stage(g.start - 1) || dated(g.start - 1) && (lo..g.start).any(stage);
        // was the first senator to call it a fraud, is one of the few to oppose it
        let first = |i: usize| ["first", "only", "few", "last", "latest"].iter().any(|w| t.eq(i, w));
        let one = |i: &usize| first(*i) && t.eq(*i - 1, "the") && (lo..*i).any(|k| t.is(k, BE) || t.eq(k, "became"));
        (lo + 1..g.start).any(|i| one(&i))
            || used(&["wrote", "writes", "rose", "phoned"])
            // went so far as to call it treason
            || g.start > lo + 2 && t.eq(g.start - 1, "as") && t.eq(g.start - 2, "far")
            || used(&["took", "takes", "used", "uses", "went", "goes", "returned", "appeared"]) && staged()
    }
}

/// True for somebody, or a body, that can mean to do something.
pub(super) fn human(t: &Tokens<'_>, np: Np) -> bool {
    use super::lexicon::{GROUP, ORG, OUTLET, TITLE, UNNAMED};
    let head = &t.all[np.head];
    let share = head.is(super::lexicon::PARTITIVE | super::lexicon::ALONE | super::lexicon::NUM);
    let share = share && (!head.cap() || head.is(DET)); // Some in his party
    share
        || !head.cap() && t.among(np.head, &super::lists::PERSON)
        || head.is(GROUP | ORG | OUTLET | TITLE | UNNAMED)
        || head.cap() && !head.is(DET)
        || head.is(SUBJ) && !t.eq(np.head, "it")
}

/// True for a document, an organisation, a group of researchers: what `shows` and `finds` want before them.
pub(super) fn impersonal(t: &Tokens<'_>, np: Np) -> bool {
    use super::lexicon::{GROUP, ORG, OUTLET, REPORT, TITLE};
    let head = &t.all[np.head];
    head.is(REPORT | GROUP | ORG | OUTLET | TITLE)
        || head.shape == super::tokens::Shape::Upper
        || head.cap() && !head.is(DET | WH | SUBJ)
        || head.is(SUBJ) && !head.is(OBJ) && matches!(t.str(np.head).to_ascii_lowercase().as_str(), "they" | "we")
}
