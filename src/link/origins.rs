//! The independence count: of the sources that carry a claim, how many know it on their own. Reports that credit,
//! copy or translate another fall into it; so do those of one owner; and those that stand on the same voice.

use super::figures;
use super::index::{Index, Nth, Said};
use super::passing::{By, From, Pass};
use super::retold;
use super::roots::{find, join};
use super::voices::{Named, Voice};
use crate::base::maps::{HashMap, HashMapExt};
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
    let mut statements: Vec<Nth> = statements.into_iter().collect();
    statements.sort_unstable();
    statements.dedup();
    let one_report = |a: &Nth, b: &Nth| std::ptr::eq(index.said[*a].source, index.said[*b].source);
    let reports: Vec<&[Nth]> = statements.chunk_by(one_report).collect();
    let sources: Vec<&'a SourceId> = reports.iter().map(|own| &index.said[own[0]].source.id).collect();
    let mut ways = Ways::from(&sources);
    let mut at = 0;
    while at < ways.nodes.len() {
        if let Node::Source(id) = ways.nodes[at]
            && let Some(step) = upward(index, id, reports.get(at).copied().unwrap_or_default(), &ways)
        {
            ways.go(at, step);
        }
        at += 1;
    }
    let mut firsthand: Vec<Number> = (0..ways.nodes.len()).filter(|n| ways.steps[*n].is_none()).collect();
    owners(index, &mut firsthand, &mut ways);
    let voices = voices(index, &reports, &ways);
    let origins = origins(index, &firsthand, &voices, &ways);
    let firsthand = firsthand.into_iter().map(|n| ways.nodes[n]).collect();
    let mut steps: Vec<Step<'a>> = ways.steps.into_iter().flatten().map(|(_, step)| step).collect();
    steps.sort_unstable_by_key(|s| s.from);
    Origins { statements, sources, steps, firsthand, origins }
}

/// Number of a node among those of one count.
type Number = usize;

/// How reports fall into others, as far as it is known.
struct Ways<'a> {
    /// The sources that carry the statements, then what they lead to.
    nodes: Vec<Node<'a>>,
    numbers: HashMap<Node<'a>, Number>,
    /// The step from each node, and where it leads.
    steps: Vec<Option<(Number, Step<'a>)>>,
    /// How many carry the statements.
    carry: usize,
}

impl<'a> Ways<'a> {
    fn from(sources: &[&'a SourceId]) -> Self {
        let nodes: Vec<Node<'a>> = sources.iter().map(|s| Node::Source(s)).collect();
        let mut numbers = HashMap::with_capacity(nodes.len());
        numbers.extend(nodes.iter().copied().zip(0..));
        Self { steps: vec![None; nodes.len()], carry: nodes.len(), nodes, numbers }
    }

    /// True for a source that carries some of the statements.
    fn carries(&self, source: &'a SourceId) -> bool {
        self.numbers.get(&Node::Source(source)).is_some_and(|n| *n < self.carry)
    }

    /// Takes a step from a node, unless it leads back there.
    fn go(&mut self, from: Number, step: Step<'a>) {
        let (nodes, steps) = (&mut self.nodes, &mut self.steps);
        let into = *self.numbers.entry(step.into).or_insert_with(|| {
            nodes.push(step.into);
            steps.push(None);
            nodes.len() - 1
        });
        if self.end(into) != from {
            self.steps[from] = Some((into, step));
        }
    }

    /// Where the steps from a node end.
    fn end(&self, mut at: Number) -> Number {
        while let Some((into, _)) = &self.steps[at] {
            at = *into;
        }
        at
    }
}

/// What a report rests on: what its statements here name, else what it as a whole takes from. Words alone count
/// last, and only a good share of them.
fn upward<'a>(index: &Index<'a>, id: &'a SourceId, own: &[Nth], ways: &Ways<'a>) -> Option<Step<'a>> {
    let all = index.passing().from(id);
    let named = |p: &&Pass<'a>| p.by == By::Names && p.statement.is_some_and(|n| own.contains(&n));
    let whole = |p: &&Pass<'a>| !matches!(p.by, By::Names | By::Words | By::Mentions);
    let words = |p: &&Pass<'a>| p.by == By::Words && p.share.is_some_and(|s| s >= 0.5);
    // Somebody who told the paper itself is first hand, whatever else the report passes on.
    let own_work = !own.is_empty() && own.iter().all(|n| told_here(index, index.said[*n]));
    let here = |p: &&Pass<'a>| matches!(p.from, From::Source(s) if ways.carries(s));
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
fn owners<'a>(index: &Index<'a>, firsthand: &mut Vec<Number>, ways: &mut Ways<'a>) {
    let mut houses: HashMap<&EntityId, (Number, &EntityId)> = HashMap::with_capacity(firsthand.len());
    firsthand.retain(|number| {
        let node = ways.nodes[*number];
        let outlet = match node {
            Node::Source(id) => index.publisher(id),
            Node::Outlet(id) => Some(id),
        };
        let Some(outlet) = outlet else { return true };
        let house = house(index, outlet);
        let (first, theirs) = *houses.entry(house).or_insert((*number, outlet));
        if first == *number {
            return true;
        }
        let why = if theirs == outlet { Why::SameOutlet } else { Why::SameOwner };
        let owner = (why == Why::SameOwner).then_some(house);
        let step = Step { from: node, into: ways.nodes[first], why, statement: None, at: None, share: None, owner };
        ways.steps[*number] = Some((first, step));
        false
    });
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

/// Who stands behind each first-hand report, by its number: in order, each once.
fn voices<'a>(index: &Index<'a>, reports: &[&[Nth]], ways: &Ways<'a>) -> Vec<Vec<Voice<'a>>> {
    let mut out: Vec<Vec<Voice<'a>>> = vec![Vec::new(); ways.nodes.len()];
    let mut retold = out.clone();
    for (own, said) in reports.iter().enumerate() {
        let node = ways.end(own);
        let all = if node == own { &mut out } else { &mut retold };
        all[node].extend(said.iter().flat_map(|n| index.voices(*n)).cloned());
    }
    for all in out.iter_mut().chain(&mut retold) {
        all.sort_unstable();
        all.dedup();
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
    for (own, voices) in out.iter_mut().zip(retold) {
        let new: Vec<Voice<'a>> = voices.into_iter().filter(|v| !own.iter().any(|o| called(o, v))).collect();
        if !new.is_empty() {
            own.extend(new);
            own.sort_unstable();
            own.dedup();
        }
    }
    // An outlet that is named as the speaker only passes on, where somebody else speaks too.
    let passes_on = |v: &Voice<'a>| match v {
        Voice::Named(id) => super::passing::is_press(index, id),
        Voice::Report => true,
        _ => false,
    };
    for all in &mut out {
        if all.iter().any(|v| !passes_on(v)) {
            all.retain(|v| !passes_on(v));
        }
    }
    out
}

/// Reports that stand on the same voice, made one; the voices are those of each node.
fn origins<'a>(index: &Index<'a>, firsthand: &[Number], voices: &[Vec<Voice<'a>>], ways: &Ways<'a>) -> Vec<Origin<'a>> {
    // Each distinct voice once, with the first of those that are the same.
    let mut all: Vec<&Voice<'a>> = voices.iter().flatten().collect();
    all.sort_unstable();
    all.dedup();
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
        for voice in &voices[*node] {
            let at = all.binary_search_by(|named| named.voice.cmp(voice)).expect("each voice is among them");
            join(&mut root, firsts[at], all.len() + n);
        }
    }
    let mut out: BTreeMap<usize, (usize, Origin<'a>)> = BTreeMap::new();
    for (n, node) in firsthand.iter().enumerate() {
        let (last, origin) = out.entry(find(&mut root, all.len() + n)).or_default();
        *last = n;
        origin.reports.push(ways.nodes[*node]);
        origin.voices.extend(voices[*node].iter().cloned());
    }
    // By the last report that joined.
    let mut out: Vec<(usize, Origin<'a>)> = out.into_values().collect();
    out.sort_by_key(|(last, _)| *last);
    out.into_iter().map(|(_, origin)| origin).collect()
}
