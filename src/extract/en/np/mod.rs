//! Noun phrases without a parser: backwards from a verb, forwards from a verb or preposition. Every walk is
//! bounded, so that no text makes it slow.

mod after;
mod before;

pub(in crate::extract::en) use self::after::{Reach, after};
pub(in crate::extract::en) use self::before::before;
pub(in crate::extract::en) use super::heads::head;
use super::lexicon::{
    ADV, AND, AUX, BUT, CLITIC, CUE, DET, FIRST, GROUP, LINK, MODAL, NEG, NOT_NP, OBJ, ORG, POSS, PREP, REPORT, SUB,
    SUBJ, THAT, VENUE, VERBISH, WH,
};
use super::tokens::{Kind, Tokens};

/// No noun phrase is longer, in tokens.
const LONGEST: usize = 40;

/// A noun phrase: tokens `start..end`, with its head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract::en) struct Np {
    pub(in crate::extract::en) start: usize,
    pub(in crate::extract::en) end: usize,
    /// The token that says what it is; of `the head of the bank`, `head`.
    pub(in crate::extract::en) head: usize,
}

/// True for a small word that is a form of a verb of reporting and no common noun, or a common finite verb.
pub(in crate::extract::en) fn finite(t: &Tokens<'_>, i: usize) -> bool {
    let Some(token) = t.get(i).filter(|token| token.is(AUX | VERBISH | CUE)) else { return false };
    if t.eq(i + 1, "by") && !token.is(AUX) {
        return false; // a group led by Doe
    }
    if token.cap() && i > 0 && t.is(i - 1, PREP) && t.eq(i, "may") {
        return false; // in May
    }
    // her use of it, the need
    let noun = || {
        i > 0 && (t.is(i - 1, POSS) && !t.is(i - 1, SUBJ | OBJ) || ["a", "an", "the"].iter().any(|w| t.eq(i - 1, w)))
    };
    if token.is(VERBISH) && !token.is(AUX) && noun() {
        return false;
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
pub(in crate::extract::en) fn clause_start(t: &Tokens<'_>, lo: usize, i: usize) -> bool {
    if i <= lo {
        return true;
    }
    let before = &t.all[i - 1];
    match before.kind {
        Kind::Word | Kind::Num => before.is(AND | BUT | SUB | THAT | WH | ADV) && !before.is(DET),
        _ => true,
    }
}

/// True for a small word that is a finite verb of reporting, not a noun.
fn is_verb(t: &Tokens<'_>, i: usize) -> bool {
    if !t.is(i, CUE) {
        return false;
    }
    // a person familiar with her thinking
    let owned =
        i > 0 && (t.is(i - 1, POSS) && !t.is(i - 1, SUBJ) || t.is(i - 1, CLITIC) && i > 1 && !t.is(i - 2, SUBJ));
    let noun = owned && t.str(i).ends_with("ing");
    !noun && t.cues(i).any(|(_, f)| f.past || f.ing) && !t.is(i, REPORT | VENUE | GROUP)
}

/// True when `and` at `i` stands inside the name of an institution: the Oversight and Reform Committee.
pub(in crate::extract::en) fn institution(t: &Tokens<'_>, i: usize, hi: usize) -> bool {
    let last = (i + 1..hi.min(i + 6)).take_while(|j| t.all[*j].cap()).last();
    i > 0 && t.all[i - 1].cap() && last.is_some_and(|l| t.is(l, ORG))
}

impl super::tokens::Token {
    /// True for a capitalised determiner or possessive that is part of a name or heads a title, not a sentence.
    fn cap_proper(&self, t: &Tokens<'_>, i: usize) -> bool {
        self.cap() && self.is(FIRST) && t.is(i + 1, FIRST)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tokens::Cutter;
    use super::*;
    use crate::base::Span;
    use crate::text::quotes;

    fn cut(text: &str) -> Tokens<'_> {
        let all = Span::new(0, text.len());
        let mut cutter = Cutter::new(text);
        cutter.paragraph(all, &quotes::pair(text, all));
        Tokens { text, all: cutter.all.leak() }
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
