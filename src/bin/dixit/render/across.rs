//! Statements and sources of an index as short lines, for commands that look across sources.

use super::text::{Style, Text, cut};
use dixit::base::{EntityId, SourceId};
use dixit::link::{Index, Nth};

/// Names of those who said it, joined; `?` where nobody is known.
pub fn speakers(index: &Index<'_>, n: Nth) -> String {
    let names: Vec<&str> = index.said[n].speakers().map(|id| name(index, id)).collect();
    if names.is_empty() { "?".to_owned() } else { names.join("; ") }
}

/// The name of an entity, else its id.
pub fn name<'i>(index: &'i Index<'_>, id: &'i EntityId) -> &'i str {
    index.facts.entities.get(id).map_or(id.as_str(), |e| e.name.as_str())
}

/// `Tarn News, 2026-03-02`, else the headline, else the id.
pub fn source(index: &Index<'_>, id: &SourceId) -> String {
    let Some(source) = index.facts.sources.get(id) else { return id.to_string() };
    let date = source.published.map(|d| d.to_string());
    let head: Vec<&str> =
        source.publisher.as_deref().or(source.title.as_deref()).into_iter().chain(date.as_deref()).collect();
    if head.is_empty() { id.to_string() } else { head.join(", ") }
}

/// The headline, else the id.
pub fn title<'a>(index: &'a Index<'_>, id: &'a SourceId) -> &'a str {
    index.facts.sources.get(id).and_then(|s| s.title.as_deref()).unwrap_or(id.as_str())
}

/// Id, speaker and first words of a statement.
pub fn statement(index: &Index<'_>, n: Nth, words: usize) -> Text {
    let said = index.said[n];
    let content = said.fact.statement.content();
    let shown = if content.is_empty() { "(no content)".to_owned() } else { cut(&content.replace('\n', " "), words) };
    Text::default()
        .with(said.id().as_str(), Style::Id)
        .with("  ", Style::Plain)
        .with(&speakers(index, n), Style::Name)
        .with(&format!(": {shown}"), Style::Plain)
}
