//! The noun phrase that begins at a word: forwards from a verb or preposition.

use super::super::lexicon::{
    ADV, AND, AUX, CLITIC, COUNTRY, DAY, DET, ED, FINAL_S, GROUP, ING, LINK, NUM, OBJ, ORG, OUTLET, PART, PARTITIVE,
    PARTY, POSS, PREP, REPORT, SPOKE, SUB, SUBJ, THAT, TIME, TITLE, TO, UNNAMED, WH,
};
use super::super::lists::{ANONYMOUS, HAPPENED, OF_AGE};
use super::super::objects::infinitive;
use super::super::shapes::{modifies, opens_clause, ordinal, outlet_named, particle};
use super::super::tokens::{Kind, Tokens};
use super::{LONGEST, Np, breaks, finite, head, institution};

/// How far a forward phrase reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract::en) enum Reach {
    /// The bare group: `the BBC`.
    Group,
    /// With what hangs on it: `the head of the bank`.
    Full,
}
/// The noun phrase that begins at token `i` and ends before `hi`.
pub(in crate::extract::en) fn after(t: &Tokens<'_>, i: usize, hi: usize, reach: Reach) -> Option<Np> {
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
            && l.is(UNNAMED)
            && token.is(ED | PART)
            && t.is(at + 1, PREP)
            && determined
            && ANONYMOUS.within(t.span(at, at + 2).of(t.text))
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
                } else if noun && token.is(DET) && t.eq(at, "such") && t.eq(at + 1, "as") {
                    // other sites | such as Chatter
                    let named = if at + 2 < hi { after(t, at + 2, hi, Reach::Group) } else { None };
                    at = named.map_or(at, |np| np.end);
                    break;
                } else if token.is(DET | POSS) && !token.cap_proper(t, at) {
                    if noun && !last.is_some_and(|l| l.is(DET | LINK) || l.is(AND)) {
                        break;
                    }
                    noun = noun || token.is(SUBJ);
                } else if token.is(SUBJ | OBJ) && !token.is(NUM | GROUP) {
                    if noun && !last.is_some_and(|l| l.is(LINK)) || at > i && !last.is_some_and(|l| l.is(DET | LINK)) {
                        break;
                    }
                    at += 1 + usize::from(at + 1 < hi && t.eq(at + 1, "else")); // someone else
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
                        // urging vulnerable Democrats
                        && !(token.is(GROUP) && at == i + 1 && quality(t.str(i)))
                        // the nonpartisan Easton Project
                        && !(determined && at == i + 2 && leaning(t.str(i + 1)))
                        && !l.is(TITLE | SPOKE | LINK | AND | CLITIC | DET | POSS | NUM | ED | PART)
                        && !outlet_named(t, at, hi)
                        && (reach != Reach::Full || determined)
                        && !(determined && at == i + 2 && t.among(i + 1, &OF_AGE)) // the younger | Roe
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
                    // a crowd of about 300
                    let about =
                        ["about", "around", "nearly", "roughly", "over", "almost"].iter().any(|w| t.eq(next, w));
                    if t.eq(at, "of") && about && t.is(next + 1, NUM) && next + 1 < hi {
                        at = next + 1;
                        continue;
                    }
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
                    // two armed men; but 31 percent named it
                    && last.is_some_and(|l| l.word() && (!l.is(DET | POSS | NUM | CLITIC | ADV | AND) || l.is(PARTITIVE)))
                    && (!t.is(at + 1, PREP | DAY | TIME) || particle(t, at + 1) || deed(t, at))
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
                    || finite(t, at)
                        && !last.is_some_and(|l| l.is(DET | POSS | CLITIC))
                        && !(determined && at > i + 1 && compound(t, at))
                    || token.is(ADV) && !ordinal(t, at)
                    || noun && tells(t, at)
                {
                    break;
                } else if let Some(l) = last
                    && l.cap()
                    && noun
                    && (!(determined
                        || l.is(COUNTRY | ORG | OUTLET | PARTY)
                        || t.is(at + 1, CLITIC) && l.is(DAY)
                        || token.is(TITLE | SPOKE | GROUP | REPORT | UNNAMED)
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

/// True for a base form behind a noun of one thing, whose verb it cannot be: the bridge | plan.
fn compound(t: &Tokens<'_>, at: usize) -> bool {
    let one = !t.is(at - 1, FINAL_S | ADV | AUX | GROUP | SUBJ | WH | THAT | TIME | ED | ING) && !t.all[at - 1].cap();
    one && ["plan", "need", "use", "start", "stop", "move", "run", "lead", "cause"].iter().any(|w| t.eq(at, w))
        && !t.is(at + 1, DET | POSS | OBJ | TO)
        && !["people", "men", "women", "children", "half", "majority"].iter().any(|w| t.eq(at - 1, w))
}

/// True for an adjective that newspapers put before the name of a body.
fn leaning(word: &str) -> bool {
    ["partisan", "-leaning", "-run", "-owned", "-backed", "-based", "-funded"].iter().any(|end| word.ends_with(end))
        || ["liberal", "conservative", "progressive", "libertarian", "influential"].contains(&word)
}

/// True for a form in -ed that is what somebody did, whatever preposition follows: the campaign | rushed to deny it; the
/// losses | amounted to fraud.
fn deed(t: &Tokens<'_>, at: usize) -> bool {
    t.among(at, &HAPPENED) || infinitive(t, at + 1, t.all.len()).is_some()
}

/// True for a verb of reporting behind its plural subject: his friends | tell another story.
fn tells(t: &Tokens<'_>, at: usize) -> bool {
    t.all[at].word != 0
        && t.is(at + 1, DET | POSS | OBJ)
        && t.cues(at).any(|(_, f)| f.base && !f.past)
        && t.str(at - 1).ends_with('s')
}

/// True for an adjective by its ending.
fn quality(word: &str) -> bool {
    ["able", "ible", "ous", "ful", "less", "ive", "ical", "ate"].iter().any(|end| word.ends_with(end))
}

const MONTHS: u64 = super::super::lexicon::MONTH;

/// True when the phrase at `i` is the subject of a clause of its own.
fn finite_after(t: &Tokens<'_>, i: usize, hi: usize) -> bool {
    (i..hi.min(i + 8)).take_while(|j| t.all[*j].word() && !t.is(*j, THAT | WH | SUB)).any(|j| j > i && finite(t, j))
}
