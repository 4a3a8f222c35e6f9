//! From a noun phrase to who it is: names, pronouns, spokespersons, groups, those whom nobody names.

use super::gender::{self, Gender};
use super::heads;
use super::lexicon::{ALONE, AND, FEMALE, LEXICON, MALE, NUM, ORG, PARTY, POSS, SCHOLAR, SPOKE, SUBJ, TITLE};
use super::lists::SOLE;
use super::names::{self, Names};
use super::np::{self, Np};
use super::roles;
use super::tokens::{Kind, Shape, Tokens};
use crate::base::{Small, Span};
use crate::model::{EntityKind, Mention};

/// A speaker met before, for pronouns and carried quotations.
#[derive(Clone, Debug)]
pub(super) struct Spoke {
    pub(super) at: u32,
    pub(super) mention: Mention,
    pub(super) who: Option<usize>,
    pub(super) plural: bool,
    /// True for one who is told by nothing but a number: one of them, another.
    pub(super) counted: bool,
    /// True for researchers, authors and the like.
    pub(super) scholars: bool,
    /// The word that said what they are; empty where none did.
    pub(super) head: Span,
    /// True for a name that a description or a pronoun stood for: the first minister said.
    pub(super) described: bool,
    /// By that word: the spokeswoman.
    pub(super) gender: Option<Gender>,
}

/// Resolves phrases in the order of the text.
pub(super) struct Speakers {
    pub(super) names: Names,
    pub(super) spoke: Vec<Spoke>,
    /// The content whose speaker is looked for: who is named in it is not who says it.
    pub(super) content: Vec<Span>,
    /// Who speaks the quotation in which a pronoun stands: in their own words `he` is somebody else.
    pub(super) not: Option<usize>,
    /// Whom the relative clause means in which a pronoun is the subject: Roe, whom he praised.
    pub(super) whom: Option<usize>,
    /// Content read before, the latest at the end: who is named in it is seldom who speaks next.
    pub(super) said: Vec<Span>,
    /// Whom a pronoun or a title means that opens a sentence: The senator left.
    pub(super) opened: Vec<names::Place>,
    /// Whose turn it is in an interview.
    pub(super) voice: super::interview::Turn,
    /// The apostrophe that the text has, for what is called after somebody: Roe's campaign.
    pub(super) apostrophe: char,
}

/// Pronouns look back this far, in bytes.
pub(super) const BACK: u32 = 2500;

pub(super) fn mention(name: Option<Small>, span: Span, kind: EntityKind) -> Mention {
    Mention { name, span: Some(span), unnamed: false, count: None, kind, speaks_for: None, cue: None }
}

impl Speakers {
    pub(super) fn new(names: Names, text: &str) -> Self {
        Self {
            names,
            spoke: Vec::new(),
            content: Vec::new(),
            not: None,
            whom: None,
            said: Vec::new(),
            opened: Vec::new(),
            voice: super::interview::Turn::default(),
            apostrophe: if text.contains("’s") { '’' } else { '\'' },
        }
    }

    /// Everybody the phrase `np` stands for; what belongs to it (appositions) ends before token `to`.
    pub(super) fn mentions(&mut self, t: &Tokens<'_>, np: Np, to: usize, inner: Option<&Mention>) -> Vec<Mention> {
        if let Some(and) = heads::split(t, np) {
            let span = t.span(np.start, np.end);
            if let Some(who) = self.names.firm_of(span.of(t.text)) {
                return vec![mention(Some(self.names.all[who].name.clone()), span, EntityKind::Organisation)];
            }
            // Jane Doe, the mayor, and …: the description is no part of her name
            let comma = t.kind(and - 1) == Some(Kind::Comma);
            let end = (np.start..and).find(|i| comma && t.kind(*i) == Some(Kind::Comma)).unwrap_or(and);
            let left = Np { start: np.start, end, head: np::head(t, np.start, end) };
            let right = Np { start: and + 1, end: np.end, head: np::head(t, and + 1, np.end) };
            let mut out = self.listed(t, left);
            out.extend(self.mentions(t, left, and, inner));
            out.extend(self.mentions(t, right, to, inner));
            return out;
        }
        if let Some(two) = self.pair(t, np).or_else(|| self.both_named(t, np, to)) {
            return two;
        }
        vec![self.mention(t, np, to, inner)]
    }

    /// Jane Doe, | Ann Roe and Kay Gill: the full names before the last two.
    fn listed(&mut self, t: &Tokens<'_>, np: Np) -> Vec<Mention> {
        let mut out = Vec::new();
        let mut start = np.start;
        let full = |run: &names::Run| run.end > run.start + 1 && t.is(run.start, super::lexicon::FIRST);
        if !heads::name_in(t, np.start, np.end, Some(np.head)).is_some_and(|run| full(&run)) {
            return out;
        }
        while start > 1 && t.kind(start - 1) == Some(Kind::Comma) && out.len() < 6 {
            let comma = start - 1;
            let Some(first) = (0..comma).rev().take(6).take_while(|i| t.all[*i].cap()).last() else { break };
            let whole = names::run_at(t, first, comma).filter(|run| run.end == comma && full(run));
            if whole.is_none() || !np::clause_start(t, 0, first) {
                break;
            }
            out.insert(0, self.mention(t, Np { start: first, end: comma, head: comma - 1 }, comma, None));
            start = first;
        }
        out
    }

    fn mention(&mut self, t: &Tokens<'_>, np: Np, to: usize, inner: Option<&Mention>) -> Mention {
        let span = t.span(np.start, np.end);
        let head = &t.all[np.head];
        if np.end == np.start + 1
            && head.is(SUBJ | super::lexicon::OBJ | POSS)
            && (!head.cap() || head.shape == Shape::Capital || t.eq(np.start, "I"))
        {
            // One, police minister Jane Doe, has said
            let comma = (t.eq(np.start, "one") && t.kind(np.end) == Some(Kind::Comma)).then_some(np.end + 1);
            let close = comma.and_then(|from| (from..to.min(from + 24)).find(|i| t.kind(*i) == Some(Kind::Comma)));
            let between = comma.zip(close.or(Some(to)));
            // One, Jane Doe, has said
            let name = |(from, close): (usize, usize)| names::run_at(t, from, close).filter(|run| run.end == close);
            let run =
                between.and_then(|(from, close)| roles::apposed(t, np, from, close).or_else(|| name((from, close))));
            if run.is_none() {
                return self.pronoun(t, np.start, span, inner);
            }
        }
        let mut it = mention(None, span, EntityKind::Unknown);
        // King said, Price said: a word that is somebody's surname here
        if np.end == np.start + 1
            && head.cap()
            && head.word != 0
            && let Some(who) = self.names.find(t.str(np.head), span.end, None)
            && self.names.all[who].kind == EntityKind::Person
            && self.names.all[who].name.contains(' ')
        {
            it.name = Some(self.names.all[who].name.clone());
            it.kind = EntityKind::Person;
            return it;
        }
        // the younger Bell; the Friends of the Moor
        if head.cap()
            && let Some(who) = self.of_age(t, np).or_else(|| self.society(t, np))
        {
            it.name = Some(self.names.all[who].name.clone());
            it.kind = self.names.all[who].kind;
            return it;
        }
        // the Ohio Democrat, the Texan, a Labour MP: no name, though written in capitals
        if head.cap()
            && let Some(who) = self.capital(t, np)
        {
            it.name = Some(self.names.all[who].name.clone());
            it.kind = EntityKind::Person;
            return it;
        }
        // Sen. Kay Gill, a Texas Democrat who said: Gill
        let comma = np.start.checked_sub(1).filter(|i| t.kind(*i) == Some(Kind::Comma) && t.eq(np.end, "who"));
        if let Some(comma) = comma
            && (t.eq(np.start, "a") || t.eq(np.start, "an"))
            && t.is(np.head, PARTY | TITLE | SPOKE)
            && let Some(first) = (0..comma).rev().take(6).take_while(|i| t.all[*i].cap()).last()
            && let Some(run) = heads::name_in(t, first, comma, Some(comma - 1))
        {
            self.named(t, run, span, &mut it);
            it.kind = EntityKind::Person;
            return it;
        }
        let spoke = (np.start..np.end).find(|i| t.is(*i, SPOKE));
        let run = heads::name_in(t, np.start, np.end, Some(np.head));
        let titled = (np.start..np.end).any(|i| t.kind(i) == Some(Kind::Open));
        if let Some(run) = run.filter(|r| !titled && heads::is_name(t, np, *r)) {
            self.named(t, run, span, &mut it);
        }
        // Jane Doe, a spokeswoman for the mill; the coach, Jane Doe
        let apposed = (t.kind(np.end) == Some(Kind::Comma) && np.end + 1 < to).then_some(np.end + 1);
        if let Some(from) = apposed {
            let comma = (from..to.min(from + 24)).find(|i| t.kind(*i) == Some(Kind::Comma)).unwrap_or(to);
            if it.name.is_none() || it.kind == EntityKind::Place {
                if let Some(run) = names::run_at(t, from, comma)
                    && !["R-", "D-", "I-"].iter().any(|party| t.str(from).starts_with(party))
                    && (run.end == comma
                        || t.kind(run.end) == Some(Kind::LParen)
                        || t.eq(run.end, "of") && t.get(run.end + 1).is_some_and(|n| n.cap()))
                {
                    if !self.principal_named(t, np, run) {
                        self.named(t, run, span, &mut it);
                    }
                } else if let Some(run) = roles::apposed(t, np, from, comma) {
                    self.named(t, run, span, &mut it);
                    it.kind = EntityKind::Person;
                }
            } else if let Some(i) = (from..to.min(from + 12)).find(|i| t.is(*i, SPOKE)) {
                it.speaks_for = self.spoken_for(t, from, i, to.min(i + 16));
                it.kind = EntityKind::Person;
            }
        }
        if apposed.is_some() && (t.eq(np.start, "his") || t.eq(np.start, "her")) {
            self.give_owner(t, np, it.name.as_deref());
        }
        if let (Some(from), Some(name)) = (apposed, it.name.as_deref()) {
            self.role(t, from, to, name, span.end);
        }
        if let Some(i) = spoke {
            it.speaks_for = self.spoken_for(t, np.start, i, np.end);
            if it.kind == EntityKind::Unknown {
                it.kind = EntityKind::Person;
            }
        }
        if it.name.is_none() {
            self.described(t, np, to, &mut it);
        }
        it
    }

    /// Whom a description means whose last word has a capital: the Ohio Democrat, the Texan, the health minister and MP for
    /// Easton.
    fn capital(&self, t: &Tokens<'_>, np: Np) -> Option<usize> {
        if !t.eq(np.start, "the") {
            return self.introduced(t, np);
        }
        if let Some(who) = self.at_home(t, np).or_else(|| self.once_so(t, np)).or_else(|| self.partisan_of(t, np)) {
            return Some(who);
        }
        let and = (np.start + 2..np.head).find(|i| t.is(*i, AND) && t.is(*i - 1, TITLE));
        let first = and.map(|and| Np { start: np.start, end: and, head: and - 1 });
        let first = || first.and_then(|np| self.bearer_of(t, np));
        let titled = t.is(np.head, PARTY | TITLE) || t.among(np.head, &SOLE);
        let whole = titled && (np.head + 1 == np.end || and.is_some());
        let bearer = whole.then(|| self.bearer_of(t, np)).flatten().or_else(first);
        // one who is said to be either, and in whose sentence it is called so for variety
        let either = || {
            let titles = [t.str(and? - 1), t.str(np.head)];
            let opener = self.before(t.all[np.start].span.start).find(|p| p.opens && !p.owns && self.human(p.who))?;
            titles.iter().any(|title| self.bears(opener.who, title)).then_some(opener.who)
        };
        bearer.map(|(who, _)| who).or_else(either).or_else(|| self.varied(t, np))
    }

    fn named(&mut self, t: &Tokens<'_>, run: names::Run, span: Span, it: &mut Mention) {
        let form = t.span(run.start, run.end).of(t.text);
        let gender = gender::of_name(t, run);
        // Ambassador to the United States Jane Doe: the name that the text gives elsewhere by itself.
        let tail = (run.start + 1..run.end.saturating_sub(1))
            .filter(|i| t.all[*i].cap() && t.all[*i - 1].cap())
            .find_map(|i| self.names.person(t.span(i, run.end).of(t.text)));
        if let Some(who) = tail {
            it.name = Some(self.names.all[who].name.clone());
            it.kind = self.names.all[who].kind;
            return;
        }
        // the Church → the Church of …
        let short = run.end == run.start + 1 && t.is(run.start, ORG) && run.start > 0 && t.eq(run.start - 1, "the");
        let whole = short.then(|| self.by_word(form, span.start)).flatten();
        let gender = gender.or_else(|| self.own_gender(t, form, span.start));
        match whole.or_else(|| self.names.find(form, span.end, gender)) {
            Some(who) => {
                it.name = Some(self.names.all[who].name.clone());
                it.kind = self.names.all[who].kind;
            }
            None => {
                let wife = self.spouse(t, run, form, gender).map(|who| self.names.all[who].name.clone());
                it.name = wife.or_else(|| Some(form.into()));
            }
        }
        if LEXICON.is_outlet(form) {
            it.kind = EntityKind::Outlet;
        }
    }

    /// Remembers who spoke.
    pub(super) fn note(&mut self, t: &Tokens<'_>, mentions: &[Mention], np: Option<Np>) {
        let Some(first) = mentions.first() else { return };
        let Some(span) = first.span else { return };
        let who = first.name.as_deref().filter(|_| !first.unnamed).and_then(|n| self.names.find(n, span.end, None));
        if let Some(who) = who
            && let Some(np) = np
        {
            let words = t.span(np.start, np.end).of(t.text);
            let named = &mut self.names.all[who];
            if named.kind == EntityKind::Unknown
                && named.name.contains(' ')
                && np.head + 1 == np.end
                && words.ends_with(named.name.as_str())
            {
                let male = (np.start..np.head).any(|i| t.is(i, MALE) && t.is(i, TITLE));
                let female = (np.start..np.head).any(|i| t.is(i, FEMALE) && t.is(i, TITLE));
                named.gender = named.gender.or(male.then_some(Gender::Male)).or(female.then_some(Gender::Female));
            }
        }
        if let Some(who) = who.filter(|who| mentions.len() == 1 && self.names.all[*who].kind == EntityKind::Person) {
            self.sex_by_words(t, who, span.start);
        }
        let plural = mentions.len() > 1
            || np.is_some_and(|np| {
                t.str(np.head).ends_with('s') && !t.all[np.head].cap()
                    || t.eq(np.head, "they")
                    || t.is(np.head, NUM | ALONE) && !["one", "another"].iter().any(|w| t.eq(np.head, w))
                    || t.eq(np.head, "police")
                    || t.eq(np.head, "people")
            });
        let counted = np.is_some_and(|np| ["one", "another"].iter().any(|w| t.eq(np.head, w)));
        let scholars = np.is_some_and(|np| t.is(np.head, SCHOLAR));
        let head = np.map_or(Span { start: 0, end: 0 }, |np| t.all[np.head].span);
        let described = np.is_some_and(|np| !t.all[np.head].cap() || t.is(np.head, SUBJ));
        let gender = np.and_then(|np| gender::of_noun(t, np.head));
        let mention = first.clone();
        self.spoke.push(Spoke { at: span.start, mention, who, plural, counted, scholars, head, described, gender });
    }
}
