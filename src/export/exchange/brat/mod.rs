//! brat standoff: for each source its text, and its statements as annotations on it. docs/scoring.md has the lines.

mod import;
#[cfg(test)]
mod tests;

pub use import::{Imported, import};

use super::{Files, Format, Selection};
use crate::base::CharSpan;
use crate::graph::{Graph, NodeIx, StatementView};
use crate::model::{Act, Agent, Cited, StatementKind, Words};
use std::collections::BTreeMap;
use std::io::{self, Write};

/// See [`super::ALL`].
pub static FORMAT: Format = Format {
    name: "brat",
    endings: &[],
    about: "brat standoff, a text and its annotations for each source: brat and its kin",
    loses: &[
        "sources but for their texts, texts of earlier captures",
        "statements without content",
        "who has no words in the text, which source speaks; whom speakers speak for, cues of relays",
        "entities but for their names and Wikidata items",
        "hedges, figures, mentions, venue, when it was said",
        "ids of statements, prefixes and suffixes of anchors (both are made anew from the text)",
        "relations between statements, claims, decisions, confidence, rule and why, comments, the gazetteer",
    ],
    files: Files::EachSource(&[(".txt", text), (".ann", annotations)]),
};

/// The latest text of the one source of the selection.
fn text(all: &Selection<'_>, out: &mut dyn Write) -> io::Result<()> {
    let texts = all.nodes().filter_map(|node| match node {
        NodeIx::Source(ix) => all.graph.text(&all.graph.source_at(ix).record().captures.last()?.text),
        _ => None,
    });
    texts.into_iter().try_for_each(|text| out.write_all(text.as_bytes()))
}

/// The statements of the selection, in order of reading.
fn annotations(all: &Selection<'_>, out: &mut dyn Write) -> io::Result<()> {
    let statements = all.nodes().filter_map(|node| match node {
        NodeIx::Statement(ix) => Some(all.graph.statement_at(ix)),
        _ => None,
    });
    let stands = |s: &StatementView<'_>| {
        let latest = s.source().and_then(|source| source.record().captures.last());
        !s.record().fragments.is_empty() && latest.is_some_and(|capture| capture.text == s.record().capture)
    };
    let mut statements: Vec<_> = statements.filter(stands).collect();
    statements.sort_by_key(|s| s.reading_order());
    let mut page = Page { graph: all.graph, out, lines: BTreeMap::new(), known: BTreeMap::new() };
    statements.into_iter().try_for_each(|s| page.statement(s))
}

/// A file of annotations as it is written.
struct Page<'g, 'o> {
    graph: &'g Graph,
    out: &'o mut dyn Write,
    /// How many annotations there are of each type (`T`, `R`, `A`, `N`): they are numbered.
    lines: BTreeMap<char, usize>,
    /// Words for somebody, and the annotation that they have.
    known: BTreeMap<(CharSpan, &'g Agent), String>,
}

impl<'g> Page<'g, '_> {
    fn statement(&mut self, view: StatementView<'g>) -> io::Result<()> {
        let s = view.record();
        let places: Vec<String> = s.fragments.iter().map(|f| place(f.at)).collect();
        let words: Vec<&str> = s.fragments.iter().map(|f| f.exact.as_str()).collect();
        let content = self.line('T', &format!("Content {}\t{}", places.join(";"), flat(&words.join(" "))))?;
        let kind = match s.kind {
            StatementKind::Direct => "Direct",
            StatementKind::Indirect => "Indirect",
            StatementKind::Mixed => "Mixed",
            StatementKind::Own => "Own",
        };
        self.line('A', &format!("Type {content} {kind}"))?;
        if s.act != Act::Say {
            self.line('A', &format!("Act {content} {:?}", s.act))?;
        }
        if let Some(cue) = &s.cue {
            let cue = self.bound("Cue", cue)?;
            self.line('R', &format!("CuedBy Arg1:{content} Arg2:{cue}"))?;
        }
        for (relation, all) in [("SaidBy", &s.speakers), ("RelayedBy", &s.relayed_by), ("ToldTo", &s.told_to)] {
            for cited in all {
                if let Some(source) = self.source(cited)? {
                    self.line('R', &format!("{relation} Arg1:{content} Arg2:{source}"))?;
                }
            }
        }
        Ok(())
    }

    /// Words for somebody: once in a file, however many statements they are joined to.
    fn source(&mut self, cited: &'g Cited) -> io::Result<Option<String>> {
        let Some(words) = &cited.words else { return Ok(None) };
        if let Some(id) = self.known.get(&(words.at, &cited.who)) {
            return Ok(Some(id.clone()));
        }
        let id = self.bound("Source", words)?;
        match &cited.who {
            Agent::Unresolved => drop(self.line('A', &format!("Unresolved {id}"))?),
            Agent::Source(_) => {}
            Agent::Entity(entity) => {
                if let Some(entity) = self.graph.entity(entity) {
                    if entity.is_unnamed() {
                        self.line('A', &format!("Unnamed {id}"))?;
                    }
                    let item = entity.entity().wikidata.as_ref();
                    let known = item.map_or_else(|| format!("dixit:{}", entity.id()), |q| format!("Wikidata:{q}"));
                    self.line('N', &format!("Reference {id} {known}\t{}", flat(entity.name())))?;
                }
            }
        }
        self.known.insert((words.at, &cited.who), id.clone());
        Ok(Some(id))
    }

    fn bound(&mut self, kind: &str, words: &Words) -> io::Result<String> {
        self.line('T', &format!("{kind} {}\t{}", place(words.at), flat(&words.exact)))
    }

    /// Writes an annotation; its id.
    fn line(&mut self, kind: char, rest: &str) -> io::Result<String> {
        let number = self.lines.entry(kind).or_default();
        *number += 1;
        let id = format!("{kind}{number}");
        writeln!(self.out, "{id}\t{rest}")?;
        Ok(id)
    }
}

fn place(at: CharSpan) -> String {
    format!("{} {}", at.start(), at.end())
}

/// On one line: brat writes a blank for each line break and tab.
fn flat(words: &str) -> String {
    words.replace(['\n', '\r', '\t'], " ")
}
