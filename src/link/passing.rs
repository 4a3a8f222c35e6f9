//! Which source takes from which: as a person stated, as the text credits, as statements name an outlet, or as
//! shared words show.

use super::groups::How as Alike;
use super::index::{Index, Nth, entity, may_precede};
use super::reuse::Reuse;
use crate::base::maps::{HashMap, HashMapExt};
use crate::base::{CharSpan, EntityId, SourceId};
use crate::model::{EntityKind, RelayHow, Source, SourceKind, Tie};
use serde::Serialize;

/// How one takes from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum By {
    /// A person stated it.
    Stated,
    /// Its text, as a whole, gives it in another language.
    Translates,
    /// Its text says that it prints the other's words.
    Copies,
    /// Its text names the other as where it comes from.
    Credits,
    /// Its text tells the other's report again.
    Retells,
    /// A statement in it names the outlet that passed it on, or was told.
    Names,
    /// Its words stand in the other.
    Words,
    /// Its text has the other's name somewhere; that may mean anything.
    Mentions,
}

impl By {
    /// In words: `credits`.
    pub fn told(self) -> &'static str {
        match self {
            Self::Stated => "takes from (as stated)",
            Self::Translates => "translates",
            Self::Copies => "copies",
            Self::Credits => "credits",
            Self::Retells => "retells",
            Self::Names => "attributes to",
            Self::Words => "has the words of",
            Self::Mentions => "mentions",
        }
    }

    fn of(how: RelayHow) -> Self {
        match how {
            RelayHow::Credits => Self::Credits,
            RelayHow::Retells => Self::Retells,
            RelayHow::Copies => Self::Copies,
            RelayHow::Translates => Self::Translates,
        }
    }
}

/// What is taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum From<'a> {
    /// A source of this graph.
    Source(&'a SourceId),
    /// An outlet; which of its reports is not known, or it is not in this graph.
    Outlet(&'a EntityId),
}

/// One source takes from another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pass<'a> {
    /// The one that takes.
    pub later: &'a SourceId,
    /// What it takes from.
    pub from: From<'a>,
    /// How.
    pub by: By,
    /// The statement that is passed on; none where it is the source as a whole.
    pub statement: Option<Nth>,
    /// Where it says so.
    pub at: Option<CharSpan>,
    /// Share of its words that stand in the other, where it is by words.
    pub share: Option<f32>,
}

/// All of it.
#[derive(Debug, Default)]
pub struct Passing<'a> {
    by_later: HashMap<&'a SourceId, Vec<Pass<'a>>>,
    by_source: HashMap<&'a SourceId, Vec<Pass<'a>>>,
    by_outlet: HashMap<&'a EntityId, Vec<Pass<'a>>>,
    /// For each statement whether it names an outlet other than its own.
    names_outlet: Vec<bool>,
}

impl<'a> Passing<'a> {
    pub(super) fn of(index: &Index<'a>) -> Self {
        let mut all = Self { names_outlet: vec![false; index.said.len()], ..Self::default() };
        let mut outlets: HashMap<&EntityId, bool> = HashMap::new();
        let mut outlet = |id: &'a EntityId| *outlets.entry(id).or_insert_with(|| is_outlet(index, id));
        let mut reuse: HashMap<&SourceId, Vec<&Reuse<'a>>> = HashMap::new();
        for one in index.reuse() {
            reuse.entry(&one.later.id).or_default().push(one);
        }
        for tie in &index.facts.ties {
            if let Tie::Relays { source, from, .. } = &tie.tie {
                let at = tie.seen.as_ref().map(|s| s.words.at);
                let from = From::Source(from);
                all.add(Pass { later: source, from, by: By::Stated, statement: None, at, share: None });
            }
        }
        for (id, source) in &index.facts.sources {
            let heads = index.facts.heads.get(id);
            let own = index.publisher(id);
            for (n, relay) in source.relays.iter().enumerate() {
                let Some(outlet) = heads.and_then(|h| h.relays.get(n)?.as_ref()) else { continue };
                if Some(outlet) != own {
                    let by = By::of(relay.how);
                    let from = which(index, source, outlet, None);
                    all.add(Pass { later: id, from, by, statement: None, at: relay.at, share: None });
                }
            }
            for n in index.of_source(id) {
                let statement = &index.said[n].fact.statement;
                // An outlet is the speaker where nobody inside is.
                let named = statement.relayed_by.iter().chain(&statement.told_to).chain(&statement.speakers);
                for cited in named {
                    let Some(outlet) = entity(&cited.who).filter(|o| Some(*o) != own && outlet(o)) else { continue };
                    all.names_outlet[n] = true;
                    let from = which(index, source, outlet, Some(n));
                    let at = cited.words.as_ref().map(|w| w.at);
                    all.add(Pass { later: id, from, by: By::Names, statement: Some(n), at, share: None });
                }
            }
            for one in reuse.get(id).into_iter().flatten() {
                let from = From::Source(&one.earlier.id);
                let share = Some(one.share);
                all.add(Pass { later: id, from, by: By::Words, statement: None, at: None, share });
            }
        }
        mentions(index, &mut all);
        all
    }

    fn add(&mut self, pass: Pass<'a>) {
        if pass.from == From::Source(pass.later) {
            return;
        }
        self.by_later.entry(pass.later).or_default().push(pass);
        match pass.from {
            From::Source(id) => self.by_source.entry(id).or_default().push(pass),
            From::Outlet(id) => self.by_outlet.entry(id).or_default().push(pass),
        }
    }

    /// What a source takes from others.
    pub fn from(&self, later: &SourceId) -> &[Pass<'a>] {
        self.by_later.get(later).map_or(&[], Vec::as_slice)
    }

    /// Who takes from a source.
    pub fn of_source(&self, source: &SourceId) -> &[Pass<'a>] {
        self.by_source.get(source).map_or(&[], Vec::as_slice)
    }

    /// Who takes from an outlet, of which it is not known what.
    pub fn of_outlet(&self, outlet: &EntityId) -> &[Pass<'a>] {
        self.by_outlet.get(outlet).map_or(&[], Vec::as_slice)
    }

    /// True when a statement names an outlet other than the one that prints it, as its speaker or on the way.
    pub fn names_outlet(&self, n: Nth) -> bool {
        self.names_outlet.get(n).is_some_and(|names| *names)
    }

    /// Everything, by the source that takes.
    pub fn all(&self) -> impl Iterator<Item = &Pass<'a>> {
        let mut lists: Vec<_> = self.by_later.iter().collect();
        lists.sort_unstable_by_key(|(later, _)| **later);
        lists.into_iter().flat_map(|(_, passes)| passes)
    }

    /// True when the first source takes from the second, in whatever way but by words alone.
    pub fn credits(&self, later: &SourceId, earlier: &SourceId) -> bool {
        self.from(later).iter().any(|p| !matches!(p.by, By::Words | By::Mentions) && p.from == From::Source(earlier))
    }
}

/// Adds outlets that a text names and takes nothing from as far as anything else tells.
fn mentions<'a>(index: &Index<'a>, all: &mut Passing<'a>) {
    for (id, outlet) in index.named() {
        if index.publisher(id) == Some(outlet) {
            continue;
        }
        let known = all.from(id).iter().any(|p| match p.from {
            From::Source(from) => index.publisher(from) == Some(outlet) && p.by != By::Words,
            From::Outlet(from) => from == *outlet,
        });
        if let Some(source) = index.facts.sources.get(*id).filter(|_| !known) {
            let from = which(index, source, outlet, None);
            // It names the outlet, and has a statement of its report in the same words.
            let same = Some(()).filter(|()| is_press(index, outlet)).and_then(|()| shared(index, id, &from));
            let by = if same.is_some() { By::Names } else { By::Mentions };
            if let Some(n) = same {
                all.names_outlet[n] = true;
            }
            all.add(Pass { later: id, from, by, statement: same, at: None, share: None });
        }
    }
}

/// The statement of a source that an earlier report has in the same words.
fn shared(index: &Index<'_>, later: &SourceId, from: &From<'_>) -> Option<Nth> {
    let From::Source(earlier) = from else { return None };
    index.of_source(later).find(|n| {
        let mut pairs = index.groups().pairs_of(*n).filter(|p| p.is_same());
        pairs.any(|p| p.later == *n && &index.said[p.earlier].source.id == *earlier)
    })
}

/// True for what prints: an outlet by kind, or the publisher of some source.
pub fn is_outlet(index: &Index<'_>, id: &EntityId) -> bool {
    !index.printed_by(id).is_empty() || index.entity(id).is_some_and(|e| e.kind == EntityKind::Outlet)
}

/// True for an outlet whose reports pass on what others say; a house that prints its own releases is none.
pub fn is_press(index: &Index<'_>, id: &EntityId) -> bool {
    let printed = index.printed_by(id);
    let news = |s: &&Source| matches!(s.kind, SourceKind::Article | SourceKind::Post | SourceKind::Broadcast);
    let outlet = || index.entity(id).is_some_and(|e| e.kind == EntityKind::Outlet);
    printed.iter().any(news) || printed.is_empty() && outlet()
}

/// Which report of an outlet a source takes from: the one with the same words or figures as the statement; else the
/// one with words of the source; else the only one that may have been printed before.
fn which<'a>(index: &Index<'a>, source: &Source, outlet: &'a EntityId, statement: Option<Nth>) -> From<'a> {
    let printed = index.printed_by(outlet);
    let before: Vec<&&'a Source> = printed.iter().filter(|s| s.id != source.id && may_precede(s, source)).collect();
    if before.len() > 1 {
        let mine = statement.map_or_else(|| index.of_source(&source.id), |n| n..n + 1);
        let words = mine.clone().flat_map(|n| index.groups().pairs_of(n).map(move |p| (n, p)));
        let others = words
            .filter(|(_, p)| !matches!(p.how, Alike::Turned | Alike::Reworded))
            .map(|(n, p)| if p.later == n { p.earlier } else { p.later });
        let shared: Vec<&SourceId> = others.map(|n| &index.said[n].source.id).collect();
        let copied = |s: &Source| super::reuse::between(index.reuse(), &s.id, &source.id).is_some();
        let fit = before.iter().filter(|s| shared.contains(&&s.id)).chain(before.iter().filter(|s| copied(s)));
        if let Some(found) = fit.into_iter().next() {
            return From::Source(&found.id);
        }
        let close = before.iter().filter(|s| mine.clone().any(|n| figures_meet(index, n, &s.id)));
        return match close.collect::<Vec<_>>().as_slice() {
            [only] => From::Source(&only.id),
            _ => From::Outlet(outlet),
        };
    }
    before.first().map_or(From::Outlet(outlet), |only| From::Source(&only.id))
}

/// A figure of the statement, of some size, stands in the source too.
fn figures_meet(index: &Index<'_>, n: Nth, source: &SourceId) -> bool {
    let mine = &index.said[n].fact.statement.figures;
    let telling = |v: Option<f64>| v.filter(|v| *v >= 13.0);
    index.of_source(source).flat_map(|o| &index.said[o].fact.statement.figures).any(|theirs| {
        mine.iter().any(|f| telling(f.value).is_some() && f.value == theirs.value && f.unit == theirs.unit)
    })
}
