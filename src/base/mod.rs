//! Value types that everything else is made of. Layer 0: imports nothing of dixit.

pub mod bytes;
pub mod date;
pub mod diag;
pub mod digest;
pub mod hash;
pub mod id;
pub mod interval;
pub mod maps;
pub mod offsets;
pub mod small;
pub mod span;
pub mod tasks;
pub mod work;

pub use date::{PartialDate, Timestamp};
pub use diag::Problem;
pub use digest::Digest;
pub use hash::TextHash;
pub use id::{BadId, ClaimId, DecisionId, EntityId, SourceId, StatementId};
pub use interval::Interval;
pub use offsets::{LineMap, Offsets};
pub use small::{Small, lower};
pub use span::{CharSpan, Span};
