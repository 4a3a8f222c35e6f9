//! Lines to paragraphs: what the making of pages took apart is put together, and what it added is left out.

use super::layout::{Block, Line, usual};
use std::collections::{BTreeMap, BTreeSet};

/// The unified ideographs of the 214 Kangxi radicals, which some makers of PDF write in their stead.
const RADICALS: &str = include_str!("radicals.txt");

/// The part of a page at its head and at its foot where running heads and page numbers stand.
const EDGE: f64 = 0.1;

/// A headline is so many times as large as the text.
const LARGE: f64 = 1.25;

struct Paragraph {
    text: String,
    size: f64,
    /// It runs to the end of its last line without an end of its own: what comes next may go on with it.
    open: bool,
    page: usize,
}

/// The headline, if one is set larger than the text, and the paragraphs without it.
pub(super) fn told(mut pages: Vec<Vec<Block>>) -> (Option<String>, Vec<String>) {
    without_furniture(&mut pages);
    let all: Vec<Line> = pages.iter().flatten().flatten().cloned().collect();
    let size = usual(&all);
    let hyphened = hyphened(&all);
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    for (number, page) in pages.iter().enumerate() {
        for block in page {
            fill(&mut paragraphs, block, number, size, &hyphened);
        }
    }
    let large = |p: &Paragraph| p.page == 0 && p.size >= LARGE * size && is_headline(&p.text);
    let title = paragraphs.iter().position(large).map(|at| paragraphs.remove(at).text);
    (title, paragraphs.into_iter().map(|p| p.text).filter(|t| !t.is_empty()).collect())
}

fn is_headline(text: &str) -> bool {
    let wide = text.chars().filter(|c| is_wide(*c)).count();
    (4..=60).contains(&wide) || (3..=30).contains(&text.split_whitespace().count())
}

/// Puts the lines of a block behind what was read before.
fn fill(out: &mut Vec<Paragraph>, lines: &[Line], page: usize, usual: f64, hyphened: &BTreeSet<String>) {
    let left = lines.iter().map(|l| l.left).fold(f64::INFINITY, f64::min);
    let right = lines.iter().map(|l| l.right).fold(0.0, f64::max);
    let mut steps: Vec<f64> = lines.windows(2).map(|w| w[1].base - w[0].base).filter(|s| *s > 1.0).collect();
    steps.sort_by(f64::total_cmp);
    let step = steps.get(steps.len() / 2).copied().unwrap_or(0.0);
    let mut before: Option<&Line> = None;
    for line in lines {
        let text = fold(&line.text);
        let same_size = |size: f64| (line.size - size).abs() < 0.15 * size;
        let indent = (line.size - usual).abs() < 0.1 * usual && line.left > left + 0.8 * line.size;
        let goes_on = match (before, out.last()) {
            (Some(before), Some(last)) => {
                let gap = line.base - before.base;
                let short = before.right < right - 0.15 * (right - left) && is_end(&last.text);
                let indent = indent && line.left > before.left + 0.5 * line.size && gap > 1.0;
                same_size(last.size) && gap < (1.3 * step).max(1.0).min(2.2 * line.size) && !short && !indent
            }
            // The first line of a column goes on with what the column before left open.
            (None, Some(last)) => last.open && same_size(last.size) && !indent,
            _ => false,
        };
        let full = line.right > right - 0.15 * (right - left).max(1.0);
        match out.last_mut() {
            Some(last) if goes_on => join(&mut last.text, &text, hyphened),
            _ => out.push(Paragraph { text, size: line.size, open: false, page }),
        }
        if let Some(last) = out.last_mut() {
            last.open = full && !is_end(&last.text);
        }
        before = Some(line);
    }
}

/// Puts a line behind the one before: a hyphen at its end goes where it only broke a word, and a blank comes between
/// words of letters.
fn join(text: &mut String, next: &str, hyphened: &BTreeSet<String>) {
    let mut ends = text.chars().rev();
    let (last, letter) = (ends.next().unwrap_or(' '), ends.next().is_some_and(char::is_alphabetic));
    let first = next.chars().next().unwrap_or(' ');
    if "-\u{ad}\u{2010}".contains(last) && letter && first.is_alphabetic() {
        let head = text.trim_end_matches(last).rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let tail = next.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let compound = hyphened.contains(&format!("{head}-{tail}").to_lowercase());
        if first.is_lowercase() && !compound {
            text.pop();
        }
    } else if !is_wide(last) && !is_wide(first) && last != ' ' {
        text.push(' ');
    }
    text.push_str(next);
}

/// Words with a hyphen that stand within a line: those hyphens are no makeshift.
fn hyphened(lines: &[Line]) -> BTreeSet<String> {
    let inner = |l: &Line| {
        let words: Vec<String> = l.text.split_whitespace().map(str::to_lowercase).collect();
        words
            .into_iter()
            .map(|w| w.trim_matches(|c: char| !c.is_alphabetic() && c != '-').to_owned())
            .filter(|w| w.trim_matches('-').contains('-') && !w.ends_with('-'))
            .collect::<Vec<_>>()
    };
    lines.iter().flat_map(inner).collect()
}

fn at_edge(line: &Line) -> bool {
    line.base < EDGE * line.page || line.base > (1.0 - EDGE) * line.page
}

/// A line as it returns on other pages: without its numbers.
fn key(line: &Line) -> String {
    line.text.chars().filter(|c| !c.is_numeric() && !c.is_whitespace()).collect()
}

/// Takes off running heads and page numbers: outermost lines at the edge of a page that return on another, or are
/// nothing but its number; three rows of them at most.
fn without_furniture(pages: &mut [Vec<Block>]) {
    for _ in 0..3 {
        let ends: Vec<(f64, f64)> = pages
            .iter()
            .map(|page| {
                let bases = || page.iter().flatten().map(|l| l.base);
                (bases().fold(f64::INFINITY, f64::min), bases().fold(0.0, f64::max))
            })
            .collect();
        let outermost = |page: usize, line: &Line| {
            let (top, foot) = ends[page];
            at_edge(line) && (line.base - top < 2.0 || foot - line.base < 2.0)
        };
        let mut on: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
        for (number, page) in pages.iter().enumerate() {
            for line in page.iter().flatten().filter(|l| outermost(number, l)) {
                on.entry(key(line)).or_default().insert(number);
            }
        }
        for (number, page) in pages.iter_mut().enumerate() {
            for block in page.iter_mut() {
                block.retain(|l| !(outermost(number, l) && (is_bare(&key(l)) || on[&key(l)].len() > 1)));
            }
        }
    }
}

/// True when nothing is left of a line without its number.
fn is_bare(key: &str) -> bool {
    let key = key.to_lowercase();
    let key = key.trim_matches(|c: char| "-–—·/|()".contains(c));
    ["", "page", "pageof", "p.", "第页", "第版", "第页共页", "第页，共页"].contains(&key)
}

/// True for characters that are written without blanks between words.
pub(super) fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}')
        || matches!(c, '\u{ff01}'..='\u{ff60}' | '\u{20000}'..='\u{3ffff}')
}

/// True when a sentence ends here.
fn is_end(text: &str) -> bool {
    let bare = text.trim_end_matches(['”', '’', '"', '\'', '」', '』', ')', '）']);
    bare.ends_with(['.', '!', '?', '。', '！', '？', '…', ':', '：', ';', '；'])
}

/// Ligatures as their letters, radicals as ideographs, blanks as blanks.
fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.trim().chars() {
        match c {
            '\u{fb00}' => out.push_str("ff"),
            '\u{fb01}' => out.push_str("fi"),
            '\u{fb02}' => out.push_str("fl"),
            '\u{fb03}' => out.push_str("ffi"),
            '\u{fb04}' => out.push_str("ffl"),
            '\u{fb05}' | '\u{fb06}' => out.push_str("st"),
            '\u{a0}' => out.push(' '),
            '\u{2f00}'..='\u{2fd5}' => {
                let at = c as usize - 0x2f00;
                out.push(RADICALS.chars().filter(|c| *c != '\n').nth(at).unwrap_or(c));
            }
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str, left: f64, right: f64, base: f64) -> Line {
        Line { text: text.to_owned(), left, right, base, size: 10.0, page: 800.0 }
    }

    #[test]
    fn lines_become_paragraphs() {
        let lines = [
            line("The well-known ferry waited for a full har-", 50.0, 250.0, 200.0),
            line("bour, a well-", 50.0, 249.0, 212.0),
            line("known sight.", 50.0, 110.0, 224.0),
            line("“We wait,” said Tom", 60.0, 250.0, 236.0),
            line("Reed.", 50.0, 80.0, 248.0),
        ];
        let (title, all) = told(vec![vec![lines.to_vec()]]);
        assert_eq!(title, None);
        assert_eq!(
            all,
            ["The well-known ferry waited for a full harbour, a well-known sight.", "“We wait,” said Tom Reed."]
        );
    }

    #[test]
    fn chinese_lines_join_without_a_blank_and_radicals_are_ideographs() {
        let lines = [line("北湾市长说，渡轮每⽉运送近三", 50.0, 250.0, 200.0), line("万⼈。", 50.0, 80.0, 215.0)];
        assert_eq!(told(vec![vec![lines.to_vec()]]).1, ["北湾市长说，渡轮每月运送近三万人。"]);
        assert_eq!(RADICALS.chars().filter(|c| *c != '\n').count(), 214);
        assert_eq!(fold("eﬃcient ﬁre ﬂow"), "efficient fire flow");
    }

    #[test]
    fn running_heads_and_page_numbers_go_and_a_paragraph_goes_on_over_the_page() {
        let page = |number: &str, text: &str, right: f64| {
            vec![
                vec![line(&format!("Northbay Courier {number}"), 50.0, 200.0, 30.0)],
                vec![
                    line(text, 50.0, right, 300.0),
                    line("and more of it, to the very end of all", 50.0, 250.0, 312.0),
                ],
                vec![line(number, 50.0, 60.0, 780.0)],
            ]
        };
        let pages = [page("1", "First there was one thing, said Ada Quill,", 250.0), page("2", "then another.", 120.0)];
        let (_, all) = told(pages.to_vec());
        assert!(!all.concat().contains("Courier") && !all.concat().contains('1'), "{all:?}");
        assert!(all[0].contains("end of all then another."), "{all:?}");
    }
}
