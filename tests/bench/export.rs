//! `cargo bench --bench export`: a graph of 100,000 statements in every format, by the program itself: seconds and
//! of the clock and of the processor, and the most memory it held (both from `/proc`, where there is one), beside what
//! only loading the graph takes.

mod generator;

use dixit::export::exchange::ALL;
use std::{fs, path::Path, process::Command, thread::sleep, time::Duration, time::Instant};

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
        run(Command::new(env!("CARGO_BIN_EXE_dixit")).args(["add", "--init", "-g"]).arg(&graph).arg(&input));
        let output = program(&graph).args(["stats", "--format", "json"]).output().expect("dixit runs");
        let stats: serde_json::Value = serde_json::from_slice(&output.stdout).expect("stats are JSON");
        statements = stats["statements"].as_u64().expect("a number") as usize;
    }
    println!("{statements} statements in {articles} articles");
    // One statement found, nothing walked: what the graph itself takes.
    let (base, cpu, held) = run(program(&graph).args(["said", "--limit", "1", "--figure", "0.123"]));
    println!("load: {base:.2} s ({cpu:.2} CPU s), {} MB", held / 1024);
    for format in ALL {
        let output = folder.path().join(format.name);
        let (took, busy, most) = run(program(&graph).args(["export", "--format", format.name, "-o"]).arg(&output));
        let ratio = most as f64 / held as f64;
        println!(
            "{}: {took:.2} s with loading ({:.2} CPU s without); {} MB ({ratio:.2} of the graph); {} MB written",
            format.name,
            busy - cpu,
            most / 1024,
            size(&output) >> 20
        );
    }
}

fn size(path: &Path) -> u64 {
    let files = fs::read_dir(path).map(|d| d.flatten().map(|e| e.path()).collect::<Vec<_>>());
    files.map_or_else(|_| fs::metadata(path).map_or(0, |m| m.len()), |all| all.iter().map(|p| size(p)).sum())
}

fn program(graph: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dixit"));
    command.env("DIXIT_GRAPH", graph);
    command
}

/// Seconds, processor seconds, and kilobytes at most.
fn run(command: &mut Command) -> (f64, f64, u64) {
    let begin = Instant::now();
    command.env("DIXIT_NOW", "2031-05-04").stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
    let mut child = command.spawn().expect("dixit runs");
    let (mut busy, mut most) = (0.0f64, 0);
    loop {
        let read = |file: &str| fs::read_to_string(format!("/proc/{}/{file}", child.id())).unwrap_or_default();
        let peak = read("status").lines().find_map(|line| line.strip_prefix("VmHWM:").map(str::to_owned));
        most = most.max(peak.and_then(|n| n.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0));
        // Fields 14 and 15, in hundredths; the name in brackets before them may have blanks.
        let stat = read("stat");
        let ticks = stat.rsplit(')').next().unwrap_or("").split_whitespace().skip(11).take(2);
        let ticks: Vec<f64> = ticks.filter_map(|t| t.parse().ok()).collect();
        busy = busy.max(ticks.iter().sum::<f64>() / 100.0);
        if child.try_wait().expect("a child of ours").is_some() {
            return (begin.elapsed().as_secs_f64(), busy, most);
        }
        sleep(Duration::from_millis(5));
    }
}
