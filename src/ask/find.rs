//! From what a user writes to a record: an id, the beginning of an id, a name, part of a name.

use super::search::{Folded, fold_name};
use crate::base::diag::nearest;
use crate::graph::{AgentView, ClaimView, EdgeKind, EntityView, Graph, NodeIx, SourceView, StatementView};
use crate::model::EntityKind;
use serde::Serialize;

/// Shorter words are like too many others to suggest a name by.
const SHORTEST_PART: usize = 4;

/// One of those that a name may mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Candidate {
    /// What to write instead.
    pub id: String,
    /// Name, headline or words.
    pub name: String,
    /// What it is, for people: `Person`, `The Harbour Courier, 2031-05-02`.
    pub what: String,
}

/// Why a name could not be followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// There is nothing like it; perhaps this was meant.
    Nothing {
        /// As written.
        asked: String,
        /// What there is that looks alike.
        near: Option<String>,
    },
    /// It may mean several.
    Several {
        /// As written.
        asked: String,
        /// Those it may mean, the likeliest first.
        candidates: Vec<Candidate>,
    },
}

/// The statement with this id, or the only one whose id begins so.
pub fn statement<'g>(graph: &'g Graph, asked: &str) -> Result<StatementView<'g>, Unclear> {
    let asked = asked.trim();
    let with_prefix = if asked.starts_with("s-") { asked.to_owned() } else { format!("s-{asked}") };
    if let Some(found) = with_prefix.parse().ok().and_then(|id| graph.statement(&id)) {
        return Ok(found);
    }
    let begins = |s: &StatementView<'_>| with_prefix.len() > 2 && s.id().as_str().starts_with(&with_prefix);
    let candidate = |s: &StatementView<'_>| Candidate {
        id: s.id().to_string(),
        name: s.record().content().into_owned(),
        what: s.source().map_or(String::new(), |source| source.title().to_owned()),
    };
    only(asked, graph.statements().filter(begins).collect(), candidate, || None)
}

/// What has this id though it is no statement: its type, and the command that shows it.
pub fn other_than_statement(graph: &Graph, asked: &str) -> Option<(&'static str, &'static str)> {
    let asked = asked.trim();
    let entity = asked.parse().ok().and_then(|id| graph.entity(&id)).map(|_| ("an entity", "entity show"));
    let source = || asked.parse().ok().and_then(|id| graph.source(&id)).map(|_| ("a source", "source show"));
    let claim = || asked.parse().ok().and_then(|id| graph.claim(&id)).map(|_| ("a claim", "claim show"));
    entity.or_else(source).or_else(claim)
}

/// The claim with this id, or the only one whose id begins so, or that has these words.
pub fn claim<'g>(graph: &'g Graph, asked: &str) -> Result<ClaimView<'g>, Unclear> {
    let asked = asked.trim();
    if let Some(found) = asked.parse().ok().and_then(|id| graph.claim(&id)) {
        return Ok(found);
    }
    let with_prefix = if asked.starts_with("c-") { asked.to_owned() } else { format!("c-{asked}") };
    let begins = |c: &ClaimView<'_>| with_prefix.len() > 2 && c.id().as_str().starts_with(&with_prefix);
    let mut found: Vec<_> = graph.claims().filter(begins).collect();
    if found.is_empty() {
        let words = Folded::new(asked);
        found = graph.claims().filter(|c| !Folded::new(&c.claim().text).find(&words).is_empty()).collect();
    }
    let candidate = |c: &ClaimView<'_>| {
        let voices = [EdgeKind::Affirms, EdgeKind::Denies].into_iter().map(|kind| c.edges_into(kind).count());
        let what = format!("voiced by {} statements", voices.sum::<usize>());
        Candidate { id: c.id().to_string(), name: c.claim().text.clone(), what }
    };
    let near = || nearest(asked, graph.claims().map(|c| c.claim().text.as_str())).map(str::to_owned);
    only(asked, found, candidate, near)
}

/// The source with this id, address or headline, or the only one that has these words in one of them or in
/// its publisher.
pub fn source<'g>(graph: &'g Graph, asked: &str) -> Result<SourceView<'g>, Unclear> {
    let all = sources(graph, asked);
    let candidate = |s: &SourceView<'_>| {
        let about = [s.record().publisher.clone(), s.record().published.map(|d| d.to_string())];
        let what = about.into_iter().flatten().collect::<Vec<_>>().join(", ");
        Candidate { id: s.id().to_string(), name: s.title().to_owned(), what }
    };
    only(asked, all, candidate, || nearest(asked, graph.sources().map(|s| s.title())).map(str::to_owned))
}

/// Every source with this id or address, else with these words in headline, publisher, address or id.
pub fn sources<'g>(graph: &'g Graph, asked: &str) -> Vec<SourceView<'g>> {
    if let Some(found) = asked.trim().parse().ok().and_then(|id| graph.source(&id)) {
        return vec![found];
    }
    let wanted = fold_name(asked);
    let exactly = |s: &SourceView<'_>| {
        let record = s.record();
        [record.url.as_deref(), record.title.as_deref()].into_iter().flatten().any(|t| fold_name(t) == wanted)
    };
    let same: Vec<_> = graph.sources().filter(exactly).collect();
    if !same.is_empty() {
        return same;
    }
    let words = Folded::new(asked);
    let has = |s: &SourceView<'_>| {
        let r = s.record();
        let texts = [r.title.as_deref(), r.publisher.as_deref(), r.url.as_deref(), Some(r.id.as_str())];
        texts.into_iter().flatten().any(|t| !Folded::new(t).find(&words).is_empty())
    };
    graph.sources().filter(has).collect()
}

/// Everybody that `asked` names: by id, else by name or alias, else by part of a name.
///
/// Unnamed speakers share their descriptions (知情人士) without being one, so all of them are given
/// together; two that are *named* alike are [`Unclear::Several`].
pub fn agents<'g>(graph: &'g Graph, asked: &str) -> Result<Vec<AgentView<'g>>, Unclear> {
    let asked = asked.trim();
    if let Some(found) = asked.parse().ok().and_then(|id| graph.entity(&id)) {
        // An id is often the name in lower case; somebody else may bear that name.
        let namesakes: Vec<_> = graph.entities_named(asked).filter(|e| *e != found).collect();
        if namesakes.is_empty() || found.id().as_str() == asked && fold_name(found.name()) != fold_name(asked) {
            return Ok(vec![AgentView::Entity(found)]);
        }
    }
    let wanted = fold_name(asked);
    let bears = |e: &EntityView<'_>| names(e).any(|n| fold_name(n) == wanted);
    let mut found: Vec<_> = graph.entities().filter(bears).collect();
    if found.is_empty() {
        let words = Folded::new(asked);
        found = graph.entities().filter(|e| names(e).any(|n| !Folded::new(n).find(&words).is_empty())).collect();
    }
    if found.is_empty() && !asked.is_empty() {
        found = graph.entities().filter(|e| e.id().as_str().starts_with(asked)).collect();
    }
    let (unnamed, named): (Vec<_>, Vec<_>) = found.into_iter().partition(|e| e.is_unnamed());
    let speaking = |s: &SourceView<'_>| s.edges_into(EdgeKind::SaidBy).next().is_some();
    let sources = || sources(graph, asked).into_iter().filter(speaking).map(AgentView::Source).collect::<Vec<_>>();
    match (named.len(), unnamed.len()) {
        (0, 0) => {
            let found = sources();
            if found.is_empty() {
                return Err(Unclear::Nothing { asked: asked.to_owned(), near: nearest_name(graph, asked) });
            }
            Ok(found)
        }
        (0, _) => Ok(unnamed.into_iter().map(AgentView::Entity).collect()),
        (1, _) => Ok(named.into_iter().map(AgentView::Entity).collect()),
        _ => Err(Unclear::Several { asked: asked.to_owned(), candidates: likeliest_first(named) }),
    }
}

/// The one whom `asked` names by letters that end within a word of the name (`Quil` for Ada Quill), so that somebody
/// else may have been meant.
pub fn guessed<'g>(graph: &'g Graph, asked: &str) -> Option<EntityView<'g>> {
    let all = agents(graph, asked).ok()?;
    let [AgentView::Entity(found)] = all[..] else { return None };
    let wanted = fold_name(asked);
    let words = |name: &str| {
        let name = fold_name(name);
        let ends = |at: usize| !name[at..].chars().next().is_some_and(char::is_alphanumeric);
        name.match_indices(&*wanted).any(|(at, part)| ends(at + part.len()))
    };
    let meant = wanted.is_empty() || found.id().as_str() == asked.trim() || names(&found).any(words);
    (!meant && !found.is_unnamed()).then_some(found)
}

/// The name most like `asked`, whole or by one of its words: a misspelt surname means the full name.
fn nearest_name(graph: &Graph, asked: &str) -> Option<String> {
    let all: Vec<EntityView<'_>> = graph.entities().collect();
    let whole = nearest(asked, all.iter().flat_map(|e| names(e).collect::<Vec<_>>()));
    let part = || {
        let bearers = all.iter().filter(|e| !e.is_unnamed());
        let words = bearers.flat_map(|e| names(e).flat_map(str::split_whitespace).map(|word| (word, e.name())));
        let words: Vec<(&str, &str)> = words.filter(|(word, _)| word.chars().count() >= SHORTEST_PART).collect();
        let near = nearest(asked, words.iter().map(|(word, _)| *word))?;
        words.iter().find(|(word, _)| *word == near).map(|(_, name)| *name)
    };
    let several = asked.contains(char::is_whitespace) || asked.chars().count() < SHORTEST_PART;
    whole.or_else(|| if several { None } else { part() }).map(str::to_owned)
}

/// The one entity that `asked` names.
pub fn entity<'g>(graph: &'g Graph, asked: &str) -> Result<EntityView<'g>, Unclear> {
    let mut found = agents(graph, asked)?.into_iter().filter_map(|a| match a {
        AgentView::Entity(e) => Some(e),
        AgentView::Source(_) => None,
    });
    match (found.next(), found.next()) {
        (Some(one), None) => Ok(one),
        (Some(one), Some(two)) => {
            let all = [one, two].into_iter().chain(found).collect();
            Err(Unclear::Several { asked: asked.to_owned(), candidates: likeliest_first(all) })
        }
        (None, _) => Err(Unclear::Nothing { asked: asked.to_owned(), near: None }),
    }
}

/// How many statements an entity said, passed on, was told, or is named in.
pub fn weight(entity: EntityView<'_>) -> usize {
    [EdgeKind::SaidBy, EdgeKind::RelayedBy, EdgeKind::ToldTo, EdgeKind::Mentions]
        .into_iter()
        .map(|kind| entity.edges_into(kind).filter(|e| matches!(e.from(), NodeIx::Statement(_))).count())
        .sum()
}

fn likeliest_first(mut found: Vec<EntityView<'_>>) -> Vec<Candidate> {
    found.sort_by_key(|e| (std::cmp::Reverse(weight(*e)), e.id()));
    found.into_iter().map(candidate).collect()
}

fn candidate(e: EntityView<'_>) -> Candidate {
    let roles = e.entity().roles.iter().map(|role| match &role.at {
        Some(at) => format!("{}, {at}", role.title),
        None => role.title.clone(),
    });
    let kind = (e.entity().kind != EntityKind::Unknown).then(|| format!("{:?}", e.entity().kind));
    let what = kind.into_iter().chain(roles).chain([in_statements(weight(e))]);
    Candidate { id: e.id().to_string(), name: e.name().to_owned(), what: what.collect::<Vec<_>>().join("; ") }
}

fn in_statements(count: usize) -> String {
    if count == 1 { "in 1 statement".to_owned() } else { format!("in {count} statements") }
}

fn names<'g>(e: &EntityView<'g>) -> impl Iterator<Item = &'g str> {
    let entity = e.entity();
    std::iter::once(entity.name.as_str()).chain(entity.aliases.iter().map(String::as_str))
}

fn only<T: Copy>(
    asked: &str,
    found: Vec<T>,
    candidate: impl Fn(&T) -> Candidate,
    near: impl Fn() -> Option<String>,
) -> Result<T, Unclear> {
    match found.as_slice() {
        [one] => Ok(*one),
        [] => Err(Unclear::Nothing { asked: asked.to_owned(), near: near() }),
        several => {
            let candidates = several.iter().map(candidate).collect();
            Err(Unclear::Several { asked: asked.to_owned(), candidates })
        }
    }
}
