//! `cargo bench --bench add`: a thousand articles into a new graph, by the program itself: seconds, and the
//! most memory it held (from `/proc`, where there is one).

mod generator;

use std::{fs, path::Path, process::Command, thread::sleep, time::Duration, time::Instant};

const ARTICLES: u64 = 1000;
const BYTES: usize = 3 << 10;
const ROUNDS: usize = 3;

fn main() {
    let box_ = tempfile::tempdir().expect("a folder for the run");
    let input = box_.path().join("articles.jsonl");
    let mut lines = String::new();
    for n in 0..ARTICLES {
        let (lang, text) =
            if n % 2 == 0 { ("en", generator::english(BYTES, n)) } else { ("zh", generator::chinese(BYTES, n)) };
        let url = format!("https://courier.example/{n}");
        let line =
            serde_json::json!({"id": n.to_string(), "lang": lang, "url": url, "publisher": "Courier", "text": text});
        lines.push_str(&format!("{line}\n"));
    }
    fs::write(&input, &lines).expect("room for the articles");
    println!("{ARTICLES} articles, {:.1} MB", lines.len() as f64 / 1e6);
    for what in ["new", "again"] {
        let mut seconds = Vec::new();
        let mut memory = 0;
        for round in 0..ROUNDS {
            let graph = box_.path().join(format!("graph-{round}"));
            let (took, most) = add(&input, &graph);
            seconds.push(took);
            memory = memory.max(most);
        }
        seconds.sort_by(f64::total_cmp);
        println!("add {what}: {:.2} s (median of {ROUNDS}), at most {} MB", seconds[ROUNDS / 2], memory / 1024);
    }
    let begin = Instant::now();
    let graph = box_.path().join("graph-0");
    let status = program().args(["check", "-g"]).arg(&graph).status().expect("dixit runs");
    println!("load and check: {:.2} s, {status}", begin.elapsed().as_secs_f64());
}

fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dixit"));
    command.env("DIXIT_NOW", "2031-05-04").stdout(std::process::Stdio::null());
    command
}

/// Seconds, and kilobytes at most.
fn add(input: &Path, graph: &Path) -> (f64, u64) {
    let begin = Instant::now();
    let mut child = program().args(["add", "--init", "-g"]).arg(graph).arg(input).spawn().expect("dixit runs");
    let mut most = 0;
    loop {
        most = most.max(held(child.id()));
        if let Some(status) = child.try_wait().expect("a child of ours") {
            assert!(status.success(), "dixit add ended with {status}");
            return (begin.elapsed().as_secs_f64(), most);
        }
        sleep(Duration::from_millis(2));
    }
}

fn held(pid: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"));
    line.and_then(|l| l.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}
