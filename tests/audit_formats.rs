//! The reports for machines: SARIF against its schema, JSON, GitHub commands, the page, baselines.

use assert_cmd::Command;
use serde_json::Value;
use std::{fs, path::Path};
use tempfile::TempDir;

const ARTICLE: &str =
    "Merger, sources say\nSources said the talks had stalled. “She is a liar,” a former colleague said.\n";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn desk() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a b.txt"), ARTICLE).unwrap();
    fs::write(folder.path().join("闸门.txt"), "闸门\n据悉，闸门周五之前不会打开。\n").unwrap();
    folder
}

fn run(folder: &TempDir, args: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dixit"));
    command
        .current_dir(folder.path())
        .env("DIXIT_NOW", "2031-05-04T08:00:00Z")
        .env("NO_COLOR", "1")
        .env("DIXIT_USER", "quill");
    let output = command.arg("audit").args(args).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    (output.status.code().unwrap(), text)
}

fn sarif(folder: &TempDir, args: &[&str]) -> Value {
    let args = [args, &["--format", "sarif"]].concat();
    let log: Value = serde_json::from_str(&run(folder, &args).1).unwrap();
    let schema: Value =
        serde_json::from_str(&fs::read_to_string(root().join("tests/data/sarif-2.1.0.schema.json")).unwrap()).unwrap();
    let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
    compiler.enable_format_assertions();
    compiler.add_resource("sarif.json", schema).unwrap();
    let index = compiler.compile("sarif.json", &mut schemas).unwrap();
    if let Err(wrong) = schemas.validate(&log, index) {
        panic!("{wrong:#}");
    }
    log
}

#[test]
fn sarif_holds_to_its_schema_and_declares_every_rule() {
    let folder = desk();
    let log = sarif(&folder, &["a b.txt", "闸门.txt"]);
    let run = &log["runs"][0];
    let declared: Vec<&str> =
        run["tool"]["driver"]["rules"].as_array().unwrap().iter().map(|r| r["id"].as_str().unwrap()).collect();
    assert_eq!(declared, dixit::audit::ALL.iter().map(|r| r.code).collect::<Vec<_>>());
    let results = run["results"].as_array().unwrap();
    let of = |code: &str| results.iter().find(|r| r["ruleId"] == code).unwrap();
    let bare = of("ANO002");
    let place = &bare["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "a%20b.txt");
    assert_eq!((&place["region"]["startLine"], &place["region"]["startColumn"]), (&2.into(), &1.into()));
    assert_eq!(declared[bare["ruleIndex"].as_u64().unwrap() as usize], "ANO002");
    let hearsay = &of("ATT003")["locations"][0]["physicalLocation"];
    assert_eq!(hearsay["region"]["snippet"]["text"], "据悉");
    assert_eq!((&hearsay["region"]["startColumn"], &hearsay["region"]["endColumn"]), (&1.into(), &3.into()));
}

#[test]
fn what_could_not_be_read_is_in_the_log_and_in_the_exit_code() {
    let folder = desk();
    let log = sarif(&folder, &["a b.txt", "nothing.txt"]);
    assert_eq!(log["runs"][0]["invocations"][0]["executionSuccessful"], false);
    let (code, out) = run(&folder, &["a b.txt", "nothing.txt"]);
    assert_eq!(code, 2);
    assert!(out.contains("error[PRV003] nothing.txt: cannot be read"), "{out}");
}

#[test]
fn an_error_is_what_fails_and_flags_say_what_is_one() {
    let folder = desk();
    assert_eq!(run(&folder, &["a b.txt"]).0, 0);
    assert_eq!(run(&folder, &["a b.txt", "--deny", "ANO"]).0, 1);
    assert_eq!(
        run(&folder, &["a b.txt", "--deny", "ANO", "--allow", "ANO001,ANO002,ANO003,ANO004,ANO005,ANO006,ANO007"]).0,
        0
    );
    let (_, out) = run(&folder, &["a b.txt", "--allow", "all"]);
    assert_eq!(out, "no findings\n");
}

#[test]
fn only_what_is_new_fails_against_a_baseline() {
    let folder = desk();
    assert_eq!(run(&folder, &["a b.txt", "--deny", "ANO", "--write-baseline", "known.json"]).0, 0);
    let (code, out) = run(&folder, &["a b.txt", "--deny", "ANO", "--baseline", "known.json"]);
    assert!(code == 0 && out.contains("known to the baseline"), "{out}");
    // An unrelated edit above, and a new finding.
    let edited = ARTICLE.replace("\nSources", "\nIt rained all day.\n\nSources");
    fs::write(folder.path().join("a b.txt"), &edited).unwrap();
    assert_eq!(run(&folder, &["a b.txt", "--deny", "ANO", "--baseline", "known.json"]).0, 0);
    fs::write(folder.path().join("a b.txt"), edited + "Insiders said the price was the problem.\n").unwrap();
    let (code, out) = run(&folder, &["a b.txt", "--deny", "ANO", "--baseline", "known.json"]);
    assert!(code == 1 && out.contains("Insiders") && !out.contains("“Sources”"), "{out}");
    fs::write(folder.path().join("known.json"), "[]").unwrap();
    assert_eq!(run(&folder, &["a b.txt", "--baseline", "known.json"]).0, 2);
}

#[test]
fn machines_get_json_and_github_gets_lines() {
    let folder = desk();
    let (_, out) = run(&folder, &["闸门.txt", "--format", "json"]);
    let rows: Value = serde_json::from_str(&out).unwrap();
    let hearsay = rows.as_array().unwrap().iter().find(|r| r["code"] == "ATT003").unwrap();
    assert_eq!((&hearsay["words"], &hearsay["span"]), (&"据悉".into(), &serde_json::json!([3, 5])));
    let (_, lines) = run(&folder, &["闸门.txt", "--format", "jsonl"]);
    assert_eq!(lines.lines().count(), rows.as_array().unwrap().len());
    let (_, out) = run(&folder, &["闸门.txt", "--format", "github"]);
    assert!(
        out.contains("::warning file=闸门.txt,line=2,endLine=2,col=1,endColumn=3,title=ATT003 agentless-hearsay::"),
        "{out}"
    );
}

#[test]
fn the_page_stands_alone_and_escapes_its_sources() {
    let folder = desk();
    fs::write(
        folder.path().join("x.txt"),
        "Merger\nSources said the a<b and b>c & “<script src=x>” talks had stalled.\n",
    )
    .unwrap();
    let (_, page) = run(&folder, &["x.txt", "--format", "html"]);
    assert!(page.starts_with("<!DOCTYPE html>") && page.contains("<mark>Sources</mark>"));
    assert!(page.contains("&lt;script src=x&gt;") && !page.contains("<script") && !page.contains("href="), "{page}");
}

#[test]
fn people_read_underlined_words_within_their_columns() {
    let folder = desk();
    let mut command = Command::new(env!("CARGO_BIN_EXE_dixit"));
    command.current_dir(folder.path()).env("DIXIT_NOW", "2031-05-04").env("NO_COLOR", "1").env("COLUMNS", "60");
    let output = command.args(["audit", "闸门.txt"]).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let at = lines.iter().position(|l| l.trim_start().starts_with("据悉")).unwrap();
    assert_eq!(lines[at + 1], "    ^^^^");
    use unicode_width::UnicodeWidthStr;
    assert!(lines.iter().all(|l| l.width() <= 60), "{text}");
}

#[test]
fn a_suppression_is_a_decision_and_can_be_taken_back() {
    let folder = desk();
    let dixit = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dixit"));
        command
            .current_dir(folder.path())
            .env("DIXIT_NOW", "2031-05-04")
            .env("DIXIT_USER", "quill")
            .env("NO_COLOR", "1");
        let output = command.args(args).output().unwrap();
        (
            output.status.code().unwrap(),
            String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap(),
        )
    };
    dixit(&["add", "a b.txt", "--init", "-g", "g"]);
    let rows = || -> Vec<Value> {
        dixit(&["audit", "-g", "g", "--format", "jsonl"]).1.lines().map(|l| serde_json::from_str(l).unwrap()).collect()
    };
    let bare = rows().into_iter().find(|r| r["code"] == "ANO002").unwrap();
    let (statement, fingerprint) = (bare["statement"].as_str().unwrap(), bare["fingerprint"].as_str().unwrap());
    assert_eq!(dixit(&["suppress", "ANO002", statement, "-g", "g"]).0, 2, "a reason is asked for");
    let (code, said) = dixit(&["suppress", "bare-source", fingerprint, "--why", "the editor knows who", "-g", "g"]);
    assert_eq!(code, 0, "{said}");
    assert!(rows().iter().all(|r| r["code"] != "ANO002"));
    assert!(dixit(&["list", "decisions", "-g", "g"]).1.contains("suppress"));
    let decision = said.split("dixit undo ").nth(1).unwrap().trim_end().trim_end_matches(')');
    assert_eq!(dixit(&["undo", decision, "-g", "g"]).0, 0);
    assert!(rows().iter().any(|r| r["code"] == "ANO002"));
    dixit(&["suppress", "SRC006", statement, "--why", "none", "-g", "g"]);
    assert!(rows().iter().any(|r| r["code"] == "PRV006"));
}
