//! A stretch of an archived text with some of its words marked.

use super::Paint;
use super::text::{Style, Text};
use dixit::base::CharSpan;
use dixit::text::wrapped::unwrap;

/// Words to mark, and how; later marks lie over earlier ones.
pub type Marks = Vec<(CharSpan, Style)>;

/// Code points shown before and after.
const AROUND: u32 = 60;
/// Code points shown at most.
const MOST: u32 = 400;

/// The paragraph around `focus`, cut to what a reader needs, with `marks`.
pub fn around(text: &str, focus: CharSpan, marks: &Marks) -> Text {
    // A line that was only broken at a width ends no paragraph.
    let chars: Vec<char> = unwrap(text).chars().collect();
    let end = chars.len() as u32;
    let focus = CharSpan(focus.0.min(end), focus.1.min(end).min(focus.0.saturating_add(MOST)).max(focus.0.min(end)));
    let paragraph = |at: u32| {
        let before = chars[..at as usize].iter().rposition(|c| *c == '\n').map_or(0, |i| i + 1);
        let after = chars[at as usize..].iter().position(|c| *c == '\n').map_or(chars.len(), |i| at as usize + i);
        (before as u32, after as u32)
    };
    let (first, last) = (paragraph(focus.0).0, paragraph(focus.1).1);
    let from = beginning(&chars, focus.0.saturating_sub(AROUND).max(first), focus.0, first);
    let to = ending(&chars, focus.1, (focus.1 + AROUND).min(last), last);
    let mut out = Text::default();
    if from > first {
        out.push("…", Style::Dim);
    }
    for at in from..to {
        let marked = marks.iter().rev().find(|(span, _)| span.0 <= at && at < span.1).map(|(_, style)| *style);
        out.push(chars[at as usize].encode_utf8(&mut [0; 4]), marked.unwrap_or(Style::Dim));
    }
    if to < last {
        out.push("…", Style::Dim);
    }
    out
}

/// Where to begin between `from` and `focus`: at a sentence, else at a clause, else at a word.
fn beginning(chars: &[char], from: u32, focus: u32, first: u32) -> u32 {
    if from == first {
        return from;
    }
    let after = |marks: &str| {
        (from + 1..=focus).find(|at| {
            let before = chars[*at as usize - 1];
            let blank = chars.get(*at as usize).is_none_or(|c| *c == ' ');
            marks.contains(before) && (blank || !before.is_ascii())
        })
    };
    // Chinese text is often typed with Latin commas and no blank after them.
    let comma = || (from + 1..=focus).find(|at| ",;:".contains(chars[*at as usize - 1]) && !is_digit(chars, *at));
    let at =
        after(SENTENCE).or_else(|| after("，；：,;:")).or_else(comma).unwrap_or_else(|| at_word(chars, from, focus));
    at + chars[at as usize..].iter().take_while(|c| **c == ' ').count() as u32
}

/// Where to end between `focus` and `to`: after a sentence, else after a clause, else before a cut word.
fn ending(chars: &[char], focus: u32, to: u32, last: u32) -> u32 {
    if to == last {
        return to;
    }
    let after = |marks: &str| {
        (focus + 1..=to).find(|at| {
            let next = chars.get(*at as usize);
            let before = chars[*at as usize - 1];
            marks.contains(before) && (!before.is_ascii() || next.is_none_or(|c| *c == ' '))
        })
    };
    let clause =
        || (focus + 1..=to).rev().find(|at| "，；,;".contains(chars[*at as usize - 1]) && !is_digit(chars, *at));
    after(SENTENCE).or_else(clause).unwrap_or_else(|| {
        let cuts = |at: &u32| chars[*at as usize].is_alphanumeric() && chars[*at as usize - 1].is_ascii_alphanumeric();
        (focus + 1..=to).rev().find(|at| !cuts(at)).unwrap_or(to)
    })
}

const SENTENCE: &str = "。！？”」』.!?";

fn is_digit(chars: &[char], at: u32) -> bool {
    chars.get(at as usize).is_some_and(char::is_ascii_digit)
}

/// The first place from `from` on, and not past `limit`, at which no Latin word is cut.
fn at_word(chars: &[char], from: u32, limit: u32) -> u32 {
    let cuts = |at: u32| {
        at > 0 && chars[at as usize - 1].is_ascii_alphanumeric() && chars[at as usize].is_ascii_alphanumeric()
    };
    (from..limit).find(|at| !cuts(*at)).unwrap_or(limit)
}

/// Lines of the passage, indented; without colours, `~` and `^` under the marked words.
pub fn lines(passage: &Text, paint: Paint, width: usize, indent: usize) -> Vec<String> {
    let blank = " ".repeat(indent);
    let mut out = Vec::new();
    for line in passage.wrap(width.saturating_sub(indent)) {
        out.push(format!("{blank}{}", line.paint(paint)));
        if !paint.on()
            && let Some(carets) = line.carets(&[(Style::Underline, '~'), (Style::Hit, '^')])
        {
            out.push(format!("{blank}{carets}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_passage_keeps_to_its_paragraph_and_marks_its_words() {
        let text = "Title\nHe said “yes” there.\nNext";
        let passage = around(text, CharSpan(15, 18), &vec![(CharSpan(15, 18), Style::Underline)]);
        let lines = lines(&passage, Paint::new(false), 60, 2);
        assert_eq!(lines, ["  He said “yes” there.", "           ~~~"]);
    }

    #[test]
    fn the_passage_begins_and_ends_where_sentences_do() {
        let filler = "这里有一句别的话说明别的事情也没有什么要紧。".repeat(4);
        let text = format!("{filler}他说,渡轮要来了。{filler}");
        let at = text[..text.find("渡轮").unwrap()].chars().count() as u32;
        let passage = around(&text, CharSpan(at, at + 5), &Vec::new());
        let shown = lines(&passage, Paint::new(false), 400, 0).concat();
        assert!(shown.starts_with("…这里有") && shown.ends_with("渡轮要来了。…"), "{shown}");
    }

    #[test]
    fn places_outside_the_text_do_no_harm() {
        for span in [CharSpan(0, 0), CharSpan(3, 99), CharSpan(99, 120), CharSpan(4, 4)] {
            around("渡轮复航", span, &vec![(span, Style::Hit)]);
        }
        around("", CharSpan(0, 0), &Vec::new());
    }

    #[test]
    fn long_statements_are_cut() {
        let text = "word ".repeat(1000);
        let passage = around(&text, CharSpan(100, 4000), &Vec::new());
        assert!(passage.wrap(100).len() <= 6);
    }
}
