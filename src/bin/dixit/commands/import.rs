//! `dixit import`: records that another graph, or another program, wrote.

use super::merge::told;
use crate::app::App;
use crate::failure::{Done, Failure};
use crate::render::statements::count;
use clap::Args;
use dixit::base::Problem;
use dixit::export::exchange::import;
use dixit::ledger::{Ledger, Records};
use std::fs;
use std::io::{Read, Write};

const HELP: &str = "\
Examples:
  dixit import theirs.jsonl            what `dixit export --format jsonl` wrote
  dixit import claims.json             ClaimReview JSON-LD, alone or as a Google Fact Check feed
  curl -s https://… | dixit import -

Imported records are merged as `dixit merge` does it: a union, differences listed. Articles are read with `dixit add`.";

/// Options of `import`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    /// The file, or - for standard input
    file: String,
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    let name = if options.file == "-" { "standard input" } else { &options.file };
    let unread = |e: std::io::Error| Failure::from(Problem::error(name, format!("cannot be read: {e}")));
    let mut text = String::new();
    match options.file.as_str() {
        "-" => std::io::stdin().read_to_string(&mut text).map_err(unread)?,
        file => fs::File::open(file).and_then(|mut f| f.read_to_string(&mut text)).map_err(unread)?,
    };
    let imported = import::read(name, &text)?;
    let counts = [
        (imported.sources.len(), "source"),
        (imported.sources.values().map(|s| s.statements.len()).sum(), "statement"),
        (imported.entities.len(), "entity"),
        (imported.claims.len(), "claim"),
        (imported.decisions.len(), "decision"),
    ];
    let mut conflicts = Vec::new();
    app.write(|app, ledger| {
        let (merged, found) = Records::merge(None, ledger, &imported);
        *ledger = Ledger::from(merged);
        conflicts = found;
        let told: Vec<_> = counts.iter().filter(|(n, _)| *n > 0).map(|(n, what)| count(*n, what)).collect();
        writeln!(app.out, "imported {} from {name}", told.join(", "))?;
        Ok(crate::failure::Exit::Fine)
    })?;
    told(app, &conflicts)
}
