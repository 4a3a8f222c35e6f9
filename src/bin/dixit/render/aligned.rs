//! Two texts one above the other, equal words under equal words.

use super::Paint;
use super::text::{Style, Text, cells};
use dixit::link::compare::{Class, Row};

/// Cells of a stretch that stands in one text only; longer ones are shown by their ends.
const MOST: usize = 72;
const LABELS: [&str; 2] = ["a  ", "b  "];
const INDENT: usize = 5;

/// A piece that is not broken over lines.
struct Piece {
    quote: String,
    original: String,
    changed: bool,
}

impl Piece {
    fn width(&self) -> usize {
        wide(&self.quote).max(wide(&self.original))
    }
}

/// The quotation over the original, at most `width` cells wide; without colours, `^` under what was changed.
pub fn lines(rows: &[Row], paint: Paint, width: usize) -> Vec<String> {
    let room = width.saturating_sub(INDENT).max(8);
    if let [Row { class: Some(Class::Translation | Class::Unrelated), quote, original, .. }] = rows {
        return [quote, original].into_iter().zip(LABELS).flat_map(|(t, l)| whole(t, l, paint, width)).collect();
    }
    let (mut out, mut line, mut used) = (Vec::new(), Vec::new(), 0);
    for piece in rows.iter().flat_map(|row| pieces(row, room)) {
        let spaced = line.last().is_some_and(|before: &Piece| parted(before, &piece));
        let needs = piece.width() + usize::from(spaced);
        if used + needs > room && !line.is_empty() {
            show(&mut out, &std::mem::take(&mut line), paint);
            used = 0;
        }
        used += needs;
        line.push(piece);
    }
    show(&mut out, &line, paint);
    out
}

/// A text that nothing of the other stands under.
fn whole(text: &str, label: &str, paint: Paint, width: usize) -> Vec<String> {
    let short = super::text::cut(&text.replace('\n', " "), 4 * MOST);
    let mut lines = Text::plain(&short).lines(paint, width, INDENT);
    if let Some(first) = lines.first_mut() {
        *first = first.replacen(&" ".repeat(INDENT), &format!("  {}", paint.style(Style::Dim, label)), 1);
    }
    lines.push(String::new());
    lines
}

/// A blank stands between two pieces, unless Chinese stands on both sides of it.
fn parted(before: &Piece, after: &Piece) -> bool {
    let wide_end = |text: &str| text.chars().next_back().is_none_or(|c| cells(c) == 2);
    let wide_start = |text: &str| text.chars().next().is_none_or(|c| cells(c) == 2);
    let joined = |a: &str, b: &str| wide_end(a) || wide_start(b);
    !(joined(&before.quote, &after.quote) && joined(&before.original, &after.original))
        || before.changed != after.changed
}

fn pieces(row: &Row, room: usize) -> Vec<Piece> {
    let changed = !row.same;
    if row.same {
        // Marks may differ where words do not: each word has its own place.
        let (a, b) = (words(&row.quote), words(&row.original));
        if a.len() == b.len() {
            let piece = |(quote, original)| Piece { quote, original, changed };
            return a.into_iter().zip(b).map(piece).collect();
        }
    }
    let (a, b) = (words(&shortened(&row.quote)), words(&shortened(&row.original)));
    let (mut a, mut b) = (a.into_iter(), b.into_iter());
    let mut out: Vec<Piece> = Vec::new();
    loop {
        let (quote, original) = (a.next(), b.next());
        if quote.is_none() && original.is_none() {
            break;
        }
        out.push(Piece { quote: quote.unwrap_or_default(), original: original.unwrap_or_default(), changed });
    }
    // A short change stays in one piece.
    let whole = Piece { quote: row.quote.clone(), original: row.original.clone(), changed };
    if whole.width() <= room / 2 && wide(&row.quote) + wide(&row.original) <= MOST { vec![whole] } else { out }
}

/// Words with the marks that follow them; Chinese characters one by one.
fn words(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut begin = true;
    for c in text.chars() {
        if c.is_whitespace() {
            begin = true;
            continue;
        }
        let wide_letter = cells(c) == 2 && c.is_alphanumeric();
        let after_wide = out.last().and_then(|w| w.chars().next_back()).is_some_and(|p| cells(p) == 2);
        match out.last_mut() {
            Some(last) if !(begin || wide_letter || after_wide && c.is_alphanumeric()) => last.push(c),
            _ => out.push(c.to_string()),
        }
        begin = false;
    }
    out
}

/// The two ends of a long stretch.
fn shortened(text: &str) -> String {
    let text = text.replace('\n', " ");
    if wide(&text) <= MOST {
        return text;
    }
    let take = |chars: &mut dyn Iterator<Item = char>| {
        let mut used = 0;
        chars
            .take_while(|c| {
                used += cells(*c);
                used <= MOST / 2 - 3
            })
            .collect::<Vec<char>>()
    };
    let head: String = take(&mut text.chars()).into_iter().collect();
    let tail: String = take(&mut text.chars().rev()).into_iter().rev().collect();
    format!("{} […] {}", head.trim_end(), tail.trim_start())
}

fn show(out: &mut Vec<String>, line: &[Piece], paint: Paint) {
    if line.is_empty() {
        return;
    }
    let (mut rows, mut marks) = ([String::new(), String::new()], String::new());
    for (n, piece) in line.iter().enumerate() {
        if n > 0 && parted(&line[n - 1], piece) {
            rows.iter_mut().for_each(|r| r.push(' '));
            marks.push(' ');
        }
        let width = piece.width();
        let style = if piece.changed { Style::Hit } else { Style::Plain };
        for (row, text) in rows.iter_mut().zip([&piece.quote, &piece.original]) {
            row.push_str(&paint.style(style, text));
            row.push_str(&" ".repeat(width - wide(text)));
        }
        marks.push_str(&if piece.changed { "^" } else { " " }.repeat(width));
    }
    for (row, label) in rows.iter().zip(LABELS) {
        out.push(format!("  {}{}", paint.style(Style::Dim, label), row.trim_end()));
    }
    if !paint.on() && marks.contains('^') {
        out.push(format!("{}{}", " ".repeat(INDENT), marks.trim_end()));
    }
    out.push(String::new());
}

fn wide(text: &str) -> usize {
    text.chars().map(cells).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use dixit::link::compare::{Side, compare};

    fn shown(quote: &str, original: &str, width: usize) -> Vec<String> {
        lines(&compare(&Side::text(quote), &Side::text(original)).rows, Paint::new(false), width)
    }

    #[test]
    fn equal_words_stand_under_equal_words() {
        let lines = shown("We closed the line in twelve minutes", "We shut the line in eleven minutes", 80);
        assert_eq!(lines[0], "  a  We closed the line in twelve minutes");
        assert_eq!(lines[1], "  b  We shut   the line in eleven minutes");
        assert_eq!(lines[2].trim_end(), "        ^^^^^^             ^^^^^^");
    }

    #[test]
    fn lines_keep_within_their_width_and_lose_no_word() {
        let original = "我们早就知道储罐有问题。十月补过一次，六月又补过一次。后来警报也坏了。镇上的人有理由生气。";
        let quote = "我们早就知道储罐有问题。镇上的人很有理由（非常）生气。";
        for width in [30, 60, 100] {
            let lines = shown(quote, original, width);
            assert!(lines.iter().all(|l| wide(l) <= width), "{width}: {lines:#?}");
            let top: String = lines.iter().filter(|l| l.starts_with("  a")).map(|l| l[5..].trim()).collect();
            let letters = |t: &str| t.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
            assert_eq!(letters(&top), letters(quote));
        }
    }
}
