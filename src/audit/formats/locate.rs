//! Where findings stand in files, for tools that open files: line and column of the archived text, or of the file
//! that an article was read from.

use super::super::{Context, Finding, Place};
use crate::base::{LineMap, Offsets, SourceId, TextHash};
use crate::ledger::Facts;
use std::collections::BTreeMap;

/// A stretch of a file; lines and columns from 1, columns in code points, the end not included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// Path with `/`, relative to where the run began, as far as it is.
    pub file: String,
    /// First line and column, last line and column; `None` for the file as a whole.
    pub region: Option<[usize; 4]>,
}

/// Finds lines in files.
pub struct Files<'a> {
    facts: &'a Facts,
    /// Files that sources were read from.
    files: &'a BTreeMap<SourceId, String>,
    /// The graph's folder; empty for articles without a graph.
    folder: String,
    /// Contents of the files that articles were read from.
    read: BTreeMap<SourceId, String>,
    maps: BTreeMap<&'a TextHash, (Offsets<'a>, LineMap)>,
}

impl<'a> Files<'a> {
    /// Of the graph in `folder`, or of articles read from files with these contents.
    pub fn new(context: &'a Context<'_>, folder: &str, read: BTreeMap<SourceId, String>) -> Self {
        let (facts, files) = (context.facts, &context.files);
        let maps = facts.archive.iter().map(|(hash, text)| (hash, (Offsets::new(text), LineMap::new(text)))).collect();
        Self { facts, files, folder: folder.replace('\\', "/").trim_end_matches('/').to_owned(), read, maps }
    }

    /// Where a finding stands.
    pub fn of(&self, finding: &Finding) -> Location {
        match (&finding.place, &finding.source) {
            (Some(place), _) => self.place(place),
            (None, Some(source)) => self.source(source),
            (None, None) => Location { file: self.inside("graph.ron"), region: None },
        }
    }

    /// A source as a whole: its file, else its latest text, else its record.
    pub fn source(&self, source: &SourceId) -> Location {
        let capture = self.facts.sources.get(source).and_then(|s| s.captures.last());
        let file = match (self.files.get(source), capture) {
            (Some(file), _) => file.clone(),
            (None, Some(capture)) => self.inside(&format!("archive/{}.txt", capture.text)),
            (None, None) => self.inside(&format!("sources/{source}.ron")),
        };
        Location { file, region: None }
    }

    /// Words of a text.
    pub fn place(&self, place: &Place) -> Location {
        let file = match self.files.get(&place.source) {
            Some(file) => file.clone(),
            None => self.inside(&format!("archive/{}.txt", place.capture)),
        };
        let text = self.facts.archive.get(&place.capture);
        let (Some(text), Some((offsets, lines))) = (text, self.maps.get(&place.capture)) else {
            return Location { file, region: None };
        };
        let Some(span) = offsets.bytes(place.at) else { return Location { file, region: None } };
        let region = |text: &str, lines: &LineMap, from: usize| {
            let (start, end) = (lines.at(text, from), lines.at(text, from + span.len()));
            Some([start.0, start.1, end.0, end.1])
        };
        match self.read.get(&place.source) {
            None => Location { file, region: region(text, lines, span.start as usize) },
            // The text was cut out of the file: its line stands there word for word, or the file is all we know.
            Some(raw) => {
                let line = lines.line(text, lines.at(text, span.start as usize).0);
                let begins = line.as_ptr() as usize - text.as_ptr() as usize;
                let there = raw.find(line).filter(|_| !line.is_empty());
                let from = there.map(|at| at + span.start as usize - begins);
                Location { file, region: from.and_then(|from| region(raw, &LineMap::new(raw), from)) }
            }
        }
    }

    fn inside(&self, file: &str) -> String {
        if self.folder.is_empty() { file.to_owned() } else { format!("{}/{file}", self.folder) }
    }
}
