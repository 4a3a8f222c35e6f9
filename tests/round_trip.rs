//! Whatever is in a ledger, it comes back from disk as it was, in files that formatting leaves alone.

mod world;

use dixit::base::Span;
use dixit::ledger::Ledger;
use dixit::model::decision::{Correction, Given};
use dixit::model::{
    Action, Article, Claim, Draft, EntityKind, GraphInfo, Lang, Mention, Name, Reading, Role, StatementKind,
};
use dixit::store::Store;
use proptest::prelude::*;
use world::now;

/// Words with all that RON, files and scripts may stumble over.
fn words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\"".to_owned()),
        Just("\\".to_owned()),
        Just("\n".to_owned()),
        Just("// no comment /* ".to_owned()),
        Just("),\n  (\n".to_owned()),
        Just("“闸门不开。”　".to_owned()),
        Just("é\u{301}👩‍🚒\u{feff}\u{0}".to_owned()),
        Just("r#\"raw\"#".to_owned()),
        "[a-zA-Z ,.:()\\[\\]{}'#=<>-]{1,12}",
        "\\PC{1,8}",
    ];
    proptest::collection::vec(piece, 1..8).prop_map(|p| p.concat())
}

#[derive(Debug, Clone)]
struct Story {
    text: String,
    title: String,
    names: Vec<String>,
    cuts: Vec<(prop::sample::Index, prop::sample::Index, prop::sample::Index)>,
}

fn story() -> impl Strategy<Value = Story> {
    let cuts =
        proptest::collection::vec(any::<(prop::sample::Index, prop::sample::Index, prop::sample::Index)>(), 0..5);
    (words(), words(), proptest::collection::vec(words(), 1..4), cuts).prop_map(|(text, title, names, cuts)| Story {
        text,
        title,
        names,
        cuts,
    })
}

impl Story {
    fn tell(&self, ledger: &mut Ledger, nth: usize) {
        let bounds: Vec<usize> = self.text.char_indices().map(|(i, _)| i).chain([self.text.len()]).collect();
        let drafts = self.cuts.iter().map(|(a, b, who)| {
            let (a, b) = (a.index(bounds.len()), b.index(bounds.len()));
            let span = Span::new(bounds[a.min(b)], bounds[a.max(b)]);
            let mut draft = Draft::new(StatementKind::Mixed, vec![span], "t@1", 0.333);
            let name = self.names[who.index(self.names.len())].clone();
            let unnamed = who.index(3) == 0;
            let mention = Mention {
                name: Some(name.into()),
                span: Some(span),
                unnamed,
                count: None,
                kind: EntityKind::Person,
                speaks_for: None,
                cue: None,
            };
            draft.speakers = vec![mention];
            draft.why = vec![self.title.as_str().into()];
            draft
        });
        let roles = vec![Role { title: self.title.clone(), at: None }];
        let names = self.names.iter().map(|n| Name {
            name: n.as_str().into(),
            kind: EntityKind::Person,
            aliases: self.names.clone(),
            roles: roles.clone(),
        });
        let reading = Reading {
            lang: Lang::Zh,
            drafts: drafts.collect(),
            names: names.collect(),
            retellings: vec![],
            notices: vec![],
        };
        let article = Article {
            text: self.text.clone(),
            title: Some(self.title.clone()),
            publisher: Some(self.names[0].clone()),
            authors: self.names.clone(),
            credits: self.names.clone(),
            url: Some(format!("https://tidewater.example/{nth}?{}", self.title)),
            ..Article::default()
        };
        ledger.admit(&article, &reading, now());
    }
}

/// A ledger with some stories, and decisions and claims about what they say.
fn ledger(stories: &[Story], why: &str) -> Ledger {
    let mut ledger = Ledger::default();
    for (n, story) in stories.iter().enumerate() {
        story.tell(&mut ledger, n);
    }
    let ids: Vec<_> = ledger.facts().statements.into_keys().collect();
    for (n, id) in ids.iter().enumerate() {
        let on = ledger.on(id).unwrap();
        let entity = ledger.new_entity(why, EntityKind::Group);
        let given = Given { entity: entity.id.clone(), name: entity.name.clone() };
        let action = match n % 4 {
            0 => Action::Accept(on),
            1 => Action::Reject(on),
            2 => Action::AddEntity(entity),
            _ => {
                ledger.decide(Action::AddEntity(entity), why, now(), None).unwrap();
                Action::Correct(on, Correction { speakers: Some(vec![given]), ..Correction::default() })
            }
        };
        let decision = ledger.decide(action, why, now(), Some(why.to_owned())).unwrap();
        if n % 3 == 0 {
            ledger.decide(Action::Undo(decision), why, now(), None).unwrap();
        }
        ledger.put_claim(Claim {
            id: dixit::base::ClaimId::hashed(&[why]),
            text: why.to_owned(),
            affirmed_by: vec![id.clone()],
            denied_by: vec![],
        });
    }
    ledger
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn there_and_back(stories in proptest::collection::vec(story(), 1..4), why in words()) {
        let ledger = ledger(&stories, &why);
        prop_assert_eq!(ledger.check(), vec![]);
        let folder = tempfile::tempdir().unwrap();
        let store = Store::init(folder.path(), GraphInfo::default(), now()).unwrap();
        let mut writer = store.write(now()).unwrap();
        writer.ledger = ledger.clone();
        writer.save().unwrap();
        drop(writer);
        let loaded = store.load().unwrap();
        prop_assert_eq!(&*loaded.ledger, &*ledger);
        prop_assert_eq!(loaded.problems, vec![]);
        prop_assert_eq!(store.unformatted().unwrap(), Vec::<std::path::PathBuf>::new());
        prop_assert_eq!(store.check(), vec![]);
    }

    #[test]
    fn the_same_stories_again_change_nothing(stories in proptest::collection::vec(story(), 1..4), why in words()) {
        let mut ledger = ledger(&stories, &why);
        let before = (ledger.decisions.clone(), ledger.sources.clone(), ledger.entities.clone());
        for (n, story) in stories.iter().enumerate() {
            story.tell(&mut ledger, n);
        }
        prop_assert_eq!(&ledger.decisions, &before.0);
        prop_assert_eq!(&ledger.sources, &before.1);
        prop_assert_eq!(&ledger.entities, &before.2);
        prop_assert_eq!(ledger.check(), vec![]);
    }
}

/// Terms of every triple, blank nodes left out: what the readers of two forms of RDF must agree on.
#[cfg(feature = "sparql")]
type Triples = std::collections::BTreeSet<(String, String, String)>;

/// Every triple of Turtle or TriG, as the reader of oxigraph's family takes it, and the words of its literals.
#[cfg(feature = "sparql")]
fn triples(format: &str, bytes: &[u8]) -> (Triples, std::collections::BTreeSet<String>) {
    let quads: Vec<oxrdf::Quad> = if format == "turtle" {
        let all = oxttl::TurtleParser::new().for_slice(bytes).map(|t| t.unwrap_or_else(|e| panic!("{e}")));
        all.map(|t| t.in_graph(oxrdf::GraphName::DefaultGraph)).collect()
    } else {
        oxttl::TriGParser::new().for_slice(bytes).map(|q| q.unwrap_or_else(|e| panic!("{e}"))).collect()
    };
    let literals = quads.iter().filter_map(|q| match &q.object {
        oxrdf::Term::Literal(words) => Some(words.value().to_owned()),
        _ => None,
    });
    let plain = |word: String| if word.starts_with("_:") { "_:".to_owned() } else { word };
    let triple = |q: &oxrdf::Quad| (plain(q.subject.to_string()), q.predicate.to_string(), plain(q.object.to_string()));
    (quads.iter().map(triple).collect(), literals.collect())
}

fn exported(format: &str, ledger: &Ledger) -> Vec<u8> {
    let graph = dixit::graph::Graph::build(ledger.facts());
    let statements = dixit::ask::Filters::default().resolve(&graph).unwrap();
    let all = dixit::export::exchange::Selection::whole(ledger, &statements);
    let mut out = Vec::new();
    let format = dixit::export::exchange::named(format).unwrap();
    format.each_file(&all, |_, write| write(&mut out)).unwrap();
    out
}

/// Every string in a JSON value.
fn strings(json: &serde_json::Value, out: &mut std::collections::BTreeSet<String>) {
    match json {
        serde_json::Value::String(words) => drop(out.insert(words.clone())),
        serde_json::Value::Array(all) => all.iter().for_each(|v| strings(v, out)),
        serde_json::Value::Object(all) => all.values().for_each(|v| strings(v, out)),
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn json_lines_come_back_whole(stories in proptest::collection::vec(story(), 1..4), why in words()) {
        let ledger = ledger(&stories, &why);
        let lines = String::from_utf8(exported("jsonl", &ledger)).unwrap();
        let records = dixit::export::exchange::import::read("x.jsonl", &lines);
        let records = records.unwrap_or_else(|problems| panic!("{problems:?}"));
        prop_assert_eq!(&*Ledger::from(records), &*ledger);
    }

    #[cfg(feature = "sparql")]
    #[test]
    fn rdf_is_read_again_with_every_word(stories in proptest::collection::vec(story(), 1..4), why in words()) {
        let ledger = ledger(&stories, &why);
        let (turtle, words) = triples("turtle", &exported("turtle", &ledger));
        let (trig, _) = triples("trig", &exported("trig", &ledger));
        prop_assert_eq!(&turtle, &trig, "TriG says the same in named graphs");
        let json: serde_json::Value = serde_json::from_slice(&exported("jsonld", &ledger)).unwrap();
        let mut in_json = std::collections::BTreeSet::new();
        strings(&json, &mut in_json);
        let facts = ledger.facts();
        let contents = facts.statements.values().filter(|f| f.review != dixit::ledger::Review::Rejected);
        let said = contents.map(|f| f.statement.content().into_owned()).chain(facts.entities.values().map(|e| e.name.clone()));
        for exact in said {
            prop_assert!(words.contains(&exact), "Turtle lost {:?}", exact);
            prop_assert!(in_json.contains(&exact), "JSON-LD lost {:?}", exact);
        }
    }
}
