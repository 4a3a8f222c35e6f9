//! Terminals, pipes, help, wrong options.

use super::world::World;
use assert_cmd::Command;
use std::fs;
use unicode_width::UnicodeWidthStr;

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
            &["timeline", "Ada Quill"],
            &["path", "Ada Quill", "Northbay Radio"],
            &["path", "Ada Quill", "Tom Reed"],
            &["top"],
            &["top", "outlets"],
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
    for command in [
        "list statements",
        "entity list",
        "stats",
        "draw",
        "export --format turtle",
        "extract en.txt zh.txt",
        "list --format csv",
    ] {
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
        "timeline",
        "path",
        "top",
        "overlap",
        "export",
        "import",
        "merge",
        "diff",
        "bundle",
        "verify",
    ] {
        let output = world.command(&[command, "--help"]).env("COLUMNS", "100").output().unwrap();
        let help = String::from_utf8(output.stdout).unwrap();
        assert!(help.lines().filter(|l| l.starts_with("  dixit")).all(|l| l.width() <= 100), "{help}");
        assert!(help.contains(&format!("dixit {command}")) && help.contains("Examples:"), "{command}");
    }
}
