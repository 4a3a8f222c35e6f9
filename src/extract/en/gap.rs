//! Verbs of reporting whose content has its subject before them: `a rule they say will cut pay`, `what she said was that …`.

use super::after::Start as After;
use super::lexicon::{
    ADV, AND, AUX, BE, BUT, CLITIC, CueClass, DET, ED, FINAL_S, GROUP, NEG, NUM, OBJ, POSS, PREP, SUB, SUBJ, THAT,
    TIME, TO, UNNAMED, VERBISH, WH,
};
use super::rules;
use super::sentence::{Found, Sentence, Who};
use super::tokens::Kind;
use super::verbs::Voice;

impl Sentence<'_, '_> {
    /// `a rule they say will cut pay`: the subject of the content stands before the verb of reporting.
    pub(super) fn gap_after(&self, k: usize) -> Option<Found> {
        let (t, v, a) = (self.t, &self.verbs[k], &self.after[k]);
        let np = v.subject.np()?;
        // the first thing she tells a visitor | is that it is late
        if let Some(start) = self.first_thing(k) {
            let end = self.content_end(k, start);
            return Some(Found::new(&rules::GAP, self.kind(start, end), [(start, end)], Who::Nobody));
        }
        // what the board wants | is an apology; all he asked for was a receipt
        let before = np.start.checked_sub(1).filter(|b| *b >= self.lo)?;
        let wants = b"xu".iter().any(|w| v.cue.wants.has(*w))
            && !matches!(v.cue.class, CueClass::Judge | CueClass::Deny | CueClass::Show)
            && (t.eq(before, "what") || t.eq(before, "all") || t.eq(np.start, "all") && np.end == np.start + 2);
        let noun = v.end + 1 < self.hi && t.is(v.end, BE) && t.is(v.end + 1, DET | POSS);
        if wants && noun && !v.group.negated && v.group.voice == Voice::Finite {
            let end = self.content_end(k, v.end + 1);
            let content = [(v.end + 1, end)];
            return Some(Found::new(&rules::GAP, self.kind(v.end + 1, end), content, Who::Nobody));
        }
        let speech = matches!(v.cue.class, CueClass::Say | CueClass::Think) && v.cue.wants.has(b'b');
        let verb = self.verb_of_gap(k) && v.end + 2 < self.hi;
        let noun = t.is(before, WH | THAT) && !(before > self.lo && t.is(before - 1, PREP))
            || t.all[before].word()
                && !t.is(before, AND | BUT | PREP | SUB | AUX | ADV | WH)
                && t.is(np.head, SUBJ | GROUP | UNNAMED);
        let noun = noun || t.eq(np.start, "whose") && t.all[before].word();
        if a.start != After::Nothing || v.group.voice != Voice::Finite || !(speech && verb && noun) {
            return None;
        }
        // What she said | was that the bridge was safe
        if t.eq(before, "what") && v.group.negated {
            return None;
        }
        let mut from = v.end;
        if t.eq(before, "what") && t.is(from, BE) {
            from += 1;
            while t.is(from, ADV | NEG) && from + 2 < self.hi {
                from += 1;
            }
        }
        let end = self.content_end(k, from);
        if from > v.end {
            let start = if self.is(from, Kind::Colon) { from + 1 } else { from };
            return Some(Found::new(&rules::GAP, self.kind(start, end), [(start, end)], Who::Nobody));
        }
        Some(Found::new(&rules::GAP, self.kind(v.end, end), [(v.end, end)], Who::Nobody))
    }

    /// True when the verb of a gap stands behind verb `k`: a law that critics say | violates it, which aides said | cost him.
    pub(super) fn verb_of_gap(&self, k: usize) -> bool {
        let (t, v) = (self.t, &self.verbs[k]);
        if v.end >= self.hi || t.is(v.end, CLITIC) || t.all[v.end].cap() {
            return false;
        }
        let relative = |np: super::np::Np| {
            let which = np.start.checked_sub(1).filter(|i| *i > self.lo)?;
            let apart = t.all[which - 1].kind == Kind::Comma || t.eq(which, "that") && t.all[which - 1].word();
            (apart && ["which", "that", "who"].iter().any(|w| t.eq(which, w))).then_some(())
        };
        let object = || {
            let next = v.end + 1;
            t.is(next, DET | POSS | OBJ | PREP | TO | NUM)
                || t.get(next).is_some_and(|n| n.cap() || n.kind == Kind::Num)
        };
        let acts = || {
            let plural =
                t.is(v.end, ED | FINAL_S) || ["cost", "hurt", "hit", "cut", "led"].iter().any(|w| t.eq(v.end, w));
            let one = t.kind(v.end) == Some(Kind::Word) && !t.is(v.end, PREP | DET | POSS | SUBJ | ADV | TIME);
            plural && one && v.subject.np().and_then(relative).is_some()
        };
        t.is(v.end, AUX | VERBISH)
            || acts() && (object() || t.is(v.end, FINAL_S) && t.get(v.end + 1).is_some_and(super::tokens::Token::word))
    }

    /// Where the clause begins that is the first thing, or all, that the subject of verb `k` says or tells somebody.
    fn first_thing(&self, k: usize) -> Option<usize> {
        let (t, v) = (self.t, &self.verbs[k]);
        let thing = v.subject.np()?.start.saturating_sub(1).max(self.lo);
        let thing = if t.is(thing, THAT) && thing > self.lo { thing - 1 } else { thing };
        let all = t.eq(v.subject.np()?.start, "all");
        let what = all || ["thing", "things", "all", "what"].iter().any(|w| t.eq(thing, w));
        let says = matches!(v.cue.class, CueClass::Say | CueClass::Tell | CueClass::Think) && !v.group.negated;
        if !(what && says) || v.group.voice != Voice::Finite {
            return None;
        }
        let is = self.after[k].told.map_or(v.end, |np| np.end);
        (is + 3 < self.hi && t.is(is, BE) && t.is(is + 1, THAT)).then_some(is + 1)
    }
}
