//! The one process that writes.

use super::disk::Disk;
use super::journal::{self, Change};
use super::load::{self, Snapshot, mark};
use super::lock::Lock;
use super::{paths, render};
use crate::base::{Problem, SourceId, Timestamp, tasks};
use crate::ledger::{Ledger, Records};
use crate::model::Source;
use std::path::PathBuf;
use std::sync::Arc;

/// Keeps git from changing what anchors and hashes depend on.
const GIT: &str = "*.ron text eol=lf\narchive/** -text\n";

/// A graph locked for writing. Change [`Writer::ledger`], then [`Writer::save`]; dropped without that,
/// nothing has happened.
#[derive(Debug)]
pub struct Writer {
    /// The graph's records.
    pub ledger: Ledger,
    /// What is wrong with it that does not keep it from being read.
    pub problems: Vec<Problem>,
    pub(super) disk: Disk,
    snapshot: Snapshot,
    _lock: Lock,
}

/// What a save did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// Files written.
    pub written: Vec<PathBuf>,
    /// Files removed.
    pub removed: Vec<PathBuf>,
}

impl Writer {
    pub(super) fn open(disk: Disk, now: Timestamp) -> Result<Self, Vec<Problem>> {
        let lock = Lock::take(&disk, now).map_err(|p| vec![p])?;
        journal::recover(&disk).map_err(|e| {
            let problem =
                Problem::error(disk.root().display().to_string(), format!("an earlier change cannot be finished: {e}"));
            vec![problem.help("nothing is lost; check rights and free space, then try again")]
        })?;
        let mut read = load::load(&disk, true)?;
        let problems = read.said();
        Ok(Self { ledger: Ledger::from(read.records), problems, disk, snapshot: read.snapshot, _lock: lock })
    }

    pub(super) fn fresh(disk: Disk, ledger: Ledger, now: Timestamp) -> Result<Self, Vec<Problem>> {
        let lock = Lock::take(&disk, now).map_err(|p| vec![p])?;
        Ok(Self { ledger, problems: Vec::new(), disk, snapshot: Snapshot::default(), _lock: lock })
    }

    /// Writes what changed since the graph was read or last saved, all of it at one moment: whoever reads
    /// before sees the old graph, whoever reads after sees the new one, whatever happens between.
    pub fn save(&mut self) -> Result<Saved, Problem> {
        let changes = changes(&self.ledger, &self.snapshot, false);
        self.commit(changes)
    }

    pub(super) fn format(mut self) -> Result<Vec<PathBuf>, Problem> {
        let changes = changes(&self.ledger, &self.snapshot, true);
        let saved = self.commit(changes)?;
        Ok([saved.written, saved.removed].concat())
    }

    fn commit(&mut self, mut changes: Vec<Change>) -> Result<Saved, Problem> {
        let fail = |e: std::io::Error| {
            Problem::error(self.disk.root().display().to_string(), format!("could not be saved: {e}"))
                .help("the graph is as it was before, or as it was to be; check rights and free space")
        };
        for (path, _) in &changes {
            // Somebody's editor does not ask for the lock.
            let now = self.disk.read(path).map_err(fail)?.map(|bytes| mark(&bytes));
            let texts = path.starts_with(paths::ARCHIVE);
            if now.is_some() && !texts && now != self.snapshot.marks.get(path).copied() {
                let problem =
                    Problem::error(self.disk.path(path).display().to_string(), "was changed since it was read");
                return Err(problem.help("nothing was written; run the command again"));
            }
        }
        if changes.is_empty() {
            return Ok(Saved::default());
        }
        if self.disk.read(".gitattributes").map_err(fail)?.is_none() {
            changes.push((".gitattributes".to_owned(), Some(GIT.into())));
        }
        journal::commit(&self.disk, &changes).map_err(fail)?;
        let mut saved = Saved::default();
        for (path, bytes) in changes {
            let full = self.disk.path(&path);
            if let Some(bytes) = bytes {
                self.snapshot.marks.insert(path, mark(&bytes));
                saved.written.push(full);
            } else {
                self.snapshot.marks.remove(&path);
                saved.removed.push(full);
            }
        }
        let sources = self.ledger.sources.iter();
        self.snapshot.sources = sources.map(|(id, s)| (id.clone(), (paths::of_source(id), Arc::clone(s)))).collect();
        self.snapshot.texts = self.ledger.archive.keys().cloned().collect();
        Ok(saved)
    }
}

/// So many sources are one task.
const SHARE: usize = 64;

/// The files that are not as `records` would have them. Sources that are still the very record that was
/// read are passed over, unless `all` are to be looked at.
pub(super) fn changes(records: &Records, snapshot: &Snapshot, all: bool) -> Vec<Change> {
    let mut out: Vec<Change> = Vec::new();
    let notes = |path: &str| snapshot.notes.get(path).cloned().unwrap_or_default();
    let differs = |path: &str, text: &str| snapshot.marks.get(path) != Some(&mark(text.as_bytes()));
    for (path, text) in render::files(records, notes) {
        match text {
            Some(text) if differs(path, &text) => out.push((path.to_owned(), Some(text.into_bytes()))),
            None if snapshot.marks.contains_key(path) => out.push((path.to_owned(), None)),
            _ => {}
        }
    }
    let read = |id| snapshot.sources.get(id);
    let same = |id, source| read(id).is_some_and(|(_, read)| Arc::ptr_eq(read, source));
    let others: Vec<(&SourceId, &Arc<Source>)> =
        records.sources.iter().filter(|(id, source)| all || !same(*id, *source)).collect();
    let rendered = tasks::map(&others, SHARE, |(id, source)| {
        let path = paths::of_source(id);
        let old = read(*id).map_or_else(|| path.clone(), |(path, _)| path.clone());
        let text = render::source(source, &notes(&old));
        (path, old, text)
    });
    for (path, old, text) in rendered {
        if old != path {
            out.push((old, None));
        }
        if differs(&path, &text) {
            out.push((path, Some(text.into_bytes())));
        }
    }
    for (id, (path, _)) in &snapshot.sources {
        if !records.sources.contains_key(id) {
            out.push((path.clone(), None));
        }
    }
    for (hash, text) in &records.archive {
        if !snapshot.texts.contains(hash) {
            out.push((paths::of_text(hash), Some(text.as_bytes().to_vec())));
        }
    }
    for hash in snapshot.texts.iter().filter(|h| !records.archive.contains_key(*h)) {
        out.push((paths::of_text(hash), None));
    }
    out
}
