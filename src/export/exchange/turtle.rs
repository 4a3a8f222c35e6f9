//! Turtle, for RDF stores: schema.org, PROV-O, Web Annotation.

use super::rdf::describe;
use super::triple::{Datatype, Iri, Object, Triple};
use super::vocabulary::{PREFIXES, Property, Word};
use super::{Files, Format, OF_THE_LEDGER, Selection};
use crate::graph::Graph;
use std::io::{self, Write};

pub static FORMAT: Format = Format {
    name: "turtle",
    endings: &["ttl"],
    about: "Turtle with schema.org, PROV-O and Web Annotation: RDF stores, rdflib, Jena",
    loses: &[OF_THE_LEDGER],
    files: Files::One(write),
};

fn write(all: &Selection<'_>, out: &mut dyn Write) -> io::Result<()> {
    prefixes(out)?;
    all.nodes().try_for_each(|node| triples(all.graph, &describe(all, node), "", out))
}

/// The prefixes that [`triples`] are written with.
pub(super) fn prefixes(out: &mut dyn Write) -> io::Result<()> {
    PREFIXES.iter().try_for_each(|(prefix, iri)| writeln!(out, "@prefix {prefix}: <{iri}> ."))
}

/// Triples, those of a subject under it.
pub(super) fn triples(graph: &Graph, triples: &[Triple<'_>], indent: &str, out: &mut dyn Write) -> io::Result<()> {
    for about in triples.chunk_by(|a, b| a.subject == b.subject) {
        write!(out, "\n{indent}<{}>", about[0].subject.iri(graph))?;
        for (n, same) in about.chunk_by(|a, b| a.property == b.property).enumerate() {
            let head = if n == 0 { " " } else { " ;\n\t" };
            write!(out, "{head}{}", property(same[0].property))?;
            for (n, triple) in same.iter().enumerate() {
                out.write_all(if n == 0 { b" " } else { b", " })?;
                object(graph, &triple.object, out)?;
            }
        }
        writeln!(out, " .")?;
    }
    Ok(())
}

fn property(iri: Iri) -> Short {
    if iri == Iri::Property(Property::Type) { Short::A } else { Short::Word(iri.word()) }
}

enum Short {
    A,
    Word(&'static Word),
}

impl std::fmt::Display for Short {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::A => f.write_str("a"),
            Self::Word(word) => write!(f, "{}:{}", word.prefix, word.local),
        }
    }
}

fn object(graph: &Graph, object: &Object<'_>, out: &mut dyn Write) -> io::Result<()> {
    match object {
        Object::Subject(subject) => write!(out, "<{}>", subject.iri(graph)),
        Object::Class(class) => write!(out, "{}", Short::Word(class.word())),
        Object::Iri(iri) => write!(out, "{}", Short::Word(iri.word())),
        Object::Outside(iri) => write!(out, "<{iri}>"),
        Object::Literal(text, Datatype::Integer) => write!(out, "{text}"),
        Object::Literal(text, datatype) => {
            quoted(text, out)?;
            if *datatype == Datatype::Text { Ok(()) } else { write!(out, "^^xsd:{}", datatype.local()) }
        }
    }
}

fn quoted(text: &str, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"\"")?;
    let mut plain = 0;
    for (at, c) in text.char_indices() {
        if !matches!(c, '"' | '\\' | '\u{0}'..='\u{1F}' | '\u{7F}') {
            continue;
        }
        out.write_all(&text.as_bytes()[plain..at])?;
        plain = at + c.len_utf8();
        match c {
            '"' | '\\' => write!(out, "\\{c}")?,
            '\n' => out.write_all(b"\\n")?,
            '\r' => out.write_all(b"\\r")?,
            '\t' => out.write_all(b"\\t")?,
            c => write!(out, "\\u{:04X}", c as u32)?,
        }
    }
    out.write_all(&text.as_bytes()[plain..])?;
    out.write_all(b"\"")
}
