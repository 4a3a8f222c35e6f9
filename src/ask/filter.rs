//! The filters that every question takes, spelled alike everywhere.

use super::find::{self, Unclear};
use super::search::Folded;
use crate::base::PartialDate;
use crate::graph::{AgentView, Graph, NodeIx, StatementSet};
use crate::model::StatementKind;

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
    /// Said (when nobody tells: printed) then or later.
    pub since: Option<PartialDate>,
    /// Said (when nobody tells: printed) then or earlier.
    pub until: Option<PartialDate>,
    /// Direct, indirect, mixed, own.
    pub kind: Vec<StatementKind>,
    /// Also what people judged to be no statement.
    pub rejected: bool,
}

impl Filters {
    /// The statements for which all of it holds.
    pub fn resolve<'g>(&self, graph: &'g Graph) -> Result<StatementSet<'g>, Unclear> {
        let mut query = graph.query_statements();
        for name in &self.by {
            query = query.said_by(find::agents(graph, name)?.into_iter().map(node));
        }
        for asked in &self.source {
            let found = find::sources(graph, asked);
            if found.is_empty() {
                return Err(find::source(graph, asked).expect_err("nothing was found just now"));
            }
            query = query.carried_by(found.into_iter().map(|s| s.ix()));
        }
        for kind in &self.kind {
            query = query.kind(*kind);
        }
        if let Some(since) = self.since {
            query = query.since(since);
        }
        if let Some(until) = self.until {
            query = query.until(until);
        }
        if self.rejected {
            query = query.with_rejected();
        }
        let found = query.resolve();
        if self.about.is_empty() {
            return Ok(found);
        }
        let none = graph.set_of([]);
        self.about.iter().try_fold(none, |about, name| Ok(about.union(&self.naming(graph, name)?.intersection(&found))))
    }

    fn naming<'g>(&self, graph: &'g Graph, name: &str) -> Result<StatementSet<'g>, Unclear> {
        let everything = graph.query_statements().with_rejected();
        match find::agents(graph, name) {
            Ok(agents) => Ok(everything.about(agents.into_iter().map(node)).resolve()),
            Err(Unclear::Several { asked, candidates }) => Err(Unclear::Several { asked, candidates }),
            Err(Unclear::Nothing { .. }) => {
                let words = Folded::new(name);
                let has = |text: &str| !Folded::new(text).find(&words).is_empty();
                Ok(everything.resolve().filter(|s| s.record().fragments.iter().any(|f| has(&f.exact))))
            }
        }
    }
}

fn node(agent: AgentView<'_>) -> NodeIx {
    match agent {
        AgentView::Entity(e) => e.ix().into(),
        AgentView::Source(s) => s.ix().into(),
    }
}
