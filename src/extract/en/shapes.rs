//! What a clause looks like from its first words: a noun phrase and a finite verb, without a parser.

use super::lexicon::{
    ADV, AND, AUX, BUT, CLITIC, DET, ED, FINAL_S, GROUP, ING, NUM, OBJ, ORG, POSS, PREP, REPORT, SPOKE, SUB, SUBJ,
    THAT, TIME, TITLE, TO, UNNAMED, VERBISH, WH,
};
use super::lists::{HAPPENED, INTRANSITIVE, OUTLET_NOUN, STANDS_ALONE};
use super::np::{self, Np, Reach};
use super::tokens::{Kind, Tokens};

/// The token behind the comma at `i`, or behind the quotation at `i` that ends in one.
pub(super) fn behind_comma(t: &Tokens<'_>, i: usize) -> Option<usize> {
    let mate = t.all[i].mate as usize;
    match t.all[i].kind {
        Kind::Comma => Some(i + 1),
        Kind::Open if mate > i + 1 && t.all[mate - 1].kind == Kind::Comma => Some(mate + 1),
        _ => None,
    }
}

/// True for `that` before a time and no clause: announced that evening.
pub(super) fn that_day(t: &Tokens<'_>, i: usize, hi: usize) -> bool {
    let closed = i + 2 >= hi || !t.is(i + 2, SUBJ | DET | AUX | VERBISH) && !t.get(i + 2).is_some_and(|n| n.cap());
    t.is(i, THAT) && t.is(i + 1, TIME) && !t.get(i + 1).is_some_and(|n| n.cap()) && closed
}

/// True for `that` before somebody or something pointed at: “…,” that official said.
pub(super) fn pointed(t: &Tokens<'_>, lo: usize, i: usize) -> bool {
    let noun = t.is(i + 1, GROUP | UNNAMED | TITLE | SPOKE | REPORT | ORG) && !t.get(i + 1).is_some_and(|n| n.cap());
    t.eq(i, "that") && noun && !t.str(i + 1).ends_with('s') && np::clause_start(t, lo, i)
}

/// True for what makes a verb of two words: played off, ruled out. A participle seldom has it behind its noun.
pub(super) fn particle(t: &Tokens<'_>, i: usize) -> bool {
    ["off", "out", "up", "down", "away", "back"].iter().any(|w| t.eq(i, w))
}

/// True for an adverb that stands as an adjective between a determiner and its noun: his first debate.
pub(super) fn ordinal(t: &Tokens<'_>, i: usize) -> bool {
    let noun = t.get(i + 1).is_some_and(|n| n.kind == Kind::Word && !n.is(ADV | AUX | SUBJ | PREP | SUB | AND));
    noun && i > 0 && t.is(i - 1, DET | POSS) && !t.is(i - 1, SUBJ) && !np::finite(t, i + 1)
}

/// True when a main clause begins at `i`: its verb stands right behind its subject or an adverb.
pub(super) fn main_clause(t: &Tokens<'_>, mut i: usize, hi: usize) -> bool {
    if t.is(i, ADV) && !t.is(i, SUB) {
        i += 1;
    }
    // but this had led to it
    let this = ["this", "that"].iter().any(|w| t.eq(i, w)) && t.is(i + 1, AUX);
    let np = match t.get(i) {
        Some(x) if x.is(SUBJ) && !x.is(NUM) || this => i + 1,
        _ => match np::after(t, i, hi, Reach::Full) {
            Some(np) => np.end,
            None => return false,
        },
    };
    // a group of senators and House members withdrew
    let np = match t.is(np, AND) && np < hi {
        true => np::after(t, np + 1, hi, Reach::Full).map_or(np, |n| n.end),
        false => np,
    };
    // friends | say he will: the phrase took the verb with it
    let took = np > i + 1 && np < hi && t.is(np, SUBJ | DET | POSS | THAT) && t.str(np - 2).ends_with('s');
    if took && !t.all[np - 1].cap() && t.cues(np - 1).any(|(c, f)| f.base && c.wants.has(b'b')) {
        return true;
    }
    // the Supreme Court declined | to go on
    if np > i + 1 && np < hi && t.is(np - 1, ED) && t.is(np, TO) && !t.all[np - 1].cap() {
        return true;
    }
    // his allies sense | an opening: no article stands inside a phrase
    let article = ["a", "an", "the"].iter().any(|w| t.eq(np, w)) || t.is(np, POSS) && !t.is(np, DET);
    if took && article && !t.all[np - 1].cap() && !t.is(np - 1, FINAL_S | ING | TIME) {
        return true;
    }
    let many = t.is(np - 1, NUM) || t.str(np - 1).ends_with('s');
    let base = |k: usize| many && t.all[k].word() && t.cues(k).any(|(_, f)| f.base);
    // he’ll be there
    let short = |k: usize| t.is(k, CLITIC) && t.is(k, AUX) && t.is(k - 1, SUBJ);
    let verb = |k: usize| k < hi && (np::finite(t, k) || base(k) || t.is(k, ED) || short(k));
    // Jane Doe, the mayor, said
    let apposed = || {
        let named = np < hi && t.all[np].kind == Kind::Comma && t.all[np - 1].cap() && t.is(np + 1, DET | POSS);
        let close = (np + 2..hi.min(np + 12)).find(|k| !t.all[*k].word()).filter(|_| named);
        close.is_some_and(|k| t.all[k].kind == Kind::Comma && np::finite(t, k + 1))
    };
    np < hi && (verb(np) || t.is(np, ADV) && verb(np + 1) || apposed())
}

/// The verb behind what was done to the subject, between the commas of which the first is at `comma`: the contract, signed
/// in June, | was lawful.
pub(super) fn done_to(t: &Tokens<'_>, comma: usize, hi: usize) -> Option<usize> {
    let first = comma + 1 + usize::from(t.is(comma + 1, ADV));
    if t.kind(comma) != Some(Kind::Comma) || !t.is(first, ED | super::lexicon::PART) || t.is(first, AUX) {
        return None;
    }
    let close = (first + 1..hi.min(first + 14)).find(|i| t.all[*i].kind == Kind::Comma)?;
    (close + 1 < hi && np::finite(t, close + 1) && !np::finite(t, first + 1)).then_some(close + 1)
}

/// True when the verb stands right behind its subject at `i`.
pub(super) fn plain(t: &Tokens<'_>, i: usize, hi: usize) -> bool {
    let alone = ["any", "some", "none", "most", "many", "both"].iter().any(|w| t.eq(i, w)) && t.is(i + 1, AUX);
    i < hi && (t.is(i, SUBJ) && !t.is(i, NUM) || t.eq(i, "there") && t.is(i + 1, AUX) || alone)
        || np::after(t, counted(t, i), hi, Reach::Full)
            .is_some_and(|np| np.end < hi && (np::finite(t, np.end) || quoted_verb(t, np)))
}

/// True for a subject and a verb that takes no object and is hardly ever a noun: the pier leaks, the old beams creak.
fn stands(t: &Tokens<'_>, i: usize, hi: usize) -> bool {
    if !t.is(i, DET | POSS) || t.is(i, SUBJ | THAT | WH) {
        return false;
    }
    let plain = |k: &usize| t.all[*k].kind == Kind::Word && !t.is(*k, PREP | AND | AUX | SUB | CLITIC);
    let near = (i + 1..hi.min(i + 6)).take_while(plain);
    let verb = near.into_iter().find(|k| *k > i + 1 && t.among(*k, &INTRANSITIVE));
    verb.is_some_and(|v| {
        let several = t.is(v - 1, FINAL_S | GROUP) && !t.is(v, FINAL_S);
        let one = t.is(v, FINAL_S) && !t.is(v - 1, FINAL_S | ADV | NUM);
        let over = v + 1 == hi || !t.all[v + 1].word() || t.is(v + 1, PREP | ADV | SUB | TIME | AND | BUT);
        (one || several) && over && !np::finite(t, v + 1)
    })
}

/// True when the verb of the phrase `np` stands in quotation marks: the plan | “risks lives”.
fn quoted_verb(t: &Tokens<'_>, np: Np) -> bool {
    let verb = np.end + 1;
    let one = !t.is(np.head, FINAL_S) && !t.all[np.head].cap();
    t.kind(np.end) == Some(Kind::Open)
        && verb < t.all.len()
        && !t.all[verb].cap()
        && (np::finite(t, verb)
            || one && t.is(verb, FINAL_S) && t.is(np.start, DET | POSS)
            // Doe “frightens” him
            || t.all[np.head].cap() && t.is(verb, FINAL_S) && t.all[np.end].mate as usize == verb + 1)
}

/// Where the number stands behind the words that limit it: more than | 300, at least | two; `i` where there is none.
pub(super) fn counted(t: &Tokens<'_>, i: usize) -> usize {
    let two = ["more", "fewer", "less"].iter().any(|w| t.eq(i, w)) && t.eq(i + 1, "than")
        || t.eq(i, "at") && (t.eq(i + 1, "least") || t.eq(i + 1, "most"))
        || t.eq(i, "up") && t.eq(i + 1, "to");
    const ONE: [&str; 10] =
        ["nearly", "almost", "about", "around", "roughly", "over", "some", "only", "just", "exactly"];
    let one = ONE.iter().any(|w| t.eq(i, w));
    let three = t.eq(i, "as") && t.eq(i + 2, "as") && (t.eq(i + 1, "many") || t.eq(i + 1, "much"));
    let at = i + if three { 3 } else { 2 * usize::from(two) + usize::from(one) };
    if t.is(at, NUM) || t.kind(at) == Some(Kind::Num) { at } else { i }
}

/// True when a noun phrase and a finite verb begin at `i`.
pub(super) fn clause(t: &Tokens<'_>, i: usize, hi: usize) -> bool {
    if i >= hi {
        return false;
    }
    if t.eq(i, "there") && t.is(i + 1, AUX) {
        return true;
    }
    let mut at = counted(t, i);
    // `if the …, it would`, `in May the …`, `although …`
    if t.is(at, PREP | SUB) && !t.is(at, SUBJ) {
        // she said as she left: no content; she said that is left out before `as he left, it rained`
        // as a result it fell, as of Monday it was shut
        let opens = t.eq(at, "as") && (t.eq(at + 1, "of") || t.eq(at + 1, "yet") || t.eq(at + 2, "result"));
        if !opens && ["as", "while", "when", "after", "before", "during", "amid"].iter().any(|w| t.eq(at, w)) {
            let comma = (at + 1..hi.min(at + 24)).find(|k| t.all[*k].kind == Kind::Comma);
            return comma.is_some_and(|c| clause(t, c + 1, hi));
        }
        let main = |k: usize| t.all[k].kind == Kind::Comma && t.is(k + 1, SUBJ | DET | POSS);
        // on Monday, adding that it was late: the verb is not this clause's
        // at a town hall, are: what he said there goes on
        let aside = |k: &usize| {
            t.all[*k].kind == Kind::Comma
                && (t.is(*k + 1, ING | WH | AND | BUT | SUB) || t.is(*k + 1, super::lexicon::BE))
        };
        let stop = (at + 1..hi.min(at + 24)).find(aside).unwrap_or(hi.min(at + 24));
        return (at + 1..stop).any(|k| np::finite(t, k) && k > at + 1 || main(k));
    }
    if t.is(at, SUBJ) && !t.is(at, NUM | GROUP) && !t.is(at, WH) {
        let next = at + 1;
        return next < hi
            && (t.all[next].word() || t.all[next].kind == Kind::Comma)
            && !t.is(next, PREP | AND | TO)
            && !t.eq(next, "because");
    }
    // neither side is ready; nothing was said; both were wrong
    let alone = t.among(at, &STANDS_ALONE);
    if alone && t.is(at + 1, AUX) && at + 2 < hi {
        return true;
    }
    if t.eq(at, "neither") {
        at += 1;
    } else if ["nothing", "everything", "none", "all"].iter().any(|w| t.eq(at, w)) && np::finite(t, at + 1) {
        return at + 1 < hi;
    }
    if stands(t, at, hi) {
        return true;
    }
    let Some(np) = np::after(t, at, hi, Reach::Full) else { return false };
    if np.end < hi && quoted_verb(t, np) {
        return true;
    }
    // acknowledged mistakes | but maintains that
    if t.is(np.end, BUT) && t.cues(np.end + 1).any(|(_, f)| f.third) {
        return false;
    }
    // a majority of voters favor | the plan
    let most = t.is(np.head, super::lexicon::PARTITIVE) && t.str(np.end - 1).ends_with('s');
    if most && np.end + 1 < hi && t.cues(np.end).any(|(_, f)| f.base) && !t.is(np.end, PREP) {
        return true;
    }
    // 60 percent of voters oppose it
    let share = (np.start..np.end).any(|k| t.eq(k, "percent") || t.str(k).ends_with('%'));
    if share && np.end + 1 < hi && t.all[np.end].kind == Kind::Word && !t.is(np.end, PREP | AND | BUT | TO | WH | SUB) {
        return true;
    }
    // the charge attempts to punish them
    let attempts = t.is(np.end - 1, FINAL_S) && np.end > np.start + 2 && t.is(np.end, TO);
    if attempts && t.is(np.start, DET | POSS) && np.end + 1 < hi && !t.is(np.end + 1, DET | POSS | PREP | NUM) {
        return !t.all[np.end + 1].cap();
    }
    // the plan violates | the law; the show names and features | Roe
    let joined = np.end + 2 < hi && t.is(np.end, AND) && t.is(np.end + 1, FINAL_S) && !t.all[np.end + 1].cap();
    let object = if joined { np.end + 2 } else { np.end };
    let acts =
        t.is(np.end - 1, FINAL_S) && np.end > np.start + 2 && t.is(np.start, DET | POSS) && !t.is(np.start, SUBJ);
    if acts
        && object < hi
        && (t.is(object, DET | POSS | OBJ) || joined && t.all[object].cap())
        && !t.is(object, THAT | WH | AND)
        && !t.is(np.end - 1, GROUP | REPORT)
    {
        return true;
    }
    // the questions betray | a plot
    let many = np.end > np.start + 2 && t.is(np.start, DET | POSS) && !t.is(np.start, SUBJ) && np.end < hi;
    let base = |k: usize| t.is(k - 1, FINAL_S) && !t.is(k, FINAL_S | ED | ING) && !t.all[k].cap() && t.all[k].word == 0;
    if many && base(np.end - 1) && t.is(np.end, DET | POSS) && !t.is(np.end, THAT | WH | AND) {
        return true;
    }
    at = np.end;
    // the attacks | he made
    let made = t.is(at, SUBJ) && !t.is(at, NUM | DET | GROUP | WH | THAT) && !t.all[at].cap() && t.all[at - 1].word();
    let (mut relative, mut commas, mut list) = (i32::from(made), 0, false);
    for _ in 0..26 {
        if at >= hi {
            return false;
        }
        let free = !t.is(at + 1, PREP | AND | TIME) || particle(t, at + 1) || t.eq(at - 1, "who");
        let past = t.is(at, ED) && (free || at == np.end && acted(t, np));
        if np::finite(t, at) && !t.is(at - 1, TO) || past {
            if relative == 0 {
                // the decision to the board | but would not say
                return (commas != 1 || list) && !(t.is(at - 1, BUT) && at > np.end);
            }
            relative -= 1;
        }
        // does not regret the vote | and that he would cast it again
        if t.is(at, AND) && t.is(at + 1, THAT) && relative == 0 && plain(t, at + 2, hi) {
            return false;
        }
        // concluded his time | by asking if it was late
        if t.eq(at, "by") && t.is(at + 1, ING) {
            return false;
        }
        // the appeal without comment | a day after …
        let stray = t.is(at, DET | POSS | SUBJ) && !t.is(at, THAT | WH | AND | NUM) && at > np.end;
        if stray
            && !t.is(at - 2, TO | AUX | super::lexicon::NEG) // refused to pass | any bill
            && t.all[at - 1].word()
            && !t.is(at - 1, PREP | AND | WH | THAT | ED | ING | SUB | DET | VERBISH | ADV | AUX | TO)
        {
            return false;
        }
        let year = t.kind(at - 1) == Some(Kind::Num) && t.kind(at + 1) == Some(Kind::Num);
        // the contract, signed by his brother, was lawful
        if t.all[at].kind == Kind::Comma && at == np.end && done_to(t, at, hi).is_some() {
            return true;
        }
        if t.all[at].kind == Kind::Comma {
            commas += usize::from(!year);
        } else if t.is(at, AND) {
            list = true;
        }
        // Quill “absolutely” stands by it
        let stressed = t.all[at].kind == Kind::Open && t.is(t.next(at), FINAL_S | ED);
        if stressed || t.all[at].kind == Kind::Open && t.all[at].mate as usize > at + 2 {
            return true; // the governor “has been clear”
        }
        // the plan — a good one, too — would pass
        if t.all[at].kind == Kind::Dash
            && let Some(close) = (at + 1..hi.min(at + 12)).find(|k| t.all[*k].kind == Kind::Dash)
        {
            at = close + 1;
            continue;
        }
        match t.all[at].kind {
            Kind::Comma | Kind::Open | Kind::LParen | Kind::Dash | Kind::Other => at = t.next(at),
            // A relative clause has a verb of its own.
            // unity after a dispute had threatened it
            Kind::Word if t.is(at, SUB) && !t.is(at, WH) && plain(t, at + 1, hi) => {
                relative += 1;
                at += 1;
            }
            Kind::Word | Kind::Num if t.is(at, WH | THAT) => {
                relative += 1;
                at += 1;
            }
            Kind::Word | Kind::Num => at += 1,
            _ => return false,
        }
    }
    false
}

/// True when the form in -ed behind `np` is what it did, whatever follows: the board | voted to close it; Roe | lied
/// about it.
fn acted(t: &Tokens<'_>, np: Np) -> bool {
    let verb = np.end;
    let infinitive =
        t.is(verb + 1, TO) && t.get(verb + 2).is_some_and(|n| n.word() && !n.cap()) && !t.is(verb + 2, DET | POSS);
    let somebody = t.all[np.head].cap() && !t.is(np.head, ORG | REPORT) || t.is(np.head, SUBJ | TITLE | UNNAMED);
    infinitive || somebody && !t.eq(verb + 1, "by") || t.among(verb, &HAPPENED)
}

/// True when a few small words at `i` lead to a verb: told the Harbor Press | city officials are late.
pub(super) fn opens_clause(t: &Tokens<'_>, i: usize, hi: usize) -> bool {
    let verb = (i + 1..hi.min(i + 5)).find(|j| np::finite(t, *j));
    verb.is_some_and(|v| (i..v).all(|j| t.all[j].kind == Kind::Word && !t.is(j, THAT | WH | PREP | DET)))
}

/// True when the name at `i` is of what was called a paper just before, and begins no clause: the weekly | North Star.
pub(super) fn outlet_named(t: &Tokens<'_>, i: usize, hi: usize) -> bool {
    // the site North Star | they were late
    let own = || {
        let next = (i..hi.min(i + 5)).find(|j| !t.all[*j].cap());
        next.is_some_and(|j| t.is(j, SUBJ) && !t.is(j, DET | NUM))
    };
    i > 0 && t.among(i - 1, &OUTLET_NOUN) && (own() || !opens_clause(t, i, hi))
}

/// True when the name at `i` stands before a noun: a new | Harbor Times poll.
pub(super) fn modifies(t: &Tokens<'_>, i: usize, hi: usize) -> bool {
    let end = (i..hi.min(i + 8)).find(|j| !t.all[*j].cap() && !t.is(*j, CLITIC)).unwrap_or(hi);
    let noun = |j: usize| t.is(j, REPORT | TITLE | SPOKE | GROUP) && !t.is(j, SUBJ | VERBISH | AUX);
    noun(end) || noun(end + 1) && t.is(end, ING) && end + 1 < hi
}

/// True when a title stands behind the bracket that opens at `i`: Harbour Party (HP) spokesman.
pub(super) fn titled(t: &Tokens<'_>, i: usize, end: usize) -> bool {
    let close = (i..end.min(i + 6)).find(|j| t.kind(*j) == Some(Kind::RParen));
    close.is_some_and(|c| c + 1 < end && t.is(c + 1, super::lexicon::TITLE | super::lexicon::SPOKE))
}

/// True when the comma at `p` ends an aside behind a conjunction: `came and, asked about the mill, said`.
pub(super) fn aside(t: &Tokens<'_>, lo: usize, p: usize) -> bool {
    let comma = (lo + 1..p).rev().take(12).find(|i| t.all[*i].kind == Kind::Comma);
    comma.is_some_and(|i| t.is(i - 1, AND | BUT) && !(i + 1..p).any(|j| t.all[j].kind == Kind::Stop))
}
