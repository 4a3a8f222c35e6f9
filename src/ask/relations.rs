//! What joins a record to others, from its own side, as plain rows.

use crate::base::{CharSpan, Timestamp};
use crate::graph::{EdgeKind, Graph, NodeIx};
use serde::Serialize;

/// Which way an edge runs, seen from the record asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Way {
    /// From it.
    Out,
    /// To it.
    In,
}

/// One relation of a record.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Related<'g> {
    /// The name of the edge: `member_of`.
    pub relation: &'static str,
    /// Which way it runs.
    pub way: Way,
    /// The other record, by id.
    pub id: &'g str,
    /// Its name, headline or words.
    pub name: String,
    /// How many edges say so.
    pub times: usize,
    /// The words of one of them.
    pub words: Option<&'g str>,
    /// Where those stand, in code points of their capture.
    pub span: Option<CharSpan>,
    /// Who stated it, where a person did.
    pub stated_by: Option<&'g str>,
    /// When.
    pub stated_at: Option<Timestamp>,
    /// Why.
    pub stated_why: Option<&'g str>,
    /// The kind of edge.
    #[serde(skip)]
    pub kind: EdgeKind,
}

/// The relations of `node` of these kinds, by kind, those that start there first.
pub fn relations<'g>(graph: &'g Graph, node: impl Into<NodeIx>, kinds: &[EdgeKind]) -> Vec<Related<'g>> {
    let node = node.into();
    let mut out: Vec<Related<'g>> = Vec::new();
    for kind in kinds.iter().copied() {
        let from = graph.edges_from(node, kind).map(|e| (Way::Out, e.to(), e));
        let into = graph.edges_into(node, kind).map(|e| (Way::In, e.from(), e));
        for (way, other, edge) in from.chain(into) {
            let (id, name) = label(graph, other);
            let ruling = edge.ruling();
            let known = out.iter_mut().find(|r| r.kind == kind && r.way == way && r.id == id);
            let row = match known {
                Some(row) => {
                    row.times += 1;
                    row
                }
                None => {
                    out.push(Related {
                        relation: kind.name(),
                        way,
                        id,
                        name,
                        times: 1,
                        words: None,
                        span: None,
                        stated_by: None,
                        stated_at: None,
                        stated_why: None,
                        kind,
                    });
                    out.last_mut().expect("just pushed")
                }
            };
            if let Some(words) = edge.evidence().filter(|_| row.words.is_none()) {
                (row.words, row.span) = (Some(words.exact), Some(words.at));
            }
            if let Some(ruling) = ruling {
                row.stated_by = Some(&ruling.by);
                row.stated_at = Some(ruling.at);
                row.stated_why = ruling.why.as_deref();
            }
        }
    }
    out
}

/// Id, and name, headline or words.
fn label(graph: &Graph, node: NodeIx) -> (&str, String) {
    match node {
        NodeIx::Statement(ix) => {
            let s = graph.statement_at(ix);
            (s.id().as_str(), s.record().content().into_owned())
        }
        NodeIx::Entity(ix) => {
            let e = graph.entity_at(ix);
            (e.id().as_str(), e.name().to_owned())
        }
        NodeIx::Source(ix) => {
            let s = graph.source_at(ix);
            (s.id().as_str(), s.title().to_owned())
        }
        NodeIx::Claim(ix) => {
            let c = graph.claim_at(ix);
            (c.id().as_str(), c.claim().text.clone())
        }
    }
}
