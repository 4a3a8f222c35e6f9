//! The seeds of error in `tests/seeds`: short cases with what the audit is to find in them. Prints precision and
//! recall of every rule (`cargo test --test audit_seeds -- --nocapture`) and holds the floors over all of them.

mod cases;
mod pages;
mod world;

use cases::{Case, Expected};
use dixit::audit::{ALL, Finding, Pick};
use std::collections::BTreeMap;

/// Of what the seeds expect, so much must be found; of what is found, so much must be expected.
const RECALL: f64 = 0.95;
const PRECISION: f64 = 0.95;

#[derive(Default)]
struct Tally {
    hit: usize,
    missed: usize,
    wrong: usize,
}

impl Tally {
    fn add(&mut self, other: &Self) {
        self.hit += other.hit;
        self.missed += other.missed;
        self.wrong += other.wrong;
    }

    fn recall(&self) -> f64 {
        ratio(self.hit, self.missed)
    }

    fn precision(&self) -> f64 {
        ratio(self.hit, self.wrong)
    }
}

fn ratio(good: usize, bad: usize) -> f64 {
    if good + bad == 0 { 1.0 } else { good as f64 / (good + bad) as f64 }
}

/// True when the finding is about the words: its own place, or one it names, holds them or lies in them.
fn about(finding: &Finding, words: &str) -> bool {
    let fold = |s: &str| s.to_lowercase();
    let words = fold(words);
    let places = finding.place.iter().chain(finding.related.iter().filter_map(|r| r.place.as_ref()));
    let near = |exact: &str| exact.contains(&words) || words.contains(exact);
    words == "-"
        || places.map(|p| fold(&p.exact)).any(|e| near(&e))
        || fold(&finding.message.to_string()).contains(&words)
}

type Tallies = BTreeMap<&'static str, Tally>;

fn score(case: &Case, tallies: &mut Tallies, told: &mut Vec<String>) {
    let mut open: Vec<&Expected> = case.expected.iter().filter(|e| ALL.iter().any(|r| r.code == e.code)).collect();
    let findings = world::audit(case).unwrap_or_else(|why| {
        told.push(format!("cannot be run  {}/{} · {}: {why}", case.set, case.file, case.name));
        Vec::new()
    });
    for finding in findings {
        let code = finding.rule.code;
        if let Some(i) = open.iter().position(|e| e.code == code && about(&finding, &e.words)) {
            open.remove(i);
            tallies.entry(code).or_default().hit += 1;
        } else if !case.unjudged.iter().any(|pick: &Pick| pick.takes(finding.rule)) {
            tallies.entry(code).or_default().wrong += 1;
            let words = finding.place.as_ref().map_or("", |p| &p.exact);
            told.push(format!(
                "{code} wrong   {}/{} · {}: {words} — {}",
                case.set, case.file, case.name, finding.message
            ));
        }
    }
    for expected in open {
        let rule = ALL.iter().find(|r| r.code == expected.code).expect("only codes that exist are open");
        tallies.entry(rule.code).or_default().missed += 1;
        told.push(format!("{} missed  {}/{} · {}: {}", expected.code, case.set, case.file, case.name, expected.words));
    }
}

/// Prints a line for each rule and one for all, which it gives.
fn table(title: &str, tallies: &Tallies) -> Tally {
    let line = |name: &str, t: &Tally| {
        let (r, p) = (100.0 * t.recall(), 100.0 * t.precision());
        println!("{name:6}  {:5}  {:6}  {:5}  {r:6.1}  {p:9.1}", t.hit, t.missed, t.wrong);
    };
    println!("{title}\nrule    found  missed  wrong  recall  precision");
    let mut whole = Tally::default();
    for (code, tally) in tallies {
        line(code, tally);
        whole.add(tally);
    }
    line("all", &whole);
    whole
}

#[test]
fn the_seeds_are_found_and_nothing_else() {
    let mut sets: BTreeMap<String, Tallies> = BTreeMap::new();
    let mut told = Vec::new();
    for case in &cases::all() {
        score(case, sets.entry(case.set.clone()).or_default(), &mut told);
    }
    told.sort();
    let mut all = Tallies::new();
    for (set, tallies) in &sets {
        table(set, tallies);
        for (code, tally) in tallies {
            all.entry(code).or_default().add(tally);
        }
    }
    let whole = table("all sets", &all);
    println!("{}", told.join("\n"));
    let (recall, precision) = (whole.recall(), whole.precision());
    assert!(recall >= RECALL && precision >= PRECISION, "recall {recall:.3}, precision {precision:.3}");
}

#[test]
fn there_are_enough_seeds_of_every_rule() {
    let cases = cases::all();
    assert!(cases.len() >= 240, "{} cases", cases.len());
    let chinese = cases.iter().filter(|c| c.name.starts_with("zh ")).count();
    assert!(chinese * 9 >= cases.len() * 4, "{chinese} of {} cases are Chinese", cases.len());
    for rule in ALL {
        let own: Vec<_> = cases.iter().filter(|c| c.file == rule.code).collect();
        let defects = own.iter().filter(|c| c.expected.iter().any(|e| e.code == rule.code)).count();
        assert!(
            own.len() >= 6 && defects >= 2 && defects < own.len(),
            "{}: {defects} of {} cases",
            rule.code,
            own.len()
        );
    }
}
