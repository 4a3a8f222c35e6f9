//! `dixit who`: who said these words?

use crate::app::App;
use crate::failure::{Done, Exit, Failure};
use crate::filters::FilterOptions;
use crate::render::statements::{Answer, ListOptions};
use clap::Args;
use dixit::ask::{self, Match, find};

const HELP: &str = "\
Examples:
  dixit who \"350,000\"                      the same number however written: 350000, 35万
  dixit who ferry return                   all of these words, wherever they stand in a statement
  dixit who \"the ferry would return\"       these words in a row
  dixit who promise                        promised, promises, promising; `promis*` for all that begins so
  dixit who 渡轮 --by 奎尔 --since 2031 --format jsonl

Letter case, full-width forms, and simplified or traditional characters make no difference.";

/// Options of `who`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    /// Words to look for in what was said; all of them must stand there
    #[arg(required = true)]
    words: Vec<String>,
    /// Only these words as they are written, not their other forms; a number only as written
    #[arg(long)]
    exact: bool,
    #[command(flatten)]
    filters: FilterOptions,
    #[command(flatten)]
    list: ListOptions,
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    let graph = app.load()?;
    let among = options.filters.resolve(app, &graph)?;
    let how = if options.exact { Match::Exactly } else { Match::Forms };
    let hits = ask::who(&among, &options.words, how);
    let answers = hits.into_iter().map(|hit| Answer::new(hit.statement, hit.at)).collect();
    if options.list.write(app, answers)? == 0 {
        let asked = options.words.iter().map(|w| format!("“{w}”")).collect::<Vec<_>>().join(" and ");
        let name = options.words.join(" ");
        let said = match find::agents(&graph, &name) {
            Ok(_) => format!("; what they said themselves: `dixit said --by \"{name}\"`"),
            Err(_) => String::new(),
        };
        return Err(Failure::NotFound(format!("nobody is recorded as saying {asked}{said}")));
    }
    Ok(Exit::Fine)
}
