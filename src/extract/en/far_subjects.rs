//! Subjects that do not stand right before their verb, or not alone: behind an apposition, a relative clause, a list, after it.

use super::apposition::apposition;
use super::heads;
use super::lexicon::{
    ADV, AND, AUX, CLITIC, DAY, DET, ED, GROUP, ING, NUM, PART, POSS, PREP, SUB, SUBJ, THAT, TIME, TITLE, UNNAMED, WH,
};
use super::lists::REMARKS;
use super::np::{self, Np};
use super::subjects::PEOPLE;
use super::tokens::{Kind, Tokens};
use super::verbs::Subject;

/// Who says something about what an apposition calls a promise, a claim, a move, or what is the first thing they say: `np`
/// up to the verb at `g` without that noun.
pub(super) fn claimed(t: &Tokens<'_>, lo: usize, np: Np, g: usize) -> Option<Np> {
    let thing = |i: &usize| t.eq(*i, "thing") || t.eq(*i, "things");
    if t.eq(np.start, "the") && np.end == g && np.end > np.start + 2 {
        let thing = (np.start + 1..g - 1).take(3).find(thing);
        return thing.map(|i| Np { start: i + 1, end: g, head: np::head(t, i + 1, g) });
    }
    let apart = np.start > lo && matches!(t.all[np.start - 1].kind, Kind::Comma | Kind::Dash);
    let a = t.eq(np.start, "a") || t.eq(np.start, "an");
    if !apart || !a || np.end != g {
        return None;
    }
    let noun = (np.start + 1..g).take_while(|i| !t.all[*i].cap()).find(|i| t.among(*i, &REMARKS))?;
    (noun + 1 < g && t.all[noun + 1].cap()).then(|| Np { start: noun + 1, end: g, head: np::head(t, noun + 1, g) })
}

/// She is said | to have replied that: who is said to have done so.
pub(super) fn said_to_have(t: &Tokens<'_>, lo: usize, to: usize) -> Option<Np> {
    let said = to.checked_sub(1).filter(|s| *s > lo + 1 && t.is(to, super::lexicon::TO) && t.eq(to + 1, "have"))?;
    let told = t.cues(said).any(|(c, f)| c.wants.has(b'r') && f.participle);
    let mut be = said - usize::from(t.is(said - 1, ADV)) - 1;
    if !told || !t.is(be, super::lexicon::BE) {
        return None;
    }
    while be > lo && t.is(be - 1, AUX | ADV) {
        be -= 1;
    }
    super::subjects::subject_before(t, lo, be)
}

/// The phrase with what `and` joins to it: …, the sources from Easton and the county's board said.
pub(super) fn joined(t: &Tokens<'_>, lo: usize, np: Np) -> Option<Np> {
    let and = np.start.checked_sub(1).filter(|a| *a > lo && t.is(*a, AND) && !t.all[*a].cap())?;
    // Jane Doe, the mayor, and John Roe said
    if t.kind(and - 1) == Some(Kind::Comma)
        && let Some(Subject::Before { np: left, .. }) = apposition(t, lo, and - 1)
    {
        return heads::coordinated(t, left, np.end).filter(|n| n.end == np.end);
    }
    let left = (lo.max(and.saturating_sub(14))..and).rev().take_while(|i| t.all[*i].word()).last()?;
    let bound = left == lo || t.all[left - 1].kind == Kind::Comma || t.all[left - 1].kind == Kind::Close;
    let noun = |i: usize| !np::finite(t, i) && !t.is(i, SUB | WH | THAT | ADV) | t.is(i, PREP);
    let first = &t.all[left];
    let begins = first.is(DET | super::lexicon::GROUP | NUM | super::lexicon::UNNAMED) || first.cap();
    (bound && begins && !first.is(PREP | SUB) && (left..and).all(noun)).then(|| Np {
        start: left,
        end: np.end,
        head: np::head(t, left, and),
    })
}

/// “…,” an official with knowledge of it but not named | said: all between the quotation and the verb group at `g`.
pub(super) fn behind_quotation(t: &Tokens<'_>, lo: usize, g: usize) -> Option<Subject> {
    let close = (lo..g).rev().take(30).take_while(|i| t.all[*i].word() || t.all[*i].kind == Kind::Close);
    let close = close.into_iter().find(|i| t.all[*i].kind == Kind::Close)?;
    let marked = close > 0 && matches!(t.all[close - 1].kind, Kind::Comma | Kind::Stop);
    let np = np::after(t, close + 1, g, np::Reach::Group).filter(|np| marked && t.is(np.end, PREP))?;
    let one = t.all[np.head].cap() || t.is(np.head, PEOPLE);
    let acts = (np.end..g).any(|i| np::finite(t, i) && !t.is(i - 1, super::lexicon::TO));
    (one && !acts).then_some(Subject::Before { np, from: np.start })
}

/// A woman outside the hall | said: the phrase that opens the clause, on which `np` hangs by its preposition.
pub(super) fn hung(t: &Tokens<'_>, lo: usize, np: Np) -> Option<Np> {
    // as an insult until | she explained it: a clause of her own
    let clause = |p: usize| t.is(p, SUB) && t.is(np.head, SUBJ);
    let prep = np.start.checked_sub(1).filter(|p| *p > lo && t.is(*p, PREP) && !t.all[*p].cap() && !clause(*p))?;
    let outer = np::before(t, lo, prep).filter(|o| o.end == prep && np::clause_start(t, lo, o.start))?;
    // Nobody in the room | thought
    let anybody = outer.end == outer.start + 1
        && t.is(outer.head, SUBJ)
        && (t.str(outer.head).ends_with("body") || t.str(outer.head).ends_with("one"));
    if anybody {
        return Some(Np { end: np.end, ..outer });
    }
    let one = t.all[outer.start].is(DET | NUM | GROUP | UNNAMED | POSS) || t.all[outer.head].cap();
    let quiet = !(outer.start..prep).any(|i| np::finite(t, i) || t.is(i, ED | PART | ING));
    (one && quiet && !t.is(outer.head, TIME | SUBJ | ADV)).then_some(Np { end: np.end, ..outer })
}

/// but on Monday | Quill said: the day is no part of the name.
pub(super) fn undated(t: &Tokens<'_>, lo: usize, np: Np) -> Np {
    let dated = np.start > lo && t.eq(np.start - 1, "on") && t.is(np.start, DAY) && np.head > np.start;
    Np { start: np.start + usize::from(dated), ..np }
}

/// True when the subject behind its verb is somebody and nothing but what describes them follows.
pub(super) fn trails(t: &Tokens<'_>, subject: &Subject, hi: usize) -> bool {
    use super::lexicon::{GROUP, SPOKE, UNNAMED};
    let Subject::After { np } = *subject else { return false };
    let somebody = (np.start..np.end).any(|i| t.is(i, TITLE | GROUP | SPOKE | UNNAMED)) || t.all[np.head].cap();
    let who = t.kind(np.end) == Some(Kind::Comma) && t.eq(np.end + 1, "who") || t.eq(np.end, "who");
    let rest = np.end..hi.min(np.end + 16);
    somebody
        && !t.is(np.end, super::lexicon::TO)
        && (who || rest.end == hi && !rest.into_iter().any(|i| np::finite(t, i) || t.is(i, ED)))
}

/// A customs official who asked not to be named | said: whom a relative clause without commas describes, when the verb
/// group at `g` is that of the clause around it.
pub(super) fn who_did(t: &Tokens<'_>, lo: usize, g: usize) -> Option<Np> {
    let plain = |i: &usize| t.all[*i].word() || matches!(t.all[*i].kind, Kind::RParen | Kind::LParen);
    let who = (lo + 1..g).rev().take(20).take_while(plain).find(|i| t.eq(*i, "who"))?;
    let np = np::before(t, lo, who).filter(|np| np.end == who && np::clause_start(t, lo, np.start))?;
    let mut verb = who + 1;
    while verb < g && t.is(verb, AUX | ADV | super::lexicon::NEG) {
        verb += 1;
    }
    // officials who think the mayor said so: the mayor
    let clause = t
        .cues(verb)
        .any(|(c, _)| (c.wants.has(b'b') || c.wants.has(b't')) && c.class != super::lexicon::CueClass::Know);
    let closed = t.is(verb + 1, super::lexicon::TO | super::lexicon::NEG | PREP | DAY | TIME);
    let own = t.is(g - 1, SUBJ) && !t.is(g - 1, NUM);
    (verb < g && !own && (!clause || closed)).then_some(np)
}

/// True for a verb in a list of what one subject did: blocked the plan, ruled the toll was void and halted the work.
pub(super) fn listed(t: &Tokens<'_>, lo: usize, hi: usize, end: usize, comma: usize) -> bool {
    // mused about it, called her “a goat” and confided that she was tired; has mused
    let past = |i: usize| {
        t.is(i, ED) || np::finite(t, i) && (!t.is(i, AUX | CLITIC) || t.is(i, super::lexicon::HAVE) && t.is(i + 1, ED))
    };
    let object = || t.is(end, DET | POSS | super::lexicon::OBJ) || t.get(end).is_some_and(|n| n.cap());
    let content = t.is(end, THAT | ING) || t.eq(end, "having") || super::shapes::clause(t, end, hi) || object();
    // In the past week alone, | the mayor has mused
    let lead = t.is(lo, PREP).then(|| (lo..comma).take(10).find(|i| t.kind(*i) == Some(Kind::Comma))).flatten();
    let lo = lead.map_or(lo, |i| i + 1);
    let Some(np) = np::after(t, lo, comma, np::Reach::Full) else { return false };
    content
        && np.end < comma
        && past(np.end)
        && (end..hi.min(end + 40)).any(|i| {
            let says = || t.cues(i + 1).any(|(_, f)| f.third || f.past);
            t.is(i, AND) && i + 1 < hi && (past(i + 1) || says())
        })
}

/// Calling it late, | Quill left: the subject of the main clause that follows.
pub(super) fn ahead(t: &Tokens<'_>, lo: usize, hi: usize) -> Option<Subject> {
    let mut i = lo;
    while i < hi.min(lo + 40) {
        if let Some(next) = super::shapes::behind_comma(t, i)
            && super::shapes::main_clause(t, next, hi)
        {
            let np = np::after(t, next, hi, np::Reach::Full)?;
            return Some(Subject::Ahead { np });
        }
        i = t.next(i);
    }
    None
}

/// Pundits would have you | believe it: who would have it so, not those who are to believe it.
pub(super) fn makes_believe(t: &Tokens<'_>, lo: usize, hearer: Np, cue: &super::lexicon::Cue) -> Option<Subject> {
    let have = hearer.start.checked_sub(1).filter(|have| *have > lo + 1 && t.eq(*have, "have"))?;
    let would = t.is(have - 1, super::lexicon::MODAL) && matches!(cue.lemma, "believe" | "think");
    let np = would.then(|| super::subjects::subject_before(t, lo, have - 1)).flatten()?;
    Some(Subject::Before { np, from: np.start })
}

/// Memos obtained by the Courier under the records law | show: the papers with which the sentence opens, when a singular
/// noun stands right before the plural verb at `g`.
pub(super) fn papers(t: &Tokens<'_>, lo: usize, g: usize) -> Option<Subject> {
    let got = (lo + 1..g).take(16).find(|i| t.is(*i, ED | PART) && t.is(*i + 1, PREP))?;
    let np = np::after(t, lo, got, np::Reach::Full).filter(|np| np.end == got)?;
    let papers = (np.start..np.end).any(|i| t.is(i, super::lexicon::REPORT) && t.str(i).ends_with('s'));
    let plain = (got + 1..g).all(|i| t.all[i].word() && !np::finite(t, i) && !t.is(i, WH | THAT | SUBJ));
    (papers && plain && g - got < 14).then_some(Subject::Before { np: Np { end: g, ..np }, from: lo })
}

/// the self-styled “sheriff of thrift” | who: somebody whom a quotation behind an adjective names, before token `end`.
pub(super) fn styled(t: &Tokens<'_>, lo: usize, end: usize) -> Option<Np> {
    let close = end.checked_sub(1).filter(|c| *c > lo && t.kind(*c) == Some(Kind::Close))?;
    let open = t.all[close].mate as usize;
    let small = open > lo + 1 && t.all[open - 1].kind == Kind::Word && !t.all[open - 1].cap();
    (small && t.is(open - 2, DET | POSS) && close - open <= 6).then(|| Np { start: open - 2, end, head: close - 1 })
}

/// Jane Doe, 71, | a driver who: where the name before the age ends.
pub(super) fn unaged(t: &Tokens<'_>, lo: usize, comma: usize) -> usize {
    let aged = comma > lo + 2 && t.kind(comma - 1) == Some(Kind::Num) && t.kind(comma - 2) == Some(Kind::Comma);
    if aged { comma - 2 } else { comma }
}
