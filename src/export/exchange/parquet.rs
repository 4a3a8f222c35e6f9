//! Two tables as Parquet: nodes and edges, for pandas, Polars, DuckDB, Spark. Adapter of `parquet`.
//!
//! The columns are those of the CSV tables, each with its own type; what a node does not have is null.

use super::fields::{self, Kind, OF_EDGES, OF_NODES, Value};
use super::{Files, Format, OF_PLACES, OF_RECORDS, OF_THE_LEDGER, Selection};
use parquet::basic::{Compression, ConvertedType, LogicalType, Repetition, Type as Physical};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DataType, DoubleType, Int64Type};
use parquet::errors::Result;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::types::{Type, TypePtr};
use std::io::{self, Write};
use std::sync::Arc;

/// Two tables.
pub static FORMAT: Format = Format {
    name: "parquet",
    endings: &[],
    about: "nodes.parquet and edges.parquet in a folder: DuckDB, pandas, Polars, Spark (feature `parquet`)",
    loses: &[OF_RECORDS, OF_PLACES, OF_THE_LEDGER],
    files: Files::Folder(&[("nodes.parquet", nodes), ("edges.parquet", edges)]),
};

/// Rows written at a time; what is held in memory besides the graph.
const ROWS: usize = 16 << 10;

/// A column over rows `R`.
struct Column<'g, R> {
    name: &'static str,
    kind: Kind,
    /// Every row has it.
    always: bool,
    of: Box<dyn Fn(R) -> Option<Value<'g>> + 'g>,
}

fn nodes(all: &Selection<'_>, out: &mut dyn Write) -> io::Result<()> {
    let graph = all.graph;
    let mut columns = vec![named("id", move |node| fields::id(graph, node))];
    columns.extend(OF_NODES.iter().map(|field| Column {
        name: field.0,
        kind: field.1,
        always: false,
        of: Box::new(move |node| (field.2)(graph, node)),
    }));
    table(out, "nodes", all.nodes(), &columns).map_err(io::Error::from)
}

fn edges(all: &Selection<'_>, out: &mut dyn Write) -> io::Result<()> {
    let graph = all.graph;
    let mut columns = vec![
        named("from", move |edge: crate::graph::EdgeView<'_>| fields::id(graph, edge.from())),
        named("to", move |edge: crate::graph::EdgeView<'_>| fields::id(graph, edge.to())),
    ];
    columns.extend(OF_EDGES.iter().map(|field| Column {
        name: field.0,
        kind: field.1,
        always: false,
        of: Box::new(move |edge| (field.2)(graph, edge)),
    }));
    table(out, "edges", all.edges(), &columns).map_err(io::Error::from)
}

fn named<'g, R>(name: &'static str, of: impl Fn(R) -> String + 'g) -> Column<'g, R> {
    Column { name, kind: Kind::Text, always: true, of: Box::new(move |row| Some(Value::Text(of(row).into()))) }
}

/// Writes rows as they come, a group of [`ROWS`] at a time.
fn table<R: Copy>(
    out: &mut dyn Write,
    name: &str,
    mut rows: impl Iterator<Item = R>,
    columns: &[Column<'_, R>],
) -> Result<()> {
    let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
    // The writer wants to own where it writes, so it gets a buffer, which is emptied after each group.
    let mut writer = SerializedFileWriter::new(Vec::new(), schema(name, columns)?, Arc::new(properties))?;
    loop {
        let group: Vec<R> = rows.by_ref().take(ROWS).collect();
        if group.is_empty() {
            break;
        }
        let mut groups = writer.next_row_group()?;
        for column in columns {
            let mut into = groups.next_column()?.expect("the schema has a column for each");
            fill(&mut into, column, &group)?;
            into.close()?;
        }
        groups.close()?;
        let ready = std::mem::take(writer.inner_mut());
        out.write_all(&ready)?;
    }
    out.write_all(&writer.into_inner()?)?;
    Ok(())
}

fn schema<R>(name: &str, columns: &[Column<'_, R>]) -> Result<TypePtr> {
    let column = |column: &Column<'_, R>| {
        let (physical, text) = match column.kind {
            Kind::Text => (Physical::BYTE_ARRAY, true),
            Kind::Number => (Physical::DOUBLE, false),
            Kind::Whole => (Physical::INT64, false),
            Kind::Flag => (Physical::BOOLEAN, false),
        };
        let repetition = if column.always { Repetition::REQUIRED } else { Repetition::OPTIONAL };
        let built = Type::primitive_type_builder(column.name, physical).with_repetition(repetition);
        let built = match text {
            true => built.with_logical_type(Some(LogicalType::String)).with_converted_type(ConvertedType::UTF8),
            false => built,
        };
        built.build().map(Arc::new)
    };
    let columns = columns.iter().map(column).collect::<Result<_>>()?;
    Type::group_type_builder(name).with_fields(columns).build().map(Arc::new)
}

fn fill<R: Copy>(into: &mut SerializedColumnWriter<'_>, column: &Column<'_, R>, rows: &[R]) -> Result<()> {
    match column.kind {
        Kind::Text => put::<ByteArrayType, R>(into, column, rows, |value| match value {
            Value::Text(text) => Some(ByteArray::from(text.into_owned().into_bytes())),
            _ => None,
        }),
        Kind::Number => put::<DoubleType, R>(into, column, rows, |value| match value {
            Value::Number(x) => Some(x),
            _ => None,
        }),
        Kind::Whole => put::<Int64Type, R>(into, column, rows, |value| match value {
            Value::Whole(n) => i64::try_from(n).ok(),
            _ => None,
        }),
        Kind::Flag => put::<BoolType, R>(into, column, rows, |value| match value {
            Value::Flag(yes) => Some(yes),
            _ => None,
        }),
    }
}

/// Writes what the rows have of a column; a level of 1 says that a row has it.
fn put<T: DataType, R: Copy>(
    into: &mut SerializedColumnWriter<'_>,
    column: &Column<'_, R>,
    rows: &[R],
    as_is: fn(Value<'_>) -> Option<T::T>,
) -> Result<()> {
    let values: Vec<Option<T::T>> = rows.iter().map(|row| (column.of)(*row).and_then(as_is)).collect();
    let levels: Vec<i16> = values.iter().map(|value| i16::from(value.is_some())).collect();
    let values: Vec<T::T> = values.into_iter().flatten().collect();
    into.typed::<T>().write_batch(&values, (!column.always).then_some(levels.as_slice()), None)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ask::Filters;
    use crate::graph::Graph;
    use crate::ledger::Records;
    use parquet::file::reader::{FileReader, SerializedFileReader};

    fn reader(bytes: &[u8]) -> SerializedFileReader<std::fs::File> {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(bytes).unwrap();
        SerializedFileReader::new(file).unwrap()
    }

    #[test]
    fn rows_come_back_over_more_than_one_group_and_as_the_same_bytes() {
        let write = || {
            let mut out = Vec::new();
            table(
                &mut out,
                "numbers",
                0..ROWS + 5,
                &[
                    named("id", |n: usize| n.to_string()),
                    Column {
                        name: "even",
                        kind: Kind::Whole,
                        always: false,
                        of: Box::new(|n: usize| n.is_multiple_of(2).then_some(Value::Whole(n as u64))),
                    },
                ],
            )
            .unwrap();
            out
        };
        let bytes = write();
        assert_eq!(bytes, write());
        let reader = reader(&bytes);
        assert_eq!(reader.metadata().num_row_groups(), 2);
        let rows: Vec<String> = reader.get_row_iter(None).unwrap().map(|row| row.unwrap().to_string()).collect();
        assert_eq!(rows.len(), ROWS + 5);
        assert_eq!(rows[ROWS + 1], format!("{{id: \"{}\", even: null}}", ROWS + 1));
        assert_eq!(rows[ROWS + 2], format!("{{id: \"{}\", even: {}}}", ROWS + 2, ROWS + 2));
    }

    #[test]
    fn an_empty_graph_is_a_table_without_rows() {
        let graph = Graph::build(crate::ledger::Facts::default());
        let records = Records::default();
        let all = Selection::whole(&records, &Filters::default().resolve(&graph).unwrap());
        let written: io::Result<()> = FORMAT.each_file(&all, |_, write| {
            let mut out = Vec::new();
            write(&mut out)?;
            assert_eq!(reader(&out).metadata().file_metadata().num_rows(), 0);
            Ok(())
        });
        written.unwrap();
    }
}
