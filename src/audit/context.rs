//! All that rules look at, with what more than one of them needs worked out once.

use super::origin::{self, Story};
use super::partial::{self, Met, Whose};
use super::printed::{self, Printed};
use super::quotes::{self, Held};
use super::{Place, Text};
use crate::base::{CharSpan, PartialDate, Problem, SourceId, TextHash};
use crate::graph::Graph;
use crate::ledger::{Fact, Facts};
use crate::link::{Index, Shelves};
use crate::model::Source;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, OnceLock},
};

/// The records to audit.
pub struct Context<'a> {
    /// All records after all decisions.
    pub facts: &'a Facts,
    /// The day that counts as today.
    pub as_of: PartialDate,
    /// True for a graph that is given out as reviewed.
    pub reviewed: bool,
    /// What could not be read, so that no rule could look at it.
    pub unread: Vec<Problem>,
    /// Archived texts that are not what their names say.
    pub changed: BTreeSet<TextHash>,
    /// Files that sources were read from, for articles without a graph.
    pub files: BTreeMap<SourceId, String>,
    shelves: Arc<Shelves<'a>>,
    graph: OnceLock<Graph>,
    stories: OnceLock<Vec<Story>>,
    carried: OnceLock<Vec<Story>>,
    held: OnceLock<Vec<Held>>,
    met: OnceLock<Vec<Met>>,
    index: OnceLock<Index<'a>>,
    printed: OnceLock<Vec<Printed<'a>>>,
}

impl<'a> Context<'a> {
    /// Looks at every statement once.
    pub fn new(facts: &'a Facts, as_of: PartialDate) -> Self {
        Self {
            facts,
            as_of,
            reviewed: false,
            unread: Vec::new(),
            changed: BTreeSet::new(),
            files: BTreeMap::new(),
            shelves: Arc::new(Shelves::of(facts)),
            graph: OnceLock::new(),
            stories: OnceLock::new(),
            carried: OnceLock::new(),
            held: OnceLock::new(),
            met: OnceLock::new(),
            index: OnceLock::new(),
            printed: OnceLock::new(),
        }
    }

    /// The statements of a source that nobody rejected, in order of capture and place.
    pub fn statements(&self, source: &SourceId) -> &[&'a Fact] {
        self.shelves.of_source(source)
    }

    /// All statements that nobody rejected, by source.
    pub fn all_statements(&self) -> impl Iterator<Item = &'a Fact> + '_ {
        self.shelves.all().iter().copied()
    }

    /// The archived text of a hash.
    pub fn archived(&self, hash: &TextHash) -> Option<&'a str> {
        self.shelves.text(hash)
    }

    /// True where [`Self::text`] gives one.
    pub(super) fn is_readable(&self, source: &'a Source) -> bool {
        Text::is_readable(&self.shelves, source)
    }

    /// The latest text of a source, cut into sentences; `None` where it has none or it is not here.
    pub fn text(&self, source: &'a Source) -> Option<Text<'a>> {
        Text::of(self.facts, &self.shelves, source)
    }

    /// The first words of a statement, as a place.
    pub fn place(&self, fact: &Fact) -> Option<Place> {
        let statement = &fact.statement;
        let (at, exact) = statement
            .fragments
            .first()
            .map(|f| (f.at, &f.exact))
            .or_else(|| statement.cue.as_ref().map(|c| (c.at, &c.exact)))?;
        Some(self.words(fact, at, exact))
    }

    /// Words of a statement, as a place.
    pub fn words(&self, fact: &Fact, at: CharSpan, exact: &str) -> Place {
        Place::in_statement(fact, at, exact)
    }

    /// What rules look up across sources, worked out when first asked for.
    pub fn index(&self) -> &Index<'a> {
        self.index.get_or_init(|| Index::over(self.facts, self.shelves.clone()))
    }

    /// Reports with the count of their origins.
    pub(super) fn stories(&self) -> &[Story] {
        self.stories.get_or_init(|| origin::stories(self))
    }

    /// What many outlets carry in much the same words.
    pub(super) fn carried(&self) -> &[Story] {
        self.carried.get_or_init(|| origin::groups(self))
    }

    /// Quotations against their originals.
    pub(super) fn against_originals(&self) -> &[Held] {
        self.held.get_or_init(|| quotes::against_originals(self))
    }

    /// Quoted parts of statements with what their speaker says elsewhere in the same words.
    pub(super) fn met_parts(&self) -> &[Met] {
        self.met.get_or_init(|| partial::met(self, Whose::OneSpeaker))
    }

    /// Statements with the sentences of an earlier source's own voice that they are taken from.
    pub(super) fn printed(&self) -> &[Printed<'a>] {
        self.printed.get_or_init(|| printed::printed(self))
    }

    /// The graph of these records, made when first asked for.
    pub fn graph(&self) -> &Graph {
        self.graph.get_or_init(|| Graph::build(self.facts.clone()))
    }
}
