//! What follows a verb of reporting: hearer, place, time, and where the content begins.

use super::adjuncts;
use super::bare::bare;
use super::hearer::hearer;
use super::lexicon::{
    ADV, AND, AUX, CLITIC, CueClass, DAY, DET, ED, ING, MONTH, NUM, PART, POSS, PREP, SUB, SUBJ, THAT, TIME, TO, VENUE,
    VERBISH, WH,
};
use super::lists::DEGREES;
use super::np::{self, Np, Reach};
use super::objects::{asked, infinitive, object_at};
use super::setting::{aired, state, title};
use super::shapes::plain;
use super::tokens::{Kind, Tokens};
use super::verbs::{Subject, Verb};
use super::when;

/// Where and how the content begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Start {
    /// A quotation (its opening mark), after a comma or colon.
    Quote(usize),
    /// A quotation that the sentence runs into: said “it is”.
    RunIn(usize),
    /// `that …`
    That(usize),
    /// `whether …`, `why …`
    Question(usize),
    /// A clause without `that`.
    Bare(usize),
    /// `to …` after an object: urged them to go.
    Infinitive(usize),
    /// After a colon, unquoted.
    Colon(usize),
    /// The block ends in a colon: the content is the next block.
    NextBlock,
    /// Nothing that could be content.
    Nothing,
}

/// All that follows a verb up to its content.
#[derive(Clone, Copy, Debug)]
pub(super) struct After {
    pub(super) start: Start,
    pub(super) told: Option<Np>,
    pub(super) venue: Option<(usize, usize)>,
    pub(super) cited: Option<(usize, Np)>,
    /// One past the last token taken before the content.
    pub(super) end: usize,
}

/// Reads on from `from` (one past the verb, or past the subject that follows it) up to `hi`; `block_end` is
/// where the paragraph ends.
pub(super) fn read(t: &Tokens<'_>, verb: &Verb, from: usize, hi: usize, last: bool) -> After {
    let wants = verb.cue.wants;
    let mut it = After { start: Start::Nothing, told: None, venue: None, cited: None, end: from };
    let mut i = from;
    // said Doe who has drafted it
    if matches!(verb.subject, Subject::After { .. }) && t.eq(i, "who") {
        return it;
    }
    if wants.has(b'z')
        && let Some(to) = infinitive(t, i, hi)
    {
        it.start = Start::Infinitive(to);
        return it;
    }
    while t.is(i, ADV)
        && !t.is(i, DAY | SUB)
        && i < hi
        && !t.all[i].cap()
        && !t.eq(i, "there")
        && !of_a_number(t, i, hi)
    {
        i += 1;
        // privately or publicly
        i += usize::from(t.is(i, AND) && t.is(i + 1, ADV) && !t.is(i + 1, SUB | DAY));
    }
    (i, it.told) = hearer(t, verb, i, hi);
    it.end = i;
    // asked him did he know; asked the man from the firm would he come
    let question = (verb.cue.class == CueClass::Ask).then(|| super::asked::turned(t, i, hi)).flatten();
    if let Some(question) = question {
        it.start = Start::Question(question);
        return it;
    }
    // texted her a single word: “No.”
    if let Some(open) = super::asked::in_a_word(t, verb, i, hi) {
        (it.end, it.start) = (open, Start::Quote(open));
        return it;
    }
    // expects the company to lose; wants her to go, which is no house of hers
    let her = || object_at(t, i, hi).filter(|np| t.eq(np.head, "her"));
    if wants.has(b'e')
        && let Some(np) = her().or_else(|| np::after(t, i, hi, Reach::Full).filter(|_| !t.is(i, THAT | WH | PREP)))
        && infinitive(t, np.end, hi).is_some()
    {
        it.start = Start::Infinitive(np.start);
        return it;
    }
    // challenging efforts to limit: the efforts' infinitive
    let aims = || object_at(t, from, hi).is_some_and(|np| t.is(np.end - 1, super::lexicon::AIM));
    let object = (wants.has(b'f') || verb.cue.class == CueClass::Urge) && !wants.has(b'e');
    if object
        && !aims()
        && let Some(to) = infinitive(t, i, hi).or_else(|| asked(t, from, hi))
    {
        it.start = Start::Infinitive(to);
        return it;
    }
    if wants.has(b'z')
        && let Some(to) = infinitive(t, i, hi)
    {
        it.start = Start::Infinitive(to);
        return it;
    }
    let apart = || super::objects::promised(t, i, hi).filter(|_| verb.cue.class == CueClass::Promise);
    if let Some(to) = apart() {
        it.start = Start::Infinitive(to);
        return it;
    }
    step_over(t, verb, i, hi, last, &mut it);
    it
}

/// nearly 4,000, only three: a word of the content, not of how it was said.
fn of_a_number(t: &Tokens<'_>, i: usize, hi: usize) -> bool {
    i + 1 < hi && t.is(i + 1, NUM) && !t.is(i, TIME)
}

/// Steps over place and time, then says what begins there.
fn step_over(t: &Tokens<'_>, verb: &Verb, from: usize, hi: usize, last: bool, it: &mut After) {
    let mut i = from;
    let mut sure = from; // up to here the steps hold without a proof further on
    let mut tentative = false;
    let mut commas = 0;
    for _ in 0..8 {
        if i >= hi {
            break;
        }
        let token = &t.all[i];
        match token.kind {
            Kind::Open => {
                let punctuated = i > 0 && matches!(t.all[i - 1].kind, Kind::Comma | Kind::Colon | Kind::Dash);
                it.end = i;
                it.start = if punctuated { Start::Quote(i) } else { Start::RunIn(i) };
                return;
            }
            Kind::Colon => {
                it.end = i;
                it.start = match t.kind(i + 1) {
                    Some(Kind::Open) => Start::Quote(i + 1),
                    Some(_) if i + 1 < hi => Start::Colon(i + 1),
                    _ if last => Start::NextBlock,
                    _ => Start::Nothing,
                };
                return;
            }
            Kind::Dash if t.kind(i + 1) == Some(Kind::Open) => {
                i += 1;
                continue;
            }
            // say — and even some allies concede — that it is late
            Kind::Dash if commas == 0 => {
                let that = |j: &usize| t.all[*j].kind == Kind::Dash && t.is(*j + 1, THAT);
                let Some(close) = (i..hi.min(i + 12)).find(that) else { break };
                commas += 1;
                i = close + 1;
                continue;
            }
            Kind::Comma if last && i + 1 == hi => {
                it.end = i;
                it.start = Start::NextBlock;
                return;
            }
            Kind::Comma => {
                // in a book, “The Long Road” (2004), that …
                if let Some(end) = super::setting::entitled(t, from, i, hi) {
                    i = end;
                    sure = if t.is(i, THAT) { sure } else { i };
                    continue;
                }
                if t.kind(i + 1) == Some(Kind::Open) || t.is(i + 1, THAT) && commas == 0 && tentative | (i > from) {
                    i += 1;
                    continue;
                }
                // in Easton, North Marland, on Tuesday that …
                if let Some(end) = state(t, i, hi) {
                    i = end;
                    continue;
                }
                // said, however, that …; reported, citing two officials, that …
                let long = if t.is(i + 1, ING) || super::citing::cites(t, i + 1) { 30 } else { 14 };
                let close = (i + 1..hi.min(i + long)).find(|j| {
                    t.all[*j].kind == Kind::Comma && (t.is(*j + 1, THAT) || t.kind(*j + 1) == Some(Kind::Open))
                });
                // asked, now and then, what it cost
                let asks = |j: &usize| t.all[*j].kind == Kind::Comma && t.is(*j + 1, WH);
                let close =
                    close.or_else(|| (i + 1..hi.min(i + 6)).find(asks).filter(|_| verb.cue.class == CueClass::Ask));
                // Quill said, though, it was late.
                let light = |j: &usize| t.is(*j, ADV) || t.eq(*j, "though") || t.eq(*j, "too");
                let close = close.or_else(|| {
                    let j = (i + 1..hi.min(i + 3)).find(|j| !light(j))?;
                    (j > i + 1 && t.all[j].kind == Kind::Comma && plain(t, j + 1, hi)).then_some(j)
                });
                match close {
                    Some(j) if commas == 0 && !contains_cue_start(t, i + 1, j) => {
                        it.cited = super::citing::cited(t, i + 1, j).or(it.cited);
                        commas += 1;
                        i = j + 1;
                        sure = if t.is(i, THAT) || t.kind(i) == Some(Kind::Open) { sure } else { i };
                        continue;
                    }
                    _ => break,
                }
            }
            _ => {}
        }
        if !token.word() {
            break;
        }
        // has maintained throughout that …
        if t.eq(i, "throughout") && t.is(i + 1, THAT) {
            i += 1;
            continue;
        }
        // told him that night that …
        if token.is(THAT) && super::shapes::that_day(t, i, hi) && t.is(i + 2, THAT) {
            i += 2;
            continue;
        }
        if token.is(THAT) {
            let demonstrative = t.is(i + 1, VERBISH | AUX | SUB) && !t.is(i + 1, SUB);
            // a ruling that “opens the door”: a relative clause
            let relative = t.kind(i + 1) == Some(Kind::Open)
                && i > from
                && (np::finite(t, i + 2)
                    || t.is(i + 2, super::lexicon::FINAL_S)
                        && (t.is(i + 3, DET | POSS | ADV) || i >= 2 && t.is(i - 2, DET) && tentative));
            // responding to claims that …: the claims'
            let noun = tentative && t.is(i - 1, super::lexicon::NOUN_CUE);
            // reiterated that position on Monday, and: no clause
            let pointed = || {
                let np = np::after(t, i + 1, hi, Reach::Group).filter(|np| np.end == i + 2 && !t.is(np.head, TIME))?;
                let plain = !t.all[np.head].cap() && !t.str(np.head).ends_with('s');
                let end = adjuncts::past(t, np.end, hi).filter(|_| plain)?;
                (t.kind(end) == Some(Kind::Comma) && t.is(end + 1, AND)).then_some(())
            };
            // complained to the point that neighbours left
            let degree = tentative && t.among(i - 1, &DEGREES);
            // announced after a recess that lasted until dawn; said at a hearing that drew hundreds
            let told_of = i > from && behind_article(t, i) && acts(t, i + 1);
            if !relative
                && !noun
                && !told_of
                && !degree
                && !super::shapes::that_day(t, i, hi)
                && pointed().is_none()
                && (verb.cue.wants.has(b't') || verb.cue.class == CueClass::Tell)
            {
                it.end = i;
                it.start = if demonstrative { Start::Bare(i) } else { Start::That(i) };
                return;
            }
            break;
        }
        // spoke about how …; conferred on whether …
        let asks = ["about", "on", "of", "over"].iter().any(|w| t.eq(i, w))
            && ["how", "whether", "why", "what"].iter().any(|w| t.eq(i + 1, w));
        if asks && i + 2 < hi && verb.cue.wants.has(b'w') && !tentative {
            it.end = i;
            it.start = Start::Question(i + 1);
            return;
        }
        let open = matches!(verb.cue.class, CueClass::Ask | CueClass::Know) || verb.group.negated;
        // forgot about those | who built it: a relative clause
        if tentative && ["who", "which", "whom", "whose"].iter().any(|w| t.eq(i, w)) {
            break;
        }
        if token.is(WH) || t.eq(i, "if") && open {
            let when = t.eq(i, "when") && verb.cue.class != CueClass::Ask && !open && !t.is(i + 1, TO);
            // is remembered for the night in 1987 when he left
            let when = when || tentative && t.eq(i, "when") && verb.cue.class != CueClass::Ask;
            if verb.cue.wants.has(b'w') && !when {
                it.end = i;
                it.start = Start::Question(i);
                return;
            }
            // The Straits Herald noted what began as …
            if t.eq(i, "what") && verb.cue.wants.has(b'b') && (i..hi.min(i + 40)).any(|k| np::finite(t, k)) {
                it.end = i;
                it.start = Start::Bare(i);
                return;
            }
            break;
        }
        // Monday night, late Monday
        let part = token.is(TIME) && i > from && t.is(i - 1, DET | ADV | DAY) && !token.cap();
        let edge = t.eq(i, "late") || t.eq(i, "early");
        let on = edge && t.eq(i + 1, "on") && t.is(i + 2, DAY);
        if token.is(DAY) && !t.is(i + 1, CLITIC) || edge && t.is(i + 1, DAY) || on || part {
            i += if on { 2 } else { 1 };
            sure = i;
            continue;
        }
        if let Some(end) = adjuncts::past(t, i, hi) {
            it.venue = it.venue.map(|v| if v.1 == i { (v.0, end) } else { v });
            i = end;
            if !tentative {
                sure = i;
            }
            continue;
        }
        // said July 5 that
        if token.is(MONTH) && token.cap() && t.kind(i + 1) == Some(Kind::Num) && i + 1 < hi {
            i += 2;
            sure = i;
            continue;
        }
        let time = t.is(i + 1, TIME) && !t.is(i + 2, CLITIC); // but this year's field
        if (t.eq(i, "last") || t.eq(i, "this") || t.eq(i, "earlier")) && time {
            i += 2;
            sure = i;
            continue;
        }
        // the previous evening
        let past = ["previous", "following", "next", "same", "other"].iter().any(|w| t.eq(i + 1, w));
        if t.eq(i, "the") && past && t.is(i + 2, TIME) {
            i += 3;
            sure = i;
            continue;
        }
        // for the first time
        if t.eq(i, "for") && t.eq(i + 1, "the") && t.eq(i + 3, "time") {
            i += 4;
            sure = i;
            continue;
        }
        // pledged Sunday to go on
        if wants_to(verb) && i > from && !tentative && token.is(TO) && infinitive(t, i, hi).is_some() {
            it.end = i;
            it.start = Start::Infinitive(i);
            return;
        }
        // responded by writing that …: the writing's
        if t.eq(i, "by") && t.is(i + 1, ING) {
            break;
        }
        // at today's briefing
        if token.is(PREP)
            && t.is(i + 1, DAY)
            && t.is(i + 2, CLITIC)
            && i + 3 < hi
            && let Some(np) = np::after(t, i + 3, hi, Reach::Group)
        {
            it.venue = it.venue.or(Some((i, np.end)));
            i = np.end;
            sure = i;
            continue;
        }
        // concluded with “high confidence” that …
        let how = token.is(PREP) && t.kind(i + 1) == Some(Kind::Open) && i + 1 < hi;
        if how && t.next(i + 1) < hi && t.is(t.next(i + 1), THAT) {
            i = t.next(i + 1);
            continue;
        }
        // on “Harbor News Sunday”
        if token.is(PREP) && t.kind(i + 1) == Some(Kind::Open) && title(t, i + 1) {
            let end = t.next(i + 1);
            it.venue = it.venue.or(Some((i, end)));
            i = end;
            sure = end;
            continue;
        }
        // on HNBC | the judge; on HNBC Quill told him
        if (t.eq(i, "on") || t.eq(i, "to")) && !tentative && aired(t, i + 1, hi) {
            it.venue = it.venue.or(Some((i, i + 2)));
            i += 2;
            sure = i;
            continue;
        }
        if token.is(PREP)
            && !(t.eq(i, "as") || t.eq(i, "like") || t.eq(i, "than"))
            && let Some(np) = np::after(t, i + 1, hi, Reach::Group)
        {
            // on the floor; on Fox News; but after meeting with a group: no place
            let aired = t.eq(i, "on") && t.is(np.start, super::lexicon::OUTLET);
            let at = !["after", "before", "about", "since", "until", "for", "of", "with"].iter().any(|w| t.eq(i, w));
            let venue = t.all[np.head].is(VENUE) && at || aired;
            let when = (np.start..np.end).any(|k| t.is(k, DAY | MONTH))
                || np.end == np.start + 1 && when::year(t.str(np.start))
                || t.is(np.head, TIME);
            let after_venue = it.venue.is_some_and(|v| v.1 == i);
            if venue && !after_venue {
                it.venue = Some((i, np.end));
            } else if after_venue {
                it.venue = it.venue.map(|v| (v.0, np.end));
            }
            i = np.end;
            if venue || when || after_venue && !tentative {
                if !tentative {
                    sure = i;
                }
            } else {
                tentative = true;
            }
            continue;
        }
        if token.is(ADV) && !token.cap() && !t.eq(i, "there") {
            i += 1;
            tentative = true;
            continue;
        }
        // in court papers | filed Monday that …
        let placed = tentative || it.venue.is_some_and(|v| v.1 == i);
        let dated = i > from && t.is(i + 1, DAY | TIME);
        if (placed && t.is(i + 1, PREP | DAY | THAT) || dated) && token.is(ED | PART) {
            i += 1;
            tentative = true;
            continue;
        }
        break;
    }
    // No mark or `that`: a clause may begin where the sure steps end.
    it.end = sure;
    // estimated | by May, the …; but said in a statement, adding …
    let placed = it.venue.is_some_and(|v| v.0 == from);
    let between = sure > from && sure < hi && t.all[sure].kind == Kind::Comma && np::finite(t, sure + 1);
    // …, officials said on Friday, though both sides plan to meet: the reporter goes on
    let dated = adjuncts::past(t, from, hi).is_some_and(|end| t.kind(end) == Some(Kind::Comma) && t.is(end + 1, SUB));
    let again = (t.is(from, PREP) && !placed && !between && !dated).then_some(from);
    // said after the vote | the pier was safe
    let later = (tentative && t.is(from, PREP))
        .then_some(i)
        .filter(|i| *i < hi && (t.is(*i, DET | POSS | SUBJ) || t.all[*i].cap()) && plain(t, *i, hi));
    let at = [Some(sure), again, later].into_iter().flatten().find(|at| *at < hi && bare(t, verb, *at, hi));
    if verb.cue.wants.has(b'b')
        && let Some(at) = at
    {
        it.end = at;
        it.start = Start::Bare(at);
        return;
    }
    // tweeted from her account: and the quotation in the next paragraph
    if last && verb.cue.wants.has(b'q') && hi > sure && t.all[hi - 1].kind == Kind::Colon {
        let plain = (sure..hi - 1).all(|k| t.all[k].word() && (!np::finite(t, k) || t.is(k, VERBISH)));
        if plain {
            it.start = Start::NextBlock;
        }
    }
}

/// True when the noun before `i` has an indefinite article, with few words between.
fn behind_article(t: &Tokens<'_>, i: usize) -> bool {
    let near = (i.saturating_sub(4)..i).rev().take_while(|j| t.all[*j].word());
    near.into_iter().any(|j| (t.eq(j, "a") || t.eq(j, "an")) && j > 0 && t.is(j - 1, PREP))
}

/// True for what somebody or something did or does, with what it takes behind.
fn acts(t: &Tokens<'_>, i: usize) -> bool {
    let goes_on = t.is(i + 1, DET | POSS | PREP | NUM | TO) || t.get(i + 1).is_some_and(|n| n.cap());
    np::finite(t, i) || t.is(i, ED) && goes_on
}

/// True for verbs that take an infinitive of their own.
fn wants_to(verb: &Verb) -> bool {
    verb.cue.wants.has(b'z')
}

fn contains_cue_start(t: &Tokens<'_>, a: usize, b: usize) -> bool {
    // apologised in a statement, saying, “…”: the saying's
    let says = |k: usize| t.cues(k).any(|(c, f)| f.ing && c.wants.has(b'b') && c.wants.has(b'q'));
    // citing two people who saw it, that …: what those did
    let plain = t.is(a, SUB | WH) || super::citing::cites(t, a);
    (a..b).any(|k| t.all[k].kind == Kind::Open || np::finite(t, k) && !plain || says(k))
}
