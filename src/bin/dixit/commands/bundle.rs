//! `dixit bundle` and `dixit verify`: evidence that others can check.

use crate::app::App;
use crate::beside;
use crate::failure::{Done, Exit, Failure};
use crate::render::problems;
use crate::render::statements::count;
use clap::Args;
use dixit::ask::Filters;
use dixit::base::{Problem, diag::Severity};
use dixit::export::bundle;
use dixit::export::exchange::Selection;
use dixit::graph::Graph;
use dixit::store::Store;
use std::fs;
use std::io::{BufReader, Write};
use std::path::{Path, PathBuf};

const HELP: &str = "\
Examples:
  dixit bundle -o ferry.zip          records, captured texts, hashes, a page to read; prints the seal
  dixit verify ferry.zip --seal 4be8…

Note the seal down where nobody can change it: whoever has it can prove that the bundle is what it was.";

const VERIFY_HELP: &str = "\
Examples:
  dixit verify ferry.zip                         every file is as its manifest says, every quotation stands
  dixit verify ferry.zip --seal 4be8a1c0…        and the bundle is the one whose seal was noted down

Nothing but the bundle is needed: no graph, no network.";

/// Options of `bundle`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    /// The file to make
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

/// Options of `verify`.
#[derive(Args)]
#[command(after_help = VERIFY_HELP)]
pub struct VerifyOptions {
    /// The bundle
    #[arg(value_name = "BUNDLE")]
    file: PathBuf,
    /// The seal that `dixit bundle` printed; its beginning will do, from 8 digits on
    #[arg(long, value_name = "HASH")]
    seal: Option<String>,
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    let store = Store::at(app.graph()?);
    let checked = store.checked();
    let (warnings, faults): (Vec<Problem>, Vec<Problem>) =
        checked.problems.into_iter().partition(|p| p.severity == Severity::Warning);
    let Some(ledger) = checked.ledger.filter(|_| faults.is_empty()) else {
        problems::show(app, &faults);
        return Err(Failure::usage("a graph with faults is no evidence", "mend them first; `dixit check` lists them"));
    };
    problems::show(app, &warnings);
    let files = store.bytes(checked.files)?;
    let graph = Graph::build(ledger.facts());
    let everything = Filters { rejected: true, ..Filters::default() };
    let statements = everything.resolve(&graph).expect("no name that could be unclear");
    let all = Selection::whole(&ledger, &statements);
    let title = ledger.info.title.clone().unwrap_or_else(|| "Evidence".to_owned());
    let index = bundle::index(&all, &title);
    let failed =
        |e: std::io::Error| Problem::error(options.output.display().to_string(), format!("cannot be written: {e}"));
    let seal = beside::write(&options.output, |out| bundle::write(out, &files, &index)).map_err(failed)?;
    let told = format!("{} with {}", count(graph.sources().len(), "source"), count(statements.len(), "statement"));
    writeln!(app.out, "bundled {told} into {}\nseal {seal}", options.output.display())?;
    Ok(Exit::Fine)
}

/// Looks whether a bundle is what it was.
pub fn verify(options: VerifyOptions, app: &mut App) -> Done {
    let name = options.file.display().to_string();
    let file = fs::File::open(&options.file).map_err(|e| Problem::error(&name, format!("cannot be read: {e}")))?;
    let opened = match bundle::open(&name, BufReader::new(file)) {
        Ok(opened) => opened,
        Err(changed) => {
            problems::show(app, &changed);
            return Ok(Exit::Nothing);
        }
    };
    if let Some(noted) = &options.seal {
        let noted = noted.trim().trim_end_matches('…').to_lowercase();
        if noted.len() < 8 || !noted.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(Failure::usage(
                "this is no seal",
                "a seal is 64 hexadecimal digits; 8 of them or more will do",
            ));
        }
        if !opened.seal.as_str().starts_with(&noted) {
            let message = format!("is another bundle: its seal is {}", opened.seal);
            problems::show(app, &[Problem::error(name, message)]);
            return Ok(Exit::Nothing);
        }
    }
    let (sources, statements) = match stands(&name, &opened.graph) {
        Ok(counts) => counts,
        Err(Failure::Problems(faults)) => {
            problems::show(app, &faults);
            return Ok(Exit::Nothing);
        }
        Err(failure) => return Err(failure),
    };
    let told = format!("{} in {} stand at their places", count(statements, "statement"), count(sources, "source"));
    writeln!(app.out, "{} are as they were bundled; {told}", count(opened.files, "file"))?;
    let known = if options.seal.is_some() { ", as noted" } else { "; compare it with the one noted down" };
    writeln!(app.out, "seal {}{known}", opened.seal)?;
    Ok(Exit::Fine)
}

/// Sources and statements of the graph in the bundle, every one of whose quotations stands in its capture.
fn stands(name: &str, files: &[(String, Vec<u8>)]) -> Done<(usize, usize)> {
    let folder = Folder::new().map_err(|e| Problem::error(name, format!("there is no room to unpack it: {e}")))?;
    let unpacked = |e: std::io::Error| Problem::error(name, format!("cannot be unpacked: {e}"));
    for (path, bytes) in files {
        let path = folder.0.join(path);
        fs::create_dir_all(path.parent().unwrap_or(&folder.0)).map_err(unpacked)?;
        fs::write(path, bytes).map_err(unpacked)?;
    }
    let store = Store::at(&folder.0);
    let inside = |mut p: Problem| {
        let shown = folder.0.display().to_string();
        p.place.file = p.place.file.replace(&shown, name);
        p
    };
    let checked = store.checked();
    let faults = checked.problems.into_iter().filter(|p| p.severity != Severity::Warning).map(inside);
    let faults: Vec<Problem> = faults.collect();
    let Some(ledger) = checked.ledger.filter(|_| faults.is_empty()) else { return Err(faults.into()) };
    let facts = ledger.into_facts();
    Ok((facts.sources.len(), facts.statements.len()))
}

/// A folder that goes away.
struct Folder(PathBuf);

impl Folder {
    fn new() -> std::io::Result<Self> {
        let base = std::env::temp_dir();
        let free = |n: u32| -> PathBuf { Path::new(&base).join(format!("dixit-verify-{}-{n}", std::process::id())) };
        let mut last = std::io::Error::from(std::io::ErrorKind::AlreadyExists);
        for n in 0..100 {
            match fs::create_dir(free(n)) {
                Ok(()) => return Ok(Self(free(n))),
                Err(e) => last = e,
            }
        }
        Err(last)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
