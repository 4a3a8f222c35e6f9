//! Relations that people state: they hold through everything that happens to the records, they can be taken
//! back, they survive the disk, and a broken one is found.

mod world;

use dixit::base::{ClaimId, EntityId, SourceId, StatementId};
use dixit::graph::{EdgeKind, Graph, NodeIx};
use dixit::ledger::{Anchors, Decided, Ledger, Records, Refused, Removal};
use dixit::model::{Action, Amends, Article, Claim, End, GraphInfo, Relation, RelayHow, Seen, Stance, Tie};
use dixit::store::Store;
use world::*;

/// The world with a second article by another outlet, whose outlet the first does not name.
fn two() -> (Ledger, SourceId, SourceId) {
    let mut ledger = gates();
    let text = "Gates to open\nLowmere, Tuesday. “Yes,” said Bo Marsh. Two dockers said they had not been told.";
    let later = Article {
        title: Some("Gates to open".into()),
        publisher: Some("Marsh Gazette".into()),
        published: "2026-03-03".parse().ok(),
        url: Some("https://marsh.example/open".into()),
        ..article(text)
    };
    let second = ledger.admit(&later, &read(text), now()).source;
    let first = ledger.sources.keys().find(|id| **id != second).unwrap().clone();
    (ledger, first, second)
}

fn entity(id: &str) -> EntityId {
    id.parse().unwrap()
}

fn relate(ledger: &mut Ledger, tie: Tie) -> dixit::base::DecisionId {
    ledger.decide(Action::Relate { tie, seen: None }, "mk", now(), Some("known here".into())).unwrap()
}

fn claim() -> Claim {
    Claim {
        id: ClaimId::hashed(&["the gates open"]),
        text: "The gates open".into(),
        affirmed_by: vec![],
        denied_by: vec![],
    }
}

/// Every tie there is, on this ledger.
fn ties(ledger: &mut Ledger, first: &SourceId, second: &SourceId) -> Vec<Tie> {
    ledger.decide(Action::AddClaim(claim()), "mk", now(), None).unwrap();
    let on = |words: &str| ledger.on(&id(ledger, words)).unwrap();
    let yes = ledger.sources[second].statements.iter().find(|s| s.content() == "Yes").unwrap().id.clone();
    let (shut, yes) = (on("the gates"), ledger.on(&yes).unwrap());
    vec![
        Tie::MemberOf { member: entity("bo-marsh"), of: entity("marsh-gazette") },
        Tie::SpeaksFor { speaker: entity("ada-quill"), principal: entity("bo-marsh") },
        Tie::RoleAt { holder: entity("bo-marsh"), title: "editor".into(), at: Some(entity("marsh-gazette")) },
        Tie::Amends { source: second.clone(), how: Amends::Corrects, of: first.clone() },
        Tie::Amends { source: second.clone(), how: Amends::Retracts, of: first.clone() },
        Tie::Amends { source: second.clone(), how: Amends::Supersedes, of: first.clone() },
        Tie::Relays { source: second.clone(), how: RelayHow::Retells, from: first.clone() },
        Tie::Voices { statement: yes.clone(), stance: Stance::Affirms, claim: claim().id },
        Tie::Voices { statement: shut.clone(), stance: Stance::Denies, claim: claim().id },
        Tie::Relates { from: End::Statement(yes.clone()), relation: Relation::Contradicts, to: End::Statement(shut) },
        Tie::Relates { from: End::Statement(yes), relation: Relation::Supports, to: End::Claim(claim().id) },
    ]
}

/// The kinds of edges that rest on a decision, in order.
fn stated(ledger: &Ledger) -> Vec<&'static str> {
    let graph = Graph::build(ledger.facts());
    graph.edges().filter(|e| e.ruling().is_some()).map(|e| e.kind().name()).collect()
}

const ALL: [&str; 11] = [
    "speaks_for",
    "affirms",
    "denies",
    "supports",
    "contradicts",
    "relays",
    "role_at",
    "corrects",
    "retracts",
    "supersedes",
    "member_of",
];

#[test]
fn every_tie_is_an_edge_and_outlives_readings_the_disk_and_a_changed_text() {
    let (mut ledger, first, second) = two();
    for tie in ties(&mut ledger, &first, &second) {
        relate(&mut ledger, tie);
    }
    let decided = ledger.decisions.clone();
    let holds = |ledger: &Ledger, when: &str| {
        assert_eq!(stated(ledger), ALL, "{when}");
        assert_eq!(ledger.decisions, decided, "{when}");
        assert_eq!(ledger.check(), [], "{when}");
    };
    holds(&ledger, "at once");
    admit(&mut ledger, GATES);
    holds(&ledger, "the same article again");
    let mut blind = read(GATES);
    blind.drafts.clear();
    ledger.admit(&article(GATES), &blind, now());
    holds(&ledger, "a reader that finds nothing");
    admit(&mut ledger, &GATES.replace("Ada Quill, the", "On Monday Ada Quill, the"));
    holds(&ledger, "a changed text");
    let folder = tempfile::tempdir().unwrap();
    let mut writer = Store::init(folder.path(), GraphInfo::default(), now()).unwrap().write(now()).unwrap();
    writer.ledger = ledger.clone();
    writer.save().unwrap();
    drop(writer);
    let loaded = Store::at(folder.path()).load().unwrap().ledger;
    holds(&loaded, "through the disk");
    assert_eq!(Store::at(folder.path()).unformatted().unwrap(), Vec::<std::path::PathBuf>::new());
}

#[test]
fn what_was_stated_can_be_taken_back_and_denied() {
    let (mut ledger, first, second) = two();
    let before = stated(&ledger);
    for tie in ties(&mut ledger, &first, &second) {
        let id = relate(&mut ledger, tie.clone());
        let again = ledger.decide(Action::Relate { tie: tie.clone(), seen: None }, "mk", now(), None);
        assert_eq!(again, Err(Refused::Known(id.to_string())), "once is enough: {tie:?}");
        assert_ne!(stated(&ledger), before, "{tie:?}");
        ledger.decide(Action::Undo(id), "mk", now(), None).unwrap();
        assert_eq!(stated(&ledger), before, "{tie:?}");
    }
    // Against the machine: she speaks for nobody, the second retells nobody, no role is hers.
    let role = Tie::RoleAt { holder: entity("ada-quill"), title: "harbour master".into(), at: None };
    assert_eq!(ledger.facts().entities[&entity("ada-quill")].roles.len(), 1);
    ledger.decide(Action::Unrelate(role), "mk", now(), None).unwrap();
    assert_eq!(ledger.facts().entities[&entity("ada-quill")].roles, []);
    admit(&mut ledger, GATES);
    assert_eq!(ledger.facts().entities[&entity("ada-quill")].roles, [], "and no reading brings it back");
}

#[test]
fn a_machine_link_can_be_denied_and_a_denied_one_stated() {
    let mut ledger = gates();
    let (a, b) = (id(&ledger, "the gates"), id(&ledger, "Nobody"));
    let tie = |from: &StatementId, to: &StatementId| Tie::Relates {
        from: End::Statement(ledger.on(from).unwrap()),
        relation: Relation::Supports,
        to: End::Statement(ledger.on(to).unwrap()),
    };
    let tie = tie(&b, &a);
    ledger.set_links(vec![dixit::model::Link {
        from: b.into(),
        relation: Relation::Supports,
        to: a.into(),
        score: 0.4,
        why: "alike".into(),
    }]);
    assert_eq!(ledger.facts().links[0].score, 0.4);
    ledger.decide(Action::Unrelate(tie.clone()), "mk", now(), None).unwrap();
    assert_eq!(ledger.facts().links, []);
    let later = "2027-01-01".parse().unwrap();
    ledger.decide(Action::Relate { tie, seen: None }, "mk", later, None).unwrap();
    assert_eq!(ledger.facts().links[0].score, 1.0, "the latest word counts");
    assert_eq!(ledger.check(), []);
}

#[test]
fn relations_follow_merged_entities_and_merging_is_an_edge() {
    let (mut ledger, ..) = two();
    relate(&mut ledger, Tie::MemberOf { member: entity("bo-marsh"), of: entity("marsh-gazette") });
    ledger.decide(Action::Merge(entity("ada-quill"), entity("bo-marsh")), "mk", now(), None).unwrap();
    let graph = Graph::build(ledger.facts());
    let quill = graph.entity(&entity("bo-marsh")).unwrap();
    assert_eq!(quill.id().as_str(), "ada-quill");
    assert_eq!(quill.edges(EdgeKind::MemberOf).count(), 1);
    let same: Vec<_> = quill.edges_into(EdgeKind::SameAs).collect();
    let NodeIx::Entity(was) = same[0].from() else { panic!() };
    assert_eq!(graph.entity_at(was).name(), "Bo Marsh");
    assert_eq!(same[0].ruling().unwrap().by, "mk");
    let apart = ledger.decide(Action::Distinct(entity("ada-quill"), entity("marsh-gazette")), "mk", now(), None);
    assert!(apart.is_ok());
    assert_eq!(Graph::build(ledger.facts()).edges().filter(|e| e.kind() == EdgeKind::DistinctFrom).count(), 1);
}

#[test]
fn a_relay_by_name_becomes_one_between_sources() {
    let (mut ledger, first, second) = two();
    let mut records: Records = (*ledger).clone();
    let publisher = records.sources[&first].publisher.clone().unwrap();
    let relay = dixit::model::Relay { from: publisher, how: RelayHow::Credits, at: None, exact: None };
    std::sync::Arc::make_mut(records.sources.get_mut(&second).unwrap()).relays.push(relay);
    ledger = Ledger::from(records);
    relate(&mut ledger, Tie::Relays { source: second.clone(), how: RelayHow::Retells, from: first.clone() });
    let facts = ledger.facts();
    let relays = &facts.sources[&second].relays;
    assert_eq!(relays.len(), 1, "one relay, not one to the outlet and one to its article");
    assert_eq!((relays[0].from.as_str(), relays[0].how), (first.as_str(), RelayHow::Retells));
    let graph = Graph::build(facts);
    let edge = graph.source(&second).unwrap().edges(EdgeKind::Relays).next().unwrap();
    assert_eq!(edge.to(), graph.source(&first).unwrap().ix().into());
    assert!(edge.ruling().is_some());
}

#[test]
fn words_that_a_relation_rests_on_are_anchored() {
    let (mut ledger, first, _) = two();
    let capture = ledger.sources[&first].captures[0].text.clone();
    let words = Anchors::new(GATES).words(span(GATES, "the harbour master")).unwrap();
    let tie = Tie::RoleAt { holder: entity("ada-quill"), title: "master".into(), at: None };
    let mut seen = Seen { source: first.clone(), capture: capture.clone(), words };
    seen.words.exact = "the harbour mistress".into();
    let refused = ledger.decide(Action::Relate { tie, seen: Some(seen.clone()) }, "mk", now(), None);
    assert_eq!(refused, Err(Refused::NotThere("the harbour mistress".into())));
    seen.words.exact = "the harbour master".into();
    let tie = Tie::MemberOf { member: entity("ada-quill"), of: entity("marsh-gazette") };
    ledger.decide(Action::Relate { tie, seen: Some(seen) }, "mk", now(), None).unwrap();
    let graph = Graph::build(ledger.facts());
    let quill = graph.entity(&entity("ada-quill")).unwrap();
    let evidence = quill.edges(EdgeKind::MemberOf).next().unwrap().evidence().unwrap();
    assert_eq!((evidence.capture, evidence.exact), (&capture, "the harbour master"));
}

#[test]
fn broken_relations_are_refused_and_found() {
    let (mut ledger, first, second) = two();
    let nobody = Tie::MemberOf { member: entity("nobody"), of: entity("bo-marsh") };
    let refused = ledger.decide(Action::Relate { tie: nobody, seen: None }, "mk", now(), None);
    assert_eq!(refused, Err(Refused::Unknown("nobody".into())));
    let itself = Tie::Amends { source: first.clone(), how: Amends::Corrects, of: first.clone() };
    let refused = ledger.decide(Action::Relate { tie: itself, seen: None }, "mk", now(), None);
    assert_eq!(refused, Err(Refused::ToItself(first.to_string())));
    let all = ties(&mut ledger, &first, &second);
    let ids: Vec<_> = all.into_iter().map(|tie| relate(&mut ledger, tie)).collect();
    let back = Tie::Amends { source: first.clone(), how: Amends::Corrects, of: second.clone() };
    let back = relate(&mut ledger, back);
    let circles = ledger.check();
    assert!(circles.iter().any(|f| f.message.contains("corrects, retracts or replaces itself")), "{circles:?}");
    ledger.decide(Action::Undo(back), "mk", now(), None).unwrap();
    assert_eq!(ledger.check(), []);
    // With the second source goes what six of the relations are about.
    let Removal::Judged(on) = ledger.remove_source(&second, Decided::Refuse) else { panic!("nothing silent") };
    assert_eq!(on.len(), 7, "three amends, one relay, one voice, two relates: {on:?}");
    let Removal::Gone(_) = ledger.remove_source(&second, Decided::Keep) else { panic!() };
    let faults = ledger.check();
    let about =
        |id: &dixit::base::DecisionId| faults.iter().any(|f| f.record == dixit::ledger::Record::Decision(id.clone()));
    let broken: Vec<usize> = (0..ids.len()).filter(|n| about(&ids[*n])).collect();
    assert_eq!(broken, [3, 4, 5, 6, 7, 9, 10], "{faults:?}");
}

#[test]
fn reading_again_after_a_merge_rewrites_nothing_and_the_merge_can_be_taken_back() {
    let (mut ledger, ..) = two();
    let merge = Action::Merge(entity("ada-quill"), entity("bo-marsh"));
    let merge = ledger.decide(merge, "mk", now(), None).unwrap();
    let before = ledger.clone();
    admit(&mut ledger, GATES);
    assert_eq!(ledger.sources, before.sources, "the records of statements");
    assert_eq!(ledger.entities, before.entities, "and of entities");
    let facts = ledger.facts();
    let who = |facts: &dixit::ledger::Facts, words: &str| {
        facts.statements[&id(&before, words)].statement.speakers[0].who.clone()
    };
    assert_eq!(who(&facts, "Yes"), dixit::model::Agent::Entity(entity("ada-quill")));
    ledger.decide(Action::Undo(merge), "mk", now(), None).unwrap();
    assert_eq!(who(&ledger.facts(), "Yes"), dixit::model::Agent::Entity(entity("bo-marsh")));
}
