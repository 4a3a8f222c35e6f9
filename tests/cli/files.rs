//! Graphs and articles as files.

use super::world::{World, files};
use std::fs;

#[test]
fn stats_count_and_fmt_and_check_agree_with_a_fresh_graph() {
    let world = World::new();
    assert_eq!(world.json(&["stats"])["statements"], 5);
    assert_eq!(world.json(&["stats", "--source", "北岸日报"])["statements"], 2);
    world.ok(&["check"]);
    world.ok(&["fmt", "--check"]);
    let head = world.path("graphs/mine/graph.ron");
    let tidy = fs::read_to_string(&head).unwrap();
    fs::write(&head, tidy.replace("format:", "format  :")).unwrap();
    let (code, named, _) = world.run(&["fmt", "--check"]);
    assert!(code == 1 && named.contains("graph.ron"), "{code} {named}");
    world.ok(&["fmt"]);
    assert_eq!(fs::read_to_string(&head).unwrap(), tidy);
    fs::write(&head, tidy.replace("format:", "fromat:")).unwrap();
    let broken = world.fails(2, &["check"]);
    assert!(broken.contains("graph.ron:") && broken.contains("fromat"), "{broken}");
    world.fails(2, &["list"]);
}

#[test]
fn reading_leaves_the_graph_alone_and_writing_twice_changes_nothing() {
    let world = World::new();
    let before = files(&world.path("graphs"));
    for args in [&["list"][..], &["stats"], &["check"], &["who", "dawn"], &["entity", "list"], &["draw"]] {
        world.ok(args);
    }
    world.ok(&["add", "en.txt", "--publisher", "The Harbour Courier", "--published", "2031-05-02"]);
    let after = files(&world.path("graphs"));
    assert_eq!(before.len(), after.len());
    for ((path, a), (_, b)) in before.iter().zip(&after) {
        assert_eq!(String::from_utf8_lossy(a), String::from_utf8_lossy(b), "{}", path.display());
    }
}

#[test]
fn the_graph_is_found_upward_and_under_graphs() {
    let world = World::new();
    let inside = world.path("graphs/mine/sources");
    let list = world.command(&["list"]).current_dir(inside).output().unwrap();
    assert!(list.status.success(), "upward");
    world.ok(&["init", "graphs/other"]);
    let several = world.fails(2, &["list"]);
    assert!(several.contains("-g graphs/mine") && several.contains("-g graphs/other"), "{several}");
    world.ok(&["list", "-g", "graphs/mine"]);
    let by_env = world.command(&["list"]).env("DIXIT_GRAPH", "graphs/mine").output().unwrap();
    assert!(by_env.status.success());
    assert!(world.fails(2, &["list", "-g", "graphs"]).contains("graphs/mine"));
    assert!(World::empty().fails(2, &["list"]).contains("dixit init"));
    assert!(world.fails(2, &["init", "graphs/mine"]).contains("already"));
}

#[test]
fn bad_files_are_named_and_the_rest_goes_on() {
    let world = World::empty();
    world.ok(&["init", "graphs/mine"]);
    fs::write(world.path("empty.txt"), "").unwrap();
    fs::write(world.path("picture.jpg"), [0xFF, 0xD8, 0xFF, 0xE0, 0, 1, 2, 3]).unwrap();
    let lines = format!(
        "{}\nnot json\n{}\n",
        serde_json::json!({"id": "a", "text": "“Yes, it will sail,” Ada Quill said."}),
        serde_json::json!({"id": "b", "text": "“No, it will not,” Tom Reed said."})
    );
    fs::write(world.path("many.jsonl"), lines).unwrap();
    let (code, out, err) = world.run(&["add", "empty.txt", "en.txt", "picture.jpg", "missing.txt", "many.jsonl"]);
    assert_eq!(code, 2);
    for bad in ["empty.txt", "picture.jpg", "missing.txt", "many.jsonl:2"] {
        assert!(err.contains(bad), "{bad} is not named in\n{err}");
    }
    assert!(out.contains("en.txt") && out.contains("2 articles"), "{out}");
    assert_eq!(world.json(&["list"]).as_array().unwrap().len(), 3);
}

#[test]
fn one_command_leads_from_an_article_to_a_picture() {
    let world = World::empty();
    let told = world.ok(&["add", "en.txt", "--init", "-g", "graphs/new", "--show", "--draw", "new.svg"]);
    for words in ["Ada Quill", "Nobody asked the harbour", "graphs/new", "drew 3 statements into new.svg"] {
        assert!(told.contains(words), "no {words} in\n{told}");
    }
    assert!(fs::read_to_string(world.path("new.svg")).unwrap().starts_with("<svg"));
    world.fails(2, &["add", "en.txt", "--draw", "new.bmp"]);
    assert!(world.fails(2, &["add", "en.txt", "-g", "graphs/nowhere"]).contains("dixit init"));
}

#[test]
fn extract_streams_in_order_and_names_bad_lines() {
    let world = World::empty();
    let line = |n: usize| serde_json::json!({"id": format!("{n}"), "lang": "en", "text": "“Yes,” Ada Quill said."});
    let mut input: Vec<String> = (0..300).map(|n| line(n).to_string()).collect();
    input.insert(100, "{broken".to_owned());
    let output = world.command(&["extract"]).write_stdin(input.join("\n")).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let err = String::from_utf8(output.stderr).unwrap();
    assert!(err.contains(":101"), "{err}");
    let out = String::from_utf8(output.stdout).unwrap();
    let ids: Vec<String> = out
        .lines()
        .map(|l| serde_json::from_str::<serde_json::Value>(l).unwrap()["id"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(ids, (0..300).map(|n| n.to_string()).collect::<Vec<_>>());
    let explained = world.ok(&["extract", "--explain", "en.txt"]);
    let document: serde_json::Value = serde_json::from_str(&explained).unwrap();
    assert_eq!(document["id"], "en");
    assert!(document["statements"][0]["why"].is_array() && document["statements"][0]["runners_up"].is_array());
    world.fails(2, &["extract", "missing.txt"]);
}

#[test]
fn the_same_article_with_and_without_its_outlet_is_one_and_a_doubt_is_told() {
    let world = World::empty();
    world.ok(&["init", "graphs/mine"]);
    world.ok(&["add", "en.txt", "--published", "2031-05-02"]);
    let (code, out, _) =
        world.run(&["add", "en.txt", "--publisher", "The Harbour Courier", "--published", "2031-05-02"]);
    assert!(code == 0 && out.contains("unchanged"), "{out}");
    let sources = world.json(&["list"]);
    assert_eq!((sources.as_array().unwrap().len(), &sources[0]["publisher"]), (1, &"The Harbour Courier".into()));
    let world = World::new();
    fs::write(world.path("en.txt"), super::world::ENGLISH.replace("dawn", "dusk")).unwrap();
    let (code, _, err) = world.run(&["add", "en.txt", "--published", "2031-05-02"]);
    assert_eq!(code, 0);
    assert!(err.contains("may be the same article") && err.contains("--publisher"), "{err}");
}

#[test]
fn scores_are_read_from_brat_as_from_json_lines() {
    let world = World::empty();
    let text = "Quill said it rained. “Wet,” two dockers said.";
    fs::create_dir(world.path("gold")).unwrap();
    fs::write(world.path("gold/a.txt"), text).unwrap();
    let ann = "T1\tSource 0 5\tQuill\nT2\tCue 6 10\tsaid\nT3\tContent 11 20\tit rained\nT4\tContent 23 26\tWet\n\
        T5\tSource 29 40\ttwo dockers\nR1\tSays Arg1:T1 Arg2:T3\nR2\tSays Arg1:T5 Arg2:T4\nA1\tUnnamed T5\n";
    fs::write(world.path("gold/a.ann"), ann).unwrap();
    let line = serde_json::json!({ "id": "a", "lang": "en", "text": text }).to_string();
    fs::write(world.path("in.jsonl"), line).unwrap();
    fs::write(world.path("found.jsonl"), world.ok(&["extract", "in.jsonl"])).unwrap();
    let score = |args: &[&str]| world.json(&[&["score"], args].concat());
    let scores = score(&["gold", "found.jsonl", "--by-document", "--bootstrap", "50"]);
    assert_eq!(scores["whole"]["F1exact"], 100.0);
    assert_eq!((&scores["documents"][0]["id"], &scores["intervals"]["F1@.5"]["low"]), (&"a".into(), &100.0.into()));
    let itself = score(&["gold/a.ann", "gold"]);
    assert_eq!((&itself["fragment"]["F1exact"], &itself["whole"]["unnamed_F1"]), (&100.0.into(), &100.0.into()));
    let table = world.ok(&["score", "gold", "found.jsonl", "--by-document", "--show", "3", "--bootstrap", "50"]);
    assert!(table.contains("95 of 100") && table.contains("documents (fragment view)"), "{table}");
    let parts: u64 =
        (1..=2).map(|n| score(&["gold", "gold", "--part", &format!("{n}/2")])["whole"]["gold"].as_u64().unwrap()).sum();
    assert_eq!(parts, 2);
    assert!(world.fails(2, &["score", "gold", "found.jsonl", "--part", "3/2"]).contains("1/3"));
    fs::write(world.path("gold/b.ann"), "T1\tContent 3\tx\n").unwrap();
    let told = world.fails(2, &["score", "gold", "found.jsonl"]);
    assert!(told.contains("b.txt"), "the text that is missing is named: {told}");
    fs::write(world.path("gold/b.txt"), "no").unwrap();
    let told = world.fails(2, &["score", "gold", "found.jsonl"]);
    assert!(told.contains("b.ann:1") || told.contains("b.ann"), "{told}");
}

#[test]
fn a_file_that_cannot_be_read_is_named_and_nothing_else_is_said() {
    let world = World::new();
    fs::write(world.path("broken.json"), "{broken").unwrap();
    let (code, said, named) = world.run(&["add", "broken.json"]);
    assert!(code == 2 && said.is_empty() && named.contains("broken.json:1:2"), "{code} {said} {named}");
}

#[test]
fn whoever_issues_a_release_is_no_outlet() {
    let world = World::new();
    fs::write(world.path("release.txt"), "New pumps\nQuill said the pumps were new.\n").unwrap();
    world.ok(&["add", "release.txt", "--publisher", "Harbor Pumps", "--kind", "release"]);
    assert_eq!(world.json(&["entity", "show", "harbor-pumps"])["kind"], "organisation");
}
