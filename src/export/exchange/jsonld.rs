//! JSON-LD: the same triples as Turtle, with a context of our own in the file, so that no reader needs the
//! network.

use super::rdf::describe;
use super::triple::{Datatype, Iri, Object, Triple};
use super::vocabulary::{PREFIXES, Property};
use super::{File, Format, OF_THE_LEDGER, OF_TRIPLES, Selection};
use crate::graph::Graph;
use serde_json::{Map, Value, json};
use std::io::{self, Write};

pub static FORMAT: Format = Format {
    name: "jsonld",
    endings: &[],
    about: "JSON-LD 1.1, the same terms as Turtle: web pages, rdflib, MongoDB",
    loses: &[OF_THE_LEDGER, OF_TRIPLES],
    files: &File::only(write),
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
            serde_json::to_writer(&mut *out, &resource(all.graph, about))?;
        }
    }
    writeln!(out, "\n]}}")
}

fn resource(graph: &Graph, about: &[Triple<'_>]) -> Map<String, Value> {
    let mut map = Map::new();
    map.insert("@id".into(), about[0].subject.iri(graph).into());
    for triple in about {
        let (key, value) = match (triple.property, &triple.object) {
            (Iri::Property(Property::Type), Object::Class(class)) => ("@type".to_owned(), class.word().short().into()),
            (property, object) => (property.word().short(), value(graph, object)),
        };
        match map.get_mut(&key) {
            None => {
                map.insert(key, value);
            }
            Some(Value::Array(several)) => several.push(value),
            Some(one) => *one = Value::Array(vec![one.take(), value]),
        }
    }
    map
}

fn value(graph: &Graph, object: &Object<'_>) -> Value {
    match object {
        Object::Subject(subject) => json!({"@id": subject.iri(graph)}),
        Object::Class(class) => json!({"@id": class.word().short()}),
        Object::Iri(iri) => json!({"@id": iri.word().short()}),
        Object::Outside(iri) => json!({"@id": iri}),
        Object::Literal(text, Datatype::Text) => json!(text),
        Object::Literal(text, Datatype::Integer) => text.parse::<u64>().map_or_else(|_| json!(text), |n| json!(n)),
        Object::Literal(text, datatype) => json!({"@value": text, "@type": format!("xsd:{}", datatype.local())}),
    }
}
