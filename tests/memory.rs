//! Reading a stream takes the memory of what is being read, however long the stream is. Bytes are counted by the
//! allocator of this test; no clock and no operating system is asked.

#[path = "bench/generator.rs"]
mod generator;

use dixit::export::stream;
use dixit::extract::{Context, read};
use dixit::ingest::{self, Hints};
use dixit::model::Explain;
use std::alloc::{GlobalAlloc, Layout, System};
use std::io::{BufReader, Read};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// Counts the bytes that are held, and the most that ever were.
struct Counting;

static HELD: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

// SAFETY: every call goes to the system's allocator as it came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let held = HELD.fetch_add(layout.size(), Relaxed) + layout.size();
        MOST.fetch_max(held, Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        HELD.fetch_sub(layout.size(), Relaxed);
        unsafe { System.dealloc(at, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// So many records, each made when it is read.
struct Made {
    left: u64,
    record: Vec<u8>,
    at: usize,
    make: fn(u64) -> String,
}

impl Made {
    fn new(left: u64, make: fn(u64) -> String) -> BufReader<Self> {
        BufReader::new(Self { left, record: Vec::new(), at: 0, make })
    }
}

impl Read for Made {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        if self.at == self.record.len() {
            if self.left == 0 {
                return Ok(0);
            }
            self.left -= 1;
            self.record = (self.make)(self.left).into_bytes();
            self.at = 0;
        }
        let count = out.len().min(self.record.len() - self.at);
        out[..count].copy_from_slice(&self.record[self.at..self.at + count]);
        self.at += count;
        Ok(count)
    }
}

/// An article as a line of JSON.
fn article(n: u64) -> String {
    let (lang, text) = match n % 2 {
        0 => ("en", generator::english(4 << 10, n)),
        _ => ("zh", generator::chinese(4 << 10, n)),
    };
    format!("{}\n", serde_json::json!({"id": n, "lang": lang, "text": text}))
}

/// A page as a record of a web archive.
#[cfg(feature = "html")]
fn page(n: u64) -> String {
    let paragraphs = generator::english(4 << 10, n).replace('\n', "</p><p>");
    let page =
        format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><p>{paragraphs}</p></body></html>");
    format!("WARC/1.1\r\nWARC-Type: response\r\nContent-Length: {}\r\n\r\n{page}\r\n\r\n", page.len())
}

/// The most bytes held above what was held before, over an archive of so many pages.
#[cfg(feature = "html")]
fn most_of_archive(pages: u64) -> usize {
    let before = HELD.load(Relaxed);
    MOST.store(before, Relaxed);
    let read = ingest::articles("x.warc", Made::new(pages, page), &Hints::default()).filter(Result::is_ok).count();
    assert_eq!(read as u64, pages);
    MOST.load(Relaxed) - before
}

/// The most bytes held above what was held before, and the bytes of answers given, over so many articles.
fn most(articles: u64) -> (usize, usize) {
    let before = HELD.load(Relaxed);
    MOST.store(before, Relaxed);
    let mut given = 0;
    for outcome in ingest::articles("stream.jsonl", Made::new(articles, article), &Hints::default()) {
        let article = outcome.expect("a good line");
        let reading = read(&article.text, &Context::new(article.lang.expect("declared")));
        given += stream::line(&stream::document("a", &article.text, &reading, Explain::No)).len();
    }
    (MOST.load(Relaxed) - before, given)
}

#[test]
fn a_stream_takes_the_memory_of_one_article() {
    most(4); // the tables are made once
    let tables = HELD.load(Relaxed);
    assert!(tables < 16 << 20, "{tables} bytes of tables");
    let (few, _) = most(20);
    let (many, given) = most(400);
    assert!(given > 1 << 20, "only {given} bytes of answers");
    assert!(many <= few + (64 << 10), "{few} bytes held over 20 articles, {many} over 400");
    assert!(many < 2 << 20, "{many} bytes held");
    // In the same test: two at once would count each other's bytes.
    #[cfg(feature = "html")]
    {
        most_of_archive(4);
        let (few, many) = (most_of_archive(10), most_of_archive(200));
        assert!(many <= few + (64 << 10), "{few} bytes held over 10 pages, {many} over 200");
    }
}
