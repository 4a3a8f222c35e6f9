//! What a verb that judges has beside it: a thing and nobody, a quality, an act, and what ties it to the object.

use super::clauses::{human, impersonal};
use super::lexicon::{AND, BUT, DET, ED, FINAL_S, PART, POSS, SUBJ, THAT, TIME, TITLE, TO, UNNAMED, VENUE, WH};
use super::np::{self, Np};
use super::sentence::Sentence;
use super::tokens::Kind;

impl Sentence<'_, '_> {
    /// True when one of `links` ties something to the object of a verb: described the mood there as “grim”.
    pub(super) fn linked(&self, object: Np, links: &[&str]) -> bool {
        let t = self.t;
        let mut i = object.start + 1;
        // the vote that would end the debate as a test: the clause has a verb of its own
        let relative = object.end < self.hi && t.is(object.end, THAT | WH) && np::finite(t, object.end + 1);
        let past = if relative { object.end + 3 } else { object.end };
        let stop = self.hi.min(object.end + if links == ["as"] { 34 } else { 18 });
        while i < stop {
            if links.iter().any(|w| t.eq(i, w)) {
                // as much as, as well as
                return !["much", "well", "long", "far", "soon"].iter().any(|w| t.eq(i + 1, w));
            }
            let on = t.eq(i + 1, "including") || links.iter().any(|w| t.eq(i + 1, w));
            let including = (object.end..i).any(|j| t.eq(j, "including"));
            // the ruling, issued on Monday, as; the bid by Roe, led by Fry, to win the vote as
            let close = (i + 1..stop.min(i + 16)).find(|j| t.all[*j].kind == Kind::Comma).filter(|c| {
                let goes_on = links.iter().any(|w| t.eq(c + 1, w)) || t.is(c + 1, TO) && t.is(i + 1, PART | ED | DET);
                goes_on && !(i + 1..*c).any(|j| np::finite(t, j) && !t.is(j, PART))
            });
            if let Some(close) = close.filter(|_| t.all[i].kind == Kind::Comma) {
                i = close + 1;
                continue;
            }
            // attacked the senator | and dismissed the claims as
            if i >= past && t.is(i, AND) && t.cues(i + 1).any(|(_, f)| f.third || f.past) && !t.all[i + 1].cap() {
                return false;
            }
            let comma = t.all[i].kind == Kind::Comma && !on && !including;
            // the vote that would allow debate to begin as a test
            let finite = np::finite(t, i) && !t.is(i - 1, TO);
            if i >= past && (finite || comma || matches!(t.all[i].kind, Kind::Semi | Kind::Colon)) {
                return false;
            }
            i = t.next(i);
        }
        false
    }

    /// True for what can be judged and is nobody: criticised his decision, praised the deal.
    pub(super) fn thing(&self, np: Np, thought: bool) -> bool {
        let t = self.t;
        let begun = t.is(np.start, DET | POSS)
            || t.eq(np.start, "that")
            || (np.start + 1..np.end).any(|i| t.is(i, super::lexicon::CLITIC));
        // spoke out against cuts
        let plural = t.is(np.head, FINAL_S) && !t.is(np.head, super::lexicon::NUM | UNNAMED | TITLE);
        (begun || (self.title || plural) && !t.all[np.head].cap())
            && !human(t, np)
            && (!impersonal(t, np) || self.paper(np.head))
            && !t.is(np.head, TIME)
            && (!t.is(np.head, VENUE) || !t.is(np.start, DET) || self.paper(np.head) || thought)
            && t.all[np.head].kind == Kind::Word
    }

    /// True when a noun with its article, behind a comma, stands before `i`: …, a decision | riders hailed.
    pub(super) fn of_a_noun(&self, i: usize) -> bool {
        use super::lexicon::{ADV, PREP};
        let t = self.t;
        let near = (self.lo.max(i.saturating_sub(4))..i).rev().take_while(|j| t.all[*j].word());
        let article = near.into_iter().find(|j| t.eq(*j, "a") || t.eq(*j, "an"));
        article.is_some_and(|a| {
            a + 1 < i && a > self.lo && !t.all[a - 1].word() && !t.is(i - 1, PREP | ADV | AND | THAT | WH)
        })
    }

    /// True where nothing but a mark or another clause stands at `i`.
    pub(super) fn closed(&self, i: usize) -> bool {
        i >= self.hi || !self.t.all[i].word() || self.t.is(i, AND | BUT)
    }

    /// True for verb `k` that denies what a word points to: denied it on Monday.
    pub(super) fn denies(&self, k: usize) -> bool {
        use super::lexicon::{ADV, DAY, PREP, SUB};
        let (t, v) = (self.t, &self.verbs[k]);
        let at = v.end + 1;
        let over = self.closed(at) || t.is(at, PREP | SUB | ADV | DAY) && !t.is(at, THAT | WH);
        matches!(v.cue.lemma, "deny" | "dispute" | "refute" | "rebut") && !v.group.negated && over
    }

    /// True for a document, a law, a finding, and no body: the ruling, the report.
    pub(super) fn paper(&self, i: usize) -> bool {
        use super::lexicon::{GROUP, OUTLET, REPORT};
        self.t.is(i, REPORT) && !self.t.is(i, GROUP | OUTLET | TITLE) && !self.t.all[i].cap()
    }

    /// `saw him as he left`: a clause, not what somebody is called.
    pub(super) fn as_clause(&self, object: Np) -> bool {
        let t = self.t;
        let link = (object.start + 1..self.hi.min(object.end + 18)).find(|i| t.eq(*i, "as"));
        link.is_some_and(|i| t.is(i + 1, SUBJ) && !t.is(i + 1, DET | POSS | THAT))
    }
}

/// True for the article of what was not told of before.
pub(super) fn indefinite(t: &super::tokens::Tokens<'_>, i: usize) -> bool {
    t.eq(i, "a") || t.eq(i, "an")
}

/// True for what witnesses describe: scenes of chaos.
pub(super) fn scenes(t: &super::tokens::Tokens<'_>, object: Np) -> bool {
    ["scene", "scenes", "chaos", "panic"].iter().any(|w| t.eq(object.head, w))
}

/// True for a noun made of a verb: resignation, closure, approval.
pub(super) fn nominal(word: &str) -> bool {
    word.len() > 6
        && ["ion", "ions", "ment", "ments", "ance", "ence", "ture", "sure", "sal", "val", "ssal"]
            .iter()
            .any(|e| word.ends_with(e))
}
