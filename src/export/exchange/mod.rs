//! Formats in which other programs take the graph: one a file, named in [`ALL`].
//!
//! Each writes as it walks: nothing but a list of node numbers is held besides the graph. docs/exchange.md has a
//! table of them, which a test compares with this list.

pub mod brat;
mod claimreview;
pub mod csv;
mod fields;
mod ftm;
mod gexf;
mod graphml;
pub mod import;
mod jsonl;
mod jsonld;
#[cfg(test)]
mod losses;
#[cfg(feature = "parquet")]
mod parquet;
mod rdf;
mod selection;
#[cfg(test)]
mod tests;
mod trig;
mod triple;
mod turtle;
pub mod vocabulary;
mod wanted;
mod xml;

pub use rdf::{describe, matching};
pub use selection::Selection;
pub use triple::{Datatype, Iri, Marked, Object, Part, Subject, Triple};
pub use wanted::Wanted;

use std::io::{self, Write};

/// A format that the graph is exported in.
pub struct Format {
    /// `--format`, and the ending of its files.
    pub name: &'static str,
    /// Other endings of its files.
    pub endings: &'static [&'static str],
    /// What it is and who reads it.
    pub about: &'static str,
    /// What it cannot hold, each by name.
    pub loses: &'static [&'static str],
    files: Files,
}

/// Writes what one file holds.
type Writer = fn(&Selection<'_>, &mut dyn Write) -> io::Result<()>;

/// The files of a format.
enum Files {
    One(Writer),
    /// Several in a folder, each by its name.
    Folder(&'static [(&'static str, Writer)]),
    /// Several for each source that has a text, in a folder: each by what follows the id of the source.
    EachSource(&'static [(&'static str, Writer)]),
}

impl Format {
    /// True when it is several files.
    pub fn is_folder(&self) -> bool {
        !matches!(self.files, Files::One(_))
    }

    /// Hands over every file of it, one after the other: its name in the folder (empty where it is no folder), and
    /// what writes it.
    pub fn each_file<E>(
        &self,
        all: &Selection<'_>,
        mut take: impl FnMut(&str, &dyn Fn(&mut dyn Write) -> io::Result<()>) -> Result<(), E>,
    ) -> Result<(), E> {
        match self.files {
            Files::One(write) => take("", &|out| write(all, out)),
            Files::Folder(files) => files.iter().try_for_each(|(name, write)| take(name, &|out| write(all, out))),
            Files::EachSource(files) => all.each_source().try_for_each(|(id, of_source)| {
                files.iter().try_for_each(|(end, write)| take(&format!("{id}{end}"), &|out| write(&of_source, out)))
            }),
        }
    }
}

/// Every format, in the order of the docs.
pub static ALL: &[&Format] = &[
    &graphml::FORMAT,
    &gexf::FORMAT,
    &csv::FORMAT,
    &turtle::FORMAT,
    &trig::FORMAT,
    &jsonld::FORMAT,
    &claimreview::FORMAT,
    &ftm::FORMAT,
    &jsonl::FORMAT,
    &brat::FORMAT,
    #[cfg(feature = "parquet")]
    &parquet::FORMAT,
];

/// Formats that are there only with a feature of the same name.
pub const OPTIONAL: [&str; 1] = ["parquet"];

/// The format with this name.
pub fn named(name: &str) -> Option<&'static Format> {
    ALL.iter().copied().find(|f| f.name == name)
}

/// The format of files that end so.
pub fn ending(ending: &str) -> Option<&'static Format> {
    ALL.iter().copied().find(|f| f.name == ending || f.endings.contains(&ending))
}

/// What no format but our own can hold: it is of the ledger, not of the graph.
const OF_THE_LEDGER: &str = "the archived texts, the gazetteer, comments; when decisions were taken, why statements were judged so, decisions taken back or that silence the audit";
/// What tables of nodes and edges cannot hold.
const OF_RECORDS: &str = "single fragments, prefixes and suffixes of anchors; captures but for the hash that statements have; notices of corrections";
/// What words and values without their places leave out.
const OF_PLACES: &str =
    "the smallest and largest value of a figure; where figures, cues, hedges and venues stand (their words are there)";
/// What an import of ClaimReview leaves outside.
const OF_THE_RATING: &str = "the rating of a review, and who made the claim";
