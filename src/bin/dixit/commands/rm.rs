//! `dixit rm`: a source goes out of the graph.

use crate::app::App;
use crate::failure::{Done, Exit, Failure};
use crate::render::statements::count;
use clap::Args;
use dixit::ask::find;
use dixit::base::Problem;
use dixit::ledger::{Decided, Removal};
use std::io::Write;

const HELP: &str = "\
Examples:
  dixit rm \"Ferry Aurora to sail again\"
  dixit rm harbour-courier-2031-05-02-1f3a9c0b2d --keep-decisions

With the source go its statements, its archived texts, and entities that nothing names any more. Decisions \
are never taken out: when the article is added again, they find their statements again.";

/// Options of `rm`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    /// The source (id, address, or words of its headline)
    #[arg(required = true, value_name = "SOURCE")]
    sources: Vec<String>,
    /// Go on although people decided on its statements; the decisions stay
    #[arg(long)]
    keep_decisions: bool,
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    app.change(|app, ledger, graph| {
        let find = |asked: &String| find::source(graph, asked).map_err(|u| Failure::unclear(app, u));
        let found = options.sources.iter().map(find).collect::<Done<Vec<_>>>()?;
        let decided = if options.keep_decisions { Decided::Keep } else { Decided::Refuse };
        for source in found {
            let statements = source.statements().len();
            match ledger.remove_source(source.id(), decided) {
                Removal::Gone(kept) => {
                    let kept = if kept.is_empty() {
                        String::new()
                    } else {
                        format!("; {} kept", count(kept.len(), "decision"))
                    };
                    let told = format!("removed {}: {}{kept}", source.id(), count(statements, "statement"));
                    writeln!(app.out, "{told}")?;
                }
                Removal::Judged(ids) => {
                    let people = count(ids.len(), "decision");
                    let message = format!("{people} stand on its statements: it was not removed");
                    let problem = Problem::error(source.id().to_string(), message);
                    return Err(problem.help("give --keep-decisions to remove it all the same").into());
                }
                Removal::Unknown => {
                    return Err(Failure::NotFound(format!("`{}` is only made by a decision: undo that", source.id())));
                }
            }
        }
        Ok(Exit::Fine)
    })
}
