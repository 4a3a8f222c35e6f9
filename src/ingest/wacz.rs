//! Web archives in one file (WACZ, as Browsertrix and ArchiveWeb.page make them): a zip with WARC files in `archive/`.
//! These follow each other as if they were one, each read where it lies. One whose bytes do not have the hash that the
//! list of contents (`datapackage.json`) gives of it is left out, and told of after the others.

use crate::base::Digest;
use flate2::bufread::DeflateDecoder;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::Path;
use zip::{CompressionMethod, ZipArchive};

/// Opens a file to read its articles: of a WACZ the WARC files in it, one after the other; of any other its bytes.
/// Reading ends with an error where one of these was altered, after the articles of the others.
pub fn open(path: &Path) -> io::Result<Box<dyn BufRead + Send>> {
    let mut file = File::open(path)?;
    let kind = file.metadata()?;
    if kind.is_dir() {
        return Err(io::Error::new(io::ErrorKind::IsADirectory, "it is a folder; name the files in it"));
    }
    // Of what is no file, as a pipe, what was read cannot be read again.
    let parts = if kind.is_file() { warcs(&mut file)? } else { Some(Vec::new()) };
    let wacz = path.extension().is_some_and(|e| e.eq_ignore_ascii_case("wacz"));
    let wrong = |why: &str| Err(io::Error::new(io::ErrorKind::InvalidData, format!("this is no whole WACZ: {why}")));
    let parts = match parts {
        None if wacz => return wrong("the list at its end is missing or broken; get it again from where it was made"),
        Some(parts) if wacz && parts.is_empty() && kind.is_file() => {
            return wrong("it has no WARC file in a folder `archive/`");
        }
        parts => parts.unwrap_or_default(),
    };
    if parts.is_empty() {
        return Ok(Box::new(BufReader::with_capacity(1 << 16, file)));
    }
    let mut all: Box<dyn BufRead + Send> = Box::new(io::empty());
    let (altered, parts): (Vec<Part>, Vec<Part>) = parts.into_iter().partition(|part| part.altered);
    for part in parts {
        let mut file = File::open(path)?;
        file.seek(SeekFrom::Start(part.start))?;
        let bytes = BufReader::with_capacity(1 << 16, file.take(part.length));
        all = if part.packed {
            Box::new(all.chain(BufReader::new(DeflateDecoder::new(bytes))))
        } else {
            Box::new(all.chain(bytes))
        };
    }
    if !altered.is_empty() {
        let names: Vec<String> = altered.into_iter().map(|part| format!("`{}`", part.name)).collect();
        all = Box::new(all.chain(BufReader::new(Failed(Some(names.join(", "))))));
    }
    Ok(all)
}

/// Tells once, as an error of reading, that these entries were altered.
struct Failed(Option<String>);

impl Read for Failed {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        let Some(names) = self.0.take() else { return Ok(0) };
        let told = format!("{names} in it was altered: its bytes do not have the hash in {CONTENTS}; it is left out");
        Err(io::Error::new(io::ErrorKind::InvalidData, told))
    }
}

/// Where a WACZ lists its files and their hashes.
const CONTENTS: &str = "datapackage.json";
/// The largest list of contents that is read: a thousand bytes for each of 16,000 files.
const LARGEST: u64 = 16 << 20;

/// The list of contents, as far as it is read (Frictionless Data Package).
#[derive(Default, Deserialize)]
struct Contents {
    #[serde(default)]
    resources: Vec<Resource>,
}

#[derive(Deserialize)]
struct Resource {
    path: String,
    #[serde(default)]
    hash: String,
}

/// The hashes that a WACZ gives of its files, by their names; empty where it gives none that can be read.
fn hashes<R: Read + Seek>(zip: &mut ZipArchive<R>) -> BTreeMap<String, Digest> {
    let Ok(entry) = zip.by_name(CONTENTS) else { return BTreeMap::new() };
    let contents: Contents = serde_json::from_reader(entry.take(LARGEST)).unwrap_or_default();
    contents.resources.into_iter().filter_map(|r| Some((r.path, Digest::parse(&r.hash)?))).collect()
}

/// A WARC file within a zip.
struct Part {
    name: String,
    start: u64,
    length: u64,
    /// By the zip; most are only stored, since they are packed themselves.
    packed: bool,
    /// Its bytes are not those that the list of contents tells of.
    altered: bool,
}

/// The WARC files of a WACZ, in the order of their names; `None` for a zip that cannot be read. Leaves the file at its
/// start.
fn warcs(file: &mut File) -> io::Result<Option<Vec<Part>>> {
    let mut head = Vec::new();
    file.take(4).read_to_end(&mut head)?;
    file.rewind()?;
    if head != b"PK\x03\x04" {
        return Ok(Some(Vec::new()));
    }
    let mut found = Vec::new();
    let zip = ZipArchive::new(BufReader::new(&mut *file));
    let read = zip.is_ok();
    if let Ok(mut zip) = zip {
        let hashes = hashes(&mut zip);
        for n in 0..zip.len() {
            let Ok(entry) = zip.by_index_raw(n) else { continue };
            let Ok(name) = entry.name().map(|name| name.into_owned()) else { continue };
            let lower = name.to_ascii_lowercase();
            let ends = [".warc", ".warc.gz", ".warc.zst"].iter().any(|end| lower.ends_with(end));
            let packed = match entry.compression() {
                CompressionMethod::Stored => false,
                CompressionMethod::Deflated => true,
                _ => continue,
            };
            let (start, length) = (entry.data_start(), entry.compressed_size());
            drop(entry);
            if let (true, true, Some(start)) = (lower.starts_with("archive/"), ends, start) {
                // What cannot be unpacked is not what was hashed either.
                let mut is_of =
                    |hash: &Digest| zip.by_index(n).is_ok_and(|entry| hash.is_of_all(entry).unwrap_or(false));
                let altered = hashes.get(&name).is_some_and(|hash| !is_of(hash));
                found.push(Part { name, start, length, packed, altered });
            }
        }
    }
    file.rewind()?;
    found.sort_by_key(|part| part.name.to_ascii_lowercase());
    Ok(read.then_some(found))
}
