//! The example in docs/file-format.md is a whole graph, and every word of it holds.

use dixit::store::Store;
use std::{fs, path::Path};

const PAGE: &str = include_str!("../docs/file-format.md");

/// Every fenced block that names its file, with its text.
fn files() -> Vec<(&'static str, String)> {
    let mut out = Vec::new();
    let mut lines = PAGE.lines();
    while let Some(line) = lines.next() {
        if let Some(file) = line.strip_prefix("```").and_then(|head| head.split(" file=").nth(1)) {
            let text: Vec<&str> = lines.by_ref().take_while(|l| *l != "```").collect();
            // An archived text has no line break at its end unless the article had one.
            let end = if file.starts_with("archive/") { "" } else { "\n" };
            out.push((file, text.join("\n") + end));
        }
    }
    out
}

fn write(folder: &Path) -> Store {
    for (file, text) in files() {
        let path = folder.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    Store::at(folder)
}

#[test]
fn the_example_is_a_whole_graph_as_dixit_writes_it() {
    let folder = tempfile::tempdir().unwrap();
    let store = write(folder.path());
    assert_eq!(files().len(), 7);
    assert_eq!(store.check(), []);
    assert_eq!(store.unformatted().unwrap(), Vec::<std::path::PathBuf>::new());
    let facts = store.load().unwrap().ledger.facts();
    assert_eq!((facts.sources.len(), facts.statements.len(), facts.entities.len()), (1, 2, 4));
    assert_eq!((facts.claims.len(), facts.links.len(), facts.orphans.len()), (1, 1, 0));
}

#[test]
fn the_page_names_every_field_and_action_it_should() {
    for word in [
        "Accept",
        "Reject",
        "Correct",
        "Add",
        "AddEntity",
        "Merge",
        "Split",
        "Distinct",
        "Alias",
        "Undo",
        "AddClaim",
        "Relate",
        "Unrelate",
    ] {
        assert!(PAGE.contains(&format!("`{word}`")), "{word}");
    }
}
