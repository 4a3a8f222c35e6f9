//! SRC003: reports that rest on each other.

use super::relays;
use crate::audit::{Check, Context, Group, Level, Rule, Sink};
use crate::base::{EntityId, SourceId};
use crate::link::passing::{By, From};
use crate::link::{Index, Nth, entity};
use std::collections::{BTreeMap, BTreeSet};

pub static SRC003: Rule = Rule {
    code: "SRC003",
    name: "circular",
    group: Group::Sourcing,
    level: Level::Error,
    summary: "reports cite each other in a ring, so that nobody is the origin",
    page: include_str!("../../../docs/audit/SRC003.md"),
    check: Check::Sources(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let index = context.index();
    // Where nobody stated what takes from what, only statements that name an outlet lead anywhere.
    let stated = index.passing().all().any(|p| p.by == By::Stated);
    let leads = |group: &&Vec<Nth>| stated || group.iter().any(|n| index.passing().names_outlet(*n));
    for group in index.groups().groups.iter().filter(leads) {
        let Some(ring) = ring(index, group) else { continue };
        let said = index.said[ring[0]];
        let Some(place) = context.told(said.fact) else { continue };
        let names: Vec<String> = ring.iter().map(|n| relays::title(index.said[*n].source)).collect();
        let finding = sink.at(place).about(said.id());
        finding.say(format!("{} cites {}: nobody is the origin", names.join(" cites "), names[0]));
        for n in &ring[1..] {
            let other = index.said[*n];
            if let Some(place) = context.told(other.fact) {
                finding.see_statement("cited from here", other.id(), place);
            }
        }
    }
}

/// Whom a statement takes from, within its group.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Cited<'a> {
    Outlet(&'a EntityId),
    Source(&'a SourceId),
}

/// A node of the search: a statement leads to whom it cites, an outlet to its statements.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Node<'a> {
    Statement(Nth),
    Cited(Cited<'a>),
}

impl Node<'_> {
    fn statement(self) -> Option<Nth> {
        if let Self::Statement(n) = self { Some(n) } else { None }
    }
}

/// Statements of one claim, each of which names the outlet (or, as stated, the source) of the next one, the last that
/// of the first.
fn ring(index: &Index<'_>, group: &[Nth]) -> Option<Vec<Nth>> {
    let mut of: BTreeMap<Cited<'_>, Vec<Nth>> = BTreeMap::new();
    for n in group {
        let source = &index.said[*n].source.id;
        of.entry(Cited::Source(source)).or_default().push(*n);
        if let Some(outlet) = index.publisher(source) {
            of.entry(Cited::Outlet(outlet)).or_default().push(*n);
        }
    }
    let cites = |n: Nth| -> Vec<Cited<'_>> {
        let (statement, source) = (&index.said[n].fact.statement, &index.said[n].source.id);
        let own = index.publisher(source);
        let cited = statement.relayed_by.iter().chain(&statement.told_to).chain(&statement.speakers);
        let named = cited.filter_map(|c| entity(&c.who)).filter(|o| Some(*o) != own).map(Cited::Outlet);
        let stated = index.passing().from(source).iter().filter(|p| p.by == By::Stated);
        let stated = stated.filter_map(|p| match p.from {
            From::Source(id) if id != source => Some(Cited::Source(id)),
            _ => None,
        });
        named.chain(stated).filter(|c| of.contains_key(c)).collect()
    };
    let next = |node: Node<'_>| -> Vec<Node<'_>> {
        match node {
            Node::Statement(n) => cites(n).into_iter().map(Node::Cited).collect(),
            Node::Cited(cited) => of[&cited].iter().rev().map(|n| Node::Statement(*n)).collect(),
        }
    };
    // Depth first; every node is entered once, and one that is on the path when it is met again closes a ring.
    let mut entered: BTreeSet<Node<'_>> = BTreeSet::new();
    for start in group.iter().map(|n| Node::Statement(*n)) {
        if !entered.insert(start) {
            continue;
        }
        let mut on_path = BTreeSet::from([start]);
        let mut path = vec![(start, next(start))];
        while let Some((node, open)) = path.last_mut() {
            let Some(to) = open.pop() else {
                on_path.remove(node);
                path.pop();
                continue;
            };
            if on_path.contains(&to) {
                let from = path.iter().position(|(n, _)| *n == to).unwrap_or_default();
                let ring = path[from..].iter();
                return Some(first_in_front(ring.filter_map(|(n, _)| n.statement()).collect()));
            }
            if entered.insert(to) {
                on_path.insert(to);
                path.push((to, next(to)));
            }
        }
    }
    None
}

/// The ring, begun with the statement that was printed first.
fn first_in_front(mut ring: Vec<Nth>) -> Vec<Nth> {
    let first = (0..ring.len()).min_by_key(|i| ring[*i]).unwrap_or_default();
    ring.rotate_left(first);
    ring
}
