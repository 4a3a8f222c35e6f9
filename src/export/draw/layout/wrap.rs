//! Breaking long text into lines, Latin at spaces, Chinese between characters but never so that a line
//! begins with a closing mark or ends with an opening one (kinsoku).

use crate::base::work;
use unicode_width::UnicodeWidthChar;

/// Marks that no line begins with.
const NOT_FIRST: &str = "，。、；：？！”’」』）》〉】〕〗…—～·•％‰℃,.;:?!)]}%»›‐–-/｝］｣､｡・ーヽヾ々〻ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ";
/// Marks that no line ends with.
const NOT_LAST: &str = "“‘「『（《〈【〔〖([{«‹｛［｢$¥￥€£#＃";

/// How wide a character is, in thousandths of the font size.
///
/// Latin letters after the widths that the common sans-serif fonts share, with a little air, since the
/// reader's font is not known; Chinese is exactly one em; combining marks nothing.
pub fn advance(c: char) -> u32 {
    match c {
        'i' | 'j' | 'l' | '\'' | '|' => 250,
        ' ' | 'f' | 't' | 'I' | '.' | ',' | ':' | ';' | '!' | '/' | '\\' | '[' | ']' | '(' | ')' | '`' | '·' => 320,
        'r' | '-' | '"' | '*' | '{' | '}' => 370,
        'm' | 'M' | 'W' | '@' | '%' => 940,
        'w' | 'O' | 'Q' | 'G' => 800,
        'J' => 530,
        'A'..='Z' | '&' | '+' | '<' | '=' | '>' | '~' => 710,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' => 530,
        c if c.is_ascii() => 590,
        // Latin fonts draw these narrow, Chinese fonts wide; a Latin one stands first in what we ask for.
        '‘' | '’' | '“' | '”' => 500,
        '…' | '—' => 1000,
        c => match c.width() {
            Some(0) | None => 0,
            Some(1) => 640,
            Some(_) => 1000,
        },
    }
}

/// The same within a text: beside Chinese, quotation marks are drawn in the Chinese font, a whole em wide.
fn advance_in(chinese: bool, c: char) -> u32 {
    if chinese && "‘’“”".contains(c) { 1000 } else { advance(c) }
}

/// True for text that a Chinese font draws.
pub fn is_chinese(text: &str) -> bool {
    text.chars().any(|c| ('\u{3400}'..='\u{9FFF}').contains(&c))
}

/// How wide `text` is on one line, in units of `size`.
pub fn width(text: &str, size: f64) -> f64 {
    let chinese = is_chinese(text);
    f64::from(text.chars().map(|c| advance_in(chinese, c)).sum::<u32>()) * size / 1000.0
}

/// As [`wrap`], in as few lines, all of them about as long as the others.
pub fn balanced(text: &str, max: f64, lines: usize) -> Vec<String> {
    let whole = wrap(text, max, lines);
    if whole.len() < 2 {
        return whole;
    }
    let (mut low, mut high, mut best) = (max / 2.0, max, whole);
    for _ in 0..6 {
        let middle = f64::midpoint(low, high);
        let tried = wrap(text, middle, lines);
        // Narrower, it must not need more lines, cut off more, or cut a word in two.
        if tried.len() == best.len()
            && tried.concat().chars().count() >= best.concat().chars().count()
            && no_cut(text, &tried)
        {
            (high, best) = (middle, tried);
        } else {
            low = middle;
        }
    }
    best
}

/// True when every line but the last ends at a good place.
fn no_cut(text: &str, lines: &[String]) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    lines.windows(2).all(|pair| {
        let ends = pair[0].chars().next_back().zip(pair[1].chars().next());
        ends.is_none_or(|(a, b)| {
            may_break(a, b) || pair[0].split(' ').next_back().is_some_and(|last| words.contains(&last))
        })
    })
}

/// Breaks `text` into lines of at most `max` ems, at most `lines` (and at least one) of them; what does
/// not fit ends in an ellipsis. Runs of white space count as one space. A word wider than a line is cut.
pub fn wrap(text: &str, max: f64, lines: usize) -> Vec<String> {
    let words: Vec<char> = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().collect();
    work::spend(words.len());
    let (max, chinese) = ((max * 1000.0) as u32, is_chinese(text));
    let mut out: Vec<String> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if out.len() >= lines.max(1) {
            out.last_mut().into_iter().for_each(|last| cut(last, max, chinese));
            break;
        }
        let end = line_end(&words[at..], max, chinese) + at;
        let line: String = words[at..end].iter().collect();
        out.push(line.trim_end().to_owned());
        at = end + words[end..].iter().take_while(|c| **c == ' ').count();
    }
    out
}

/// How many characters of `rest` the next line takes: to the last good break that fits, else the last
/// place that fits, and one character at least.
fn line_end(rest: &[char], max: u32, chinese: bool) -> usize {
    let mut used = 0;
    let mut good = None;
    for (i, &c) in rest.iter().enumerate() {
        if i > 0 && may_break(rest[i - 1], c) {
            good = Some(i);
        }
        used += advance_in(chinese, c);
        if used > max && i > 0 && c != ' ' {
            return good.unwrap_or(i);
        }
    }
    rest.len()
}

/// True when a line may end after `a` and the next begin with `b`.
pub fn may_break(a: char, b: char) -> bool {
    if a == ' ' {
        // A dot between parts ends a line and never begins one.
        return b != '·';
    }
    if b == ' ' {
        return false;
    }
    let wide = |c: char| c.width() == Some(2) || "“”‘’…—".contains(c);
    !NOT_FIRST.contains(b) && !NOT_LAST.contains(a) && (wide(a) || wide(b)) || a == '-' && b.is_alphabetic()
}

/// Shortens a line so that an ellipsis fits, and adds it.
fn cut(line: &mut String, max: u32, chinese: bool) {
    let room = max.saturating_sub(advance('…'));
    while line.chars().map(|c| advance_in(chinese, c)).sum::<u32>() > room {
        line.pop();
    }
    let kept = line.trim_end_matches(|c: char| c.is_whitespace() || NOT_LAST.contains(c) || "，、；：,;:".contains(c));
    line.truncate(kept.len());
    line.push('…');
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn chinese_lines_keep_their_marks() {
        let text = "“我们将在年底前完成，”他说，“一切顺利。”《河口晚报》报道称，工程耗资近3.5亿元。";
        for max in 4..20 {
            let lines = wrap(text, f64::from(max), 99);
            assert_eq!(lines.concat(), text);
            for line in &lines {
                assert!(!"，。”》、".contains(line.chars().next().unwrap()), "{max}: {lines:?}");
                assert!(!"“《".contains(line.chars().last().unwrap()), "{max}: {lines:?}");
            }
        }
    }

    #[test]
    fn latin_breaks_at_spaces_and_long_words_are_cut() {
        assert_eq!(wrap("the old harbour wall", 5.0, 9), ["the old", "harbour", "wall"]);
        assert_eq!(wrap("aaaaaaaaaa", 2.0, 9).concat(), "aaaaaaaaaa");
        assert_eq!(wrap("one two three four five", 5.0, 2).len(), 2);
        assert!(wrap("one two three four five", 5.0, 2)[1].ends_with('…'));
        assert!(wrap("", 5.0, 2).is_empty());
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_no_line_is_too_wide(text in "[ a-zA-Z,.“”，。中文字—…%()-]{0,80}", max in 3u32..30) {
            let lines = wrap(&text, f64::from(max), usize::MAX);
            let bare = |s: &str| s.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(bare(&lines.concat()), bare(&text));
            for line in &lines {
                prop_assert!(line.chars().map(advance).sum::<u32>() <= max * 1000);
                prop_assert!(!line.is_empty());
            }
        }
    }
}
