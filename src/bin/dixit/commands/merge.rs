//! `dixit merge`: two graphs into one; and git's merge of a graph's files.

use crate::app::App;
use crate::failure::{Done, Exit, Failure};
use crate::render::Style;
use crate::render::statements::count;
use crate::render::text::{Text, cut};
use clap::Args;
use dixit::base::Problem;
use dixit::ledger::{Conflict, Ledger, Records};
use dixit::model::GraphInfo;
use dixit::store::{Store, merge_file};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

const HELP: &str = "\
Examples:
  dixit merge graphs/ours graphs/theirs              theirs into ours
  dixit merge graphs/ours graphs/theirs -o graphs/both
  dixit merge --set-up                               git merges the files of graphs by their records

Ids say what a thing is, so a merge is a union. Where both say something different of one record, the first is
kept, and the difference is listed as a decision to take (exit code 1).";

/// Options of `merge`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    /// The graph to merge into, and the other one
    #[arg(value_name = "GRAPH", required_unless_present_any = ["set_up", "driver"], num_args = 2)]
    graphs: Vec<PathBuf>,
    /// Make a new graph of both, and leave the first as it is
    #[arg(short, long, value_name = "FOLDER")]
    output: Option<PathBuf>,
    /// Tell the git repository here to merge graphs with dixit
    #[arg(long, conflicts_with = "graphs")]
    set_up: bool,
    /// What git runs: base, ours (which is written), theirs, and the file's path
    #[arg(long, num_args = 4, value_names = ["BASE", "OURS", "THEIRS", "PATH"], hide = true, conflicts_with = "graphs")]
    driver: Option<Vec<PathBuf>>,
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    if let Some(files) = &options.driver {
        return driver(app, files);
    }
    if options.set_up {
        return set_up(app);
    }
    let [into, other] = options.graphs.as_slice() else { unreachable!("clap takes two") };
    let now = app.now();
    let theirs = Store::at(other).load()?.ledger;
    let output = options.output.as_ref().unwrap_or(into);
    let conflicts = if output == into {
        let mut writer = Store::at(into).write(now)?;
        let (merged, conflicts) = Records::merge(None, &writer.ledger, &theirs);
        writer.ledger = Ledger::from(merged);
        writer.save()?;
        conflicts
    } else {
        let ours = Store::at(into).load()?.ledger;
        let (merged, conflicts) = Records::merge(None, &ours, &theirs);
        let store = Store::init(output, GraphInfo::default(), now)?;
        let mut writer = store.write(now)?;
        writer.ledger = Ledger::from(merged);
        writer.save()?;
        conflicts
    };
    let sources = count(theirs.sources.len(), "source");
    writeln!(app.out, "merged {sources} of {} into {}", other.display(), output.display())?;
    told(app, &conflicts)
}

/// The differences as decisions to take.
pub fn told(app: &mut App, conflicts: &[Conflict]) -> Done {
    if conflicts.is_empty() {
        return Ok(Exit::Fine);
    }
    writeln!(
        app.out,
        "\n{}",
        app.paint.style(Style::Bold, &format!("{} to take", count(conflicts.len(), "decision")))
    )?;
    for c in conflicts {
        let head = Text::default().with(&c.record, Style::Id).with(&format!("  {}", c.field), Style::Plain);
        let kept = Text::default().with("kept   ", Style::Dim).with(&cut(&c.ours, 300), Style::Plain);
        let other = Text::default().with("other  ", Style::Dim).with(&cut(&c.theirs, 300), Style::Plain);
        let way = Text::default().with(&settle(c), Style::Dim);
        let lines = [(head, 2), (kept, 4), (other, 4), (way, 4)];
        for line in lines.iter().flat_map(|(text, indent)| text.lines(app.paint, app.width, *indent)) {
            writeln!(app.out, "{line}")?;
        }
    }
    Ok(Exit::Nothing)
}

/// The command that settles a difference.
fn settle(c: &Conflict) -> String {
    let record = &c.record;
    match (c.field, record.starts_with("s-")) {
        ("judgement", true) => {
            format!("the later holds; or: dixit accept {record}, dixit reject {record}, dixit undo …")
        }
        ("judgement", false) => "take one back: dixit undo d-…".to_owned(),
        ("speakers" | "told_to" | "relayed_by" | "kind" | "act", true) => {
            format!("right as kept: dixit accept {record}; else dixit correct {record} …")
        }
        _ => "right as kept: nothing to do; else change it in the file".to_owned(),
    }
}

/// One file, as git asks for it. Ours holds the result; exit code 1 tells git that a person must look.
fn driver(app: &mut App, files: &[PathBuf]) -> Done {
    let [base, ours, theirs, path] = files else { unreachable!("clap takes four") };
    let read = |file: &Path| {
        fs::read(file).map_err(|e| Problem::error(file.display().to_string(), format!("cannot be read: {e}")))
    };
    let (merged, conflicts) =
        merge_file(&path.to_string_lossy().replace('\\', "/"), &read(base)?, &read(ours)?, &read(theirs)?)?;
    fs::write(ours, merged)
        .map_err(|e| Problem::error(ours.display().to_string(), format!("cannot be written: {e}")))?;
    told(app, &conflicts)
}

/// git's settings of this repository, and the list of files that are merged so.
fn set_up(app: &mut App) -> Done {
    let git = |args: &[&str]| {
        let done = Command::new("git").args(args).output();
        let output = done.map_err(|e| Failure::usage(format!("git does not run: {e}"), "install git"))?;
        match output.status.success() {
            true => Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned()),
            false => {
                let why = String::from_utf8_lossy(&output.stderr).trim().to_owned();
                Err(Failure::usage(format!("git refuses: {why}"), "run this inside a git repository"))
            }
        }
    };
    let top = git(&["rev-parse", "--show-toplevel"])?;
    git(&["config", "merge.dixit.name", "graphs of dixit, merged by their records"])?;
    git(&["config", "merge.dixit.driver", "dixit merge --driver %O %A %B %P"])?;
    let file = Path::new(&top).join(".gitattributes");
    let before = fs::read_to_string(&file).unwrap_or_default();
    let names = ["graph.ron", "entities.ron", "claims.ron", "links.ron", "decisions.ron", "sources/*.ron"];
    let wanted: Vec<String> = names.iter().map(|name| format!("**/{name} merge=dixit")).collect();
    let missing: Vec<&String> =
        wanted.iter().filter(|line| before.lines().all(|known| known != line.as_str())).collect();
    if !missing.is_empty() {
        let end = if before.is_empty() || before.ends_with('\n') { "" } else { "\n" };
        let lines: String = missing.iter().map(|line| format!("{line}\n")).collect();
        fs::write(&file, format!("{before}{end}{lines}"))
            .map_err(|e| Problem::error(file.display().to_string(), format!("cannot be written: {e}")))?;
    }
    writeln!(app.out, "git merges graphs with dixit in {top}")?;
    writeln!(app.out, "commit .gitattributes; everybody who merges runs `dixit merge --set-up` once")?;
    Ok(Exit::Fine)
}
