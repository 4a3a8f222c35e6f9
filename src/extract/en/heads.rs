//! Which words of a noun phrase are its name, and where a phrase is two.

use super::lexicon::{
    ADV, AND, CLITIC, DET, ED, FIRST, GROUP, ING, LINK, ORG, OUTLET, PART, PARTY, POSS, PREP, SPOKE, TITLE, UNNAMED, WH,
};
use super::lists::PARTNERS;
use super::names;
use super::np::Np;
use super::shapes::titled;
use super::tokens::{Kind, Tokens};

/// The name in a stretch of tokens, if any: the one that holds `head`, else the last outside brackets.
pub(super) fn name_in(t: &Tokens<'_>, start: usize, end: usize, head: Option<usize>) -> Option<names::Run> {
    let mut best = None;
    let mut i = start;
    while i < end {
        if t.all[i].kind == Kind::LParen {
            i = (i..end).find(|j| t.all[*j].kind == Kind::RParen).unwrap_or(end);
            continue;
        }
        match names::run_at(t, i, end) {
            Some(run) => {
                best = Some(run);
                i = run.end;
                let here = head.is_some_and(|h| run.start <= h && h < run.end);
                if here && !(run.end - run.start == 1 && t.is(run.start, TITLE)) {
                    return bearer(t, run.end, end).or(best);
                }
            }
            None => i += 1,
        }
    }
    best
}

/// Voice of Easton City Hall reporter | Jane Doe: the name behind an office in small letters, at the end of the phrase.
fn bearer(t: &Tokens<'_>, from: usize, end: usize) -> Option<names::Run> {
    let office = (from..end).rfind(|i| t.is(*i, TITLE | SPOKE) && !t.all[*i].cap())?;
    let run = names::run_at(t, office + 1, end)?;
    (run.end == end && run.start + 1 < run.end && t.is(run.start, FIRST)).then_some(run)
}

/// The word that says what the phrase at tokens `start..end` is.
pub(super) fn head(t: &Tokens<'_>, start: usize, end: usize) -> usize {
    let mut last = start;
    for i in start..end {
        let token = &t.all[i];
        // University of Easton | researchers
        let people =
            i > start && i + 2 < end && t.all[i - 1].cap() && t.eq(i, "of") && (i + 1..end - 1).all(|k| t.all[k].cap());
        if people && t.is(end - 1, GROUP | UNNAMED | TITLE) && !t.all[end - 1].cap() {
            return end - 1;
        }
        if i > start && token.is(LINK | PREP) && !token.cap()
            || token.kind == Kind::Comma
            || token.kind == Kind::LParen && !titled(t, i, end)
        {
            break;
        }
        if i > start && t.is(i + 1, PREP) && ["familiar", "close", "such"].iter().any(|w| t.eq(i, w)) {
            break;
        }
        if i > start && token.is(AND) && !token.cap() && t.is(i + 1, DET | POSS) {
            break;
        }
        if token.is(ED | PART) && i > start && !t.all[i - 1].is(DET | POSS | ADV) && t.is(i + 1, PREP) {
            break;
        }
        // one strategist working on the race
        let works =
            token.is(ING) && i > start && t.is(i - 1, UNNAMED | TITLE | GROUP) && t.is(i + 1, PREP | DET | POSS);
        if works && !token.cap() {
            break;
        }
        if token.word() && !token.is(CLITIC) {
            last = i;
        }
    }
    last
}

/// Where `and` joins two who speak together.
pub(super) fn split(t: &Tokens<'_>, np: Np) -> Option<usize> {
    let and = (np.start + 1..np.end.saturating_sub(1)).find(|i| joins(t, *i))?;
    // a spokeswoman for the mayor and his wife: she speaks for both
    if t.is(np.head, SPOKE) && np.head < and && t.eq(np.head + 1, "for") && t.is(and + 1, POSS) {
        return None;
    }
    // Jane Doe (D-Mass.) and …
    let bracket = (t.all[and - 1].kind == Kind::RParen)
        .then(|| (np.start + 1..and - 1).rfind(|i| t.all[*i].kind == Kind::LParen))
        .flatten();
    // Jane Doe, the mayor, and …
    let comma = (t.kind(and - 1) == Some(Kind::Comma))
        .then(|| (np.start + 1..and).find(|i| t.kind(*i) == Some(Kind::Comma)))
        .flatten();
    let (left, right) = (&t.all[bracket.or(comma).unwrap_or(and) - 1], &t.all[and + 1]);
    let first = &t.all[np.start];
    let determined = right.is(DET | POSS) && (first.is(DET | POSS) || first.cap());
    // Senators Jane Doe and John Roe; Sen. Jane Doe and Rep. John Roe
    let titled =
        right.is(TITLE) || first.is(TITLE) && first.cap() && t.str(np.start).trim_end_matches('.').ends_with('s');
    let own = |i: usize| t.is(i, ORG) || t.eq(i, "such") || t.eq(i, "of") || t.is(i, TITLE) && !titled;
    let names = left.cap() && right.cap() && !(np.start..comma.unwrap_or(and)).any(own);
    (determined || names).then_some(and)
}

/// `np` with whom a comma, a description and `and` join to it: Jane Doe, the mayor, and John Roe; Rep. Jane Doe, D-Ohio, and
/// Sen. John Roe.
pub(super) fn coordinated(t: &Tokens<'_>, np: Np, hi: usize) -> Option<Np> {
    if t.kind(np.end) != Some(Kind::Comma) || !t.all[np.head].cap() {
        return None;
    }
    let first = np.end + 1;
    let and = (first + 1..hi.min(first + 12)).find(|i| t.is(*i, AND) && t.kind(i - 1) == Some(Kind::Comma))?;
    let middle = first..and - 1;
    let party = t.str(first).as_bytes().get(1) == Some(&b'-');
    // Jane Doe, who chairs the board, and John Roe
    let who = t.eq(first, "who") && super::np::clause_start(t, 0, np.start);
    let described = party || who || !t.all[first].cap() && !t.is(first, WH);
    let acts = |k: usize| super::np::finite(t, k) || t.is(k, super::lexicon::ED);
    let plain = |k: usize| t.all[k].kind != Kind::Comma && (who || !acts(k));
    let second = super::np::after(t, and + 1, hi, super::np::Reach::Group).filter(|n| t.all[n.head].cap())?;
    (described && middle.clone().all(plain)).then_some(Np { end: second.end, ..np })
}

/// True when the phrase means the name in it: it ends the phrase or stands at its head.
pub(super) fn is_name(t: &Tokens<'_>, np: Np, run: names::Run) -> bool {
    // Unions such as the Dockers' Union
    if t.eq(np.head + 1, "such") && np.head + 2 < np.end {
        return false;
    }
    // the student union's president Jane Doe
    // a spokesman for policy chief Jane Doe; the leader of the state Senate
    let hangs = np.head < run.full
        && !t.all[np.head].cap()
        && (np.head + 1..run.full).any(|i| t.is(i, LINK) && !t.all[i].cap());
    let borne = !hangs
        && run.end == np.end
        && run.full > np.start
        && t.is(run.full - 1, TITLE | SPOKE)
        && !t.all[run.full - 1].cap();
    // Secretary of State Jane Doe
    let office = run.full <= np.head && np.head < run.start && run.end == np.end;
    let holds_head = borne || office || run.start <= np.head && np.head < run.end;
    let only_title = run.end - run.start == 1 && t.is(run.start, TITLE | PARTY) && !t.is(run.start, OUTLET);
    let trailing = run.end == np.end
        && run.full > np.head
        && t.is(np.head, TITLE | SPOKE)
        && !t.is(run.full.saturating_sub(1), DET | WH);
    // the Easton Lantern newspaper, the Tumbrel Lane blog
    let paper = run.end == np.head && np.end == np.head + 1 && run.end > run.start + 1 && !t.all[np.head].cap();
    let page = || t.among(np.head, &super::lists::PAGES);
    let paper = paper && (t.is(np.head, GROUP) && t.among(np.head, &super::lists::OUTLET_NOUN) || page());
    let paper = paper && t.eq(np.start, "the");
    if paper {
        return true;
    }
    // the president of the student union Jane Doe
    let bearer = t.is(run.start, FIRST) && run.end > run.start + 1 && !t.is(np.head, SPOKE);
    // the MSP for Easton: Easton is no person
    let seat = run.end == run.start + 1 && run.full > np.head && t.is(run.full - 1, LINK);
    if seat && t.is(np.head, TITLE | SPOKE) {
        return false;
    }
    let close = !hangs || bearer && !t.is(run.full - 1, LINK | TITLE | CLITIC);
    (holds_head || trailing && close) && !only_title
}

/// `and` between two; in "Achter and Partners", as in one with `&`, it is a part of the name.
fn joins(t: &Tokens<'_>, i: usize) -> bool {
    t.is(i, AND) && !t.all[i].cap() && t.str(i) != "&" && !PARTNERS.has(t.str(i + 1))
}
