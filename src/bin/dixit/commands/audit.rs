//! `dixit audit`: what a careful editor would see, in a graph or in articles alone.

use super::extract::{context, name, open, reading};
use crate::app::App;
use crate::failure::{Done, Exit, Failure};
use crate::render::{data, findings, problems};
use crate::spread::{spread, workers};
use clap::{Args, ValueEnum};
use dixit::audit::formats::{self, Files};
use dixit::audit::{self, ALL, Baseline, Context, Level, Pick, Policy, Report};
use dixit::base::diag::Severity;
use dixit::base::{PartialDate, Problem, SourceId, TextHash, Timestamp};
use dixit::ingest::{self, Hints};
use dixit::ledger::{Facts, Ledger};
use dixit::model::{AuditSettings, Lang};
use dixit::store::Store;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

const HELP: &str = "\
Examples:
  dixit audit                                     the graph
  dixit audit article.txt notes/*.md              articles alone, no graph needed
  dixit audit --deny ATT --allow ANO001           attribution findings fail, unnamed sources are fine
  dixit audit --write-baseline known.json         take what there is as known …
  dixit audit --baseline known.json               … and fail only for what is new
  dixit audit --format sarif > audit.sarif
  dixit audit --explain ATT002                    what a rule finds, why, and how to mend it

Rules are named by code (ATT001), group (ATT, attribution), name (unattributed) or `all`; `audit: (deny: […])` in \
graph.ron sets the same for a graph. Exit code 1 when there are errors, 2 when some check could not run.";

/// Options of `audit`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    /// Articles to audit without a graph; none audits the graph
    files: Vec<PathBuf>,
    /// Findings of these rules are errors
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    deny: Vec<Pick>,
    /// Findings of these rules are warnings
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    warn: Vec<Pick>,
    /// Findings of these rules are notes
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    note: Vec<Pick>,
    /// Do not look for these
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    allow: Vec<Pick>,
    /// Leave out the findings that this file knows
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Write all findings to this file, to be known from now on
    #[arg(long, value_name = "FILE", conflicts_with = "baseline")]
    write_baseline: Option<PathBuf>,
    /// The day to take for today [default: now]
    #[arg(long, value_name = "DATE")]
    as_of: Option<PartialDate>,
    /// The form of the report
    #[arg(long, value_enum, default_value_t, value_name = "FORM")]
    format: Form,
    /// List all rules
    #[arg(long, conflicts_with_all = ["files", "explain"])]
    list: bool,
    /// Print the page of a rule
    #[arg(long, value_name = "RULE", conflicts_with = "files")]
    explain: Option<Pick>,
    /// The outlet that published the articles
    #[arg(long, value_name = "NAME", requires = "files", help_heading = "Articles")]
    publisher: Option<String>,
    /// When they were published
    #[arg(long, value_name = "DATE", requires = "files", help_heading = "Articles")]
    published: Option<PartialDate>,
    /// The language to read them in [default: as declared, else detected]
    #[arg(long, requires = "files", help_heading = "Articles")]
    lang: Option<Lang>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Form {
    /// For people: the words underlined
    #[default]
    Human,
    /// One JSON array
    Json,
    /// One JSON object a line
    Jsonl,
    /// SARIF 2.1.0, for code scanning and editors
    Sarif,
    /// GitHub workflow commands
    Github,
    /// One self-contained page
    Html,
}

/// What is audited.
struct Input {
    facts: Facts,
    settings: AuditSettings,
    title: String,
    /// The graph's folder; `None` for articles alone.
    folder: Option<PathBuf>,
    unread: Vec<Problem>,
    changed: BTreeSet<TextHash>,
    files: BTreeMap<SourceId, String>,
    read: BTreeMap<SourceId, String>,
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    if options.list {
        return findings::rules(app);
    }
    if let Some(pick) = options.explain {
        for rule in ALL.iter().filter(|r| pick.takes(r)) {
            writeln!(app.out, "{}", rule.page.trim_end())?;
        }
        return Ok(Exit::Fine);
    }
    let now = app.now();
    let known = options.baseline.as_deref().map(baseline).transpose()?;
    let input = if options.files.is_empty() { graph(app)? } else { articles(app, &options, now) };
    let (mut policy, unknown) = Policy::of(&input.settings);
    for (picks, level) in [
        (&options.allow, Level::Off),
        (&options.note, Level::Note),
        (&options.warn, Level::Warning),
        (&options.deny, Level::Error),
    ] {
        picks.iter().for_each(|pick| policy.flag(*pick, level));
    }
    let mut context = Context::new(&input.facts, options.as_of.unwrap_or_else(|| now.date()));
    context.reviewed = input.settings.reviewed;
    context.unread = input.unread;
    context.changed = input.changed;
    context.files = input.files;
    let settings = input.folder.as_ref().map(|f| f.join("graph.ron").display().to_string()).unwrap_or_default();
    context.unread.extend(unknown.iter().map(|e| Problem::error(&settings, e.to_string())));
    let mut report = audit::run(&context, &policy, input.folder.is_some());
    if let Some(file) = &options.write_baseline {
        write(file, &Baseline::of(&report.findings).write())?;
    }
    if let Some(known) = known {
        report = report.without(&known);
    }
    let folder = input.folder.as_ref().map(|f| f.display().to_string()).unwrap_or_default();
    show(app, options.format, &report, &policy, &context, &Shown { folder, read: input.read, title: input.title })?;
    Ok(match (report.incomplete(), report.count(Level::Error)) {
        (true, _) => Exit::Incomplete,
        (false, 0) => Exit::Fine,
        (false, _) if options.write_baseline.is_some() => Exit::Fine,
        (false, _) => Exit::Nothing,
    })
}

/// What formats need besides the findings.
struct Shown {
    folder: String,
    read: BTreeMap<SourceId, String>,
    title: String,
}

fn show(app: &mut App, form: Form, report: &Report, policy: &Policy, context: &Context<'_>, shown: &Shown) -> Done<()> {
    if form == Form::Human {
        return findings::report(app, report, context);
    }
    let files = Files::new(context, &shown.folder, shown.read.clone());
    let rows = || report.findings.iter().map(|f| formats::row(f, &files));
    match form {
        Form::Human => {}
        Form::Json => data::json(&mut app.out, &rows().collect::<Vec<_>>())?,
        Form::Jsonl => rows().try_for_each(|row| data::line(&mut app.out, &row))?,
        Form::Sarif => data::json(&mut app.out, &formats::sarif(report, policy, &files))?,
        Form::Github => write!(app.out, "{}", formats::github(report, &files))?,
        Form::Html => write!(app.out, "{}", formats::html(report, context.facts, &files, &shown.title))?,
    }
    Ok(())
}

fn graph(app: &App) -> Done<Input> {
    let folder = app.graph()?;
    let title = folder.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned());
    let mut input = Input {
        facts: Facts::default(),
        settings: AuditSettings::default(),
        title,
        folder: Some(folder.clone()),
        unread: Vec::new(),
        changed: BTreeSet::new(),
        files: BTreeMap::new(),
        read: BTreeMap::new(),
    };
    match Store::at(&folder).load() {
        Ok(loaded) => {
            input.settings = loaded.ledger.info.audit.clone();
            input.title = loaded.ledger.info.title.clone().unwrap_or(input.title);
            input.facts = loaded.ledger.into_facts();
            input.changed = loaded.changed;
        }
        Err(problems) => input.unread = problems,
    }
    Ok(input)
}

/// Articles in a ledger that is never stored.
fn articles(app: &App, options: &Options, now: Timestamp) -> Input {
    let hints = Hints {
        lang: options.lang,
        publisher: options.publisher.clone(),
        published: options.published,
        ..Hints::default()
    };
    let mut ledger = Ledger::default();
    let (mut unread, mut files, mut read) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
    for file in &options.files {
        let shown = name(file);
        let input = match open(file) {
            Ok(input) => input,
            Err(Failure::Problems(problems)) => {
                unread.extend(problems);
                continue;
            }
            Err(_) => continue,
        };
        let outcomes: Vec<_> = ingest::articles(&shown, input, &hints).collect();
        let readings = spread(&outcomes, workers(), |outcome| {
            let article = outcome.as_ref().map_err(|problem| Box::new(problem.clone()))?;
            reading(article, &shown, &context(article, &shown, false)?)
        });
        let raw = fs::read(file).ok().and_then(|bytes| String::from_utf8(bytes).ok());
        for (outcome, reading) in outcomes.iter().zip(readings) {
            match (outcome, reading) {
                (Ok(article), Ok(reading)) => {
                    let source = ledger.admit(article, &reading, now).source;
                    let named = if shown.is_empty() { "stdin" } else { &shown };
                    files.insert(source.clone(), named.to_owned());
                    if let Some(raw) = &raw {
                        read.insert(source, raw.clone());
                    }
                }
                // Records of an archive that are no page: nothing that was to be read is unread.
                (_, Err(problem)) if problem.severity == Severity::Warning => {
                    problems::show(app, &[*problem]);
                }
                (_, Err(problem)) => unread.push(*problem),
                (Err(problem), Ok(_)) => unread.push(problem.clone()),
            }
        }
    }
    Input {
        facts: ledger.into_facts(),
        settings: AuditSettings::default(),
        title: match options.files.as_slice() {
            [one] => name(one),
            several => format!("{} articles", several.len()),
        },
        folder: None,
        unread,
        changed: BTreeSet::new(),
        files,
        read,
    }
}

fn baseline(file: &Path) -> Done<Baseline> {
    let problem = |message: String| Failure::from(Problem::error(file.display().to_string(), message));
    let unread = |e| problem(format!("cannot be read: {e} (`dixit audit --write-baseline FILE` writes one)"));
    let text = fs::read_to_string(file).map_err(unread)?;
    Baseline::read(&text).map_err(|e| problem(e.to_string()))
}

fn write(file: &Path, text: &str) -> Done<()> {
    let wrong = |e| Failure::from(Problem::error(file.display().to_string(), format!("cannot be written: {e}")));
    fs::write(file, text).map_err(wrong)
}

/// The findings of a ledger at the levels its settings say.
pub fn on_graph(ledger: &Ledger, now: Timestamp) -> Report {
    let facts = ledger.facts();
    let mut context = Context::new(&facts, now.date());
    context.reviewed = ledger.info.audit.reviewed;
    audit::run(&context, &Policy::of(&ledger.info.audit).0, true)
}
