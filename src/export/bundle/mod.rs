//! An evidence bundle: a zip file with a graph's files, a page to read them by, and the hash of each. Adapter of
//! `zip`.
//!
//! `MANIFEST.sha256` has a line for every other file, in the form of `sha256sum`; its own hash is the **seal**. A
//! bundle is what it was if every file has its hash, none is missing or more, and the seal is the one that was
//! noted down when it was made. Whoever can change a file can also write another manifest, but not one with the
//! same seal.

mod page;

pub use page::index;

use crate::base::{Problem, TextHash};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Read, Seek, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// The list of hashes.
pub const MANIFEST: &str = "MANIFEST.sha256";
/// The folder in the bundle that is the graph.
pub const GRAPH: &str = "graph/";
/// More than this is not unpacked: a bundle is text.
const MOST: u64 = 4 << 30;

const README: &str = "\
This is an evidence bundle made by dixit. Open index.html to read it.

graph/            the graph: records as text, and the captured texts (graph/archive)
MANIFEST.sha256   the SHA-256 hash of every other file

To see that nothing was changed: `dixit verify BUNDLE.zip --seal SEAL`, where SEAL was noted down when the
bundle was made. By hand: unpack it, `sha256sum -c MANIFEST.sha256`, and compare `sha256sum MANIFEST.sha256`
with the seal.
";

/// Writes a bundle of these files of a graph, and the page about them; gives the seal. The same files make the
/// same bytes.
pub fn write(out: impl Write + Seek, graph: &[(String, Vec<u8>)], index: &str) -> io::Result<TextHash> {
    let mut files: BTreeMap<String, &[u8]> =
        graph.iter().map(|(path, bytes)| (format!("{GRAPH}{path}"), bytes.as_slice())).collect();
    files.insert("index.html".into(), index.as_bytes());
    files.insert("README.txt".into(), README.as_bytes());
    let manifest: String = files.iter().map(|(path, bytes)| format!("{}  {path}\n", TextHash::of(bytes))).collect();
    files.insert(MANIFEST.into(), manifest.as_bytes());
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(out);
    for (path, bytes) in &files {
        zip.start_file(path.as_str(), options)?;
        zip.write_all(bytes)?;
    }
    zip.finish()?;
    Ok(TextHash::of(manifest.as_bytes()))
}

/// A bundle all of whose files have their hashes.
#[derive(Debug)]
pub struct Opened {
    /// The hash of its manifest.
    pub seal: TextHash,
    /// The graph's files, by their paths in its folder.
    pub graph: Vec<(String, Vec<u8>)>,
    /// How many files were compared.
    pub files: usize,
}

/// Reads a bundle and compares every file with its hash; else everything that is not as it was. `name` is what the
/// user calls it.
pub fn open(name: &str, reader: impl Read + Seek) -> Result<Opened, Vec<Problem>> {
    let files = unpack(name, reader).map_err(|p| vec![p])?;
    let wrong = |message: String| Problem::error(name, message);
    let Some(manifest) = files.get(MANIFEST) else {
        return Err(vec![wrong(format!("is no bundle: it has no {MANIFEST}"))]);
    };
    let Ok(list) = std::str::from_utf8(manifest) else {
        return Err(vec![wrong(format!("{MANIFEST} is no text"))]);
    };
    let mut problems = Vec::new();
    let mut listed = BTreeSet::new();
    for (n, line) in list.lines().enumerate() {
        let Some((hash, path)) = line.split_once("  ") else {
            problems.push(wrong(format!("{MANIFEST}, line {}: is no hash and path", n + 1)));
            continue;
        };
        if !listed.insert(path) {
            problems.push(wrong(format!("{MANIFEST} lists {path} twice")));
        }
        match files.get(path) {
            None => problems.push(wrong(format!("{path} is missing"))),
            Some(bytes) if TextHash::of(bytes).as_str() != hash => {
                problems.push(wrong(format!("{path} was changed: its hash is not the one listed")));
            }
            Some(_) => {}
        }
    }
    for path in files.keys().filter(|path| *path != MANIFEST && !listed.contains(path.as_str())) {
        problems.push(wrong(format!("{path} was added: {MANIFEST} does not list it")));
    }
    for (path, bytes) in &files {
        let named = path.strip_prefix("graph/archive/").and_then(|p| p.strip_suffix(".txt"));
        if named.is_some_and(|hash| TextHash::of(bytes).as_str() != hash) {
            problems.push(wrong(format!("{path} is not the text that its name says")));
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let seal = TextHash::of(manifest);
    let count = files.len();
    let of_graph = |(path, bytes): (String, Vec<u8>)| Some((path.strip_prefix(GRAPH)?.to_owned(), bytes));
    Ok(Opened { seal, graph: files.into_iter().filter_map(of_graph).collect(), files: count })
}

fn unpack(name: &str, reader: impl Read + Seek) -> Result<BTreeMap<String, Vec<u8>>, Problem> {
    let broken = |e: &dyn std::fmt::Display| Problem::error(name, format!("cannot be read as a zip file: {e}"));
    let mut zip = ZipArchive::new(reader).map_err(|e| broken(&e))?;
    let mut files = BTreeMap::new();
    let mut left = MOST;
    for n in 0..zip.len() {
        let mut file = zip.by_index(n).map_err(|e| broken(&e))?;
        let path = file.name().map_err(|e| broken(&e))?.into_owned();
        let safe = path.split('/').all(|part| !part.is_empty() && part != "." && part != "..");
        if !safe || path.contains(['\\', ':', '\0']) {
            return Err(Problem::error(name, format!("holds the path `{}`, which no bundle has", path.escape_debug())));
        }
        let mut bytes = Vec::new();
        file.by_ref().take(left + 1).read_to_end(&mut bytes).map_err(|e| broken(&e))?;
        left = left
            .checked_sub(bytes.len() as u64)
            .ok_or_else(|| Problem::error(name, "unpacks to more than 4 GB, which no bundle does"))?;
        if files.insert(path.clone(), bytes).is_some() {
            return Err(Problem::error(name, format!("holds {path} twice")));
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    fn files() -> Vec<(String, Vec<u8>)> {
        let text = "渡轮复航\n".as_bytes().to_vec();
        vec![("graph.ron".into(), b"(format: 1)\n".to_vec()), (format!("archive/{}.txt", TextHash::of(&text)), text)]
    }

    fn bundle(files: &[(String, Vec<u8>)]) -> (Vec<u8>, TextHash) {
        let mut out = Cursor::new(Vec::new());
        let seal = write(&mut out, files, "<p>index</p>").unwrap();
        (out.into_inner(), seal)
    }

    /// The same zip file with other contents, and its old manifest.
    fn forged(bytes: &[u8], change: impl Fn(&mut BTreeMap<String, Vec<u8>>)) -> Vec<String> {
        let mut files = unpack("b.zip", Cursor::new(bytes)).unwrap();
        change(&mut files);
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (path, bytes) in files {
            zip.start_file(path, SimpleFileOptions::default()).unwrap();
            zip.write_all(&bytes).unwrap();
        }
        let bytes = zip.finish().unwrap().into_inner();
        open("b.zip", Cursor::new(bytes)).unwrap_err().into_iter().map(|p| p.message).collect()
    }

    #[test]
    fn what_was_bundled_comes_back_with_its_seal() {
        let (bytes, seal) = bundle(&files());
        assert_eq!(bundle(&files()).0, bytes, "the same bytes each time");
        let opened = open("b.zip", Cursor::new(bytes)).unwrap();
        let mut wanted = files();
        wanted.sort();
        assert_eq!((opened.seal, opened.graph, opened.files), (seal, wanted, 5));
    }

    #[test]
    fn every_change_is_seen() {
        let (bytes, seal) = bundle(&files());
        let has =
            |messages: Vec<String>, words: &str| assert!(messages.iter().any(|m| m.contains(words)), "{messages:?}");
        has(forged(&bytes, |f| f.get_mut("graph/graph.ron").unwrap().push(b' ')), "graph/graph.ron was changed");
        has(forged(&bytes, |f| drop(f.remove("index.html"))), "index.html is missing");
        has(forged(&bytes, |f| drop(f.insert("graph/claims.ron".into(), Vec::new()))), "was added");
        has(forged(&bytes, |f| drop(f.remove(MANIFEST))), "is no bundle");
        has(forged(&bytes, |f| f.get_mut(MANIFEST).unwrap().extend(b"nonsense\n")), "line 5");
        // A forger who mends the manifest as well has another seal.
        let mut other = files();
        other[0].1.push(b' ');
        assert_ne!(bundle(&other).1, seal);
        // A text that is not what its name says, even with a manifest to match.
        let mut other = files();
        other[1].1.push(b'!');
        let messages = open("b.zip", Cursor::new(bundle(&other).0)).unwrap_err();
        assert!(messages[0].message.contains("its name says"));
        for end in (0..bytes.len()).step_by(7) {
            assert!(open("b.zip", Cursor::new(&bytes[..end])).is_err(), "cut at {end}");
        }
        let mut flipped = bytes.clone();
        for at in (30..bytes.len() - 30).step_by(11) {
            flipped[at] ^= 0x20;
            if let Ok(opened) = open("b.zip", Cursor::new(&flipped)) {
                // A byte of the zip file's own dress: the contents are what they were.
                assert_eq!(opened.seal, seal, "byte {at}");
            }
            flipped[at] ^= 0x20;
        }
    }
}
