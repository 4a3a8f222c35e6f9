//! Whom the pronoun or the title means that opens a sentence, whether or not anybody speaks in it: who comes to mind
//! first for the pronouns of the next (The senator, in a grey suit, left. Outside, he said …).

use super::lexicon::{AND, AUX, BUT, CUE, ED, PREP, TITLE, UNNAMED, VERBISH};
use super::names::Place;
use super::np::{self, Np, Reach};
use super::sentence::Range;
use super::speakers::Speakers;
use super::tokens::{Kind, Tokens};

/// No sentence is looked through further, in bytes.
const SENTENCE: usize = 300;

/// So many tokens on, the noun stands of whoever is introduced.
const FEW: usize = 5;

impl Speakers {
    /// Notes whom the sentence at tokens `lo..hi` is about, where it opens with a pronoun or a title.
    pub(super) fn open(&mut self, t: &Tokens<'_>, lo: usize, hi: usize) {
        let lo = first(t, lo, hi);
        let span = t.all[lo].span;
        if introduces(t, lo) {
            let np = np::after(t, lo, hi, Reach::Group).filter(|np| np.head < lo + FEW && np.end < hi);
            let Some(np) = np.filter(|np| t.is(np.head, TITLE | UNNAMED) && !t.all[np.head].cap()) else { return };
            // An executive, who asked not to be named, left
            let aside = t.kind(np.end) == Some(Kind::Comma) && t.eq(np.end + 1, "who");
            if aside || t.kind(np.end) == Some(Kind::Word) && t.is(np.end, ED | VERBISH | AUX) {
                let who = self.mentions(t, np, np.end, None);
                self.note(t, &who, Some(np));
            }
            return;
        }
        let content = std::mem::take(&mut self.content);
        let not = self.not;
        self.not = self.likened(t, lo).or(not);
        let who = if t.eq(lo, "he") || t.eq(lo, "she") {
            let name = self.pronoun(t, lo, span, None).name;
            name.and_then(|name| self.names.find(&name, span.start, None))
        } else {
            np::after(t, lo, hi, Reach::Group)
                .filter(|np| t.is(np.head, TITLE) && !t.all[np.head].cap())
                .and_then(|np| self.bearer_of(t, np))
                .map(|(who, _)| who)
        };
        (self.content, self.not) = (content, not);
        self.opened.extend(who.map(|who| Place { at: span.start, who, opens: true, owns: false }));
    }
}

impl Speakers {
    /// Roe likened him to a storm. | He: not Roe, of whom the sentence before tells what he did to him.
    fn likened(&self, t: &Tokens<'_>, lo: usize) -> Option<usize> {
        if !(t.eq(lo, "he")) {
            return None;
        }
        let at = t.all[lo].span.start;
        let last = self.before(at).find(|p| self.human(p.who) && p.opens && !p.owns)?;
        let between = &t.text[last.at as usize..at as usize];
        let end = between.find(". ").or_else(|| between.find(".”")).unwrap_or(between.len());
        let told = &between[..end.min(SENTENCE.min(between.len()))];
        let name = &self.names.all[last.who].name;
        let verb = told.get(name.len()..)?;
        // Roe said Doe had told him so: it may be Roe who was told
        let object = verb.split(' ').nth(2) == Some("him") && verb.starts_with(' ');
        object.then_some(last.who)
    }

    /// The governor, he said, was late: whom the words before the pronoun `np` mean is somebody else.
    pub(super) fn parted(&self, t: &Tokens<'_>, content: &[Range], np: Np) -> Option<usize> {
        let [(a, b), _] = content else { return None };
        let the = t.eq(*a, "the") && (t.eq(np.head, "he") || t.eq(np.head, "she"));
        let subject = (the && *b <= np.start).then(|| np::after(t, *a, *b, Reach::Full)).flatten();
        let subject = subject.filter(|s| s.end == *b && t.is(s.head, TITLE) && !t.all[s.head].cap())?;
        self.bearer_of(t, subject).map(|(who, _)| who)
    }
}

/// But | an official left; for now, | the premier stays: the first word of the clause.
fn first(t: &Tokens<'_>, lo: usize, hi: usize) -> usize {
    let lo = if t.is(lo, AND | BUT) && lo + 1 < hi { lo + 1 } else { lo };
    // asked about it, | the senator left
    let comma =
        t.is(lo, PREP | ED | CUE).then(|| (lo + 1..hi.min(lo + FEW)).find(|i| t.all[*i].kind == Kind::Comma)).flatten();
    comma.filter(|comma| comma + 1 < hi).map_or(lo, |comma| comma + 1)
}

/// Another deputy backed it. She said …
fn introduces(t: &Tokens<'_>, lo: usize) -> bool {
    t.eq(lo, "another") || t.eq(lo, "a") || t.eq(lo, "an")
}

/// True where [`Speakers::open`] may find somebody.
pub(super) fn opens(t: &Tokens<'_>, lo: usize, hi: usize) -> bool {
    let lo = first(t, lo, hi);
    if introduces(t, lo) {
        return (lo + 1..hi.min(lo + FEW)).any(|i| t.is(i, TITLE | UNNAMED));
    }
    t.eq(lo, "he") || t.eq(lo, "she") || t.eq(lo, "the") && (lo + 1..hi.min(lo + 4)).any(|i| t.is(i, TITLE))
}
