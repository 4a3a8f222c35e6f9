//! `dixit add`: articles into the graph.

use super::draw::{self, How};
use super::extract::{context, gazetteer, name, open, reading};
use crate::app::App;
use crate::failure::{Done, Exit};
use crate::progress;
use crate::render::problems;
use crate::render::statements::{self, Answer, count};
use crate::render::text::{Style, Text, cut};
use crate::spread::{spread, workers};
use clap::Args;
use dixit::base::diag::Severity;
use dixit::base::{PartialDate, Problem, SourceId, Timestamp};
use dixit::export::draw::kinds;
use dixit::extract::Context;
use dixit::graph::Graph;
use dixit::ingest::{self, Hints, Outcome};
use dixit::ledger::{Admission, Captured, Facts, Ledger};
use dixit::link;
use dixit::model::{Article, Gazetteer, Lang, SourceKind};
use indicatif::ProgressBar;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const HELP: &str = "\
Examples:
  dixit add article.html
  dixit add article.txt --init -g graphs/new --show --draw new.svg   from article to picture
  dixit add notes/*.md corpus.jsonl -g graphs/mine
  dixit add page.txt --publisher \"Harbour Courier\" --published 2031-05-02
  dixit add crawl.warc.gz browsertrix.wacz
  curl -s https://example.org/ferry | dixit add -

Formats: HTML, Markdown, plain text, JSON, JSON Lines, RSS and Atom, PDF, web archives (WARC, WACZ); any usual \
encoding, packed with gzip or Zstandard or not. The same article added again is the \
same source: decisions stay, and a changed text becomes another capture. A file that cannot be read is named, \
the rest goes on, and the exit code is 2.";

/// Options of `add`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    /// Files to read; `-` is standard input
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Its address, where the file does not say
    #[arg(long)]
    url: Option<String>,
    /// The outlet, where the file does not say
    #[arg(long, value_name = "NAME")]
    publisher: Option<String>,
    /// When it was printed, where the file does not say
    #[arg(long, value_name = "DATE")]
    published: Option<PartialDate>,
    /// What kind of thing it is, where the file does not say
    #[arg(long, value_enum, value_name = "KIND")]
    kind: Option<Kind>,
    /// The language (zh or en), whatever the file says
    #[arg(long)]
    lang: Option<Lang>,
    /// Make the graph if it is not there
    #[arg(long)]
    init: bool,
    /// Keep the articles' own sentences too
    #[arg(long)]
    own: bool,
    /// A table of names you know, besides the graph's gazetteer.tsv: name, kind, Wikidata item, other names
    #[arg(long, value_name = "FILE")]
    gazetteer: Option<PathBuf>,
    /// List the statements found in these articles
    #[arg(long)]
    show: bool,
    /// Draw the statements found in these articles (.svg or .dot)
    #[arg(long, value_name = "FILE")]
    draw: Option<PathBuf>,
}

/// `--kind`.
#[derive(Clone, Copy, clap::ValueEnum)]
enum Kind {
    Article,
    Report,
    Interview,
    Post,
    Release,
    Paper,
    Filing,
    Dataset,
    Broadcast,
}

impl From<Kind> for SourceKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Article => Self::Article,
            Kind::Report => Self::Report,
            Kind::Interview => Self::Interview,
            Kind::Post => Self::Post,
            Kind::Release => Self::Release,
            Kind::Paper => Self::Paper,
            Kind::Filing => Self::Filing,
            Kind::Dataset => Self::Dataset,
            Kind::Broadcast => Self::Broadcast,
        }
    }
}

/// Bytes of text read before they are handed to the workers.
const BATCH: usize = 4 << 20;

/// What came of one file.
#[derive(Default)]
struct Tally {
    articles: usize,
    added: usize,
    kept: usize,
    dropped: usize,
    first: usize,
    changed: usize,
    same: usize,
    title: Option<String>,
    sources: Vec<SourceId>,
    bad: usize,
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    if let Some(file) = &options.draw {
        draw::form(Some(file))?;
    }
    if options.init {
        super::init::make_if_missing(app)?;
    }
    let now = app.now();
    let mut sources = Vec::new();
    let (mut total, mut after) = ((0, 0), None);
    let names = options.gazetteer.as_deref().map(gazetteer).transpose()?.unwrap_or_default();
    let exit = app.write(|app, ledger| {
        ledger.know(names);
        let table = Gazetteer::new(ledger.gazetteer.clone()).map(Arc::new);
        let bar = progress::bar(app, &options.files);
        let mut exit = Exit::Fine;
        let mut shown = Vec::new();
        let mut done = 0;
        for file in &options.files {
            let tally = one(app, ledger, file, &options, table.as_ref(), now, &bar)?;
            if tally.bad > 0 {
                exit = Exit::Incomplete;
            }
            done += progress::size(file);
            bar.set_position(done);
            shown.push((file, tally));
        }
        bar.finish_and_clear();
        let wide = shown.iter().map(|(file, _)| file.display().to_string().len()).max().unwrap_or(0).min(40);
        for (file, tally) in shown.iter().filter(|(_, t)| t.articles > 0) {
            told(app, file, tally, wide)?;
        }
        sources = shown.into_iter().flat_map(|(_, tally)| tally.sources).collect();
        let facts = ledger.facts();
        total = (facts.sources.len(), facts.statements.len());
        ledger.set_links(link::propose(&facts));
        drop(facts);
        after = (options.show || options.draw.is_some()).then(|| ledger.facts());
        Ok(exit)
    })?;
    if let Some(facts) = after {
        shown(app, &options, facts, &sources, total)?;
    } else if exit == Exit::Fine || !sources.is_empty() {
        summary(app, total)?;
    }
    Ok(exit)
}

/// The statements of these sources as a list, as a drawing, or both, around the summary.
fn shown(app: &mut App, options: &Options, facts: Facts, sources: &[SourceId], total: (usize, usize)) -> Done<()> {
    let to_draw = options.draw.as_deref().map(|file| (file, facts.clone()));
    let graph = Graph::build(facts);
    let read = graph.query_statements().carried_by(sources.iter().filter_map(|id| graph.source(id)).map(|s| s.ix()));
    let read = read.resolve();
    if options.show && !read.is_empty() {
        writeln!(app.out)?;
        let all = read.in_reading_order().into_iter().map(|s| Answer::new(s, Vec::new()));
        let all: Vec<_> = all.collect();
        statements::list(app, &all, all.len())?;
    }
    summary(app, total)?;
    if let Some((file, facts)) = &to_draw {
        draw::draw(app, kinds::ALL[0], (facts, &read), None, &How::default(), Some(file))?;
    }
    Ok(())
}

/// Reads one file into the ledger.
fn one(
    app: &App,
    ledger: &mut Ledger,
    file: &Path,
    options: &Options,
    table: Option<&Arc<Gazetteer>>,
    now: Timestamp,
    bar: &ProgressBar,
) -> Done<Tally> {
    let hints = Hints {
        url: options.url.clone().filter(|_| options.files.len() == 1),
        publisher: options.publisher.clone(),
        published: options.published,
        lang: options.lang,
    };
    let shown = name(file);
    let mut tally = Tally::default();
    let input = match open(file) {
        Ok(input) => input,
        Err(failure) => {
            failure.show(app);
            tally.bad += 1;
            return Ok(tally);
        }
    };
    // What the file says goes before what the command line says.
    let told = |article: Article| match (article.kind, options.kind) {
        (SourceKind::Article, Some(kind)) => Article { kind: kind.into(), ..article },
        _ => article,
    };
    let mut articles = ingest::articles(&shown, input, &hints).map(|outcome| outcome.map(told));
    loop {
        let batch = batch(&mut articles);
        if batch.is_empty() {
            return Ok(tally);
        }
        let read = spread(&batch, workers(), |outcome: &Outcome| {
            let article = outcome.as_ref().map_err(|problem| Box::new(problem.clone()))?;
            let context = Context { gazetteer: table.cloned(), ..context(article, &shown, options.own)? };
            reading(article, &shown, &context)
        });
        for (outcome, reading) in batch.iter().zip(read) {
            match (outcome, reading) {
                (Ok(article), Ok(reading)) => {
                    let admission = ledger.admit(article, &reading, now);
                    problems::show(app, &doubts(&shown, &admission));
                    tally.count(article, &admission);
                    bar.inc(article.text.len() as u64);
                }
                (_, Err(problem)) => {
                    tally.bad += usize::from(problem.severity == Severity::Error);
                    problems::show(app, &[*problem]);
                }
                (Err(_), Ok(_)) => unreachable!("nothing is read in an article that is not there"),
            }
        }
    }
}

/// What a person has to look at.
fn doubts(file: &str, admission: &Admission) -> Vec<Problem> {
    let alike = admission.alike.iter().map(|other| {
        let message = format!("may be the same article as `{other}`: same day and headline, one without its outlet");
        let help = "if it is, remove one (dixit rm) and add the article again with --publisher or --url";
        Problem::warning(file, message).help(help)
    });
    let unsure = admission.unsure.iter().map(|id| {
        let message = format!("`{id}`, which was judged, may stand at several places of this text");
        Problem::warning(file, message).help("it stays with the text it was judged in; judge the one that is meant")
    });
    alike.chain(unsure).collect()
}

fn batch(articles: &mut impl Iterator<Item = Outcome>) -> Vec<Outcome> {
    let mut bytes = 0;
    let mut batch = Vec::new();
    while bytes < BATCH {
        let Some(outcome) = articles.next() else { break };
        bytes += outcome.as_ref().map_or(1, |a| a.text.len() + 1);
        batch.push(outcome);
    }
    batch
}

impl Tally {
    fn count(&mut self, article: &Article, admission: &Admission) {
        self.articles += 1;
        self.added += admission.added.len();
        self.kept += admission.kept;
        self.dropped += admission.dropped;
        match admission.captured {
            Captured::First => self.first += 1,
            Captured::Changed => self.changed += 1,
            Captured::Same => self.same += 1,
        }
        self.title = article.title.clone();
        self.sources.push(admission.source.clone());
    }
}

/// `article.html  7 statements  Ferry Aurora to sail again`, the headline below where there is no room.
fn told(app: &mut App, file: &Path, tally: &Tally, wide: usize) -> Done<()> {
    let shown = file.display().to_string();
    let gap = " ".repeat(wide.saturating_sub(shown.len()) + 2);
    let mut text = Text::default().with(&shown, Style::Bold).with(&gap, Style::Plain);
    let mut parts = Vec::new();
    match tally {
        Tally { articles: 1, first: 1, .. } => parts.push(count(tally.added + tally.kept, "statement")),
        Tally { articles: 1, changed: 1, .. } => parts.push(format!("new capture, {}", known(tally))),
        Tally { articles: 1, .. } => parts.push(format!("unchanged, {}", known(tally))),
        _ => {
            parts.push(count(tally.articles, "article"));
            let again = tally.changed + tally.same;
            if again > 0 {
                parts.push(format!("{again} known ({} changed)", tally.changed));
            }
            parts.push(if again > 0 { known(tally) } else { count(tally.added + tally.kept, "statement") });
        }
    }
    if tally.bad > 0 {
        parts.push(format!("{} refused", tally.bad));
    }
    text.push(&parts.join(" · "), Style::Plain);
    if let (1, Some(title)) = (tally.articles, &tally.title) {
        let fits = text.width() + 2 + Text::plain(title).width() <= app.width;
        if !fits {
            for line in text.lines(app.paint, app.width, 0) {
                writeln!(app.out, "{line}")?;
            }
            text = Text::default();
        }
        let (gap, room) = if fits { ("  ", app.width) } else { ("", app.width.saturating_sub(4)) };
        text.push(&format!("{gap}{}", cut(title, room)), Style::Dim);
        let indent = if fits { 0 } else { 4 };
        for line in text.lines(app.paint, app.width, indent) {
            writeln!(app.out, "{line}")?;
        }
        return Ok(());
    }
    for line in text.lines(app.paint, app.width, 0) {
        writeln!(app.out, "{line}")?;
    }
    Ok(())
}

fn known(tally: &Tally) -> String {
    let mut out = format!("{} kept, {} new", count(tally.kept, "statement"), tally.added);
    if tally.dropped > 0 {
        out.push_str(&format!(", {} gone", tally.dropped));
    }
    out
}

/// Where the graph is, and what to do next.
fn summary(app: &mut App, (sources, statements): (usize, usize)) -> Done<()> {
    let folder = app.graph()?;
    let total = format!("{}, {}", count(sources, "source"), count(statements, "statement"));
    writeln!(app.out, "\n{}  {total}", app.paint.style(Style::Bold, &folder.display().to_string()))?;
    let option = app.graph_option();
    let hint =
        format!("ask it: dixit list statements{option} · dixit who WORDS{option} · dixit draw{option} -o all.svg");
    for line in Text::default().with(&hint, Style::Dim).lines(app.paint, app.width, 0) {
        writeln!(app.out, "{line}")?;
    }
    Ok(())
}
