//! `cargo bench --bench growth [-- MEGABYTES ...]`: the program itself over streams of growing length, on one
//! thread and on two: seconds, processor seconds, megabytes a second, and the most memory it held (the last two
//! of `/proc`, where there is one). The stream is made while it is read: no disk takes part.

mod generator;
mod measure;

use measure::Cost;
use std::io::{Read, Write};
use std::process::Stdio;
use std::thread;
use std::time::Instant;

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
            let (read, cost) = run(&block, megabytes * 1_000_000, jobs);
            let read = read as f64 / 1e6;
            let Cost { wall, cpu, megabytes } = cost;
            println!("{read:>6.1} {jobs:>5} {wall:>9.2} {cpu:>9.2} {:>8.1} {megabytes:>8}", read / wall);
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

/// Bytes read, and what it cost.
fn run(block: &[u8], bytes: usize, jobs: &str) -> (usize, Cost) {
    let begin = Instant::now();
    let mut command = measure::program(&["extract", "--jobs", jobs]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("dixit runs");
    let mut input = child.stdin.take().expect("a pipe");
    let mut output = child.stdout.take().expect("a pipe");
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
        let cost = measure::follow(child, begin);
        (fed.join().expect("it fed"), cost)
    })
}
