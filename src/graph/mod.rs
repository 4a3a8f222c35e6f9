//! The ledger as an immutable graph to walk. Layer 3, adapter of `petgraph`.
