//! Where the words of a verb must end because its clause does: a relative clause, an apposition, a participle between commas.

use super::lexicon::{AND, DET, ED, PREP, SUB, THAT, WH};
use super::np;
use super::sentence::Sentence;
use super::tokens::Kind;
use super::verbs::{Subject, Verb, Voice};

impl Sentence<'_, '_> {
    /// Where the words of `v` must end: for a clause between commas (`, who said it was over, left`) the second.
    pub(super) fn limit(&self, v: &Verb) -> usize {
        let (t, g) = (self.t, v.group.start);
        let mark = |i: usize| Some(t.all[i].kind).filter(|k| matches!(k, Kind::Comma | Kind::Dash));
        let opens = |at: usize| (at > self.lo + 1 && t.is(at - 1, WH)).then(|| mark(at - 2)).flatten();
        // heard from Doe, who said …: the main verb has been
        let done = || {
            let main = (self.lo..g - 2).take(48).take_while(|i| !t.is(*i, WH | SUB) || *i == self.lo);
            main.into_iter().any(|i| np::finite(t, i))
        };
        // — whom she described as late —; , who along with two others called for it,
        // Doe, whose lawyer said she was ill, left
        let whose = |from: usize| (from > self.lo && t.eq(from, "whose")).then(|| mark(from - 1)).flatten();
        let whom = match v.subject {
            Subject::Before { from, .. } => whose(from).or_else(|| opens(from).filter(|k| *k == Kind::Dash)),
            _ => None,
        };
        let along = (self.lo + 2..g).rev().take(8).take_while(|i| t.all[*i].word());
        let whom = whom.or_else(|| along.into_iter().find(|i| t.eq(*i, "along")).and_then(opens));
        // Doe, accusing Roe of lying, left
        if let Some(end) = self.apposed_end(v) {
            return end;
        }
        let aside = v.group.voice == Voice::Participle && g > self.lo + 1 && mark(g - 1) == Some(Kind::Comma);
        if let Some(end) = self.absolute_end(v) {
            return end;
        }
        if aside && g - self.lo < 16 && !(self.lo..g - 1).any(|i| np::finite(t, i) || t.is(i, ED)) {
            let acts = |i: usize| np::finite(t, i) || t.is(i, ED);
            let close = |i: &usize| mark(*i) == Some(Kind::Comma) && *i + 1 < self.hi && acts(*i + 1);
            return (v.end + 1..self.hi).find(close).unwrap_or(self.hi);
        }
        if let Some(end) = self.within_which(v) {
            return end;
        }
        let Some(kind) = opens(g).filter(|_| !done()).or(whom) else {
            // said that Doe, who denies it, | met Roe
            let goes_on = |i: &usize| {
                Some(t.all[*i].kind) == opens(g) && (np::finite(t, *i + 1) || t.is(*i + 1, ED)) && *i + 1 < self.hi
            };
            return (v.end..self.hi).find(goes_on).unwrap_or(self.hi);
        };
        // who said that, if elected, he would go, left: the commas behind `that` are a pair
        let that = |i: usize| t.all[i].kind == Kind::Comma && t.is(i - 1, THAT);
        let from = (v.end..self.hi).find(|i| t.all[*i].kind == kind).unwrap_or(self.hi);
        let pair = (from < self.hi && that(from)).then(|| (from + 1..self.hi).find(|i| t.all[*i].kind == Kind::Comma));
        let from = pair.flatten().or_else(|| self.parenthesis(from)).map_or(from, |i| i + 1);
        (from..self.hi).find(|i| t.all[*i].kind == kind).unwrap_or(self.hi)
    }

    /// A letter in which the warden said it was safe | was read; At a meeting where he said it was safe, | they left: what
    /// is told within a phrase ends where its sentence goes on.
    fn within_which(&self, v: &Verb) -> Option<usize> {
        let t = self.t;
        let Subject::Before { from, .. } = v.subject else { return None };
        let place = |wh: usize| t.is(wh - 1, PREP) && t.eq(wh, "which") || t.eq(wh, "where");
        let wh = from.checked_sub(1).filter(|wh| *wh > self.lo + 1 && place(*wh))?;
        let opens = wh - usize::from(t.eq(wh, "which"));
        let plain = |i: usize| t.all[i].word() && !np::finite(t, i) && !(t.is(i, ED) && t.all[i - 1].word());
        if v.group.voice != Voice::Finite || !t.all[self.lo].word() || !(self.lo + 1..opens).all(plain) {
            return None;
        }
        let main = |i: &usize| self.is(*i, Kind::Comma) && super::shapes::main_clause(t, *i + 1, self.hi);
        if t.is(self.lo, PREP | SUB) {
            return (v.end + 1..self.hi).find(main);
        }
        super::sources::second_verb(self, v.end, self.hi)
    }

    /// Doe, a clerk who told them to wait, | left: the comma that ends what a relative clause of an apposition says.
    pub(super) fn apposed_end(&self, v: &Verb) -> Option<usize> {
        let (t, g) = (self.t, v.group.start);
        let who = g
            .checked_sub(1)
            .filter(|who| *who > self.lo + 2 && t.eq(*who, "who") && !self.is(*who - 1, Kind::Comma))?;
        let comma = (self.lo + 1..who).rev().take(12).find(|i| self.is(*i, Kind::Comma))?;
        if !t.is(comma + 1, DET) || (self.lo..comma).any(|i| np::finite(t, i)) {
            return None;
        }
        (v.end + 1..self.hi).find(|i| self.is(*i, Kind::Comma) && (t.is(*i + 1, ED) || np::finite(t, *i + 1)))
    }

    /// The road closed, Doe insisting it was safe, | in a storm: the comma that ends what a participle between commas says
    /// with a subject of its own.
    pub(super) fn absolute_end(&self, v: &Verb) -> Option<usize> {
        let t = self.t;
        let Subject::Before { from, .. } = v.subject else { return None };
        if v.group.voice != Voice::Participle || from < self.lo + 3 || !self.is(from - 1, Kind::Comma) {
            return None;
        }
        let goes_on = |i: usize| t.is(i, PREP | AND | ED) || np::finite(t, i);
        (v.end + 2..self.hi).find(|i| t.all[*i].kind == Kind::Comma && goes_on(*i + 1))
    }
}
