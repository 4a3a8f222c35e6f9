//! Who does what a verb says: the noun phrase before it, after it, or that of the verb before.

use super::apposition::{apposition, without_adjuncts};
use super::heads;
use super::lexicon::{
    ADV, AND, AUX, BUT, CLITIC, Cue, DAY, DET, ED, GROUP, ING, NUM, PART, POSS, PREP, RAISE, SPOKE, SUB, SUBJ, THAT,
    TIME, TITLE, UNNAMED, VENUE, WH,
};
use super::lists::{PERSON, REMARKS};
use super::np::{self, Np};
use super::tokens::{Kind, Tokens};
use super::verbs::{Group, Subject, Voice};

/// Nouns for people.
pub(super) const PEOPLE: u64 = GROUP | UNNAMED | TITLE | SUBJ | SPOKE;

/// The subject of any finite verb group that begins at token `start`.
pub(super) fn subject_before(t: &Tokens<'_>, lo: usize, start: usize) -> Option<Np> {
    if start == lo {
        return None;
    }
    let p = start - 1;
    if t.all[p].kind == Kind::Comma {
        return apposition(t, lo, p)?.np();
    }
    if t.is(p, WH) && !t.all[p].cap() {
        let e = if p > lo && t.all[p - 1].kind == Kind::Comma { p - 1 } else { p };
        return np::before(t, lo, e);
    }
    np::before(t, lo, without_adjuncts(t, lo, start))
}

/// Finds the subject of the verb group that begins at `group.start`.
pub(super) fn subject(t: &Tokens<'_>, lo: usize, hi: usize, group: Group, at: usize, end: usize, cue: &Cue) -> Subject {
    let inverted = || {
        if !cue.wants.has(b'i') || group.start != at || at == 0 {
            return None;
        }
        // Asked three times whether
        let np = np::after(t, end, hi, np::Reach::Full).filter(|np| !t.eq(np.head, "times"))?;
        let first = &t.all[np.start];
        let borne =
            t.all[np.head].cap() && np.head + 1 == np.end && first.kind == Kind::Word && !first.is(PREP | SUB | ADV);
        let who = borne && !first.is(DAY)
            || first.cap() && !first.is(DAY)
            || first.is(DET | POSS | SUBJ | TITLE | NUM)
            || t.all[np.head].is(super::lexicon::GROUP);
        // `said the move was` is a clause, not a subject.
        // Says Mayor Failed
        let past = t.is(np.end, ED) && !t.is(np.end + 1, PREP | DAY) && np.end < hi;
        // said Doe lacks | the will
        let acts = np.end > np.start + 1
            && t.is(np.end - 1, super::lexicon::FINAL_S)
            && !t.all[np.end - 1].cap()
            && !t.is(np.end - 1, PEOPLE)
            && t.is(np.end, DET | POSS)
            && np.end < hi;
        (who && !np::finite(t, np.end) && !past && !acts).then_some(Subject::After { np })
    };
    let people = |np: &Np| t.all[np.head].cap() || t.is(np.head, PEOPLE) || t.among(np.head, &PERSON);
    let g = group.start;
    if group.voice == Voice::Infinitive {
        return if g > lo && t.is(g - 1, RAISE | ADV) { Subject::Carried } else { Subject::Missing };
    }
    if g == lo && group.voice == Voice::Participle {
        return ahead(t, lo, hi).unwrap_or(Subject::Missing);
    }
    if g == lo {
        return inverted().unwrap_or(Subject::Missing);
    }
    let p = g - 1;
    let token = &t.all[p];
    match token.kind {
        Kind::Comma | Kind::Dash => {
            if group.voice == Voice::Participle {
                return Subject::Carried;
            }
            // “…,” said Doe; …, said Doe
            let quote_before = p > lo && t.all[p - 1].kind == Kind::Close;
            if quote_before {
                // urged them to “stop whining”, predicts that … and says
                let goes_on = || listed(t, lo, hi, end, p).then_some(Subject::Carried);
                return inverted().or_else(goes_on).unwrap_or(Subject::Missing);
            }
            // …, said the official, who asked not to be named: nothing else is left for the words behind the verb
            let trailing = inverted().filter(|it| trails(t, it, hi));
            trailing
                .or_else(|| apposition(t, lo, p))
                .or_else(inverted)
                .or_else(|| {
                    let np = np::before(t, lo, without_adjuncts(t, lo, p))?;
                    (np.start == lo).then_some(Subject::Before { np, from: np.start })
                })
                .or_else(|| (listed(t, lo, hi, end, p) || super::shapes::aside(t, lo, p)).then_some(Subject::Carried))
                .unwrap_or(Subject::Missing)
        }
        Kind::Close if group.voice == Voice::Participle => Subject::Carried,
        Kind::Close => {
            let open = token.mate as usize;
            inverted()
                .or_else(|| {
                    let np = np::before(t, lo, g)?;
                    (np.start < open).then_some(Subject::Before { np, from: np.start })
                })
                // Quill, the mayor, who called it “late,” said
                .or_else(|| apposition(t, lo, p).filter(|_| t.all[p - 1].kind == Kind::Comma && open > lo + 2))
                .unwrap_or(Subject::Missing)
        }
        Kind::Word if token.is(WH) && token.is(SUB) => Subject::Missing, // when asked
        // his allies, several of whom said
        Kind::Word if t.eq(p, "whom") && p > lo + 2 && t.eq(p - 1, "of") && group.voice == Voice::Finite => {
            let np = Np { start: p - 2, end: g, head: p - 2 };
            Subject::Before { np, from: p - 2 }
        }
        Kind::Word | Kind::Num if token.is(WH) && !token.cap() || token.is(THAT) && p > lo => {
            let mut e = p;
            while e > lo && matches!(t.all[e - 1].kind, Kind::Comma | Kind::Dash) {
                e -= 1;
            }
            let np = np::before(t, lo, without_adjuncts(t, lo, e)).filter(|np| !t.all[np.head].is(TIME));
            // from Doe, a lawyer for the county, who said: Doe
            let named = np.filter(|np| np.start > lo && t.all[np.start - 1].kind == Kind::Comma && t.is(np.start, DET));
            let np = named
                .and_then(|a| np::before(t, lo, a.start - 1))
                .and_then(|n| match (n.start..n.end).rfind(|i| t.is(*i, PREP) && !t.eq(*i, "of")) {
                    Some(prep) => np::before(t, prep + 1, n.end),
                    None => Some(n),
                })
                .filter(|n| t.all[n.head].cap() && !t.all[n.head].is(TIME))
                .or(np);
            // met at a parade by workers who …: the workers; drew a rebuke from Roe, who …: Roe
            let by = |np: Np, i: &usize| {
                let thing =
                    !t.all[np.head].cap() && t.is(np.head, super::lexicon::NOUN_CUE | VENUE | super::lexicon::REPORT);
                t.eq(*i, "by") || thing && t.eq(*i, "from")
            };
            // compared with 38 percent who
            let share = (t.eq(p, "who") && e >= lo + 2 && t.is(e - 1, NUM) && t.is(e - 2, NUM)).then(|| e - 2);
            let share = share.filter(|_| t.kind(e - 2) == Some(Kind::Num));
            if let Some(start) = share {
                return Subject::Before { np: Np { start, end: e, head: e - 1 }, from: start };
            }
            // gave arms to those who
            if t.eq(p, "who") && e > lo && t.eq(e - 1, "those") {
                return Subject::Before { np: Np { start: e - 1, end: e, head: e - 1 }, from: e - 1 };
            }
            // a swipe at rivals who: nothing but people are `who`
            let np = np.map(|np| match (np.start..np.end).rev().find(|i| by(np, i)) {
                Some(by) if t.eq(p, "who") => np::before(t, by + 1, np.end).unwrap_or(np),
                _ if t.eq(p, "who") && !people(&np) => {
                    let prep = (np.start..np.end).rfind(|i| t.is(*i, PREP));
                    let inner = prep.and_then(|i| np::before(t, i + 1, np.end));
                    // an outcry from veterans who
                    let plural = |n: &Np| prep.is_some_and(|i| t.eq(i, "from")) && t.str(n.head).ends_with('s');
                    inner.filter(|n| people(n) || plural(n)).unwrap_or(np)
                }
                _ => np,
            });
            np.map_or(Subject::Missing, |np| Subject::Before { np, from: np.start })
        }
        Kind::Word | Kind::Num | Kind::RParen if token.is(AND | BUT) && !token.is(SUB) => Subject::Carried,
        Kind::Word | Kind::Num | Kind::RParen => {
            let e = without_adjuncts(t, lo, g);
            if e > lo && e < g && t.all[e - 1].kind == Kind::Comma {
                return apposition(t, lo, e - 1).unwrap_or(Subject::Missing);
            }
            if group.voice == Voice::Finite
                && let Some(np) = who_did(t, lo, g)
            {
                return Subject::Before { np, from: np.start };
            }
            match np::before(t, lo, e).map(|np| undated(t, lo, np)) {
                // Quill, who along with two others has called: Quill
                Some(np)
                    if group.voice == Voice::Finite
                        && np.start > lo + 1
                        && t.is(np.start - 1, WH)
                        && (t.eq(np.start, "along") || t.eq(np.start, "together")) =>
                {
                    let mut e = np.start - 1;
                    while e > lo && matches!(t.all[e - 1].kind, Kind::Comma | Kind::Dash) {
                        e -= 1;
                    }
                    let np = np::before(t, lo, e);
                    np.map_or(Subject::Missing, |np| Subject::Before { np, from: np.start })
                }
                // voters who watched the debate felt: the voters
                Some(np)
                    if group.voice == Voice::Finite
                        && np.start > lo + 2
                        && t.is(np.start - 2, WH)
                        && !t.is(np.start - 2, SUB)
                        && (np::finite(t, np.start - 1) || t.is(np.start - 1, ED)) =>
                {
                    let np = np::before(t, lo, np.start - 2).unwrap_or(np);
                    Subject::Before { np, from: np.start }
                }
                // members leaving a meeting said: the members
                Some(np)
                    if group.voice == Voice::Finite
                        && np.start > lo + 1
                        && t.is(np.start, DET | POSS)
                        && t.is(np.start - 1, ING)
                        && !t.is(np.start - 1, PREP)
                        && np::before(t, lo, np.start - 1).is_some_and(|n| np::clause_start(t, lo, n.start)) =>
                {
                    let np = np::before(t, lo, np.start - 1).unwrap_or(np);
                    Subject::Before { np, from: np.start }
                }
                // the rivals who qualified for the debate in Easton said: no subject hangs on `for`
                // through a practice critics call: the critics
                Some(np)
                    if group.voice == Voice::Finite
                        && g == at
                        && t.cues(at).any(|(_, f)| f.base && !f.past)
                        && np.end == g
                        && np.end > np.start + 2
                        && (t.eq(np.start, "a") || t.eq(np.start, "an"))
                        && t.is(p, super::lexicon::GROUP)
                        && t.str(p).ends_with('s') =>
                {
                    Subject::Before { np: Np { start: p, end: g, head: p }, from: p }
                }
                Some(np)
                    if group.voice == Voice::Finite
                        && np.start > lo + 1
                        && t.is(np.start - 1, PREP)
                        && !t.is(np.start - 1, SUB)
                        && !t.eq(np.start - 1, "than") // fewer than a third approve
                        && (lo..np.start - 1).any(|i| {
                            // a consultant whose clients work with the board said
                            np::finite(t, i) || t.is(i, ED) && i > lo && t.is(i - 1, WH) || t.eq(i, "whose")
                        }) =>
                {
                    Subject::Carried
                }
                // rebelled in a speech announcing: who made the speech
                Some(_) if group.voice == Voice::Participle && e < g && t.is(p, VENUE) => Subject::Carried,
                // was greeted by workers chanting
                Some(np)
                    if group.voice == Voice::Participle
                        && np.start > lo
                        && t.is(np.start - 1, AUX)
                        && (np.start..np.end).any(|i| t.eq(i, "by")) =>
                {
                    let by = (np.start..np.end).rfind(|i| t.eq(*i, "by")).unwrap_or(np.start);
                    np::before(t, by + 1, np.end).map_or(Subject::Carried, |np| Subject::Before { np, from: np.start })
                }
                // a survey showing
                Some(np)
                    if group.voice == Voice::Participle
                        && cue.class == super::lexicon::CueClass::Show
                        && t.is(e - 1, super::lexicon::REPORT)
                        && e == g =>
                {
                    let det = (np.start..e).rfind(|i| t.is(*i, DET | POSS)).unwrap_or(np.start);
                    Subject::Before { np: Np { start: det, end: e, head: e - 1 }, from: det }
                }
                // a video showed Roe urging
                Some(np)
                    if group.voice == Voice::Participle
                        && np.start > lo
                        && e == g
                        && t.all[np.head].cap()
                        && !t.is(np.head, VENUE | super::lexicon::REPORT)
                        && ["showed", "shows", "show", "showing", "heard", "caught", "saw"]
                            .iter()
                            .any(|w| t.eq(np.start - 1, w)) =>
                {
                    Subject::Before { np, from: np.start }
                }
                // hitting back at women accusing him: the women
                Some(np)
                    if group.voice == Voice::Participle
                        && np.start > lo
                        && e == g
                        && (t.is(np.head, super::lexicon::GROUP | super::lexicon::UNNAMED)
                            || ["men", "women"].iter().any(|w| t.str(np.head).ends_with(w)))
                        && !t.all[np.head].cap()
                        && ["against", "by", "at"].iter().any(|w| t.eq(np.start - 1, w)) =>
                {
                    Subject::Before { np, from: np.start }
                }
                // sent the mayor a letter demanding: who sent it
                Some(np)
                    if group.voice == Voice::Participle
                        && np.start > lo + 1
                        && (t.eq(np.start, "a") || t.eq(np.start, "an"))
                        && t.is(np.head, super::lexicon::REPORT | VENUE)
                        && (t.all[np.start - 1].cap() || t.is(np.start - 1, GROUP | TITLE)) =>
                {
                    let sent = (lo + 1..np.start).rev().find(|i| np::finite(t, *i) || t.is(*i, ED));
                    let by = sent.and_then(|sent| subject_before(t, lo, sent));
                    by.map_or(Subject::Carried, |np| Subject::Before { np, from: np.start })
                }
                // one of the mayor's tweets slamming: the mayor
                Some(np)
                    if group.voice == Voice::Participle
                        && e == g
                        && g > lo + 1
                        && t.is(p, VENUE | super::lexicon::REPORT)
                        && (np.start..p).any(|i| t.is(i, CLITIC)) =>
                {
                    let clitic = (np.start..p).rfind(|i| t.is(*i, CLITIC)).unwrap_or(p);
                    let prep = (np.start..clitic).rfind(|i| t.is(*i, PREP)).map_or(np.start, |i| i + 1);
                    np::before(t, prep, clitic).map_or(Subject::Carried, |np| Subject::Before { np, from: np.start })
                }
                // released a statement saying: the one who released it says it
                Some(np)
                    if group.voice == Voice::Participle
                        && np.start > lo
                        && (np::finite(t, np.start - 1)
                            || t.is(np.start - 1, ED)
                            || t.is(np.start, ED)
                            || ["after", "at", "on", "to", "against"].iter().any(|w| t.eq(np.start - 1, w))) =>
                {
                    Subject::Carried
                }
                // took a moment to talk about this law saying: who took it
                Some(np)
                    if group.voice == Voice::Participle
                        && np.start > lo + 1
                        && t.is(np.start - 1, PREP)
                        && !people(&np)
                        && !t.is(
                            np.head,
                            super::lexicon::REPORT | VENUE | super::lexicon::ORG | super::lexicon::NOUN_CUE,
                        ) =>
                {
                    Subject::Carried
                }
                // — a promise | Quill says she will break
                Some(np) if group.voice == Voice::Finite && claimed(t, lo, np, g).is_some() => {
                    let np = claimed(t, lo, np, g).unwrap_or(np);
                    Subject::Before { np, from: np.start }
                }
                Some(np) => {
                    let np = hung(t, lo, np).unwrap_or(np);
                    let np = joined(t, lo, np).filter(|_| group.voice == Voice::Finite).unwrap_or(np);
                    let from = np.start;
                    Subject::Before { np, from }
                }
                None if group.voice == Voice::Participle => Subject::Carried,
                // and each accused the other
                None if t.eq(p, "each") && g > lo + 1 => {
                    Subject::Before { np: Np { start: p, end: g, head: p }, from: p }
                }
                None => Subject::Missing,
            }
        }
        _ if group.voice == Voice::Participle => Subject::Carried,
        // praised the mayor; noted her vote; and said
        Kind::Semi => inverted().filter(|it| trails(t, it, hi)).unwrap_or(Subject::Carried),
        _ => inverted().unwrap_or(Subject::Missing),
    }
}

/// Who says something about what an apposition calls a promise, a claim, a move: `np` up to the verb at `g` without that
/// noun.
fn claimed(t: &Tokens<'_>, lo: usize, np: Np, g: usize) -> Option<Np> {
    let apart = np.start > lo && matches!(t.all[np.start - 1].kind, Kind::Comma | Kind::Dash);
    let a = t.eq(np.start, "a") || t.eq(np.start, "an");
    if !apart || !a || np.end != g {
        return None;
    }
    let noun = (np.start + 1..g).take_while(|i| !t.all[*i].cap()).find(|i| t.among(*i, &REMARKS))?;
    (noun + 1 < g && t.all[noun + 1].cap()).then(|| Np { start: noun + 1, end: g, head: np::head(t, noun + 1, g) })
}

/// The phrase with what `and` joins to it: …, the sources from Easton and the county's board said.
fn joined(t: &Tokens<'_>, lo: usize, np: Np) -> Option<Np> {
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
fn hung(t: &Tokens<'_>, lo: usize, np: Np) -> Option<Np> {
    let prep = np.start.checked_sub(1).filter(|p| *p > lo && t.is(*p, PREP) && !t.all[*p].cap())?;
    let outer = np::before(t, lo, prep).filter(|o| o.end == prep && np::clause_start(t, lo, o.start))?;
    let one = t.all[outer.start].is(DET | NUM | GROUP | UNNAMED | POSS) || t.all[outer.head].cap();
    let quiet = !(outer.start..prep).any(|i| np::finite(t, i) || t.is(i, ED | PART | ING));
    (one && quiet && !t.is(outer.head, TIME | SUBJ | ADV)).then_some(Np { end: np.end, ..outer })
}

/// but on Monday | Quill said: the day is no part of the name.
fn undated(t: &Tokens<'_>, lo: usize, np: Np) -> Np {
    let dated = np.start > lo && t.eq(np.start - 1, "on") && t.is(np.start, DAY) && np.head > np.start;
    Np { start: np.start + usize::from(dated), ..np }
}

/// True when the subject behind its verb is somebody and nothing but what describes them follows.
fn trails(t: &Tokens<'_>, subject: &Subject, hi: usize) -> bool {
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
fn who_did(t: &Tokens<'_>, lo: usize, g: usize) -> Option<Np> {
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
fn listed(t: &Tokens<'_>, lo: usize, hi: usize, end: usize, comma: usize) -> bool {
    let past = |i: usize| t.is(i, ED) || np::finite(t, i) && !t.is(i, AUX | CLITIC);
    let content = t.is(end, THAT) || super::shapes::clause(t, end, hi);
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
fn ahead(t: &Tokens<'_>, lo: usize, hi: usize) -> Option<Subject> {
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
