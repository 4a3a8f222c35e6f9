//! Whether two names may be of one.

use super::tokens::Tokens;
use crate::model::lang::fold::simplify;
use std::collections::BTreeSet;

/// A name, cut once to be held against many.
pub struct Name {
    chinese: bool,
    /// Without the mark between the parts of a name, in simplified characters.
    plain: String,
    tokens: BTreeSet<String>,
}

impl Name {
    /// Cuts a name.
    pub fn new(name: &str) -> Self {
        let tokens = Tokens::new(name, 0);
        Self {
            chinese: tokens.chinese(),
            plain: simplify(name).replace(['·', '・', ' '], ""),
            tokens: tokens.all.into_iter().map(|t| t.norm).collect(),
        }
    }

    /// See [`alike`].
    pub fn alike(&self, other: &Self) -> Option<bool> {
        match (self.chinese, other.chinese) {
            (true, true) => Some(self.plain.contains(&other.plain) || other.plain.contains(&self.plain)),
            (false, false) => Some(self.tokens.is_subset(&other.tokens) || other.tokens.is_subset(&self.tokens)),
            _ => None,
        }
    }
}

/// True when one name may be short for the other; none for names in two scripts, which tell nothing.
pub fn alike(a: &str, b: &str) -> Option<bool> {
    Name::new(a).alike(&Name::new(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_may_be_short_for_the_whole() {
        assert_eq!(alike("Quill", "Ada Quill"), Some(true));
        assert_eq!(alike("Engineer Tobias Fenn", "Tobias Fenn"), Some(true));
        assert_eq!(alike("Piet Larsen", "Petra Larsen"), Some(false));
        assert_eq!(alike("哈洛倫", "伊内丝·哈洛伦"), Some(true));
        assert_eq!(alike("罗振海", "Piet Larsen"), None);
    }
}
