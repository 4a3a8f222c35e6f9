//! Whom or what a pronoun means that its own sentence, or the one before, shows by its build: strikes another tone: it
//! warns; the leader's remarks in June, when he predicted; an aide said the mayor was ill and that he would go.

use super::gender::{self, Gender};
use super::lexicon::{
    AND, BUT, CLITIC, CueClass, GROUP, NOUN_CUE, ORG, OUTLET, POSS, REPORT, SUBJ, THAT, TITLE, UNNAMED, VENUE,
};
use super::lists::{PERSON, REFUSES, RELATIVES};
use super::np::{self, Np};
use super::sentence::Who;
use super::speakers::Speakers;
use super::tokens::{Kind, Tokens};
use super::verbs::plural;
use crate::model::{EntityKind, Mention};

/// No sentence is followed back further, in tokens.
const LONGEST: usize = 80;
/// So many tokens back stands a relative whom nobody names.
const KIN_NEAR: usize = 30;

impl Speakers {
    /// Whom `he` or `she` at token `i` means.
    pub(super) fn near_person(&mut self, t: &Tokens<'_>, i: usize, gender: Gender) -> Option<Mention> {
        let lo = start(t, i);
        let np = asked(t, lo, i)
            .or_else(|| owner_of_words(t, lo, i))
            .or_else(|| self.told_of(t, i))
            .or_else(|| self.nameless_kin(t, i, gender));
        if let Some(np) = np.filter(|np| np.end <= i && !t.is(np.head, SUBJ)) {
            let found = self.mentions(t, np, np.end, None).into_iter().next()?;
            return self.is_one(&found, t.all[i].span.start, gender).then_some(found);
        }
        let who = self.refuses(t, lo, i, gender)?;
        let named = &self.names.all[who];
        Some(super::speakers::mention(Some(named.name.clone()), t.all[i].span, named.kind))
    }

    /// What `it` at token `i` means, whom `they`.
    pub(super) fn near_thing(&mut self, t: &Tokens<'_>, i: usize, many: bool) -> Option<Mention> {
        let lo = start(t, i);
        let first = lo + usize::from(t.is(lo, AND | BUT) && lo + 1 == i);
        let np = match () {
            // strikes another tone: it warns
            () if i > lo && matches!(t.all[i - 1].kind, Kind::Colon | Kind::Semi) => subject(t, lo, i - 1),
            // My members come up and they say
            () if many && i > lo && t.is(i - 1, AND) => subject(t, lo, i - 1),
            // The Herald wrote that the board closed what it called unsafe
            () if i > first => self.of_outlet(t, i),
            // Roe's party came second. It complained
            () => {
                let end = lo
                    .checked_sub(1)
                    .filter(|end| t.all[*end].kind == Kind::Stop || t.all[*end].kind == Kind::Close)?;
                let from = start(t, end);
                let spoken = self.spoke.last().is_some_and(|s| {
                    (t.all[from].span.start..t.all[i].span.start).contains(&s.at) && impersonal(&s.mention)
                });
                if spoken { None } else { subject(t, from, end) }
            }
        };
        let np = np.filter(|np| np.end <= i && !t.is(np.head, SUBJ))?;
        let fits = match many {
            true => {
                plural(t, np)
                    && (!t.all[np.head].cap() || np.head == np.start)
                    && (t.is(np.head, GROUP | TITLE | UNNAMED) || t.among(np.head, &PERSON))
            }
            false => t.is(np.head, ORG | REPORT | OUTLET | GROUP) && !t.str(np.head).ends_with('s'),
        };
        let found = fits.then(|| self.mentions(t, np, np.end, None)).into_iter().flatten().next()?;
        (found.name.is_some() && found.kind != EntityKind::Person).then_some(found)
    }

    /// True for one person of that sex, as far as the text tells.
    fn is_one(&self, found: &Mention, at: u32, gender: Gender) -> bool {
        let who = found.name.as_deref().and_then(|name| self.names.find(name, at, None));
        let sex = who.and_then(|who| self.names.all[who].gender);
        found.name.is_some()
            && who.is_none_or(|who| self.not != Some(who))
            && sex.is_none_or(|sex| sex == gender)
            && !matches!(
                found.kind,
                EntityKind::Organisation
                    | EntityKind::Outlet
                    | EntityKind::Work
                    | EntityKind::Group
                    | EntityKind::Place
            )
    }

    /// The first token of the last speaker's words, where token `i` stands in them.
    fn said_around(&self, t: &Tokens<'_>, i: usize) -> Option<usize> {
        let at = t.all[i].span.start;
        let span = self.said.iter().rev().take(4).find(|c| c.start < at && at < c.end)?;
        Some(t.all.partition_point(|token| token.span.start < span.start))
    }

    /// An aide said the mayor was ill and that | he would go: whom the words of somebody without a name are about.
    fn told_of(&self, t: &Tokens<'_>, i: usize) -> Option<Np> {
        let s = self.spoke.last().filter(|s| s.who.is_none() && !s.plural)?;
        if !(s.mention.unnamed || s.mention.name.is_none()) {
            return None;
        }
        let from = self.said_around(t, i).filter(|from| t.all[*from].span.start > s.at)?;
        let np = subject(t, from + usize::from(t.is(from, THAT)), i)?;
        (t.all[np.head].cap() && !t.is(np.head, ORG | OUTLET) || t.is(np.head, TITLE) && !plural(t, np)).then_some(np)
    }

    /// The Herald wrote that the board closed what | it called unsafe: the board, no paper.
    fn of_outlet(&self, t: &Tokens<'_>, i: usize) -> Option<Np> {
        let s = self.spoke.last().filter(|s| s.mention.kind == EntityKind::Outlet)?;
        let from = self.said_around(t, i).filter(|_| s.at < t.all[i].span.start)?;
        subject(t, from + usize::from(t.is(from, THAT)), i)
    }

    /// spoke of his grandmother. | She: a relative whom nobody names, and nobody of that sex was named since.
    fn nameless_kin(&self, t: &Tokens<'_>, i: usize, gender: Gender) -> Option<Np> {
        let near = (i.saturating_sub(KIN_NEAR)..i).rev();
        let kin = near.into_iter().find(|k| {
            gender::of_noun(t, *k) == Some(gender)
                && !t.all[*k].cap()
                && t.among(*k, &RELATIVES)
                && *k > 0
                && t.is(*k - 1, POSS | CLITIC)
        })?;
        let np = np::before(t, kin.saturating_sub(6), kin + 1).filter(|np| np.head == kin)?;
        // Roe, a logger's son, left. He: Roe
        let of_one = np.start > 1 && t.kind(np.start - 1) == Some(Kind::Comma) && t.all[np.start - 2].cap();
        if of_one && t.is(np.start, super::lexicon::DET) {
            return None;
        }
        // his mother, Jane Doe
        let apposed = t.kind(kin + 1) == Some(Kind::Comma) && t.get(kin + 2).is_some_and(|n| n.cap());
        let at = t.all[kin].span.end;
        let since = self.before(t.all[i].span.start).take_while(|p| p.at > at);
        let mut since = since.filter(|p| self.human(p.who) && self.names.all[p.who].gender.is_none_or(|g| g == gender));
        (!apposed && since.next().is_none()).then_some(np)
    }

    /// threatened to sue Roe if | he refuses: nobody else in the sentence is named but who speaks.
    fn refuses(&self, t: &Tokens<'_>, lo: usize, i: usize, gender: Gender) -> Option<usize> {
        let yet = i > lo && ["if", "unless", "until"].iter().any(|w| t.eq(i - 1, w));
        if !yet || !t.among(i + 1, &REFUSES) {
            return None;
        }
        let (from, at) = (t.all[lo].span.start, t.all[i].span.start);
        let speaker = self.spoke.last().and_then(|s| s.who);
        let fits = |who: usize| self.human(who) && self.names.all[who].gender.is_none_or(|g| g == gender);
        let mut others = self
            .before(at)
            .take_while(|p| p.at >= from)
            .map(|p| p.who)
            .filter(|who| Some(*who) != speaker && fits(*who));
        let who = others.next()?;
        others.all(|other| other == who).then_some(who)
    }
}

/// True for a paper, a body, a group.
fn impersonal(m: &Mention) -> bool {
    m.kind != EntityKind::Person && m.name.is_some()
}

/// Where the sentence of token `i` begins, within the quotation it stands in.
fn start(t: &Tokens<'_>, i: usize) -> usize {
    let mut at = i;
    while at > 0 && i - at < LONGEST {
        let before = &t.all[at - 1];
        match before.kind {
            Kind::Stop => break,
            Kind::Open if before.mate as usize >= i => break,
            Kind::Close if at - 1 > 0 && t.all[at - 2].kind == Kind::Stop && at < i => break,
            Kind::Close => at = before.mate as usize,
            _ => at -= 1,
        }
    }
    at
}

/// The subject of the clause that opens tokens `lo..hi`.
fn subject(t: &Tokens<'_>, lo: usize, hi: usize) -> Option<Np> {
    match super::who::main_subject(t, lo, hi)? {
        // people in | there
        Who::Phrase { np, .. } if t.is(np.end - 1, super::lexicon::PREP) && np.head + 1 < np.end => {
            Some(Np { end: np.end - 1, ..np })
        }
        Who::Phrase { np, .. } => Some(np),
        _ => None,
    }
}

/// pressed the senator on whether | he would go: whom the question is put to.
fn asked(t: &Tokens<'_>, lo: usize, i: usize) -> Option<Np> {
    let question = i.checked_sub(1).filter(|q| {
        *q > lo + 1 && ["whether", "if", "why", "how", "when", "what", "where"].iter().any(|w| t.eq(*q, w))
    })?;
    let end = question - usize::from(["on", "about", "over"].iter().any(|w| t.eq(question - 1, w)));
    let np = np::before(t, lo, end).filter(|np| np.end == end && np.start > lo)?;
    let asks = t.cues(np.start - 1).any(|(c, _)| c.class == CueClass::Ask || matches!(c.lemma, "press" | "challenge"));
    (asks && !plural(t, np)).then_some(np)
}

/// the leader's remarks in June, when | he predicted: whose words they were.
fn owner_of_words(t: &Tokens<'_>, lo: usize, i: usize) -> Option<Np> {
    let when = i.checked_sub(1).filter(|w| t.eq(*w, "when") || t.eq(*w, "which") && t.eq(*w - 1, "in"))?;
    let comma = (lo..when).rev().take(2).find(|k| t.all[*k].kind == Kind::Comma)?;
    let near = (lo.max(comma.saturating_sub(8))..comma).rev().take_while(|k| t.all[*k].word());
    let clitic = near.into_iter().find(|k| t.is(*k, CLITIC))?;
    let words = (clitic + 1..comma).take(3).any(|k| t.is(k, NOUN_CUE | VENUE | REPORT));
    let of =
        (lo..clitic).rev().take(8).find(|k| t.is(*k, super::lexicon::PREP) || np::finite(t, *k)).map_or(lo, |k| k + 1);
    np::before(t, of, clitic).filter(|np| words && np.end == clitic && !t.is(np.head, ORG | OUTLET))
}
