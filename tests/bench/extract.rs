//! `cargo bench --bench extract`: megabytes of news text read a second, on one core, in each language.

mod generator;
#[path = "../../src/bin/dixit/memory.rs"]
mod memory;

use dixit::extract::{Context, read};
use dixit::model::Lang;
use std::time::Instant;

/// News articles are a few kilobytes long; reading them one by one is what users do.
const ARTICLE: usize = 4 << 10;
const ARTICLES: u64 = 500;
const ROUNDS: usize = 7;

fn main() {
    for (lang, make) in [(Lang::En, generator::english as fn(usize, u64) -> String), (Lang::Zh, generator::chinese)] {
        let articles: Vec<String> = (0..ARTICLES).map(|seed| make(ARTICLE, seed)).collect();
        let bytes: usize = articles.iter().map(String::len).sum();
        let context = Context::new(lang);
        let mut statements = 0;
        let mut speeds: Vec<f64> = (0..ROUNDS)
            .map(|_| {
                let begin = Instant::now();
                statements = articles.iter().map(|a| read(a, &context).drafts.len()).sum();
                bytes as f64 / 1e6 / begin.elapsed().as_secs_f64()
            })
            .collect();
        speeds.sort_by(f64::total_cmp);
        println!(
            "extract {lang}: {:.1} MB/s (median of {ROUNDS}, {:.1} to {:.1}); {statements} statements in {:.1} MB",
            speeds[ROUNDS / 2],
            speeds[0],
            speeds[ROUNDS - 1],
            bytes as f64 / 1e6,
        );
    }
}
