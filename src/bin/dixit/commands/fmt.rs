//! `dixit fmt`: the one way a graph is written.

use crate::app::App;
use crate::failure::{Done, Exit};
use clap::Args;
use dixit::store::Store;
use std::io::Write;

const HELP: &str = "\
Examples:
  dixit fmt                write every file as dixit writes it
  dixit fmt --check        only name the files that are not; exit code 1 if there are some";

/// Options of `fmt`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    /// Change nothing
    #[arg(long)]
    check: bool,
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    let store = Store::at(app.graph()?);
    let files = if options.check { store.unformatted()? } else { store.format(app.now())? };
    for file in &files {
        writeln!(app.out, "{}{}", if options.check { "not formatted: " } else { "formatted " }, file.display())?;
    }
    Ok(if options.check && !files.is_empty() { Exit::Nothing } else { Exit::Fine })
}
