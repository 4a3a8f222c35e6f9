//! Annotations of others come in: a person annotated a text, so each statement is one that a person wrote.

use crate::base::{EntityId, Problem, Span, TextHash, Timestamp};
use crate::ingest::standoff::{Said, Standoff};
use crate::ingest::{self, Hints};
use crate::ledger::{Anchors, Facts, Ledger, Match, Refused};
use crate::model::{Action, Agent, Cited, Entity, EntityKind, Reading, Unnamed};
use std::collections::BTreeMap;

/// What came of it.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Statements that were not there.
    pub added: usize,
    /// Statements that were there, now accepted.
    pub accepted: usize,
    /// What the file holds and the graph cannot, by name.
    pub left: Vec<String>,
    /// Statements that are not there and could not be taken in: their words are blanks.
    pub empty: usize,
}

/// Takes the statements of `annotations` on `text` into the ledger as decisions of `by`. `name` is the annotations'
/// file, for messages. The text is looked up; where it is not in the graph yet, it becomes a source.
pub fn import(
    ledger: &mut Ledger,
    name: &str,
    text: &str,
    annotations: &str,
    by: &str,
    at: Timestamp,
) -> Result<Imported, Vec<Problem>> {
    let read = Standoff::read(name, text, annotations)?;
    let hash = TextHash::of(text.as_bytes());
    let known =
        ledger.sources.values().find(|s| s.captures.last().is_some_and(|c| c.text == hash)).map(|s| s.id.clone());
    let source = match known {
        Some(id) => id,
        None => {
            let article = ingest::of_text(text, &Hints::default());
            let Some(lang) = article.lang else {
                let problem =
                    Problem::error(name, "its text is in no language that dixit reads, as far as it can tell");
                return Err(vec![problem.help("add the text with --lang zh or --lang en, then import again")]);
            };
            let reading = Reading { lang, drafts: vec![], names: vec![], retellings: vec![], notices: vec![] };
            ledger.admit(&article, &reading, at).source
        }
    };
    let mut out = Imported {
        left: read.left().iter().map(|(what, n)| format!("{n} × {what}")).collect(),
        ..Imported::default()
    };
    let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let span = |place: &(usize, usize)| Span::new(bytes[place.0], bytes[place.1]);
    let refused = |e: Refused| vec![Problem::error(name, e.to_string())];
    let why = Some(format!("annotated in {name}"));
    let mut people = People { facts: ledger.facts(), known: BTreeMap::new(), named: BTreeMap::new() };
    for marked in read.statements() {
        let fragments: Vec<Span> = marked.fragments.iter().map(span).collect();
        let Some(mut statement) = ledger.written(&source, &fragments, marked.kind, by) else {
            out.empty += 1;
            continue;
        };
        if let Some(on) = ledger.on(&statement.id) {
            ledger.decide(Action::Accept(on), by, at, why.clone()).map_err(refused)?;
            out.accepted += 1;
            continue;
        }
        let anchors = Anchors::new(text);
        statement.cue = marked.cue.as_ref().and_then(|c| anchors.words(span(c)));
        statement.act = marked.act;
        let mut cited = |all: &[Said]| -> Result<Vec<Cited>, Refused> {
            let one = |said: &Said| {
                let who = people.who(ledger, said, by, at)?;
                Ok(Cited { who, words: anchors.words(span(&said.place)), speaks_for: None, cue: None })
            };
            all.iter().map(one).collect()
        };
        statement.speakers = cited(&marked.speakers).map_err(refused)?;
        statement.relayed_by = cited(&marked.relays).map_err(refused)?;
        statement.told_to = cited(&marked.told).map_err(refused)?;
        ledger.decide(Action::Add(Box::new(statement)), by, at, why.clone()).map_err(refused)?;
        out.added += 1;
    }
    Ok(out)
}

/// Whom words stand for.
struct People {
    /// As they were before.
    facts: Facts,
    /// By annotation.
    known: BTreeMap<String, EntityId>,
    /// New ones by name.
    named: BTreeMap<String, EntityId>,
}

impl People {
    /// Who it is: whom the reference names, else the one entity of that name, else a new one; somebody unnamed
    /// without a reference is always a new one.
    fn who(&mut self, ledger: &mut Ledger, said: &Said, by: &str, at: Timestamp) -> Result<Agent, Refused> {
        if said.unresolved {
            return Ok(Agent::Unresolved);
        }
        let id = match self.known.get(&said.id).cloned().or_else(|| self.there(said)) {
            Some(id) => id,
            None => self.fresh(ledger, said, by, at)?,
        };
        self.known.insert(said.id.clone(), id.clone());
        Ok(Agent::Entity(id))
    }

    fn there(&self, said: &Said) -> Option<EntityId> {
        let name = said.name.as_ref().unwrap_or(&said.words);
        let meant = |e: &&Entity| match reference(said) {
            Some(("dixit", id)) => e.id.as_str() == id && e.name == *name,
            Some((_, item)) => e.wikidata.as_deref() == Some(item),
            None => false,
        };
        let by_name = || match self.facts.entity(name) {
            Match::One(entity) => Some(&entity.id),
            _ => self.named.get(name),
        };
        let found = self.facts.entities.values().find(meant).map(|e| &e.id);
        found.or_else(|| if said.unnamed { None } else { by_name() }).cloned()
    }

    fn fresh(&mut self, ledger: &mut Ledger, said: &Said, by: &str, at: Timestamp) -> Result<EntityId, Refused> {
        let name = said.name.as_ref().unwrap_or(&said.words);
        let mut entity = ledger.new_entity(name, EntityKind::Unknown);
        entity.wikidata = reference(said).filter(|r| r.0 == "Wikidata").map(|r| r.1.to_owned());
        if said.unnamed {
            entity.kind = EntityKind::Unnamed;
            entity.unnamed = Some(Unnamed { description: said.words.clone(), count: None, affiliation: None });
        } else {
            self.named.insert(name.clone(), entity.id.clone());
        }
        let id = entity.id.clone();
        ledger.decide(Action::AddEntity(entity), by, at, None)?;
        Ok(id)
    }
}

/// `Wikidata:Q1` or `dixit:ada-quill`, where it is one of these.
fn reference(said: &Said) -> Option<(&str, &str)> {
    let (base, id) = said.reference.as_deref()?.split_once(':')?;
    ["dixit", "Wikidata"].into_iter().find(|known| known.eq_ignore_ascii_case(base)).map(|known| (known, id))
}
