//! The one way a record is written: a field a line, what fits on a line on one line, two spaces a step.

use serde::Serialize;

/// A line is broken when it would be longer, in code points.
const WIDTH: usize = 110;

/// RON as dixit reads and writes it: `Some` is left out, and a variant holds its record directly.
pub(super) fn options() -> ron::Options {
    let both = ron::extensions::Extensions::IMPLICIT_SOME | ron::extensions::Extensions::UNWRAP_VARIANT_NEWTYPES;
    ron::Options::default().with_default_extension(both)
}

/// A record as text: broken into its fields, `indent` steps in, without a comma or line break at its end.
pub(super) fn record<T: Serialize>(value: &T, indent: usize, out: &mut String) {
    let plain = options().to_string(value).expect("records are plain data");
    let (tree, _) = Tree::read(&plain, 0);
    tree.write(indent, 0, true, out);
}

/// A value between brackets, or anything else.
enum Tree<'t> {
    Leaf(&'t str),
    Group { head: &'t str, open: char, items: Vec<(Option<&'t str>, Tree<'t>)>, close: char, flat: usize },
}

impl<'t> Tree<'t> {
    /// Reads the value at `at` of RON as its own writer makes it: no white space, no comments.
    fn read(text: &'t str, at: usize) -> (Self, usize) {
        let end = leaf(text, at);
        let open = match text.as_bytes().get(end) {
            Some(b'(') => '(',
            Some(b'[') => '[',
            Some(b'{') => '{',
            _ => return (Self::Leaf(&text[at..end]), end),
        };
        let (head, mut items, mut next) = (&text[at..end], Vec::new(), end + 1);
        let mut flat = head.chars().count() + 2;
        while !matches!(text.as_bytes().get(next), Some(b')' | b']' | b'}') | None) {
            let (first, after) = Self::read(text, next);
            let (key, value, after) = match (&first, text.as_bytes().get(after)) {
                (Self::Leaf(key), Some(b':')) => {
                    let (value, end) = Self::read(text, after + 1);
                    (Some(*key), value, end)
                }
                _ => (None, first, after),
            };
            flat += key.map_or(0, |k| k.chars().count() + 2) + value.flat() + if items.is_empty() { 0 } else { 2 };
            items.push((key, value));
            next = if text.as_bytes().get(after) == Some(&b',') { after + 1 } else { after };
        }
        let close = text[next..].chars().next().unwrap_or(')');
        (Self::Group { head, open, items, close, flat }, next + 1)
    }

    /// Code points when written on one line.
    fn flat(&self) -> usize {
        match self {
            Self::Leaf(words) => words.chars().count(),
            Self::Group { flat, .. } => *flat,
        }
    }

    /// Writes it; `before` code points stand on the line already.
    fn write(&self, indent: usize, before: usize, broken: bool, out: &mut String) {
        match self {
            Self::Leaf(words) => out.push_str(words),
            Self::Group { head, open, items, close, flat } => {
                out.push_str(head);
                out.push(*open);
                let broken = !items.is_empty() && (broken || before + flat + 1 > WIDTH);
                for (n, (key, value)) in items.iter().enumerate() {
                    if broken {
                        new_line(indent + 1, out);
                    } else if n > 0 {
                        out.push_str(", ");
                    }
                    let mut before = 2 * (indent + 1);
                    if let Some(key) = key {
                        out.push_str(key);
                        out.push_str(": ");
                        before += key.chars().count() + 2;
                    }
                    value.write(indent + 1, if broken { before } else { 0 }, false, out);
                    if broken {
                        out.push(',');
                    }
                }
                if broken {
                    new_line(indent, out);
                }
                out.push(*close);
            }
        }
    }
}

fn new_line(indent: usize, out: &mut String) {
    out.push('\n');
    for _ in 0..indent {
        out.push_str("  ");
    }
}

/// One past the leaf at `at`: a string, or anything up to a bracket, comma or colon.
fn leaf(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    let mut i = at;
    while let Some(&byte) = bytes.get(i) {
        match byte {
            b'"' => {
                i += 1;
                while bytes.get(i).is_some_and(|b| *b != b'"') {
                    i += if bytes[i] == b'\\' { 2 } else { 1 };
                }
                i += 1;
            }
            b'(' | b'[' | b'{' | b')' | b']' | b'}' | b',' | b':' => break,
            _ => i += 1,
        }
    }
    i.min(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::CharSpan;
    use crate::model::{Anchor, Role};

    #[test]
    fn what_fits_stands_on_one_line_and_a_record_on_many() {
        let mut out = String::new();
        record(&Role { title: "harbour, \"master\": (林)".into(), at: None }, 1, &mut out);
        assert_eq!(out, "(\n    title: \"harbour, \\\"master\\\": (林)\",\n  )");
        let anchor =
            |exact: &str| Anchor { at: CharSpan(1, 9), exact: exact.into(), prefix: "a".into(), suffix: String::new() };
        let mut out = String::new();
        record(&(vec![anchor("gates"), anchor(&"shut ".repeat(20))],), 0, &mut out);
        let long = "shut ".repeat(20);
        let wanted = format!(
            "(\n  [\n    (at: (1, 9), exact: \"gates\", prefix: \"a\"),\n    (\n      at: (1, 9),\n      exact: \"{long}\",\n      prefix: \"a\",\n    ),\n  ],\n)"
        );
        assert_eq!(out, wanted);
    }
}
