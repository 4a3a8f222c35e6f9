//! What a run of the program costs: seconds of the clock and of the processor, and the most memory it held (the last
//! two from `/proc`, where there is one).

#![allow(dead_code, reason = "each benchmark takes what it needs")]

use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{fs, thread};

/// What a run cost.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cost {
    /// Seconds of the clock.
    pub wall: f64,
    /// Seconds of the processor, all threads.
    pub cpu: f64,
    /// Megabytes at most.
    pub megabytes: u64,
}

impl std::fmt::Display for Cost {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:.2} s, {:.2} CPU s, at most {} MB", self.wall, self.cpu, self.megabytes)
    }
}

/// The program, on the day of the benchmarks.
pub fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dixit"));
    command.args(arguments).env("DIXIT_NOW", "2031-07-04");
    command
}

/// Runs it to its end; what it prints is thrown away.
pub fn run(command: &mut Command) -> Cost {
    let begin = Instant::now();
    follow(command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("dixit runs"), begin)
}

/// The medians of so many runs.
pub fn medians(rounds: usize, mut one: impl FnMut(usize) -> Cost) -> Cost {
    let runs: Vec<Cost> = (0..rounds).map(&mut one).collect();
    let middle = |of: fn(&Cost) -> f64| {
        let mut all: Vec<f64> = runs.iter().map(of).collect();
        all.sort_by(f64::total_cmp);
        all[rounds / 2]
    };
    let megabytes = runs.iter().map(|r| r.megabytes).max().unwrap_or_default();
    Cost { wall: middle(|r| r.wall), cpu: middle(|r| r.cpu), megabytes }
}

/// Watches a child that began at `begin` to its end.
///
/// # Panics
/// When it does not end well.
pub fn follow(mut child: Child, begin: Instant) -> Cost {
    let mut cost = Cost::default();
    loop {
        let read = |file: &str| fs::read_to_string(format!("/proc/{}/{file}", child.id())).unwrap_or_default();
        let peak = read("status").lines().find_map(|line| line.strip_prefix("VmHWM:").map(str::to_owned));
        let kilobytes = peak.and_then(|n| n.trim().trim_end_matches(" kB").parse::<u64>().ok());
        cost.megabytes = cost.megabytes.max(kilobytes.unwrap_or(0) / 1024);
        // Fields 14 and 15, in hundredths; the name in brackets before them may have blanks.
        let stat = read("stat");
        let ticks = stat.rsplit(')').next().unwrap_or("").split_whitespace().skip(11).take(2);
        cost.cpu = cost.cpu.max(ticks.filter_map(|t| t.parse::<f64>().ok()).sum::<f64>() / 100.0);
        if let Some(status) = child.try_wait().expect("a child of ours") {
            assert!(status.success(), "dixit ended with {status}");
            cost.wall = begin.elapsed().as_secs_f64();
            return cost;
        }
        thread::sleep(Duration::from_millis(2));
    }
}
