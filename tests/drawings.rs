//! Holds drawings of the demo against the readers that their users have: an XML parser, pypdf, Pillow, Graphviz,
//! Mermaid itself, Chromium. `.ci/run` installs them and sets `DIXIT_READERS=required`; elsewhere, where one is
//! missing, its test says on standard error that it did not run.
#![cfg(feature = "pdf")]

use dixit::export::draw::picture::{End, Picture, Role};
use dixit::export::draw::{Drawing, Kind, Page, Scope, Settings, formats, kinds};
use dixit::graph::Graph;
use dixit::store::Store;
use serde_json::Value;
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The program, unless it is missing and nobody requires it.
fn there(what: &str, command: &mut Command) -> bool {
    let there = command.output().is_ok_and(|o| o.status.success());
    assert!(there || std::env::var_os("DIXIT_READERS").is_none(), "DIXIT_READERS asks for {what}");
    if !there {
        eprintln!("not held against {what}: it is not here");
    }
    there
}

/// Every kind of drawing of the demo, and what is in it, at most so much.
fn demo(limit: usize) -> Vec<(&'static Kind, Picture)> {
    let facts = Store::at(here("graphs/estermouth")).load().expect("the demo is sound").ledger.facts();
    let graph = Graph::build(facts.clone());
    let found = graph.query_statements().resolve();
    let scope = Scope { depth: 2, limit };
    kinds::ALL.iter().map(|kind| (*kind, (kind.picture)(&facts, &found, scope))).collect()
}

/// Writes a drawing; none where this system lacks the fonts for it.
fn write(
    folder: &Path,
    kind: &'static Kind,
    picture: &Picture,
    extension: &str,
    page: Option<Page>,
) -> Option<PathBuf> {
    let format = formats::of_extension(extension).expect("one of formats::ALL");
    let settings = Settings { page, ..Settings::default() };
    let picture = Picture { title: Some(format!("The leak, {}", kind.name)), ..picture.clone() };
    match (format.write)(&Drawing { kind, picture }, &settings) {
        Ok(output) => {
            let path = folder.join(format!("{}.{extension}", kind.name));
            fs::write(&path, output.bytes).expect("room for a drawing");
            Some(path)
        }
        Err(problem) => {
            assert!(problem.to_string().contains("font") && std::env::var_os("DIXIT_FONTS").is_none(), "{problem}");
            None
        }
    }
}

/// What a reader says of files, a JSON object a line.
fn read(command: &mut Command, files: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Vec<Value> {
    let output = command.args(files).output().expect("it was there a moment ago");
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "a reader refuses a drawing: {complaint}");
    output.stdout.split(|b| *b == b'\n').filter(|l| !l.is_empty()).map(|l| serde_json::from_slice(l).unwrap()).collect()
}

fn python() -> Option<Command> {
    let python = std::env::var_os("DIXIT_PYTHON").unwrap_or_else(|| "python3".into());
    let known = there("pypdf and Pillow", Command::new(&python).args(["-c", "import pypdf, PIL"]));
    known.then(|| {
        let mut command = Command::new(python);
        command.arg(here("tests/readers/drawings.py"));
        command
    })
}

fn texts(value: &Value) -> String {
    let all: Vec<&str> = value.as_array().expect("a list").iter().map(|t| t.as_str().expect("a text")).collect();
    bare(&all.concat())
}

/// Without blanks: lines break where the drawing has room.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// How every text in a picture begins.
fn openings(picture: &Picture) -> impl Iterator<Item = String> {
    picture.nodes.iter().map(|n| bare(&n.text).chars().take(9).collect())
}

fn links(value: &Value) -> BTreeSet<&str> {
    value.as_array().expect("a list").iter().map(|t| t.as_str().expect("an address")).collect()
}

#[test]
fn xml_pdf_png_and_graphviz_readers_find_what_is_drawn() {
    let Some(mut python) = python() else { return };
    let dot = there("Graphviz", Command::new("dot").arg("-V"));
    let folder = tempfile::tempdir().unwrap();
    let (mut files, mut what) = (vec![], vec![]);
    // Pixels and pages take long in a build without optimisation: some of it is enough for those.
    let (whole, some) = (demo(500), demo(9));
    let forms = [("svg", None, &whole), ("dot", None, &whole), ("pdf", Some(Page::A4), &some), ("png", None, &some)];
    for (extension, page, demo) in forms {
        for (kind, picture) in demo {
            if let Some(file) =
                write(folder.path(), kind, picture, extension, page).filter(|_| dot || extension != "dot")
            {
                files.push(file);
                what.push((kind, picture, extension));
            }
        }
    }
    let found = read(&mut python, &files);
    assert_eq!(found.len(), files.len());
    for ((kind, picture, extension), found) in what.into_iter().zip(found) {
        let name = format!("{}.{extension}", kind.name);
        let hrefs: BTreeSet<&str> = picture.nodes.iter().filter_map(|n| n.href.as_deref()).collect();
        let at_least =
            |key: &str, n: usize| assert!(found[key].as_u64().is_some_and(|m| m >= n as u64), "{name}: {key}");
        match extension {
            "svg" => {
                at_least("nodes", picture.nodes.len());
                assert!(links(&found["links"]).is_superset(&hrefs), "{name}");
                let text = texts(&found["text"]);
                openings(picture).for_each(|words| assert!(text.contains(&words), "{name}: {words}"));
                // The timeline tells of lines to other parts in words.
                if kind.name != "timeline" {
                    at_least("edges", picture.edges.len());
                }
            }
            "pdf" => {
                assert_eq!(found["title"], format!("The leak, {}", kind.name));
                let (long, short) = (297.0 / 25.4 * 72.0, 210.0 / 25.4 * 72.0);
                for page in found["pages"].as_array().unwrap() {
                    let size = [0, 1].map(|side| page[side].as_f64().unwrap());
                    let like = |a: f64, b: f64| (size[0] - a).abs() < 0.5 && (size[1] - b).abs() < 0.5;
                    assert!(like(long, short) || like(short, long), "{name}: {size:?}");
                }
                assert!(links(&found["links"]).is_superset(&hrefs), "{name}");
                let text = texts(&found["text"]);
                openings(picture).for_each(|words| assert!(text.contains(&words), "{name}: {words}"));
            }
            "png" => {
                let size = [0, 1].map(|side| found["size"][side].as_u64().unwrap());
                assert!(size.iter().all(|s| *s > 400), "{name}: {size:?}");
                assert!(found["colours"].as_u64().unwrap() > 50, "{name} is blank");
            }
            _ => {
                at_least("nodes", picture.nodes.len());
                at_least("edges", picture.edges.len());
            }
        }
    }
}

#[test]
fn mermaid_reads_every_node_and_line() {
    // Where `npm install` put it: the folder that holds node_modules.
    let Some(folder) = std::env::var_os("DIXIT_MERMAID") else {
        assert!(std::env::var_os("DIXIT_READERS").is_none(), "DIXIT_READERS asks for Mermaid: set DIXIT_MERMAID");
        return eprintln!("not held against Mermaid: DIXIT_MERMAID names no folder with its package");
    };
    let work = tempfile::tempdir().unwrap();
    let demo = demo(500);
    let files: Vec<_> = demo.iter().filter_map(|(kind, p)| write(work.path(), kind, p, "mmd", None)).collect();
    let found = read(Command::new("node").arg(here("tests/readers/mermaid.mjs")).arg(folder), &files);
    for ((kind, picture), found) in demo.iter().zip(found) {
        // To Mermaid a box that lines lead to is a node too.
        let ends = picture.edges.iter().flat_map(|e| [e.from, e.to]);
        let boxes: BTreeSet<End> = ends.filter(|end| matches!(end, End::Cluster(_))).collect();
        assert_eq!(found["nodes"], picture.nodes.len() + boxes.len(), "{}", kind.name);
        assert_eq!(found["edges"], picture.edges.len(), "{}", kind.name);
        assert_eq!(found["boxes"], picture.clusters.len(), "{}", kind.name);
        let text = texts(&found["text"]).replace("<br/>", "");
        let lettered = |words: &String| words.chars().all(char::is_alphanumeric);
        openings(picture).filter(lettered).for_each(|words| assert!(text.contains(&words), "{}: {words}", kind.name));
    }
}

#[test]
fn a_browser_zooms_searches_and_shows_the_words_of_every_node() {
    let chromium = std::env::var_os("DIXIT_CHROMIUM").unwrap_or_else(|| "chromium".into());
    if !there("Chromium", Command::new(&chromium).arg("--version")) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    for (kind, picture) in demo(500) {
        let file = write(folder.path(), kind, &picture, "html", None).expect("needs no fonts");
        let page = fs::read_to_string(&file).unwrap();
        let asked = match kind.name {
            "sources" => "Tarn",
            _ => "Halloran",
        };
        let drive = fs::read_to_string(here("tests/readers/drive.js")).unwrap().replace("ASKED", &format!("{asked:?}"));
        fs::write(&file, page.replace("</body>", &format!("<script>{drive}</script></body>"))).unwrap();
        let output = Command::new(&chromium)
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--window-size=1400,900", "--dump-dom"])
            .arg(format!("--user-data-dir={}", folder.path().join("profile").display()))
            .arg(format!("file://{}", file.display()))
            .output()
            .expect("it was there a moment ago");
        let dom = String::from_utf8_lossy(&output.stdout);
        let seen = dom.split("id=\"seen\">").nth(1).and_then(|t| t.split("</script>").next());
        let seen: Value = serde_json::from_str(seen.expect("the page was driven to the end")).expect("JSON");
        let name = kind.name;
        assert_eq!(seen["error"], Value::Null, "{name}");
        assert_eq!(seen["loaded"], Value::Array(vec![]), "{name} asks the network for nothing");
        assert!(seen["began"] != seen["zoomed"] && seen["zoomed"] != seen["wheeled"], "{name}: {seen:?}");
        let hits = seen["hits"].as_u64().unwrap();
        assert!(hits > 0, "{name}");
        assert_eq!(seen["found"], format!("{hits} found"), "{name}");
        assert_eq!(seen["stepped"], format!("1 of {hits}"), "{name}");
        assert!(seen["off"].as_f64().is_some_and(|off| off < 3.0), "{name}: {}", seen["off"]);
        assert_eq!(seen["closed"], true, "{name}");
        let nodes = seen["nodes"].as_array().unwrap();
        assert!(nodes.len() >= picture.nodes.len(), "{name}");
        let lined: BTreeSet<End> = picture.edges.iter().flat_map(|e| [e.from, e.to]).collect();
        for (n, node) in picture.nodes.iter().enumerate() {
            let same = |s: &&Value| {
                let key = s["key"].as_str().unwrap();
                s["title"] == node.text && key.ends_with(&format!(":{}", node.id))
            };
            let Some(shown) = nodes.iter().find(same) else { panic!("{name}: {} cannot be clicked", node.text) };
            assert_eq!(shown["open"], true, "{name}: {}", node.text);
            if matches!(node.role, Role::Statement(_)) {
                let marked = bare(&texts(&shown["marked"]));
                let content = bare(&node.text).replace('…', "");
                assert!(marked == content || node.text.starts_with('['), "{name}: {marked} {content}");
                assert!(shown["context"].as_str().unwrap().chars().count() > node.text.chars().count(), "{name}");
            }
            if lined.contains(&End::Node(n)) {
                assert!(!shown["links"].as_array().unwrap().is_empty(), "{name}: {} leads nowhere", node.text);
                assert!(!shown["marked"].as_array().unwrap().is_empty(), "{name}: {} has no words", node.text);
            }
        }
    }
}
