//! The questions: who, said, show, trace, timeline, path, top, overlap, list, stats. Layer 5.
//!
//! Each question is a function over a [`Graph`](crate::graph::Graph) that gives plain values; [`record`] is
//! the form in which answers leave the program as JSON. Filters and names are understood alike by all of
//! them: see [`Filters`] and [`find`].

pub mod affected;
pub mod explain;
pub mod filter;
pub mod find;
pub mod forms;
pub mod notices;
pub mod number;
pub mod order;
pub mod overlap;
pub mod path;
pub mod phrase;
pub mod record;
pub mod relations;
pub mod search;
pub mod stats;
#[cfg(test)]
mod tests;
pub mod timeline;
pub mod top;
pub mod trace;
pub mod who;

pub use filter::Filters;
pub use find::{Candidate, Unclear};
pub use number::{Amount, Unit};
pub use order::Order;
pub use overlap::overlap;
pub use path::chains;
pub use phrase::Phrase;
pub use record::Record;
pub use stats::{Stats, stats};
pub use timeline::timeline;
pub use top::top;
pub use trace::{Step, StepKind, trace};
pub use who::{Hit, Match, who};
