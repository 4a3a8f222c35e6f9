//! What is asked or told in other words than a clause: `asked him did he know`, `texted her a single word: “No.”`, `a plea from
//! the mayor to go home`.

use super::lexicon::{DET, DO, GROUP, MODAL, NUM, POSS, SUBJ, THAT, WH};
use super::np::{self, Reach};
use super::rules;
use super::sentence::{Found, Sentence, Who};
use super::tokens::{Kind, Tokens};
use super::verbs::{Verb, Voice};
use crate::model::Act;

/// Where a question in its own order begins behind the verb that asks it: asked (the man from the firm) | would he come.
pub(super) fn turned(t: &Tokens<'_>, i: usize, hi: usize) -> Option<usize> {
    let of = ["from", "of", "at", "in", "with"].iter().any(|w| t.eq(i, w));
    let i = if of { np::after(t, i + 1, hi, Reach::Group)?.end } else { i };
    // the price he asked did the trick: a verb follows whoever it is about
    let np = || np::after(t, i + 1, hi, Reach::Group).filter(|np| np.end < hi && t.all[np.end].word());
    let somebody = t.is(i + 1, SUBJ) && !t.is(i + 1, NUM | GROUP | WH | THAT)
        || t.is(i + 1, DET | POSS) && t.is(i, DO) && np().is_some();
    (i + 2 < hi && t.is(i, MODAL | DO) && somebody && t.all[i + 2].word()).then_some(i)
}

/// The quotation behind `a single word:` that the verb before `i` takes as its object.
pub(super) fn in_a_word(t: &Tokens<'_>, verb: &Verb, i: usize, hi: usize) -> Option<usize> {
    let first = t.is(i, DET | NUM) && verb.cue.wants.has(b'q') && verb.group.voice != Voice::Passive;
    let np = first.then(|| np::after(t, i, hi, Reach::Group)).flatten()?;
    let few = t.among(np.end - 1, &super::lists::FEW_WORDS);
    let mark = matches!(t.kind(np.end), Some(Kind::Colon | Kind::Dash)) && t.kind(np.end + 1) == Some(Kind::Open);
    (few && mark && np.end + 1 < hi).then_some(np.end + 1)
}

/// `a reminder from the chair to hold comments`: what the noun at `here` bids somebody do.
pub(super) fn bidden(s: &Sentence<'_, '_>, here: usize) -> Option<Found> {
    let t = s.t;
    let from = ["from", "by"].iter().any(|w| t.eq(here + 1, w)) && t.among(here, &super::lists::BIDDING);
    let np = from.then(|| np::after(t, here + 2, s.hi, Reach::Full)).flatten()?;
    let to = super::objects::infinitive(t, np.end, s.hi).filter(|_| super::sources::person(s, np))?;
    let mut end = s.content_end_from(to);
    // The plea from the mayor to stay home | was ignored
    let subject = !(s.lo..here).any(|i| np::finite(t, i) || t.is(i, super::lexicon::ED));
    let main = |i: &usize| np::finite(t, *i) && !np::finite(t, *i - 1);
    end = (to + 3..end).find(|i| subject && main(i)).unwrap_or(end);
    let mut found = Found::new(&rules::NOUN, s.kind(to, end), [(to, end)], Who::Phrase { np, to: np.end });
    (found.act, found.cue, found.lemma) = (Act::Urge, Some((here, here + 1)), "noun");
    Some(found)
}
