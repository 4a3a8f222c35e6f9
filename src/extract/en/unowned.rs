//! Claims that are nobody's who is named: `there are fears that …`; proof that nobody shows: `the leak is proof that …`.

use super::lexicon::{ADV, AUX, BE, DET, ED, ING, NEG, POSS};
use super::np;
use super::tokens::Tokens;

/// So many words stand between `there are` and the noun.
const BETWEEN: usize = 6;

/// True for a noun of which it is only told that it is there: there are growing fears; there had been talk and rumours.
pub(super) fn is_there(t: &Tokens<'_>, lo: usize, noun: usize) -> bool {
    let floor = lo.max(noun.saturating_sub(BETWEEN));
    let near = (floor..noun).rev().take_while(|i| t.all[*i].word());
    let Some(be) = near.into_iter().find(|i| t.is(*i, BE)) else { return false };
    let group = (floor..be).rev().find(|i| !t.is(*i, AUX | ADV | NEG) || t.eq(*i, "there"));
    group.is_some_and(|there| t.eq(there, "there"))
}

/// True for proof that somebody shows, offers or sees: a verb that is no form of `be` stands before the noun.
pub(super) fn shown(t: &Tokens<'_>, lo: usize, noun: usize) -> bool {
    // showed no sign that …
    if noun > lo && ["no", "little", "any", "few"].iter().any(|w| t.eq(noun - 1, w)) {
        return false;
    }
    let near = (lo.max(noun.saturating_sub(BETWEEN))..noun).rev().take_while(|i| t.all[*i].word());
    let acts =
        |i: usize| np::finite(t, i) || t.is(i, ED | ING) && !t.is(i + 1, ED) && !(i > lo && t.is(i - 1, DET | POSS));
    // sees proof: no plural
    let sees = |i: usize| ["see", "sees", "saw"].iter().any(|w| t.eq(i, w));
    near.into_iter().find(|i| acts(*i) || sees(*i)).is_some_and(|i| !t.is(i, BE))
}
