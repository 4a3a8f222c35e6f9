//! Whole stories, each told by five or six papers, written and marked by people who had not seen the audit: what it finds
//! of what a careful editor wants, and what it says besides. `cargo test --test stories -- --nocapture` prints both of
//! every rule; see `tests/stories/README.md`.

use assert_cmd::Command;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A finding that an editor wants: the code, and words that it underlines or names.
struct Wanted {
    code: String,
    words: String,
    found: bool,
}

/// Of a rule: found, missed, and said besides.
#[derive(Clone, Copy, Default)]
struct Count {
    found: usize,
    missed: usize,
    besides: usize,
}

fn folder(lang: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories").join(lang)
}

/// The files of a story, in order of their numbers.
fn articles(lang: &str, story: &str) -> Vec<PathBuf> {
    let all = fs::read_dir(folder(lang)).unwrap().map(|entry| entry.unwrap().path());
    let of_story = |p: &PathBuf| {
        let name = p.file_name().unwrap().to_string_lossy();
        name.starts_with(&format!("{story}-")) && name.ends_with(".md")
    };
    let mut found: Vec<PathBuf> = all.filter(of_story).collect();
    found.sort();
    found
}

fn wanted(lang: &str, story: &str) -> Vec<Wanted> {
    let table = fs::read_to_string(folder(lang).join(format!("{story}-expected.tsv"))).unwrap();
    let row = |line: &str| {
        let mut cells = line.split('\t');
        let code = cells.next()?.to_owned();
        Some(Wanted { code, words: cells.nth(1)?.to_owned(), found: false })
    };
    table.lines().filter_map(row).collect()
}

/// The warnings and errors over the articles of one story as one graph.
fn audit(articles: &[PathBuf]) -> Vec<Value> {
    let sandbox = tempfile::tempdir().unwrap();
    let dixit = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dixit"));
        command.current_dir(sandbox.path()).env("DIXIT_NOW", "2026-12-31T08:00:00Z").env("DIXIT_USER", "Ada Quill");
        command.args(args).output().unwrap()
    };
    assert!(dixit(&["init", "graphs/story"]).status.success());
    for article in articles {
        let added = dixit(&["add", article.to_str().unwrap()]);
        assert!(added.status.success(), "{article:?}: {}", String::from_utf8_lossy(&added.stderr));
    }
    let out = dixit(&["audit", "--format", "jsonl"]).stdout;
    let findings = String::from_utf8(out).unwrap();
    let all = findings.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    all.filter(|f| matches!(f["level"].as_str(), Some("warning" | "error"))).collect()
}

/// The words that a finding underlines, and those that it names.
fn words(finding: &Value) -> Vec<&str> {
    let related = finding["related"].as_array().into_iter().flatten();
    [finding].into_iter().chain(related).filter_map(|f| f["words"].as_str()).filter(|w| !w.is_empty()).collect()
}

/// Holds the stories of a language: so many in a hundred of what is wanted are found, and of what is said are wanted.
fn holds(lang: &str, recall: f64, precision: f64) {
    let mut rules: BTreeMap<String, Count> = BTreeMap::new();
    for story in (1..=10).map(|n| format!("{n:02}")) {
        let mut wanted = wanted(lang, &story);
        for finding in audit(&articles(lang, &story)) {
            let code = finding["code"].as_str().unwrap();
            let here = words(&finding);
            let meets =
                |w: &&mut Wanted| w.code == code && here.iter().any(|h| h.contains(&*w.words) || w.words.contains(h));
            match wanted.iter_mut().find(meets) {
                Some(one) => one.found = true,
                None => {
                    rules.entry(code.to_owned()).or_default().besides += 1;
                    println!("{lang} {story} besides {code} {:?}: {}", here.first(), finding["message"]);
                }
            }
        }
        for one in wanted {
            let count = rules.entry(one.code.clone()).or_default();
            *if one.found { &mut count.found } else { &mut count.missed } += 1;
            if !one.found {
                println!("{lang} {story} missed  {} {:?}", one.code, one.words);
            }
        }
    }
    let sum = |of: fn(&Count) -> usize| rules.values().map(of).sum::<usize>();
    let (found, missed, besides) = (sum(|c| c.found), sum(|c| c.missed), sum(|c| c.besides));
    for (code, c) in &rules {
        println!("{lang} {code}: found {}, missed {}, besides {}", c.found, c.missed, c.besides);
    }
    let share = |part: usize, all: usize| 100.0 * part as f64 / all as f64;
    let (got, right) = (share(found, found + missed), share(found, found + besides));
    println!("{lang}: found {found}, missed {missed}, besides {besides}; recall {got:.1}, precision {right:.1}");
    assert!(got >= recall && right >= precision, "{lang}: recall {got:.1}, precision {right:.1}");
}

#[test]
fn english_stories_are_audited_as_an_editor_would() {
    holds("en", 58.0, 58.0);
}

#[test]
fn chinese_stories_are_audited_as_an_editor_would() {
    holds("zh", 62.0, 70.0);
}
