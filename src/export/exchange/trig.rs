//! TriG: the same triples as Turtle, what each source says in a named graph of its own, so that its provenance
//! can be asked for.

use super::rdf::describe;
use super::triple::Subject;
use super::turtle::{prefixes, triples};
use super::{Files, Format, OF_THE_LEDGER, Selection};
use crate::graph::{EdgeKind, NodeIx};
use std::io::{self, Write};

pub static FORMAT: Format = Format {
    name: "trig",
    endings: &[],
    about: "TriG: Turtle with a named graph for the statements of each source; the graph's name is the source",
    loses: &[OF_THE_LEDGER],
    files: Files::One(write),
};

fn write(all: &Selection<'_>, out: &mut dyn Write) -> io::Result<()> {
    prefixes(out)?;
    let homeless = |s: &NodeIx| all.graph.edges_from(*s, EdgeKind::CarriedBy).next().is_none();
    let statement = |node: &NodeIx| matches!(node, NodeIx::Statement(_));
    for node in all.nodes().filter(|node| !statement(node) || homeless(node)) {
        triples(all.graph, &describe(all, node), "", out)?;
    }
    for node in all.nodes().filter(|node| matches!(node, NodeIx::Source(_))) {
        let carried = all.graph.edges_into(node, EdgeKind::CarriedBy).map(|e| e.from()).filter(|s| all.has(*s));
        let mut carried = carried.peekable();
        if carried.peek().is_none() {
            continue;
        }
        writeln!(out, "\n<{}> {{", Subject::whole(node).iri(all.graph))?;
        for statement in carried {
            triples(all.graph, &describe(all, statement), "", out)?;
        }
        writeln!(out, "}}")?;
    }
    Ok(())
}
