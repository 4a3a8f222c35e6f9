//! Many files changed as one: all of them, or none.
//!
//! New contents are written beside (`.dixit/stage/N`) and flushed; then a list of what goes where
//! (`.dixit/pending`) comes into place by one rename. That is the moment of change. After it the files
//! are moved to their places; whoever opens the folder meanwhile, or after a kill, reads through the list.
//! At the end the list is renamed to `.dixit/done`. A reader compares `pending` and `done` before and
//! after: if they differ, a writer came between, and it reads again.

use super::disk::Disk;
use super::layout::options;
use super::paths::{HIDDEN, is_ours};
use crate::base::TextHash;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::io;

/// One file of a change: its new content, or `None` to remove it.
pub(super) type Change = (String, Option<Vec<u8>>);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Pending {
    /// Tells this change from the one before it.
    id: String,
    /// Files to put, by number in the stage.
    put: Vec<String>,
    /// Files to remove.
    remove: Vec<String>,
}

fn hidden(name: &str) -> String {
    format!("{HIDDEN}/{name}")
}

fn stage(n: usize) -> String {
    format!("{HIDDEN}/stage/{n}")
}

/// Makes all changes, or, killed or failing before the moment of change, none.
pub(super) fn commit(disk: &Disk, changes: &[Change]) -> io::Result<()> {
    let puts: Vec<(&String, &Vec<u8>)> = changes.iter().filter_map(|(p, b)| Some((p, b.as_ref()?))).collect();
    let remove: Vec<String> = changes.iter().filter(|(_, b)| b.is_none()).map(|(p, _)| p.clone()).collect();
    disk.make_folder(&hidden("stage"))?;
    disk.write(&hidden(".gitignore"), b"*\n")?;
    let before = disk.read(&hidden("done"))?.unwrap_or_default();
    let mut said = TextHash::of(&before).to_string();
    for (path, bytes) in &puts {
        said.push_str(path);
        said.push_str(TextHash::of(bytes).as_str());
    }
    let staged: Vec<(String, &[u8])> = puts.iter().enumerate().map(|(n, (_, b))| (stage(n), b.as_slice())).collect();
    disk.write_all(&staged)?;
    disk.sync_folder(&hidden("stage"))?;
    let put = puts.into_iter().map(|(p, _)| p.clone()).collect();
    let pending = Pending { id: TextHash::of(said.as_bytes()).to_string(), put, remove };
    let list = options().to_string(&pending).map_err(io::Error::other)?;
    disk.write(&hidden("pending.new"), list.as_bytes())?;
    disk.rename(&hidden("pending.new"), &hidden("pending"))?;
    disk.sync_folder(HIDDEN)?;
    apply(disk, &pending)
}

/// Ends a change that was cut off after its moment, and clears what one before it left. For writers.
pub(super) fn recover(disk: &Disk) -> io::Result<()> {
    if let Some(list) = disk.read(&hidden("pending"))? {
        apply(disk, &parse(&list)?)?;
    }
    for name in disk.list(&hidden("stage"))? {
        disk.remove(&hidden(&format!("stage/{name}")))?;
    }
    Ok(())
}

fn apply(disk: &Disk, pending: &Pending) -> io::Result<()> {
    let folder = |path: &String| path.split_once('/').map_or(".", |(folder, _)| folder).to_owned();
    let folders: BTreeSet<String> = pending.put.iter().map(folder).collect();
    for folder in &folders {
        disk.make_folder(folder)?;
    }
    let staged: BTreeSet<String> = disk.list(&hidden("stage"))?.into_iter().collect();
    for (n, path) in pending.put.iter().enumerate() {
        if staged.contains(&n.to_string()) {
            disk.rename(&stage(n), path)?;
        }
    }
    for path in &pending.remove {
        disk.remove(path)?;
    }
    for folder in
        folders.into_iter().chain(pending.remove.iter().map(folder)).chain([".".to_owned()]).collect::<BTreeSet<_>>()
    {
        disk.sync_folder(&folder)?;
    }
    disk.rename(&hidden("pending"), &hidden("done"))?;
    disk.sync_folder(HIDDEN)
}

fn parse(list: &[u8]) -> io::Result<Pending> {
    let bad = |why: String| io::Error::new(io::ErrorKind::InvalidData, format!("the journal is damaged: {why}"));
    let pending: Pending = options().from_bytes(list).map_err(|e| bad(e.to_string()))?;
    match pending.put.iter().chain(&pending.remove).find(|p| !is_ours(p)) {
        Some(path) => Err(bad(format!("`{path}` is no file of a graph"))),
        None => Ok(pending),
    }
}

/// The state of a folder as a reader sees it, through a change that is under way.
pub(super) struct View<'d> {
    disk: &'d Disk,
    token: [Option<Vec<u8>>; 2],
    put: BTreeMap<String, usize>,
    remove: BTreeSet<String>,
}

impl<'d> View<'d> {
    pub fn open(disk: &'d Disk) -> io::Result<Self> {
        let token = token(disk)?;
        let (mut put, mut remove) = (BTreeMap::new(), BTreeSet::new());
        if let Some(list) = &token[0] {
            let pending = parse(list)?;
            put = pending.put.into_iter().enumerate().map(|(n, p)| (p, n)).collect();
            remove = pending.remove.into_iter().collect();
        }
        Ok(Self { disk, token, put, remove })
    }

    /// True when no writer came between: all that was read is of one state.
    pub fn holds(&self) -> io::Result<bool> {
        Ok(token(self.disk)? == self.token)
    }

    pub fn read(&self, rel: &str) -> io::Result<Option<Vec<u8>>> {
        if self.remove.contains(rel) {
            return Ok(None);
        }
        let staged = self.put.get(rel).map(|n| self.disk.read(&stage(*n))).transpose()?.flatten();
        if staged.is_some() { Ok(staged) } else { self.disk.read(rel) }
    }

    /// Names in a folder of the graph.
    pub fn list(&self, folder: &str) -> io::Result<Vec<String>> {
        let there = self.disk.list(folder)?.into_iter().map(|name| format!("{folder}/{name}"));
        let put = self.put.keys().filter(|p| p.split_once('/').is_some_and(|(f, _)| f == folder)).cloned();
        let all: BTreeSet<String> = there.chain(put).filter(|p| !self.remove.contains(p)).collect();
        Ok(all.into_iter().collect())
    }
}

/// `pending` first: a change that ends between the two reads shows in `done`.
fn token(disk: &Disk) -> io::Result<[Option<Vec<u8>>; 2]> {
    Ok([disk.read(&hidden("pending"))?, disk.read(&hidden("done"))?])
}
