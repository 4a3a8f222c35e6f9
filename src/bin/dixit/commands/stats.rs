//! `dixit stats`: how much there is of what.

use crate::app::App;
use crate::failure::{Done, Exit};
use crate::filters::FilterOptions;
use crate::render::data::{self, Format, FormatOption, Row};
use crate::render::text::{Style, Text};
use clap::Args;
use dixit::ask::{Stats, stats};
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::Write;

const HELP: &str = "\
Examples:
  dixit stats
  dixit stats --source \"Harbour Courier\" --since 2031
  dixit stats --format json | jq .makers        which rules found how much";

/// Options of `stats`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    #[command(flatten)]
    filters: FilterOptions,
    /// How many of those who said most are listed
    #[arg(long, default_value_t = 10, value_name = "N")]
    top: usize,
    #[command(flatten)]
    format: FormatOption,
}

/// One count, for lines and rows.
#[derive(Serialize)]
struct Count {
    group: &'static str,
    name: String,
    count: usize,
}

impl Row for Count {
    const HEADINGS: &'static [&'static str] = &["group", "name", "count"];

    fn cells(&self) -> Vec<String> {
        vec![self.group.to_owned(), self.name.clone(), self.count.to_string()]
    }
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    let graph = app.load()?;
    let among = options.filters.resolve(app, &graph)?;
    let mut stats = stats(&graph, &among);
    stats.speakers.truncate(options.top);
    match options.format.format {
        Format::Json => data::json(&mut app.out, &stats)?,
        Format::Table => people(app, &stats)?,
        format => {
            data::write(&mut app.out, format, &counts(&stats))?;
        }
    }
    Ok(if stats.statements == 0 { Exit::Nothing } else { Exit::Fine })
}

fn counts(stats: &Stats) -> Vec<Count> {
    let group = |group, counts: &BTreeMap<String, usize>| {
        counts.iter().map(|(name, count)| Count { group, name: name.clone(), count: *count }).collect::<Vec<_>>()
    };
    let one = |name: &str, count| vec![Count { group: "statements", name: name.to_owned(), count }];
    let speakers = stats.speakers.iter().map(|t| Count { group: "speaker", name: t.name.clone(), count: t.statements });
    [
        one("all", stats.statements),
        one("unnamed speaker", stats.unnamed),
        one("no speaker", stats.speakerless),
        one("relayed", stats.relayed),
        one("figures", stats.figures),
        group("kind", &stats.kinds),
        group("act", &stats.acts),
        group("review", &stats.reviews),
        group("maker", &stats.makers),
        group("source", &stats.sources),
        group("entity", &stats.entities),
        group("edge", &stats.edges),
        speakers.collect(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn people(app: &mut App, stats: &Stats) -> Done<()> {
    let (paint, width) = (app.paint, app.width);
    let of = |counts: &BTreeMap<String, usize>| {
        let mut all: Vec<_> = counts.iter().collect();
        all.sort_by_key(|(name, count)| (std::cmp::Reverse(**count), *name));
        all.iter().map(|(name, count)| format!("{name} {count}")).collect::<Vec<_>>().join(", ")
    };
    let line =
        |total: usize, rest: String| if rest.is_empty() { total.to_string() } else { format!("{total}: {rest}") };
    let sum = |counts: &BTreeMap<String, usize>| counts.values().sum();
    let mut fields = crate::render::fields::Fields::default();
    let mut add = |label: &str, value: String| fields.add(label, Text::plain(&value));
    add("sources", line(sum(&stats.sources), of(&stats.sources)));
    add("statements", line(stats.statements, of(&stats.kinds)));
    add("acts", of(&stats.acts));
    add("reviews", of(&stats.reviews));
    add("speakers", format!("unnamed in {}, missing in {}", stats.unnamed, stats.speakerless));
    add("relayed", stats.relayed.to_string());
    add("figures", stats.figures.to_string());
    add("entities", line(sum(&stats.entities), of(&stats.entities)));
    add("edges", line(sum(&stats.edges), of(&stats.edges)));
    add("made by", of(&stats.makers));
    for line in fields.lines(paint, width) {
        writeln!(app.out, "{line}")?;
    }
    if !stats.speakers.is_empty() {
        writeln!(app.out, "\n  {}", paint.style(Style::Bold, "Who said most"))?;
    }
    let most = stats.speakers.iter().map(|t| t.statements.to_string().len()).max().unwrap_or(0);
    for talker in &stats.speakers {
        let text = Text::default()
            .with(&format!("{:>most$}  ", talker.statements), Style::Plain)
            .with(&talker.name, Style::Name)
            .with(&format!("  {}", talker.id), Style::Dim);
        for line in text.lines(paint, width, 2) {
            writeln!(app.out, "{line}")?;
        }
    }
    Ok(())
}
