//! `dixit path`: how two are joined, through which statements.

use crate::app::App;
use crate::failure::{Done, Exit, Failure};
use crate::filters::{FilterOptions, natural, positive, tell_guess};
use crate::render::data::{self, FormatOption, Row};
use crate::render::statements::count;
use crate::render::text::{Style, Text, cut};
use clap::Args;
use dixit::ask::path::{self, Chain, Link, Reach, Stop};
use serde::Serialize;
use std::io::Write;
use std::num::NonZeroUsize;

const HELP: &str = "\
Examples:
  dixit path \"Ada Quill\" Bluewater              the shortest chains from the one to the other
  dixit path courier-1 \"Northbay Radio\" --detour 2
  dixit path 奎尔 渡轮 --source 北岸日报 --format jsonl     a chain a line

A chain goes along relations either way. Filters say which statements it may go through.";

/// Options of `path`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    /// One end: entity, source, or statement
    from: String,
    /// The other end
    to: String,
    /// Also chains with this many links more than the shortest
    #[arg(long, default_value_t = 0, value_name = "N", value_parser = natural, allow_negative_numbers = true)]
    detour: usize,
    /// Most chains given
    #[arg(long, default_value_t = NonZeroUsize::new(20).expect("not zero"), value_name = "N", value_parser = positive::<NonZeroUsize>, allow_negative_numbers = true)]
    limit: NonZeroUsize,
    #[command(flatten)]
    filters: FilterOptions,
    #[command(flatten)]
    format: FormatOption,
}

/// A chain with its number; in CSV a row a link.
#[derive(Serialize)]
struct Numbered {
    chain: usize,
    length: usize,
    #[serde(flatten)]
    is: Chain,
}

/// A link for a table.
#[derive(Serialize)]
struct Step<'a> {
    chain: usize,
    step: usize,
    from: &'a Stop,
    link: &'a Link,
}

impl Row for Step<'_> {
    const HEADINGS: &'static [&'static str] =
        &["chain", "step", "from", "from_name", "edge", "forward", "words", "to", "to_name"];
    const SHOWN: &'static [&'static str] = &["chain", "from_name", "edge", "forward", "words", "to_name"];

    fn cells(&self) -> Vec<String> {
        vec![
            self.chain.to_string(),
            self.step.to_string(),
            self.from.id.clone(),
            self.from.name.clone(),
            self.link.edge.to_owned(),
            self.link.forward.to_string(),
            self.link.words.clone().unwrap_or_default(),
            self.link.to.id.clone(),
            self.link.to.name.clone(),
        ]
    }
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    let graph = app.load()?;
    let through = options.filters.resolve(app, &graph)?;
    let end = |asked: &str| path::ends(&graph, asked).map_err(|u| Failure::unclear(app, u));
    let (from, to) = (end(&options.from)?, end(&options.to)?);
    [&options.from, &options.to].into_iter().for_each(|name| tell_guess(app, &graph, name));
    if from.iter().any(|node| to.contains(node)) {
        let message = format!("`{}` and `{}` are the same", options.from, options.to);
        return Err(Failure::usage(message, "name two different ones"));
    }
    let reach = Reach { detour: options.detour, limit: options.limit.get(), ..Reach::default() };
    let chains = path::chains(&from, &to, &through, reach);
    if chains.is_empty() {
        let message = format!("nothing joins `{}` and `{}` within {} links", options.from, options.to, reach.longest);
        return Err(Failure::NotFound(message));
    }
    let chains: Vec<Numbered> =
        chains.into_iter().zip(1..).map(|(is, chain)| Numbered { chain, length: is.links.len(), is }).collect();
    match options.format.format {
        data::Format::Table => people(app, &chains)?,
        data::Format::Json => data::json(&mut app.out, &chains)?,
        data::Format::Jsonl => chains.iter().try_for_each(|chain| data::line(&mut app.out, chain))?,
        format => {
            data::write(&mut app.out, format, &chains.iter().flat_map(steps).collect::<Vec<_>>())?;
        }
    }
    Ok(Exit::Fine)
}

fn steps(chain: &Numbered) -> impl Iterator<Item = Step<'_>> {
    let before = std::iter::once(&chain.is.from).chain(chain.is.links.iter().map(|l| &l.to));
    let step = move |((from, link), step)| Step { chain: chain.chain, step, from, link };
    before.zip(&chain.is.links).zip(1..).map(step)
}

fn people(app: &mut App, chains: &[Numbered]) -> Done<()> {
    let (paint, width) = (app.paint, app.width);
    for chain in chains {
        if chain.chain > 1 {
            writeln!(app.out)?;
        }
        for line in stop(&chain.is.from).lines(paint, width, 0) {
            writeln!(app.out, "{line}")?;
        }
        for link in &chain.is.links {
            let arrow = if link.forward { "→" } else { "←" };
            let mut text = Text::default().with(&format!("{arrow} {} ", link.edge.replace('_', " ")), Style::Dim);
            text.append(stop(&link.to));
            // Content and headline stand there already.
            if let Some(words) = link.words.as_ref().filter(|w| !link.to.name.starts_with(w.as_str())) {
                text.push(&format!("  “{}”", cut(words, 60)), Style::Dim);
            }
            for line in text.lines(paint, width, 2) {
                writeln!(app.out, "{line}")?;
            }
        }
    }
    writeln!(app.out, "\n{}", paint.style(Style::Dim, &count(chains.len(), "chain")))?;
    Ok(())
}

fn stop(stop: &Stop) -> Text {
    match stop.what {
        "statement" => {
            Text::default().with(&stop.id, Style::Id).with(&format!(" {}", cut(&stop.name, 100)), Style::Plain)
        }
        "source" => Text::default().with(&stop.name, Style::Bold),
        _ => Text::default().with(&stop.name, Style::Name),
    }
}
