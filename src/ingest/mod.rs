//! Bytes to articles: one input format a file. Layer 3.
//!
//! [`articles`] reads from anything, one article at a time, and never stops at a bad one; [`read`] is the
//! same over bytes in memory; [`open`] opens a file for it. The format is known by the name's extension, else by the first bytes.
//!
//! What a file says about itself stands; [`Hints`] fill in what it does not say. Only the language of a
//! hint goes before what the file declares, since templates often declare a wrong one.

mod encoding;
mod feed;
mod front_matter;
#[cfg(feature = "html")]
mod html;
mod json;
mod lines;
mod markdown;
mod meta;
mod page;
mod pdf;
mod plain;
mod refuse;
pub mod standoff;
mod stream;
mod unpack;
mod wacz;
mod warc;
mod zstd;

pub use pdf::FENCED;
pub use stream::{Articles, Piece, Pieces, articles, pieces};
pub use wacz::open;

use crate::base::{PartialDate, Problem};
use crate::model::{Article, Lang};

/// The largest file, or page of an archive, read as one article: 64 MB. JSON Lines and archives have no limit.
pub const LIMIT: usize = 64 << 20;

/// The longest line of JSON Lines: 2 MB, more than any article has, so that no stream takes more than 200 MB: in a
/// text of nothing but statements each byte costs some fifty.
pub const LONGEST_LINE: usize = 2 << 20;

/// What is known about an article besides its file; fills in what the file does not say.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hints {
    /// Canonical address; not used for files that hold many articles.
    pub url: Option<String>,
    /// The outlet.
    pub publisher: Option<String>,
    /// When it was printed.
    pub published: Option<PartialDate>,
    /// The language; goes before what the file declares.
    pub lang: Option<Lang>,
}

/// An article, or why there is none: a warning where nothing is wrong, as with records of an archive that are no page.
pub type Outcome = Result<Article, Problem>;

/// An input format.
pub struct Format {
    /// Its name, as help and messages print it.
    pub name: &'static str,
    /// What it is, in a line.
    pub summary: &'static str,
    /// Extensions by which it is known, in lower case.
    pub extensions: &'static [&'static str],
    /// First bytes that nothing else begins with: they tell more than the name; empty where there are none.
    magic: &'static [u8],
    /// True when text that nobody named begins like this format.
    sniff: fn(&str) -> bool,
    /// The charset that the bytes declare.
    charset: fn(&[u8]) -> Option<String>,
    reader: Reader,
}

/// How a format is read.
enum Reader {
    /// From the whole decoded text.
    Whole(fn(&Input<'_>) -> Vec<Outcome>),
    /// From the whole bytes.
    Bytes(fn(&str, &[u8]) -> Outcome),
    /// Line by line; the number counts from 1.
    Lines(fn(&str, &str, usize) -> Outcome),
    /// Record by record, as [`warc::Walk`] goes.
    Archive,
}

/// A decoded file.
struct Input<'a> {
    name: &'a str,
    text: &'a str,
    /// The bytes it was decoded from.
    bytes: &'a [u8],
}

/// Every input format, in the order in which they are sniffed; the last takes what no other does.
pub static ALL: &[&Format] = &[
    &warc::FORMAT,
    &pdf::FORMAT,
    &json::LINES,
    &json::OBJECT,
    &feed::FORMAT,
    &page::FORMAT,
    &markdown::FORMAT,
    &plain::FORMAT,
];

/// Reads every article in `bytes`. `name` is for messages and, by its extension, for the format; it may be
/// empty.
pub fn read(name: &str, bytes: &[u8], hints: &Hints) -> Vec<Outcome> {
    articles(name, bytes, hints).collect()
}

/// The article that is `text` as it stands, with what the text tells about itself.
pub fn of_text(text: &str, hints: &Hints) -> Article {
    let mut article = Article { text: text.to_owned(), ..Article::default() };
    meta::complete(&mut article, hints, true);
    article
}

/// The format of a file by its extension, `.gz` or `.zst` left aside; `None` when no format has that extension.
pub fn by_name(name: &str) -> Option<&'static Format> {
    let name = name.rsplit(['/', '\\']).next()?.to_ascii_lowercase();
    let packed = [".gz", ".zst"].into_iter().find_map(|end| name.strip_suffix(end));
    let extension = packed.unwrap_or(&name).rsplit_once('.')?.1;
    ALL.iter().copied().find(|f| f.extensions.contains(&extension))
}

/// The format that alone begins so.
fn by_magic(head: &[u8]) -> Option<&'static Format> {
    ALL.iter().copied().find(|f| !f.magic.is_empty() && head.starts_with(f.magic))
}

/// The format of text by how it begins.
fn by_look(head: &str) -> &'static Format {
    let head = head.trim_start_matches('\u{feff}');
    ALL.iter().copied().find(|f| (f.sniff)(head)).unwrap_or(&plain::FORMAT)
}

fn no_charset(_: &[u8]) -> Option<String> {
    None
}
