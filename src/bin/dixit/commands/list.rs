//! `dixit list`: sources, statements, or decisions.

use crate::app::App;
use crate::failure::{Done, Exit, Failure};
use crate::filters::FilterOptions;
use crate::render::data::{self, Format, Row};
use crate::render::decisions::judgements;
use crate::render::relations::label;
use crate::render::statements::{self, Answer, ListOptions, count};
use crate::render::text::{Style, Text};
use clap::{Args, ValueEnum};
use dixit::ask::record::{AmendedBy, amended_by};
use dixit::ask::relations::Way;
use dixit::graph::{EdgeKind, Graph, SourceView, StatementSet};
use dixit::model::{Lang, Notice};
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::Write;

const HELP: &str = "\
Examples:
  dixit list                                   the sources of the graph
  dixit list --since 2031-05 --format csv
  dixit list statements --kind direct --about ferry
  dixit list statements --format jsonl > all.jsonl
  dixit list decisions                         what people decided, oldest first

With filters, sources are listed that carry such a statement; the count is of those statements.";

/// Options of `list`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    /// What to list
    #[arg(value_enum, default_value_t)]
    what: What,
    #[command(flatten)]
    filters: FilterOptions,
    #[command(flatten)]
    list: ListOptions,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum What {
    #[default]
    Sources,
    Statements,
    /// What people decided; filters do not narrow it
    Decisions,
}

/// A source in the list.
#[derive(Serialize)]
struct Listed<'g> {
    id: &'g str,
    title: Option<&'g str>,
    publisher: Option<&'g str>,
    authors: &'g [String],
    published: Option<String>,
    lang: Option<&'static str>,
    url: Option<&'g str>,
    statements: usize,
    captures: usize,
    relays: Vec<Relayed<'g>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    amended_by: Vec<AmendedBy<'g>>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    open_notices: &'g [Notice],
}

#[derive(Serialize)]
struct Relayed<'g> {
    how: &'static str,
    from: &'g str,
}

impl Row for Listed<'_> {
    const HEADINGS: &'static [&'static str] =
        &["id", "title", "publisher", "authors", "published", "lang", "url", "statements", "captures", "relays"];

    fn cells(&self) -> Vec<String> {
        let text = |t: Option<&str>| t.unwrap_or("").to_owned();
        let relays: Vec<String> = self.relays.iter().map(|r| format!("{} {}", r.how, r.from)).collect();
        vec![
            self.id.to_owned(),
            text(self.title),
            text(self.publisher),
            self.authors.join("; "),
            text(self.published.as_deref()),
            text(self.lang),
            text(self.url),
            self.statements.to_string(),
            self.captures.to_string(),
            relays.join("; "),
        ]
    }
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    if options.what == What::Decisions {
        return decisions(app, options.list.format);
    }
    let graph = app.load()?;
    let among = options.filters.resolve(app, &graph)?;
    let found = match options.what {
        What::Statements => {
            let all = among.iter().map(|s| Answer::new(s, Vec::new())).collect();
            options.list.write(app, all)?
        }
        What::Sources | What::Decisions => {
            let mut all = listed(&graph, &among, options.filters.narrows());
            all.truncate(options.list.most());
            if !data::write(&mut app.out, options.list.format, &all)? && !all.is_empty() {
                people(app, &all)?;
            }
            all.len()
        }
    };
    match (found, options.filters.narrows()) {
        (0, true) => Err(Failure::NotFound("nothing fits these filters".to_owned())),
        (0, false) => Err(Failure::NotFound("the graph is empty: `dixit add FILE` reads articles into it".to_owned())),
        _ => Ok(Exit::Fine),
    }
}

fn listed<'g>(graph: &'g Graph, among: &StatementSet<'g>, narrowed: bool) -> Vec<Listed<'g>> {
    let mut carried: BTreeMap<&str, usize> = BTreeMap::new();
    for statement in among.iter() {
        *carried.entry(statement.fact().source.as_str()).or_default() += 1;
    }
    let counted = |s: SourceView<'g>| {
        let n = carried.get(s.id().as_str()).copied();
        (n.is_some() || !narrowed).then(|| one(s, n.unwrap_or(0)))
    };
    graph.sources().filter_map(counted).collect()
}

fn one(source: SourceView<'_>, statements: usize) -> Listed<'_> {
    let r = source.record();
    let kinds = [EdgeKind::Corrects, EdgeKind::Retracts, EdgeKind::Supersedes];
    let amends = kinds.into_iter().any(|kind| source.edges(kind).next().is_some());
    Listed {
        id: r.id.as_str(),
        title: r.title.as_deref(),
        publisher: r.publisher.as_deref(),
        authors: &r.authors,
        published: r.published.map(|d| d.to_string()),
        lang: r.lang.map(Lang::tag),
        url: r.url.as_deref(),
        statements,
        captures: r.captures.len(),
        amended_by: amended_by(source.graph(), source),
        open_notices: if amends { &[] } else { &r.notices },
        relays: r.relays.iter().map(|relay| Relayed { how: statements::how(relay.how), from: &relay.from }).collect(),
    }
}

fn people(app: &mut App, all: &[Listed<'_>]) -> Done<()> {
    let (paint, width) = (app.paint, app.width);
    for source in all {
        let title = source.title.or(source.url).unwrap_or("(no headline)");
        let mut about: Vec<String> = Vec::new();
        about.extend(source.publisher.map(str::to_owned));
        about.extend(source.published.clone());
        about.extend(source.lang.map(str::to_owned));
        about.push(count(source.statements, "statement"));
        match source.captures {
            0 => about.push("only cited".to_owned()),
            1 => {}
            n => about.push(format!("{n} captures")),
        }
        about.extend(source.relays.iter().map(|r| format!("{} {}", r.how, r.from)));
        about.extend(source.amended_by.iter().map(|a| format!("{} {}", label(a.kind, Way::In), a.id)));
        if !source.open_notices.is_empty() {
            about.push("has a notice (dixit source proposals)".to_owned());
        }
        let title = Text::default().with(title, Style::Bold);
        let about = Text::default().with(source.id, Style::Id).with(&format!(" · {}", about.join(" · ")), Style::Plain);
        for line in title.lines(paint, width, 0).into_iter().chain(about.lines(paint, width, 2)) {
            writeln!(app.out, "{line}")?;
        }
    }
    writeln!(app.out, "\n{}", paint.style(Style::Dim, &count(all.len(), "source")))?;
    Ok(())
}

fn decisions(app: &mut App, format: Format) -> Done {
    let all = judgements(&app.ledger()?);
    if all.is_empty() {
        return Err(Failure::NotFound("nobody has decided anything yet".to_owned()));
    }
    if data::write(&mut app.out, format, &all)? {
        return Ok(Exit::Fine);
    }
    for d in &all {
        let style = if d.stands { Style::Plain } else { Style::Dim };
        let mut text = Text::default().with(&d.id, Style::Id).with("  ", Style::Plain).with(d.action, Style::Bold);
        text.push(&format!(" {}", d.on), Style::Id);
        text.push(&format!("  {}", d.what), style);
        if !d.stands {
            text.push("  (taken back)", Style::Warning);
        }
        let why = d.why.as_ref().map_or(String::new(), |why| format!(": {why}"));
        let by = Text::default().with(&format!("{}, {}{why}", d.by, d.at), Style::Dim);
        for line in text.lines(app.paint, app.width, 0).into_iter().chain(by.lines(app.paint, app.width, 2)) {
            writeln!(app.out, "{line}")?;
        }
    }
    writeln!(app.out, "\n{}", app.paint.style(Style::Dim, &count(all.len(), "decision")))?;
    Ok(Exit::Fine)
}
