//! Half-open ranges of text: bytes in memory, Unicode code points on disk and in every output.

use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A half-open range of **bytes** in a text, always on character boundaries. Never written to disk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The range `start..end` in bytes.
    ///
    /// # Panics
    /// When `end < start`, or when a bound does not fit 32 bits (ingest refuses texts that large).
    pub fn new(start: usize, end: usize) -> Self {
        assert!(start <= end, "span ends ({end}) before it starts ({start})");
        let fit = |x: usize| u32::try_from(x).expect("texts are under 4 GiB");
        Self { start: fit(start), end: fit(end) }
    }

    /// As a range for slicing.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The words themselves.
    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// True when nothing lies inside.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// True when `other` lies wholly inside.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// True when `at` (a byte offset) lies inside.
    pub fn holds(self, at: usize) -> bool {
        self.range().contains(&at)
    }

    /// True when the two share at least one byte.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span around both.
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The span moved right by `by` bytes.
    pub fn shifted(self, by: usize) -> Self {
        Self::new(self.start as usize + by, self.end as usize + by)
    }

    /// The span without the characters at either end that `strip` accepts.
    pub fn trimmed(self, text: &str, strip: impl Fn(char) -> bool) -> Self {
        let words = self.of(text);
        // Nearly always there is nothing to strip.
        let kept = |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii() && !strip(char::from(*byte)));
        if kept(words.as_bytes().first()) && kept(words.as_bytes().last()) {
            return self;
        }
        let right = words.trim_end_matches(&strip);
        let left = right.trim_start_matches(&strip);
        let start = self.start as usize + (right.len() - left.len());
        Self::new(start, start + left.len())
    }
}

/// A half-open range of **Unicode code points** (W3C `TextPositionSelector`), the form on disk and in
/// every output; written `(start, end)`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CharSpan(pub u32, pub u32);

impl CharSpan {
    /// First code point.
    pub fn start(self) -> usize {
        self.0 as usize
    }

    /// One past the last code point.
    pub fn end(self) -> usize {
        self.1 as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trimming_keeps_the_inner_words() {
        let text = "a ，他说。 b";
        let span = Span::new(1, text.len() - 1);
        let inner = span.trimmed(text, |c| c.is_whitespace() || "，。".contains(c));
        assert_eq!(inner.of(text), "他说");
        assert!(span.contains(inner));
    }

    #[test]
    fn overlap_needs_a_shared_byte() {
        let (a, b, c) = (Span::new(0, 3), Span::new(3, 5), Span::new(2, 4));
        assert!(!a.overlaps(b));
        assert!(a.overlaps(c) && c.overlaps(b));
        assert_eq!(a.cover(b), Span::new(0, 5));
    }
}
