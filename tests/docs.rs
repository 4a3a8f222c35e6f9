//! Runs every `console` block of README.md and docs/**/*.md and holds what it prints against what the page
//! shows. Each page has a fresh folder with copies of `graphs` and `tests/articles`; its blocks run there in
//! order. A line `…` on a page stands for any number of lines.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn pages(dir: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            pages(&path, out);
        } else if path.extension().is_some_and(|e| e == "md") {
            out.push(path);
        }
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// A command of a page and the lines shown under it.
struct Example {
    line: usize,
    command: String,
    shown: Vec<String>,
}

fn examples(page: &str) -> Vec<Example> {
    let mut out: Vec<Example> = Vec::new();
    let mut inside = false;
    for (at, line) in page.lines().enumerate() {
        match (inside, line.trim_end()) {
            (false, "```console") => inside = true,
            (true, "```") => inside = false,
            (true, text) => match text.strip_prefix("$ ") {
                Some(command) => out.push(Example { line: at + 1, command: command.to_owned(), shown: Vec::new() }),
                None => out.last_mut().expect("a block begins with a command").shown.push(text.to_owned()),
            },
            (false, _) => {}
        }
    }
    out
}

/// True when `got` is what `shown` says, `…` lines standing for any number of lines.
fn matches(shown: &[String], got: &[&str]) -> bool {
    match shown.split_first() {
        None => got.is_empty(),
        Some((first, rest)) if first == "…" => (0..=got.len()).any(|skip| matches(rest, &got[skip..])),
        Some((first, rest)) => got.first().is_some_and(|g| g.trim_end() == first) && matches(rest, &got[1..]),
    }
}

#[test]
fn every_example_prints_what_its_page_shows() {
    let mut all = vec![root().join("README.md")];
    pages(&root().join("docs"), &mut all);
    all.sort();
    let bin = Path::new(env!("CARGO_BIN_EXE_dixit")).parent().unwrap();
    let path = std::env::join_paths(
        std::iter::once(bin.to_path_buf()).chain(std::env::split_paths(&std::env::var_os("PATH").unwrap())),
    );
    let path = path.unwrap();
    let (mut wrong, mut ran) = (Vec::new(), 0);
    for page in all {
        let name = page.strip_prefix(root()).unwrap().display().to_string();
        let examples = examples(&fs::read_to_string(&page).unwrap());
        if examples.is_empty() {
            continue;
        }
        let sandbox = tempfile::tempdir().unwrap();
        // The demo alone: whoever followed the README has a graph of their own beside it.
        copy(&root().join("graphs/estermouth"), &sandbox.path().join("graphs/estermouth"));
        copy(&root().join("tests/articles"), &sandbox.path().join("tests/articles"));
        for example in examples {
            ran += 1;
            let output = Command::new("sh")
                .args(["-c", &format!("{{ {}\n}} 2>&1", example.command)])
                .current_dir(sandbox.path())
                .env("PATH", &path)
                .env("COLUMNS", "100")
                .env("NO_COLOR", "1")
                .env("DIXIT_USER", "quill")
                .env("DIXIT_NOW", "2026-03-20T09:00:00Z")
                .env_remove("DIXIT_GRAPH")
                .output()
                .unwrap();
            let got = String::from_utf8(output.stdout).unwrap();
            if !matches(&example.shown, &got.lines().collect::<Vec<_>>()) {
                let shown = example.shown.join("\n");
                wrong.push(format!(
                    "{name}:{}: $ {}\n--- shown\n{shown}\n--- printed\n{got}",
                    example.line, example.command
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(ran > 0, "no page has an example; does the test still find them?");
}
