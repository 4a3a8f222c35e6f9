//! Subjects that stand apart from their verb: those who came, those whom reporters met, a report that was made public or will be.

use super::lexicon::{ALONE, DET, ED, NUM, PART, PREP, SUBJ, TO};
use super::lists::{CHARGED, MET};
use super::np::{self, Np, Reach};
use super::subjects::PEOPLE;
use super::tokens::{Kind, Tokens};
use super::verbs::Subject;

/// Voters we spoke to | said; drivers the Herald interviewed | said: those whom the reporters met.
pub(super) fn met(t: &Tokens<'_>, lo: usize, g: usize) -> Option<Np> {
    let verb = if t.eq(g - 1, "to") || t.eq(g - 1, "with") { g.checked_sub(2)? } else { g - 1 };
    let asked = t.among(verb, &MET).then(|| verb.checked_sub(1).filter(|i| *i > lo)).flatten()?;
    let by = match t.is(asked, SUBJ) && !t.is(asked, DET | NUM) {
        true => asked,
        false => np::before(t, lo, verb).filter(|np| t.all[np.head].cap() && np.end - np.start < 6)?.start,
    };
    (by > lo).then(|| np::before(t, lo, by)).flatten().filter(|np| np::clause_start(t, lo, np.start))
}

/// Voters who packed the gym on Monday, many of them in red, | said: those whom the sentence opens with.
pub(super) fn gathered(t: &Tokens<'_>, lo: usize, comma: usize) -> Option<Subject> {
    let first = (lo + 1..comma).find(|i| t.all[*i].kind == Kind::Comma)?;
    let who = (lo + 1..first).find(|i| t.eq(*i, "who"));
    let np = match who {
        Some(who) => np::before(t, lo, who)?,
        None => np::after(t, lo, first, Reach::Group)?,
    };
    let rest = who.unwrap_or(np.end);
    let many = t.str(np.head).ends_with('s') || t.eq(np.head, "people");
    let several = t.is(np.head, PEOPLE) && !t.is(np.head, SUBJ) && np.start == lo && many;
    let bare = who.is_some() || !(rest..first).any(|i| np::finite(t, i) || t.is(i, ED));
    // Two people who heard it, and who asked not to be named, said
    let aside = t.is(first + 1, super::lexicon::AND) && t.eq(first + 2, "who") && who.is_some()
        || t.is(first + 1, NUM | ALONE | PREP)
        || ["many", "most"].iter().any(|w| t.eq(first + 1, w));
    (several && bare && aside).then_some(Subject::Before { np, from: np.start })
}

/// True for the verb at `i` behind those whom reporters met: voters we spoke to | said.
pub(super) fn met_before(t: &Tokens<'_>, lo: usize, i: usize) -> bool {
    let us = || t.is(i - 3, SUBJ) && !t.is(i - 3, DET | NUM) && t.all[i - 4].word();
    // experts we spoke with
    i > lo + 3 && (t.is(i - 1, TO) || t.eq(i - 1, "with")) && t.among(i - 2, &MET) && us()
}

/// A report, | made public last week, which found: where the phrase ends to which the aside before the comma `e` belongs.
pub(super) fn apart(t: &Tokens<'_>, lo: usize, e: usize) -> usize {
    if t.kind(e) != Some(Kind::Comma) || e < lo + 4 {
        return e;
    }
    let before = (lo.max(e.saturating_sub(14))..e).rev().find(|i| t.all[*i].kind == Kind::Comma);
    let aside = |c: &usize| c + 1 < e && t.is(c + 1, ED | PART) && !(c + 2..e).any(|i| np::finite(t, i));
    before.filter(aside).unwrap_or(e)
}

/// The man accused of the shooting | said: whom a participle describes, where its words hide them.
pub(super) fn charged(t: &Tokens<'_>, lo: usize, g: usize) -> Option<Np> {
    let near = (lo + 1..g).rev().take(12).take_while(|i| t.all[*i].word());
    let verb = near.into_iter().find(|i| t.is(*i + 1, PREP | TO) && t.among(*i, &CHARGED))?;
    let np = np::before(t, lo, verb).filter(|np| np.end == verb && np::clause_start(t, lo, np.start))?;
    let plain = !(verb + 1..g).any(|i| np::finite(t, i) || t.is(i, SUBJ) && !t.is(i, NUM));
    let hidden = np::before(t, lo, g).is_none_or(|whole| whole.start != np.start);
    (plain && hidden).then_some(np)
}

/// A survey to be printed on Monday | shows; a memo due out this week | says: of which it is told when it will be there.
pub(super) fn due(t: &Tokens<'_>, lo: usize, g: usize) -> Option<Np> {
    let near = (lo + 1..g).rev().take(12).take_while(|i| t.all[*i].word());
    let done = |i: usize| t.is(i, ED | PART) || t.cues(i).any(|(_, f)| f.participle);
    let to = near.into_iter().find(|i| t.is(*i, TO) && t.eq(*i + 1, "be") && done(*i + 2) || t.eq(*i, "due"))?;
    // due to be, set to be, expected to be
    let end = to - usize::from(t.is(to, TO) && to > lo + 1 && (done(to - 1) || t.eq(to - 1, "due")));
    let np = np::before(t, lo, end).filter(|np| np.end == end && np::clause_start(t, lo, np.start))?;
    (!(to + 3..g).any(|i| np::finite(t, i))).then_some(np)
}
