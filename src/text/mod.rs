//! An article's text made ready to read: blocks, sentences, quotation spans. Layer 2.

mod carried;
pub mod document;
pub mod furniture;
pub mod language;
pub mod quotes;
pub mod sentences;
pub mod wrapped;

pub use document::{Block, Document, Role};
pub use quotes::Quote;
