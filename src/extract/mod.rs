//! Articles to drafts of statements. Layer 3.

pub mod figures;
