//! Content of a word or a number: said so, told him no; put the cost at $5 million; asked which mattered most, a third of
//! voters named rents.

use super::lexicon::{ADV, AND, AUX, BUT, CueClass, DAY, DET, GROUP, NEG, NUM, PARTITIVE, SUB, TIME, WH};
use super::lists::{CHOSE, WORTH};
use super::np::{self, Np, Reach};
use super::rules;
use super::sentence::{Found, Sentence, Who};
use super::tokens::Kind;
use super::verbs::{Subject, Voice};
use crate::model::StatementKind;

impl Sentence<'_, '_> {
    /// said so, thinks not, told him no: a word that stands for what was asked or told.
    pub(super) fn said_so(&self, k: usize) -> Option<Found> {
        let (t, v) = (self.t, &self.verbs[k]);
        let at = self.after[k].told.map_or(v.end, |np| np.end);
        let word = ["so", "no", "yes"].iter().any(|w| t.eq(at, w));
        let says = matches!(v.cue.lemma, "say" | "tell" | "answer" | "reply" | "think" | "believe" | "hope");
        let last = self.stands_for(k, at).or((word && says).then_some(at + 1))?;
        let too = ["in", "on", "too", "either", "anyway"].iter().any(|w| t.eq(last, w));
        let over = self.closed(last) || t.is(last, SUB | DAY | TIME) || too;
        let speaks = !v.group.negated && !matches!(v.group.voice, Voice::Passive | Voice::Infinitive);
        // Will they say so? I told them so: of the one who speaks
        let own = v.subject.np().is_some_and(|np| ["i", "we", "you"].iter().any(|w| t.eq(np.head, w)));
        let asked = own || t.is(self.lo, AUX) && v.at < self.lo + 4;
        (over && speaks && !asked && v.subject != Subject::Missing)
            .then(|| Found::new(&rules::OBJECT, StatementKind::Indirect, [(at, last)], Who::Nobody))
    }

    /// whoever says otherwise is lying: nothing is told of it
    pub(super) fn whoever(&self, k: usize) -> bool {
        let (t, v) = (self.t, &self.verbs[k]);
        let relative = v.group.start > self.lo && t.is(v.group.start - 1, WH) || t.eq(self.lo, "whoever");
        t.eq(v.end, "otherwise") && relative
    }

    /// Where the words at `at` end that stand for what somebody says: otherwise, the opposite, nothing of the kind.
    fn stands_for(&self, k: usize, at: usize) -> Option<usize> {
        let (t, v) = (self.t, &self.verbs[k]);
        let says = matches!(v.cue.class, CueClass::Say | CueClass::Tell | CueClass::Think | CueClass::Show);
        if !says || !(v.cue.wants.has(b'b') || v.cue.wants.has(b't')) {
            return None;
        }
        let the = |i: usize| {
            let same = ["opposite", "contrary", "reverse", "same"].iter().any(|w| t.eq(i + 1, w));
            t.eq(i, "the")
                && same
                && !(t.get(i + 2).is_some_and(|n| n.kind == Kind::Word && !n.is(SUB | AND | BUT | DAY | TIME)))
        };
        match () {
            () if t.eq(at, "otherwise") || t.eq(at, "likewise") => Some(at + 1),
            () if the(at) => Some(at + 2),
            () if ["much", "just", "exactly", "quite"].iter().any(|w| t.eq(at, w)) && the(at + 1) => Some(at + 3),
            () if t.eq(at, "no") && t.eq(at + 1, "such") && t.eq(at + 2, "thing") => Some(at + 3),
            () if t.eq(at, "nothing") && t.eq(at + 1, "of") && (t.eq(at + 3, "kind") || t.eq(at + 3, "sort")) => {
                Some(at + 4)
            }
            () => None,
        }
    }

    /// put the cost at $5 million, pegged the loss at a tenth
    pub(super) fn valued(&self, k: usize) -> Option<Found> {
        let (t, v) = (self.t, &self.verbs[k]);
        if !WORTH.has(v.cue.lemma) || matches!(v.group.voice, Voice::Passive) || v.subject == Subject::Missing {
            return None;
        }
        let object = np::after(t, v.end, self.hi, Reach::Group)?;
        let number = object.end + 1;
        let counted = super::shapes::counted(t, number);
        let figure = |i: usize| t.is(i, NUM) || t.kind(i) == Some(Kind::Num) || t.kind(i) == Some(Kind::Other);
        if !t.eq(object.end, "at") || number >= self.hi || !figure(counted) {
            return None;
        }
        let last = self.hi.min(number + 24);
        let end = (number..last).find(|i| !t.all[*i].word() && !figure(*i)).unwrap_or(last);
        let end = (counted + 1..end).find(|i| t.is(*i, SUB | super::lexicon::AND) && !figure(*i + 1)).unwrap_or(end);
        let content = [(object.start, end)];
        Some(Found::new(&rules::OBJECT, StatementKind::Indirect, content, Who::Nobody))
    }

    /// Asked which mattered most, | 31 percent named rents: what those who were asked chose.
    pub(super) fn chosen(&self, out: &mut Vec<Found>) {
        let t = self.t;
        let asked = self.verbs.first().filter(|v| v.at == self.lo && v.cue.class == CueClass::Ask);
        let Some(asked) = asked.filter(|v| !t.is(v.at, super::lexicon::ING)) else { return };
        let commas = (asked.end..self.hi.min(asked.end + 30)).filter(|i| t.all[*i].kind == Kind::Comma);
        for comma in commas {
            let start = super::shapes::counted(t, comma + 1);
            let Some(np) = np::after(t, start, self.hi, Reach::Full) else { continue };
            let many =
                t.is(np.head, NUM | PARTITIVE | GROUP) || t.kind(np.head) == Some(Kind::Num) || t.is(np.start, NUM);
            let verb = np.end + usize::from(t.is(np.end, ADV));
            if many && verb + 1 < self.hi && t.among(verb, &CHOSE) && !t.is(verb, NEG) {
                let end =
                    (verb + 1..self.hi).find(|i| t.all[*i].kind == Kind::Comma || t.is(*i, SUB)).unwrap_or(self.hi);
                let who = Who::Phrase { np: Np { start: comma + 1, ..np }, to: np.end };
                let mut found = Found::new(&rules::OBJECT, self.kind(verb + 1, end), [(verb + 1, end)], who);
                (found.cue, found.lemma) = (Some((verb, verb + 1)), "name");
                // named it: the thing, whatever its article
                if !t.is(verb + 1, DET) || end > verb + 2 {
                    out.push(found);
                }
                return;
            }
        }
    }
}
