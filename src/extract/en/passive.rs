//! Verbs of reporting in the passive: `it was reported that …`, `she was criticised by Doe for …`.

use super::after::Start;
use super::lexicon::{AND, AUX, BE, BUT, CueClass, DET, ING, POSS, PREP, THAT, TO};
use super::lists::CONFIDANTS;
use super::np::{self, Np, Reach};
use super::rules;
use super::sentence::{Found, Sentence, Who};
use super::tokens::Kind;
use super::verbs::Voice;
use crate::model::StatementKind;

impl Sentence<'_, '_> {
    /// It was reported that …; he was told that …; the river is said to be rising.
    pub(super) fn passive(&self, k: usize) -> Option<Found> {
        let (t, v) = (self.t, &self.verbs[k]);
        let subject = v.subject.np();
        let mut i = v.end;
        let mut by = None;
        // was accused on Monday of lying
        if let Some(end) = super::adjuncts::past(t, i, self.hi).filter(|_| v.cue.class == CueClass::Judge) {
            i = end;
        }
        if t.eq(i, "by") && i < self.hi {
            // by some in the party
            let some = t.is(i + 1, super::lexicon::ALONE).then_some(Np { start: i + 1, end: i + 2, head: i + 1 });
            by = np::after(t, i + 1, self.hi, Reach::Full).or(some);
            // by aides to the majority leader
            if let Some(aides) =
                by.filter(|np| t.among(np.head, &CONFIDANTS) && t.is(np.end, TO) && t.is(np.end + 1, DET | POSS))
            {
                let end = np::after(t, aides.end + 1, self.hi, Reach::Full).map_or(aides.end, |to| to.end);
                by = Some(Np { end, ..aides });
            }
            i = by.map_or(i, |np| np.end);
            // was told by Doe, also of Easton, that …
            let close = (i + 1..self.hi.min(i + 9)).find(|j| t.all[*j].kind == Kind::Comma);
            if by.is_some()
                && self.is(i, Kind::Comma)
                && close.is_some_and(|c| {
                    // pressed by Doe, the anchor, on whether
                    let on = ["on", "about", "over"].iter().any(|w| t.eq(c + 1, w)) && t.is(c + 2, super::lexicon::WH);
                    (t.is(c + 1, THAT) || on) && !(i..c).any(|j| np::finite(t, j))
                })
            {
                i = close.map_or(i, |c| c + 1);
            }
        }
        if t.is(i, TO) && v.cue.wants.has(b'r') && t.is(i + 1, BE | AUX) | (i + 1 < self.hi && t.all[i + 1].word()) {
            let np = subject?;
            let end = self.passive_end(k, i);
            // is expected to win, | but one vote is open
            let turn = |j: &usize| {
                // is said to be late | and the board is worried
                let and = t.is(*j, AND) && t.is(*j + 1, DET) && super::shapes::plain(t, *j + 1, self.hi);
                let but = t.all[*j].kind == Kind::Comma && t.is(*j + 1, BUT);
                and || but && super::shapes::main_clause(t, *j + 2, self.hi)
            };
            let end = (i + 2..end).find(turn).unwrap_or(end);
            let content = [(np.start, np.end), (i, end)];
            let who = by.map_or(Who::Nobody, |np| Who::Phrase { np, to: np.end });
            let found = Found::new(&rules::SAID_TO, StatementKind::Indirect, content, who);
            return Some(found.by(v, v.group.start));
        }
        // She was urged by her advisers to go.
        let goes = super::objects::infinitive(t, i, self.hi).is_some();
        if let Some(np) = by
            && (goes || t.is(i, TO) && i + 2 < self.hi && t.all[i + 1].word())
            && (v.cue.class == CueClass::Urge || v.cue.wants.has(b'f'))
        {
            let end = self.passive_end(k, i);
            let who = Who::Phrase { np, to: np.end };
            let found = Found::new(&rules::URGED, self.kind(i, end), [(i, end)], who);
            return Some(Found { told: subject, ..found.by(v, v.at) });
        }
        // pressed by Doe on whether it was late; was pressed on why it was
        let on = ["on", "about", "over"].iter().any(|w| t.eq(i, w)) && i + 3 < self.hi;
        let presses = v.cue.class == CueClass::Ask || v.cue.lemma == "press";
        if presses && on && t.is(i + 1, super::lexicon::WH) {
            let end = self.passive_end(k, i + 1);
            let aside = |i: &usize| t.all[*i].kind == Kind::Comma && super::shapes::main_clause(t, *i + 1, self.hi);
            let end = (i + 2..end).find(aside).unwrap_or(end);
            let who = by.map_or(Who::Nobody, |np| Who::Phrase { np, to: np.end });
            let found = Found::new(&rules::REPORTED, self.kind(i + 1, end), [(i + 1, end)], who);
            return Some(Found { told: subject, act: crate::model::Act::Ask, ..found.by(v, v.at) });
        }
        // He was asked at the hearing whether …
        if v.cue.class == CueClass::Ask
            && let Start::Question(start) = self.after[k].start
        {
            let end = self.passive_end(k, start);
            let who = by.map_or(Who::Nobody, |np| Who::Phrase { np, to: np.end });
            let found = Found::new(&rules::REPORTED, self.kind(start, end), [(start, end)], who);
            return Some(Found { told: subject, ..found.by(v, v.at) });
        }
        // The valves will be replaced, the paper was told by a source.
        let hearing = |np: Np| t.among(np.head, &super::lists::HEARINGS) && t.eq(np.start, "the");
        if let Some(paper) = subject.filter(|np| by.is_some() || hearing(*np))
            && v.cue.class == CueClass::Tell
            && (i >= self.hi || t.all[i].kind == Kind::Comma)
            && paper.start > self.lo + 2
            && t.all[paper.start - 1].kind == Kind::Comma
            && (self.lo..paper.start - 1).any(|j| np::finite(t, j))
        {
            let content = (self.lo, paper.start - 1);
            let who = by.map_or(Who::Nobody, |np| Who::Phrase { np, to: np.end });
            let found = Found::new(&rules::BEFORE, self.kind(content.0, content.1), [content], who);
            return Some(Found { told: subject, ..found.by(v, v.at) });
        }
        // He was warned by Doe the pier would close.
        let hears = v.cue.class == CueClass::Tell || v.cue.wants.has(b'o');
        if let Some(np) = by
            && hears
            && super::shapes::plain(t, i, self.hi)
        {
            let end = self.passive_end(k, i);
            let who = Who::Phrase { np, to: np.end };
            let found = Found::new(&rules::REPORTED, self.kind(i, end), [(i, end)], who);
            return Some(Found { told: subject, ..found.by(v, v.at) });
        }
        // It is thought the pier is late.
        let it = subject.is_some_and(|np| t.eq(np.head, "it"));
        if it && by.is_none() && v.cue.wants.has(b'b') && super::shapes::plain(t, i, self.hi) && v.cue.wants.has(b'r') {
            let end = self.passive_end(k, i);
            let found = Found::new(&rules::REPORTED, self.kind(i, end), [(i, end)], Who::Nobody);
            return Some(found.by(v, v.at));
        }
        // He was told in March that the pier would close.
        if let Start::That(start) = self.after[k].start
            && by.is_none()
            && hears
            && !t.is(v.at, super::lexicon::ADJ_CUE)
        {
            let end = self.passive_end(k, start);
            let found = Found::new(&rules::REPORTED, self.kind(start, end), [(start, end)], Who::Nobody);
            return Some(Found { told: subject, ..found.by(v, v.at) });
        }
        // He was told the pier would close.
        if let Start::Bare(start) = self.after[k].start
            && by.is_none()
            && hears
            && super::shapes::plain(t, start, self.hi)
        {
            let end = self.passive_end(k, start);
            let found = Found::new(&rules::REPORTED, self.kind(start, end), [(start, end)], Who::Nobody);
            return Some(Found { told: subject, ..found.by(v, v.at) });
        }
        // He was urged to go.
        // but was ordered to pay: an act of a court's, and nobody speaks
        // were warned not to drink the water
        let advised = v.cue.class == CueClass::Say && v.cue.wants.has(b'f') && v.group.start < v.at;
        // officials who asked were told to stand down
        // but told to say “the project”: what they are to say
        let says = t.cues(i + 1 + usize::from(!t.is(i, TO))).any(|(c, _)| c.wants.has(b'q'));
        let bidden = v.cue.lemma == "tell" && v.group.start < v.at && !says;
        let asks = v.cue.class == CueClass::Urge && !v.cue.wants.has(b'n') || self.title || advised || bidden;
        if asks && by.is_none() && v.cue.wants.has(b'f') && super::objects::infinitive(t, i, self.hi).is_some() {
            let end = self.passive_end(k, i);
            let found = Found::new(&rules::URGED, self.kind(i, end), [(i, end)], Who::Nobody);
            return Some(Found { told: subject, ..found.by(v, v.at) });
        }
        // It was announced on Monday that the pier would close.
        if let Start::That(start) = self.after[k].start
            && it
            && by.is_none()
            && !t.is(v.at, super::lexicon::ADJ_CUE)
        {
            let end = self.passive_end(k, start);
            let found = Found::new(&rules::REPORTED, self.kind(start, end), [(start, end)], Who::Nobody);
            return Some(found.by(v, v.at));
        }
        if let Some(found) = self.judged_passive(k, i, by) {
            return Some(found.by(v, v.at));
        }
        let feeling = t.is(v.at, super::lexicon::ADJ_CUE);
        if !t.is(i, THAT)
            || super::shapes::that_day(t, i, self.hi)
            || feeling
            || !v.cue.wants.has(b't') && v.cue.class != CueClass::Tell
        {
            return None;
        }
        let end = self.passive_end(k, i);
        let who = by.map_or(Who::Nobody, |np| Who::Phrase { np, to: np.end });
        let mut found = Found::new(&rules::REPORTED, self.kind(i, end), [(i, end)], who).by(v, v.at);
        if v.cue.class == CueClass::Tell || v.cue.wants.has(b'o') {
            found.told = subject;
        }
        Some(found)
    }

    /// has been hailed as a breakthrough and | derided as a stunt: the passive goes on.
    pub(super) fn joined_passive(&self, k: usize) -> bool {
        let (t, v) = (self.t, &self.verbs[k]);
        // was summoned and | told that it was late
        let told =
            v.cue.lemma == "tell" && (t.is(v.end, THAT) || super::objects::infinitive(t, v.end, self.hi).is_some());
        let links = told || ["as", "of", "for", "by"].iter().any(|w| t.eq(v.end, w));
        let bare =
            v.group.voice == Voice::Finite && v.group.start == v.at && v.at > self.lo && t.is(v.at - 1, AND | BUT);
        let form = || t.cues(v.at).any(|(_, f)| f.participle && f.past);
        let passive = |e: &super::verbs::Verb| e.group.voice == Voice::Passive && e.group.start < e.at;
        links
            && bare
            && (told || v.cue.class == CueClass::Judge && self.verbs[..k].last().is_some_and(passive))
            && form()
    }

    /// Where content that begins at `start` ends: for those who were told the tax would end | say, before the main verb.
    fn passive_end(&self, k: usize, start: usize) -> usize {
        let (t, g) = (self.t, self.verbs[k].group.start);
        let end = self.content_end(k, start);
        let end = self.did_then(start, end).filter(|_| t.is(start, TO) || t.is(start + 1, TO)).unwrap_or(end);
        let who = g > self.lo + 1 && t.eq(g - 1, "who") && t.all[g - 2].word();
        // Accused of dodging debates, | Doe left
        if g == self.lo && self.verbs[k].at == g {
            let close = |i: &usize| t.all[*i].kind == Kind::Comma && super::shapes::main_clause(t, *i + 1, self.hi);
            return (start..end).find(close).unwrap_or(end);
        }
        // Doe, widely seen as a moderate, | left
        if t.eq(start, "as") && !(g..self.verbs[k].at).any(|i| t.is(i, AUX)) {
            let over = |i: &usize| t.all[*i].kind == Kind::Comma || np::finite(t, *i);
            return (start + 1..end).find(over).unwrap_or(end);
        }
        // The party lost, and | members who were told to wait are leaving
        let joined = |i: &usize| t.all[*i].kind == Kind::Comma && t.is(*i + 1, AND | BUT);
        let lo = (self.lo + 1..g).rev().take(12).find(joined).unwrap_or(self.lo);
        let main = (who && !(lo..g - 1).any(|i| np::finite(t, i)))
            .then(|| super::sources::second_verb(self, start, end))
            .flatten();
        main.unwrap_or(end)
    }

    /// Doe urged to go, Doe accused of theft: a headline leaves out the auxiliary.
    pub(super) fn headless(&self, k: usize) -> bool {
        let (t, v) = (self.t, &self.verbs[k]);
        let form = t.cues(v.at).any(|(_, f)| f.participle && f.past);
        let done = match v.cue.class {
            CueClass::Judge => {
                t.eq(v.end, "by")
                    || v.cue.wants.has(b'l') && self.is(v.end, Kind::Open)
                    || v.cue.wants.has(b'v') && t.eq(v.end, "of")
                    || v.cue.wants.has(b'a') && ["for", "over"].iter().any(|w| t.eq(v.end, w))
            }
            CueClass::Urge | CueClass::Tell => {
                t.eq(v.end, "by") || v.cue.wants.has(b'f') && super::objects::infinitive(t, v.end, self.hi).is_some()
            }
            _ => false,
        };
        // what he called “a lie”
        let done = done && (v.at == self.lo || !t.is(v.at - 1, super::lexicon::SUBJ));
        self.title && v.group.voice == Voice::Finite && v.group.start == v.at && form && done
    }

    /// She was accused by Doe of lying; criticised for being late; described as “a disaster”.
    fn judged_passive(&self, k: usize, from: usize, by: Option<Np>) -> Option<Found> {
        let (t, v) = (self.t, &self.verbs[k]);
        let wants = v.cue.wants;
        // seen as a stunt by critics
        let behind = (by.is_none() && wants.has(b's') && t.eq(from, "as"))
            .then(|| np::after(t, from + 1, self.hi, Reach::Group))
            .flatten()
            .filter(|np| t.eq(np.end, "by") && !t.is(np.end + 1, ING));
        let last = behind.map(|np| np.end);
        let by = by.or_else(|| np::after(t, last? + 1, self.hi, Reach::Full));
        // was seen by critics as a stunt
        let widely = (v.group.start..v.at).any(|i| t.among(i, &super::lists::WIDELY));
        let seen = (by.is_some() || widely && t.eq(from, "as")) && wants.has(b's');
        // was deemed unsafe by the board
        let deemed = wants.has(b'l') && (from..self.hi.min(from + 8)).any(|i| t.eq(i, "by"));
        if v.cue.class != CueClass::Judge && !(seen || deemed) || v.group.negated {
            return None;
        }
        let links: &[&str] = match () {
            () if wants.has(b'v') => &["of"],
            () if wants.has(b's') => &["as"],
            () if wants.has(b'a') => &["for", "as", "over"],
            () => &[],
        };
        let link = |i: usize| i + 1 < self.hi && links.iter().any(|w| t.eq(i, w));
        // by the head of the committee | of lying; by Doe | for being late
        let within =
            by.and_then(|np| (np.start + 1..np.end).find(|i| link(*i) && (!t.eq(*i, "of") || t.is(i + 1, ING))));
        let (from, by) = match within {
            Some(at) => (at, by.and_then(|np| np::after(t, np.start, at, Reach::Full))),
            None => (from, by),
        };
        // by some in the party | as a stunt
        let behind = by
            .filter(|_| !link(from) && t.is(from, PREP))
            .and_then(|_| np::after(t, from + 1, self.hi, Reach::Group))
            .map(|np| np.end);
        let from = behind.filter(|at| link(*at)).unwrap_or(from);
        let linked = link(from);
        // called “a disaster” by rivals: named before who names it
        let a = ["a", "an", "the"].iter().any(|w| t.eq(from, w));
        let by_whom = (from + 1..self.hi.min(from + 8)).find(|i| t.eq(*i, "by"));
        let called = a && (self.is(from + 1, Kind::Open) || by_whom.is_some());
        // was called unworkable by engineers
        let so = wants.has(b'l')
            && !a
            && by_whom.is_some_and(|by| by == from + 1 || by == from + 2 && t.is(from, super::lexicon::ADV));
        let away = ["home", "in", "out", "up", "back", "off", "away", "worse", "upon"].iter().any(|w| t.eq(from, w));
        let called =
            called || so && !away && t.all[from].kind == Kind::Word && !t.is(from, PREP | DET | POSS | ING | THAT);
        let named = wants.has(b'l') && (self.is(from, Kind::Open) || called);
        // blasted for speed | cast for a film: an act, a thought or a quality, or somebody who speaks
        let judged = by.is_some() || wants.has(b'v') || t.is(from + 1, ING) || wants.has(b's') || self.title;
        if !(linked && judged || named) {
            return None;
        }
        let end = self.passive_end(k, from);
        let start = if linked && !t.eq(from, "as") { from + 1 } else { from };
        let mut who = by.map_or(Who::Nobody, |np| Who::Phrase { np, to: np.end });
        let mut end = last.unwrap_or(end);
        if named {
            let last = by_whom.filter(|_| called).unwrap_or_else(|| t.next(if a { from + 1 } else { from }));
            end = end.min(last);
            if t.eq(end, "by")
                && let Some(np) = np::after(t, end + 1, self.hi, Reach::Full)
            {
                who = Who::Phrase { np, to: np.end };
            }
        }
        (start < end).then(|| Found::new(&rules::JUDGED_PASSIVE, self.kind(start, end), [(start, end)], who))
    }
}
