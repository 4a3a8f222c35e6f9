//! What looking across sources costs: 100,000 statements in 20,000 sources, one in ten of which copies an earlier
//! one. `cargo bench --bench links`

// The other benches use the rest of it.
#[allow(dead_code)]
mod generator;

use dixit::base::{CharSpan, EntityId, PartialDate, SourceId, StatementId, TextHash};
use dixit::ledger::{Fact, Facts, Heads, Review};
use dixit::link::{Index, figures, origins};
use dixit::model::{Act, Agent, Anchor, Cited, Entity, EntityKind, Lang, Maker, Source, SourceKind, Statement};
use dixit::model::{Capture, StatementKind};
use generator::Dice;
use std::sync::Arc;
use std::time::Instant;

const SOURCES: usize = 20_000;
const EACH: usize = 5;

const WORDS: &[&str] = &[
    "harbour",
    "dredging",
    "ferry",
    "quay",
    "committee",
    "budget",
    "storm",
    "tunnel",
    "levy",
    "permit",
    "mill",
    "valley",
    "workers",
    "minister",
    "bridge",
    "reactor",
    "archive",
    "school",
    "market",
    "union",
    "vote",
    "river",
    "border",
    "cargo",
    "winter",
    "factory",
    "water",
    "price",
    "signal",
    "garden",
];

fn sentence(dice: &mut Dice, n: usize) -> String {
    let mut words: Vec<String> = (0..12).map(|_| dice.pick(WORDS).to_owned()).collect();
    words[3] = format!("number{n}");
    words[7] = "will".to_owned();
    format!("The {}", words.join(" "))
}

fn facts(sources: usize) -> Facts {
    let mut dice = Dice::new(7);
    let mut facts = Facts::default();
    let mut texts: Vec<Vec<String>> = Vec::new();
    for n in 0..sources {
        let outlet = EntityId::named(&format!("Outlet {}", n % 400));
        let id: SourceId = format!("outlet-{}-{n}", n % 400).parse().unwrap();
        let said: Vec<String> = if n % 10 == 9 {
            texts[n / 2].clone()
        } else {
            (0..EACH).map(|k| sentence(&mut dice, n * EACH + k)).collect()
        };
        let text: String = said.iter().map(|s| format!("{s}, Ada Quill {} said.\n", n % 3000)).collect();
        let hash = TextHash::of(text.as_bytes());
        let speaker = EntityId::named(&format!("Ada Quill {}", n % 3000));
        for (who, kind) in [(&outlet, EntityKind::Outlet), (&speaker, EntityKind::Person)] {
            facts.entities.entry(who.clone()).or_insert_with(|| Entity {
                id: who.clone(),
                name: who.as_str().to_owned(),
                kind,
                aliases: Vec::new(),
                roles: Vec::new(),
                wikidata: None,
                unnamed: None,
            });
        }
        let mut at = 0;
        for exact in &said {
            let len = exact.chars().count() as u32;
            let span = CharSpan(at, at + len);
            at += len + format!(", Ada Quill {} said.\n", n % 3000).chars().count() as u32;
            let statement = StatementId::hashed(&[id.as_str(), &span.0.to_string()]);
            let record = Statement {
                id: statement.clone(),
                capture: hash.clone(),
                kind: StatementKind::Indirect,
                act: Act::Say,
                fragments: vec![Anchor {
                    at: span,
                    exact: exact.clone(),
                    prefix: String::new(),
                    suffix: String::new(),
                }],
                cue: None,
                speakers: vec![Cited { who: Agent::Entity(speaker.clone()), words: None, speaks_for: None, cue: None }],
                told_to: Vec::new(),
                relayed_by: Vec::new(),
                within: None,
                mentions: Vec::new(),
                hedges: Vec::new(),
                figures: Vec::new(),
                venue: None,
                said_at: None,
                made_by: Maker::Rule("bench@1".to_owned()),
                confidence: 1.0,
                why: Vec::new(),
            };
            let fact = Fact { statement: record, source: id.clone(), review: Review::Machine, judged: None };
            facts.statements.insert(statement, fact);
        }
        let day = PartialDate::ymd(2026, 1 + (n / 2000) as i8, 1 + (n % 28) as i8);
        let capture = Capture { text: hash.clone(), page: None, retrieved: "2026-12-01".parse().unwrap() };
        facts.sources.insert(id.clone(), source(&id, day, capture));
        facts.heads.insert(id, Heads { publisher: Some(outlet), ..Heads::default() });
        facts.archive.insert(hash, Arc::from(text.as_str()));
        texts.push(said);
    }
    facts
}

fn source(id: &SourceId, published: Option<PartialDate>, capture: Capture) -> Source {
    Source {
        id: id.clone(),
        kind: SourceKind::Article,
        title: None,
        url: None,
        publisher: None,
        authors: Vec::new(),
        published,
        lang: Some(Lang::En),
        relays: Vec::new(),
        notices: Vec::new(),
        captures: vec![capture],
        statements: Vec::new(),
    }
}

fn main() {
    for sources in [SOURCES / 4, SOURCES] {
        let facts = facts(sources);
        let start = Instant::now();
        let index = Index::new(&facts);
        println!(
            "{} statements in {} sources: index {:.2} s, {} groups, {} pairs, {} reuses, {} strands",
            index.said.len(),
            sources,
            start.elapsed().as_secs_f64(),
            index.groups().groups.len(),
            index.groups().pairs.len(),
            index.reuse().len(),
            index.strands().len()
        );
        let start = Instant::now();
        let counted: usize =
            index.groups().groups.iter().map(|g| origins::count(&index, g.iter().copied()).origins.len()).sum();
        println!("  origins of every group: {:.2} s ({counted})", start.elapsed().as_secs_f64());
        let start = Instant::now();
        let strands = figures::strands(&index, 0..index.said.len());
        println!("  figures: {:.2} s ({})", start.elapsed().as_secs_f64(), strands.len());
    }
}
