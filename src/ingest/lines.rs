//! Marked-up text to plain paragraphs, one a line, and what is no part of the article taken out.

use crate::model::Lang;
use crate::text::furniture::{self, Kind, Position};

/// Paragraphs in the making.
#[derive(Default)]
pub(super) struct Lines {
    done: Vec<Line>,
    text: String,
    /// Characters of `text` that are words of a link.
    linked: usize,
}

/// One paragraph.
struct Line {
    text: String,
    /// True when nearly all of it is a link.
    link: bool,
}

impl Lines {
    /// Adds words to the paragraph; blanks are folded, and a line break between Chinese characters goes.
    pub(super) fn push(&mut self, words: &str, linked: bool) {
        let mut blank: Option<bool> = None;
        for c in words.chars() {
            if c.is_whitespace() {
                blank = Some(blank.unwrap_or(false) || c == '\n');
                continue;
            }
            if let Some(broke) = blank.take() {
                self.gap(broke, c);
            }
            self.text.push(c);
            self.linked += usize::from(linked);
        }
        if let Some(broke) = blank {
            self.gap(broke, ' ');
        }
    }

    fn gap(&mut self, broke: bool, next: char) {
        let before = self.text.chars().next_back();
        let wide = |c: char| ('\u{2e80}'..='\u{9fff}').contains(&c) || ('\u{f900}'..='\u{ffef}').contains(&c);
        let joins = broke && before.is_some_and(wide) && wide(next);
        if before.is_some_and(|c| c != ' ') && !joins {
            self.text.push(if broke && next == ' ' && before.is_some_and(wide) { '\n' } else { ' ' });
        }
    }

    /// Ends the paragraph.
    pub(super) fn end(&mut self) {
        let words = std::mem::take(&mut self.text);
        // A line break after a Chinese character waited for what follows; see `gap`.
        let text = fold_waiting(words.trim());
        let link = self.linked * 10 >= text.chars().filter(|c| !c.is_whitespace()).count() * 9;
        self.linked = 0;
        if !text.is_empty() {
            self.done.push(Line { text, link });
        }
    }

    /// The text of all paragraphs, without advertisements, links to other articles, captions and editors.
    pub(super) fn article(mut self, lang: Option<Lang>) -> String {
        self.end();
        let count = self.done.len();
        let mut kept: Vec<String> = Vec::with_capacity(count);
        let mut after_related = false;
        for (line, Line { text, link }) in self.done.into_iter().enumerate() {
            let found = furniture::recognise(&text, lang, Position { line: line + 1, lines: count + 1 });
            let whole = found.first().filter(|f| f.span.range() == (0..text.len())).map(|f| f.kind);
            let related = whole == Some(Kind::Related);
            after_related = related || after_related && link;
            let drop = matches!(
                whole,
                Some(Kind::Related | Kind::Advert | Kind::Caption | Kind::Editor | Kind::Mark | Kind::Disclaimer)
            );
            if drop || after_related {
                continue;
            }
            let ends = found
                .iter()
                .rev()
                .take_while(|f| matches!(f.kind, Kind::Editor | Kind::Caption | Kind::Disclaimer) && f.span.start > 0);
            let end = ends.last().map_or(text.len(), |f| f.span.start as usize);
            let text = text[..end].trim_end();
            if !text.is_empty() {
                kept.push(text.to_owned());
            }
        }
        kept.join("\n")
    }

    /// Every paragraph as it is.
    #[cfg(any(feature = "html", test))]
    pub(super) fn all(mut self) -> Vec<String> {
        self.end();
        self.done.into_iter().map(|l| l.text).collect()
    }
}

/// Drops each waiting line break that stands between Chinese characters, and makes the others blanks.
fn fold_waiting(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut chars = words.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\n' if chars.peek().is_some_and(|n| *n > '\u{2e80}') => {}
            '\n' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// The archived text: the title line, a line break, the body, unless the body begins with its title.
pub(super) fn compose(title: Option<&str>, body: &str) -> String {
    match title {
        Some(title) if body.lines().next().is_none_or(|l| !same(l, title)) => format!("{title}\n{body}"),
        _ => body.to_owned(),
    }
}

/// True for two strings that differ in blanks only.
pub(super) fn same(a: &str, b: &str) -> bool {
    a.chars().filter(|c| !c.is_whitespace()).eq(b.chars().filter(|c| !c.is_whitespace()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_lines_join_as_their_script_does() {
        let mut lines = Lines::default();
        lines.push("　　云溪市\n市长说，\n", false);
        lines.push("新桥\n将开放。", false);
        lines.end();
        lines.push("The new\n  bridge ", false);
        lines.push(" will open.", false);
        lines.end();
        lines.push("大桥\n", false);
        lines.push("Bridge", false);
        assert_eq!(lines.all(), ["云溪市市长说，新桥将开放。", "The new bridge will open.", "大桥 Bridge"]);
    }

    #[test]
    fn the_title_stands_once() {
        assert_eq!(compose(Some("新桥"), "新桥\n正文"), "新桥\n正文");
        assert_eq!(compose(Some("新桥"), "新桥开放\n正文"), "新桥\n新桥开放\n正文");
        assert_eq!(compose(None, "正文"), "正文");
    }
}
