//! The seed files: see `tests/seeds/README.md` for their form.

use dixit::audit::Pick;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// What a case expects.
pub struct Expected {
    pub code: String,
    pub words: String,
}

/// One article of a case.
#[derive(Clone, Default)]
pub struct Given {
    pub fields: BTreeMap<String, String>,
    pub text: String,
}

/// A case.
pub struct Case {
    /// The folder of its file: `seeds` (the first and second set), or the set's own.
    pub set: String,
    /// The rule whose file it stands in.
    pub file: String,
    pub name: String,
    pub articles: Vec<Given>,
    /// Lines that begin with `!`: what people decided, what befell the files.
    pub events: Vec<String>,
    pub expected: Vec<Expected>,
    /// Rules whose findings do not count here, unless expected.
    pub unjudged: Vec<Pick>,
}

/// Every case, by set and file; `SEEDS` names another folder to take them from.
pub fn all() -> Vec<Case> {
    let given = std::env::var_os("SEEDS").map(PathBuf::from);
    let folder = given.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/seeds"));
    let paths = |folder: &Path| fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect::<Vec<_>>();
    let sets = paths(&folder).into_iter().filter(|p| p.is_dir());
    let mut files: Vec<_> = sets.chain([folder]).flat_map(|set| paths(&set)).collect();
    files.retain(|f| f.extension().is_some_and(|e| e == "seed"));
    files.sort();
    let name = |path: &Path| path.file_stem().unwrap().to_string_lossy().into_owned();
    let cases = |f: &PathBuf| {
        let set = name(f.parent().unwrap());
        read(&name(f), &fs::read_to_string(f).unwrap()).into_iter().map(move |c| Case { set: set.clone(), ..c })
    };
    files.iter().flat_map(cases).collect()
}

pub fn read(file: &str, text: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let (mut common, mut quiet): (BTreeMap<String, String>, Vec<Pick>) = Default::default();
    for (number, line) in text.lines().enumerate() {
        let place = || format!("{file}.seed:{}", number + 1);
        let (mark, rest) = line.split_once(' ').unwrap_or((line, ""));
        match (mark, cases.last_mut()) {
            ("", _) | ("#", None) => {}
            ("?", None) => quiet.extend(picks(rest, &place())),
            ("?", Some(case)) => case.unjudged.extend(picks(rest, &place())),
            ("@", None) => common = fields(rest),
            ("@", Some(case)) => {
                let mut all = common.clone();
                all.extend(fields(rest));
                case.articles.push(Given { fields: all, text: String::new() });
            }
            ("!", Some(case)) => case.events.push(rest.to_owned()),
            ("+", Some(case)) => {
                let (code, words) = rest.split_once(' ').unwrap_or_else(|| panic!("{}: + CODE WORDS", place()));
                case.expected.push(Expected { code: code.to_owned(), words: words.to_owned() });
            }
            ("==", _) => cases.push(Case {
                set: String::new(),
                file: file.to_owned(),
                name: rest.to_owned(),
                articles: Vec::new(),
                events: Vec::new(),
                expected: Vec::new(),
                unjudged: quiet.clone(),
            }),
            (_, None) => panic!("{}: text before the first case", place()),
            (_, Some(case)) => {
                if case.articles.is_empty() {
                    case.articles.push(Given { fields: common.clone(), text: String::new() });
                }
                let text = &mut case.articles.last_mut().expect("one at least").text;
                if !text.is_empty() {
                    text.push('\n');
                }
                text.push_str(line);
            }
        }
    }
    cases
}

fn picks(list: &str, place: &str) -> Vec<Pick> {
    // A rule that is not written yet is passed over; its group is known all the same.
    let known = |code: &str| code.parse::<Pick>().map_err(|e| assert!(code.len() == 6, "{place}: {e}")).ok();
    list.split_whitespace().filter_map(known).collect()
}

fn fields(list: &str) -> BTreeMap<String, String> {
    let pairs = list.split(';').filter_map(|pair| pair.split_once('='));
    pairs.map(|(key, value)| (key.trim().to_owned(), value.trim().to_owned())).collect()
}
