//! Titles of office beside a name: where the bearer's name begins behind `Secretary of State`, the party in
//! brackets, and whom `the senator` or `the Ohio Democrat` means.

use super::gender;
use super::lexicon::{
    ADV, AND, AUX, BUT, CLITIC, COUNTRY, DET, FIRST, GROUP, NUM, OFFICE, ORG, PARTY, POSS, PREP, SPOKE, SUB, SUBJ,
    THAT, TITLE, VERBISH, WH,
};
use super::lists::{BESIDE, DEMONYM, FREE, LAWMAKER, OTHER_TITLE, RICH, SOLE};
use super::names::Named;
use super::np::Np;
use super::speakers::Speakers;
use super::tokens::{Kind, Tokens};
use crate::base::{Small, lower};
use crate::model::{EntityKind, Role};
use std::sync::LazyLock;

/// `sen` tab `senator`: titles as they are shortened, or called otherwise.
static SHORT: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    let list = include_str!("../../model/lang/en/titles.tsv");
    list.lines().filter_map(|l| l.split_once('\t')).filter(|(a, _)| !a.starts_with('#')).collect()
});

/// `leader` tab `president premier`: words that several titles fall under.
static WIDER: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    let list = include_str!("../../model/lang/en/wider.tsv");
    list.lines().filter_map(|l| l.split_once('\t')).filter(|(a, _)| !a.starts_with('#')).collect()
});

/// Titles that are no roles.
const HONORIFICS: [&str; 10] = ["Mr", "Mrs", "Ms", "Mx", "Miss", "Dr", "Sir", "Dame", "Lord", "Lady"];

/// How many places back the bearer of a title is looked for.
const BACK: usize = 80;
/// So far back, in bytes, stands who is called by party and state for variety.
const RIGHT_THERE: u32 = 200;
/// So near, in bytes, a word is looked for in small letters that opens a sentence.
const NEAR: usize = 300;
/// An office's name is no longer, in tokens.
const OFFICE_NAME: usize = 10;
/// Nor are a role in small letters and whose it is.
const SMALL_TITLE: usize = 6;

/// True for a title that everybody may bear.
pub(super) fn honorific(title: &str) -> bool {
    HONORIFICS.contains(&title.trim_end_matches('.'))
}

/// Where the name begins behind the office that the title at token `i` opens: Secretary of State | Jane Doe.
pub(super) fn bearer(t: &Tokens<'_>, i: usize, hi: usize) -> Option<usize> {
    let joined = ["of", "to", "for"].iter().any(|w| t.eq(i + 1, w));
    if !t.is(i, TITLE) || !joined {
        return None;
    }
    let small = |k: usize| ["of", "and", "the", "for"].iter().any(|w| t.eq(k, w)) && !t.all[k].cap();
    let hi = hi.min(i + OFFICE_NAME).min(t.all.len());
    let end = (i + 2..hi).find(|k| !t.all[*k].cap() && !small(*k)).unwrap_or(hi);
    let inside = |k: usize| t.is(k, OFFICE | ORG | COUNTRY) && !(t.is(k, FIRST) && k + 1 < end && !t.is(k, ORG));
    let office = (i + 2..end).rfind(|k| inside(*k) && t.all[*k].cap());
    let first = (i + 3..end).find(|k| t.is(*k, FIRST) && !t.is(*k, OFFICE | ORG) && t.all[*k - 1].cap());
    let start = office.map(|k| k + 1).or(first)?;
    let named = start + 1 < end && (start..start + 2).all(|k| t.all[k].cap() && !t.is(k, CLITIC));
    (named && start > i + 2).then_some(start)
}

/// True for a party before a name: Democrat | Jane Doe, Ohio Republican | John Doe.
pub(super) fn partisan(t: &Tokens<'_>, k: usize, end: usize) -> bool {
    let words = end.saturating_sub(k + 1);
    (t.is(k, PARTY) || t.eq(k, "independent") && t.is(k + 1, FIRST))
        && !t.str(k).ends_with('s')
        && (2..=4).contains(&words)
        && !(k + 1..end).any(|j| t.is(j, ORG | OFFICE | super::lexicon::GROUP))
        && (t.is(k + 1, FIRST) || words == 2)
}

/// The role in brackets or commas after a name: (R-Ky.), D-Mass.
pub(super) fn party(t: &Tokens<'_>, after: usize) -> Option<Role> {
    if !matches!(t.kind(after)?, Kind::LParen | Kind::Comma) {
        return None;
    }
    // Sen. Jane Doe, a Texas Democrat
    if t.is(after + 1, DET) && t.kind(after) == Some(Kind::Comma) {
        let party = (after + 2..t.all.len().min(after + 6)).find(|k| !t.all[*k].cap())? - 1;
        let place = t.is(party, PARTY) && party > after + 2 && !t.str(party).ends_with('s');
        return place.then(|| Role {
            title: t.str(party).to_owned(),
            at: Some(t.span(after + 2, party).of(t.text).to_owned()),
        });
    }
    let end = |stop: bool| {
        let closes = |k: &usize| match t.all[*k].kind {
            Kind::RParen | Kind::Comma => true,
            kind => stop && kind == Kind::Stop,
        };
        (after + 2..t.all.len().min(after + 6)).find(closes)
    };
    let close = end(false).or_else(|| end(true))?;
    let words = t.span(after + 1, close).of(t.text);
    let (letter, state) = words.split_once(['-', '–'])?;
    let title = match letter.trim() {
        "R" => "Republican",
        "D" => "Democrat",
        "I" => "Independent",
        _ => return None,
    };
    let state = state.trim();
    (!state.is_empty()).then(|| Role { title: title.to_owned(), at: Some(state.to_owned()) })
}

/// The role in small letters before a name that begins at token `full`: White House press secretary | Jane Doe.
pub(super) fn small(t: &Tokens<'_>, full: usize) -> Option<Role> {
    let last = full.checked_sub(1).filter(|i| t.is(*i, TITLE | SPOKE) && !t.all[*i].cap())?;
    let stop = DET | POSS | PREP | CLITIC | AND | BUT | SUB | AUX | ADV | THAT | WH | VERBISH | SUBJ | NUM;
    let floor = full.saturating_sub(SMALL_TITLE);
    let inside = |i: &usize| {
        let verb = !t.all[*i].cap() && t.cues(*i).any(|(_, f)| f.past || f.third);
        t.all[*i].kind == Kind::Word && !verb && (t.all[*i].cap() || !t.is(*i, stop))
    };
    let mut from = (floor..full).rev().take_while(inside).last()?;
    let former = t.eq(from, "former") && from < last;
    from += usize::from(former);
    if t.all[from].cap() && t.is(from, stop) {
        return None;
    }
    // Whose: capitals, and the small word for an organisation behind them (the Alder campaign).
    let mut own = (from..last).find(|i| !t.all[*i].cap()).unwrap_or(last);
    if own > from && own < last && t.is(own, GROUP | ORG) && !t.eq(own, "press") {
        own += 1;
    }
    // A post alone (chief executive) tells nobody from a namesake, and would keep the same person apart.
    if own == from {
        return None;
    }
    // Path warden Una Frost said the path was wet: the capital is the sentence's
    if own == from + 1 && (from == 0 || !t.all[from - 1].word()) && !t.is(from, COUNTRY | ORG) {
        let behind = t.all[full].span.start as usize;
        let near = t.text[behind..t.text.floor_char_boundary(behind + NEAR)].split(' ');
        let small = t.str(from).to_lowercase();
        if near.into_iter().any(|w| w == small) {
            return None;
        }
    }
    let title = t.span(own, full).of(t.text);
    let title = if former { format!("former {title}") } else { title.to_owned() };
    Some(Role { title, at: Some(t.span(from, own).of(t.text).to_owned()) })
}

/// True when `short` is `long` or shortens it: Ky. Kentucky, R.I. Rhode Island, Mass. Massachusetts.
fn shortens(short: &str, long: &str) -> bool {
    let letters =
        |s: &str| s.chars().filter(char::is_ascii_alphabetic).map(|c| c.to_ascii_lowercase()).collect::<Vec<_>>();
    let (short, long) = (letters(short), letters(long));
    if short.len() < 2 || short.first() != long.first() {
        return false;
    }
    let mut rest = long.iter();
    short.iter().all(|c| rest.any(|l| l == c))
}

/// A word of a title in small letters and at length: Sen. → senator.
pub(super) fn plain(word: &str) -> Small {
    let word = lower(word.trim_matches(|c: char| !c.is_alphanumeric()));
    SHORT.iter().find(|(short, _)| *short == word).map_or(word, |(_, long)| Small::new_static(long))
}

impl Speakers {
    /// Whom a definite description at tokens `np` means (the senator, the Ohio Democrat, the mother of two), and the byte
    /// where they were named last.
    pub(super) fn bearer_of(&self, t: &Tokens<'_>, np: Np) -> Option<(usize, u32)> {
        // the ex-president
        let ex = t.str(np.head).strip_prefix("ex-");
        // the engineer-turned-politician: who was an engineer
        let turned = t.str(np.head).split_once("-turned-");
        let head = plain(turned.map_or(ex.unwrap_or(t.str(np.head)), |(first, _)| first));
        let small = |k: usize| ["of", "for", "the", "at", "from", "in"].iter().any(|w| t.eq(k, w));
        let told = |k: &usize| *k != np.head && t.all[*k].word() && !t.is(*k, CLITIC) && !small(*k);
        let wanted = (np.start + 1..np.end)
            .filter(told)
            .map(|k| t.str(k))
            .chain(turned.or(ex.map(|ex| (ex, ex))).map(|_| "former"));
        let wanted: Vec<&str> = wanted.collect();
        let gender = gender::of_noun(t, np.head);
        // The former president is not who is called President Roe.
        let former = held(t, np) || ex.is_some();
        // the new premier: not the one who was called premier; the ousted premier: not the new one
        let told_so =
            |words: &[&str]| (np.start + 1..np.head).any(|i| !t.all[i].cap() && words.iter().any(|w| t.eq(i, w)));
        let fresh = told_so(&["new", "incoming", "newly"]);
        let gone = told_so(&["ousted", "deposed", "defeated", "departing", "outgoing"]);
        let at = t.all[np.start].span.start;
        let last = self.names.places.partition_point(|p| p.at < at);
        let fits = |named: &Named| {
            let named_so = |list: &[Role]| list.iter().any(|role| describes(role, list, &head, &wanted));
            let new =
                |r: &Role| ["new", "New", "incoming", "newly"].iter().any(|w| r.title.split(' ').any(|t| t == *w));
            let new = || named.roles.iter().chain(&named.called).any(new);
            !named.crowd
                && (!fresh || new())
                && (!gone || !new())
                && (!former || once(named))
                && (gender.is_none() || named.gender.is_none() || named.gender == gender)
                && (named.kind == EntityKind::Person && named_so(&named.roles) || named_so(&named.called))
        };
        let before = || self.names.places[..last].iter().rev().take(BACK);
        // Few are named, each often: everybody is looked at once.
        let mut seen: Vec<usize> = Vec::new();
        let mut first = |who: usize| !seen.contains(&who) && (seen.push(who), true).1;
        let titled = |named: &Named| !named.roles.is_empty() || !named.called.is_empty();
        let known =
            before().filter(|p| titled(&self.names.all[p.who]) && first(p.who)).find(|p| fits(&self.names.all[p.who]));
        // The New York senator, whose state the text does not tell: the one senator of the text.
        let places = !former
            && !fresh
            && !wanted.is_empty()
            && wanted.iter().all(|w| w.starts_with(char::is_uppercase) || free(w));
        let loose = |named: &Named| {
            named.kind == EntityKind::Person
                && named.roles.iter().all(|r| r.at.is_none())
                && named.roles.iter().chain(&named.called).any(|role| describes(role, &named.roles, &head, &[]))
        };
        // The former appeals judge: Judge Roe, the one judge of the text
        let small = wanted.iter().any(|w| w.starts_with(char::is_lowercase) && !free(w))
            && !wanted.iter().any(|w| OTHER_TITLE.has(w) && !free(w));
        let bare = |named: &Named| {
            let bare = |r: &Role| plain(&r.title) == head;
            named.kind == EntityKind::Person && named.roles.iter().chain(&named.called).any(bare)
        };
        let bare = || {
            let one = before().find(|p| bare(&self.names.all[p.who])).filter(|_| small && !former && !fresh)?;
            before().all(|p| p.who == one.who || !self.bears(p.who, &head)).then_some(one)
        };
        // Rubio, R-Fla. … The Florida senator
        let elected = |named: &Named| {
            let seat = |r: &Role| {
                let seated = Role { title: head.to_string(), ..r.clone() };
                r.at.is_some() && describes(&seated, std::slice::from_ref(r), &head, &wanted)
            };
            places
                && LAWMAKER.has(head.as_str())
                && named.roles.iter().all(|r| BESIDE.has(&plain(&r.title)))
                && named.roles.iter().any(seat)
        };
        let seated = || before().find(|p| elected(&self.names.all[p.who]));
        let found = known.or_else(seated).or_else(bare).or_else(|| {
            if !places {
                return None;
            }
            let one = before().find(|p| loose(&self.names.all[p.who]))?;
            before().all(|p| p.who == one.who || !loose(&self.names.all[p.who])).then_some(one)
        });
        found.map(|p| (p.who, p.at))
    }

    /// The former Marine, of whom the text told that he is a retired Marine colonel.
    pub(super) fn once_so(&self, t: &Tokens<'_>, np: Np) -> Option<usize> {
        if np.end != np.start + 3 || !t.eq(np.start, "the") || !past(t.str(np.start + 1)) {
            return None;
        }
        let word = t.str(np.head);
        let so = |who: usize| {
            let named = &self.names.all[who];
            named.roles.iter().chain(&named.called).any(|r| r.title.split(' ').any(|w| w == word))
        };
        self.before(t.all[np.start].span.start).map(|p| p.who).find(|who| so(*who))
    }

    /// Rep. Jane Doe was cleared, and the Ohio Republican said: the lawmaker named last, if right there and of no other party
    /// or state as far as the text tells.
    pub(super) fn partisan_of(&self, t: &Tokens<'_>, np: Np) -> Option<usize> {
        if !t.is(np.head, PARTY) || np.head + 1 != np.end || !(2..=3).contains(&(np.head - np.start)) {
            return None;
        }
        let at = t.all[np.start].span.start;
        let person = |who: usize| self.names.all[who].kind == EntityKind::Person;
        let told = self.told(0);
        let last = self.before(at).take_while(|p| at - p.at < RIGHT_THERE);
        let last = last.into_iter().find(|p| person(p.who) && !told.contains(&p.who))?;
        let roles = &self.names.all[last.who].roles;
        let seat = roles.iter().any(|r| r.title.split(' ').map(plain).any(|w| LAWMAKER.has(&w) || SOLE.has(&w)));
        let other = roles.iter().any(|r| r.at.is_some() || BESIDE.has(&plain(&r.title)));
        (seat && !other).then_some(last.who)
    }

    /// The Texan: who was named last of those from there.
    pub(super) fn at_home(&self, t: &Tokens<'_>, np: Np) -> Option<usize> {
        if np.head + 1 != np.end || np.end > np.start + 3 {
            return None;
        }
        let word = t.str(np.head);
        let home = DEMONYM.all().iter().find_map(|line| line.strip_prefix(word)?.strip_prefix(' '))?;
        let from = |who: usize| {
            let named = &self.names.all[who];
            let at = |r: &Role| r.at.as_deref().is_some_and(|at| shortens(at, home));
            named.kind == EntityKind::Person && named.roles.iter().chain(&named.called).any(at)
        };
        self.before(t.all[np.start].span.start).map(|p| p.who).find(|who| from(*who))
    }

    /// True when `who` is a `title`, as far as the text tells.
    pub(super) fn bears(&self, who: usize, title: &str) -> bool {
        self.bears_all(who, title, &[])
    }

    /// True when `who` is a `title` that each word of `wanted` fits, as far as the text tells: a deputy mayor.
    pub(super) fn bears_all(&self, who: usize, title: &str, wanted: &[&str]) -> bool {
        let (named, title) = (&self.names.all[who], plain(title));
        named.roles.iter().chain(&named.called).any(|role| describes(role, &[], &title, wanted))
    }
}

/// True for an office that only one holds, and that the phrase `np` says is held no more: the former president.
pub(super) fn held(t: &Tokens<'_>, np: Np) -> bool {
    t.among(np.head, &SOLE) && (np.start..np.head).any(|i| past(t.str(i)))
}

/// True for somebody of whom the text tells that they held an office once.
pub(super) fn once(named: &Named) -> bool {
    named.roles.iter().chain(&named.called).any(|r| past(&r.title))
}

/// True where a word says that the office is held no more.
fn past(title: &str) -> bool {
    title.split([' ', '-']).any(|w| ["former", "ex", "late", "onetime"].iter().any(|f| w.eq_ignore_ascii_case(f)))
}

/// True for a word before a title that tells nobody from a namesake.
fn free(word: &str) -> bool {
    // the New Mexico Democrat
    if word.starts_with("New") {
        return false;
    }
    FREE.all().iter().any(|f| f.eq_ignore_ascii_case(word))
        || word.ends_with("-term")
        || super::called::years(word).is_some()
}

/// True when `title` falls under the word `head`: a senator is a lawmaker.
pub(super) fn under(head: &str, title: &str) -> bool {
    head == title || WIDER.iter().any(|(wide, titles)| *wide == head && titles.split(' ').any(|t| t == title))
}

/// True when `role` is the `head` with every word in `wanted`; where they come from may stand in another role.
fn describes(role: &Role, all: &[Role], head: &str, wanted: &[&str]) -> bool {
    let mut title: Vec<Small> = role.title.split([' ', '-']).map(plain).filter(|w| !w.is_empty()).collect();
    // the premier: of Prime Minister Jane Doe
    if (head == "premier" || head == "pm") && title.ends_with(&["prime", "minister"].map(Small::new_static)) {
        title.truncate(title.len() - 2);
        title.push(head.into());
    }
    let Some(at) = title.iter().rposition(|w| under(head, w)) else { return false };
    if at + 1 < title.len() && title[at + 1] != "of" {
        return false; // campaign manager, not campaign
    }
    let other = |w: &Small| !under(head, w) && OTHER_TITLE.has(w) && !wanted.iter().any(|x| plain(x) == *w);
    if title.iter().any(other) {
        return false;
    }
    let trimmed = |a: &str, w: &str| a.trim_matches(['(', ')']).eq_ignore_ascii_case(w);
    let place = |w: &str| {
        all.iter().filter_map(|r| r.at.as_deref()).any(|at| shortens(at, w) || at.split(' ').any(|a| trimmed(a, w)))
            || all.iter().any(|r| r.title.split(' ').any(|a| a == w))
    };
    let rich = |w: &str| RICH.has(head) && w.starts_with(char::is_lowercase);
    let wanted: Vec<&str> = wanted.iter().copied().filter(|w| !free(w) && !rich(w)).collect();
    wanted.iter().all(|w| title.contains(&plain(w)) || place(w))
        || place(&wanted.join(" ")) && wanted.iter().all(|w| w.starts_with(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_are_known_by_their_short_forms() {
        assert!(shortens("Ky.", "Kentucky") && shortens("R.I.", "Rhode Island") && shortens("Ohio", "Ohio"));
        assert!(!shortens("Va.", "Nevada") && !shortens("N.H.", "Nevada"));
    }

    #[test]
    fn the_vice_president_is_not_the_president() {
        let role = |title: &str, at: Option<&str>| Role { title: title.into(), at: at.map(Into::into) };
        let fits = |roles: &[Role], head, wanted: &[&str]| roles.iter().any(|r| describes(r, roles, head, wanted));
        assert!(fits(&[role("President", None)], "president", &[]));
        assert!(!fits(&[role("Vice President", None)], "president", &[]));
        assert!(fits(&[role("Vice President", None)], "president", &["vice"]));
        assert!(fits(&[role("Sen.", None), role("Democrat", Some("Mass."))], "senator", &["Massachusetts"]));
        assert!(!fits(&[role("Sen.", None), role("Democrat", Some("Mass."))], "senator", &["Ohio"]));
        assert!(fits(&[role("Senate Majority Leader", None)], "leader", &["majority"]));
        assert!(!fits(&[role("campaign manager", None)], "campaign", &[]));
    }
}
