//! What people decide, and that it holds.

use super::world::{ENGLISH, World};
use std::fs;

#[test]
fn a_correction_holds_after_the_article_is_read_again() {
    let world = World::new();
    let id = world.id("sail at dawn");
    let told = world.ok(&["correct", &id, "--speaker", "Lin Marsh", "--why", "heard it myself"]);
    assert!(told.contains("said by Lin Marsh") && told.contains("dixit undo d-"), "{told}");
    let speaker = || world.json(&["show", &id])["speakers"][0]["name"].clone();
    assert_eq!(speaker(), "Lin Marsh");
    let again = ["add", "en.txt", "--publisher", "The Harbour Courier", "--published", "2031-05-02"];
    assert!(world.ok(&again).contains("unchanged"));
    assert_eq!(speaker(), "Lin Marsh");
    let record = world.json(&["show", &id]);
    assert_eq!((&record["review"], &record["judged_by"]), (&"corrected".into(), &"Iris Vale".into()));
    assert_eq!(record["judged_why"], "heard it myself");
    fs::write(world.path("en.txt"), ENGLISH.replace("on Friday", "late on Friday")).unwrap();
    assert!(world.ok(&again).contains("new capture"));
    assert_eq!(speaker(), "Lin Marsh", "nor does a changed text move it");
    world.ok(&["undo", &id]);
    assert_eq!(speaker(), "Tom Reed");
    world.fails(1, &["undo", &id]);
}

#[test]
fn rejected_statements_leave_the_answers_and_come_back() {
    let world = World::new();
    let id = world.id("Nobody asked");
    world.ok(&["reject", &id, "--as", "Ona"]);
    world.fails(1, &["who", "Nobody asked"]);
    let again = world.json(&["who", "Nobody asked", "--rejected"]);
    assert_eq!((&again[0]["review"], &again[0]["judged_by"]), (&"rejected".into(), &"Ona".into()));
    world.ok(&["undo", &id]);
    world.ok(&["accept", &id]);
    assert_eq!(world.json(&["show", &id])["review"], "accepted");
    assert!(world.ok(&["list", "decisions"]).contains("Ona"));
}

#[test]
fn a_person_adds_what_was_missed() {
    let world = World::new();
    let words = ["--words", "Ferry Aurora to sail again"];
    let told = world.ok(&[&["add-statement", "Ferry Aurora", "--speaker", "Ada Quill"], &words[..]].concat());
    assert!(told.starts_with("added s-"), "{told}");
    let found = world.json(&["who", "Aurora to sail"]);
    assert_eq!((&found[0]["review"], &found[0]["made_by"]), (&"added".into(), &"Iris Vale".into()));
    let elsewhere = ["add-statement", "Ferry Aurora", "--words", "words that stand nowhere", "--speaker", "Ada Quill"];
    assert!(world.fails(2, &elsewhere).contains("does not stand"));
    let stranger = ["add-statement", "Ferry Aurora", "--words", "dawn", "--speaker", "Nemo Prow"];
    assert!(world.fails(2, &stranger).contains("--new"));
    world.ok(&[&stranger[..], &["--new", "--new-kind", "person"]].concat());
    assert_eq!(world.json(&["said", "Nemo Prow"]).as_array().unwrap().len(), 1);
    let twice = ["add-statement", "Ferry Aurora", "--words", "said", "--speaker", "Ada Quill"];
    assert!(world.fails(2, &twice).contains("--nth 2"));
}

#[test]
fn entities_are_merged_split_named_and_taken_back() {
    let world = World::new();
    let ids = |words: &str| -> Vec<String> {
        let all = world.json(&["entity", "list", words]);
        all.as_array().unwrap().iter().map(|e| e["id"].as_str().unwrap().to_owned()).collect()
    };
    let (english, chinese) = (ids("Ada Quill")[0].clone(), ids("奎尔")[0].clone());
    let said = |name: &str| world.json(&["said", name]).as_array().unwrap().len();
    assert_eq!(said("Ada Quill"), 1);
    let merged = world.ok(&["entity", "merge", &english, &chinese, "--why", "the same mayor"]);
    assert_eq!((said("Ada Quill"), said("阿达·奎尔")), (2, 2));
    let decision = merged.split("dixit undo ").nth(1).unwrap().split(')').next().unwrap();
    world.ok(&["undo", decision]);
    assert_eq!(said("Ada Quill"), 1);
    world.ok(&["entity", "alias", "Tom Reed", "Old Tom"]);
    assert_eq!(said("Old Tom"), 1);
    let id = world.id("Nobody asked");
    world.ok(&["entity", "split", "Lin Marsh", "--name", "Lin Marsh of the docks", "--statement", &id]);
    assert_eq!(world.json(&["show", &id])["speakers"][0]["name"], "Lin Marsh of the docks");
    assert!(world.ok(&["entity", "show", "Ada Quill"]).contains("kind"));
    world.fails(1, &["entity", "show", "Nemo"]);
    world.ok(&["entity", "distinct", &english, &chinese]);
    world.fails(2, &["entity", "merge", &english, &chinese]);
}

#[test]
fn ambiguous_names_list_the_candidates() {
    let world = World::new();
    let id = world.id("Nobody asked");
    let statement = world.id("sail at dawn");
    world.ok(&["correct", &id, "--speaker", "Ada Marsh", "--new"]);
    world.ok(&["correct", &statement, "--speaker", "Lin Marsh"]);
    let said = world.fails(2, &["said", "marsh"]);
    assert!(said.contains("ada-marsh") && said.contains("lin-marsh"), "{said}");
    assert_eq!(said, world.fails(2, &["list", "--by", "Marsh"]).replace("Marsh`", "marsh`"));
}

#[test]
fn a_source_is_removed_only_when_nobody_decided_on_it() {
    let world = World::new();
    let id = world.id("Nobody asked");
    world.ok(&["accept", &id]);
    assert!(world.fails(2, &["rm", "Ferry Aurora"]).contains("--keep-decisions"));
    assert_eq!(world.json(&["list"]).as_array().unwrap().len(), 2);
    world.ok(&["rm", "Ferry Aurora", "--keep-decisions"]);
    assert_eq!(world.json(&["list"]).as_array().unwrap().len(), 1);
    world.ok(&["add", "en.txt", "--publisher", "The Harbour Courier", "--published", "2031-05-02"]);
    assert_eq!(world.json(&["show", &id])["review"], "accepted", "the decision found its statement again");
}
