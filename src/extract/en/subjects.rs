//! Who does what a verb says: the noun phrase before it, after it, or that of the verb before.

use super::apposition::{apposition, without_adjuncts};
use super::far_subjects::{ahead, claimed, hung, joined, listed, trails, undated, who_did};
use super::lexicon::{
    ADV, AND, AUX, BUT, CLITIC, Cue, DAY, DET, ED, GROUP, ING, NUM, POSS, PREP, RAISE, SPOKE, SUB, SUBJ, THAT, TIME,
    TITLE, UNNAMED, VENUE, WH,
};
use super::lists::PERSON;
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
        let np = np::after(t, end, hi, np::Reach::Full).filter(|np| !t.eq(np.head, "times"));
        // said another, who left
        let other =
            t.eq(end, "another") && !t.get(end + 1).is_some_and(|next| next.word() && !next.is(PREP | WH | DAY));
        let np = np.or(other.then_some(Np { start: end, end: end + 1, head: end }))?;
        let first = &t.all[np.start];
        let borne =
            t.all[np.head].cap() && np.head + 1 == np.end && first.kind == Kind::Word && !first.is(PREP | SUB | ADV);
        let who = borne && !first.is(DAY)
            || first.cap() && !first.is(DAY)
            || first.is(DET | POSS | SUBJ | TITLE | NUM)
            || t.all[np.head].is(super::lexicon::GROUP);
        // `said the move was` is a clause, not a subject.
        // Says Mayor Failed
        // said Doe threatened | to sue
        let past =
            t.is(np.end, ED) && (!t.is(np.end + 1, PREP | DAY) || t.is(np.end + 1, super::lexicon::TO)) && np.end < hi;
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
    let said = || super::far_subjects::said_to_have(t, lo, g - 1);
    if g > lo + 2
        && t.is(g - 1, super::lexicon::TO)
        && let Some(np) = said()
    {
        return Subject::Before { np, from: np.start };
    }
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
                // Working Easton, a group of nurses, demanded an apology
                .or_else(|| inverted().filter(|_| cue.class != super::lexicon::CueClass::Urge))
                .or_else(|| {
                    let np = np::before(t, lo, without_adjuncts(t, lo, p))?;
                    (np.start == lo).then_some(Subject::Before { np, from: np.start })
                })
                .or_else(|| super::crowds::gathered(t, lo, p).filter(|_| group.voice == Voice::Finite))
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
                // called it “late,” demanded a review and left
                .or_else(|| {
                    let goes_on = t.all[p - 1].kind == Kind::Comma && listed(t, lo, hi, end, p);
                    goes_on.then_some(Subject::Carried)
                })
                .unwrap_or(Subject::Missing)
        }
        Kind::Word if token.is(WH) && token.is(SUB) => Subject::Missing, // when asked
        // his allies, several of whom said
        Kind::Word
            if (t.eq(p, "whom") || t.eq(p, "which"))
                && p > lo + 2
                && t.eq(p - 1, "of")
                && group.voice == Voice::Finite =>
        {
            let np = Np { start: p - 2, end: g, head: p - 2 };
            Subject::Before { np, from: p - 2 }
        }
        Kind::Word | Kind::Num if token.is(WH) && !token.cap() || token.is(THAT) && p > lo => {
            let mut e = p;
            while e > lo && matches!(t.all[e - 1].kind, Kind::Comma | Kind::Dash) {
                e -= 1;
            }
            // people who took part, and who asked: the people
            let first = || (lo + 1..p - 1).rev().take(24).find(|i| t.eq(*i, "who"));
            let again = t.eq(p, "who") && e == p && p > lo + 2 && t.is(p - 1, AND);
            let e = again.then(first).flatten().unwrap_or(e);
            let e = super::crowds::apart(t, lo, e);
            // pressed Roe over a report, which found: no place
            let found = t.eq(p, "which") && e > lo && t.is(e - 1, super::lexicon::REPORT);
            let e = if found { e } else { without_adjuncts(t, lo, e) };
            let np = np::before(t, lo, e).filter(|np| !t.all[np.head].is(TIME));
            // the self-styled “sheriff of thrift” who ordered it
            let np = np.or_else(|| super::far_subjects::styled(t, lo, e).filter(|_| t.eq(p, "who")));
            // from Doe, a lawyer for the county, who said: Doe
            // Sen. Jane Doe, R-Maine, who said
            let party = |i: usize| t.all[i].cap() && t.str(i).as_bytes().get(1) == Some(&b'-');
            let named = np.filter(|np| {
                let apart = np.start > lo && t.all[np.start - 1].kind == Kind::Comma;
                apart && (t.is(np.start, DET) || party(np.start))
            });
            let np = named
                .and_then(|a| np::before(t, lo, super::far_subjects::unaged(t, lo, a.start - 1)))
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
                // praise from unions, which called it fair
                _ if t.eq(p, "which")
                    && !t.is(np.head, super::lexicon::REPORT)
                    && (np.start + 1..np.end)
                        .any(|i| t.eq(i, "from") && t.str(np.end - 1).ends_with('s') && i == np.head + 1) =>
                {
                    np::before(t, np.head + 2, np.end).unwrap_or(np)
                }
                // grilled Roe over a report, which found
                _ if t.eq(p, "which") && t.is(np.end - 1, super::lexicon::REPORT) && np.head + 1 < np.end => {
                    let prep = (np.head + 1..np.end).rfind(|i| t.is(*i, PREP) && !t.eq(*i, "of"));
                    prep.and_then(|i| np::before(t, i + 1, np.end)).unwrap_or(np)
                }
                _ if t.eq(p, "who") && !people(&np) => {
                    let prep = (np.start..np.end).rfind(|i| t.is(*i, PREP));
                    let inner = prep.and_then(|i| np::before(t, i + 1, np.end));
                    // an outcry from veterans who
                    let several = |n: &Np| people(n) || t.str(n.head).ends_with('s');
                    inner.filter(several).unwrap_or(np)
                }
                _ => np,
            });
            np.map_or(Subject::Missing, |np| Subject::Before { np, from: np.start })
        }
        Kind::Word | Kind::Num | Kind::RParen if token.is(AND | BUT) && !token.is(SUB) => Subject::Carried,
        Kind::Word | Kind::Num | Kind::RParen => {
            // remembers thinking it would stop: who remembers
            let does = |(c, f): (&Cue, super::lexicon::Forms)| c.wants.has(b'g') && (f.third || f.past);
            if group.voice == Voice::Participle && g > lo + 1 && t.cues(p).any(does) {
                return Subject::Carried;
            }
            let e = without_adjuncts(t, lo, g);
            if e > lo && e < g && t.all[e - 1].kind == Kind::Comma {
                return apposition(t, lo, e - 1).unwrap_or(Subject::Missing);
            }
            if group.voice == Voice::Finite
                && let Some(np) = who_did(t, lo, g)
                    .or_else(|| super::crowds::met(t, lo, g))
                    .or_else(|| super::crowds::charged(t, lo, g))
                    .or_else(|| super::crowds::due(t, lo, g))
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
                    // a decision riders hailed: `a` belongs to no plural
                    if group.voice == Voice::Finite
                        && g == at
                        && np.end == g
                        && np.end > np.start + 2
                        && (t.eq(np.start, "a") || t.eq(np.start, "an"))
                        && (t.is(p, super::lexicon::GROUP) || t.among(p, &PERSON))
                        && t.str(p).ends_with('s')
                        && !t.is(p - 1, ADV | NUM)
                        && !t.all[p - 1].cap()
                        && !(np.start..p).any(|i| t.is(i, PREP)) =>
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
                        && t.among(np.start - 1, &super::lists::WITNESSED) =>
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
                // could not resist adding: who could not
                Some(np)
                    if group.voice == Voice::Participle
                        && np.end == np.start + 1
                        && np.start > lo
                        && !t.all[np.head].cap()
                        && t.is(np.start - 1, super::lexicon::NEG | super::lexicon::MODAL) =>
                {
                    Subject::Carried
                }
                // released a statement saying: the one who released it says it
                Some(np)
                    if group.voice == Voice::Participle
                        && np.start > lo
                        && (np::finite(t, np.start - 1)
                            || t.is(np.start - 1, ED)
                            || t.is(np.start, ED)
                            || t.eq(np.start - 1, "out") // put out a statement calling it late
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
                // who called it “late,” then | told the board
                None if t.is(p, ADV)
                    && p > lo + 2
                    && t.all[p - 1].kind == Kind::Close
                    && t.all[p - 2].kind == Kind::Comma =>
                {
                    apposition(t, lo, p - 1).unwrap_or(Subject::Missing)
                }
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
