//! The instruments across sources: claims, compare, figures, origins, affected; in every form, and with wrong input.

use super::world::World;
use std::fs;

const WIRE: &str = "Mill to close\n\
    Director Jon Ash said the Holm mill would lay off 340 workers in October. \
    “We have kept this mill alive for eleven winters,” Ash said.\n";
const REWRITE: &str = "Holm mill to close\n\
    The Holm mill would lay off 430 workers in October, director Jon Ash told Tarn News. \
    “We have kept this mill alive for twelve winters,” Ash told Tarn News.\n";
const COPY: &str = "Mill goes\nThe Holm mill would lay off 340 workers in October, director Jon Ash told Tarn News.\n";

/// An agency report, a rewrite that gets a number and a word wrong, and one that does not.
fn world() -> World {
    let world = World::empty();
    for (name, text) in [("wire.txt", WIRE), ("rewrite.txt", REWRITE), ("copy.txt", COPY)] {
        fs::write(world.path(name), text).unwrap();
    }
    world.ok(&["init", "graphs/mine"]);
    world.ok(&["add", "wire.txt", "--publisher", "Tarn News", "--published", "2031-05-01"]);
    world.ok(&["add", "rewrite.txt", "--publisher", "Coast Courier", "--published", "2031-05-02"]);
    world.ok(&["add", "copy.txt", "--publisher", "Valley Post", "--published", "2031-05-02"]);
    world
}

#[test]
fn claims_groups_what_is_said_twice_and_says_why() {
    assert!(World::new().fails(1, &["claims"]).contains("nothing is said more than once"));
    let world = self::world();
    let rows = world.ok(&["claims", "--figures", "--format", "jsonl"]);
    let rows: Vec<serde_json::Value> = rows.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert!(rows.iter().all(|r| r["group"].is_u64() && r["source"].is_string()), "{rows:#?}");
    assert!(rows.iter().skip(1).any(|r| r["why"].is_string()), "a member of a group has its reason: {rows:#?}");
    world.fails(1, &["claims", "--by", "Nobody Atall"]);
}

#[test]
fn compare_holds_words_against_a_statement_a_file_and_words() {
    let world = world();
    let id = world.id("eleven winters");
    for original in [id.as_str(), "wire.txt", "We have kept this mill alive for eleven winters"] {
        let (code, out, error) = world.run(&["compare", "We have kept this mill alive for twelve winters", original]);
        assert_eq!(code, 1, "a changed number is no faithful quotation: {out}{error}");
        assert!(out.contains("number") && out.contains("twelve") && out.contains("eleven"), "{out}");
    }
    let faithful = world.ok(&["compare", "kept this mill alive", &id]);
    assert!(faithful.contains("verbatim"), "{faithful}");
    let (_, json, _) = world.run(&["compare", "We have kept this mill", "海岸", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["verdict"], "translation", "{json:#}");
    world.fails(1, &["compare", "s-0000000000", &id]);
}

#[test]
fn figures_show_where_a_number_changed_on_its_way() {
    let world = world();
    let shown = world.ok(&["figures", "--about", "workers"]);
    for words in ["340", "430", "Tarn News", "Coast Courier", "became"] {
        assert!(shown.contains(words), "no {words} in\n{shown}");
    }
    let csv = world.ok(&["figures", "--format", "csv"]);
    assert!(csv.lines().next().unwrap().contains("strand") && csv.lines().count() > 2, "{csv}");
}

#[test]
fn origins_counts_who_knows_it_on_their_own() {
    let world = world();
    let id = world.id("340 workers");
    let told = world.ok(&["origins", &id]);
    assert!(told.contains("→ 1 origin"), "{told}");
    assert!(told.contains("Tarn News") && told.contains("Valley Post"), "a rewrite is the same report: {told}");
    assert_eq!(world.json(&["origins", &id])["origins"].as_array().unwrap().len(), 1);
    world.fails(1, &["origins", "s-0000000000"]);
}

#[test]
fn affected_lists_what_rests_on_a_report_and_on_somebody() {
    let world = world();
    let source = world.ok(&["affected", "Mill to close"]);
    for words in ["Coast Courier", "Valley Post", "rest on it"] {
        assert!(source.contains(words), "no {words} in\n{source}");
    }
    assert!(world.ok(&["affected", "Jon Ash"]).contains("said by them"));
    let rows = world.ok(&["affected", "Jon Ash", "--format", "jsonl"]);
    assert!(rows.lines().all(|l| serde_json::from_str::<serde_json::Value>(l).is_ok()));
    world.fails(1, &["affected", "Nobody Atall"]);
}

#[test]
fn what_they_print_fits_sixty_columns() {
    let world = world();
    let id = world.id("340 workers");
    for args in [&["claims", "--figures"][..], &["figures"], &["origins", &id], &["affected", "Jon Ash"], &["audit"]] {
        let output = world.command(args).env("COLUMNS", "60").env("NO_COLOR", "1").output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        let wide = text.lines().find(|l| unicode_width::UnicodeWidthStr::width(*l) > 60);
        assert_eq!(wide, None, "{args:?}");
    }
}
