//! The outer shape of a RON text, read without understanding it: where each record begins and ends,
//! even when one of them is broken, and where comments stand.

use std::ops::Range;

/// One item of a list, or one field of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Item {
    /// The field's name.
    pub key: Option<Range<usize>>,
    /// The value.
    pub value: Range<usize>,
    /// Comments before it, in it, and after it on its last line.
    pub notes: Vec<Range<usize>>,
}

/// What stands between two brackets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Group {
    /// Items in order.
    pub items: Vec<Item>,
    /// Comments before the group.
    pub head: Vec<Range<usize>>,
    /// Comments after the last item.
    pub tail: Vec<Range<usize>>,
    /// One past the closing bracket.
    pub end: usize,
}

/// Reads the group that begins at `from` (white space and comments before it passed over). `None` when
/// there is no bracket, or it is never closed.
pub(super) fn group(text: &str, from: usize) -> Option<Group> {
    let mut out = Group::default();
    let mut at = skip(text, from, &mut out.head);
    if !matches!(text.as_bytes().get(at)?, b'(' | b'[' | b'{') {
        return None;
    }
    let list = text.as_bytes()[at] == b'[';
    let mut start: Option<String> = None;
    at += 1;
    loop {
        let mut notes = Vec::new();
        at = skip(text, at, &mut notes);
        if let Some(last) = out.items.last_mut() {
            // A comment on the line where an item ended belongs to that item.
            while notes.first().is_some_and(|n| !text[last.value.end..n.start].contains('\n')) {
                last.notes.push(notes.remove(0));
            }
        }
        match text.as_bytes().get(at)? {
            b')' | b']' | b'}' => {
                out.tail = notes;
                out.end = at + 1;
                return Some(out);
            }
            b',' => {
                // Comments between an item and its comma.
                if let Some(last) = out.items.last_mut() {
                    last.notes.append(&mut notes);
                }
                at += 1;
            }
            _ => {
                if list && start.is_none() {
                    start = record_start(text, at);
                }
                at = item(text, at, start.as_deref(), !list, notes, &mut out);
            }
        }
    }
}

/// How each record of a formatted list begins: as the first one, alone on its line. Seen inside another
/// record, that one was not closed.
fn record_start(text: &str, at: usize) -> Option<String> {
    let line = text[..at].rfind('\n')?;
    let alone = text[line..at].trim().is_empty() && text[at..].starts_with("(\n");
    alone.then(|| format!("{}(\n", &text[line..at]))
}

/// Reads one item that begins at `at`; gives where to go on.
fn item(
    text: &str,
    at: usize,
    next: Option<&str>,
    keyed: bool,
    mut notes: Vec<Range<usize>>,
    out: &mut Group,
) -> usize {
    let mut start = at;
    let mut key = None;
    let mut end = value(text, start, next, &mut notes);
    let after = skip(text, end, &mut Vec::new());
    if keyed && text.as_bytes().get(after) == Some(&b':') {
        key = Some(start..end);
        start = skip(text, after + 1, &mut notes);
        end = value(text, start, next, &mut notes);
    }
    out.items.push(Item { key, value: start..end, notes });
    end.max(at + 1)
}

/// One past the end of the value at `at`.
fn value(text: &str, mut at: usize, next: Option<&str>, notes: &mut Vec<Range<usize>>) -> usize {
    let bytes = text.as_bytes();
    let (from, mut depth, mut last) = (at, 0usize, at);
    while let Some(&byte) = bytes.get(at) {
        if byte == b'\n' && at > from && next.is_some_and(|n| text[at..].starts_with(n)) {
            return last;
        }
        match byte {
            b'"' => at = string(text, at),
            b'\'' => at = character(text, at),
            b'r' if is_raw(text, at) => at = raw(text, at),
            b'/' if comment(text, at).is_some() => {
                let end = comment(text, at).unwrap_or(at + 1);
                if depth == 0 {
                    return last;
                }
                notes.push(at..end);
                at = end;
                continue;
            }
            b'(' | b'[' | b'{' => (depth, at) = (depth + 1, at + 1),
            b')' | b']' | b'}' if depth == 0 => return last,
            b')' | b']' | b'}' => {
                (depth, at) = (depth - 1, at + 1);
                if depth == 0 {
                    return at;
                }
            }
            b',' | b':' if depth == 0 => return last,
            _ if byte.is_ascii_whitespace() => {
                at += 1;
                continue;
            }
            _ => at += 1,
        }
        last = at;
    }
    last
}

/// Past white space and comments, which are noted.
fn skip(text: &str, mut at: usize, notes: &mut Vec<Range<usize>>) -> usize {
    loop {
        let rest = &text[at..];
        at += rest.len() - rest.trim_start().len();
        match comment(text, at) {
            Some(end) => {
                notes.push(at..end);
                at = end;
            }
            None => return at,
        }
    }
}

/// One past the end of the comment at `at` (its line break left out), if there is one.
fn comment(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    if rest.starts_with("//") {
        return Some(at + rest.find('\n').unwrap_or(rest.len()));
    }
    rest.strip_prefix("/*")?;
    let (mut depth, mut i) = (0, 0);
    while i < rest.len() {
        match rest.as_bytes().get(i..i + 2) {
            Some(b"/*") => (depth, i) = (depth + 1, i + 2),
            Some(b"*/") => {
                (depth, i) = (depth - 1, i + 2);
                if depth == 0 {
                    return Some(at + i);
                }
            }
            _ => i += 1,
        }
    }
    Some(text.len())
}

fn string(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    let mut i = at + 1;
    while let Some(&byte) = bytes.get(i) {
        match byte {
            b'\\' => i += 2,
            b'"' => return i + 1,
            _ => i += 1,
        }
    }
    text.len()
}

/// A character literal; a lone apostrophe is passed over.
fn character(text: &str, at: usize) -> usize {
    let rest = &text[at + 1..];
    let inner = rest.strip_prefix('\\').and_then(|escaped| escaped.find('\'')).map(|i| i + 1);
    let plain = || rest.chars().next().map(char::len_utf8).filter(|n| rest[*n..].starts_with('\''));
    inner.or_else(plain).map_or(at + 1, |n| at + n + 2)
}

fn is_raw(text: &str, at: usize) -> bool {
    let word = at > 0 && (text.as_bytes()[at - 1].is_ascii_alphanumeric() || text.as_bytes()[at - 1] == b'_');
    !word && text[at + 1..].trim_start_matches('#').starts_with('"') && text[at + 1..].starts_with(['"', '#'])
}

fn raw(text: &str, at: usize) -> usize {
    let rest = &text[at + 1..];
    let hashes = rest.len() - rest.trim_start_matches('#').len();
    let close = format!("\"{}", "#".repeat(hashes));
    rest[hashes + 1..].find(&close).map_or(text.len(), |i| at + 1 + hashes + 1 + i + close.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str) -> Vec<&str> {
        group(text, 0).unwrap().items.into_iter().map(|i| &text[i.value]).collect()
    }

    #[test]
    fn items_whatever_stands_in_them() {
        let text = r##"[ A(x: 1), "a,]\"b" , r#"("]"#, '"', (a: [1, 2]), Some("林"),]"##;
        let wanted = ["A(x: 1)", r#""a,]\"b""#, r##"r#"("]"#"##, "'\"'", "(a: [1, 2])", "Some(\"林\")"];
        assert_eq!(values(text), wanted);
        let text = "(a: 1, b : (c: 2), 林: [3])";
        let keys: Vec<_> = group(text, 0).unwrap().items.into_iter().map(|i| text[i.key.unwrap()].to_owned()).collect();
        assert_eq!(keys, ["a", "b", "林"]);
    }

    #[test]
    fn comments_belong_to_the_record_they_stand_at() {
        let text = "// head\n[\n  // one\n  (a: /* in */ 1), // after\n  // two\n  (b: 2),\n  // tail\n]\n";
        let found = group(text, 0).unwrap();
        let words = |notes: &[Range<usize>]| notes.iter().map(|n| text[n.clone()].to_owned()).collect::<Vec<_>>();
        assert_eq!(words(&found.head), ["// head"]);
        assert_eq!(words(&found.items[0].notes), ["// one", "/* in */", "// after"]);
        assert_eq!(words(&found.items[1].notes), ["// two"]);
        assert_eq!(words(&found.tail), ["// tail"]);
    }

    #[test]
    fn an_unclosed_record_ends_where_the_next_begins() {
        let text = "[\n  (\n    a: \"x\n  ),\n  (\n    b: (1,\n  ),\n  (\n    c: 1,\n  ),\n]\n";
        assert!(group(text, 0).is_none(), "the open string takes all");
        let text = "[\n  (\n    b: (1,\n  ),\n  (\n    c: 1,\n  ),\n]\n";
        assert_eq!(values(text).len(), 2);
    }
}
