//! What leaves the graph: one format a file. Layer 6.
//!
//! [`draw`] makes pictures; [`bundle`] packs evidence; [`exchange`] writes what other programs read; `sparql` answers queries over it;
//! [`stream`] is the form of `dixit extract`.

pub mod bundle;
pub mod draw;
pub mod exchange;
#[cfg(feature = "sparql")]
pub mod sparql;
pub mod stream;
