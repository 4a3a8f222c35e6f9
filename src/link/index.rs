//! What instruments and audit rules look up across sources, each thing worked out once.

use super::figures::{self, Strand};
use super::groups::Groups;
use super::passing::Passing;
use super::reuse::{self, Reuse};
use super::shelves::{Shelves, SourceNumber};
use super::subject::Subject;
use super::tokens::Tokens;
use super::voices::{Voice, Voices};
use crate::base::maps::{HashMap, HashMapExt};
use crate::base::{EntityId, PartialDate, SourceId, StatementId, TextHash, tasks};
use crate::ledger::{Fact, Facts};
use crate::model::{Agent, Entity, Source, StatementKind, Tie};
use std::ops::Range;
use std::sync::Arc;

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
    by_id: HashMap<&'a StatementId, Nth>,
    shelves: Arc<Shelves<'a>>,
    /// The statements of each source, by its number.
    ranges: Vec<Range<Nth>>,
    outlets: HashMap<&'a EntityId, Vec<&'a Source>>,
    /// The outlet of each source, by its number.
    publishers: Vec<Option<&'a EntityId>>,
    members: HashMap<&'a EntityId, &'a EntityId>,
    /// Who is behind each statement.
    voices: Voices<'a>,
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
        Self::over(facts, Arc::new(Shelves::of(facts)))
    }

    /// [`Self::new`] where the statements stand by source already.
    pub fn over(facts: &'a Facts, shelves: Arc<Shelves<'a>>) -> Self {
        let mut days: Vec<(SourceNumber, &Source)> = facts.sources.values().enumerate().collect();
        days.sort_by_key(|(_, source)| day_key(source));
        let mut said: Vec<Said<'a>> = Vec::with_capacity(shelves.all().len());
        let mut ranges = vec![0..0; days.len()];
        for (number, source) in days {
            let from = said.len();
            said.extend(shelves.numbered(number).iter().map(|fact| Said { fact, source }));
            ranges[number] = from..said.len();
        }
        let by_id = said.iter().enumerate().map(|(n, s)| (s.id(), n)).collect();
        let mut outlets: HashMap<&EntityId, Vec<&Source>> = HashMap::new();
        let mut publishers = vec![None; ranges.len()];
        for (id, heads) in &facts.heads {
            let Some((outlet, number)) = heads.publisher.as_ref().zip(shelves.number(id)) else { continue };
            publishers[number] = Some(outlet);
        }
        for (source, outlet) in facts.sources.values().zip(&publishers) {
            if let Some(outlet) = outlet {
                outlets.entry(outlet).or_default().push(source);
            }
        }
        for printed in outlets.values_mut() {
            printed.sort_by_key(|s| day_key(s));
        }
        let mut members = HashMap::new();
        for tie in &facts.ties {
            if let Tie::MemberOf { member, of } = &tie.tie {
                members.entry(member).or_insert(of);
            }
        }
        let subjects = subjects(&said);
        let voices = Voices::of_all(&said, &shelves);
        let (groups, reuse, named, passing, strands) = Default::default();
        let mut index = Self {
            facts,
            said,
            by_id,
            shelves,
            ranges,
            outlets,
            publishers,
            members,
            voices,
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
    pub fn of_source(&self, id: &SourceId) -> Range<Nth> {
        self.shelves.number(id).map_or(0..0, |n| self.ranges[n].clone())
    }

    /// The statements of every source that has some, by day of printing.
    pub fn by_source(&self) -> Vec<Range<Nth>> {
        let mut all: Vec<_> = self.ranges.iter().filter(|range| !range.is_empty()).cloned().collect();
        all.sort_unstable_by_key(|range| range.start);
        all
    }

    /// What an outlet printed, by day.
    pub fn printed_by(&self, outlet: &EntityId) -> &[&'a Source] {
        self.outlets.get(outlet).map_or(&[], Vec::as_slice)
    }

    /// The archived text of a hash.
    pub fn archived(&self, hash: &TextHash) -> Option<&'a str> {
        self.shelves.text(hash)
    }

    /// The outlet of a source.
    pub fn publisher(&self, source: &SourceId) -> Option<&'a EntityId> {
        self.shelves.number(source).and_then(|n| self.publishers[n])
    }

    /// What people said that an entity is part of, the first where they said it twice.
    pub(super) fn member_of(&self, id: &EntityId) -> Option<&'a EntityId> {
        self.members.get(id).copied()
    }

    /// The entity of this id.
    pub fn entity(&self, id: &EntityId) -> Option<&'a Entity> {
        self.shelves.entity(id)
    }

    /// The name of an entity, else its id.
    pub fn name<'i>(&'i self, id: &'i EntityId) -> &'i str {
        self.entity(id).map_or(id.as_str(), |e| e.name.as_str())
    }

    /// Who is behind a statement; [`Voice::Report`] where nobody is.
    pub fn voices(&self, n: Nth) -> &[Voice<'a>] {
        self.voices.of(n)
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
    pub fn named(&self) -> &[(&'a SourceId, &'a EntityId)] {
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
