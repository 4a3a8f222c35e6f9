//! `dixit extract`: the stream form, no graph needed.

use crate::app::App;
use crate::failure::{Done, Exit};
use crate::render::problems;
use clap::Args;
use dixit::base::{PartialDate, Problem};
use dixit::export::stream::{self, Explain};
use dixit::extract::{self, Context};
use dixit::model::Lang;
use serde::Deserialize;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};

const HELP: &str = "\
Examples:
  dixit extract article.txt                       one JSON document a text
  dixit extract < corpus.jsonl > statements.jsonl
  dixit extract --explain article.txt | jq '.statements[] | .why'

Input: files of any format dixit reads, or JSON Lines ({\"id\", \"text\", \"lang\"?, \"published\"?, …} a line).
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

/// One line of the input; fields we do not know are passed over.
#[derive(Deserialize)]
struct Line {
    #[serde(default)]
    id: Option<String>,
    text: String,
    #[serde(default)]
    lang: Option<String>,
    #[serde(default)]
    published: Option<String>,
}

/// A text to read.
struct Text {
    id: String,
    text: String,
    lang: Option<Lang>,
    published: Option<PartialDate>,
}

/// Bytes of input read before they are handed to the workers; what is in memory stays a few times this.
const BATCH: usize = 1 << 20;

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    let mut exit = Exit::Fine;
    let inputs = if options.files.is_empty() { vec![PathBuf::from("-")] } else { options.files.clone() };
    for file in &inputs {
        let done = match open(file) {
            Ok(mut input) => read(&mut input, file, &options, app)?,
            Err(failure) => failure.show(app),
        };
        exit = exit.max_with(done);
    }
    Ok(exit)
}

fn open(file: &Path) -> Done<Box<dyn BufRead>> {
    if file == Path::new("-") {
        return Ok(Box::new(BufReader::with_capacity(1 << 16, io::stdin())));
    }
    let opened = File::open(file).and_then(|f| if f.metadata()?.is_dir() { Err(folder()) } else { Ok(f) });
    let opened = opened.map_err(|e| Problem::error(file.display().to_string(), e.to_string()))?;
    Ok(Box::new(BufReader::with_capacity(1 << 16, opened)))
}

fn folder() -> io::Error {
    io::Error::new(io::ErrorKind::IsADirectory, "is a folder; name the files in it")
}

fn read(input: &mut dyn BufRead, file: &Path, options: &Options, app: &mut App) -> Done {
    let shown = if file == Path::new("-") { "standard input".to_owned() } else { file.display().to_string() };
    let head = input.fill_buf().map_err(|e| Problem::error(&*shown, e.to_string()))?;
    let first = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start().first();
    if first == Some(&b'{') {
        return lines(input, &shown, options, app);
    }
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes).map_err(|e| Problem::error(&*shown, e.to_string()))?;
    let Ok(text) = String::from_utf8(bytes) else {
        problems::show(app, &[Problem::error(shown, "is not UTF-8 text")]);
        return Ok(Exit::Incomplete);
    };
    let id = file.file_stem().map_or_else(|| shown.clone(), |s| s.to_string_lossy().into_owned());
    let id = if file == Path::new("-") { "stdin".to_owned() } else { id };
    let text = Text { id, text, lang: None, published: None };
    writeln!(app.out, "{}", give(&text, options))?;
    Ok(Exit::Fine)
}

/// JSON Lines, in batches, each spread over the cores, given out in the order they came.
fn lines(input: &mut dyn BufRead, shown: &str, options: &Options, app: &mut App) -> Done {
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let mut exit = Exit::Fine;
    let mut number = 0;
    loop {
        let mut batch = Vec::new();
        let mut bytes = 0;
        while bytes < BATCH {
            let mut line = Vec::new();
            let read = input.read_until(b'\n', &mut line).map_err(|e| Problem::error(shown, e.to_string()))?;
            if read == 0 {
                break;
            }
            number += 1;
            bytes += read;
            if !line.trim_ascii().is_empty() {
                batch.push((number, line));
            }
        }
        if batch.is_empty() && bytes == 0 {
            return Ok(exit);
        }
        for answer in spread(&batch, workers, |(number, line)| one(line, *number, options)) {
            match answer {
                Ok(line) => writeln!(app.out, "{line}")?,
                Err((number, message)) => {
                    let problem = Problem::error(format!("{shown}:{number}"), message);
                    problems::show(app, &[problem.help("the line is passed over")]);
                    exit = Exit::Incomplete;
                }
            }
        }
        // Whoever reads a pipe line by line need not wait for the next batch.
        app.out.flush()?;
    }
}

/// `work` on every item, in order, on as many threads as pay.
fn spread<T: Sync, R: Send>(items: &[T], workers: usize, work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    if workers < 2 || items.len() < 2 {
        return items.iter().map(work).collect();
    }
    let next = std::sync::atomic::AtomicUsize::new(0);
    let take = || {
        let mut mine = Vec::new();
        loop {
            let i = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            let Some(item) = items.get(i) else { return mine };
            mine.push((i, work(item)));
        }
    };
    let mut all: Vec<(usize, R)> = std::thread::scope(|scope| {
        let handles: Vec<_> = (0..workers.min(items.len())).map(|_| scope.spawn(take)).collect();
        handles.into_iter().flat_map(|h| h.join().expect("a reader does not panic")).collect()
    });
    all.sort_by_key(|(i, _)| *i);
    all.into_iter().map(|(_, r)| r).collect()
}

fn one(line: &[u8], number: usize, options: &Options) -> Result<String, (usize, String)> {
    let line = if number == 1 { line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line) } else { line };
    let line: Line = serde_json::from_slice(line).map_err(|e| (number, format!("is not a document: {e}")))?;
    let text = Text {
        id: line.id.unwrap_or_else(|| number.to_string()),
        text: line.text,
        lang: line.lang.and_then(|l| l.parse().ok()),
        published: line.published.and_then(|p| p.parse().ok()),
    };
    Ok(give(&text, options))
}

fn give(text: &Text, options: &Options) -> String {
    let lang = options.lang.or(text.lang).unwrap_or_else(|| detect(&text.text));
    let context = Context { lang, published: text.published, own_voice: options.own };
    let reading = extract::read(&text.text, &context);
    let explain = if options.explain { Explain::Yes } else { Explain::No };
    stream::line(&stream::document(&text.id, &text.text, &reading, explain))
}

fn detect(text: &str) -> Lang {
    let han = text.chars().take(2000).filter(|c| matches!(*c, '\u{4E00}'..='\u{9FFF}')).count();
    let latin = text.chars().take(2000).filter(char::is_ascii_alphabetic).count();
    if han * 4 >= latin { Lang::Zh } else { Lang::En }
}
