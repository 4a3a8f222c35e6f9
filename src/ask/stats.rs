//! How much there is of what.

use super::record::review;
use crate::graph::{EdgeKind, Graph, NodeIx, StatementSet};
use crate::model::{EntityKind, Lang};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Counts over some statements and the graph around them.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Stats {
    /// Sources in the graph, by language; `cited` where there is no text.
    pub sources: BTreeMap<String, usize>,
    /// Entities, by kind.
    pub entities: BTreeMap<String, usize>,
    /// Statements counted.
    pub statements: usize,
    /// By kind.
    pub kinds: BTreeMap<String, usize>,
    /// By act.
    pub acts: BTreeMap<String, usize>,
    /// By review.
    pub reviews: BTreeMap<String, usize>,
    /// By the rule that made them.
    pub makers: BTreeMap<String, usize>,
    /// Statements with an unnamed speaker, and with none at all.
    pub unnamed: usize,
    /// Statements without a resolved speaker.
    pub speakerless: usize,
    /// Statements that somebody passed on.
    pub relayed: usize,
    /// Numbers read in them.
    pub figures: usize,
    /// Edges of the graph, by kind.
    pub edges: BTreeMap<String, usize>,
    /// Those who said most, most first.
    pub speakers: Vec<Talker>,
}

/// Somebody who said something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Talker {
    /// Id of the entity or source.
    pub id: String,
    /// Name.
    pub name: String,
    /// How many statements.
    pub statements: usize,
}

/// Counts over these statements; sources, entities and edges over their whole graph.
pub fn stats(graph: &Graph, statements: &StatementSet<'_>) -> Stats {
    let mut stats = Stats { statements: statements.len(), ..Stats::default() };
    for source in graph.sources() {
        let record = source.record();
        let lang = record.lang.map_or("unknown", Lang::tag);
        add(&mut stats.sources, if record.captures.is_empty() { "cited" } else { lang });
    }
    for entity in graph.entities() {
        let kind = if entity.is_unnamed() { EntityKind::Unnamed } else { entity.entity().kind };
        add(&mut stats.entities, &format!("{kind:?}").to_lowercase());
    }
    for edge in graph.edges() {
        add(&mut stats.edges, edge.kind().name());
    }
    let mut talkers: BTreeMap<NodeIx, usize> = BTreeMap::new();
    for s in statements.iter() {
        let record = s.record();
        add(&mut stats.kinds, &format!("{:?}", record.kind).to_lowercase());
        add(&mut stats.acts, &format!("{:?}", record.act).to_lowercase());
        add(&mut stats.reviews, review(s.review()));
        let (crate::model::Maker::Rule(maker) | crate::model::Maker::Person(maker)) = &record.made_by;
        add(&mut stats.makers, maker);
        stats.figures += record.figures.len();
        stats.relayed += usize::from(!record.relayed_by.is_empty());
        stats.unnamed += usize::from(s.speakers().any(|w| w.agent.is_some_and(|a| a.is_unnamed())));
        stats.speakerless += usize::from(s.speakers().all(|w| w.agent.is_none()));
        let who: BTreeSet<NodeIx> = s.edges(EdgeKind::SaidBy).map(|e| e.to()).collect();
        for node in who {
            *talkers.entry(node).or_default() += 1;
        }
    }
    let talker = |(node, statements)| {
        let agent = graph.agent(node)?;
        Some(Talker { id: agent.id().to_owned(), name: agent.name().to_owned(), statements })
    };
    stats.speakers = talkers.into_iter().filter_map(talker).collect();
    stats.speakers.sort_by(|a, b| (b.statements, &a.id).cmp(&(a.statements, &b.id)));
    stats
}

fn add(counts: &mut BTreeMap<String, usize>, key: &str) {
    *counts.entry(key.to_owned()).or_default() += 1;
}
