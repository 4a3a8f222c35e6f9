//! `cargo bench --bench growth [-- MEGABYTES ...]`: the program itself over streams of growing length, on one
//! thread and on two: seconds, processor seconds, megabytes a second, and the most memory it held (the last two
//! of `/proc`, where there is one). The stream is made while it is read: no disk takes part.

mod generator;

use std::io::{Read, Write};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{fs, thread};

/// Articles that a stream repeats.
const ARTICLES: u64 = 250;
const ARTICLE: usize = 4 << 10;

fn main() {
    let told: Vec<usize> = std::env::args().skip(1).filter_map(|a| a.parse().ok()).collect();
    let sizes = if told.is_empty() { vec![1, 10, 100] } else { told };
    let block = block();
    println!("{:>6} {:>5} {:>9} {:>9} {:>8} {:>8}", "MB", "jobs", "seconds", "cpu s", "MB/s", "peak MB");
    for megabytes in sizes {
        for jobs in ["1", "2"] {
            let run = run(&block, megabytes * 1_000_000, jobs);
            println!(
                "{:>6.1} {jobs:>5} {:>9.2} {:>9.2} {:>8.1} {:>8.1}",
                run.read as f64 / 1e6,
                run.seconds,
                run.cpu,
                run.read as f64 / 1e6 / run.seconds,
                run.most as f64 / 1024.0,
            );
        }
    }
}

/// JSON Lines, half of them English and half Chinese.
fn block() -> Vec<u8> {
    let line = |n: u64| {
        let (lang, text) = if n.is_multiple_of(2) {
            ("en", generator::english(ARTICLE, n))
        } else {
            ("zh", generator::chinese(ARTICLE, n))
        };
        format!("{}\n", serde_json::json!({"id": n, "lang": lang, "text": text}))
    };
    (0..ARTICLES).flat_map(|n| line(n).into_bytes()).collect()
}

struct Run {
    read: usize,
    seconds: f64,
    cpu: f64,
    /// Kilobytes.
    most: u64,
}

fn run(block: &[u8], bytes: usize, jobs: &str) -> Run {
    let begin = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_dixit"))
        .args(["extract", "--jobs", jobs])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("dixit runs");
    let mut input = child.stdin.take().expect("a pipe");
    let mut output = child.stdout.take().expect("a pipe");
    let id = child.id();
    thread::scope(|scope| {
        let fed = scope.spawn(move || {
            let mut fed = 0;
            while fed < bytes {
                input.write_all(block).expect("dixit reads on");
                fed += block.len();
            }
            fed
        });
        scope.spawn(move || {
            let mut buffer = vec![0; 1 << 16];
            while output.read(&mut buffer).expect("a pipe") > 0 {}
        });
        let (mut most, mut cpu) = (0, 0.0);
        loop {
            most = most.max(held(id));
            cpu = spent(id).unwrap_or(cpu);
            if let Some(status) = child.try_wait().expect("a child of ours") {
                assert!(status.success(), "dixit ended with {status}");
                let seconds = begin.elapsed().as_secs_f64();
                return Run { read: fed.join().expect("it fed"), seconds, cpu, most };
            }
            thread::sleep(Duration::from_millis(2));
        }
    })
}

/// Kilobytes at most so far.
fn held(pid: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"));
    line.and_then(|l| l.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}

/// Processor seconds so far, in the hundredths that Linux counts.
fn spent(pid: u32) -> Option<f64> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks = |i: usize| fields.get(i).and_then(|f| f.parse::<f64>().ok());
    Some((ticks(11)? + ticks(12)?) / 100.0).filter(|s| *s > 0.0)
}
