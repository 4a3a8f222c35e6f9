//! SPARQL over the graph itself: nothing is copied, triples are made as a query asks for them. Adapter of
//! oxigraph's `spareval` and its kin; feature `sparql`.

mod dataset;
#[cfg(test)]
mod tests;

use super::exchange::Selection;
use super::exchange::vocabulary::PREFIXES;
use crate::base::Problem;
use dataset::Triples;
use oxrdf::Term;
use oxttl::TurtleSerializer;
use sparesults::{QueryResultsFormat, QueryResultsSerializer};
use spareval::{CancellationToken, QueryEvaluationError, QueryEvaluator, QueryResults};
use spargebra::SparqlParser;
use std::io::{self, Write};

/// A query, read.
pub struct Query(spargebra::Query);

/// Stops a query that runs too long, from another thread.
#[derive(Clone, Default)]
pub struct Stop(CancellationToken);

impl Stop {
    /// Ends the query; it fails as [`Failed::Stopped`].
    pub fn stop(&self) {
        self.0.cancel();
    }
}

/// Why a query gave no answer, or not all of it.
#[derive(Debug)]
pub enum Failed {
    /// It was stopped.
    Stopped,
    /// It asks for what is not there: another service, a function.
    Query(String),
    /// The answer could not be written.
    Write(io::Error),
}

impl From<QueryEvaluationError> for Failed {
    fn from(error: QueryEvaluationError) -> Self {
        match error {
            QueryEvaluationError::Cancelled => Self::Stopped,
            error => Self::Query(error.to_string()),
        }
    }
}

impl From<io::Error> for Failed {
    fn from(error: io::Error) -> Self {
        Self::Write(error)
    }
}

/// Forms of an answer, those of the W3C. Triples are always Turtle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// SPARQL 1.1 Query Results JSON.
    Json,
    /// Its CSV: values only.
    Csv,
    /// Its TSV: terms as Turtle writes them.
    Tsv,
    /// Its XML.
    Xml,
}

/// What a query gave, to be shown to people.
pub enum Shown {
    /// Of SELECT: names of the columns, and a row each.
    Rows(Vec<String>, Vec<Vec<String>>),
    /// Of ASK.
    Truth(bool),
    /// Of CONSTRUCT and DESCRIBE: Turtle, and how many triples.
    Turtle(String, usize),
}

impl Query {
    /// Reads a query. The prefixes of docs/vocabulary.md need not be declared.
    pub fn parse(text: &str, whence: &str) -> Result<Self, Problem> {
        let parser = PREFIXES.iter().fold(SparqlParser::new(), |parser, (prefix, iri)| {
            parser.with_prefix(*prefix, *iri).expect("prefixes of the table are IRIs")
        });
        parser.parse_query(text).map(Self).map_err(|e| {
            Problem::error(whence, format!("is no SPARQL query: {e}")).help("docs/sparql.md has queries to begin with")
        })
    }

    /// Answers it for people.
    pub fn show(&self, all: &Selection<'_>, stop: &Stop) -> Result<Shown, Failed> {
        let evaluator = evaluator(stop);
        let prepared = evaluator.prepare(&self.0);
        match prepared.execute(Triples::of(all))? {
            QueryResults::Boolean(truth) => Ok(Shown::Truth(truth)),
            QueryResults::Graph(triples) => {
                let mut out = Vec::new();
                let count = turtle(triples, &mut out)?;
                Ok(Shown::Turtle(String::from_utf8_lossy(&out).into_owned(), count))
            }
            QueryResults::Solutions(solutions) => {
                let names = solutions.variables().iter().map(|v| v.as_str().to_owned()).collect();
                let mut rows = Vec::new();
                for solution in solutions {
                    let solution = solution?;
                    rows.push(
                        solution.values().iter().map(|term| term.as_ref().map_or(String::new(), shown)).collect(),
                    );
                }
                Ok(Shown::Rows(names, rows))
            }
        }
    }

    /// Answers it in a form of the W3C, as it goes; how many rows or triples there were (of ASK: one for yes).
    pub fn write(&self, all: &Selection<'_>, stop: &Stop, form: Form, out: &mut dyn Write) -> Result<usize, Failed> {
        let evaluator = evaluator(stop);
        let prepared = evaluator.prepare(&self.0);
        let serializer = QueryResultsSerializer::from_format(match form {
            Form::Json => QueryResultsFormat::Json,
            Form::Csv => QueryResultsFormat::Csv,
            Form::Tsv => QueryResultsFormat::Tsv,
            Form::Xml => QueryResultsFormat::Xml,
        });
        match prepared.execute(Triples::of(all))? {
            QueryResults::Boolean(truth) => {
                serializer.serialize_boolean_to_writer(&mut *out, truth)?;
                Ok(usize::from(truth))
            }
            QueryResults::Graph(triples) => turtle(triples, out),
            QueryResults::Solutions(solutions) => {
                let variables = solutions.variables().to_vec();
                let mut writer = serializer.serialize_solutions_to_writer(&mut *out, variables)?;
                let mut count = 0;
                for solution in solutions {
                    writer.serialize(&solution?)?;
                    count += 1;
                }
                writer.finish()?;
                Ok(count)
            }
        }
    }
}

fn evaluator(stop: &Stop) -> QueryEvaluator {
    QueryEvaluator::new().with_cancellation_token(stop.0.clone())
}

fn turtle(triples: spareval::QueryTripleIter<'_>, out: &mut dyn Write) -> Result<usize, Failed> {
    let serializer = PREFIXES.iter().fold(TurtleSerializer::new(), |serializer, (prefix, iri)| {
        serializer.with_prefix(*prefix, *iri).expect("prefixes of the table are IRIs")
    });
    let mut writer = serializer.for_writer(&mut *out);
    let mut count = 0;
    for triple in triples {
        writer.serialize_triple(triple?.as_ref())?;
        count += 1;
    }
    writer.finish()?;
    Ok(count)
}

/// A term for people: the value of a literal, a known prefix in front of an IRI.
fn shown(term: &Term) -> String {
    match term {
        Term::Literal(literal) => literal.value().to_owned(),
        Term::NamedNode(node) => {
            let iri = node.as_str();
            let short =
                PREFIXES.iter().find_map(|(prefix, space)| Some(format!("{prefix}:{}", iri.strip_prefix(space)?)));
            short.unwrap_or_else(|| iri.to_owned())
        }
        other => other.to_string(),
    }
}
