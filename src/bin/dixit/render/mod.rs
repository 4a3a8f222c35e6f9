//! From answers to text.

pub mod across;
pub mod aligned;
pub mod data;
pub mod decisions;
pub mod fields;
pub mod findings;
pub mod parties;
pub mod passage;
pub mod problems;
pub mod relations;
pub mod statements;
pub mod table;
pub mod text;

pub use text::Style;

/// ANSI styles, or none.
#[derive(Clone, Copy, Debug)]
pub struct Paint {
    on: bool,
}

impl Paint {
    /// Colours on or off.
    pub fn new(on: bool) -> Self {
        Self { on }
    }

    /// True when colours are on.
    pub fn on(self) -> bool {
        self.on
    }

    /// `text` in a style.
    pub fn style(self, style: Style, text: &str) -> String {
        let code = match style {
            Style::Plain => return text.to_owned(),
            Style::Bold => "1",
            Style::Dim => "2",
            Style::Id => "36",
            Style::Name => "32",
            Style::Hit => "1;33",
            Style::Underline => "4",
            Style::Warning => "33",
            Style::Error => "1;31",
        };
        if self.on && !text.is_empty() { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    }
}
