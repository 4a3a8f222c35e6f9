//! The laws of the design, a test a law or more.

mod world;

use dixit::base::diag::Severity;
use dixit::base::{EntityId, SourceId, Span, TextHash};
use dixit::ledger::{Captured, Decided, Ledger, Record, Records, Refused, Removal, Review};
use dixit::model::decision::{Correction, Given};
use dixit::model::{Action, Agent, Article, EntityKind, GraphInfo, Link, Relation, Source, StatementKind};
use dixit::store::Store;
use std::{collections::BTreeMap, fs, path::Path, sync::Arc};
use world::*;

/// The ledger with its records changed by hand, as somebody with an editor could.
fn tampered(ledger: &Ledger, change: impl FnOnce(&mut Records)) -> Ledger {
    let mut records: Records = (**ledger).clone();
    change(&mut records);
    Ledger::from(records)
}

fn first_source(records: &mut Records) -> &mut Source {
    Arc::make_mut(records.sources.values_mut().next().unwrap())
}

#[test]
fn law_1_every_statement_stands_where_it_says() {
    let ledger = gates();
    assert_eq!(ledger.check(), []);
    let moved = tampered(&ledger, |r| first_source(r).statements[0].fragments[0].at.0 += 1);
    let faults = moved.check();
    assert!(faults.iter().any(|f| f.message.contains("does not stand at")), "{faults:?}");
    let edited = tampered(&ledger, |r| {
        let text = r.archive.values_mut().next().unwrap();
        *text = text.replace("shut. ", "open. ").as_str().into();
    });
    assert!(edited.check().iter().any(|f| matches!(f.record, Record::Text(_))));
}

#[test]
fn law_1_a_reader_cannot_bring_in_words_that_do_not_stand_there() {
    let text = "港口：“不开。”";
    for (start, end) in [(0, 2), (4, 900), (3, 3)] {
        let mut reading = read(text);
        reading.drafts.push(dixit::model::Draft::new(StatementKind::Own, vec![Span::new(start, end)], "t@1", 1.0));
        let mut ledger = Ledger::default();
        let admission = ledger.admit(&article(text), &reading, now());
        assert_eq!((admission.refused, admission.added.len()), (1, 0), "{start}..{end}");
    }
    let mut ledger = gates();
    let source: SourceId = ledger.sources.keys().next().unwrap().clone();
    let mut written = ledger.written(&source, &[span(GATES, "the harbour master")], StatementKind::Own, "mk").unwrap();
    written.fragments[0].exact = "the harbour mistress".into();
    let refused = ledger.decide(Action::Add(Box::new(written.clone())), "mk", now(), None);
    assert_eq!(refused, Err(Refused::Misplaced(written.id)));
}

#[test]
fn law_1_what_is_only_like_it_is_proposed() {
    let mut ledger = gates();
    let judged = id(&ledger, "Nobody");
    ledger.decide(Action::Accept(ledger.on(&judged).unwrap()), "mk", now(), None).unwrap();
    // Somebody takes the statement out, and another stands there with almost the same words.
    let near = tampered(&ledger, |r| {
        let statement = &mut first_source(r).statements[1];
        statement.id = "s-0000".parse().unwrap();
        statement.fragments[0] = {
            let anchors = dixit::ledger::Anchors::new(GATES);
            anchors.anchor(span(GATES, "Nobody leaves the")).unwrap()
        };
        statement.fragments[0].at.0 += 1;
        statement.fragments[0].exact.remove(0);
    });
    let facts = near.facts();
    assert_eq!(facts.statements[&"s-0000".parse().unwrap()].review, Review::Machine, "nothing silent");
    assert_eq!(facts.orphans.len(), 1);
    let fault = near.check().into_iter().find(|f| matches!(f.record, Record::Decision(_))).unwrap();
    assert!(fault.help.unwrap().contains("perhaps it is `s-0000`"));
}

#[test]
fn law_2_decisions_outlive_every_reading() {
    let mut ledger = gates();
    let (shut, nobody, dockers) = (id(&ledger, "the gates"), id(&ledger, "Nobody"), id(&ledger, "they had"));
    let given = Given { entity: "bo-marsh".parse().unwrap(), name: "Bo Marsh".into() };
    let correction = Correction { speakers: Some(vec![given]), ..Correction::default() };
    ledger
        .decide(Action::Correct(ledger.on(&shut).unwrap(), correction), "mk", now(), Some("heard it".into()))
        .unwrap();
    ledger.decide(Action::Accept(ledger.on(&nobody).unwrap()), "mk", now(), None).unwrap();
    ledger.decide(Action::Reject(ledger.on(&dockers).unwrap()), "mk", now(), None).unwrap();
    let decided = ledger.decisions.clone();
    let holds = |ledger: &Ledger, when: &str| {
        let facts = ledger.facts();
        assert_eq!(ledger.decisions, decided, "{when}");
        assert_eq!(facts.orphans, [], "{when}");
        let review = |id| facts.statements[id].review;
        assert_eq!(
            [review(&shut), review(&nobody), review(&dockers)],
            [Review::Corrected, Review::Accepted, Review::Rejected],
            "{when}"
        );
        let speaker = &facts.statements[&shut].statement.speakers[0].who;
        assert_eq!(*speaker, Agent::Entity("bo-marsh".parse().unwrap()), "{when}");
        assert_eq!(ledger.check(), [], "{when}");
    };
    holds(&ledger, "at once");
    admit(&mut ledger, GATES);
    holds(&ledger, "the same article again");
    let mut blind = read(GATES);
    blind.drafts.clear();
    let admission = ledger.admit(&article(GATES), &blind, now());
    assert_eq!(admission.dropped, 1, "only the one nobody judged");
    holds(&ledger, "a worse reader");
    let mut better = read(GATES);
    better.drafts[1].fragments = vec![span(GATES, "Nobody leaves the port,")];
    better.drafts[1].speakers[0].name = Some("Bo Marsh".into());
    better.drafts[1].confidence = 0.2;
    ledger.admit(&article(GATES), &better, now());
    holds(&ledger, "another reader");
    assert_eq!(saying(&ledger, "Nobody").confidence, 0.91, "what was accepted is what was seen");
    let changed = GATES.replace("Ada Quill, the", "On Monday Ada Quill, the");
    let admission = admit(&mut ledger, &changed);
    assert_eq!((admission.captured, admission.added.len()), (Captured::Changed, 0));
    holds(&ledger, "a changed text");
    assert_eq!(saying(&ledger, "Nobody").capture, TextHash::of(changed.as_bytes()), "moved along, word for word");
    admit(&mut ledger, "Flood gates stay shut\nMore to follow.");
    holds(&ledger, "a text without them");
}

#[test]
fn law_2_a_decision_without_its_place_is_a_finding_and_finds_it_again() {
    let mut ledger = gates();
    let judged = id(&ledger, "Nobody");
    ledger.decide(Action::Reject(ledger.on(&judged).unwrap()), "mk", now(), None).unwrap();
    let source = ledger.sources.keys().next().unwrap().clone();
    assert!(matches!(ledger.remove_source(&source, Decided::Refuse), Removal::Judged(d) if d.len() == 1));
    assert!(matches!(ledger.remove_source(&source, Decided::Keep), Removal::Gone(d) if d.len() == 1));
    assert!(ledger.sources.is_empty() && ledger.archive.is_empty() && ledger.decisions.len() == 1);
    assert_eq!(ledger.facts().orphans.len(), 1);
    assert!(ledger.check().iter().any(|f| f.message.contains("nowhere to be found")));
    admit(&mut ledger, GATES);
    assert_eq!(ledger.facts().statements[&judged].review, Review::Rejected);
    assert_eq!(ledger.check(), []);
}

#[test]
fn law_2_a_decision_that_found_its_statement_by_place_holds_it() {
    let mut ledger = gates();
    let judged = id(&ledger, "Nobody");
    ledger.decide(Action::Reject(ledger.on(&judged).unwrap()), "mk", now(), None).unwrap();
    let mut renamed = tampered(&ledger, |r| first_source(r).statements[1].id = "s-0000".parse().unwrap());
    let mut blind = read(GATES);
    blind.drafts.clear();
    renamed.admit(&article(GATES), &blind, now());
    let facts = renamed.facts();
    assert_eq!(facts.orphans, []);
    assert_eq!(facts.statements[&"s-0000".parse().unwrap()].review, Review::Rejected);
}

#[test]
fn law_2_what_a_person_wrote_is_not_found_twice() {
    let mut ledger = Ledger::default();
    let mut blind = read(GATES);
    blind.drafts.remove(0);
    ledger.admit(&article(GATES), &blind, now());
    let source = ledger.sources.keys().next().unwrap().clone();
    let mut written =
        ledger.written(&source, &[span(GATES, "the gates would stay shut")], StatementKind::Indirect, "mk").unwrap();
    written.act = dixit::model::Act::Promise;
    ledger.decide(Action::Add(Box::new(written.clone())), "mk", now(), None).unwrap();
    let before = ledger.facts().statements.len();
    admit(&mut ledger, GATES);
    let facts = ledger.facts();
    assert_eq!(facts.statements.len(), before);
    assert_eq!(
        (facts.statements[&written.id].review, &facts.statements[&written.id].statement),
        (Review::Added, &written)
    );
}

#[test]
fn law_3_the_graph_is_made_of_the_records_and_never_stored() {
    let ledger = gates();
    let folder = tempfile::tempdir().unwrap();
    save(folder.path(), &ledger);
    let again = Store::at(folder.path()).load().unwrap().ledger;
    assert_eq!(again.facts(), ledger.facts());
    let files: Vec<String> = bytes(folder.path()).into_keys().collect();
    let known = |f: &String| {
        [".gitattributes", "graph.ron", "entities.ron"].contains(&f.as_str())
            || f.starts_with("sources/") && f.ends_with(".ron")
            || f.starts_with("archive/") && f.ends_with(".txt")
    };
    assert!(files.iter().all(known), "{files:?}");
    let graph = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/graph");
    for entry in fs::read_dir(graph).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        assert!(!text.contains("Serialize"), "nothing of the graph can be serialised");
    }
}

#[test]
fn law_4_what_a_source_is_known_by() {
    let mut ledger = Ledger::default();
    let with = |url: Option<&str>, publisher: Option<&str>, title: Option<&str>| Article {
        url: url.map(str::to_owned),
        publisher: publisher.map(str::to_owned),
        title: title.map(str::to_owned),
        ..article(GATES)
    };
    let mut add = |a: &Article| ledger.admit(a, &read(GATES), now()).source;
    let by_url =
        add(&with(Some("https://www.tidewater.example/gates?utm_source=x"), Some("Tidewater Press"), Some("A")));
    assert_eq!(add(&with(Some("http://tidewater.example/gates#top"), None, None)), by_url);
    assert_eq!(add(&with(None, Some("tidewater press"), Some("A"))), by_url, "publisher, date and title");
    let reprint = add(&with(Some("https://marsh.example/gates"), Some("Marsh Gazette"), Some("A")));
    assert_ne!(reprint, by_url, "two verbatim reprints are two sources");
    let undated = add(&Article { published: None, ..with(None, None, None) });
    assert_ne!(undated, by_url);
    assert_eq!(add(&Article { published: None, ..with(None, None, None) }), undated, "by its text");
    let nameless = add(&with(None, None, Some("A")));
    assert_ne!(nameless, by_url);
    assert_eq!(add(&Article { text: format!("{GATES} More."), ..with(None, None, Some("A")) }), nameless);
    assert_eq!(ledger.sources.len(), 4);
    assert_eq!(ledger.check(), []);
}

#[test]
fn law_4_a_cited_source_keeps_its_id_once_archived() {
    let mut ledger = gates();
    let cited = ledger.source_of(&Article { url: Some("https://marsh.example/x".into()), ..Article::default() });
    let mut ledger = tampered(&ledger, |r| {
        let mut source = (**r.sources.values().next().unwrap()).clone();
        (source.captures, source.statements) = (vec![], vec![]);
        (source.id, source.url) = (cited.clone(), Some("https://marsh.example/x".into()));
        r.sources.insert(cited.clone(), Arc::new(source));
    });
    let article = Article { url: Some("https://marsh.example/x".into()), ..article(GATES) };
    let admission = ledger.admit(&article, &read(GATES), now());
    assert_eq!((admission.source, admission.captured), (cited, Captured::First));
}

#[test]
fn law_4_two_people_reading_the_same_articles_get_the_same_ids() {
    let other = "Boats wait\nBo Marsh said the boats would wait.";
    let reading = || {
        let mut reading = read(other);
        reading.drafts.push(draft(other, "the boats would wait", None, who(other, "Bo Marsh", "Bo Marsh")));
        reading
    };
    let boats = || Article { url: Some("https://tidewater.example/boats".into()), ..article(other) };
    let (mut one, mut two) = (gates(), Ledger::default());
    one.admit(&boats(), &reading(), now());
    two.admit(&boats(), &reading(), now());
    admit(&mut two, GATES);
    assert_eq!(*one, *two, "whatever the order");
}

#[test]
fn law_4_two_people_of_one_name_never_merge_silently() {
    let mut ledger = Ledger::default();
    for (n, role) in [Some("总理"), Some("工程师"), None].into_iter().enumerate() {
        let text = format!("{n}\n李强说闸门不开。");
        let mut reading = read(&text);
        reading.names = vec![name("李强", role)];
        reading.drafts.push(draft(&text, "闸门不开", None, who(&text, "李强", "李强")));
        let url = Some(format!("https://tidewater.example/{n}"));
        ledger.admit(&Article { url, ..article(&text) }, &reading, now());
    }
    let ids: Vec<&str> = ledger.entities.values().filter(|e| e.name == "李强").map(|e| e.id.as_str()).collect();
    assert_eq!(ids, ["李强", "李强~unspecified", "李强~工程师"]);
    assert!(ledger.proposals().iter().any(|p| p.one.as_str() == "李强" && p.other.as_str() == "李强~工程师"));
    let apart = Action::Distinct("李强".parse().unwrap(), "李强~工程师".parse().unwrap());
    ledger.decide(apart, "mk", now(), None).unwrap();
    assert!(!ledger.proposals().iter().any(|p| p.one.as_str() == "李强" && p.other.as_str() == "李强~工程师"));
}

#[test]
fn law_5_the_same_input_gives_the_same_bytes() {
    let one = tempfile::tempdir().unwrap();
    save(one.path(), &gates());
    for _ in 0..8 {
        let two = tempfile::tempdir().unwrap();
        save(two.path(), &gates());
        assert_eq!(bytes(one.path()), bytes(two.path()));
    }
}

#[test]
fn law_6_a_check_that_could_not_run_is_no_pass() {
    let folder = tempfile::tempdir().unwrap();
    save(folder.path(), &gates());
    let store = Store::at(folder.path());
    assert_eq!(store.check(), []);
    let text = folder.path().join(format!("archive/{}.txt", TextHash::of(GATES.as_bytes())));
    fs::remove_file(&text).unwrap();
    let problems = store.check();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(problems[0].severity, Severity::Unchecked);
    assert!(problems[0].message.contains("4 statements of it were not checked"), "{}", problems[0]);
    assert!(store.load().unwrap().problems[0].message.contains("not here"), "and whoever loads it is told");
    fs::write(folder.path().join("entities.ron"), "[ (").unwrap();
    assert!(store.check().iter().any(|p| p.severity == Severity::Unchecked && p.message.contains("not checked")));
}

#[test]
fn law_7_contradiction_deletes_nothing() {
    let mut ledger = gates();
    let (a, b) = (id(&ledger, "the gates"), id(&ledger, "they had"));
    let before = ledger.facts().statements;
    let link = |from: &dixit::base::StatementId, to: &dixit::base::StatementId| Link {
        from: from.clone().into(),
        relation: Relation::Contradicts,
        to: to.clone().into(),
        score: 0.9,
        why: "one says so, the other not".into(),
    };
    ledger.set_links(vec![link(&b, &a), link(&a, &b), link(&a, &b)]);
    let facts = ledger.facts();
    assert_eq!(facts.statements, before);
    assert_eq!(facts.links.len(), 2);
    assert_eq!(ledger.check(), []);
}

#[test]
fn law_8_all_problems_at_once_by_file_and_line_and_nothing_lost() {
    let folder = tempfile::tempdir().unwrap();
    save(folder.path(), &gates());
    let path = folder.path().join("entities.ron");
    let text = fs::read_to_string(&path).unwrap();
    let broken = text.replace("    kind: Person,", "    kimd: Person,");
    fs::write(&path, &broken).unwrap();
    let store = Store::at(folder.path());
    let problems = store.load().unwrap_err();
    assert_eq!(problems.len(), 3, "one for each person: {problems:?}");
    for problem in &problems {
        assert!(problem.place.file.ends_with("entities.ron") && problem.place.at.is_some());
        assert_eq!(problem.help.as_deref(), Some("did you mean `kind`?"));
    }
    assert!(store.write(now()).is_err(), "what cannot be read is not written over");
    assert_eq!(fs::read_to_string(&path).unwrap(), broken);
}

#[test]
fn splits_and_merges_leave_the_records_alone() {
    let mut ledger = gates();
    let (shut, nobody) = (id(&ledger, "the gates"), id(&ledger, "Nobody"));
    let records = ledger.entities.clone();
    let to = ledger.new_entity("Ada Quill", EntityKind::Person);
    assert_eq!(to.id.as_str(), "ada-quill~2");
    let split = Action::Split { from: "ada-quill".parse().unwrap(), to: to.clone(), statements: vec![nobody.clone()] };
    let split = ledger.decide(split, "mk", now(), None).unwrap();
    let speaker = |ledger: &Ledger, id| ledger.facts().statements[id].statement.speakers[0].who.clone();
    assert_eq!(speaker(&ledger, &nobody), Agent::Entity(to.id.clone()));
    assert_eq!(speaker(&ledger, &shut), Agent::Entity("ada-quill".parse().unwrap()));
    let bo: EntityId = "bo-marsh".parse().unwrap();
    ledger.decide(Action::Merge(bo.clone(), to.id.clone()), "mk", now(), None).unwrap();
    assert_eq!(speaker(&ledger, &nobody), Agent::Entity(bo.clone()));
    assert_eq!(ledger.decide(Action::Merge(to.id, bo.clone()), "mk", now(), None), Err(Refused::Itself(bo)));
    assert_eq!(ledger.check(), []);
    assert_eq!(ledger.entities, records);
    ledger.decide(Action::Undo(split), "mk", now(), None).unwrap();
    assert_eq!(speaker(&ledger, &nobody), Agent::Entity("ada-quill".parse().unwrap()));
}

fn save(folder: &Path, ledger: &Ledger) {
    let store = Store::init(folder, GraphInfo::default(), now()).unwrap();
    let mut writer = store.write(now()).unwrap();
    writer.ledger = ledger.clone();
    writer.save().unwrap();
}

/// Every file of a graph, without lock and journal.
fn bytes(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut out = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(at) = folders.pop() {
        for entry in fs::read_dir(at).unwrap() {
            let path = entry.unwrap().path();
            let rel = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
            if path.is_file() {
                out.insert(rel, fs::read(path).unwrap());
            } else if rel != ".dixit" {
                folders.push(path);
            }
        }
    }
    out
}
