//! Where the graph is, and who the user is.

use crate::failure::{Done, Failure};
use std::path::{Path, PathBuf};
use std::{env, fs};

const HEAD: &str = "graph.ron";

/// The folder of the graph meant: as told, else the nearest upward, else the only one under a `graphs/`.
pub fn graph(told: Option<&Path>) -> Done<PathBuf> {
    if let Some(folder) = told {
        return if folder.join(HEAD).is_file() { Ok(folder.to_owned()) } else { Err(no_graph_at(folder)) };
    }
    let here = env::current_dir().unwrap_or_else(|_| PathBuf::from("."));
    for (up, folder) in here.ancestors().enumerate() {
        if folder.join(HEAD).is_file() {
            return Ok(seen_from_here(&here, folder, up));
        }
        let graphs = under(&folder.join("graphs"));
        match graphs.as_slice() {
            [] => {}
            [only] => return Ok(seen_from_here(&here, only, up)),
            several => {
                let list = several.iter().map(|g| format!("-g {}", seen_from_here(&here, g, up).display()));
                let message = format!("{} graphs are here: say which one", several.len());
                return Err(Failure::Usage { message, help: list.collect() });
            }
        }
    }
    Err(Failure::usage(
        "there is no graph here",
        "make one with `dixit init graphs/mine`, or name one with -g FOLDER or DIXIT_GRAPH",
    ))
}

fn no_graph_at(folder: &Path) -> Failure {
    let shown = folder.display();
    let message = format!("`{shown}` is not a graph: it has no {HEAD}");
    let inside = under(folder);
    let help = match inside.as_slice() {
        [] => vec![format!("make it with `dixit init {shown}`")],
        graphs => graphs.iter().map(|g| format!("did you mean -g {}", g.display())).collect(),
    };
    Failure::Usage { message, help }
}

/// Graphs right under a folder, sorted.
fn under(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut all: Vec<_> = entries.flatten().map(|e| e.path()).filter(|p| p.join(HEAD).is_file()).collect();
    all.sort();
    all
}

/// The path as somebody standing `here` would write it.
fn seen_from_here(here: &Path, path: &Path, up: usize) -> PathBuf {
    if let Ok(below) = path.strip_prefix(here) {
        return if below.as_os_str().is_empty() { ".".into() } else { below.to_owned() };
    }
    let base = here.ancestors().nth(up).unwrap_or(here);
    let dots: PathBuf = std::iter::repeat_n("..", up).collect();
    path.strip_prefix(base).map_or_else(|_| path.to_owned(), |below| dots.join(below))
}

/// git's `user.name`: of the repository around us, else of the user. Read from the files, so that git need
/// not be installed; `include` sections are not followed.
pub fn git_user() -> Option<String> {
    let home = env::var_os("HOME").map(PathBuf::from);
    let xdg = env::var_os("XDG_CONFIG_HOME").map(PathBuf::from).or_else(|| home.as_ref().map(|h| h.join(".config")));
    let here = env::current_dir().ok();
    let repository = here.iter().flat_map(|h| h.ancestors()).map(|f| f.join(".git/config")).find(|c| c.is_file());
    let files = [repository, home.map(|h| h.join(".gitconfig")), xdg.map(|x| x.join("git/config"))];
    files.into_iter().flatten().filter_map(|file| fs::read_to_string(file).ok()).find_map(|text| user_name(&text))
}

/// The last `name` of the `[user]` sections of a git config.
fn user_name(config: &str) -> Option<String> {
    let mut in_user = false;
    let mut name = None;
    for line in config.lines().map(str::trim) {
        if let Some(section) = line.strip_prefix('[') {
            in_user = section.split(']').next().is_some_and(|s| s.trim().eq_ignore_ascii_case("user"));
        } else if let Some((key, value)) = line.split_once('=')
            && in_user
            && key.trim().eq_ignore_ascii_case("name")
        {
            let value = value.split([';', '#']).next().unwrap_or("").trim().trim_matches('"');
            name = Some(value.to_owned()).filter(|v| !v.is_empty());
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_the_user_section_counts() {
        let config =
            "[core]\n\tname = no\n[user]\n\temail = a@example.org\n\tName = \"林 阿达\" ; me\n[alias]\nname=x\n";
        assert_eq!(user_name(config), Some("林 阿达".into()));
        assert_eq!(user_name("[user]\nname =\n"), None);
    }

    #[test]
    fn paths_are_shown_as_seen_from_here() {
        let here = Path::new("/a/b/c");
        assert_eq!(seen_from_here(here, Path::new("/a/b/c"), 0), Path::new("."));
        assert_eq!(seen_from_here(here, Path::new("/a/b/c/graphs/x"), 0), Path::new("graphs/x"));
        assert_eq!(seen_from_here(here, Path::new("/a/graphs/x"), 2), Path::new("../../graphs/x"));
    }
}
