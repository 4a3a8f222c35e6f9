//! How far a drawing goes around the statements found, and how many it shows.

use super::words::count;
use crate::base::Problem;
use crate::graph::{EdgeKind, Graph, NodeIx, StatementIx, StatementSet, StatementView};
use crate::ledger::Review;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// How far a drawing goes, and how much it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scope {
    /// `--depth` of the story: 0 draws the statements and who said them; 1 also who relayed them, whom they
    /// were told to, whom the speakers speak for, the statements around and within, and what sources take
    /// from others; 2 also statements related to those, claims, and what they are about; more goes on from there.
    pub depth: usize,
    /// Most statements (sources, entities) drawn; past it, the most connected ones.
    pub limit: usize,
}

impl Default for Scope {
    fn default() -> Self {
        Self { depth: 1, limit: 500 }
    }
}

/// How to make a drawing smaller, for notes.
pub(super) const NARROW: &str = "narrow it with --by, --about, --source, --since, --until or --kind, or raise --limit";

const RELATED: [EdgeKind; 4] = [EdgeKind::Restates, EdgeKind::Supports, EdgeKind::Contradicts, EdgeKind::Qualifies];
const VOICES: [EdgeKind; 2] = [EdgeKind::Affirms, EdgeKind::Denies];

impl Scope {
    /// The statements to draw, those reached by depth included, the cap applied; and what was left out.
    pub(super) fn choose<'g>(&self, found: &StatementSet<'g>) -> (Vec<StatementView<'g>>, Vec<Problem>) {
        let graph = found.graph();
        let mut notes = vec![];
        let mut drawn = self.capped(found);
        if drawn.len() < found.len() {
            let (all, drawn) = (found.len(), drawn.len());
            let message = format!("{all} statements fit; drawn are the {drawn} most connected");
            notes.push(Problem::warning("drawing", message).help(NARROW));
        }
        for step in 1..=self.depth {
            let around: BTreeSet<_> =
                drawn.iter().flat_map(|s| neighbours(graph, graph.statement_at(*s), step)).collect();
            let fresh: Vec<_> = around.difference(&drawn).copied().collect();
            if fresh.is_empty() && step > 2 {
                break;
            }
            let room = self.limit.saturating_sub(drawn.len());
            if fresh.len() > room {
                let message = format!("{} at depth {step} left out", count(fresh.len() - room, "statement"));
                notes.push(Problem::warning("drawing", message).help("lower --depth, or raise --limit"));
            }
            drawn.extend(fresh.into_iter().take(room));
        }
        let mut drawn: Vec<_> = drawn.into_iter().map(|s| graph.statement_at(s)).collect();
        drawn.sort_by_cached_key(|s| {
            let published = s.source().and_then(|s| s.record().published);
            (published.is_none(), published, s.fact().source.clone(), place(*s), s.id().clone())
        });
        (drawn, notes)
    }

    /// At most `limit` of the statements found: the most connected ones; of those that are alike, some of each
    /// source in turn, in the order of the text.
    fn capped(&self, found: &StatementSet<'_>) -> BTreeSet<StatementIx> {
        if found.len() <= self.limit {
            return found.iter().map(|s| s.ix()).collect();
        }
        let mut by_source = BTreeMap::<_, Vec<_>>::new();
        for s in found.iter() {
            by_source.entry(s.fact().source.clone()).or_default().push((Reverse(connections(s)), place(s), s.ix()));
        }
        by_source.values_mut().for_each(|list| list.sort());
        let turns = by_source.values().flat_map(|list| list.iter().enumerate());
        let mut turns: Vec<_> = turns.map(|(turn, &(connections, _, ix))| (connections, turn, ix)).collect();
        turns.sort();
        turns.into_iter().take(self.limit).map(|(_, _, ix)| ix).collect()
    }
}

/// How much a statement is joined to: everybody and everything but the source it stands in.
pub(super) fn connections(s: StatementView<'_>) -> usize {
    let kinds = EdgeKind::ALL.into_iter().filter(|k| *k != EdgeKind::CarriedBy);
    kinds.map(|kind| s.edges(kind).count() + s.edges_into(kind).count()).sum()
}

/// Start of the content (of the cue, where there is none), outer before inner.
fn place(s: StatementView<'_>) -> (usize, i64) {
    let start = s.first_words().map_or(0, |w| w.at.start());
    let end = s.record().fragments.last().map_or(start, |f| f.at.end());
    (start, -(end as i64))
}

/// Statements one step away: around and within at step 1, related and of the same claim from 2 on.
fn neighbours(graph: &Graph, s: StatementView<'_>, step: usize) -> Vec<StatementIx> {
    let mut nodes: Vec<NodeIx> = vec![];
    let mut both = |kind| {
        nodes.extend(s.edges(kind).map(|e| e.to()));
        nodes.extend(s.edges_into(kind).map(|e| e.from()));
    };
    both(EdgeKind::Within);
    if step > 1 {
        RELATED.into_iter().for_each(both);
        let claims: Vec<_> = VOICES.into_iter().flat_map(|kind| s.edges(kind)).map(|e| e.to()).collect();
        for claim in claims {
            nodes.extend(VOICES.into_iter().flat_map(|kind| graph.edges_into(claim, kind)).map(|e| e.from()));
        }
    }
    let statement = |node| match node {
        NodeIx::Statement(ix) => Some(ix),
        _ => None,
    };
    let kept = |ix: &StatementIx| graph.statement_at(*ix).review() != Review::Rejected;
    nodes.into_iter().filter_map(statement).filter(kept).collect()
}
