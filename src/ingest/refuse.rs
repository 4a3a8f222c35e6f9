//! What is no text at all, told by name.

use crate::base::Problem;

/// First bytes, what they are the mark of, and what to do about it.
const MAGIC: &[(&[u8], &str, &str)] = &[
    (b"%!PS", "a PostScript file", "save its text first"),
    (b"{\\rtf", "an RTF document", "save it as plain text or HTML first"),
    (b"From: <Saved by", "a web archive (MHTML)", "save the page as HTML instead"),
    (
        b"PK\x03\x04",
        "a ZIP archive or an office document",
        "unpack it, or save it as plain text or HTML first; a web archive (WACZ) has its WARC files in `archive/`, and \
         is read as a file, not through a pipe",
    ),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document", "save it as plain text or HTML first"),
    (b"\x1f\x8b", "a gzip archive in another", "unpack it first: gunzip"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive in another", "unpack it first: unzstd"),
    (b"\xfd7zXZ\0", "an xz archive", "unpack it first: unxz"),
    (b"BZh", "a bzip2 archive", "unpack it first: bunzip2"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", "unpack it first"),
    (b"Rar!\x1a\x07", "a RAR archive", "unpack it first"),
    (b"\x89PNG\r\n", "a PNG picture", "dixit reads text, not pictures"),
    (b"\xff\xd8\xff", "a JPEG picture", "dixit reads text, not pictures"),
    (b"GIF8", "a GIF picture", "dixit reads text, not pictures"),
    (b"RIFF", "a RIFF file (WebP, WAV or AVI)", "dixit reads text only"),
    (b"OggS", "an Ogg recording", "dixit reads text only"),
    (b"ID3", "an MP3 recording", "dixit reads text only"),
    (b"\x1aE\xdf\xa3", "a Matroska or WebM film", "dixit reads text only"),
    (b"\x7fELF", "a program", "dixit reads text only"),
    (b"MZ\x90\0", "a program", "dixit reads text only"),
    (b"SQLite format 3\0", "an SQLite database", "export its articles as JSON Lines first"),
    (b"wOF", "a font", "dixit reads text only"),
];

/// Why these bytes are no text, if they are none: an archive, a picture, a recording.
pub(super) fn by_magic(name: &str, bytes: &[u8]) -> Option<Problem> {
    let film = bytes.get(4..8) == Some(b"ftyp");
    let found = MAGIC.iter().find(|(magic, ..)| bytes.starts_with(magic)).map(|(_, what, help)| (*what, *help));
    let (what, help) = found.or(film.then_some(("an MP4 film", "dixit reads text only")))?;
    Some(Problem::error(name, format!("this is {what}, not an article")).help(help))
}

/// The problem of a file with nothing in it.
pub(super) fn empty(name: &str) -> Problem {
    Problem::error(name, "there is no text in it").help("leave it out, or save the article again")
}

/// The problem of bytes that are no text in any encoding.
pub(super) fn binary(name: &str) -> Problem {
    Problem::error(name, "this is binary data, not text").help("save the article as plain text, Markdown or HTML first")
}

/// The problem of an article above the limit.
pub(super) fn too_large(name: &str) -> Problem {
    let limit = super::LIMIT >> 20;
    Problem::error(name, format!("larger than {limit} MB, the limit for one article"))
        .help("split it, or give many articles as JSON Lines (.jsonl), which have no limit")
}

/// The problem of a line above the limit.
pub(super) fn too_long(name: &str) -> Problem {
    let limit = super::LONGEST_LINE >> 20;
    Problem::error(name, format!("this line is longer than {limit} MB, the limit for one article"))
        .help("is it one article a line? a longer text can be read as a file of its own")
}
