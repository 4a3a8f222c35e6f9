//! Who the text names: full names, the short forms, nicknames and letters that stand for them, titles.

use super::dotted;
use super::lex::{self, Class, tokens};
use super::lists;
use super::name_spans::{NAME, bracket, char_end, is_dot, name_after};
use super::organisations;
use super::spots::{Sort, Spots};
use crate::base::{Small, Span};
use crate::model::{EntityKind, Name, Role, lang::words::Words};
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Bound,
};

/// So many of those named last are asked for a short form.
const LATEST: usize = 400;

/// Longer than this in bytes, words are no name of a person.
const LONGEST: usize = 120;

/// Somebody or something named.
#[derive(Clone, Debug)]
pub(super) struct Known {
    /// The fullest form, as the text writes it.
    pub(super) name: Small,
    /// The same in simplified characters.
    pub(super) folded: String,
    pub(super) kind: EntityKind,
    aliases: BTreeSet<String>,
    pub(super) titles: BTreeSet<String>,
    /// Of a person, as far as titles and pronouns told.
    pub(super) gender: Option<Gender>,
    /// Whom 该公司 means in a title that begins with it.
    pub(super) of: Option<Small>,
    first: usize,
}

impl Known {
    /// What `title` says, with the organisation that 该公司 in it means.
    fn role(&self, title: &str) -> Role {
        let plain = role(title);
        match &plain.at {
            Some(at) if at.starts_with(['该', '該']) => Role { at: self.of.clone().map(Into::into), ..plain },
            _ => plain,
        }
    }
}

/// Whom 他 and 她 can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    Man,
    Woman,
}

/// What a name or a title tells of it.
fn gender(words: &str) -> Option<Gender> {
    if lists::OF_WOMEN.within(words) {
        Some(Gender::Woman)
    } else if lists::OF_MEN.within(words) {
        Some(Gender::Man)
    } else {
        None
    }
}

/// What the given name tells, of a name in Chinese: 何玉婷.
fn by_given_name(name: &str) -> Option<Gender> {
    let given = &name[lex::surname(name)?..];
    if !(1..=2).contains(&given.chars().count()) {
        None
    } else if lists::GIVEN_OF_WOMEN.within(given) {
        Some(Gender::Woman)
    } else {
        lists::GIVEN_OF_MEN.ends(given).then_some(Gender::Man)
    }
}

/// Everybody named in one text.
pub(super) struct Registry<'t> {
    raw: &'t str,
    text: &'t str,
    pub(super) all: Vec<Known>,
    forms: BTreeMap<String, usize>,
}

impl<'t> Registry<'t> {
    /// Names with a dot (马克·吐温), beside titles, and with foreign names in brackets.
    pub(super) fn scan(raw: &'t str, text: &'t str, spots: &Spots) -> Self {
        crate::base::work::spend(text.len());
        let mut registry = Self { raw, text, all: Vec::new(), forms: BTreeMap::new() };
        for at in spots.of(Sort::Dot) {
            if text[at..].starts_with(is_dot)
                && let Some(span) = dotted::around(text, at)
            {
                registry.person(span, None);
            }
        }
        registry
    }

    /// Names right after titles, where no name known already begins.
    pub(super) fn scan_titles(&mut self, spots: &Spots) {
        let text = self.text;
        for title in spots.hits(Sort::Title, &lex::TITLES, text) {
            let (title, at) = (Span::new(title.start, title.end), title.end);
            let upto = (Bound::Unbounded, Bound::Included(&text[at..char_end(text, at, NAME)]));
            let known = self.forms.range::<str, _>(upto).next_back();
            if let Some((_, &i)) = known.filter(|(form, _)| text[at..].starts_with(form.as_str())) {
                if self.all[i].kind == EntityKind::Person {
                    note(&mut self.all[i].titles, title.of(self.raw));
                }
                continue;
            }
            if let Some(span) = name_after(text, at) {
                self.person(span, Some(title));
            }
        }
        // 蔡先生: a surname of the list and a form of address, with no name around it.
        for polite in spots.hits(Sort::Honorific, &lex::HONORIFICS, text) {
            let lead = &text[..polite.start];
            let Some((from, surname)) = lead.char_indices().next_back() else { continue };
            let word = &text[from..from + surname.len_utf8()];
            let before = lead[..from].chars().next_back();
            let alone = before.is_none_or(|c| !lex::transliterates(c) && lex::surname(&c.to_string()).is_none());
            if alone && lex::surname(word).is_some() && !"和与对向同及于".contains(surname) {
                self.person(Span::new(from, polite.end), None);
            }
        }
    }

    /// The person whom `span` names; new when no form fits.
    pub(super) fn person(&mut self, span: Span, title: Option<Span>) -> usize {
        // 科瓦列夫 cut as 科 and a name: whoever is known by all of it.
        let whole = title.map(|t| t.cover(span)).filter(|w| w.len() <= LONGEST);
        let span = whole.filter(|w| self.find(w.of(self.text)).is_some()).unwrap_or(span);
        let folded = span.of(self.text);
        let index = match self.find(folded).or_else(|| self.polite(folded)) {
            Some(i) => {
                if self.forms.get(folded) != Some(&i) {
                    self.forms.insert(folded.to_owned(), i);
                }
                if self.all[i].name != span.of(self.raw) {
                    note(&mut self.all[i].aliases, span.of(self.raw));
                }
                i
            }
            None => self.add(span, EntityKind::Person),
        };
        // A title tells more surely than a given name.
        let told = gender(folded).or_else(|| title.and_then(|t| gender(t.of(self.text))));
        if told.is_some() && (self.all[index].gender.is_none() || title.is_some()) {
            self.all[index].gender = told;
        }
        if let Some(title) = title {
            note(&mut self.all[index].titles, title.of(self.raw));
        }
        index
    }

    /// Something named that is no person; new when the words are new.
    pub(super) fn thing(&mut self, span: Span, kind: EntityKind) -> usize {
        match self.forms.get(span.of(self.text)) {
            Some(i) => *i,
            None => self.add(span, kind),
        }
    }

    fn add(&mut self, span: Span, kind: EntityKind) -> usize {
        let folded = span.of(self.text).to_owned();
        let index = self.all.len();
        self.forms.insert(folded.clone(), index);
        let mut aliases = BTreeSet::new();
        // 《斯卡恩公报》（Skarn Bulletin）: the title's mark stands between.
        let rest = &self.text[span.end as usize..];
        let mark = rest.chars().next().filter(|c| matches!(c, '》' | '”')).map_or(0, char::len_utf8);
        if let Some(inside) = bracket(self.text, span.end as usize + mark) {
            let words = inside.of(self.raw);
            self.forms.entry(inside.of(self.text).to_owned()).or_insert(index);
            aliases.insert(words.to_owned());
        }
        let name = span.of(self.raw).into();
        self.all.push(Known {
            name,
            folded,
            kind,
            aliases,
            titles: BTreeSet::new(),
            gender: if kind == EntityKind::Person { by_given_name(span.of(self.text)) } else { None },
            of: None,
            first: span.start as usize,
        });
        index
    }

    /// Who goes by `words` (simplified): the same form, a part of a dotted name, the beginning of a longer
    /// name. `None` when nobody or several do.
    pub(super) fn find(&self, words: &str) -> Option<usize> {
        if let Some(i) = self.forms.get(words) {
            return Some(*i);
        }
        if words.chars().count() < 2 {
            return None;
        }
        let office = |k: &Known| k.kind == EntityKind::Organisation && organisations::shortens(words, &k.folded);
        if let Some(i) = Some(words).filter(|w| lists::SHORT_OFFICES.ends(w)).and_then(|_| self.only(office)) {
            return Some(i);
        }
        let ascii = words.is_ascii();
        self.only(|k| {
            k.kind == EntityKind::Person
                && (words.len() <= k.folded.len()
                    && (k.folded.split(is_dot).any(|part| part == words)
                        || !k.folded.contains(is_dot) && k.folded.starts_with(words))
                    || ascii && k.aliases.iter().any(|a| a.is_ascii() && a.split(' ').next_back() == Some(words)))
        })
    }

    /// The person or thing whose name `words` begin with.
    pub(super) fn known_prefix(&self, words: &str) -> Option<usize> {
        let upto = (Bound::Unbounded, Bound::Included(words));
        let (form, index) = self.forms.range::<str, _>(upto).next_back()?;
        (words.starts_with(form.as_str()) && form.chars().count() > 1).then_some(*index)
    }

    /// 小扎, 张某: by the first character of a name or of a part of it.
    pub(super) fn nickname(&self, words: &str) -> Option<usize> {
        let mut chars = words.chars();
        let (first, second) = (chars.next()?, chars.next()?);
        let key = if matches!(first, '小' | '老' | '阿') { second } else { first };
        self.only(|k| k.kind == EntityKind::Person && k.folded.split(is_dot).any(|part| part.starts_with(key)))
    }

    /// 賴總統, 王局长: the only person of that surname.
    fn polite(&self, words: &str) -> Option<usize> {
        let first = words.chars().next()?;
        let rest = &words[first.len_utf8()..];
        if rest == "官" {
            return self.judge(&words[..first.len_utf8()]);
        }
        let titled = lex::is_title(rest) && words.chars().count() > 2 && !lists::ELDERS.has(rest);
        titled.then(|| self.surnamed(&words[..first.len_utf8()])).flatten()
    }

    /// The person whose surname `words` is, when it is one character and only one person has it.
    pub(super) fn surnamed(&self, words: &str) -> Option<usize> {
        if words.chars().count() != 1 || lex::surname(words).is_none() {
            return None;
        }
        self.only(|k| k.kind == EntityKind::Person && k.folded.starts_with(words) && !k.folded.contains(is_dot))
    }

    /// The person whose title is `words`.
    pub(super) fn titled(&self, words: &str) -> Option<usize> {
        self.only(|k| {
            k.kind == EntityKind::Person
                && k.titles.iter().any(|t| t == words || words.len() >= 6 && t.ends_with(words))
        })
    }

    /// The only judge of the text whose name begins with `family`, which may be empty.
    pub(super) fn judge(&self, family: &str) -> Option<usize> {
        let named = family.is_empty() || family.chars().count() == 1 && lex::surname(family).is_some();
        let sits = |k: &Known| k.titles.iter().any(|t| lists::JUDGES.ends(t)) && k.folded.starts_with(family);
        named.then(|| self.only(|k| k.kind == EntityKind::Person && sits(k))).flatten()
    }

    fn only(&self, fits: impl Fn(&Known) -> bool) -> Option<usize> {
        // The latest only: a text that names thousands must not be compared all with all.
        let mut found = self.all.iter().enumerate().rev().take(LATEST).filter(|(_, k)| fits(k));
        let first = found.next()?.0;
        found.next().is_none().then_some(first)
    }

    pub(super) fn alias(&mut self, index: usize, words: Span) {
        let raw = words.of(self.raw);
        if self.all[index].name != raw {
            note(&mut self.all[index].aliases, raw);
            if !self.forms.contains_key(words.of(self.text)) {
                self.forms.insert(words.of(self.text).to_owned(), index);
            }
        }
    }

    /// Every place where a person is named, in order, with their index.
    pub(super) fn places(&self) -> Vec<(Span, usize)> {
        let person = |(form, i): &(&String, &usize)| self.all[**i].kind == EntityKind::Person && form.len() <= LONGEST;
        let people: Vec<(&String, usize)> = self.forms.iter().filter(person).map(|(f, i)| (f, *i)).collect();
        if people.is_empty() {
            return Vec::new();
        }
        // Parts of dotted names stand alone more often than the whole.
        let mut words: Vec<(String, usize)> = people.iter().map(|(f, i)| ((*f).clone(), *i)).collect();
        for (form, i) in &people {
            if let Some(last) = form.split(is_dot).next_back().filter(|l| l.len() < form.len() && l.chars().count() > 1)
            {
                words.push((last.to_owned(), *i));
            }
        }
        let scanner = Words::new(words.iter().map(|w| w.0.as_str()));
        scanner.find_iter(self.text).map(|m| (Span::new(m.start, m.end), words[m.word].1)).collect()
    }

    /// What person `index` has a title of: 考尔德电池 of 考尔德电池首席执行官.
    pub(super) fn serves(&self, index: usize) -> Option<Small> {
        let known = &self.all[index];
        known.titles.iter().find_map(|t| known.role(t).at).map(Into::into)
    }

    /// As names of the text, in order of first mention.
    pub(super) fn names(self) -> Vec<Name> {
        let mut all = self.all;
        all.sort_by_key(|k| k.first);
        all.into_iter()
            .map(|k| {
                // 发言人 tells nothing beside 外交部发言人.
                let fuller = |t: &String| k.titles.iter().any(|u| u.len() > t.len() && u.ends_with(t.as_str()));
                let roles = k.titles.iter().filter(|t| !fuller(t)).map(|t| k.role(t)).collect();
                Name { name: k.name, kind: k.kind, aliases: k.aliases.into_iter().collect(), roles }
            })
            .collect()
    }
}

/// Adds what is not known yet.
fn note(known: &mut BTreeSet<String>, words: &str) {
    if !known.contains(words) {
        known.insert(words.to_owned());
    }
}

/// 奥兰总统 → 总统 at 奥兰.
fn role(title: &str) -> Role {
    let all = tokens(title, Span::new(0, title.len()));
    let from = all.iter().rposition(|t| !t.class.has(Class::Title)).map_or(0, |i| i + 1);
    let Some(first) = all.get(from) else { return Role { title: title.to_owned(), at: None } };
    let at = title[..first.span.start as usize].trim_end_matches('的').trim();
    Role { title: title[first.span.start as usize..].to_owned(), at: (!at.is_empty()).then(|| at.to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_nicknames_and_titles_find_their_person() {
        let text = "总经理里卡多·法尔肯（Ricardo Falken）和局长罗致远评论说";
        let spots = Spots::scan(text);
        let mut registry = Registry::scan(text, text, &spots);
        registry.scan_titles(&spots);
        let name = |i: Option<usize>| i.map(|i| registry.all[i].name.as_str());
        assert_eq!(name(registry.find("法尔肯")), Some("里卡多·法尔肯"));
        assert_eq!(name(registry.find("Falken")), Some("里卡多·法尔肯"));
        assert_eq!(name(registry.nickname("小法")), Some("里卡多·法尔肯"));
        assert_eq!(name(registry.find("罗致远")), Some("罗致远"));
        assert_eq!(name(registry.titled("局长")), Some("罗致远"));
        assert_eq!(name(registry.find("无人")), None);
    }
}
