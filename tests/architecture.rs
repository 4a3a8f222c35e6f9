//! Holds the source to docs/architecture.md: layers, adapters, file length, and a reason for every package.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

const LONGEST_FILE: usize = 500;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// Rows of the table under `heading`, cells trimmed, header and rule left out.
fn table(markdown: &str, heading: &str) -> Vec<Vec<String>> {
    let section = markdown.split_once(&format!("\n## {heading}\n")).expect("the heading is there").1;
    let section = section.split("\n## ").next().unwrap();
    let rows = section.lines().filter(|l| l.starts_with('|')).skip(2);
    rows.map(|r| r.trim_matches('|').split('|').map(|c| c.trim().to_owned()).collect()).collect()
}

fn walk(dir: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push(path);
        }
    }
}

fn rust_files() -> Vec<(String, String)> {
    let mut paths = Vec::new();
    for top in ["src", "tests"] {
        walk(&root().join(top), &mut paths);
    }
    paths.sort();
    let name = |p: &Path| p.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
    paths.iter().map(|p| (name(p), fs::read_to_string(p).unwrap())).collect()
}

/// `ledger` of `src/ledger/facts.rs`; `None` for the crate root and for tests.
fn module(file: &str) -> Option<&str> {
    let inner = file.strip_prefix("src/")?;
    Some(inner.split(['/', '.']).next().unwrap()).filter(|m| *m != "lib")
}

/// The code of a file without its comments.
fn code(text: &str) -> String {
    text.lines().map(|l| l.split("//").next().unwrap()).collect::<Vec<_>>().join("\n")
}

/// True when the text before a match ends in a name, so that the match is the tail of a longer one.
fn glued(before: &str) -> bool {
    before.chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_')
}

/// Modules named after `crate::` (or `dixit::` in the binary), one by one or in braces.
fn imports(code: &str, prefix: &str) -> Vec<String> {
    let head = |n: &str| n.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut out = Vec::new();
    for (at, _) in code.match_indices(prefix).filter(|(at, _)| !glued(&code[..*at])) {
        let rest = &code[at + prefix.len()..];
        let names = rest.strip_prefix('{').map_or_else(|| vec![rest], top_level);
        out.extend(names.into_iter().map(head).filter(|n| !n.is_empty()));
    }
    out
}

/// The items of a brace list, split at its own commas only.
fn top_level(braced: &str) -> Vec<&str> {
    let (mut depth, mut start, mut out) = (0, 0, Vec::new());
    for (at, c) in braced.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                out.push(&braced[start..at]);
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                out.push(&braced[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    out
}

fn layers() -> BTreeMap<String, u32> {
    let rows = table(&read("docs/architecture.md"), "Layers");
    rows.into_iter().map(|r| (r[1].clone(), r[0].parse().expect("a layer number"))).collect()
}

#[test]
fn imports_go_down_only() {
    let layers = layers();
    let mut wrong = Vec::new();
    let mut seen = 0;
    for (file, text) in rust_files() {
        let Some(here) = module(&file) else { continue };
        let Some(level) = layers.get(here) else {
            wrong.push(format!("{file}: module `{here}` stands in no row of docs/architecture.md"));
            continue;
        };
        let code = code(&text);
        for name in imports(&code, "crate::").into_iter().chain(imports(&code, "dixit::")) {
            let Some(there) = layers.get(&name) else { continue };
            seen += 1;
            if name != here && there >= level {
                wrong.push(format!("{file}: {here} (layer {level}) imports {name} (layer {there})"));
            }
        }
    }
    assert!(seen > 20, "the test saw only {seen} imports; does it still read them?");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_row_has_its_module() {
    for name in layers().keys() {
        assert!(root().join("src").join(name).is_dir(), "docs/architecture.md names `{name}`; src/{name} is not there");
    }
}

/// Names in a section of Cargo.toml.
fn packages(section: &str) -> Vec<String> {
    let manifest = read("Cargo.toml");
    let body = manifest.split_once(&format!("\n[{section}]\n")).expect("the section is there").1;
    let body = body.split("\n[").next().unwrap();
    body.lines().filter_map(|l| l.split_once('=')).map(|(n, _)| n.trim().to_owned()).collect()
}

#[test]
fn a_package_is_named_only_where_the_table_says() {
    let rows = table(&read("docs/architecture.md"), "Packages");
    let allowed: BTreeMap<String, String> = rows.into_iter().map(|r| (r[0].clone(), r[1].clone())).collect();
    let files = rust_files();
    let mut wrong = Vec::new();
    for package in packages("dependencies") {
        let Some(home) = allowed.get(&package) else {
            wrong.push(format!("{package} stands in no row of docs/architecture.md"));
            continue;
        };
        let path = format!("{}::", package.replace('-', "_"));
        let mut used = false;
        for (file, text) in &files {
            let Some(here) = module(file) else { continue };
            let code = code(text);
            let names_it = |at: usize| !glued(&code[..at]) && !code[..at].ends_with("::");
            let named = code.match_indices(&path).any(|(at, _)| names_it(at));
            used |= named;
            if named && home != "anywhere" && !home.split(", ").any(|h| h == here) {
                wrong.push(format!("{file}: names {package}, which belongs to {home}"));
            }
        }
        if !used {
            wrong.push(format!("{package} is a dependency that nothing uses"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_package_has_its_reason() {
    let reasons = read("docs/decisions/packages.md");
    for package in packages("dependencies").into_iter().chain(packages("dev-dependencies")) {
        assert!(reasons.contains(&format!("| {package} |")), "docs/decisions/packages.md does not say why {package}");
    }
}

#[test]
fn no_file_is_too_long() {
    let long: Vec<String> = rust_files()
        .into_iter()
        .map(|(file, text)| (file, text.lines().count()))
        .filter(|(_, lines)| *lines > LONGEST_FILE)
        .map(|(file, lines)| format!("{file}: {lines} lines"))
        .collect();
    assert!(long.is_empty(), "over {LONGEST_FILE} lines:\n{}", long.join("\n"));
}

#[test]
fn nothing_below_the_binary_prints_or_reads_the_clock() {
    let mut wrong = Vec::new();
    for (file, text) in rust_files() {
        if module(&file).is_none_or(|m| m == "bin") {
            continue;
        }
        let code = code(text.split("#[cfg(test)]").next().unwrap());
        for word in ["println!", "eprint", "print!(", "dbg!(", "SystemTime::now", "Timestamp::now()"] {
            let home = word == "Timestamp::now()" && file == "src/base/date.rs";
            if code.contains(word) && !home {
                wrong.push(format!("{file}: {word}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
