//! How likely it is that two entities are one, and why: for a person to judge, never for the machine to act on.
//!
//! Evidence is added up: what the names have in common, what the roles say, how many others bear the name. The
//! weights are set by hand; `tests/names.rs` measures them against a table of known truth.

use super::names::{Form, form_of, key, roles_agree};
use crate::model::lang::sound;
use crate::model::{Entity, EntityKind, Role};
use std::collections::BTreeSet;

/// Below this a pair is not worth anybody's time.
pub(super) const LOWEST: f32 = 0.3;
/// What equal roles add, and what roles that exclude each other take away.
const ROLES_MEET: f32 = 0.25;
const ROLES_CLASH: f32 = 0.4;
/// What each further bearer of the shared form takes away.
const BEARER: f32 = 0.15;

const LEGAL: &str = include_str!("legal_forms.txt");
const SURNAMES: &str = include_str!("../model/lang/zh/surnames.txt");
/// Parts of names that tell nobody apart.
const PARTICLES: [&str; 12] = ["al", "el", "de", "da", "di", "van", "von", "der", "bin", "ibn", "la", "dr"];
/// Words of an organisation's name that tell nothing apart.
const STOPS: [&str; 6] = ["of", "the", "for", "and", "de", "du"];

/// A score with its reasons, the strongest first.
#[derive(Debug, PartialEq)]
pub(super) struct Likeness {
    pub score: f32,
    pub why: String,
}

/// How likely `a` and `b` are one; `None` where it is not worth asking. `bearers` counts who goes by a form.
pub(super) fn judge(a: &Entity, b: &Entity, bearers: impl Fn(&str) -> usize) -> Option<Likeness> {
    if let (Some(x), Some(y)) = (&a.wikidata, &b.wikidata) {
        return (x == y).then(|| Likeness { score: 0.99, why: format!("both are Wikidata {x}") });
    }
    let (mut score, mut why, shared) = names(a, b)?;
    match roles(&a.roles, &b.roles) {
        Some(true) => {
            score += ROLES_MEET;
            why.push_str(&format!("; both are {}", titles(a)));
        }
        Some(false) => {
            score -= ROLES_CLASH;
            why.push_str(&format!("; one is {}, the other {}", titles(a), titles(b)));
        }
        None => {}
    }
    let others = shared.map_or(0, |form| bearers(&form).saturating_sub(2));
    if others > 0 {
        score -= BEARER * others as f32;
        why.push_str(&format!("; {others} more may be meant"));
    }
    let score = (score.clamp(0.0, 0.99) * 100.0).round() / 100.0;
    (score >= LOWEST).then_some(Likeness { score, why })
}

fn titles(e: &Entity) -> String {
    let title = |r: &Role| r.at.as_ref().map_or(r.title.clone(), |at| format!("{} ({at})", r.title));
    e.roles.iter().map(title).collect::<Vec<_>>().join(", ")
}

/// True where some roles speak of one post or house, false where roles in one script do not, `None` where they
/// cannot be compared.
fn roles(a: &[Role], b: &[Role]) -> Option<bool> {
    let comparable = a.iter().any(|a| b.iter().any(|b| a.title.is_ascii() == b.title.is_ascii()));
    comparable.then(|| roles_agree(a, b))
}

/// What the names have in common: how much it says, in words, and the form that others may bear too.
fn names(a: &Entity, b: &Entity) -> Option<(f32, String, Option<String>)> {
    if key(&a.name) == key(&b.name) {
        return Some((0.75, format!("both are called {}", a.name), None));
    }
    let fulls = |e: &Entity| {
        let aliases = e.aliases.iter().filter(|alias| form_of(alias, &e.name, e.kind) == Form::Full);
        std::iter::once(&e.name).chain(aliases).cloned().collect::<Vec<_>>()
    };
    let (of_a, of_b) = (fulls(a), fulls(b));
    let pairs = || of_a.iter().flat_map(|x| of_b.iter().map(move |y| (x, y)));
    if let Some((x, _)) = pairs().find(|(x, y)| key(x) == key(y)) {
        return Some((0.75, format!("{} and {} are both called {x}", a.name, b.name), None));
    }
    let person = matches!(a.kind, EntityKind::Person) || matches!(b.kind, EntityKind::Person);
    let best = pairs().filter_map(|(x, y)| if person { people(x, y) } else { bodies(x, y) });
    let best = best.max_by(|(x, _), (y, _)| x.total_cmp(y));
    let short = [(a, b), (b, a)].into_iter().find_map(|(long, short)| {
        let wanted = key(&short.name);
        let forms = super::names::forms(long);
        forms.into_iter().find(|(form, strength)| *form == wanted && *strength == Form::Short)?;
        let why = format!("{} may be short for {}", short.name, long.name);
        Some((if person { 0.6 } else { 0.45 }, why, Some(wanted)))
    });
    match (best, short) {
        (Some((score, why)), None) => Some((score, why, None)),
        (best, Some(short)) if best.as_ref().is_none_or(|(score, _)| *score <= short.0) => Some(short),
        (Some((score, why)), _) => Some((score, why, None)),
        (None, _) => None,
    }
}

/// The parts of a person's name, the last one last, without particles.
fn parts(name: &str) -> Vec<String> {
    let parts = name.split(|c: char| c.is_whitespace() || "·・•‧．-".contains(c));
    let parts = parts.map(|p| p.trim_matches('.').to_owned()).filter(|p| !p.is_empty());
    parts.filter(|p| !PARTICLES.contains(&p.to_lowercase().as_str())).collect()
}

fn letters(name: &str) -> Option<String> {
    let kept = name.chars().filter(|c| c.is_alphabetic());
    kept.map(sound::plain).collect()
}

/// Two names of persons that are not the same word for word.
fn people(a: &str, b: &str) -> Option<(f32, String)> {
    if let (Some(x), Some(y)) = (letters(a), letters(b))
        && x == y
    {
        return Some((0.8, format!("{a} and {b} differ only in marks")));
    }
    let (x, y) = (parts(a), parts(b));
    let ((family_a, given_a), (family_b, given_b)) = (x.split_last()?, y.split_last()?);
    let strength = parts_alike(family_a, family_b)?;
    let one_script = letters(a).is_some() == letters(b).is_some();
    let how = if one_script { "is spelt like" } else { "sounds like" };
    let why = format!("{a} {how} {b}");
    match (given_a.first(), given_b.first()) {
        (Some(p), Some(q)) if initial(p, q) => Some((0.55, format!("{a} may be short for {b}"))),
        (Some(p), Some(q)) => given_alike(p, q).then(|| (if strength + consonants(p) >= 4 { 0.65 } else { 0.55 }, why)),
        // A family name alone: the more there is to hear, the more it says.
        _ => (strength >= 2).then(|| (0.35 + 0.05 * strength.min(5) as f32, why)),
    }
}

fn initial(a: &str, b: &str) -> bool {
    let first = |s: &str| s.chars().next().and_then(sound::plain);
    let one = |s: &str| s.chars().count() == 1;
    (one(a) || one(b)) && first(a).is_some() && first(a) == first(b)
}

fn given_alike(a: &str, b: &str) -> bool {
    match (letters(a), letters(b)) {
        (Some(x), Some(y)) => x == y || (close(&x, &y) && !sound::of_part(a).is_disjoint(&sound::of_part(b))),
        _ => !sound::of_part(a).is_disjoint(&sound::of_part(b)) || a == b,
    }
}

/// How many consonants two parts of names share, where they sound alike; in one script they are spelt alike, too.
fn parts_alike(a: &str, b: &str) -> Option<usize> {
    let (x, y) = (letters(a), letters(b));
    if let (Some(x), Some(y)) = (&x, &y)
        && x != y
        && !close(x, y)
    {
        return None;
    }
    if feminine(a) != feminine(b) {
        return None;
    }
    if x.is_none() && y.is_none() && a.chars().count() != b.chars().count() {
        return None;
    }
    let (a, b) = (sound::of_part(a), sound::of_part(b));
    a.intersection(&b).map(String::len).max()
}

fn consonants(part: &str) -> usize {
    sound::of_part(part).iter().map(String::len).max().unwrap_or(0)
}

/// Slavic family names of women: Orlova is not Orlov, 马连斯卡娅 not 马连斯基.
fn feminine(part: &str) -> bool {
    let part = part.to_lowercase();
    ["ova", "eva", "aya", "aia", "ina", "娃", "娅", "婭", "娜"].iter().any(|end| part.ends_with(end))
}

/// At most a third of the letters differ.
fn close(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let longest = a.len().max(b.len());
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut before = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let cost = if x == y { before } else { 1 + before.min(row[j]).min(row[j + 1]) };
            before = row[j + 1];
            row[j + 1] = cost;
        }
    }
    longest > 0 && row[b.len()] * 3 <= longest
}

/// Two names of organisations that are not the same word for word.
fn bodies(a: &str, b: &str) -> Option<(f32, String)> {
    let (x, y) = (body_key(a)?, body_key(b)?);
    (x == y).then(|| (0.7, format!("{a} and {b} differ only in order, form of company or small words")))
}

/// The words of an organisation's name without order, legal form and small words.
fn body_key(name: &str) -> Option<String> {
    let whole = key(name);
    let legal: Vec<&str> = LEGAL.lines().filter(|l| !l.starts_with('#') && !l.is_empty()).collect();
    if !whole.is_ascii() {
        let end = legal.iter().filter(|form| whole.ends_with(*form)).max_by_key(|form| form.len());
        let bare = end.map_or(whole.as_str(), |form| &whole[..whole.len() - form.len()]);
        return (bare.chars().count() >= 2).then(|| bare.to_owned());
    }
    let words = whole.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty() && !STOPS.contains(w));
    let words: BTreeSet<&str> = words.filter(|w| !legal.contains(w)).collect();
    (!words.is_empty()).then(|| words.into_iter().collect::<Vec<_>>().join(" "))
}

/// What an entity can be found by when its names are not written alike: blocks that likely pairs share.
pub(super) fn blocks(entity: &Entity) -> BTreeSet<String> {
    let all = || std::iter::once(&entity.name).chain(&entity.aliases);
    match entity.kind {
        EntityKind::Unnamed => BTreeSet::new(),
        EntityKind::Person | EntityKind::Unknown => all().flat_map(|name| person_blocks(name)).collect(),
        _ => all().filter_map(|name| body_key(name)).map(|key| format!("body {key}")).collect(),
    }
}

fn person_blocks(name: &str) -> Vec<String> {
    let parts = parts(name);
    let Some(family) = parts.last() else { return Vec::new() };
    let mut out: Vec<String> = letters(name).into_iter().map(|l| format!("letters {l}")).collect();
    // A Chinese name without a dot is one of China unless it does not begin as those do.
    let native = parts.len() == 1
        && letters(family).is_none()
        && family.chars().count() < 4
        && family.chars().next().is_some_and(|c| SURNAMES.contains(crate::model::lang::fold::simple(c)));
    if !native {
        out.extend(sound::of_part(family).into_iter().filter(|s| s.len() >= 2).map(|s| format!("sound {s}")));
    }
    out
}
