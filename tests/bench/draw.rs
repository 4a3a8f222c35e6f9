//! `cargo bench --bench draw [-- STATEMENTS ...]`: graphs of growing size drawn whole as SVG in every kind, by the
//! program itself: processor seconds without those that loading takes (from `/proc`, where there is one), and what was
//! written. Unlike a reader's drawings these are not cut to 500: they show how the layout grows.

mod generator;
mod measure;

use dixit::export::draw::kinds;
use measure::program;
use std::fs;

const BYTES: usize = 3 << 10;
/// Statements of an article of that length, about.
const EACH: usize = 8;

fn main() {
    let told: Vec<usize> = std::env::args().skip(1).filter_map(|a| a.parse().ok()).collect();
    let sizes = if told.is_empty() { vec![500, 2_000, 8_000] } else { told };
    let folder = tempfile::tempdir().expect("a folder for the run");
    println!("{:>10} {:>10} {:>8} {:>10} {:>9}", "statements", "kind", "cpu s", "us each", "MB");
    for size in sizes {
        let graph = folder.path().join(size.to_string());
        let input = folder.path().join("articles.jsonl");
        fs::write(&input, articles(size / EACH)).expect("room for the articles");
        measure::run(program(&["add", "--init", "-g"]).arg(&graph).arg(&input));
        let stats = program(&["stats", "--format", "json", "-g"]).arg(&graph).output().expect("dixit runs").stdout;
        let stats: serde_json::Value = serde_json::from_slice(&stats).expect("stats are JSON");
        let statements = stats["statements"].as_u64().expect("a number");
        // One statement found, nothing drawn: what loading takes.
        let load = measure::run(program(&["said", "--limit", "1", "--figure", "0.123", "-g"]).arg(&graph)).cpu;
        for kind in kinds::ALL {
            let output = folder.path().join("drawn.svg");
            let mut draw = program(&["draw", kind.name, "--limit", "1000000", "-o"]);
            let busy = measure::run(draw.arg(&output).arg("-g").arg(&graph)).cpu - load;
            let bytes = fs::metadata(&output).map_or(0, |m| m.len());
            let each = busy * 1e6 / statements as f64;
            println!("{statements:>10} {:>10} {busy:>8.2} {each:>10.0} {:>9.1}", kind.name, bytes as f64 / 1e6);
        }
    }
}

/// Articles of 40 outlets over some months, half of them English and half Chinese.
fn articles(many: usize) -> String {
    let line = |n: u64| {
        let (lang, text) = if n.is_multiple_of(2) {
            ("en", generator::english(BYTES, n))
        } else {
            ("zh", generator::chinese(BYTES, n))
        };
        let published = format!("2031-{:02}-{:02}", n % 6 + 1, n * 7 % 28 + 1);
        let line = serde_json::json!({"id": n.to_string(), "lang": lang, "url": format!("https://courier.example/{n}"),
            "publisher": format!("Courier {}", n % 40), "published": published, "text": text});
        format!("{line}\n")
    };
    (0..many.max(1) as u64).map(line).collect()
}
