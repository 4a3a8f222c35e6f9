//! `dixit score`: statements found against statements annotated by hand.

mod input;

use crate::app::App;
use crate::failure::{Done, Exit};
use crate::render::problems;
use crate::render::table::{Column, table};
use clap::{Args, ValueEnum};
use dixit::base::Problem;
use dixit::score::{self, DocumentScore, Error, ErrorKind, Part, Report, Scores};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::PathBuf;

const HELP: &str = "\
Examples:
  dixit extract gold.jsonl > found.jsonl && dixit score gold.jsonl found.jsonl
  dixit score gold.jsonl found.jsonl --show 20          the first errors of every kind
  dixit score gold.jsonl found.jsonl --by-document
  dixit score gold.jsonl found.jsonl --bootstrap 2000   how much it depends on which documents were annotated
  dixit score gold.jsonl found.jsonl --part 1/3         one third of the documents, always the same
  dixit score annotated/ found.jsonl                    brat standoff: NAME.ann beside NAME.txt, id NAME
  dixit score gold.jsonl found.jsonl --format json

The gold is JSON Lines: {\"id\", \"text\", \"quotes\": [{\"start\", \"end\", \"type\", \"fragments\"?, \"speaker_start\"?, \
\"speaker_end\"?, \"speaker_name\"?, \"speaker_aliases\"?, \"cue_start\"?, \"cue_end\"?, \"unnamed\"?, \"via\"?}]} a line; \
offsets count code points. Both files may be brat standoff; docs/scoring.md tells how its types are read.";

/// How the scores are given.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// A table for people
    Table,
    /// One JSON object
    Json,
}

/// Options of `score`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    /// Annotated documents: JSON Lines, a .ann file, or a folder of them
    gold: PathBuf,
    /// What `dixit extract` gave for them, or brat standoff
    found: PathBuf,
    /// Leave out annotated thoughts and perceptions
    #[arg(long)]
    speech_only: bool,
    /// Only documents of this genre
    #[arg(long)]
    genre: Option<String>,
    /// Only one part of the documents, cut by a hash of their ids
    #[arg(long, value_name = "N/OF", value_parser = part)]
    part: Option<Part>,
    /// Show up to this many errors of every kind
    #[arg(long, visible_alias = "show", value_name = "N", default_value_t = 0)]
    errors: usize,
    /// Show every document by itself, the worst first
    #[arg(long)]
    by_document: bool,
    /// Give the interval of F1 over this many samples of documents
    #[arg(long, value_name = "SAMPLES", default_value_t = 0)]
    bootstrap: usize,
    /// How to give the scores
    #[arg(long, value_enum, default_value = "table")]
    format: Form,
}

fn part(written: &str) -> Result<Part, String> {
    let numbers = written.split_once('/').and_then(|(n, of)| Some((n.parse().ok()?, of.parse().ok()?)));
    match numbers {
        Some((nth, of)) if nth >= 1 && nth <= of => Ok(Part { nth, of }),
        _ => Err("write 1/3 for the first of three parts".to_owned()),
    }
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    let gold = input::gold(&options.gold)?;
    let found = input::found(&options.found)?;
    let (annotated, read): (BTreeSet<&str>, BTreeSet<&str>) =
        (gold.iter().map(|g| g.id.as_str()).collect(), found.iter().map(|f| f.id.as_str()).collect());
    if let Some(first) = annotated.difference(&read).next() {
        let message = format!("{} documents have no output, first `{first}`", annotated.difference(&read).count());
        let problem = Problem::warning(options.found.display().to_string(), message);
        problems::show(app, &[problem.help("they count as read without result; ids must be those of the gold")]);
    }
    let rules = score::Options {
        speech_only: options.speech_only,
        genre: options.genre,
        part: options.part,
        samples: options.bootstrap,
    };
    let scores = score::score(&gold, &score::by_id(found), &rules);
    if options.format == Form::Json {
        let mut all = serde_json::json!({
            "whole": scores.views.whole, "fragment": scores.views.fragment, "errors": counts(&scores.errors),
        });
        if options.by_document {
            all["documents"] = serde_json::json!(scores.documents);
        }
        if let Some([half, most]) = scores.intervals {
            all["intervals"] = serde_json::json!({ "F1@.5": half, "F1@.8": most });
        }
        if options.errors > 0 {
            all["shown"] = serde_json::json!(some(&scores.errors, options.errors));
        }
        writeln!(app.out, "{all}")?;
        return Ok(Exit::Fine);
    }
    for (name, report) in [("whole", &scores.views.whole), ("fragment", &scores.views.fragment)] {
        show(app, name, report)?;
    }
    intervals(app, &scores, options.bootstrap)?;
    writeln!(app.out, "errors (fragment view)")?;
    for (kind, count) in counts(&scores.errors) {
        writeln!(app.out, "  {count:>5}  {}", label(kind))?;
        for error in scores.errors.iter().filter(|e| e.kind == kind).take(options.errors) {
            tell(app, error)?;
        }
    }
    if options.by_document {
        documents(app, scores.documents)?;
    }
    Ok(Exit::Fine)
}

/// The first errors of every kind.
fn some(errors: &[Error], most: usize) -> Vec<&Error> {
    let mut seen: BTreeMap<ErrorKind, usize> = BTreeMap::new();
    let first = |e: &&Error| {
        let n = seen.entry(e.kind).or_default();
        *n += 1;
        *n <= most
    };
    errors.iter().filter(first).collect()
}

fn intervals(app: &mut App, scores: &Scores, samples: usize) -> Done<()> {
    let Some([half, most]) = scores.intervals else { return Ok(()) };
    let documents = scores.documents.len();
    writeln!(app.out, "95 of 100 among {samples} samples of {documents} documents (fragment view)")?;
    writeln!(
        app.out,
        "  content   F1@.5 {:.1} to {:.1}  F1@.8 {:.1} to {:.1}",
        half.low, half.high, most.low, most.high
    )?;
    Ok(())
}

/// A row a document, the worst first.
fn documents(app: &mut App, mut all: Vec<DocumentScore>) -> Done<()> {
    all.sort_by(|a, b| a.fragment.f1_half.total_cmp(&b.fragment.f1_half).then_with(|| a.id.cmp(&b.id)));
    let columns = [
        Column::Name("document"),
        Column::Number("gold"),
        Column::Number("found"),
        Column::Number("F1@.5"),
        Column::Number("F1@.8"),
        Column::Number("speaker"),
        Column::Number("name"),
        Column::Number("errors"),
    ];
    let share = |x: Option<f64>| x.map_or(String::new(), |x| format!("{x:.1}"));
    let row = |d: &DocumentScore| {
        let f = &d.fragment;
        let scores = [format!("{:.1}", f.f1_half), format!("{:.1}", f.f1_most), share(f.speaker), share(f.resolved)];
        let counts = [d.id.clone(), f.gold.to_string(), f.pred.to_string()];
        counts.into_iter().chain(scores).chain([d.errors.to_string()]).collect()
    };
    let rows: Vec<Vec<String>> = all.iter().map(row).collect();
    writeln!(app.out, "documents (fragment view)")?;
    Ok(write!(app.out, "{}", table(app.paint, app.width, &columns, &rows))?)
}

fn counts(errors: &[Error]) -> BTreeMap<ErrorKind, usize> {
    let mut all = BTreeMap::new();
    for error in errors {
        *all.entry(error.kind).or_default() += 1;
    }
    all
}

fn label(kind: ErrorKind) -> String {
    serde_json::to_value(kind).ok().and_then(|v| v.as_str().map(|s| s.replace('-', " "))).unwrap_or_default()
}

fn show(app: &mut App, name: &str, r: &Report) -> Done<()> {
    let share = |x: Option<f64>| x.map_or_else(|| "–".to_owned(), |x| format!("{x:.1}"));
    writeln!(app.out, "{name}: {} annotated, {} found", r.gold, r.pred)?;
    writeln!(app.out, "  content   F1@.5 {:.1}  F1@.8 {:.1}  exact {:.1}", r.f1_half, r.f1_most, r.f1_exact)?;
    writeln!(app.out, "            precision@.5 {:.1}  recall@.5 {:.1}", r.precision, r.recall)?;
    writeln!(
        app.out,
        "  speaker   at its place {}  right name {}  (of {})",
        share(r.speaker),
        share(r.resolved),
        r.speaker_n
    )?;
    let types: Vec<String> = r.recall_by_type.iter().map(|(k, v)| format!("{k} {v:.1}")).collect();
    writeln!(app.out, "  recall    {}", types.join("  "))?;
    for who in ["unnamed", "relay"] {
        if let Some(f1) = r.flags.get(&format!("{who}_F1")) {
            writeln!(app.out, "  {who:<9} F1 {f1:.1}")?;
        }
    }
    Ok(())
}

fn tell(app: &mut App, error: &Error) -> Done<()> {
    let rule = error.rule.as_deref().map(|r| format!("  [{r}]")).unwrap_or_default();
    writeln!(app.out, "         {}: {}{rule}", error.document, error.words)?;
    for (side, words) in [("gold ", &error.gold), ("found", &error.found)] {
        if let Some(words) = words {
            writeln!(app.out, "           {side} {words}")?;
        }
    }
    Ok(())
}
