//! Relations that people state from the command line, seen from every side, and taken back.

use super::world::World;
use std::fs;

const CORRECTION: &str = "Correction: Ferry Aurora to sail again\n\
    NORTHBAY, May 4, 2031 — An earlier version of this article misstated the day.\n\
    “We will sail at dusk,” said Tom Reed on Sunday.\n";

/// The world with a correction of its first article; ids of the two.
fn corrected() -> (World, String, String) {
    let world = World::new();
    fs::write(world.path("later.txt"), CORRECTION).unwrap();
    world.ok(&["add", "later.txt", "--publisher", "The Harbour Courier", "--published", "2031-05-04"]);
    let ids =
        |date: &str| world.json(&["list", "--since", date, "--until", date])[0]["id"].as_str().unwrap().to_owned();
    let (first, later) = (ids("2031-05-02"), ids("2031-05-04"));
    (world, first, later)
}

/// The relation with this name, as `show` gives it.
fn relation(shown: &serde_json::Value, name: &str, way: &str) -> serde_json::Value {
    let all = shown["relations"].as_array().unwrap();
    all.iter().find(|r| r["relation"] == name && r["way"] == way).cloned().unwrap_or_default()
}

#[test]
fn a_notice_is_proposed_decided_seen_everywhere_and_taken_back() {
    let (world, first, later) = corrected();
    let open = world.json(&["source", "proposals"]);
    assert_eq!((&open[0]["source"], &open[0]["how"]), (&later.as_str().into(), &"Corrects".into()));
    assert_eq!(open[0]["candidates"][0], first.as_str());
    assert_eq!(open[0]["words"], "Correction: Ferry Aurora to sail again");
    let trace = |world: &World| world.ok(&["trace", &world.id("sail at dawn")]);
    assert!(!trace(&world).contains("corrected by"), "nothing silent");
    let told = world.ok(&["source", "correct", &later, &first, "--words", "Correction:", "--why", "it says so"]);
    world.fails(1, &["source", "proposals"]);
    let shown = world.json(&["source", "show", &first]);
    let by = relation(&shown, "corrects", "in");
    assert_eq!((&by["id"], &by["words"]), (&later.as_str().into(), &"Correction:".into()));
    assert_eq!((&by["stated_by"], &by["stated_why"]), (&"Iris Vale".into(), &"it says so".into()));
    assert!(trace(&world).contains("! corrected by"));
    assert!(world.ok(&["list"]).contains("corrected by"));
    assert!(world.ok(&["said", "Tom Reed"]).contains("corrected by"), "whoever reads his words is warned");
    world.ok(&["add", "later.txt", "--publisher", "The Harbour Courier", "--published", "2031-05-04"]);
    assert!(trace(&world).contains("! corrected by"), "the same article again");
    let decision = told.split("undo ").nth(1).unwrap().trim_end_matches([')', '\n']);
    world.ok(&["undo", decision]);
    assert!(!trace(&world).contains("corrected by"));
    assert_eq!(world.json(&["source", "proposals"]).as_array().unwrap().len(), 1);
    world.ok(&["source", "correct", &later, &first, "--not", "--why", "another article was meant"]);
    world.fails(1, &["source", "proposals"]);
    assert!(world.ok(&["check"]).contains("no faults"));
}

#[test]
fn every_relation_of_sources_has_a_command() {
    let (world, first, later) = corrected();
    for (command, edge) in [("correct", "corrects"), ("retract", "retracts"), ("supersede", "supersedes")] {
        world.ok(&["source", command, &later, &first]);
        assert_eq!(relation(&world.json(&["source", "show", &later]), edge, "out")["id"], first.as_str());
    }
    world.ok(&["source", "relay", &later, &first, "--how", "copies"]);
    assert_eq!(relation(&world.json(&["source", "show", &first]), "relays", "in")["id"], later.as_str());
    assert!(
        world
            .fails(2, &["source", "relay", &later, &first, "--how", "copies", "--as", "Ona"])
            .contains("known already")
    );
    assert!(world.fails(2, &["source", "correct", &first, &first]).contains("itself"));
    assert!(world.fails(2, &["source", "correct", "Ferry", &first]).contains("may mean 2"));
    assert!(
        world.fails(2, &["source", "retract", &later, &first, "--words", "no such words"]).contains("does not stand")
    );
    world.fails(1, &["source", "show", "no such source"]);
}

#[test]
fn every_relation_of_entities_has_a_command() {
    let world = World::new();
    world.ok(&["entity", "member", "Tom Reed", "Northbay Radio", "--words", "Northbay Radio", "--in", "Ferry Aurora"]);
    world.ok(&["entity", "role", "Lin Marsh", "shop steward", "--at", "Northbay Radio", "--why", "she said so"]);
    world.ok(&["entity", "speaks-for", "Lin Marsh", "Northbay Radio"]);
    world.ok(&["entity", "distinct", "Lin Marsh", "Tom Reed"]);
    let reed = world.json(&["entity", "show", "Tom Reed"]);
    assert_eq!(relation(&reed, "member_of", "out")["words"], "Northbay Radio");
    let marsh = world.json(&["entity", "show", "Lin Marsh"]);
    let role = relation(&marsh, "role_at", "out");
    assert_eq!((&role["id"], &role["stated_why"]), (&"northbay-radio".into(), &"she said so".into()));
    let roles = marsh["roles"].as_array().unwrap();
    assert!(roles.contains(&"shop steward, Northbay Radio".into()), "{roles:?}");
    let said = world.json(&["said", "Northbay Radio"]);
    assert_eq!(said[0]["speakers"][0]["name"], "Lin Marsh", "through whoever speaks for it");
    let apart: Vec<_> = [&reed, &marsh].iter().map(|e| e["relations"].to_string().contains("distinct_from")).collect();
    assert_eq!(apart, [true, true]);
    world.ok(&["entity", "speaks-for", "Lin Marsh", "Northbay Radio", "--not"]);
    world.fails(1, &["said", "Northbay Radio"]);
    world.ok(&["entity", "same", "Lin Marsh", "Northbay Radio", "--why", "a stage name"]);
    let one = world.json(&["entity", "show", "Lin Marsh"]);
    assert_eq!(relation(&one, "same_as", "in")["id"], "northbay-radio");
    assert!(world.fails(2, &["entity", "member", "Tom Reed", "Northbay Radio", "--words", "x"]).contains("--in"));
    world.fails(1, &["entity", "member", "Nobody At All", "Tom Reed"]);
    assert!(world.ok(&["check"]).contains("no faults"));
}

#[test]
fn claims_are_put_into_words_voiced_and_related() {
    let world = World::new();
    let (dawn, many) = (world.id("sail at dawn"), world.id("350,000"));
    let told = world.ok(&["claim", "add", "The ferry sails at dawn", "--affirmed-by", &dawn, "--why", "plain words"]);
    let claim = told.split_whitespace().nth(1).unwrap().trim_end_matches(':').to_owned();
    world.ok(&["claim", "voice", &claim[..6], &many[..6], "--denies"]);
    world.ok(&["claim", "relate", &dawn, "contradicts", &many]);
    world.ok(&["claim", "relate", &claim, "qualifies", &many]);
    let shown = world.json(&["claim", "show", "at dawn"]);
    assert_eq!((&shown["affirmed"], &shown["denied"]), (&1.into(), &1.into()));
    assert_eq!(relation(&shown, "affirms", "in")["id"], dawn.as_str());
    assert_eq!(relation(&shown, "qualifies", "out")["id"], many.as_str());
    let seen = world.ok(&["show", &dawn]);
    assert!(seen.contains("contradicts") && seen.contains("affirms") && seen.contains("stated by Iris Vale"), "{seen}");
    world.ok(&["claim", "voice", &claim, &many, "--denies", "--not"]);
    assert_eq!(world.json(&["claim", "list"])[0]["denied"], 0);
    assert!(world.fails(2, &["claim", "add", "The ferry sails at dawn", "--as", "Ona"]).contains("known already"));
    assert!(world.fails(2, &["claim", "add", " "]).contains("changes nothing"), "no words, no claim");
    world.fails(1, &["claim", "show", "no such claim"]);
    assert!(world.ok(&["list", "decisions"]).contains("add claim"));
    world.ok(&["add", "en.txt", "--publisher", "The Harbour Courier", "--published", "2031-05-02"]);
    assert_eq!(world.json(&["claim", "list"])[0]["affirmed"], 1);
    assert!(world.ok(&["check"]).contains("no faults"));
}
