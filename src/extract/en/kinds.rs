//! What kind of thing a name means: a person, an organisation, an outlet, a place.

use super::lexicon::{CLITIC, COUNTRY, FIRST, LEXICON, ORG, OUTLET, TITLE, TO};
use super::lists::{OUTLET_NAME, OUTLET_NOUN, SITE};
use super::names::{Names, Run};
use super::tokens::{Kind, Shape, Tokens};
use crate::model::EntityKind;

/// Among so many names an organisation is looked for that is called by one word.
const NEAR: usize = 60;

impl Names {
    /// What the name at `run` means.
    pub(super) fn kind_of(&self, t: &Tokens<'_>, run: Run, titled: bool) -> EntityKind {
        let form = t.span(run.start, run.end).of(t.text);
        let words = run.end - run.start;
        let any = |class| (run.start..run.end).any(|i| t.is(i, class));
        // the weekly North Star
        let called = run.start > 0 && t.among(run.start - 1, &OUTLET_NOUN) && !t.all[run.start - 1].cap();
        let media = words > 1 && t.among(run.end - 1, &OUTLET_NAME) && !t.is(run.start, FIRST);
        if LEXICON.is_outlet(form) || (called || media) && words > 1 {
            return EntityKind::Outlet;
        }
        // told The Lantern: the article belongs to the name
        let the = run.full.checked_sub(1).filter(|i| *i > 0 && t.eq(*i, "the"));
        let listed = the.is_some_and(|i| {
            (t.all[i].cap() && t.all[i - 1].word() || prints(t, run)) && LEXICON.is_outlet(&["The ", form].concat())
        });
        if listed {
            return EntityKind::Outlet;
        }
        if words == 1 && t.is(run.start, COUNTRY) {
            return EntityKind::Place;
        }
        // Angler's Friend: nobody is called so
        if words > 2 && (run.start + 1..run.end - 1).any(|i| t.is(i, CLITIC)) && !any(ORG | TITLE) {
            return EntityKind::Unknown;
        }
        // In March, The Harbor Pilot asked: nobody's name has an article of its own
        let article = run.full.checked_sub(2).is_some_and(|i| {
            let within = t.kind(i) == Some(Kind::Comma) || t.all[i].word() && !t.all[i].cap();
            within && t.str(i + 1) == "The"
        });
        if article && words > 1 {
            return if any(ORG) { EntityKind::Organisation } else { EntityKind::Outlet };
        }
        // the “Listening Hard” tour
        let marked = run.full > 1 && t.kind(run.full - 1) == Some(Kind::Open) && t.kind(run.end) == Some(Kind::Close);
        if marked
            && t.is(run.full - 2, super::lexicon::DET)
            && t.kind(run.end + 1) == Some(Kind::Word)
            && !t.all[run.end + 1].cap()
        {
            return EntityKind::Work;
        }
        // gave her name only as Mimi
        let near = |i: usize| {
            (i.saturating_sub(4)..i).any(|k| ["name", "names", "himself", "herself"].iter().any(|w| t.eq(k, w)))
        };
        if run.full == run.start && run.start > 2 && t.eq(run.start - 1, "as") && near(run.start - 1) {
            return EntityKind::Person;
        }
        if titled && !any(ORG) && words <= 4 {
            return EntityKind::Person;
        }
        if words > 1 && t.among(run.end - 1, &SITE) && !t.is(run.start, FIRST) && !any(ORG) {
            return EntityKind::Place;
        }
        // the Dale Digest: no person has an article
        let person = t.is(run.start, FIRST) && !t.is(run.end - 1, ORG) && !(the.is_some() && run.full == run.start);
        if (2..=4).contains(&words) && person {
            return EntityKind::Person;
        }
        let society = words > 2 && t.str(run.start).ends_with('s') && !t.is(run.start, FIRST | TITLE);
        if society && ["for", "of", "against"].iter().any(|w| t.eq(run.start + 1, w)) {
            return EntityKind::Organisation;
        }
        if any(ORG | OUTLET) || words == 1 && t.all[run.start].shape == Shape::Upper && t.str(run.start).len() <= 6 {
            return EntityKind::Organisation;
        }
        // Jane Doe, 45, …
        if words >= 2
            && t.kind(run.end) == Some(Kind::Comma)
            && t.kind(run.end + 1) == Some(Kind::Num)
            && t.kind(run.end + 2) == Some(Kind::Comma)
            && t.str(run.end + 1).len() == 2
        {
            return EntityKind::Person;
        }
        if words >= 2 && prints(t, run) { EntityKind::Outlet } else { EntityKind::Unknown }
    }

    /// The Church, of the Church of …; the Ministry: whose name one of its words stands for.
    pub(super) fn whole_of(&self, t: &Tokens<'_>, run: Run) -> Option<usize> {
        let one = run.end == run.start + 1 && t.is(run.start, ORG) && t.kind(run.start) == Some(Kind::Word);
        if !one || run.full == 0 || !t.eq(run.full - 1, "the") {
            return None;
        }
        let word = t.str(run.start);
        let whole = |who: &usize| {
            let named = &self.all[*who];
            named.kind == EntityKind::Organisation
                && named.name.contains(' ')
                && named.name.split(' ').any(|w| w == word)
        };
        self.places.iter().rev().take(NEAR).map(|p| p.who).find(whole)
    }
}

/// True where the words around a name take it for an outlet: told the Easton Lantern, the Easton Lantern reported.
fn prints(t: &Tokens<'_>, run: Run) -> bool {
    let the = run.full.checked_sub(1).filter(|i| t.eq(*i, "the"));
    // …, reported The Daily Beacon
    let after = the.is_some_and(|i| i > 0 && ["reported", "reports"].iter().any(|w| t.eq(i - 1, w)) && t.all[i].cap());
    let told = the.is_some_and(|i| i > 0 && t.cues(i - 1).any(|(c, f)| c.lemma == "tell" && !f.base));
    let reports = the.is_some() && ["reported", "reports"].iter().any(|w| t.eq(run.end, w)) && !t.is(run.end + 1, TO);
    let noun = the.is_some() && t.among(run.end, &OUTLET_NOUN) && !t.all[run.end].cap();
    let named = !t.is(run.start, FIRST) || reports && run.full == run.start;
    (told || after || reports || noun) && !t.str(run.end - 1).ends_with('s') && named
}

/// True for a plural that opens a sentence, by its verb or what it is of: Pals say, Riders are, Pals of the mayor.
pub(super) fn several(t: &Tokens<'_>, i: usize) -> bool {
    let next = i + 1;
    let many = t.str(i).ends_with('s') && !t.str(i).ends_with("ss") && t.all[i].shape == Shape::Capital;
    let are = ["are", "were", "have"].iter().any(|w| t.eq(next, w));
    let of = t.eq(next, "of") && t.is(next + 1, super::lexicon::DET | super::lexicon::POSS);
    many && (are || of || t.cues(next).any(|(_, f)| f.base && !f.past))
}
