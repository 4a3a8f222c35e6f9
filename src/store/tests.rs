//! The store as a whole: kept, whole at every moment, one writer.

use super::*;
use crate::base::{SourceId, TextHash};
use crate::ledger::Records;
use crate::model::{Capture, Entity, EntityKind, Source, SourceKind};
use std::{fs, sync::Arc};

fn now() -> Timestamp {
    "2026-03-02T08:00:00Z".parse().unwrap()
}

fn entity(name: &str) -> Entity {
    let id = crate::base::EntityId::named(name);
    Entity {
        id,
        name: name.into(),
        kind: EntityKind::Person,
        aliases: vec![],
        roles: vec![],
        wikidata: None,
        unnamed: None,
    }
}

fn source(id: &str, text: &str) -> Source {
    Source {
        id: id.parse().unwrap(),
        kind: SourceKind::Article,
        title: Some(format!("“{text}”")),
        url: Some("https://tidewater.example/gates".into()),
        publisher: None,
        authors: vec![],
        published: None,
        lang: None,
        relays: vec![],
        notices: vec![],
        captures: vec![Capture { text: TextHash::of(text.as_bytes()), page: None, retrieved: now() }],
        statements: vec![],
    }
}

/// Records with one entity a name and one source a text.
fn records(names: &[&str], texts: &[&str]) -> Records {
    let entities = names.iter().map(|n| entity(n)).map(|e| (e.id.clone(), e)).collect();
    let mut out = Records { entities, ..Records::default() };
    for text in texts {
        let source = source(&format!("tidewater-{text}"), text);
        out.archive.insert(source.captures[0].text.clone(), (*text).into());
        out.sources.insert(source.id.clone(), Arc::new(source));
    }
    out
}

fn graph(records: Records) -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::init(folder.path(), GraphInfo::default(), now()).unwrap();
    let mut writer = store.write(now()).unwrap();
    writer.ledger = Ledger::from(records);
    writer.save().unwrap();
    (folder, store)
}

#[test]
fn what_was_saved_is_read_and_nothing_changed_is_written_again() {
    let (_folder, store) = graph(records(&["Ada Quill", "林阿达"], &["flood", "ebb"]));
    assert_eq!(*store.load().unwrap().ledger, records(&["Ada Quill", "林阿达"], &["flood", "ebb"]));
    assert_eq!(store.unformatted().unwrap(), Vec::<PathBuf>::new());
    let mut writer = store.write(now()).unwrap();
    assert_eq!(writer.save().unwrap(), Saved::default());
    let mut more = (*writer.ledger).clone();
    let third = source("tidewater-third", "ebb");
    more.sources.insert(third.id.clone(), Arc::new(third));
    writer.ledger = Ledger::from(more);
    let saved = writer.save().unwrap();
    assert_eq!(saved.written, [store.folder().join("sources/tidewater-third.ron")]);
}

#[test]
fn stopped_after_any_step_the_graph_is_the_old_or_the_new_one() {
    let old = records(&["Ada Quill"], &["flood", "ebb"]);
    let new = records(&["Ada Quill", "Bo Marsh"], &["ebb", "spring"]);
    let (mut before, mut after) = (0, 0);
    for steps in 0.. {
        let (_folder, store) = graph(old.clone());
        let mut writer = store.write(now()).unwrap();
        *writer.disk.fuse.lock().unwrap() = Some(steps);
        writer.ledger = Ledger::from(new.clone());
        let done = writer.save().is_ok();
        drop(writer);
        let seen = store.load().unwrap().ledger;
        assert!(*seen == old || *seen == new, "half a change after {steps} steps");
        *(if *seen == old { &mut before } else { &mut after }) += 1;
        // The next writer finishes or forgets what was cut off; nothing is left lying about.
        let writer = store.write(now()).unwrap();
        assert_eq!(*writer.ledger, *seen, "after {steps} steps");
        drop(writer);
        assert_eq!(*store.load().unwrap().ledger, *seen);
        assert_eq!(fs::read_dir(store.folder().join(".dixit/stage")).unwrap().count(), 0);
        assert!(!store.folder().join(".dixit/pending").exists());
        if done {
            break;
        }
    }
    assert!(before > 10 && after > 10, "{before} before the moment of change, {after} after");
}

#[test]
fn a_recovery_that_is_stopped_is_recovered() {
    let (old, new) = (records(&["Ada Quill"], &["flood"]), records(&["Bo Marsh"], &["ebb"]));
    for steps in 0..100 {
        let (_folder, store) = graph(old.clone());
        let mut writer = store.write(now()).unwrap();
        writer.ledger = Ledger::from(new.clone());
        // Right after the moment of change.
        *writer.disk.fuse.lock().unwrap() = Some(24);
        assert!(writer.save().is_err());
        drop(writer);
        assert!(store.folder().join(".dixit/pending").exists());
        let disk = Disk::new(store.folder());
        *disk.fuse.lock().unwrap() = Some(steps);
        let stopped = journal::recover(&disk).is_err();
        assert_eq!(*store.load().unwrap().ledger, new, "after {steps} steps of recovery");
        if !stopped {
            return;
        }
    }
    panic!("recovery never ended");
}

#[test]
fn readers_never_see_half_a_change() {
    let old = records(&["Ada Quill"], &["flood", "ebb"]);
    let new = records(&["Ada Quill", "Bo Marsh"], &["ebb", "spring"]);
    let (_folder, store) = graph(old.clone());
    let done = std::sync::atomic::AtomicBool::new(false);
    let seen = std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut seen = [0, 0];
            while !done.load(std::sync::atomic::Ordering::Relaxed) {
                let ledger = store.load().unwrap().ledger;
                assert!(*ledger == old || *ledger == new, "{ledger:?}");
                seen[usize::from(*ledger == new)] += 1;
            }
            seen
        });
        for n in 0..60 {
            let mut writer = store.write(now()).unwrap();
            writer.ledger = Ledger::from(if n % 2 == 0 { new.clone() } else { old.clone() });
            writer.save().unwrap();
        }
        done.store(true, std::sync::atomic::Ordering::Relaxed);
        reader.join().unwrap()
    });
    assert!(seen[0] + seen[1] > 0);
}

#[test]
fn one_writer_at_a_time_and_the_other_is_told_who() {
    let (_folder, store) = graph(Records::default());
    let held = store.write(now()).unwrap();
    let refused = store.write("2026-03-03".parse().unwrap()).unwrap_err();
    assert_eq!(refused.len(), 1);
    let said = refused[0].to_string();
    assert!(
        said.contains(&format!("process {}", std::process::id())) && said.contains("since 2026-03-02T08:00:00Z"),
        "{said}"
    );
    assert!(store.load().is_ok(), "readers need no lock");
    drop(held);
    assert!(store.write(now()).is_ok());
}

#[test]
fn a_file_changed_by_an_editor_meanwhile_is_not_overwritten() {
    let (_folder, store) = graph(records(&["Ada Quill"], &[]));
    let mut writer = store.write(now()).unwrap();
    let path = store.folder().join("entities.ron");
    let edited = fs::read_to_string(&path).unwrap().replace("Ada Quill", "Ada B. Quill");
    fs::write(&path, &edited).unwrap();
    writer.ledger = Ledger::from(records(&["Bo Marsh"], &[]));
    let said = writer.save().unwrap_err().to_string();
    assert!(said.contains("was changed since it was read"), "{said}");
    assert_eq!(fs::read_to_string(&path).unwrap(), edited);
}

#[test]
fn comments_are_kept_above_their_records() {
    let (_folder, store) = graph(records(&["Ada Quill", "Bo Marsh"], &["flood"]));
    let edit = |file: &str, from: &str, to: &str| {
        let path = store.folder().join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{text}");
        fs::write(&path, text.replacen(from, to, 1)).unwrap();
    };
    edit("entities.ron", "    id: \"bo-marsh\",", "    id: \"bo-marsh\", // the younger one\n");
    edit("entities.ron", "[\n", "// people\n[\n  // asked on the phone\n");
    edit("sources/tidewater-flood.ron", "    id:", "    /* from the\n       press room */ id:");
    edit("graph.ron", "(\n", "(\n  // mine\n");
    store.format(now()).unwrap();
    let entities = fs::read_to_string(store.folder().join("entities.ron")).unwrap();
    assert_eq!(
        entities,
        "// people\n[\n  // asked on the phone\n  (\n    id: \"ada-quill\",\n    name: \"Ada Quill\",\n    kind: Person,\n  ),\n  \
         // the younger one\n  (\n    id: \"bo-marsh\",\n    name: \"Bo Marsh\",\n    kind: Person,\n  ),\n]\n"
    );
    let source = fs::read_to_string(store.folder().join("sources/tidewater-flood.ron")).unwrap();
    assert!(source.starts_with("(\n  /* from the\n       press room */\n  source: (\n"), "{source}");
    assert!(fs::read_to_string(store.folder().join("graph.ron")).unwrap().starts_with("// mine\n(\n"));
    assert_eq!(store.unformatted().unwrap(), Vec::<PathBuf>::new(), "formatting twice changes nothing");
}

#[test]
fn a_source_under_another_file_name_moves_home() {
    let (_folder, store) = graph(records(&[], &["flood"]));
    let sources = store.folder().join("sources");
    fs::rename(sources.join("tidewater-flood.ron"), sources.join("other.ron")).unwrap();
    assert_eq!(store.load().unwrap().ledger.sources.len(), 1);
    store.format(now()).unwrap();
    assert!(sources.join("tidewater-flood.ron").exists() && !sources.join("other.ron").exists());
}

#[test]
fn a_removed_source_takes_its_file_and_text_along() {
    let (_folder, store) = graph(records(&[], &["flood", "ebb"]));
    let mut writer = store.write(now()).unwrap();
    let id: SourceId = "tidewater-flood".parse().unwrap();
    writer.ledger.remove_source(&id, crate::ledger::Decided::Refuse);
    assert_eq!(writer.save().unwrap().removed.len(), 2);
    assert_eq!(*store.load().unwrap().ledger, records(&[], &["ebb"]));
}

#[test]
fn records_out_of_order_are_put_in_order() {
    let (_folder, store) = graph(records(&["Ada Quill", "Bo Marsh"], &[]));
    let path = store.folder().join("entities.ron");
    let sorted = fs::read_to_string(&path).unwrap();
    let swapped = sorted.replace("ada-quill", "x").replace("bo-marsh", "ada-quill").replace("\"x\"", "\"bo-marsh\"");
    fs::write(&path, swapped.replace('\n', "\r\n").replace("    ", "\t")).unwrap();
    let only = std::slice::from_ref(&path);
    assert_eq!(store.unformatted().unwrap(), only);
    assert_eq!(store.format(now()).unwrap(), only);
    let names: Vec<_> =
        fs::read_to_string(&path).unwrap().lines().filter(|l| l.contains("id:")).map(str::to_owned).collect();
    assert_eq!(names, ["    id: \"ada-quill\",", "    id: \"bo-marsh\","]);
}
