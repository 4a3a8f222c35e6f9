//! `dixit compare`: the misquote microscope.

use crate::app::App;
use crate::failure::{Done, Exit, Failure};
use crate::render::aligned;
use crate::render::data::{self, Format, FormatOption, Row};
use crate::render::text::{Style, Text, cut};
use clap::Args;
use dixit::ask::find;
use dixit::base::diag::Severity;
use dixit::base::{CharSpan, Problem};
use dixit::graph::{Graph, StatementView};
use dixit::ingest::{self, Hints};
use dixit::link::compare::{Change, Class, Comparison, Side, compare};
use serde::Serialize;
use std::io::Write;
use std::path::Path;

const HELP: &str = "\
Examples:
  dixit compare s-1f3a9c0b2d s-9e1c44d07a        one statement against another
  dixit compare s-1f3a9c0b2d speech.txt          a statement against a file
  dixit compare \"We will rebuild\" ferry-2031     words against an archived source
  dixit compare \"We will rebuild\" \"We may rebuild\" --format json

Each side is a statement (by id), a file, an archived source (id, address, words of its headline), or the words
themselves. The first is the quotation, the second the original.

Exit code 0 when the quotation says no more and no less than the original, 1 when something was changed.";

/// Options of `compare`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    /// The quotation
    #[arg(value_name = "QUOTATION")]
    quote: String,
    /// The original
    #[arg(value_name = "ORIGINAL")]
    original: String,
    #[command(flatten)]
    format: FormatOption,
}

/// One side as it was found.
struct Found {
    /// What it is, for people.
    label: String,
    /// Id of the statement or source.
    id: Option<String>,
    parts: Vec<(String, u32)>,
    speaker: Vec<String>,
    /// The statements that stand in it, for a whole source.
    inside: Vec<Found>,
}

/// The whole answer.
#[derive(Serialize)]
struct Answer<'a> {
    quotation: Label<'a>,
    original: Label<'a>,
    #[serde(flatten)]
    comparison: &'a Comparison,
}

#[derive(Serialize)]
struct Label<'a> {
    is: &'a str,
    id: Option<&'a str>,
    speaker: &'a [String],
}

impl Row for Change {
    const HEADINGS: &'static [&'static str] = &[
        "class",
        "quotation",
        "original",
        "quotation_start",
        "quotation_end",
        "original_start",
        "original_end",
        "why",
    ];

    fn cells(&self) -> Vec<String> {
        let end = |at: Option<CharSpan>, pick: fn(CharSpan) -> u32| at.map_or(String::new(), |at| pick(at).to_string());
        vec![
            self.class.name().to_owned(),
            self.quote_words.clone(),
            self.original_words.clone(),
            end(self.quote, |s| s.0),
            end(self.quote, |s| s.1),
            end(self.original, |s| s.0),
            end(self.original, |s| s.1),
            self.why.clone(),
        ]
    }
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    let graph = match app.load() {
        Ok(graph) => Some(graph),
        // Words and files need no graph.
        Err(Failure::Usage { .. }) if app.graph_named().is_none() => None,
        Err(other) => return Err(other),
    };
    let quote = side(app, graph.as_ref(), &options.quote)?;
    let mut original = side(app, graph.as_ref(), &options.original)?;
    let mut comparison = hold(&quote, &original);
    // Once its place in a whole text is known, the statement there is the original: words of the reporter that
    // part it are no part of it.
    if let Some(at) = comparison.original_at {
        let meets =
            |found: &Found| found.parts.iter().any(|(t, from)| *from < at.1 && at.0 < from + t.chars().count() as u32);
        let there = std::mem::take(&mut original.inside).into_iter().filter(meets);
        let held = there.map(|found| (hold(&quote, &found), found));
        let best =
            held.max_by(|a, b| a.0.alike.total_cmp(&b.0.alike)).filter(|(c, _)| c.alike + 0.02 >= comparison.alike);
        if let Some((closer, found)) = best {
            (comparison, original) = (closer, found);
        }
    }
    let answer = Answer { quotation: quote.label(), original: original.label(), comparison: &comparison };
    match options.format.format {
        Format::Table => people(app, &quote, &original, &comparison)?,
        Format::Json => data::json(&mut app.out, &answer)?,
        Format::Jsonl => data::line(&mut app.out, &answer)?,
        Format::Csv | Format::Md => {
            data::write(&mut app.out, options.format.format, &comparison.changes)?;
        }
    }
    let faithful = comparison.classes.iter().all(|c| c.is_faithful());
    Ok(if faithful { Exit::Fine } else { Exit::Nothing })
}

impl Found {
    fn label(&self) -> Label<'_> {
        Label { is: &self.label, id: self.id.as_deref(), speaker: &self.speaker }
    }
}

fn hold(quote: &Found, original: &Found) -> Comparison {
    let names = |found: &Found| -> Vec<String> { found.speaker.clone() };
    let (a, b) = (names(quote), names(original));
    let (a, b): (Vec<&str>, Vec<&str>) =
        (a.iter().map(String::as_str).collect(), b.iter().map(String::as_str).collect());
    fn parts(found: &Found) -> Vec<(&str, u32)> {
        found.parts.iter().map(|(t, from)| (t.as_str(), *from)).collect()
    }
    let quote = Side { parts: parts(quote), speaker: (!a.is_empty()).then_some(a.as_slice()) };
    let original = Side { parts: parts(original), speaker: (!b.is_empty()).then_some(b.as_slice()) };
    compare(&quote, &original)
}

/// A statement, a file, a source, or the words themselves.
fn side(app: &App, graph: Option<&Graph>, asked: &str) -> Done<Found> {
    if asked.trim().is_empty() {
        return Err(Failure::usage("there are no words to compare", "give a statement, a file, a source, or words"));
    }
    if Path::new(asked).is_file() {
        return file(asked);
    }
    let wordy = asked.trim().contains(char::is_whitespace) || !asked.is_ascii();
    if let Some(graph) = graph {
        let like_an_id = asked.starts_with("s-");
        match find::statement(graph, asked) {
            Ok(view) => return Ok(statement(view)),
            Err(unclear) if like_an_id => return Err(Failure::unclear(app, unclear)),
            Err(_) => {}
        }
        match find::source(graph, asked) {
            Ok(source) => {
                let text = source.record().captures.last().and_then(|c| graph.text(&c.text));
                let Some(text) = text else {
                    let message = format!("the text of `{asked}` is not in this graph's folder");
                    return Err(Failure::usage(message, "add it again, or compare with a file"));
                };
                return Ok(Found {
                    label: source.title().to_owned(),
                    id: Some(source.id().to_string()),
                    parts: vec![(text.to_owned(), 0)],
                    speaker: Vec::new(),
                    inside: source.statements().into_iter().map(statement).collect(),
                });
            }
            Err(unclear) if !wordy => return Err(Failure::unclear(app, unclear)),
            Err(_) => {}
        }
    } else if !wordy {
        let message = format!("`{asked}` is no file, and there is no graph here to look for a statement or a source");
        return Err(Failure::usage(message, "name a file, or a graph with -g FOLDER"));
    }
    let words = asked.trim();
    let bare = words.trim_matches(|c| "“”\"「」『』".contains(c));
    Ok(Found {
        label: "these words".to_owned(),
        id: None,
        parts: vec![(bare.to_owned(), 0)],
        speaker: Vec::new(),
        inside: Vec::new(),
    })
}

fn file(path: &str) -> Done<Found> {
    let bytes = std::fs::read(path).map_err(|e| Problem::error(path, format!("cannot be read: {e}")))?;
    let warns = |outcome: &ingest::Outcome| outcome.as_ref().is_err_and(|p| p.severity == Severity::Warning);
    let mut read = ingest::read(path, &bytes, &Hints::default()).into_iter().filter(|o| !warns(o));
    let (Some(first), None) = (read.next(), read.next()) else {
        return Err(Failure::usage(format!("`{path}` holds more or less than one text"), "name a file with one text"));
    };
    let article = first?;
    let parts = vec![(article.text, 0)];
    Ok(Found { label: path.to_owned(), id: None, parts, speaker: Vec::new(), inside: Vec::new() })
}

fn statement(view: StatementView<'_>) -> Found {
    let title = view.source().map_or(String::new(), |s| s.title().to_owned());
    Found {
        label: title,
        id: Some(view.id().to_string()),
        parts: view.record().fragments.iter().map(|f| (f.exact.clone(), f.at.0)).collect(),
        speaker: names(view),
        inside: Vec::new(),
    }
}

/// Every name of those who said it; nobody for those whom nobody names.
fn names(view: StatementView<'_>) -> Vec<String> {
    use dixit::graph::AgentView;
    let named = view.speakers().filter_map(|who| who.agent).filter(|a| !a.is_unnamed());
    let all = named.flat_map(|agent| match agent {
        AgentView::Entity(e) => {
            std::iter::once(e.name()).chain(e.entity().aliases.iter().map(String::as_str)).collect()
        }
        AgentView::Source(s) => vec![s.title()],
    });
    all.map(str::to_owned).collect()
}

fn people(app: &mut App, quote: &Found, original: &Found, comparison: &Comparison) -> Done<()> {
    let (paint, width) = (app.paint, app.width);
    let style = match comparison.verdict {
        class if class.is_faithful() => Style::Name,
        Class::Translation | Class::Unrelated => Style::Warning,
        _ => Style::Error,
    };
    let verdict = Text::default()
        .with(comparison.verdict.name(), style)
        .with(&format!(": {}", comparison.verdict.told()), Style::Plain);
    for line in verdict.lines(paint, width, 0) {
        writeln!(app.out, "{line}")?;
    }
    writeln!(app.out)?;
    for (label, side) in [("quotation  ", quote), ("original   ", original)] {
        let mut text = Text::default().with(label, Style::Dim).with(&cut(&side.label, 120), Style::Plain);
        if let Some(id) = &side.id {
            text.push(&format!("  {id}"), Style::Id);
        }
        if let Some(first) = side.speaker.first() {
            text.push(" · ", Style::Dim);
            text.push(first, Style::Name);
        }
        for line in text.lines(paint, width, 2) {
            writeln!(app.out, "{line}")?;
        }
    }
    writeln!(app.out)?;
    for line in aligned::lines(&comparison.rows, paint, width) {
        writeln!(app.out, "{line}")?;
    }
    for (n, step) in comparison.steps.iter().enumerate() {
        let number = format!("{:>2}  ", n + 1);
        let text = Text::plain(step);
        for (m, line) in text.lines(paint, width, 6).iter().enumerate() {
            let line = if m == 0 {
                line.replacen("      ", &format!("  {}", paint.style(Style::Dim, &number)), 1)
            } else {
                line.clone()
            };
            writeln!(app.out, "{line}")?;
        }
    }
    Ok(())
}
