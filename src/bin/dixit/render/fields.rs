//! Labelled values, one under the other.

use super::Paint;
use super::text::{Style, Text, cells};

/// Labels and values of one record.
#[derive(Default)]
pub struct Fields {
    all: Vec<(String, Text)>,
}

impl Fields {
    /// Adds a field, unless its value is empty.
    pub fn add(&mut self, label: &str, value: Text) {
        if !value.is_empty() {
            self.all.push((label.to_owned(), value));
        }
    }

    /// Adds a plain field, unless there is no value.
    pub fn plain(&mut self, label: &str, value: Option<&str>) {
        self.add(label, Text::plain(value.unwrap_or("")));
    }

    /// Lines: labels in one column, values wrapped in another.
    pub fn lines(&self, paint: Paint, width: usize) -> Vec<String> {
        let wide = self.all.iter().map(|(label, _)| label.chars().map(cells).sum()).max().unwrap_or(0);
        let mut out = Vec::new();
        for (label, value) in &self.all {
            let used: usize = label.chars().map(cells).sum();
            for (n, line) in value.wrap(width.saturating_sub(wide + 4)).iter().enumerate() {
                let label = if n == 0 { paint.style(Style::Dim, label) } else { String::new() };
                let blank = " ".repeat(wide + 2 - if n == 0 { used } else { 0 });
                out.push(format!("  {label}{blank}{}", line.paint(paint)));
            }
        }
        out
    }
}
