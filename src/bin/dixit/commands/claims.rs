//! `dixit claims`: statements that say the same.

use crate::app::App;
use crate::failure::{Done, Exit, Failure};
use crate::filters::FilterOptions;
use crate::render::across;
use crate::render::data::{self, FormatOption, Row};
use crate::render::statements::count;
use crate::render::text::{Style, Text};
use clap::Args;
use dixit::graph::Graph;
use dixit::link::figures;
use dixit::link::{Index, Nth};
use serde::Serialize;
use std::collections::BTreeSet;
use std::io::Write;

const HELP: &str = "\
Examples:
  dixit claims                       everything that is said more than once
  dixit claims --about ferry         … about the ferry
  dixit claims --figures             also statements that give the same figure
  dixit claims --format jsonl        a statement a line, with its group, score and reason

A group is proposed: the same words, nearly the same words (never with another number, hedge or the opposite
sense), or what people confirmed as one claim. `dixit add` stores the proposals in links.ron.";

/// Options of `claims`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    #[command(flatten)]
    filters: FilterOptions,
    /// Also statements that give the same figure
    #[arg(long)]
    figures: bool,
    /// Groups with at least so many statements
    #[arg(long, default_value_t = 2, value_name = "N")]
    least: usize,
    #[command(flatten)]
    format: FormatOption,
}

/// A statement of a group.
#[derive(Serialize)]
struct Member {
    group: usize,
    kind: &'static str,
    claim: Option<String>,
    id: String,
    source: String,
    published: Option<String>,
    speakers: String,
    text: String,
    score: Option<f64>,
    why: Option<String>,
    #[serde(skip)]
    nth: Nth,
}

impl Row for Member {
    const HEADINGS: &'static [&'static str] =
        &["group", "kind", "claim", "id", "source", "published", "speakers", "words", "score", "why"];
    const SHOWN: &'static [&'static str] = &["group", "kind", "id", "speakers", "words", "why"];

    fn cells(&self) -> Vec<String> {
        let text = |t: &Option<String>| t.clone().unwrap_or_default();
        vec![
            self.group.to_string(),
            self.kind.to_owned(),
            text(&self.claim),
            self.id.clone(),
            self.source.clone(),
            text(&self.published),
            self.speakers.clone(),
            self.text.clone(),
            self.score.map_or(String::new(), |s| format!("{s:.2}")),
            text(&self.why),
        ]
    }
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    let facts = app.facts()?;
    let graph = Graph::build(facts.clone());
    let among = options.filters.resolve(app, &graph)?;
    let index = Index::new(&facts);
    let wanted: BTreeSet<Nth> = among.iter().filter_map(|s| index.nth(s.id())).collect();
    let members = members(&index, &wanted, &options);
    if !data::write(&mut app.out, options.format.format, &members)? && !members.is_empty() {
        people(app, &index, &members)?;
    }
    if members.is_empty() {
        if among.is_empty() {
            return Err(Failure::NotFound("no statement fits that".to_owned()));
        }
        return Err(Failure::NotFound("nothing is said more than once here".to_owned()));
    }
    Ok(Exit::Fine)
}

fn members(index: &Index<'_>, wanted: &BTreeSet<Nth>, options: &Options) -> Vec<Member> {
    let mut groups: Vec<(&'static str, Option<String>, Vec<Nth>)> = Vec::new();
    for claim in &index.facts.claims {
        let voiced = claim.affirmed_by.iter().chain(&claim.denied_by).filter_map(|id| index.nth(id));
        groups.push(("claim", Some(format!("{}  {}", claim.id, claim.text)), voiced.collect()));
    }
    for group in &index.groups().groups {
        let direct = group.iter().all(|n| index.said[*n].is_direct());
        groups.push((if direct { "quotation" } else { "wording" }, None, group.clone()));
    }
    if options.figures {
        for strand in figures::strands(index, wanted.iter().copied()) {
            for version in strand.versions {
                let statements: BTreeSet<Nth> = version.iter().map(|p| p.statement).collect();
                groups.push(("figure", None, statements.into_iter().collect()));
            }
        }
    }
    let mut out = Vec::new();
    let mut number = 0;
    for (kind, claim, group) in groups {
        if group.len() < options.least.max(1) || !group.iter().any(|n| wanted.contains(n)) {
            continue;
        }
        number += 1;
        for n in &group {
            let pair = index.groups().pairs_of(*n).find(|p| p.later == *n && p.is_same() && group.contains(&p.earlier));
            let (said, kind_pair) = (index.said[*n], pair.filter(|_| kind != "figure"));
            out.push(Member {
                group: number,
                kind,
                claim: claim.clone(),
                id: said.id().to_string(),
                source: said.source.id.to_string(),
                published: said.source.published.map(|d| d.to_string()),
                speakers: across::speakers(index, *n),
                text: said.fact.statement.content().into_owned(),
                score: kind_pair.map(|p| (f64::from(p.score) * 100.0).round() / 100.0),
                why: kind_pair.map(dixit::link::groups::Pair::why),
                nth: *n,
            });
        }
    }
    out
}

fn people(app: &mut App, index: &Index<'_>, members: &[Member]) -> Done<()> {
    let (paint, width) = (app.paint, app.width);
    let mut groups = 0;
    for group in members.chunk_by(|a, b| a.group == b.group) {
        groups += 1;
        let sources: BTreeSet<&str> = group.iter().map(|m| m.source.as_str()).collect();
        let head =
            format!("{}, {} in {}", group[0].kind, count(group.len(), "statement"), count(sources.len(), "source"));
        let mut heading = Text::default().with(&head, Style::Bold);
        if let Some(claim) = &group[0].claim {
            heading.push(&format!(": {claim}"), Style::Plain);
        }
        if group[0].group > 1 {
            writeln!(app.out)?;
        }
        for line in heading.lines(paint, width, 0) {
            writeln!(app.out, "{line}")?;
        }
        for member in group {
            let mut text = across::statement(index, member.nth, 160);
            text.push(&format!("  {}", across::source(index, &index.said[member.nth].source.id)), Style::Dim);
            if let Some(why) = &member.why {
                text.push(&format!(" · {why}"), Style::Dim);
            }
            for line in text.lines(paint, width, 2) {
                writeln!(app.out, "{line}")?;
            }
        }
    }
    let total = count(groups, "group");
    Ok(writeln!(app.out, "\n{}", paint.style(Style::Dim, &total))?)
}
