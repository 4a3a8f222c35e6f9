//! Who hears what a verb of reporting says: told reporters, warned to voters, asked the board.

use super::bare::proof;
use super::lexicon::{
    ADV, AND, CueClass, DAY, DET, GROUP, NUM, OBJ, ORG, OUTLET, POSS, SUB, THAT, TIME, TITLE, TO, UNNAMED, WH,
};
use super::lists::{OUTLET_NAME, OUTLET_NOUN};
use super::np::{self, Np, Reach};
use super::objects::{infinitive, object_at, person_like};
use super::shapes::plain;
use super::tokens::{Kind, Tokens};
use super::verbs::{Verb, Voice};

/// Where the words behind the hearer of `verb` begin, and who that is; `i` where nobody stands there.
pub(super) fn hearer(t: &Tokens<'_>, verb: &Verb, from: usize, hi: usize) -> (usize, Option<Np>) {
    let (wants, mut i, mut told) = (verb.cue.wants, from, None);
    // asked about the cost: nobody hears
    let hearer = wants.has(b'o') || verb.cue.class == CueClass::Ask && verb.cue.particle.is_none();
    let object = (wants.has(b'f') || verb.cue.class == CueClass::Urge) && !wants.has(b'e');
    if verb.group.voice != Voice::Passive && (hearer || object) && i < hi && !t.is(i, THAT | WH | TO) {
        // warned the pier was unsafe
        let clausal = wants.has(b'b') && verb.cue.class != CueClass::Tell && plain(t, i, hi);
        // told the Sun, the Tilbrook Week
        let named = |i: usize| t.all[i].cap() && (!t.is(i, DAY) || t.eq(i, "sun"));
        let time = |np: &Np| t.is(np.head, TIME | DAY) && !(np.start..np.end).any(named);
        if let Some(np) = object_at(t, i, hi).filter(|np| !clausal && !time(np)) {
            let proved = || proof(t, np.end, hi) || infinitive(t, np.end, hi).is_some();
            let accept = match verb.cue.class {
                // promised voters; but promised a tax cut
                CueClass::Promise => {
                    let head = &t.all[np.head];
                    head.cap() && !head.is(DAY | TIME)
                        || head.is(GROUP | OBJ | TITLE | UNNAMED)
                        || t.is(np.end, THAT) && np.end < hi
                }
                // questioned the plan: nobody is asked
                CueClass::Ask if wants.has(b'm') && !proved() => {
                    t.all[np.head].cap() || t.is(np.head, GROUP | OBJ | TITLE | UNNAMED)
                }
                CueClass::Ask => person_like(t, i) || proved(),
                _ => hearer || proved(),
            };
            // assured the board | of his vote; but assured the head of the board that
            let of = (np.start + 1..np.end).find(|j| t.eq(*j, "of"));
            let of = of.filter(|_| verb.cue.class == CueClass::Tell && wants.has(b'p') && !proof(t, np.end, hi));
            let np = of.map_or(np, |of| Np { end: of, head: np.head.min(of - 1), ..np });
            let told_clause = || verb.cue.class == CueClass::Tell && hearer && !proof(t, np.end, hi);
            let cut = told_clause().then(|| before_clause(t, np, hi)).flatten();
            let np = cut.map_or(np, |end| Np { end, head: end - 1, ..np });
            if accept {
                // pressed the senator on whether
                if hearer || wants.has(b'w') {
                    told = Some(np);
                }
                i = np.end;
                // told Harbor Radio's Morning | programme that
                let show = t.among(i, &OUTLET_NOUN) || ["programme", "program", "show"].iter().any(|w| t.eq(i, w));
                i += usize::from(show && t.all[i - 1].cap() && t.is(i + 1, THAT));
                i = apposed(t, i, hi).unwrap_or(i);
                // told reporters perhaps | it fell
                i += usize::from(t.is(i, ADV) && !t.is(i, DAY | SUB) && !t.all[i].cap() && plain(t, i + 1, hi));
                // tells anyone who will listen | that it was late
                let any = ["anyone", "anybody", "everyone", "everybody", "those"].iter().any(|w| t.eq(np.head, w));
                let that = |j: &usize| t.is(*j, THAT) && t.all[*j - 1].word();
                let listens = (any && t.eq(i, "who")).then(|| (i + 2..hi.min(i + 7)).find(that)).flatten();
                i = listens.unwrap_or(i);
            }
        }
    } else if t.eq(i, "to")
        && i + 1 < hi
        && person_like(t, i + 1)
        && let Some(np) = np::after(t, i + 1, hi, Reach::Group).filter(|np| {
            t.all[np.head].cap()
                || t.is(np.head, GROUP | TITLE | OBJ | UNNAMED | ORG)
                || proof(t, np.end, hi) && !t.is(np.end, THAT | WH)
        })
    {
        told = Some(np);
        // wrote to his deputy, Jane Doe:
        i = apposed(t, np.end, hi).filter(|at| t.kind(*at) == Some(Kind::Colon)).unwrap_or(np.end);
    }
    (i, told)
}

/// told reporters | three men were hurt, told the Echo | police were there: where those who are told end, when the phrase
/// took the subject of what they are told with it.
fn before_clause(t: &Tokens<'_>, np: Np, hi: usize) -> Option<usize> {
    let hears = |i: usize| {
        let known = t.is(i, GROUP | OBJ | ORG | OUTLET | TITLE | UNNAMED)
            || t.among(i, &OUTLET_NOUN)
            || t.among(i, &OUTLET_NAME);
        known && !t.is(i, NUM | DET | POSS)
    };
    let ends = |end: &usize| plain(t, *end, hi) && !t.is(*end, AND) && !np::finite(t, *end);
    let known = (np.start + 1..np.end).filter(|end| hears(end - 1)).find(ends);
    let named = |end: &usize| t.all[end - 1].cap() && t.all[end - 1].word() && !t.all[*end].cap();
    let name_end = (np.start + 1..np.end).find(named);
    known.or_else(|| name_end.filter(ends))
}

/// told the head of the board, Jane Doe, R-Easton, | the plan was late: where the words go on behind what the hearer is.
fn apposed(t: &Tokens<'_>, i: usize, hi: usize) -> Option<usize> {
    let mut at = i;
    for _ in 0..3 {
        let first = (t.kind(at) == Some(Kind::Comma)).then_some(at + 1)?;
        let close = (first + 1..hi.min(at + 12)).find(|j| matches!(t.kind(*j), Some(Kind::Comma | Kind::Colon)))?;
        let short = |j: usize| t.kind(j) == Some(Kind::Stop);
        let named = (first..close).all(|j| t.all[j].cap() || short(j));
        if t.kind(close) == Some(Kind::Colon) {
            return named.then_some(close);
        }
        let called = t.is(first, DET | POSS) && !(first..close).any(|j| np::finite(t, j));
        if (named || called) && proof(t, close + 1, hi) {
            return Some(close + 1);
        }
        at = if named { close } else { return None };
    }
    None
}
