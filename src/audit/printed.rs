//! What an earlier report or release says in its own voice, and a later one passes on as its report: of such sentences no
//! statement is made, so that nothing else holds the two against each other.

use super::{Context, Place, Text};
use crate::base::maps::HashMap;
use crate::base::{EntityId, SourceId, Span};
use crate::ledger::figure;
use crate::link::compare::{Class, Side, judge, may_be_alike};
use crate::link::figures::{self, Drift, agree, drift};
use crate::link::shingles::{self, pieces};
use crate::link::{Index, Nth, entity, may_precede};
use crate::model::{Figure, Source, SourceKind};
use std::collections::BTreeSet;

/// A statement and the sentence that it is taken from.
pub(super) struct Printed<'a> {
    /// The statement that passes it on.
    pub(super) later: Nth,
    /// The report, or the release.
    pub(super) earlier: &'a Source,
    /// The sentence.
    pub(super) place: Place,
    /// Its figures.
    pub(super) figures: Vec<Figure>,
}

impl Printed<'_> {
    /// The figures of the statement that are not as they were: which, what it was, what happened.
    pub(super) fn changes(&self, index: &Index<'_>) -> Vec<(figures::Place, Figure, Drift)> {
        let mine = &index.said[self.later].fact.statement.figures;
        let place = |figure| figures::Place { statement: self.later, figure };
        changes(mine, &self.figures).into_iter().map(|(nth, was, drift)| (place(nth), was, drift)).collect()
    }
}

/// Which of these figures are not as they were: what each was, what happened.
fn changes(mine: &[Figure], were: &[Figure]) -> Vec<(usize, Figure, Drift)> {
    let changed = mine.iter().enumerate().filter(|(_, f)| !were.iter().any(|was| held(was, f)));
    let each = changed.filter_map(|(nth, f)| {
        let open = |was: &&Figure| of_one_thing(was, f) && !mine.iter().any(|m| held(was, m));
        let mut all = were.iter().filter(open);
        let was = all.next().filter(|_| all.next().is_none())?;
        let (drift, _) = drift(was, f)?;
        Some((nth, was.clone(), drift))
    });
    each.collect()
}

/// The same figure, whichever way it is written; of two days only the same number is.
fn held(a: &Figure, b: &Figure) -> bool {
    a.unit == b.unit
        && !a.bound.opposes(b.bound)
        && (a.value.is_some() && a.value == b.value || a.as_of == b.as_of && agree(a, b))
}

/// The same unit, or percent for points; of what has none the same noun.
fn of_one_thing(a: &Figure, b: &Figure) -> bool {
    let share = |f: &Figure| matches!(f.unit.as_deref(), Some("%" | "pp"));
    let noun = |f: &Figure| f.of.as_deref().and_then(|of| of.split(' ').next_back()).map(str::to_lowercase);
    (a.unit == b.unit && a.unit.is_some()
        || share(a) && share(b)
        || a.unit == b.unit && noun(a).is_some() && noun(a) == noun(b))
        && a.per == b.per
}

/// Share of the statement's words that stand in the sentence.
const ALIKE: f32 = 0.6;
/// The same of a clause of it.
const CLAUSE: f32 = 0.75;
/// So many reports of one outlet are looked at.
const REPORTS: usize = 8;

/// All of them, in the order of the statements.
pub(super) fn printed<'a>(context: &Context<'a>) -> Vec<Printed<'a>> {
    let index = context.index();
    let mut read: HashMap<&SourceId, Option<Own>> = HashMap::default();
    let houses = Houses::new(context);
    let mut out = Vec::new();
    for (n, said) in index.said.iter().enumerate() {
        let statement = &said.fact.statement;
        if statement.fragments.is_empty() || said.is_direct() {
            continue;
        }
        let reports = reports(index, &houses, n);
        if reports.is_empty() {
            continue;
        }
        let content = statement.content();
        let hashes = shingles::distinct(shingles::hashes(&pieces(&content), 3, 2));
        out.extend(reports.into_iter().find_map(|earlier| {
            let own = read.entry(&earlier.id).or_insert_with(|| Own::of(context, earlier)).as_ref()?;
            let Sentence { place, figures, .. } = own.likest(&hashes, &content)?;
            Some(Printed { later: n, earlier, place: place.clone(), figures: figures.clone() })
        }));
    }
    out
}

/// The earlier reports of the outlets, or houses, that a statement names, in which no statement says the same.
fn reports<'a>(index: &Index<'a>, houses: &Houses<'a>, n: Nth) -> Vec<&'a Source> {
    let said = index.said[n];
    let statement = &said.fact.statement;
    let own = index.publisher(&said.source.id);
    let named = statement.relayed_by.iter().chain(&statement.told_to).chain(&statement.speakers);
    let named: BTreeSet<_> = named.filter_map(|c| entity(&c.who)).filter(|id| Some(*id) != own).collect();
    let printed = |id| index.printed_by(id).iter().copied().chain(houses.of(index, id));
    let mut printed = named.into_iter().flat_map(printed).peekable();
    if printed.peek().is_none() {
        return Vec::new();
    }
    let pairs = index.groups().pairs_of(n);
    let known: BTreeSet<&SourceId> =
        pairs.map(|p| &index.said[if p.earlier == n { p.later } else { p.earlier }].source.id).collect();
    let earlier = |s: &&Source| s.id != said.source.id && may_precede(s, said.source) && s.lang == said.source.lang;
    printed.filter(earlier).filter(|s| !known.contains(&s.id)).take(REPORTS).collect()
}

/// Releases, by the first words of whoever gave them out: the Bureau of Weather is the Bureau of Weather, Torrin Islands.
struct Houses<'a>(Vec<(&'a str, &'a Source)>);

impl<'a> Houses<'a> {
    fn new(context: &Context<'a>) -> Self {
        let releases = context.facts.sources.values().filter(|s| s.kind == SourceKind::Release);
        let mut all: Vec<_> = releases.filter_map(|s| Some((bare(s.publisher.as_deref()?), s))).collect();
        all.sort_by_key(|(house, _)| *house);
        Self(all)
    }

    fn of(&self, index: &Index<'a>, id: &EntityId) -> Vec<&'a Source> {
        let name = bare(index.name(id));
        let several = name.contains(' ') || !name.is_ascii() && name.chars().count() > 2;
        if !several || !index.printed_by(id).is_empty() {
            return Vec::new();
        }
        let from = self.0.partition_point(|(house, _)| *house < name);
        let begin = self.0[from..].iter().take_while(|(house, _)| house.starts_with(name));
        let whole = |house: &str| !name.is_ascii() || house[name.len()..].starts_with([' ', ',']);
        begin.filter(|(house, _)| house.len() > name.len() && whole(house)).map(|(_, s)| *s).collect()
    }
}

fn bare(name: &str) -> &str {
    name.strip_prefix("The ").or_else(|| name.strip_prefix("the ")).unwrap_or(name)
}

/// The sentences that a source says in its own voice.
struct Own(Vec<Sentence>);

struct Sentence {
    place: Place,
    figures: Vec<Figure>,
    hashes: Vec<u64>,
}

impl Own {
    fn of(context: &Context<'_>, source: &Source) -> Option<Self> {
        let source = context.facts.sources.get(&source.id)?;
        let text = context.text(source)?;
        Some(Self(text.own().map(|at| Sentence::of(&text, at)).collect()))
    }

    /// The sentence that says most of the content, if it says much of it.
    fn likest(&self, hashes: &[u64], content: &str) -> Option<&Sentence> {
        let shared = |s: &Sentence| hashes.iter().filter(|h| s.hashes.binary_search(h).is_ok()).count();
        let best = self.0.iter().max_by_key(|s| shared(s))?;
        if shared(best) < 2 || shared(best) * 5 < hashes.len() {
            return None;
        }
        let alike = |words: &str, least: f32| {
            may_be_alike(words, &best.place.exact, least) && {
                let comparison = judge(&Side::text(words), &Side::text(&best.place.exact));
                comparison.alike >= least && comparison.verdict < Class::Speaker
            }
        };
        // Of several clauses one is enough, where it says so much.
        let long = |clause: &&str| clause.chars().count() >= if clause.is_ascii() { 24 } else { 8 };
        let mut clauses = content.split(['，', '。', '；', ';']).filter(long);
        (alike(content, ALIKE) || clauses.any(|clause| alike(clause, CLAUSE))).then_some(best)
    }
}

impl Sentence {
    fn of(text: &Text<'_>, at: Span) -> Self {
        let figures = text.figures_in(at).filter_map(|f| figure(f, text.anchors())).collect();
        let words = at.of(text.text());
        Self { place: text.place(at), figures, hashes: shingles::distinct(shingles::hashes(&pieces(words), 3, 2)) }
    }
}
