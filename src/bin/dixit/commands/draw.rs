//! `dixit draw`: the graph as a picture.

use crate::app::App;
use crate::failure::{Done, Exit, Failure};
use crate::filters::FilterOptions;
use crate::render::problems;
use crate::render::statements::count;
use clap::{Args, ValueEnum};
use dixit::base::Problem;
use dixit::export::{Scope, dot, draw, graphviz, svg};
use dixit::graph::{Graph, StatementSet};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;

const HELP: &str = "\
Examples:
  dixit draw --about ferry -o ferry.svg         a picture for a browser; no program needed
  dixit draw --by \"Ada Quill\" --depth 2 -o quill.dot
  dixit draw | dot -Tpdf > all.pdf              DOT on standard output
  dixit draw -o all.svg --layout dot            laid out by Graphviz";

/// Options of `draw`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    /// Where to: .svg or .dot [default: DOT on standard output]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    filters: FilterOptions,
    #[command(flatten)]
    how: How,
}

/// How much is drawn, and by whom.
#[derive(Args)]
#[command(next_help_heading = "How")]
pub struct How {
    /// How far to go: 0 who said it, 1 also who relayed it and what is around, 2 also what it is about
    #[arg(long, default_value_t = 1, value_name = "N")]
    depth: usize,
    /// Most statements drawn
    #[arg(long, default_value_t = 80, value_name = "N")]
    limit: usize,
    /// Who lays an SVG out
    #[arg(long, value_enum, default_value_t)]
    layout: Layout,
    /// Seconds that `dot` may take
    #[arg(long, default_value_t = 60, value_name = "SECONDS")]
    timeout: u64,
}

/// The forms of a drawing.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// DOT, for Graphviz.
    Dot,
    /// SVG, for browsers.
    Svg,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Layout {
    /// dixit itself
    #[default]
    Own,
    /// Graphviz, where it is installed
    Dot,
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    form(options.output.as_deref())?;
    let graph = Graph::build(app.facts()?);
    let among = options.filters.resolve(app, &graph)?;
    if among.is_empty() {
        return Err(Failure::NotFound("nothing to draw: no statement fits".to_owned()));
    }
    let title = Some(options.filters.told()).filter(|t| !t.is_empty());
    draw(app, &among, title, &options.how, options.output.as_deref())?;
    Ok(Exit::Fine)
}

/// The form that a file's name asks for.
pub fn form(output: Option<&Path>) -> Done<Form> {
    match output.map(extension) {
        None | Some("dot" | "gv") => Ok(Form::Dot),
        Some("svg") => Ok(Form::Svg),
        Some(other) => Err(Failure::usage(
            format!("there is no drawing as `.{other}`"),
            "name a file that ends in .svg or .dot (dot turns that into PDF or PNG)",
        )),
    }
}

/// Draws these statements to a file, or to standard output.
pub fn draw(
    app: &mut App,
    among: &StatementSet<'_>,
    title: Option<String>,
    how: &How,
    output: Option<&Path>,
) -> Done<()> {
    let mut picture = draw::picture(among, Scope { depth: how.depth, limit: how.limit });
    picture.title = title.or(picture.title);
    problems::show(app, &picture.notes);
    let drawn = match (form(output)?, how.layout) {
        (Form::Svg, Layout::Own) => svg::write(&picture),
        (Form::Svg, Layout::Dot) => graphviz::layout(&dot::write(&picture), Duration::from_secs(how.timeout))?,
        (Form::Dot, _) => dot::write(&picture),
    };
    let Some(file) = output else { return Ok(app.out.write_all(drawn.as_bytes())?) };
    let failed = |e: std::io::Error| Problem::error(file.display().to_string(), format!("cannot be written: {e}"));
    std::fs::write(file, drawn).map_err(failed)?;
    let drawn = picture.statements().count();
    Ok(writeln!(app.out, "drew {} into {}", count(drawn, "statement"), file.display())?)
}

impl Default for How {
    fn default() -> Self {
        Self { depth: 1, limit: 80, layout: Layout::Own, timeout: 60 }
    }
}

fn extension(file: &Path) -> &str {
    file.extension().and_then(|e| e.to_str()).unwrap_or("")
}
