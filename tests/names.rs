//! Names across articles against a table of known truth: what is merged without asking must be right every
//! time; what is proposed is measured. `cargo test --test names -- --nocapture` prints the figures.

mod world;

use dixit::base::{EntityId, Span};
use dixit::ledger::Ledger;
use dixit::model::{Agent, Article, Draft, EntityKind, Lang, Mention, Name, Reading, Role, StatementKind};
use std::collections::{BTreeMap, BTreeSet};

const PEOPLE: &str = include_str!("names/people.tsv");
const PAIRS: &str = include_str!("names/pairs.tsv");
/// A proposal with at least this score is one to look at first.
const LIKELY: f32 = 0.5;

fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().filter(|l| !l.starts_with('#')).map(|l| l.split('\t').collect())
}

/// One article a row, in which it speaks; who it became.
fn ledger() -> (Ledger, BTreeMap<&'static str, EntityId>) {
    let mut ledger = Ledger::default();
    let mut is = BTreeMap::new();
    for row in rows(PEOPLE) {
        let [key, kind, name, roles, aliases] = row[..] else { panic!("{row:?}") };
        let kind = match kind {
            "Person" => EntityKind::Person,
            "Outlet" => EntityKind::Outlet,
            _ => EntityKind::Organisation,
        };
        let role = |r: &str| match r.split_once('@') {
            Some((title, at)) => Role { title: title.into(), at: Some(at.into()) },
            None => Role { title: r.into(), at: None },
        };
        let roles = roles.split(';').map(str::trim).filter(|r| !r.is_empty()).map(role).collect();
        let aliases = aliases.split(';').map(str::trim).filter(|a| !a.is_empty()).map(str::to_owned).collect();
        let text = format!("{name}: it is so.");
        let span = Span::new(0, name.len());
        let mut draft =
            Draft::new(StatementKind::Indirect, vec![Span::new(name.len() + 2, text.len() - 1)], "t@1", 0.9);
        draft.speakers = vec![Mention { name: Some(name.into()), span: Some(span), kind, ..Mention::default() }];
        let reading = Reading {
            lang: Lang::En,
            drafts: vec![draft],
            names: vec![Name { name: name.into(), kind, aliases, roles }],
            retellings: vec![],
            notices: vec![],
        };
        let article = Article { text, url: Some(format!("https://names.example/{key}")), ..Article::default() };
        let admission = ledger.admit(&article, &reading, world::now());
        let statement = &ledger.sources[&admission.source].statements[0];
        let Agent::Entity(id) = &statement.speakers[0].who else { panic!("{statement:?}") };
        is.insert(key, id.clone());
    }
    (ledger, is)
}

#[test]
fn what_is_merged_silently_is_right_and_what_is_proposed_is_measured() {
    let (ledger, is) = ledger();
    let truth: BTreeMap<(&str, &str), &str> = rows(PAIRS).map(|r| ((r[0], r[1]), r[2])).collect();
    assert!(truth.len() >= 30 && truth.keys().all(|(a, b)| is.contains_key(a) && is.contains_key(b)));
    let proposals = ledger.proposals();
    let scores: BTreeMap<(&EntityId, &EntityId), f32> =
        proposals.iter().map(|p| ((&p.one, &p.other), p.score)).collect();
    let keys: Vec<&str> = is.keys().copied().collect();
    let (mut merged, mut likely, mut listed, mut same) = ([0; 2], [0; 2], [0; 2], 0);
    let mut wrong = BTreeSet::new();
    for (n, a) in keys.iter().enumerate() {
        for b in &keys[n + 1..] {
            let known = truth.get(&(*a, *b)).or_else(|| truth.get(&(*b, *a))).copied().unwrap_or("different");
            let right = usize::from(known == "same");
            same += right;
            let (x, y) = (&is[a], &is[b]);
            if x == y {
                merged[right] += 1;
                if right == 0 {
                    wrong.insert(format!("{a} = {b} ({known})"));
                }
                continue;
            }
            let score = scores.get(&(x, y)).or_else(|| scores.get(&(y, x))).copied();
            // Nobody can say of an undecidable pair that it was wrong to ask.
            let counts = known != "undecidable";
            if score.is_some() && counts {
                listed[right] += 1;
            }
            if score.is_some_and(|s| s >= LIKELY) && counts {
                likely[right] += 1;
            }
            let missed = right == 1 && score.is_none_or(|s| s < LIKELY);
            let false_alarm = known == "different" && score.is_some_and(|s| s >= LIKELY);
            if missed || false_alarm {
                println!("{} {a} {b} {score:?}", if missed { "missed" } else { "false alarm" });
            }
        }
    }
    let percent = |n: usize, of: usize| if of == 0 { 0.0 } else { 100.0 * n as f64 / of as f64 };
    println!("pairs that are one: {same}");
    println!("merged: {} right, {} wrong, recall {:.1}", merged[1], merged[0], percent(merged[1], same));
    let open = same - merged[1];
    for (name, [wrong, right]) in [("likely", likely), ("listed", listed)] {
        println!(
            "{name} proposals: {right} right, {wrong} wrong, precision {:.1}, recall of the rest {:.1}",
            percent(right, right + wrong),
            percent(right, open)
        );
    }
    assert_eq!(wrong, BTreeSet::new(), "a silent merge must be right");
}
