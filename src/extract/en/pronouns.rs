//! Whom a pronoun means: a person by sex and nearness, a group, an organisation or a document.

use super::gender::Gender;
use super::lexicon::{CLITIC, COUNTRY, GROUP, NUM, ORG, OUTLET, SUBJ, UNNAMED};
use super::names;
use super::np::{self, Reach};
use super::speakers::{BACK, Speakers, Spoke, mention};
use super::tokens::{Kind, Tokens};
use crate::base::{Span, lower};
use crate::model::{EntityKind, Mention};

/// What it speaks for a woman as the one that `she` means, in points, that her sex is known.
const KNOWN: i64 = 90;
/// What it speaks for one who opens a sentence of the pronoun's own paragraph.
const HERE: i64 = 40;
/// Pronouns look back over so many openings of sentences.
const OPENED: usize = 6;
/// What speaks for a place as the one that a pronoun means.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weight {
    /// Bytes, as if the place stood so much further on.
    pub(super) points: i64,
    /// It stands in what somebody said.
    pub(super) inside: bool,
    /// Whom it names spoke last.
    pub(super) spoken: bool,
}

impl Speakers {
    /// Who a pronoun at token `i` is.
    pub(super) fn pronoun(&mut self, t: &Tokens<'_>, i: usize, span: Span, inner: Option<&Mention>) -> Mention {
        let word = lower(t.str(i));
        let mut it = mention(None, span, EntityKind::Unknown);
        // Roe, whom he called: somebody else than Roe
        let whom = i.checked_sub(1).filter(|w| t.eq(*w, "whom") || t.eq(*w, "who")).map(|w| t.all[w].span.start);
        let whom = whom.and_then(|at| self.before(at).next()).map(|p| p.who);
        self.whom = whom.or_else(|| self.beside(t, i));
        let found = match word.as_str() {
            "he" | "him" | "his" => self.one(t, i, Gender::Male),
            "she" | "her" => self.one(t, i, Gender::Female),
            "i" | "we" | "my" | "our" | "me" | "us" => inner.or(self.voice.me.as_ref()).cloned(),
            "you" | "your" => self.voice.you.clone(),
            "they" | "it" if let Some(house) = self.of_the_content(t, i, word == "they") => Some(house),
            "they" => self.near_thing(t, i, true).or_else(|| self.thing(span.start, true)),
            "them" | "their" => self.thing(span.start, true),
            "it" => self.near_thing(t, i, false).or_else(|| self.thing(span.start, false)),
            "its" => self.thing(span.start, false),
            "someone" | "somebody" | "everyone" | "everybody" | "nobody" | "anyone" | "anybody" | "many" | "others"
            | "one" => {
                it.name = Some(t.str(i).into());
                it.unnamed = matches!(word.as_str(), "someone" | "somebody" | "one");
                it.kind = if it.unnamed { EntityKind::Unnamed } else { EntityKind::Group };
                return it;
            }
            _ => None,
        };
        if let Some(other) = found {
            it.name = other.name;
            it.kind = other.kind;
            it.unnamed = other.unnamed;
            it.speaks_for = other.speaks_for;
        }
        it
    }

    /// The ministry has signed the loan, | it said: the house whose deed was told just before.
    fn of_the_content(&mut self, t: &Tokens<'_>, i: usize, plural: bool) -> Option<Mention> {
        let comma = i.checked_sub(1).filter(|c| t.kind(*c) == Some(Kind::Comma))?;
        let content = self.content.first().filter(|c| c.end <= t.all[comma].span.start)?;
        let first = t.all[..comma].iter().position(|x| x.span.start == content.start)?;
        let np = np::after(t, first, comma, Reach::Group).filter(|np| np.end < comma)?;
        // The bank's profits rose; profits at Orvex rose
        let owner =
            (np.start + 1..np.end).find(|k| t.is(*k, CLITIC)).and_then(|k| np::after(t, np.start, k, Reach::Group));
        let home =
            ["at", "of", "in"].iter().any(|w| t.eq(np.end, w)).then(|| np::after(t, np.end + 1, comma, Reach::Group));
        let candidates = [owner, home.flatten(), Some(np)].into_iter().flatten();
        candidates.into_iter().find_map(|np| self.house(t, np, plural, t.all[i].span.start))
    }

    /// The house that a phrase names, no person and no thing.
    fn house(&mut self, t: &Tokens<'_>, np: np::Np, plural: bool, at: u32) -> Option<Mention> {
        let head = &t.all[np.head];
        let house = head.is(ORG | GROUP | OUTLET | COUNTRY) && !head.is(UNNAMED | SUBJ | NUM);
        // Shares fell: a capital that opens the sentence makes no name
        let name = head.cap() && head.kind == Kind::Word && (np.head > np.start || head.word == 0);
        let many = t.str(np.head).ends_with('s') && !head.cap();
        if !(house || name && !plural) || many != plural && !(plural && head.is(GROUP)) {
            return None;
        }
        let it = self.mentions(t, np, np.end, None).into_iter().next().filter(|m| m.name.is_some() && !m.unnamed)?;
        let known = self.names.find(it.name.as_deref()?, at, None).map(|w| &self.names.all[w]);
        let person = known.is_some_and(|k| k.kind == EntityKind::Person || k.surnamed || k.gender.is_some());
        (it.kind != EntityKind::Person && !person).then_some(Mention { span: None, ..it })
    }

    /// Whom a pronoun at token `i` means that stands for one person: by the build of its sentence, else by what is near.
    fn one(&mut self, t: &Tokens<'_>, i: usize, gender: Gender) -> Option<Mention> {
        let near = (t.eq(i, "he") || t.eq(i, "she")).then(|| self.near_person(t, i, gender)).flatten();
        near.or_else(|| self.person(t.text, t.all[i].span.start, Some(gender)))
    }

    /// Under questioning from Roe, he said: whom the phrase before names is somebody else than the pronoun at token `i`.
    fn beside(&self, t: &Tokens<'_>, i: usize) -> Option<usize> {
        let comma = i.checked_sub(1).filter(|c| t.kind(*c) == Some(super::tokens::Kind::Comma))?;
        let lead = (comma.saturating_sub(10)..comma).rev().take_while(|k| t.all[*k].word());
        let with = |k: &usize| ["from", "with", "by", "against"].iter().any(|w| t.eq(*k, w));
        let prep = lead.into_iter().find(with)?;
        let span = t.span(prep + 1, comma);
        self.before(span.end).next().filter(|p| p.at >= span.start && !p.owns).map(|p| p.who)
    }

    /// The person a pronoun at byte `at` means: who spoke or opened a sentence last.
    fn person(&mut self, text: &str, at: u32, gender: Option<Gender>) -> Option<Mention> {
        let names = &self.names;
        // He said that Doe would go: somebody else than Doe (principle C of the binding theory).
        let mut told = self.told(at);
        told.extend(self.whom);
        let other = |who: usize| self.not != Some(who) && !told.contains(&who);
        let fits =
            |who: usize| other(who) && self.human(who) && names.all[who].gender.is_none_or(|g| Some(g) == gender);
        // Work at Porth Ewen began. She said: nobody of that name
        let place = |p: &names::Place| {
            let unsure = names.all[p.who].kind == EntityKind::Unknown && names.all[p.who].gender.is_none();
            unsure && [" at ", " near ", " in "].iter().any(|w| text[..p.at as usize].ends_with(w))
        };
        let last = names.places.partition_point(|p| p.at < at);
        // Doe said the mayor hopes to win. Asked about it, she said: Doe, not the mayor of her words; one of them asked
        // whether she was well. She was: nobody who is only counted
        let behind = |s: &&Spoke| text[s.at as usize..at as usize].contains(['.', '!', '?']);
        let only = |s: &&Spoke| s.who.is_none() && behind(s) && (s.counted || self.inside(s.at));
        // Asked by a reporter whether he would go, he said: nobody who asks is the one who answers
        let asks = |s: &&Spoke| s.who.is_none() && !behind(s) && text[..s.at as usize].ends_with(" by ");
        let speaks = |s: &&Spoke| {
            s.at < at
                && match s.who {
                    Some(who) => fits(who),
                    None => {
                        // the scheduler, the trucker, the woman
                        let trade = s.gender.is_some() || super::called::trade(s.head.of(text));
                        let trade = trade && s.mention.kind == EntityKind::Unknown;
                        let one = s.mention.kind == EntityKind::Person || (s.mention.unnamed || trade) && !s.plural;
                        one && s.gender.is_none_or(|g| gender.is_none_or(|said| g == said))
                    }
                }
        };
        let last_spoke = self.spoke.iter().rev().take(12).find(speaks);
        let spoke = self.spoke.iter().rev().take(12).find(|s| speaks(s) && !only(s) && !asks(s));
        // Roe himself is calm: who opens a sentence of this paragraph comes to mind before who spoke above it
        let floor = text.floor_char_boundary(at.saturating_sub(BACK) as usize);
        let paragraph = text[floor..at as usize].rfind('\n').map_or(0, |i| floor + i) as u32;
        let named = names.places[..last]
            .iter()
            .rev()
            .take(40)
            .take_while(|p| at - p.at < BACK)
            .filter(|p| fits(p.who) && !place(p))
            .copied()
            .chain(
                self.opened.iter().rev().take(OPENED).filter(|p| p.at < at && at - p.at < BACK && fits(p.who)).copied(),
            )
            .chain(spoke.and_then(|s| {
                let opens = s.described || just_said(text, s.at, at);
                Some(names::Place { at: s.at, who: s.who?, opens, owns: false })
            }))
            .max_by_key(|p| {
                // Emily is a she, Wade may be one
                let sure = gender == Some(Gender::Female) && names.all[p.who].gender == gender;
                let here = p.opens && !p.owns && p.at > paragraph;
                self.weigh(p, spoke.and_then(|s| s.who)).points + KNOWN * i64::from(sure) + HERE * i64::from(here)
            });
        let ahead = || self.announced(at, gender?).map(|who| names::Place { at, who, opens: false, owns: false });
        let named = named.or_else(ahead);
        // A speaker with no name of their own (a teacher) is meant when nobody was named since: nor in what they said,
        // nor as whom they speak for.
        let of = |p: &names::Place| spoke.and_then(|s| s.mention.span).is_some_and(|s| s.start <= p.at && p.at < s.end);
        let apart = spoke.is_some_and(|s| text[s.at as usize..at as usize].contains(['.', '!', '?', '”', '"']));
        // Doe wrote it. The clerk, who left in June, confirmed that she had read it: the clerk
        let above = |p: &names::Place, s: &Spoke| p.at < s.at && text[p.at as usize..s.at as usize].contains(". ");
        if let Some(s) = spoke
            && s.who.is_none()
            && named.is_none_or(|p| {
                p.at < s.at && (apart || p.at + 150 < s.at || above(&p, s))
                    || self.inside(p.at) && p.at > s.at
                    || of(&p)
            })
        {
            return Some(s.mention.clone());
        }
        // nobody else was named
        if named.is_none() {
            return last_spoke.map(|s| s.mention.clone());
        }
        let who = named?.who;
        let named = &mut self.names.all[who];
        if named.gender.is_none() {
            named.gender = gender;
        }
        if named.kind == EntityKind::Unknown {
            named.kind = EntityKind::Person;
        }
        Some(Mention {
            name: Some(named.name.clone()),
            span: None,
            unnamed: false,
            count: None,
            kind: named.kind,
            speaks_for: None,
            cue: None,
        })
    }

    /// Whom the content names whose speaker is looked for; but not who owns something in words that stand before byte `at`:
    /// When Doe’s son was ill, she said, …
    pub(super) fn told(&self, at: u32) -> Vec<usize> {
        let inside = |c: &Span| {
            let (first, last) = (self.names.places.partition_point(|p| p.at < c.start), c.end);
            self.names.places[first..].iter().take_while(move |p| p.at < last)
        };
        self.content.iter().flat_map(inside).filter(|p| !p.owns || p.at > at).map(|p| p.who).collect()
    }

    /// True for one person, as far as words and turns tell.
    pub(super) fn human(&self, who: usize) -> bool {
        let named = &self.names.all[who];
        // Pals of the mayor say: nobody's name
        let spoken = || self.spoke.iter().rev().take(12).any(|s| s.who == Some(who) && !s.plural);
        let full = |n: &str| n.contains(' ') && !n.contains(" of ");
        let human =
            named.kind == EntityKind::Person || named.kind == EntityKind::Unknown && (full(&named.name) || spoken());
        human && !named.crowd
    }

    /// True within what somebody said lately.
    pub(super) fn inside(&self, at: u32) -> bool {
        self.said.iter().rev().take(8).any(|c| c.start <= at && at < c.end)
    }

    /// How likely a pronoun means whom the place `p` names, when `spoke` spoke last.
    pub(super) fn weigh(&self, p: &names::Place, spoke: Option<usize>) -> Weight {
        let named = &self.names.all[p.who];
        let person = named.kind == EntityKind::Person;
        let spoken = spoke == Some(p.who);
        let inside = self.inside(p.at);
        // Roe’s office said … His agent
        let owns =
            p.owns && !self.spoke.last().and_then(|s| s.mention.span).is_some_and(|s| s.start <= p.at && p.at < s.end);
        // The Herald reported that Roe had a flat. He said: no paper is a he
        let about = inside
            && self.spoke.last().is_some_and(|s| {
                let thing = matches!(s.mention.kind, EntityKind::Outlet | EntityKind::Work | EntityKind::Organisation);
                thing && s.at < p.at
            });
        let points = i64::from(p.at) - 150 * i64::from(inside && !about)
            + 180 * i64::from(about)
            + 180 * i64::from(p.opens && !owns)
            - 300 * i64::from(owns)
            + 10 * i64::from(spoken)
            + 60 * i64::from(person)
            - 500 * i64::from(!person && !named.surnamed && !spoken);
        Weight { points, inside, spoken }
    }

    /// The group, organisation or document that `they` or `it` means.
    fn thing(&self, at: u32, plural: bool) -> Option<Mention> {
        let recent = || self.spoke.iter().rev().take(8).take_while(|s| at.saturating_sub(s.at) < BACK);
        let impersonal = |s: &&Spoke| {
            let mine = s.who.is_some() && s.who == self.not;
            !matches!(s.mention.kind, EntityKind::Person) && s.mention.name.is_some() && !mine
        };
        let people = |s: &&Spoke| s.plural && s.mention.kind != EntityKind::Work;
        let group = recent().filter(impersonal).find(|s| plural && people(s));
        let fit =
            group.or_else(|| recent().filter(impersonal).find(|s| s.plural == plural || !plural && s.who.is_some()));
        // no paper is a `they`
        let fit = fit.or_else(|| recent().filter(impersonal).find(|s| !plural || s.mention.kind != EntityKind::Work));
        if let Some(s) = fit {
            return Some(s.mention.clone());
        }
        let names = &self.names;
        let last = names.places.partition_point(|p| p.at < at);
        names.places[..last]
            .iter()
            .rev()
            .take(12)
            .find(|p| matches!(names.all[p.who].kind, EntityKind::Organisation | EntityKind::Outlet) && p.opens)
            .or_else(|| names.places[..last].iter().rev().take(3).find(|p| p.opens && !p.owns && self.firm(p.who)))
            .map(|p| Mention {
                name: Some(names.all[p.who].name.clone()),
                span: None,
                unnamed: false,
                count: None,
                kind: names.all[p.who].kind,
                speaks_for: None,
                cue: None,
            })
    }
}

/// “…,” said Doe of the board. | He expects: true for a speaker of the sentence before the one that begins at byte `at`.
fn just_said(text: &str, spoke: u32, at: u32) -> bool {
    let between = &text[spoke as usize..at as usize];
    let ends = [". ", "? ", "! ", ".” ", ".\" "];
    let near = between.len() < 200 && !between.contains('\n');
    near && ends.iter().any(|e| between.ends_with(e))
        && ends.iter().map(|e| between.matches(e).count()).sum::<usize>() == 1
}
