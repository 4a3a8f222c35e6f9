//! Comments in files are kept: each stands above its record. One written inside a record is moved above
//! it when the file is next written; one before or after all records stays there.

use super::scan::{Group, Item, group};
use std::collections::BTreeMap;

/// The comments of one file.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Notes {
    /// Before everything.
    pub head: Vec<String>,
    /// Above the record with this id; of a file that is one record, and of a source's head, under "".
    pub of: BTreeMap<String, Vec<String>>,
    /// After the last record.
    pub tail: Vec<String>,
}

impl Notes {
    /// The comments of a file with one record.
    pub fn of_one(text: &str) -> Self {
        let Some(found) = Self::maybe(text) else { return Self::default() };
        let mut out = Self { head: words(text, &found.head), ..Self::default() };
        let inner = found.items.iter().flat_map(|i| words(text, &i.notes)).chain(words(text, &found.tail));
        out.put("", inner.collect());
        out.end(text, found.end);
        out
    }

    /// The comments of a list of records; `ids` in their order.
    pub fn of_list(text: &str, ids: impl Iterator<Item = String>) -> Self {
        let Some(found) = Self::maybe(text) else { return Self::default() };
        let mut out = Self { head: words(text, &found.head), ..Self::default() };
        out.items(text, &found.items, ids);
        out.tail = words(text, &found.tail);
        out.end(text, found.end);
        out
    }

    /// The comments of a source's file; `ids` are those of its statements, in their order.
    pub fn of_source(text: &str, ids: impl Iterator<Item = String>) -> Self {
        let Some(found) = Self::maybe(text) else { return Self::default() };
        let mut out = Self { head: words(text, &found.head), ..Self::default() };
        let mut ids = Some(ids);
        for field in &found.items {
            let list = field.key.clone().is_some_and(|k| &text[k] == "statements");
            match (list.then(|| group(text, field.value.start)).flatten(), ids.take_if(|_| list)) {
                (Some(inner), Some(ids)) => {
                    let before = field.notes.iter().filter(|n| n.end <= field.value.start).cloned().collect::<Vec<_>>();
                    out.put("", words(text, &before));
                    out.items(text, &inner.items, ids);
                    out.tail = words(text, &inner.tail);
                }
                _ => out.put("", words(text, &field.notes)),
            }
        }
        out.tail.extend(words(text, &found.tail));
        out.end(text, found.end);
        out
    }

    /// The shape of the text, if it may hold a comment at all.
    fn maybe(text: &str) -> Option<Group> {
        commented(text).then(|| group(text, 0)).flatten()
    }

    fn items(&mut self, text: &str, items: &[Item], ids: impl Iterator<Item = String>) {
        for (item, id) in items.iter().zip(ids) {
            self.put(&id, words(text, &item.notes));
        }
    }

    fn put(&mut self, id: &str, notes: Vec<String>) {
        if !notes.is_empty() {
            self.of.entry(id.to_owned()).or_default().extend(notes);
        }
    }

    /// What stands after the closing bracket.
    fn end(&mut self, text: &str, from: usize) {
        // An empty list in front makes the rest look like the head of a group.
        let rest = format!("{}[]", &text[from..]);
        let Some(found) = group(&rest, 0) else { return };
        self.tail.extend(words(&rest, &found.head));
    }
}

/// True when a comment may begin somewhere: two marks outside a plain string, or any at all where a raw string or a
/// quotation mark in single quotes makes strings hard to tell.
fn commented(text: &str) -> bool {
    let bytes = text.as_bytes();
    let begins = |at: usize| matches!(bytes.get(at + 1), Some(b'/' | b'*'));
    let mut at = 0;
    while let Some(found) = memchr::memchr2(b'"', b'/', &bytes[at..]).map(|i| at + i) {
        if bytes[found] == b'/' {
            if begins(found) {
                return true;
            }
            at = found + 1;
            continue;
        }
        if found > 0 && matches!(bytes[found - 1], b'r' | b'#' | b'\'') {
            return memchr::memchr_iter(b'/', bytes).any(begins);
        }
        let mut end = found + 1;
        loop {
            match memchr::memchr2(b'"', b'\\', &bytes[end..]) {
                None => return false,
                Some(i) if bytes[end + i] == b'"' => break end += i + 1,
                Some(i) => end = (end + i + 2).min(bytes.len()),
            }
        }
        at = end;
    }
    false
}

fn words(text: &str, notes: &[std::ops::Range<usize>]) -> Vec<String> {
    notes.iter().map(|n| text[n.clone()].trim_end().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_no_comment() {
        assert!(!commented(r#"(url: "https://a.example/\"//x", at: 1/2)"#));
        assert!(commented(r#"(url: "https://a.example/", /* why */ at: 1)"#));
        assert!(commented("(a: \"\\\\\", // b\n)"));
        assert!(commented("(a: r#\"x\"#, // b\n)") && commented("('\"', // b\n)"));
        assert!(!commented("(a: \"never closed // )"));
    }
}
