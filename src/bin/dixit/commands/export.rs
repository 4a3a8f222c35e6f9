//! `dixit export`: the graph in the formats of other programs.

use crate::app::App;
use crate::beside;
use crate::failure::{Done, Exit, Failure};
use crate::filters::FilterOptions;
use crate::render::statements::count;
use crate::render::text::Text;
use clap::Args;
use dixit::base::Problem;
use dixit::export::exchange::{self, ALL, Format, Selection};
use dixit::graph::{Graph, NodeIx};
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

const HELP: &str = "\
Examples:
  dixit export -o graph.graphml                     for yEd, Cytoscape, NetworkX
  dixit export -o gephi.gexf --about ferry          what a filter leaves, and what that is joined to
  dixit export --format csv -o tables/              nodes.csv and edges.csv
  dixit export --format parquet -o tables/          the same as Parquet (a build with the feature `parquet`)
  dixit export --format brat -o corpus/             a text and its annotations for each source
  dixit export --format turtle | riot --validate    to standard output
  dixit export --format claimreview -o drafts.json  drafts of what people reviewed

What each format is read by, and what it cannot hold: docs/exchange.md.";

/// Options of `export`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    /// The format [default: what the file's name ends in]: graphml, gexf, csv, turtle, trig, jsonld, claimreview, ftm,
    /// jsonl, brat, parquet
    #[arg(long, value_name = "FORMAT", value_parser = format_named)]
    format: Option<&'static Format>,
    /// The file; for csv, brat and parquet a folder [default: standard output]
    #[arg(short, long, value_name = "PATH")]
    output: Option<PathBuf>,
    #[command(flatten)]
    filters: FilterOptions,
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    let output = options.output.as_deref();
    let format = format(options.format, output)?;
    if output.is_none() && format.is_folder() {
        return Err(Failure::usage(
            format!("`{}` is several files", format.name),
            "name a folder for them with -o FOLDER",
        ));
    }
    let ledger = app.ledger()?;
    let graph = Graph::build(ledger.facts());
    let among = options.filters.resolve(app, &graph)?;
    if among.is_empty() && options.filters.narrows() {
        return Err(Failure::NotFound("nothing to export: no statement fits".to_owned()));
    }
    let all = match options.filters.narrows() {
        true => Selection::around(&ledger, &among),
        false => Selection::whole(&ledger, &among),
    };
    let Some(output) = output else {
        format.each_file(&all, |_, write| write(&mut app.out))?;
        return Ok(Exit::Fine);
    };
    if format.is_folder() {
        fs::create_dir_all(output).map_err(|e| failed(output, &e))?;
    }
    format.each_file(&all, |name, work| {
        let path = if name.is_empty() { output.to_owned() } else { output.join(name) };
        write(&path, work).map_err(|e| failed(&path, &e))
    })?;
    let statements = all.nodes().filter(|node| matches!(node, NodeIx::Statement(_))).count();
    let told = format!("exported {} and what they are joined to", count(statements, "statement"));
    writeln!(app.out, "{told} as {} into {}", format.name, output.display())?;
    if !format.loses.is_empty() {
        let left = Text::plain(&format!("left out, as {} cannot hold it: {}", format.name, format.loses.join("; ")));
        for line in left.lines(app.paint, app.width, 0) {
            writeln!(app.out, "{line}")?;
        }
    }
    Ok(Exit::Fine)
}

fn format(named: Option<&'static Format>, output: Option<&Path>) -> Done<&'static Format> {
    let ending = output.and_then(Path::extension).and_then(|e| e.to_str());
    named.or_else(|| ending.and_then(exchange::ending)).ok_or_else(|| {
        let message = match (output, ending.and_then(left_out)) {
            (_, Some(why)) => return Failure::usage(why, BUILD_WITH),
            (Some(_), None) => "the name of the file does not say which format",
            (None, None) => "no format is named",
        };
        Failure::usage(message, format!("give --format with one of {}", names()))
    })
}

/// The value of `--format`.
fn format_named(name: &str) -> Result<&'static Format, String> {
    let unknown = || format!("the formats are {}", names());
    exchange::ending(name).ok_or_else(|| left_out(name).map_or_else(unknown, |why| format!("{why}; {BUILD_WITH}")))
}

const BUILD_WITH: &str = "build it with `cargo install --path . --features parquet`";

/// Why a format is missing that another build has.
fn left_out(name: &str) -> Option<String> {
    let optional = exchange::OPTIONAL.contains(&name) && exchange::named(name).is_none();
    optional.then(|| format!("this dixit was built without `{name}` (feature `{name}`)"))
}

fn names() -> String {
    ALL.iter().map(|f| f.name).collect::<Vec<_>>().join(", ")
}

/// Writes a file whole or not at all; a pipe or a device as it comes.
fn write(path: &Path, work: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    if !path.parent().is_none_or(|p| p.as_os_str().is_empty() || p.is_dir()) {
        return Err(io::Error::new(io::ErrorKind::NotFound, "its folder is not there"));
    }
    if path.is_file() || !path.exists() {
        return beside::write(path, |out| work(out));
    }
    // A pipe or a device.
    let mut out = BufWriter::new(fs::OpenOptions::new().write(true).open(path)?);
    work(&mut out)?;
    out.flush()
}

fn failed(path: &Path, error: &io::Error) -> Problem {
    Problem::error(path.display().to_string(), format!("cannot be written: {error}"))
}
