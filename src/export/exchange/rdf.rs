//! The graph as triples, made on the way: what Turtle, TriG, JSON-LD and SPARQL read.

use super::Selection;
use super::fields::lower;
use super::triple::{Datatype, Iri, Marked, Object, Part, Subject, Triple, encoded};
use super::vocabulary::{Class, Property, RECORDS};
use super::wanted::Wanted;
use crate::ask::record::review;
use crate::base::{CharSpan, PartialDate};
use crate::graph::{EdgeKind, Evidence, NodeIx};
use crate::model::{EntityKind, Maker, RelayHow, SourceKind, Statement, Words};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// Everything said of a node and its parts, each subject's triples together.
pub fn describe<'g>(all: &Selection<'g>, node: NodeIx) -> Vec<Triple<'g>> {
    matching(all, node, Wanted::default())
}

/// What is wanted of all that is said of a node and its parts.
pub fn matching<'g>(all: &Selection<'g>, node: NodeIx, wanted: Wanted) -> Vec<Triple<'g>> {
    let mut out = Out { all, wanted, subject: Subject::whole(node), triples: Vec::new() };
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
    wanted: Wanted,
    subject: Subject,
    triples: Vec<Triple<'g>>,
}

impl<'g> Out<'_, 'g> {
    fn push(&mut self, property: Property, object: Object<'g>) {
        self.add(Iri::Property(property), object);
    }

    fn add(&mut self, property: Iri, object: Object<'g>) {
        let of_part = self.wanted.part.is_none_or(|p| p == self.subject.part);
        if of_part && self.wanted.property.is_none_or(|p| p == property) {
            self.triples.push(Triple { subject: self.subject, property, object });
        }
    }

    /// True when a value of this property may be wanted of the part that is being told.
    fn wants(&self, property: Property) -> bool {
        self.wanted.property.is_none_or(|wanted| wanted == Iri::Property(property))
            && self.wanted.part.is_none_or(|part| part == self.subject.part)
    }

    fn class(&mut self, class: Class) {
        self.push(Property::Type, Object::Class(class));
    }

    fn text(&mut self, property: Property, text: impl Into<Cow<'g, str>>) {
        if !self.wants(property) {
            return;
        }
        let text = text.into();
        if !text.is_empty() {
            self.push(property, Object::Literal(text, Datatype::Text));
        }
    }

    fn texts(&mut self, property: Property, texts: impl IntoIterator<Item = &'g String>) {
        texts.into_iter().for_each(|t| self.text(property, t));
    }

    fn whole_number(&mut self, property: Property, n: impl Into<u64>) {
        if self.wants(property) {
            self.push(property, Object::Literal(n.into().to_string().into(), Datatype::Integer));
        }
    }

    fn number(&mut self, property: Property, x: Option<f64>) {
        if let Some(x) = x.filter(|x| x.is_finite() && self.wants(property)) {
            self.push(property, Object::Literal(format!("{x}").into(), Datatype::Decimal));
        }
    }

    /// Whole days around a date, which compare with each other where dates of different exactness do not.
    fn bounds(&mut self, date: Option<PartialDate>) {
        self.date(Property::NotBefore, date.map(PartialDate::first));
        self.date(Property::NotAfter, date.map(PartialDate::last));
    }

    fn date(&mut self, property: Property, date: Option<PartialDate>) {
        if let Some(date) = date.filter(|_| self.wants(property)) {
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
        if !self.wanted.relations() {
            return cited;
        }
        let mut said = BTreeSet::new();
        // Citations are only looked for where they, or something of them, may be wanted.
        let relations_only = match (self.wanted.part, self.wanted.property) {
            (_, Some(Iri::Edge(_))) => true,
            (Some(Part::Whole), property) => property.is_some_and(|p| p != Iri::Property(Property::HasCitation)),
            _ => false,
        };
        let wanted = self.wanted;
        for edge in all.edges_from(node).filter(|e| wanted.may_be(e.kind())) {
            let (kind, to) = (edge.kind(), Subject::whole(edge.to()));
            if said.insert((kind, to)) {
                self.add(Iri::Edge(kind), Object::Subject(to));
            }
            if relations_only {
                continue;
            }
            let evidence = edge.evidence().filter(|_| !matches!(kind, EdgeKind::CarriedBy | EdgeKind::Within));
            let link = edge.link();
            let ruling = edge.ruling();
            let why = link.map(|l| l.why.as_str()).or_else(|| ruling?.why.as_deref());
            let how = edge.how();
            if evidence.is_some() || why.is_some() || how.is_some() || edge.nth() > 0 {
                // Edges come by kind, so that those of one kind are numbered in a row.
                let number = cited.last().filter(|c| c.kind == kind).map_or(0, |c| c.number + 1);
                let score = link.map(|l| (f64::from(l.score) * 100.0).round() / 100.0);
                let by = ruling.map(|r| r.by.as_str());
                cited.push(Cited { kind, number, rank: edge.nth() as u32, to, evidence, how, why, score, by });
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
            self.text(Property::How, c.how.map_or(String::new(), lower));
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
        if self.wants(Property::Text) {
            self.text(Property::Text, s.content());
        }
        self.text(Property::Kind, lower(s.kind));
        self.text(Property::Act, lower(s.act));
        self.date(Property::SaidAt, s.said_at);
        self.date(Property::Date, view.date());
        self.bounds(view.date());
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
        for (words, n, _) in marked(s) {
            self.part(Property::HasWords, Part::Marked(words, n));
        }
        let cited = self.relations();
        if self.wanted.only_whole() {
            return;
        }
        let source = view.source();
        let capture = source.and_then(|o| o.record().captures.iter().position(|c| c.text == s.capture));
        let fragments = self.wanted.of(|p| matches!(p, Part::Fragment(_) | Part::Position(_) | Part::Quote(_)));
        for (n, fragment) in s.fragments.iter().enumerate().filter(|_| fragments) {
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
        let figures = self.wanted.of(|p| matches!(p, Part::Figure(_)));
        for (n, figure) in s.figures.iter().enumerate().filter(|_| figures) {
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
        for (words, n, at) in marked(s) {
            self.about(Part::Marked(words, n));
            self.class(Class::Words);
            let of = match words {
                Marked::Cue => Iri::Property(Property::Cue),
                Marked::Venue => Iri::Property(Property::Venue),
                Marked::Hedge => Iri::Property(Property::Hedge),
                Marked::RelayCue => Iri::Edge(EdgeKind::RelayedBy),
            };
            self.push(Property::Relation, Object::Iri(of));
            self.whole_number(Property::Rank, n);
            self.text(Property::Exact, &at.exact);
            self.at(at.at);
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
        let held = || (0..).zip(&e.roles).filter_map(|(n, role)| Some((n, &role.title, role.at.as_deref()?)));
        for (n, ..) in held() {
            self.part(Property::HasRole, Part::Role(n));
        }
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
        if self.wanted.only_whole() {
            return;
        }
        for (n, title, at) in held() {
            self.about(Part::Role(n));
            self.class(Class::Role);
            self.text(Property::RoleName, title);
            self.text(Property::Of, at);
        }
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
        self.bounds(s.published);
        self.text(Property::Language, s.lang.map_or("", |l| l.tag()));
        self.text(Property::PublisherName, s.publisher.as_deref().unwrap_or(""));
        self.texts(Property::Byline, &s.authors);
        for n in 0..s.captures.len() as u32 {
            self.part(Property::HasCapture, Part::Capture(n));
        }
        for n in 0..s.notices.len() as u32 {
            self.part(Property::HasNotice, Part::Notice(n));
        }
        let cited = self.relations();
        if self.wanted.only_whole() {
            return;
        }
        for (n, capture) in s.captures.iter().enumerate() {
            self.about(Part::Capture(n as u32));
            self.class(Class::Capture);
            self.class(Class::ProvEntity);
            self.text(Property::Sha256, capture.text.as_str());
            self.text(Property::Page, capture.page.as_ref().map_or("", |page| page.as_str()));
            let moment = Object::Literal(capture.retrieved.to_string().into(), Datatype::Moment);
            self.push(Property::Retrieved, moment);
            self.part(Property::CaptureOf, Part::Whole);
        }
        for (n, notice) in (0..).zip(&s.notices) {
            self.about(Part::Notice(n));
            self.class(Class::Notice);
            self.text(Property::How, lower(notice.how));
            self.text(Property::Of, notice.of.as_deref().unwrap_or(""));
            self.text(Property::Exact, &notice.exact);
            self.at(notice.at);
        }
        self.citations(cited);
    }
}

/// Words of a statement that are no content, each with its place among those that do the same.
fn marked(s: &Statement) -> impl Iterator<Item = (Marked, u32, &Words)> {
    let cue = s.cue.iter().map(|words| (Marked::Cue, 0, words));
    let venue = s.venue.iter().map(|words| (Marked::Venue, 0, words));
    let hedges = (0..).zip(&s.hedges).map(|(n, words)| (Marked::Hedge, n, words));
    let relays = (0..).zip(&s.relayed_by).filter_map(|(n, cited)| Some((Marked::RelayCue, n, cited.cue.as_ref()?)));
    cue.chain(venue).chain(hedges).chain(relays)
}

/// A relation that has more to it than its two ends.
struct Cited<'g> {
    kind: EdgeKind,
    number: u32,
    rank: u32,
    to: Subject,
    evidence: Option<Evidence<'g>>,
    how: Option<RelayHow>,
    why: Option<&'g str>,
    score: Option<f64>,
    by: Option<&'g str>,
}
