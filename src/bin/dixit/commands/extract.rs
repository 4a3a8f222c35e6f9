//! `dixit extract`: the stream form, no graph needed.

use crate::app::App;
use crate::failure::{Done, Exit};
use crate::feed::Feed;
use crate::filters::positive;
use crate::progress;
use crate::render::problems;
use crate::spread::{spread, workers};
use clap::Args;
use dixit::base::Problem;
use dixit::base::diag::Severity;
use dixit::export::stream;
use dixit::extract::{self, Context};
use dixit::ingest::{self, Hints, Outcome, Piece, Pieces};
use dixit::model::Explain;
use dixit::model::gazetteer::Entry;
use dixit::model::{Article, Gazetteer, Lang, Reading};
use indicatif::ProgressBar;
use std::io::{self, BufRead, BufReader, IsTerminal, Write};
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

const HELP: &str = "\
Examples:
  dixit extract article.txt                       one JSON document a text
  dixit extract < corpus.jsonl > statements.jsonl
  dixit extract --explain article.txt | jq '.statements[] | .why'

Input: files of any format dixit reads, or JSON Lines ({\"id\", \"text\", \"lang\"?, \"published\"?, …} a line). \
Output: JSON Lines, a document a line, in the order of the input; offsets count Unicode code points.";

/// Options of `extract`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    /// Files to read; none, or `-`, is standard input
    files: Vec<PathBuf>,
    /// The language to read everything in [default: as declared, else detected]
    #[arg(long)]
    lang: Option<Lang>,
    /// Also give the article's own sentences
    #[arg(long)]
    own: bool,
    /// Tell why each rule fired
    #[arg(long)]
    explain: bool,
    /// How many threads read [default: one for each core]
    #[arg(long, short, value_name = "N", value_parser = positive::<NonZeroUsize>)]
    jobs: Option<NonZeroUsize>,
    /// A table of names you know: name, kind, Wikidata item, other names parted by |
    #[arg(long, value_name = "FILE")]
    gazetteer: Option<PathBuf>,
    /// That table, read.
    #[arg(skip)]
    table: Option<Arc<Gazetteer>>,
}

/// Bytes of input that are handed to the workers together; what is in memory stays a few times this.
const BATCH: usize = 1 << 20;

/// Does it.
pub fn run(mut options: Options, app: &mut App) -> Done {
    let hints = Hints { lang: options.lang, ..Hints::default() };
    options.table = options.gazetteer.as_deref().map(gazetteer).transpose()?.and_then(Gazetteer::new).map(Arc::new);
    let inputs = if options.files.is_empty() { vec![PathBuf::from("-")] } else { options.files.clone() };
    // A bar between lines of answers would only be in the way.
    let bar = if io::stdout().is_terminal() { ProgressBar::hidden() } else { progress::bar(app, &inputs) };
    let mut exit = Exit::Fine;
    for file in &inputs {
        let done = match open(file) {
            Ok(input) => all(file, ingest::pieces(&name(file), input, &hints), &options, app, &bar)?,
            Err(failure) => bar.suspend(|| failure.show(app)),
        };
        exit = exit.max_with(done);
    }
    bar.finish_and_clear();
    Ok(exit)
}

/// A table of names; every line of it must be readable.
pub fn gazetteer(file: &Path) -> Done<Vec<Entry>> {
    let shown = file.display().to_string();
    let text = std::fs::read_to_string(file).map_err(|e| Problem::error(&*shown, format!("cannot be read: {e}")))?;
    let (entries, problems) = dixit::model::gazetteer::parse(&shown, &text);
    if problems.is_empty() { Ok(entries) } else { Err(problems.into()) }
}

/// Opens a file, or standard input for `-`.
pub fn open(file: &Path) -> Done<Box<dyn BufRead + Send>> {
    if file == Path::new("-") {
        return Ok(Box::new(BufReader::with_capacity(1 << 16, io::stdin())));
    }
    ingest::open(file).map_err(|e| Problem::error(file.display().to_string(), format!("cannot be read: {e}")).into())
}

/// The name of an input, as messages and formats see it.
pub fn name(file: &Path) -> String {
    if file == Path::new("-") { String::new() } else { file.display().to_string() }
}

/// An article and its number in the input, from 1; taken by the worker that reads it.
type Task = (usize, Mutex<Option<Piece>>);

/// The articles of one input: as many as have come are spread over the cores together, and given out in the
/// order they came. Whoever asks line by line is answered line by line.
fn all(
    file: &Path,
    pieces: Pieces<Box<dyn BufRead + Send>>,
    options: &Options,
    app: &mut App,
    bar: &ProgressBar,
) -> Done {
    let workers = options.jobs.map_or_else(workers, NonZeroUsize::get);
    let tasks = (1..).zip(pieces).map(|(number, piece)| (number, Mutex::new(Some(piece))));
    let feed = Feed::new(tasks, BATCH, |(_, piece): &Task| held(piece).as_ref().map_or(0, Piece::size));
    let mut exit = Exit::Fine;
    while let Some((batch, bytes)) = feed.take() {
        let read = |(number, piece): &Task| {
            let piece = held(piece).take().expect("each piece is read once");
            let line = piece.line();
            one(file, *number, piece.read(), options).map_err(|problem| match (line, problem.place.at) {
                (Some(line), None) => Box::new(problem.at(line, 1, "")),
                _ => problem,
            })
        };
        for answer in spread(&batch, workers, read) {
            match answer {
                Ok(line) => writeln!(app.out, "{line}")?,
                Err(problem) => {
                    if problem.severity == Severity::Error {
                        exit = Exit::Incomplete;
                    }
                    bar.suspend(|| problems::show(app, &[*problem]));
                }
            }
        }
        app.out.flush()?;
        bar.inc(bytes as u64);
    }
    Ok(exit)
}

fn held(piece: &Mutex<Option<Piece>>) -> MutexGuard<'_, Option<Piece>> {
    piece.lock().unwrap_or_else(PoisonError::into_inner)
}

fn one(file: &Path, number: usize, outcome: Outcome, options: &Options) -> Result<String, Box<Problem>> {
    let article = outcome.map_err(Box::new)?;
    let explain = if options.explain { Explain::Yes } else { Explain::No };
    let known = context(&article, &name(file), options.own)?;
    let context = Context { gazetteer: options.table.clone(), explain, ..known };
    let reading = reading(&article, &name(file), &context)?;
    let stem = || file.file_stem().map_or_else(|| "stdin".to_owned(), |s| s.to_string_lossy().into_owned());
    let id = match &article.id {
        Some(id) => id.clone(),
        None if number == 1 && file != Path::new("-") => stem(),
        None if number == 1 => "stdin".to_owned(),
        None => number.to_string(),
    };
    Ok(stream::line(&stream::document(&id, &article.text, &reading, explain)))
}

/// Reads an article. A fault of the reader is a problem of this one article, and the rest of the batch goes on.
pub fn reading(article: &Article, name: &str, context: &Context) -> Result<Reading, Box<Problem>> {
    fenced(name, || extract::read(&article.text, context))
}

fn fenced<T>(name: &str, read: impl FnOnce() -> T) -> Result<T, Box<Problem>> {
    catch_unwind(AssertUnwindSafe(read)).map_err(|_| {
        let shown = if name.is_empty() { "<stdin>" } else { name };
        let problem = Problem::error(shown, "is a text that dixit failed on; nothing of it was read");
        Box::new(problem.help("this is a fault of dixit: please report it with the words above"))
    })
}

/// What the reader must know of an article; a problem when it is in no language that is read.
pub fn context(article: &Article, name: &str, own_voice: bool) -> Result<Context, Box<Problem>> {
    let known = article.lang.ok_or_else(|| {
        let record = article.id.as_ref().map_or(String::new(), |id| format!(" (record `{id}`)"));
        let shown = if name.is_empty() { "<stdin>" } else { name };
        let problem =
            Problem::error(format!("{shown}{record}"), "is in no language that dixit reads, as far as it can tell");
        Box::new(problem.help("if it is Chinese or English all the same, say so with --lang zh or --lang en"))
    });
    Ok(Context { published: article.published, own_voice, ..Context::new(known?) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_of_the_reader_is_a_problem_of_its_text() {
        let texts = ["good", "bad", "good"];
        let read = |text: &&str| fenced("corpus.jsonl", || assert_eq!(*text, "good"));
        let answers: Vec<bool> = spread(&texts, 2, read).into_iter().map(|r| r.is_ok()).collect();
        assert_eq!(answers, [true, false, true]);
        let problem = fenced("corpus.jsonl", || panic!("a fault")).map_or_else(|p| p.to_string(), |()| String::new());
        assert!(problem.contains("corpus.jsonl"), "{problem}");
    }
}
