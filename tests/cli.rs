//! The binary as its users meet it: every command over temporary graphs, exit codes, wrong inputs, forms of
//! output, narrow terminals, closed pipes.

use assert_cmd::Command;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use unicode_width::UnicodeWidthStr;

const ENGLISH: &str = "Ferry Aurora to sail again\n\
    NORTHBAY, May 2, 2031 — “The ferry carries 350,000 people a year,” mayor Ada Quill told Northbay Radio.\n\
    “We will sail at dawn,” said Tom Reed on Friday.\n\
    “Nobody asked the harbour,” said Lin Marsh, a dock worker.\n";

const CHINESE: &str = "渡轮极光号复航\n\
    北湾市长阿达·奎尔表示：“渡轮每年运送近35万人，这是全城的骄傲。”\n\
    “我们黎明时分启航。”船长汤姆·里德说。\n";

/// A folder with articles and, once made, a graph.
struct World {
    folder: TempDir,
}

impl World {
    fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("en.txt"), ENGLISH).unwrap();
        fs::write(folder.path().join("zh.txt"), CHINESE).unwrap();
        Self { folder }
    }

    /// With a graph of both articles.
    fn new() -> Self {
        let world = Self::empty();
        world.ok(&["init", "graphs/mine"]);
        world.ok(&["add", "en.txt", "--publisher", "The Harbour Courier", "--published", "2031-05-02"]);
        world.ok(&["add", "zh.txt", "--publisher", "北岸日报", "--published", "2031-05-03"]);
        world
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dixit"));
        command.args(args).current_dir(self.folder.path());
        for name in ["DIXIT_GRAPH", "NO_COLOR", "CLICOLOR_FORCE", "COLUMNS"] {
            command.env_remove(name);
        }
        command.env("DIXIT_USER", "Iris Vale").env("DIXIT_NOW", "2031-05-04T08:00:00Z").env("HOME", self.folder.path());
        command
    }

    /// Exit code, standard output, standard error.
    fn run(&self, args: &[&str]) -> (i32, String, String) {
        let output = self.command(args).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
    }

    fn ok(&self, args: &[&str]) -> String {
        let (code, out, err) = self.run(args);
        assert_eq!(code, 0, "{args:?}\n{out}\n{err}");
        out
    }

    fn fails(&self, code: i32, args: &[&str]) -> String {
        let (got, out, err) = self.run(args);
        assert_eq!(got, code, "{args:?}\n{out}\n{err}");
        assert!(!err.is_empty(), "{args:?} fails without a word");
        err
    }

    fn json(&self, args: &[&str]) -> serde_json::Value {
        let mut args = args.to_vec();
        args.extend(["--format", "json"]);
        serde_json::from_str(&self.ok(&args)).unwrap()
    }

    /// The id of the statement that has these words.
    fn id(&self, words: &str) -> String {
        self.json(&["who", words])[0]["id"].as_str().unwrap().to_owned()
    }
}

fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.')) {
            continue; // what is hidden may be deleted at any time
        } else if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push((path.clone(), fs::read(&path).unwrap()));
        }
    }
    found.sort();
    found
}

#[test]
fn who_finds_words_numbers_and_both_scripts() {
    let world = World::new();
    let english = world.json(&["who", "350,000"]);
    let speakers: Vec<&str> =
        english.as_array().unwrap().iter().map(|s| s["speakers"][0]["name"].as_str().unwrap()).collect();
    assert_eq!(speakers.len(), 2, "{english:#}");
    assert!(speakers.contains(&"Ada Quill"));
    assert_eq!(world.json(&["who", "350000"]), english, "the same number written otherwise");
    assert_eq!(world.json(&["who", "渡輪每年"])[0]["speakers"][0]["name"], "阿达·奎尔", "traditional characters");
    assert_eq!(world.json(&["who", "WE WILL", "dawn"]).as_array().unwrap().len(), 1, "all words, any case");
    assert!(world.fails(1, &["who", "unicorn"]).contains("unicorn"));
    let shown = world.ok(&["who", "350,000"]);
    assert!(shown.contains("Ada Quill") && shown.contains("told to Northbay Radio"), "{shown}");
    assert!(shown.contains("^^^^^^^"), "without colours the hit is marked below: {shown}");
}

#[test]
fn said_and_the_filters_narrow() {
    let world = World::new();
    let count = |args: &[&str]| world.json(args).as_array().unwrap().len();
    assert_eq!(count(&["said", "Tom Reed"]), 1);
    assert_eq!(count(&["list", "statements", "--by", "tom reed"]), 1);
    assert_eq!(count(&["list", "statements", "--source", "北岸日报"]), 2);
    assert_eq!(count(&["list", "statements", "--since", "2031-05-03"]), 2);
    assert_eq!(count(&["list", "statements", "--until", "2031-05-02"]), 3);
    assert_eq!(count(&["list", "statements", "--kind", "direct", "--source", "Courier"]), 3);
    assert_eq!(count(&["list"]), 2);
    assert_eq!(count(&["list", "--source", "Courier"]), 1);
    world.fails(1, &["said", "Tom Reed", "--about", "unicorn"]);
    assert!(world.fails(1, &["said", "Tom Read"]).contains("did you mean `Tom Reed`"));
}

#[test]
fn show_and_trace_lead_from_the_words_to_the_origin() {
    let world = World::new();
    let id = world.id("carries 350,000");
    let shown = world.ok(&["show", &id]);
    for words in ["Ada Quill", "Northbay Radio", "~~~~", "confidence", "made by", "machine"] {
        assert!(shown.contains(words), "no {words} in\n{shown}");
    }
    assert_eq!(world.json(&["show", &id[..8]])["id"], id.as_str(), "the beginning of an id will do");
    let traced = world.ok(&["trace", &id]);
    let place = |words: &str| traced.find(words).unwrap_or_else(|| panic!("no {words} in\n{traced}"));
    assert!(place("Ferry Aurora") < place("The Harbour Courier") && place("The Harbour Courier") < place("Ada Quill"));
    let steps = world.ok(&["trace", &id, "--format", "jsonl"]);
    assert!(steps.lines().all(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()));
    assert_eq!(world.fails(1, &["show", "s-0000000000"]).lines().count(), 1);
    world.fails(1, &["trace", "s-0000000000"]);
}

#[test]
fn a_correction_holds_after_the_article_is_read_again() {
    let world = World::new();
    let id = world.id("sail at dawn");
    let told = world.ok(&["correct", &id, "--speaker", "Lin Marsh", "--why", "heard it myself"]);
    assert!(told.contains("said by Lin Marsh") && told.contains("dixit undo d-"), "{told}");
    let speaker = || world.json(&["show", &id])["speakers"][0]["name"].clone();
    assert_eq!(speaker(), "Lin Marsh");
    let again = ["add", "en.txt", "--publisher", "The Harbour Courier", "--published", "2031-05-02"];
    assert!(world.ok(&again).contains("unchanged"));
    assert_eq!(speaker(), "Lin Marsh");
    let record = world.json(&["show", &id]);
    assert_eq!((&record["review"], &record["judged_by"]), (&"corrected".into(), &"Iris Vale".into()));
    assert_eq!(record["judged_why"], "heard it myself");
    fs::write(world.path("en.txt"), ENGLISH.replace("on Friday", "late on Friday")).unwrap();
    assert!(world.ok(&again).contains("new capture"));
    assert_eq!(speaker(), "Lin Marsh", "nor does a changed text move it");
    world.ok(&["undo", &id]);
    assert_eq!(speaker(), "Tom Reed");
    world.fails(1, &["undo", &id]);
}

#[test]
fn rejected_statements_leave_the_answers_and_come_back() {
    let world = World::new();
    let id = world.id("Nobody asked");
    world.ok(&["reject", &id, "--as", "Ona"]);
    world.fails(1, &["who", "Nobody asked"]);
    let again = world.json(&["who", "Nobody asked", "--rejected"]);
    assert_eq!((&again[0]["review"], &again[0]["judged_by"]), (&"rejected".into(), &"Ona".into()));
    world.ok(&["undo", &id]);
    world.ok(&["accept", &id]);
    assert_eq!(world.json(&["show", &id])["review"], "accepted");
    assert!(world.ok(&["list", "decisions"]).contains("Ona"));
}

#[test]
fn a_person_adds_what_was_missed() {
    let world = World::new();
    let words = ["--words", "Ferry Aurora to sail again"];
    let told = world.ok(&[&["add-statement", "Ferry Aurora", "--speaker", "Ada Quill"], &words[..]].concat());
    assert!(told.starts_with("added s-"), "{told}");
    let found = world.json(&["who", "Aurora to sail"]);
    assert_eq!((&found[0]["review"], &found[0]["made_by"]), (&"added".into(), &"Iris Vale".into()));
    let elsewhere = ["add-statement", "Ferry Aurora", "--words", "words that stand nowhere", "--speaker", "Ada Quill"];
    assert!(world.fails(2, &elsewhere).contains("does not stand"));
    let stranger = ["add-statement", "Ferry Aurora", "--words", "dawn", "--speaker", "Nemo Prow"];
    assert!(world.fails(2, &stranger).contains("--new"));
    world.ok(&[&stranger[..], &["--new", "--new-kind", "person"]].concat());
    assert_eq!(world.json(&["said", "Nemo Prow"]).as_array().unwrap().len(), 1);
    let twice = ["add-statement", "Ferry Aurora", "--words", "said", "--speaker", "Ada Quill"];
    assert!(world.fails(2, &twice).contains("--nth 2"));
}

#[test]
fn entities_are_merged_split_named_and_taken_back() {
    let world = World::new();
    let ids = |words: &str| -> Vec<String> {
        let all = world.json(&["entity", "list", words]);
        all.as_array().unwrap().iter().map(|e| e["id"].as_str().unwrap().to_owned()).collect()
    };
    let (english, chinese) = (ids("Ada Quill")[0].clone(), ids("奎尔")[0].clone());
    let said = |name: &str| world.json(&["said", name]).as_array().unwrap().len();
    assert_eq!(said("Ada Quill"), 1);
    let merged = world.ok(&["entity", "merge", &english, &chinese, "--why", "the same mayor"]);
    assert_eq!((said("Ada Quill"), said("阿达·奎尔")), (2, 2));
    let decision = merged.split("dixit undo ").nth(1).unwrap().split(')').next().unwrap();
    world.ok(&["undo", decision]);
    assert_eq!(said("Ada Quill"), 1);
    world.ok(&["entity", "alias", "Tom Reed", "Old Tom"]);
    assert_eq!(said("Old Tom"), 1);
    let id = world.id("Nobody asked");
    world.ok(&["entity", "split", "Lin Marsh", "--name", "Lin Marsh of the docks", "--statement", &id]);
    assert_eq!(world.json(&["show", &id])["speakers"][0]["name"], "Lin Marsh of the docks");
    assert!(world.ok(&["entity", "show", "Ada Quill"]).contains("kind"));
    world.fails(1, &["entity", "show", "Nemo"]);
    world.ok(&["entity", "distinct", &english, &chinese]);
    world.fails(2, &["entity", "merge", &english, &chinese]);
}

#[test]
fn ambiguous_names_list_the_candidates() {
    let world = World::new();
    let id = world.id("Nobody asked");
    let statement = world.id("sail at dawn");
    world.ok(&["correct", &id, "--speaker", "Ada Marsh", "--new"]);
    world.ok(&["correct", &statement, "--speaker", "Lin Marsh"]);
    let said = world.fails(2, &["said", "marsh"]);
    assert!(said.contains("ada-marsh") && said.contains("lin-marsh"), "{said}");
    assert_eq!(said, world.fails(2, &["list", "--by", "Marsh"]).replace("Marsh`", "marsh`"));
}

#[test]
fn a_source_is_removed_only_when_nobody_decided_on_it() {
    let world = World::new();
    let id = world.id("Nobody asked");
    world.ok(&["accept", &id]);
    assert!(world.fails(2, &["rm", "Ferry Aurora"]).contains("--keep-decisions"));
    assert_eq!(world.json(&["list"]).as_array().unwrap().len(), 2);
    world.ok(&["rm", "Ferry Aurora", "--keep-decisions"]);
    assert_eq!(world.json(&["list"]).as_array().unwrap().len(), 1);
    world.ok(&["add", "en.txt", "--publisher", "The Harbour Courier", "--published", "2031-05-02"]);
    assert_eq!(world.json(&["show", &id])["review"], "accepted", "the decision found its statement again");
}

#[test]
fn drawings_come_as_dot_and_svg() {
    let world = World::new();
    assert!(world.ok(&["draw"]).starts_with("digraph"));
    world.ok(&["draw", "--by", "Ada Quill", "-o", "a.svg"]);
    let svg = fs::read_to_string(world.path("a.svg")).unwrap();
    assert!(svg.contains("Ada Quill") && !svg.contains("Nobody asked"));
    world.ok(&["draw", "--by", "Ada Quill", "-o", "b.svg"]);
    assert_eq!(svg, fs::read_to_string(world.path("b.svg")).unwrap(), "the same picture each time");
    assert!(world.fails(2, &["draw", "-o", "a.png"]).contains(".svg"));
    world.fails(2, &["draw", "-o", "nowhere/a.svg"]);
    world.fails(1, &["draw", "--about", "unicorn"]);
}

#[test]
fn stats_count_and_fmt_and_check_agree_with_a_fresh_graph() {
    let world = World::new();
    assert_eq!(world.json(&["stats"])["statements"], 5);
    assert_eq!(world.json(&["stats", "--source", "北岸日报"])["statements"], 2);
    world.ok(&["check"]);
    world.ok(&["fmt", "--check"]);
    let head = world.path("graphs/mine/graph.ron");
    let tidy = fs::read_to_string(&head).unwrap();
    fs::write(&head, tidy.replace("format:", "format  :")).unwrap();
    let (code, named, _) = world.run(&["fmt", "--check"]);
    assert!(code == 1 && named.contains("graph.ron"), "{code} {named}");
    world.ok(&["fmt"]);
    assert_eq!(fs::read_to_string(&head).unwrap(), tidy);
    fs::write(&head, tidy.replace("format:", "fromat:")).unwrap();
    let broken = world.fails(2, &["check"]);
    assert!(broken.contains("graph.ron:") && broken.contains("fromat"), "{broken}");
    world.fails(2, &["list"]);
}

#[test]
fn reading_leaves_the_graph_alone_and_writing_twice_changes_nothing() {
    let world = World::new();
    let before = files(&world.path("graphs"));
    for args in [&["list"][..], &["stats"], &["check"], &["who", "dawn"], &["entity", "list"], &["draw"]] {
        world.ok(args);
    }
    world.ok(&["add", "en.txt", "--publisher", "The Harbour Courier", "--published", "2031-05-02"]);
    let after = files(&world.path("graphs"));
    assert_eq!(before.len(), after.len());
    for ((path, a), (_, b)) in before.iter().zip(&after) {
        assert_eq!(String::from_utf8_lossy(a), String::from_utf8_lossy(b), "{}", path.display());
    }
}

#[test]
fn the_graph_is_found_upward_and_under_graphs() {
    let world = World::new();
    let inside = world.path("graphs/mine/sources");
    let list = world.command(&["list"]).current_dir(inside).output().unwrap();
    assert!(list.status.success(), "upward");
    world.ok(&["init", "graphs/other"]);
    let several = world.fails(2, &["list"]);
    assert!(several.contains("-g graphs/mine") && several.contains("-g graphs/other"), "{several}");
    world.ok(&["list", "-g", "graphs/mine"]);
    let by_env = world.command(&["list"]).env("DIXIT_GRAPH", "graphs/mine").output().unwrap();
    assert!(by_env.status.success());
    assert!(world.fails(2, &["list", "-g", "graphs"]).contains("graphs/mine"));
    assert!(World::empty().fails(2, &["list"]).contains("dixit init"));
    assert!(world.fails(2, &["init", "graphs/mine"]).contains("already"));
}

#[test]
fn bad_files_are_named_and_the_rest_goes_on() {
    let world = World::empty();
    world.ok(&["init", "graphs/mine"]);
    fs::write(world.path("empty.txt"), "").unwrap();
    fs::write(world.path("picture.jpg"), [0xFF, 0xD8, 0xFF, 0xE0, 0, 1, 2, 3]).unwrap();
    let lines = format!(
        "{}\nnot json\n{}\n",
        serde_json::json!({"id": "a", "text": "“Yes, it will sail,” Ada Quill said."}),
        serde_json::json!({"id": "b", "text": "“No, it will not,” Tom Reed said."})
    );
    fs::write(world.path("many.jsonl"), lines).unwrap();
    let (code, out, err) = world.run(&["add", "empty.txt", "en.txt", "picture.jpg", "missing.txt", "many.jsonl"]);
    assert_eq!(code, 2);
    for bad in ["empty.txt", "picture.jpg", "missing.txt", "many.jsonl:2"] {
        assert!(err.contains(bad), "{bad} is not named in\n{err}");
    }
    assert!(out.contains("en.txt") && out.contains("2 articles"), "{out}");
    assert_eq!(world.json(&["list"]).as_array().unwrap().len(), 3);
}

#[test]
fn one_command_leads_from_an_article_to_a_picture() {
    let world = World::empty();
    let told = world.ok(&["add", "en.txt", "--init", "-g", "graphs/new", "--show", "--draw", "new.svg"]);
    for words in ["Ada Quill", "Nobody asked the harbour", "graphs/new", "drew 3 statements into new.svg"] {
        assert!(told.contains(words), "no {words} in\n{told}");
    }
    assert!(fs::read_to_string(world.path("new.svg")).unwrap().starts_with("<svg"));
    world.fails(2, &["add", "en.txt", "--draw", "new.bmp"]);
    assert!(world.fails(2, &["add", "en.txt", "-g", "graphs/nowhere"]).contains("dixit init"));
}

#[test]
fn extract_streams_in_order_and_names_bad_lines() {
    let world = World::empty();
    let line = |n: usize| serde_json::json!({"id": format!("{n}"), "lang": "en", "text": "“Yes,” Ada Quill said."});
    let mut input: Vec<String> = (0..300).map(|n| line(n).to_string()).collect();
    input.insert(100, "{broken".to_owned());
    let output = world.command(&["extract"]).write_stdin(input.join("\n")).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let err = String::from_utf8(output.stderr).unwrap();
    assert!(err.contains(":101"), "{err}");
    let out = String::from_utf8(output.stdout).unwrap();
    let ids: Vec<String> = out
        .lines()
        .map(|l| serde_json::from_str::<serde_json::Value>(l).unwrap()["id"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(ids, (0..300).map(|n| n.to_string()).collect::<Vec<_>>());
    let explained = world.ok(&["extract", "--explain", "en.txt"]);
    let document: serde_json::Value = serde_json::from_str(&explained).unwrap();
    assert_eq!(document["id"], "en");
    assert!(document["statements"][0]["why"].is_array());
    world.fails(2, &["extract", "missing.txt"]);
}

#[test]
fn every_reading_command_has_every_form() {
    let world = World::new();
    let id = world.id("Nobody asked");
    for args in [
        &["who", "dawn"][..],
        &["said", "Tom Reed"],
        &["show", &id],
        &["trace", &id],
        &["list"],
        &["list", "statements"],
        &["stats"],
        &["entity", "list"],
        &["entity", "show", "Tom Reed"],
    ] {
        let form = |form: &str| world.ok(&[args, &["--format", form]].concat());
        assert!(!form("table").is_empty());
        serde_json::from_str::<serde_json::Value>(&form("json")).unwrap();
        assert!(form("jsonl").lines().all(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()));
        let csv = form("csv");
        let columns = csv.lines().next().unwrap().split(',').count();
        assert!(columns >= 3 && csv.lines().count() >= 2, "{args:?}: {csv}");
        for line in csv.lines() {
            assert_eq!(unquoted_commas(line) + 1, columns, "{args:?}: {line}");
        }
        assert!(world.fails(2, &[args, &["--format", "xml"]].concat()).contains("xml"));
    }
}

fn unquoted_commas(line: &str) -> usize {
    let mut quoted = false;
    let mut count = 0;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => count += 1,
            _ => {}
        }
    }
    count
}

#[test]
fn nothing_is_wider_than_the_terminal() {
    let world = World::new();
    let id = world.id("渡轮");
    world.ok(&["reject", &world.id("Nobody asked"), "--why", "a very long reason ".repeat(8).trim()]);
    for columns in ["40", "60", "120"] {
        for args in [
            &["who", "350,000"][..],
            &["said", "阿达·奎尔"],
            &["show", &id],
            &["trace", &id],
            &["list"],
            &["list", "statements", "--rejected"],
            &["list", "decisions"],
            &["stats"],
            &["entity", "list"],
            &["entity", "show", "Ada Quill"],
            &["entity", "proposals"],
            &["add", "en.txt", "zh.txt", "--show"],
        ] {
            let output = world.command(args).env("COLUMNS", columns).output().unwrap();
            for line in String::from_utf8(output.stdout).unwrap().lines() {
                assert!(line.width() <= columns.parse().unwrap(), "{args:?} at {columns}: {line:?}");
                assert_eq!(line, line.trim_end(), "{args:?} at {columns}: blanks at the end");
            }
        }
    }
}

#[test]
fn colours_follow_no_color_and_are_never_in_a_pipe() {
    let world = World::new();
    let escape = |command: &mut Command| command.output().unwrap().stdout.contains(&0x1b);
    assert!(!escape(&mut world.command(&["who", "dawn"])), "a pipe");
    assert!(escape(world.command(&["who", "dawn"]).env("CLICOLOR_FORCE", "1")));
    assert!(!escape(world.command(&["who", "dawn"]).env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1")));
    let json = ["who", "dawn", "--format", "json"];
    assert!(!escape(world.command(&json).env("CLICOLOR_FORCE", "1")), "no colour in data");
}

#[test]
fn whoever_reads_may_leave() {
    let world = World::new();
    let bin = env!("CARGO_BIN_EXE_dixit");
    for command in ["list statements", "entity list", "stats", "draw", "extract en.txt zh.txt", "list --format csv"] {
        let script = format!("'{bin}' {command} 2>err | true; cat err >&2");
        let output = std::process::Command::new("sh").args(["-c", &script]).current_dir(world.folder.path()).output();
        let err = String::from_utf8(output.unwrap().stderr).unwrap();
        assert_eq!(err, "", "{command}");
    }
}

#[test]
fn wrong_options_are_usage_errors() {
    let world = World::new();
    for args in [
        &["list", "--since", "2031-13-01"][..],
        &["list", "--kind", "sideways"],
        &["who"],
        &["sayd", "x"],
        &["correct", "s-1"],
        &["list", "--now", "soon"],
        &["list", "-g", "nowhere"],
    ] {
        world.fails(2, args);
    }
    let id = world.id("Nobody asked");
    assert!(world.fails(2, &["correct", &id]).contains("--speaker"));
    let nobody = world.command(&["accept", &id]).env_remove("DIXIT_USER").output().unwrap();
    assert_eq!(nobody.status.code(), Some(2), "a decision needs a name");
    fs::write(world.path(".gitconfig"), "[user]\n  name = Git Person\n").unwrap();
    let by_git = world.command(&["accept", &id]).env_remove("DIXIT_USER").output().unwrap();
    assert!(by_git.status.success());
    assert_eq!(world.json(&["show", &id])["judged_by"], "Git Person");
}

#[test]
fn every_command_has_help_with_examples() {
    let world = World::empty();
    for command in [
        "init",
        "add",
        "who",
        "said",
        "show",
        "trace",
        "accept",
        "reject",
        "correct",
        "undo",
        "add-statement",
        "rm",
        "entity",
        "draw",
        "extract",
        "check",
        "fmt",
        "list",
        "stats",
    ] {
        let output = world.command(&[command, "--help"]).env("COLUMNS", "100").output().unwrap();
        let help = String::from_utf8(output.stdout).unwrap();
        assert!(help.lines().filter(|l| l.starts_with("  dixit")).all(|l| l.width() <= 100), "{help}");
        assert!(help.contains(&format!("dixit {command}")) && help.contains("Examples:"), "{command}");
    }
}
