//! The graph as a dataset that `spareval` asks for triples by pattern.

use crate::base::maps::HashMap;
use crate::export::exchange::vocabulary::{Class, Property};
use crate::export::exchange::{Datatype, Iri, Object, Selection, Subject, Wanted, matching};
use crate::graph::{EdgeKind, NodeIx};
use oxrdf::{Literal, NamedNode, Term};
use spareval::{InternalQuad, QueryableDataset};
use std::borrow::Cow;
use std::convert::Infallible;
use std::sync::LazyLock;

/// Every triple of a selection, in the default graph.
#[derive(Clone, Copy)]
pub struct Triples<'a> {
    all: &'a Selection<'a>,
}

/// A term as the graph has it, or one that only the query knows.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Known<'a> {
    Object(Object<'a>),
    Foreign(Term),
}

/// Terms of the vocabulary by their IRIs.
static WORDS: LazyLock<HashMap<String, Object<'static>>> = LazyLock::new(|| {
    let classes = Class::ALL.iter().map(|c| (c.word().iri(), Object::Class(*c)));
    let properties = Property::ALL.iter().map(|p| Iri::Property(*p));
    let relations = EdgeKind::ALL.into_iter().map(Iri::Edge);
    classes.chain(properties.chain(relations).map(|iri| (iri.word().iri(), Object::Iri(iri)))).collect()
});

const DATATYPES: [Datatype; 7] = [
    Datatype::Text,
    Datatype::Integer,
    Datatype::Decimal,
    Datatype::Date,
    Datatype::YearMonth,
    Datatype::Year,
    Datatype::Moment,
];

fn xsd(datatype: Datatype) -> NamedNode {
    NamedNode::new_unchecked(format!("http://www.w3.org/2001/XMLSchema#{}", datatype.local()))
}

type Quads<'a> = Box<dyn Iterator<Item = Result<InternalQuad<Known<'a>>, Infallible>> + 'a>;

impl<'a> Triples<'a> {
    pub fn of(all: &'a Selection<'a>) -> Self {
        Self { all }
    }

    /// The nodes that may be the subject of such a triple.
    fn candidates(self, property: Option<Iri>, object: Option<&Object<'a>>) -> Box<dyn Iterator<Item = NodeIx> + 'a> {
        let all = self.all;
        if let Some(Object::Subject(to)) = object {
            // Parts are named by their own record; records by those with an edge to them.
            let joined = all.graph.around(to.node).map(|e| e.from());
            let mut nodes: Vec<NodeIx> = joined.chain([to.node]).filter(|node| all.has(*node)).collect();
            nodes.sort_unstable();
            nodes.dedup();
            return Box::new(nodes.into_iter());
        }
        let kinds = property.map_or([true; 4], |p| domain(p, object));
        Box::new(all.nodes().filter(move |node| match node {
            NodeIx::Statement(_) => kinds[0],
            NodeIx::Entity(_) => kinds[1],
            NodeIx::Source(_) => kinds[2],
            NodeIx::Claim(_) => kinds[3],
        }))
    }
}

/// Which of statements, entities, sources and claims may have a property.
fn domain(property: Iri, object: Option<&Object<'_>>) -> [bool; 4] {
    const STATEMENT: [bool; 4] = [true, false, false, false];
    const ENTITY: [bool; 4] = [false, true, false, false];
    const SOURCE: [bool; 4] = [false, false, true, false];
    use Property as P;
    let Iri::Property(property) = property else { return [true; 4] };
    match property {
        P::Type => match object {
            Some(Object::Class(Class::Statement | Class::Quotation | Class::Annotation | Class::Quantity)) => STATEMENT,
            Some(Object::Class(Class::Target | Class::Position | Class::Quote)) => STATEMENT,
            Some(Object::Class(Class::Agent | Class::Person | Class::Outlet | Class::Place | Class::Unnamed)) => ENTITY,
            Some(Object::Class(Class::Article | Class::Capture)) => SOURCE,
            Some(Object::Class(Class::Claim)) => [false, false, false, true],
            _ => [true; 4],
        },
        P::HasRole | P::RoleName | P::Name | P::AlternateName | P::JobTitle | P::Description | P::Count | P::SameAs => {
            ENTITY
        }
        P::Headline | P::Url | P::Published | P::Language | P::PublisherName | P::Byline => SOURCE,
        P::HasCapture | P::HasNotice | P::Page | P::Sha256 | P::Retrieved | P::CaptureOf => SOURCE,
        P::Text => [true, false, false, true],
        P::Kind | P::NotBefore | P::NotAfter => [true, false, true, false],
        P::Act | P::SaidAt | P::Date | P::Cue | P::Venue | P::Hedge | P::Review | P::MadeBy => STATEMENT,
        P::HasWords | P::HasTarget | P::HasSource | P::HasSelector | P::Prefix | P::Suffix => STATEMENT,
        P::HasFigure | P::Value | P::MinValue | P::MaxValue | P::Bound | P::UnitText | P::Per | P::AsOf => STATEMENT,
        _ => [true; 4],
    }
}

fn quad<'a>(subject: Subject, property: Iri, object: Object<'a>) -> InternalQuad<Known<'a>> {
    InternalQuad {
        subject: Known::Object(Object::Subject(subject)),
        predicate: Known::Object(Object::Iri(property)),
        object: Known::Object(object),
        graph_name: None,
    }
}

impl<'a> QueryableDataset<'a> for Triples<'a> {
    type InternalTerm = Known<'a>;
    type Error = Infallible;

    fn internal_quads_for_pattern(
        &self,
        subject: Option<&Known<'a>>,
        predicate: Option<&Known<'a>>,
        object: Option<&Known<'a>>,
        graph_name: Option<Option<&Known<'a>>>,
    ) -> impl Iterator<Item = Result<InternalQuad<Known<'a>>, Infallible>> + use<'a> {
        let nothing: Quads<'a> = Box::new(std::iter::empty());
        if graph_name != Some(None) {
            return nothing;
        }
        let about = match subject {
            None => None,
            Some(Known::Object(Object::Subject(subject))) => Some(*subject),
            Some(_) => return nothing,
        };
        let property = match predicate {
            None => None,
            Some(Known::Object(Object::Iri(iri))) => Some(*iri),
            Some(_) => return nothing,
        };
        let object = match object {
            None => None,
            Some(Known::Object(object)) => Some(object.clone()),
            Some(Known::Foreign(_)) => return nothing,
        };
        let all = self.all;
        let wanted = Wanted { part: about.map(|s| s.part), property };
        let nodes: Box<dyn Iterator<Item = NodeIx>> = match about {
            Some(subject) => Box::new(Some(subject.node).filter(|node| all.has(*node)).into_iter()),
            None => self.candidates(property, object.as_ref()),
        };
        let triples = nodes.flat_map(move |node| matching(all, node, wanted));
        let fits = triples.filter(move |t| object.as_ref().is_none_or(|o| t.object == *o));
        Box::new(fits.map(|t| Ok(quad(t.subject, t.property, t.object))))
    }

    fn internalize_term(&self, term: Term) -> Result<Known<'a>, Infallible> {
        Ok(match &term {
            Term::NamedNode(node) => {
                let iri = node.as_str();
                let subject = || Subject::parse(self.all.graph, iri).map(Object::Subject);
                let word = || WORDS.get(iri).cloned();
                Known::Object(subject().or_else(word).unwrap_or_else(|| Object::Outside(Cow::Owned(iri.to_owned()))))
            }
            Term::Literal(literal) if literal.language().is_none() => {
                let datatype = DATATYPES.into_iter().find(|d| xsd(*d).as_ref() == literal.datatype());
                let text = || Cow::Owned(literal.value().to_owned());
                datatype.map_or_else(|| Known::Foreign(term.clone()), |d| Known::Object(Object::Literal(text(), d)))
            }
            _ => Known::Foreign(term),
        })
    }

    fn externalize_term(&self, term: Known<'a>) -> Result<Term, Infallible> {
        let node = |iri: String| Term::NamedNode(NamedNode::new_unchecked(iri));
        Ok(match term {
            Known::Foreign(term) => term,
            Known::Object(Object::Subject(subject)) => node(subject.iri(self.all.graph)),
            Known::Object(Object::Class(class)) => node(class.word().iri()),
            Known::Object(Object::Iri(iri)) => node(iri.word().iri()),
            Known::Object(Object::Outside(iri)) => node(iri.into_owned()),
            Known::Object(Object::Literal(text, Datatype::Text)) => Literal::new_simple_literal(text).into(),
            Known::Object(Object::Literal(text, datatype)) => Literal::new_typed_literal(text, xsd(datatype)).into(),
        })
    }
}
