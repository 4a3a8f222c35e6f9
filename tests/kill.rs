//! A process that writes is killed at any moment: the graph is the old one or the new one, and whole.

mod world;

use dixit::base::Timestamp;
use dixit::ledger::{Decided, Ledger};
use dixit::model::{Action, Article, GraphInfo};
use dixit::store::Store;
use std::process::{Command, Stdio};
use std::time::Duration;
use world::*;

const FOLDER: &str = "DIXIT_TEST_KILL_FOLDER";
const KILLS: u32 = 200;

/// Two graphs that differ in sources, texts, entities, decisions and head.
fn graphs() -> [Ledger; 2] {
    let one = gates();
    let mut two = one.clone();
    let boats = "Boats wait\nTwo dockers said they had not been told. “Yes,” said Bo Marsh.";
    let article = Article { url: Some("https://marsh.example/boats".into()), ..article(boats) };
    two.admit(&article, &read(boats), now());
    let judged = two.on(&id(&two, "Yes")).unwrap();
    two.decide(Action::Accept(judged), "mk", now(), None).unwrap();
    two.remove_source(&one.sources.keys().next().unwrap().clone(), Decided::Keep);
    two.set_title(Some("Boats".into()));
    [one, two]
}

/// Not a test of its own: what the process does that is killed.
#[test]
fn writes_until_killed() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let (store, [one, two]) = (Store::at(folder), graphs());
    loop {
        // The lock of one killed goes with it; only the parent's look at the graph may hold it for a moment.
        let Ok(mut writer) = store.write(now()) else { continue };
        writer.ledger = if *writer.ledger == *one { two.clone() } else { one.clone() };
        writer.save().unwrap();
    }
}

#[test]
fn killed_at_any_moment_the_graph_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::init(folder.path(), GraphInfo::default(), now()).unwrap();
    let [one, two] = graphs();
    let mut writer = store.write(now()).unwrap();
    writer.ledger = one.clone();
    writer.save().unwrap();
    drop(writer);
    let (mut seen, mut cut) = ([0, 0], 0);
    let mut random: u64 = 0x9E37_79B9_7F4A_7C15;
    for kill in 0..KILLS {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "writes_until_killed", "--test-threads=1"])
            .env(FOLDER, folder.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        std::thread::sleep(Duration::from_micros(3_000 + (random >> 33) % 60_000));
        assert!(child.try_wait().unwrap().is_none(), "it ended by itself before kill {kill}");
        child.kill().unwrap();
        child.wait().unwrap();
        cut += u32::from(folder.path().join(".dixit/pending").exists());
        let read = store.load().unwrap().ledger;
        assert!(*read == *one || *read == *two, "kill {kill}: neither the old nor the new graph");
        seen[usize::from(*read == *two)] += 1;
        let problems: Vec<_> =
            store.check().into_iter().filter(|p| !p.message.contains("nowhere to be found")).collect();
        assert_eq!(problems, [], "kill {kill}");
        // Whoever writes next goes on from there.
        let later: Timestamp = "2026-03-04".parse().unwrap();
        assert_eq!(*store.write(later).unwrap().ledger, *read, "kill {kill}");
        assert_eq!(*store.load().unwrap().ledger, *read, "kill {kill}");
    }
    assert!(seen[0] > 0 && seen[1] > 0, "the process never came to write: {seen:?}");
    println!("{KILLS} kills: {seen:?} the one or the other graph, {cut} with the files half in place");
}
