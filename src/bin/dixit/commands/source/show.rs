//! `dixit source show`.

use crate::app::App;
use crate::failure::{Done, Exit, Failure};
use crate::render::data::{self, Format, Row};
use crate::render::fields::Fields;
use crate::render::relations;
use crate::render::statements::count;
use crate::render::text::{Style, Text, cut};
use dixit::ask::find;
use dixit::ask::relations::{Related, relations as related};
use dixit::graph::{EdgeKind, Graph, SourceView};
use dixit::ledger::Review;
use dixit::model::{Amends, Lang, Notice};
use serde::Serialize;
use std::io::Write;

/// A source with all that is known of it.
#[derive(Serialize)]
struct Shown<'g> {
    id: &'g str,
    kind: String,
    title: Option<&'g str>,
    url: Option<&'g str>,
    publisher: Option<&'g str>,
    authors: &'g [String],
    published: Option<String>,
    lang: Option<&'static str>,
    captures: Vec<String>,
    statements: usize,
    notices: &'g [Notice],
    relations: Vec<Related<'g>>,
}

impl Row for Shown<'_> {
    const HEADINGS: &'static [&'static str] =
        &["id", "kind", "title", "publisher", "published", "lang", "url", "statements", "captures", "relations"];

    fn cells(&self) -> Vec<String> {
        let text = |t: Option<&str>| t.unwrap_or("").to_owned();
        let relations: Vec<String> = self
            .relations
            .iter()
            .map(|r| {
                format!("{} {} {}", r.relation, if r.way == dixit::ask::relations::Way::Out { "→" } else { "←" }, r.id)
            })
            .collect();
        vec![
            self.id.to_owned(),
            self.kind.clone(),
            text(self.title),
            text(self.publisher),
            text(self.published.as_deref()),
            text(self.lang),
            text(self.url),
            self.statements.to_string(),
            self.captures.len().to_string(),
            relations.join("; "),
        ]
    }
}

/// Does it.
pub fn run(app: &mut App, asked: &str, format: Format) -> Done {
    let graph = app.load()?;
    let view = find::source(&graph, asked).map_err(|u| Failure::unclear(app, u))?;
    let shown = shown(&graph, view);
    if format == Format::Json {
        data::json(&mut app.out, &shown)?;
    } else if !data::write(&mut app.out, format, std::slice::from_ref(&shown))? {
        people(app, &shown)?;
    }
    Ok(Exit::Fine)
}

fn shown<'g>(graph: &'g Graph, view: SourceView<'g>) -> Shown<'g> {
    const KINDS: [EdgeKind; 5] =
        [EdgeKind::Corrects, EdgeKind::Retracts, EdgeKind::Supersedes, EdgeKind::Relays, EdgeKind::SaidBy];
    let r = view.record();
    Shown {
        id: r.id.as_str(),
        kind: format!("{:?}", r.kind).to_lowercase(),
        title: r.title.as_deref(),
        url: r.url.as_deref(),
        publisher: r.publisher.as_deref(),
        authors: &r.authors,
        published: r.published.map(|d| d.to_string()),
        lang: r.lang.map(Lang::tag),
        captures: r.captures.iter().map(|c| format!("{} of {}", c.text.short(12), c.retrieved)).collect(),
        statements: view.statements().iter().filter(|s| s.review() != Review::Rejected).count(),
        notices: &r.notices,
        relations: related(graph, view.ix(), &KINDS),
    }
}

fn people(app: &mut App, s: &Shown<'_>) -> Done<()> {
    let title = s.title.or(s.url).unwrap_or("(no headline)");
    let head = Text::default().with(title, Style::Bold).with(&format!("  {}", s.id), Style::Id);
    let mut fields = Fields::default();
    fields.plain("kind", Some(&s.kind));
    fields.plain("outlet", s.publisher);
    fields.plain("by", Some(&s.authors.join(", ")));
    fields.plain("printed", s.published.as_deref());
    fields.plain("language", s.lang);
    fields.plain("address", s.url);
    s.captures.iter().for_each(|c| fields.plain("text", Some(c)));
    if s.captures.is_empty() {
        fields.plain("text", Some("none: it is only cited"));
    }
    fields.plain("carries", Some(&count(s.statements, "statement")));
    for notice in s.notices {
        let what = match notice.how {
            Amends::Corrects => "correction",
            Amends::Retracts => "retraction",
            Amends::Supersedes => "replacement",
        };
        let text = Text::default().with(what, Style::Warning);
        let words = format!("  “{}” {}–{}", cut(&notice.exact, 80), notice.at.0, notice.at.1);
        fields.add("has a notice", text.with(&words, Style::Dim));
    }
    relations::add(&mut fields, &s.relations);
    for line in head.lines(app.paint, app.width, 0).into_iter().chain(fields.lines(app.paint, app.width)) {
        writeln!(app.out, "{line}")?;
    }
    Ok(())
}
