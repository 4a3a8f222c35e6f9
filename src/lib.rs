//! dixit: who said what, according to whom.
//!
//! News articles go in; every statement is found, anchored to its exact words, and linked to who said
//! it, who relayed it and what it is about. See docs/architecture.md for the layers.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod ask;
pub mod audit;
pub mod base;
pub mod export;
pub mod extract;
pub mod graph;
pub mod ingest;
pub mod ledger;
pub mod link;
pub mod model;
pub mod score;
pub mod store;
pub mod text;
