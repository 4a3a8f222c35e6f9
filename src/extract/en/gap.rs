//! Verbs of reporting whose content has its subject before them: `a rule they say will cut pay`, `what she said was that …`.

use super::after::Start as After;
use super::lexicon::{
    ADV, AND, AUX, BE, BUT, CLITIC, CueClass, GROUP, NEG, PREP, SUB, SUBJ, THAT, UNNAMED, VERBISH, WH,
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
        let speech = matches!(v.cue.class, CueClass::Say | CueClass::Think) && v.cue.wants.has(b'b');
        let verb = t.is(v.end, AUX | VERBISH) && !t.is(v.end, CLITIC) && !t.all[v.end].cap() && v.end + 2 < self.hi;
        let before = np.start.checked_sub(1).filter(|b| *b >= self.lo)?;
        let noun = t.is(before, WH | THAT) && !(before > self.lo && t.is(before - 1, PREP))
            || t.all[before].word()
                && !t.is(before, AND | BUT | PREP | SUB | AUX | ADV | WH)
                && t.is(np.head, SUBJ | GROUP | UNNAMED);
        if a.start != After::Nothing || v.group.voice != Voice::Finite || !(speech && verb && noun) {
            return None;
        }
        // What she said | was that the bridge was safe
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
            return Some(Found::new(&rules::GAP, self.kind(start, end), vec![(start, end)], Who::Nobody));
        }
        Some(Found::new(&rules::GAP, self.kind(v.end, end), vec![(v.end, end)], Who::Nobody))
    }
}
