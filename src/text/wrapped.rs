//! Paragraphs of a text whose lines were broken at a fixed width (mail, press releases, old archives): there a line
//! break is white space, and only a blank line or a line that ends early ends a paragraph.

use crate::base::{Span, work};
use std::borrow::Cow;

/// Lines are broken at no more characters than this.
const WIDEST: usize = 120;

/// And at no fewer.
const NARROWEST: usize = 40;

/// So many broken lines tell that breaking was the custom.
const ENOUGH: usize = 3;

/// `text` with a space for each line break that only stands where the next word found no room: every byte stays where it
/// is. One pass, linear in the length.
pub fn unwrap(text: &str) -> Cow<'_, str> {
    let lines = lines(text);
    let Some(width) = width(text, &lines) else { return text.into() };
    let mut joined = text.as_bytes().to_vec();
    for pair in lines.windows(2) {
        if goes_on(pair[0].of(text), pair[1].of(text), width) {
            joined[pair[0].end as usize] = b' ';
        }
    }
    String::from_utf8(joined).map_or(text.into(), Cow::Owned)
}

/// The lines of `text` without their ends. None, where one is too long for a text that was broken at a width.
fn lines(text: &str) -> Vec<Span> {
    let mut lines = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let end = memchr::memchr(b'\n', &text.as_bytes()[start..]).map_or(text.len(), |at| start + at);
        let span = Span::new(start, end);
        work::spend(span.len());
        if span.len() > WIDEST * 4 || span.len() > WIDEST && characters(span.of(text)) > WIDEST {
            return Vec::new();
        }
        lines.push(span);
        start = end + 1;
    }
    lines
}

/// Characters of a line without the white space at its end.
fn characters(line: &str) -> usize {
    line.trim_end().chars().count()
}

/// The width at which the lines of `text` were broken; `None` where a line is a paragraph.
fn width(text: &str, lines: &[Span]) -> Option<usize> {
    let width = lines.iter().map(|l| characters(l.of(text))).max()?;
    if !(NARROWEST..=WIDEST).contains(&width) {
        return None;
    }
    let (mut broken, mut ended) = (0, 0);
    for pair in lines.windows(2) {
        let (line, next) = (pair[0].of(text), pair[1].of(text));
        if goes_on(line, next, width) {
            // A sentence that goes on in small letters was broken for sure.
            match ends(line) {
                true => ended += 1,
                false if next.starts_with(char::is_lowercase) => broken += ENOUGH,
                false => broken += 1,
            }
        }
    }
    (broken >= ENOUGH && broken > ended).then_some(width)
}

/// True when `next` goes on with `line`: its first word found no room there, or the line reaches most of the way and ends
/// in mid-sentence (`By Jane Roe` under a headline is a line of its own).
fn goes_on(line: &str, next: &str, width: usize) -> bool {
    let line = line.trim_end();
    let Some(word) = next.split_whitespace().next().filter(|_| !next.starts_with(char::is_whitespace)) else {
        return false;
    };
    let length = line.chars().count();
    let full = length + 1 + word.chars().count() > width;
    let most = length * 4 > width * 3 && !ends(line) && word != "By";
    line.contains(' ') && (full || most)
}

/// True when a sentence ends with `line`.
fn ends(line: &str) -> bool {
    line.trim_end_matches(|c: char| c.is_whitespace() || "\"'”’)]»".contains(c)).ends_with(['.', '!', '?', ':', '…'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_in_the_middle_of_sentences_become_spaces() {
        let text = "Pier to close for repairs\nBy Jane Roe\n\nThe mayor of Easton told us on a Monday that\nthe pier, \
                    which opened in 1961, would\nclose for good and that nobody in the\ntown would pay.\n\nShe gave no \
                    date.\n";
        let joined = "Pier to close for repairs\nBy Jane Roe\n\nThe mayor of Easton told us on a Monday that the pier, \
                      which opened in 1961, would close for good and that nobody in the town would pay.\n\nShe gave \
                      no date.\n";
        assert_eq!(unwrap(text), joined);
    }

    #[test]
    fn a_line_is_a_paragraph_elsewhere() {
        let short = "The pier will close, the mayor said on Monday.\nNobody will pay for the repair of the pier.\n\
                     The council meets again on Thursday evening.\nA ferry is to run until the end of summer.\n";
        let headlines = "Pier to close for good\nMayor wants ferry instead, sources say today\nCouncil to meet\n";
        let long = format!("{}\nand so on\n", "The pier that opened in 1961 will close ".repeat(13));
        let chinese = "北岭市长说，大桥年底通车\n\n他没有说明费用\n";
        for text in [short, headlines, &long, chinese] {
            assert!(matches!(unwrap(text), Cow::Borrowed(_)), "{text}");
        }
    }
}
