//! Firms called by those who founded them: Harcourt and Lyle, a law firm. They are one, not two who speak together.

use super::lexicon::{AND, FIRST, HAVE, TITLE};
use super::lists::COMPANY;
use super::names::{Names, Place, Run};
use super::tokens::{Kind, Tokens};
use crate::base::Small;
use crate::model::EntityKind;

/// So far on, in tokens, the noun stands that tells what they are.
const NEAR: usize = 8;

impl Names {
    /// Learns the firm that the name at `run` begins, where the words around it tell that it is one.
    pub(super) fn partners(&mut self, t: &Tokens<'_>, run: Run) {
        let lone = run.end == run.start + 1 && t.is(run.end, AND) && !t.is(run.start, TITLE | FIRST);
        let second = run.end + 1;
        let end = second + 1;
        let last = t.get(second).is_some_and(|n| n.cap() && !n.is(TITLE)) && !t.get(end).is_some_and(|n| n.cap());
        if !lone || t.str(run.end) != "and" || !last {
            return;
        }
        let firm = |i: usize| (t.among(i, &COMPANY) || t.eq(i, "firm")) && !t.all[i].cap();
        // the law firm Harcourt and Lyle; Harcourt and Lyle, a law firm, …; Harcourt and Lyle was fined
        let before = run.start > 0 && firm(run.start - 1);
        let aside = t.kind(end) == Some(Kind::Comma) && ["a", "an", "the"].iter().any(|w| t.eq(end + 1, w));
        let behind = || (end + 2..t.all.len().min(end + NEAR)).take_while(|i| t.all[*i].word()).any(firm);
        let single =
            ["is", "was", "has", "says"].iter().any(|w| t.eq(end, w)) && !(t.is(end, HAVE) && t.eq(end + 1, "to"));
        if !(before || aside && behind() || single) {
            return;
        }
        let form = t.span(run.start, end).of(t.text);
        if !self.bearers(form).is_empty() {
            return;
        }
        self.add(form, EntityKind::Organisation);
    }

    /// The organisation that opened a sentence last, else the one named last.
    pub(super) fn body_before(&self) -> Option<Small> {
        let body = |p: &&Place| self.all[p.who].kind == EntityKind::Organisation;
        let near = || self.places.iter().rev().take(NEAR).filter(body);
        near().find(|p| p.opens).or_else(|| near().next()).map(|p| self.all[p.who].name.clone())
    }

    /// The firm whose whole name is `form`.
    pub(super) fn firm_of(&self, form: &str) -> Option<usize> {
        self.bearers(form)
            .iter()
            .copied()
            .find(|w| self.all[*w].kind == EntityKind::Organisation && self.all[*w].name == form)
    }
}
