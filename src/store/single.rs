//! One file of a graph by itself, for git's merge.

use super::notes::Notes;
use super::paths;
use super::read::{Text, decode};
use super::render::{self, link_id};
use crate::base::Problem;
use crate::ledger::{Conflict, Records};
use crate::model::{Claim, Decision, Entity};
use std::sync::Arc;

/// Merges three states of a file: the one both come from, ours, and theirs. `path` says which file of a graph it is;
/// `ours` may be missing in the base. Comments are those of ours.
///
/// # Errors
/// What keeps one of the three from being read.
pub fn merge_file(
    path: &str,
    base: &[u8],
    ours: &[u8],
    theirs: &[u8],
) -> Result<(String, Vec<Conflict>), Vec<Problem>> {
    let (base, _) = read(path, &format!("{path} (base)"), base)?;
    let (ours, notes) = read(path, path, ours)?;
    let (theirs, _) = read(path, &format!("{path} (theirs)"), theirs)?;
    let (merged, conflicts) = Records::merge(Some(&base), &ours, &theirs);
    Ok((written(path, &merged, notes), conflicts))
}

/// The name of a file of a graph, wherever the graph's folder is.
fn file(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    if path.trim_end_matches(name).trim_end_matches('/').ends_with(paths::SOURCES) { paths::SOURCES } else { name }
}

fn read(path: &str, shown: &str, bytes: &[u8]) -> Result<(Records, Notes), Vec<Problem>> {
    let mut records = Records::default();
    let text = decode(shown, bytes).map_err(|p| vec![p])?;
    if text.trim().is_empty() {
        return Ok((records, Notes::default()));
    }
    let read = Text { name: shown, text };
    let notes = match file(path) {
        paths::SOURCES => {
            let source = read.source()?;
            let notes = Notes::of_source(text, source.statements.iter().map(|s| s.id.to_string()));
            records.sources.insert(source.id.clone(), Arc::new(source));
            notes
        }
        paths::ENTITIES => {
            let all = read.list(|e: &Entity| e.id.to_string())?;
            let notes = Notes::of_list(text, all.iter().map(|e| e.id.to_string()));
            records.entities = all.into_iter().map(|e| (e.id.clone(), e)).collect();
            notes
        }
        paths::CLAIMS => {
            let all = read.list(|c: &Claim| c.id.to_string())?;
            let notes = Notes::of_list(text, all.iter().map(|c| c.id.to_string()));
            records.claims = all.into_iter().map(|c| (c.id.clone(), c)).collect();
            notes
        }
        paths::DECISIONS => {
            let all = read.list(|d: &Decision| d.id.to_string())?;
            let notes = Notes::of_list(text, all.iter().map(|d| d.id.to_string()));
            records.decisions = all.into_iter().map(|d| (d.id.clone(), d)).collect();
            notes
        }
        paths::LINKS => {
            let all = read.list(link_id)?;
            let notes = Notes::of_list(text, all.iter().map(link_id));
            records.links = all;
            notes
        }
        paths::GRAPH => {
            records.info = read.one()?;
            Notes::of_one(text)
        }
        _ => return Err(vec![Problem::error(shown, "is no file of a graph that dixit merges")]),
    };
    Ok((records, notes))
}

fn written(path: &str, records: &Records, notes: Notes) -> String {
    let wanted = file(path);
    if wanted == paths::SOURCES {
        return records.sources.values().next().map_or(String::new(), |s| render::source(s, &notes));
    }
    let files = render::files(records, |name| if name == wanted { notes.clone() } else { Notes::default() });
    let found = files.into_iter().find(|(name, _)| *name == wanted).and_then(|(_, text)| text);
    found.unwrap_or_else(|| "[\n]\n".to_owned())
}
