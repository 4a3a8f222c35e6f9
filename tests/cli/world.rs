//! A folder to run the binary in.

use assert_cmd::Command;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

pub const ENGLISH: &str = "Ferry Aurora to sail again\n\
    NORTHBAY, May 2, 2031 — “The ferry carries 350,000 people a year,” mayor Ada Quill told Northbay Radio.\n\
    “We will sail at dawn,” said Tom Reed on Friday.\n\
    “Nobody asked the harbour,” said Lin Marsh, a dock worker.\n";

pub const CHINESE: &str = "渡轮极光号复航\n\
    北湾市长阿达·奎尔表示：“渡轮每年运送近35万人，这是全城的骄傲。”\n\
    “我们黎明时分启航。”船长汤姆·里德说。\n";

/// A folder with articles and, once made, a graph.
pub struct World {
    pub folder: TempDir,
}

impl World {
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("en.txt"), ENGLISH).unwrap();
        fs::write(folder.path().join("zh.txt"), CHINESE).unwrap();
        Self { folder }
    }

    /// With a graph of both articles.
    pub fn new() -> Self {
        let world = Self::empty();
        world.ok(&["init", "graphs/mine"]);
        world.ok(&["add", "en.txt", "--publisher", "The Harbour Courier", "--published", "2031-05-02"]);
        world.ok(&["add", "zh.txt", "--publisher", "北岸日报", "--published", "2031-05-03"]);
        world
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dixit"));
        command.args(args).current_dir(self.folder.path());
        for name in ["DIXIT_GRAPH", "NO_COLOR", "CLICOLOR_FORCE", "COLUMNS"] {
            command.env_remove(name);
        }
        command.env("DIXIT_USER", "Iris Vale").env("DIXIT_NOW", "2031-05-04T08:00:00Z").env("HOME", self.folder.path());
        command
    }

    /// Exit code, standard output, standard error.
    pub fn run(&self, args: &[&str]) -> (i32, String, String) {
        let output = self.command(args).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
    }

    pub fn ok(&self, args: &[&str]) -> String {
        let (code, out, err) = self.run(args);
        assert_eq!(code, 0, "{args:?}\n{out}\n{err}");
        out
    }

    pub fn fails(&self, code: i32, args: &[&str]) -> String {
        let (got, out, err) = self.run(args);
        assert_eq!(got, code, "{args:?}\n{out}\n{err}");
        assert!(!err.is_empty(), "{args:?} fails without a word");
        err
    }

    pub fn json(&self, args: &[&str]) -> serde_json::Value {
        let mut args = args.to_vec();
        args.extend(["--format", "json"]);
        serde_json::from_str(&self.ok(&args)).unwrap()
    }

    /// The id of the statement that has these words.
    pub fn id(&self, words: &str) -> String {
        self.json(&["who", words])[0]["id"].as_str().unwrap().to_owned()
    }
}

/// Every file below a folder with its bytes, but for what is hidden.
pub fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
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
