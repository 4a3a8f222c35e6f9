//! Where something was said, to whom, and who passes it on, as the words around the clause tell: `In an interview
//! with Harbor Radio, Quill said`, `said Quill, quoted by the Harbor Times`, `Citing two aides, the paper reported`.

use super::citing;
use super::lexicon::{
    ADV, CLITIC, CueClass, DAY, DET, ED, GROUP, MONTH, ORG, OUTLET, PREP, REPORT, SPOKE, SUB, SUBJ, THAT, TITLE,
    UNNAMED, VENUE, WH,
};
use super::lists::{FIGURES, PRESS, PRINTED, TALK};
use super::np::{self, Np, Reach};
use super::sentence::{Found, Sentence, Who};
use super::tokens::{Kind, Tokens};

/// An opening phrase is no longer, in tokens.
const OPENING: usize = 24;

/// Adds to every statement of the sentence what stands around it.
pub(super) fn settle(s: &Sentence<'_, '_>, out: &mut [Found]) {
    let t = s.t;
    if out.is_empty() {
        return;
    }
    let opening = opening(s);
    for found in out.iter_mut() {
        let (Who::Phrase { np, .. }, Some(cue)) = (found.who, found.cue) else { continue };
        if let Some(opening) = &opening
            && np.start == opening.comma + 1
            && cue.0 > opening.comma
        {
            lead(s, opening, found, np);
        }
        quoted_by(s, found, np.end.max(cue.1));
        // The paper, citing two aides, said
        if t.kind(np.end) == Some(Kind::Comma)
            && np.end < cue.0
            && matches!(found.class, Some(CueClass::Say | CueClass::Show))
            && let Some(cited) = citing::cited(t, np.end + 1, cue.0)
        {
            citing::pass_on(found, Some((np, cue)), cited);
        }
        // Quill, speaking to Harbor News, said
        let speaks = t.kind(np.end) == Some(Kind::Comma) && t.eq(np.end + 1, "speaking") && np.end < cue.0;
        if speaks && found.venue.is_none() {
            let end = (np.end + 1..cue.0).find(|i| t.kind(*i) == Some(Kind::Comma)).unwrap_or(cue.0);
            found.venue = Some((np.end + 1, end));
        }
        reported_in(s, found);
        printed_by(s, found);
        through(s, found, np, cue);
        if let Some(told) = found.told {
            found.also_told = company(s, told);
        } else if let Some(venue) = found.venue {
            found.told = partner(s, venue);
        }
    }
}

/// What stands before the comma that the main clause follows.
struct Opening {
    /// The phrase that says where.
    venue: Option<(usize, usize)>,
    /// Whom it cites.
    cited: Option<Np>,
    comma: usize,
}

fn opening(s: &Sentence<'_, '_>) -> Option<Opening> {
    let t = s.t;
    let mut comma = s.lo;
    while t.kind(comma)? != Kind::Comma {
        let close = t.all[comma].mate as usize;
        // on Harbor Radio's “Morning,” Quill said
        if t.all[comma].kind == Kind::Open && close < s.hi && t.all[close - 1].kind == Kind::Comma {
            comma = close;
            break;
        }
        comma = t.next(comma);
        if comma >= s.hi.min(s.lo + OPENING) {
            return None;
        }
    }
    if let Some((_, np)) = citing::cited(t, s.lo, comma) {
        return Some(Opening { venue: None, cited: Some(np), comma });
    }
    let place = |i: usize| t.is(i, VENUE) && !t.is(i, PREP);
    let speaks = ["speaking", "talking"].iter().any(|w| t.eq(s.lo, w)) && t.is(s.lo + 1, PREP);
    // After the debate ended, …
    let ended = |i: usize| t.is(s.lo, SUB) && t.is(i, ED);
    let verb = (s.lo..comma).any(|i| np::finite(t, i) && !place(i) || ended(i));
    let says = speaks || t.is(s.lo, PREP) && (s.lo + 1..comma).any(place);
    let end = if t.all[comma].kind == Kind::Close { comma + 1 } else { comma };
    (says && !verb).then_some(Opening { venue: Some((s.lo, end)), cited: None, comma })
}

fn lead(s: &Sentence<'_, '_>, opening: &Opening, found: &mut Found, speaker: Np) {
    if let Some(cited) = opening.cited {
        if matches!(found.class, Some(CueClass::Say | CueClass::Show)) {
            let cue = found.cue.unwrap_or((speaker.start, speaker.end));
            citing::pass_on(found, Some((speaker, cue)), (s.lo, cited));
        }
    } else if found.venue.is_none() {
        found.venue = opening.venue;
    }
}

/// `said Quill, quoted by the Harbor Times`.
fn quoted_by(s: &Sentence<'_, '_>, found: &mut Found, end: usize) {
    let t = s.t;
    let verb = end + 1;
    let quotes = ["quoted", "cited"].iter().any(|w| t.eq(verb, w)) && t.eq(verb + 1, "by");
    if s.is(end, Kind::Comma)
        && quotes
        && verb + 2 < s.hi
        && let Some(np) = np::after(t, verb + 2, s.hi, Reach::Group)
    {
        found.relays.push((np, (verb, verb + 2)));
    }
}

/// `a report in the Harbor Times`, `a memo obtained by the Harbor Times`: the paper passes it on.
fn reported_in(s: &Sentence<'_, '_>, found: &mut Found) {
    let t = s.t;
    let Who::Phrase { np, to } = found.who else { return };
    let to = to.min(s.hi);
    let link = np.head + 1;
    let got = t.is(link, ED) && t.eq(link + 1, "by");
    let by = if got { link + 1 } else { link };
    let linked = ["in", "by", "from", "on"].iter().any(|w| t.eq(by, w));
    if !t.is(np.head, REPORT) || !linked || by + 1 >= to {
        return;
    }
    // a report in the Lantern; in Easton is where
    let named = |np: &Np| t.all[np.head].cap() && (got || t.eq(by, "in") && t.eq(by + 1, "the"));
    // A report by Norland Wire; by the company's auditors
    let press = |i: usize| t.all[i].cap() && t.among(i, &PRESS);
    // a survey by the college, a poll by the Post: who made it, and passes nothing on
    let made = !got && t.among(np.head, &FIGURES);
    let outlet = |np: &Np| !made && (press(np.head) || (np.start..np.end).any(|i| t.is(i, OUTLET)));
    if let Some(np) = np::after(t, by + 1, to, Reach::Group).filter(|np| named(np) || outlet(np)) {
        found.relays.push((np, (link - 1, by + 1)));
    }
}

/// `the Harbor Times's website said`, `a Harbor Times report said`: the outlet says what it prints.
fn printed_by(s: &Sentence<'_, '_>, found: &mut Found) {
    let t = s.t;
    let Who::Phrase { np, .. } = found.who else { return };
    if t.all[np.head].cap() || !t.among(np.head, &PRINTED) || np.head < np.start + 2 {
        return;
    }
    let owner = np.head - 1 - usize::from(t.is(np.head - 1, CLITIC));
    if owner > np.start && t.all[owner].cap() && t.among(owner, &PRESS) {
        let np = Np { end: owner + 1, head: owner, ..np };
        found.who = Who::Phrase { np, to: owner + 1 };
    }
}

/// `said through a spokesman`, `said via her lawyer`: who passes it on; `has learned from Quill that`: who says it.
fn through(s: &Sentence<'_, '_>, found: &mut Found, speaker: Np, cue: (usize, usize)) {
    let t = s.t;
    let any = |words: &[&str]| words.iter().any(|w| t.eq(cue.1, w));
    let learned = matches!(found.lemma, "learn" | "understand") && any(&["from"]);
    let via = found.class == Some(CueClass::Say) && any(&["through", "via"]);
    if !(learned || via) || cue.1 + 1 >= s.hi {
        return;
    }
    let Some(np) = np::after(t, cue.1 + 1, s.hi, Reach::Full) else { return };
    let head = &t.all[np.head];
    if learned && (head.cap() || head.is(SPOKE | TITLE | UNNAMED | GROUP)) {
        found.act = crate::model::Act::Say;
        citing::pass_on(found, Some((speaker, cue)), (cue.1, np));
    } else if via && head.is(SPOKE | TITLE | UNNAMED) {
        found.relays.push((np, (cue.1, cue.1 + 1)));
    }
}

/// `the Harbor Times's Jane Doe`, `Jane Doe of Harbor News`: for whom the hearer asks.
fn company(s: &Sentence<'_, '_>, told: Np) -> Option<Np> {
    let t = s.t;
    if let Some(clitic) = (told.start + 1..told.end).find(|i| t.is(*i, CLITIC)) {
        return np::after(t, told.start, clitic, Reach::Group)
            .filter(|np| np.end == clitic && t.all[np.head].cap() && t.get(clitic + 1).is_some_and(|next| next.cap()));
    }
    let of = if t.eq(told.end, "of") { told.end } else { (told.start + 1..told.end).find(|i| t.eq(*i, "of"))? };
    let cap = t.all[of - 1].cap() && of + 1 < s.hi && (t.all[of + 1].cap() || t.eq(of + 1, "the"));
    let np = np::after(t, of + 1, s.hi, Reach::Group).filter(|_| cap)?;
    (np.start..np.end).any(|i| t.is(i, OUTLET | ORG)).then_some(np)
}

/// `in an interview with Harbor Radio`: with whom.
fn partner(s: &Sentence<'_, '_>, venue: (usize, usize)) -> Option<Np> {
    let t = s.t;
    let with = (venue.0 + 1..venue.1).find(|i| t.eq(*i, "with") || t.eq(*i, "to"))?;
    let talks = (venue.0..with).any(|i| t.among(i, &TALK));
    np::after(t, with + 1, venue.1, Reach::Group).filter(|_| talks)
}

/// True for a station in capitals before somebody else's name: said on HNBC | Quill had told him.
pub(super) fn aired(t: &Tokens<'_>, i: usize, hi: usize) -> bool {
    let upper = |i: usize| t.all[i].shape == super::tokens::Shape::Upper;
    i + 2 < hi && t.is(i, OUTLET) && upper(i) && t.all[i + 1].cap() && !upper(i + 1) && !t.is(i + 1, DAY | ORG | OUTLET)
}

/// True for a quotation that is the title of a programme or a paper.
pub(super) fn title(t: &Tokens<'_>, open: usize) -> bool {
    let words = &t.all[open + 1..t.all[open].mate as usize];
    (1..=6).contains(&words.len()) && words.iter().all(|w| !w.word() || w.cap() || w.is(PREP | DET))
}

/// Where the words go on behind a title that a comma sets apart from the book it is of: in his memoir, “The Long Road”
/// (2004), | …
pub(super) fn entitled(t: &Tokens<'_>, from: usize, comma: usize, hi: usize) -> Option<usize> {
    let open = comma + 1;
    let book = [
        "memoir",
        "memoirs",
        "novel",
        "documentary",
        "film",
        "song",
        "album",
        "pamphlet",
        "autobiography",
        "biography",
    ];
    let work = t.is(comma - 1, super::lexicon::VENUE) || book.iter().any(|w| t.eq(comma - 1, w));
    if !work || comma < from + 2 || t.kind(open) != Some(Kind::Open) || !title(t, open) {
        return None;
    }
    let close = t.all[open].mate as usize;
    let mut end = close + 1;
    if t.kind(end) == Some(Kind::LParen) {
        end = (end..hi.min(end + 5)).find(|i| t.kind(*i) == Some(Kind::RParen))? + 1;
    }
    let inside = end == close + 1 && t.kind(close - 1) == Some(Kind::Comma);
    end += usize::from(t.kind(end) == Some(Kind::Comma));
    // in a letter, “No,” and left: only what goes on shows that it was a title
    let goes_on = t.is(end, super::lexicon::THAT) || t.kind(end) == Some(Kind::Open);
    (end < hi && goes_on && (inside || end > close + 1)).then_some(end)
}

/// One past the second comma of `, North Marland,`: what a place lies in, when the comma at `i` stands behind a name.
pub(super) fn state(t: &Tokens<'_>, i: usize, hi: usize) -> Option<usize> {
    let named = i > 0 && t.all[i - 1].cap() && !t.is(i - 1, DAY | MONTH);
    let close = (i + 2..hi.min(i + 5)).find(|j| t.all[*j].kind == Kind::Comma).filter(|_| named)?;
    let whole = (i + 1..close).all(|j| t.all[j].cap() && !t.is(j, SUBJ | DET | THAT | WH));
    (whole && close + 1 < hi && t.is(close + 1, THAT | PREP | DAY | ADV)).then_some(close + 1)
}
