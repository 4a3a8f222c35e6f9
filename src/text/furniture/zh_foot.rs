//! What stands after the last words of a Chinese paragraph.

use super::labels::label;
use super::tables::{Key, Table};
use super::zh::{BRACKETS, ends_clause, outlet, reporters, row};
use super::{Fields, Kind, Position, is_short, last};
use crate::base::bytes;

/// What stands there: its kind and where it begins.
pub(super) fn suffix(text: &str, position: Position) -> Option<(Kind, usize, Fields)> {
    let t = Table::zh();
    let trimmed = text.trim_end_matches(['。', ' ', '　']);
    let bracket = BRACKETS.iter().find(|(_, close)| trimmed.ends_with(*close));
    if bracket.is_none() && !position.is_foot() {
        return None;
    }
    let tail = last(text, 90);
    let base = text.len() - tail.len();
    let trimmed = tail.trim_end_matches(['。', ' ', '　']);
    if let Some((open, close)) = bracket
        && let Some(at) = trimmed.rfind(*open)
    {
        let inner = trimmed[at + open.len_utf8()..trimmed.len() - close.len_utf8()].trim();
        if t.has(Key::EndMark, inner) {
            return Some((Kind::Mark, base + at, Fields::default()));
        }
        let caption = t.tail(Key::CaptionTail, inner).is_some() && is_short(inner, 24) && !inner.contains(ends_clause);
        if caption {
            return Some((Kind::Caption, base + at, Fields::default()));
        }
        if let Some((kind, fields)) = row(inner, position).or_else(|| reporters(inner)) {
            return Some((kind, base + at, fields));
        }
        // …。（青岚社）: whose report it is. Within the sentence it is another name for what stands before it.
        let sentence = tail[..at].trim_end().ends_with(['。', '！', '？', '”', '」']);
        if sentence
            && trimmed == tail.trim_end()
            && position.is_foot()
            && let Some(name) = outlet(inner)
        {
            return Some((Kind::Credit, base + at, Fields { credits: vec![name], ..Fields::default() }));
        }
    }
    if !position.is_foot() {
        return None;
    }
    let after_sentence = |at: usize| text[..at].chars().next_back().is_none_or(closes);
    let places = |w: &&str| text.find(*w).filter(|at| after_sentence(*at));
    let legal =
        t.words(Key::Disclaimer).find(text).and_then(|_| t.get(Key::Disclaimer).iter().filter_map(places).min());
    if let Some(at) = legal {
        return Some((Kind::Disclaimer, at, Fields::default()));
    }
    let first = (base > 0 && after_sentence(base)).then_some(base);
    let mut rest = tail;
    let behind = std::iter::from_fn(|| {
        loop {
            // None of the Chinese characters, which most are.
            rest = &rest[rest.len() - bytes::past_han(rest.as_bytes()).len()..];
            let c = rest.chars().next()?;
            rest = &rest[c.len_utf8()..];
            if closes(c) {
                return Some(text.len() - rest.len());
            }
        }
    });
    first.into_iter().chain(behind).find_map(|at| {
        let (role, _) = label(&text[at..]).filter(|l| matches!(l.0, Key::Editor | Key::Source | Key::Reporter))?;
        let (kind, fields) = row(&text[at..], position)?;
        (role != Key::Reporter || !fields.authors.is_empty()).then_some((kind, at, fields))
    })
}

/// What may stand before a line's furniture.
fn closes(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '”' | '」' | '）' | ')' | '】' | '.' | '!' | '?') || c.is_whitespace()
}
