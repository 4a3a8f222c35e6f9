//! `dixit figures`: the number tracer.

use crate::app::App;
use crate::failure::{Done, Exit, Failure};
use crate::filters::FilterOptions;
use crate::render::across;
use crate::render::data::{self, FormatOption, Row};
use crate::render::statements::count;
use crate::render::text::{Style, Text};
use clap::Args;
use dixit::base::Small;
use dixit::graph::Graph;
use dixit::link::figures::{self, Change, Place, Strand};
use dixit::link::{Index, Nth};
use dixit::model::Bound;
use serde::Serialize;
use std::io::Write;

const HELP: &str = "\
Examples:
  dixit figures                      every number that more than one statement gives
  dixit figures --about ferry        … about the ferry
  dixit figures --all                also numbers given once
  dixit figures --format csv

Numbers measure the same when unit and what is counted are the same and they are of the same time; over languages,
when one report takes from the other. Two agree when both may be true: nearly 350,000 and more than 340,000 do,
600,000 and nearly 600,000 do not.";

/// Options of `figures`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    #[command(flatten)]
    filters: FilterOptions,
    /// Also numbers that one statement only gives
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    format: FormatOption,
}

/// One figure, as it leaves the program.
#[derive(Serialize)]
struct Line {
    strand: usize,
    of: Option<Small>,
    version: usize,
    text: String,
    low: Option<f64>,
    high: Option<f64>,
    bound: Bound,
    unit: Option<Small>,
    per: Option<Small>,
    as_of: Option<String>,
    statement: String,
    speakers: String,
    source: String,
    published: Option<String>,
    /// What it was in the source that this one takes from, where that is something else.
    changed_from: Option<String>,
    change: Option<&'static str>,
}

impl Row for Line {
    const HEADINGS: &'static [&'static str] = &[
        "strand",
        "of",
        "version",
        "figure",
        "low",
        "high",
        "bound",
        "unit",
        "per",
        "as_of",
        "statement",
        "speakers",
        "source",
        "published",
        "changed_from",
        "change",
    ];
    const SHOWN: &'static [&'static str] = &["strand", "of", "version", "figure", "statement", "speakers", "change"];

    fn cells(&self) -> Vec<String> {
        let text = |t: Option<&str>| t.unwrap_or_default().to_owned();
        let number = |n: Option<f64>| n.map_or(String::new(), |n| n.to_string());
        vec![
            self.strand.to_string(),
            text(self.of.as_deref()),
            self.version.to_string(),
            self.text.clone(),
            number(self.low),
            number(self.high),
            format!("{:?}", self.bound),
            text(self.unit.as_deref()),
            text(self.per.as_deref()),
            text(self.as_of.as_deref()),
            self.statement.clone(),
            self.speakers.clone(),
            self.source.clone(),
            text(self.published.as_deref()),
            text(self.changed_from.as_deref()),
            self.change.unwrap_or_default().to_owned(),
        ]
    }
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    let facts = app.facts()?;
    let graph = Graph::build(facts.clone());
    let among = options.filters.resolve(app, &graph)?;
    let index = Index::new(&facts);
    let mut wanted: Vec<Nth> = among.iter().filter_map(|s| index.nth(s.id())).collect();
    wanted.sort_unstable();
    let mut strands = figures::strands(&index, wanted);
    strands.retain(|s| options.all || s.places().count() > 1);
    let lines: Vec<Line> = strands.iter().enumerate().flat_map(|(n, s)| lines(&index, n + 1, s)).collect();
    if !data::write(&mut app.out, options.format.format, &lines)? && !strands.is_empty() {
        people(app, &index, &strands)?;
    }
    if strands.is_empty() {
        if among.is_empty() {
            return Err(Failure::NotFound("no statement fits that".to_owned()));
        }
        let once = if options.all { "" } else { " more than once (--all shows those given once)" };
        return Err(Failure::NotFound(format!("no number is given here{once}")));
    }
    Ok(Exit::Fine)
}

fn lines(index: &Index<'_>, number: usize, strand: &Strand) -> Vec<Line> {
    let mut out = Vec::new();
    for (n, version) in strand.versions.iter().enumerate() {
        for place in version {
            let (figure, said) = (figures::at(index, *place), index.said[place.statement]);
            let change = change_of(strand, *place);
            out.push(Line {
                strand: number,
                of: strand.of.clone(),
                version: n + 1,
                text: figure.words.exact.clone(),
                low: figure.interval.low,
                high: figure.interval.high,
                bound: figure.bound,
                unit: figure.unit.clone(),
                per: figure.per.clone(),
                as_of: figure.as_of.map(|d| d.to_string()),
                statement: said.id().to_string(),
                speakers: across::speakers(index, place.statement),
                source: said.source.id.to_string(),
                published: said.source.published.map(|d| d.to_string()),
                changed_from: change.map(|c| figures::at(index, c.earlier).words.exact.clone()),
                change: change.map(|c| c.drift.told()),
            });
        }
    }
    out
}

fn change_of(strand: &Strand, place: Place) -> Option<&Change> {
    strand.changes.iter().find(|c| c.later == place)
}

fn people(app: &mut App, index: &Index<'_>, strands: &[Strand]) -> Done<()> {
    let (paint, width) = (app.paint, app.width);
    for (n, strand) in strands.iter().enumerate() {
        if n > 0 {
            writeln!(app.out)?;
        }
        let first = figures::at(index, strand.versions[0][0]);
        let what = strand.of.as_deref().or(strand.unit.as_deref()).unwrap_or(first.words.exact.as_str());
        let mut heading = Text::default().with(what, Style::Bold);
        if let Some(unit) = strand.unit.as_deref().filter(|u| *u != what) {
            heading.push(&format!(", in {unit}"), Style::Dim);
        }
        if let Some(per) = &strand.per {
            heading.push(&format!(" per {per}"), Style::Dim);
        }
        let told = match strand.versions.len() {
            1 if strand.places().count() == 1 => "given once".to_owned(),
            1 => "all agree".to_owned(),
            n => format!("{n} versions that cannot all be true"),
        };
        let style = if strand.versions.len() > 1 { Style::Warning } else { Style::Dim };
        heading.push(&format!(": {told}"), style);
        for line in heading.lines(paint, width, 0) {
            writeln!(app.out, "{line}")?;
        }
        for (v, version) in strand.versions.iter().enumerate() {
            for place in version {
                let figure = figures::at(index, *place);
                let mark = if strand.versions.len() > 1 { format!("{}  ", letter(v)) } else { String::new() };
                let mut text = Text::default().with(&mark, Style::Warning).with(&figure.words.exact, Style::Hit);
                if let Some(date) = figure.as_of {
                    text.push(&format!(" as of {date}"), Style::Dim);
                }
                text.push("  ", Style::Plain);
                text.push(&across::speakers(index, place.statement), Style::Name);
                let said = index.said[place.statement];
                text.push(&format!("  {}", across::source(index, &said.source.id)), Style::Dim);
                text.push(&format!("  {}", said.id()), Style::Id);
                for line in text.lines(paint, width, 2) {
                    writeln!(app.out, "{line}")?;
                }
            }
        }
        for change in &strand.changes {
            let words = |p: Place| figures::at(index, p).words.exact.as_str();
            let source = |p: Place| across::source(index, &index.said[p.statement].source.id);
            let times = change.times.map_or(String::new(), |t| {
                if t >= 1.0 { format!(", {t:.0} times as much") } else { format!(", a {:.0}th", 1.0 / t) }
            });
            let told = format!(
                "on its way from {} to {}, “{}” became “{}”: {}{times}",
                source(change.earlier),
                source(change.later),
                words(change.earlier),
                words(change.later),
                change.drift.told()
            );
            for line in Text::default().with("→ ", Style::Error).with(&told, Style::Plain).lines(paint, width, 2) {
                writeln!(app.out, "{line}")?;
            }
        }
    }
    let total = count(strands.len(), "measure");
    Ok(writeln!(app.out, "\n{}", paint.style(Style::Dim, &total))?)
}

/// `a` for the first version, `b` for the second.
fn letter(n: usize) -> char {
    char::from_u32('a' as u32 + (n % 26) as u32).unwrap_or('z')
}
