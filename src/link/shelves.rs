//! Statements by the source that carries them, archived texts by their hash and entities by their id: what an audit and the look-ups across
//! sources both begin with.

use crate::base::maps::{HashMap, HashMapExt};
use crate::base::{EntityId, SourceId, TextHash, tasks};
use crate::ledger::anchor::place;
use crate::ledger::{Fact, Facts, Review};
use crate::model::Entity;

/// Number of a source in the order of ids.
pub(super) type SourceNumber = usize;

/// The statements that nobody rejected, one source after the other, and the texts that they stand in.
#[derive(Debug)]
pub struct Shelves<'a> {
    numbers: HashMap<&'a SourceId, SourceNumber>,
    /// By source, capture and place.
    all: Vec<&'a Fact>,
    /// Where those of each source begin, by its number, and where the last ones end.
    starts: Vec<usize>,
    /// The archived texts.
    texts: HashMap<&'a TextHash, &'a str>,
    entities: HashMap<&'a EntityId, &'a Entity>,
}

/// So many statements are one task.
const TASK: usize = 2048;
/// So many sources are one task.
const SOURCES: usize = 256;

impl<'a> Shelves<'a> {
    /// Looks at every statement once.
    pub fn of(facts: &'a Facts) -> Self {
        let mut numbers: HashMap<&SourceId, SourceNumber> = HashMap::with_capacity(facts.sources.len());
        numbers.extend(facts.sources.keys().zip(0..));
        let kept: Vec<&Fact> = facts.statements.values().filter(|f| f.review != Review::Rejected).collect();
        let homes = tasks::map(&kept, TASK, |fact| numbers.get(&fact.source).copied());
        let mut starts = vec![0; facts.sources.len() + 1];
        homes.iter().flatten().for_each(|home| starts[home + 1] += 1);
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut all: Vec<&Fact> = kept.first().map_or_else(Vec::new, |any| vec![*any; sum]);
        for (fact, home) in kept.into_iter().zip(homes) {
            let Some(home) = home else { continue };
            all[next[home]] = fact;
            next[home] += 1;
        }
        let shares: Vec<&[usize]> = starts[..starts.len() - 1].chunks(SOURCES).collect();
        let in_order = tasks::each(shares.len(), |n| {
            let ends = &starts[n * SOURCES + 1..];
            let from = shares[n][0];
            let mut shelves = all[from..ends[shares[n].len() - 1]].to_vec();
            for (start, end) in shares[n].iter().zip(ends) {
                let shelf = &mut shelves[start - from..end - from];
                shelf.sort_unstable_by_key(|f| (&f.statement.capture, place(&f.statement), &f.statement.id));
            }
            shelves
        });
        let mut texts: HashMap<&TextHash, &str> = HashMap::with_capacity(facts.archive.len());
        texts.extend(facts.archive.iter().map(|(hash, text)| (hash, &**text)));
        let mut entities: HashMap<&EntityId, &Entity> = HashMap::with_capacity(facts.entities.len());
        entities.extend(&facts.entities);
        Self { numbers, all: in_order.concat(), starts, texts, entities }
    }

    /// The number of a source.
    pub(super) fn number(&self, source: &SourceId) -> Option<SourceNumber> {
        self.numbers.get(source).copied()
    }

    /// The statements of the source of this number, in order of capture and place.
    pub(super) fn numbered(&self, source: SourceNumber) -> &[&'a Fact] {
        &self.all[self.starts[source]..self.starts[source + 1]]
    }

    /// The statements of a source, in order of capture and place.
    pub fn of_source(&self, source: &SourceId) -> &[&'a Fact] {
        self.number(source).map_or(&[], |n| self.numbered(n))
    }

    /// The entity of this id.
    pub fn entity(&self, id: &EntityId) -> Option<&'a Entity> {
        self.entities.get(id).copied()
    }

    /// The archived text of this hash.
    pub fn text(&self, hash: &TextHash) -> Option<&'a str> {
        self.texts.get(hash).copied()
    }

    /// All of them, by source, capture and place.
    pub fn all(&self) -> &[&'a Fact] {
        &self.all
    }
}
