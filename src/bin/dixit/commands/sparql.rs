//! `dixit sparql`: a query over the graph.

use crate::app::App;
use crate::failure::{Done, Exit, Failure};
use crate::filters::FilterOptions;
use crate::render::problems;
use crate::render::table::{Column, table};
use clap::{Args, ValueEnum};
use dixit::base::Problem;
use dixit::export::exchange::Selection;
use dixit::export::sparql::{Failed, Form, Query, Shown, Stop};
use dixit::graph::Graph;
use std::io::{Read, Write};
use std::num::NonZeroU64;
use std::path::Path;
use std::time::Duration;

const HELP: &str = "\
Examples:
  dixit sparql 'SELECT ?who (COUNT(*) AS ?n) { ?s prov:wasAttributedTo/schema:name ?who } GROUP BY ?who'
  dixit sparql who-relays-whom.rq --format csv
  dixit sparql - < query.rq                     from standard input
  dixit sparql 'CONSTRUCT WHERE { ?s dixit:relayedBy ?o }'     Turtle

The terms: docs/vocabulary.md. Queries to begin with: docs/sparql.md.";

/// Options of `sparql`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    /// The query, a file that has it, or - for standard input
    #[arg(value_name = "QUERY|FILE")]
    query: String,
    /// The form of the answer; triples are always Turtle
    #[arg(long, value_enum, default_value_t, value_name = "FORM")]
    format: Answer,
    /// Seconds that the query may take
    #[arg(long, default_value = "60", value_name = "SECONDS")]
    timeout: NonZeroU64,
    #[command(flatten)]
    filters: FilterOptions,
}

/// `--format`.
#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Answer {
    /// For people
    #[default]
    Table,
    /// SPARQL 1.1 Query Results JSON
    Json,
    /// SPARQL 1.1 Query Results CSV
    Csv,
    /// SPARQL 1.1 Query Results TSV
    Tsv,
    /// SPARQL Query Results XML
    Xml,
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    let (text, whence) = text(&options.query)?;
    let query = Query::parse(&text, &whence)?;
    let ledger = app.ledger()?;
    let graph = Graph::build(ledger.facts());
    let among = options.filters.resolve(app, &graph)?;
    let all = match options.filters.narrows() {
        true => Selection::around(&ledger, &among),
        false => Selection::whole(&ledger, &among),
    };
    let stop = Stop::default();
    let seconds = options.timeout.get();
    watch(app, stop.clone(), seconds);
    let form = match options.format {
        Answer::Table => {
            let shown = query.show(&all, &stop).map_err(|e| failure(e, seconds))?;
            return people(app, shown);
        }
        Answer::Json => Form::Json,
        Answer::Csv => Form::Csv,
        Answer::Tsv => Form::Tsv,
        Answer::Xml => Form::Xml,
    };
    let count = query.write(&all, &stop, form, &mut app.out).map_err(|e| failure(e, seconds))?;
    if matches!(form, Form::Json | Form::Xml) {
        writeln!(app.out)?;
    }
    Ok(if count == 0 { Exit::Nothing } else { Exit::Fine })
}

/// Stops the query when its time is over. The engine looks for that between triples, and not while it crosses
/// rows that it already has: past a second more the program ends, with the same words and the same code.
fn watch(app: &App, stop: Stop, seconds: u64) {
    let ended = failure(Failed::Stopped, seconds);
    let warn = app.warn;
    std::thread::spawn(move || {
        std::thread::sleep(Duration::from_secs(seconds));
        stop.stop();
        std::thread::sleep(Duration::from_secs(1));
        if let Failure::Usage { message, help } = ended {
            problems::error(warn, &message, &help);
        }
        std::process::exit(u8::from(Exit::Incomplete).into());
    });
}

/// The query, and where it is from.
fn text(asked: &str) -> Done<(String, String)> {
    let failed = |e: std::io::Error| {
        let problem = Problem::error(asked, format!("cannot be read: {e}"));
        Failure::from(problem.help("give a file, or a query in quotes: 'select * { ?s a dixit:Statement }'"))
    };
    if asked == "-" {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).map_err(failed)?;
        return Ok((text, "standard input".to_owned()));
    }
    // A query has a brace; a file's name seldom does.
    if Path::new(asked).is_file() || !asked.contains('{') {
        return Ok((std::fs::read_to_string(asked).map_err(failed)?, asked.to_owned()));
    }
    Ok((asked.to_owned(), "the query".to_owned()))
}

fn failure(failed: Failed, seconds: u64) -> Failure {
    match failed {
        Failed::Stopped => Failure::usage(
            format!("the query took more than {seconds} s and was stopped"),
            "narrow it with a filter (--about, --since, …), join its patterns, or give it --timeout SECONDS",
        ),
        Failed::Query(message) => Failure::usage(message, "docs/sparql.md says what is there to be asked"),
        Failed::Write(error) => error.into(),
    }
}

fn people(app: &mut App, shown: Shown) -> Done {
    match shown {
        Shown::Truth(truth) => {
            writeln!(app.out, "{}", if truth { "yes" } else { "no" })?;
            Ok(if truth { Exit::Fine } else { Exit::Nothing })
        }
        Shown::Turtle(turtle, count) => {
            write!(app.out, "{turtle}")?;
            Ok(if count == 0 { Exit::Nothing } else { Exit::Fine })
        }
        Shown::Rows(_, rows) if rows.is_empty() => Err(Failure::NotFound("nothing fits the query".to_owned())),
        Shown::Rows(names, rows) => {
            let columns: Vec<Column<'_>> = names.iter().map(|name| Column::Text(name)).collect();
            let clean = |cell: String| cell.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
            let rows: Vec<Vec<String>> = rows.into_iter().map(|row| row.into_iter().map(clean).collect()).collect();
            write!(app.out, "{}", table(app.paint, app.width, &columns, &rows))?;
            Ok(Exit::Fine)
        }
    }
}
