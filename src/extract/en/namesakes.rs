//! Several of one surname: husband and wife, father and son, and who is meant by the surname alone.

use super::gender::Gender;
use super::lexicon::{AND, FIRST, ORG, TITLE};
use super::lists::{ELDERS, YOUNGER};
use super::names::{self, Named, Names, Place, Run};
use super::np::Np;
use super::speakers::Speakers;
use super::tokens::Tokens;
use crate::model::EntityKind;
use crate::model::lang::sections::List;

/// A surname in nothing but capitals is no shorter: shorter words are acronyms.
const CAPITALS: usize = 4;
/// Who was named so near, in bytes, may be meant by a pronoun.
const LATELY: u32 = 600;
/// So near, in bytes, the one named last is still who the surname alone means.
const NEAR: u32 = 250;

impl Names {
    /// Don and Betty Kessler: Don is a Kessler, too.
    pub(super) fn couple(&mut self, t: &Tokens<'_>, run: Run, opens: bool) {
        let lone = run.end == run.start + 1 && run.full == run.start && t.is(run.start, FIRST) && t.is(run.end, AND);
        if !lone || t.str(run.end) != "and" || !t.is(run.end + 1, FIRST) || !t.all[run.end + 1].cap() {
            return;
        }
        let first = t.str(run.start);
        let Some(second) = names::run_at(t, run.end + 1, t.all.len()) else { return };
        if second.end != second.start + 2 || t.is(second.start + 1, ORG | FIRST) || !self.bearers(first).is_empty() {
            return;
        }
        let who = self.add(&[first, t.str(second.start + 1)].join(" "), EntityKind::Person);
        self.all[who].gender = super::gender::of_name(t, run);
        self.all[who].inside |= !opens;
    }

    /// TILLERY: “Crime is up.” Whose surname the word in nothing but capitals is.
    pub(super) fn in_capitals(&self, form: &str) -> Option<usize> {
        if form.len() < CAPITALS || !form.chars().all(char::is_uppercase) {
            return None;
        }
        let mut letters = form.chars();
        let first = letters.next()?;
        let small: String = std::iter::once(first).chain(letters.flat_map(char::to_lowercase)).collect();
        let borne = |who: &usize| self.all[*who].kind == EntityKind::Person && surname(&self.all[*who].name) == small;
        self.bearers(&small).iter().copied().find(borne)
    }

    /// Whom the surname `form` at byte `at` means by itself where several bear it and `near` is named last: the one whom
    /// the text called so before it named the others, unless those stand right there and are no relatives.
    pub(super) fn principal(&self, form: &str, at: u32, near: &Place) -> Option<usize> {
        let bears = |who: usize| {
            let named = &self.all[who];
            named.kind != EntityKind::Organisation && surname(&named.name) == form && named.name.contains(' ')
        };
        let first = self.bearers(form).iter().copied().find(|who| bears(*who) && self.all[*who].surnamed)?;
        let there = at.saturating_sub(near.at) < NEAR && !self.all[near.who].kin;
        (first < near.who && bears(near.who) && !there).then_some(first)
    }
}

impl Speakers {
    /// The younger Bell, the elder Ms Bell: of those who are named so.
    pub(super) fn of_age(&self, t: &Tokens<'_>, np: Np) -> Option<usize> {
        if np.head + 1 != np.end || np.end < np.start + 2 {
            return None;
        }
        let age = |words: &[&str]| words.iter().any(|w| t.eq(np.start + 1, w));
        let younger = age(&["younger", "junior"]);
        if !(younger || age(&["elder", "older", "senior"])) {
            return None;
        }
        let form = t.str(np.head);
        let all = &self.names.all;
        let bearers = self.names.bearers(form).iter().copied();
        let mut bearers: Vec<usize> =
            bearers.filter(|w| surname(&all[*w].name) == form && all[*w].name.contains(' ')).collect();
        bearers.sort_by_key(|w| (generation(&all[*w]), *w));
        let one = if younger { bearers.last() } else { bearers.first() };
        one.copied().filter(|_| bearers.len() > 1)
    }

    /// Mrs. Roe: Jane, of whom the text told that she is Roe's wife.
    pub(super) fn spouse(&self, t: &Tokens<'_>, run: Run, form: &str, gender: Option<Gender>) -> Option<usize> {
        let titled = run.full < run.start || run.full > 0 && t.is(run.full - 1, TITLE);
        let related = |who: usize| {
            let named = &self.names.all[who];
            named.kin && named.gender == gender && named.called.iter().any(|r| r.at.as_deref() == Some(form))
        };
        (titled && gender.is_some())
            .then(|| self.before(t.all[run.start].span.start).map(|p| p.who).find(|w| related(*w)))?
    }

    /// Kessler said he was late: the sex that the words of somebody tell, where several bear the name.
    pub(super) fn own_gender(&self, t: &Tokens<'_>, form: &str, at: u32) -> Option<Gender> {
        if form.contains(' ') || self.names.bearers(form).len() < 2 {
            return None;
        }
        let bearers = self.names.bearers(form);
        let named = |who: usize| self.before(at).any(|p| p.who == who);
        let mut named = bearers.iter().filter(|who| named(**who));
        let first = named.next()?;
        if named.all(|who| who == first) {
            return None;
        }
        self.opening_sex(t)
    }

    /// The sex that a pronoun tells among the first words of the content.
    fn opening_sex(&self, t: &Tokens<'_>) -> Option<Gender> {
        let start = self.content.first()?.start;
        let mut words = t.text.get(start as usize..)?.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
        words.by_ref().take(2).find_map(|w| match w {
            "he" => Some(Gender::Male),
            "she" => Some(Gender::Female),
            _ => None,
        })
    }

    /// Learns the sex of `who` from their own words (Roe said she was late), where these can mean nobody else who was
    /// named lately.
    pub(super) fn sex_by_words(&mut self, t: &Tokens<'_>, who: usize, at: u32) {
        if self.names.all[who].gender.is_some() {
            return;
        }
        let Some(gender) = self.opening_sex(t) else { return };
        let other =
            |p: &Place| p.who != who && self.human(p.who) && self.names.all[p.who].gender.is_none_or(|g| g == gender);
        if !self.before(at).take_while(|p| at - p.at < LATELY).any(other) {
            self.names.all[who].gender = Some(gender);
        }
    }
}

/// Jr. after his father, and before III; a father before whoever is not said to be one, a child behind.
fn generation(named: &Named) -> i8 {
    let kin = |list: &List| named.called.iter().any(|r| list.has(r.title.rsplit(' ').next().unwrap_or_default()));
    let told = named.name.rsplit(' ').next().and_then(suffix);
    told.unwrap_or_else(|| i8::from(kin(&YOUNGER)) - i8::from(kin(&ELDERS)))
}

/// The generation that a word behind a surname tells.
fn suffix(word: &str) -> Option<i8> {
    match word {
        "Sr." | "Sr" => Some(-2),
        "Jr." | "Jr" => Some(1),
        "II" => Some(2),
        "III" => Some(3),
        "IV" => Some(4),
        _ => None,
    }
}

/// The surname in a full name.
fn surname(name: &str) -> &str {
    name.rsplit(' ').find(|w| suffix(w).is_none()).unwrap_or_default()
}
