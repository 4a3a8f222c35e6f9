//! GEXF 1.2, for Gephi; statements and sources stand on its time line.

use super::fields::{self, Kind, OF_EDGES, OF_NODES, Value};
use super::xml::Escaped;
use super::{Files, Format, OF_PLACES, OF_RECORDS, OF_THE_LEDGER, Selection};
use crate::graph::NodeIx;
use std::io::{self, Write};

pub static FORMAT: Format = Format {
    name: "gexf",
    endings: &[],
    about: "GEXF 1.2: Gephi, with its time line",
    loses: &[OF_RECORDS, OF_PLACES, OF_THE_LEDGER, "control characters (they become U+FFFD)"],
    files: Files::One(write),
};

fn write(all: &Selection<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(out, "<gexf xmlns=\"http://www.gexf.net/1.2draft\" version=\"1.2\">")?;
    writeln!(out, "<graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"date\">")?;
    attributes(out, "node", OF_NODES.iter().map(|f| (f.0, f.1)))?;
    attributes(out, "edge", OF_EDGES.iter().map(|f| (f.0, f.1)))?;
    writeln!(out, "<nodes>")?;
    for node in all.nodes() {
        let label = fields::shown(all.graph, node, "label");
        write!(out, "<node id=\"{}\" label=\"{}\"", Escaped(&fields::id(all.graph, node)), Escaped(&label))?;
        let date = match node {
            NodeIx::Statement(s) => all.graph.statement_at(s).date(),
            NodeIx::Source(s) => all.graph.source_at(s).record().published,
            NodeIx::Entity(_) | NodeIx::Claim(_) => None,
        };
        match date {
            Some(date) => writeln!(out, " start=\"{}\">", date.first())?,
            None => writeln!(out, ">")?,
        }
        values(out, "node", fields::of_node(all.graph, node))?;
        writeln!(out, "</node>")?;
    }
    writeln!(out, "</nodes>\n<edges>")?;
    for (n, edge) in all.edges().enumerate() {
        let [from, to] = [edge.from(), edge.to()].map(|node| fields::id(all.graph, node));
        let label = edge.kind().name();
        let (from, to) = (Escaped(&from), Escaped(&to));
        writeln!(out, "<edge id=\"e{n}\" source=\"{from}\" target=\"{to}\" label=\"{label}\">")?;
        values(out, "edge", fields::of_edge(all.graph, edge))?;
        writeln!(out, "</edge>")?;
    }
    writeln!(out, "</edges>\n</graph>\n</gexf>")
}

fn attributes(out: &mut dyn Write, of: &str, mut fields: impl Iterator<Item = (&'static str, Kind)>) -> io::Result<()> {
    writeln!(out, "<attributes class=\"{of}\" mode=\"static\">")?;
    fields.try_for_each(|(name, kind)| {
        let kind = match kind {
            Kind::Text => "string",
            Kind::Number => "double",
            Kind::Whole => "long",
            Kind::Flag => "boolean",
        };
        writeln!(out, "<attribute id=\"{of}.{name}\" title=\"{name}\" type=\"{kind}\"/>")
    })?;
    writeln!(out, "</attributes>")
}

fn values<'g>(
    out: &mut dyn Write,
    of: &str,
    fields: impl Iterator<Item = (&'static str, Option<Value<'g>>)>,
) -> io::Result<()> {
    writeln!(out, "<attvalues>")?;
    for (name, value) in fields {
        if let Some(value) = value {
            writeln!(out, "<attvalue for=\"{of}.{name}\" value=\"{}\"/>", Escaped(&value.to_string()))?;
        }
    }
    writeln!(out, "</attvalues>")
}
