//! Facts to nodes and edges.

use super::adjacency::Adjacency;
use super::edge::{Edge, EdgeKind, spokespeople};
use super::grounds;
use super::{EntityIx, Graph, NodeIx, SourceIx, StatementIx, index::ClaimIx};
use crate::base::{EntityId, SourceId};
use crate::ledger::{Facts, Heads};
use crate::model::{Agent, Point, Statement};
use petgraph::graph::{DiGraph, NodeIndex};
use std::collections::BTreeMap;

pub(super) fn graph(facts: Facts) -> Graph {
    let Facts { entities, merged, heads, sources, statements, mut claims, mut links, archive, .. } = facts;
    let Facts { absorbed, same, apart, houses, ties, .. } = facts;
    claims.sort_by(|a, b| a.id.cmp(&b.id));
    links.sort_by(|a, b| (&a.from, a.relation, &a.to).cmp(&(&b.from, b.relation, &b.to)));
    let mut graph = Graph {
        statements: statements.into_values().collect(),
        living: entities.len(),
        entities: entities.into_values().chain(absorbed.into_values()).collect(),
        sources: sources.into_values().collect(),
        claims,
        links,
        merged,
        grounds: Vec::new(),
        archive,
        names: BTreeMap::new(),
        net: DiGraph::new(),
        out: Adjacency::default(),
        into: Adjacency::default(),
    };
    graph.names = names(&graph);
    let mut edges = edges(&graph, &heads, &houses);
    grounds::lay(&mut graph, ties, same, apart, &mut edges);
    let nodes = nodes(&graph);
    graph.out = Adjacency::new(nodes.len(), edges.iter().map(|(from, _, e)| (graph.slot(*from), e.kind)));
    graph.into = Adjacency::new(nodes.len(), edges.iter().map(|(_, to, e)| (graph.slot(*to), e.kind)));
    let mut net = DiGraph::with_capacity(nodes.len(), edges.len());
    for node in nodes {
        net.add_node(node);
    }
    for (from, to, edge) in edges {
        net.add_edge(NodeIndex::new(graph.slot(from)), NodeIndex::new(graph.slot(to)), edge);
    }
    graph.net = net;
    graph
}

/// A name as names are compared: letter case and outer blanks do not tell two apart.
pub(super) fn fold(name: &str) -> String {
    name.trim().to_lowercase()
}

fn names(graph: &Graph) -> BTreeMap<String, Vec<EntityIx>> {
    let mut names: BTreeMap<String, Vec<EntityIx>> = BTreeMap::new();
    for (i, entity) in graph.entities[..graph.living].iter().enumerate() {
        for name in std::iter::once(&entity.name).chain(&entity.aliases) {
            let bearers = names.entry(fold(name)).or_default();
            if bearers.last() != Some(&EntityIx::at(i)) {
                bearers.push(EntityIx::at(i));
            }
        }
    }
    names
}

fn nodes(graph: &Graph) -> Vec<NodeIx> {
    let statements = (0..graph.statements.len()).map(|i| StatementIx::at(i).into());
    let entities = (0..graph.entities.len()).map(|i| EntityIx::at(i).into());
    let sources = (0..graph.sources.len()).map(|i| SourceIx::at(i).into());
    let claims = (0..graph.claims.len()).map(|i| ClaimIx::at(i).into());
    statements.chain(entities).chain(sources).chain(claims).collect()
}

pub(super) type Found = (NodeIx, NodeIx, Edge);

/// Edges to what is not there are left out: the ledger's check reports them.
fn edges(
    graph: &Graph,
    heads: &BTreeMap<SourceId, Heads>,
    houses: &BTreeMap<EntityId, Vec<Option<EntityId>>>,
) -> Vec<Found> {
    let mut found = Vec::new();
    for (i, fact) in graph.statements.iter().enumerate() {
        of_statement(graph, StatementIx::at(i), i as u32, &fact.statement, &mut found);
        if let Some(source) = graph.source(&fact.source) {
            push(&mut found, StatementIx::at(i), source.ix(), EdgeKind::CarriedBy, i, 0);
        }
    }
    for (i, source) in graph.sources.iter().enumerate() {
        if let Some(heads) = heads.get(&source.id) {
            of_source(graph, i, heads, &mut found);
        }
    }
    for (i, entity) in graph.entities[..graph.living].iter().enumerate() {
        for (n, house) in houses.get(&entity.id).into_iter().flatten().enumerate() {
            if let Some(house) = house.as_ref().and_then(|id| graph.entity(id)) {
                push(&mut found, EntityIx::at(i), house.ix(), EdgeKind::RoleAt, i, n);
            }
        }
    }
    for (i, claim) in graph.claims.iter().enumerate() {
        let voices = [(EdgeKind::Affirms, &claim.affirmed_by), (EdgeKind::Denies, &claim.denied_by)];
        for (kind, by) in voices {
            for (n, statement) in by.iter().filter_map(|id| graph.statement(id)).enumerate() {
                push(&mut found, statement.ix(), ClaimIx::at(i), kind, i, n);
            }
        }
    }
    for (i, link) in graph.links.iter().enumerate() {
        let kind = grounds::of_relation(link.relation);
        if let (Some(from), Some(to)) = (point(graph, &link.from), point(graph, &link.to)) {
            push(&mut found, from, to, kind, i, 0);
        }
    }
    found
}

fn of_statement(graph: &Graph, ix: StatementIx, record: u32, s: &Statement, found: &mut Vec<Found>) {
    let lists = [
        (EdgeKind::SaidBy, &s.speakers),
        (EdgeKind::RelayedBy, &s.relayed_by),
        (EdgeKind::ToldTo, &s.told_to),
        (EdgeKind::Mentions, &s.mentions),
    ];
    for (kind, list) in lists {
        for (n, cited) in list.iter().enumerate() {
            if let Some(who) = agent(graph, &cited.who) {
                push(found, ix, who, kind, record as usize, n);
            }
        }
    }
    for (n, cited) in spokespeople(s).enumerate() {
        let principal = cited.speaks_for.as_ref().and_then(|id| graph.entity(id));
        if let (Some(who), Some(principal)) = (agent(graph, &cited.who), principal) {
            push(found, who, principal.ix(), EdgeKind::SpeaksFor, record as usize, n);
        }
    }
    if let Some(outer) = s.within.as_ref().and_then(|id| graph.statement(id)) {
        push(found, ix, outer.ix(), EdgeKind::Within, record as usize, 0);
    }
}

fn of_source(graph: &Graph, i: usize, heads: &Heads, found: &mut Vec<Found>) {
    let (source, ix) = (&graph.sources[i], SourceIx::at(i));
    if let Some(outlet) = heads.publisher.as_ref().and_then(|id| graph.entity(id)) {
        push(found, ix, outlet.ix(), EdgeKind::PublishedBy, i, 0);
    }
    for (n, author) in heads.authors.iter().enumerate() {
        if let Some(author) = graph.entity(author) {
            push(found, ix, author.ix(), EdgeKind::WrittenBy, i, n);
        }
    }
    for (n, relay) in source.relays.iter().enumerate() {
        // "By name; an entity or, once archived, a source": a source's id is no name that an outlet bears.
        let archived = relay.from.parse().ok().and_then(|id| graph.source(&id)).map(|s| NodeIx::from(s.ix()));
        let outlet = heads.relays.get(n).and_then(Option::as_ref).and_then(|id| graph.entity(id));
        if let Some(from) = archived.or_else(|| outlet.map(|o| o.ix().into())) {
            push(found, ix, from, EdgeKind::Relays, i, n);
        }
    }
}

fn agent(graph: &Graph, who: &Agent) -> Option<NodeIx> {
    match who {
        Agent::Entity(id) => graph.entity(id).map(|e| e.ix().into()),
        Agent::Source(id) => graph.source(id).map(|s| s.ix().into()),
        Agent::Unresolved => None,
    }
}

pub(super) fn point(graph: &Graph, point: &Point) -> Option<NodeIx> {
    match point {
        Point::Statement(id) => graph.statement(id).map(|s| s.ix().into()),
        Point::Claim(id) => graph.claim(id).map(|c| c.ix().into()),
    }
}

fn push(
    found: &mut Vec<Found>,
    from: impl Into<NodeIx>,
    to: impl Into<NodeIx>,
    kind: EdgeKind,
    record: usize,
    nth: usize,
) {
    found.push((from.into(), to.into(), Edge { kind, record: record as u32, nth: nth as u32, ground: None }));
}
