//! The graph as triples, made on the way: what Turtle, TriG, JSON-LD and SPARQL read.

use super::Selection;
use super::fields::{kind_of, lower, record_id};
use super::vocabulary::{Class, Property, RECORDS, Word, relation};
use crate::ask::record::review;
use crate::base::{CharSpan, PartialDate};
use crate::graph::{EdgeKind, Evidence, Graph, NodeIx};
use crate::model::{EntityKind, Maker, SourceKind};
use std::borrow::Cow;
use std::collections::BTreeSet;

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
            name => Part::Citation(EdgeKind::ALL.into_iter().find(|k| k.name() == name)?, n),
        };
        Some(Self { node, part }).filter(|s| s.iri(graph) == iri)
    }
}

/// Everything said of a node and its parts, each subject's triples together.
pub fn describe<'g>(all: &Selection<'g>, node: NodeIx) -> Vec<Triple<'g>> {
    let mut out = Out { all, subject: Subject::whole(node), triples: Vec::new() };
    match node {
        NodeIx::Statement(_) => out.statement(node),
        NodeIx::Entity(_) => out.entity(node),
        NodeIx::Source(_) => out.source(node),
        NodeIx::Claim(ix) => {
            out.class(Class::Claim);
            out.text(Property::Text, &all.graph.claim_at(ix).claim().text);
        }
    }
    out.triples
}

struct Out<'a, 'g> {
    all: &'a Selection<'g>,
    subject: Subject,
    triples: Vec<Triple<'g>>,
}

impl<'g> Out<'_, 'g> {
    fn push(&mut self, property: Property, object: Object<'g>) {
        self.triples.push(Triple { subject: self.subject, property: Iri::Property(property), object });
    }

    fn class(&mut self, class: Class) {
        self.push(Property::Type, Object::Class(class));
    }

    fn text(&mut self, property: Property, text: impl Into<Cow<'g, str>>) {
        let text = text.into();
        if !text.is_empty() {
            self.push(property, Object::Literal(text, Datatype::Text));
        }
    }

    fn texts(&mut self, property: Property, texts: impl IntoIterator<Item = &'g String>) {
        texts.into_iter().for_each(|t| self.text(property, t));
    }

    fn whole_number(&mut self, property: Property, n: impl Into<u64>) {
        self.push(property, Object::Literal(n.into().to_string().into(), Datatype::Integer));
    }

    fn number(&mut self, property: Property, x: Option<f64>) {
        if let Some(x) = x.filter(|x| x.is_finite()) {
            self.push(property, Object::Literal(format!("{x}").into(), Datatype::Decimal));
        }
    }

    fn date(&mut self, property: Property, date: Option<PartialDate>) {
        if let Some(date) = date {
            let datatype = match (date.month(), date.day()) {
                (_, Some(_)) => Datatype::Date,
                (Some(_), None) => Datatype::YearMonth,
                (None, None) => Datatype::Year,
            };
            self.push(property, Object::Literal(date.to_string().into(), datatype));
        }
    }

    fn part(&mut self, property: Property, part: Part) {
        let object = Object::Subject(Subject { node: self.subject.node, part });
        self.push(property, object);
    }

    fn at(&mut self, span: CharSpan) {
        self.whole_number(Property::Start, span.0);
        self.whole_number(Property::End, span.1);
    }

    /// Now about a part of the record.
    fn about(&mut self, part: Part) {
        self.subject.part = part;
    }

    /// Relations as such; gives those that have words, a place among others, or a reason.
    fn relations(&mut self) -> Vec<Cited<'g>> {
        let node = self.subject.node;
        let all = self.all;
        let mut cited: Vec<Cited<'g>> = Vec::new();
        let mut said = BTreeSet::new();
        for edge in all.edges_from(node) {
            let (kind, to) = (edge.kind(), Subject::whole(edge.to()));
            if said.insert((kind, to)) {
                let object = Object::Subject(to);
                self.triples.push(Triple { subject: self.subject, property: Iri::Edge(kind), object });
            }
            let evidence = edge.evidence().filter(|_| !matches!(kind, EdgeKind::CarriedBy | EdgeKind::Within));
            let link = edge.link();
            let ruling = edge.ruling();
            let why = link.map(|l| l.why.as_str()).or_else(|| ruling?.why.as_deref());
            if evidence.is_some() || why.is_some() || edge.nth() > 0 {
                // Edges come by kind, so that those of one kind are numbered in a row.
                let number = cited.last().filter(|c| c.kind == kind).map_or(0, |c| c.number + 1);
                let score = link.map(|l| (f64::from(l.score) * 100.0).round() / 100.0);
                let by = ruling.map(|r| r.by.as_str());
                cited.push(Cited { kind, number, rank: edge.nth() as u32, to, evidence, why, score, by });
            }
        }
        for c in &cited {
            self.part(Property::HasCitation, Part::Citation(c.kind, c.number));
        }
        cited
    }

    fn citations(&mut self, cited: Vec<Cited<'g>>) {
        for c in cited {
            self.about(Part::Citation(c.kind, c.number));
            self.class(Class::Citation);
            self.push(Property::Relation, Object::Iri(Iri::Edge(c.kind)));
            self.push(Property::Object, Object::Subject(c.to));
            self.whole_number(Property::Rank, c.rank);
            if let Some(evidence) = c.evidence {
                self.text(Property::Exact, evidence.exact);
                self.at(evidence.at);
            }
            self.number(Property::Confidence, c.score);
            self.text(Property::Why, c.why.unwrap_or(""));
            self.text(Property::JudgedBy, c.by.unwrap_or(""));
        }
    }

    fn statement(&mut self, node: NodeIx) {
        let NodeIx::Statement(ix) = node else { return };
        let view = self.all.graph.statement_at(ix);
        let s = view.record();
        for class in [Class::Statement, Class::Quotation, Class::Annotation, Class::ProvEntity] {
            self.class(class);
        }
        self.text(Property::Id, s.id.as_str());
        self.text(Property::Text, s.content());
        self.text(Property::Kind, lower(s.kind));
        self.text(Property::Act, lower(s.act));
        self.date(Property::SaidAt, s.said_at);
        self.date(Property::Date, view.date());
        self.text(Property::Cue, s.cue.as_ref().map_or("", |c| &c.exact));
        self.text(Property::Venue, s.venue.as_ref().map_or("", |v| &v.exact));
        self.texts(Property::Hedge, s.hedges.iter().map(|h| &h.exact));
        self.text(Property::Review, review(view.review()));
        self.text(Property::JudgedBy, view.fact().judged.as_ref().map_or("", |(by, _)| by));
        let (Maker::Rule(by) | Maker::Person(by)) = &s.made_by;
        self.text(Property::MadeBy, by);
        self.number(Property::Confidence, Some((f64::from(s.confidence) * 100.0).round() / 100.0));
        self.texts(Property::Why, &s.why);
        for n in 0..s.fragments.len() as u32 {
            self.part(Property::HasTarget, Part::Fragment(n));
        }
        for n in 0..s.figures.len() as u32 {
            self.part(Property::HasFigure, Part::Figure(n));
        }
        let cited = self.relations();
        let source = view.source();
        let capture = source.and_then(|o| o.record().captures.iter().position(|c| c.text == s.capture));
        for (n, fragment) in s.fragments.iter().enumerate() {
            let n = n as u32;
            self.about(Part::Fragment(n));
            self.class(Class::Target);
            if let Some(source) = source {
                let part = capture.map_or(Part::Whole, |c| Part::Capture(c as u32));
                self.push(Property::HasSource, Object::Subject(Subject { node: source.ix().into(), part }));
            }
            self.part(Property::HasSelector, Part::Position(n));
            self.part(Property::HasSelector, Part::Quote(n));
            self.about(Part::Position(n));
            self.class(Class::Position);
            self.at(fragment.at);
            self.about(Part::Quote(n));
            self.class(Class::Quote);
            self.text(Property::Exact, &fragment.exact);
            self.text(Property::Prefix, &fragment.prefix);
            self.text(Property::Suffix, &fragment.suffix);
        }
        for (n, figure) in s.figures.iter().enumerate() {
            self.about(Part::Figure(n as u32));
            self.class(Class::Quantity);
            self.number(Property::Value, figure.value);
            self.number(Property::MinValue, figure.interval.low);
            self.number(Property::MaxValue, figure.interval.high);
            self.text(Property::Bound, lower(figure.bound));
            self.text(Property::UnitText, figure.unit.as_deref().unwrap_or(""));
            self.text(Property::Of, figure.of.as_deref().unwrap_or(""));
            self.text(Property::Per, figure.per.as_deref().unwrap_or(""));
            self.date(Property::AsOf, figure.as_of);
            self.text(Property::Exact, &figure.words.exact);
            self.at(figure.words.at);
        }
        self.citations(cited);
    }

    fn entity(&mut self, node: NodeIx) {
        let NodeIx::Entity(ix) = node else { return };
        let view = self.all.graph.entity_at(ix);
        let e = view.entity();
        self.class(Class::Agent);
        match e.kind {
            EntityKind::Person => self.class(Class::Person),
            EntityKind::Organisation => self.class(Class::Organisation),
            EntityKind::Outlet => self.class(Class::Outlet),
            EntityKind::Place => self.class(Class::Place),
            EntityKind::Product => self.class(Class::Product),
            EntityKind::Work => self.class(Class::Work),
            EntityKind::Event => self.class(Class::Event),
            EntityKind::Group => [Class::Group, Class::Organisation].into_iter().for_each(|c| self.class(c)),
            EntityKind::Unnamed | EntityKind::Unknown => self.class(Class::Thing),
        }
        if view.is_unnamed() {
            self.class(Class::Unnamed);
        }
        self.text(Property::Id, e.id.as_str());
        self.text(Property::Name, &e.name);
        self.texts(Property::AlternateName, &e.aliases);
        self.texts(Property::JobTitle, e.roles.iter().map(|r| &r.title));
        if let Some(unnamed) = &e.unnamed {
            self.text(Property::Description, &unnamed.description);
            unnamed.count.into_iter().for_each(|n| self.whole_number(Property::Count, n));
            self.text(Property::Of, unnamed.affiliation.as_deref().unwrap_or(""));
        }
        if let Some(item) = &e.wikidata {
            let item = format!("http://www.wikidata.org/entity/{item}");
            self.push(Property::SameAs, Object::Outside(encoded(item.into())));
        }
        for id in view.merged_ids() {
            self.push(Property::SameAs, Object::Outside(format!("{RECORDS}entity:{id}").into()));
        }
        let cited = self.relations();
        self.citations(cited);
    }

    fn source(&mut self, node: NodeIx) {
        let NodeIx::Source(ix) = node else { return };
        let s = self.all.graph.source_at(ix).record();
        self.class(Class::ProvEntity);
        self.class(match s.kind {
            SourceKind::Article => Class::Article,
            SourceKind::Report => Class::Report,
            SourceKind::Interview => Class::Interview,
            SourceKind::Post => Class::Post,
            SourceKind::Paper => Class::Paper,
            SourceKind::Dataset => Class::Dataset,
            SourceKind::Broadcast => Class::Broadcast,
            SourceKind::Release | SourceKind::Filing => Class::Work,
        });
        self.text(Property::Id, s.id.as_str());
        self.text(Property::Kind, lower(s.kind));
        self.text(Property::Headline, s.title.as_deref().unwrap_or(""));
        if let Some(url) = s.url.as_deref() {
            match url.split_once(':') {
                Some((scheme, _)) if scheme.bytes().all(|b| b.is_ascii_alphabetic()) && !scheme.is_empty() => {
                    self.push(Property::Url, Object::Outside(encoded(url.into())));
                }
                _ => self.text(Property::Url, url),
            }
        }
        self.date(Property::Published, s.published);
        self.text(Property::Language, s.lang.map_or("", |l| l.tag()));
        self.text(Property::PublisherName, s.publisher.as_deref().unwrap_or(""));
        self.texts(Property::Byline, &s.authors);
        for n in 0..s.captures.len() as u32 {
            self.part(Property::HasCapture, Part::Capture(n));
        }
        let cited = self.relations();
        for (n, capture) in s.captures.iter().enumerate() {
            self.about(Part::Capture(n as u32));
            self.class(Class::Capture);
            self.class(Class::ProvEntity);
            self.text(Property::Sha256, capture.text.as_str());
            let moment = Object::Literal(capture.retrieved.to_string().into(), Datatype::Moment);
            self.push(Property::Retrieved, moment);
            self.part(Property::CaptureOf, Part::Whole);
        }
        self.citations(cited);
    }
}

/// A relation that has more to it than its two ends.
struct Cited<'g> {
    kind: EdgeKind,
    number: u32,
    rank: u32,
    to: Subject,
    evidence: Option<Evidence<'g>>,
    why: Option<&'g str>,
    score: Option<f64>,
    by: Option<&'g str>,
}

/// An address with everything percent-encoded that an IRI cannot have.
fn encoded(iri: Cow<'_, str>) -> Cow<'_, str> {
    let wrong = |c: char| {
        c.is_control() || c.is_whitespace() || "<>\"{}|^`\\".contains(c) || ('\u{E000}'..='\u{F8FF}').contains(&c)
    };
    let stray = |at: usize| {
        let digits = iri.as_bytes().get(at + 1..at + 3);
        digits.is_none_or(|d| !d.iter().all(u8::is_ascii_hexdigit))
    };
    let fine = !iri.char_indices().any(|(at, c)| wrong(c) || (c == '%' && stray(at)));
    if fine {
        return iri;
    }
    let mut out = String::with_capacity(iri.len() + 8);
    for (at, c) in iri.char_indices() {
        if wrong(c) || (c == '%' && stray(at)) {
            c.encode_utf8(&mut [0; 4]).bytes().for_each(|b| out.push_str(&format!("%{b:02X}")));
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}
