//! What the words beside a name say of its bearer: roles, and whom a spokesperson speaks for.

use super::called;
use super::gender;
use super::heads;
use super::lexicon::{
    AND, BUT, CLITIC, DET, FIRST, GROUP, LINK, NUM, ORG, PARTY, POSS, PREP, SPOKE, SUB, SUBJ, THAT, TITLE, UNNAMED, WH,
};
use super::lists::{BESIDE, KIN, PERSON};
use super::names;
use super::np::{self, Np, Reach};
use super::speakers::Speakers;
use super::tokens::{Kind, Tokens};
use crate::base::Small;
use crate::model::{EntityKind, Role};

/// No apposition with a name at its end is longer, in tokens.
const APPOSED: usize = 10;

/// Her rival, former deputy | Jane Doe, said; his wife, the novelist Jane Doe, said: the name at the end of an apposition.
pub(super) fn apposed(t: &Tokens<'_>, np: Np, from: usize, comma: usize) -> Option<names::Run> {
    let one = t.is(np.head, TITLE | SPOKE | UNNAMED | PARTY)
        || t.among(np.head, &KIN)
        || t.among(np.head, &PERSON)
        || t.among(np.head, &BESIDE)
        || t.eq(np.start, "one")
        || t.eq(np.start, "another")
        || called::trade(t.str(np.head));
    if !one || called::several(t.str(np.head)) || comma > from + APPOSED {
        return None;
    }
    let run = heads::name_in(t, from, comma, Some(comma - 1))?;
    let before = run.full.checked_sub(1).filter(|b| *b >= from);
    let described = (from..run.full).all(|i| {
        t.all[i].word() && !t.is(i, AND | BUT | SUB | WH | THAT | SUBJ) && (!np::finite(t, i) || t.is(i, DET | POSS))
    });
    // its president, the Rev. Jane Doe
    let titled = run.full < run.start && before.is_some_and(|b| t.eq(b, "the"));
    let hangs = !titled && before.is_some_and(|b| t.is(b, PREP | DET | POSS | CLITIC));
    let named = run.end == comma && run.end > run.start + 1 && (t.is(run.start, FIRST) || run.start > from);
    (named && described && !hangs && run.start > from).then_some(run)
}

impl Speakers {
    /// Learns the role that an apposition at token `from` gives: Jane Doe, the chairwoman of the board.
    pub(super) fn role(&mut self, t: &Tokens<'_>, from: usize, to: usize, name: &str, at: u32) {
        let end = (from..to.min(from + 12)).find(|i| t.kind(*i) == Some(Kind::Comma)).unwrap_or(to.min(from + 12));
        let Some(head) = (from..end).find(|i| t.is(*i, TITLE | SPOKE) && !t.is(i + 1, TITLE | SPOKE)) else { return };
        let Some(who) = self.names.find(name, at, None) else { return };
        let start = if t.is(from, DET | POSS) { from + 1 } else { from };
        let place = ["of", "for", "at"].iter().any(|w| t.eq(head + 1, w)) && head + 2 < end;
        let np = place.then(|| np::after(t, head + 2, end, Reach::Group)).flatten();
        let place = np.map(|np| {
            let first = if t.is(np.start, DET) { np.start + 1 } else { np.start };
            t.span(first.min(np.end - 1), np.end).of(t.text).to_owned()
        });
        let role = Role { title: t.span(start.min(head), head + 1).of(t.text).to_owned(), at: place };
        let named = &mut self.names.all[who];
        // Mayor Jane Doe, the mayor of Easton: one role
        if let Some(known) = named.roles.iter_mut().find(|r| r.title.eq_ignore_ascii_case(&role.title)) {
            known.at = known.at.take().or(role.at);
            return;
        }
        if named.kind != EntityKind::Outlet && named.roles.len() < 8 {
            named.roles.push(role);
        }
    }

    /// A spokeswoman for the mayor, Carl Roe, said: the name is the mayor's.
    pub(super) fn principal_named(&self, t: &Tokens<'_>, np: Np, run: names::Run) -> bool {
        let office =
            t.is(np.head, SPOKE) && t.eq(np.head + 1, "for") && t.is(np.end - 1, TITLE) && np.end > np.head + 2;
        let sexes = gender::of_noun(t, np.head).zip(gender::of_name(t, run));
        office && sexes.is_some_and(|(spokes, named)| spokes != named)
    }

    /// Whom the spokesperson at token `i` speaks for.
    pub(super) fn spoken_for(&mut self, t: &Tokens<'_>, start: usize, i: usize, end: usize) -> Option<Small> {
        // her spokesman, Jane Doe
        if t.is(start, POSS) && i == start + 1 {
            return self.pronoun(t, start, t.all[start].span, None).name;
        }
        let said = if (t.eq(i + 1, "for") || t.eq(i + 1, "of")) && i + 2 < end {
            np::after(t, i + 2, end, Reach::Full).map(|np| (np.start, np.end))
        } else {
            (i > start).then_some((start, i))
        };
        let (mut a, mut b) = said?;
        while a < b && (t.is(a, DET | POSS) || t.is(a, NUM)) {
            a += 1;
        }
        // the committee | led by Doe
        b = (a + 1..b).find(|i| t.eq(*i + 1, "by")).unwrap_or(b);
        while a < b && t.is(b - 1, CLITIC) {
            b -= 1;
        }
        // a spokeswoman for the company
        if a + 1 == b
            && let Some(who) = self.company(t, a)
        {
            return Some(self.names.all[who].name.clone());
        }
        // a spokesman for policy chief Jane Doe: Doe; for the governor: whoever is
        let bearer = heads::name_in(t, a, b, None).filter(|run| run.end == b && (run.full > a || run.start > a));
        let hangs = |run: &names::Run| (a..run.full).any(|i| t.is(i, LINK | CLITIC) && !t.all[i].cap());
        let bearer = bearer.filter(|run| !hangs(run)).and_then(|run| {
            let who = self.names.find(t.span(run.start, run.end).of(t.text), u32::MAX, None)?;
            (self.names.all[who].kind == EntityKind::Person).then_some(who)
        });
        let office = || {
            let np = (a > start && t.eq(a - 1, "the")).then(|| Np { start: a - 1, end: b, head: np::head(t, a, b) })?;
            let title = t.is(np.head, TITLE) && np.head + 1 == b && !t.all[np.head].cap();
            self.bearer_of(t, np).map(|(who, _)| who).or_else(|| self.later(t, np)).filter(|_| title)
        };
        if let Some(who) = bearer.or_else(office) {
            return Some(self.names.all[who].name.clone());
        }
        // the Harbour Party (HP)
        if a + 2 < b && t.kind(b - 1) == Some(Kind::RParen) {
            b = (a + 1..b).rfind(|i| t.kind(*i) == Some(Kind::LParen)).unwrap_or(b);
        }
        let words = t.span(a, b).of(t.text);
        let whole = (a < b && (a..b).any(|k| t.all[k].cap() || t.is(k, GROUP | ORG))).then(|| {
            self.names.find(words, u32::MAX, None).map_or_else(|| words.into(), |w| self.names.all[w].name.clone())
        });
        whole.filter(|w| !w.is_empty())
    }
}
