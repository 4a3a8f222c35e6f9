//! Web archives (WARC 1.0 and 1.1, ISO 28500): each HTML page that was captured is an article with its address and
//! the moment of its capture. One record after the other, so an archive of any size takes the memory of one page.

mod http;

use super::unpack::Unpacked;
use super::{Format, Input, LIMIT, Outcome, Reader, encoding, no_charset, page};
use crate::base::{Digest, Problem, Timestamp};
use std::collections::BTreeMap;
use std::io::{self, BufRead, Read};

pub(super) static FORMAT: Format = Format {
    name: "warc",
    summary: "web archives (WARC, WACZ): every HTML page in them, with address and moment of capture",
    extensions: &["warc"],
    magic: b"WARC/",
    sniff: |_| false,
    charset: no_charset,
    reader: Reader::Archive,
};

/// The longest line of a record's head, and the longest head.
const HEAD: usize = 64 << 10;

/// A captured page.
pub(super) struct Page {
    /// Where its record begins, in bytes of the file.
    offset: u64,
    url: Option<String>,
    captured: Option<Timestamp>,
    /// An HTTP answer, or the bare page.
    block: Vec<u8>,
    http: bool,
    /// What the archive says its bytes hash to: the block, and the page in it.
    digests: [Option<Digest>; 2],
}

/// What stands next in an archive.
pub(super) enum Next {
    Page(Page),
    /// A record, or some bytes, that cannot be read; or a warning about the page before.
    Told(Problem),
    /// The end; a warning with what was passed over, if anything was.
    End(Option<Problem>),
}

/// Goes through the records of one archive.
#[derive(Default)]
pub(super) struct Walk {
    /// The line with the version of the next record was read already.
    version: Option<u64>,
    /// Where the reader failed last.
    failed: Option<u64>,
    /// Records that hold no article, by what they are.
    passed: BTreeMap<&'static str, usize>,
    pages: usize,
    /// To be told after the page that it is about.
    warning: Option<Problem>,
}

/// The head of a record.
struct Head {
    fields: Vec<(String, String)>,
    length: u64,
}

impl Head {
    fn get(&self, name: &str) -> Option<&str> {
        http::field(&self.fields, name)
    }
}

/// Why a record is left out.
enum Fault {
    /// The bytes are no record: the next one is looked for.
    Lost(String),
    /// The reader failed; what comes after it can still be read, if anything does.
    Io(io::Error),
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl Walk {
    pub fn next<R: BufRead>(&mut self, name: &str, reader: &mut Unpacked<R>) -> Next {
        if let Some(warning) = self.warning.take() {
            return Next::Told(warning);
        }
        loop {
            let start = match self.start(reader) {
                Ok(None) => return Next::End(self.told(name)),
                Ok(Some(start)) => start,
                // A reader that fails again where it failed has no more to give.
                Err((at, Fault::Io(_))) if self.failed == Some(at) => return Next::End(self.told(name)),
                Err((at, fault)) => {
                    self.failed = Some(at);
                    return self.broken(name, at, fault, reader);
                }
            };
            match self.record(name, start, reader) {
                Ok(None) => {}
                Ok(Some(page)) => {
                    self.pages += 1;
                    return Next::Page(page);
                }
                Err(fault) => return self.broken(name, start, fault, reader),
            }
        }
    }

    /// Reads up to behind the version line of the next record; where it begins.
    fn start<R: BufRead>(&mut self, reader: &mut Unpacked<R>) -> Result<Option<u64>, (u64, Fault)> {
        if let Some(start) = self.version.take() {
            return Ok(Some(start));
        }
        let mut line = Vec::new();
        loop {
            let filled = reader.fill_buf().map(<[u8]>::is_empty);
            let at = reader.offset();
            match filled.and_then(|_| read_line(reader, &mut line)) {
                Err(error) => return Err((at, error.into())),
                Ok(0) => return Ok(None),
                Ok(_) if line.trim_ascii().is_empty() => {}
                Ok(_) if is_version(&line) => return Ok(Some(at)),
                Ok(_) => return Err((at, Fault::Lost("no WARC record begins here".to_owned()))),
            }
        }
    }

    /// The rest of a record whose version line was read; `None` when it holds no page.
    fn record<R: BufRead>(&mut self, name: &str, start: u64, reader: &mut Unpacked<R>) -> Result<Option<Page>, Fault> {
        let head = head(reader)?;
        let what = match (head.get("WARC-Type"), head.get("Content-Type")) {
            (Some("response"), kind) if kind.is_none_or(|k| k.starts_with("application/http")) => Ok(true),
            (Some("resource"), Some(kind)) if http::is_html(kind) => Ok(false),
            (Some("response" | "resource"), _) => Err("not HTML"),
            (Some("request"), _) => Err("request"),
            (Some("revisit"), _) => Err("revisit"),
            (Some("metadata"), _) => Err("metadata"),
            (Some("warcinfo"), _) => Err("warcinfo"),
            (Some("conversion"), _) => Err("conversion"),
            (Some("continuation"), _) => Err("continuation"),
            (Some(_), _) => Err("of other types"),
            (None, _) => return Err(Fault::Lost("this WARC record has no WARC-Type".to_owned())),
        };
        // The head of an HTTP answer tells whether it is a page, before the rest of it is held.
        let mut block = Vec::new();
        let mut left = head.length;
        let what = match what {
            Ok(true) => {
                left -= take(reader, left.min(HEAD as u64), &mut block)?;
                http::page(&block).map(|()| true)
            }
            other => other,
        };
        let whole = match what {
            Ok(_) if head.length > LIMIT as u64 => {
                skip(reader, left)?;
                end(reader)?;
                let message = format!("this page is larger than {} MB, the limit for one article", LIMIT >> 20);
                return Err(Fault::Io(io::Error::other(message)));
            }
            Ok(_) => left - take(reader, left, &mut block)?,
            Err(_) => left - skip(reader, left)?,
        };
        if whole > 0 {
            let there = head.length - whole;
            return Err(Fault::Lost(format!(
                "this WARC record is cut off: {there} of {} bytes are there",
                head.length
            )));
        }
        end(reader)?;
        let http = match what {
            Ok(http) => http,
            Err(kind) => {
                *self.passed.entry(kind).or_default() += 1;
                return Ok(None);
            }
        };
        if head.get("WARC-Segment-Number").is_some() {
            return Err(Fault::Io(io::Error::other(
                "this page is cut into segments, which dixit does not put together",
            )));
        }
        let url = head.get("WARC-Target-URI").map(|u| u.trim_start_matches('<').trim_end_matches('>').to_owned());
        let captured = head.get("WARC-Date").and_then(moment);
        let digest = |field| head.get(field).and_then(Digest::parse);
        let mut digests = [digest("WARC-Block-Digest"), digest("WARC-Payload-Digest")];
        if let Some(why) = head.get("WARC-Truncated") {
            // Of what was cut off, nobody knows which bytes the second was made of.
            digests[1] = None;
            let message = format!("the crawler cut this page off ({why}): what it says at its end is missing");
            self.warning = Some(Problem::warning(place(name, start, url.as_deref()), message));
        }
        Ok(Some(Page { offset: start, url, captured, block, http, digests }))
    }

    /// Tells a fault, and goes to where the next record begins.
    fn broken<R: BufRead>(&mut self, name: &str, at: u64, fault: Fault, reader: &mut Unpacked<R>) -> Next {
        let message = match fault {
            Fault::Lost(message) => {
                let mut line = Vec::new();
                loop {
                    let offset = reader.offset();
                    match read_line(reader, &mut line) {
                        // A broken reader is told when the next record is read.
                        Ok(0) | Err(_) => break,
                        Ok(_) if is_version(&line) => {
                            self.version = Some(offset);
                            break;
                        }
                        Ok(_) => {}
                    }
                }
                message
            }
            Fault::Io(error) => error.to_string(),
        };
        let help = "the records after it are read all the same";
        Next::Told(Problem::error(format!("{name} (byte {at})"), message).help(help))
    }

    fn told(&self, name: &str) -> Option<Problem> {
        let all: usize = self.passed.values().sum();
        let kinds: Vec<String> = self.passed.iter().map(|(kind, n)| format!("{n} {kind}")).collect();
        let message = format!("passed over {all} records that are no page: {}", kinds.join(", "));
        let none = self.pages == 0;
        let warned = Problem::warning(name, message);
        (all > 0).then(|| if none { warned.help("there is no HTML page in this archive") } else { warned })
    }
}

impl Page {
    /// Bytes it takes.
    pub fn size(&self) -> usize {
        self.block.len()
    }

    /// The article in it; none when its bytes are not those that were captured.
    pub fn read(self, name: &str) -> Outcome {
        let name = place(name, self.offset, self.url.as_deref());
        let [whole, payload] = &self.digests;
        let altered = |field: &str| {
            let message = format!("this page is not what was captured: its bytes do not have the hash in {field}");
            Err(Problem::error(&*name, message).help("get the archive again from where it was made"))
        };
        if whole.as_ref().is_some_and(|digest| !digest.is_of(&self.block)) {
            return altered("WARC-Block-Digest");
        }
        let (bytes, charset) = if self.http {
            let answer = http::answer(&self.block).map_err(|message| Problem::error(&*name, message))?;
            if payload.as_ref().is_some_and(|digest| !answer.has(digest)) {
                return altered("WARC-Payload-Digest");
            }
            (answer.body, answer.charset)
        } else {
            (self.block, None)
        };
        let charset = charset.or_else(|| page::charset(&bytes));
        let text = encoding::decode(&name, &bytes, charset.as_deref())?;
        let mut article = page::article(&Input { name: &name, text: &text, bytes: &bytes })?;
        article.id = self.url.clone();
        article.url = self.url.or(article.url);
        article.retrieved = self.captured;
        Ok(article)
    }
}

/// A record, for messages.
fn place(name: &str, offset: u64, url: Option<&str>) -> String {
    match url {
        Some(url) => format!("{name} (byte {offset}, {url})"),
        None => format!("{name} (byte {offset})"),
    }
}

fn is_version(line: &[u8]) -> bool {
    line.strip_prefix(b"WARC/").is_some_and(|v| v.first().is_some_and(u8::is_ascii_digit) && v.len() < 16)
}

/// The fields up to the empty line.
fn head<R: BufRead>(reader: &mut Unpacked<R>) -> Result<Head, Fault> {
    let mut text = Vec::new();
    let mut line = Vec::new();
    while read_line(reader, &mut line)? > 0 && !line.trim_ascii().is_empty() {
        text.extend_from_slice(&line);
        if text.len() > HEAD {
            return Err(Fault::Lost("the head of this WARC record has no end".to_owned()));
        }
    }
    let fields = http::fields(&text);
    let length = http::field(&fields, "Content-Length").and_then(|l| l.parse().ok());
    match length {
        Some(length) => Ok(Head { fields, length }),
        None => Err(Fault::Lost("this WARC record has no Content-Length".to_owned())),
    }
}

/// After a block comes an empty line, or the end of the file: else its length was not what its head says.
fn end<R: BufRead>(reader: &mut Unpacked<R>) -> Result<(), Fault> {
    match reader.fill_buf()?.first() {
        None | Some(b'\r' | b'\n') => Ok(()),
        Some(_) => Err(Fault::Lost("this WARC record is longer than its Content-Length says".to_owned())),
    }
}

/// `2031-05-02T06:00:00Z`, with or without parts of a second; a day; a minute as version 1.1 allows.
fn moment(date: &str) -> Option<Timestamp> {
    date.parse().ok().or_else(|| format!("{}:00Z", date.strip_suffix('Z')?).parse().ok())
}

/// Reads a line, of which the first 64 KB are kept; how long it is.
fn read_line(reader: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<usize> {
    line.clear();
    let n = reader.by_ref().take(HEAD as u64).read_until(b'\n', line)?;
    if n == HEAD && !line.ends_with(b"\n") {
        super::stream::skip_line(reader)?;
    }
    Ok(n)
}

/// Moves up to `length` bytes into `out`; how many there were.
fn take(reader: &mut impl BufRead, length: u64, out: &mut Vec<u8>) -> io::Result<u64> {
    reader.take(length).read_to_end(out).map(|n| n as u64)
}

/// Passes over up to `length` bytes; how many there were.
fn skip(reader: &mut impl BufRead, length: u64) -> io::Result<u64> {
    io::copy(&mut reader.take(length), &mut io::sink())
}
