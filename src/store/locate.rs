//! From a record something is wrong with to its place in a file.

use super::disk::Disk;
use super::load::Snapshot;
use super::paths;
use super::read::{Text, decode, find_id};
use crate::base::Problem;
use crate::base::maps::{HashMap, HashMapExt};
use crate::ledger::{Fault, Record};

/// The faults as problems, each at its place.
pub(super) fn problems(disk: &Disk, snapshot: &Snapshot, faults: Vec<Fault>) -> Vec<Problem> {
    let mut texts: HashMap<String, String> = HashMap::new();
    faults
        .into_iter()
        .map(|fault| {
            let (path, id) = place(snapshot, &fault.record);
            let name = disk.path(&path).display().to_string();
            let text = texts.entry(path.clone()).or_insert_with(|| {
                let bytes = disk.read(&path).ok().flatten().unwrap_or_default();
                decode(&name, &bytes).unwrap_or_default().to_owned()
            });
            let from = id.and_then(|id| find(text, &fault.record, &id));
            let at = from.map(|from| fault.words.as_deref().and_then(|w| within(text, from, w)).unwrap_or(from));
            let mut problem = match at {
                Some(at) => Text { name: &name, text }.problem(at, fault.message),
                None => Problem::error(name, fault.message),
            };
            problem.severity = fault.severity;
            problem.help = fault.help;
            problem
        })
        .collect()
}

/// The file of a record, and its id there.
fn place(snapshot: &Snapshot, record: &Record) -> (String, Option<String>) {
    let source = |id| snapshot.sources.get(id).map_or_else(|| paths::of_source(id), |(path, _)| path.clone());
    match record {
        Record::Source(id) => (source(id), Some(id.to_string())),
        Record::Statement(of, id) => (source(of), Some(id.to_string())),
        Record::Entity(id) => (paths::ENTITIES.to_owned(), Some(id.to_string())),
        Record::Claim(id) => (paths::CLAIMS.to_owned(), Some(id.to_string())),
        Record::Decision(id) => (paths::DECISIONS.to_owned(), Some(id.to_string())),
        Record::Link(from, _) => (paths::LINKS.to_owned(), Some(from.to_string())),
        Record::Text(hash) => (paths::of_text(hash), None),
    }
}

fn find(text: &str, record: &Record, id: &str) -> Option<usize> {
    match record {
        Record::Link(_, to) => {
            let mut from = 0;
            // Several links may begin at one statement: the one whose end is the nearest after it.
            while let Some(at) = text.get(from..)?.find(&format!("\"{id}\"")).map(|i| from + i) {
                let end = text[at..].find("),").map_or(text.len(), |i| at + i);
                if text[at..end].contains(&format!("\"{to}\"")) {
                    return Some(at);
                }
                from = at + 1;
            }
            None
        }
        _ => find_id(text, 0, id),
    }
}

/// Where `words` stand as a string in the record that holds `from`.
fn within(text: &str, from: usize, words: &str) -> Option<usize> {
    let end = text[from..].find("\n  ),").map_or(text.len(), |i| from + i);
    let quoted = super::layout::options().to_string(words).ok()?;
    let mut found = text[from..end].match_indices(&quoted).map(|(i, _)| from + i);
    let first = found.next()?;
    // The record's own id is what is wrong only where nothing else is.
    let own = text[from..first].trim_end().strip_suffix(':').is_some_and(|key| key.trim_end() == "id");
    Some(if own { found.next().unwrap_or(first) } else { first })
}
