//! Nodes and edges as rows: the one table behind the formats that are tables of both.

use crate::ask::record::review;
use crate::base::Small;
use crate::graph::{EdgeView, Graph, NodeIx};
use crate::model::{Figure, Maker};
use std::borrow::Cow;
use std::fmt::{self, Write as _};

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    Number,
    Whole,
    Flag,
}

/// The value of a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'g> {
    Text(Cow<'g, str>),
    Number(f64),
    Whole(u64),
    Flag(bool),
}

impl fmt::Display for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Number(x) => write!(f, "{x}"),
            Self::Whole(n) => write!(f, "{n}"),
            Self::Flag(b) => write!(f, "{b}"),
        }
    }
}

/// A column: its name, what it holds, and its value of a node.
pub struct NodeField(pub &'static str, pub Kind, pub for<'g> fn(&'g Graph, NodeIx) -> Option<Value<'g>>);

/// A column: its name, what it holds, and its value of an edge.
pub struct EdgeField(pub &'static str, pub Kind, pub for<'g> fn(&'g Graph, EdgeView<'g>) -> Option<Value<'g>>);

macro_rules! field {
    ($name:literal, $kind:ident, $of:expr) => {
        NodeField($name, Kind::$kind, $of)
    };
}

macro_rules! of_edge {
    ($name:literal, $kind:ident, $of:expr) => {
        EdgeField($name, Kind::$kind, $of)
    };
}

/// The values of a node, in the order of the table.
pub fn of_node(graph: &Graph, node: NodeIx) -> impl Iterator<Item = (&'static str, Option<Value<'_>>)> {
    OF_NODES.iter().map(move |NodeField(name, _, of)| (*name, of(graph, node)))
}

/// The values of an edge, in the order of the table.
pub fn of_edge<'g>(graph: &'g Graph, edge: EdgeView<'g>) -> impl Iterator<Item = (&'static str, Option<Value<'g>>)> {
    OF_EDGES.iter().map(move |EdgeField(name, _, of)| (*name, of(graph, edge)))
}

/// One value of a node as text.
pub fn shown(graph: &Graph, node: NodeIx, name: &str) -> String {
    let field = OF_NODES.iter().find(|f| f.0 == name).expect("a field of the table");
    (field.2)(graph, node).map_or(String::new(), |value| value.to_string())
}

/// Fields of nodes; which of them a node has depends on its type.
pub static OF_NODES: [NodeField; 32] = [
    field!("type", Text, |_, node| text(kind_of(node))),
    field!("label", Text, |g, node| text(label(g, node))),
    field!("kind", Text, |g, node| match node {
        NodeIx::Statement(s) => text(lower(g.statement_at(s).record().kind)),
        NodeIx::Entity(e) => text(lower(g.entity_at(e).entity().kind)),
        NodeIx::Source(s) => text(lower(g.source_at(s).record().kind)),
        NodeIx::Claim(_) => None,
    }),
    field!("text", Text, |g, node| match node {
        NodeIx::Statement(s) => text(g.statement_at(s).record().content()),
        NodeIx::Claim(c) => text(g.claim_at(c).claim().text.as_str()),
        _ => None,
    }),
    field!("act", Text, |g, node| text(lower(statement(g, node)?.act))),
    field!("date", Text, |g, node| match node {
        NodeIx::Statement(s) => text(g.statement_at(s).date()?.to_string()),
        NodeIx::Source(s) => text(g.source_at(s).record().published?.to_string()),
        _ => None,
    }),
    field!("said_at", Text, |g, node| text(statement(g, node)?.said_at?.to_string())),
    field!("speakers", Text, |g, node| match node {
        NodeIx::Statement(s) => {
            text(g.statement_at(s).speakers().filter_map(|w| w.label()).collect::<Vec<_>>().join("; "))
        }
        _ => None,
    }),
    field!("cue", Text, |g, node| text(statement(g, node)?.cue.as_ref()?.exact.as_str())),
    field!("venue", Text, |g, node| text(statement(g, node)?.venue.as_ref()?.exact.as_str())),
    field!("hedges", Text, |g, node| {
        let hedges = &statement(g, node)?.hedges;
        text(hedges.iter().map(|h| h.exact.as_str()).collect::<Vec<_>>().join("; "))
    }),
    field!("figures", Text, |g, node| {
        let figures = &statement(g, node)?.figures;
        text(figures.iter().map(figure).collect::<Vec<_>>().join("; "))
    }),
    field!("start", Whole, |g, node| Some(Value::Whole(place(g, node)?.0.into()))),
    field!("end", Whole, |g, node| Some(Value::Whole(place(g, node)?.1.into()))),
    field!("capture", Text, |g, node| text(statement(g, node)?.capture.as_str())),
    field!("made_by", Text, |g, node| {
        let (Maker::Rule(by) | Maker::Person(by)) = &statement(g, node)?.made_by;
        text(by.as_str())
    }),
    field!("confidence", Number, |g, node| {
        Some(Value::Number((f64::from(statement(g, node)?.confidence) * 100.0).round() / 100.0))
    }),
    field!("why", Text, |g, node| text(statement(g, node)?.why.join("; "))),
    field!("review", Text, |g, node| match node {
        NodeIx::Statement(s) => text(review(g.statement_at(s).review())),
        _ => None,
    }),
    field!("judged_by", Text, |g, node| match node {
        NodeIx::Statement(s) => text(g.statement_at(s).fact().judged.as_ref()?.0.as_str()),
        _ => None,
    }),
    field!("aliases", Text, |g, node| match node {
        NodeIx::Entity(e) => text(g.entity_at(e).entity().aliases.join("; ")),
        _ => None,
    }),
    field!("roles", Text, |g, node| match node {
        NodeIx::Entity(e) => {
            let role = |r: &crate::model::Role| match &r.at {
                Some(at) => format!("{}, {at}", r.title),
                None => r.title.clone(),
            };
            text(g.entity_at(e).entity().roles.iter().map(role).collect::<Vec<_>>().join("; "))
        }
        _ => None,
    }),
    field!("unnamed", Flag, |g, node| match node {
        NodeIx::Entity(e) => Some(Value::Flag(g.entity_at(e).is_unnamed())),
        _ => None,
    }),
    field!("count", Whole, |g, node| match node {
        NodeIx::Entity(e) => Some(Value::Whole(g.entity_at(e).entity().unnamed.as_ref()?.count?.into())),
        _ => None,
    }),
    field!("description", Text, |g, node| match node {
        NodeIx::Entity(e) => text(g.entity_at(e).entity().unnamed.as_ref()?.description.as_str()),
        _ => None,
    }),
    field!("affiliation", Text, |g, node| match node {
        NodeIx::Entity(e) => text(g.entity_at(e).entity().unnamed.as_ref()?.affiliation.as_deref()?),
        _ => None,
    }),
    field!("wikidata", Text, |g, node| match node {
        NodeIx::Entity(e) => text(g.entity_at(e).entity().wikidata.as_deref()?),
        _ => None,
    }),
    field!("merged", Text, |g, node| match node {
        NodeIx::Entity(e) => text(g.entity_at(e).merged_ids().map(|id| id.as_str()).collect::<Vec<_>>().join("; ")),
        _ => None,
    }),
    field!("publisher", Text, |g, node| match node {
        NodeIx::Statement(s) => text(g.statement_at(s).source()?.record().publisher.as_deref()?),
        NodeIx::Source(s) => text(g.source_at(s).record().publisher.as_deref()?),
        _ => None,
    }),
    field!("authors", Text, |g, node| match node {
        NodeIx::Source(s) => text(g.source_at(s).record().authors.join("; ")),
        _ => None,
    }),
    field!("url", Text, |g, node| match node {
        NodeIx::Statement(s) => text(g.statement_at(s).source()?.record().url.as_deref()?),
        NodeIx::Source(s) => text(g.source_at(s).record().url.as_deref()?),
        _ => None,
    }),
    field!("lang", Text, |g, node| match node {
        NodeIx::Source(s) => text(g.source_at(s).record().lang?.tag()),
        _ => None,
    }),
];

/// Fields of edges.
pub static OF_EDGES: [EdgeField; 11] = [
    of_edge!("relation", Text, |_, e| text(e.kind().name())),
    of_edge!("position", Whole, |_, e| Some(Value::Whole(e.nth() as u64))),
    of_edge!("words", Text, |_, e| text(e.evidence()?.exact)),
    of_edge!("start", Whole, |_, e| Some(Value::Whole(e.evidence()?.at.0.into()))),
    of_edge!("end", Whole, |_, e| Some(Value::Whole(e.evidence()?.at.1.into()))),
    of_edge!("cue", Text, |_, e| text(e.cue()?.exact.as_str())),
    of_edge!("how", Text, |_, e| text(lower(e.how()?))),
    of_edge!("score", Number, |_, e| Some(Value::Number((f64::from(e.link()?.score) * 100.0).round() / 100.0))),
    of_edge!("why", Text, |_, e| text(e.link().map(|l| l.why.as_str()).or(e.ruling()?.why.as_deref())?)),
    of_edge!("stated_by", Text, |_, e| text(e.ruling()?.by.as_str())),
    of_edge!("given_by", Text, |g, e| text(g.statement_at(e.given_by()?).id().as_str())),
];

/// A node's id among all nodes: `entity:ada-quill`.
pub fn id(graph: &Graph, node: NodeIx) -> String {
    format!("{}:{}", kind_of(node), record_id(graph, node))
}

/// `statement`, `entity`, `source`, `claim`.
pub fn kind_of(node: NodeIx) -> &'static str {
    match node {
        NodeIx::Statement(_) => "statement",
        NodeIx::Entity(_) => "entity",
        NodeIx::Source(_) => "source",
        NodeIx::Claim(_) => "claim",
    }
}

/// The id of the record.
pub fn record_id(graph: &Graph, node: NodeIx) -> &str {
    match node {
        NodeIx::Statement(s) => graph.statement_at(s).id().as_str(),
        NodeIx::Entity(e) => graph.entity_at(e).id().as_str(),
        NodeIx::Source(s) => graph.source_at(s).id().as_str(),
        NodeIx::Claim(c) => graph.claim_at(c).id().as_str(),
    }
}

/// Name, headline or words, cut where a picture would be spoiled.
fn label(graph: &Graph, node: NodeIx) -> Cow<'_, str> {
    match node {
        NodeIx::Statement(s) => Cow::Owned(shortened(&graph.statement_at(s).record().content())),
        NodeIx::Entity(e) => graph.entity_at(e).name().into(),
        NodeIx::Source(s) => graph.source_at(s).title().into(),
        NodeIx::Claim(c) => Cow::Owned(shortened(&graph.claim_at(c).claim().text)),
    }
}

fn shortened(text: &str) -> String {
    const MOST: usize = 60;
    match text.char_indices().nth(MOST) {
        Some((at, _)) => format!("{}…", text[..at].trim_end()),
        None => text.to_owned(),
    }
}

fn statement(graph: &Graph, node: NodeIx) -> Option<&crate::model::Statement> {
    match node {
        NodeIx::Statement(s) => Some(graph.statement_at(s).record()),
        _ => None,
    }
}

fn place(graph: &Graph, node: NodeIx) -> Option<crate::base::CharSpan> {
    let NodeIx::Statement(s) = node else { return None };
    let first = graph.statement_at(s).first_words()?.at;
    let last = graph.statement_at(s).record().fragments.last().map_or(first.1, |f| f.at.1);
    Some(crate::base::CharSpan(first.0, last))
}

/// `近35万人 = just_under 350000 人 per year`.
fn figure(f: &Figure) -> String {
    let mut out = format!("{} = {}", f.words.exact, lower(f.bound));
    let mut add = |before: &str, word: Option<Small>| {
        if let Some(word) = word {
            let _ = write!(out, " {before}{word}");
        }
    };
    match (f.value, f.interval.low, f.interval.high) {
        (Some(value), ..) => add("", Some(value.to_string().into())),
        (None, low, high) => {
            let end = |x: Option<f64>| x.map_or(String::new(), |x| x.to_string());
            add("", Some(format!("{}..{}", end(low), end(high)).into()));
        }
    }
    add("", f.unit.clone());
    add("of ", f.of.clone());
    add("per ", f.per.clone());
    add("as of ", f.as_of.map(|d| d.to_string().into()));
    out
}

/// The name of a plain variant: `JustUnder` is `just_under`.
pub fn lower(variant: impl fmt::Debug) -> String {
    let name = format!("{variant:?}");
    let mut out = String::with_capacity(name.len() + 2);
    for c in name.chars() {
        if c.is_ascii_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

/// A text, unless there is nothing in it.
fn text<'g>(text: impl Into<Cow<'g, str>>) -> Option<Value<'g>> {
    Some(text.into()).filter(|t| !t.is_empty()).map(Value::Text)
}
