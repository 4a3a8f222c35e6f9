//! What triples are made of: records and parts of records as subjects, and what is said of them.

use super::fields::{kind_of, record_id};
use super::vocabulary::{Class, Property, RECORDS, Word, relation};
use crate::graph::{EdgeKind, Graph, NodeIx};
use std::borrow::Cow;

/// What triples are about: a record, or a part of one that has no id of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Subject {
    /// The record.
    pub node: NodeIx,
    /// Which part of it.
    pub part: Part,
}

/// A part of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// All of it.
    Whole,
    /// A fragment of a statement.
    Fragment(u32),
    /// Where the fragment stands.
    Position(u32),
    /// The fragment's words.
    Quote(u32),
    /// A relation with the words it rests on.
    Citation(EdgeKind, u32),
    /// A number.
    Figure(u32),
    /// A text of a source.
    Capture(u32),
    /// Words of a statement that are no content, where they stand.
    Marked(Marked, u32),
    /// Words of a source that say what it corrects.
    Notice(u32),
    /// A role of an entity.
    Role(u32),
}

/// What words of a statement do that are no content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Marked {
    /// They make it an attribution.
    Cue,
    /// They say where it was said.
    Venue,
    /// They weaken it.
    Hedge,
    /// They make the relay of this place one.
    RelayCue,
}

impl Marked {
    const ALL: [Self; 4] = [Self::Cue, Self::Venue, Self::Hedge, Self::RelayCue];

    fn name(self) -> &'static str {
        match self {
            Self::Cue => "cue",
            Self::Venue => "venue",
            Self::Hedge => "hedge",
            Self::RelayCue => "relay_cue",
        }
    }
}

/// A property: with a value, or a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Iri {
    /// With a value.
    Property(Property),
    /// A relation of the graph.
    Edge(EdgeKind),
}

impl Iri {
    /// The word for it.
    pub fn word(self) -> &'static Word {
        match self {
            Self::Property(p) => p.word(),
            Self::Edge(kind) => relation(kind),
        }
    }
}

/// The type of a literal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Datatype {
    /// `xsd:string`.
    Text,
    /// `xsd:integer`.
    Integer,
    /// `xsd:decimal`.
    Decimal,
    /// `xsd:date`.
    Date,
    /// `xsd:gYearMonth`.
    YearMonth,
    /// `xsd:gYear`.
    Year,
    /// `xsd:dateTime`.
    Moment,
}

impl Datatype {
    /// The name in `xsd:`.
    pub fn local(self) -> &'static str {
        match self {
            Self::Text => "string",
            Self::Integer => "integer",
            Self::Decimal => "decimal",
            Self::Date => "date",
            Self::YearMonth => "gYearMonth",
            Self::Year => "gYear",
            Self::Moment => "dateTime",
        }
    }
}

/// What a triple says.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Object<'g> {
    /// A record or part of one.
    Subject(Subject),
    /// A class.
    Class(Class),
    /// A property.
    Iri(Iri),
    /// Something outside the graph.
    Outside(Cow<'g, str>),
    /// A value.
    Literal(Cow<'g, str>, Datatype),
}

/// One triple.
#[derive(Clone, Debug, PartialEq)]
pub struct Triple<'g> {
    /// About what.
    pub subject: Subject,
    /// Which property.
    pub property: Iri,
    /// What it is.
    pub object: Object<'g>,
}

impl Triple<'_> {
    /// True when it says that something is a citation.
    pub fn is_citation(&self) -> bool {
        self.object == Object::Class(Class::Citation)
    }
}

impl Subject {
    /// All of a record.
    pub fn whole(node: NodeIx) -> Self {
        Self { node, part: Part::Whole }
    }

    /// Its IRI: `urn:dixit:statement:s-1#fragment-0`.
    pub fn iri(self, graph: &Graph) -> String {
        let record = format!("{RECORDS}{}:{}", kind_of(self.node), record_id(graph, self.node));
        match self.part {
            Part::Whole => record,
            Part::Fragment(n) => format!("{record}#fragment-{n}"),
            Part::Position(n) => format!("{record}#position-{n}"),
            Part::Quote(n) => format!("{record}#quote-{n}"),
            Part::Citation(kind, n) => format!("{record}#{}-{n}", kind.name()),
            Part::Figure(n) => format!("{record}#figure-{n}"),
            Part::Capture(n) => format!("{record}#capture-{n}"),
            Part::Marked(words, n) => format!("{record}#{}-{n}", words.name()),
            Part::Notice(n) => format!("{record}#notice-{n}"),
            Part::Role(n) => format!("{record}#role-{n}"),
        }
    }

    /// The subject with this IRI.
    pub fn parse(graph: &Graph, iri: &str) -> Option<Self> {
        let (kind, rest) = iri.strip_prefix(RECORDS)?.split_once(':')?;
        let (id, part) = rest.split_once('#').unwrap_or((rest, ""));
        let node: NodeIx = match kind {
            "statement" => graph.statement(&id.parse().ok()?)?.ix().into(),
            // An id that was merged into another one is another IRI.
            "entity" => Some(graph.entity(&id.parse().ok()?)?).filter(|e| e.id().as_str() == id)?.ix().into(),
            "source" => graph.source(&id.parse().ok()?)?.ix().into(),
            "claim" => graph.claim(&id.parse().ok()?)?.ix().into(),
            _ => return None,
        };
        let Some((name, n)) = part.rsplit_once('-') else {
            return (part.is_empty() && !iri.ends_with('#')).then(|| Self::whole(node));
        };
        let n: u32 = n.parse().ok()?;
        let part = match name {
            "fragment" => Part::Fragment(n),
            "position" => Part::Position(n),
            "quote" => Part::Quote(n),
            "figure" => Part::Figure(n),
            "capture" => Part::Capture(n),
            "notice" => Part::Notice(n),
            "role" => Part::Role(n),
            name => match Marked::ALL.into_iter().find(|words| words.name() == name) {
                Some(words) => Part::Marked(words, n),
                None => Part::Citation(EdgeKind::ALL.into_iter().find(|k| k.name() == name)?, n),
            },
        };
        Some(Self { node, part }).filter(|s| s.iri(graph) == iri)
    }
}

/// An address with everything percent-encoded that an IRI cannot have.
pub(super) fn encoded(iri: Cow<'_, str>) -> Cow<'_, str> {
    let wrong = |c: char| {
        c.is_control()
            || c.is_whitespace()
            || "<>\"{}|^`\\".contains(c)
            || matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{FDD0}'..='\u{FDEF}' | '\u{FFF0}'..='\u{FFFF}' | '\u{E0000}'..)
    };
    let stray = |at: usize| {
        let digits = iri.as_bytes().get(at + 1..at + 3);
        digits.is_none_or(|d| !d.iter().all(u8::is_ascii_hexdigit))
    };
    // One mark begins a fragment; brackets stand around an IP address alone.
    let fragment = iri.find('#').unwrap_or(iri.len());
    let host = iri.find("://").map_or(0, |at| at + 3);
    let path = iri[host..].find(['/', '?', '#']).map_or(iri.len(), |at| host + at);
    let misplaced = |at: usize, c: char| match c {
        '%' => stray(at),
        '#' => at > fragment,
        '[' | ']' => at >= path,
        _ => false,
    };
    let fine = !iri.char_indices().any(|(at, c)| wrong(c) || misplaced(at, c));
    if fine {
        return iri;
    }
    let mut out = String::with_capacity(iri.len() + 8);
    for (at, c) in iri.char_indices() {
        if wrong(c) || misplaced(at, c) {
            c.encode_utf8(&mut [0; 4]).bytes().for_each(|b| out.push_str(&format!("%{b:02X}")));
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}
