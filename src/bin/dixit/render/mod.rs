//! From answers to text.

pub mod problems;

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

    fn wrap(self, code: &str, text: &str) -> String {
        if self.on && !text.is_empty() { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    }

    /// Headings and names.
    pub fn bold(self, text: &str) -> String {
        self.wrap("1", text)
    }

    /// What may be passed over.
    pub fn dim(self, text: &str) -> String {
        self.wrap("2", text)
    }

    /// Ids.
    pub fn id(self, text: &str) -> String {
        self.wrap("36", text)
    }

    /// Words found.
    pub fn hit(self, text: &str) -> String {
        self.wrap("1;33", text)
    }

    /// Speakers and relays.
    pub fn name(self, text: &str) -> String {
        self.wrap("1;32", text)
    }

    /// Faults.
    pub fn error(self, text: &str) -> String {
        self.wrap("1;31", text)
    }

    /// Warnings.
    pub fn warning(self, text: &str) -> String {
        self.wrap("1;33", text)
    }
}
