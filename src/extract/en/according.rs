//! Content that a phrase attributes wherever it stands: `according to …`, `as reported by …`, `in Doe's view`.

use super::citing;
use super::lexicon::{
    ACCORD, ADV, AUX, CLITIC, CueClass, DAY, DET, ED, NOT_SOURCE, NUM, OPENS, ORG, OUTLET, PART, POSS, PREP, REPORT,
    SPOKE, SUBJ, THAT, TIME, TITLE, TO, WH,
};
use super::lists::{ACCOUNTS, BY_COUNT};
use super::np::{self, Np, Reach};
use super::rules;
use super::sentence::{Found, Range, Sentence, Who};
use super::tokens::Kind;
use crate::model::{Act, StatementKind};

/// `According to X, …`, `…, according to X`, `which, according to X, …`; `as reported by X`, `in X's view`.
pub(super) fn according(s: &Sentence<'_, '_>, out: &mut Vec<Found>) {
    let t = s.t;
    let mut from = s.lo;
    for here in s.starting(ACCORD | OPENS) {
        if here < from {
            continue;
        }
        let Some(Phrase { np, cue, over, lemma }) = phrase(s, here) else { continue };
        // the draft of the “Petition for Sand”
        let titled = t.kind(np.end) == Some(Kind::Open) && over == np.end && t.is(np.end - 1, DET | PREP);
        let over = if titled { t.next(np.end) } else { over };
        let np = if titled && t.eq(np.end - 2, "of") { Np { end: np.end - 2, ..np } } else { np };
        let joined = super::heads::coordinated(t, np, s.hi).filter(|n| n.end >= over);
        let (np, over) = joined.map_or((np, over), |n| (n, n.end));
        let (end, cited) = if over > np.end { (over, None) } else { belongings(s, here, np) };
        let before = (here > s.lo).then(|| &t.all[here - 1]);
        // it closed, and in the words of Quill, “…”; it closed; by her account, it leaks
        let joined = || {
            let and = here > s.lo + 2 && before.is_some_and(|b| b.is(super::lexicon::BUT | super::lexicon::AND));
            let mark = |i: usize| matches!(t.all[i].kind, Kind::Comma | Kind::Semi);
            (and && mark(here - 2) || s.is(here - 1, Kind::Semi)) && t.kind(end) == Some(Kind::Comma)
        };
        let opens = here == s.lo
            || before.is_some_and(|b| {
                b.is(THAT | WH) || b.is(super::lexicon::BUT | super::lexicon::AND) && here == s.lo + 1
            })
            || joined()
            // said he was ill, and, in the telling of one guest, he left
            || here > s.lo + 2 && before.is_some_and(|b| b.kind == Kind::Comma) && t.is(here - 2, super::lexicon::AND | super::lexicon::BUT);
        let mut fragments = Vec::new();
        let mut who = np;
        if opens {
            // According to Quill herself, …
            let own = end + usize::from(t.get(end).is_some() && t.str(end).ends_with("self"));
            let start = if t.kind(own) == Some(Kind::Comma) { own + 1 } else { end };
            // In her opinion, Judge Poe wrote that …: the verb's
            let writes = |(v, a): (&super::verbs::Verb, &super::after::After)| {
                v.subject.np().is_some_and(|np| np.start == start) && a.start != super::after::Start::Nothing
            };
            // In its view, the group said, …: the saying's
            let said = |f: &Found| f.rule.id == rules::AROUND.id && f.content[0].0 == s.lo && f.content[0].1 <= start;
            let own = t.is(np.start, POSS) && np.end == np.start + 1 || t.eq(over - 1, "opinion");
            if lemma == "in view" && (own && s.verbs.iter().zip(&s.after).any(writes) || out.iter().any(said)) {
                continue;
            }
            let stop = s.content_end_from(start);
            if start < stop {
                fragments.push((start, stop));
            }
        } else {
            let comma = before.is_some_and(|b| matches!(b.kind, Kind::Comma | Kind::Dash));
            let stop = if comma { here - 1 } else { here };
            // `Doe told Reuters that …, according to the transcript`: a relay of what Doe said.
            let speech = out.iter_mut().rfind(|f| {
                f.rule.id != rules::ACCORDING.id
                    && f.content.iter().any(|c| c.1 >= stop.saturating_sub(1) && c.1 <= stop + 1)
                    && !matches!(f.act, Act::Think | Act::Ask)
            });
            if let Some(found) = speech {
                found.relays.insert(0, (np, cue));
            }
            // Doe has told friends, according to two of them, that she will go: a relay as well
            let cut = |f: &&mut Found| {
                f.content.iter().any(|c| comma && c.0 == end + 1 && t.is(c.0, THAT) && s.is(end, Kind::Comma))
            };
            if let Some(found) = out.iter_mut().find(cut) {
                found.relays.insert(0, (np, cue));
                from = end;
                continue;
            }
            let parenthetical = comma && t.kind(end) == Some(Kind::Comma) && end + 2 < s.hi;
            // Mr. Doe, in his telling, never left: Doe
            let whose = (parenthetical && lemma == "in view" && t.is(np.head, POSS) && np.end == np.start + 1)
                .then(|| np::before(t, s.lo, stop))
                .flatten()
                .filter(|own| own.start == s.lo && owns(s, *own, np));
            who = whose.unwrap_or(np);
            let mut start = s.lo;
            while start < stop && t.is(start, super::lexicon::AND | super::lexicon::BUT) {
                start += 1;
            }
            // However, the bridge is safe, according to the ministry.
            if start + 2 < stop && t.is(start, ADV) && t.kind(start + 1) == Some(Kind::Comma) {
                start += 2;
            }
            // Or this: the river rose, according to the ministry.
            let colon = (start..stop.min(start + 6)).find(|i| t.kind(*i) == Some(Kind::Colon));
            if let Some(colon) = colon.filter(|c| !(start..*c).any(|i| np::finite(t, i))) {
                start = colon + 1;
            }
            // Last fall, according to the clerk, he left: when it was is told by the reporter
            let when = |i: usize| {
                t.is(i, ADV | TIME | NUM | DET | super::lexicon::PREP | super::lexicon::SUB | super::lexicon::MONTH)
                    || t.kind(i) == Some(Kind::Num)
                    || ["last", "so", "far", "fall", "winter", "spring", "summer", "early"].iter().any(|w| t.eq(i, w))
            };
            let lead = parenthetical && stop - start <= 4 && (start..stop).all(when) && !t.is(start, SUBJ);
            if lead {
                fragments.push((end + 1, s.content_end_from(end + 1)));
                start = stop;
            }
            // `…, which, according to X, the …`: a short lead is no content of its own.
            // It was, in the words of one, a farce: what was begun goes on
            let was = stop == start + 2 && t.is(start, SUBJ) && t.is(start + 1, AUX);
            let relative = parenthetical && stop > s.lo && t.is(stop - 1, WH | THAT | AUX) && !was;
            // Not according to his lawyers
            let denied = start + 1 == stop && t.is(start, super::lexicon::NEG);
            if !relative && !denied && start < stop {
                fragments.push((start, stop));
            }
            // according to figures published on Monday, | and aides are beginning to doubt it
            let and = t.is(end + 1, super::lexicon::AND) && added(s, np.end).is_some();
            let though = and || ["though", "although", "but"].iter().any(|w| t.eq(end + 1, w));
            if parenthetical && !though && !lead && (relative || stop - start < 12) {
                // it was late; | he, by contrast, was not
                let semi = (end + 1..s.hi).find(|i| t.kind(*i) == Some(Kind::Semi));
                fragments.push((end + 1, semi.unwrap_or(s.hi)));
            }
        }
        if fragments.is_empty() {
            continue;
        }
        let kind = s.kind(fragments[0].0, fragments[0].1);
        let mut found = Found::new(&rules::ACCORDING, kind, fragments, Who::Phrase { np: who, to: end.max(who.end) });
        // One quotation and nothing else is direct.
        let (a, b) = found.content[0];
        if found.content.len() == 1 && t.all[a].kind == Kind::Open && t.all[a].mate as usize + 1 >= b.saturating_sub(1)
        {
            found.kind = StatementKind::Direct;
            found.content[0] = (a + 1, t.all[a].mate as usize);
        }
        found.cue = Some(cue);
        found.lemma = lemma;
        if let Some(cited) = cited {
            citing::pass_on(&mut found, Some((np, cue)), cited);
        }
        out.push(found);
        from = end;
    }
}

/// True for one whom the `his` at `whose` may mean: Mr. Doe, in his telling; but pipes rust, in his view.
fn owns(s: &Sentence<'_, '_>, own: Np, whose: Np) -> bool {
    let (t, last) = (s.t, own.end - 1);
    let several = t.is(last, super::lexicon::FINAL_S) && (last == s.lo || !t.all[last].cap());
    let opens = own.head == s.lo && !t.is(s.lo, super::lexicon::FIRST) && t.all[s.lo].word != 0;
    (t.eq(whose.head, "their") || !several) && !opens && super::sources::person(s, own)
}

/// So many tokens are added to a source, the comma behind them among them.
const ADDED: usize = 14;

/// What people are asked in.
const POLLS: [&str; 3] = ["poll", "survey", "study"];

/// A phrase that names a source.
struct Phrase {
    np: Np,
    cue: Range,
    /// One past its last token.
    over: usize,
    lemma: &'static str,
}

/// The phrase that begins at `i`.
fn phrase(s: &Sentence<'_, '_>, i: usize) -> Option<Phrase> {
    let t = s.t;
    if i + 2 >= s.hi {
        return None;
    }
    if t.is(i, ACCORD) && t.is(i + 1, TO) {
        let first = if t.is(i + 2, ADV) && t.get(i + 3).is_some_and(|next| next.word()) { i + 3 } else { i + 2 };
        let np = np::after(t, first, s.hi, Reach::Full).filter(|np| !t.is(np.head, NOT_SOURCE))?;
        return Some(Phrase { np, cue: (i, i + 2), over: np.end, lemma: "according to" });
    }
    if t.eq(i, "as") {
        return reported_by(s, i).or_else(|| seen_by(s, i));
    }
    // …, per the Harbor Times
    if t.eq(i, "per") && (i == s.lo || matches!(t.all[i - 1].kind, Kind::Comma | Kind::Close)) {
        let np = np::after(t, i + 1, s.hi, Reach::Full)?;
        // per person, per year; per the county auditor
        let source = t.all[np.head].cap() || t.is(np.start, DET | POSS) && super::clauses::impersonal(t, np);
        // The tour, per the trade sheet Box Count, has sold out
        let comma = t.kind(np.end) == Some(Kind::Comma) && np.end < s.hi;
        let ends = comma && (i == s.lo || t.all[i - 1].kind == Kind::Comma) || i > s.lo && np.end == s.hi;
        return (source && ends).then_some(Phrase { np, cue: (i, i + 1), over: np.end, lemma: "per" });
    }
    // to hear Doe tell it, …
    if t.is(i, TO) && t.eq(i + 1, "hear") {
        let tell = (i + 3..s.hi.min(i + 9)).find(|j| t.eq(*j, "tell") && t.eq(j + 1, "it"))?;
        let np = np::after(t, i + 2, tell, Reach::Full).filter(|np| np.end == tell);
        let np = np.or((tell == i + 3).then_some(Np { start: i + 2, end: tell, head: i + 2 }))?;
        return Some(Phrase { np, cue: (i, tell + 2), over: tell + 2, lemma: "tell" });
    }
    // in the words of Doe, in the eyes of critics; by the account of one clerk
    let by = t.eq(i, "by") && (i == s.lo || !t.all[i - 1].word());
    let views = match () {
        () if by => Some(&BY_COUNT),
        () if t.eq(i, "in") => Some(&ACCOUNTS),
        () => None,
    };
    let view = |at: usize| views.is_some_and(|list| t.among(at, list));
    if view(i + 2) && t.eq(i + 1, "the") && t.eq(i + 3, "of") {
        let np = np::after(t, i + 4, s.hi, Reach::Full)?;
        // in the view of many here
        let over = np.end + usize::from(t.eq(np.end, "here") && np.end < s.hi);
        return Some(Phrase { np, cue: (i, i + 4), over, lemma: "in view" });
    }
    // In a May survey by the college, two thirds of parents agreed
    if i == s.lo
        && t.eq(i, "in")
        && t.is(i + 1, DET)
        && let Some(np) = np::after(t, i + 1, s.hi, Reach::Group)
        && POLLS.iter().any(|w| t.eq(np.end - 1, w))
        && let Some(comma) = (np.end..s.hi.min(np.end + 12)).find(|j| t.kind(*j) == Some(Kind::Comma))
        && (t.is(comma + 1, super::lexicon::NUM | super::lexicon::PARTITIVE) || t.kind(comma + 1) == Some(Kind::Num))
    {
        let by = t.eq(np.end, "by").then(|| np::after(t, i + 1, comma, Reach::Full)).flatten();
        return Some(Phrase { np: by.unwrap_or(np), cue: (i, i + 1), over: comma, lemma: "poll" });
    }
    // in Doe's view; in his words; by her own account
    if views.is_some() {
        let owned = if t.is(i + 1, POSS) && !t.is(i + 1, DET) {
            Np { start: i + 1, end: i + 2, head: i + 1 }
        } else {
            let clitic = (i + 2..s.hi.min(i + 8)).find(|j| t.is(*j, CLITIC))?;
            np::after(t, i + 1, clitic, Reach::Full).filter(|np| np.end == clitic)?
        };
        let mut noun = if t.is(owned.end, CLITIC) { owned.end + 1 } else { owned.end };
        if t.eq(noun, "own") {
            noun += 1;
        }
        let whole = t.kind(noun + 1) == Some(Kind::Comma) || noun + 1 >= s.hi;
        return (whole && noun < s.hi && view(noun)).then_some(Phrase {
            np: owned,
            cue: (i, noun + 1),
            over: noun + 1,
            lemma: "in view",
        });
    }
    None
}

/// `as (first) reported by the Herald`
fn reported_by(s: &Sentence<'_, '_>, i: usize) -> Option<Phrase> {
    let t = s.t;
    let verb = if t.is(i + 1, ADV) { i + 2 } else { i + 1 };
    let says = |c: &super::lexicon::Cue| matches!(c.class, CueClass::Say | CueClass::Show);
    let (cue, _) = t.cues(verb).find(|(c, f)| f.participle && says(c)).filter(|_| t.eq(verb + 1, "by"))?;
    let np = np::after(t, verb + 2, s.hi, Reach::Full)?;
    Some(Phrase { np, cue: (verb, verb + 2), over: np.end, lemma: cue.lemma })
}

/// `as Quill sees it`
fn seen_by(s: &Sentence<'_, '_>, i: usize) -> Option<Phrase> {
    let t = s.t;
    // the mayor | sees: a phrase takes the verb for a plural
    let sees = |v: &usize| ["sees", "see", "saw"].iter().any(|w| t.eq(*v, w)) && t.eq(*v + 1, "it");
    let verb = (i + 2..s.hi.min(i + 8)).find(sees)?;
    let np = np::after(t, i + 1, verb, Reach::Group).filter(|np| np.end == verb)?;
    Some(Phrase { np, cue: (verb, verb + 2), over: verb + 2, lemma: "see" })
}

/// Where a source phrase ends with its appositions, and whom it cites: `Yonhap, quoting a ministry,`.
fn belongings(s: &Sentence<'_, '_>, here: usize, np: Np) -> (usize, Option<(usize, Np)>) {
    let t = s.t;
    let mut end = added(s, np.end).unwrap_or(np.end);
    let mut cited = None;
    // two people who saw his reply; officials familiar with it
    if ["who", "which", "that", "familiar", "briefed", "close"].iter().any(|w| t.eq(end, w)) {
        let close = (end..s.hi.min(end + 24)).find(|j| t.all[*j].kind == Kind::Comma);
        end = close.or((s.hi - end < 24).then_some(s.hi)).unwrap_or(end);
    }
    for _ in 0..2 {
        if t.kind(end) != Some(Kind::Comma) || end + 1 >= s.hi {
            break;
        }
        // According to a study, | some 40,000 residents, mostly old, lack it
        let counted = super::shapes::counted(t, end + 1);
        if here == s.lo && s.paper(np.head) && (counted > end + 1 || t.is(counted, super::lexicon::NUM)) {
            break;
        }
        let next = end + 1;
        if let Some((verb, inner)) = citing::cited(t, next, s.hi) {
            cited = Some((verb, inner));
            // an email | it had seen,
            let closed = (inner.end..s.hi.min(inner.end + 12)).find(|j| t.all[*j].kind == Kind::Comma);
            end = closed.filter(|_| here == s.lo).unwrap_or(inner.end);
            continue;
        }
        if here == s.lo && speaks_next(s, np, next, end) {
            break;
        }
        // , Ana Quill, | , the head of the bank,
        let apposed = (t.all[next].is(DET | POSS | super::lexicon::TITLE | super::lexicon::NUM)
            || t.all[next].cap()
            || t.is(next, WH))
        .then(|| {
            let comma = (next..s.hi.min(next + 20)).find(|j| t.all[*j].kind == Kind::Comma);
            // …, according to Jane Doe, a lawyer from Easton who has seen it.
            let small = t.is(next, DET | POSS | WH | super::lexicon::TITLE | super::lexicon::NUM) && !t.all[next].cap();
            let last = (small && comma.is_none() && here > s.lo && s.hi - next < 20).then_some(s.hi);
            // …, according to the inspector, Jane Doe.
            comma.or(last).or_else(|| (s.hi - next <= 6 && (next..s.hi).all(|j| t.all[j].cap())).then_some(s.hi))
        })
        .flatten()
        .filter(|c| {
            let who = (next..*c).find(|j| t.is(*j, WH)).unwrap_or(*c);
            !(next..who).any(|j| np::finite(t, j))
        });
        match apposed {
            Some(comma)
                if np::after(t, next, comma, Reach::Full).is_some_and(|a| a.end == comma || t.is(a.end, WH))
                    || t.is(next, WH) =>
            {
                end = comma;
            }
            _ => break,
        }
    }
    (end, cited)
}

/// Where what a participle, a time or a place adds to a source ends, up to a comma: a letter | sent on Friday, figures |
/// released by the ministry last week,
fn added(s: &Sentence<'_, '_>, from: usize) -> Option<usize> {
    let t = s.t;
    let done = |i: usize| t.is(i, ED | PART) || t.cues(i).any(|(_, f)| f.participle && !f.ing);
    let dated = ["last", "this", "earlier", "late", "early"].iter().any(|w| t.eq(from, w));
    if !t.is(from, PREP | DAY | TIME) && !done(from) && !dated {
        return None;
    }
    let comma = (from + 1..s.hi.min(from + ADDED)).find(|i| !t.all[*i].word())?;
    let clause =
        (from + 1..comma).any(|i| np::finite(t, i) && !done(i) || t.is(i, SUBJ | WH | THAT) && !t.is(i, DET | NUM));
    (t.all[comma].kind == Kind::Comma && !clause).then_some(comma)
}

/// True when the name behind a source is no apposition to it but who speaks in what it tells: the Easton Times, | Ana Quill,
/// a clerk, said; the Easton Times, | a clerk, Ana Quill, said.
fn speaks_next(s: &Sentence<'_, '_>, np: Np, next: usize, end: usize) -> bool {
    let t = s.t;
    let firm =
        t.all[np.head].cap() && !t.is(np.head, TITLE | SPOKE) && (t.eq(np.start, "the") || t.is(np.head, OUTLET | ORG));
    // Ana Quill, a lawyer, | Dan Reed, a clerk, said
    let one = t.all[np.head].cap() && end > np.end;
    if !(firm || one || t.is(np.head, REPORT)) {
        return false;
    }
    let named = |from: usize| {
        let comma = (from..s.hi.min(from + 7)).find(|i| !t.all[*i].cap() || t.is(*i, CLITIC))?;
        // Dan Reed, Director,
        (comma > from && t.all[comma].kind == Kind::Comma && !t.is(comma - 1, TITLE)).then_some(comma)
    };
    let role = || (next..s.hi.min(next + ADDED)).find(|i| !t.all[*i].word()).filter(|i| t.all[*i].kind == Kind::Comma);
    named(next).is_some()
        || firm && role().and_then(|i| named(i + 1)).is_some_and(|i| i + 1 < s.hi && np::finite(t, i + 1))
}
