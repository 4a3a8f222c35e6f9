//! `dixit init`: a new graph.

use crate::app::App;
use crate::failure::{Done, Exit, Failure};
use crate::render::Style;
use clap::Args;
use dixit::model::GraphInfo;
use dixit::store::Store;
use std::io::Write;
use std::path::PathBuf;

const HELP: &str = "\
Examples:
  dixit init graphs/mine
  dixit init graphs/ferry --title \"The Aurora ferry\"

A graph is a folder of text files that diff well: keep it in git.";

/// Options of `init`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    /// The folder to make [default: as named by -g or DIXIT_GRAPH]
    folder: Option<PathBuf>,
    /// What the graph is about
    #[arg(long)]
    title: Option<String>,
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    let folder = options
        .folder
        .or_else(|| app.graph_named())
        .ok_or_else(|| Failure::usage("a new graph needs a folder", "name one, e.g. `dixit init graphs/mine`"))?;
    let now = app.now();
    let made = Store::init(&folder, GraphInfo { title: options.title, ..GraphInfo::default() }, now)?;
    let shown = made.folder().display();
    writeln!(app.out, "made {}", app.paint.style(Style::Bold, &shown.to_string()))?;
    writeln!(app.out, "{}", app.paint.style(Style::Dim, &format!("next: dixit add FILE… -g {shown}")))?;
    Ok(Exit::Fine)
}

/// Makes the graph that was named, if it is not there.
pub fn make_if_missing(app: &mut App) -> Done<()> {
    if let Some(folder) = app.graph_named().filter(|folder| !Store::at(folder).exists()) {
        let now = app.now();
        Store::init(folder, GraphInfo::default(), now)?;
    }
    Ok(())
}
