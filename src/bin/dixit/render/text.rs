//! Styled text laid into lines of a given width; wide characters take two cells.

use super::Paint;
use unicode_width::UnicodeWidthChar;

/// How a run of text looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Style {
    /// As it is.
    #[default]
    Plain,
    /// Headings.
    Bold,
    /// What may be passed over.
    Dim,
    /// Ids.
    Id,
    /// Speakers and relays.
    Name,
    /// Words found.
    Hit,
    /// Words of a statement in their context.
    Underline,
    /// A warning.
    Warning,
    /// A fault.
    Error,
}

/// Text with styles.
#[derive(Clone, Debug, Default)]
pub struct Text {
    chars: Vec<(char, Style)>,
}

impl Text {
    /// Plain text.
    pub fn plain(text: &str) -> Self {
        Self::default().with(text, Style::Plain)
    }

    /// Adds a run.
    pub fn with(mut self, text: &str, style: Style) -> Self {
        self.push(text, style);
        self
    }

    /// Adds a run.
    pub fn push(&mut self, text: &str, style: Style) {
        // A line may have been broken in the middle of what was said.
        let shown = text.chars().map(|c| if c == '\n' { ' ' } else { c }).filter(|c| !c.is_control());
        self.chars.extend(shown.map(|c| (c, style)));
    }

    /// Adds all of another text.
    pub fn append(&mut self, other: Self) {
        self.chars.extend(other.chars);
    }

    /// True when there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.chars.is_empty()
    }

    /// Cells that it takes on one line.
    pub fn width(&self) -> usize {
        self.chars.iter().map(|(c, _)| cells(*c)).sum()
    }

    /// Lines of at most `width` cells, not yet painted.
    pub fn wrap(&self, width: usize) -> Vec<Line> {
        let width = width.max(2);
        let mut lines = Vec::new();
        let mut rest = self.chars.as_slice();
        while !rest.is_empty() {
            let end = break_at(rest, width);
            let (line, left) = rest.split_at(end);
            let kept = line.iter().rposition(|(c, _)| *c != ' ').map_or(0, |i| i + 1);
            lines.push(Line { chars: line[..kept].to_vec() });
            let skip = left.iter().position(|(c, _)| *c != ' ').unwrap_or(left.len());
            rest = &left[skip..];
        }
        lines
    }

    /// Painted lines: the first after `first`, the others indented by `indent` cells; `width` counts all.
    pub fn lines(&self, paint: Paint, width: usize, indent: usize) -> Vec<String> {
        let blank = " ".repeat(indent);
        self.wrap(width.saturating_sub(indent)).iter().map(|l| format!("{blank}{}", l.paint(paint))).collect()
    }
}

/// One line.
#[derive(Clone, Debug)]
pub struct Line {
    chars: Vec<(char, Style)>,
}

impl Line {
    /// With colours, or without.
    pub fn paint(&self, paint: Paint) -> String {
        let mut out = String::new();
        for run in self.chars.chunk_by(|a, b| a.1 == b.1) {
            let text: String = run.iter().map(|(c, _)| *c).collect();
            out.push_str(&paint.style(run[0].1, &text));
        }
        out
    }

    /// A line of `mark` under everything of this style; `None` when there is nothing of it.
    pub fn carets(&self, marks: &[(Style, char)]) -> Option<String> {
        let mark = |style| marks.iter().find(|(s, _)| *s == style).map(|(_, m)| *m);
        let row: String = self
            .chars
            .iter()
            .flat_map(|(c, style)| std::iter::repeat_n(mark(*style).unwrap_or(' '), cells(*c)))
            .collect();
        Some(row.trim_end().to_owned()).filter(|r| !r.is_empty())
    }
}

/// Cells of a character on a terminal.
pub fn cells(c: char) -> usize {
    c.width().unwrap_or(0)
}

/// `text` cut to `width` cells, with an ellipsis where something was cut.
pub fn cut(text: &str, width: usize) -> String {
    let (mut out, mut used) = (String::new(), 0);
    let whole: usize = text.chars().map(cells).sum();
    if whole <= width {
        return text.to_owned();
    }
    for c in text.chars() {
        if used + cells(c) + 1 > width {
            break;
        }
        used += cells(c);
        out.push(c);
    }
    format!("{}…", out.trim_end())
}

/// How many characters of `text` go on a line of `width` cells.
fn break_at(text: &[(char, Style)], width: usize) -> usize {
    let (mut used, mut last) = (0, None);
    for (i, (c, _)) in text.iter().enumerate() {
        if i > 0 && may_break(text[i - 1].0, *c) {
            last = Some(i);
        }
        used += cells(*c);
        // A blank may hang over the edge: it is not shown.
        if used > width && *c != ' ' {
            return last.unwrap_or(i).max(1);
        }
    }
    text.len()
}

/// Between words, and between wide characters but for punctuation that must not begin or end a line.
fn may_break(before: char, after: char) -> bool {
    const NO_BEGIN: &str = "，。、；：？！”’）】》」』〉…—,.;:?!)]}%％";
    const NO_END: &str = "“‘（【《「『〈([{";
    if NO_BEGIN.contains(after) || NO_END.contains(before) || after == ' ' {
        return false;
    }
    before == ' ' || cells(before) == 2 || cells(after) == 2 || before == '—'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrapped(text: &str, width: usize) -> Vec<String> {
        Text::plain(text).lines(Paint::new(false), width, 0)
    }

    #[test]
    fn lines_keep_within_their_width_and_lose_no_word() {
        for text in
            ["the quick brown fox jumps over it", "他说，渡轮每年运送近35万人。“真的吗？”", "averyverylongwordindeed x"]
        {
            for width in 4..30 {
                let lines = wrapped(text, width);
                for line in &lines {
                    assert!(line.chars().map(cells).sum::<usize>() <= width, "{line:?} in {width}");
                }
                let without = |s: &str| s.replace(' ', "");
                assert_eq!(without(&lines.concat()), without(text));
            }
        }
    }

    #[test]
    fn closing_marks_do_not_begin_a_line() {
        assert_eq!(wrapped("一二三四，五六", 8), ["一二三", "四，五六"]);
        assert_eq!(wrapped("one two three", 7), ["one two", "three"]);
    }

    #[test]
    fn carets_stand_under_their_words() {
        let text = Text::plain("他说").with("近35万", Style::Hit).with("人", Style::Plain);
        let line = &text.wrap(40)[0];
        assert_eq!(line.carets(&[(Style::Hit, '^')]).unwrap(), "    ^^^^^^");
        assert_eq!(line.carets(&[(Style::Underline, '~')]), None);
    }

    #[test]
    fn cutting_counts_cells() {
        assert_eq!(cut("渡轮复航了", 7), "渡轮复…");
        assert_eq!(cut("short", 5), "short");
    }
}
