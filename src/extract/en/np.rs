//! Noun phrases without a parser: backwards from a verb, forwards from a verb or preposition. Every walk is
//! bounded, so that no text makes it slow.

pub(super) use super::heads::head;
use super::lexicon::{
    ACCORD, ADV, ALONE, AND, AUX, BUT, CLITIC, COUNTRY, DAY, DET, ED, FIRST, GROUP, ING, LINK, MODAL, NEG, NOT_NP, NUM,
    OBJ, ORG, OUTLET, PART, PARTY, POSS, PREP, REPORT, SPOKE, SUB, SUBJ, THAT, TIME, TITLE, VENUE, VERBISH, WH,
};
use super::shapes::{modifies, opens_clause, ordinal, outlet_named, particle, pointed};
use super::tokens::{Kind, Tokens};

/// No noun phrase is longer, in tokens.
const LONGEST: usize = 40;

/// A noun phrase: tokens `start..end`, with its head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Np {
    pub(super) start: usize,
    pub(super) end: usize,
    /// The token that says what it is; of `the head of the bank`, `head`.
    pub(super) head: usize,
}

/// True for a small word that is a form of a verb of reporting and no common noun, or a common finite verb.
pub(super) fn finite(t: &Tokens<'_>, i: usize) -> bool {
    let Some(token) = t.get(i) else { return false };
    if t.eq(i + 1, "by") && !token.is(AUX) {
        return false; // a group led by Doe
    }
    if token.cap() && i > 0 && t.is(i - 1, PREP) && t.eq(i, "may") {
        return false; // in May
    }
    if token.is(AUX) || token.is(VERBISH) && !(token.cap() && i > 0 && t.all[i - 1].cap()) {
        return !token.is(CLITIC);
    }
    token.kind == Kind::Word
        && !token.cap()
        && t.cues(i).any(|(c, f)| (f.past || f.third || (f.participle && !f.ing)) && (!c.wants.has(b'n') || f.past))
}

/// True for words that belong to no noun phrase.
fn breaks(t: &Tokens<'_>, i: usize) -> bool {
    let token = &t.all[i];
    token.is(AUX | MODAL | THAT | SUB | WH | BUT | NEG | NOT_NP | OBJ)
        && !token.is(CLITIC)
        && !token.cap()
        && !token.is(LINK)
}

/// True when a clause may begin at `i`: nothing but a boundary stands before it.
pub(super) fn clause_start(t: &Tokens<'_>, lo: usize, i: usize) -> bool {
    if i <= lo {
        return true;
    }
    let before = &t.all[i - 1];
    match before.kind {
        Kind::Word | Kind::Num => before.is(AND | BUT | SUB | THAT | WH | ADV) && !before.is(DET),
        _ => true,
    }
}

/// The noun phrase that ends before token `end` and begins at `lo` or after.
pub(super) fn before(t: &Tokens<'_>, lo: usize, end: usize) -> Option<Np> {
    let mut noun = false;
    let mut closed = false; // a determiner closed the group: only `of` and the like lead further left
    let mut start = end;
    let floor = lo.max(end.saturating_sub(LONGEST));
    while start > floor {
        let i = start - 1;
        let token = &t.all[i];
        let prior = (i > floor).then(|| &t.all[i - 1]);
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
                } else if token.is(DET | POSS) && !token.cap_proper(t, i) {
                    if !noun && !token.is(SUBJ | ALONE) {
                        break;
                    }
                    noun = true;
                    closed = true;
                } else if noun && pointed(t, lo, i) {
                    start = i;
                    break;
                } else if token.is(SUBJ) && !token.is(NUM) {
                    if noun && !matches!(t.str(i).to_ascii_lowercase().as_str(), "many" | "others") {
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
                    let station = token.is(OUTLET) && token.shape == super::tokens::Shape::Upper;
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
                } else if token.is(TIME) && (!noun || t.all[i + 1].cap()) {
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
    // at least one senator
    let one = noun && start > floor && t.eq(start - 1, "one") && t.eq(start, "other");
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
    (!verb).then_some(np)
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
    let names = t.all[i - 1].cap() && t.get(i + 1).is_some_and(|n| n.cap());
    let hangs = j > lo && t.is(j - 1, PREP) && !t.is(j - 1, TITLE) && !(names && t.is(j - 1, SUB));
    j < i && !hangs && !t.all[j].is(PREP | AND) && clause_start(t, lo, j)
}

/// True for a small word that is a finite verb of reporting, not a noun.
fn is_verb(t: &Tokens<'_>, i: usize) -> bool {
    t.cues(i).any(|(_, f)| f.past || f.ing) && !t.is(i, REPORT | VENUE | GROUP)
}

/// How far a forward phrase reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// The bare group: `the BBC`.
    Group,
    /// With what hangs on it: `the head of the bank`.
    Full,
}

/// The noun phrase that begins at token `i` and ends before `hi`.
pub(super) fn after(t: &Tokens<'_>, i: usize, hi: usize, reach: Reach) -> Option<Np> {
    let hi = hi.min(i + LONGEST).min(t.all.len());
    // at least | three witnesses
    if i + 3 < hi && t.eq(i, "at") && (t.eq(i + 1, "least") || t.eq(i + 1, "most")) && t.is(i + 2, NUM) {
        return after(t, i + 2, hi, reach).map(|np| Np { start: i, ..np });
    }
    let mut at = i;
    let mut noun = false;
    let determined = at < hi && t.all[at].is(DET | POSS | NUM);
    while at < hi {
        let token = &t.all[at];
        let last = (at > i).then(|| &t.all[at - 1]);
        // two people | briefed on the plan
        if let Some(l) = last
            && l.is(GROUP | super::lexicon::UNNAMED)
            && !l.cap()
            && token.is(ED | PART)
            && t.is(at + 1, PREP)
            && determined
            && let Some(inner) = after(t, at + 2, hi, Reach::Group)
        {
            at = inner.end;
            break;
        }
        match token.kind {
            Kind::Word | Kind::Num => {
                if token.is(CLITIC) {
                    if !noun || last.is_some_and(|l| l.is(SUBJ)) {
                        break;
                    }
                } else if token.is(DET | POSS) && !token.cap_proper(t, at) {
                    if noun && !last.is_some_and(|l| l.is(DET | LINK) || l.is(AND)) {
                        break;
                    }
                    noun = noun || token.is(SUBJ);
                } else if token.is(SUBJ | OBJ) && !token.is(NUM | GROUP) {
                    if noun && !last.is_some_and(|l| l.is(LINK)) || at > i && !last.is_some_and(|l| l.is(DET | LINK)) {
                        break;
                    }
                    at += 1;
                    noun = true;
                    break;
                } else if token.cap() {
                    if token.is(DAY) && noun && !t.is(at + 1, ORG) && !last.is_some_and(|l| l.is(ED | PART)) {
                        break;
                    }
                    // told reporters | Nord would close: a name after a small noun is a new phrase, unless it is
                    // a title with its bearer (team member Jane Doe), an outlet with its name (the weekly North Star).
                    if let Some(l) = last
                        && !l.cap()
                        && l.word()
                        && noun
                        && !token.is(PARTY)
                        && !l.is(TITLE | SPOKE | LINK | AND | CLITIC | DET | POSS | NUM | ED | PART)
                        && !outlet_named(t, at, hi)
                        && (reach != Reach::Full || determined)
                        && !modifies(t, at, hi)
                    {
                        break;
                    }
                    noun = true;
                } else if token.is(LINK | PREP) {
                    if reach == Reach::Group && !t.eq(at, "of")
                        || !noun
                        || !(token.is(LINK))
                        || t.eq(at, "to")
                            && !(last.is_some_and(|l| l.is(TITLE))
                                && t.get(at + 1).is_some_and(|n| n.cap() || n.is(DET | POSS)))
                            && !t.eq(at.saturating_sub(1), "close")
                    {
                        break;
                    }
                    // wrote Jane Doe | on her page
                    if t.eq(at, "on") && last.is_some_and(|l| l.cap()) && !determined {
                        break;
                    }
                    let next = at + 1;
                    let goes_on = next < hi
                        && (t.all[next].cap() && !t.all[next].is(DAY | MONTHS)
                            || t.all[next].is(DET | POSS | NUM | OBJ)
                            || t.all[next].kind == Kind::Word
                                && !t.all[next].is(SUBJ | WH | THAT | TIME | PREP)
                                && !finite(t, next));
                    if !goes_on {
                        break;
                    }
                } else if token.is(ED)
                    && last.is_some_and(|l| l.cap() && !l.is(ORG))
                    && !determined
                    && t.is(at + 1, PREP)
                {
                    break; // Quill | rebelled against the mayor
                } else if token.is(ED) && noun && !determined && t.all[at - 1].kind == Kind::RParen {
                    break; // Quill (R-Md.) | knocked the mayor
                } else if token.is(ED)
                    && noun
                    && last.is_some_and(|l| l.word() && !l.is(DET | POSS | NUM | CLITIC | ADV | AND))
                    && (!t.is(at + 1, PREP | DAY | TIME) || particle(t, at + 1))
                {
                    break; // the team | released a statement
                } else if token.is(AND) {
                    let next = at + 1;
                    let name = next < hi && (t.all[next].cap() || t.all[next].is(DET | GROUP)) && !t.all[next].is(SUBJ);
                    if !noun || !name || finite_after(t, next, hi) && !institution(t, at, hi) {
                        break;
                    }
                } else if ["late", "early", "earlier", "last", "this", "next"].iter().any(|w| t.eq(at, w))
                    && t.is(at + 1, TIME)
                    && noun
                {
                    break;
                } else if token.is(DAY) && last.is_some_and(|l| l.is(ED | PART)) {
                    // a poll released Tuesday by …
                } else if token.is(TIME) && noun && !token.is(NUM) && !t.is(at + 1, CLITIC)
                    || breaks(t, at)
                    || finite(t, at) && !last.is_some_and(|l| l.is(DET | POSS | CLITIC))
                    || token.is(ADV) && !ordinal(t, at)
                {
                    break;
                } else if let Some(l) = last
                    && l.cap()
                    && noun
                    && (!(determined
                        || l.is(COUNTRY | ORG | OUTLET | PARTY)
                        || t.is(at + 1, CLITIC) && l.is(DAY)
                        || token.is(TITLE | SPOKE | GROUP | REPORT)
                        || reach == Reach::Full && at == i + 1 && t.str(at).ends_with('s'))
                        || determined && reach == Reach::Group && l.is(ORG | OUTLET) && opens_clause(t, at, hi))
                {
                    break;
                } else {
                    noun = true;
                }
                at += 1;
            }
            Kind::LParen if noun => {
                let Some(close) = (at..hi.min(at + 10)).find(|j| t.kind(*j) == Some(Kind::RParen)) else { break };
                at = close + 1;
            }
            Kind::Open
                if (token.mate as usize) < hi
                    && token.mate as usize - at <= 6
                    && (determined && at == i + 1 || last.is_some_and(|l| l.is(CLITIC))) =>
            {
                at = token.mate as usize + 1;
                noun = true;
            }
            Kind::Other if t.str(at) == "&" && noun => at += 1,
            _ => break,
        }
    }
    t.spend(at - i);
    (noun && at > i).then(|| Np { start: i, end: at, head: head(t, i, at) })
}

const MONTHS: u64 = super::lexicon::MONTH;

/// True when `and` at `i` stands inside the name of an institution: the Oversight and Reform Committee.
pub(super) fn institution(t: &Tokens<'_>, i: usize, hi: usize) -> bool {
    let last = (i + 1..hi.min(i + 6)).take_while(|j| t.all[*j].cap()).last();
    i > 0 && t.all[i - 1].cap() && last.is_some_and(|l| t.is(l, ORG))
}

/// True when the phrase at `i` is the subject of a clause of its own.
fn finite_after(t: &Tokens<'_>, i: usize, hi: usize) -> bool {
    (i..hi.min(i + 8)).take_while(|j| t.all[*j].word() && !t.is(*j, THAT | WH | SUB)).any(|j| j > i && finite(t, j))
}

impl super::tokens::Token {
    /// True for a capitalised determiner or possessive that is part of a name or heads a title, not a sentence.
    fn cap_proper(&self, t: &Tokens<'_>, i: usize) -> bool {
        self.cap() && self.is(FIRST) && t.is(i + 1, FIRST)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Span;
    use crate::text::quotes;

    fn cut(text: &str) -> Tokens<'_> {
        let all = Span::new(0, text.len());
        Tokens::new(text, all, &quotes::pair(text, all))
    }

    /// The phrase before the last word of `text`, and its head.
    fn left(text: &str) -> (&str, &str) {
        let t = cut(text);
        let np = before(&t, 0, t.all.len() - 1).expect("a noun phrase");
        (t.span(np.start, np.end).of(text), t.str(np.head))
    }

    fn right(text: &str, reach: Reach) -> &str {
        let t = cut(text);
        let np = after(&t, 0, t.all.len(), reach).expect("a noun phrase");
        t.span(np.start, np.end).of(text)
    }

    #[test]
    fn backwards() {
        assert_eq!(left("In a statement the head of the harbor board said"), ("the head of the harbor board", "head"));
        assert_eq!(left("On Tuesday officials said"), ("officials", "officials"));
        assert_eq!(left("He left, and Mayor Jane Okafor said"), ("Mayor Jane Okafor", "Okafor"));
        assert_eq!(
            left("A leaked letter seen by the Harbor Times says"),
            ("A leaked letter seen by the Harbor Times", "letter")
        );
        assert_eq!(left("Ana Cole (D-Fairhaven) said"), ("Ana Cole (D-Fairhaven)", "Cole"));
        assert_eq!(left("people familiar with the matter said"), ("people familiar with the matter", "people"));
        assert_eq!(left("the town's \"History\" club said"), ("the town's \"History\" club", "club"));
    }

    #[test]
    fn forwards() {
        assert_eq!(right("the BBC in London that", Reach::Group), "the BBC");
        assert_eq!(right("Harbor News every claim would", Reach::Group), "Harbor News");
        assert_eq!(right("reporters Nord would close", Reach::Group), "reporters");
        assert_eq!(right("the head of the bank has", Reach::Full), "the head of the bank");
        assert_eq!(right("team member Rosa Nori told", Reach::Full), "team member Rosa Nori");
        assert_eq!(
            right("Ambassador to the United States Jane Doe, it", Reach::Full),
            "Ambassador to the United States Jane Doe"
        );
    }
}
