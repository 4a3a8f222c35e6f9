//! `cargo bench --bench export`: a graph of 100,000 statements in every format, by the program itself: seconds and
//! of the clock and of the processor, and the most memory it held (both from `/proc`, where there is one), beside what
//! only loading the graph takes.

mod generator;
mod measure;

use dixit::export::exchange::ALL;
use measure::program;
use std::{fs, path::Path};

const STATEMENTS: usize = 100_000;
const ARTICLES_AT_ONCE: u64 = 1000;
const BYTES: usize = 12 << 10;

fn main() {
    let folder = tempfile::tempdir().expect("a folder for the run");
    let graph = folder.path().join("graph");
    let mut articles = 0;
    let mut statements = 0;
    while statements < STATEMENTS {
        let mut lines = String::new();
        for n in articles..articles + ARTICLES_AT_ONCE {
            let (lang, text) =
                if n % 2 == 0 { ("en", generator::english(BYTES, n)) } else { ("zh", generator::chinese(BYTES, n)) };
            let url = format!("https://courier.example/{n}");
            let publisher = format!("Courier {}", n % 40);
            let line = serde_json::json!({"id": n.to_string(), "lang": lang, "url": url, "publisher": publisher,
                "published": "2031-05-02", "text": text});
            lines.push_str(&format!("{line}\n"));
        }
        articles += ARTICLES_AT_ONCE;
        let input = folder.path().join("articles.jsonl");
        fs::write(&input, lines).expect("room for the articles");
        measure::run(program(&["add", "--init", "-g"]).arg(&graph).arg(&input));
        let output = program(&["stats", "--format", "json", "-g"]).arg(&graph).output().expect("dixit runs");
        let stats: serde_json::Value = serde_json::from_slice(&output.stdout).expect("stats are JSON");
        statements = stats["statements"].as_u64().expect("a number") as usize;
    }
    println!("{statements} statements in {articles} articles");
    // One statement found, nothing walked: what the graph itself takes.
    let base = measure::run(program(&["said", "--limit", "1", "--figure", "0.123", "-g"]).arg(&graph));
    println!("load: {base}");
    for format in ALL {
        let output = folder.path().join(format.name);
        let mut export = program(&["export", "--format", format.name, "-o"]);
        let cost = measure::run(export.arg(&output).arg("-g").arg(&graph));
        let (more, ratio) = (cost.cpu - base.cpu, cost.megabytes as f64 / base.megabytes as f64);
        let written = size(&output) >> 20;
        println!(
            "{}: {cost} ({more:.2} CPU s more than loading, {ratio:.2} of its memory); {written} MB written",
            format.name
        );
    }
}

fn size(path: &Path) -> u64 {
    let files = fs::read_dir(path).map(|d| d.flatten().map(|e| e.path()).collect::<Vec<_>>());
    files.map_or_else(|_| fs::metadata(path).map_or(0, |m| m.len()), |all| all.iter().map(|p| size(p)).sum())
}
