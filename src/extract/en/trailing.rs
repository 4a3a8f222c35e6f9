//! What stands behind content and is the reporter's: where it was said, what it was, what came of it.

use super::lexicon::{ADV, DET, NOUN_CUE, POSS, PREP, SUB, TIME};
use super::lists::{EVENTS, OUTCOMES, REMARKS, WRITINGS};
use super::np::{self, Reach};
use super::sentence::Sentence;
use super::tokens::Kind;
use crate::model::Act;

/// No phrase of place behind content is longer, in tokens.
const PLACE: usize = 16;

impl Sentence<'_, '_> {
    /// Where content `start..end` of verb `k` ends before such words.
    pub(super) fn before_trailing(&self, k: usize, start: usize, end: usize) -> usize {
        let remark = self.before_remark(start, end);
        if self.after[k].venue.is_some() || remark < end {
            return remark;
        }
        let from = (start + 3).max(end.saturating_sub(PLACE));
        (from..end).find(|i| self.placed(start, *i, end)).unwrap_or(end)
    }

    /// Content `start..end` of a verb that judges without the day at its end: accused him of lying | Monday night.
    pub(super) fn before_day(&self, start: usize, end: usize) -> usize {
        let t = self.t;
        let mut i = end;
        // criticised her | Monday in Easton; accused him of lying | five times
        let place = (start + 2..end).rev().take(4).take_while(|j| t.all[*j].cap()).last().map(|j| j - 1);
        if let Some(at) = place.filter(|j| t.eq(*j, "in") && t.is(*j - 1, super::lexicon::DAY)) {
            i = at;
        }
        if end > start + 2 && t.eq(end - 1, "times") && t.is(end - 2, super::lexicon::NUM) {
            return end - 2;
        }
        // denied it | last night
        let last = |j: usize| ["last", "this", "earlier"].iter().any(|w| t.eq(j, w)) && t.is(j + 1, TIME);
        if end > start + 2 && last(end - 2) {
            return end - 2;
        }
        let end = i;
        while i > start + 1 && t.is(i - 1, TIME) && t.all[i - 1].kind == Kind::Word && end - i < 3 {
            i -= 1;
        }
        let day = i < end && t.is(i, super::lexicon::DAY) && t.all[i].cap();
        let on = day && i > start + 1 && t.eq(i - 1, "on");
        // wanted it shut by Friday: until when is part of what is wanted
        let day = day && (on || !t.is(i - 1, PREP));
        match day {
            true => i - usize::from(on),
            false => end,
        }
    }

    /// `, a claim Roe denied`; `, prompting an outcry`
    fn remarked(&self, i: usize) -> bool {
        let t = self.t;
        // “an end to it,” | a demand she refused: the comma stands inside the marks
        let marked = self.is(i, Kind::Close) && i > 0 && self.is(i - 1, Kind::Comma);
        if !(marked || matches!(t.all[i].kind, Kind::Comma | Kind::Dash)) || i + 2 >= self.hi {
            return false;
        }
        let a = t.eq(i + 1, "a") || t.eq(i + 1, "an");
        let last = if a { self.hi.min(i + 5) } else { 0 };
        let noun = (i + 2..last).take_while(|j| t.all[*j].word()).find(|j| t.among(*j, &REMARKS));
        // a claim that …, a reference to …, a statement she made
        let said = noun.is_some_and(|n| {
            n + 1 < self.hi && t.all[n + 1].word() && !t.is(n + 1, super::lexicon::AND) && !t.all[n].cap()
        });
        // accused of lying, which he denies
        let denies = |j: usize| t.cues(j).any(|(c, f)| c.act == Act::Deny && (f.third || f.past));
        let denied = t.eq(i + 1, "which") && (i + 3..self.hi.min(i + 6)).any(denies);
        said || denied || a && self.called_so(i + 2) || t.among(i + 1, &OUTCOMES)
    }

    /// `, a decision Democrats hailed as`, `, an idea that Roe, the mayor, has refused`, `, a reply that, as she pointed out,`:
    /// somebody says something of what went before; the noun begins at `at`.
    fn called_so(&self, at: usize) -> bool {
        let t = self.t;
        let says = |i: usize| {
            let verb = (i..self.hi.min(i + 4)).find(|j| !t.is(*j, super::lexicon::AUX | ADV));
            verb.is_some_and(|v| {
                t.cues(v).any(|(c, f)| (f.past || f.third) && c.class != super::lexicon::CueClass::Know)
            })
        };
        let small = |j: &usize| t.all[*j].kind == Kind::Word && !t.all[*j].cap() && !t.is(*j, PREP | SUB | DET);
        let nouns = (at..self.hi.min(at + 3)).take_while(small).count();
        (at + 1..=at + nouns).any(|i| {
            let that = t.is(i, super::lexicon::THAT | super::lexicon::WH);
            let i = i + usize::from(that);
            if that && self.is(i, Kind::Comma) && t.eq(i + 1, "as") {
                return true;
            }
            let Some(np) = np::after(t, i, self.hi, Reach::Full).filter(|_| i < self.hi) else { return false };
            let somebody = super::clauses::human(t, np);
            let close = self
                .is(np.end, Kind::Comma)
                .then(|| (np.end + 1..self.hi.min(np.end + 10)).find(|j| self.is(*j, Kind::Comma)));
            somebody && (says(np.end) || close.flatten().is_some_and(|c| says(c + 1)))
        })
    }

    /// Where the reporter remarks on what was said, else `end`.
    pub(super) fn before_remark(&self, start: usize, end: usize) -> usize {
        let close = |i: usize| i + usize::from(self.is(i, Kind::Close));
        (start + 3..end).find(|i| self.remarked(*i)).map_or(end, close)
    }

    /// `during a rally in Easton`, `in an interview with Harbor News`, up to the end of what was said.
    fn placed(&self, start: usize, i: usize, end: usize) -> bool {
        let t = self.t;
        let during = t.eq(i, "during") || t.eq(i, "at");
        let owned = t.eq(i + 1, "a") || t.eq(i + 1, "an") || t.is(i + 1, POSS) && !t.is(i + 1, DET);
        if !(during || t.eq(i, "in") && owned) || !t.all[i - 1].word() && t.all[i - 1].kind != Kind::Close {
            return false;
        }
        // the claim in a statement; she was attacked in an interview: of the content
        let spoken = |j: usize| t.cues(j).any(|(c, _)| c.wants.has(b'q') && c.particle.is_none()) || t.is(j, NOUN_CUE);
        if t.is(i - 1, NOUN_CUE | super::lexicon::VENUE | super::lexicon::BE) || (start + 1..i).any(spoken) {
            return false;
        }
        let Some(np) = np::after(t, i + 1, end, Reach::Group) else { return false };
        let event = match t.eq(i, "at") {
            // at a news conference; at a rally is where anything may happen
            true => t.eq(np.head, "conference") || t.eq(np.head, "briefing"),
            false => t.among(np.head, if during { &EVENTS } else { &WRITINGS }),
        };
        let mut rest = np.end;
        while event && rest < end {
            if t.is(rest, TIME) || t.is(rest, ADV) {
                rest += 1;
            } else if t.is(rest, PREP)
                && !t.is(rest, SUB)
                && let Some(np) = np::after(t, rest + 1, end, Reach::Full)
            {
                rest = np.end;
            } else {
                return false;
            }
        }
        event
    }
}
