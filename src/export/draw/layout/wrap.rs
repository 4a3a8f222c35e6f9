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
    fill_last(&mut out, max, chinese);
    out
}

/// A lone Chinese character does not make a last line: the one before gives it company.
fn fill_last(lines: &mut [String], max: u32, chinese: bool) {
    let [.., before, last] = lines else { return };
    let mut words = last.chars().filter(|c| !NOT_FIRST.contains(*c) && !NOT_LAST.contains(*c));
    let lone = words.next().is_some_and(|c| c.width() == Some(2)) && words.next().is_none();
    let chars: Vec<char> = before.chars().collect();
    let spot = (1..chars.len()).rev().find(|i| may_break(chars[i - 1], chars[*i]) && chars[*i] != ' ');
    let Some(spot) = spot.filter(|_| lone && !last.ends_with('…')) else { return };
    // Only from Chinese to Chinese: a space at the end of a line is not there any more.
    if chars.last().is_none_or(|c| c.width() != Some(2)) {
        return;
    }
    let (kept, moved): (String, String) = (chars[..spot].iter().collect(), chars[spot..].iter().collect());
    let longer = moved + last;
    if longer.chars().map(|c| advance_in(chinese, c)).sum::<u32>() <= max {
        (*before, *last) = (kept.trim_end().to_owned(), longer);
    }
}

/// A small line of parts between dots (`outlet · day`), in at most so many lines. No line ends or begins with a
/// dot; where there is no room for all, the longest part is cut short, so that none is lost.
pub fn parts(text: &str, max: f64, lines: usize) -> Vec<String> {
    shortened(text, |text| at_dots(text, max, lines).unwrap_or_else(|| wrap(text, max, lines)))
}

/// The same in lines about as long as each other.
pub fn balanced_parts(text: &str, max: f64, lines: usize) -> Vec<String> {
    shortened(text, |text| at_dots(text, max, lines).unwrap_or_else(|| balanced(text, max, lines)))
}

const DOT: &str = " · ";

/// Lines that end with parts, where there is room for them; a part longer than a line has lines of its own.
fn at_dots(text: &str, max: f64, lines: usize) -> Option<Vec<String>> {
    let mut out: Vec<String> = vec![];
    let (dot, mut whole) = (width(DOT, 1.0), false);
    for part in text.split(DOT) {
        let wide = width(part, 1.0);
        match out.last_mut() {
            Some(line) if whole && width(line, 1.0) + dot + wide <= max => *line += &(DOT.to_owned() + part),
            _ => out.extend(balanced(part, max, usize::MAX)),
        }
        whole = wide <= max;
    }
    (out.len() <= lines).then_some(out)
}

fn shortened(text: &str, lines: impl Fn(&str) -> Vec<String>) -> Vec<String> {
    let bare = |line: &String| line.trim_end_matches(" ·").to_owned();
    let whole = |text: &str, lines: &[String]| {
        let bare = |text: &str| text.chars().filter(|c| !" ·".contains(*c)).count();
        bare(&lines.concat()) == bare(text)
    };
    let mut out = lines(text);
    if text.contains(DOT) && !whole(text, &out) {
        let all: Vec<&str> = text.split(DOT).collect();
        let longest =
            (0..all.len()).max_by_key(|n| (width(all[*n], 1000.0) as u64, std::cmp::Reverse(*n))).unwrap_or(0);
        let chars: Vec<char> = all[longest].chars().collect();
        let with = |kept: usize| {
            let short: String = chars[..kept].iter().collect();
            let short = format!("{}…", tidy_end(&short));
            let joined: Vec<&str> =
                all.iter().enumerate().map(|(n, part)| if n == longest { short.as_str() } else { part }).collect();
            joined.join(DOT)
        };
        let (mut low, mut high) = (0, chars.len());
        while high - low > 1 {
            let middle = usize::midpoint(low, high);
            let tried = with(middle);
            if whole(&tried, &lines(&tried)) { low = middle } else { high = middle }
        }
        if low > 1 {
            out = lines(&with(low));
        }
    }
    out.iter().map(bare).collect()
}

/// How far a line is moved so that its words, not the blank half of a mark, stand at the edge (or, centred, in the
/// middle): opening and closing Chinese marks are half blank.
pub fn hang(line: &str, size: f64, centred: bool) -> f64 {
    let mark =
        |c: Option<char>, marks: &str| c.is_some_and(|c| marks.contains(c) && advance_in(is_chinese(line), c) == 1000);
    let half = |there: bool| if there { size / 2.0 } else { 0.0 };
    let (first, last) = (line.chars().next(), line.chars().next_back());
    let left = half(mark(first, "“‘「『（《〈【〔〖［｛｢"));
    if !centred {
        return -left;
    }
    (half(mark(last, "”’」』）》〉】〕〗］｝｣，。、；：？！")) - left) / 2.0
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
    // Quotation marks belong to either script: beside a letter, one within a word ("harbour’s") is no end of it.
    let wide = |c: char| c.width() == Some(2) || "…—".contains(c) || "“‘".contains(b) && "”’".contains(a);
    !NOT_FIRST.contains(b) && !NOT_LAST.contains(a) && (wide(a) || wide(b)) || a == '-' && b.is_alphabetic()
}

/// Shortens a line so that an ellipsis fits, and adds it.
fn cut(line: &mut String, max: u32, chinese: bool) {
    let room = max.saturating_sub(advance('…'));
    while line.chars().map(|c| advance_in(chinese, c)).sum::<u32>() > room {
        line.pop();
    }
    line.truncate(tidy_end(line).len());
    line.push('…');
}

/// Without what reads badly before an ellipsis.
fn tidy_end(line: &str) -> &str {
    line.trim_end_matches(|c: char| c.is_whitespace() || NOT_LAST.contains(c) || "，、；：,;:·".contains(c))
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

    #[test]
    fn small_lines_break_at_dots_and_keep_every_part() {
        assert_eq!(parts("Tidewater Press · 2026-03-07", 12.0, 2), ["Tidewater Press", "2026-03-07"]);
        assert_eq!(parts("2 statements · 盐湖港务局工会主席", 11.0, 2), ["2 statements", "盐湖港务局工会主席"]);
        let long = "The Quayside Observer and Inland Waterways Advertiser · 2026-03-14";
        for (max, lines) in [(14.0, 1), (20.0, 1), (12.0, 2)] {
            let short = parts(long, max, lines);
            assert!(short.len() <= lines && short.iter().all(|line| width(line, 1.0) <= max), "{short:?}");
            assert!(short.concat().ends_with("2026-03-14") && short.concat().contains('…'), "{short:?}");
            assert!(short.iter().all(|line| !line.ends_with('·') && !line.starts_with('·')), "{short:?}");
        }
        assert_eq!(parts("A · 2026", 30.0, 1), ["A · 2026"]);
        assert!(parts("", 30.0, 1).is_empty());
    }

    #[test]
    fn no_last_line_is_one_character_and_no_word_ends_at_its_apostrophe() {
        let text = "海堤撑不过下一个冬天，闸门将关闭至三月";
        for max in 4..19 {
            let lines = wrap(text, f64::from(max), 99);
            assert_eq!(lines.concat(), text);
            assert!(lines.last().is_some_and(|line| line.chars().count() > 1), "{max}: {lines:?}");
            assert!(lines.iter().all(|line| width(line, 1.0) <= f64::from(max)), "{max}: {lines:?}");
        }
        assert!(!may_break('’', 's') && may_break('”', '他') && may_break('”', '“') && may_break('他', '“'));
    }

    #[test]
    fn chinese_marks_hang_by_their_blank_half() {
        let at = |line, centred| hang(line, 10.0, centred);
        assert_eq!((at("「潮閘", false), at("《河口晚报》", true), at("潮闸（", false)), (-5.0, 0.0, 0.0));
        assert_eq!((at("“海堤", false), at("“The wall", false), at("海堤。", true)), (-5.0, 0.0, 2.5));
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
