//! Who declines to answer, and where what they said before it ends.

use super::after::{After, Start};
use super::lexicon::{ADV, AND, AUX, BUT, CueClass, MODAL, NEG, OPENS, PREP, REFUSE, SPEAK, TO};
use super::lists::ASKED;
use super::rules;
use super::sentence::{Found, Sentence, Who};
use super::tokens::Kind;
use super::verbs::{Subject, Verb, Voice};
use crate::model::{Act, StatementKind};

impl Sentence<'_, '_> {
    /// She declined to comment; he did not respond to a request for comment.
    pub(super) fn refusals(&self, out: &mut Vec<Found>) {
        let t = self.t;
        let mut from = self.lo;
        for i in self.starting(REFUSE | OPENS) {
            if i < from || t.is(i, PREP | TO) {
                continue;
            }
            let clause =
                |(v, a): (&Verb, &After)| v.at == i + 2 && matches!(a.start, Start::Question(_) | Start::That(_));
            // declined to say whether …: the verb's
            let said = || self.verbs.iter().zip(&self.after).any(clause);
            let refuse = t.is(i, REFUSE) && t.is(i + 1, TO) && t.is(i + 2, SPEAK) && i + 2 < self.hi && !said();
            let silent = self.silence(i);
            // in case she fails to come or refuses to answer
            let maybe = refuse && i > self.lo && t.eq(i - 1, "or");
            if (refuse || silent.is_some()) && !maybe {
                let mut start = i;
                while start > self.lo && t.is(start - 1, AUX | NEG | ADV) {
                    start -= 1;
                }
                let end = silent.unwrap_or(i + 3);
                let np = super::subjects::subject_before(t, self.lo, start);
                let who = match np {
                    Some(np) => Who::Phrase { np, to: start },
                    None => self
                        .verbs
                        .iter()
                        .rposition(|v| v.at < i)
                        .map(|k| self.who(k))
                        .or_else(|| self.main_subject(start))
                        .unwrap_or(Who::Context),
                };
                let mut found = Found::new(&rules::DECLINED, StatementKind::Indirect, Vec::new(), who);
                found.act = Act::Decline;
                found.cue = Some((i, end.min(self.hi)));
                found.lemma = "decline";
                out.push(found);
                from = end;
            }
        }
    }

    /// Where the words end with which somebody at token `i` is said to have given no answer: *did not respond to a
    /// request for comment*, *did not return calls*, *could not be reached*, *would not comment*, *had no comment*.
    fn silence(&self, i: usize) -> Option<usize> {
        let t = self.t;
        if !t.is(i, OPENS) || t.all[i].cap() {
            return None;
        }
        let not = |j: usize| t.is(j, NEG) || t.str(j).ends_with("n't") || t.str(j).ends_with("n’t");
        let negated = || (self.lo.max(i.saturating_sub(4))..i).any(not);
        let any = |j: usize, words: &[&str]| words.iter().any(|w| t.eq(j, w));
        let asked = |from: usize| (from..self.hi.min(from + 4)).any(|j| t.among(j, &ASKED));
        let answer = any(i, &["respond", "reply"]) && t.is(i + 1, TO) && asked(i + 2)
            || any(i, &["return", "answer"]) && asked(i + 1);
        let mut end = i + 1;
        if answer && negated() {
            while end < self.hi.min(i + 8) && !t.eq(end - 1, "comment") && t.all[end].word() && !t.is(end, AND | BUT) {
                end += 1;
            }
            return Some(end);
        }
        let reached = t.eq(i, "reached") && i > self.lo && t.eq(i - 1, "be") && negated();
        let modal = t.eq(i, "comment") && i > self.lo + 1 && not(i - 1) && t.is(i - 2, MODAL | AUX);
        let none = t.eq(i, "comment") && i > self.lo + 1 && t.eq(i - 1, "no") && any(i - 2, &["had", "offered", "has"]);
        if !(reached || modal || none) {
            return None;
        }
        if t.eq(end, "for") && t.eq(end + 1, "comment") {
            end += 2;
        }
        Some(end.min(self.hi))
    }
}

/// Content ends before the next verb of the same speaker: `said it was safe but declined to comment`, `found it weak
/// and recommended closing it`.
pub(super) fn end_at_joined(s: &Sentence<'_, '_>, out: &mut [Found]) {
    let t = s.t;
    let joined = |cue: (usize, usize)| {
        let its = |v: &&Verb| (cue.0..cue.1).contains(&v.at);
        let found = s.verbs.iter().find(its);
        // said it was late and would call for a vote: said as well
        let would = |v: &Verb| !v.group.negated && (v.group.start..v.at).any(|i| t.is(i, MODAL));
        found.is_some_and(|v| v.subject == Subject::Carried && v.group.voice == Voice::Finite && !would(v))
    };
    let next = |f: &Found| f.cue.filter(|cue| f.act == Act::Decline || joined(*cue)).map(|cue| (cue.0, f.act, f.who));
    // said she supports it but opposes a ban: both are said
    let told = |f: &Found, verb: usize| {
        let of = |at: usize| s.verbs.iter().position(|v| v.at == at);
        f.cue.and_then(|cue| s.verbs.iter().position(|v| cue.0 <= v.at && v.at < cue.1)).zip(of(verb))
    };
    let verbs: Vec<(usize, Act, Who)> = out.iter().filter_map(next).collect();
    let phrase = |who: Who| if let Who::Phrase { np, .. } = who { Some(np) } else { None };
    for (verb, act, who) in verbs {
        let mut start = verb;
        while start > 0 && t.is(start - 1, AUX | NEG | ADV) {
            start -= 1;
        }
        // but her office did not reply
        let own = phrase(who).filter(|np| act == Act::Decline && np.end == start);
        start = own.map_or(start, |np| np.start);
        let Some(mut end) = start.checked_sub(1).filter(|i| t.is(*i, AND | BUT)) else { continue };
        while end > 0 && t.all[end - 1].kind == Kind::Comma {
            end -= 1;
        }
        let same = |f: &&mut Found| own.is_some() || phrase(f.who) == phrase(who);
        // said she liked him but wished that he would stop: both are what she said
        let thought = |owner: usize, k: usize| {
            let (own, then) = (&s.verbs[owner], &s.verbs[k]);
            let past = |v: &Verb| t.cues(v.at).any(|(_, f)| f.past);
            let says = matches!(own.cue.class, CueClass::Say | CueClass::Tell);
            says && then.cue.class == CueClass::Think && past(own) && past(then) && end + 1 == start
        };
        let ends = |f: &&mut Found| !told(f, verb).is_some_and(|(owner, k)| s.tells_on(owner, k) || thought(owner, k));
        for part in out.iter_mut().filter(same).filter(ends).flat_map(|f| &mut f.content) {
            let inside = |i: usize| (part.0..i).any(|j| t.all[j].kind == Kind::Open && t.all[j].mate as usize > i);
            if part.0 < end && verb < part.1 && !inside(verb) {
                part.1 = end;
            }
        }
    }
}
