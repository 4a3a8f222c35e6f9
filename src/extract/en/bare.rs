//! What begins behind a verb of reporting: whether it is a clause without `that`, or any sign of content at all.

use super::lexicon::{
    AND, AUX, BUT, CLITIC, CueClass, DET, DO, ED, FINAL_S, GROUP, ING, NEG, NUM, OBJ, POSS, PREP, SUB, SUBJ, THAT, TO,
    WH,
};
use super::lists::STANDINGS;
use super::np::{self, Np, Reach};
use super::objects::object_at;
use super::shapes::{clause, counted, plain};
use super::tokens::{Kind, Tokens};
use super::verbs::Verb;

/// True when what begins at `i` proves that a verb of reporting stands before.
pub(super) fn proof(t: &Tokens<'_>, i: usize, hi: usize) -> bool {
    if i >= hi {
        return false;
    }
    match t.all[i].kind {
        Kind::Open | Kind::Colon => true,
        Kind::Comma => t.kind(i + 1) == Some(Kind::Open) || t.is(i + 1, THAT),
        _ => t.is(i, THAT) || t.is(i, WH) || clause(t, i, hi),
    }
}

/// True when a clause without `that` begins at `i`.
pub(super) fn bare(t: &Tokens<'_>, verb: &Verb, i: usize, hi: usize) -> bool {
    let token = &t.all[i];
    match token.kind {
        Kind::Word | Kind::Num => {}
        Kind::Open => return true,
        _ => return false,
    }
    // says don’t count on it
    if t.is(i, DO) && t.is(i, NEG) && verb.cue.lemma == "say" {
        return true;
    }
    if ["because", "unless", "until"].iter().any(|w| t.eq(i, w)) {
        return false;
    }
    // said on 5 May: a day, and no clause of what may be
    if t.eq(i, "on") && t.kind(i + 1) == Some(Kind::Num) && t.str(i + 2) == "May" {
        return false;
    }
    // ruled for the city
    if verb.cue.lemma == "rule" && t.is(i, PREP) {
        return false;
    }
    // conceded as much in an interview
    if t.eq(i, "as") && t.eq(i + 1, "much") {
        return false;
    }
    // denied any wrongdoing after it emerged that he had gone
    if t.eq(i, "any") && verb.cue.class == CueClass::Deny {
        return false;
    }
    // said continued cuts would hurt
    let adjective = t.cues(i).any(|(_, f)| f.participle)
        && i + 1 < hi
        && !t.is(i + 1, DET | POSS | OBJ | PREP | THAT | TO)
        && clause(t, i + 1, hi);
    let verb_first = np::finite(t, i) && !token.cap() && !t.is(i + 1, AUX) && !adjective;
    if verb_first || token.is(AND | BUT | TO | CLITIC) || t.eq(i, "of") {
        return false;
    }
    // a poll finds Quill leading; shows her with a lead; shows the race growing tighter
    let seen = |np: Np| {
        ["video", "footage", "tape", "photo", "photos", "photograph", "image", "images", "picture", "clip"]
            .iter()
            .any(|w| t.eq(np.head, w))
    };
    let owned = |np: Np| t.is(np.start, DET | POSS) || (np.start..np.end).any(|k| t.is(k, CLITIC));
    // Quill's lead shrinking
    let lead = |np: Np| t.is(np.end - 1, ING) && (np.start..np.end).any(|k| t.is(k, CLITIC));
    // shows Doe and Roe in a dead heat
    let heat = |i: usize| {
        let level = |k: usize| ["heat", "tie", "race", "lead"].iter().any(|w| t.eq(k, w));
        t.eq(i, "in") && (i + 1..hi.min(i + 6)).any(level)
    };
    // shows the two separated by a point
    let apart = |end: usize| (end.saturating_sub(1)..=end).any(|i| t.eq(i, "separated") && t.eq(i + 1, "by"));
    if verb.cue.wants.has(b'd')
        && !verb.subject.np().is_some_and(seen)
        && let Some(np) = object_at(t, i, hi).or_else(|| np::after(t, i, hi, Reach::Group))
        && (t.all[np.head].cap() || t.is(np.head, OBJ) || owned(np) && t.is(np.end, ING) || lead(np) || apart(np.end))
        && (t.is(np.end, ING) || lead(np) || t.among(np.end, &STANDINGS) || heat(np.end) || apart(np.end))
        && (np.end < hi || lead(np))
    {
        return true;
    }
    // shows the race tied at 44 percent
    let level = |np: Np| {
        t.is(np.start, DET)
            && t.among(np.end, &STANDINGS)
            && (np.end + 1..hi.min(np.end + 5)).any(|k| t.kind(k) == Some(Kind::Num))
    };
    if verb.cue.wants.has(b'd') && np::after(t, i, hi, Reach::Group).is_some_and(level) {
        return true;
    }
    // He said it, and I was there
    // said it when she was nine; wrote it down, wrote down the number
    let it = t.eq(i, "it") && i + 1 < hi && matches!(verb.cue.lemma, "say" | "write");
    if it && (t.kind(i + 1) == Some(Kind::Comma) || t.is(i + 1, SUB | PREP) || t.eq(i + 1, "down"))
        || t.eq(i, "down") && verb.cue.lemma == "write"
    {
        return false;
    }
    if token.is(OBJ) && !token.is(SUBJ | POSS) {
        return false;
    }
    // warned about rising costs; but warned about 30 people were hurt
    let of = ["about", "of", "against", "for"].iter().any(|w| t.eq(i, w)) && verb.cue.wants.has(b'p');
    if of && !t.is(i + 1, NUM) {
        return false;
    }
    if t.eq(i, "before") && verb.cue.wants.has(b'n') {
        return false; // testified before the council
    }
    // Writing on X, Quill said
    if token.is(PREP)
        && verb.group.start == verb.at
        && t.str(verb.at).ends_with("ing")
        && verb.subject.np().is_none_or(|s| s.start > i)
    {
        return false;
    }
    if token.is(PREP) && verb.cue.wants.has(b'n') && counted(t, i) == i {
        // estimated that is left out before `by May, the …`
        return (i..hi.min(i + 9)).find(|k| t.all[*k].kind == Kind::Comma).is_some_and(|c| clause(t, c + 1, hi));
    }
    // maintains the contract, signed in June, was lawful
    let done_to = |np: Np| super::shapes::done_to(t, np.end, hi).is_some();
    if verb.cue.wants.has(b'k') && np::after(t, i, hi, Reach::Full).is_some_and(done_to) {
        return true;
    }
    if verb.cue.wants.has(b'n') || verb.cue.wants.has(b'd') {
        // demanded the council close it; but saw demand the mill could meet
        let urges = verb.cue.class == CueClass::Urge;
        let near = urges || verb.cue.class == CueClass::Know || verb.cue.wants.has(b'k');
        return clause(t, i, hi) && (!near || plain(t, i, hi));
    }
    if token.is(SUBJ) || clause(t, i, hi) {
        return true;
    }
    // Verbs that take hardly anything but clauses are believed on length.
    let goes_on = |k: &usize| {
        // said the plan, which was late, is dead
        let aside = t.all[*k].kind == Kind::Comma && t.is(*k + 1, WH);
        t.all[*k].word() || t.all[*k].kind == Kind::Open || aside
    };
    // acknowledged mistakes | but maintains that
    if t.is(i + 1, BUT) && t.cues(i + 2).any(|(_, f)| f.third) {
        return false;
    }
    // said all the right things
    let thing = |np: Np| np.end >= hi && ["thing", "things", "word", "words"].iter().any(|w| t.eq(np.head, w));
    // says his back hurts
    let acts = |np: Np| {
        let one = !t.is(np.end - 2, FINAL_S | NUM) && !t.all[np.end - 1].cap() && !t.is(np.end - 1, GROUP);
        np.end == hi && np.end > np.start + 2 && t.is(np.start, DET | POSS) && t.is(np.end - 1, FINAL_S) && one
    };
    let thinks = matches!(verb.cue.lemma, "say" | "think" | "believe" | "insist");
    let acts = |np: Np| acts(np) && !thing(np);
    if thinks && np::after(t, i, hi, Reach::Full).is_some_and(acts) && !t.eq(verb.at, "said") {
        return true;
    }
    let words = (i..hi.min(i + 8)).take_while(goes_on).count();
    let empty = ["nothing", "something", "little", "much", "so", "goodbye", "yes", "no", "hello", "anything", "as"];
    words >= 4
        && !np::after(t, i, hi, Reach::Full).is_some_and(thing)
        && (verb.cue.lemma == "say"
            || (i..hi.min(i + 30)).any(|k| {
                let verb = t.is(k, ED) && !t.is(k - 1, DET | POSS | PREP | AND);
                np::finite(t, k) || verb || t.all[k].kind == Kind::Open
            }))
        && !empty.iter().any(|w| t.eq(i, w))
        && (!token.is(PREP | SUB) || clause(t, i, hi))
}
