//! JSON Lines, one article a line, and JSON files of one article or an array of them.
//!
//! `{"id","text","lang"?,"title"?,"published"?,"url"?,"publisher"?}`; other fields are ignored. `text` is the
//! archived text as it stands: where a carriage return or a byte order mark must go, a blank or a line break
//! takes its place, so that every offset stays.

use super::{Format, Input, Outcome, Reader, no_charset};
use crate::base::{PartialDate, Problem};
use crate::model::Article;
use crate::text::furniture::find_date;
use serde::Deserialize;
use serde_json::Value;

/// JSON Lines.
pub(super) static LINES: Format = Format {
    name: "jsonl",
    summary: "JSON Lines: an article a line, with `text` and, if known, id, lang, title, published, url, publisher",
    extensions: &["jsonl", "ndjson"],
    magic: b"",
    sniff: |head| head.trim_start().starts_with('{') && first_line_is_whole(head),
    charset: no_charset,
    reader: Reader::Lines(line),
};

/// A JSON file.
pub(super) static OBJECT: Format = Format {
    name: "json",
    summary: "JSON: one such object, or an array of them",
    extensions: &["json"],
    magic: b"",
    sniff: |head| {
        let head = head.trim_start();
        head.starts_with('{') || head.strip_prefix('[').is_some_and(|h| h.trim_start().starts_with('{'))
    },
    charset: no_charset,
    reader: Reader::Whole(whole),
};

#[derive(Deserialize)]
struct Record {
    id: Option<Value>,
    text: Option<String>,
    lang: Option<String>,
    title: Option<String>,
    published: Option<String>,
    url: Option<String>,
    publisher: Option<String>,
}

/// The first line closes its object, or is longer than what was looked at.
fn first_line_is_whole(head: &str) -> bool {
    let line = head.trim_start();
    match line.split_once('\n') {
        Some((first, _)) => first.trim_end().ends_with('}'),
        None => true,
    }
}

fn line(name: &str, line: &str, number: usize) -> Outcome {
    let words = || line.chars().take(120).collect::<String>();
    let record: Record = serde_json::from_str(line).map_err(|e| bad(name, &e).at(number, column(line, &e), words()))?;
    article(record).ok_or_else(|| no_text(name).at(number, 1, words()))
}

fn whole(input: &Input<'_>) -> Vec<Outcome> {
    let place = |e: &serde_json::Error, p: Problem| {
        let line = input.text.lines().nth(e.line().saturating_sub(1)).unwrap_or("");
        p.at(e.line(), column(line, e), line.chars().take(120).collect::<String>())
    };
    let fail = |e: serde_json::Error| vec![Err(place(&e, bad(input.name, &e)))];
    let one = |record: Record| article(record).ok_or_else(|| no_text(input.name));
    if input.text.trim_start().starts_with('[') {
        match serde_json::from_str::<Vec<Record>>(input.text) {
            Ok(records) => records.into_iter().map(one).collect(),
            Err(e) => fail(e),
        }
    } else {
        match serde_json::from_str::<Record>(input.text) {
            Ok(record) => vec![one(record)],
            Err(e) => fail(e),
        }
    }
}

fn article(record: Record) -> Option<Article> {
    let text = plain(record.text?);
    let known = |s: Option<String>| s.map(|s| s.trim().to_owned()).filter(|s| !s.is_empty());
    Some(Article {
        id: record.id.and_then(|id| match id {
            Value::String(s) => Some(s),
            Value::Null => None,
            other => Some(other.to_string()),
        }),
        text,
        title: known(record.title),
        published: known(record.published).and_then(|p| date(&p)),
        url: known(record.url),
        publisher: known(record.publisher),
        lang: record.lang.and_then(|l| l.parse().ok()),
        ..Article::default()
    })
}

/// A date in any dress that [`find_date`] knows, too.
pub(super) fn date(text: &str) -> Option<PartialDate> {
    text.parse().ok().or_else(|| find_date(text).map(|(d, _)| d))
}

/// `text` without marks that no archived text has, every offset as it was.
fn plain(text: String) -> String {
    let marks = ["\u{feff}", "\u{2028}", "\u{2029}", "\u{85}"];
    let marked = marks.iter().any(|m| memchr::memmem::find(text.as_bytes(), m.as_bytes()).is_some());
    let text = if marked { text.chars().map(in_place).collect() } else { text };
    if memchr::memchr(b'\r', text.as_bytes()).is_none() {
        return text;
    }
    text.replace("\r\n", " \n").replace('\r', "\n")
}

fn in_place(c: char) -> char {
    match c {
        '\u{feff}' => ' ',
        '\u{2028}' | '\u{2029}' | '\u{85}' => '\n',
        c => c,
    }
}

fn bad(name: &str, error: &serde_json::Error) -> Problem {
    let said = error.to_string();
    let said = said.split(" at line ").next().unwrap_or(&said);
    Problem::error(name, format!("not an article in JSON: {said}"))
        .help("each article is an object with its text under \"text\"")
}

fn no_text(name: &str) -> Problem {
    Problem::error(name, "an object without \"text\"").help("put the article's text under \"text\"")
}

/// Column in code points from one in bytes.
fn column(line: &str, error: &serde_json::Error) -> usize {
    let bytes = error.column().saturating_sub(1).min(line.len());
    line.char_indices().take_while(|(at, _)| *at < bytes).count() + 1
}
