//! `dixit overlap`: what two sources, or two outlets, have in common.

use crate::app::App;
use crate::failure::{Done, Exit, Failure};
use crate::filters::FilterOptions;
use crate::render::data::{self, FormatOption, Row};
use crate::render::text::{Style, Text, cut};
use clap::Args;
use dixit::ask::find;
use dixit::ask::overlap::{self, Kind, Shared};
use dixit::graph::{Graph, StatementSet};
use std::io::Write;

const HELP: &str = "\
Examples:
  dixit overlap \"Harbour Courier\" 北岸日报       all that two outlets have in common
  dixit overlap courier-1 beian-1 --about ferry
  dixit overlap courier-1 beian-1 --format csv

Shared are statements that say the same, claims, speakers, relays, subjects, and numbers (those with a unit, or
over ten).";

/// Options of `overlap`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    /// A source (id, address, words of the headline), or an outlet with all its sources
    #[arg(value_name = "SOURCE")]
    one: String,
    /// Another
    #[arg(value_name = "SOURCE")]
    other: String,
    #[command(flatten)]
    filters: FilterOptions,
    #[command(flatten)]
    format: FormatOption,
}

impl Row for Shared {
    const HEADINGS: &'static [&'static str] = &["kind", "name", "id", "here", "there"];

    fn cells(&self) -> Vec<String> {
        vec![
            name(self.kind).to_owned(),
            self.name.clone(),
            self.id.clone().unwrap_or_default(),
            self.here.join("; "),
            self.there.join("; "),
        ]
    }
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    let graph = app.load()?;
    let among = options.filters.resolve(app, &graph)?;
    let (one, other) = (carried(app, &graph, &options.one)?, carried(app, &graph, &options.other)?);
    if !one.intersection(&other).is_empty() {
        let message = format!("`{}` and `{}` have a source in common", options.one, options.other);
        return Err(Failure::usage(message, "name two different ones, by their ids"));
    }
    let shared = overlap::overlap(&one.intersection(&among), &other.intersection(&among));
    if !data::write(&mut app.out, options.format.format, &shared)? && !shared.is_empty() {
        people(app, &shared)?;
    }
    if shared.is_empty() {
        return Err(Failure::NotFound(format!("`{}` and `{}` share nothing", options.one, options.other)));
    }
    Ok(Exit::Fine)
}

fn carried<'g>(app: &App, graph: &'g Graph, asked: &str) -> Done<StatementSet<'g>> {
    let found = find::sources(graph, asked);
    if found.is_empty() {
        return Err(Failure::unclear(app, find::source(graph, asked).expect_err("nothing was found just now")));
    }
    let query = graph.query_statements().with_rejected();
    Ok(query.carried_by(found.into_iter().map(|s| s.ix())).resolve())
}

fn people(app: &mut App, all: &[Shared]) -> Done<()> {
    let (paint, width) = (app.paint, app.width);
    for group in all.chunk_by(|a, b| a.kind == b.kind) {
        let heading = match group[0].kind {
            Kind::Statement => "Say the same",
            Kind::Claim => "Claims",
            Kind::Speaker => "Speakers",
            Kind::Relay => "Relays",
            Kind::Subject => "Named in statements",
            Kind::Figure => "Numbers",
        };
        if group[0].kind != all[0].kind {
            writeln!(app.out)?;
        }
        writeln!(app.out, "{}", paint.style(Style::Bold, heading))?;
        for shared in group {
            let style = if shared.kind == Kind::Statement { Style::Plain } else { Style::Name };
            let mut text = Text::default().with(&cut(&shared.name, 120), style);
            text.push(&format!("  {} | {}", shown(&shared.here), shown(&shared.there)), Style::Dim);
            for line in text.lines(paint, width, 2) {
                writeln!(app.out, "{line}")?;
            }
        }
    }
    Ok(())
}

/// Some ids, and how many more there are.
fn shown(ids: &[String]) -> String {
    let most = 3;
    let more = if ids.len() > most { format!(" and {} more", ids.len() - most) } else { String::new() };
    format!("{}{more}", ids[..ids.len().min(most)].join(" "))
}

fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Statement => "statement",
        Kind::Claim => "claim",
        Kind::Speaker => "speaker",
        Kind::Relay => "relay",
        Kind::Subject => "subject",
        Kind::Figure => "figure",
    }
}
