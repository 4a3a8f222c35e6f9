//! GraphML, for yEd, Cytoscape, igraph, NetworkX.

use super::fields::{self, Kind, OF_EDGES, OF_NODES, Value};
use super::xml::Escaped;
use super::{Files, Format, OF_PLACES, OF_RECORDS, OF_THE_LEDGER, Selection};
use std::io::{self, Write};

pub static FORMAT: Format = Format {
    name: "graphml",
    endings: &[],
    about: "GraphML: yEd, Cytoscape, igraph, NetworkX",
    loses: &[OF_RECORDS, OF_PLACES, OF_THE_LEDGER, "control characters (they become U+FFFD)"],
    files: Files::One(write),
};

fn write(all: &Selection<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(out, "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">")?;
    OF_NODES.iter().try_for_each(|f| key(out, "node", f.0, f.1))?;
    OF_EDGES.iter().try_for_each(|f| key(out, "edge", f.0, f.1))?;
    writeln!(out, "<graph id=\"dixit\" edgedefault=\"directed\">")?;
    for node in all.nodes() {
        writeln!(out, "<node id=\"{}\">", Escaped(&fields::id(all.graph, node)))?;
        fields::of_node(all.graph, node).try_for_each(|(name, value)| data(out, "node", name, value))?;
        writeln!(out, "</node>")?;
    }
    for (n, edge) in all.edges().enumerate() {
        let [from, to] = [edge.from(), edge.to()].map(|node| fields::id(all.graph, node));
        writeln!(out, "<edge id=\"e{n}\" source=\"{}\" target=\"{}\">", Escaped(&from), Escaped(&to))?;
        fields::of_edge(all.graph, edge).try_for_each(|(name, value)| data(out, "edge", name, value))?;
        writeln!(out, "</edge>")?;
    }
    writeln!(out, "</graph>\n</graphml>")
}

fn key(out: &mut dyn Write, of: &str, name: &str, kind: Kind) -> io::Result<()> {
    let kind = match kind {
        Kind::Text => "string",
        Kind::Number => "double",
        Kind::Whole => "long",
        Kind::Flag => "boolean",
    };
    writeln!(out, "<key id=\"{of}.{name}\" for=\"{of}\" attr.name=\"{name}\" attr.type=\"{kind}\"/>")
}

fn data(out: &mut dyn Write, of: &str, name: &str, value: Option<Value<'_>>) -> io::Result<()> {
    match value {
        Some(Value::Text(text)) => writeln!(out, "<data key=\"{of}.{name}\">{}</data>", Escaped(&text)),
        Some(value) => writeln!(out, "<data key=\"{of}.{name}\">{value}</data>"),
        None => Ok(()),
    }
}
