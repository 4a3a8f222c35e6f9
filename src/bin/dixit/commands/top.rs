//! `dixit top`: who says most, who prints what, how much of it nobody answers for.

use crate::app::App;
use crate::failure::{Done, Exit, Failure};
use crate::filters::{FilterOptions, positive};
use crate::render::data::{self, FormatOption, Row};
use crate::render::table::{Column, table};
use clap::{Args, ValueEnum};
use dixit::ask::top::{By, Leader, top};
use serde::Serialize;
use std::io::Write;
use std::num::NonZeroUsize;

const HELP: &str = "\
Examples:
  dixit top                          who said most
  dixit top outlets                  what each outlet prints, how much from people it does not name
  dixit top relays --about ferry     through whom it came
  dixit top subjects --by \"Ada Quill\" --format csv";

/// Narrower than this, only the columns that answer the question are shown.
const ROOM: usize = 80;

/// Options of `top`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    /// What is counted
    #[arg(value_enum, default_value_t)]
    what: What,
    /// How many are given
    #[arg(long, default_value_t = NonZeroUsize::new(20).expect("not zero"), value_name = "N", value_parser = positive::<NonZeroUsize>, allow_negative_numbers = true)]
    limit: NonZeroUsize,
    #[command(flatten)]
    filters: FilterOptions,
    #[command(flatten)]
    format: FormatOption,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum What {
    /// Those who said something
    #[default]
    Speakers,
    /// Outlets, by what stands in their sources
    Outlets,
    /// Those who passed statements on
    Relays,
    /// Those named in statements
    Subjects,
}

#[derive(Serialize)]
struct Ranked {
    rank: usize,
    #[serde(flatten)]
    is: Leader,
    unnamed_share: f64,
}

impl Row for Ranked {
    const HEADINGS: &'static [&'static str] = &[
        "rank",
        "name",
        "statements",
        "sources",
        "by_unnamed",
        "unnamed_share",
        "relayed",
        "first",
        "last",
        "unnamed",
        "id",
    ];
    const SHOWN: &'static [&'static str] =
        &["rank", "name", "statements", "sources", "by_unnamed", "unnamed_share", "relayed", "first", "last"];

    fn cells(&self) -> Vec<String> {
        let date = |d: Option<dixit::base::PartialDate>| d.map_or(String::new(), |d| d.to_string());
        vec![
            self.rank.to_string(),
            self.is.name.clone(),
            self.is.statements.to_string(),
            self.is.sources.to_string(),
            self.is.by_unnamed.to_string(),
            self.unnamed_share.to_string(),
            self.is.relayed.to_string(),
            date(self.is.first),
            date(self.is.last),
            self.is.unnamed.to_string(),
            self.is.id.clone().unwrap_or_default(),
        ]
    }
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    let graph = app.load()?;
    let among = options.filters.resolve(app, &graph)?;
    let by = match options.what {
        What::Speakers => By::Speakers,
        What::Outlets => By::Outlets,
        What::Relays => By::Relays,
        What::Subjects => By::Subjects,
    };
    let ranked = |(is, rank): (Leader, usize)| {
        let unnamed_share = (is.unnamed_share() * 1000.0).round() / 1000.0;
        Ranked { rank, is, unnamed_share }
    };
    let all: Vec<Ranked> = top(&among, by).into_iter().zip(1..).map(ranked).take(options.limit.get()).collect();
    if !data::write(&mut app.out, options.format.format, &all)? && !all.is_empty() {
        people(app, by, &all)?;
    }
    if all.is_empty() {
        return Err(Failure::NotFound("nothing to count: no statement fits".to_owned()));
    }
    Ok(Exit::Fine)
}

fn people(app: &mut App, by: By, all: &[Ranked]) -> Done<()> {
    let narrow = app.width < ROOM;
    let mut columns = vec![Column::Name("name"), Column::Number("statements"), Column::Number("sources")];
    if by != By::Speakers {
        columns.push(Column::Number("by unnamed"));
    }
    if !narrow {
        columns.extend([Column::Number("relayed"), Column::Short("first"), Column::Short("last")]);
    }
    let row = |r: &Ranked| {
        let named = if r.is.unnamed { format!("{} (unnamed)", r.is.name) } else { r.is.name.clone() };
        let mut cells = vec![named, r.is.statements.to_string(), r.is.sources.to_string()];
        if by != By::Speakers {
            cells.push(format!("{} ({:.0} %)", r.is.by_unnamed, r.unnamed_share * 100.0));
        }
        if !narrow {
            let date = |d: Option<dixit::base::PartialDate>| d.map_or(String::new(), |d| d.to_string());
            cells.extend([r.is.relayed.to_string(), date(r.is.first), date(r.is.last)]);
        }
        cells
    };
    let rows: Vec<_> = all.iter().map(row).collect();
    Ok(write!(app.out, "{}", table(app.paint, app.width, &columns, &rows))?)
}
