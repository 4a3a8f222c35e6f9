//! The questions: who, said, trace, show. Layer 5.
