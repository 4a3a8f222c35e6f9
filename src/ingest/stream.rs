//! One article after the other from anything that can be read.

use super::unpack::Unpacked;
use super::{Format, Hints, Input, LIMIT, LONGEST_LINE, Outcome, Reader, by_look, by_magic, by_name};
use super::{encoding, meta, refuse, warc};
use crate::base::Problem;
use std::io::{BufRead, Read};
use std::sync::Arc;

/// The articles in `reader`, each as soon as it is read. `name` is for messages and, by its extension, for the
/// format; with an empty name, or an extension that no format has, the first bytes decide. JSON Lines take
/// the memory of one line and archives that of one page, whatever the size of the file. What is packed with gzip is
/// unpacked.
pub fn articles<R: BufRead>(name: &str, reader: R, hints: &Hints) -> Articles<R> {
    Articles(pieces(name, reader, hints))
}

/// See [`articles`].
pub struct Articles<R>(Pieces<R>);

impl<R: BufRead> Iterator for Articles<R> {
    type Item = Outcome;

    fn next(&mut self) -> Option<Outcome> {
        self.0.next().map(Piece::read)
    }
}

/// The articles in `reader` as they stand there: getting a piece is reading bytes, the rest of the work is
/// [`Piece::read`], which any thread can do.
pub fn pieces<R: BufRead>(name: &str, reader: R, hints: &Hints) -> Pieces<R> {
    let shown = if name.is_empty() { "<stdin>" } else { name };
    Pieces {
        origin: Arc::new(Origin { name: shown.to_owned(), hints: hints.clone() }),
        format: by_name(name),
        reader: Unpacked::new(reader),
        archive: warc::Walk::default(),
        line: 0,
        buffer: Vec::new(),
        ready: Vec::new(),
        known: false,
        done: false,
    }
}

/// See [`pieces`].
pub struct Pieces<R> {
    origin: Arc<Origin>,
    format: Option<&'static Format>,
    /// The first bytes were looked at.
    known: bool,
    reader: Unpacked<R>,
    /// Where in an archive the reader stands.
    archive: warc::Walk,
    /// Lines read so far.
    line: usize,
    buffer: Vec<u8>,
    /// What a whole file gave, last first.
    ready: Vec<Piece>,
    done: bool,
}

/// Where articles come from.
struct Origin {
    name: String,
    hints: Hints,
}

/// One article, not yet read.
pub struct Piece {
    origin: Arc<Origin>,
    state: State,
}

enum State {
    Line {
        words: String,
        /// From 1.
        number: usize,
        read: fn(&str, &str, usize) -> Outcome,
    },
    Page(warc::Page),
    Parsed {
        outcome: Outcome,
        /// It is all that its file holds.
        only: bool,
    },
}

impl Piece {
    /// Bytes it takes.
    pub fn size(&self) -> usize {
        match &self.state {
            State::Line { words, .. } => words.len(),
            State::Page(page) => page.size(),
            State::Parsed { outcome, .. } => outcome.as_ref().map_or(1, |a| a.text.len() + 1),
        }
    }

    /// The line of its file that it is, from 1, where it is one.
    pub fn line(&self) -> Option<usize> {
        match &self.state {
            State::Line { number, .. } => Some(*number),
            State::Page(_) | State::Parsed { .. } => None,
        }
    }

    /// The article, with what its text and the hints tell about it.
    pub fn read(self) -> Outcome {
        let Origin { name, hints } = &*self.origin;
        let (outcome, only, number) = match self.state {
            State::Line { words, number, read } => (read(name, words.trim(), number), false, number),
            State::Page(page) => (page.read(name), false, 0),
            State::Parsed { outcome, only } => (outcome, only, 0),
        };
        let mut article = outcome?;
        if article.text.trim().is_empty() {
            let named = article.id.as_ref().map_or(String::new(), |id| format!(" (record `{id}`)"));
            let problem = refuse::empty(&format!("{name}{named}"));
            return Err(if number > 0 { problem.at(number, 1, "") } else { problem });
        }
        meta::complete(&mut article, hints, only);
        Ok(article)
    }
}

impl<R: BufRead> Iterator for Pieces<R> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        if let Some(piece) = self.ready.pop() {
            return Some(piece);
        }
        if self.done {
            return None;
        }
        let format = match self.format() {
            Ok(format) => format,
            Err(problem) => return self.stop(problem),
        };
        match &format.reader {
            Reader::Bytes(read) => {
                self.done = true;
                let outcome = self.bytes().and_then(|bytes| read(&self.origin.name, &bytes));
                Some(self.parsed(outcome, true))
            }
            Reader::Lines(read) => self.next_line(*read),
            Reader::Archive => self.next_page(),
            Reader::Whole(read) => {
                self.done = true;
                let outcomes = self.whole(format, *read).unwrap_or_else(|problem| vec![Err(problem)]);
                let only = outcomes.len() == 1;
                self.ready = outcomes.into_iter().rev().map(|o| self.parsed(o, only)).collect();
                self.ready.pop()
            }
        }
    }
}

impl<R: BufRead> Pieces<R> {
    fn parsed(&self, outcome: Outcome, only: bool) -> Piece {
        Piece { origin: Arc::clone(&self.origin), state: State::Parsed { outcome, only } }
    }

    fn stop(&mut self, problem: Problem) -> Option<Piece> {
        self.done = true;
        Some(self.parsed(Err(problem), false))
    }

    /// The format, told by the first bytes where the name did not tell; refuses what is no text.
    fn format(&mut self) -> Result<&'static Format, Problem> {
        if self.known
            && let Some(format) = self.format
        {
            return Ok(format);
        }
        let head = match self.reader.fill_buf() {
            Ok([]) => return Err(refuse::empty(&self.origin.name)),
            Ok(head) => head,
            Err(error) => return Err(unreadable(&self.origin.name, &error)),
        };
        if let Some(problem) = refuse::by_magic(&self.origin.name, head) {
            return Err(problem);
        }
        let look = || {
            let head = &head[..head.len().min(4096)];
            by_look(&encoding::decode("", head, None).unwrap_or_default())
        };
        let format = by_magic(head).or(self.format).unwrap_or_else(look);
        self.format = Some(format);
        self.known = true;
        Ok(format)
    }

    /// All that is left, up to the limit.
    fn bytes(&mut self) -> Result<Vec<u8>, Problem> {
        let mut bytes = Vec::new();
        let mut limited = self.reader.by_ref().take(LIMIT as u64 + 1);
        limited.read_to_end(&mut bytes).map_err(|e| unreadable(&self.origin.name, &e))?;
        if bytes.len() > LIMIT { Err(refuse::too_large(&self.origin.name)) } else { Ok(bytes) }
    }

    fn whole(&mut self, format: &Format, read: fn(&Input<'_>) -> Vec<Outcome>) -> Result<Vec<Outcome>, Problem> {
        let bytes = self.bytes()?;
        let charset = (format.charset)(&bytes);
        let text = encoding::decode(&self.origin.name, &bytes, charset.as_deref())?;
        if text.trim().is_empty() {
            return Err(refuse::empty(&self.origin.name));
        }
        Ok(read(&Input { name: &self.origin.name, text: &text, bytes: &bytes }))
    }

    fn next_page(&mut self) -> Option<Piece> {
        let state = match self.archive.next(&self.origin.name, &mut self.reader) {
            warc::Next::Page(page) => State::Page(page),
            warc::Next::Told(problem) => State::Parsed { outcome: Err(problem), only: false },
            warc::Next::End(passed_over) => {
                self.done = true;
                State::Parsed { outcome: Err(passed_over?), only: false }
            }
        };
        Some(Piece { origin: Arc::clone(&self.origin), state })
    }

    fn next_line(&mut self, read: fn(&str, &str, usize) -> Outcome) -> Option<Piece> {
        loop {
            self.buffer.clear();
            let mut limited = self.reader.by_ref().take(LONGEST_LINE as u64 + 1);
            match limited.read_until(b'\n', &mut self.buffer) {
                Ok(0) if self.line == 0 => return self.stop(refuse::empty(&self.origin.name)),
                Ok(0) => {
                    self.done = true;
                    return None;
                }
                Ok(_) => self.line += 1,
                Err(error) => return self.stop(unreadable(&self.origin.name, &error)),
            }
            if self.buffer.len() > LONGEST_LINE && !self.buffer.ends_with(b"\n") {
                let problem = refuse::too_long(&self.origin.name).at(self.line, 1, "");
                self.buffer = Vec::new();
                if let Err(error) = skip_line(&mut self.reader) {
                    return self.stop(unreadable(&self.origin.name, &error));
                }
                return Some(self.parsed(Err(problem), false));
            }
            let bytes = self.buffer.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&self.buffer);
            let Ok(words) = std::str::from_utf8(bytes) else {
                let words: String = String::from_utf8_lossy(bytes).chars().take(80).collect();
                let problem = Problem::error(&self.origin.name, "this line is not UTF-8, as JSON Lines must be")
                    .at(self.line, 1, words)
                    .help("convert the file first, e.g. with iconv");
                return Some(self.parsed(Err(problem), false));
            };
            if !words.trim().is_empty() {
                let state = State::Line { words: words.to_owned(), number: self.line, read };
                return Some(Piece { origin: Arc::clone(&self.origin), state });
            }
        }
    }
}

fn unreadable(name: &str, error: &std::io::Error) -> Problem {
    Problem::error(name, format!("cannot be read: {error}")).help("is it whole? fetch or copy it again")
}

/// Reads to the end of a line without keeping it.
pub(super) fn skip_line(reader: &mut impl BufRead) -> std::io::Result<()> {
    loop {
        let chunk = reader.fill_buf()?;
        let (used, end) = match memchr::memchr(b'\n', chunk) {
            Some(at) => (at + 1, true),
            None => (chunk.len(), chunk.is_empty()),
        };
        reader.consume(used);
        if end {
            return Ok(());
        }
    }
}
