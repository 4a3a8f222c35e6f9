//! `cargo bench --bench audit [-- STATEMENTS]`: 100 000 statements in a fifth as many sources through every rule:
//! seconds, and the most memory held (from `/proc`, where there is one). A quarter of the size beside it shows that it
//! is linear; so many articles whose headlines all have a figure that no body has show what such headlines cost.

mod generator;
#[path = "../../src/bin/dixit/memory.rs"]
mod memory;

use dixit::audit::{self, Context, Policy};
use dixit::extract;
use dixit::ledger::{Facts, Ledger};
use dixit::model::{Article, Lang};
use std::time::Instant;

const STATEMENTS: usize = 100_000;
const PER_SOURCE: usize = 5;
const ROUNDS: usize = 3;

/// What headlines say in figures.
#[derive(Clone, Copy, Debug)]
enum Headlines {
    /// Of 162 news articles in two languages 67 have a number in the headline, of which 7 are not borne out.
    AsInNews,
    /// Every one has a figure, and no body has it.
    Unbacked,
}

fn main() {
    let all = std::env::args().skip(1).find_map(|a| a.parse().ok()).unwrap_or(STATEMENTS);
    for (part, headlines) in [(4, Headlines::AsInNews), (1, Headlines::AsInNews), (1, Headlines::Unbacked)] {
        let statements = all / part;
        let facts = facts(statements / PER_SOURCE, statements, headlines);
        let (found, texts) = (facts.statements.len(), facts.archive.values().map(|t| t.len()).sum::<usize>());
        let mut seconds = Vec::new();
        let mut findings = 0;
        for _ in 0..ROUNDS {
            let begin = Instant::now();
            let context = Context::new(&facts, "2031-05-04".parse().expect("a date"));
            findings = audit::run(&context, &Policy::default(), true).findings.len();
            seconds.push(begin.elapsed().as_secs_f64());
        }
        seconds.sort_by(f64::total_cmp);
        println!(
            "{found} statements, {} sources, headlines {headlines:?}, {:.1} MB of text: {:.2} s (median of {ROUNDS}), {findings} findings, at most {} MB",
            facts.sources.len(),
            texts as f64 / 1e6,
            seconds[ROUNDS / 2],
            held() / 1024
        );
    }
}

/// Articles of half a kilobyte to three, in two languages, until there are enough statements.
fn facts(sources: usize, statements: usize, headlines: Headlines) -> Facts {
    let mut ledger = Ledger::default();
    let now = "2031-05-04T08:00:00Z".parse().expect("a moment");
    let mut made = 0;
    for n in 0..sources as u64 {
        let left = (statements - made.min(statements)).div_ceil(sources - n as usize);
        let bytes = 180 * left.max(1);
        let (lang, body) = match n % 2 {
            0 => (Lang::En, generator::english(bytes, n)),
            _ => (Lang::Zh, generator::chinese(bytes, n)),
        };
        let (counted, borne_out) = match headlines {
            Headlines::AsInNews => (n % 5 < 2, n % 25 != 0),
            Headlines::Unbacked => (true, false),
        };
        let title = match (lang, counted) {
            (Lang::En, true) => format!("Report {n} on 347 boats at the northern quay"),
            (Lang::En, false) => format!("Report {n} on the boats at the northern quay"),
            (Lang::Zh, true) => format!("北码头347艘船只的第{n}号报道"),
            (Lang::Zh, false) => format!("北码头船只的第{n}号报道"),
        };
        let lead = match (lang, counted && borne_out) {
            (Lang::En, true) => "There are 347 boats at the northern quay.\n",
            (Lang::Zh, true) => "北码头停着347艘船只。\n",
            (_, false) => "",
        };
        let article = Article {
            text: format!("{title}\n{lead}{body}"),
            title: Some(title),
            publisher: Some(format!("Courier {}", n % 97)),
            published: "2031-05-02".parse().ok(),
            url: Some(format!("https://courier.example/{n}")),
            lang: Some(lang),
            ..Article::default()
        };
        let mut reading = extract::read(&article.text, &extract::Context::new(lang));
        reading.drafts.truncate(left.max(1) + 1);
        for draft in &mut reading.drafts {
            draft.parent = draft.parent.filter(|p| *p <= left.max(1));
        }
        made += ledger.admit(&article, &reading, now).added.len();
    }
    ledger.facts()
}

fn held() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"));
    line.and_then(|l| l.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}
