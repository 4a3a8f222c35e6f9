//! Short strings, held in place where they have up to 23 bytes: ids of people and statements, names in a text, tokens.
//! They cost no memory of their own, and to compare them nothing else is looked up.

pub use smol_str::{SmolStr as Small, SmolStrBuilder as SmallBuilder};

/// `words` in small letters.
pub fn lower(words: &str) -> Small {
    if !words.is_ascii() {
        return words.to_lowercase().into();
    }
    let mut out = SmallBuilder::new();
    words.chars().for_each(|c| out.push(c.to_ascii_lowercase()));
    out.finish()
}
