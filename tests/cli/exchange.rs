//! The graph in the formats of other programs.

use super::world::World;
use std::fs;

#[test]
fn every_format_is_written_to_a_file_and_to_standard_output() {
    let world = World::new();
    for (format, has) in [
        ("graphml", "<graphml"),
        ("gexf", "<gexf"),
        ("turtle", "prov:wasAttributedTo"),
        ("trig", "urn:dixit:source:"),
        ("jsonld", "\"@context\""),
        ("claimreview", "\"DataFeed\""),
        ("ftm", "\"UnknownLink\""),
        ("jsonl", "\"record\":\"source\""),
    ] {
        let path = format!("out.{format}");
        world.ok(&["export", "-o", &path]);
        let text = fs::read_to_string(world.path(&path)).unwrap();
        assert!(text.contains(has), "{format}: {text}");
        assert_eq!(world.ok(&["export", "--format", format]), text, "{format}");
    }
    let said = world.ok(&["export", "--format", "csv", "-o", "tables"]);
    assert!(said.contains("5 statements"), "{said}");
    let edges = fs::read_to_string(world.path("tables/edges.csv")).unwrap();
    assert!(
        edges.contains("said_by") && fs::read_to_string(world.path("tables/nodes.csv")).unwrap().contains("Ada Quill")
    );
}

#[test]
fn filters_narrow_an_export() {
    let world = World::new();
    let all = world.ok(&["export", "--format", "turtle"]);
    let some = world.ok(&["export", "--format", "turtle", "--by", "Tom Reed"]);
    assert!(some.len() < all.len() && some.contains("Tom Reed") && !some.contains("Lin Marsh"));
    world.fails(1, &["export", "--format", "turtle", "--about", "unicorn"]);
    let id = world.id("Nobody asked");
    world.ok(&["reject", &id]);
    assert!(!world.ok(&["export", "--format", "turtle"]).contains(&id));
    assert!(world.ok(&["export", "--format", "turtle", "--rejected"]).contains(&id));
    world.ok(&["accept", &world.id("dawn")]);
    let drafts = world.ok(&["export", "--format", "claimreview"]);
    assert_eq!(drafts.matches("\"ClaimReview\"").count(), 1, "only what people reviewed: {drafts}");
}

#[test]
fn a_wrong_place_or_format_says_so_and_leaves_no_half_file() {
    let world = World::new();
    assert!(world.fails(2, &["export"]).contains("graphml, gexf"));
    assert!(world.fails(2, &["export", "-o", "a.docx"]).contains("graphml, gexf"));
    assert!(world.fails(2, &["export", "--format", "docx"]).contains("docx"));
    world.fails(2, &["export", "--format", "csv"]);
    world.fails(2, &["export", "-o", "nowhere/a.ttl"]);
    fs::create_dir(world.path("folder.ttl")).unwrap();
    world.fails(2, &["export", "-o", "folder.ttl"]);
    let parts = fs::read_dir(world.folder.path()).unwrap().flatten();
    assert!(parts.map(|e| e.file_name()).all(|name| !name.to_string_lossy().ends_with(".part")));
    let empty = World::empty();
    empty.ok(&["init", "graphs/none"]);
    assert!(empty.ok(&["export", "--format", "jsonld"]).contains("@graph"));
}
