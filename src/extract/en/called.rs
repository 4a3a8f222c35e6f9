//! What a text says of those whom it names: Jane Doe, 45, a teacher from Easton; his mother, Edna Roe. By it the
//! 45-year-old, the teacher and his mother are known again.

use super::gender;
use super::lexicon::{
    AND, BE, BUT, CLITIC, DAY, DET, ED, FEMALE, GROUP, HAVE, ING, MALE, NUM, PART, PARTY, POSS, PREP, REPORT, SPOKE,
    SUB, SUBJ, THAT, TIME, TITLE, UNNAMED, VENUE, WH,
};
use super::lists::{BODY, BUREAU, COMPANY, FIRST_AMONG, KIN, LAWMAKER, LEADS, OFFICES, PERSON, SOLE};
use super::names::{Named, Run};
use super::np::{self, Np, Reach};
use super::titles::plain;
use super::tokens::{Kind, Shape, Tokens};
use crate::base::Small;
use crate::model::{EntityKind, Role};

/// No more is kept of one name.
const MOST: usize = 8;
/// No description before a name is longer, in tokens.
const LONGEST: usize = 8;

/// Learns from the words around the name at `run` what else its bearer is called.
pub(super) fn learn(t: &Tokens<'_>, run: Run, named: &mut Named, its: Option<Small>) {
    if matches!(named.kind, EntityKind::Place | EntityKind::Outlet) {
        return;
    }
    named.age = named.age.or_else(|| age(t, run));
    // of Maryland, the majority leader: whoever is from there
    let hangs = run.full > 1 && ["of", "from", "in", "at", "near"].iter().any(|w| t.eq(run.full - 1, w));
    if let Some(np) = behind(t, run.end).filter(|_| !hangs || named.kind == EntityKind::Person) {
        keep(t, np, named);
        // Rep. Jane Doe of Ohio, a Democrat: the Ohio Democrat
        if let Some(role) = named.called.last_mut().filter(|r| r.at.is_none())
            && let Some(end) = home(t, run.end)
        {
            role.at = Some(t.span(run.end + 1, end).of(t.text).to_owned());
        }
    }
    // Rep. Jane Doe of Texas: the Texan
    if let Some(role) = named.roles.last_mut().filter(|r| r.at.is_none() && run.full < run.start)
        && (LAWMAKER.has(&plain(&role.title)) || SOLE.has(&plain(&role.title)))
        && let Some(end) = home(t, run.end)
    {
        role.at = Some(t.span(run.end + 1, end).of(t.text).to_owned());
    }
    if let Some(role) = leads(t, run.end).filter(|r| named.called.len() < MOST && !named.called.contains(r)) {
        named.called.push(role);
    }
    if let Some(np) = served(t, run) {
        keep(t, np, named);
        // an MP and minister
        if t.is(np.end, AND) && t.is(np.end + 1, TITLE) && !t.all[np.end + 1].cap() {
            keep(t, Np { start: np.end + 1, end: np.end + 2, head: np.end + 1 }, named);
        }
    }
    let Some(np) = ahead(t, run) else { return };
    keep(t, np, named);
    if its.is_some()
        && let Some(role) = named.called.last_mut().filter(|r| r.at.is_none())
    {
        role.at = its.map(Into::into);
    }
    let sure = t.is(np.head, TITLE | SPOKE) || t.among(np.head, &KIN) || t.among(np.head, &PERSON);
    if sure && named.kind == EntityKind::Unknown && named.name.contains(' ') {
        named.kind = EntityKind::Person;
    }
    if t.among(np.head, &KIN) {
        named.kin |= !named.surnamed;
        named.gender = named.gender.or_else(|| gender::of_noun(t, np.head));
        named.kind = EntityKind::Person;
    }
}

/// True for a name that is told beside an office of something named before: The Harbour Party … Its leader, Jane Doe.
pub(super) fn its(t: &Tokens<'_>, run: Run) -> bool {
    (run.full.saturating_sub(LONGEST)..run.full)
        .rev()
        .take_while(|i| t.all[*i].kind != Kind::Stop)
        .any(|i| t.is(i, POSS) && (t.eq(i, "its") || t.eq(i, "their")))
}

/// The number of years in `45-year-old`.
pub(super) fn years(word: &str) -> Option<u8> {
    if !word.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    word.split_once('-').filter(|(_, rest)| rest.eq_ignore_ascii_case("year-old"))?.0.parse().ok()
}

/// Jane Doe, 45, …; the 45-year-old teacher Jane Doe
fn age(t: &Tokens<'_>, run: Run) -> Option<u8> {
    let comma = matches!(t.kind(run.end)?, Kind::Comma | Kind::LParen);
    let number = comma && t.kind(run.end + 1) == Some(Kind::Num) && t.str(run.end + 1).len() <= 2;
    let closed = matches!(t.kind(run.end + 2), None | Some(Kind::Comma | Kind::Stop | Kind::RParen));
    if number && closed {
        return t.str(run.end + 1).parse().ok();
    }
    (run.full.saturating_sub(3)..run.full).rev().find_map(|i| years(t.str(i)))
}

/// True for a noun that means one person, or one who speaks for several.
fn person(t: &Tokens<'_>, i: usize) -> bool {
    let word = t.str(i);
    t.is(i, TITLE | SPOKE | UNNAMED | FEMALE | MALE | PARTY) && !t.is(i, SUBJ)
        || t.among(i, &KIN)
        || t.among(i, &PERSON)
        || trade(word)
}

/// True for a word that ends as nouns for what somebody does do: banker, cellist.
pub(super) fn trade(word: &str) -> bool {
    word.len() > 5 && ["er", "or", "ist", "ian", "man", "woman"].iter().any(|e| word.ends_with(e))
}

/// True for a noun that looks like a plural; the boss is one.
pub(super) fn several(word: &str) -> bool {
    word.ends_with('s') && !word.ends_with("ss")
}

/// Chief archivist | Jane Doe: the words right before a name make its bearer the first of those who are called `noun`.
pub(super) fn head_of_them(t: &Tokens<'_>, at: u32, noun: &str) -> bool {
    let mut before = t.text[..at as usize].split_whitespace().rev();
    before.next().is_some_and(|w| w.eq_ignore_ascii_case(noun))
        && before.next().is_some_and(|w| FIRST_AMONG.has_in_any_case(w))
}

/// True for a noun that means several people: nurses, firemen, trustees.
pub(super) fn people(word: &str) -> bool {
    let is = |one: &str| PERSON.has(one);
    let ending = |from: &str, to: &str| word.strip_suffix(from).is_some_and(|stem| is(&format!("{stem}{to}")));
    word.strip_suffix('s').is_some_and(is)
        || ending("men", "man")
        || ending("ies", "y")
        || word.strip_suffix("es").is_some_and(is)
}

/// Where the place ends that tells where from the name before token `end` is: Jane Doe of Easton.
fn home(t: &Tokens<'_>, end: usize) -> Option<usize> {
    let from = ["of", "from"].iter().any(|w| t.eq(end, w));
    let place = || (end + 1..end + 4).take_while(|i| t.get(*i).is_some_and(|t| t.cap())).last().map(|i| i + 1);
    from.then(place).flatten()
}

/// Jane Doe, who leads the Harbour Party: its leader.
fn leads(t: &Tokens<'_>, end: usize) -> Option<Role> {
    let who = t.kind(end) == Some(Kind::Comma) && t.eq(end + 1, "who");
    // who is running | against Roe
    let at = end + 2 + usize::from(t.is(end + 2, BE | HAVE));
    let verb = t.get(at).filter(|_| who)?.span.of(t.text);
    let title = LEADS.all().iter().find_map(|l| l.split_once(' ').filter(|(v, _)| *v == verb))?.1.to_owned();
    let against = usize::from(t.eq(at + 1, "against"));
    if title == "challenger" && verb.starts_with('r') && against == 0 {
        return None;
    }
    let np = np::after(t, at + 1 + against, t.all.len(), Reach::Group).filter(|np| t.all[np.head].cap())?;
    let start = np.start + usize::from(t.is(np.start, DET));
    Some(Role { title, at: Some(t.span(start.min(np.head), np.end).of(t.text).to_owned()) })
}

/// Jane Doe, | a teacher from Easton, …; Jane Doe is | a teacher
fn behind(t: &Tokens<'_>, end: usize) -> Option<Np> {
    // Jane Doe (D-Ohio), Jane Doe of Easton: behind what tells where from
    let bracket = (t.kind(end) == Some(Kind::LParen))
        .then(|| (end..end + 6).find(|i| t.kind(*i) == Some(Kind::RParen)).map(|i| i + 1))
        .flatten();
    let end = bracket.or_else(|| home(t, end)).unwrap_or(end);
    // Jane Doe, 45, a teacher
    let aged = t.kind(end) == Some(Kind::Comma) && t.kind(end + 1) == Some(Kind::Num);
    let end = if aged && t.kind(end + 2) == Some(Kind::Comma) { end + 2 } else { end };
    let is = t.is(end, BE) && !t.is(end, CLITIC);
    let comma = t.kind(end) == Some(Kind::Comma);
    if !(is || comma) || !t.get(end + 1)?.word() {
        return None;
    }
    let np = np::after(t, end + 1, t.all.len(), Reach::Full)?;
    let determined = ["a", "an", "the"].iter().any(|w| t.eq(np.start, w)) || t.is(np.start, POSS);
    let owned = (np.start + 1..np.head).any(|i| t.is(i, CLITIC));
    let plain = !t.all[np.head].cap() || t.is(np.head, PARTY | TITLE);
    // Jane Doe, chief executive of the mill, …; Jane Doe, MP for Easton
    let bare = t.is(np.head, TITLE | SPOKE) && t.all[np.head].shape != Shape::Capital;
    let closed = match t.kind(np.end) {
        None | Some(Kind::Comma | Kind::Stop | Kind::Dash | Kind::RParen | Kind::Semi) => true,
        // a nurse | and mother of two
        Some(Kind::Word) if comma && t.is(np.end, AND) && (t.eq(np.start, "a") || t.eq(np.start, "an")) => true,
        // a former pastor | elected in May
        _ => is || t.is(np.end, WH | THAT) || t.is(np.end - 1, ED | PART) && t.is(np.end, PREP),
    };
    // After she met Doe, the mayor, Jane Roe, …: the mayor is Roe.
    let next = comma && determined && t.get(np.end + 1).is_some_and(|n| n.cap() && !n.is(DAY));
    let body = t.among(np.head, &BODY) || t.among(np.head, &BUREAU) || t.among(np.head, &COMPANY);
    (plain && closed && !next && (person(t, np.head) || body) && (determined || comma && (bare || owned))).then_some(np)
}

/// Jane Doe has resigned as | a minister; Jane Doe was elected | mayor of Easton
fn served(t: &Tokens<'_>, run: Run) -> Option<Np> {
    // Jane Doe, sister of John Doe, is quitting as
    let aside = (t.kind(run.end) == Some(Kind::Comma)).then_some(run.end + 1);
    let close = aside.and_then(|a| (a..t.all.len().min(a + 12)).find(|i| t.kind(*i) == Some(Kind::Comma)));
    let from = close.map_or(run.end, |i| i + 1);
    let near = (from..t.all.len().min(from + LONGEST)).take_while(|i| t.all[*i].kind == Kind::Word && !t.all[*i].cap());
    let verb = near.into_iter().find(|i| t.among(*i, &OFFICES))?;
    let from = verb + 1 + usize::from(t.eq(verb + 1, "as"));
    let np = np::after(t, from, t.all.len(), Reach::Group)?;
    (np.end > from && t.is(np.head, TITLE) && !t.all[np.start].cap() && !t.is(np.start, POSS)).then_some(np)
}

/// his mother, | Edna Roe, …; the mill's owner Abel Roth
fn ahead(t: &Tokens<'_>, run: Run) -> Option<Np> {
    let before = run.full.checked_sub(1)?;
    let comma = t.kind(before) == Some(Kind::Comma);
    let end = if comma { before } else { run.full };
    let floor = end.saturating_sub(LONGEST);
    let stop = PREP | AND | BUT | SUB | SUBJ | THAT | WH | TIME | DAY;
    let own = |i: &usize| t.all[*i].word() && (!t.is(*i, stop) || t.is(*i, CLITIC | DET | POSS));
    let start = (floor..end).rev().take_while(own).find(|i| t.is(*i, DET | POSS | CLITIC) && !t.is(*i, NUM));
    // Foreign Minister, | Jane Doe, said
    if comma
        && before > 0
        && start.is_none()
        && closed(t, run.end)
        && t.is(before - 1, TITLE | SPOKE)
        && t.all[before - 1].cap()
    {
        let cap = |i: &usize| t.all[*i].cap() || matches!(t.all[*i].kind, Kind::LParen | Kind::RParen);
        let start = (floor..before).rev().take_while(cap).last()?;
        return (start < before - 1).then_some(Np { start, end, head: before - 1 });
    }
    // council member | Ada Fry
    let small = |i: &usize| own(i) && !t.all[*i].cap() && !t.is(*i, ED | ING) && !np::finite(t, *i);
    let bare = || (floor..end).rev().take_while(small).last().filter(|i| !comma && !t.is(*i, DET | POSS | CLITIC));
    let Some(start) = start else {
        let start = bare().filter(|_| person(t, end - 1))?;
        // Former prime minister Jane Doe
        let start = if start > 0 && t.eq(start - 1, "former") { start - 1 } else { start };
        return Some(Np { start, end, head: end - 1 });
    };
    let np = Np { start: start + usize::from(t.is(start, CLITIC)), end, head: end - 1 };
    let noun = np.head > start && !t.all[np.head].cap() && person(t, np.head) && !np::finite(t, np.head);
    (noun && (!comma || closed(t, run.end))).then_some(np)
}

/// True where an apposition may end.
fn closed(t: &Tokens<'_>, i: usize) -> bool {
    matches!(t.kind(i), None | Some(Kind::Comma | Kind::Stop | Kind::RParen | Kind::Dash))
}

/// Keeps what the phrase `np` calls its bearer: the words up to its head as title, what hangs on it as place.
fn keep(t: &Tokens<'_>, np: Np, named: &mut Named) {
    let inside = VENUE | REPORT | GROUP;
    let body = t.among(np.head, &BODY) || t.among(np.head, &BUREAU) || t.among(np.head, &COMPANY);
    if named.called.len() >= MOST || t.is(np.head, inside) && !(body || t.is(np.head, TITLE | SPOKE | UNNAMED)) {
        return;
    }
    named.age = named.age.or_else(|| (np.start..np.head).find_map(|i| years(t.str(i))));
    let clitic = (np.start.saturating_sub(1)..np.head).rfind(|i| t.is(*i, CLITIC));
    let start = clitic.map_or(np.start, |i| (i + 1).max(np.start));
    let start = if t.is(start, DET | POSS) && start < np.head { start + 1 } else { start };
    let place = (np.head + 1 < np.end).then(|| {
        let first = np.head + 1 + usize::from(t.all[np.head + 1].is(PREP));
        t.span(first.min(np.end - 1), np.end).of(t.text).to_owned()
    });
    // Roe's lawyer, Jane Doe: the lawyer of nobody else
    let owner = clitic.and_then(|i| i.checked_sub(1)).filter(|i| t.all[*i].cap());
    let place = place.or_else(|| owner.map(|i| t.str(i).to_owned()));
    let role = Role { title: t.span(start, np.head + 1).of(t.text).to_owned(), at: place };
    if !named.called.contains(&role) {
        named.called.push(role);
    }
}
