//! JSON-LD: the same triples as Turtle, with a context of our own in the file, so that no reader needs the
//! network.

use super::rdf::describe;
use super::triple::{Datatype, Iri, Object, Triple};
use super::vocabulary::{PREFIXES, Property};
use super::{Files, Format, OF_THE_LEDGER, Selection};
use crate::graph::Graph;
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value, json};
use std::io::{self, Write};

pub static FORMAT: Format = Format {
    name: "jsonld",
    endings: &[],
    about: "JSON-LD 1.1, the same terms as Turtle: web pages, rdflib, MongoDB",
    loses: &[OF_THE_LEDGER],
    files: Files::One(write),
};

fn write(all: &Selection<'_>, out: &mut dyn Write) -> io::Result<()> {
    let prefixes: Map<String, Value> = PREFIXES.iter().map(|(p, iri)| ((*p).to_owned(), json!(iri))).collect();
    write!(out, "{{\"@context\":{},\"@graph\":[", Value::Object(prefixes))?;
    let mut first = true;
    for node in all.nodes() {
        let triples = describe(all, node);
        for about in triples.chunk_by(|a, b| a.subject == b.subject) {
            out.write_all(if first { b"\n" } else { b",\n" })?;
            first = false;
            serde_json::to_writer(&mut *out, &Resource { graph: all.graph, about })?;
        }
    }
    writeln!(out, "\n]}}")
}

/// A node of the graph as JSON-LD, written without a tree of it in memory: `@id`, then each property once.
struct Resource<'r, 'a> {
    graph: &'r Graph,
    about: &'r [Triple<'a>],
}

impl Serialize for Resource<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("@id", &self.about[0].subject.iri(self.graph))?;
        for (n, triple) in self.about.iter().enumerate() {
            if self.about[..n].iter().any(|t| t.property == triple.property) {
                continue;
            }
            let same = || self.about[n..].iter().filter(|t| t.property == triple.property);
            let is_type = triple.property == Iri::Property(Property::Type);
            let values: Vec<Item<'_, '_>> =
                same().map(|t| Item { graph: self.graph, object: &t.object, is_type }).collect();
            let key = if is_type { "@type".to_owned() } else { triple.property.word().short() };
            match values.as_slice() {
                [one] => map.serialize_entry(&key, one)?,
                several => map.serialize_entry(&key, several)?,
            }
        }
        map.end()
    }
}

/// One value of a property; a class under `@type` is a word, elsewhere a node.
struct Item<'r, 'a> {
    graph: &'r Graph,
    object: &'r Object<'a>,
    is_type: bool,
}

impl Serialize for Item<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let node = |id: &str, serializer: S| {
            let mut map = serializer.serialize_map(Some(1))?;
            map.serialize_entry("@id", id)?;
            map.end()
        };
        match self.object {
            Object::Class(class) if self.is_type => serializer.serialize_str(&class.word().short()),
            Object::Subject(subject) => node(&subject.iri(self.graph), serializer),
            Object::Class(class) => node(&class.word().short(), serializer),
            Object::Iri(iri) => node(&iri.word().short(), serializer),
            Object::Outside(iri) => node(iri, serializer),
            Object::Literal(text, Datatype::Text) => serializer.serialize_str(text),
            Object::Literal(text, Datatype::Integer) if let Ok(number) = text.parse::<u64>() => {
                serializer.serialize_u64(number)
            }
            Object::Literal(text, Datatype::Integer) => serializer.serialize_str(text),
            Object::Literal(text, datatype) => {
                let mut map = serializer.serialize_map(Some(2))?;
                map.serialize_entry("@value", text)?;
                map.serialize_entry("@type", &format_args!("xsd:{}", datatype.local()))?;
                map.end()
            }
        }
    }
}
