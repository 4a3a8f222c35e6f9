//! A headline that says whose words follow: Transcript: Remarks by Jane Doe; Jane Doe's letter to the board.

use super::lexicon::{CLITIC, DAY, MONTH};
use super::lists::SPEECHES;
use super::names::{self, Names};
use super::np;
use super::speakers::mention;
use super::tokens::{Kind, Tokens};
use crate::model::{EntityKind, Mention};

/// Words of such a headline at most.
const LONGEST: usize = 18;

/// Whose speech, letter or statement a headline without a verb says that the text is.
pub(super) fn announced(t: &Tokens<'_>, names: &Names) -> Option<Mention> {
    let count = t.all.len();
    let speech = |i: usize| t.all[i].word() && SPEECHES.has(&t.str(i).to_lowercase());
    let quoted = t.all.iter().any(|x| x.kind == Kind::Open);
    if count > LONGEST
        || quoted
        || !(0..count).any(speech)
        || (0..count).any(|i| np::finite(t, i) && !t.all[i].cap() && !speech(i))
    {
        return None;
    }
    let mut found: Option<Mention> = None;
    let mut at = 0;
    while at < count {
        let Some(run) = names::run_at(t, at, count) else {
            at += 1;
            continue;
        };
        let dated = t.is(run.start, DAY | MONTH);
        // Coach | Jane Doe
        let person = |from: usize| {
            let who = names.find(t.span(from, run.end).of(t.text), 0, None)?;
            (names.all[who].kind == EntityKind::Person || names.all[who].surnamed).then_some((from, who))
        };
        if let Some((from, who)) = (run.start..run.end).filter(|i| !dated && !speech(*i)).find_map(person) {
            // Jane Doe's letter, a letter from Jane Doe, Jane Doe: full statement; but Jane Doe draws fire for a speech
            let owned = t.is(run.end, CLITIC) || t.kind(run.end) == Some(Kind::Colon);
            if !owned && !(0..from).any(speech) {
                return None;
            }
            let name = names.all[who].name.clone();
            if found.as_ref().is_some_and(|m| m.name.as_ref() != Some(&name)) {
                return None;
            }
            let mut it = mention(Some(name), t.span(from, run.end), EntityKind::Person);
            it.span = None;
            found = Some(it);
        }
        at = run.end.max(at + 1);
    }
    found
}
