//! The filters that every question takes, spelled alike everywhere.

use super::find::{self, Candidate, Unclear};
use super::search::fold_name;
use super::{Amount, Phrase, Unit};
use crate::base::PartialDate;
use crate::graph::{AgentView, EdgeKind, Graph, NodeIx, SourceView, StatementSet, StatementView};
use crate::model::{Act, StatementKind};

/// Which statements a question is about. Different filters must all hold; of one filter given more than
/// once, one value must.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filters {
    /// Said by them, or by somebody who speaks for them.
    pub by: Vec<String>,
    /// Naming them in the content; when nobody bears that name, having the words.
    pub about: Vec<String>,
    /// Standing in these sources: id, address, or words of headline or publisher.
    pub source: Vec<String>,
    /// Standing in sources of these outlets.
    pub publisher: Vec<String>,
    /// Said to them.
    pub told_to: Vec<String>,
    /// Passed on by them: in the statement, or by the source as a whole.
    pub relayed_by: Vec<String>,
    /// Direct, indirect, mixed, own.
    pub kind: Vec<StatementKind>,
    /// What the speaker does by it.
    pub act: Vec<Act>,
    /// Said (when nobody tells: printed) then or later.
    pub since: Option<PartialDate>,
    /// Said (when nobody tells: printed) then or earlier.
    pub until: Option<PartialDate>,
    /// Only what is weakened by a hedge.
    pub hedged: bool,
    /// Only what is said by somebody nobody names, or by nobody.
    pub unnamed: bool,
    /// With such a number in it.
    pub figure: Vec<Amount>,
    /// With a number in this unit, or of this thing; together with [`figure`](Self::figure), the same number.
    pub unit: Vec<Unit>,
    /// Also what people judged to be no statement.
    pub rejected: bool,
}

impl Filters {
    /// The statements for which all of it holds.
    pub fn resolve<'g>(&self, graph: &'g Graph) -> Result<StatementSet<'g>, Unclear> {
        let mut query = graph.query_statements();
        for name in &self.by {
            query = query.said_by(nodes(graph, name)?);
        }
        for name in &self.told_to {
            query = query.joined_to(EdgeKind::ToldTo, nodes(graph, name)?);
        }
        for asked in &self.source {
            let found = find::sources(graph, asked);
            if found.is_empty() {
                return Err(find::source(graph, asked).expect_err("nothing was found just now"));
            }
            query = query.carried_by(found.into_iter().map(|s| s.ix()));
        }
        query = self.kind.iter().fold(query, |query, kind| query.kind(*kind));
        query = self.act.iter().fold(query, |query, act| query.act(*act));
        query = self.since.iter().fold(query, |query, date| query.since(*date));
        query = self.until.iter().fold(query, |query, date| query.until(*date));
        if self.rejected {
            query = query.with_rejected();
        }
        let mut found = query.resolve().filter(|s| self.holds(*s));
        for (names, having) in [
            (&self.about, naming as fn(&'g Graph, &str) -> Result<StatementSet<'g>, Unclear>),
            (&self.publisher, printed_by),
            (&self.relayed_by, relayed_by),
        ] {
            if !names.is_empty() {
                let none = graph.set_of([]);
                let any = names.iter().try_fold(none, |any, name| Ok(any.union(&having(graph, name)?)))?;
                found = found.intersection(&any);
            }
        }
        Ok(found)
    }

    /// What can be told from the record alone.
    fn holds(&self, s: StatementView<'_>) -> bool {
        let record = s.record();
        let amount = |f: &_| self.figure.is_empty() || self.figure.iter().any(|a| a.fits(f));
        let unit = |f: &_| self.unit.is_empty() || self.unit.iter().any(|u| u.fits(f));
        let numbers = self.figure.is_empty() && self.unit.is_empty();
        (!self.hedged || !record.hedges.is_empty())
            && (!self.unnamed || nobody_named(s))
            && (numbers || record.figures.iter().any(|f| amount(f) && unit(f)))
    }
}

/// True when none of the speakers is somebody with a name.
pub fn nobody_named(s: StatementView<'_>) -> bool {
    s.speakers().all(|who| who.agent.is_none_or(AgentView::is_unnamed))
}

fn nodes(graph: &Graph, name: &str) -> Result<Vec<NodeIx>, Unclear> {
    Ok(find::agents(graph, name)?.into_iter().map(AgentView::node).collect())
}

fn naming<'g>(graph: &'g Graph, name: &str) -> Result<StatementSet<'g>, Unclear> {
    let everything = graph.query_statements().with_rejected();
    match nodes(graph, name) {
        Ok(agents) => Ok(everything.about(agents).resolve()),
        Err(Unclear::Nothing { .. }) => {
            let words = Phrase::new(name);
            let has = |s: &StatementView<'_>| s.record().fragments.iter().any(|f| words.stands_in(&f.exact));
            Ok(everything.resolve().filter(has))
        }
        several => several.map(|_| graph.set_of([])),
    }
}

fn carried<'g>(graph: &'g Graph, sources: impl Iterator<Item = SourceView<'g>>) -> StatementSet<'g> {
    graph.query_statements().with_rejected().carried_by(sources.map(SourceView::ix)).resolve()
}

/// By the outlet as an entity, or by the name that stands in the source.
fn printed_by<'g>(graph: &'g Graph, name: &str) -> Result<StatementSet<'g>, Unclear> {
    let wanted = fold_name(name);
    let written = |s: &SourceView<'_>| s.record().publisher.as_deref().is_some_and(|p| fold_name(p) == wanted);
    let named: Vec<_> = graph.sources().filter(written).collect();
    // Of several that bear the name, those that print something are meant.
    let prints = |c: &Candidate| {
        let entity = c.id.parse().ok().and_then(|id| graph.entity(&id));
        entity.is_some_and(|e| e.edges_into(EdgeKind::PublishedBy).next().is_some())
    };
    let found = match nodes(graph, name) {
        Err(Unclear::Several { asked, mut candidates }) if candidates.iter().any(prints) => {
            candidates.retain(prints);
            if let [one] = &candidates[..] {
                nodes(graph, &one.id)
            } else {
                Err(Unclear::Several { asked, candidates })
            }
        }
        found => found,
    };
    let outlets = match found {
        Err(unclear) if named.is_empty() => return Err(unclear),
        outlets => outlets.unwrap_or_default(),
    };
    let of = |s: &SourceView<'_>| s.edges(EdgeKind::PublishedBy).any(|e| outlets.contains(&e.to()));
    Ok(carried(graph, graph.sources().filter(of).chain(named)))
}

fn relayed_by<'g>(graph: &'g Graph, name: &str) -> Result<StatementSet<'g>, Unclear> {
    let relays = nodes(graph, name)?;
    let as_a_whole = |s: &SourceView<'_>| s.edges(EdgeKind::Relays).any(|e| relays.contains(&e.to()));
    let whole = carried(graph, graph.sources().filter(as_a_whole));
    Ok(graph.query_statements().with_rejected().joined_to(EdgeKind::RelayedBy, relays.clone()).resolve().union(&whole))
}
