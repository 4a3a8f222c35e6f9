//! `dixit score`: statements found against statements annotated by hand.

use crate::app::App;
use crate::failure::{Done, Exit};
use clap::{Args, ValueEnum};
use dixit::base::Problem;
use dixit::score::{self, Error, ErrorKind, GoldDocument, PredictedDocument, Report};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

const HELP: &str = "\
Examples:
  dixit extract gold.jsonl > found.jsonl && dixit score gold.jsonl found.jsonl
  dixit score gold.jsonl found.jsonl --errors 20     the first errors of every kind
  dixit score gold.jsonl found.jsonl --format json

The gold is JSON Lines: {\"id\", \"text\", \"quotes\": [{\"start\", \"end\", \"type\", \"fragments\"?, \"speaker_start\"?, \
\"speaker_end\"?, \"speaker_name\"?, \"speaker_aliases\"?, \"unnamed\"?, \"via\"?}]} a line; offsets count code points.";

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
    /// Annotated documents, JSON Lines
    gold: PathBuf,
    /// What `dixit extract` gave for them
    found: PathBuf,
    /// Leave out annotated thoughts and perceptions
    #[arg(long)]
    speech_only: bool,
    /// Only documents of this genre
    #[arg(long)]
    genre: Option<String>,
    /// Show up to this many errors of every kind
    #[arg(long, value_name = "N", default_value_t = 0)]
    errors: usize,
    /// How to give the scores
    #[arg(long, value_enum, default_value = "table")]
    format: Form,
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    let gold: Vec<GoldDocument> = lines(&options.gold)?;
    let found: Vec<PredictedDocument> = lines(&options.found)?;
    let rules = score::Options { speech_only: options.speech_only, genre: options.genre };
    let (views, errors) = score::score(&gold, &score::by_id(found), &rules);
    if options.format == Form::Json {
        let all = serde_json::json!({ "whole": views.whole, "fragment": views.fragment, "errors": counts(&errors) });
        writeln!(app.out, "{all}")?;
        return Ok(Exit::Fine);
    }
    for (name, report) in [("whole", &views.whole), ("fragment", &views.fragment)] {
        show(app, name, report)?;
    }
    writeln!(app.out, "errors (fragment view)")?;
    for (kind, count) in counts(&errors) {
        writeln!(app.out, "  {count:>5}  {}", label(kind))?;
        for error in errors.iter().filter(|e| e.kind == kind).take(options.errors) {
            tell(app, error)?;
        }
    }
    Ok(Exit::Fine)
}

/// A document a line; every line that is none is named.
fn lines<T: DeserializeOwned>(file: &Path) -> Done<Vec<T>> {
    let shown = file.display().to_string();
    let text = std::fs::read_to_string(file).map_err(|e| Problem::error(&*shown, e.to_string()))?;
    let mut documents = Vec::new();
    let mut problems = Vec::new();
    for (number, line) in text.lines().enumerate().filter(|(_, l)| !l.trim().is_empty()) {
        match serde_json::from_str(line) {
            Ok(document) => documents.push(document),
            Err(e) => {
                problems.push(Problem::error(format!("{shown}:{}", number + 1), format!("is not a document: {e}")))
            }
        }
    }
    if problems.is_empty() { Ok(documents) } else { Err(problems.into()) }
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
