//! Two tables as comma-separated values (RFC 4180): nodes and edges, for spreadsheets, DuckDB, Neo4j, Gephi.

use super::fields::{self, OF_EDGES, OF_NODES, Value};
use super::{Files, Format, OF_PLACES, OF_RECORDS, OF_THE_LEDGER, Selection};
use std::borrow::Cow;
use std::io::{self, Write};

/// Two tables.
pub static FORMAT: Format = Format {
    name: "csv",
    endings: &[],
    about: "nodes.csv and edges.csv in a folder: spreadsheets, DuckDB, Neo4j, pandas",
    loses: &[OF_RECORDS, OF_PLACES, OF_THE_LEDGER],
    files: Files::Folder(&[("nodes.csv", nodes), ("edges.csv", edges)]),
};

fn nodes(all: &Selection<'_>, out: &mut dyn Write) -> io::Result<()> {
    row(out, ["id"].into_iter().chain(OF_NODES.iter().map(|f| f.0)))?;
    for node in all.nodes() {
        let cells = fields::of_node(all.graph, node).map(|(_, value)| cell(value));
        row(out, [Cow::Owned(fields::id(all.graph, node))].into_iter().chain(cells))?;
    }
    Ok(())
}

fn edges(all: &Selection<'_>, out: &mut dyn Write) -> io::Result<()> {
    row(out, ["from", "to"].into_iter().chain(OF_EDGES.iter().map(|f| f.0)))?;
    for edge in all.edges() {
        let ends = [edge.from(), edge.to()].map(|node| Cow::Owned(fields::id(all.graph, node)));
        row(out, ends.into_iter().chain(fields::of_edge(all.graph, edge).map(|(_, value)| cell(value))))?;
    }
    Ok(())
}

fn cell(value: Option<Value<'_>>) -> Cow<'_, str> {
    match value {
        None => Cow::Borrowed(""),
        Some(Value::Text(text)) => text,
        Some(other) => Cow::Owned(other.to_string()),
    }
}

/// Writes a row.
pub fn row<'t, C: Into<Cow<'t, str>>>(
    out: &mut (impl Write + ?Sized),
    cells: impl Iterator<Item = C>,
) -> io::Result<()> {
    for (n, cell) in cells.enumerate() {
        if n > 0 {
            out.write_all(b",")?;
        }
        out.write_all(quote(&cell.into()).as_bytes())?;
    }
    out.write_all(b"\n")
}

/// A cell, in quotation marks where it must be.
pub fn quote(cell: &str) -> Cow<'_, str> {
    let must = cell.contains(['"', ',', '\n', '\r']) || cell.trim() != cell;
    if must { Cow::Owned(format!("\"{}\"", cell.replace('"', "\"\""))) } else { Cow::Borrowed(cell) }
}
