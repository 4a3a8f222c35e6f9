//! All records of one graph, validated; the only thing that ever changes. Layer 2.

pub mod facts;

pub use facts::{Fact, Facts, Review};
