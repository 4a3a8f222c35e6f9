//! Annotations come in, and go out and come in again.

use super::*;
use crate::base::Timestamp;
use crate::graph::fixture;
use crate::ledger::Ledger;
use std::collections::BTreeSet;

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
    assert_eq!((who(&rain.speakers[0]).name, rain.cue.as_ref().unwrap().exact.as_str()), ("Ada Quill".into(), "said"));
    let again = import(&mut ledger, "a.ann", TEXT, ANN, "Iris", at).unwrap();
    assert_eq!((again.added, again.accepted), (0, 2), "the same file again adds nothing");
    assert_eq!(ledger.facts().statements.len(), 2);
}

/// A statement as far as brat holds it.
type Held = (Vec<(CharSpan, String)>, String, Option<Words>, Vec<(String, Words)>);

fn held(graph: &Graph, s: StatementView<'_>) -> Held {
    let s = s.record();
    let who = |role: &str, cited: &Cited| {
        let words = cited.words.clone()?;
        let name = match &cited.who {
            Agent::Entity(id) => graph.entity(id).map_or("", |e| e.name()),
            Agent::Source(_) => &words.exact,
            Agent::Unresolved => "",
        };
        Some((format!("{role} {name}"), words))
    };
    let lists = [("by", &s.speakers), ("via", &s.relayed_by), ("to", &s.told_to)];
    let people = lists.into_iter().flat_map(|(role, all)| all.iter().filter_map(move |c| who(role, c)));
    let fragments = s.fragments.iter().map(|f| (f.at, f.exact.clone())).collect();
    (fragments, format!("{:?} {:?}", s.kind, s.act), s.cue.clone(), people.collect())
}

#[test]
fn what_goes_out_comes_in_again() {
    let facts = fixture::facts();
    let graph = Graph::build(facts);
    let records = crate::ledger::Records::default();
    let everything = crate::ask::Filters::default().resolve(&graph).unwrap();
    let all = Selection::whole(&records, &everything);
    let mut files = BTreeMap::new();
    let written: io::Result<()> = FORMAT.each_file(&all, |name, write| {
        let mut out = Vec::new();
        write(&mut out)?;
        files.insert(name.to_owned(), String::from_utf8(out).unwrap());
        Ok(())
    });
    written.unwrap();
    let mut ledger = Ledger::default();
    let at: Timestamp = "2031-05-04".parse().unwrap();
    for (name, annotations) in files.iter().filter(|(name, _)| name.ends_with(".ann")) {
        let text = &files[&name.replace(".ann", ".txt")];
        let done = import(&mut ledger, name, text, annotations, "Iris", at).unwrap();
        assert_eq!((done.left, done.empty), (vec![], 0), "nothing of our own is unknown to us");
    }
    assert_eq!(ledger.check(), vec![]);
    let back = Graph::build(ledger.facts());
    let wanted: Vec<Held> = everything.iter().map(|s| held(&graph, s)).collect();
    let found: Vec<Held> = back.statements().map(|s| held(&back, s)).collect();
    assert!(wanted.len() >= 5 && wanted.iter().all(|w| found.contains(w)), "{wanted:#?}\n{found:#?}");
    assert_eq!(wanted.len(), found.len());
    let unnamed =
        |g: &Graph| g.entities().filter(|e| e.is_unnamed()).map(|e| e.name().to_owned()).collect::<BTreeSet<_>>();
    assert!(unnamed(&back).is_subset(&unnamed(&graph)));
}
