//! `dixit entity list|show|merge|split|alias|distinct|proposals`.

use crate::app::App;
use crate::decide::{self, Judge, Kind, WhyOption};
use crate::failure::{Done, Exit, Failure};
use crate::render::data::{self, Format, FormatOption, Row};
use crate::render::fields::Fields;
use crate::render::statements::count;
use crate::render::table::{Column, table};
use crate::render::text::{Style, Text};
use clap::{Args, Subcommand};
use dixit::ask::find;
use dixit::ask::search::Folded;
use dixit::base::{EntityId, StatementId};
use dixit::graph::{EdgeKind, EntityView, Graph, NodeIx};
use dixit::model::{Action, Role};
use serde::Serialize;
use std::io::Write;

const HELP: &str = "\
Examples:
  dixit entity list                                     who and what the graph knows
  dixit entity list quill
  dixit entity show \"Ada Quill\"
  dixit entity merge ada-quill a-quill --why \"same office, same words\"
  dixit entity split ada-quill --name \"Ada Quill (pilot)\" --statement s-1f3a9c0b2d
  dixit entity alias ada-quill 奎尔
  dixit entity distinct ada-quill ada-quill~2
  dixit entity proposals                                who may be one, for you to judge";

/// Columns below which a table of entities cannot be read.
const ROOM_FOR_TABLE: usize = 80;

/// Options of `entity`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    #[command(subcommand)]
    action: What,
}

#[derive(Subcommand)]
enum What {
    /// List entities, those in most statements first
    List {
        /// Only those with these words in a name or alias
        words: Vec<String>,
        /// Only of this kind
        #[arg(long, value_enum)]
        kind: Option<Kind>,
        #[command(flatten)]
        format: FormatOption,
    },
    /// Show what is known of one entity
    Show {
        /// Name, alias, part of a name, or id
        name: String,
        #[command(flatten)]
        format: FormatOption,
    },
    /// Decide that the others are the first
    Merge {
        /// The one that stays
        keep: String,
        /// Those that are the same
        #[arg(required = true)]
        others: Vec<String>,
        #[command(flatten)]
        why: WhyOption,
    },
    /// Decide that in some statements the name means somebody else
    Split {
        /// The entity that is two
        name: String,
        /// The name of the new one
        #[arg(long = "name", value_name = "NAME")]
        new: String,
        /// A statement that is about the new one
        #[arg(long, required = true, value_name = "STATEMENT")]
        statement: Vec<String>,
        #[command(flatten)]
        why: WhyOption,
    },
    /// Decide that an entity has another name too
    Alias {
        /// The entity
        name: String,
        /// Its other name
        alias: String,
        #[command(flatten)]
        why: WhyOption,
    },
    /// Decide that two are different, whatever their names
    Distinct {
        /// One
        one: String,
        /// The other
        other: String,
        #[command(flatten)]
        why: WhyOption,
    },
    /// List entities that may be one
    Proposals {
        #[command(flatten)]
        format: FormatOption,
    },
}

/// An entity in a list.
#[derive(Serialize)]
struct Listed<'g> {
    id: &'g str,
    name: &'g str,
    kind: String,
    aliases: &'g [String],
    roles: Vec<String>,
    wikidata: Option<&'g str>,
    merged: Vec<&'g str>,
    said: usize,
    relayed: usize,
    told: usize,
    mentioned: usize,
    unnamed: Option<UnnamedAs<'g>>,
}

#[derive(Serialize)]
struct UnnamedAs<'g> {
    description: &'g str,
    count: Option<u32>,
    affiliation: Option<&'g str>,
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

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    match options.action {
        What::List { words, kind, format } => list(app, &words, kind, format.format),
        What::Show { name, format } => show(app, &name, format.format),
        What::Proposals { format } => proposals(app, format.format),
        What::Merge { keep, others, why } => decided(app, &why, |app, graph| {
            let kept = entity(app, graph, &keep)?;
            let merge = |other: &String| {
                let other = entity(app, graph, other)?;
                let told = format!("merged {other} into {kept}");
                Ok((Action::Merge(kept.clone(), other), told))
            };
            others.iter().map(merge).collect()
        }),
        What::Alias { name, alias, why } => decided(app, &why, |app, graph| {
            let id = entity(app, graph, &name)?;
            let told = format!("{id} is also called {alias}");
            Ok(vec![(Action::Alias(id, alias.clone()), told)])
        }),
        What::Distinct { one, other, why } => decided(app, &why, |app, graph| {
            let (one, other) = (entity(app, graph, &one)?, entity(app, graph, &other)?);
            let told = format!("{one} and {other} are different");
            Ok(vec![(Action::Distinct(one, other), told)])
        }),
        What::Split { name, new, statement, why } => split(app, &name, &new, &statement, &why),
    }
}

fn entity(app: &App, graph: &Graph, asked: &str) -> Done<EntityId> {
    Ok(find::entity(graph, asked).map_err(|u| Failure::unclear(app, u))?.id().clone())
}

fn decided(app: &mut App, why: &WhyOption, actions: impl FnOnce(&App, &Graph) -> Done<Vec<(Action, String)>>) -> Done {
    let judge = Judge::new(app, why)?;
    app.change(|app, ledger, graph| {
        for (action, told) in actions(app, graph)? {
            let id = judge.decide(ledger, action)?;
            decide::report(app, &id, &told)?;
        }
        Ok(Exit::Fine)
    })
}

fn split(app: &mut App, name: &str, new: &str, statements: &[String], why: &WhyOption) -> Done {
    let judge = Judge::new(app, why)?;
    app.change(|app, ledger, graph| {
        let from = find::entity(graph, name).map_err(|u| Failure::unclear(app, u))?;
        let found = |asked: &String| find::statement(graph, asked).map(|s| s.id().clone());
        let statements: Vec<StatementId> =
            statements.iter().map(found).collect::<Result<_, _>>().map_err(|u| Failure::unclear(app, u))?;
        let to = ledger.new_entity(new, from.entity().kind);
        let told = format!("split {} ({}) off {}", to.name, to.id, from.id());
        let id = judge.decide(ledger, Action::Split { from: from.id().clone(), to, statements })?;
        decide::report(app, &id, &told)?;
        Ok(Exit::Fine)
    })
}

fn listed(view: EntityView<'_>) -> Listed<'_> {
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
    }
}

fn role(role: &Role) -> String {
    match &role.at {
        Some(at) => format!("{}, {at}", role.title),
        None => role.title.clone(),
    }
}

fn list(app: &mut App, words: &[String], kind: Option<Kind>, format: Format) -> Done {
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

fn show(app: &mut App, name: &str, format: Format) -> Done {
    let graph = app.load()?;
    let found = find::agents(&graph, name).map_err(|u| Failure::unclear(app, u))?;
    let entities = found.into_iter().filter_map(|a| match a {
        dixit::graph::AgentView::Entity(e) => Some(e),
        dixit::graph::AgentView::Source(_) => None,
    });
    let all: Vec<_> = entities.map(listed).collect();
    if all.is_empty() {
        return Err(Failure::NotFound(format!("no entity is called `{name}`")));
    }
    if format == Format::Json && all.len() == 1 {
        data::json(&mut app.out, &all[0])?;
    } else if !data::write(&mut app.out, format, &all)? {
        for (n, e) in all.iter().enumerate() {
            if n > 0 {
                writeln!(app.out)?;
            }
            people(app, e)?;
        }
    }
    Ok(Exit::Fine)
}

fn people(app: &mut App, e: &Listed<'_>) -> Done<()> {
    let (paint, width) = (app.paint, app.width);
    let head = Text::default().with(e.name, Style::Bold).with(&format!("  {}", e.id), Style::Id);
    for line in head.lines(paint, width, 0) {
        writeln!(app.out, "{line}")?;
    }
    let mut fields = Fields::default();
    let times = |n: usize| if n == 0 { None } else { Some(count(n, "statement")) };
    fields.plain("kind", Some(&e.kind));
    fields.plain("also called", Some(&e.aliases.join(", ")));
    e.roles.iter().for_each(|r| fields.plain("role", Some(r)));
    fields.plain("wikidata", e.wikidata);
    if let Some(unnamed) = &e.unnamed {
        fields.plain("how many", unnamed.count.map(|n| n.to_string()).as_deref());
        fields.plain("belongs to", unnamed.affiliation);
    }
    fields.plain("merged", Some(&e.merged.join(", ")));
    fields.plain("said", times(e.said).as_deref());
    fields.plain("relayed", times(e.relayed).as_deref());
    fields.plain("was told", times(e.told).as_deref());
    fields.plain("named in", times(e.mentioned).as_deref());
    for line in fields.lines(paint, width) {
        writeln!(app.out, "{line}")?;
    }
    Ok(())
}

/// Two that may be one.
#[derive(Serialize)]
struct Proposed {
    one: String,
    other: String,
    why: String,
}

impl Row for Proposed {
    const HEADINGS: &'static [&'static str] = &["one", "other", "why"];

    fn cells(&self) -> Vec<String> {
        vec![self.one.clone(), self.other.clone(), self.why.clone()]
    }
}

fn proposals(app: &mut App, format: Format) -> Done {
    let all: Vec<Proposed> = app
        .ledger()?
        .proposals()
        .into_iter()
        .map(|p| Proposed { one: p.one.to_string(), other: p.other.to_string(), why: p.why })
        .collect();
    if all.is_empty() && format == Format::Table {
        return Err(Failure::NotFound("no two entities look like one".to_owned()));
    }
    if !data::write(&mut app.out, format, &all)? {
        let columns = [Column::Name("one"), Column::Name("other"), Column::Text("why")];
        let rows: Vec<Vec<String>> = all.iter().map(Row::cells).collect();
        write!(app.out, "{}", table(app.paint, app.width, &columns, &rows))?;
        let hint = "dixit entity merge ONE OTHER, or dixit entity distinct ONE OTHER";
        writeln!(app.out, "\n{}", app.paint.style(Style::Dim, hint))?;
    }
    Ok(if all.is_empty() { Exit::Nothing } else { Exit::Fine })
}
