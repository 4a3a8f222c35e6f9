//! Every kind of problem of reading and checking, at its exact place.

use super::*;
use crate::base::Problem;
use crate::ledger::Anchors;
use crate::model::{Act, Capture, Cited, Lang, Maker, Source, SourceKind, Statement, StatementKind, Words};
use std::fs;

const TEXT: &str = "闸门不开\n林阿达说闸门不开。";

fn now() -> Timestamp {
    "2026-03-02T08:00:00Z".parse().unwrap()
}

/// A graph with one source, one statement, one entity.
fn graph() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::init(folder.path(), GraphInfo::default(), now()).unwrap();
    let hash = crate::base::TextHash::of(TEXT.as_bytes());
    let anchors = Anchors::new(TEXT);
    let span = |words: &str, from: usize| {
        let start = from + TEXT[from..].find(words).unwrap();
        crate::base::Span::new(start, start + words.len())
    };
    let words = |w: &str| -> Words { anchors.words(span(w, 13)).unwrap() };
    let statement = Statement {
        id: "s-0123456789".parse().unwrap(),
        capture: hash.clone(),
        kind: StatementKind::Indirect,
        act: Act::Say,
        fragments: vec![anchors.anchor(span("闸门不开", 13)).unwrap()],
        cue: Some(words("说")),
        speakers: vec![Cited {
            who: crate::model::Agent::Entity("林阿达".parse().unwrap()),
            words: Some(words("林阿达")),
            speaks_for: None,
            cue: None,
        }],
        told_to: vec![],
        relayed_by: vec![],
        within: None,
        mentions: vec![],
        hedges: vec![],
        figures: vec![],
        venue: None,
        said_at: None,
        made_by: Maker::Rule("zh/test@1".into()),
        confidence: 0.9,
        why: vec![],
    };
    let source = Source {
        id: "tide-1".parse().unwrap(),
        kind: SourceKind::Article,
        title: Some("闸门不开".into()),
        url: None,
        publisher: None,
        authors: vec![],
        published: None,
        lang: Some(Lang::Zh),
        relays: vec![],
        notices: vec![],
        captures: vec![Capture { text: hash.clone(), page: None, retrieved: now() }],
        statements: vec![statement],
    };
    let entity = crate::model::Entity {
        id: "林阿达".parse().unwrap(),
        name: "林阿达".into(),
        kind: crate::model::EntityKind::Person,
        aliases: vec![],
        roles: vec![],
        wikidata: None,
        unnamed: None,
    };
    let mut writer = store.write(now()).unwrap();
    writer.ledger = Ledger::from(crate::ledger::Records {
        entities: [(entity.id.clone(), entity)].into(),
        sources: [(source.id.clone(), std::sync::Arc::new(source))].into(),
        archive: [(hash, TEXT.into())].into(),
        ..Default::default()
    });
    writer.save().unwrap();
    (folder, store)
}

/// The problems after a file was changed by hand, each as `file:line:column: message (help)`.
fn after(file: &str, from: &str, to: &str) -> Vec<String> {
    let (folder, store) = graph();
    let path = folder.path().join(file);
    let text = fs::read_to_string(&path).unwrap_or_default();
    assert!(text.contains(from), "{text}");
    fs::write(&path, text.replacen(from, to, 1)).unwrap();
    said(&store, folder.path(), store.check())
}

fn said(_store: &Store, folder: &Path, problems: Vec<Problem>) -> Vec<String> {
    let folder = format!("{}/", folder.display());
    let not_checked = |p: &Problem| p.message.starts_with("references and anchors were not checked");
    for problem in &problems {
        if let Some((line, _)) = problem.place.at {
            let text = fs::read_to_string(&problem.place.file).unwrap();
            assert_eq!(problem.place.line.as_deref(), text.lines().nth(line - 1), "the offending line itself");
        }
    }
    problems.iter().filter(|p| !not_checked(p)).map(|p| p.to_string().replace(&folder, "")).collect()
}

const TIDE: &str = "sources/tide-1.ron";

#[test]
fn the_graph_these_tests_change_is_whole() {
    let (folder, store) = graph();
    assert_eq!(said(&store, folder.path(), store.check()), Vec::<String>::new());
    let text = fs::read_to_string(folder.path().join(TIDE)).unwrap();
    assert!(
        text.contains(
            "fragments: [(at: (9, 13), exact: \"闸门不开\", prefix: \"闸门不开\\n林阿达说\", suffix: \"。\")],"
        ),
        "{text}"
    );
}

#[test]
fn ron_that_cannot_be_read() {
    assert_eq!(after("entities.ron", "kind: Person,", "kind Person,"), ["entities.ron:5:10: expected colon"]);
    assert_eq!(
        after("entities.ron", "kind: Person", "kind: Persn"),
        ["entities.ron:5:11: unknown word `Persn` (did you mean `Person`?)"]
    );
    assert_eq!(
        after(TIDE, "cue: (at: (8, 9), exact: \"说\")", "cue: (at: (8, 9), exat: \"说\")"),
        ["sources/tide-1.ron:21:25: unknown field `exat` (did you mean `exact`?)"]
    );
    assert_eq!(
        after(TIDE, "exact: \"林阿达\")", "exact: \"林阿达\", 词: 1)"),
        ["sources/tide-1.ron:22:73: unknown field `词` (known here: at, exact)"]
    );
    assert_eq!(
        after(TIDE, "      made_by: Rule(\"zh/test@1\"),\n", ""),
        ["sources/tide-1.ron:24:5: the field `made_by` is missing"]
    );
    assert_eq!(
        after(TIDE, "id: \"tide-1\"", "id: \"tide/1\""),
        ["sources/tide-1.ron:3:10: `tide/1` is not a source id (letters, digits, `-`, `.`, `~`)"]
    );
    assert_eq!(
        after("graph.ron", "format: 1", "format: 1, tite: \"x\""),
        ["graph.ron:2:14: unknown field `tite` (did you mean `title`?)"]
    );
    assert_eq!(
        after("entities.ron", "]\n", ""),
        ["entities.ron:6:5: the text ends too early (look for a bracket or quote that is not closed)"]
    );
}

#[test]
fn every_bad_record_of_every_file_in_one_run() {
    let (folder, store) = graph();
    let record = |id: &str, field: &str| format!("  (\n    id: \"{id}\",\n    {field}\n  ),\n");
    let bad = ["a", "b", "c"].map(|id| record(id, "nam: \"x\",")).concat();
    fs::write(folder.path().join("entities.ron"), format!("[\n{}{}]\n", bad, record("d", "name: \"x\","))).unwrap();
    fs::write(folder.path().join("claims.ron"), "[\n  (id: \"c-1\", text: 5),\n]\n").unwrap();
    fs::write(folder.path().join("links.ron"), b"[\n  \xff]\n").unwrap();
    let mut all = said(
        &store,
        folder.path(),
        store.check().into_iter().filter(|p| !p.place.file.ends_with("links.ron")).collect(),
    );
    all.sort();
    assert_eq!(
        all,
        [
            "claims.ron:2:21: expected string",
            "entities.ron:12:5: unknown field `nam` (did you mean `name`?)",
            "entities.ron:4:5: unknown field `nam` (did you mean `name`?)",
            "entities.ron:8:5: unknown field `nam` (did you mean `name`?)",
        ]
    );
    let links = store.check().into_iter().find(|p| p.place.file.ends_with("links.ron")).unwrap();
    assert_eq!((links.place.at, links.message.as_str()), (Some((2, 3)), "this is not UTF-8 text"));
}

#[test]
fn an_unclosed_record_does_not_hide_the_next() {
    let (folder, store) = graph();
    let text =
        "[\n  (\n    id: \"a\",\n    roles: [(title: \"x\",\n  ),\n  (\n    id: \"b\",\n    nam: \"x\",\n  ),\n]\n";
    fs::write(folder.path().join("entities.ron"), text).unwrap();
    assert_eq!(
        said(&store, folder.path(), store.check()),
        [
            "entities.ron:5:4: expected opening `(` for struct `Role`",
            "entities.ron:8:5: unknown field `nam` (did you mean `name`?)",
        ]
    );
}

#[test]
fn ids_that_stand_twice() {
    let again = "[\n  (id: \"林阿达\", name: \"x\"),\n";
    assert_eq!(
        after("entities.ron", "[\n", again),
        ["entities.ron:4:5: the id `林阿达` stands twice (the first is on line 2; keep one of them)"]
    );
    let (folder, store) = graph();
    fs::copy(folder.path().join(TIDE), folder.path().join("sources/other.ron")).unwrap();
    let said = said(&store, folder.path(), store.check());
    assert_eq!(
        said,
        [
            "sources/tide-1.ron:3:5: the source `tide-1` stands twice (the other is in sources/other.ron; keep one of them)"
        ]
    );
}

#[test]
fn merges_that_git_left_open() {
    assert_eq!(
        after("entities.ron", "    name:", "<<<<<<< HEAD\n    name:")[0].split(" (").next().unwrap(),
        "entities.ron:4:1: an unsettled merge"
    );
}

#[test]
fn a_newer_format_is_refused_kindly() {
    assert_eq!(
        after("graph.ron", "format: 1", "format: 7, mood: \"new\""),
        [
            "graph.ron:2:3: this graph has format 7; this dixit reads formats up to 1 (use a newer dixit; nothing was changed)"
        ]
    );
}

#[test]
fn no_graph_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::at(folder.path());
    let problems = store.load().unwrap_err();
    assert!(
        problems[0].to_string().contains("graph.ron: there is no such file, so this is no graph (make one with"),
        "{}",
        problems[0]
    );
    assert!(
        store.write(now()).is_err() && fs::read_dir(folder.path()).unwrap().next().is_none(),
        "and nothing is left there"
    );
    let (folder, _store) = graph();
    assert!(Store::init(folder.path(), GraphInfo::default(), now()).is_err(), "an existing graph is not overwritten");
}

#[test]
fn anchors_and_references_that_do_not_hold() {
    assert_eq!(
        after(TIDE, "at: (9, 13), exact", "at: (8, 12), exact"),
        [
            "sources/tide-1.ron:20:40: `闸门不开` does not stand at 8–12, where `说闸门不` stands (an anchor is moved by adding the article again, never by hand)"
        ]
    );
    assert_eq!(
        after(TIDE, "at: (8, 9)", "at: (8, 900)"),
        [
            "sources/tide-1.ron:21:34: `说` does not stand at 8–900, which lies outside the text (an anchor is moved by adding the article again, never by hand)"
        ]
    );
    assert_eq!(
        after(TIDE, "Entity(\"林阿达\")", "Entity(\"林阿大\")"),
        ["sources/tide-1.ron:22:31: there is no entity `林阿大` (did you mean `林阿达`?)"]
    );
    assert_eq!(
        after(TIDE, "      made_by", "      within: \"s-99\",\n      made_by"),
        ["sources/tide-1.ron:23:15: stands within `s-99`, which is no statement of this source"]
    );
    assert_eq!(
        after(TIDE, "      made_by", "      within: \"s-0123456789\",\n      made_by"),
        ["sources/tide-1.ron:23:15: stands within itself, by way of others"]
    );
    assert_eq!(
        after(TIDE, "confidence: 0.9", "confidence: 9.0"),
        ["sources/tide-1.ron:16:7: the confidence is not between 0 and 1"]
    );
    let (folder, store) = graph();
    fs::write(folder.path().join("claims.ron"), "[\n  (id: \"c-1\", text: \"x\", affirmed_by: [\"s-99\"]),\n]\n")
        .unwrap();
    let decisions = "[\n  (\n    id: \"d-1\",\n    action: Merge(\"林阿达\", \"nobody\"),\n    by: \"mk\",\n    at: \"2026-03-02T08:00:00Z\",\n  ),\n]\n";
    fs::write(folder.path().join("decisions.ron"), decisions).unwrap();
    assert_eq!(
        said(&store, folder.path(), store.check()),
        ["claims.ron:2:40: there is no statement `s-99`", "decisions.ron:4:26: there is no entity `nobody`",]
    );
}

#[test]
fn archived_texts_that_are_changed_or_gone() {
    let hash = crate::base::TextHash::of(TEXT.as_bytes());
    let file = format!("archive/{hash}.txt");
    let changed = after(&file, "不开。", "大开。");
    assert!(
        changed.iter().any(|s| s.starts_with(&format!("{file}: this text is not the one its name says"))),
        "{changed:?}"
    );
    let crlf = after(&file, "\n", "\r\n");
    assert!(crlf.iter().any(|s| s.contains("its line breaks became CRLF")), "{crlf:?}");
    let (folder, store) = graph();
    fs::remove_file(folder.path().join(&file)).unwrap();
    let problems = store.check();
    assert_eq!((problems.len(), problems[0].severity), (1, Severity::Unchecked));
}
