//! Holds every export against the readers that its users have: NetworkX, rdflib and pyshacl, followthemoney,
//! DuckDB, bioc.

#[path = "readers/python.rs"]
mod python;
#[path = "world/mod.rs"]
mod world;

use dixit::ask::Filters;
use dixit::export::exchange::{ALL, Format, Selection};
use dixit::graph::{Graph, StatementView};
use dixit::ledger::Ledger;
use dixit::model::{Action, Article, Claim, Draft, EntityKind, Lang, Name, Reading, Statement, StatementKind};
use std::collections::BTreeMap;
use std::path::Path;

/// What the reader of a format finds: words of each node, and how many relations.
type Found = (BTreeMap<String, String>, usize);

fn read(python: &Path, format: &Format, path: &Path) -> Found {
    let printed = python::run(python, "read.py", &[Path::new(format.name), path]);
    let found: serde_json::Value = serde_json::from_slice(&printed).unwrap();
    let node = |n: &serde_json::Value| (n[0].as_str().unwrap().to_owned(), n[1].as_str().unwrap().to_owned());
    (found["nodes"].as_array().unwrap().iter().map(node).collect(), found["edges"].as_u64().unwrap() as usize)
}

/// Words that formats trip over.
const NASTY: [&str; 9] = [
    "he said \"hi\", 'twice'",
    "a\\b\\",
    "<b>&amp;</b> ]]> --",
    "line one\nline two\r\n\ttabbed",
    "\u{202e}مرحبا\u{202c} עברית",
    "🚢 渡轮，「极光」号",
    "=1+1|a,b;c",
    "{\"@id\": \"x\"} @prefix ^^ .",
    "nul\u{1}bell\u{7}del\u{7f}nel\u{85}",
];

/// Every kind that somebody named may be.
const KINDS: [EntityKind; 9] = [
    EntityKind::Person,
    EntityKind::Organisation,
    EntityKind::Outlet,
    EntityKind::Place,
    EntityKind::Product,
    EntityKind::Work,
    EntityKind::Event,
    EntityKind::Group,
    EntityKind::Unknown,
];

/// A graph of nasty names, headlines and contents, with a claim, a judgement, and somebody unnamed.
fn nasty() -> Ledger {
    let mut ledger = Ledger::default();
    for (n, words) in NASTY.iter().enumerate() {
        let text = format!("Headline {words}\nAda {words} Quill said that {words} is so. Two dockers said no {words}.");
        let ada = format!("Ada {words} Quill");
        let mut speaker = world::who(&text, &ada, &ada);
        speaker.speaks_for = Some(format!("House {words}").into());
        let unnamed = dixit::model::Mention { unnamed: true, ..world::who(&text, "Two dockers", "Two dockers") };
        let mut first = world::draft(&text, &format!("that {words} is so"), Some(" said "), speaker);
        first.kind = StatementKind::Mixed;
        let drafts: Vec<Draft> =
            vec![first, world::draft(&text, &format!("no {words}"), Some("dockers said"), unnamed)];
        let house = Name {
            name: format!("House {words}").into(),
            kind: KINDS[n],
            aliases: vec![format!("alias {words}")],
            roles: Vec::new(),
        };
        let names = vec![world::name(&ada, Some(words)), house];
        let article = Article {
            title: Some(format!("Headline {words}")),
            url: Some(format!("https://tidewater.example/{n}?q={words}")),
            publisher: Some(format!("Post {words}")),
            ..world::article(&text)
        };
        let reading = Reading { lang: Lang::En, drafts, names, ..world::read("") };
        ledger.admit(&article, &reading, world::now());
    }
    let facts = ledger.facts();
    let ids: Vec<_> = facts.statements.keys().cloned().collect();
    ledger.put_claim(Claim {
        id: dixit::base::ClaimId::hashed(&["nasty"]),
        text: NASTY.join(" / "),
        affirmed_by: vec![ids[0].clone()],
        denied_by: vec![ids[1].clone()],
    });
    let on = ledger.on(&ids[2]).expect("it stands there");
    ledger.decide(Action::Accept(on), NASTY[0], world::now(), Some(NASTY[3].into())).expect("nothing against it");
    ledger
}

/// Words as XML 1.0 can hold them.
fn in_xml(words: &str) -> String {
    words.chars().map(|c| if c < ' ' && !"\t\n\r".contains(c) { '\u{fffd}' } else { c }).collect()
}

fn expected(format: &Format, all: &Selection<'_>) -> Found {
    let graph = all.graph;
    let mut nodes = BTreeMap::new();
    for s in graph.statements() {
        nodes.insert(format!("statement:{}", s.id()), s.record().content().into_owned());
    }
    for e in graph.entities() {
        nodes.insert(format!("entity:{}", e.id()), e.name().to_owned());
    }
    for s in graph.sources() {
        nodes.insert(format!("source:{}", s.id()), s.title().to_owned());
    }
    for c in graph.claims() {
        nodes.insert(format!("claim:{}", c.id()), c.claim().text.clone());
    }
    let mut edges = all.edges().count();
    match format.name {
        "graphml" | "gexf" => nodes.values_mut().for_each(|words| *words = in_xml(words)),
        "turtle" | "trig" | "jsonld" => {
            let cited = |node| dixit::export::exchange::describe(all, node).into_iter().filter(|t| t.is_citation());
            edges = all.nodes().map(|node| cited(node).count()).sum();
        }
        "claimreview" => {
            let judged = |id: &String| {
                graph.statements().any(|s| *id == format!("statement:{}", s.id()) && s.fact().judged.is_some())
            };
            nodes.retain(|id, _| id.starts_with("claim:") || judged(id));
            edges = 0;
        }
        "jsonl" => {
            nodes.retain(|id, _| id.starts_with("statement:") || id.starts_with("entity:"));
            edges = 0;
        }
        "brat" => {
            let place = |s: &StatementView<'_>| {
                let source = s.source().expect("it stands in one");
                format!("{} {}", source.id(), s.record().fragments[0].at.start())
            };
            nodes = graph.statements().map(|s| (place(&s), s.record().content().into_owned())).collect();
            let joined = |s: &Statement| {
                let people = [&s.speakers, &s.relayed_by, &s.told_to].into_iter().flatten();
                people.filter(|cited| cited.words.is_some()).count() + usize::from(s.cue.is_some())
            };
            edges = graph.statements().map(|s| joined(s.record())).sum();
        }
        _ => {}
    }
    (nodes, edges)
}

#[test]
fn the_reader_of_every_format_takes_it() {
    let modules = "bioc, duckdb, followthemoney, networkx, pyarrow, pyshacl, rdflib";
    let Some(python) = python::python(modules, "no export was held against them") else { return };
    let ledger = nasty();
    let graph = Graph::build(ledger.facts());
    let statements = Filters::default().resolve(&graph).unwrap();
    assert_eq!(statements.len(), 2 * NASTY.len());
    let all = Selection::whole(&ledger, &statements);
    let folder = tempfile::tempdir().unwrap();
    for format in ALL {
        let path = folder.path().join(format.name);
        let written: std::io::Result<()> = format.each_file(&all, |name, write| {
            if format.is_folder() {
                std::fs::create_dir_all(&path)?;
            }
            let mut out = Vec::new();
            write(&mut out)?;
            std::fs::write(if name.is_empty() { path.clone() } else { path.join(name) }, out)
        });
        written.unwrap();
        let (nodes, edges) = read(&python, format, &path);
        let (wanted, relations) = expected(format, &all);
        assert_eq!(nodes, wanted, "{}", format.name);
        assert_eq!(edges, relations, "{}", format.name);
    }
}
