//! Bytes to articles: one input format a file. Layer 3.
