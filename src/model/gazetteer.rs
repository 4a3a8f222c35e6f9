//! Names that a user knows beforehand: a table of people and things with their other names.
//!
//! A line of tab-separated values each: name, kind, Wikidata item, other names parted by `|`; only the name must be
//! there. `#` begins a comment line. A name in the table is a full form: it ties records together in every text.

use super::lang::fold::simplify;
use super::lang::words::Words;
use super::{EntityKind, Name};
use crate::base::Problem;
use std::collections::{BTreeMap, BTreeSet};

/// One line of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The name shown.
    pub name: String,
    /// What kind of thing.
    pub kind: EntityKind,
    /// Wikidata item, `Q…`.
    pub wikidata: Option<String>,
    /// Its other names, in any script.
    pub aliases: Vec<String>,
}

/// A table made ready to look names up in and to find them in texts.
#[derive(Clone, Debug)]
pub struct Gazetteer {
    entries: Vec<Entry>,
    by_name: BTreeMap<String, Vec<usize>>,
    scan: Words<String>,
    /// The entry of each word of `scan`.
    owner: Vec<usize>,
}

/// Kinds by the word that stands for them.
const KINDS: [(&str, EntityKind); 9] = [
    ("person", EntityKind::Person),
    ("organisation", EntityKind::Organisation),
    ("outlet", EntityKind::Outlet),
    ("place", EntityKind::Place),
    ("product", EntityKind::Product),
    ("work", EntityKind::Work),
    ("event", EntityKind::Event),
    ("group", EntityKind::Group),
    ("", EntityKind::Unknown),
];

/// The lines that can be read, and what is wrong with the others, by line number.
pub fn parse(file: &str, text: &str) -> (Vec<Entry>, Vec<Problem>) {
    let (mut entries, mut problems) = (Vec::new(), Vec::new());
    let lines = text.trim_start_matches('\u{feff}').lines().enumerate();
    for (n, line) in lines.filter(|(_, l)| !l.trim().is_empty() && !l.starts_with('#')) {
        match entry(line) {
            Ok(entry) => entries.push(entry),
            Err((message, help)) => problems.push(Problem::error(file, message).at(n + 1, 1, line).help(help)),
        }
    }
    (entries, problems)
}

fn entry(line: &str) -> Result<Entry, (String, String)> {
    let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
    let columns = "the columns are name, kind, Wikidata item, other names parted by |";
    if cells.len() > 4 {
        return Err((format!("has {} columns", cells.len()), columns.to_owned()));
    }
    let cell = |n: usize| cells.get(n).copied().unwrap_or_default();
    if cell(0).is_empty() {
        return Err(("has no name".to_owned(), columns.to_owned()));
    }
    let kind = cell(1).to_lowercase();
    let Some((_, kind)) = KINDS.iter().find(|(word, _)| *word == kind) else {
        let known: Vec<&str> = KINDS.iter().map(|(word, _)| *word).filter(|w| !w.is_empty()).collect();
        return Err((format!("`{kind}` is no kind"), format!("kinds are {}, or nothing", known.join(", "))));
    };
    let item = cell(2);
    let numbered = item.strip_prefix('Q').is_some_and(|n| !n.is_empty() && n.chars().all(|c| c.is_ascii_digit()));
    if !item.is_empty() && !numbered {
        return Err((format!("`{item}` is no Wikidata item"), "write Q and digits, or nothing".to_owned()));
    }
    let aliases: BTreeSet<String> =
        cell(3).split('|').map(|a| a.trim().to_owned()).filter(|a| !a.is_empty() && a != cell(0)).collect();
    Ok(Entry {
        name: cell(0).to_owned(),
        kind: *kind,
        wikidata: (!item.is_empty()).then(|| item.to_owned()),
        aliases: aliases.into_iter().collect(),
    })
}

fn key(name: &str) -> String {
    simplify(name).trim().to_lowercase()
}

impl Gazetteer {
    /// A table of these entries; `None` when there are none.
    pub fn new(entries: Vec<Entry>) -> Option<Self> {
        let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let (mut patterns, mut owner) = (Vec::new(), Vec::new());
        for (n, entry) in entries.iter().enumerate() {
            for name in std::iter::once(&entry.name).chain(&entry.aliases) {
                let of = by_name.entry(key(name)).or_default();
                if of.last() != Some(&n) {
                    of.push(n);
                }
                patterns.push(name.clone());
                owner.push(n);
            }
        }
        let scan = Words::new(patterns);
        (!entries.is_empty()).then_some(Self { entries, by_name, scan, owner })
    }

    /// All entries, as written.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The only entry that goes by this name.
    pub fn called(&self, name: &str) -> Option<&Entry> {
        match self.by_name.get(&key(name))?.as_slice() {
            [one] => Some(&self.entries[*one]),
            _ => None,
        }
    }

    /// The entries of which some name stands in the text, as names of that text.
    pub fn names_in(&self, text: &str) -> Vec<Name> {
        let found: BTreeSet<usize> = self.scan.find_iter(text).map(|m| self.owner[m.word]).collect();
        found.into_iter().map(|n| self.entries[n].as_name()).collect()
    }
}

impl Entry {
    /// The entry as a name that a text gives.
    pub fn as_name(&self) -> Name {
        Name { name: self.name.clone().into(), kind: self.kind, aliases: self.aliases.clone(), roles: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_and_bad_ones_named() {
        let table = "# name\tkind\titem\tother names\nAda Quill\tperson\tQ7\t奎尔|阿达·奎尔\nLowmere\n\tperson\nX\tpirate\nY\tperson\tq1\nZ\ta\tb\tc\td\n";
        let (entries, problems) = parse("names.tsv", table);
        assert_eq!(entries.len(), 2);
        assert_eq!((entries[0].aliases.len(), entries[0].wikidata.as_deref()), (2, Some("Q7")));
        assert_eq!(entries[1].kind, EntityKind::Unknown);
        let lines: Vec<_> = problems.iter().map(|p| p.place.at.unwrap().0).collect();
        assert_eq!(lines, [4, 5, 6, 7], "{problems:?}");
    }

    #[test]
    fn a_name_that_two_bear_means_neither() {
        let (entries, _) = parse("", "Ada Quill\tperson\t\tQuill\nTomas Quill\tperson\t\tQuill\n");
        let names = Gazetteer::new(entries).unwrap();
        assert_eq!(names.called("ada quill").unwrap().name, "Ada Quill");
        assert!(names.called("Quill").is_none() && names.called("Nobody").is_none());
        assert_eq!(names.names_in("So said Tomas Quill.").len(), 1);
        assert!(Gazetteer::new(Vec::new()).is_none());
    }
}
