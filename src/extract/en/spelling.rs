//! Mentions that turn out to be one: a single name before its full form was read, and two spellings of one name in a
//! text (Marisol and Marisel Vandermeer, Lena Bachtmann and Ms Bauchtmann).

use super::lexicon::{CLITIC, COUNTRY, FIRST, GROUP, ORG, PARTY, PREP, TITLE};
use super::lists::{BODY, BUREAU, LETTERS, MEMBERS, OWNERS, RELATIVES};
use super::names::{Named, Names, Run};
use super::tokens::{Kind, Tokens};
use crate::model::EntityKind;
use std::borrow::Cow;

/// Two who are named within so many bytes of one another are two.
const APART: u32 = 80;
/// A surname that stands alone in another spelling is no shorter, in letters.
const SURNAME: usize = 7;
/// Among so many people it is looked for.
const MOST: usize = 64;

impl Names {
    /// Puts the mentions of the whole text together.
    pub(super) fn settle(&mut self) {
        for who in 0..self.all.len() {
            let named = &self.all[who];
            if named.name.contains(' ') || matches!(named.kind, EntityKind::Place | EntityKind::Outlet) {
                continue;
            }
            let full =
                |w: &usize| *w != who && self.all[*w].name.contains(' ') && self.all[*w].kind != EntityKind::Place;
            let capitals = || self.in_capitals(&named.name).filter(full);
            if let Some(full) = self.bearers(&named.name).iter().copied().find(full).or_else(capitals) {
                self.merge(who, full);
            }
        }
        self.respell();
    }

    /// Makes `who` a mention of `one`, who keeps the name.
    fn merge(&mut self, who: usize, one: usize) {
        self.places.iter_mut().filter(|p| p.who == who).for_each(|p| p.who = one);
        let from = self.all[who].clone();
        self.alias(one, from.name.to_string());
        for words in from.name.split(' ').chain([from.name.as_str()]) {
            if let Some(list) = self.forms.get_mut(&*typed(words)) {
                list.retain(|w| *w != who);
                if list.is_empty() {
                    list.push(one);
                }
            }
        }
        let named = &mut self.all[one];
        named.inside |= from.inside;
        named.surnamed |= from.surnamed;
        named.kin |= from.kin && !named.surnamed;
        named.gender = named.gender.or(from.gender);
        named.age = named.age.or(from.age);
        if named.kind == EntityKind::Unknown && from.kind == EntityKind::Person {
            named.kind = from.kind;
        }
        for (to, from) in [(&mut named.roles, from.roles), (&mut named.called, from.called)] {
            for role in from {
                if to.len() < 8 && !to.contains(&role) {
                    to.push(role);
                }
            }
        }
    }

    /// Makes one of those whose names differ in a letter or two: who was named first keeps the name.
    fn respell(&mut self) {
        let one = |n: &Named| matches!(n.kind, EntityKind::Person | EntityKind::Unknown) && !n.crowd && !n.kin;
        let full = |n: &Named| n.name.split(' ').count() == 2;
        for who in 0..self.all.len() {
            let named = &self.all[who];
            if !one(named) {
                continue;
            }
            let other = |w: &usize| *w < who && one(&self.all[*w]) && agree(&self.all[*w], named);
            let found = match named.name.split_once(' ') {
                Some((first, last)) if full(named) => {
                    let like = |w: &usize| {
                        let Some((f, l)) = self.all[*w].name.split_once(' ') else { return false };
                        l == last && close(f, first, 5, 1) || f == first && close(l, last, 6, 1)
                    };
                    let known = [last, first].into_iter().flat_map(|form| self.bearers(form));
                    known.copied().filter(other).find(|w| full(&self.all[*w]) && like(w) && !self.together(*w, who))
                }
                None if named.kind == EntityKind::Person && named.gender.is_some() => {
                    let like = |w: &usize| {
                        let last = self.all[*w].name.rsplit_once(' ').map_or("", |(_, last)| last);
                        close(last, &named.name, SURNAME, 2)
                    };
                    let people = (0..who).filter(|w| self.all[*w].kind == EntityKind::Person).take(MOST);
                    let mut like = people.filter(|w| other(w) && like(w));
                    like.next().filter(|_| like.next().is_none())
                }
                _ => None,
            };
            if let Some(first) = found {
                self.merge(who, first);
            }
        }
    }

    /// True when the two are named side by side somewhere: a brother and a sister, perhaps.
    fn together(&self, a: usize, b: usize) -> bool {
        let at = |who: usize| self.places.iter().filter(move |p| p.who == who).take(MOST).map(|p| p.at);
        at(a).any(|x| at(b).any(|y| x.abs_diff(y) < APART))
    }
}

/// A name with the apostrophe of a typewriter: O’Hare and O'Hare are one.
pub(super) fn typed(name: &str) -> Cow<'_, str> {
    if name.contains('’') { Cow::Owned(name.replace('’', "'")) } else { Cow::Borrowed(name) }
}

/// Jane Doe | MP: where the name of a person ends whom the letters of an office or honour follow.
pub(super) fn before_letters(t: &Tokens<'_>, run: Run) -> usize {
    let mut end = run.end;
    while end > run.start + 2 && LETTERS.has(t.str(end - 1)) {
        end -= 1;
    }
    // the Norland Labour MP: nobody's name
    let office = end < run.end && t.is(end - 1, PARTY | COUNTRY | ORG | GROUP | TITLE) && !t.is(end - 1, FIRST);
    if office { run.end } else { end }
}

/// Mother-of-three, ex-wife: what somebody is, as one word that opens a sentence.
pub(super) fn hyphened(word: &str) -> bool {
    let Some((first, rest)) = word.split_once('-') else { return false };
    let small = !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    small && (first == "Ex" || RELATIVES.has_in_any_case(first) && rest.starts_with("of-"))
}

/// Tarn News Agency (塔恩社): the name in Chinese, in brackets behind it.
pub(super) fn in_han(rest: &str) -> Option<&str> {
    let inner = rest.trim_start().strip_prefix(['(', '（'])?;
    let inner = inner[..inner.find([')', '）'])?].trim_matches(['《', '》', ' ']);
    let han = |c: char| ('\u{3400}'..='\u{9FFF}').contains(&c) || matches!(c, '·' | '・');
    (inner.chars().count() > 1 && inner.chars().all(han)).then_some(inner)
}

/// True for a particle inside a personal name.
fn particle(t: &Tokens<'_>, i: usize) -> bool {
    const PARTICLES: [&str; 15] =
        ["de", "van", "von", "der", "den", "bin", "al", "la", "di", "da", "del", "dos", "el", "ibn", "ter"];
    !t.all[i].cap() && PARTICLES.iter().any(|p| t.eq(i, p) && t.str(i) == *p)
}

/// The capital behind the particles at token `end`: Maria | de la Cruz.
pub(super) fn behind_particles(t: &Tokens<'_>, end: usize, hi: usize) -> Option<usize> {
    let last = (end..hi.min(end + 3)).find(|i| !particle(t, *i))?;
    (last > end && t.all[last].cap()).then_some(last)
}

/// Mitchell | “Mitch” Sorensen: the last token of a name that a nickname in marks cuts at token `end`.
pub(super) fn nicknamed(t: &Tokens<'_>, end: usize, hi: usize) -> Option<usize> {
    let open = t.get(end).filter(|x| x.kind == Kind::Open && x.mate as usize == end + 2)?;
    let caps = end + 3 < hi && t.all[end + 1].cap() && t.all[end + 3].cap();
    (!open.word() && caps && !t.is(end - 1, TITLE)).then_some(end + 3)
}

/// True for the mark of a possessive within the name of a body: the Port Workers’ Union, the People’s League.
pub(super) fn of_members(t: &Tokens<'_>, end: usize, hi: usize) -> bool {
    if !t.is(end, CLITIC) || end + 1 >= hi || !t.all[end + 1].cap() {
        return false;
    }
    let last = (end + 1..hi.min(end + 5)).take_while(|i| t.all[*i].cap()).last().unwrap_or(end);
    let plural = !t.str(end).ends_with('s');
    t.among(last, &MEMBERS) && (plural || t.among(end - 1, &OWNERS))
}

/// Where the name of a body ends that begins with those who make it up: Friends of the Moor, a charity; Citizens for Clean
/// Rivers (CCR).
pub(super) fn society(t: &Tokens<'_>, i: usize, hi: usize) -> Option<usize> {
    if !t.is(i + 1, PREP) {
        return None;
    }
    let joined = ["for", "of", "against", "on"].iter().any(|w| t.eq(i + 1, w));
    // the campaign group Spotlight on Rivers
    let behind = i > 0 && !t.all[i - 1].cap() && (t.among(i - 1, &BODY) || t.among(i - 1, &BUREAU));
    if !joined || !(behind || t.str(i).ends_with('s')) {
        return None;
    }
    let first = i + 2 + usize::from(t.eq(i + 2, "the"));
    let end = (first..hi.min(first + 5)).take_while(|k| t.all[*k].cap()).last()? + 1;
    let noun = |k: &usize| t.among(*k, &BODY) || t.among(*k, &BUREAU);
    if behind {
        return Some(end);
    }
    let told = match t.kind(end)? {
        Kind::Comma if t.eq(end + 1, "a") || t.eq(end + 1, "an") => {
            (end + 2..t.all.len().min(end + 6)).take_while(|k| t.all[*k].word()).any(|k| noun(&k))
        }
        Kind::LParen => t.kind(end + 2) == Some(Kind::RParen) && t.all[end + 1].cap(),
        _ => false,
    };
    told.then_some(end)
}

/// True where nothing that the text tells of two keeps them apart.
fn agree(a: &Named, b: &Named) -> bool {
    let age = a.age.is_none() || b.age.is_none() || a.age == b.age;
    age && (a.gender.is_none() || b.gender.is_none() || a.gender == b.gender)
}

/// True for words of `least` letters or more with the same first letter, that differ in at most `most` letters.
fn close(a: &str, b: &str, least: usize, most: usize) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let long = a.len().min(b.len()) >= least && a.len().abs_diff(b.len()) <= most && a.len().max(b.len()) < 30;
    // Robert and Roberta, Paul and Paula: two names
    let longer = |x: &[char], y: &[char]| x.len() > y.len() && x.starts_with(y);
    if !long || a == b || a[0] != b[0] || longer(&a, &b) || longer(&b, &a) {
        return false;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut corner = std::mem::replace(&mut row[0], i + 1);
        for (j, y) in b.iter().enumerate() {
            let change = corner + usize::from(x != y);
            corner = row[j + 1];
            row[j + 1] = change.min(corner + 1).min(row[j] + 1);
        }
    }
    row[b.len()] <= most
}

#[cfg(test)]
mod tests {
    use super::close;

    #[test]
    fn slips_of_spelling() {
        assert!(close("Marisol", "Marisel", 5, 1) && close("Bachtmann", "Bauchtman", 7, 2));
        assert!(!close("Robert", "Roberta", 5, 1) && !close("Jane", "June", 5, 1) && !close("Marian", "Darian", 5, 1));
    }
}
