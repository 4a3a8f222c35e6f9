//! A case made into a graph, what people decided in it, and its audit.

use super::cases::{Case, Given};
use dixit::audit::{self, Context, Finding, Policy};
use dixit::base::{ClaimId, Problem, SourceId, StatementId, Timestamp};
use dixit::extract;
use dixit::ledger::{Ledger, Records};
use dixit::model::decision::Spared;
use dixit::model::{Action, Amends, Article, Claim, EntityKind, GraphInfo, Lang, Source, SourceKind, Tie};
use dixit::store::Store;
use std::collections::BTreeSet;
use std::fs;
use std::sync::Arc;

fn now() -> Timestamp {
    "2026-05-20T08:00:00Z".parse().unwrap()
}

/// What the audit finds in a case; what stands in the way when the reader did not find whom or what an event is about.
pub fn audit(case: &Case) -> Result<Vec<Finding>, String> {
    let mut ledger = Ledger::new(GraphInfo::default());
    let sources: Vec<SourceId> = case.articles.iter().enumerate().map(|(n, a)| admit(&mut ledger, a, n)).collect();
    let mut world = World { ledger, sources, unread: Vec::new(), changed: BTreeSet::new(), reviewed: false };
    for event in &case.events {
        let (what, rest) = event.split_once(' ').unwrap_or((event, ""));
        world.happens(what, rest)?;
    }
    let facts = world.ledger.facts();
    let mut context = Context::new(&facts, now().date());
    context.reviewed = world.reviewed;
    context.unread = world.unread;
    context.changed = world.changed;
    Ok(audit::run(&context, &Policy::default(), true).findings)
}

fn admit(ledger: &mut Ledger, given: &Given, number: usize) -> SourceId {
    let field = |name: &str| given.fields.get(name).filter(|v| *v != "-").cloned();
    let lang = language(&given.text);
    let published = field("date").map(|d| d.parse().unwrap());
    let kind = match field("kind").as_deref() {
        Some("Release") => SourceKind::Release,
        Some("Post") => SourceKind::Post,
        None => SourceKind::Article,
        Some(other) => panic!("{other}"),
    };
    let url = match given.fields.get("url") {
        Some(url) if url == "-" => None,
        Some(url) => Some(url.clone()),
        None => Some(format!("https://seeds.example/{number}")),
    };
    let article = Article {
        id: None,
        text: given.text.clone(),
        kind,
        title: given.text.split_once('\n').map(|(title, _)| title.to_owned()),
        authors: field("author").into_iter().collect(),
        publisher: field("publisher"),
        published,
        url,
        lang: Some(lang),
        credits: field("credit").into_iter().collect(),
        page: None,
        retrieved: None,
    };
    let mut context = extract::Context::new(lang);
    context.published = published;
    ledger.admit(&article, &extract::read(&article.text, &context), now()).source
}

/// An English text may have a Chinese name in brackets; most seeds are too short for a detector.
fn language(text: &str) -> Lang {
    let letters = || text.chars().filter(|c| c.is_alphabetic());
    let han = letters().filter(|c| ('\u{4E00}'..='\u{9FFF}').contains(c)).count();
    if han * 4 >= letters().count() { Lang::Zh } else { Lang::En }
}

struct World {
    ledger: Ledger,
    sources: Vec<SourceId>,
    unread: Vec<Problem>,
    changed: BTreeSet<dixit::base::TextHash>,
    reviewed: bool,
}

impl World {
    fn happens(&mut self, what: &str, rest: &str) -> Result<(), String> {
        match what {
            "reviewed" => self.reviewed = true,
            "accept" | "reject" => {
                let on = self.ledger.on(&self.saying(rest)?).unwrap();
                self.decide(if what == "accept" { Action::Accept(on) } else { Action::Reject(on) });
            }
            "suppress" => {
                let (code, words) = rest.split_once(' ').expect("suppress CODE WORDS");
                let on = self.ledger.on(&self.saying(words)?).unwrap();
                self.decide(Action::Suppress(code.to_owned(), Spared::Statement(on)));
            }
            "claim" => {
                let (text, words) = rest.split_once(" <- ").expect("claim TEXT <- WORDS");
                let affirmed_by = vec![self.saying(words)?];
                let id = ClaimId::hashed(&[text]);
                self.ledger.put_claim(Claim { id, text: text.to_owned(), affirmed_by, denied_by: Vec::new() });
            }
            "merge" => {
                let (one, other) = rest.split_once(" == ").expect("merge A == B");
                let (one, other) = (self.named(one)?, self.named(other)?);
                // The reader may have learnt already that both names are of one.
                if one != other {
                    self.decide(Action::Merge(one, other));
                }
            }
            "correct" | "retract" => {
                let (by, of) = rest.split_once(" -> ").expect("correct N -> M");
                let nth = |n: &str| self.sources[n.trim().parse::<usize>().unwrap() - 1].clone();
                let how = if what == "correct" { Amends::Corrects } else { Amends::Retracts };
                self.decide(Action::Relate { tie: Tie::Amends { source: nth(by), how, of: nth(of) }, seen: None });
            }
            "move" | "lose" => self.spoil(what, rest)?,
            "gone" | "tamper" => self.on_disk(what),
            "unread" => self.unread.push(Problem::error("notes.txt", "cannot be read: permission denied")),
            other => panic!("there is no event `{other}`"),
        }
        Ok(())
    }

    fn decide(&mut self, action: Action) {
        self.ledger.decide(action, "Iris Vale", now(), Some("a seed".into())).unwrap();
    }

    fn saying(&self, words: &str) -> Result<StatementId, String> {
        let facts = self.ledger.facts();
        let found = facts.statements.values().find(|f| f.statement.content().contains(words));
        Ok(found.ok_or_else(|| format!("no statement says `{words}`"))?.statement.id.clone())
    }

    fn named(&self, name: &str) -> Result<dixit::base::EntityId, String> {
        let all = || self.ledger.entities.values().filter(|e| e.kind != EntityKind::Unnamed);
        // The reader may keep a trade before a name; in Chinese no space parts them.
        let trade = |e: &&dixit::model::Entity| {
            e.name.strip_suffix(name).is_some_and(|trade| trade.ends_with(' ') || !name.is_ascii())
        };
        let with_trade = || all().find(trade);
        let called = || all().find(|e| e.aliases.iter().any(|alias| alias == name));
        let found = all().find(|e| e.name == name).or_else(called).or_else(with_trade);
        Ok(found.ok_or_else(|| format!("nobody is called `{name}`"))?.id.clone())
    }

    /// The anchor of a statement no longer holds: moved by three characters, or its words are others.
    fn spoil(&mut self, how: &str, words: &str) -> Result<(), String> {
        let id = self.saying(words)?;
        let mut records: Records = (*self.ledger).clone();
        for source in records.sources.values_mut() {
            for statement in Arc::<Source>::make_mut(source).statements.iter_mut().filter(|s| s.id == id) {
                let anchor = &mut statement.fragments[0];
                if how == "move" {
                    anchor.at = dixit::base::CharSpan(anchor.at.0 - 3, anchor.at.1 - 3);
                } else {
                    anchor.exact = anchor.exact.chars().rev().collect();
                }
            }
        }
        self.ledger = Ledger::from(records);
        Ok(())
    }

    /// What happens to files happens to files: the graph is stored, spoilt, and loaded again.
    fn on_disk(&mut self, what: &str) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::init(folder.path().join("graph"), GraphInfo::default(), now()).unwrap();
        let mut writer = store.write(now()).unwrap();
        writer.ledger = self.ledger.clone();
        writer.save().unwrap();
        let file = fs::read_dir(folder.path().join("graph/archive")).unwrap().next().unwrap().unwrap().path();
        match what {
            "gone" => fs::remove_file(&file).unwrap(),
            _ => fs::write(&file, fs::read_to_string(&file).unwrap() + "!").unwrap(),
        }
        let loaded = store.load().unwrap();
        self.ledger = loaded.ledger;
        self.changed = loaded.changed;
    }
}
