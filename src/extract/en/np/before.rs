//! The noun phrase that ends before a word: backwards from a verb.

use super::super::lexicon::{
    ACCORD, ADV, ALONE, AND, AUX, BUT, CLITIC, CUE, DAY, DET, ED, FIRST, GROUP, ING, LINK, NOUN_CUE, NUM, OBJ, ORG,
    OUTLET, PART, POSS, PREP, REPORT, SUB, SUBJ, THAT, TIME, TITLE, UNNAMED, VERBISH, WH,
};
use super::super::shapes::pointed;
use super::super::tokens::{Kind, Tokens};
use super::{LONGEST, Np, breaks, clause_start, finite, head, is_verb};

/// The noun phrase that ends before token `end` and begins at `lo` or after.
pub(in crate::extract::en) fn before(t: &Tokens<'_>, lo: usize, end: usize) -> Option<Np> {
    let mut noun = false;
    let mut closed = false; // a determiner closed the group: only `of` and the like lead further left
    let mut start = end;
    let floor = lo.max(end.saturating_sub(LONGEST));
    while start > floor {
        let i = start - 1;
        let token = &t.all[i];
        let prior = (i > floor).then(|| &t.all[i - 1]);
        // other sites | such as Chatter
        if noun && t.eq(i, "as") && i > floor + 1 && t.eq(i - 1, "such") && t.all[i - 2].word() {
            (closed, start) = (false, i - 1);
            continue;
        }
        if closed {
            // the head of | the bank; people familiar with | the matter
            let linked = token.is(LINK | PREP) && !token.cap();
            let noun_before = prior.is_some_and(|p| {
                (p.word() && !p.is(ACCORD | AUX | DAY | PREP | WH | SUB | THAT | AND | BUT) || p.kind == Kind::RParen)
                    && (p.is(ED | PART) || p.cap() || !p.is(VERBISH))
            });
            // Roe and | his lawyers
            if token.is(AND) && !token.cap() && prior.is_some_and(|p| p.cap()) && joins(t, lo, i) {
                closed = false;
                start = i;
                continue;
            }
            if linked && noun_before && (token.is(LINK) || prior.is_some_and(|p| p.is(ED | PART))) {
                closed = false;
                noun = true;
                start = i;
                continue;
            }
            break;
        }
        match token.kind {
            Kind::Word | Kind::Num => {
                if token.is(CLITIC) {
                    if prior.is_none_or(|p| p.is(SUBJ) && !p.cap()) || !noun {
                        break;
                    }
                } else if !noun && close_to(t, floor, i) {
                    noun = true;
                } else if token.is(DET | POSS) && !token.cap_proper(t, i) {
                    // while the other said
                    let other = !noun && t.eq(i, "other") && i > floor && t.eq(i - 1, "the");
                    if !noun && !token.is(SUBJ | ALONE) && !other {
                        break;
                    }
                    noun = true;
                    closed = true;
                    if other {
                        start = i - 1;
                        break;
                    }
                } else if noun && pointed(t, lo, i) {
                    start = i;
                    break;
                } else if token.is(SUBJ) && !token.is(NUM) {
                    let other = t.eq(i + 1, "else") && start == i + 1; // someone else
                    if noun && !other && !matches!(t.str(i).to_ascii_lowercase().as_str(), "many" | "others") {
                        break;
                    }
                    start = i;
                    noun = true;
                    if prior.is_some_and(|p| p.is(DET | POSS)) {
                        continue;
                    }
                    break;
                } else if token.cap() {
                    // on HNBC | Quill told him
                    let station = token.is(OUTLET) && token.shape == super::super::tokens::Shape::Upper;
                    if station && noun && prior.is_some_and(|p| p.is(PREP)) && t.eq(i - 1, "on") {
                        break;
                    }
                    let sunday = token.is(DAY) && noun && !t.all[i + 1].is(ORG);
                    let first = token.is(SUB | WH | PREP | ADV | AND | BUT | THAT) && clause_start(t, lo, i);
                    if sunday || (first && !token.is(TITLE)) {
                        break;
                    }
                    noun = true;
                } else if token.is(LINK) {
                    if !noun
                        || prior
                            .is_none_or(|p| !p.word() || p.is(ACCORD | AUX | PREP | WH | SUB | THAT | AND | BUT | DAY))
                    {
                        break;
                    }
                } else if token.is(AND) {
                    if !noun || !joins(t, lo, i) {
                        break;
                    }
                } else if noun && works(t, i, floor, end) {
                    noun = true;
                } else if token.is(PREP)
                    || breaks(t, i)
                        && !(token.is(OBJ) && i > floor + 1 && t.eq(i - 1, "of") && t.is(i - 2, ALONE | NUM))
                    || (token.is(VERBISH) && !token.is(GROUP) && !prior.is_some_and(|p| p.is(DET | POSS | CLITIC)))
                {
                    let reduced = token.is(PREP) && prior.is_some_and(|p| p.is(ED | ING | PART)) && noun
                        || token.is(PART)
                            && noun
                            && t.is(i + 1, PREP)
                            && prior.is_some_and(|p| p.word() && !p.is(AUX | SUBJ | AND | BUT));
                    if !reduced {
                        break;
                    }
                } else if token.is(ED)
                    && noun
                    && prior.is_some_and(|p| {
                        p.is(THAT | WH | SUBJ) || p.is(CLITIC) && p.is(AUX) && i > 1 && t.is(i - 2, SUBJ)
                    })
                {
                    break; // a story that | featured two women
                } else if token.is(ADV) {
                    if !noun || prior.is_none_or(|p| !(p.is(DET | POSS | AND) || p.is(NUM) && t.eq(i, "likely"))) {
                        break;
                    }
                } else if token.is(TIME) && (!noun || t.all[i + 1].cap())
                    || noun && (accounts(t, i) || thinks(t, i) || acts(t, i))
                {
                    break;
                } else if is_verb(t, i)
                    && (!token.is(PART) || noun && t.is(i + 1, NUM | DET | POSS))
                    && !(noun && prior.is_some_and(|p| p.is(DET | POSS | CLITIC)))
                {
                    // `reports published in May`, `leaked memo`: a participle beside its noun stays.
                    let participle = t.cues(i).all(|(_, f)| f.participle || f.ing);
                    let beside = noun && prior.is_some_and(|p| p.word() && !p.is(AUX | SUBJ | PREP | AND | BUT));
                    if !(participle && beside && t.is(i + 1, PREP)) {
                        break;
                    }
                } else {
                    noun = true;
                }
                start = i;
            }
            Kind::Close => {
                let open = token.mate as usize;
                let ends = matches!(t.all[i - 1].kind, Kind::Comma | Kind::Stop);
                let led = open > floor && t.all[open - 1].word();
                let title = open + 1 < i && t.all[open + 1].cap() && open > floor && t.is(open - 1, PREP);
                if open < floor || start - open > 8 || ends || !led || !(noun || title || t.is(open - 1, DET | POSS)) {
                    break;
                }
                noun = true;
                start = open;
            }
            Kind::RParen => {
                let Some(open) = (floor.max(i.saturating_sub(10))..i).rev().find(|j| t.kind(*j) == Some(Kind::LParen))
                else {
                    break;
                };
                start = open;
            }
            Kind::Other if t.str(i) == "&" && noun => start = i,
            _ => break,
        }
    }
    t.spend(end - start);
    // half | a dozen aides
    if noun && start > floor && t.eq(start, "a") && t.is(start + 1, NUM) && t.eq(start - 1, "half") {
        start -= 1;
    }
    // at least one senator
    let one = noun && start > floor && t.is(start - 1, NUM) && t.eq(start, "other");
    if one {
        start -= 1;
    }
    if start > floor
        && end > start + 1
        && t.is(start + 1, NUM)
        && t.eq(start - 1, "at")
        && (t.eq(start, "least") || t.eq(start, "most"))
    {
        start += 1;
    }
    // more than 20 employees
    let than = start > floor + 1
        && t.is(start, NUM)
        && t.eq(start - 1, "than")
        && ["more", "fewer", "less"].iter().any(|w| t.eq(start - 2, w));
    if than && noun && clause_start(t, lo, start - 2) {
        return Some(Np { start: start - 2, end, head: head(t, start, end) });
    }
    let least = start > floor + 1 && t.eq(start - 2, "at") && (t.eq(start - 1, "least") || t.eq(start - 1, "most"));
    if least && noun && t.is(start, NUM) && clause_start(t, lo, start - 2) {
        return Some(Np { start: start - 2, end, head: head(t, start, end) });
    }
    while start < end && t.all[start].word() && strip_left(t, start, lo) && !pointed(t, lo, start) {
        start += 1;
    }
    let np = (noun && start < end).then(|| Np { start, end, head: head(t, start, end) })?;
    // A lone past form is the verb of its clause.
    let verb = np.end == np.start + 1 && t.is(np.head, ED | PART | VERBISH) && !t.all[np.head].cap();
    (!verb).then(|| busy(t, lo, floor, np).unwrap_or(np))
}

/// A woman | loading sacks into a pickup outside the co-op: whoever opens the clause is doing what stands between.
fn busy(t: &Tokens<'_>, lo: usize, floor: usize, np: Np) -> Option<Np> {
    if np.start <= floor || !t.is(np.start - 1, PREP) {
        return None;
    }
    let plain = |i: usize| {
        let token = &t.all[i];
        (token.word() || token.kind == Kind::Num)
            && (token.is(ING) || !finite(t, i))
            && !token.is(SUB | WH | THAT | AND | BUT | AUX | SUBJ)
    };
    let start = (floor..np.start).rev().take_while(|i| plain(*i)).last()?;
    let ing = (start + 1..np.start.min(start + 5)).find(|i| t.is(*i, ING) && !t.all[*i].cap())?;
    let counted = t.is(start, DET | NUM) && ing > start + 1;
    let crowd = t.is(start, GROUP | UNNAMED) && ing == start + 1;
    let noun = t.all[ing - 1].word() && !t.is(ing - 1, PREP | ADV | DET | NUM | POSS);
    (clause_start(t, lo, start) && (counted || crowd) && noun).then_some(Np { start, end: np.end, head: ing - 1 })
}

/// True for what somebody is the head of, or what kind of one they are, where it might be a verb: …, works | manager Jane
/// Doe; …, lead | researcher Jane Doe said: no verb has another right behind its object.
fn works(t: &Tokens<'_>, i: usize, floor: usize, end: usize) -> bool {
    if !t.is(i + 1, TITLE) || i == floor {
        return false;
    }
    let borne = || {
        t.is(i, VERBISH) && t.get(i + 2).is_some_and(|n| n.cap()) && !t.is(i, AUX) && t.is(end, CUE) && finite(t, end)
    };
    match t.all[i - 1].kind {
        Kind::Comma => t.str(i).ends_with('s') || borne(),
        Kind::Close => borne(),
        _ => false,
    }
}

/// True for a verb between two names: the Beacon | savaged Speaker Roe.
fn acts(t: &Tokens<'_>, i: usize) -> bool {
    let joins = || ["based", "born", "owned", "backed", "named", "called", "led"].iter().any(|w| t.eq(i, w));
    t.is(i, ED)
        && i > 0
        && t.all[i - 1].cap()
        && t.get(i + 1).is_some_and(|next| next.cap())
        && !joins()
        && !t.str(i).contains('-')
}

/// True for a verb of reporting right behind its pronoun: they | believe President Roe; Roe says | three aides have.
fn thinks(t: &Tokens<'_>, i: usize) -> bool {
    // The e-mails show | aides debating it
    let paper =
        i > 1 && t.is(i - 1, REPORT) && t.str(i - 1).ends_with('s') && t.is(i - 2, DET) && t.is(i + 1, GROUP | UNNAMED);
    if paper && t.cues(i).any(|(c, f)| f.base && c.wants.has(b'd')) {
        return true;
    }
    let says = i > 0 && t.all[i - 1].cap() && t.is(i + 1, NUM | DET | POSS) && !t.all[i].cap();
    if says && t.cues(i).any(|(c, f)| f.third && c.wants.has(b'b')) {
        return true;
    }
    // The memo says | Jane Doe told him
    let noun = i > 1 && t.is(i - 1, REPORT | TITLE | ORG | GROUP) && !t.all[i - 1].cap() && t.is(i - 2, DET);
    if noun && t.get(i + 1).is_some_and(|n| n.cap()) && t.cues(i).any(|(c, f)| f.third && c.wants.has(b'b')) {
        return true;
    }
    // Advisers say | Mr. Pike believes it
    let group =
        i > 0 && t.is(i - 1, GROUP | UNNAMED | TITLE) && t.str(i - 1).ends_with('s') && clause_start(t, 0, i - 1);
    if group && t.get(i + 1).is_some_and(|n| n.cap()) && t.cues(i).any(|(c, f)| f.base && c.wants.has(b'b')) {
        return true;
    }
    i > 0 && t.is(i - 1, SUBJ) && !t.is(i - 1, DET | NUM | POSS) && t.cues(i).any(|(_, f)| f.base)
}

/// True for accounts before a name that is no part of them: reports | Jane Doe would go.
fn accounts(t: &Tokens<'_>, i: usize) -> bool {
    t.is(i, REPORT | NOUN_CUE) && t.str(i).ends_with('s') && !t.is(i, GROUP) && t.is(i + 1, FIRST) && t.all[i + 1].cap()
}

/// People close to | her, those around | him: a pronoun that hangs on those who speak.
fn close_to(t: &Tokens<'_>, floor: usize, i: usize) -> bool {
    let pronoun = (t.is(i, OBJ) || t.eq(i, "her")) && i >= floor + 2 && t.is(i - 1, LINK | PREP);
    pronoun
        && (t.eq(i - 2, "close") || t.eq(i - 2, "loyal") || t.is(i - 2, GROUP | UNNAMED | ALONE))
        && !t.is(i - 2, SUBJ)
}

/// Words that never begin a noun phrase.
fn strip_left(t: &Tokens<'_>, i: usize, lo: usize) -> bool {
    let token = &t.all[i];
    let small = !token.cap() || clause_start(t, lo, i);
    small && token.is(AND | BUT | PREP | ADV | SUB | THAT | CLITIC) && !token.is(DET | SUBJ | NUM | TITLE)
}

/// True when `and` at `i` joins two noun phrases: the one before it begins its clause.
fn joins(t: &Tokens<'_>, lo: usize, i: usize) -> bool {
    let mut j = i;
    let floor = lo.max(i.saturating_sub(12));
    while j > floor {
        let token = &t.all[j - 1];
        let noun = token.word() && !finite(t, j - 1) && !token.is(SUBJ | OBJ | WH | THAT | SUB | BUT | DAY | ED)
            || token.kind == Kind::RParen
            || token.kind == Kind::LParen;
        if !noun {
            break;
        }
        j -= 1;
        if token.is(PREP) && !token.is(LINK) {
            return false;
        }
    }
    let names = i > lo && t.all[i - 1].cap() && t.get(i + 1).is_some_and(|n| n.cap());
    let hangs = j > lo && t.is(j - 1, PREP) && !t.is(j - 1, TITLE) && !(names && t.is(j - 1, SUB));
    j < i && !hangs && !t.all[j].is(PREP | AND) && clause_start(t, lo, j)
}
