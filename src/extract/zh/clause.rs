//! Clause borders around a place, found by looking a bounded way back or ahead.

use crate::base::Span;
use crate::text::{Quote, sentences};

/// Farther than this many characters no speaker stands before its cue.
const BACK: usize = 110;

/// No clause is looked at farther than this many characters.
const AHEAD: usize = 240;

/// How many bytes a character has that Chinese words are written with.
const IDEOGRAPH: usize = 3;

/// True for the first byte of such a character, from U+4000 to U+9FFF, which is no mark.
#[inline]
fn is_ideograph(lead: u8) -> bool {
    matches!(lead, 0xE4..=0xE9)
}

/// The first `count` characters of `span`.
pub(super) fn opening(text: &str, span: Span, count: usize) -> &str {
    let words = span.of(text);
    &words[..super::name_spans::char_end(words, 0, count)]
}

/// True for a mark between clauses. Commas, points and colons between digits are part of a number.
pub(super) fn is_border(text: &str, at: usize, c: char) -> bool {
    match c {
        '，' | '。' | '；' | ';' | '！' | '!' | '？' | '?' | '“' | '”' | '「' | '」' | '『' | '』' | '"' | '—'
        | '…' | '\n' | '【' | '】' | '[' | ']' | '▲' | '●' | '■' | '｜' | '／' | '│' => true,
        '.' => sentences::wide_stop(text, at, text.len()),
        ',' | ':' | '：' => {
            let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
            !(digit(text[..at].chars().next_back()) && digit(text[at + c.len_utf8()..].chars().next()))
        }
        _ => false,
    }
}

/// Start of the clause that ends at `at`, not before `floor` where that is no later. Brackets are passed over whole.
pub(super) fn start(text: &str, floor: usize, at: usize) -> usize {
    let floor = floor.min(at);
    let mut depth = 0usize;
    let mut passed = at;
    let (mut here, mut seen) = (at, 0);
    while here > floor {
        let ideograph = here - floor >= IDEOGRAPH && is_ideograph(text.as_bytes()[here - IDEOGRAPH]);
        let c = if ideograph { ' ' } else { text[floor..here].chars().next_back().unwrap_or(' ') };
        here -= if ideograph { IDEOGRAPH } else { c.len_utf8() };
        seen += 1;
        if here >= passed {
            continue;
        }
        match c {
            _ if ideograph => {}
            '”' | '」' | '』' if depth == 0 => match quoted_modifier(text, floor, here + c.len_utf8(), at) {
                Some(open) => passed = open,
                None => return here + c.len_utf8(),
            },
            ')' | '）' => depth += 1,
            '(' | '（' if depth > 0 => depth -= 1,
            '(' | '（' => return here + c.len_utf8(),
            _ if depth > 0 => {}
            _ if is_border(text, here, c) => return here + c.len_utf8(),
            _ => {}
        }
        if seen > BACK + 1 {
            return here;
        }
    }
    floor
}

/// Marks that end a sentence.
pub(super) const FULL: [char; 6] = ['。', '！', '？', '!', '?', '…'];

/// So many bytes before a name in quotation marks are searched for who bears it.
const NEAR: usize = 1500;
/// … when it has at most so many bytes.
const NAME: usize = 30;

/// Longest quotation that can be part of a noun phrase, in characters.
const WORD: usize = 16;

/// Length of the quoted words that `rest` begins with, when they are short and no sentence: “一带一路”.
pub(super) fn quoted_word(rest: &str) -> Option<usize> {
    let open = rest.chars().next()?;
    let close = match open {
        '“' => '”',
        '「' => '」',
        '『' => '』',
        '"' => '"',
        _ => return None,
    };
    for (i, c) in rest.char_indices().skip(1).take(WORD + 1) {
        match c {
            _ if c == close => return Some(i + c.len_utf8()),
            '。' | '，' | '！' | '？' | '；' | '：' | ',' | '?' | '!' | '\n' | '…' => return None,
            _ => {}
        }
    }
    None
}

/// Where the quotation that ends at `at` begins, when it is part of the noun phrase after it:
/// 建制派「班長」廖长江; “一带一路”研究所所长. What somebody said (“很好”他说) is not.
fn quoted_modifier(text: &str, floor: usize, at: usize, end: usize) -> Option<usize> {
    let after = &text[at..end];
    // 受害人「阿明」（化名）|说
    let alias = ["（化名", "(化名", "（假名", "(假名"].iter().any(|a| after.starts_with(a));
    // 平台「真实社群」（Truth Social）上
    let after = match after.starts_with(['（', '(']) {
        true => after.find(['）', ')']).map_or(after, |i| after[i..].trim_start_matches(['）', ')'])),
        false => after,
    };
    // 公司“伙伴”|否认…: the name right before its cue.
    let name = || {
        let open = text[floor..at].char_indices().rev().take(WORD + 2).find(|(_, c)| matches!(c, '“' | '「'))?;
        let open = floor + open.0;
        let whole = quoted_word(&text[open..at]).is_some_and(|len| open + len == at);
        let named = |lead: &str| super::lists::NAMED_BY.ends(lead);
        // “海边的猫”回应…: named before as 网友“海边的猫”.
        let before = || {
            let near = text.floor_char_boundary(open.saturating_sub(NEAR));
            at - open <= NAME && text[near..open].find(&text[open..at]).is_some_and(|i| named(&text[..near + i]))
        };
        (whole && (alias || named(&text[..open]) || before())).then_some(open)
    };
    // 网友“海边的猫”|5日晚发文
    if after.is_empty() || after.starts_with(|c: char| c.is_ascii_digit()) && super::lex::date(after).is_some() {
        return name();
    }
    // “山里人”本人
    if after.starts_with("本人") {
        return text[floor..at]
            .char_indices()
            .rev()
            .take(WORD + 2)
            .find(|(_, c)| matches!(c, '“' | '「'))
            .map(|o| floor + o.0);
    }
    // A person's words are followed by a mark or by who spoke; a modifier by a longer noun phrase.
    if !after.starts_with(|c: char| ('\u{4e00}'..'\u{a000}').contains(&c)) || after.starts_with(['他', '她', '我']) {
        return None;
    }
    let from = text[floor..at].char_indices().rev().take(WORD + 2).find(|(_, c)| matches!(c, '“' | '「' | '『'))?;
    let open = floor + from.0;
    if open + quoted_word(&text[open..at])? != at {
        return None;
    }
    let before = text[floor..open].chars().next_back();
    let joined = before.is_some_and(|c| ('\u{4e00}'..'\u{a000}').contains(&c) || matches!(c, '、' | '·' | '《' | '》'));
    let says = text[..open].ends_with(['说', '称', '道', '问', '指', '为', '是', '答', '叫']);
    let long = after.chars().nth(4).is_some() && !text[open..at].contains(['我', '你', '吗', '了']);
    (joined && !says || !joined && long).then_some(open)
}

/// Where the quotation that ends at `at` begins, when it is a title or a word and no sentence.
pub(super) fn title_at_end(text: &str, floor: usize, at: usize) -> Option<usize> {
    let from = text[floor..at].char_indices().rev().take(WORD + 14).find(|(_, c)| matches!(c, '“' | '「'))?;
    let open = floor + from.0;
    let inner = &text[open..at];
    let joined = text[floor..open].chars().next_back().is_some_and(|c| c.is_alphanumeric());
    (joined && !inner.contains(['。', '！', '？', '，', '；'])).then_some(open)
}

/// End of the clause that begins at `at`, not after `ceiling`: where the mark stands, or as far as is looked.
pub(super) fn end(text: &str, at: usize, ceiling: usize) -> usize {
    let mut depth = 0usize;
    let (mut here, mut seen) = (at, 0);
    while here < ceiling {
        if seen > AHEAD {
            return here;
        }
        seen += 1;
        if is_ideograph(text.as_bytes()[here]) {
            here += IDEOGRAPH;
            continue;
        }
        let c = text[here..].chars().next().unwrap_or(' ');
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            _ if depth == 0 && is_border(text, here, c) => return here,
            _ => {}
        }
        here += c.len_utf8();
    }
    ceiling
}

/// [`end`], but past quoted words in a noun phrase: 据“班长”何文远说.
pub(super) fn end_past_words(text: &str, at: usize, ceiling: usize) -> usize {
    let close = end(text, at, ceiling);
    let words = quoted_word(&text[close..ceiling]).map(|len| close + len);
    let named = |past: &usize| text[*past..ceiling].starts_with(|c: char| ('\u{4e00}'..'\u{a000}').contains(&c));
    words.filter(named).map_or(close, |past| end(text, past, ceiling))
}

/// The span without marks and white space at its ends; brackets and quotation marks stay.
pub(super) fn bare(text: &str, span: Span) -> Span {
    let span = span.trimmed(text, char::is_whitespace);
    let words = span.of(text).trim_end_matches(|c: char| {
        c.is_whitespace()
            || ['。', '，', ',', '；', ';', '：', ':', '、', '！', '!', '？', '?', '.', '…', '—'].contains(&c)
    });
    let words_start = words.len()
        - words
            .trim_start_matches(|c: char| {
                c.is_whitespace() || ['。', '，', ',', '；', ';', '：', ':', '、', '—'].contains(&c)
            })
            .len();
    Span::new(span.start as usize + words_start, span.start as usize + words.len())
}

/// The outermost closed quotation that begins at `at`.
pub(super) fn quote_at(quotes: &[Quote], at: usize) -> Option<usize> {
    let found = quotes.partition_point(|q| (q.outer.start as usize) < at);
    quotes.get(found).is_some_and(|q| q.outer.start as usize == at).then_some(found)
}

/// The outermost quotation that holds `at`.
pub(super) fn quote_around(quotes: &[Quote], at: usize) -> Option<usize> {
    let end = quotes.partition_point(|q| (q.outer.start as usize) <= at);
    let mut found = None;
    for i in (0..end).rev() {
        if quotes[i].outer.holds(at) {
            found = Some(i);
        }
        if quotes[i].depth == 0 {
            break;
        }
    }
    found
}

/// A name in quotation marks has at most so many characters.
const QUOTED_NAME: usize = 6;

/// True where nothing in `words` is quoted but names: 油轮“海昌号”断成两截.
pub(super) fn names_only(text: &str, quotes: &[Quote], words: Span) -> bool {
    let from = quotes.partition_point(|q| q.outer.end <= words.start);
    let mut inside = quotes[from..].iter().take_while(|q| q.outer.start < words.end).peekable();
    let name = |q: &Quote| {
        let inner = q.inner.of(text);
        let rest = text[q.outer.end as usize..(words.end.max(q.outer.end)) as usize].trim_start();
        let within =
            text[..q.outer.start as usize].ends_with(char::is_alphanumeric) && rest.starts_with(char::is_alphanumeric);
        within && inner.chars().count() <= QUOTED_NAME && inner.chars().all(char::is_alphanumeric)
    };
    if inside.peek().is_none() {
        return !words.of(text).contains(['“', '「', '"']);
    }
    inside.all(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clauses_end_at_marks_but_not_inside_numbers_or_brackets() {
        let text = "会上，共1,200人（含儿童，老人）10:30到场，结束";
        let from = text.find('共').unwrap();
        let close = end(text, from, text.len());
        assert_eq!(&text[from..close], "共1,200人（含儿童，老人）10:30到场");
        assert_eq!(start(text, 0, close), from);
    }

    #[test]
    fn marks_at_the_ends_are_no_content() {
        let text = "，桥会通车（明年）。";
        assert_eq!(bare(text, Span::new(0, text.len())).of(text), "桥会通车（明年）");
    }
}
