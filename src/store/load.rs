//! A folder to records: everything read, every problem gathered, one state of the whole.

use super::disk::Disk;
use super::journal::View;
use super::notes::Notes;
use super::paths::{self, SOURCES};
use super::read::{Text, decode, find_id};
use super::render::link_id;
use crate::base::{Problem, SourceId, TextHash, tasks};
use crate::ledger::Records;
use crate::model::{GraphInfo, Source, settings::FORMAT};
use serde::{Deserialize, de::DeserializeOwned};
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hasher};
use std::{io, sync::Arc, time::Duration};

/// How often a reader begins anew when writers keep coming between.
const TRIES: u32 = 500;

/// What a writer has to know of the files it read.
#[derive(Debug, Default)]
pub(super) struct Snapshot {
    /// A mark of every RON file's content.
    pub marks: BTreeMap<String, u64>,
    /// Each source's file, and the record as it was read.
    pub sources: BTreeMap<SourceId, (String, Arc<Source>)>,
    /// Texts whose files hold what their names say.
    pub texts: BTreeSet<TextHash>,
    /// Comments by file.
    pub notes: BTreeMap<String, Notes>,
}

/// All that a folder holds.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub records: Records,
    pub snapshot: Snapshot,
    /// What is wrong without keeping the rest from being read.
    pub problems: Vec<Problem>,
    /// Texts whose files hold something else than their names say.
    pub changed: BTreeSet<TextHash>,
    /// Texts that are not here.
    missing: Vec<Problem>,
}

impl Read {
    /// All that is worth saying to somebody who only wants to work with the graph.
    pub fn said(&mut self) -> Vec<Problem> {
        let mut said = std::mem::take(&mut self.problems);
        said.append(&mut self.missing);
        said.sort();
        said
    }
}

/// Tells two contents of a file apart.
pub(super) fn mark(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    hasher.finish()
}

/// Reads the whole folder in one state, or gives all that is wrong with it.
pub(super) fn load(disk: &Disk, notes: bool) -> Result<Read, Vec<Problem>> {
    let shown = disk.root().display().to_string();
    let fail = |e: io::Error| vec![Problem::error(&shown, format!("cannot be read: {e}"))];
    for n in 0..TRIES {
        let view = View::open(disk).map_err(fail)?;
        let read = Loader { disk, view: &view, notes, read: Read::default(), wrong: Vec::new() }.run();
        if view.holds().map_err(fail)? {
            return read;
        }
        std::thread::sleep(Duration::from_millis(u64::from(n.min(20))));
    }
    Err(vec![Problem::error(shown, "is being changed all the time").help("try again when the writers are done")])
}

/// So many files are one task.
const SHARE: usize = 64;

/// A RON file of the folder.
struct Ron<T> {
    mark: u64,
    /// What it holds, and its comments.
    read: Result<(T, Notes), Vec<Problem>>,
}

/// What was found in the place of an archived text.
enum Archived {
    Text(Arc<str>),
    Missing(Problem),
    Changed(Problem),
    Unreadable(Problem),
}

struct Loader<'d> {
    disk: &'d Disk,
    view: &'d View<'d>,
    notes: bool,
    read: Read,
    wrong: Vec<Problem>,
}

impl Loader<'_> {
    fn run(mut self) -> Result<Read, Vec<Problem>> {
        self.head()?;
        let entities = self.list(paths::ENTITIES, |e: &crate::model::Entity| e.id.to_string());
        self.read.records.entities = entities.into_iter().map(|e| (e.id.clone(), e)).collect();
        let claims = self.list(paths::CLAIMS, |c: &crate::model::Claim| c.id.to_string());
        self.read.records.claims = claims.into_iter().map(|c| (c.id.clone(), c)).collect();
        self.read.records.links = self.list(paths::LINKS, link_id);
        let decisions = self.list(paths::DECISIONS, |d: &crate::model::Decision| d.id.to_string());
        self.read.records.decisions = decisions.into_iter().map(|d| (d.id.clone(), d)).collect();
        self.gazetteer();
        self.sources();
        self.archive();
        if self.wrong.is_empty() {
            return Ok(self.read);
        }
        self.wrong.append(&mut self.read.problems);
        self.wrong.sort();
        Err(self.wrong)
    }

    /// The name of a file as the user can find it.
    fn shown(&self, rel: &str) -> String {
        self.disk.path(rel).display().to_string()
    }

    /// A file's bytes; `None` when it is not there.
    fn bytes(&self, rel: &str) -> Result<Option<Vec<u8>>, Problem> {
        self.view.read(rel).map_err(|e| Problem::error(self.shown(rel), format!("cannot be read: {e}")))
    }

    /// A RON file as `parse` reads it, with its mark and its comments; `None` when it is not there.
    fn ron<T>(
        &self,
        rel: &str,
        parse: impl FnOnce(&Text<'_>) -> Result<T, Vec<Problem>>,
        notes: impl FnOnce(&str, &T) -> Notes,
    ) -> Option<Ron<T>> {
        let bytes = match self.bytes(rel) {
            Ok(found) => found?,
            Err(problem) => return Some(Ron { mark: 0, read: Err(vec![problem]) }),
        };
        let name = self.shown(rel);
        let read = decode(&name, &bytes).map_err(|p| vec![p]).and_then(|text| {
            let value = parse(&Text { name: &name, text })?;
            let notes = if self.notes { notes(text, &value) } else { Notes::default() };
            Ok((value, notes))
        });
        Some(Ron { mark: mark(&bytes), read })
    }

    /// Notes what a file holds; what is wrong with it is among what is wrong.
    fn take<T>(&mut self, rel: &str, file: Ron<T>) -> Option<T> {
        self.read.snapshot.marks.insert(rel.to_owned(), file.mark);
        match file.read {
            Ok((value, notes)) => {
                if notes != Notes::default() {
                    self.read.snapshot.notes.insert(rel.to_owned(), notes);
                }
                Some(value)
            }
            Err(problems) => {
                self.wrong.extend(problems);
                None
            }
        }
    }

    /// The head first: files of a newer format are not even looked at.
    fn head(&mut self) -> Result<(), Vec<Problem>> {
        #[derive(Deserialize)]
        struct Version {
            format: u32,
        }
        let shown = self.shown(paths::GRAPH);
        let newer = |text: &Text<'_>| match super::layout::options().from_str::<Version>(text.text) {
            Ok(Version { format }) if format > FORMAT => {
                let at = text.text.find("format").unwrap_or_default();
                let message = format!("this graph has format {format}; this dixit reads formats up to {FORMAT}");
                Err(vec![text.problem(at, message).help("use a newer dixit; nothing was changed")])
            }
            _ => text.one::<GraphInfo>(),
        };
        let found = self.ron(paths::GRAPH, newer, |text, _| Notes::of_one(text));
        let Some(info) = found.and_then(|file| self.take(paths::GRAPH, file)) else {
            if self.wrong.is_empty() {
                let problem = Problem::error(shown, "there is no such file, so this is no graph");
                self.wrong.push(problem.help("make one with `dixit init FOLDER`, or name another folder with --graph"));
            }
            return Err(std::mem::take(&mut self.wrong));
        };
        self.read.records.info = info;
        Ok(())
    }

    fn list<T: DeserializeOwned>(&mut self, rel: &str, id: impl Fn(&T) -> String) -> Vec<T> {
        let notes = |text: &str, records: &Vec<T>| Notes::of_list(text, records.iter().map(&id));
        let found = self.ron(rel, |text| text.list(&id), notes);
        found.and_then(|file| self.take(rel, file)).unwrap_or_default()
    }

    fn sources(&mut self) {
        let names = self.view.list(SOURCES);
        let shown = self.shown(SOURCES);
        let names = names.unwrap_or_else(|e| {
            self.wrong.push(Problem::error(shown, format!("cannot be read: {e}")));
            Vec::new()
        });
        let names: Vec<String> =
            names.into_iter().filter(|n| n.ends_with(".ron") && !n.starts_with("sources/.")).collect();
        let notes = |text: &str, s: &Source| Notes::of_source(text, s.statements.iter().map(|s| s.id.to_string()));
        let files = tasks::map(&names, SHARE, |rel| self.ron(rel, |text| text.source(), notes));
        for (rel, file) in names.into_iter().zip(files) {
            let Some(source) = file.and_then(|file| self.take(&rel, file)) else { continue };
            if let Some((first, _)) = self.read.snapshot.sources.get(&source.id) {
                let bytes = self.bytes(&rel).ok().flatten().unwrap_or_default();
                let text = decode("", &bytes).unwrap_or_default();
                let at = find_id(text, 0, source.id.as_str()).unwrap_or_default();
                let problem = Text { name: &self.shown(&rel), text }
                    .problem(at, format!("the source `{}` stands twice", source.id))
                    .help(format!("the other is in {first}; keep one of them"));
                self.wrong.push(problem);
                continue;
            }
            let source = Arc::new(source);
            self.read.snapshot.sources.insert(source.id.clone(), (rel, source.clone()));
            self.read.records.sources.insert(source.id.clone(), source);
        }
    }

    /// The user's table of names: a line that cannot be read keeps nothing else from being read.
    fn gazetteer(&mut self) {
        let bytes = match self.bytes(paths::GAZETTEER) {
            Ok(Some(bytes)) => bytes,
            Ok(None) => return,
            Err(problem) => return self.wrong.push(problem),
        };
        let name = self.shown(paths::GAZETTEER);
        match decode(&name, &bytes) {
            Ok(text) => {
                let (entries, problems) = crate::model::gazetteer::parse(&name, text);
                self.read.records.gazetteer = entries;
                self.read.problems.extend(problems);
            }
            Err(problem) => self.read.problems.push(problem),
        }
    }

    /// The texts of all captures; a missing one is for the ledger's check, a changed one is a problem.
    fn archive(&mut self) {
        let wanted: BTreeSet<TextHash> =
            self.read.records.sources.values().flat_map(|s| &s.captures).map(|c| c.text.clone()).collect();
        let wanted: Vec<TextHash> = wanted.into_iter().collect();
        let found = tasks::map(&wanted, SHARE, |hash| self.text(hash));
        for (hash, found) in wanted.into_iter().zip(found) {
            match found {
                Archived::Text(text) => {
                    self.read.records.archive.insert(hash.clone(), text);
                    self.read.snapshot.texts.insert(hash);
                }
                Archived::Missing(problem) => self.read.missing.push(problem),
                Archived::Unreadable(problem) => self.wrong.push(problem),
                Archived::Changed(problem) => {
                    self.read.problems.push(problem);
                    self.read.changed.insert(hash);
                }
            }
        }
    }

    /// The text of this hash.
    fn text(&self, hash: &TextHash) -> Archived {
        let rel = paths::of_text(hash);
        let bytes = match self.bytes(&rel) {
            Ok(Some(bytes)) => bytes,
            Ok(None) => {
                let missing = Problem::warning(self.shown(&rel), "this archived text is not here");
                return Archived::Missing(missing.help("its statements cannot be checked or shown in context"));
            }
            Err(problem) => return Archived::Unreadable(problem),
        };
        if TextHash::of(&bytes) == *hash {
            return match std::str::from_utf8(&bytes) {
                Ok(text) => Archived::Text(text.into()),
                Err(_) => Archived::Missing(Problem::warning(self.shown(&rel), "this archived text is not UTF-8")),
            };
        }
        let plain: Vec<u8> = String::from_utf8_lossy(&bytes).replace("\r\n", "\n").into_bytes();
        let help = if TextHash::of(&plain) == *hash {
            "its line breaks became CRLF; have git leave archive/ alone (`archive/** -text` in .gitattributes)"
        } else {
            "bring back the text as it was archived (from git, or by adding the article again)"
        };
        let problem = Problem::error(self.shown(&rel), "this text is not the one its name says: somebody changed it");
        Archived::Changed(problem.help(help))
    }
}
