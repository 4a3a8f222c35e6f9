//! A table of names that a user knows: in the folder of the graph, or given with --gazetteer.

use super::world::World;
use std::fs;

const TABLE: &str = "# name\tkind\titem\tother names\n\
    Ada Quill\tperson\tQ7701\t阿达·奎尔|the mayor of Northbay\n\
    Northbay Radio\toutlet\t\tRadio Northbay\n";

#[test]
fn a_table_in_the_graph_ties_names_across_languages() {
    let world = World::empty();
    world.ok(&["init", "graphs/mine"]);
    fs::write(world.path("graphs/mine/gazetteer.tsv"), TABLE).unwrap();
    world.ok(&["add", "en.txt", "zh.txt", "--published", "2031-05-02"]);
    let quill = world.json(&["entity", "show", "Ada Quill"]);
    assert_eq!((&quill["wikidata"], &quill["said"]), (&"Q7701".into(), &2.into()), "in English and in Chinese");
    assert!(quill["aliases"].to_string().contains("阿达·奎尔"));
    assert_eq!(world.json(&["entity", "show", "northbay-radio"])["kind"], "outlet");
    world.ok(&["check"]);
    world.ok(&["fmt", "--check"]);
    assert!(world.path("graphs/mine/gazetteer.tsv").exists(), "nobody but the user writes it");
}

#[test]
fn bad_lines_are_named_and_the_others_hold() {
    let world = World::empty();
    world.ok(&["init", "graphs/mine"]);
    fs::write(world.path("graphs/mine/gazetteer.tsv"), format!("{TABLE}Lin Marsh\tpirate\n")).unwrap();
    let (code, _, err) = world.run(&["add", "en.txt", "--published", "2031-05-02"]);
    assert!(err.contains("gazetteer.tsv:4") && err.contains("`pirate` is no kind"), "{err}");
    assert_eq!(code, 0, "the article is read all the same");
    assert_eq!(world.json(&["entity", "show", "Ada Quill"])["wikidata"], "Q7701");
    assert!(world.fails(1, &["check"]).contains("gazetteer.tsv:4"));
}

#[test]
fn a_table_of_one_run_and_of_no_graph() {
    let world = World::empty();
    fs::write(world.path("names.tsv"), "Tomas Reed\tperson\tQ9\tTom Reed|汤姆·里德\n").unwrap();
    let found = world.ok(&["extract", "en.txt", "--gazetteer", "names.tsv"]);
    assert!(found.contains(r#""name":"Tomas Reed""#) && !found.contains(r#""name":"Tom Reed""#), "{found}");
    world.ok(&["init", "graphs/mine"]);
    world.ok(&["add", "en.txt", "zh.txt", "--gazetteer", "names.tsv", "--published", "2031-05-02"]);
    assert_eq!(world.json(&["entity", "show", "Tomas Reed"])["said"], 2);
    assert!(world.fails(2, &["add", "en.txt", "--gazetteer", "nosuch.tsv"]).contains("nosuch.tsv"));
    fs::write(world.path("names.tsv"), "\tperson\n").unwrap();
    assert!(world.fails(2, &["extract", "en.txt", "--gazetteer", "names.tsv"]).contains("names.tsv:1"));
}
