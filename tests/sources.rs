//! Which source an article is: known again with more or less of its head, cited before it was read.

mod world;

use dixit::ledger::{Captured, Ledger, Record};
use dixit::model::{Action, Agent, Article, EntityKind, SourceKind};
use world::*;

/// The article without what a head may lack.
fn bare(text: &str) -> Article {
    Article { publisher: None, url: None, ..article(text) }
}

fn add(ledger: &mut Ledger, article: &Article) -> dixit::ledger::Admission {
    ledger.admit(article, &read(&article.text), now())
}

#[test]
fn the_same_text_first_without_and_later_with_its_outlet_is_one_source() {
    let with = Article { url: None, ..article(GATES) };
    for (first, later) in [(bare(GATES), with.clone()), (with, bare(GATES))] {
        let mut ledger = Ledger::default();
        let one = add(&mut ledger, &first);
        let two = add(&mut ledger, &later);
        assert_eq!((two.source.clone(), two.captured), (one.source, Captured::Same));
        assert_eq!(ledger.sources.len(), 1);
        assert_eq!(ledger.sources[&two.source].publisher.as_deref(), Some("Tidewater Press"));
        assert_eq!(ledger.check(), []);
    }
}

#[test]
fn two_verbatim_reprints_stay_two_and_a_third_without_an_outlet_is_neither() {
    let mut ledger = Ledger::default();
    let print = |outlet: &str| Article { publisher: Some(outlet.into()), url: None, ..article(GATES) };
    add(&mut ledger, &print("Tidewater Press"));
    add(&mut ledger, &print("Marsh Gazette"));
    assert_eq!(ledger.sources.len(), 2);
    let third = add(&mut ledger, &bare(GATES));
    assert_eq!(ledger.sources.len(), 3, "which of the two it is nobody says");
    assert_eq!(third.alike.len(), 2, "and whoever adds it is told");
}

#[test]
fn a_changed_text_without_its_outlet_is_told_of() {
    let mut ledger = Ledger::default();
    let first = add(&mut ledger, &Article { url: None, ..article(GATES) }).source;
    let changed = GATES.replace("shut. ", "shut for a week. ");
    let later = add(&mut ledger, &bare(&changed));
    assert_ne!(later.source, first, "another outlet may print the same headline that day");
    assert_eq!(later.alike, [first]);
}

/// A text in which a report speaks.
const SURVEY: &str = "Gates in doubt\nThe Lowmere Harbour Safety Report found the gates unsafe.";

fn surveyed() -> (Article, dixit::model::Reading) {
    let mut reading = read(SURVEY);
    let who = who(SURVEY, "Lowmere Harbour Safety Report", "The Lowmere Harbour Safety Report");
    reading.drafts.push(draft(SURVEY, "the gates unsafe", Some("found"), who));
    (Article { url: None, title: Some("Gates in doubt".into()), ..article(SURVEY) }, reading)
}

#[test]
fn a_document_that_speaks_is_a_source_and_the_same_one_once_archived() {
    let mut ledger = Ledger::default();
    let (citing, reading) = surveyed();
    ledger.admit(&citing, &reading, now());
    let spoke = |ledger: &Ledger| match &ledger.facts().statements.values().next().unwrap().statement.speakers[0].who {
        Agent::Source(id) => id.clone(),
        other => panic!("{other:?} is no source"),
    };
    let cited = spoke(&ledger);
    let source = &ledger.sources[&cited];
    assert_eq!((source.kind, source.captures.len()), (SourceKind::Report, 0));
    assert_eq!(source.title.as_deref(), Some("Lowmere Harbour Safety Report"));
    assert_eq!(ledger.check(), []);
    ledger.admit(&citing, &reading, now());
    assert_eq!(ledger.sources.len(), 2);
    let text = "Lowmere Harbour Safety Report\nThe gates are old.";
    let report = Article {
        kind: SourceKind::Report,
        publisher: Some("Lowmere Port Authority".into()),
        title: Some("Lowmere Harbour Safety Report".into()),
        url: None,
        ..article(text)
    };
    let archived = add(&mut ledger, &report);
    assert_eq!((archived.source.clone(), archived.captured), (cited.clone(), Captured::First));
    assert_eq!(ledger.sources.len(), 2);
    ledger.admit(&citing, &reading, now());
    assert_eq!(spoke(&ledger), cited);
}

#[test]
fn a_source_that_nothing_cites_any_more_goes() {
    let mut ledger = Ledger::default();
    let (citing, reading) = surveyed();
    let admission = ledger.admit(&citing, &reading, now());
    ledger.admit(&citing, &read(SURVEY), now());
    assert_eq!(ledger.sources.len(), 1);
    ledger.admit(&citing, &reading, now());
    assert_eq!(ledger.sources.len(), 2);
    ledger.remove_source(&admission.source, dixit::ledger::Decided::Keep);
    assert_eq!(ledger.sources.len(), 0);
    assert!(!ledger.check().iter().any(|f| matches!(f.record, Record::Source(_))));
}

#[test]
fn how_many_somebody_unnamed_is_is_kept() {
    let ledger = gates();
    let dockers = ledger.entities.values().find_map(|e| e.unnamed.as_ref()).unwrap();
    assert_eq!((dockers.description.as_str(), dockers.count), ("Two dockers", Some(2)));
}

/// The outlet of the only source.
fn outlet(ledger: &Ledger) -> dixit::model::Entity {
    let facts = ledger.facts();
    let heads = facts.heads.values().next().unwrap();
    facts.entities[heads.publisher.as_ref().unwrap()].clone()
}

#[test]
fn an_outlet_stays_itself_when_another_of_its_name_is_added() {
    for publisher in ["Tidewater Press ", "Tidewater Press (潮水社)", "Tidewater Press"] {
        let printed = Article { publisher: Some(publisher.into()), ..article(GATES) };
        let mut ledger = Ledger::default();
        add(&mut ledger, &printed);
        let before = outlet(&ledger);
        assert_eq!((before.name.as_str(), before.kind), ("Tidewater Press", EntityKind::Outlet));
        let choir = ledger.new_entity(publisher, EntityKind::Group);
        ledger.decide(Action::AddEntity(choir.clone()), "a choir", now(), None).unwrap();
        assert_ne!(choir.id, before.id, "{publisher}");
        assert_eq!(outlet(&ledger), before, "{publisher}");
        let entities = ledger.entities.clone();
        add(&mut ledger, &printed);
        assert_eq!(ledger.entities, entities, "{publisher}");
    }
}
