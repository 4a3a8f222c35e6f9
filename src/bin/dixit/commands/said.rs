//! `dixit said`: what did they say?

use crate::app::App;
use crate::failure::{Done, Exit, Failure};
use crate::filters::FilterOptions;
use crate::render::data::{self, FormatOption};
use crate::render::statements::{self, Answer};
use clap::Args;
use dixit::ask::Filters;

const HELP: &str = "\
Examples:
  dixit said \"Ada Quill\"                            everything she is recorded as saying
  dixit said 奎尔 --about ferry --since 2031-05 --kind direct
  dixit said 知情人士                                everything that people nobody names said
  dixit said Bluewater --format csv > said.csv      also through those who speak for it";

/// Options of `said`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    /// Who (name, alias, part of a name, or id)
    name: String,
    #[command(flatten)]
    filters: FilterOptions,
    #[command(flatten)]
    format: FormatOption,
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    let graph = app.load()?;
    let others = options.filters.resolve(app, &graph)?;
    let theirs = Filters { by: vec![options.name.clone()], rejected: true, ..Filters::default() };
    let theirs = theirs.resolve(&graph).map_err(|u| Failure::unclear(app, u))?;
    let found = others.intersection(&theirs);
    let answers: Vec<_> = found.in_reading_order().into_iter().map(|s| Answer::new(s, Vec::new())).collect();
    if !data::write(&mut app.out, options.format.format, &answers)? && !answers.is_empty() {
        statements::list(app, &answers)?;
    }
    if answers.is_empty() {
        return Err(Failure::NotFound(format!("nothing is recorded that `{}` said so", options.name)));
    }
    Ok(Exit::Fine)
}
