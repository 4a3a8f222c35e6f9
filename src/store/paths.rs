//! Names of files inside a graph's folder.

use crate::base::{SourceId, TextHash};

pub(super) const GRAPH: &str = "graph.ron";
pub(super) const ENTITIES: &str = "entities.ron";
pub(super) const CLAIMS: &str = "claims.ron";
pub(super) const LINKS: &str = "links.ron";
pub(super) const DECISIONS: &str = "decisions.ron";
pub(super) const GAZETTEER: &str = "gazetteer.tsv";
pub(super) const SOURCES: &str = "sources";
pub(super) const ARCHIVE: &str = "archive";
/// Lock and journal; not part of the graph, and not to be deleted while a `pending` stands in it.
pub(super) const HIDDEN: &str = ".dixit";

/// Longest file name in bytes; some systems allow no more than 143.
const LONGEST: usize = 140;

/// Names that Windows gives to devices.
const DEVICES: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2",
    "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// The file of a source: its id, or, where that is no safe name on every system (too long, beginning
/// with a dot, capitals, a device), what is safe of it and a hash of the whole.
pub(super) fn of_source(id: &SourceId) -> String {
    let id = id.as_str();
    let device = DEVICES.contains(&id.split('.').next().unwrap_or(id));
    let safe = id.chars().all(|c| c.is_alphanumeric() && !c.is_uppercase() || matches!(c, '-' | '.' | '~'));
    if safe && id.len() + 4 <= LONGEST && !id.starts_with(['.', '~', '-']) && !device {
        return format!("{SOURCES}/{id}.ron");
    }
    let mut stem: String = id.to_lowercase().chars().filter(|c| c.is_alphanumeric() || *c == '-').collect();
    while stem.len() > LONGEST - 20 {
        stem.pop();
    }
    format!("{SOURCES}/x-{}-{}.ron", stem.trim_matches('-'), TextHash::of(id.as_bytes()).short(10))
}

/// The file of an archived text.
pub(super) fn of_text(hash: &TextHash) -> String {
    format!("{ARCHIVE}/{hash}.txt")
}

/// True for paths that dixit itself writes: a file of the folder, of `sources/` or `archive/`, no way out.
pub(super) fn is_ours(path: &str) -> bool {
    let plain = |name: &str| !name.is_empty() && !name.starts_with('.') && !name.contains(['/', '\\', ':', '\0']);
    match path.split_once('/') {
        Some((folder, name)) => matches!(folder, SOURCES | ARCHIVE) && plain(name),
        None => path == ".gitattributes" || plain(path) && path.ends_with(".ron"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_id_leads_out_of_the_folder_or_to_a_bad_name() {
        let long = "新".repeat(300);
        for id in ["..", ".", "~", "...-a", "con", "NUL.x", "Ab", "-rf", &long] {
            let path = of_source(&id.parse().unwrap());
            let name = path.strip_prefix("sources/").unwrap();
            assert!(name.starts_with("x-") && name.len() <= LONGEST && is_ours(&path), "{id}: {path}");
        }
        assert_ne!(of_source(&"Ab".parse().unwrap()), of_source(&"AB".parse().unwrap()));
        assert_eq!(of_source(&"潮报-2026-1f".parse().unwrap()), "sources/潮报-2026-1f.ron");
    }

    #[test]
    fn only_own_files_are_ours() {
        assert!(["graph.ron", "sources/a.ron", "archive/00.txt", ".gitattributes"].iter().all(|p| is_ours(p)));
        assert!(
            !["../x.ron", "sources/../x", "/etc/passwd", ".dixit/lock", "sources/.x", "c:\\x.ron"]
                .iter()
                .any(|p| is_ours(p))
        );
    }
}
