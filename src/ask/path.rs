//! Chains between two nodes, with the words each link rests on.

use super::Record;
use super::find::{self, Unclear};
use crate::base::CharSpan;
use crate::graph::{AgentView, EdgeView, Graph, NodeIx, StatementSet};
use serde::Serialize;

/// How far chains may go, and how many are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// Links that a chain may have more than the shortest.
    pub detour: usize,
    /// Longest chain at all.
    pub longest: usize,
    /// Most chains.
    pub limit: usize,
}

impl Default for Reach {
    fn default() -> Self {
        Self { detour: 0, longest: 12, limit: 20 }
    }
}

/// Something on a chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stop {
    /// `statement`, `entity`, `source` or `claim`.
    pub what: &'static str,
    /// Its id.
    pub id: String,
    /// Its name, headline, or words.
    pub name: String,
}

/// A link of a chain, from the stop before it to the one after it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Link {
    /// The relation, `said_by`.
    pub edge: &'static str,
    /// True when the relation runs along the chain, false when it runs against it.
    pub forward: bool,
    /// The words it rests on.
    pub words: Option<String>,
    /// Where they stand, in code points of the capture.
    pub span: Option<CharSpan>,
    /// What comes next.
    pub to: Stop,
}

/// A way from one node to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Chain {
    /// Where it begins.
    pub from: Stop,
    /// The way from there.
    pub links: Vec<Link>,
}

/// Everything that `asked` names: a statement by id, else those with that name, else sources.
pub fn ends(graph: &Graph, asked: &str) -> Result<Vec<NodeIx>, Unclear> {
    if asked.starts_with("s-")
        && let Ok(found) = find::statement(graph, asked)
    {
        return Ok(vec![found.ix().into()]);
    }
    match find::agents(graph, asked) {
        Err(Unclear::Nothing { asked: name, near }) => {
            let sources: Vec<_> = find::sources(graph, asked).into_iter().map(|s| s.ix().into()).collect();
            if sources.is_empty() { Err(Unclear::Nothing { asked: name, near }) } else { Ok(sources) }
        }
        agents => Ok(agents?.into_iter().map(AgentView::node).collect()),
    }
}

/// Chains from any of `from` to any of `to`, shortest first, whichever way their relations run, over statements
/// among `through` only. Of two nodes joined in several ways the first relation by kind is given.
pub fn chains(from: &[NodeIx], to: &[NodeIx], through: &StatementSet<'_>, reach: Reach) -> Vec<Chain> {
    let graph = through.graph();
    let may = |node| match node {
        NodeIx::Statement(ix) => through.contains(ix) || from.contains(&node) || to.contains(&node),
        _ => true,
    };
    let found = graph.chains(from, to, may, reach.detour, reach.longest, reach.limit);
    found.into_iter().map(|(start, edges)| chain(graph, start, &edges)).collect()
}

fn chain(graph: &Graph, start: NodeIx, edges: &[EdgeView<'_>]) -> Chain {
    let mut here = start;
    let link = |edge: &EdgeView<'_>| {
        let forward = edge.from() == here;
        here = if forward { edge.to() } else { edge.from() };
        let evidence = edge.evidence();
        Link {
            edge: edge.kind().name(),
            forward,
            words: evidence.map(|e| e.exact.to_owned()),
            span: evidence.map(|e| e.at),
            to: stop(graph, here),
        }
    };
    Chain { from: stop(graph, start), links: edges.iter().map(link).collect() }
}

fn stop(graph: &Graph, node: NodeIx) -> Stop {
    let (what, id, name) = match node {
        NodeIx::Statement(ix) => {
            let s = graph.statement_at(ix);
            ("statement", s.id().to_string(), Record::new(s).words())
        }
        NodeIx::Entity(ix) => {
            let e = graph.entity_at(ix);
            ("entity", e.id().to_string(), e.name().to_owned())
        }
        NodeIx::Source(ix) => {
            let s = graph.source_at(ix);
            ("source", s.id().to_string(), s.title().to_owned())
        }
        NodeIx::Claim(ix) => {
            let c = graph.claim_at(ix);
            ("claim", c.id().to_string(), c.claim().text.clone())
        }
    };
    Stop { what, id, name }
}
