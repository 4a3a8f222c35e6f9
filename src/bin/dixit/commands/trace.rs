//! `dixit trace`: from the words back to where they come from.

use crate::app::App;
use crate::failure::{Done, Exit};
use crate::filters;
use crate::render::data::{self, FormatOption, Row};
use crate::render::text::{Style, Text, cut};
use clap::Args;
use dixit::ask::{Step, StepKind, trace};
use serde::Serialize;
use std::io::Write;

const HELP: &str = "\
Examples:
  dixit trace s-1f3a9c0b2d            words, article, outlet, who passed it on, who said it
  dixit trace 1f3a --format jsonl     a step a line";

/// Options of `trace`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    /// The statement, by id
    #[arg(value_name = "STATEMENT")]
    id: String,
    #[command(flatten)]
    format: FormatOption,
}

/// A step with its place in the chain.
#[derive(Serialize)]
struct Numbered {
    step: usize,
    #[serde(flatten)]
    is: Step,
}

impl Row for Numbered {
    const HEADINGS: &'static [&'static str] =
        &["step", "kind", "id", "name", "unnamed", "speaks_for", "start", "end", "as_written"];

    fn cells(&self) -> Vec<String> {
        let text = |t: &Option<String>| t.clone().unwrap_or_default();
        let number = |n: Option<u32>| n.map_or(String::new(), |n| n.to_string());
        vec![
            self.step.to_string(),
            name(self.is.kind),
            text(&self.is.id),
            text(&self.is.name),
            self.is.unnamed.to_string(),
            text(&self.is.speaks_for),
            number(self.is.span.map(|s| s.0)),
            number(self.is.span.map(|s| s.1)),
            text(&self.is.as_written),
        ]
    }
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    let graph = app.load()?;
    let statement = filters::statement(app, &graph, &options.id)?;
    let steps = trace::trace(&graph, statement).into_iter().enumerate();
    let steps: Vec<Numbered> = steps.map(|(n, is)| Numbered { step: n + 1, is }).collect();
    if !data::write(&mut app.out, options.format.format, &steps)? {
        people(app, &steps)?;
        let elsewhere = trace::elsewhere(&graph, statement);
        if !elsewhere.is_empty() {
            writeln!(app.out, "\n{}", app.paint.style(Style::Bold, "The same words also stand in"))?;
        }
        for other in elsewhere {
            let source = other.source().map_or("", |s| s.title());
            let text = Text::default().with(other.id().as_str(), Style::Id).with(&format!("  {source}"), Style::Plain);
            for line in text.lines(app.paint, app.width, 2) {
                writeln!(app.out, "{line}")?;
            }
        }
    }
    Ok(Exit::Fine)
}

fn people(app: &mut App, steps: &[Numbered]) -> Done<()> {
    let (paint, width) = (app.paint, app.width);
    let label = |kind| match kind {
        StepKind::Words => "words",
        StepKind::Article => "← stand in",
        StepKind::Publisher => "← printed by",
        StepKind::CorrectedBy => "! corrected by",
        StepKind::RetractedBy => "! retracted by",
        StepKind::SupersededBy => "! superseded by",
        StepKind::Credits => "← which credits",
        StepKind::Retells => "← which retells",
        StepKind::Copies => "← which copies",
        StepKind::Translates => "← which translates",
        StepKind::RelayedBy => "← relayed by",
        StepKind::ToldTo => "← told to",
        StepKind::Teller => "← as told by",
        StepKind::Speaker => "← said by",
        StepKind::Nobody => "← nobody is named",
    };
    let column = steps.iter().map(|s| label(s.is.kind).chars().count()).max().unwrap_or(0) + 2;
    for Numbered { is: step, .. } in steps {
        let mut text = Text::default();
        if let Some(name) = &step.name {
            let (shown, style) = match step.kind {
                StepKind::Words => (cut(name, 200), Style::Underline),
                StepKind::Article => (name.clone(), Style::Bold),
                _ => (name.clone(), Style::Name),
            };
            text.push(&shown, style);
        } else if let Some(written) = &step.as_written {
            text.push(&format!("“{written}”"), Style::Plain);
            text.push(" (not resolved)", Style::Warning);
        }
        if step.unnamed {
            text.push(" (unnamed)", Style::Warning);
        }
        if matches!(step.kind, StepKind::Credits | StepKind::Retells | StepKind::Copies | StepKind::Translates) {
            text.push(" (as a whole)", Style::Dim);
        }
        if let Some(principal) = &step.speaks_for {
            text.push(" (for ", Style::Plain);
            text.push(principal, Style::Name);
            text.push(")", Style::Plain);
        }
        if let (Some(words), Some(span)) = (&step.as_written, step.span)
            && step.kind != StepKind::Words
        {
            text.push(&format!("  “{}” {}–{}", cut(words, 80), span.0, span.1), Style::Dim);
        }
        let with_id =
            [StepKind::Words, StepKind::Article, StepKind::CorrectedBy, StepKind::RetractedBy, StepKind::SupersededBy];
        if with_id.contains(&step.kind)
            && let Some(id) = &step.id
        {
            text.push(&format!("  {id}"), Style::Id);
        }
        let label = label(step.kind);
        let lines = text.lines(paint, width, column);
        for (n, line) in lines.iter().enumerate() {
            let head = format!("{label}{}", " ".repeat(column - label.chars().count()));
            let shown = if n == 0 {
                line.replacen(&" ".repeat(column), &paint.style(Style::Dim, &head), 1)
            } else {
                line.clone()
            };
            writeln!(app.out, "{shown}")?;
        }
        if lines.is_empty() {
            writeln!(app.out, "{}", paint.style(Style::Warning, label))?;
        }
    }
    Ok(())
}

fn name(kind: StepKind) -> String {
    serde_json::to_value(kind).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}
