//! What edges rest on where people stated them: the decision, and the words it cites.

use super::build::{Found, point};
use super::edge::{Edge, EdgeKind};
use super::{EntityIx, Graph, NodeIx};
use crate::base::EntityId;
use crate::ledger::{Pair, Ruling, Stated};
use crate::model::{Amends, Relation, Seen, Stance, Tie};
use std::collections::BTreeMap;

/// A decision that an edge rests on.
#[derive(Clone, Debug)]
pub(super) struct Ground {
    pub ruling: Ruling,
    pub seen: Option<Seen>,
}

/// Adds the edges that only people state, and notes on the others who confirmed them.
pub(super) fn lay(graph: &mut Graph, ties: Vec<Stated>, same: Vec<Pair>, apart: Vec<Pair>, edges: &mut Vec<Found>) {
    let mut grounds = Vec::new();
    let mut known: BTreeMap<(EdgeKind, NodeIx, NodeIx), u32> = BTreeMap::new();
    for Stated { tie, seen, ruling } in ties {
        let Some((kind, from, to)) = ends(graph, &tie) else { continue };
        let ground = grounds.len() as u32;
        grounds.push(Ground { ruling, seen });
        match kind {
            EdgeKind::SpeaksFor
            | EdgeKind::MemberOf
            | EdgeKind::Corrects
            | EdgeKind::Retracts
            | EdgeKind::Supersedes => edges.push(own(kind, from, to, ground)),
            _ => {
                known.insert((kind, from, to), ground);
            }
        }
    }
    for (from, to, edge) in edges.iter_mut().filter(|(_, _, e)| e.ground.is_none()) {
        if edge.kind != EdgeKind::SpeaksFor {
            edge.ground = known.get(&(edge.kind, *from, *to)).copied();
        }
    }
    let absorbed: BTreeMap<&EntityId, EntityIx> =
        (graph.living..graph.entities.len()).map(|i| (&graph.entities[i].id, EntityIx::at(i))).collect();
    let same = same.into_iter().map(|p| (EdgeKind::SameAs, absorbed.get(&p.one).copied(), p));
    let apart = apart.into_iter().map(|p| (EdgeKind::DistinctFrom, graph.entity(&p.one).map(|e| e.ix()), p));
    for (kind, from, pair) in same.chain(apart).collect::<Vec<_>>() {
        if let (Some(from), Some(to)) = (from, graph.entity(&pair.other)) {
            edges.push(own(kind, from.into(), to.ix().into(), grounds.len() as u32));
            grounds.push(Ground { ruling: pair.ruling, seen: None });
        }
    }
    graph.grounds = grounds;
}

fn own(kind: EdgeKind, from: NodeIx, to: NodeIx, ground: u32) -> Found {
    (from, to, Edge { kind, record: ground, nth: 0, ground: Some(ground) })
}

/// The edge that a stated relation is.
fn ends(graph: &Graph, tie: &Tie) -> Option<(EdgeKind, NodeIx, NodeIx)> {
    let entity = |id| graph.entity(id).map(|e| NodeIx::from(e.ix()));
    let source = |id| graph.source(id).map(|s| NodeIx::from(s.ix()));
    Some(match tie {
        Tie::MemberOf { member, of } => (EdgeKind::MemberOf, entity(member)?, entity(of)?),
        Tie::SpeaksFor { speaker, principal } => (EdgeKind::SpeaksFor, entity(speaker)?, entity(principal)?),
        Tie::RoleAt { holder, at, .. } => (EdgeKind::RoleAt, entity(holder)?, entity(at.as_ref()?)?),
        Tie::Amends { source: from, how, of } => {
            let kind = match how {
                Amends::Corrects => EdgeKind::Corrects,
                Amends::Retracts => EdgeKind::Retracts,
                Amends::Supersedes => EdgeKind::Supersedes,
            };
            (kind, source(from)?, source(of)?)
        }
        Tie::Relays { source: by, from, .. } => (EdgeKind::Relays, source(by)?, source(from)?),
        Tie::Voices { statement, stance, claim } => {
            let kind = match stance {
                Stance::Affirms => EdgeKind::Affirms,
                Stance::Denies => EdgeKind::Denies,
            };
            (kind, graph.statement(&statement.statement)?.ix().into(), graph.claim(claim)?.ix().into())
        }
        Tie::Relates { from, relation, to } => {
            (of_relation(*relation), point(graph, &from.point())?, point(graph, &to.point())?)
        }
    })
}

/// The edge of a relation between statements or claims.
pub(super) fn of_relation(relation: Relation) -> EdgeKind {
    match relation {
        Relation::Restates => EdgeKind::Restates,
        Relation::Supports => EdgeKind::Supports,
        Relation::Contradicts => EdgeKind::Contradicts,
        Relation::Qualifies => EdgeKind::Qualifies,
    }
}
