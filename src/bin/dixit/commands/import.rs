//! `dixit import`: records that another graph, or another program, wrote.

use super::merge::told;
use crate::app::App;
use crate::failure::{Done, Exit, Failure};
use crate::render::Style;
use crate::render::statements::count;
use crate::render::text::Text;
use clap::Args;
use dixit::base::Problem;
use dixit::export::exchange::{brat, import};
use dixit::ledger::{Ledger, Records};
use std::fs;
use std::io::{Read, Write};
use std::path::Path;

const HELP: &str = "\
Examples:
  dixit import theirs.jsonl            what `dixit export --format jsonl` wrote
  dixit import claims.json             ClaimReview JSON-LD, alone or as a Google Fact Check feed
  dixit import x.ann                   brat annotations of x.txt beside it
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
    if options.file.ends_with(".ann") {
        return standoff(&options.file, app);
    }
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
        Ok(Exit::Fine)
    })?;
    told(app, &conflicts)
}

/// brat annotations, and the text of the same name.
fn standoff(file: &str, app: &mut App) -> Done {
    let read = |path: &Path| {
        let text = fs::read_to_string(path);
        text.map_err(|e| {
            let problem = Problem::error(path.display().to_string(), format!("cannot be read: {e}"));
            problem.help("brat has a NAME.txt beside each NAME.ann, both in UTF-8")
        })
    };
    let annotations = read(Path::new(file))?;
    // A line break takes two places in annotations made where it is two characters: a blank keeps them.
    let text = read(&Path::new(file).with_extension("txt"))?.replace("\r\n", " \n");
    let (by, at) = (app.person()?, app.now());
    app.write(|app, ledger| {
        let done = brat::import(ledger, file, text.trim_start_matches('\u{feff}'), &annotations, &by, at)?;
        let (added, known) = (count(done.added, "statement"), done.accepted);
        writeln!(app.out, "imported {added} from {file}, accepted {known} that were there")?;
        if !done.left.is_empty() {
            let text = format!("left outside: {}", done.left.join(", "));
            for line in Text::default().with(&text, Style::Dim).lines(app.paint, app.width, 0) {
                writeln!(app.out, "{line}")?;
            }
        }
        Ok(Exit::Fine)
    })?;
    Ok(Exit::Fine)
}
