//! `dixit check`: everything that is wrong with a graph.

use crate::app::App;
use crate::failure::Done;
use crate::render::problems;
use crate::render::statements::count;
use clap::Args;
use dixit::base::diag::Severity;
use dixit::store::Store;
use std::io::Write;

const HELP: &str = "\
Examples:
  dixit check
  dixit check -g graphs/mine && git commit -m \"Read three more articles\"

Files that cannot be read, unknown fields, broken references, ids used twice, words that do not stand where they \
should, texts that do not have their hash, decisions that lost their statement: all of it at once, each at its \
file, line and column. Exit code 1 when there are faults; warnings alone are fine.";

/// Options of `check`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {}

/// Does it.
pub fn run(_options: Options, app: &mut App) -> Done {
    let folder = app.graph()?;
    let found = Store::at(&folder).check();
    let exit = problems::show(app, &found);
    let warnings = found.iter().filter(|p| p.severity == Severity::Warning).count();
    let faults = found.len() - warnings;
    let told = match (faults, warnings) {
        (0, 0) => "no faults".to_owned(),
        (faults, 0) => count(faults, "fault"),
        (0, warnings) => format!("no faults, {}", count(warnings, "warning")),
        (faults, warnings) => format!("{}, {}", count(faults, "fault"), count(warnings, "warning")),
    };
    writeln!(app.out, "{}: {told}", folder.display())?;
    Ok(exit)
}
