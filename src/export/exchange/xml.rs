//! Text for XML 1.0.

use std::fmt;

/// Text as content or as the value of an attribute. Characters that XML cannot hold, not even escaped, become
/// U+FFFD.
pub struct Escaped<'t>(pub &'t str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut plain = 0;
        for (at, c) in self.0.char_indices() {
            let escaped = match c {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\t' => "&#9;",
                '\n' => "&#10;",
                '\r' => "&#13;",
                '\u{0}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => "\u{FFFD}",
                _ => continue,
            };
            f.write_str(&self.0[plain..at])?;
            f.write_str(escaped)?;
            plain = at + c.len_utf8();
        }
        f.write_str(&self.0[plain..])
    }
}
