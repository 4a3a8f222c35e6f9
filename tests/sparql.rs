//! The queries of docs/sparql.md over the demo graph, and the forms of their answers.
#![cfg(feature = "sparql")]

use assert_cmd::Command;
use std::fs;
use std::path::Path;

fn sparql(args: &[&str], query: &str) -> (i32, String, String) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut command = Command::new(env!("CARGO_BIN_EXE_dixit"));
    command.args(["sparql", "-"]).args(args).current_dir(root).env("DIXIT_GRAPH", root.join("graphs/estermouth"));
    let output = command.env("COLUMNS", "100").write_stdin(query).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

fn queries() -> Vec<String> {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/sparql.md")).unwrap();
    let blocks = page.split("```sparql\n").skip(1);
    blocks.map(|block| block.split("```").next().unwrap().to_owned()).collect()
}

#[test]
fn every_query_of_the_docs_finds_something() {
    let queries = queries();
    assert_eq!(queries.len(), 13);
    for query in queries {
        for form in ["table", "csv", "tsv", "json", "xml"] {
            let (code, out, err) = sparql(&["--format", form], &query);
            assert_eq!(code, 0, "{form}: {query}\n{out}\n{err}");
            let graph = query.contains("CONSTRUCT");
            match form {
                _ if graph => assert!(out.contains("schema:about <urn:dixit:"), "{out}"),
                "json" => {
                    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
                    assert!(!json["results"]["bindings"].as_array().unwrap().is_empty());
                }
                "xml" => assert!(
                    roxmltree::Document::parse(&out)
                        .unwrap()
                        .root_element()
                        .has_tag_name(("http://www.w3.org/2005/sparql-results#", "sparql"))
                ),
                _ => assert!(out.lines().count() > 1, "{out}"),
            }
        }
    }
}

#[test]
fn answers_fit_the_terminal_and_ends_are_told() {
    let (code, out, _) = sparql(&[], "SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 30");
    assert_eq!(code, 0);
    assert!(out.lines().all(|line| unicode_width::UnicodeWidthStr::width(line) <= 100), "{out}");
    assert_eq!(sparql(&[], "ASK { ?s a dixit:Nothing }"), (1, "no\n".to_owned(), String::new()));
    assert_eq!(sparql(&["--format", "csv"], "SELECT ?s { ?s a dixit:Nothing }").0, 1);
    let (code, _, err) = sparql(&[], "SELECT nonsense");
    assert!(code == 2 && err.contains("standard input"), "{err}");
    let (code, _, err) = sparql(&[], "SELECT * { SERVICE <http://x.example/> { ?s ?p ?o } }");
    assert!(code == 2 && !err.is_empty(), "{err}");
    let endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    let (code, _, err) = sparql(&["--timeout", "1"], endless);
    assert!(code == 2 && err.contains("--timeout"), "{err}");
    assert_eq!(sparql(&["--timeout", "0"], "ASK {}").0, 2);
}
