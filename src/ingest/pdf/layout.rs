//! Glyphs to lines, and lines to blocks in the order of reading: columns from left to right, each from top to bottom.

use super::glyphs::{Glyph, Page};
use super::paragraphs::is_wide;

/// Words on one line without a wide gap.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub text: String,
    pub left: f64,
    pub right: f64,
    pub base: f64,
    pub size: f64,
    /// How tall its page is.
    pub page: f64,
}

/// Lines that are read one after the other.
pub(super) type Block = Vec<Line>;

/// A gap of so many letters' size parts words.
const SPACE: f64 = 0.17;

/// A gap of so many letters' size parts columns, where the glyphs were not drawn one after the other; and in any case.
const GUTTER: f64 = 0.7;
const WIDE: f64 = 1.8;

/// Regions are cut no deeper than this.
const DEPTH: usize = 60;

/// The blocks of a page in the order of reading.
pub(super) fn blocks(page: Page) -> Vec<Block> {
    let mut all = lines(page.glyphs, page.height);
    let size = usual(&all);
    // Marks of footnotes, set high and small, are no line of their own.
    all.retain(|l| l.size > 0.75 * size || l.text.chars().count() > 2 || l.text.chars().any(char::is_alphabetic));
    let mut out = Vec::new();
    part(all, &mut out, 0);
    out
}

/// Glyphs on one line, put together up to the next wide gap.
fn lines(glyphs: Vec<Glyph>, page: f64) -> Vec<Line> {
    let mut all: Vec<(usize, Glyph)> = glyphs.into_iter().enumerate().collect();
    all.sort_by(|(_, a), (_, b)| a.base.total_cmp(&b.base));
    let mut out = Vec::new();
    let mut rest = all.into_iter().peekable();
    while let Some(first) = rest.next() {
        let (base, size) = (first.1.base, first.1.size);
        let mut row = vec![first];
        while let Some(next) = rest.next_if(|(_, g)| g.base - base < 0.35 * size.min(g.size)) {
            row.push(next);
        }
        row.sort_by(|(_, a), (_, b)| a.left.total_cmp(&b.left));
        let mut line: Option<(Line, usize)> = None;
        let mut before: Option<(String, f64)> = None;
        for (order, glyph) in row {
            // Bold is sometimes drawn as the same glyph twice.
            let twice = before
                .as_ref()
                .is_some_and(|(text, left)| *text == glyph.text && glyph.left - left < 0.12 * glyph.size);
            before = Some((glyph.text.clone(), glyph.left));
            if twice || glyph.text.trim().is_empty() {
                continue;
            }
            match &mut line {
                Some((line, last)) if joined(line, &glyph, order == *last + 1 || order == *last + 2) => {
                    let gap = glyph.left - line.right;
                    let tight = ends_wide(&line.text) || begins_wide(&glyph.text);
                    if gap > if tight { 0.4 } else { SPACE } * glyph.size {
                        line.text.push(' ');
                    }
                    line.text.push_str(&glyph.text);
                    line.right = line.right.max(glyph.right);
                    line.size = line.size.max(glyph.size);
                    *last = order;
                }
                _ => {
                    out.extend(line.take().map(|(line, _)| line));
                    let Glyph { text, left, right, base, size } = glyph;
                    line = Some((Line { text, left, right, base, size, page }, order));
                }
            }
        }
        out.extend(line.map(|(line, _)| line));
    }
    out
}

fn joined(line: &Line, glyph: &Glyph, drawn_after: bool) -> bool {
    let most = if drawn_after { WIDE } else { GUTTER };
    glyph.left - line.right < most * glyph.size.max(line.size)
}

fn ends_wide(text: &str) -> bool {
    text.chars().next_back().is_some_and(is_wide)
}

fn begins_wide(text: &str) -> bool {
    text.chars().next().is_some_and(is_wide)
}

/// Cuts a region at the gutter between columns, else at the widest gap between rows where that may free a gutter.
fn part(mut lines: Vec<Line>, out: &mut Vec<Block>, depth: usize) {
    let gutter = gap(&lines, |l| (l.left, l.right)).filter(|(_, width)| *width > 0.5 * usual(&lines));
    if depth < DEPTH
        && let Some((at, _)) = gutter
    {
        let (left, right): (Vec<_>, Vec<_>) = lines.into_iter().partition(|l| l.left < at);
        part(left, out, depth + 1);
        return part(right, out, depth + 1);
    }
    if depth < DEPTH
        && abreast(&lines)
        && let Some((at, _)) = gap(&lines, |l| (l.base - 0.8 * l.size, l.base + 0.1 * l.size))
    {
        let (above, below): (Vec<_>, Vec<_>) = lines.into_iter().partition(|l| l.base < at);
        part(above, out, depth + 1);
        return part(below, out, depth + 1);
    }
    lines.sort_by(|a, b| a.base.total_cmp(&b.base).then(a.left.total_cmp(&b.left)));
    if !lines.is_empty() {
        out.push(lines);
    }
}

/// The size of most letters.
pub(super) fn usual(lines: &[Line]) -> f64 {
    let mut sizes: Vec<(f64, usize)> = lines.iter().map(|l| (l.size, l.text.len())).collect();
    sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
    let all: usize = sizes.iter().map(|s| s.1).sum();
    let mut sum = 0;
    sizes
        .iter()
        .find(|s| {
            sum += s.1;
            2 * sum >= all
        })
        .map_or(0.0, |s| s.0)
}

/// True when some of the lines stand side by side.
fn abreast(lines: &[Line]) -> bool {
    let mut bases: Vec<f64> = lines.iter().map(|l| l.base).collect();
    bases.sort_by(f64::total_cmp);
    bases.windows(2).any(|w| w[1] - w[0] < 0.5)
}

/// The middle and width of the widest interval that no line reaches into.
fn gap(lines: &[Line], extent: fn(&Line) -> (f64, f64)) -> Option<(f64, f64)> {
    let mut extents: Vec<(f64, f64)> = lines.iter().map(extent).collect();
    extents.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut reached = extents.first()?.1;
    let mut widest: Option<(f64, f64)> = None;
    for (from, to) in extents {
        let width = from - reached;
        if width > widest.map_or(0.0, |w| w.1) {
            widest = Some((reached + width / 2.0, width));
        }
        reached = reached.max(to);
    }
    widest
}
