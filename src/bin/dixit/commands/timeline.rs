//! `dixit timeline`: when it was said, and when it was printed.

use crate::app::App;
use crate::failure::{Done, Exit, Failure};
use crate::filters::FilterOptions;
use crate::render::data::{self, FormatOption, Row};
use crate::render::parties;
use crate::render::statements::count;
use crate::render::text::{Style, Text, cut};
use clap::Args;
use dixit::ask::timeline::{self, Event, Part};
use dixit::ask::{Record, timeline as events};
use serde::Serialize;
use std::io::Write;

const HELP: &str = "\
Examples:
  dixit timeline \"Ada Quill\"              what she said, was told, passed on; what was said of her
  dixit timeline c-d8904a79dc             what was said for and against a claim
  dixit timeline s-1f3a9c0b2d             a statement and those that say the same or the contrary
  dixit timeline 渡轮 --since 2031-05 --format csv

A day with `printed` after it is when the source was printed: nobody tells when it was said.";

/// Options of `timeline`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    /// An entity by name or id, a claim by id or words, a statement by id
    #[arg(value_name = "ENTITY|CLAIM|STATEMENT")]
    topic: String,
    #[command(flatten)]
    filters: FilterOptions,
    #[command(flatten)]
    format: FormatOption,
}

/// A statement on the line.
#[derive(Serialize)]
struct Dated<'g> {
    said: Option<String>,
    printed: Option<String>,
    part: Part,
    #[serde(flatten)]
    record: Record<'g>,
}

impl Row for Dated<'_> {
    const HEADINGS: &'static [&'static str] =
        &["said", "printed", "part", "id", "speakers", "relayed_by", "words", "source", "publisher"];
    const SHOWN: &'static [&'static str] = &["said", "printed", "part", "speakers", "words", "publisher", "id"];

    fn cells(&self) -> Vec<String> {
        let r = &self.record;
        let source = r.source.as_ref();
        vec![
            self.said.clone().unwrap_or_default(),
            self.printed.clone().unwrap_or_default(),
            self.part.name().to_owned(),
            r.id.to_string(),
            parties::names(&r.speakers),
            parties::names(&r.relayed_by),
            r.content(),
            source.map_or("", |s| s.id).to_owned(),
            source.and_then(|s| s.publisher).unwrap_or("").to_owned(),
        ]
    }
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    let graph = app.load()?;
    let among = options.filters.resolve(app, &graph)?;
    let topic = timeline::topic(&graph, &options.topic).map_err(|u| Failure::unclear(app, u))?;
    let events: Vec<Dated<'_>> = events(&among, topic).into_iter().map(dated).collect();
    if !data::write(&mut app.out, options.format.format, &events)? && !events.is_empty() {
        people(app, &events)?;
    }
    if events.is_empty() {
        return Err(Failure::NotFound(format!("no statement touches `{}`", options.topic)));
    }
    Ok(Exit::Fine)
}

fn dated(event: Event<'_>) -> Dated<'_> {
    let text = |d: Option<dixit::base::PartialDate>| d.map(|d| d.to_string());
    let record = Record::new(event.statement);
    Dated { said: text(event.said), printed: text(event.printed), part: event.part, record }
}

fn people(app: &mut App, events: &[Dated<'_>]) -> Done<()> {
    let (paint, width) = (app.paint, app.width);
    let mut last = None;
    for event in events {
        let day = match (&event.said, &event.printed) {
            (Some(said), _) => (said.clone(), ""),
            (None, Some(printed)) => (printed.clone(), "  printed"),
            (None, None) => ("undated".to_owned(), ""),
        };
        if last.as_ref() != Some(&day) {
            if last.is_some() {
                writeln!(app.out)?;
            }
            let heading = Text::default().with(&day.0, Style::Bold).with(day.1, Style::Dim);
            writeln!(app.out, "{}", heading.lines(paint, width, 0).concat())?;
            last = Some(day);
        }
        for line in one(event).lines(paint, width, 2) {
            writeln!(app.out, "{line}")?;
        }
        let words = event.record.words();
        for line in Text::plain(&cut(&words, 240)).lines(paint, width, 4) {
            writeln!(app.out, "{line}")?;
        }
    }
    writeln!(app.out, "\n{}", paint.style(Style::Dim, &count(events.len(), "statement")))?;
    Ok(())
}

/// Who said it, what part it has, where it was printed.
fn one(event: &Dated<'_>) -> Text {
    let r = &event.record;
    let mut text = Text::default().with(r.id.as_str(), Style::Id).with("  ", Style::Plain);
    if r.speakers.is_empty() {
        text.push("nobody named", Style::Warning);
    }
    parties::push(&mut text, &r.speakers);
    if event.part != Part::Said {
        text.push(&format!(" · {}", event.part.name().replace('_', " ")), Style::Dim);
    }
    if let Some(publisher) = r.source.as_ref().and_then(|s| s.publisher.or(s.title)) {
        text.push(&format!(" · in {publisher}"), Style::Dim);
    }
    if let (Some(said), Some(printed)) = (&event.said, &event.printed)
        && said != printed
    {
        text.push(&format!(", printed {printed}"), Style::Dim);
    }
    text
}
