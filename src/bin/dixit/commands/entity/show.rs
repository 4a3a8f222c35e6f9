//! `dixit entity show`.

use super::list::{Listed, listed};
use crate::app::App;
use crate::failure::{Done, Exit, Failure};
use crate::render::data::{self, Format};
use crate::render::fields::Fields;
use crate::render::statements::count;
use crate::render::text::{Style, Text};
use dixit::ask::{find, relations};
use dixit::graph::EdgeKind;
use std::io::Write;

const KINDS: [EdgeKind; 5] =
    [EdgeKind::MemberOf, EdgeKind::RoleAt, EdgeKind::SpeaksFor, EdgeKind::SameAs, EdgeKind::DistinctFrom];

/// Does it.
pub fn run(app: &mut App, name: &str, format: Format) -> Done {
    let graph = app.load()?;
    let found = find::agents(&graph, name).map_err(|u| Failure::unclear(app, u))?;
    let entities = found.into_iter().filter_map(|a| match a {
        dixit::graph::AgentView::Entity(e) => Some(e),
        dixit::graph::AgentView::Source(_) => None,
    });
    let all: Vec<_> =
        entities.map(|e| Listed { relations: relations::relations(&graph, e.ix(), &KINDS), ..listed(e) }).collect();
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
    crate::render::relations::add(&mut fields, &e.relations);
    fields.plain("said", times(e.said).as_deref());
    fields.plain("relayed", times(e.relayed).as_deref());
    fields.plain("was told", times(e.told).as_deref());
    fields.plain("named in", times(e.mentioned).as_deref());
    for line in fields.lines(paint, width) {
        writeln!(app.out, "{line}")?;
    }
    Ok(())
}
