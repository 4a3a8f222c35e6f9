//! Annotations and predictions from files: JSON Lines, or brat standoff (a `.ann` file or a folder of them).

use crate::failure::Done;
use dixit::base::Problem;
use dixit::score::{GoldDocument, PredictedDocument, brat};
use serde::de::DeserializeOwned;
use std::fs;
use std::path::{Path, PathBuf};

/// Annotated documents.
pub fn gold(path: &Path) -> Done<Vec<GoldDocument>> {
    read(path, brat::gold)
}

/// Documents with what was found in them.
pub fn found(path: &Path) -> Done<Vec<PredictedDocument>> {
    read(path, brat::predicted)
}

/// Id, file, text, annotations.
type Brat<T> = fn(&str, &str, &str, &str) -> Result<T, Vec<Problem>>;

fn read<T: DeserializeOwned>(path: &Path, standoff: Brat<T>) -> Done<Vec<T>> {
    if path.is_dir() {
        let mut files = Vec::new();
        walk(path, &mut files).map_err(|e| Problem::error(path.display().to_string(), e.to_string()))?;
        files.sort();
        if files.is_empty() {
            let problem = Problem::error(path.display().to_string(), "holds no .ann files");
            return Err(problem.help("brat writes a NAME.ann beside each NAME.txt").into());
        }
        return all(files.iter().map(|file| one(path, file, standoff)));
    }
    if path.extension().is_some_and(|e| e == "ann") {
        let folder = path.parent().unwrap_or(Path::new(""));
        return all(std::iter::once(one(folder, path, standoff)));
    }
    lines(path)
}

/// Every document, or everything that is wrong.
fn all<T>(read: impl Iterator<Item = Result<T, Vec<Problem>>>) -> Done<Vec<T>> {
    let (mut documents, mut problems) = (Vec::new(), Vec::new());
    for outcome in read {
        match outcome {
            Ok(document) => documents.push(document),
            Err(wrong) => problems.extend(wrong),
        }
    }
    if problems.is_empty() { Ok(documents) } else { Err(problems.into()) }
}

/// One `.ann` file with the text beside it; its name below the folder, without `.ann`, is the id.
fn one<T>(folder: &Path, file: &Path, standoff: Brat<T>) -> Result<T, Vec<Problem>> {
    let shown = file.display().to_string();
    let read = |file: &Path| {
        let problem = |e: std::io::Error| vec![Problem::error(file.display().to_string(), e.to_string())];
        fs::read_to_string(file).map_err(problem)
    };
    let (annotations, text) = (read(file)?, read(&file.with_extension("txt"))?);
    let id = file.strip_prefix(folder).unwrap_or(file).with_extension("");
    let id: Vec<String> = id.components().map(|c| c.as_os_str().to_string_lossy().into_owned()).collect();
    standoff(&id.join("/"), &shown, text.trim_start_matches('\u{feff}'), &annotations)
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            walk(&path, files)?;
        } else if path.extension().is_some_and(|e| e == "ann") {
            files.push(path);
        }
    }
    Ok(())
}

/// A document a line; every line that is none is named.
fn lines<T: DeserializeOwned>(file: &Path) -> Done<Vec<T>> {
    let shown = file.display().to_string();
    let text = fs::read_to_string(file).map_err(|e| Problem::error(&*shown, e.to_string()))?;
    all(text.lines().enumerate().filter(|(_, l)| !l.trim().is_empty()).map(|(number, line)| {
        serde_json::from_str(line)
            .map_err(|e| vec![Problem::error(format!("{shown}:{}", number + 1), format!("is not a document: {e}"))])
    }))
}
