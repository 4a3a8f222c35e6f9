//! brat standoff comes in: a person annotated a text, so each statement is one that a person wrote.

use crate::base::{EntityId, Problem, Span, TextHash, Timestamp};
use crate::ingest::standoff::{Said, Standoff};
use crate::ingest::{self, Hints};
use crate::ledger::{Anchors, Ledger, Match, Refused};
use crate::model::{Action, Agent, Cited, EntityKind, Reading, Unnamed};
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
    let mut known: BTreeMap<String, EntityId> = BTreeMap::new();
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
        let mut cited = |all: &[Said]| -> Result<Vec<Cited>, Vec<Problem>> {
            let mut out = Vec::new();
            for said in all {
                let id = match known.get(&said.id) {
                    Some(id) => id.clone(),
                    None => entity(ledger, said, by, at).map_err(refused)?,
                };
                known.insert(said.id.clone(), id.clone());
                let words = anchors.words(span(&said.place));
                out.push(Cited { who: Agent::Entity(id), words, speaks_for: None, cue: None });
            }
            Ok(out)
        };
        statement.speakers = cited(&marked.speakers)?;
        statement.relayed_by = cited(&marked.relays)?;
        ledger.decide(Action::Add(Box::new(statement)), by, at, why.clone()).map_err(refused)?;
        out.added += 1;
    }
    Ok(out)
}

/// Who it is: the one entity of that name, else a new one; somebody unnamed is always a new one.
fn entity(ledger: &mut Ledger, said: &Said, by: &str, at: Timestamp) -> Result<EntityId, Refused> {
    let name = said.name.as_ref().unwrap_or(&said.words);
    if !said.unnamed
        && let Match::One(entity) = ledger.facts().entity(name)
    {
        return Ok(entity.id.clone());
    }
    let mut entity = ledger.new_entity(name, EntityKind::Unknown);
    if said.unnamed {
        entity.unnamed = Some(Unnamed { description: said.words.clone(), count: None, affiliation: None });
    }
    let id = entity.id.clone();
    ledger.decide(Action::AddEntity(entity), by, at, None)?;
    Ok(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Quill said it rained. “Wet,” two dockers said, “and cold.” Tarn News reported it to the town.";
    const ANN: &str = "T1\tSource 0 5\tQuill\nT2\tCue 6 10\tsaid\nT3\tContent 11 20\tit rained\n\
        T4\tContent 23 26;48 57\tWet and cold.\nT5\tSource 29 40\ttwo dockers\nT7\tSource 59 68\tTarn News\n\
        T9\tPlace 0 5\tQuill\nR1\tSays Arg1:T1 Arg2:T3\nR2\tCued Arg1:T3 Arg2:T2\nE1\tAttribution:T4 Source:T5 Relay:T7\n\
        A1\tUnnamed T5\nN1\tReference T1 Wikidata:Q1\tAda Quill\n";

    #[test]
    fn annotations_become_statements_of_a_person() {
        let mut ledger = Ledger::default();
        let at: Timestamp = "2031-05-04".parse().unwrap();
        let out = import(&mut ledger, "a.ann", TEXT, ANN, "Iris", at).unwrap();
        assert_eq!((out.added, out.accepted, out.empty), (2, 0, 0));
        assert_eq!(out.left, ["1 × annotation of type Place"]);
        assert_eq!(ledger.check(), vec![]);
        let facts = ledger.facts();
        let said: Vec<_> = facts.statements.values().map(|f| &f.statement).collect();
        let wet = said.iter().find(|s| s.fragments.len() == 2).unwrap();
        let who = |c: &Cited| match &c.who {
            Agent::Entity(id) => facts.entities[id].clone(),
            other => panic!("{other:?}"),
        };
        assert_eq!((wet.fragments[0].exact.as_str(), wet.fragments[1].exact.as_str()), ("Wet", "and cold."));
        assert_eq!(who(&wet.speakers[0]).unnamed.map(|u| u.description).as_deref(), Some("two dockers"));
        assert_eq!(who(&wet.relayed_by[0]).name, "Tarn News");
        let rain = said.iter().find(|s| s.fragments.len() == 1).unwrap();
        assert_eq!(
            (who(&rain.speakers[0]).name, rain.cue.as_ref().unwrap().exact.as_str()),
            ("Ada Quill".into(), "said")
        );
        let again = import(&mut ledger, "a.ann", TEXT, ANN, "Iris", at).unwrap();
        assert_eq!((again.added, again.accepted), (0, 2), "the same file again adds nothing");
        assert_eq!(ledger.facts().statements.len(), 2);
    }
}
