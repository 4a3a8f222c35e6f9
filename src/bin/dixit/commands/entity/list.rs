//! `dixit entity list`.

use crate::app::App;
use crate::decide::Kind;
use crate::failure::{Done, Exit, Failure};
use crate::render::data::{self, Format, Row};
use crate::render::statements::count;
use crate::render::table::{Column, table};
use crate::render::text::{Style, Text};
use dixit::ask::relations::Related;
use dixit::ask::search::Folded;
use dixit::graph::{EdgeKind, EntityView, NodeIx};
use dixit::model::Role;
use serde::Serialize;
use std::io::Write;

/// Columns below which a table of entities cannot be read.
const ROOM_FOR_TABLE: usize = 80;

/// An entity in a list.
#[derive(Serialize)]
pub struct Listed<'g> {
    pub id: &'g str,
    pub name: &'g str,
    pub kind: String,
    pub aliases: &'g [String],
    pub roles: Vec<String>,
    pub wikidata: Option<&'g str>,
    pub merged: Vec<&'g str>,
    pub said: usize,
    pub relayed: usize,
    pub told: usize,
    pub mentioned: usize,
    pub unnamed: Option<UnnamedAs<'g>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub relations: Vec<Related<'g>>,
}

#[derive(Serialize)]
pub struct UnnamedAs<'g> {
    pub description: &'g str,
    pub count: Option<u32>,
    pub affiliation: Option<&'g str>,
}

impl Row for Listed<'_> {
    const HEADINGS: &'static [&'static str] =
        &["id", "name", "kind", "aliases", "roles", "wikidata", "merged", "said", "relayed", "told", "mentioned"];

    fn cells(&self) -> Vec<String> {
        vec![
            self.id.to_owned(),
            self.name.to_owned(),
            self.kind.clone(),
            self.aliases.join("; "),
            self.roles.join("; "),
            self.wikidata.unwrap_or("").to_owned(),
            self.merged.join("; "),
            self.said.to_string(),
            self.relayed.to_string(),
            self.told.to_string(),
            self.mentioned.to_string(),
        ]
    }
}

/// What a list tells of an entity.
pub fn listed(view: EntityView<'_>) -> Listed<'_> {
    let e = view.entity();
    let how_many = |kind| view.edges_into(kind).filter(|edge| matches!(edge.from(), NodeIx::Statement(_))).count();
    Listed {
        id: e.id.as_str(),
        name: &e.name,
        kind: if view.is_unnamed() { "unnamed".to_owned() } else { format!("{:?}", e.kind).to_lowercase() },
        aliases: &e.aliases,
        roles: e.roles.iter().map(role).collect(),
        wikidata: e.wikidata.as_deref(),
        merged: view.merged_ids().map(|id| id.as_str()).collect(),
        said: how_many(EdgeKind::SaidBy),
        relayed: how_many(EdgeKind::RelayedBy),
        told: how_many(EdgeKind::ToldTo),
        mentioned: how_many(EdgeKind::Mentions),
        unnamed: e.unnamed.as_ref().map(|u| UnnamedAs {
            description: &u.description,
            count: u.count,
            affiliation: u.affiliation.as_deref(),
        }),
        relations: Vec::new(),
    }
}

fn role(role: &Role) -> String {
    match &role.at {
        Some(at) => format!("{}, {at}", role.title),
        None => role.title.clone(),
    }
}

/// Does it.
pub fn run(app: &mut App, words: &[String], kind: Option<Kind>, format: Format) -> Done {
    let graph = app.load()?;
    let wanted: Vec<Folded> = words.iter().map(|w| Folded::new(w)).collect();
    let named = |e: &EntityView<'_>| {
        let entity = e.entity();
        let has = |w: &Folded| {
            std::iter::once(&entity.name).chain(&entity.aliases).any(|name| !Folded::new(name).find(w).is_empty())
        };
        wanted.iter().all(has)
    };
    let kind = kind.map(|kind| format!("{kind:?}").to_lowercase());
    let mut all: Vec<_> = graph.entities().filter(named).map(listed).collect();
    all.retain(|e| kind.as_ref().is_none_or(|kind| e.kind == *kind));
    all.sort_by_key(|e| (std::cmp::Reverse(e.said + e.relayed + e.told + e.mentioned), e.id));
    if all.is_empty() {
        return Err(Failure::NotFound("no entity fits".to_owned()));
    }
    if !data::write(&mut app.out, format, &all)? {
        if app.width < ROOM_FOR_TABLE {
            lines(app, &all)?
        } else {
            rows(app, &all)?
        }
        let total = count(all.len(), "entity");
        writeln!(app.out, "\n{}", app.paint.style(Style::Dim, &total))?;
    }
    Ok(Exit::Fine)
}

fn rows(app: &mut App, all: &[Listed<'_>]) -> Done<()> {
    let columns = [
        Column::Text("name"),
        Column::Name("id"),
        Column::Short("kind"),
        Column::Number("said"),
        Column::Number("relayed"),
        Column::Number("named"),
    ];
    let row = |e: &Listed<'_>| {
        let counts = [e.said, e.relayed, e.mentioned].map(|n| if n == 0 { String::new() } else { n.to_string() });
        [e.name.to_owned(), e.id.to_owned(), e.kind.clone()].into_iter().chain(counts).collect()
    };
    let rows: Vec<Vec<String>> = all.iter().map(row).collect();
    Ok(write!(app.out, "{}", table(app.paint, app.width, &columns, &rows))?)
}

/// The same where a table has no room.
fn lines(app: &mut App, all: &[Listed<'_>]) -> Done<()> {
    for e in all {
        let head = Text::plain(e.name).with(&format!("  {}", e.id), Style::Name);
        let counts = [("said", e.said), ("relayed", e.relayed), ("named in", e.mentioned)];
        let counts = counts.iter().filter(|(_, n)| *n > 0).map(|(label, n)| format!(" · {label} {n}"));
        let about = Text::default().with(&format!("{}{}", e.kind, counts.collect::<String>()), Style::Dim);
        for line in head.lines(app.paint, app.width, 0).into_iter().chain(about.lines(app.paint, app.width, 2)) {
            writeln!(app.out, "{line}")?;
        }
    }
    Ok(())
}
