//! Web archives in one file (WACZ, as Browsertrix and ArchiveWeb.page make them): a zip with WARC files in `archive/`.
//! These follow each other as if they were one, each read where it lies.

use flate2::bufread::DeflateDecoder;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::Path;
use zip::{CompressionMethod, ZipArchive};

/// Opens a file to read its articles: of a WACZ the WARC files in it, one after the other; of any other its bytes.
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
    Ok(all)
}

/// A WARC file within a zip.
struct Part {
    start: u64,
    length: u64,
    /// By the zip; most are only stored, since they are packed themselves.
    packed: bool,
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
        for n in 0..zip.len() {
            let Ok(entry) = zip.by_index_raw(n) else { continue };
            let Ok(name) = entry.name().map(|name| name.to_ascii_lowercase()) else { continue };
            let ends = [".warc", ".warc.gz", ".warc.zst"].iter().any(|end| name.ends_with(end));
            let packed = match entry.compression() {
                CompressionMethod::Stored => false,
                CompressionMethod::Deflated => true,
                _ => continue,
            };
            if let (true, true, Some(start)) = (name.starts_with("archive/"), ends, entry.data_start()) {
                found.push((name, Part { start, length: entry.compressed_size(), packed }));
            }
        }
    }
    file.rewind()?;
    found.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(read.then(|| found.into_iter().map(|(_, part)| part).collect()))
}
