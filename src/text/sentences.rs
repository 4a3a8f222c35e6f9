//! Sentence breaks. Own splitter: general ones cut inside quotations and after `Mr.` and `Jan.`.

use super::Quote;
use crate::base::bytes::Places;
use crate::base::maps::HashSet;
use crate::base::{Span, work};
use crate::model::Lang;
use smallvec::SmallVec;
use std::sync::LazyLock;

static ABBREVIATIONS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| words(include_str!("../model/lang/en/abbreviations.txt")));

/// Short forms of states; behind a place and a comma they may end a sentence: Easton, Calif.
static STATES: LazyLock<HashSet<&'static str>> = LazyLock::new(|| words(include_str!("../model/lang/en/states.txt")));

/// Both: what a dot may belong to.
static SHORT: LazyLock<HashSet<&'static str>> = LazyLock::new(|| ABBREVIATIONS.union(&STATES).copied().collect());

/// Words that begin a sentence even behind an abbreviation.
static OPENERS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| words(include_str!("../model/lang/en/openers.txt")));

fn words(list: &'static str) -> HashSet<&'static str> {
    list.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')).collect()
}

/// The sentences of a paragraph: most have few.
pub type Sentences = SmallVec<[Span; 8]>;

/// Sentences of the paragraph at `within`, in order, without the white space between them. No sentence
/// ends inside a closed quotation; one ends after a quotation that ends with final punctuation.
pub fn split(text: &str, within: Span, quotes: &[Quote], lang: Lang) -> Sentences {
    work::spend(within.len());
    let mut out = Sentences::new();
    let mut start = within.start as usize;
    let mut at = start;
    let end = within.end as usize;
    let mut outer = quotes.iter().filter(|q| q.depth == 0).peekable();
    // The bytes that a mark may begin with.
    let mut marks = Places::new(&text.as_bytes()[..end], [[b'.', b'!', b'?'], [0xE3, 0xEF, 0xEF]]);
    while at < end {
        while outer.peek().is_some_and(|q| (q.outer.end as usize) <= at) {
            outer.next();
        }
        if let Some(q) = outer.peek()
            && q.outer.start as usize == at
            && q.closed
        {
            at = q.outer.end as usize;
            let inner = q.inner.of(text).trim_end();
            let last = inner.trim_end_matches(['’', '\'', '』', '」', '”']).chars().next_back();
            if last.is_some_and(|c| is_final(c) || c == '.') {
                push(text, &mut out, start, at);
                start = at;
            }
            continue;
        }
        // On to the next mark, or the next quotation.
        let stop = outer.peek().map(|q| q.outer.start as usize).filter(|q| *q > at).unwrap_or(end);
        let mark = marks.next(at).map_or(stop, |mark| mark.min(stop));
        if mark > at {
            at = mark;
            continue;
        }
        let c = text[at..].chars().next().expect("inside the text");
        let next = at + c.len_utf8();
        let breaks = match c {
            '.' if lang == Lang::Zh => wide_stop(text, at, end),
            '.' => full_stop(text, within.start as usize, at, end),
            _ => is_final(c),
        };
        at = next;
        if breaks {
            at +=
                text[at..end].chars().take_while(|c| is_closer(*c) || is_final(*c)).map(char::len_utf8).sum::<usize>();
            push(text, &mut out, start, at);
            start = at;
        }
    }
    push(text, &mut out, start, end);
    out
}

fn push(text: &str, out: &mut Sentences, start: usize, end: usize) {
    let span = Span::new(start, end).trimmed(text, char::is_whitespace);
    if !span.is_empty() {
        out.push(span);
    }
}

fn is_final(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!' | '?' | '｡')
}

fn is_closer(c: char) -> bool {
    matches!(c, ')' | '）' | ']' | '】' | '"' | '”' | '’' | '\'' | '」' | '』')
}

/// True when the dot at byte `at` stands for 。: behind a Chinese character or a closing mark, and before another, a mark
/// or nothing.
pub fn wide_stop(text: &str, at: usize, end: usize) -> bool {
    let wide = |c: char| c >= '\u{2E80}' || "“”‘’".contains(c);
    let before = text[..at].chars().next_back().is_some_and(wide);
    before && text[at + 1..end].chars().next().is_none_or(|c| wide(c) || c.is_whitespace() || c == '"')
}

/// True when the dot at byte `at` ends an English sentence.
fn full_stop(text: &str, from: usize, at: usize, end: usize) -> bool {
    let after = &text[at + 1..end];
    let rest = after.trim_start_matches(is_closer);
    let Some(next) = rest.chars().next() else { return true };
    if !next.is_whitespace() {
        return false;
    }
    let head = rest.trim_start().trim_start_matches(['"', '“', '‘', '\'', '(', '[']).chars().next();
    if head.is_none_or(char::is_lowercase) {
        return head.is_none();
    }
    // The word before the dot; bounded, since no abbreviation is long.
    let back = floor(text, from.max(at.saturating_sub(24)));
    let plain = |byte: &&u8| byte.is_ascii_alphanumeric() || **byte == b'.';
    let plain = text.as_bytes()[back..at].iter().rev().take_while(plain).count();
    let word = match text[back..at - plain].ends_with(' ') {
        true => &text[at - plain..at],
        false => text[back..at].rsplit(|c: char| c.is_whitespace() || "([\"“".contains(c)).next().unwrap_or(""),
    };
    // J. Doe, J.R. Doe
    let one = word.as_bytes().get(1).is_none_or(|second| !second.is_ascii_alphanumeric());
    let initial = one && word.split('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_uppercase));
    if !initial && !SHORT.contains(word) {
        return true;
    }
    // They met in Easton, N.Y. Quill won.
    let rest = rest.trim_start();
    let place = text[back..at - word.len()].strip_suffix(", ").and_then(|lead| lead.rsplit(' ').next());
    let country = matches!(word, "U.S" | "U.K" | "U.N" | "E.U");
    let state = (initial && word.contains('.') || STATES.contains(word))
        && !country
        && place.is_some_and(|p| p.chars().next().is_none_or(char::is_uppercase));
    // It rose in the U.S. The board met.
    let first = rest.trim_start_matches(['"', '“', '‘', '[']).split(|c: char| !c.is_alphabetic()).next();
    state && !rest.starts_with('(') || !matches!(word, "v" | "vs") && first.is_some_and(|w| OPENERS.contains(w))
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::quotes::pair;

    fn cut(text: &str, lang: Lang) -> Vec<&str> {
        let all = Span::new(0, text.len());
        split(text, all, &pair(text, all), lang).into_iter().map(|s| s.of(text)).collect()
    }

    #[test]
    fn chinese_breaks_after_quotations_that_end() {
        assert_eq!(cut("“好。走吧！”他说。然后走了", Lang::Zh), ["“好。走吧！”", "他说。", "然后走了"]);
        assert_eq!(cut("增长3.5%。真的？！是", Lang::Zh), ["增长3.5%。", "真的？！", "是"]);
        assert_eq!(cut("增长3.5%.他说...好.“是.”走了", Lang::Zh), ["增长3.5%.他说...好.", "“是.”", "走了"]);
    }

    #[test]
    fn english_knows_abbreviations_initials_and_numbers() {
        let text = "Mr. J. Roe paid $3.5 million on Jan. 3. \"Fine. Go,\" he said. Dr. Poe of the U.S. Treasury left.";
        assert_eq!(
            cut(text, Lang::En),
            ["Mr. J. Roe paid $3.5 million on Jan. 3.", "\"Fine. Go,\" he said.", "Dr. Poe of the U.S. Treasury left."]
        );
    }
}
