//! The demo graph and its pictures are the golden records of the small world in `tests/articles`: reading the
//! articles again must give the same bytes. Nothing here writes them; `graphs/estermouth.sh` does, when a person
//! has looked at what changed.

use assert_cmd::Command;
use dixit::export::stream;
use dixit::extract::{Context, read};
use dixit::model::Explain;
use dixit::model::Lang;
use dixit::score::{self, GoldDocument, PredictedDocument};
use std::{collections::BTreeMap, fs, path::Path, path::PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below `dir` but the hidden folders, by its path there.
fn files(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut out = BTreeMap::new();
    let mut open = vec![dir.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let hidden = path.file_name().unwrap().to_string_lossy().starts_with('.');
            match path.is_dir() {
                true if !hidden => open.push(path),
                false if !hidden => {
                    out.insert(path.strip_prefix(dir).unwrap().to_path_buf(), fs::read(&path).unwrap());
                }
                _ => {}
            }
        }
    }
    out
}

fn dixit(graph: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dixit"));
    command.current_dir(root()).env("DIXIT_GRAPH", graph).env("DIXIT_USER", "nobody");
    command.env("DIXIT_NOW", "2026-03-07T09:00:00Z").env("NO_COLOR", "1");
    command
}

/// A copy of the demo graph.
fn demo() -> (tempfile::TempDir, PathBuf) {
    let sandbox = tempfile::tempdir().unwrap();
    let graph = sandbox.path().join("estermouth");
    for (name, bytes) in files(&root().join("graphs/estermouth")) {
        let path = graph.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    (sandbox, graph)
}

#[test]
fn reading_the_small_world_gives_the_records_of_the_demo() {
    let sandbox = tempfile::tempdir().unwrap();
    let graph = sandbox.path().join("estermouth");
    dixit(&graph).args(["init", "--title", "The leak at Estermouth"]).arg(&graph).assert().success();
    let add = |arguments: &[&str]| {
        dixit(&graph).arg("add").args(arguments).assert().success();
    };
    let plain = |file: &str, publisher: &str, url: &str| {
        add(&[&format!("tests/articles/{file}"), "--publisher", publisher, "--url", url]);
    };
    plain("tarn-wire.txt", "Tarn News", "https://tarn-news.example/2026/03/02/estermouth");
    plain("jiangjia-evening.txt", "江岬晚报", "https://jiangjia-evening.example/2026/0303/kaoerde.html");
    add(&["tests/articles/estermouth-lantern.md", "tests/articles/wudao-weekly.html", "tests/articles/weir-watch.md"]);
    let release = ["--kind", "release", "--url", "https://calder-cells.example/news/2026-03-02"];
    add(&[&["tests/articles/calder-release.txt", "--publisher", "Calder Cells"], release.as_slice()].concat());
    plain("port-herald.txt", "The Port Herald", "https://port-herald.example/2026/second-tank");
    plain("huanhe-net.txt", "环河新闻网", "https://huanhe.example/2026/0303/kaoerde.html");
    plain("tarn-correction.txt", "Tarn News", "https://tarn-news.example/2026/03/06/correction");
    plain("river-ticker.txt", "The River Ticker", "https://river-ticker.example/live/estermouth");
    plain("strand-post.txt", "The Strand Post", "https://strand-post.example/2026/03/06/leak");
    plain("lantern-path.txt", "The Estermouth Lantern", "https://estermouth-lantern.example/2026/03/06/path");
    plain("chaosheng-daily.txt", "潮聲日報", "https://chaosheng.example/2026/0305/kaoerde.html");
    let board = ["--kind", "post", "--url", "https://harbour-board.example/open-evening"];
    add(&[&["tests/articles/harbour-board.txt", "--publisher", "The Harbour Board"], board.as_slice()].concat());
    add(&["tests/articles/dukou-forum.txt", "--kind", "post", "--url", "https://dukou.example/thread/118"]);
    // What people decided, and what is linked under it, came later.
    let later = [Path::new("decisions.ron"), Path::new("links.ron")];
    let (made, kept) = (files(&graph), files(&root().join("graphs/estermouth")));
    let of_the_machine = |name: &&PathBuf| !later.contains(&name.as_path());
    let names: Vec<_> = kept.keys().filter(of_the_machine).collect();
    assert!(names.len() >= 20, "the demo has a head, entities, sources and texts");
    assert_eq!(made.keys().filter(of_the_machine).collect::<Vec<_>>(), names);
    let changed: Vec<_> = names.iter().filter(|n| made[**n] != kept[**n]).collect();
    assert!(changed.is_empty(), "read otherwise than graphs/estermouth keeps: {changed:?}");
}

#[test]
fn the_audit_of_the_demo_finds_what_it_found() {
    let (sandbox, graph) = demo();
    let found = sandbox.path().join("audit.json");
    dixit(&graph).args(["audit", "--as-of", "2026-03-31", "--write-baseline"]).arg(&found).assert().success();
    let kept = fs::read_to_string(root().join("graphs/estermouth.audit.json")).unwrap();
    assert!(kept.matches("\"f-").count() > 30, "the demo shows many of the rules");
    assert_eq!(fs::read_to_string(&found).unwrap(), kept);
}

#[test]
fn the_pictures_of_the_demo_are_as_drawn_today() {
    let (sandbox, graph) = demo();
    let pictures: [(&str, &[&str]); 6] = [
        ("estermouth.svg", &[]),
        ("halloran.svg", &["--by", "Ines Halloran"]),
        ("chain.svg", &["chain", "--about", "4000"]),
        ("timeline.svg", &["timeline", "--by", "Ines Halloran"]),
        ("sources.svg", &["sources"]),
        ("entities.svg", &["entities"]),
    ];
    for (name, filters) in pictures {
        let drawn = sandbox.path().join(name);
        dixit(&graph).arg("draw").args(filters).arg("-o").arg(&drawn).assert().success();
        let kept = fs::read(root().join("docs/pictures").join(name)).unwrap();
        assert!(fs::read(&drawn).unwrap() == kept, "{name} is drawn otherwise than docs/pictures shows");
    }
}

#[test]
fn the_small_world_is_read_as_its_gold_says() {
    let text = fs::read_to_string(root().join("tests/articles/gold.jsonl")).unwrap();
    let gold: Vec<GoldDocument> = text.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    let found = gold.iter().map(|document| {
        let lang =
            if document.text.chars().any(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c)) { Lang::Zh } else { Lang::En };
        let reading = read(&document.text, &Context::new(lang));
        let line = stream::line(&stream::document(&document.id, &document.text, &reading, Explain::No));
        serde_json::from_str::<PredictedDocument>(&line).unwrap()
    });
    let score::Scores { views, errors, .. } =
        score::score(&gold, &score::by_id(found.collect()), &score::Options::default());
    let whole = &views.whole;
    assert_eq!(whole.gold, 95);
    // Reached 94.3, 98.3 and 87.9 when this was written.
    let (speaker, resolved) = (whole.speaker.unwrap(), whole.resolved.unwrap());
    assert!(whole.f1_half >= 92.0 && speaker >= 95.0 && resolved >= 85.0, "{whole:?}\n{errors:#?}");
}
