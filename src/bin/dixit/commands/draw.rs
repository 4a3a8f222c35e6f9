//! `dixit draw`: the graph as a picture.

use crate::app::App;
use crate::beside;
use crate::failure::{Done, Exit, Failure};
use crate::filters::{FilterOptions, natural, positive};
use crate::render::problems;
use crate::render::statements::count;
use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Args, ValueEnum};
use dixit::ask::find;
use dixit::base::Problem;
use dixit::export::draw::formats::{self, dot, graphviz};
use dixit::export::draw::{Drawing, Format, Kind, Output, Page, Scope, Settings, Theme, kinds};
use dixit::graph::{Graph, StatementSet};
use dixit::ledger::Facts;
use std::io::Write;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::time::Duration;

const EXAMPLES: &str = "\
Examples:
  dixit draw --about ferry -o ferry.svg         a picture for a browser; no program needed
  dixit draw chain s-1f3a9c -o chain.pdf        who told whom, from the origin to the print
  dixit draw timeline --about ferry -o when.html   one page: zoom, search, the words in context
  dixit draw sources -o sources.pdf --page a4   to print; as .png, a file a page
  dixit draw | dot -Tpdf > all.pdf              DOT on standard output";

/// Options of `draw`.
#[derive(Args)]
#[command(after_help = help())]
pub struct Options {
    /// What to draw
    #[arg(value_name = "PICTURE", default_value = kinds::ALL[0].name, value_parser = pictures())]
    picture: String,
    /// Of these statements only, by id
    #[arg(value_name = "STATEMENT")]
    ids: Vec<String>,
    /// Where to; the extension says in what form [default: DOT on standard output]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    filters: FilterOptions,
    #[command(flatten)]
    how: How,
}

/// How much is drawn, and how.
#[derive(Args)]
#[command(next_help_heading = "How")]
pub struct How {
    /// How far a story goes: 0 who said it, 1 also who relayed it and what is around, 2 also what it is about
    #[arg(long, default_value_t = Scope::default().depth, value_name = "N", value_parser = natural, allow_negative_numbers = true)]
    depth: usize,
    /// Most statements (sources, entities) drawn; past it, the most connected
    #[arg(long, default_value_t = most(), value_name = "N", value_parser = positive::<NonZeroUsize>, allow_negative_numbers = true)]
    limit: NonZeroUsize,
    /// Colours; auto follows the reader's system where the form can
    #[arg(long, value_enum, default_value_t, value_name = "THEME")]
    theme: Colours,
    /// Pages to print on, whichever way up takes fewer: a4, a3, letter; or slide, 16:9 (SVG, PNG, PDF)
    #[arg(long, value_name = "PAGE")]
    page: Option<Page>,
    /// A font file to use besides those of the system (PNG, PDF)
    #[arg(long, value_name = "FILE")]
    font: Vec<PathBuf>,
    /// Who lays an SVG out
    #[arg(long, value_enum, default_value_t)]
    layout: Layout,
    /// Seconds that `dot` may take
    #[arg(long, default_value_t = 60, value_name = "SECONDS")]
    timeout: u64,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Layout {
    /// dixit itself
    #[default]
    Own,
    /// Graphviz, where it is installed
    Dot,
}

/// `--theme`.
#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Colours {
    /// Light, and dark where the reader's system is
    #[default]
    Auto,
    /// Light
    Light,
    /// Dark
    Dark,
}

/// The kinds, for `PICTURE`.
fn pictures() -> PossibleValuesParser {
    PossibleValuesParser::new(kinds::ALL.iter().map(|kind| PossibleValue::new(kind.name).help(kind.about)))
}

/// Pictures, forms and examples, for `--help`.
fn help() -> String {
    let pictures: Vec<String> = kinds::ALL.iter().map(|kind| format!("  {:<10}{}", kind.name, kind.about)).collect();
    let forms = formats::ALL.iter().map(|f| format!("  {:<10}{}", format!(".{}", f.extensions[0]), f.about));
    let forms: Vec<String> = forms.collect();
    format!("Pictures:\n{}\n\nForms, by extension:\n{}\n\n{EXAMPLES}", pictures.join("\n"), forms.join("\n"))
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    form(options.output.as_deref())?;
    let facts = app.facts()?;
    let graph = Graph::build(facts.clone());
    let mut among = options.filters.resolve(app, &graph)?;
    if !options.ids.is_empty() {
        let found = options.ids.iter().map(|id| find::statement(&graph, id).map(|s| s.ix()));
        let found: Vec<_> = found.collect::<Result<_, _>>().map_err(|unclear| Failure::unclear(app, unclear))?;
        among = graph.set_of(found).intersection(&among);
    }
    if among.is_empty() {
        return Err(Failure::NotFound("nothing to draw: no statement fits".to_owned()));
    }
    let kind = kinds::named(&options.picture).unwrap_or(kinds::ALL[0]);
    let title = Some(options.filters.told()).filter(|t| !t.is_empty());
    draw(app, kind, (&facts, &among), title, &options.how, options.output.as_deref())?;
    Ok(Exit::Fine)
}

/// The form that a file's name asks for.
pub fn form(output: Option<&Path>) -> Done<&'static Format> {
    let Some(file) = output else { return Ok(&dot::FORMAT) };
    let asked = extension(file);
    formats::of_extension(asked).ok_or_else(|| {
        let all: Vec<String> = formats::ALL.iter().map(|f| format!(".{}", f.extensions[0])).collect();
        let feature = formats::OPTIONAL.iter().find(|(extension, _)| extension.eq_ignore_ascii_case(asked));
        let what = match feature {
            Some((_, feature)) => format!("this dixit was built without `.{asked}` (feature `{feature}`)"),
            None if asked.is_empty() => format!("`{}` has no extension to say in what form", file.display()),
            None => format!("there is no drawing as `.{asked}`"),
        };
        Failure::usage(what, format!("name a file that ends in one of {}", all.join(" ")))
    })
}

/// Draws these statements to a file, or to standard output.
pub fn draw(
    app: &mut App,
    kind: &'static Kind,
    (facts, among): (&Facts, &StatementSet<'_>),
    title: Option<String>,
    how: &How,
    output: Option<&Path>,
) -> Done<()> {
    let mut picture = (kind.picture)(facts, among, Scope { depth: how.depth, limit: how.limit.get() });
    picture.title = title.or(picture.title);
    problems::show(app, &picture.notes);
    let shown = count(kind.counts.of(&picture), kind.counts.word());
    let drawing = Drawing { kind, picture };
    let theme = match how.theme {
        Colours::Auto => Theme::Auto,
        Colours::Light => Theme::Light,
        Colours::Dark => Theme::Dark,
    };
    let settings = Settings { theme, page: how.page, fonts: how.font.clone() };
    let form = form(output)?;
    let drawn = if how.layout == Layout::Dot && form.extensions[0] == "svg" {
        let limit = Duration::from_secs(how.timeout);
        let svg = graphviz::layout(&dot::write(&drawing.picture, theme), limit)?;
        Output { bytes: svg.into_bytes(), ..Output::default() }
    } else {
        (form.write)(&drawing, &settings)?
    };
    problems::show(app, &drawn.notes);
    let Some(file) = output else { return Ok(app.out.write_all(&drawn.bytes)?) };
    let files: Vec<&Vec<u8>> = std::iter::once(&drawn.bytes).chain(&drawn.further).collect();
    let names: Vec<PathBuf> = (0..files.len()).map(|page| numbered(file, page, files.len())).collect();
    for (name, bytes) in names.iter().zip(files) {
        let failed = |e: std::io::Error| Problem::error(name.display().to_string(), format!("cannot be written: {e}"));
        beside::write(name, |out| out.write_all(bytes)).map_err(failed)?;
    }
    let last = names.last().filter(|_| names.len() > 1).map_or(String::new(), |last| format!(" to {}", last.display()));
    Ok(writeln!(app.out, "drew {shown} into {}{last}", names[0].display())?)
}

/// The file of a page where there are several: `story-01.png` for the first of a dozen.
fn numbered(file: &Path, page: usize, of: usize) -> PathBuf {
    if of < 2 {
        return file.to_owned();
    }
    let digits = of.to_string().len();
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    file.with_file_name(format!("{stem}-{:0digits$}.{}", page + 1, extension(file)))
}

impl Default for How {
    fn default() -> Self {
        let (Scope { depth, .. }, limit) = (Scope::default(), most());
        let (theme, layout) = (Colours::Auto, Layout::Own);
        Self { depth, limit, theme, page: None, font: vec![], layout, timeout: 60 }
    }
}

fn most() -> NonZeroUsize {
    NonZeroUsize::new(Scope::default().limit).unwrap_or(NonZeroUsize::MAX)
}

fn extension(file: &Path) -> &str {
    file.extension().and_then(|e| e.to_str()).unwrap_or("")
}
