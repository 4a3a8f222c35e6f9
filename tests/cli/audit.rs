//! The audit of a graph as its people meet it: levels, suppressions, baselines.

use super::world::World;
use std::fs;

const ARTICLE: &str = "Bridge shut\n\
    A source close to the ferry company said the bridge would stay shut until June.\n\
    Engineer Olav Rust said the bearings were worn. Critics say the council knew.\n";

fn world() -> World {
    let world = World::empty();
    fs::write(world.path("bridge.txt"), ARTICLE).unwrap();
    world.ok(&["init", "graphs/mine"]);
    add(&world);
    world
}

fn add(world: &World) {
    world.ok(&["add", "bridge.txt", "--publisher", "The Holm Standard", "--published", "2031-05-02"]);
}

/// Code, level and fingerprint of every finding.
fn findings(world: &World, more: &[&str]) -> Vec<(String, String, String)> {
    let (_, out, err) = world.run(&[&["audit", "--format", "jsonl"], more].concat());
    let lines = out.lines().map(|l| serde_json::from_str::<serde_json::Value>(l).expect(&err));
    let text = |v: &serde_json::Value, name: &str| v[name].as_str().unwrap_or_default().to_owned();
    lines.map(|v| (text(&v, "code"), text(&v, "level"), text(&v, "fingerprint"))).collect()
}

fn level(world: &World, code: &str, more: &[&str]) -> Option<String> {
    findings(world, more).into_iter().find(|f| f.0 == code).map(|f| f.1)
}

#[test]
fn the_graph_sets_levels_and_a_flag_counts_before_it() {
    let world = world();
    let set = |settings: &str| {
        fs::write(world.path("graphs/mine/graph.ron"), format!("(format: 1, audit: ({settings}))")).unwrap();
    };
    set(r#"deny: ["anonymity", "ATT002"], warn: ["ANO001"], allow: ["ANO003"]"#);
    assert_eq!(level(&world, "ATT002", &[]).as_deref(), Some("error"));
    assert_eq!(level(&world, "ANO001", &[]).as_deref(), Some("warning"), "a rule counts before its group");
    assert_eq!(level(&world, "ANO003", &[]), None);
    assert_eq!(level(&world, "ATT002", &["--warn", "ATT002"]).as_deref(), Some("warning"));
    assert_eq!(world.run(&["audit"]).0, 1);
    set(r#"deny: ["ATT0O2"]"#);
    let (code, out, _) = world.run(&["audit"]);
    let words = out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(code == 2 && words.contains("PRV003") && words.contains("did you mean `ATT002`"), "{out}");
}

#[test]
fn a_suppression_wants_a_finding_and_outlives_edits_elsewhere() {
    let world = world();
    let print = findings(&world, &[]).into_iter().find(|f| f.0 == "ANO003").expect("it asks why").2;
    world.ok(&["suppress", "ANO003", &print, "--why", "she could lose her job"]);
    assert_eq!(level(&world, "ANO003", &[]), None);
    assert!(world.ok(&["audit"]).contains("1 suppressed"));
    assert!(world.fails(1, &["suppress", "ATT001", "f-0000000000", "--why", "x"]).contains("finds nothing"));
    fs::write(world.path("bridge.txt"), ARTICLE.replacen('\n', "\nThe school was closed on Monday.\n", 1)).unwrap();
    add(&world);
    assert_eq!((level(&world, "ANO003", &[]), level(&world, "PRV006", &[])), (None, None));
    fs::write(world.path("bridge.txt"), ARTICLE.replace("A source close to the ferry company", "Captain Ida Holt"))
        .unwrap();
    add(&world);
    assert!(level(&world, "PRV006", &[]).is_some(), "now it spares nothing");
}

#[test]
fn a_baseline_outlives_a_paragraph_above() {
    let world = world();
    let deny = ["--deny", "ATT,ANO"];
    assert_eq!(world.run(&[&["audit", "--write-baseline", "known.json"], &deny[..]].concat()).0, 0);
    let against = [&["audit", "--baseline", "known.json"], &deny[..]].concat();
    world.ok(&against);
    let before: Vec<String> = findings(&world, &[]).into_iter().map(|f| f.2).collect();
    let above = ARTICLE.replacen('\n', "\nThe school was closed on Monday.\n", 1);
    fs::write(world.path("bridge.txt"), &above).unwrap();
    add(&world);
    assert_eq!(findings(&world, &[]).into_iter().map(|f| f.2).collect::<Vec<_>>(), before);
    world.ok(&against);
    fs::write(world.path("bridge.txt"), above + "Experts say the steel is cheap.\n").unwrap();
    add(&world);
    let (code, out, _) = world.run(&against);
    assert!(code == 1 && out.contains("Experts") && !out.contains("Critics"), "{out}");
}
