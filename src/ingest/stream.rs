//! One article after the other from anything that can be read.

use super::{Format, Hints, Input, LIMIT, Outcome, Reader, by_look, by_name, encoding, meta, refuse};
use crate::base::Problem;
use std::io::{BufRead, Read};

/// The articles in `reader`, each as soon as it is read. `name` is for messages and, by its extension, for the
/// format; with an empty name, or an extension that no format has, the first bytes decide. JSON Lines take
/// the memory of one line, whatever the size of the file.
pub fn articles<R: BufRead>(name: &str, reader: R, hints: &Hints) -> Articles<R> {
    let shown = if name.is_empty() { "<stdin>" } else { name };
    Articles {
        name: shown.to_owned(),
        format: by_name(name),
        reader,
        hints: hints.clone(),
        line: 0,
        buffer: Vec::new(),
        ready: Vec::new(),
        done: false,
    }
}

/// See [`articles`].
pub struct Articles<R> {
    name: String,
    format: Option<&'static Format>,
    reader: R,
    hints: Hints,
    /// Lines read so far.
    line: usize,
    buffer: Vec<u8>,
    /// What a whole file gave, last first.
    ready: Vec<Outcome>,
    done: bool,
}

impl<R: BufRead> Iterator for Articles<R> {
    type Item = Outcome;

    fn next(&mut self) -> Option<Outcome> {
        if let Some(outcome) = self.ready.pop() {
            return Some(outcome);
        }
        if self.done {
            return None;
        }
        let format = match self.format() {
            Ok(format) => format,
            Err(problem) => return self.stop(problem),
        };
        match &format.reader {
            Reader::Lines(read) => self.next_line(*read),
            Reader::Whole(read) => {
                self.done = true;
                self.ready = match self.whole(format, *read) {
                    Ok(outcomes) => outcomes,
                    Err(problem) => vec![Err(problem)],
                };
                self.ready.reverse();
                self.ready.pop()
            }
        }
    }
}

impl<R: BufRead> Articles<R> {
    fn stop(&mut self, problem: Problem) -> Option<Outcome> {
        self.done = true;
        Some(Err(problem))
    }

    /// The format, told by the first bytes where the name did not tell; refuses what is no text.
    fn format(&mut self) -> Result<&'static Format, Problem> {
        if self.line > 0
            && let Some(format) = self.format
        {
            return Ok(format);
        }
        let head = match self.reader.fill_buf() {
            Ok([]) => return Err(refuse::empty(&self.name)),
            Ok(head) => head,
            Err(error) => return Err(unreadable(&self.name, &error)),
        };
        if let Some(problem) = refuse::by_magic(&self.name, head) {
            return Err(problem);
        }
        let look = || {
            let head = &head[..head.len().min(4096)];
            by_look(&encoding::decode("", head, None).unwrap_or_default())
        };
        let format = self.format.unwrap_or_else(look);
        self.format = Some(format);
        Ok(format)
    }

    fn whole(&mut self, format: &Format, read: fn(&Input<'_>) -> Vec<Outcome>) -> Result<Vec<Outcome>, Problem> {
        let mut bytes = Vec::new();
        let mut limited = self.reader.by_ref().take(LIMIT as u64 + 1);
        limited.read_to_end(&mut bytes).map_err(|e| unreadable(&self.name, &e))?;
        if bytes.len() > LIMIT {
            return Err(refuse::too_large(&self.name));
        }
        let charset = (format.charset)(&bytes);
        let text = encoding::decode(&self.name, &bytes, charset.as_deref())?;
        if text.trim().is_empty() {
            return Err(refuse::empty(&self.name));
        }
        let read = read(&Input { name: &self.name, text: &text, bytes: &bytes });
        let only = read.len() == 1;
        Ok(read.into_iter().map(|o| self.finish(o, only)).collect())
    }

    fn next_line(&mut self, read: fn(&str, &str, usize) -> Outcome) -> Option<Outcome> {
        loop {
            self.buffer.clear();
            let mut limited = self.reader.by_ref().take(LIMIT as u64 + 1);
            match limited.read_until(b'\n', &mut self.buffer) {
                Ok(0) if self.line == 0 => return self.stop(refuse::empty(&self.name)),
                Ok(0) => {
                    self.done = true;
                    return None;
                }
                Ok(_) => self.line += 1,
                Err(error) => return self.stop(unreadable(&self.name, &error)),
            }
            if self.buffer.len() > LIMIT && !self.buffer.ends_with(b"\n") {
                let problem = refuse::too_large(&self.name).at(self.line, 1, "");
                self.buffer = Vec::new();
                if let Err(error) = skip_line(&mut self.reader) {
                    return self.stop(unreadable(&self.name, &error));
                }
                return Some(Err(problem));
            }
            let bytes = self.buffer.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&self.buffer);
            let Ok(line) = std::str::from_utf8(bytes) else {
                let words: String = String::from_utf8_lossy(bytes).chars().take(80).collect();
                let problem = Problem::error(&self.name, "this line is not UTF-8, as JSON Lines must be")
                    .at(self.line, 1, words)
                    .help("convert the file first, e.g. with iconv");
                return Some(Err(problem));
            };
            let line = line.trim();
            if !line.is_empty() {
                let outcome = read(&self.name, line, self.line);
                return Some(self.finish(outcome, false));
            }
        }
    }

    fn finish(&self, outcome: Outcome, only: bool) -> Outcome {
        let mut article = outcome?;
        if article.text.trim().is_empty() {
            let named = article.id.as_ref().map_or(String::new(), |id| format!(" (record `{id}`)"));
            let problem = refuse::empty(&format!("{}{named}", self.name));
            return Err(if self.line > 0 { problem.at(self.line, 1, "") } else { problem });
        }
        meta::complete(&mut article, &self.hints, only);
        Ok(article)
    }
}

fn unreadable(name: &str, error: &std::io::Error) -> Problem {
    Problem::error(name, format!("cannot be read: {error}"))
}

/// Reads to the end of a line without keeping it.
fn skip_line(reader: &mut impl BufRead) -> std::io::Result<()> {
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
