//! SRC003: reports that rest on each other.

use super::relays;
use crate::audit::{Check, Context, Group, Level, Rule, Sink};
use crate::base::SourceId;
use crate::link::passing::By;
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
    for group in &index.groups().groups {
        let Some(ring) = ring(index, group) else { continue };
        let said = index.said[ring[0]];
        let Some(place) = context.place(said.fact) else { continue };
        let names: Vec<String> = ring.iter().map(|n| relays::title(index.said[*n].source)).collect();
        let finding = sink.at(place).about(said.id());
        finding.say(format!("{} cites {}: nobody is the origin", names.join(" cites "), names[0]));
        for n in &ring[1..] {
            let other = index.said[*n];
            if let Some(place) = context.place(other.fact) {
                finding.see_statement("cited from here", other.id(), place);
            }
        }
    }
}

/// Statements of one claim, each of which names the outlet of the next one's source, the last that of the first's.
fn ring(index: &Index<'_>, group: &[Nth]) -> Option<Vec<Nth>> {
    let mut by_outlet: BTreeMap<_, Vec<Nth>> = BTreeMap::new();
    for n in group {
        if let Some(outlet) = index.publisher(&index.said[*n].source.id) {
            by_outlet.entry(outlet).or_default().push(*n);
        }
    }
    let next = |n: Nth| -> Vec<Nth> {
        let statement = &index.said[n].fact.statement;
        let cited = statement.relayed_by.iter().chain(&statement.told_to).chain(&statement.speakers);
        let own = index.publisher(&index.said[n].source.id);
        let named = cited.filter_map(|c| entity(&c.who)).filter(|o| Some(*o) != own);
        let named = named.flat_map(|o| by_outlet.get(o).into_iter().flatten().copied());
        let stated = index.passing().from(&index.said[n].source.id).iter().filter(|p| p.by == By::Stated);
        let stated: BTreeSet<&SourceId> = stated
            .filter_map(|p| if let crate::link::passing::From::Source(id) = p.from { Some(id) } else { None })
            .collect();
        let stated = group.iter().copied().filter(|o| stated.contains(&index.said[*o].source.id));
        named.chain(stated).filter(|o| index.said[*o].source.id != index.said[n].source.id).collect()
    };
    for start in group {
        let (mut path, mut seen) = (vec![*start], BTreeSet::from([*start]));
        // Depth first; groups are small, and each statement is entered once.
        let mut open = vec![next(*start)];
        while let Some(choices) = open.last_mut() {
            match choices.pop() {
                Some(n) if n == *start || index.said[n].source.id == index.said[*start].source.id => {
                    return (path.len() > 1).then_some(path);
                }
                Some(n) if seen.insert(n) => {
                    path.push(n);
                    open.push(next(n));
                }
                Some(_) => {}
                None => {
                    open.pop();
                    path.pop();
                }
            }
        }
    }
    None
}
