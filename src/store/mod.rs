//! A ledger as a folder of RON text: whole, atomic, one writer at a time. Layer 3, adapter of `ron`.
//!
//! ```no_run
//! use dixit::{base::Timestamp, store::Store};
//! # fn run(now: Timestamp) -> Result<(), Vec<dixit::base::Problem>> {
//! let store = Store::at("graphs/mine");
//! let facts = store.load()?.ledger.into_facts(); // readers need no lock
//! let mut writer = store.write(now)?; // locks, and reads
//! writer.ledger.set_title(Some("Flood gates".into()));
//! writer.save().map_err(|p| vec![p])?; // all of it, or nothing
//! # Ok(()) }
//! ```

mod disk;
mod journal;
mod layout;
mod load;
mod locate;
mod lock;
mod notes;
mod paths;
#[cfg(test)]
mod problems;
mod read;
mod render;
mod scan;
mod single;
#[cfg(test)]
mod tests;
mod writer;

pub use single::merge_file;
pub use writer::{Saved, Writer};

use crate::base::{Problem, TextHash, Timestamp, diag::Severity};
use crate::ledger::Ledger;
use crate::model::GraphInfo;
use disk::Disk;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A folder that is, or is to be, a graph.
#[derive(Clone, Debug)]
pub struct Store {
    folder: PathBuf,
}

/// A graph as it was read.
#[derive(Debug)]
pub struct Loaded {
    /// Its records.
    pub ledger: Ledger,
    /// What is wrong with it that does not keep it from being read: texts that are missing or were changed.
    pub problems: Vec<Problem>,
    /// Texts that somebody changed: they are not what their names say, and were left out.
    pub changed: BTreeSet<TextHash>,
}

/// A graph as it was read, with everything that is wrong with it.
#[derive(Debug)]
pub struct Checked {
    /// Its records; none where something keeps it from being read.
    pub ledger: Option<Ledger>,
    /// Everything that is wrong, each at its place in the files.
    pub problems: Vec<Problem>,
    /// Its files, by their path in the folder; sorted.
    pub files: Vec<String>,
}

impl Store {
    /// The graph in `folder`. Nothing is read yet.
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// True when the folder holds a graph.
    pub fn exists(&self) -> bool {
        self.folder.join(paths::GRAPH).exists() || self.folder.join(paths::HIDDEN).join("pending").exists()
    }

    /// Makes an empty graph. Fails when there is one already; other files in the folder are left alone.
    pub fn init(folder: impl Into<PathBuf>, info: GraphInfo, now: Timestamp) -> Result<Self, Vec<Problem>> {
        let store = Self::at(folder);
        let shown = store.folder.display().to_string();
        if store.exists() {
            let problem = Problem::error(shown, "there is a graph already");
            return Err(vec![problem.help("name another folder, or add to this one with `dixit add -g`")]);
        }
        std::fs::create_dir_all(&store.folder)
            .map_err(|e| vec![Problem::error(shown, format!("the folder cannot be made: {e}"))])?;
        Writer::fresh(Disk::new(&store.folder), Ledger::new(info), now)?.save().map_err(|p| vec![p])?;
        Ok(store)
    }

    /// Reads the graph as it is now: one state of the whole, even while somebody writes. `Err` holds
    /// everything that keeps it from being read, all at once.
    pub fn load(&self) -> Result<Loaded, Vec<Problem>> {
        let mut read = load::load(&Disk::new(&self.folder), false)?;
        let problems = read.said();
        Ok(Loaded { ledger: Ledger::from(read.records), problems, changed: read.changed })
    }

    /// The bytes of some files of the graph, by their path in the folder.
    pub fn bytes(&self, files: Vec<String>) -> Result<Vec<(String, Vec<u8>)>, Vec<Problem>> {
        let disk = Disk::new(&self.folder);
        let bytes = |name: String| {
            let fail = |why: String| vec![Problem::error(disk.path(&name).display().to_string(), why)];
            match disk.read(&name) {
                Ok(Some(bytes)) => Ok((name, bytes)),
                Ok(None) => Err(fail("was taken away while it was read".to_owned())),
                Err(e) => Err(fail(format!("cannot be read: {e}"))),
            }
        };
        files.into_iter().map(bytes).collect()
    }

    /// Locks the graph for writing and reads it. `Err` names who holds the lock, or holds everything
    /// that keeps the graph from being read. `now` is what others are told as the time since.
    pub fn write(&self, now: Timestamp) -> Result<Writer, Vec<Problem>> {
        if !self.exists() {
            // Says what is missing, and makes no folder for a lock.
            self.load()?;
        }
        Writer::open(Disk::new(&self.folder), now)
    }

    /// Everything that is wrong with the graph, at its place in the files.
    pub fn check(&self) -> Vec<Problem> {
        self.checked().problems
    }

    /// The graph with everything that is wrong with it, read once.
    pub fn checked(&self) -> Checked {
        let disk = Disk::new(&self.folder);
        match load::load(&disk, false) {
            Ok(read) => {
                let texts = read.records.archive.keys().map(paths::of_text);
                let mut files: Vec<String> = read.snapshot.marks.keys().cloned().chain(texts).collect();
                files.sort();
                files.dedup();
                let ledger = Ledger::from(read.records);
                let mut problems = locate::problems(&disk, &read.snapshot, ledger.check());
                problems.extend(read.problems);
                problems.sort();
                problems.dedup();
                Checked { ledger: Some(ledger), problems, files }
            }
            Err(mut problems) => {
                let mut rest = Problem::error(
                    self.folder.display().to_string(),
                    "references and anchors were not checked, because not everything could be read",
                );
                rest.severity = Severity::Unchecked;
                problems.push(rest.help("mend the other problems first"));
                Checked { ledger: None, problems, files: Vec::new() }
            }
        }
    }

    /// Files that are not written as dixit writes them.
    pub fn unformatted(&self) -> Result<Vec<PathBuf>, Vec<Problem>> {
        let disk = Disk::new(&self.folder);
        let read = load::load(&disk, true)?;
        let changes = writer::changes(&read.records, &read.snapshot, true);
        Ok(changes.into_iter().map(|(path, _)| disk.path(&path)).collect())
    }

    /// Writes every file as dixit writes it; gives those that changed.
    pub fn format(&self, now: Timestamp) -> Result<Vec<PathBuf>, Vec<Problem>> {
        self.write(now)?.format().map_err(|p| vec![p])
    }
}
