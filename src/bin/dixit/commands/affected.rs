//! `dixit affected`: the blast radius.

use crate::app::App;
use crate::failure::{Done, Exit, Failure};
use crate::filters;
use crate::render::across;
use crate::render::data::{self, FormatOption, Row};
use crate::render::statements::count;
use crate::render::text::{Style, Text};
use clap::Args;
use dixit::ask::affected::{self, Reached, What};
use dixit::ask::{Unclear, find};
use dixit::base::ClaimId;
use dixit::graph::Graph;
use dixit::link::Index;
use serde::Serialize;
use std::io::Write;

const HELP: &str = "\
Examples:
  dixit affected s-1f3a9c0b2d            what rests on a statement
  dixit affected ferry-2031-05-02        what rests on a source (id, address, words of its headline)
  dixit affected \"Ada Quill\"             what rests on somebody's word, or on an outlet
  dixit affected \"Ada Quill\" --format csv

Each thing is shown once, under what it rests on, by the shortest path. (perhaps) marks reports that name only the
outlet, of which more than one report is known.";

/// Options of `affected`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    /// A statement or claim by its id, a source, or a name
    #[arg(value_name = "SOURCE|STATEMENT|ENTITY")]
    asked: String,
    #[command(flatten)]
    format: FormatOption,
}

/// One thing reached.
#[derive(Serialize)]
struct Line {
    step: usize,
    depth: usize,
    kind: &'static str,
    id: String,
    name: String,
    /// Number of the step it rests on.
    rests_on: Option<usize>,
    how: String,
    certain: bool,
}

impl Row for Line {
    const HEADINGS: &'static [&'static str] = &["step", "depth", "kind", "id", "name", "rests_on", "how", "certain"];

    fn cells(&self) -> Vec<String> {
        vec![
            self.step.to_string(),
            self.depth.to_string(),
            self.kind.to_owned(),
            self.id.clone(),
            self.name.clone(),
            self.rests_on.map_or(String::new(), |n| n.to_string()),
            self.how.clone(),
            self.certain.to_string(),
        ]
    }
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    let facts = app.facts()?;
    let graph = Graph::build(facts.clone());
    let index = Index::new(&facts);
    let root = root(app, &index, &graph, &options.asked)?;
    let reached = affected::affected(&index, root);
    let lines: Vec<Line> = reached.iter().enumerate().map(|(n, r)| line(&index, n, r)).collect();
    if !data::write(&mut app.out, options.format.format, &lines)? {
        people(app, &index, &reached)?;
    }
    if reached.len() == 1 {
        return Err(Failure::NotFound(format!("nothing rests on `{}`", options.asked)));
    }
    Ok(Exit::Fine)
}

fn root<'a>(app: &App, index: &Index<'a>, graph: &Graph, asked: &str) -> Done<What<'a>> {
    let facts = index.facts;
    if let Ok(id) = asked.parse::<ClaimId>() {
        let claim = facts.claims.iter().find(|c| c.id == id);
        return claim.map(|c| What::Claim(&c.id)).ok_or_else(|| Failure::NotFound(format!("there is no claim `{id}`")));
    }
    if asked.starts_with("s-") {
        let view = filters::statement(app, graph, asked)?;
        let judged = || Failure::NotFound(format!("`{}` was judged to be no statement", view.id()));
        return index.nth(view.id()).map(What::Statement).ok_or_else(judged);
    }
    let source = || find::source(graph, asked).ok().and_then(|s| facts.sources.get_key_value(s.id()));
    let exact = source()
        .filter(|(id, s)| id.as_str() == asked || s.title.as_deref() == Some(asked) || s.url.as_deref() == Some(asked));
    if let Some((id, _)) = exact {
        return Ok(What::Source(id));
    }
    match find::entity(graph, asked) {
        Ok(found) => {
            Ok(What::Entity(facts.entities.get_key_value(found.id()).map(|(id, _)| id).expect("a node of these facts")))
        }
        Err(Unclear::Nothing { asked, near }) => {
            let found = source().map(|(id, _)| What::Source(id));
            found.ok_or_else(|| {
                Failure::unclear(app, find::source(graph, &asked).err().unwrap_or(Unclear::Nothing { asked, near }))
            })
        }
        Err(unclear) => Err(Failure::unclear(app, unclear)),
    }
}

fn line(index: &Index<'_>, n: usize, reached: &Reached<'_>) -> Line {
    let (kind, id, name) = match reached.what {
        What::Source(id) => ("source", id.to_string(), across::title(index, id).to_owned()),
        What::Statement(n) => {
            ("statement", index.said[n].id().to_string(), index.said[n].fact.statement.content().into_owned())
        }
        What::Entity(id) => ("entity", id.to_string(), across::name(index, id).to_owned()),
        What::Claim(id) => {
            let claim = index.facts.claims.iter().find(|c| c.id == *id);
            ("claim", id.to_string(), claim.map_or(String::new(), |c| c.text.clone()))
        }
    };
    Line {
        step: n + 1,
        depth: reached.depth,
        kind,
        id,
        name,
        rests_on: (n > 0).then_some(reached.on + 1),
        how: reached.how.told().to_owned(),
        certain: reached.certain,
    }
}

fn people(app: &mut App, index: &Index<'_>, all: &[Reached<'_>]) -> Done<()> {
    let mut open = vec![0];
    while let Some(at) = open.pop() {
        one(app, index, &all[at])?;
        open.extend((1..all.len()).rev().filter(|n| all[*n].on == at));
    }
    let kinds = [("source", 0), ("statement", 1), ("claim", 2)].map(|(name, which)| {
        let fits = |r: &&Reached<'_>| match r.what {
            What::Source(_) => which == 0,
            What::Statement(_) => which == 1,
            What::Claim(_) => which == 2,
            What::Entity(_) => false,
        };
        (all[1..].iter().filter(fits).count(), name)
    });
    let told: Vec<String> = kinds.iter().filter(|(n, _)| *n > 0).map(|(n, name)| count(*n, name)).collect();
    if !told.is_empty() {
        let total = format!("{} rest on it", told.join(", "));
        writeln!(app.out, "\n{}", app.paint.style(Style::Dim, &total))?;
    }
    Ok(())
}

fn one(app: &mut App, index: &Index<'_>, reached: &Reached<'_>) -> Done<()> {
    let (paint, width) = (app.paint, app.width);
    let mut text = Text::default();
    if reached.depth > 0 {
        text.push(&format!("← {}  ", reached.how.told()), Style::Dim);
    }
    match reached.what {
        What::Source(id) => {
            text.push(&across::source(index, id), Style::Bold);
            text.push(&format!("  {id}"), Style::Id);
        }
        What::Statement(n) => {
            for (c, style) in
                [(across::source(index, &index.said[n].source.id), Style::Bold), ("  ".to_owned(), Style::Plain)]
            {
                text.push(&c, style);
            }
            text.push(index.said[n].id().as_str(), Style::Id);
            text.push("  ", Style::Plain);
            text.push(&across::speakers(index, n), Style::Name);
            let content = crate::render::text::cut(&index.said[n].fact.statement.content().replace('\n', " "), 100);
            text.push(&format!(": {content}"), Style::Plain);
        }
        What::Entity(id) => text.push(across::name(index, id), Style::Name),
        What::Claim(id) => {
            let claim = index.facts.claims.iter().find(|c| c.id == *id);
            text.push(id.as_str(), Style::Id);
            text.push(&format!("  {}", claim.map_or("", |c| c.text.as_str())), Style::Plain);
        }
    }
    if !reached.certain {
        text.push("  (perhaps)", Style::Warning);
    }
    for line in text.lines(paint, width, 2 * reached.depth.min(8)) {
        writeln!(app.out, "{line}")?;
    }
    Ok(())
}
