//! What a rule found, as facts: nothing here is laid out for a reader yet.

use super::{Level, Rule};
use crate::base::{CharSpan, SourceId, StatementId, TextHash};
use crate::ledger::Fact;
use serde::Serialize;
use std::fmt;

/// Words of a source that a finding is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Place {
    /// The source they stand in.
    pub source: SourceId,
    /// The text they stand in.
    pub capture: TextHash,
    /// Where, in code points of that text.
    pub at: CharSpan,
    /// The words.
    pub exact: String,
}

impl Place {
    /// Words of a statement.
    pub(super) fn in_statement(fact: &Fact, at: CharSpan, exact: &str) -> Self {
        Self { source: fact.source.clone(), capture: fact.statement.capture.clone(), at, exact: exact.to_owned() }
    }
}

/// A piece of a message.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Our words.
    Text(String),
    /// Words of a source.
    Words(String),
}

/// What is wrong, in pieces.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Message(pub Vec<Part>);

impl fmt::Display for Message {
    /// One line; a source's words in quotation marks.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|part| match part {
            Part::Text(text) => f.write_str(text),
            Part::Words(words) => write!(f, "“{}”", short(words)),
        })
    }
}

/// At most this many code points of a source's words stand in a message.
const WORDS: usize = 60;

fn short(words: &str) -> String {
    let line = words.replace('\n', " ");
    match line.char_indices().nth(WORDS) {
        Some((cut, _)) => format!("{}…", line[..cut].trim_end()),
        None => line,
    }
}

/// Another place that belongs to a finding.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Related {
    /// What it has to do with it.
    pub label: String,
    /// Where it is; `None` for what stands in no text.
    pub place: Option<Place>,
    /// The source it is about.
    pub source: SourceId,
    /// The statement it is about.
    pub statement: Option<StatementId>,
}

/// Names a finding in baselines and suppressions: rule, source and words, not where they stand, so that it stays
/// the same under edits elsewhere. `f-` and ten digits.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Fingerprint(pub(super) String);

impl Fingerprint {
    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One thing that a rule found.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Which rule.
    pub rule: &'static Rule,
    /// How much it weighs here.
    pub level: Level,
    /// The source it is about; `None` for the graph as a whole.
    pub source: Option<SourceId>,
    /// The statement it is about.
    pub statement: Option<StatementId>,
    /// The words it is about.
    pub place: Option<Place>,
    /// What is wrong.
    pub message: Message,
    /// Other places.
    pub related: Vec<Related>,
    /// Its name across runs; set by [`super::run`].
    pub fingerprint: Fingerprint,
}

impl Finding {
    /// It is about this statement.
    pub fn about(&mut self, statement: &StatementId) -> &mut Self {
        self.statement = Some(statement.clone());
        self
    }

    /// Adds our words to the message.
    pub fn say(&mut self, text: impl Into<String>) -> &mut Self {
        self.message.0.push(Part::Text(text.into()));
        self
    }

    /// Adds a source's words to the message.
    pub fn words(&mut self, words: impl Into<String>) -> &mut Self {
        self.message.0.push(Part::Words(words.into()));
        self
    }

    /// Names another place.
    pub fn see(&mut self, label: impl Into<String>, place: Place) -> &mut Self {
        let source = place.source.clone();
        self.related.push(Related { label: label.into(), place: Some(place), source, statement: None });
        self
    }

    /// Names a source.
    pub fn see_source(&mut self, label: impl Into<String>, source: &SourceId) -> &mut Self {
        self.related.push(Related { label: label.into(), place: None, source: source.clone(), statement: None });
        self
    }

    /// Names a statement, at its place.
    pub fn see_statement(&mut self, label: impl Into<String>, statement: &StatementId, place: Place) -> &mut Self {
        let source = place.source.clone();
        let statement = Some(statement.clone());
        self.related.push(Related { label: label.into(), place: Some(place), source, statement });
        self
    }

    /// The order of reports: by source, place, code.
    pub(super) fn order(&self) -> impl Ord + '_ {
        (&self.source, self.place.as_ref().map(|p| (&p.capture, p.at)), self.rule.code, &self.statement, &self.message)
    }
}

/// Where a rule tells what it found.
#[derive(Debug)]
pub struct Sink {
    pub(super) rule: &'static Rule,
    pub(super) level: Level,
    pub(super) findings: Vec<Finding>,
}

impl Sink {
    /// A finding at words of a text.
    pub fn at(&mut self, place: Place) -> &mut Finding {
        let source = Some(place.source.clone());
        self.push(source, Some(place))
    }

    /// A finding about a source as a whole.
    pub fn source(&mut self, source: &SourceId) -> &mut Finding {
        self.push(Some(source.clone()), None)
    }

    /// A finding about the graph as a whole.
    pub fn graph(&mut self) -> &mut Finding {
        self.push(None, None)
    }

    fn push(&mut self, source: Option<SourceId>, place: Option<Place>) -> &mut Finding {
        self.findings.push(Finding {
            rule: self.rule,
            level: self.level,
            source,
            statement: None,
            place,
            message: Message::default(),
            related: Vec::new(),
            fingerprint: Fingerprint::default(),
        });
        self.findings.last_mut().expect("just pushed")
    }
}
