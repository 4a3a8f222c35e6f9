//! `cargo bench --bench draw [-- STATEMENTS ...]`: graphs of growing size drawn whole as SVG in every kind, by the
//! program itself: processor seconds without those that loading takes (from `/proc`, where there is one), and what was
//! written. Unlike a reader's drawings these are not cut to 500: they show how the layout grows.

mod generator;

use dixit::export::draw::kinds;
use std::{fs, path::Path, process::Command, process::Stdio, thread::sleep, time::Duration};

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
        run(Command::new(env!("CARGO_BIN_EXE_dixit")).args(["add", "--init", "-g"]).arg(&graph).arg(&input));
        let stats = program(&graph).args(["stats", "--format", "json"]).output().expect("dixit runs").stdout;
        let stats: serde_json::Value = serde_json::from_slice(&stats).expect("stats are JSON");
        let statements = stats["statements"].as_u64().expect("a number");
        // One statement found, nothing drawn: what loading takes.
        let load = run(program(&graph).args(["said", "--limit", "1", "--figure", "0.123"]));
        for kind in kinds::ALL {
            let output = folder.path().join("drawn.svg");
            let busy = run(program(&graph).args(["draw", kind.name, "--limit", "1000000", "-o"]).arg(&output)) - load;
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

fn program(graph: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dixit"));
    command.env("DIXIT_GRAPH", graph);
    command
}

/// Processor seconds.
fn run(command: &mut Command) -> f64 {
    command.env("DIXIT_NOW", "2031-07-04").stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().expect("dixit runs");
    let mut busy = 0.0f64;
    loop {
        // Fields 14 and 15, in hundredths; the name in brackets before them may have blanks.
        let stat = fs::read_to_string(format!("/proc/{}/stat", child.id())).unwrap_or_default();
        let ticks = stat.rsplit(')').next().unwrap_or("").split_whitespace().skip(11).take(2);
        busy = busy.max(ticks.filter_map(|t| t.parse::<f64>().ok()).sum::<f64>() / 100.0);
        if child.try_wait().expect("a child of ours").is_some() {
            return busy;
        }
        sleep(Duration::from_millis(2));
    }
}
