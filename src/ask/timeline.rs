//! When it was said, and when it was printed.

use super::find::{self, Candidate, Unclear};
use super::search::Folded;
use crate::base::PartialDate;
use crate::graph::{ClaimView, EdgeKind, EntityView, Graph, NodeIx, StatementSet, StatementView};
use serde::Serialize;
use std::collections::BTreeMap;

/// What a time line is of.
#[derive(Clone, Copy, Debug)]
pub enum Topic<'g> {
    /// What somebody said, passed on and was told, and what was said of them.
    Entity(EntityView<'g>),
    /// What was said for and against a claim.
    Claim(ClaimView<'g>),
    /// A statement, and others that say the same, or speak for or against it.
    Statement(StatementView<'g>),
}

/// How a statement touches what a time line is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// They said it.
    Said,
    /// Somebody said it for them.
    SaidForThem,
    /// They passed it on.
    Relayed,
    /// It was said to them.
    Told,
    /// Its content names them.
    About,
    /// It affirms the claim.
    Affirms,
    /// It denies the claim.
    Denies,
    /// The statement asked about.
    Itself,
    /// It says the same again.
    Restates,
    /// It speaks for it.
    Supports,
    /// It speaks against it.
    Contradicts,
    /// It narrows it.
    Qualifies,
}

impl Part {
    /// The name in outputs: `said_for_them`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Said => "said",
            Self::SaidForThem => "said_for_them",
            Self::Relayed => "relayed",
            Self::Told => "told",
            Self::About => "about",
            Self::Affirms => "affirms",
            Self::Denies => "denies",
            Self::Itself => "itself",
            Self::Restates => "restates",
            Self::Supports => "supports",
            Self::Contradicts => "contradicts",
            Self::Qualifies => "qualifies",
        }
    }
}

/// A statement on a time line.
#[derive(Clone, Copy, Debug)]
pub struct Event<'g> {
    /// The statement.
    pub statement: StatementView<'g>,
    /// How it touches the topic; the nearest part, where there are several.
    pub part: Part,
    /// When it was said, where that is told.
    pub said: Option<PartialDate>,
    /// When its source was printed.
    pub printed: Option<PartialDate>,
}

/// The entity, claim or statement that `asked` names: by id, by name, by words of a claim.
pub fn topic<'g>(graph: &'g Graph, asked: &str) -> Result<Topic<'g>, Unclear> {
    if asked.starts_with("s-")
        && let Ok(found) = find::statement(graph, asked)
    {
        return Ok(Topic::Statement(found));
    }
    let words = Folded::new(asked);
    let fits = |c: &ClaimView<'_>| {
        (asked.starts_with("c-") && c.id().as_str().starts_with(asked))
            || !Folded::new(&c.claim().text).find(&words).is_empty()
    };
    let claims: Vec<_> = graph.claims().filter(fits).collect();
    match (find::entity(graph, asked), claims.as_slice()) {
        (Ok(entity), _) => Ok(Topic::Entity(entity)),
        (Err(Unclear::Several { asked, candidates }), _) => Err(Unclear::Several { asked, candidates }),
        (Err(_), [claim]) => Ok(Topic::Claim(*claim)),
        (Err(unclear), []) => Err(unclear),
        (Err(_), several) => {
            let candidate = |c: &ClaimView<'_>| Candidate {
                id: c.id().to_string(),
                name: c.claim().text.clone(),
                what: "Claim".to_owned(),
            };
            Err(Unclear::Several { asked: asked.to_owned(), candidates: several.iter().map(candidate).collect() })
        }
    }
}

/// The statements among `all` that touch the topic, in order of when they were said, else printed; those with
/// no date at the end.
pub fn timeline<'g>(all: &StatementSet<'g>, topic: Topic<'g>) -> Vec<Event<'g>> {
    let graph = all.graph();
    let mut found: BTreeMap<_, Part> = BTreeMap::new();
    let mut add = |node: NodeIx, part: Part| {
        if let NodeIx::Statement(ix) = node
            && all.contains(ix)
        {
            let known = found.entry(ix).or_insert(part);
            *known = part.min(*known);
        }
    };
    match topic {
        Topic::Entity(entity) => {
            for (kind, part) in [
                (EdgeKind::SaidBy, Part::Said),
                (EdgeKind::RelayedBy, Part::Relayed),
                (EdgeKind::ToldTo, Part::Told),
                (EdgeKind::Mentions, Part::About),
            ] {
                entity.edges_into(kind).for_each(|e| add(e.from(), part));
            }
            let for_them = graph.query_statements().with_rejected().said_by([entity.ix().into()]).resolve();
            for_them.iter().for_each(|s| add(s.ix().into(), Part::SaidForThem));
        }
        Topic::Claim(claim) => {
            claim.edges_into(EdgeKind::Affirms).for_each(|e| add(e.from(), Part::Affirms));
            claim.edges_into(EdgeKind::Denies).for_each(|e| add(e.from(), Part::Denies));
        }
        Topic::Statement(statement) => {
            add(statement.ix().into(), Part::Itself);
            super::trace::elsewhere(graph, statement).iter().for_each(|s| add(s.ix().into(), Part::Restates));
            for (kind, part) in [
                (EdgeKind::Supports, Part::Supports),
                (EdgeKind::Contradicts, Part::Contradicts),
                (EdgeKind::Qualifies, Part::Qualifies),
            ] {
                statement.edges_into(kind).for_each(|e| add(e.from(), part));
                statement.edges(kind).for_each(|e| add(e.to(), part));
            }
        }
    }
    let event = |(ix, part)| {
        let statement = graph.statement_at(ix);
        let printed = statement.source().and_then(|s| s.record().published);
        Event { statement, part, said: statement.record().said_at, printed }
    };
    let mut events: Vec<_> = found.into_iter().map(event).collect();
    events.sort_by_cached_key(|e| {
        let when = e.said.or(e.printed).map(PartialDate::first);
        (when.is_none(), when, e.printed, e.statement.reading_order())
    });
    events
}
