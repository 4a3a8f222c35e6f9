//! The questions: who, said, show, trace, list, stats. Layer 5.
//!
//! Each question is a function over a [`Graph`](crate::graph::Graph) that gives plain values; [`record`] is
//! the form in which answers leave the program as JSON. Filters and names are understood alike by all of
//! them: see [`Filters`] and [`find`].

pub mod filter;
pub mod find;
pub mod record;
pub mod search;
pub mod stats;
#[cfg(test)]
mod tests;
pub mod trace;
pub mod who;

pub use filter::Filters;
pub use find::{Candidate, Unclear};
pub use record::Record;
pub use stats::{Stats, stats};
pub use trace::{Step, StepKind, trace};
pub use who::{Hit, who};
