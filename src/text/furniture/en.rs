//! Furniture of English texts.

use super::dates::{date_and_rest, date_at, find_date, month_at, without_times};
use super::tables::{Key, Table};
use super::{Fields, Furniture, Kind, Position, first, is_short, last};
use crate::base::Span;

pub(super) fn recognise(line: &str, all: Span, position: Position) -> Vec<Furniture> {
    let text = all.of(line);
    if let Some((kind, fields)) = whole(text, position) {
        return vec![Furniture { kind, span: all, fields }];
    }
    let mut found = Vec::new();
    let start = all.start as usize;
    let mut rest = all;
    if let Some((kind, used, fields)) = prefix(text, position) {
        found.push(Furniture { kind, span: Span::new(start, start + used), fields });
        rest = Span::new(start + used, all.end as usize);
    }
    if let Some((kind, kept, fields)) = suffix(rest.of(line), position) {
        let at = rest.start as usize + kept;
        found.push(Furniture { kind, span: Span::new(at, all.end as usize), fields });
    }
    found
}

fn whole(text: &str, position: Position) -> Option<(Kind, Fields)> {
    let t = Table::en();
    if !is_short(text, 400) {
        return None;
    }
    let none = || Fields::default();
    let inner = text.strip_prefix(['(', '[']).map_or(text, |i| i.trim_end_matches(['.', ' ', ')', ']']));
    if (position.is_head() || position.is_foot())
        && is_short(text, 200)
        && let Some(fields) = date_line(inner)
    {
        return Some((Kind::DateLine, fields));
    }
    if (position.is_under_title() || position.is_foot()) && is_short(text, 200) {
        if let Some(name) = t.head_fold(Key::Origin, inner).and_then(|n| origin(&inner[n..])) {
            return Some((Kind::Credit, Fields { credits: vec![name], ..none() }));
        }
        if let Some(fields) = byline(inner) {
            return Some((Kind::Byline, fields));
        }
        if let Some(name) = agency(inner) {
            return Some((Kind::Credit, Fields { credits: vec![name], ..none() }));
        }
        if let Some((name, role)) = inner.split_once(", ")
            && is_person(name)
            && is_role(role)
            && is_short(role, 60)
            && !role.contains(['.', ','])
        {
            return Some((Kind::Byline, Fields { authors: vec![name.to_owned()], ..none() }));
        }
        if t.tail(Key::Contributed, inner.trim_end_matches('.')).is_some() {
            return Some((Kind::Byline, none()));
        }
        if let Some(n) = t.head_fold(Key::Source, inner)
            && let Some(name) = credit(&inner[n..])
        {
            return Some((Kind::Credit, Fields { credits: vec![name], ..none() }));
        }
        if let Some(n) = t.head_fold(Key::Publisher, inner)
            && let Some(name) = credit(&inner[n..])
        {
            return Some((Kind::Credit, Fields { publisher: Some(name), ..none() }));
        }
    }
    if t.head_fold(Key::Reporting, inner).or_else(|| t.head_fold(Key::Editor, inner)).is_some()
        && let Some(found) = desk(inner)
    {
        return Some(found);
    }
    if t.head_fold(Key::Related, text).is_some_and(|n| ends_label(&text[n..]) || text[..n].ends_with(':')) {
        return Some((Kind::Related, none()));
    }
    let calm = || !text.contains(['"', '“']);
    if t.head_fold(Key::Advert, text)
        .is_some_and(|n| text.len() == n || (text[..n].contains(' ') && is_short(text, 120) && calm()))
    {
        return Some((Kind::Advert, none()));
    }
    if t.head_fold(Key::Disclaimer, text).is_some() && (position.is_foot() || text.starts_with('©')) {
        return Some((Kind::Disclaimer, none()));
    }
    let caption = t.head_fold(Key::CaptionHead, text).is_some();
    ((caption || photo_credit(text).is_some()) && calm()).then_some((Kind::Caption, none()))
}

/// Where the credit of a picture begins in a line that ends with one: `… Image: Jane Doe.`
fn photo_credit(text: &str) -> Option<usize> {
    if !is_short(text, 300) {
        return None;
    }
    let tail = last(text, 80);
    let base = text.len() - tail.len();
    let words = Table::en().words(Key::CaptionTail);
    words.find_iter_starts(tail).next()?;
    let last = |w: &&str| memchr::memmem::rfind(tail.as_bytes(), w.as_bytes());
    let at = words.all().iter().filter_map(last).min()?;
    let before = text[..base + at].trim_end();
    let stops =
        before.is_empty() || before.ends_with(['.', '"', '”', '(', ')', '/', '?', '!']) || tail[at..].contains(':');
    stops.then_some(base + at)
}

/// `By Jane Doe`, `By Jane Doe and John Roe, Staff Writer | March 3, 2026`.
fn byline(text: &str) -> Option<Fields> {
    let t = Table::en();
    let n = t.head_fold(Key::Author, text)?;
    if text[..n].eq_ignore_ascii_case("from") || text[n..].contains(['"', '“', '?', '!']) {
        return None;
    }
    let mut rest = text[n..].trim();
    let mut fields = Fields::default();
    if let Some((date, span)) = find_date(rest) {
        if !without_times(&rest[span.end as usize..]).is_empty() {
            return None;
        }
        fields.published = Some(date);
        rest = rest[..span.start as usize].trim_end();
        let label = |w: &&&str| {
            rest.len() > w.len() && rest.get(rest.len() - w.len()..).is_some_and(|e| e.eq_ignore_ascii_case(w))
        };
        let cut = t.get(Key::Date).iter().chain(&[" on"]).find(label).map_or(0, |w| w.len());
        rest = rest[..rest.len() - cut].trim_end_matches([' ', '|', '·', '•', '-', '–', '—', ',', '/']);
    }
    let mut who =
        rest.split([',', '|', ';', '•', '·', '/']).flat_map(|p| p.split(" and ")).flat_map(|p| p.split(" & "));
    let mut first = true;
    who.try_for_each(|part| {
        let part = part.trim().trim_start_matches("and ").trim_start_matches("by ").trim();
        let part = part.split(" in ").flat_map(|p| p.split(" for ")).next().unwrap_or(part).trim();
        if part.is_empty() {
            return Some(());
        }
        if t.get(Key::Agency).iter().any(|a| a.eq_ignore_ascii_case(part)) {
            fields.credits.push(part.to_owned());
        } else if is_person(part) {
            fields.authors.push(part.to_owned());
        } else if first || !(is_role(part) || part.starts_with(char::is_uppercase) && is_short(part, 30)) {
            return None;
        }
        first = false;
        Some(())
    })?;
    (!fields.authors.is_empty() || !fields.credits.is_empty()).then_some(fields)
}

fn is_role(part: &str) -> bool {
    part.split_whitespace().any(|w| Table::en().get(Key::Role).iter().any(|r| r.eq_ignore_ascii_case(w)))
}

/// Two to five capitalised words, particles and initials among them, none of them a role.
fn is_person(part: &str) -> bool {
    let words: Vec<&str> = part.split_whitespace().collect();
    let particle = |w: &str| Table::en().get(Key::Particle).contains(&w.to_lowercase().as_str());
    let name = |w: &str| {
        w.starts_with(|c: char| c.is_uppercase())
            && w.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '\'' | '’' | '-'))
            && !Table::en().get(Key::Weekday).contains(&w)
            && Table::en().get(Key::Month).iter().all(|m| m != &w || words.len() > 2)
    };
    (2..=5).contains(&words.len()) && name(words[0]) && words.iter().all(|w| name(w) || particle(w)) && !is_role(part)
}

/// `Published 3 March 2026`, `Friday, July 21, 2017`, `March 3, 2026 / 10:11 AM / CBS News`.
fn date_line(text: &str) -> Option<Fields> {
    let (date, rest) = date_and_rest(first(text, 120))?;
    let mut fields = Fields { published: Some(date), ..Fields::default() };
    if !rest.is_empty() {
        fields.credits.push(agency(rest.trim_end_matches([' ', ')', '.']))?);
    }
    Some(fields)
}

/// The agency that `text` is the name of.
fn agency(text: &str) -> Option<String> {
    Table::en().get(Key::Agency).iter().find(|a| a.eq_ignore_ascii_case(text)).map(|a| (*a).to_owned())
}

fn credit(text: &str) -> Option<String> {
    let text = text.trim_matches([' ', ':', '.', ')']);
    let fits = !text.is_empty() && is_short(text, 40) && text.starts_with(char::is_uppercase);
    (fits && !text.contains(['"', '“', '?', '!', ';'])).then(|| text.to_owned())
}

/// The outlet that `the Harbor Times on 3 March` begins with.
fn origin(text: &str) -> Option<String> {
    let text = text.trim_start();
    let text = text.strip_prefix("the ").unwrap_or(text);
    let ends = [".", ",", ";", " (", " on ", " in ", " where ", " under ", " with ", " and "];
    let end = ends.iter().filter_map(|w| text.find(w)).min().unwrap_or(text.len());
    credit(&text[..end])
}

/// `Reporting by Jane Doe in London; Editing by John Roe`.
fn desk(text: &str) -> Option<(Kind, Fields)> {
    let t = Table::en();
    let mut fields = Fields::default();
    let mut kind = None;
    for part in text.split([';', '.']).map(str::trim).filter(|p| !p.is_empty()) {
        let (is_edit, n) = match (t.head_fold(Key::Editor, part), t.head_fold(Key::Reporting, part)) {
            (Some(n), _) => (true, n),
            (_, Some(n)) => (false, n),
            _ => continue,
        };
        let names =
            part[n..].split(',').flat_map(|p| p.split(" and ")).map(|p| p.split(" in ").next().unwrap_or(p).trim());
        let names = names.filter(|p| is_person(p)).map(str::to_owned);
        if is_edit {
            fields.editors.extend(names)
        } else {
            fields.authors.extend(names)
        }
        kind = kind.or(Some(if is_edit { Kind::Editor } else { Kind::Byline }));
    }
    let any = !fields.authors.is_empty() || !fields.editors.is_empty();
    kind.filter(|_| any && !text.contains(['"', '“'])).map(|k| (k, fields))
}

fn prefix(text: &str, position: Position) -> Option<(Kind, usize, Fields)> {
    if let Some((used, fields)) = dateline(first(text, 120)).or_else(|| day_and_colon(first(text, 60))) {
        return Some((Kind::Dateline, used, fields));
    }
    // `Thursday, March 15, 2012 Somebody did …`: a date line that lost its line break.
    if position.is_under_title() && Table::en().get(Key::Weekday).iter().any(|w| text.starts_with(w)) {
        let (date, used) = date_at(text)?;
        let rest = text[used..].strip_prefix(' ')?;
        if rest.starts_with(char::is_uppercase) {
            return Some((Kind::DateLine, used + 1, Fields { published: Some(date), ..Fields::default() }));
        }
    }
    None
}

/// `LONDON (Reuters) —`, `WASHINGTON, March 3 (AP) -`, `(CNN) —`, `PARIS —`, `London (CNN) Words`: its length.
fn dateline(text: &str) -> Option<(usize, Fields)> {
    let t = Table::en();
    memchr::memchr3(b'-', b')', 0xE2, text.as_bytes())?;
    let dash = |at: usize| text[at..].starts_with("--") || text[..at].ends_with([' ', ')']);
    let dashed = text.match_indices(['-', '–', '—']).map(|(at, _)| at).find(|at| dash(*at));
    let shut = text.find(") ").map(|at| at + 1).filter(|at| dashed.is_none_or(|d| d > at + 2));
    let at = shut.or(dashed)?;
    let after = text[at..].trim_start_matches(['-', '–', '—']);
    let weak = text[at..].starts_with('-') && !text[at..].starts_with("--") || shut.is_some();
    if weak && !after.starts_with([' ', '\u{a0}']) || text[..at].contains(['"', '“', ';', ':']) {
        return None;
    }
    let head = text[..at].trim_end();
    let (place, agency) = match head.strip_suffix(')').and_then(|h| h.rsplit_once('(')) {
        Some((place, agency)) => (place.trim(), Some(agency.trim())),
        None => (head, None),
    };
    let known = agency.is_some_and(|a| a.split(['/', ',']).any(|a| t.get(Key::Agency).contains(&a.trim())));
    let mut fields = Fields { published: find_date(head).map(|(d, _)| d), ..Fields::default() };
    let house = agency.is_some_and(is_house);
    fields.credits.extend(agency.filter(|_| known || house).map(str::to_owned));
    let fits = match agency {
        Some(_) if known => place.is_empty() || is_place(place),
        // (Meridian Press Agency) The storm …
        Some(agency) if house && place.is_empty() && shut.is_some() => t.tail(Key::AgencyEnd, agency).is_some(),
        Some(_) => shut.is_none() && (house && place.is_empty() || is_place(place) && shouts(place)),
        None => is_place(place) && (shouts(place) || is_dated(place)) && !weak,
    };
    let next = after.trim_start();
    (fits && (shut.is_none() || next.starts_with(char::is_uppercase))).then_some((text.len() - next.len(), fields))
}

/// `PORT ELDER, 12 May 2025: Half of …`.
fn day_and_colon(text: &str) -> Option<(usize, Fields)> {
    let (head, rest) = text.split_once(": ")?;
    let (place, _) = head.split_once(',')?;
    let published = find_date(head).map(|(d, _)| d)?;
    let fields = Fields { published: Some(published), ..Fields::default() };
    (shouts(place) && is_place(place) && rest.starts_with(char::is_uppercase)).then_some((head.len() + 2, fields))
}

/// An agency by its look: a few words in capitals, no date.
fn is_house(name: &str) -> bool {
    let words = name.split_whitespace().count();
    let capital = |w: &str| w.starts_with(char::is_uppercase) || matches!(w, "of" | "the" | "and" | "for");
    (1..=5).contains(&words)
        && name.starts_with(char::is_uppercase)
        && name.split_whitespace().all(capital)
        && name.chars().all(|c| c.is_alphabetic() || [' ', '.', '\'', '’', '-', '/', '&'].contains(&c))
        && month_at(name).is_none()
}

/// `London`, `PORT ELDER, England`, `WASHINGTON, March 3`, `March 3`.
fn is_place(place: &str) -> bool {
    let dated = |p: &str| month_at(p).is_some() || is_day(p);
    let word = |w: &str| w.starts_with(char::is_uppercase) || matches!(w, "de" | "of" | "and" | "la" | "");
    let proper = |p: &str| {
        p.split([' ', '/']).all(word)
            && p.chars().all(|c| c.is_alphabetic() || [' ', '.', '\'', '’', '/', '-'].contains(&c))
    };
    is_short(place, 50)
        && place.split_whitespace().count() <= 7
        && place.split(',').map(str::trim).all(|p| dated(p) || proper(p))
}

/// `May 4`, `4 May 2031`, `2031`.
fn is_day(part: &str) -> bool {
    let number = |w: &str| w.len() <= 4 && w.chars().all(|c| c.is_ascii_digit());
    let month = |w: &str| month_at(w).is_some_and(|(_, used)| used == w.trim_end_matches('.').len());
    part.split_whitespace().all(|w| number(w) || month(w))
}

/// `Corran, 4 May 2031`: a town of a few words and a day; no `On Monday, May 4`.
fn is_dated(place: &str) -> bool {
    let Some((town, day)) = place.split_once(',') else { return false };
    let lead = town.split_whitespace().next().unwrap_or_default();
    let clause = ["On", "In", "At", "By", "From", "Since", "Until", "After", "Before"].contains(&lead);
    let weekday = || Table::en().get(Key::Weekday).contains(&town.rsplit(' ').next().unwrap_or_default());
    let month = |p: &str| p.split_whitespace().any(|w| month_at(w).is_some());
    town.split_whitespace().count() <= 3 && !clause && !weekday() && day.split(',').any(|p| is_day(p) && month(p))
}

/// True when the town is in capitals.
fn shouts(place: &str) -> bool {
    let town = place.split(',').next().unwrap_or(place);
    town.chars().filter(|c| c.is_alphabetic()).count() >= 3 && !town.chars().any(char::is_lowercase)
}

fn suffix(text: &str, position: Position) -> Option<(Kind, usize, Fields)> {
    if text.trim_end_matches(['.', ' ']).ends_with([')', ']']) {
        let tail = last(text, 200);
        if tail.trim_end_matches(['.', ' ']).ends_with([')', ']'])
            && let Some(at) = tail.rfind(['(', '['])
            && let Some((kind, fields)) = desk(tail[at + 1..].trim_end_matches(['.', ' ', ')', ']']))
        {
            return Some((kind, text.len() - tail.len() + at, fields));
        }
    }
    if position.line == 0 && is_short(text, 300) {
        let tail = last(text, 200);
        let base = text.len() - tail.len();
        let weekdays = Table::en().words(Key::Weekday);
        weekdays.find_iter_starts(tail).next()?;
        let day = |w: &&str| tail.rfind(*w).filter(|at| tail[..*at].ends_with(' '));
        let at = weekdays.all().iter().filter_map(day).min()?;
        let (date, used) = date_at(&tail[at..])?;
        let prep =
            tail[..at].trim_end().rsplit(' ').next().is_some_and(|w| w.chars().all(char::is_lowercase) && w.len() < 7);
        let ends = at + used == tail.len()
            && !(prep
                && matches!(
                    tail[..at].trim_end().rsplit(' ').next(),
                    Some("on" | "for" | "by" | "until" | "from" | "since" | "before" | "after")
                ));
        return ends.then(|| (Kind::DateLine, base + at, Fields { published: Some(date), ..Fields::default() }));
    }
    photo_credit(text).filter(|at| *at > 0).map(|at| (Kind::Caption, at, Fields::default()))
}

fn ends_label(text: &str) -> bool {
    text.is_empty() || text.starts_with([':', '|'])
}
