//! `dixit extract`: the stream form, no graph needed.

use crate::app::App;
use crate::failure::{Done, Exit};
use crate::render::problems;
use crate::spread::{spread, workers};
use clap::Args;
use dixit::base::Problem;
use dixit::export::stream::{self, Explain};
use dixit::extract::{self, Context};
use dixit::ingest::{self, Hints, Outcome};
use dixit::model::{Article, Lang};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};

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
}

/// Bytes of text read before they are handed to the workers; what is in memory stays a few times this.
const BATCH: usize = 1 << 20;

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    let hints = Hints { lang: options.lang, ..Hints::default() };
    let inputs = if options.files.is_empty() { vec![PathBuf::from("-")] } else { options.files.clone() };
    let mut exit = Exit::Fine;
    for file in &inputs {
        let done = match open(file) {
            Ok(input) => all(file, &mut ingest::articles(&name(file), input, &hints), &options, app)?,
            Err(failure) => failure.show(app),
        };
        exit = exit.max_with(done);
    }
    Ok(exit)
}

/// Opens a file, or standard input for `-`.
pub fn open(file: &Path) -> Done<Box<dyn BufRead>> {
    if file == Path::new("-") {
        return Ok(Box::new(BufReader::with_capacity(1 << 16, io::stdin())));
    }
    let opened = File::open(file).and_then(|f| if f.metadata()?.is_dir() { Err(folder()) } else { Ok(f) });
    let opened = opened.map_err(|e| Problem::error(file.display().to_string(), format!("cannot be read: {e}")))?;
    Ok(Box::new(BufReader::with_capacity(1 << 16, opened)))
}

/// The name of an input, as messages and formats see it.
pub fn name(file: &Path) -> String {
    if file == Path::new("-") { String::new() } else { file.display().to_string() }
}

fn folder() -> io::Error {
    io::Error::new(io::ErrorKind::IsADirectory, "it is a folder; name the files in it")
}

/// The articles of one input, in batches, each spread over the cores, given out in the order they came.
fn all(file: &Path, articles: &mut dyn Iterator<Item = Outcome>, options: &Options, app: &mut App) -> Done {
    let workers = workers();
    let mut exit = Exit::Fine;
    let mut number = 0;
    loop {
        let (mut batch, mut bytes) = (Vec::new(), 0);
        while bytes < BATCH {
            let Some(outcome) = articles.next() else { break };
            number += 1;
            bytes += outcome.as_ref().map_or(1, |a| a.text.len() + 1);
            batch.push((number, outcome));
        }
        if batch.is_empty() {
            return Ok(exit);
        }
        for answer in spread(&batch, workers, |(number, outcome)| one(file, *number, outcome, options)) {
            match answer {
                Ok(line) => writeln!(app.out, "{line}")?,
                Err(problem) => {
                    problems::show(app, &[*problem]);
                    exit = Exit::Incomplete;
                }
            }
        }
        // Whoever reads a pipe line by line need not wait for the next batch.
        app.out.flush()?;
    }
}

fn one(file: &Path, number: usize, outcome: &Outcome, options: &Options) -> Result<String, Box<Problem>> {
    let article = outcome.as_ref().map_err(|problem| Box::new(problem.clone()))?;
    let context = context(article, &name(file), options.own)?;
    let reading = extract::read(&article.text, &context);
    let explain = if options.explain { Explain::Yes } else { Explain::No };
    let stem = || file.file_stem().map_or_else(|| "stdin".to_owned(), |s| s.to_string_lossy().into_owned());
    let id = match &article.id {
        Some(id) => id.clone(),
        None if number == 1 && file != Path::new("-") => stem(),
        None if number == 1 => "stdin".to_owned(),
        None => number.to_string(),
    };
    Ok(stream::line(&stream::document(&id, &article.text, &reading, explain)))
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
    Ok(Context { lang: known?, published: article.published, own_voice })
}
