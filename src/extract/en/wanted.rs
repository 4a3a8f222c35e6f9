//! What somebody wants done: `wants the road closed by May`, `want it offset`, `wants members and their spouses barred`.

use super::clauses::{human, impersonal};
use super::lexicon::{ADV, AND, AUX, DAY, DET, ED, NUM, OBJ, PART, POSS, PREP, SUB, SUBJ, THAT, TIME, TO, WH};
use super::np;
use super::sentence::Sentence;
use super::tokens::Kind;

/// How far behind the verb the word stands that says what is to be done.
const FAR: usize = 14;

/// Where it ends what verb `k`, which is to want, wants done.
pub(super) fn done(s: &Sentence<'_, '_>, k: usize) -> Option<usize> {
    let (t, v) = (s.t, &s.verbs[k]);
    if v.cue.lemma != "want" || s.title || v.end + 1 >= s.hi {
        return None;
    }
    let trade = |np: np::Np| super::called::trade(t.str(np.head).trim_end_matches('s'));
    let who = v.subject.np().is_none_or(|np| human(t, np) || impersonal(t, np) || trade(np));
    let first = t.is(v.end, OBJ | DET | POSS)
        || t.eq(v.end, "it")
        || t.all[v.end].kind == Kind::Word && !t.is(v.end, TO | PREP | SUB | ADV | WH);
    if !who || !first {
        return None;
    }
    let stop = |i: &usize| {
        let word = t.all[*i].word() || t.all[*i].kind == Kind::Comma;
        !word || t.is(*i, TO | THAT | WH | SUB | AUX) || t.is(*i, SUBJ) && *i > v.end && !t.is(*i, NUM | OBJ | POSS)
    };
    let over = (v.end..s.hi.min(v.end + FAR)).find(stop).unwrap_or(s.hi.min(v.end + FAR));
    let ends = |i: usize| i >= s.hi || !t.all[i].word() || t.is(i, PREP | AND | ADV | DAY | TIME | SUB);
    let form = |i: usize| t.is(i, ED | PART) || t.among(i, &super::lists::PAST_ALIKE);
    let object = |i: usize| {
        !t.is(i - 1, DET | AND | PREP | NUM) && (!t.is(i - 1, POSS) || t.is(i - 1, OBJ)) && t.all[i - 1].word()
    };
    let at = (v.end + 1..over).find(|i| form(*i) && object(*i) && ends(*i + 1))?;
    // wants a deal signed by all; wants members, spouses and children barred
    let plain = !(v.end..at).any(|i| np::finite(t, i) && !t.is(i, ED | PART));
    plain.then(|| s.content_end(k, v.end)).filter(|end| *end > at)
}
