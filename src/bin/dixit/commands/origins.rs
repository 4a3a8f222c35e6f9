//! `dixit origins`: of the sources that carry it, how many know it on their own.

use super::draw;
use crate::app::App;
use crate::failure::{Done, Exit, Failure};
use crate::render::across;
use crate::render::data::{self, Format, FormatOption, Row};
use crate::render::statements::count;
use crate::render::text::{Style, Text};
use clap::Args;
use dixit::ask::{self, find};
use dixit::base::ClaimId;
use dixit::export::draw::kinds;
use dixit::graph::Graph;
use dixit::link::origins::{self, Node, Origins, Step, Why};
use dixit::link::voices::Voice;
use dixit::link::{Index, Nth};
use serde::Serialize;
use std::collections::BTreeSet;
use std::io::Write;
use std::path::PathBuf;

const HELP: &str = "\
Examples:
  dixit origins s-1f3a9c0b2d             a statement and those that say the same
  dixit origins c-d8904a79dc             a claim, through the statements that voice it
  dixit origins \"350,000\"                a figure, however written
  dixit origins s-1f3a9c0b2d -o ferry.svg

A report that credits, copies or translates another is not counted beside it; nor are two of one house. Reports that
are left and stand on the same voice (the same person; somebody unnamed, in the same words) are one origin.";

/// Options of `origins`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    /// A claim or a statement by its id, or a figure or words
    #[arg(value_name = "CLAIM|STATEMENT|FIGURE")]
    asked: String,
    /// Also draw it: .svg or .dot
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    format: FormatOption,
}

/// One report, with what it falls into.
#[derive(Serialize)]
struct Report {
    /// Number of its origin.
    origin: usize,
    kind: &'static str,
    id: String,
    name: String,
    published: Option<String>,
    first_hand: bool,
    falls_into: Option<String>,
    why: Option<String>,
    statement: Option<String>,
    as_written: Option<String>,
}

#[derive(Serialize)]
struct Answer<'a> {
    sources: usize,
    first_hand: usize,
    origins: Vec<Listed>,
    statements: Vec<&'a str>,
    reports: &'a [Report],
}

#[derive(Serialize)]
struct Listed {
    voices: Vec<String>,
    reports: Vec<String>,
}

impl Row for Report {
    const HEADINGS: &'static [&'static str] =
        &["origin", "kind", "id", "name", "published", "first_hand", "falls_into", "why", "statement", "as_written"];

    fn cells(&self) -> Vec<String> {
        let text = |t: &Option<String>| t.clone().unwrap_or_default();
        vec![
            self.origin.to_string(),
            self.kind.to_owned(),
            self.id.clone(),
            self.name.clone(),
            text(&self.published),
            self.first_hand.to_string(),
            text(&self.falls_into),
            text(&self.why),
            text(&self.statement),
            text(&self.as_written),
        ]
    }
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    draw::form(options.output.as_deref())?;
    let facts = app.facts()?;
    let graph = Graph::build(facts.clone());
    let index = Index::new(&facts);
    let statements = statements(app, &index, &graph, &options.asked)?;
    let found = origins::count(&index, statements);
    let reports = reports(&index, &found);
    match options.format.format {
        Format::Table => people(app, &index, &found)?,
        Format::Json | Format::Jsonl => {
            let answer = answer(&index, &found, &reports);
            if options.format.format == Format::Json {
                data::json(&mut app.out, &answer)?;
            } else {
                data::line(&mut app.out, &answer)?;
            }
        }
        format => {
            data::write(&mut app.out, format, &reports)?;
        }
    }
    if let Some(file) = &options.output {
        let ids = found.statements.iter().map(|n| index.said[*n].id());
        let among = graph.set_of(ids.filter_map(|id| graph.statement(id)).map(|s| s.ix()));
        draw::draw(app, kinds::ALL[0], (&facts, &among), Some(told(&found)), &draw::How::default(), Some(file))?;
    }
    Ok(Exit::Fine)
}

fn statements(app: &App, index: &Index<'_>, graph: &Graph, asked: &str) -> Done<BTreeSet<Nth>> {
    let asked = asked.trim();
    if let Ok(id) = asked.parse::<ClaimId>() {
        if graph.claim(&id).is_none() {
            return Err(Failure::NotFound(format!("there is no claim `{id}`")));
        }
        let all: BTreeSet<Nth> = origins::of_claim(index, &id).into_iter().collect();
        return if all.is_empty() { Err(Failure::NotFound(format!("no statement voices `{id}`"))) } else { Ok(all) };
    }
    match find::statement(graph, asked) {
        Ok(view) => {
            return Ok(index.nth(view.id()).map(|n| origins::of_statement(index, n)).into_iter().flatten().collect());
        }
        Err(unclear) if asked.starts_with("s-") => return Err(Failure::unclear(app, unclear)),
        Err(_) => {}
    }
    let hits = ask::who(&graph.query_statements().resolve(), &[asked.to_owned()], ask::Match::default());
    let found = hits.iter().filter_map(|hit| index.nth(hit.statement.id()));
    let all: BTreeSet<Nth> = found.flat_map(|n| origins::of_statement(index, n)).collect();
    if all.is_empty() {
        return Err(Failure::NotFound(format!("nobody is recorded as saying “{asked}”")));
    }
    Ok(all)
}

/// `7 sources → 4 first-hand reports → 2 origins`.
fn told(found: &Origins<'_>) -> String {
    [
        count(found.sources.len(), "source"),
        count(found.firsthand.len(), "first-hand report"),
        count(found.origins.len(), "origin"),
    ]
    .join(" → ")
}

fn reports(index: &Index<'_>, found: &Origins<'_>) -> Vec<Report> {
    let mut out = Vec::new();
    for (n, origin) in found.origins.iter().enumerate() {
        let mut open: Vec<(Node<'_>, Option<&Step<'_>>)> = origin.reports.iter().map(|r| (*r, None)).collect();
        while !open.is_empty() {
            let (node, step) = open.remove(0);
            let (kind, id, published) = match node {
                Node::Source(id) => {
                    ("source", id.to_string(), index.facts.sources[id].published.map(|d| d.to_string()))
                }
                Node::Outlet(id) => ("outlet", id.to_string(), None),
            };
            let statement = step.and_then(|s| s.statement).map(|n| index.said[n].id().to_string());
            out.push(Report {
                origin: n + 1,
                kind,
                id,
                name: label(index, node),
                published,
                first_hand: step.is_none(),
                falls_into: step.map(|s| node_id(s.into)),
                why: step.map(|s| why(index, s)),
                statement,
                as_written: step.and_then(|s| written(index, s)),
            });
            open.splice(0..0, found.steps.iter().filter(|s| s.into == node).map(|s| (s.from, Some(s))));
        }
    }
    out
}

fn node_id(node: Node<'_>) -> String {
    match node {
        Node::Source(id) => id.to_string(),
        Node::Outlet(id) => id.to_string(),
    }
}

fn label(index: &Index<'_>, node: Node<'_>) -> String {
    match node {
        Node::Source(id) => across::source(index, id),
        Node::Outlet(id) => across::name(index, id).to_owned(),
    }
}

fn why(index: &Index<'_>, step: &Step<'_>) -> String {
    match step.why {
        Why::Takes(by) => match step.share {
            Some(share) => format!("{} it, {:.0}%", by.told(), share * 100.0),
            None => by.told().to_owned(),
        },
        Why::SameOutlet => "the same outlet".to_owned(),
        Why::SameOwner => {
            let owner = step.owner.map_or("one house", |id| across::name(index, id));
            format!("the same owner: {owner}")
        }
    }
}

/// The words by which it says so.
fn written(index: &Index<'_>, step: &Step<'_>) -> Option<String> {
    let Node::Source(id) = step.from else { return None };
    let (at, source) = (step.at?, index.facts.sources.get(id)?);
    let capture =
        step.statement.map_or(source.captures.last().map(|c| &c.text), |n| Some(&index.said[n].fact.statement.capture));
    let text = index.facts.archive.get(capture?)?;
    Some(text.chars().skip(at.start()).take(at.end() - at.start()).collect())
}

fn voice(index: &Index<'_>, voice: &Voice<'_>) -> String {
    match voice {
        Voice::Named(id) => across::name(index, id).to_owned(),
        Voice::Unnamed(_, id) => format!("{} (unnamed)", across::name(index, id)),
        Voice::Document(id) => across::title(index, id).to_owned(),
        Voice::Report => "nobody is named".to_owned(),
    }
}

fn answer<'a>(index: &'a Index<'_>, found: &Origins<'_>, reports: &'a [Report]) -> Answer<'a> {
    let listed = |origin: &origins::Origin<'_>| Listed {
        voices: origin.voices.iter().map(|v| voice(index, v)).collect(),
        reports: origin.reports.iter().map(|r| node_id(*r)).collect(),
    };
    Answer {
        sources: found.sources.len(),
        first_hand: found.firsthand.len(),
        origins: found.origins.iter().map(listed).collect(),
        statements: found.statements.iter().map(|n| index.said[*n].id().as_str()).collect(),
        reports,
    }
}

fn people(app: &mut App, index: &Index<'_>, found: &Origins<'_>) -> Done<()> {
    let (paint, width) = (app.paint, app.width);
    for line in Text::default().with(&told(found), Style::Bold).lines(paint, width, 0) {
        writeln!(app.out, "{line}")?;
    }
    for (n, origin) in found.origins.iter().enumerate() {
        let voices: Vec<String> = origin.voices.iter().map(|v| voice(index, v)).collect();
        let head = Text::default()
            .with(&format!("origin {}  ", n + 1), Style::Dim)
            .with(&if voices.is_empty() { "nobody is named".to_owned() } else { voices.join("; ") }, Style::Name);
        writeln!(app.out)?;
        for line in head.lines(paint, width, 0) {
            writeln!(app.out, "{line}")?;
        }
        for report in &origin.reports {
            below(app, index, found, *report, None, 1)?;
        }
    }
    Ok(())
}

/// A report, what shows that it falls into the one above, and those that fall into it.
fn below(
    app: &mut App,
    index: &Index<'_>,
    found: &Origins<'_>,
    node: Node<'_>,
    step: Option<&Step<'_>>,
    depth: usize,
) -> Done<()> {
    let (paint, width) = (app.paint, app.width);
    let mut text = Text::default();
    if step.is_some() {
        text.push("← ", Style::Dim);
    }
    text.push(&label(index, node), Style::Bold);
    match node {
        Node::Source(id) => {
            for n in found.statements.iter().filter(|n| index.said[**n].source.id == *id) {
                text.push(&format!("  {}", index.said[*n].id()), Style::Id);
            }
        }
        Node::Outlet(id) if index.printed_by(id).is_empty() => {
            text.push("  (its report is not in this graph)", Style::Warning);
        }
        Node::Outlet(_) => text.push("  (which of its reports is not known)", Style::Warning),
    }
    if let Some(step) = step {
        text.push(&format!("  {}", why(index, step)), Style::Dim);
        if let Some(words) = written(index, step) {
            text.push(&format!(" “{words}”"), Style::Dim);
        }
    }
    for line in text.lines(paint, width, 2 * depth) {
        writeln!(app.out, "{line}")?;
    }
    for next in found.steps.iter().filter(|s| s.into == node) {
        below(app, index, found, next.from, Some(next), depth + 1)?;
    }
    Ok(())
}
