//! The independence count: of the sources that carry a claim, how many know it on their own. Reports that credit,
//! copy or translate another fall into it; so do those of one owner; and those that stand on the same voice.

use super::figures;
use super::index::{Index, Nth, Said};
use super::passing::{By, From, Pass};
use super::retold;
use super::roots::{find, join};
use super::voices::{Named, Voice, voices_of};
use crate::base::maps::{HashMap, HashMapExt, HashSet};
use crate::base::{CharSpan, ClaimId, EntityId, SourceId};
use crate::model::{EntityKind, Tie};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A thing that a report may rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Node<'a> {
    /// A source of this graph.
    Source(&'a SourceId),
    /// An outlet whose report is not in this graph.
    Outlet(&'a EntityId),
}

/// Why one report is not counted beside another.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// It takes from the other.
    Takes(By),
    /// Both belong to the same house.
    SameOwner,
    /// The same outlet printed both.
    SameOutlet,
}

/// One step of the collapse.
#[derive(Clone, Debug)]
pub struct Step<'a> {
    /// The report that is not counted.
    pub from: Node<'a>,
    /// The report it falls into.
    pub into: Node<'a>,
    /// Why.
    pub why: Why,
    /// The statement that shows it.
    pub statement: Option<Nth>,
    /// Where it says so.
    pub at: Option<CharSpan>,
    /// Share of its words, where it is by words.
    pub share: Option<f32>,
    /// The house that both belong to.
    pub owner: Option<&'a EntityId>,
}

/// An origin: reports that stand on the same voices.
#[derive(Clone, Debug, Default)]
pub struct Origin<'a> {
    /// First-hand reports, by day.
    pub reports: Vec<Node<'a>>,
    /// Who is behind them.
    pub voices: BTreeSet<Voice<'a>>,
}

/// The count.
#[derive(Clone, Debug, Default)]
pub struct Origins<'a> {
    /// The statements it is about, by day of printing.
    pub statements: Vec<Nth>,
    /// The sources that carry them, by day of printing.
    pub sources: Vec<&'a SourceId>,
    /// How reports fall into others.
    pub steps: Vec<Step<'a>>,
    /// Reports that rest on no other.
    pub firsthand: Vec<Node<'a>>,
    /// What is left when those on the same voices are one.
    pub origins: Vec<Origin<'a>>,
}

/// Statements that voice a claim, as people said; affirming and denying ones.
pub fn of_claim(index: &Index<'_>, id: &ClaimId) -> Vec<Nth> {
    let claim = index.facts.claims.iter().find(|c| c.id == *id);
    let voiced = claim.into_iter().flat_map(|c| c.affirmed_by.iter().chain(&c.denied_by));
    let mut all: Vec<Nth> = voiced.filter_map(|s| index.nth(s)).flat_map(|n| of_statement(index, n)).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// The statement and those that say the same: in the same or nearly the same words, told again of the report they
/// name, or as people said.
pub fn of_statement(index: &Index<'_>, n: Nth) -> Vec<Nth> {
    let mut found = BTreeSet::from([n]);
    let mut open = vec![n];
    while let Some(at) = open.pop() {
        let near = index.groups().around(at).unwrap_or_default().iter().copied();
        let id = index.said[at].id();
        let stated = index.facts.ties.iter().filter_map(|t| match &t.tie {
            Tie::Relates { from, relation: crate::model::Relation::Restates, to } => {
                let (from, to) = (from.point(), to.point());
                match (from.statement(), to.statement()) {
                    (Some(a), Some(b)) if a == id => index.nth(b),
                    (Some(a), Some(b)) if b == id => index.nth(a),
                    _ => None,
                }
            }
            _ => None,
        });
        for next in near.chain(stated).chain(retold::around(index, at)).collect::<Vec<_>>() {
            if found.insert(next) {
                open.push(next);
            }
        }
    }
    // A number that two reports share, one of which takes from the other, is said again in another language too.
    let mine = found.clone();
    let strands = figures::strands(index, related(index, &mine));
    for strand in strands {
        for version in &strand.versions {
            let telling = version.iter().any(|p| figures::at(index, *p).value.is_some_and(|v| v >= 100.0));
            if telling && version.iter().any(|p| mine.contains(&p.statement)) {
                found.extend(version.iter().map(|p| p.statement));
            }
        }
    }
    found.into_iter().collect()
}

/// Statements of the sources that take from those of `mine`, or that they take from.
fn related(index: &Index<'_>, mine: &BTreeSet<Nth>) -> BTreeSet<Nth> {
    let mut sources: BTreeSet<&SourceId> = mine.iter().map(|n| &index.said[*n].source.id).collect();
    for _ in 0..4 {
        let mut next = sources.clone();
        for source in &sources {
            next.extend(index.passing().of_source(source).iter().map(|p| p.later));
            next.extend(index.passing().from(source).iter().filter_map(|p| match p.from {
                From::Source(id) => Some(id),
                From::Outlet(_) => None,
            }));
        }
        if next.len() == sources.len() {
            break;
        }
        sources = next;
    }
    sources.into_iter().flat_map(|s| index.of_source(s)).collect()
}

/// Counts the origins of these statements.
pub fn count<'a>(index: &Index<'a>, statements: impl IntoIterator<Item = Nth>) -> Origins<'a> {
    let statements: BTreeSet<Nth> = statements.into_iter().collect();
    let mut by_source: HashMap<&SourceId, Vec<Nth>> = HashMap::new();
    let mut sources: Vec<&'a SourceId> = Vec::new();
    for n in &statements {
        let id = &index.said[*n].source.id;
        let own = by_source.entry(id).or_insert_with(|| {
            sources.push(id);
            Vec::new()
        });
        own.push(*n);
    }
    let mut steps: HashMap<Node<'a>, Step<'a>> = HashMap::new();
    let mut open: Vec<Node<'a>> = sources.iter().map(|s| Node::Source(s)).collect();
    let mut known: HashSet<Node<'a>> = open.iter().copied().collect();
    let mut at = 0;
    while at < open.len() {
        let node = open[at];
        at += 1;
        let Node::Source(id) = node else { continue };
        let own = by_source.get(id).map_or(&[][..], Vec::as_slice);
        if let Some(step) = upward(index, id, own, &by_source)
            && !leads_to(&steps, step.into, node)
        {
            if known.insert(step.into) {
                open.push(step.into);
            }
            steps.insert(node, step);
        }
    }
    let mut firsthand: Vec<Node<'a>> = open.into_iter().filter(|n| !steps.contains_key(n)).collect();
    owners(index, &mut firsthand, &mut steps);
    let voices = voices(index, &statements, &steps);
    let origins = origins(index, &firsthand, &voices);
    let mut steps: Vec<Step<'a>> = steps.into_values().collect();
    steps.sort_unstable_by_key(|s| s.from);
    Origins { statements: statements.into_iter().collect(), sources, steps, firsthand, origins }
}

/// True when `from` falls, step by step, into `target`.
fn leads_to(steps: &HashMap<Node<'_>, Step<'_>>, from: Node<'_>, target: Node<'_>) -> bool {
    let mut at = from;
    loop {
        if at == target {
            return true;
        }
        match steps.get(&at) {
            Some(step) => at = step.into,
            None => return false,
        }
    }
}

/// What a report rests on: what its statements here name, else what it as a whole takes from. Words alone count
/// last, and only a good share of them.
fn upward<'a>(
    index: &Index<'a>,
    id: &'a SourceId,
    own: &[Nth],
    with: &HashMap<&'a SourceId, Vec<Nth>>,
) -> Option<Step<'a>> {
    let all = index.passing().from(id);
    let named = |p: &&Pass<'a>| p.by == By::Names && p.statement.is_some_and(|n| own.contains(&n));
    let whole = |p: &&Pass<'a>| !matches!(p.by, By::Names | By::Words | By::Mentions);
    let words = |p: &&Pass<'a>| p.by == By::Words && p.share.is_some_and(|s| s >= 0.5);
    // Somebody who told the paper itself is first hand, whatever else the report passes on.
    let own_work = !own.is_empty() && own.iter().all(|n| told_here(index, index.said[*n]));
    let here = |p: &&Pass<'a>| matches!(p.from, From::Source(s) if with.contains_key(s));
    let mut choices: Vec<&Pass<'a>> = all.iter().filter(named).collect();
    if !own_work {
        choices.extend(all.iter().filter(whole).filter(here));
        choices.extend(all.iter().filter(whole));
    }
    choices.extend(all.iter().filter(words));
    // Of several that are named, the one that is in the graph says more.
    let pick = choices.iter().find(|p| here(p)).or(choices.first()).copied()?;
    let into = match pick.from {
        From::Source(source) => Node::Source(source),
        From::Outlet(outlet) => Node::Outlet(outlet),
    };
    Some(Step {
        from: Node::Source(id),
        into,
        why: Why::Takes(pick.by),
        statement: pick.statement,
        at: pick.at,
        share: pick.share,
        owner: None,
    })
}

/// Said to the outlet that prints it.
fn told_here(index: &Index<'_>, said: Said<'_>) -> bool {
    let own = index.publisher(&said.source.id);
    own.is_some() && said.fact.statement.told_to.iter().any(|c| super::entity(&c.who) == own)
}

/// First-hand reports of one outlet, or one house, are one.
fn owners<'a>(index: &Index<'a>, firsthand: &mut Vec<Node<'a>>, steps: &mut HashMap<Node<'a>, Step<'a>>) {
    let mut houses: HashMap<&EntityId, (Node<'a>, &EntityId)> = HashMap::new();
    let mut kept = Vec::new();
    for node in std::mem::take(firsthand) {
        let outlet = match node {
            Node::Source(id) => index.publisher(id),
            Node::Outlet(id) => Some(id),
        };
        let Some(outlet) = outlet else {
            kept.push(node);
            continue;
        };
        let house = house(index, outlet);
        match houses.get(house) {
            None => {
                houses.insert(house, (node, outlet));
                kept.push(node);
            }
            Some((first, theirs)) => {
                let why = if *theirs == outlet { Why::SameOutlet } else { Why::SameOwner };
                let owner = (why == Why::SameOwner).then_some(house);
                let step = Step { from: node, into: *first, why, statement: None, at: None, share: None, owner };
                steps.insert(node, step);
            }
        }
    }
    *firsthand = kept;
}

/// The outermost house that an outlet is part of, as people stated it, or as roles say it ("subsidiary of").
fn house<'a>(index: &Index<'a>, outlet: &'a EntityId) -> &'a EntityId {
    let mut at = outlet;
    let mut seen = BTreeSet::from([at]);
    loop {
        let tied = index.member_of(at);
        let organisation = index.entity(at).is_some_and(|e| e.kind != EntityKind::Person);
        let role = || index.facts.houses.get(at).into_iter().flatten().flatten().next().filter(|_| organisation);
        let Some(up) = tied.or_else(role).filter(|up| seen.insert(up)) else { return at };
        at = up;
    }
}

/// Who stands behind each first-hand report.
fn voices<'a>(
    index: &Index<'a>,
    statements: &BTreeSet<Nth>,
    steps: &HashMap<Node<'a>, Step<'a>>,
) -> HashMap<Node<'a>, BTreeSet<Voice<'a>>> {
    let mut out: HashMap<Node<'a>, BTreeSet<Voice<'a>>> = HashMap::new();
    let mut retold: HashMap<Node<'a>, BTreeSet<Voice<'a>>> = HashMap::new();
    for n in statements {
        let said = index.said[*n];
        let own = Node::Source(&said.source.id);
        let mut node = own;
        while let Some(step) = steps.get(&node) {
            node = step.into;
        }
        let all = if node == own { &mut out } else { &mut retold };
        all.entry(node).or_default().extend(voices_of(index, said));
    }
    // What they are called where it is told again is no other voice, in another language or without a name.
    let work = |id: &EntityId| index.entity(id).is_some_and(|e| e.kind == EntityKind::Work);
    let called = |own: &Voice<'a>, again: &Voice<'a>| match (own, again) {
        // "According to a post on the Lantern Blog": the report itself.
        (_, Voice::Named(b)) if work(b) => true,
        (Voice::Named(a), Voice::Named(b)) => super::names::two_scripts(index.name(a), index.name(b)),
        (Voice::Unnamed(..), Voice::Unnamed(..)) => true,
        _ => false,
    };
    for (node, voices) in retold {
        let own = out.entry(node).or_default();
        let new: Vec<Voice<'a>> = voices.into_iter().filter(|v| !own.iter().any(|o| called(o, v))).collect();
        own.extend(new);
    }
    // An outlet that is named as the speaker only passes on, where somebody else speaks too.
    let passes_on = |v: &Voice<'a>| match v {
        Voice::Named(id) => super::passing::is_press(index, id),
        Voice::Report => true,
        _ => false,
    };
    for all in out.values_mut() {
        if all.iter().any(|v| !passes_on(v)) {
            all.retain(|v| !passes_on(v));
        }
    }
    out
}

/// Reports that stand on the same voice, made one.
fn origins<'a>(
    index: &Index<'a>,
    firsthand: &[Node<'a>],
    voices: &HashMap<Node<'a>, BTreeSet<Voice<'a>>>,
) -> Vec<Origin<'a>> {
    // Each distinct voice once, with the first of those that are the same.
    let all: BTreeSet<&Voice<'a>> = voices.values().flatten().collect();
    let all: Vec<Named<'_, 'a>> = all.into_iter().map(|voice| Named::new(index, voice)).collect();
    let mut root: Vec<usize> = (0..all.len() + firsthand.len()).collect();
    let mut firsts: Vec<usize> = Vec::with_capacity(all.len());
    for (n, voice) in all.iter().enumerate() {
        let mut same = (0..n).filter(|before| all[*before].is_one_with(voice));
        let first = same.next().unwrap_or(n);
        same.chain([n]).for_each(|other| join(&mut root, first, other));
        firsts.push(first);
    }
    for (n, node) in firsthand.iter().enumerate() {
        for voice in voices.get(node).into_iter().flatten() {
            let at = all.binary_search_by(|named| named.voice.cmp(voice)).expect("each voice is among them");
            join(&mut root, firsts[at], all.len() + n);
        }
    }
    let mut out: BTreeMap<usize, (usize, Origin<'a>)> = BTreeMap::new();
    for (n, node) in firsthand.iter().enumerate() {
        let (last, origin) = out.entry(find(&mut root, all.len() + n)).or_default();
        *last = n;
        origin.reports.push(*node);
        origin.voices.extend(voices.get(node).into_iter().flatten().cloned());
    }
    // By the last report that joined.
    let mut out: Vec<(usize, Origin<'a>)> = out.into_values().collect();
    out.sort_by_key(|(last, _)| *last);
    out.into_iter().map(|(_, origin)| origin).collect()
}
