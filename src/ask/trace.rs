//! From the words back to where they come from.

use super::record::{Party, amended_by};
use crate::base::CharSpan;
use crate::graph::{AgentView, EdgeKind, EdgeView, Evidence, Graph, NodeIx, SourceView, StatementView, Who};
use crate::model::RelayHow;
use serde::Serialize;

/// What a step of the chain is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// The words asked about.
    Words,
    /// The source they stand in.
    Article,
    /// The outlet of that source.
    Publisher,
    /// A person said that another source corrects this one.
    CorrectedBy,
    /// A person said that another source retracts this one.
    RetractedBy,
    /// A person said that another source takes the place of this one.
    SupersededBy,
    /// The source as a whole credits somebody.
    Credits,
    /// The source as a whole tells again what somebody published.
    Retells,
    /// The source as a whole prints somebody's words unchanged.
    Copies,
    /// The source as a whole gives somebody's text in another language.
    Translates,
    /// Somebody who passed the statement on.
    RelayedBy,
    /// Somebody it was said to.
    ToldTo,
    /// Somebody who said that somebody said it: the speaker of an enclosing statement.
    Teller,
    /// Who said it.
    Speaker,
    /// Nobody is named as having said it.
    Nobody,
}

/// One step from the words towards their origin.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Step {
    /// What it is.
    pub kind: StepKind,
    /// Id of the statement, source or entity.
    pub id: Option<String>,
    /// The words, headline or name.
    pub name: Option<String>,
    /// Nobody says who it is.
    pub unnamed: bool,
    /// Whom they speak for.
    pub speaks_for: Option<String>,
    /// Where it is said so, in code points of the capture.
    pub span: Option<CharSpan>,
    /// The words that say so.
    pub as_written: Option<String>,
}

/// The chain of a statement: its words, the source, the outlet, what the source takes from elsewhere, those
/// who passed the statement on (outermost first; those of enclosing statements before its own), and who said
/// it. A source that takes from a source of this graph is followed into it.
pub fn trace(graph: &Graph, statement: StatementView<'_>) -> Vec<Step> {
    let mut steps = vec![words(statement)];
    let mut seen = Vec::new();
    let mut source = statement.source();
    while let Some(article) = source.filter(|s| !seen.contains(&s.ix())) {
        seen.push(article.ix());
        source = of_source(graph, article, &mut steps);
    }
    let mut levels = vec![statement];
    // A statement within itself would be a fault of the ledger; it must not hang a reader.
    while let Some(outer) = levels.last().and_then(|s| s.within()).filter(|s| !levels.contains(s)) {
        levels.push(outer);
    }
    for level in levels.into_iter().rev() {
        let asked = level == statement;
        steps.extend(level.relays().map(|who| party(StepKind::RelayedBy, who)));
        steps.extend(level.told_to().map(|who| party(StepKind::ToldTo, who)));
        let kind = if asked { StepKind::Speaker } else { StepKind::Teller };
        let before = steps.len();
        steps.extend(level.speakers().map(|who| party(kind, who)));
        if asked && steps.len() == before {
            steps.push(Step::bare(StepKind::Nobody));
        }
    }
    steps
}

/// Other statements in the same words, or said to say the same; also those joined through a third one.
pub fn elsewhere<'g>(graph: &'g Graph, statement: StatementView<'g>) -> Vec<StatementView<'g>> {
    let (mut found, mut next) = (vec![statement], 0);
    while let Some(s) = found.get(next).copied() {
        next += 1;
        let to = s.edges(EdgeKind::Restates).map(|e| e.to());
        let from = s.edges_into(EdgeKind::Restates).map(|e| e.from());
        for node in to.chain(from) {
            if let NodeIx::Statement(ix) = node
                && found.iter().all(|f| f.ix() != ix)
            {
                found.push(graph.statement_at(ix));
            }
        }
    }
    graph.set_of(found.into_iter().skip(1).map(|s| s.ix())).in_reading_order()
}

/// The article, its outlet, what it takes from whom; the source it takes from, when that is in the graph.
fn of_source<'g>(graph: &'g Graph, article: SourceView<'g>, steps: &mut Vec<Step>) -> Option<SourceView<'g>> {
    steps.push(Step {
        id: Some(article.id().to_string()),
        name: Some(article.title().to_owned()),
        ..Step::bare(StepKind::Article)
    });
    let record = article.record();
    if let Some(name) = &record.publisher {
        let outlet = article.edges(EdgeKind::PublishedBy).next().and_then(|e| graph.agent(e.to()));
        let id = outlet.map(|o| o.id().to_owned());
        steps.push(Step { id, name: Some(name.clone()), ..Step::bare(StepKind::Publisher) });
    }
    for amended in amended_by(graph, article) {
        let kind = match amended.kind {
            EdgeKind::Corrects => StepKind::CorrectedBy,
            EdgeKind::Retracts => StepKind::RetractedBy,
            _ => StepKind::SupersededBy,
        };
        let (id, name) = (Some(amended.id.to_owned()), Some(amended.title.to_owned()));
        steps.push(Step { id, name, ..Step::bare(kind) });
    }
    let mut next = None;
    for (n, relay) in record.relays.iter().enumerate() {
        let edge = article.edges(EdgeKind::Relays).find(|e| e.nth() == n);
        let agent = edge.and_then(|e| graph.agent(e.to()));
        if let Some(AgentView::Source(s)) = agent {
            next = next.or(Some(s));
        }
        let name = agent.map_or(relay.from.as_str(), AgentView::name);
        let evidence = edge.as_ref().and_then(EdgeView::evidence);
        steps.push(Step {
            id: agent.map(|a| a.id().to_owned()),
            name: Some(name.to_owned()),
            span: evidence.map(|e: Evidence<'_>| e.at).or(relay.at),
            as_written: relay.exact.clone(),
            ..Step::bare(how(relay.how))
        });
    }
    next
}

fn how(how: RelayHow) -> StepKind {
    match how {
        RelayHow::Credits => StepKind::Credits,
        RelayHow::Retells => StepKind::Retells,
        RelayHow::Copies => StepKind::Copies,
        RelayHow::Translates => StepKind::Translates,
    }
}

fn words(statement: StatementView<'_>) -> Step {
    let first = statement.first_words();
    Step {
        id: Some(statement.id().to_string()),
        name: Some(statement.record().content().into_owned()).filter(|c| !c.is_empty()),
        span: first.map(|w| w.at),
        as_written: first.map(|w| w.exact.to_owned()),
        ..Step::bare(StepKind::Words)
    }
}

fn party(kind: StepKind, who: Who<'_>) -> Step {
    let party = Party::new(who);
    Step {
        kind,
        id: party.id.map(str::to_owned),
        name: party.name.map(str::to_owned),
        unnamed: party.unnamed,
        speaks_for: party.speaks_for.map(str::to_owned),
        span: party.span,
        as_written: party.as_written.map(str::to_owned),
    }
}

impl Step {
    fn bare(kind: StepKind) -> Self {
        Self { kind, id: None, name: None, unnamed: false, speaks_for: None, span: None, as_written: None }
    }
}
