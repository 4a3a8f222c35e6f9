//! Whom or what a description means that names nobody: the two, the 45-year-old, the group, the lawyers of before; or
//! that stands before the name it means (The foreign minister said … “…,” Jane Doe said).

use super::called::{self, several, years};
use super::gender::{self, Gender};
use super::lexicon::{
    AND, CLITIC, COUNTRY, DET, FEMALE, GROUP, LEXICON, MALE, NOUN_CUE, NUM, ORG, PARTY, POSS, REPORT, SPOKE, TIME,
    TITLE, UNNAMED, VENUE,
};
use super::lists::{
    BESIDE, BODY, BOTH, BUREAU, CHALLENGER, FIGURES, FIRST_AMONG, LIFE, MEMBERS, OTHER_TITLE, OUTLET_NOUN, PARTIES,
    PERSON, POSTS, PUBLIC, RELATION, RUNNING, SIDES, SOLE, UNIQUE,
};
use super::names::{self, Place};
use super::np::Np;
use super::speakers::{BACK, Speakers, Spoke, mention};
use super::titles::{self, plain};
use super::tokens::{Kind, Shape, Tokens};
use crate::model::lang::sections::List;
use crate::model::{EntityKind, Mention, Role};

/// Nouns that end as those for people do, and mean none: the letter, the chamber, the paper.
const THING: u64 = REPORT | ORG | GROUP | VENUE | NOUN_CUE | UNNAMED | TIME;
/// So far back, in bytes, two are named who are called `the two`.
const NEAR: u32 = 400;
/// Among so many names the group is looked for that did not speak.
const ABOUT: usize = 12;
/// Among so many names the two are looked for whom a text is about.
const RIVALS: usize = 120;
/// Among so many names the headline's stand.
const OPENING: usize = 6;
/// So far back, in bytes, stands who is called otherwise for variety.
const VARIED: u32 = 600;
/// So far on, in bytes, a name stands that a description announces.
const SOON: u32 = 700;

impl Speakers {
    /// The two whom the phrase `np` means (the two, the senators), in the order in which they were named; nobody where
    /// more or fewer were.
    pub(super) fn pair(&self, t: &Tokens<'_>, np: Np) -> Option<Vec<Mention>> {
        let the = t.eq(np.start, "the") && np.head + 1 == np.end;
        let two = the && np.end <= np.start + 3 && t.among(np.start + 1, &BOTH)
            || t.eq(np.start, "both") && np.end <= np.start + 2;
        let titled = the && np.end == np.start + 2 && !t.all[np.head].cap();
        let title = t.str(np.head).strip_suffix('s').filter(|_| titled);
        // both sides are no people
        if two && t.among(np.head, &SIDES) {
            return None;
        }
        if !two && title.is_none() {
            return None;
        }
        let at = t.all[np.start].span.start;
        let mut found: Vec<usize> = Vec::new();
        let running = two && (t.among(np.head, &RUNNING) || t.eq(np.head, "both"));
        if let Some(two) = running.then(|| self.rivals_of(at)).flatten() {
            found = two;
        }
        // the two men
        let gender = match t.str(np.head) {
            "men" | "brothers" => Some(Gender::Male),
            "women" | "sisters" => Some(Gender::Female),
            _ => None,
        };
        let sex = |who: usize| gender.is_none() || self.names.all[who].gender.is_none_or(|g| Some(g) == gender);
        let none = if found.is_empty() { usize::MAX } else { 0 };
        let near = self.before(at).take(none).take_while(|p| at - p.at < NEAR);
        for place in near.filter(|p| self.human(p.who) && sex(p.who)) {
            // two in the paragraph are the two
            if found.len() == 2 && t.text[place.at as usize..at as usize].contains('\n') {
                break;
            }
            let fits = two || title.is_some_and(|title| self.bears(place.who, title));
            if fits && !found.contains(&place.who) {
                found.push(place.who);
            }
        }
        if found.len() != 2 && two {
            found = self.rivals_of(at)?;
        }
        let span = t.span(np.start, np.end);
        let one = |who: &usize| mention(Some(self.names.all[*who].name.clone()), span, self.names.all[*who].kind);
        (found.len() == 2).then(|| found.iter().rev().map(one).collect())
    }

    /// Two of the senators, Jane Doe and John Roe, said: the two names between the commas.
    pub(super) fn both_named(&self, t: &Tokens<'_>, np: Np, to: usize) -> Option<Vec<Mention>> {
        let from = np.end + 1;
        if t.kind(np.end) != Some(Kind::Comma) || t.all[np.head].cap() && !t.is(np.head, NUM) || from + 4 >= to {
            return None;
        }
        let first = names::run_at(t, from, to).filter(|run| t.is(run.end, AND))?;
        let second = names::run_at(t, first.end + 1, to)?;
        let closed = second.end >= to || t.kind(second.end) == Some(Kind::Comma);
        let several = t.str(np.end - 1).ends_with('s') || t.is(np.head, NUM);
        if !closed || !several || second.end < second.start + 2 {
            return None;
        }
        let span = t.span(np.start, np.end);
        let one = |run: names::Run| {
            let who = self.names.find(t.span(run.start, run.end).of(t.text), t.all[run.end - 1].span.end, None)?;
            self.human(who).then(|| mention(Some(self.names.all[who].name.clone()), span, self.names.all[who].kind))
        };
        Some(vec![one(first)?, one(second)?])
    }

    /// The two people whom the text is about by byte `at`, in the reverse order of naming; nobody where a third is named
    /// half as often as they are.
    fn rivals_of(&self, at: u32) -> Option<Vec<usize>> {
        let last = self.names.places.partition_point(|p| p.at < at);
        let mut often: Vec<(usize, usize)> = Vec::new();
        for place in self.names.places[..last].iter().rev().take(RIVALS).filter(|p| self.human(p.who)) {
            match often.iter_mut().find(|(_, who)| *who == place.who) {
                Some((times, _)) => *times += 1,
                None => often.push((1, place.who)),
            }
        }
        often.sort_unstable_by(|a, b| b.cmp(a));
        let second = often.get(1).filter(|(times, _)| *times > 2)?;
        if often.get(2).is_some_and(|third| third.0 * 2 > second.0) {
            return None;
        }
        let mut two = vec![often[0].1, second.1];
        two.sort_unstable_by(|a, b| b.cmp(a));
        Some(two)
    }

    /// The places named before byte `at`, the nearest first.
    pub(super) fn before(&self, at: u32) -> impl Iterator<Item = &Place> {
        let last = self.names.places.partition_point(|p| p.at < at);
        self.names.places[..last].iter().rev().take(60)
    }

    /// The 45-year-old: who is so old, else the likeliest of those whose age nobody tells.
    pub(super) fn aged(&self, t: &Tokens<'_>, np: Np) -> Option<usize> {
        let age = years(t.str(np.head)).filter(|_| np.end == np.start + 2)?;
        let at = t.all[np.start].span.start;
        let known = self.before(at).find(|p| self.names.all[p.who].age == Some(age));
        let spoke = self.spoke.iter().rev().find_map(|s| s.who);
        let open = |p: &&Place| self.human(p.who) && self.names.all[p.who].age.is_none();
        let likely = || self.before(at).filter(open).max_by_key(|p| self.weigh(p, spoke).points);
        known.or_else(likely).map(|p| p.who)
    }

    /// The group, the agency, the newspaper: the organisation of that kind that spoke or was named last.
    pub(super) fn body(&self, t: &Tokens<'_>, head: usize) -> Option<usize> {
        let (any, bureau, paper) = (t.among(head, &BODY), t.among(head, &BUREAU), t.among(head, &OUTLET_NOUN));
        if !(any || bureau || paper) {
            return None;
        }
        let at = t.all[head].span.start;
        // The County Democratic Committee said … The group said
        let just = |who: usize| {
            let members = self.names.all[who].name.rsplit(' ').next().is_some_and(|w| MEMBERS.has(w));
            members && self.spoke.iter().rev().take(2).any(|s| s.at < at && s.who == Some(who))
        };
        let fits = |who: &usize| {
            let named = &self.names.all[*who];
            let letters = !named.name.contains(|c: char| c.is_lowercase() || c == ' ');
            let public = PUBLIC.has(named.name.rsplit(' ').next().unwrap_or_default());
            match named.kind {
                EntityKind::Outlet => paper,
                EntityKind::Organisation => any && (!public || just(*who)) && !letters || bureau && letters,
                _ => false,
            }
        };
        // Friends of the Moor, a charity, … The charity said
        let word = t.str(head);
        let called = |who: &usize| {
            let named = &self.names.all[*who];
            named.kind != EntityKind::Person
                && named.called.iter().any(|r| r.title.rsplit(' ').next().is_some_and(|w| w == word))
        };
        if let Some(who) = self.before(at).map(|p| p.who).find(called) {
            return Some(who);
        }
        let spoke = self.spoke.iter().rev().take_while(|s| at.saturating_sub(s.at) < BACK).filter(|s| s.at < at);
        let spoke = spoke.filter_map(|s| s.who).find(fits);
        // Human Rights Monitor said … The organisation said
        let unknown = |who: &usize| any && self.firm(*who);
        let bare = || self.spoke.iter().rev().take(3).filter(|s| s.at < at).filter_map(|s| s.who).find(unknown);
        let named = || self.before(at).take_while(|p| at - p.at < BACK);
        // AARP’s director said … The group said
        let letters = |p: &&Place| {
            let named = &self.names.all[p.who];
            any && p.opens && p.owns && named.kind == EntityKind::Organisation
        };
        let owner = || named().take(3).find(letters).map(|p| p.who);
        let about = |p: &&Place| !self.inside(p.at) && fits(&p.who);
        let far = if any { ABOUT } else { usize::MAX };
        spoke.or_else(bare).or_else(owner).or_else(|| named().take(far).find(about).map(|p| p.who))
    }

    /// Government lawyers argued … The lawyers said: who spoke before under the same word.
    pub(super) fn again(&self, t: &Tokens<'_>, head: usize) -> Option<&Spoke> {
        let (word, at) = (t.str(head), t.all[head].span.start);
        let near = self.spoke.iter().rev().take(12).take_while(|s| at.saturating_sub(s.at) < BACK);
        let so = |s: &&Spoke| s.head.of(t.text).eq_ignore_ascii_case(word) && s.mention.name.as_deref() != Some(word);
        near.filter(|s| !s.head.is_empty()).find(so)
    }

    /// A poll by the university found … The same survey found: what was spoken of last under such a word.
    pub(super) fn same_figures(&self, t: &Tokens<'_>, np: Np) -> Option<&Spoke> {
        let same = np.end == np.start + 3 && t.eq(np.start, "the") && t.eq(np.start + 1, "same");
        if !same || !t.is(np.head, REPORT) {
            return None;
        }
        let at = t.all[np.start].span.start;
        let figures = |word: &str| FIGURES.has(&word.to_ascii_lowercase());
        let alike = |s: &&Spoke| {
            let word = s.head.of(t.text);
            word.eq_ignore_ascii_case(t.str(np.head)) || figures(word) && figures(t.str(np.head))
        };
        self.spoke.iter().rev().take(12).take_while(|s| at.saturating_sub(s.at) < BACK).find(alike)
    }

    /// “…,” he said, before anybody was named: who opens a sentence soon.
    pub(super) fn announced(&self, at: u32, gender: Gender) -> Option<usize> {
        let first = self.names.places.partition_point(|p| p.at < at);
        let fits = |p: &&Place| self.human(p.who) && self.names.all[p.who].gender.is_none_or(|g| g == gender);
        if self.names.places[..first].iter().rev().take(12).any(|p| fits(&p)) {
            return None;
        }
        let mut soon = self.names.places[first..].iter().take(ABOUT).take_while(|p| p.at - at < SOON);
        let who = soon.clone().find(fits)?.who;
        soon.any(|p| p.who == who && p.opens && !p.owns).then_some(who)
    }

    /// The French foreign minister said …, with the name only in the sentences that follow: the first who is named there,
    /// unless the text gives them another office.
    pub(super) fn later(&self, t: &Tokens<'_>, np: Np) -> Option<usize> {
        let at = t.all[np.end - 1].span.end;
        let first = self.names.places.partition_point(|p| p.at < at);
        let soon = self.names.places[first..].iter().take(20).take_while(|p| p.at - at < SOON);
        let kind = |p: &Place| self.names.all[p.who].kind;
        let person = |p: &&Place| kind(p) == EntityKind::Person || self.human(p.who) && p.opens && !p.owns;
        let place = soon.into_iter().find(person)?;
        let named = &self.names.all[place.who];
        let bare = named.roles.is_empty() && named.called.is_empty() && (place.opens || place.owns);
        // Named in the headline alone, or not at all.
        let above = |p: &Place| first <= OPENING && t.text[p.at as usize..at as usize].contains('\n');
        let known = self.names.places[..first].iter().any(|p| p.who == place.who && !above(p));
        let title = t.str(np.head);
        let owned = (np.start..np.head).any(|i| t.is(i, CLITIC));
        if titles::held(t, np) && !titles::once(named) {
            return None;
        }
        ((bare && (owned || np.head > np.start + 1) || self.bears(place.who, title)) && !known).then_some(place.who)
    }

    /// The next person who is named soon behind byte `at`, and was not before.
    pub(super) fn soon_named(&self, at: u32) -> Option<usize> {
        let (before, behind) = self.names.places.split_at(self.names.places.partition_point(|p| p.at < at));
        let soon = behind.iter().take(ABOUT).take_while(|p| p.at - at < SOON);
        let new = |p: &&Place| self.human(p.who) && !before.iter().rev().take(RIVALS).any(|b| b.who == p.who);
        soon.into_iter().find(new).map(|p| p.who)
    }

    /// A Labour MP has resigned. … Jane Doe, MP for Easton, said: who is introduced by a description, and by name in the
    /// sentences that follow, before anybody else was.
    pub(super) fn introduced(&self, t: &Tokens<'_>, np: Np) -> Option<usize> {
        let start = t.all[np.start].span.start;
        let indefinite = t.eq(np.start, "a") || t.eq(np.start, "an");
        let headline = !indefinite && np.start == 0 && !t.is(0, DET | POSS) && !t.text[..start as usize].contains('\n');
        let one = t.is(np.head, TITLE | PARTY | FEMALE | MALE)
            || t.among(np.head, &PERSON)
            || headline && t.str(np.head).starts_with("Ex-");
        if !(indefinite || headline) || !one || t.is(np.head, SPOKE) || several(t.str(np.head)) {
            return None;
        }
        let at = t.all[np.end - 1].span.end;
        let first = self.names.places.partition_point(|p| p.at < at);
        let above = |p: &Place| !t.text[p.at as usize..start as usize].contains('\n');
        if self.before(start).take(OPENING).any(|p| self.human(p.who) && above(p)) {
            return None;
        }
        let soon = self.names.places[first..].iter().take(20).take_while(|p| p.at - at < SOON);
        let mut soon = soon.filter(|p| self.human(p.who) && !p.owns);
        // Mayor denies claim: whoever is mayor below
        let head = t.str(np.head);
        let ex = head.get(..3).is_some_and(|ex| ex.eq_ignore_ascii_case("ex-"));
        let deputy = (np.start..np.head).map(|i| t.str(i)).filter(|w| OTHER_TITLE.has(&plain(w)));
        let deputy: Vec<&str> = deputy.chain(ex.then_some("former")).collect();
        let title = if ex { &head[3..] } else { head };
        let borne = |p: &&Place| self.bears_all(p.who, title, &deputy) && (!ex || titles::once(&self.names.all[p.who]));
        let place = if headline { soon.find(borne) } else { soon.next() }?;
        // chief nurse Jane Doe wrote. A nurse on the ward said …. Doe added: whoever was named in the text is not brought in
        let known = |p: &Place| p.who == place.who && t.text[..p.at as usize].contains('\n');
        if !headline && self.before(start).any(known) {
            return None;
        }
        // A teacher said so. Head teacher Jane Doe …: one of those whom she leads
        if indefinite && (self.leads(place.who, t, np) || called::head_of_them(t, place.at, head)) {
            return None;
        }
        let gender = gender::of_noun(t, np.head);
        let sex = gender.is_none() || self.names.all[place.who].gender.is_none_or(|g| Some(g) == gender);
        // Derek Roe, 58, is sorry: nothing else is told of him
        let named = &self.names.all[place.who];
        let bare = named.roles.is_empty() && named.age.is_some() && place.opens;
        (sex && (headline || self.bears(place.who, t.str(np.head)) || bare)).then_some(place.who)
    }

    /// True when `who` is the first among those whom the phrase is one of: a head teacher, the chief nurse.
    fn leads(&self, who: usize, t: &Tokens<'_>, np: Np) -> bool {
        let called = |word: &str| (np.start..=np.head).any(|i| t.str(i).eq_ignore_ascii_case(word));
        let leading = |word: &&str| FIRST_AMONG.has_in_any_case(word) && !called(word);
        let named = &self.names.all[who];
        // Head coach Jane Doe, where it opens a sentence: “Head” was taken for the house.
        let words = |role: &Role| {
            [role.at.as_deref(), Some(&role.title)]
                .into_iter()
                .flatten()
                .any(|part| part.split(' ').any(|w| leading(&w)))
        };
        let same = |role: &Role| role.title.rsplit(' ').next().is_some_and(called);
        named.roles.iter().chain(&named.called).any(|role| same(role) && words(role))
    }

    /// The challenger, the incumbent: of two who are named, the one without an office, or the one with one.
    fn contest(&self, t: &Tokens<'_>, np: Np) -> Option<usize> {
        let incumbent = t.eq(np.head, "incumbent");
        if !(incumbent || t.among(np.head, &CHALLENGER)) || np.end != np.start + 2 {
            return None;
        }
        let at = t.all[np.start].span.start;
        let mut two: Vec<usize> = Vec::new();
        for place in self.before(at).take_while(|p| at - p.at < BACK).filter(|p| self.human(p.who)) {
            if !two.contains(&place.who) {
                two.push(place.who);
            }
        }
        let office = |who: usize| self.names.all[who].roles.iter().any(|r| !titles::honorific(&r.title) && !party(r));
        // a senator and a judge: the senator
        let elected = |who: usize| self.bears(who, "politician");
        let both = two.len() == 2 && two.iter().all(|who| office(*who));
        let office = |who: usize| if both { elected(who) } else { office(who) };
        let mut fit = two.iter().copied().filter(|who| office(*who) == incumbent);
        fit.next().filter(|_| two.len() == 2 && fit.next().is_none())
    }

    /// The first minister, of whom the text does not tell who it is: the only one of those it is about who holds no other
    /// office.
    fn office(&self, at: u32, opens: impl Fn(&Place) -> bool) -> Option<usize> {
        let free = |who: usize| {
            let named = &self.names.all[who];
            !named
                .roles
                .iter()
                .chain(&named.called)
                .any(|r| !titles::honorific(&r.title) && (!party(r) || ends(r, &SOLE)))
        };
        let person = |who: usize| self.names.all[who].kind == EntityKind::Person;
        let mut free = self.before(at).filter(|p| opens(p) && person(p.who) && free(p.who)).map(|p| p.who);
        let first = free.next()?;
        free.all(|who| who == first).then_some(first)
    }

    /// Dan Holt said …. The businessman said …: who opened a sentence last, called otherwise for variety. Nobody, when the
    /// word was used before (of whomever), when another was named or spoke since, or when they hold another office.
    pub(super) fn varied(&self, t: &Tokens<'_>, np: Np) -> Option<usize> {
        let word = t.str(np.head);
        let beside = t.among(np.head, &BESIDE);
        let noun = t.is(np.head, TITLE | PARTY)
            || t.among(np.head, &PERSON)
            || from(t, np)
            || called::trade(word) && !t.all[np.head].cap() && !t.is(np.head, THING);
        // the MP for Easton
        let seat =
            ["for", "from", "of"].iter().any(|w| t.eq(np.head + 1, w)) && (np.head + 2..np.end).all(|i| t.all[i].cap());
        // the mother of three
        let parent = t.eq(np.head + 1, "of") && t.is(np.head + 2, NUM) && np.end == np.head + 3;
        let parent = parent && t.is(np.head, FEMALE | MALE);
        let whole = np.head + 1 == np.end || parent || seat && t.among(np.head, &BESIDE) && np.head + 2 < np.end;
        let one = t.eq(np.start, "the") && whole && !several(word) && !t.is(np.head, SPOKE);
        let owned = (np.start..np.head).any(|i| t.is(i, CLITIC));
        // Reed declined. The clerk would not say: the town's, or the court's
        if !(noun && one) || owned || t.among(np.head, &POSTS) {
            return None;
        }
        let phrase = t.span(np.start, np.end).of(t.text);
        // The former president: he may stand beside the president.
        let held = titles::held(t, np);
        // the new premier: who was treasurer until then
        let fresh = np.head > np.start + 1
            && !t.all[np.start + 1].cap()
            && ["new", "incoming"].iter().any(|w| t.eq(np.start + 1, w));
        let noun = if held || fresh { t.span(np.start + 1, np.end).of(t.text) } else { word };
        if let Some(who) = self.contest(t, np) {
            return Some(who);
        }
        let (at, introduced) = first_called(t.text, phrase, noun, t.all[np.start].span.start)?;
        let now = |who: usize| held && self.bears(who, word) && !titles::once(&self.names.all[who]);
        // Roe said the party's leader had gone: nobody is called otherwise in their own sentence
        let apart = |p: &Place| t.text[p.at as usize..at as usize].contains(['.', '!', '?', '”', '\n']);
        // Wexham Steel sued. The president said: no firm is one
        let opens = |p: &Place| p.opens && !p.owns && self.human(p.who) && !self.firm(p.who) && !now(p.who) && apart(p);
        let sole = t.among(np.head, &SOLE) && !beside && !held;
        if sole && let Some(who) = self.office(at, opens).filter(|_| !t.among(np.head, &UNIQUE)) {
            return Some(who);
        }
        let opener = self.before(at).find(|p| opens(p))?;
        let (who, near) = (opener.who, at - opener.at < VARIED);
        // A clerk was charged. Jane Doe, 44, said … The clerk said: who was named next
        if let Some(from) = introduced {
            let behind = &self.names.places[self.names.places.partition_point(|p| p.at < from)..];
            let next = behind.iter().find(|p| self.human(p.who));
            if next.is_none_or(|p| p.who != who) || self.before(from).any(|p| p.who == who) {
                return None;
            }
        }
        let named = &self.names.all[who];
        let since = self
            .spoke
            .iter()
            .rev()
            .find(|s| s.at < at)
            .is_none_or(|s| s.at < opener.at || s.who == Some(who) || s.plural);
        let alone = || self.before(at).all(|p| p.who == who || !self.human(p.who));
        // a mayor may be called the former prosecutor
        let once = !held && (np.start..np.head).any(|i| t.eq(i, "former"));
        let other = !from(t, np)
            && !once
            && named.roles.iter().chain(&named.called).any(|r| {
                let both = LIFE.has(word) || beside && apart_from(&r.title, word);
                !titles::honorific(&r.title) && party(r) == beside && !both && !ends(r, &RELATION)
            });
        let gender = gender::of_noun(t, np.head);
        let fits = gender.is_none() || named.gender.is_none_or(|g| Some(g) == gender);
        (near && since && fits && (!other || fresh) && (!sole || fresh || alone())).then_some(who)
    }
}

/// True for two roles beside an office that one may have together: an MP is a Democrat or a leader, too.
fn apart_from(title: &str, word: &str) -> bool {
    let party = |w: &str| PARTIES.all().iter().any(|p| p.eq_ignore_ascii_case(w));
    let last = title.rsplit(' ').next().unwrap_or_default();
    last.eq_ignore_ascii_case("leader") || LIFE.has(last) || party(last) != party(word)
}

/// True for one who is from somewhere: the Texan, the Londoner.
fn from(t: &Tokens<'_>, np: Np) -> bool {
    let (word, token) = (t.str(np.head), &t.all[np.head]);
    let alone = np.start + 1 == np.head && np.head + 1 == np.end && token.shape == Shape::Capital;
    let ends = ["an", "ander", "oner", "ese"].iter().any(|e| word.ends_with(e));
    alone
        && (token.word == 0 || token.is(COUNTRY))
        && word.len() > 4
        && ends
        && !LEXICON.is_outlet(&["The ", word].concat())
}

/// True for a role that one has beside any office: Republican, MP.
fn party(role: &Role) -> bool {
    ends(role, &BESIDE)
}

/// True for a role that ends in a word of `list`.
fn ends(role: &Role, list: &List) -> bool {
    let last = role.title.rsplit(' ').next().unwrap_or_default();
    list.all().iter().any(|w| last.eq_ignore_ascii_case(w))
}

/// Where `phrase` stands first in what leads up to byte `at`, unless its noun was used otherwise there, and where the noun
/// introduced somebody (a county clerk).
fn first_called(text: &str, phrase: &str, noun: &str, at: u32) -> Option<(u32, Option<u32>)> {
    let floor = text.floor_char_boundary(at.saturating_sub(BACK) as usize);
    // What the headline calls them counts for nothing; from farther on none is in sight.
    let headline = if floor == 0 { text[..at as usize].find('\n').map_or(0, |i| i + 1) } else { 0 };
    let floor = floor.max(headline);
    let before = text[floor..at as usize].to_ascii_lowercase();
    let (phrase, noun) = (phrase.to_ascii_lowercase(), noun.to_ascii_lowercase());
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let (mut first, mut introduced) = (at, None);
    for (i, _) in before.match_indices(&noun) {
        let end = i + noun.len();
        if letter(before[..i].chars().next_back()) || letter(before[end..].chars().next()) {
            continue;
        }
        if !before[..end].ends_with(&phrase) {
            let mut words = before[..i].split(' ').rev().skip(1).take(3);
            if introduced.is_some() || !words.any(|w| w == "a" || w == "an" || w.ends_with("\na")) {
                return None;
            }
            introduced = Some((floor + end) as u32);
            continue;
        }
        first = first.min((floor + end - phrase.len()) as u32);
    }
    Some((first, introduced))
}
