//! What the reporter adds behind content, and so ends it: `, while the crew left`, `, without saying how`.

use super::lexicon::{ADV, AND, AUX, BUT, DET, ED, NEG, POSS, PREP, THAT};
use super::lists::BACKS;
use super::np;
use super::sentence::Sentence;
use super::tokens::Kind;

impl Sentence<'_, '_> {
    /// while | talking to reporters; while | conceding that it was not
    pub(super) fn opens_aside(&self, i: usize) -> bool {
        self.t.is(i, super::lexicon::OCCASION)
            || self.t.is(i, super::lexicon::ING) && self.verbs.iter().any(|v| v.at == i)
    }

    /// `“…”, with the army drafted in`: what went with it, behind a quotation that ends what was said.
    pub(super) fn along(&self, comma: usize) -> bool {
        let t = self.t;
        let with = t.eq(comma + 1, "with") && comma > self.lo && t.all[comma - 1].kind == Kind::Close;
        let done = |i: usize| t.is(i, ED | super::lexicon::ING | super::lexicon::PART) && t.all[i - 1].word();
        with && (comma + 3..self.hi.min(comma + 10)).any(done)
    }

    /// `, but Doe did not.`: a clause that leaves out what was said before.
    pub(super) fn elided(&self, at: usize) -> bool {
        let t = self.t;
        let np = np::after(t, at, self.hi, np::Reach::Group).filter(|np| t.all[np.head].cap() || t.is(np.start, DET));
        let not = |i: usize| t.is(i, NEG) || t.is(i - 1, NEG);
        np.is_some_and(|np| t.is(np.end, AUX) && (np.end + 1..=np.end + 2).any(|end| end == self.hi && not(end - 1)))
    }

    /// The second comma of `, according to two people,` when the first is at `comma`.
    pub(super) fn parenthesis(&self, comma: usize) -> Option<usize> {
        let opens = self.is(comma, Kind::Comma) && self.t.is(comma + 1, super::lexicon::ACCORD);
        opens.then(|| (comma + 2..self.hi.min(comma + 16)).find(|i| self.t.all[*i].kind == Kind::Comma)).flatten()
    }

    /// said it was safe | but stopped short of a promise: what somebody did not do, behind what they said.
    pub(super) fn stops_short(&self, i: usize) -> bool {
        let t = self.t;
        t.is(i, BUT | AND) && ["stopped", "stops", "stopping"].iter().any(|w| t.eq(i + 1, w)) && t.eq(i + 2, "short")
    }

    /// told them to drop it | and left: the past behind an infinitive that begins at `start` is the main clause's again.
    pub(super) fn did_then(&self, start: usize, end: usize) -> Option<usize> {
        let t = self.t;
        let to = (start..end.min(start + 3)).find(|i| t.is(*i, super::lexicon::TO))?;
        // to be fired and charged; to get dressed
        let done =
            t.is(to + 1, super::lexicon::BE | super::lexicon::HAVE) || t.eq(to + 1, "get") || t.eq(to + 1, "see");
        let past = |i: usize| {
            let verb = i + usize::from(t.is(i, ADV));
            let went = ["went", "left", "did", "was", "were", "had", "took", "began", "won", "lost"]
                .iter()
                .any(|w| t.eq(verb, w));
            // seek revised and expanded rules
            let quality =
                t.get(verb + 1).is_some_and(|n| n.kind == Kind::Word && !n.is(PREP | DET | POSS | ADV | THAT | AND));
            went || t.is(verb, ED) && !quality
        };
        let joins = |i: &usize| t.is(*i, AND | BUT) && past(*i + 1) && !t.is(*i - 1, ED);
        let marked = |i: usize| (start..i).any(|k| t.all[k].kind == Kind::Open && t.all[k].mate as usize > i);
        let at = (to + 2..end).find(joins).filter(|i| !done && !marked(*i))?;
        // a rival who lied and cheated
        let clause = |k: usize| {
            t.is(k, super::lexicon::WH | THAT) || ["he", "she", "they", "we", "i"].iter().any(|w| t.eq(k, w))
        };
        let relative = (to + 1..at).any(clause);
        (!relative).then(|| if self.is(at - 1, Kind::Comma) { at - 1 } else { at })
    }

    /// `contrary to what he claimed`, `only to take it back`
    pub(super) fn turned(&self, at: usize) -> bool {
        let t = self.t;
        let did = ["did", "does", "do", "has", "have"].iter().any(|w| t.eq(at + 1, w)); // , as did Roe
        t.eq(at, "as") && did || t.eq(at, "contrary") || t.eq(at, "only") && t.is(at + 1, super::lexicon::TO)
    }

    /// `the highest level since 1993`
    pub(super) fn record(&self, at: usize) -> bool {
        let t = self.t;
        let most = |i: usize| t.str(i).ends_with("est") || t.eq(i, "most") || t.eq(i, "first");
        t.eq(at, "the") && most(at + 1) && (at + 2..self.hi.min(at + 6)).any(|i| t.eq(i, "since"))
    }

    /// `a day after the vote`, `two weeks before he left`, `hours after it closed`.
    pub(super) fn later(&self, at: usize) -> bool {
        use super::lexicon::{NUM, TIME};
        let t = self.t;
        let first = at + usize::from(t.eq(at, "just") || t.eq(at, "only"));
        let unit = first + usize::from(t.is(first, NUM) || t.eq(first, "a") || t.eq(first, "the"));
        t.is(unit, TIME)
            && !t.is(unit, super::lexicon::DAY | NUM)
            && (t.eq(unit + 1, "after") || t.eq(unit + 1, "before"))
    }

    /// `while the crew left`, `even as it rained`: a clause of the reporter's.
    pub(super) fn meanwhile(&self, at: usize) -> bool {
        let t = self.t;
        // 48 percent opposed it, while 39 percent did not: both are what was found
        if t.is(at + 1, super::lexicon::NUM) {
            return false;
        }
        let even = t.eq(at, "even") && t.eq(at + 1, "as");
        let acts = |i: usize| np::finite(t, i) || t.is(i, ED);
        even && (at + 3..self.hi.min(at + 12)).any(acts)
            || (t.eq(at, "while") || t.eq(at, "whereas")) && super::shapes::main_clause(t, at + 1, self.hi)
    }

    /// True when token `at` stands between two dashes: — including urging him to go — the mayor.
    pub(super) fn dash_open(&self, at: usize) -> bool {
        let t = self.t;
        let lo = self.lo.max(at.saturating_sub(24));
        let dashes = (lo + 1..at).filter(|i| t.all[*i].kind == Kind::Dash && t.all[*i - 1].kind != Kind::Comma);
        lo == self.lo && dashes.count() == 1
    }

    /// `, though he offered no evidence`, `, without saying how`: the reporter on what was said.
    pub(super) fn unbacked(&self, i: usize) -> bool {
        let t = self.t;
        let mut at = i;
        if t.is(at, AND | BUT) || t.eq(at, "though") || t.eq(at, "although") {
            at += 1;
        }
        let person = ["he", "she", "they"].iter().any(|w| t.eq(at, w));
        at += usize::from(person);
        let mut denied = t.eq(at, "without");
        at += usize::from(denied);
        while at < self.hi && t.is(at, AUX | NEG) {
            denied |= t.is(at, NEG) || t.str(at).ends_with("n't") || t.str(at).ends_with("n’t");
            at += 1;
        }
        let none = ["no", "few", "little", "scant"].iter().any(|w| t.eq(at + 1, w));
        // but did not say when; but she did not say so
        let open = (t.eq(at, "say") || t.eq(at, "saying")) && t.is(at + 1, super::lexicon::WH);
        at < self.hi && (denied || none && (at > i || t.is(at, super::lexicon::ING))) && (t.among(at, &BACKS) || open)
    }

    /// `, but gave no details`: a verb without a subject of its own goes on with the main clause.
    pub(super) fn turns_back(&self, but: usize) -> bool {
        let t = self.t;
        let verb = if t.is(but + 1, ADV) { but + 2 } else { but + 1 };
        t.is(but, BUT)
            && verb < self.hi
            && !t.is(verb, AUX | NEG)
            && t.all[verb].kind == Kind::Word
            && !t.all[verb].cap()
            && (np::finite(t, verb) || t.is(verb, ED) && t.is(verb + 1, DET | POSS | PREP | THAT))
    }
}

/// Where the content that begins at `start` ends when its noun stands in a clause between commas: Doe, who voiced doubt that
/// it was safe, | left.
pub(super) fn closes(s: &Sentence<'_, '_>, noun: usize, start: usize, end: usize) -> usize {
    let t = s.t;
    let near = (s.lo + 1..noun).rev().take(8).take_while(|i| t.all[*i].word());
    let opened = near.into_iter().any(|i| (t.eq(i, "who") || t.eq(i, "which")) && s.is(i - 1, Kind::Comma));
    let acts = |i: usize| np::finite(t, i) || t.is(i, ED);
    // Doe, asked about his claim that it was late, | paused
    let asked = (s.lo + 2..noun)
        .rev()
        .take(8)
        .find(|i| s.is(i - 1, Kind::Comma) && t.cues(*i).any(|(_, f)| f.participle || f.ing));
    let opened = opened || asked.is_some_and(|i| !(s.lo..i - 1).any(acts));
    let mut at = if opened { start + 2 } else { end };
    while at < end {
        // the pier, built in 1990, is unsafe: an aside of its own
        let aside = super::shapes::done_to(t, at, s.hi);
        if aside.is_none() && s.is(at, Kind::Comma) && at + 1 < end && acts(at + 1) {
            return at;
        }
        at = aside.unwrap_or(at + 1);
    }
    end
}
