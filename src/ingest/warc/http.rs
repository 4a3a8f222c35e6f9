//! An HTTP answer as an archive keeps it: whether it is a page, and the page without the packing of the way.

use crate::base::Digest;
use crate::ingest::{LIMIT, page, zstd};
use flate2::read::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};
use std::io::{self, Read};

/// Fields of a head, `Name: value` a line; a line that begins with a blank continues the one before.
pub(super) fn fields(head: &[u8]) -> Vec<(String, String)> {
    let head = String::from_utf8_lossy(head);
    let mut out: Vec<(String, String)> = Vec::new();
    for line in head.lines() {
        if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = out.last_mut() {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':') {
            out.push((name.trim().to_owned(), value.trim().to_owned()));
        }
    }
    out
}

/// The value of the first field of that name, however it is cased.
pub(super) fn field<'f>(fields: &'f [(String, String)], name: &str) -> Option<&'f str> {
    fields.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
}

/// True for the media types of HTML.
pub(super) fn is_html(kind: &str) -> bool {
    let kind = kind.split(';').next().unwrap_or_default().trim();
    ["text/html", "application/xhtml+xml"].iter().any(|html| kind.eq_ignore_ascii_case(html))
}

/// The head and what follows it.
fn parts(block: &[u8]) -> (&[u8], &[u8]) {
    let ends = memchr::memchr_iter(b'\n', block).find_map(|at| match block[at + 1..] {
        [b'\n', ..] => Some((at, at + 2)),
        [b'\r', b'\n', ..] => Some((at, at + 3)),
        _ => None,
    });
    ends.map_or((block, &[]), |(end, body)| (&block[..end], &block[body..]))
}

/// Whether the answer that begins so is an HTML page that was found; else what it is.
pub(super) fn page(block: &[u8]) -> Result<(), &'static str> {
    let (head, body) = parts(block);
    let status = head.split(|b| *b == b'\n').next().unwrap_or_default();
    let code = status.split(|b| *b == b' ').nth(1).unwrap_or_default();
    if !status.starts_with(b"HTTP/") || !code.starts_with(b"2") {
        return Err("redirects and errors");
    }
    let look = || (page::FORMAT.sniff)(&String::from_utf8_lossy(&body[..body.len().min(1024)]));
    let html = field(&fields(head), "Content-Type").map_or_else(look, is_html);
    if html { Ok(()) } else { Err("not HTML") }
}

/// What an answer carries.
pub(super) struct Answer<'b> {
    /// What follows the head, as it came over the wire.
    raw: &'b [u8],
    /// Without the chunks of the wire, where it came in some.
    whole: Option<Vec<u8>>,
    /// The page, unpacked.
    pub body: Vec<u8>,
    /// The charset that the head tells.
    pub charset: Option<String>,
}

impl Answer<'_> {
    /// True when the digest is that of the page as it came, without its chunks, or unpacked: crawlers differ in which
    /// of them they call the payload.
    pub fn has(&self, digest: &Digest) -> bool {
        [Some(self.raw), self.whole.as_deref(), Some(&*self.body)]
            .into_iter()
            .flatten()
            .any(|bytes| digest.is_of(bytes))
    }
}

/// The page in an answer.
pub(super) fn answer(block: &[u8]) -> Result<Answer<'_>, String> {
    let (head, raw) = parts(block);
    let fields = fields(head);
    let chunked = field(&fields, "Transfer-Encoding").is_some_and(|t| t.to_ascii_lowercase().contains("chunked"));
    // Some crawlers keep the field and store what it no longer tells of.
    let whole = chunked.then(|| dechunked(raw)).flatten();
    let mut body = whole.clone().unwrap_or_else(|| raw.to_vec());
    let codings = field(&fields, "Content-Encoding").unwrap_or_default().to_ascii_lowercase();
    for coding in codings.split(',').rev().map(str::trim) {
        let plain = match coding {
            "" | "identity" => continue,
            "gzip" | "x-gzip" => unpacked(MultiGzDecoder::new(&*body), coding),
            "deflate" => {
                unpacked(ZlibDecoder::new(&*body), coding).or_else(|_| unpacked(DeflateDecoder::new(&*body), coding))
            }
            "br" => unpacked(brotli_decompressor::Decompressor::new(&*body, 4096), coding),
            "zstd" => within(zstd::unpacked(&body), coding),
            other => Err(format!("this page is packed with `{other}`, which dixit does not unpack")),
        };
        body = match plain {
            Err(_) if body.trim_ascii_start().starts_with(b"<") => body,
            plain => plain?,
        };
    }
    let charset = field(&fields, "Content-Type").and_then(|kind| {
        let at = kind.to_ascii_lowercase().find("charset=")?;
        let label = kind[at + "charset=".len()..].trim_matches(['"', '\'', ' ']);
        Some(label.split([';', '"', '\'', ' ']).next()?.to_owned()).filter(|l| !l.is_empty())
    });
    Ok(Answer { raw, whole, body, charset })
}

fn unpacked(reader: impl Read, coding: &str) -> Result<Vec<u8>, String> {
    let mut out = Vec::new();
    within(reader.take(LIMIT as u64 + 1).read_to_end(&mut out).map(|_| out), coding)
}

fn within(unpacked: io::Result<Vec<u8>>, coding: &str) -> Result<Vec<u8>, String> {
    let out = unpacked.map_err(|e| format!("this page is broken {coding}: {e}"))?;
    if out.len() > LIMIT {
        return Err(format!("this page unpacks to more than {} MB, the limit for one article", LIMIT >> 20));
    }
    Ok(out)
}

/// The chunks put together; `None` when the bytes are not chunked. Chunks that were cut off end where they end.
fn dechunked(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(rest.len());
    let mut first = true;
    while let Some(end) = memchr::memchr(b'\n', rest) {
        let size = rest[..end].split(|b| *b == b';').next().unwrap_or_default().trim_ascii();
        let size = std::str::from_utf8(size).ok().and_then(|s| usize::from_str_radix(s, 16).ok());
        let Some(size) = size else { return (!first).then_some(out) };
        first = false;
        rest = &rest[end + 1..];
        if size == 0 {
            return Some(out);
        }
        let there = size.min(rest.len());
        out.extend_from_slice(&rest[..there]);
        rest = rest[there..].strip_prefix(b"\r\n").or(rest[there..].strip_prefix(b"\n")).unwrap_or(&rest[there..]);
    }
    (!first).then_some(out)
}
