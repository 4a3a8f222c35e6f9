//! What SPARQL sees is what Turtle says, pattern by pattern.

use super::*;
use crate::ask::Filters;
use crate::export::exchange::{Selection, named};
use crate::graph::{Graph, fixture};
use crate::ledger::Records;
use oxrdf::{Dataset, GraphName, Quad, Triple};

fn rows(graph: &Graph, query: &str) -> Vec<Vec<String>> {
    let records = Records::default();
    let all = Selection::whole(&records, &Filters::default().resolve(graph).unwrap());
    match Query::parse(query, "test").unwrap().show(&all, &Stop::default()).unwrap() {
        Shown::Rows(_, mut rows) => {
            rows.sort();
            rows
        }
        Shown::Truth(truth) => vec![vec![truth.to_string()]],
        Shown::Turtle(_, count) => vec![vec![count.to_string()]],
    }
}

/// The triples of the Turtle export, read back by another parser.
fn exported(graph: &Graph) -> Vec<Triple> {
    let records = Records::default();
    let all = Selection::whole(&records, &Filters::default().resolve(graph).unwrap());
    let mut turtle = Vec::new();
    named("turtle").unwrap().each_file(&all, |_, write| write(&mut turtle)).unwrap();
    oxttl::TurtleParser::new().for_slice(&turtle).collect::<Result<_, _>>().unwrap()
}

#[test]
fn every_pattern_finds_what_the_export_says() {
    let graph = Graph::build(fixture::facts());
    let triples = exported(&graph);
    assert!(triples.len() > 300);
    let in_memory: Dataset = triples
        .iter()
        .map(|t| Quad::new(t.subject.clone(), t.predicate.clone(), t.object.clone(), GraphName::DefaultGraph))
        .collect();
    let count = |query: &str| {
        let query = SparqlParser::new().parse_query(query).unwrap();
        let evaluator = QueryEvaluator::new();
        let prepared = evaluator.prepare(&query);
        let QueryResults::Solutions(found) = prepared.execute(&in_memory).unwrap() else { panic!() };
        let mut rows: Vec<Vec<String>> = found
            .map(|s| s.unwrap().values().iter().map(|t| t.as_ref().map_or(String::new(), shown)).collect())
            .collect();
        rows.sort();
        rows
    };
    // Each triple with every part of it left open in turn.
    for t in triples.iter().step_by(3) {
        for open in 0..8 {
            let part = |n: u8, name: &str, term: String| if open & (1 << n) != 0 { format!("?{name}") } else { term };
            let (s, p) = (part(0, "s", t.subject.to_string()), part(1, "p", t.predicate.to_string()));
            let o = part(2, "o", t.object.to_string());
            let query = format!("SELECT * {{ {s} {p} {o} }}");
            let found = rows(&graph, &query);
            assert!(!found.is_empty(), "{query}");
            assert_eq!(found, count(&query), "{query}");
        }
    }
    for nothing in [
        "SELECT * { ?s ?p <urn:dixit:entity:nobody> }",
        "SELECT * { <urn:dixit:entity:a-quill> ?p ?o }",
        "SELECT * { ?s <urn:x> ?o }",
        "SELECT * { ?s ?p \"渡轮\"@zh }",
        "SELECT * { GRAPH ?g { ?s ?p ?o } }",
    ] {
        assert_eq!(rows(&graph, nothing), Vec::<Vec<String>>::new(), "{nothing}");
    }
}

#[test]
fn joins_paths_and_filters_answer() {
    let graph = Graph::build(fixture::facts());
    let quill = "SELECT ?text { ?s prov:wasAttributedTo/schema:name \"Ada Quill\" ; schema:text ?text }";
    assert_eq!(rows(&graph, quill).len(), 2);
    let relays =
        "SELECT ?name { ?s dixit:citation [ dixit:relation dixit:relayedBy ; dixit:object/schema:name ?name ] }";
    assert_eq!(rows(&graph, relays), [["Northbay Radio"], ["Northbay Radio"]]);
    let numbers = "SELECT ?x { ?s dixit:figure/schema:value ?x FILTER(?x > 300000) }";
    assert_eq!(rows(&graph, numbers).len(), 2);
    let dates = "SELECT ?s { ?s schema:datePublished ?d FILTER(?d >= \"2031-05-03\"^^xsd:date) }";
    assert_eq!(rows(&graph, dates).len(), 1);
    // s-2 was said some day in May: surely by its end, not surely by its middle.
    let by = |day: &str| {
        format!(
            "SELECT ?t {{ ?s a dixit:Statement ; schema:text ?t ; dixit:notAfter ?d FILTER(?d <= \"{day}\"^^xsd:date) }}"
        )
    };
    let found =
        |day: &str| rows(&graph, &by(day)).iter().any(|row| format!("{row:?}").contains("the city had promised"));
    assert!(found("2031-05-31") && !found("2031-05-15"));
    assert_eq!(rows(&graph, "ASK { ?s dixit:review \"rejected\" }"), [["false"]]);
    assert_eq!(rows(&graph, "CONSTRUCT WHERE { ?s dixit:toldTo ?o }"), [["1"]]);
}

#[test]
fn a_query_that_was_stopped_says_so() {
    let graph = Graph::build(fixture::facts());
    let records = Records::default();
    let all = Selection::whole(&records, &Filters::default().resolve(&graph).unwrap());
    let stop = Stop::default();
    stop.stop();
    let query = Query::parse("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "test").unwrap();
    assert!(matches!(query.show(&all, &stop), Err(Failed::Stopped)));
}

#[test]
fn what_is_no_query_is_a_problem_with_its_place() {
    let wrong = Query::parse("SELECT * { ?s ", "who.rq").err().unwrap();
    assert!(wrong.to_string().contains("who.rq"), "{wrong}");
}
