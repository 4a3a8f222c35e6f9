use super::*;
use crate::graph::fixture::facts;
use std::collections::BTreeSet;

fn graph() -> Graph {
    Graph::build(facts())
}

fn name(graph: &Graph, node: NodeIx) -> String {
    match node {
        NodeIx::Statement(ix) => graph.statement_at(ix).id().to_string(),
        NodeIx::Entity(ix) => graph.entity_at(ix).id().to_string(),
        NodeIx::Source(ix) => graph.source_at(ix).id().to_string(),
        NodeIx::Claim(ix) => graph.claim_at(ix).claim().text.clone(),
    }
}

fn ids(set: &StatementSet<'_>) -> Vec<String> {
    set.iter().map(|s| s.id().to_string()).collect()
}

fn node(graph: &Graph, entity: &str) -> NodeIx {
    graph.entity(&entity.parse().unwrap()).unwrap().ix().into()
}

#[test]
fn every_relation_of_the_design_is_an_edge_with_its_words() {
    let graph = graph();
    let all: BTreeSet<String> = graph
        .edges()
        .map(|e| {
            let words = e.evidence().map_or("-", |w| w.exact);
            format!("{} {} {} | {words}", name(&graph, e.from()), e.kind().name(), name(&graph, e.to()))
        })
        .collect();
    for edge in [
        "s-1 said_by ada-quill | mayor Ada Quill",
        "s-1 told_to northbay-radio | Northbay Radio",
        "s-1 mentions ferry | The ferry",
        "s-1 carried_by courier-1 | The ferry carries 350,000 people a year,",
        "tom-reed speaks_for bluewater | Tom Reed",
        "s-3 within s-2 | the ferry would return",
        "s-5 relayed_by northbay-radio | 北湾电台",
        "s-6 said_by report-1 | 一份报告",
        "s-3 affirms The ferry returns | -",
        "s-4 denies The ferry returns | -",
        "s-5 restates s-1 | -",
        "s-2 supports s-3 | -",
        "s-4 contradicts s-3 | -",
        "s-6 qualifies s-5 | -",
        "courier-1 published_by harbour-courier | -",
        "courier-1 written_by lin-marsh | -",
        "courier-1 relays northbay-radio | told again what Northbay Radio had aired",
        "beian-1 relays courier-1 | -",
        "ada-quill role_at northbay | -",
        "tom-reed member_of bluewater | -",
        "ada-quill speaks_for city-hall | the city",
        "beian-1 corrects courier-1 | -",
        "beian-1 retracts courier-1 | -",
        "beian-1 supersedes courier-1 | -",
        "The ferry returns qualifies The ferry sails | -",
        "a-quill same_as ada-quill | -",
        "lin-marsh distinct_from tom-reed | -",
    ] {
        assert!(all.contains(edge), "no edge `{edge}` in {all:#?}");
    }
    let kinds: BTreeSet<EdgeKind> = graph.edges().map(|e| e.kind()).collect();
    assert_eq!(kinds, EdgeKind::ALL.into_iter().collect(), "the example has every kind of edge");
}

#[test]
fn evidence_stands_at_its_place_in_its_capture() {
    let graph = graph();
    let mut seen = 0;
    for words in graph.edges().filter_map(|e| e.evidence()) {
        let text: Vec<char> = graph.text(words.capture).unwrap().chars().collect();
        assert_eq!(text[words.at.start()..words.at.end()].iter().collect::<String>(), words.exact);
        seen += 1;
    }
    assert!(seen > 15);
}

#[test]
fn an_edge_is_found_from_both_ends() {
    let graph = graph();
    for edge in graph.edges() {
        let same = |e: &EdgeView<'_>| e.key() == edge.key();
        assert!(graph.edges_from(edge.from(), edge.kind()).any(|e| same(&e)));
        assert!(graph.edges_into(edge.to(), edge.kind()).any(|e| same(&e)));
    }
    let both_ends = |kind| graph.statements().map(|s| s.edges(kind).count()).sum::<usize>();
    assert_eq!(both_ends(EdgeKind::CarriedBy), 7);
}

#[test]
fn relays_keep_their_order_outermost_first() {
    let mut facts = facts();
    let fact = facts.statements.get_mut(&"s-5".parse().unwrap()).unwrap();
    let mut outer = fact.statement.relayed_by[0].clone();
    outer.who = crate::model::Agent::Entity("北岸日报".parse().unwrap());
    fact.statement.relayed_by.insert(0, outer);
    let graph = Graph::build(facts);
    let s5 = graph.statement(&"s-5".parse().unwrap()).unwrap();
    let names: Vec<_> = s5.relays().map(|w| w.label().unwrap()).collect();
    assert_eq!(names, ["北岸日报", "Northbay Radio"]);
    assert_eq!(s5.edges(EdgeKind::RelayedBy).map(|e| e.nth()).collect::<Vec<_>>(), [0, 1]);
}

#[test]
fn views_lead_on() {
    let graph = graph();
    let s3 = graph.statement(&"s-3".parse().unwrap()).unwrap();
    let outer = s3.within().unwrap();
    assert_eq!(outer.inner().collect::<Vec<_>>(), [s3]);
    let speaker = outer.speakers().next().unwrap();
    assert_eq!((speaker.label(), speaker.principal.unwrap().name()), (Some("Tom Reed"), "Bluewater"));
    assert_eq!(s3.source().unwrap().title(), "Ferry Aurora to sail again");
    assert_eq!(s3.date().unwrap().to_string(), "2031-05-02", "when nobody tells, the day of print");
    let carried: Vec<_> = s3.source().unwrap().statements().iter().map(|s| s.id().to_string()).collect();
    assert_eq!(carried, ["s-7", "s-1", "s-2", "s-3", "s-4"], "as the text goes");
}

#[test]
fn merged_entities_answer_to_their_old_id() {
    let graph = graph();
    let quill = graph.entity(&"a-quill".parse().unwrap()).unwrap();
    assert_eq!(quill.name(), "Ada Quill");
    assert_eq!(quill.merged_ids().map(|id| id.as_str()).collect::<Vec<_>>(), ["a-quill"]);
    assert_eq!(graph.entities_named("ADA quill").count(), 1);
}

#[test]
fn edges_that_people_stated_say_who_decided() {
    let graph = graph();
    let stated: Vec<_> = graph.edges().filter_map(|e| Some((e.kind(), e.ruling()?.decision.as_str()))).collect();
    let wanted = [
        (EdgeKind::SpeaksFor, "d-2"),
        (EdgeKind::Qualifies, "d-6"),
        (EdgeKind::Corrects, "d-3"),
        (EdgeKind::Retracts, "d-4"),
        (EdgeKind::Supersedes, "d-5"),
        (EdgeKind::MemberOf, "d-1"),
        (EdgeKind::SameAs, "d-7"),
        (EdgeKind::DistinctFrom, "d-8"),
    ];
    assert_eq!(stated, wanted);
    let quill = graph.entity(&"ada-quill".parse().unwrap()).unwrap();
    let ghost = quill.edges_into(EdgeKind::SameAs).next().unwrap().from();
    let NodeIx::Entity(ghost) = ghost else { panic!("an entity is the same as an entity") };
    assert_eq!(graph.entity_at(ghost).merged_into(), Some(quill));
    assert!(graph.entities().all(|e| e.merged_into().is_none()), "merged ones are not listed");
}

#[test]
fn a_ring_of_merges_hangs_nobody() {
    let mut facts = facts();
    let (a, b): (EntityId, EntityId) = ("a".parse().unwrap(), "b".parse().unwrap());
    facts.merged.insert(a.clone(), b.clone());
    facts.merged.insert(b, a.clone());
    assert!(Graph::build(facts).entity(&a).is_none());
}

#[test]
fn conditions_narrow_and_sets_combine() {
    let graph = graph();
    let all = || graph.query_statements();
    assert_eq!(ids(&all().resolve()), ["s-1", "s-2", "s-3", "s-4", "s-5", "s-6"], "without the rejected one");
    assert_eq!(all().with_rejected().resolve().len(), 7);
    let quill = all().said_by([node(&graph, "ada-quill")]).resolve();
    assert_eq!(ids(&quill), ["s-1", "s-5"]);
    assert_eq!(ids(&all().said_by([node(&graph, "bluewater")]).resolve()), ["s-2"], "through its spokesman");
    let ferry = all().about([node(&graph, "ferry")]).resolve();
    assert_eq!(ids(&ferry), ["s-1", "s-3"]);
    assert_eq!(ids(&quill.union(&ferry)), ["s-1", "s-3", "s-5"]);
    assert_eq!(ids(&quill.intersection(&ferry)), ["s-1"]);
    assert_eq!(ids(&quill.difference(&ferry)), ["s-5"]);
    assert_eq!(ids(&all().kind(crate::model::StatementKind::Direct).resolve()), ["s-1"]);
    let beian = graph.source(&"beian-1".parse().unwrap()).unwrap();
    assert_eq!(ids(&all().carried_by([beian.ix()]).resolve()), ["s-5", "s-6"]);
}

#[test]
fn dates_known_to_the_month_may_mean_each_of_its_days() {
    let graph = graph();
    let since = |d: &str| ids(&graph.query_statements().since(d.parse().unwrap()).resolve());
    assert_eq!(since("2031-05-03"), ["s-2", "s-5", "s-6"], "s-2 was said some day in May");
    let until = |d: &str| ids(&graph.query_statements().until(d.parse().unwrap()).resolve());
    assert_eq!(until("2031-05-01"), ["s-2"]);
    assert!(since("2031-06").is_empty());
}

#[test]
fn neighbourhoods_and_paths() {
    let graph = graph();
    let (quill, marsh) = (node(&graph, "ada-quill"), node(&graph, "lin-marsh"));
    assert_eq!(graph.near([quill], 0).len(), 1);
    let near: BTreeSet<_> = graph.near([quill], 1).into_iter().map(|n| name(&graph, n)).collect();
    assert_eq!(near, ["a-quill", "ada-quill", "city-hall", "northbay", "s-1", "s-5"].map(String::from).into());
    let chains = graph.chains(&[quill], &[marsh], |_| true, 0, 12, 20);
    let ends = |e: &EdgeView<'_>| [e.from(), e.to()].map(|n| name(&graph, n));
    assert!(chains.iter().all(|(start, edges)| *start == quill && edges.len() == 3), "all are shortest");
    let through = |n: &str| chains.iter().any(|(_, edges)| edges.iter().any(|e| ends(e).iter().any(|x| x == n)));
    assert!(through("s-1") && through("courier-1"));
    assert!(graph.chains(&[quill], &[quill], |_| true, 0, 12, 20).is_empty());
}

#[test]
fn the_same_facts_give_the_same_graph_in_whatever_order_they_come() {
    let forward = graph();
    let mut turned = facts();
    turned.links.reverse();
    turned.claims.reverse();
    let turned = Graph::build(turned);
    let list = |g: &Graph| g.edges().map(|e| format!("{:?}", e.key())).collect::<Vec<_>>();
    assert_eq!(list(&forward), list(&turned));
}
