//! What leaves the graph: one format a file. Layer 6.

pub mod stream;
