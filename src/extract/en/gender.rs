//! Whether a name or a noun is of a woman or a man.

use super::lexicon::{CLITIC, FEMALE, FIRST_F, FIRST_M, MALE, SPOKE, TITLE};
use super::names::Run;
use super::tokens::Tokens;

/// Grammatical sex, as far as the text tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    Female,
    Male,
}

/// Sex by a noun: the congresswoman, his father.
pub(super) fn of_noun(t: &Tokens<'_>, i: usize) -> Option<Gender> {
    match (t.is(i, FEMALE), t.is(i, MALE)) {
        (true, false) => Some(Gender::Female),
        (false, true) => Some(Gender::Male),
        _ => None,
    }
}

/// Sex by title or first name.
pub(super) fn of_name(t: &Tokens<'_>, run: Run) -> Option<Gender> {
    let from = run.full.saturating_sub(1);
    for i in from..run.start {
        if t.is(i, FEMALE) && t.is(i, TITLE | SPOKE) {
            return Some(Gender::Female);
        }
        if t.is(i, MALE) && t.is(i, TITLE | SPOKE) {
            return Some(Gender::Male);
        }
    }
    // Gov. Ross: a surname, whatever first name it may be elsewhere
    let surname = run.end == run.start + 1 && run.start > 0 && t.is(run.start - 1, TITLE);
    if t.is(run.start, CLITIC) || surname {
        return None;
    }
    match (t.is(run.start, FIRST_F), t.is(run.start, FIRST_M)) {
        (true, false) => Some(Gender::Female),
        (false, true) => Some(Gender::Male),
        _ => None,
    }
}
