//! Maps between byte offsets, code points and lines of one text.

use super::{CharSpan, Span};

/// Bytes between two checkpoints of [`Offsets`].
const STEP: usize = 64;

/// Translates byte offsets to code-point offsets and back, in steps of at most 64 bytes.
#[derive(Clone, Debug)]
pub struct Offsets<'t> {
    text: &'t str,
    /// Code points before byte `i * STEP` (that byte may lie inside a character; its head is counted).
    before: Vec<u32>,
}

impl<'t> Offsets<'t> {
    /// Reads `text` once.
    pub fn new(text: &'t str) -> Self {
        let mut before = Vec::with_capacity(text.len() / STEP + 1);
        let mut chars = 0u32;
        for chunk in text.as_bytes().chunks(STEP) {
            before.push(chars);
            chars += count_heads(chunk);
        }
        if before.is_empty() {
            before.push(0);
        }
        Self { text, before }
    }

    /// Code points before byte `byte`; past the end, all of them.
    pub fn to_char(&self, byte: usize) -> usize {
        let byte = byte.min(self.text.len());
        let block = (byte / STEP).min(self.before.len() - 1);
        let rest = &self.text.as_bytes()[block * STEP..byte];
        self.before[block] as usize + count_heads(rest) as usize
    }

    /// The byte at which code point `at` begins, or `None` past the end of the text.
    pub fn to_byte(&self, at: usize) -> Option<usize> {
        let block = self.before.partition_point(|&c| c as usize <= at) - 1;
        self.ahead(block * STEP, at - self.before[block] as usize)
    }

    /// The byte at which the code point begins that has `left` others before it from byte `from` on.
    fn ahead(&self, from: usize, left: usize) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let rest = &bytes[from..];
        // Most of a text in Latin script.
        if rest.get(..left).is_some_and(<[u8]>::is_ascii) && rest.get(left).is_none_or(|b| is_head(*b)) {
            return Some(from + left);
        }
        let (mut at, mut left) = (from, left);
        for eight in rest.as_chunks().0 {
            let heads = 8 - sum(others(*eight)) as usize;
            if heads > left {
                break;
            }
            left -= heads;
            at += 8;
        }
        let near = bytes[at..].iter().enumerate().filter(|(_, b)| is_head(**b));
        near.map(|(n, _)| at + n).chain([bytes.len()]).nth(left)
    }

    /// A byte span as code points.
    pub fn chars(&self, span: Span) -> CharSpan {
        CharSpan(self.to_char(span.start as usize) as u32, self.to_char(span.end as usize) as u32)
    }

    /// A code-point span as bytes; `None` when it does not lie in the text or runs backwards.
    pub fn bytes(&self, span: CharSpan) -> Option<Span> {
        let start = self.to_byte(span.start())?;
        let len = span.end().checked_sub(span.start())?;
        let end = if len < STEP { self.ahead(start, len) } else { self.to_byte(span.end()) };
        Some(Span::new(start, end?))
    }
}

/// Line starts of a text, for messages that name `line:column`.
#[derive(Clone, Debug)]
pub struct LineMap {
    starts: Vec<usize>,
}

impl LineMap {
    /// Reads `text` once.
    pub fn new(text: &str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(i, _)| i + 1);
        Self { starts: std::iter::once(0).chain(breaks).collect() }
    }

    /// Line and column of a byte offset, both from 1; the column counts code points.
    pub fn at(&self, text: &str, byte: usize) -> (usize, usize) {
        let byte = byte.min(text.len());
        let line = self.starts.partition_point(|&s| s <= byte);
        let column = text.as_bytes()[self.starts[line - 1]..byte].iter().filter(|b| is_head(**b)).count() + 1;
        (line, column)
    }

    /// The words of a line (from 1), without its line break; empty for a line that is not there.
    pub fn line<'t>(&self, text: &'t str, line: usize) -> &'t str {
        let Some(&start) = line.checked_sub(1).and_then(|i| self.starts.get(i)) else { return "" };
        let end = self.starts.get(line).map_or(text.len(), |e| e - 1);
        text[start..end].trim_end_matches('\r')
    }
}

fn is_head(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}

/// Of at most [`STEP`] bytes: eight at a time, each with a count of its own that no sum of them outgrows.
fn count_heads(bytes: &[u8]) -> u32 {
    debug_assert!(bytes.len() <= STEP);
    let (eights, rest) = bytes.as_chunks();
    let others = sum(eights.iter().fold(0, |sum: u64, eight| sum + others(*eight)));
    (8 * eights.len() - others as usize + rest.iter().filter(|b| is_head(**b)).count()) as u32
}

const ONES: u64 = 0x0101_0101_0101_0101;

/// Of eight bytes those that are no heads: 1 for each, in its own byte.
fn others(eight: [u8; 8]) -> u64 {
    let eight = u64::from_le_bytes(eight);
    eight >> 7 & !(eight >> 6) & ONES
}

/// The sum of eight counts, each in a byte.
fn sum(counts: u64) -> u64 {
    counts.wrapping_mul(ONES) >> 56
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_boundary_there_and_back() {
        let text = "a扎é𝄞b\n".repeat(200);
        let map = Offsets::new(&text);
        for (n, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(map.to_char(byte), n);
            assert_eq!(map.to_byte(n), Some(byte));
        }
        let all = text.chars().count();
        assert_eq!(map.to_byte(all), Some(text.len()));
        assert_eq!(map.to_byte(all + 1), None);
        assert_eq!(Offsets::new("").to_byte(0), Some(0));
    }

    #[test]
    fn lines_and_columns_count_from_one() {
        let text = "一\n二三\r\n";
        let map = LineMap::new(text);
        assert_eq!(map.at(text, 0), (1, 1));
        assert_eq!(map.at(text, text.find('三').unwrap()), (2, 2));
        assert_eq!(map.line(text, 2), "二三");
        assert_eq!(map.line(text, 9), "");
    }
}
