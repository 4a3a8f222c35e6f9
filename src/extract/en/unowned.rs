//! Claims that are nobody's who is named: `there are fears that …`.

use super::lexicon::{ADV, AUX, BE, NEG};
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
