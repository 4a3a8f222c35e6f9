//! The object of a verb of reporting: who is told or asked, and the infinitive behind.

use super::lexicon::{AND, DAY, DET, GROUP, NUM, OBJ, POSS, PREP, SUB, SUBJ, THAT, TIME, TO, VENUE, WH};
use super::np::{self, Np, Reach};
use super::tokens::{Kind, Tokens};

/// Whom or what the verb before `i` takes as its object.
pub(super) fn object_at(t: &Tokens<'_>, i: usize, hi: usize) -> Option<Np> {
    if t.is(i, OBJ) || t.eq(i, "her") || t.eq(i, "you") || t.eq(i, "it") {
        let possessive = t.eq(i, "her")
            && i + 1 < hi
            && t.all[i + 1].word()
            && !t.is(i + 1, THAT | WH | SUBJ | DET | TO | PREP | POSS);
        if !possessive {
            return Some(Np { start: i, end: i + 1, head: i });
        }
    }
    let anybody = ["everyone", "everybody", "anyone", "someone", "others"].iter().any(|w| t.eq(i, w));
    if t.is(i, SUBJ | PREP | SUB) && !t.is(i, NUM | GROUP) && !anybody {
        return None;
    }
    // warned last week that …
    let when = ["last", "this", "next", "earlier"].iter().any(|w| t.eq(i, w)) && t.is(i + 1, TIME);
    np::after(t, i, hi, Reach::Group).filter(|_| !when)
}

/// True for a word that whoever is told begins with.
pub(super) fn person_like(t: &Tokens<'_>, i: usize) -> bool {
    let token = &t.all[i];
    token.cap() || token.is(DET | POSS | OBJ | GROUP) || token.is(NUM)
}

/// `to go`, `not to go`, `never again to go`: the byte where it begins.
pub(super) fn infinitive(t: &Tokens<'_>, i: usize, hi: usize) -> Option<usize> {
    let never = t.eq(i, "never");
    let to = i + usize::from(never || t.eq(i, "not") || t.eq(i, "always") && t.is(i + 1, TO));
    let to = to + usize::from(never && t.eq(to, "again"));
    let verb = to + 1;
    // urged them to “stay calm”
    let marked = verb + 1 < hi && t.all[verb].kind == Kind::Open && !t.all[verb + 1].cap();
    let word = |v: usize| t.all[v].kind == Kind::Word && !t.all[v].cap();
    (to < hi && t.is(to, TO) && verb < hi && (marked || word(verb)))
        .then_some(i)
        .filter(|_| !t.is(verb, DET | POSS | OBJ | SUBJ | PREP))
}

/// pledged, after the storm, | to rebuild it: the infinitive behind what commas set apart from its verb at `i`.
pub(super) fn promised(t: &Tokens<'_>, i: usize, hi: usize) -> Option<usize> {
    let led = t.kind(i) == Some(Kind::Comma) && i + 3 < hi && t.is(i + 1, PREP | TIME | super::lexicon::ING);
    let close = (i + 2..hi.min(i + 16)).find(|k| !t.all[*k].word()).filter(|_| led)?;
    let acts = (i + 1..close).any(|k| np::finite(t, k));
    (t.all[close].kind == Kind::Comma && !acts).then(|| infinitive(t, close + 1, hi)).flatten()
}

/// The infinitive behind an object of several names, and behind when and where: urged Doe and Roe, the mayor, to
/// go; urged him for weeks to go.
pub(super) fn asked(t: &Tokens<'_>, i: usize, hi: usize) -> Option<usize> {
    let hi = hi.min(i + 40);
    let mut at = object_at(t, i, hi)?.end;
    while at < hi {
        if let Some(to) = infinitive(t, at, hi) {
            return Some(to);
        }
        at = match t.all[at].kind {
            // told the Herald, asking not to be named: what they did
            Kind::Comma if t.str(at + 1).ends_with("ing") && !t.all[at + 1].cap() => return None,
            Kind::Comma => at + 1,
            Kind::Word | Kind::Num if t.is(at, AND) => at + 1,
            Kind::Word if t.is(at, DAY) => at + 1,
            Kind::Word if t.is(at, PREP) && !t.is(at, TO) => {
                let np = np::after(t, at + 1, hi, Reach::Full)?;
                let when = t.is(np.head, TIME | VENUE) || ["during", "in", "at"].iter().any(|w| t.eq(at, w));
                // in recent weeks
                when.then_some((np.end..hi).find(|i| !t.is(*i, TIME)).unwrap_or(np.end))?
            }
            Kind::Word | Kind::Num if matches!(t.all[at - 1].kind, Kind::Comma) || t.is(at - 1, AND) => {
                np::after(t, at, hi, Reach::Full)?.end
            }
            _ => return None,
        };
    }
    None
}
