//! Across sources: proposals that two records are one. Layer 4.
