//! What somebody finds somebody or something to be, by adjectives behind it: called the plan | reckless and very costly.

use super::lexicon::{ADV, AND, AUX, BUT, DAY, DET, ED, ING, NEG, NUM, OBJ, POSS, PREP, SUB, SUBJ, THAT, TIME, TO, WH};
use super::lists::{HOW_MUCH, PRONOUNCED, QUALITIES};
use super::np::{self, Np};
use super::sentence::Sentence;
use super::tokens::Kind;

impl Sentence<'_, '_> {
    /// Where the adjectives end behind `object`, or inside the phrase, which may have taken them along. With `sure` they
    /// are words that judge, else any small word behind a name or pronoun is one.
    pub(super) fn said_to_be(&self, object: Np, sure: bool) -> Option<usize> {
        let t = self.t;
        // considers Roe | dangerous: a phrase takes a word in -s along for a plural
        let named = t.all[object.start].cap() && !t.is(object.start, DET | POSS);
        let name = (object.start..object.end).find(|i| !t.all[*i].cap()).filter(|_| named).unwrap_or(object.end);
        let object = Np { end: name, head: object.head.min(name - 1), ..object };
        let alone = t.is(object.head, OBJ) || t.eq(object.head, "it") || t.all[object.end - 1].cap();
        let judges = |i: usize| self.judging(i) && !(sure && self.state(i));
        let took =
            |i: usize| judges(i) && (i + 1 == object.end || t.is(i + 1, PREP)) && !t.is(i - 1, DET | POSS | PREP | NUM);
        let inside = (object.start + 2..object.end).find(|i| !alone && took(*i));
        let at = self.past_degree(inside.unwrap_or(object.end));
        // judged the hall too small: whatever has a degree
        let degree = at > inside.unwrap_or(object.end);
        let any = (alone || degree) && !sure && self.small(at) && self.closed(at + 1);
        if at >= self.hi || !(judges(at) || any) {
            return None;
        }
        let mut end = at + 1;
        // and costly; but necessary; , costly and late
        loop {
            let comma = self.is(end, Kind::Comma);
            let joined = end + 1 < self.hi && (comma || t.is(end, AND | BUT));
            let next = end + 1 + usize::from(comma && t.is(end + 1, AND | BUT));
            let next = self.past_degree(next);
            let goes_on = joined && next < self.hi && self.judging(next) && (!t.is(next, ED) || self.closed(next + 1));
            if !goes_on {
                break;
            }
            end = next + 1;
        }
        // bad for trade, unfair to riders
        let tied = ["for", "to", "in", "of"].iter().any(|w| t.eq(end, w)) && !t.is(end + 1, TIME);
        let over = || t.is(end, PREP | SUB | DAY | TIME | ADV);
        match () {
            () if tied => {
                let did = |i: usize| t.is(i, ED) || np::finite(t, i);
                let mark = |i: &usize| !t.all[*i].word() || t.is(*i, SUB | DAY) || t.is(*i, AND | BUT) && did(i + 1);
                Some((end + 2..self.hi).find(mark).unwrap_or(self.hi))
            }
            () => (self.closed(end) || over()).then_some(end),
        }
    }

    /// True for an adjective that tells what somebody makes of a thing.
    fn judging(&self, i: usize) -> bool {
        let t = self.t;
        let plain = t.get(i).is_some_and(|w| w.kind == Kind::Word && !w.cap());
        let ends = || ["ed", "able", "ible", "ous", "ful", "less", "ive", "ical"].iter().any(|e| t.str(i).ends_with(e));
        plain && (t.among(i, &QUALITIES) || self.state(i) || ends())
    }

    /// True for what a thing is found as and not judged to be.
    fn state(&self, i: usize) -> bool {
        self.t.among(i, &PRONOUNCED) || self.t.is(i, ED) && !self.t.among(i, &QUALITIES)
    }

    /// One past the words that tell how much: too, very, deeply.
    fn past_degree(&self, i: usize) -> usize {
        let t = self.t;
        let degree = |i: &usize| {
            t.among(*i, &HOW_MUCH)
                || t.get(*i).is_some_and(|w| w.kind == Kind::Word && w.word == 0 && !w.cap())
                    && t.str(*i).ends_with("ly")
                    && !t.among(*i, &QUALITIES)
                    && !self.closed(*i + 1)
        };
        (i..self.hi.min(i + 3)).find(|i| !degree(i)).unwrap_or(i)
    }

    /// True for a word of no class of small words.
    fn small(&self, i: usize) -> bool {
        let t = self.t;
        let not =
            PREP | DET | POSS | AUX | ADV | TIME | TO | SUB | WH | THAT | AND | BUT | OBJ | SUBJ | NUM | NEG | ING;
        i < self.hi
            && t.all[i].kind == Kind::Word
            && !t.all[i].cap()
            && !t.is(i, not)
            && !super::shapes::particle(t, i)
            && !np::finite(t, i)
    }
}
