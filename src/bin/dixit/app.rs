//! What every command shares: the terminal, the clock, the person, the graph meant.

use crate::cli::Global;
use crate::failure::{Done, Failure};
use crate::place;
use crate::render::{Paint, problems};
use anstream::{AutoStream, ColorChoice};
use dixit::base::Timestamp;
use dixit::graph::Graph;
use dixit::ledger::{Facts, Ledger};
use dixit::store::Store;
use std::env;
use std::io::{self, BufWriter, IsTerminal, Stdout, Write};
use std::path::PathBuf;

/// Columns when nobody tells (a pipe, a file).
const WIDTH: usize = 100;

/// Room and colour of one run.
pub struct App {
    /// Where answers go, buffered.
    pub out: BufWriter<Stdout>,
    /// Colours of standard output.
    pub paint: Paint,
    /// Colours of standard error.
    pub warn: Paint,
    /// Columns to keep within.
    pub width: usize,
    /// Whether somebody watches standard error, so that progress is worth showing.
    pub watched: bool,
    graph: Option<PathBuf>,
    now: Option<Timestamp>,
    person: Option<String>,
}

impl App {
    /// Looks at the environment once.
    pub fn new(global: &Global) -> Self {
        let colour = |choice| Paint::new(choice != ColorChoice::Never);
        Self {
            paint: colour(AutoStream::choice(&io::stdout())),
            warn: colour(AutoStream::choice(&io::stderr())),
            out: BufWriter::with_capacity(1 << 16, io::stdout()),
            width: width(),
            watched: io::stderr().is_terminal(),
            graph: global
                .graph
                .clone()
                .or_else(|| env::var_os("DIXIT_GRAPH").filter(|v| !v.is_empty()).map(Into::into)),
            now: global.now.or_else(|| env::var("DIXIT_NOW").ok().and_then(|at| at.parse().ok())),
            person: global.person.clone(),
        }
    }

    /// The moment that counts as now: `--now`, else `DIXIT_NOW`, else the clock, read here and nowhere else.
    pub fn now(&mut self) -> Timestamp {
        *self.now.get_or_insert_with(Timestamp::now)
    }

    /// Who decides: `--as`, else `DIXIT_USER`, else the git user.
    pub fn person(&self) -> Done<String> {
        let from_env = || env::var("DIXIT_USER").ok();
        let known = self.person.clone().or_else(from_env).or_else(place::git_user);
        known.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).ok_or_else(|| {
            Failure::usage(
                "a decision records who took it, and nobody is named",
                "give --as \"Your Name\", or set DIXIT_USER, or git's user.name",
            )
        })
    }

    /// The folder of the graph meant.
    pub fn graph(&self) -> Done<PathBuf> {
        place::graph(self.graph.as_deref())
    }

    /// The graph named on the command line or in the environment, whether it is there or not.
    pub fn graph_named(&self) -> Option<PathBuf> {
        self.graph.clone()
    }

    /// The graph meant, ready to be asked.
    pub fn load(&self) -> Done<Graph> {
        Ok(Graph::build(self.facts()?))
    }

    /// The facts of the graph meant.
    pub fn facts(&self) -> Done<Facts> {
        Ok(self.ledger()?.into_facts())
    }

    /// The records of the graph meant.
    pub fn ledger(&self) -> Done<Ledger> {
        let loaded = Store::at(self.graph()?).load()?;
        problems::show(self, &loaded.problems);
        Ok(loaded.ledger)
    }

    /// Changes the records of the graph meant, and stores them when `work` went well.
    pub fn write(&mut self, work: impl FnOnce(&mut Self, &mut Ledger) -> Done) -> Done {
        let mut writer = Store::at(self.graph()?).write(self.now())?;
        problems::show(self, &writer.problems);
        let done = work(self, &mut writer.ledger);
        if done.is_ok() {
            writer.save()?;
        }
        done
    }

    /// The same, with the graph as it was before to look names up in.
    pub fn change(&mut self, work: impl FnOnce(&mut Self, &mut Ledger, &Graph) -> Done) -> Done {
        self.write(|app, ledger| {
            let graph = Graph::build(ledger.facts());
            work(app, ledger, &graph)
        })
    }

    /// ` -g FOLDER` where that must be given again, for hints.
    pub fn graph_option(&self) -> String {
        let found = place::graph(None).ok();
        match self.graph() {
            Ok(folder) if found.as_deref() != Some(folder.as_path()) => format!(" -g {}", folder.display()),
            _ => String::new(),
        }
    }

    /// Gives out what is still in the buffer.
    pub fn finish(&mut self) -> Done<()> {
        Ok(self.out.flush()?)
    }
}

fn width() -> usize {
    let told = env::var("COLUMNS").ok().and_then(|c| c.trim().parse().ok());
    let seen = || terminal_size::terminal_size_of(io::stdout()).map(|(w, _)| usize::from(w.0));
    // Narrower than this no sentence can be read.
    told.or_else(seen).filter(|w| *w > 0).unwrap_or(WIDTH).max(24)
}
