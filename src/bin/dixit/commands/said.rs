//! `dixit said`: what did they say?

use crate::app::App;
use crate::failure::{Done, Exit, Failure};
use crate::filters::{FilterOptions, tell_guess};
use crate::render::statements::{Answer, ListOptions};
use clap::Args;
use dixit::ask::Filters;

const HELP: &str = "\
Examples:
  dixit said \"Ada Quill\"                            everything she is recorded as saying
  dixit said 奎尔 --about ferry --since 2031-05 --kind direct
  dixit said 知情人士                                everything that people nobody names said
  dixit said --publisher 北岸日报 --unnamed           what an outlet has from people unnamed
  dixit said --figure '>300000' --unit people       numbers as somebody gave them
  dixit said Bluewater --format csv > said.csv      also through those who speak for it";

/// Options of `said`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    /// Who (name, alias, part of a name, or id); everybody, when left out
    name: Option<String>,
    #[command(flatten)]
    filters: FilterOptions,
    #[command(flatten)]
    list: ListOptions,
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    let graph = app.load()?;
    let mut found = options.filters.resolve(app, &graph)?;
    if let Some(name) = &options.name {
        let theirs = Filters { by: vec![name.clone()], rejected: true, ..Filters::default() };
        found = found.intersection(&theirs.resolve(&graph).map_err(|u| Failure::unclear(app, u))?);
        tell_guess(app, &graph, name);
    }
    let answers = found.iter().map(|s| Answer::new(s, Vec::new())).collect();
    if options.list.write(app, answers)? == 0 {
        let who = options.name.map_or("anybody".to_owned(), |name| format!("`{name}`"));
        return Err(Failure::NotFound(format!("nothing is recorded that {who} said so")));
    }
    Ok(Exit::Fine)
}
