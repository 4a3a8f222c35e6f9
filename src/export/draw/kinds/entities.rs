//! The entity map: who speaks about whom, who speaks for whom, who holds a role where.

use super::super::build::Build;
use super::super::layout;
use super::super::picture::{Cluster, End, Picture, Role};
use super::super::select::{NARROW, Scope};
use super::super::words::count;
use super::{Counts, Kind};
use crate::base::Problem;
use crate::graph::{AgentView, EdgeKind, EntityIx, Graph, NodeIx, StatementSet};
use crate::ledger::Facts;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

pub static KIND: Kind = Kind {
    name: "entities",
    about: "who speaks about whom, who speaks for whom, who holds which role",
    counts: Counts::Entities,
    boxes: "without a line to others",
    picture,
    plan: layout::layered,
};

/// Kinds of edges between entities that speak of a statement or a source are not theirs.
const OTHERS: [EdgeKind; 2] = [EdgeKind::SpeaksFor, EdgeKind::Mentions];

fn picture(_: &Facts, found: &StatementSet<'_>, scope: Scope) -> Picture {
    let graph = found.graph();
    let entity = |agent: Option<AgentView<'_>>| match agent {
        Some(AgentView::Entity(e)) => Some(e.ix()),
        _ => None,
    };
    let mut about: BTreeMap<(EntityIx, EntityIx), usize> = BTreeMap::new();
    let mut speaks_for: BTreeMap<(EntityIx, EntityIx), usize> = BTreeMap::new();
    let mut said: BTreeMap<EntityIx, usize> = BTreeMap::new();
    let mut all: BTreeSet<EntityIx> = BTreeSet::new();
    for s in found.iter() {
        let mentioned: BTreeSet<_> = s.mentions().filter_map(|w| entity(w.agent)).collect();
        for who in s.speakers() {
            let Some(speaker) = entity(who.agent) else { continue };
            all.insert(speaker);
            *said.entry(speaker).or_default() += 1;
            for &whom in mentioned.iter().filter(|&&whom| whom != speaker) {
                all.insert(whom);
                *about.entry((speaker, whom)).or_default() += 1;
            }
            if let Some(principal) = who.principal {
                all.insert(principal.ix());
                *speaks_for.entry((speaker, principal.ix())).or_default() += 1;
            }
        }
    }
    // Where they hold roles and what they belong to, a step further.
    let between: Vec<EdgeKind> = EdgeKind::ALL.into_iter().filter(|k| !OTHERS.contains(k)).collect();
    let held: Vec<_> = all.iter().flat_map(|e| between.iter().flat_map(|k| graph.entity_at(*e).edges(*k))).collect();
    all.extend(held.iter().filter_map(|e| if let NodeIx::Entity(ix) = e.to() { Some(ix) } else { None }));

    let mut degree: BTreeMap<EntityIx, usize> = all.iter().map(|e| (*e, 0)).collect();
    let ends = about.iter().chain(&speaks_for).flat_map(|((a, b), n)| [(*a, *n), (*b, *n)]);
    ends.for_each(|(e, n)| *degree.entry(e).or_default() += n);
    let mut ranked: Vec<EntityIx> = all.iter().copied().collect();
    ranked.sort_by_key(|e| (Reverse(degree[e]), Reverse(said.get(e)), *e));
    let mut notes = vec![];
    if ranked.len() > scope.limit {
        let message = format!("{} entities are in it; drawn are the {} most connected", ranked.len(), scope.limit);
        notes.push(Problem::warning("drawing", message).help(NARROW));
        ranked.truncate(scope.limit);
    }
    let kept: BTreeSet<EntityIx> = ranked.into_iter().collect();
    let pairs = about.keys().filter(|(a, b)| kept.contains(a) && kept.contains(b)).count();

    let piles = piles(&kept, &about, &speaks_for, &said, |e| {
        between.iter().any(|k| {
            graph.edges_from(e, *k).next().is_some()
                || graph.edges_into(e, *k).any(|edge| matches!(edge.from(), NodeIx::Entity(_)))
        })
    });
    let mut build = Build::new(graph, notes);
    for (speaker, pile) in &piles {
        heap(&mut build, *speaker, pile);
    }
    let led_to = about.keys().map(|(_, whom)| *whom).chain(speaks_for.keys().flat_map(|(a, b)| [*a, *b]));
    let busy: BTreeSet<EntityIx> = led_to.chain(piles.keys().copied()).collect();
    let alike = described_alike(graph, &about, kept.iter().copied().filter(|e| !busy.contains(e)));
    let mut heaps = vec![];
    for ((words, whom), same) in &alike {
        let id = format!("alike:{}", graph.entity_at(same[0]).id());
        let end = pile(&mut build, id, (*words).to_owned(), same);
        build.node(end).into_iter().for_each(|n| n.foot = format!("{} described so", same.len()));
        heaps.extend(whom.iter().map(|whom| (end, *whom, same)));
    }
    let piled: BTreeSet<EntityIx> = piles.values().flatten().chain(alike.values().flatten()).copied().collect();
    let kept: BTreeSet<EntityIx> = kept.difference(&piled).copied().collect();
    for &e in &kept {
        let end = build.end(e);
        if let (Some(node), Some(n)) = (build.node(end), said.get(&e)) {
            let told = count(*n, "statement");
            node.foot = if node.foot.is_empty() { told } else { format!("{told} · {}", node.foot) };
        }
    }
    for (end, whom, same) in heaps {
        let to = build.drawn(whom);
        let times: usize = same.iter().filter_map(|who| about.get(&(*who, whom))).sum();
        (0..times).for_each(|_| build.tie(Some(end), to, EdgeKind::Mentions, None));
    }
    for (pairs, kind) in [(&about, EdgeKind::Mentions), (&speaks_for, EdgeKind::SpeaksFor)] {
        for ((a, b), n) in pairs.iter().filter(|((a, b), _)| kept.contains(a) && kept.contains(b)) {
            let (from, to) = (build.drawn(*a), build.drawn(*b));
            (0..*n).for_each(|_| build.tie(from, to, kind, None));
        }
    }
    build.between(&between);
    build.label_weights();
    box_of_single(&mut build);
    let entities = kept.len() + piled.len();
    let all = if entities == 1 { "1 entity".to_owned() } else { format!("{entities} entities") };
    build.picture.about = Some(format!("{all}, {} of one speaking about another", count(pairs, "pair")));
    build.finish()
}

/// Those without a line stand in a box of their own, not between the others.
fn box_of_single(build: &mut Build<'_>) {
    let lined: BTreeSet<End> = build.picture.edges.iter().flat_map(|e| [e.from, e.to]).collect();
    let single = |n: &usize| !lined.contains(&End::Node(*n));
    let all: Vec<usize> = (0..build.picture.nodes.len()).filter(single).collect();
    if all.is_empty() || lined.is_empty() {
        return;
    }
    let (title, foot) = ("Speak about nobody drawn here".to_owned(), String::new());
    let cluster = Cluster { id: "single".into(), tip: title.clone(), title, foot, href: None, continued: false };
    let cluster = build.cluster(cluster);
    all.into_iter().for_each(|n| build.picture.nodes[n].cluster = Some(cluster));
}

/// More entities than this of which one speaker alone speaks, and who do not speak, are drawn as one.
const ALIKE: usize = 3;

type Pairs = BTreeMap<(EntityIx, EntityIx), usize>;

/// Those of whom one speaker speaks and nobody else, by speaker, where they are many.
fn piles(
    kept: &BTreeSet<EntityIx>,
    about: &Pairs,
    speaks_for: &Pairs,
    said: &BTreeMap<EntityIx, usize>,
    tied: impl Fn(EntityIx) -> bool,
) -> BTreeMap<EntityIx, Vec<EntityIx>> {
    let mut by: BTreeMap<EntityIx, Vec<EntityIx>> = BTreeMap::new();
    for (speaker, whom) in about.keys() {
        by.entry(*whom).or_default().push(*speaker);
    }
    let busy: BTreeSet<EntityIx> = speaks_for.keys().flat_map(|(a, b)| [*a, *b]).collect();
    let mut out: BTreeMap<EntityIx, Vec<EntityIx>> = BTreeMap::new();
    for (whom, speakers) in by {
        let silent = !said.contains_key(&whom) && !busy.contains(&whom) && !tied(whom);
        if silent && speakers.len() == 1 && kept.contains(&whom) && kept.contains(&speakers[0]) {
            out.entry(speakers[0]).or_default().push(whom);
        }
    }
    out.retain(|_, pile| pile.len() > ALIKE);
    out
}

/// Words for unnamed people, and whom they speak about.
type Described<'g> = (&'g str, BTreeSet<EntityIx>);

/// Unnamed people of whom nobody speaks, where the words for them and whom they speak about are the same for many.
fn described_alike<'g>(
    graph: &'g Graph,
    about: &Pairs,
    silent: impl Iterator<Item = EntityIx>,
) -> BTreeMap<Described<'g>, Vec<EntityIx>> {
    let mut whom: BTreeMap<EntityIx, BTreeSet<EntityIx>> = BTreeMap::new();
    about.keys().for_each(|(a, b)| _ = whom.entry(*a).or_default().insert(*b));
    let mut out: BTreeMap<Described<'_>, Vec<EntityIx>> = BTreeMap::new();
    for ix in silent {
        if let Some(unnamed) = &graph.entity_at(ix).entity().unnamed {
            let whom = whom.get(&ix).cloned().unwrap_or_default();
            out.entry((unnamed.description.as_str(), whom)).or_default().push(ix);
        }
    }
    out.retain(|_, same| same.len() > ALIKE);
    out
}

/// Several entities as one node, with the first words of each.
fn pile(build: &mut Build<'_>, id: String, text: String, pile: &[EntityIx]) -> End {
    let passages: Vec<_> = pile.iter().flat_map(|e| build.cited_in(*e).into_iter().take(1)).collect();
    let names: Vec<&str> = pile.iter().map(|e| build.graph.entity_at(*e).name()).collect();
    let tip = names.join("\n");
    let end = build.extra(id, Role::Entities, text);
    if let Some(node) = build.node(end) {
        node.tip = tip;
        node.stands_for = pile.len();
        node.href = passages.iter().find_map(|p| p.href.clone());
        node.passages = passages;
    }
    end
}

/// Many entities as one node with their names in it.
fn heap(build: &mut Build<'_>, speaker: EntityIx, all: &[EntityIx]) {
    let graph = build.graph;
    let names: Vec<&str> = all.iter().map(|e| graph.entity_at(*e).name()).collect();
    let id = format!("pile:{}", graph.entity_at(speaker).id());
    let end = pile(build, id, names.join(" · "), all);
    build.node(end).into_iter().for_each(|n| n.foot = format!("{} of whom only one speaks", all.len()));
    let from = build.end(speaker);
    all.iter().for_each(|_| build.tie(Some(from), Some(end), EdgeKind::Mentions, None));
}
