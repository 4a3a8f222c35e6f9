//! Verbs whose object is what somebody did, or is thought to be: `admitted lying`, `recalled Roe telling them`, `sees no
//! reason to go`, `holds the mayor responsible`, `found it “hard to square”`.

use super::after::Start;
use super::clauses::{human, impersonal};
use super::lexicon::{ADV, AUX, BUT, DET, ING, OBJ, POSS, PREP, TO};
use super::np::{self, Reach};
use super::rules;
use super::sentence::{Found, Sentence, Who};
use super::tokens::Kind;
use super::verbs::{Subject, Voice};

impl Sentence<'_, '_> {
    /// She admitted lying; he recalled sailing.
    pub(super) fn doing(&self, k: usize) -> Option<Found> {
        let (t, v) = (self.t, &self.verbs[k]);
        let active = matches!(v.group.voice, Voice::Finite | Voice::Participle);
        // denied ever meeting, denied having met
        let at = if t.is(v.end, ADV) || t.eq(v.end, "ever") { v.end + 1 } else { v.end };
        // acknowledged, though, having listened
        let aside = self.is(v.end, Kind::Comma)
            && t.is(v.end + 1, ADV | BUT | super::lexicon::SUB)
            && self.is(v.end + 2, Kind::Comma);
        let at = if aside { v.end + 3 } else { at };
        let ing = at < self.hi && t.all[at].kind == Kind::Word && t.str(at).ends_with("ing") && t.is(at, ING | AUX);
        if !(v.cue.wants.has(b'g') && active) || matches!(v.subject, Subject::Missing) {
            return None;
        }
        // recalled him sailing; recalled Roe telling the board that …
        if !ing {
            if !["recall", "remember", "describe"].contains(&v.cue.lemma) || self.after[k].start != Start::Nothing {
                return None;
            }
            let np = super::objects::object_at(t, v.end, self.hi)?;
            let end = self.content_end(k, v.end);
            // recalled him asking, “Why?”: the asking's
            let asks = || (np.end..end).any(|i| t.all[i].kind == Kind::Comma && self.is(i + 1, Kind::Open));
            let doing = t.is(np.end, ING) && np.end < self.hi && !t.is(np.end, PREP) && !asks();
            return (doing && np.end + 1 < end)
                .then(|| Found::new(&rules::OBJECT, self.kind(v.end, end), [(v.end, end)], Who::Nobody));
        }
        // denied lying, | after the board had met
        let behind = |i: &usize| {
            let sub = ["after", "before", "as", "while", "when", "despite", "amid"].iter().any(|w| t.eq(*i + 1, w));
            t.all[*i].kind == Kind::Comma && sub
        };
        let from = if at > v.end + 2 { at } else { v.end };
        let end = self.content_end(k, from);
        let end = (at + 1..end).find(|i| behind(i)).unwrap_or(end);
        (from + 1 < end).then(|| Found::new(&rules::OBJECT, self.kind(from, end), [(from, end)], Who::Nobody))
    }

    /// What verb `k`, by which somebody speaks, finds, sees or thinks of something.
    pub(super) fn finding(&self, k: usize) -> Option<Found> {
        let (t, v) = (self.t, &self.verbs[k]);
        let whole = |end: usize| Found::new(&rules::OBJECT, self.kind(v.end, end), [(v.end, end)], Who::Nobody);
        match v.cue.lemma {
            "hold" => return self.answerable(k).map(whole),
            "know" | "consider" | "declare" | "deem" | "suppose" | "assume" | "presume" | "reckon" | "imagine" => {
                return self.to_be(k).map(whole);
            }
            "find" | "see" | "think" | "believe" => {}
            // reported no injuries
            "report" if t.eq(v.end, "no") && v.end + 1 < self.hi => {
                v.subject.np().filter(|np| human(t, *np) || impersonal(t, *np))?;
                return Some(whole(self.before_remark(v.end, self.content_end(k, v.end))));
            }
            _ => return None,
        }
        if let Some(end) = self.to_be(k) {
            return Some(whole(end));
        }
        let none = ["no", "little", "scant"].iter().any(|w| t.eq(v.end, w));
        // found no evidence that Doe lied
        if none && v.cue.lemma == "find" {
            let noun = (v.end + 1..self.hi.min(v.end + 4)).any(|i| t.among(i, &super::lists::FINDINGS));
            v.subject.np().filter(|np| noun && (human(t, *np) || impersonal(t, *np)))?;
            return Some(whole(self.content_end(k, v.end)));
        }
        // sees no reason to resign
        if v.cue.lemma == "see" {
            let reason = none && (v.end + 1..v.end + 4).any(|i| t.among(i, &super::lists::REASONS));
            return reason.then(|| whole(self.before_remark(v.end, self.content_end(k, v.end))));
        }
        // thinks it unlikely; finds the plan unfair and costly
        let object = super::objects::object_at(t, v.end, self.hi)
            .filter(|_| v.subject.np().is_none_or(|np| human(t, np) || impersonal(t, np)));
        let pronoun = t.eq(v.end, "it") || t.is(v.end, OBJ);
        let so = object.filter(|_| pronoun || v.cue.lemma == "find").and_then(|np| self.said_to_be(np, !pronoun));
        if let Some(end) = so {
            return Some(whole(end.min(self.content_end(k, v.end))));
        }
        // found his answers “hard to square”
        if v.cue.lemma == "find" && (t.is(v.end, DET | POSS | OBJ) || t.eq(v.end, "it")) {
            let np = super::objects::object_at(t, v.end, self.hi).filter(|np| self.is(np.end, Kind::Open))?;
            let short = self.words(np.end) <= 5 && v.subject.np().is_none_or(|who| human(t, who));
            return short.then(|| whole(t.next(np.end)));
        }
        None
    }

    /// Where it ends what verb `k` takes somebody or something to be: believes him to be a liar.
    fn to_be(&self, k: usize) -> Option<usize> {
        let (t, v) = (self.t, &self.verbs[k]);
        let object = super::objects::object_at(t, v.end, self.hi).filter(|np| t.is(np.end, TO))?;
        let be = t.eq(object.end + 1, "be") || t.eq(object.end + 1, "have");
        let who = || v.subject.np().is_none_or(|np| human(t, np) || impersonal(t, np));
        (be && object.end + 2 < self.hi && who()).then(|| self.before_remark(v.end, self.content_end(k, v.end)))
    }

    /// Where it ends that verb `k` holds somebody to answer for: hold the mayor fully responsible for the flood.
    fn answerable(&self, k: usize) -> Option<usize> {
        let (t, v) = (self.t, &self.verbs[k]);
        let np = np::after(t, v.end, self.hi, Reach::Full).or_else(|| super::objects::object_at(t, v.end, self.hi))?;
        let last = np.end + usize::from(t.is(np.end, ADV));
        let answers = |i: usize| ["responsible", "accountable", "liable"].iter().any(|w| t.eq(i, w));
        // the phrase may have taken the word with it
        (answers(last) || answers(np.end - 1)).then(|| self.before_remark(v.end, self.content_end(k, v.end)))
    }
}
