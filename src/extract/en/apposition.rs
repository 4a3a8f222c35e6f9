//! What stands between a subject and its verb: day and place, and what a comma says of the subject.

use super::heads;
use super::lexicon::{
    ADV, AND, AUX, BUT, DAY, DET, ED, GROUP, ING, NUM, PART, POSS, PREP, SUB, SUBJ, THAT, TIME, UNNAMED, VENUE, WH,
};
use super::lists::{ANONYMOUS, PERSON};
use super::np;
use super::subjects::PEOPLE;
use super::tokens::{Kind, Tokens};
use super::verbs::Subject;

/// What opens the reason why somebody is not named.
const REASONS: [&str; 9] = ["because", "as", "since", "citing", "fearing", "for", "so", "due", "given"];

/// Two words between a subject and its verb that tell how or when.
const ASIDE: [(&str, &str); 10] = [
    ("at", "first"),
    ("at", "times"),
    ("at", "last"),
    ("in", "turn"),
    ("of", "course"),
    ("in", "private"),
    ("in", "public"),
    ("no", "doubt"),
    ("for", "years"),
    ("in", "effect"),
];

/// Steps left over `on Tuesday`, `this week`, `in a statement` between subject and verb.
pub(super) fn without_adjuncts(t: &Tokens<'_>, lo: usize, g: usize) -> usize {
    // Quill himself told
    let own = |i: usize| t.str(i).ends_with("self") || t.str(i).ends_with("selves");
    let mut e = if g > lo + 1 && own(g - 1) && t.all[g - 2].word() { g - 1 } else { g };
    // He at first | called it
    let first = |i: usize| ASIDE.iter().any(|(a, b)| t.eq(i, a) && t.eq(i + 1, b));
    e -= match () {
        () if e > lo + 2 && first(e - 2) => 2,
        () if e > lo + 1 && first(e - 1) => 1,
        () => 0,
    };
    for _ in 0..3 {
        let mut i = e;
        while i > lo && t.all[i - 1].is(TIME | NUM) && (t.all[i - 1].is(TIME) || i < e) {
            i -= 1;
        }
        let venue = i == e && i > lo && t.all[i - 1].is(VENUE);
        if venue {
            i -= 1;
            while i > lo && e - i < 5 && t.all[i - 1].word() && !t.all[i - 1].is(PREP) && !t.all[i - 1].is(DET | POSS) {
                i -= 1;
            }
        }
        if i == e {
            break;
        }
        let past = ["last", "next", "recent", "past"];
        let det = i > lo && (t.is(i - 1, DET | POSS | ADV) || past.iter().any(|w| t.eq(i - 1, w)));
        if det {
            i -= 1;
        }
        // the leader of the day
        if i > lo && t.eq(i - 1, "of") && det {
            break;
        }
        let prep = i > lo && t.all[i - 1].is(PREP) && !t.eq(i - 1, "of");
        // after the Harbor Post reported: a paper, no place
        if prep && venue && t.all[e - 1].cap() && t.is(i - 1, SUB) {
            break;
        }
        if prep {
            i -= 1;
        }
        // `A report on Tuesday`, but `the Sunday Times`, `reports this week`.
        if !(prep || !venue && (det || t.all[i].is(DAY))) || i <= lo {
            break;
        }
        // The report published on Tuesday: the participle stays with what it belongs to.
        if t.all[i - 1].is(ED | ING) {
            // emails released Monday: nothing ties the day to them but the participle
            if !prep && t.is(i - 1, ED) && i > lo + 1 && t.is(i - 2, super::lexicon::REPORT) {
                e = i - 1;
            }
            break;
        }
        e = i;
    }
    // a poll | out this week showed
    let out = e > lo + 1 && t.eq(e - 1, "out") && t.is(e - 2, super::lexicon::REPORT);
    e - usize::from(out)
}

/// The subject of a verb that a comma precedes: `Jane Doe, the mayor of X, said`.
pub(super) fn apposition(t: &Tokens<'_>, lo: usize, comma: usize) -> Option<Subject> {
    let floor = lo.max(comma.saturating_sub(48));
    let (mut best, mut named) = (None, false);
    let mut j = comma;
    while let Some(i) = t.prev(j).filter(|i| *i >= floor) {
        j = i;
        if !matches!(t.all[i].kind, Kind::Comma | Kind::Dash) || i == lo {
            if matches!(t.all[i].kind, Kind::Semi | Kind::Colon) {
                break;
            }
            continue;
        }
        let first = &t.all[i + 1];
        // said that the minister, Jane Doe, promised; in which the minister, Jane Doe, said: the clause begins there
        let begun = |np: np::Np| {
            let before = np.start.wrapping_sub(1);
            np.start > lo && (t.is(before, THAT) || t.is(before, WH) && before > lo && t.is(before - 1, PREP))
        };
        if best.as_ref().and_then(Subject::np).is_some_and(begun) {
            break;
        }
        // …, while her rival, Jane Doe, said: the clause begins there
        if first.is(SUB) && best.as_ref().is_some_and(|s: &Subject| s.np().is_some_and(|np| np.start == i + 2)) {
            break;
        }
        // …, a survey found, and its author, Jane Doe, said: the clause begins behind `and`
        let acted =
            || std::iter::successors(Some(lo), |k| Some(t.next(*k))).take_while(|k| *k < i).any(|k| np::finite(t, k));
        let joined = first.is(AND | BUT) && acted();
        if joined && best.as_ref().is_some_and(|s: &Subject| s.np().is_some_and(|np| np.start == i + 2)) {
            break;
        }
        let starts = first.word() && (!first.is(AND | BUT) || first.is(DET));
        // The man who shared it most, a driver, said
        if let Some(np) = whose(t, lo, i).filter(|np| np.start == lo && (t.eq(i + 1, "a") || t.eq(i + 1, "an"))) {
            return Some(Subject::Before { np, from: np.start });
        }
        // A nurse who asked not to be named, as staff may not talk to reporters, said
        let why = || REASONS.iter().any(|w| t.eq(i + 1, w));
        let asked = |np: &np::Np| why() && ANONYMOUS.within(t.span(np.start, i).of(t.text));
        if let Some(np) = whose(t, lo, i).filter(asked) {
            return Some(Subject::Before { np, from: np.start });
        }
        // Quill himself, asked about it, said
        let own = t.str(i - 1).ends_with("self") && i > lo + 1;
        let Some(np) = np::before(t, lo, i - usize::from(own)).filter(|_| starts) else { continue };
        if first.cap()
            && let Some(np) = np::after(t, i + 1, comma, np::Reach::Group).filter(|np| np.end == comma)
            && let Some(from) = described(t, lo, i)
        {
            best = Some(Subject::Before { np, from });
            continue;
        }
        let head = &t.all[np.head];
        // The fee, Jane Doe, the owner, said, was late: no fee is apposed to somebody
        let bearer = best.as_ref().and_then(Subject::np).is_some_and(|b| somebody(t, b));
        let apart = bearer && !somebody(t, np);
        if apart && interposed(t, comma) {
            break;
        }
        // The hospice has lost its grant, | the matron, Jane Doe, said; ten people died in the fire, | the mayor, Jane
        // Doe, said: somebody is named, and what stands before acts
        let acts =
            || (np.start..np.end).any(|k| np::finite(t, k) || t.is(k, ED)) || np::finite(t, np.start.max(lo + 1) - 1);
        let open = || (lo..i).any(|k| t.all[k].word() && t.is(k, WH) && !t.is(k, THAT));
        if (named || apart) && !open() && acts() {
            break;
        }
        if head.is(TIME | SUBJ) && !head.is(NUM | super::lexicon::ALONE)
            || !(np::clause_start(t, lo, np.start)
                || dated(t, lo, np.start)
                // more than half of voters — 54 percent — said
                || t.eq(np.start - 1, "than") && np.start > lo + 1 && np::clause_start(t, lo, np.start - 2)
                || np::finite(t, np.start - 1)
                    && !t.is(np.start - 1, super::lexicon::MODAL | super::lexicon::DO | super::lexicon::BE))
        {
            continue;
        }
        // After the hearing, Jane Doe, the mayor, said
        let thing = !head.cap() && !head.is(PEOPLE) && !t.among(np.head, &PERSON);
        if thing && np.start == lo + 1 && t.is(lo, PREP) && !head.is(super::lexicon::ORG | super::lexicon::REPORT) {
            continue;
        }
        // Speaking in Easton, Jane Doe, the mayor, said
        let leads =
            t.str(np.start).ends_with("ing") && np.start == lo && !t.is(np.start + 1, AUX) && np.end > np.start + 1;
        // Reached at her home, where she was ill, Jane Doe said
        let reached = np.start == lo && t.among(lo, &super::lists::SOUGHT) && np.end > lo + 1 && !t.all[lo + 1].cap();
        if leads || reached || (np.start..np.end).any(|k| np::finite(t, k) && !reduced(t, k)) {
            continue;
        }
        let name = |k: usize| t.all[k].cap() && !t.is(k, DET) && t.get(k + 1).is_some_and(|n| n.cap());
        named |= name(i + 1) || name(np.start);
        best = Some(Subject::Before { np: heads::coordinated(t, np, comma).unwrap_or(np), from: np.start });
    }
    best
}

/// True for one who can speak.
fn somebody(t: &Tokens<'_>, np: np::Np) -> bool {
    t.all[np.head].cap() || super::clauses::human(t, np) || super::called::trade(t.str(np.head))
}

/// True for a verb behind `comma` that a second comma and another verb follow: …, said, | was late.
fn interposed(t: &Tokens<'_>, comma: usize) -> bool {
    let next = (comma + 2..t.all.len().min(comma + 7)).find(|i| t.kind(*i) == Some(Kind::Comma));
    next.is_some_and(|i| np::finite(t, i + 1) || t.is(i + 1, ED))
}

/// For three years | Jane Doe, the mayor, has said: a time without a comma opens the sentence.
fn dated(t: &Tokens<'_>, lo: usize, start: usize) -> bool {
    let near = start > lo + 1 && start - lo <= 5;
    // Last week | The Courier, citing two aides, reported
    let past = ["last", "this", "earlier", "late", "early"].iter().any(|w| t.eq(lo, w)) && !t.is(lo + 1, DET | POSS);
    near && (t.is(lo, PREP) || past)
        && t.is(start - 1, TIME)
        && (lo + 1..start).all(|i| t.is(i, TIME | NUM | DET | ADV) || t.all[i].word() && t.is(i + 1, TIME))
}

/// A deputy who left in August, | Corinne Doe: where the phrase begins that a relative clause up to `comma` describes.
fn described(t: &Tokens<'_>, lo: usize, comma: usize) -> Option<usize> {
    whose(t, lo, comma).map(|np| np.start)
}

/// Whom a relative clause up to `comma` describes.
fn whose(t: &Tokens<'_>, lo: usize, comma: usize) -> Option<np::Np> {
    let relative = |i: &usize| ["who", "that", "which"].iter().any(|w| t.eq(*i, w));
    let who = (lo + 1..comma).rev().take(16).take_while(|i| t.all[*i].word()).find(relative)?;
    let np = np::before(t, lo, who)?;
    (np.end == who && np::clause_start(t, lo, np.start)).then_some(np)
}

/// people | briefed on the matter: a participle beside the noun it belongs to, no verb of its clause.
fn reduced(t: &Tokens<'_>, i: usize) -> bool {
    t.is(i, ED | PART) && t.is(i + 1, PREP) && i > 0 && t.is(i - 1, GROUP | UNNAMED | super::lexicon::REPORT)
}
