//! What instruments and audit rules look up across sources, each thing worked out once.

use super::figures::{self, Strand};
use super::groups::Groups;
use super::passing::Passing;
use super::reuse::{self, Reuse};
use super::subject::Subject;
use super::tokens::Tokens;
use crate::base::maps::{HashMap, HashMapExt};
use crate::base::{EntityId, PartialDate, SourceId, StatementId, tasks};
use crate::ledger::{Fact, Facts, Review};
use crate::model::{Agent, Entity, Source, StatementKind, Tie};

/// Number of a statement in [`Index::said`].
pub type Nth = usize;

/// A statement with its source.
#[derive(Clone, Copy, Debug)]
pub struct Said<'a> {
    /// The statement as decisions leave it.
    pub fact: &'a Fact,
    /// Where it stands.
    pub source: &'a Source,
}

impl<'a> Said<'a> {
    /// Its id.
    pub fn id(self) -> &'a StatementId {
        &self.fact.statement.id
    }

    /// True when its words are the speaker's own.
    pub fn is_direct(self) -> bool {
        self.fact.statement.kind == StatementKind::Direct
    }

    /// Its content as tokens.
    pub fn tokens(self) -> Tokens {
        Tokens::joined(self.parts())
    }

    /// Its content with the place of each stretch.
    pub fn parts(self) -> impl Iterator<Item = (&'a str, u32)> {
        self.fact.statement.fragments.iter().map(|f| (f.exact.as_str(), f.at.0))
    }

    /// The entities that said it.
    pub fn speakers(self) -> impl Iterator<Item = &'a EntityId> {
        self.fact.statement.speakers.iter().filter_map(|c| entity(&c.who))
    }
}

/// The entity, where it is one.
pub fn entity(agent: &Agent) -> Option<&EntityId> {
    if let Agent::Entity(id) = agent { Some(id) } else { None }
}

/// Look-ups over all records.
pub struct Index<'a> {
    /// The records.
    pub facts: &'a Facts,
    /// Statements that nobody rejected: by day of printing (undated last), source, place.
    pub said: Vec<Said<'a>>,
    entities: HashMap<&'a EntityId, &'a Entity>,
    by_id: HashMap<&'a StatementId, Nth>,
    by_source: HashMap<&'a SourceId, std::ops::Range<Nth>>,
    outlets: HashMap<&'a EntityId, Vec<&'a Source>>,
    publishers: HashMap<&'a SourceId, &'a EntityId>,
    members: HashMap<&'a EntityId, &'a EntityId>,
    subjects: HashMap<Nth, Subject<'a>>,
    groups: Groups,
    reuse: Vec<Reuse<'a>>,
    named: Vec<(&'a SourceId, &'a EntityId)>,
    passing: Passing<'a>,
    strands: Vec<Strand>,
}

impl<'a> Index<'a> {
    /// Looks at everything once.
    pub fn new(facts: &'a Facts) -> Self {
        let mut days: Vec<&Source> = facts.sources.values().collect();
        days.sort_by_key(|s| (day_key(s), &s.id));
        let rank: HashMap<&SourceId, usize> = days.iter().enumerate().map(|(n, s)| (&s.id, n)).collect();
        let mut shelves: Vec<Vec<&Fact>> = vec![Vec::new(); days.len()];
        for fact in facts.statements.values().filter(|f| f.review != Review::Rejected) {
            if let Some(n) = rank.get(&fact.source) {
                shelves[*n].push(fact);
            }
        }
        let mut said: Vec<Said<'a>> = Vec::with_capacity(facts.statements.len());
        let mut by_source: HashMap<&SourceId, std::ops::Range<Nth>> = HashMap::with_capacity(days.len());
        for (source, mut shelf) in days.into_iter().zip(shelves).filter(|(_, shelf)| !shelf.is_empty()) {
            shelf.sort_unstable_by_key(|fact| {
                let statement = &fact.statement;
                (&statement.capture, statement.fragments.first().map_or(0, |f| f.at.0), &statement.id)
            });
            by_source.insert(&source.id, said.len()..said.len() + shelf.len());
            said.extend(shelf.into_iter().map(|fact| Said { fact, source }));
        }
        let mut entities: HashMap<&EntityId, &Entity> = HashMap::with_capacity(facts.entities.len());
        entities.extend(&facts.entities);
        let by_id = said.iter().enumerate().map(|(n, s)| (s.id(), n)).collect();
        let mut outlets: HashMap<&EntityId, Vec<&Source>> = HashMap::new();
        let mut publishers: HashMap<&SourceId, &EntityId> = HashMap::with_capacity(facts.sources.len());
        for (id, source) in &facts.sources {
            if let Some(outlet) = facts.heads.get(id).and_then(|h| h.publisher.as_ref()) {
                outlets.entry(outlet).or_default().push(source);
                publishers.insert(id, outlet);
            }
        }
        for printed in outlets.values_mut() {
            printed.sort_by_key(|s| (day_key(s), &s.id));
        }
        let mut members = HashMap::new();
        for tie in &facts.ties {
            if let Tie::MemberOf { member, of } = &tie.tie {
                members.entry(member).or_insert(of);
            }
        }
        let subjects = subjects(&said);
        let (groups, reuse, named, passing, strands) = Default::default();
        let mut index = Self {
            facts,
            said,
            entities,
            by_id,
            by_source,
            outlets,
            publishers,
            members,
            subjects,
            groups,
            reuse,
            named,
            passing,
            strands,
        };
        // Each part looks at those before it.
        index.groups = Groups::of(&index);
        (index.reuse, index.named) = reuse::find(&index);
        index.passing = Passing::of(&index);
        index.strands = figures::strands(&index, 0..index.said.len());
        index
    }

    /// The number of a statement.
    pub fn nth(&self, id: &StatementId) -> Option<Nth> {
        self.by_id.get(id).copied()
    }

    /// The statements of a source, by place.
    pub fn of_source(&self, id: &SourceId) -> std::ops::Range<Nth> {
        self.by_source.get(id).cloned().unwrap_or(0..0)
    }

    /// The statements of every source that has some, by day of printing.
    pub fn by_source(&self) -> Vec<std::ops::Range<Nth>> {
        let mut all: Vec<_> = self.by_source.values().cloned().collect();
        all.sort_unstable_by_key(|range| range.start);
        all
    }

    /// What an outlet printed, by day.
    pub fn printed_by(&self, outlet: &EntityId) -> &[&'a Source] {
        self.outlets.get(outlet).map_or(&[], Vec::as_slice)
    }

    /// The outlet of a source.
    pub fn publisher(&self, source: &SourceId) -> Option<&'a EntityId> {
        self.publishers.get(source).copied()
    }

    /// What people said that an entity is part of, the first where they said it twice.
    pub(super) fn member_of(&self, id: &EntityId) -> Option<&'a EntityId> {
        self.members.get(id).copied()
    }

    /// The entity of this id.
    pub fn entity(&self, id: &EntityId) -> Option<&'a Entity> {
        self.entities.get(id).copied()
    }

    /// The name of an entity, else its id.
    pub fn name<'i>(&'i self, id: &'i EntityId) -> &'i str {
        self.entity(id).map_or(id.as_str(), |e| e.name.as_str())
    }

    /// What a statement with figures speaks of; none where it has no figure.
    pub(super) fn subject(&self, n: Nth) -> Option<&Subject<'a>> {
        self.subjects.get(&n)
    }

    /// Statements in the same, or nearly the same, words.
    pub fn groups(&self) -> &Groups {
        &self.groups
    }

    /// Sources whose text stands in an earlier one.
    pub fn reuse(&self) -> &[Reuse<'a>] {
        &self.reuse
    }

    /// Figures that measure the same.
    pub fn strands(&self) -> &[Strand] {
        &self.strands
    }

    /// Outlets of this graph that texts name, by source.
    pub(super) fn named(&self) -> &[(&'a SourceId, &'a EntityId)] {
        &self.named
    }

    /// Which source takes from which.
    pub fn passing(&self) -> &Passing<'a> {
        &self.passing
    }
}

/// So many statements are one task.
const TASK: usize = 512;

fn subjects<'a>(said: &[Said<'a>]) -> HashMap<Nth, Subject<'a>> {
    let counted: Vec<Nth> = (0..said.len()).filter(|n| !said[*n].fact.statement.figures.is_empty()).collect();
    let shares: Vec<&[Nth]> = counted.chunks(TASK).collect();
    let one = |n: &Nth| (*n, Subject::of(&said[*n].fact.statement));
    tasks::each(shares.len(), |n| shares[n].iter().map(one).collect::<Vec<_>>()).into_iter().flatten().collect()
}

/// Day of printing, undated ones last.
pub fn day_key(source: &Source) -> (bool, Option<PartialDate>) {
    (source.published.is_none(), source.published.map(PartialDate::first))
}

/// True when the first was certainly printed on an earlier day than the second.
pub fn earlier(a: &Source, b: &Source) -> bool {
    a.published.zip(b.published).is_some_and(|(a, b)| a.last() < b.first())
}

/// True when the first may have been printed before the second.
pub fn may_precede(a: &Source, b: &Source) -> bool {
    !earlier(b, a)
}
