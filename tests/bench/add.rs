//! `cargo bench --bench add [-- SOURCES]`: a thousand articles into a new graph, and once more; then, in a graph of
//! 20,000 sources, what everyday commands take: one more article, a question, a check.

mod generator;
mod measure;

use measure::{medians, program, run};
use std::{fs, path::Path};

const ARTICLES: u64 = 1000;
const BYTES: usize = 3 << 10;
const SOURCES: u64 = 20_000;
/// Bytes of an article of the large graph: about five statements.
const SHORT: usize = 2300;
const ROUNDS: usize = 3;

fn main() {
    let told = std::env::args().skip(1).find_map(|a| a.parse().ok());
    let folder = tempfile::tempdir().expect("a folder for the run");
    let input = folder.path().join("articles.jsonl");
    let graph = |n: usize| folder.path().join(format!("graph-{n}"));
    let add = |n: usize| run(program(&["add", "--init", "-g"]).arg(graph(n)).arg(&input));
    println!("{ARTICLES} articles, {:.1} MB", articles(&input, 0..ARTICLES, BYTES));
    println!("add new: {}", medians(ROUNDS, add));
    println!("add again: {}", medians(ROUNDS, add));
    println!("load and check: {}", medians(ROUNDS, |_| run(program(&["check", "-g"]).arg(graph(0)))));

    let sources = told.unwrap_or(SOURCES);
    println!("{sources} articles, {:.1} MB", articles(&input, 0..sources, SHORT));
    println!("add new: {}", add(ROUNDS));
    let large = graph(ROUNDS);
    let one = |n: usize| {
        articles(&input, sources + n as u64..sources + n as u64 + 1, SHORT);
        add(ROUNDS)
    };
    println!("add one more: {}", medians(ROUNDS, one));
    for command in [&["who", "ferry"][..], &["said", "Odell Vance"], &["check"], &["audit"]] {
        let asked = |_| run(program(command).arg("-g").arg(&large));
        println!("{}: {}", command.join(" "), medians(ROUNDS, asked));
    }
}

/// Writes articles of 97 outlets as JSON Lines; gives their megabytes.
fn articles(file: &Path, numbers: std::ops::Range<u64>, bytes: usize) -> f64 {
    let line = |n: u64| {
        let (lang, text) = if n.is_multiple_of(2) {
            ("en", generator::english(bytes, n))
        } else {
            ("zh", generator::chinese(bytes, n))
        };
        let url = format!("https://courier.example/{n}");
        let line = serde_json::json!({"id": n.to_string(), "lang": lang, "url": url,
            "publisher": format!("Courier {}", n % 97), "published": "2031-05-02", "text": text});
        format!("{line}\n")
    };
    let lines: String = numbers.map(line).collect();
    fs::write(file, &lines).expect("room for the articles");
    lines.len() as f64 / 1e6
}
