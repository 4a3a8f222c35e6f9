//! Everything that does not hold in a ledger, all at once.

mod decisions;
mod statements;

use super::judged::Judged;
use super::{Ledger, Records};
use crate::base::diag::Severity;
use crate::base::{ClaimId, DecisionId, EntityId, SourceId, StatementId, TextHash};
use crate::model::{Action, Entity, EntityKind, Point};
use std::collections::{BTreeMap, BTreeSet};

/// The record something is wrong with.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Record {
    /// A source.
    Source(SourceId),
    /// A statement of a source.
    Statement(SourceId, StatementId),
    /// An entity.
    Entity(EntityId),
    /// A claim.
    Claim(ClaimId),
    /// A link between these statements or claims.
    Link(Point, Point),
    /// A decision.
    Decision(DecisionId),
    /// An archived text.
    Text(TextHash),
}

/// One thing that does not hold.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The record.
    pub record: Record,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, in a sentence without a full stop.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// A string of the record that the fault is about, to point at.
    pub words: Option<String>,
}

/// Faults as they are found, and what the checks look up.
struct Sink<'l> {
    records: &'l Records,
    judged: Judged<'l>,
    statements: BTreeMap<&'l StatementId, &'l SourceId>,
    found: Vec<Fault>,
}

impl Ledger {
    /// All that does not hold, by record: references to nothing, ids that stand twice, anchors whose words
    /// do not stand there, texts that are not what their hash says, nesting and merging in circles,
    /// decisions that lost their statement. A text that is not here makes a fault of its own kind: what
    /// depends on it could not be checked (law 6).
    pub fn check(&self) -> Vec<Fault> {
        let judged = Judged::of(self);
        let mut sink = Sink { records: self, judged, statements: BTreeMap::new(), found: Vec::new() };
        sink.ids();
        sink.entities();
        sink.texts();
        for source in self.sources.values() {
            sink.source(source);
        }
        sink.claims_and_links();
        // Without decisions none is lost, and nothing need be copied to see that.
        let orphans = if self.decisions.is_empty() { Vec::new() } else { self.facts().orphans };
        sink.decisions(&orphans);
        sink.found.sort();
        sink.found.dedup();
        sink.found
    }
}

impl<'l> Sink<'l> {
    fn error(&mut self, record: Record, message: impl Into<String>) -> &mut Fault {
        let fault = Fault { record, severity: Severity::Error, message: message.into(), help: None, words: None };
        self.found.push(fault);
        self.found.last_mut().expect("just pushed")
    }

    fn has_entity(&self, id: &EntityId) -> bool {
        self.records.entities.contains_key(id) || self.judged.made.contains_key(id)
    }

    /// An entity that a record names has to be there.
    fn entity(&mut self, record: &Record, id: &EntityId) {
        if !self.has_entity(id) {
            let help = self.near(id.as_str());
            self.error(record.clone(), format!("there is no entity `{id}`")).words(id.as_str()).helped(help);
        }
    }

    /// A statement that a record names has to be there.
    fn statement(&mut self, record: &Record, id: &StatementId) {
        let added = self.judged.added().any(|(_, s)| s.id == *id);
        if !added && !self.statements.contains_key(id) {
            self.error(record.clone(), format!("there is no statement `{id}`")).words(id.as_str());
        }
    }

    /// A claim that a record names has to be there.
    fn claim(&mut self, record: &Record, id: &ClaimId) {
        let made = self.judged.standing.iter().any(|d| matches!(&d.action, Action::AddClaim(c) if c.id == *id));
        if !made && !self.records.claims.contains_key(id) {
            self.error(record.clone(), format!("there is no claim `{id}`")).words(id.as_str());
        }
    }

    /// A source that a record names has to be there.
    fn source_there(&mut self, record: &Record, id: &SourceId) {
        if !self.records.sources.contains_key(id) {
            let help = "add it again, or take the decision back (undo)";
            self.error(record.clone(), format!("there is no source `{id}`")).help(help).words(id.as_str());
        }
    }

    fn point(&mut self, record: &Record, point: &Point) {
        match point {
            Point::Statement(id) => self.statement(record, id),
            Point::Claim(id) => self.claim(record, id),
        }
    }

    fn near(&self, id: &str) -> Option<String> {
        let known = self.records.entities.keys().chain(self.judged.made.keys()).map(EntityId::as_str);
        crate::base::diag::nearest(id, known).map(|near| format!("did you mean `{near}`?"))
    }

    fn ids(&mut self) {
        let records = self.records;
        for (key, source) in &records.sources {
            if *key != source.id {
                self.error(Record::Source(key.clone()), format!("is kept under `{key}` but is `{}`", source.id));
            }
            for statement in &source.statements {
                if let Some(other) = self.statements.insert(&statement.id, &source.id) {
                    let record = Record::Statement(source.id.clone(), statement.id.clone());
                    self.error(record, format!("the id `{}` stands twice, also in source `{other}`", statement.id))
                        .help("keep one of the two");
                }
            }
        }
    }

    fn entities(&mut self) {
        for entity in self.records.entities.values() {
            let record = Record::Entity(entity.id.clone());
            if entity.name.trim().is_empty() {
                self.error(record.clone(), "an entity without a name").words("");
            }
            if (entity.kind == EntityKind::Unnamed) != entity.unnamed.is_some() {
                self.error(record, "an unnamed entity needs both `kind: Unnamed` and `unnamed`, a named one neither");
            }
        }
    }

    fn texts(&mut self) {
        let records = self.records;
        for (hash, text) in &records.archive {
            if TextHash::of(text.as_bytes()) != *hash {
                self.error(Record::Text(hash.clone()), "this text is not the one its name says");
            }
        }
        let mut seen = BTreeSet::new();
        for source in records.sources.values() {
            for capture in &source.captures {
                if records.archive.contains_key(&capture.text) || !seen.insert(&capture.text) {
                    continue;
                }
                let held = source.statements.iter().filter(|s| s.capture == capture.text).count();
                let message = format!("this archived text is not here: {held} statements of it were not checked");
                let fault = self.error(Record::Text(capture.text.clone()), message);
                fault.severity = Severity::Unchecked;
                fault.help("bring the text back (from git, or by adding the article again)");
            }
        }
    }

    fn claims_and_links(&mut self) {
        let records = self.records;
        for claim in records.claims.values() {
            let record = Record::Claim(claim.id.clone());
            for id in claim.affirmed_by.iter().chain(&claim.denied_by) {
                self.statement(&record, id);
            }
            if let Some(id) = claim.affirmed_by.iter().find(|id| claim.denied_by.contains(id)) {
                self.error(record, format!("`{id}` both affirms and denies this claim")).words(id.as_str());
            }
        }
        for link in &records.links {
            let record = Record::Link(link.from.clone(), link.to.clone());
            self.point(&record, &link.from);
            self.point(&record, &link.to);
            if link.from == link.to {
                self.error(record, "linked to itself").words(link.to.as_str());
            }
        }
    }
}

impl Fault {
    fn help(&mut self, help: impl Into<String>) -> &mut Self {
        self.helped(Some(help.into()))
    }

    fn helped(&mut self, help: Option<String>) -> &mut Self {
        self.help = help;
        self
    }

    fn words(&mut self, words: &str) -> &mut Self {
        self.words = Some(words.to_owned());
        self
    }
}

/// The name an entity is shown by.
fn shown(entity: &Entity) -> String {
    format!("`{}` ({})", entity.id, entity.name)
}
