//! What a careful editor would see. Layer 6.
//!
//! One rule is one file under `rules/`, one page in `docs/audit/`, and one line in [`ALL`]. A rule looks at one
//! text at a time ([`Check::Text`]), across the sources ([`Check::Sources`]), or at the records of a stored graph
//! ([`Check::Records`]), and tells the [`Sink`] what it found. [`run`] fires them all, drops what people suppressed,
//! and gives the [`Report`] in one order.
//!
//! Articles without a graph are audited alike: they are admitted into a ledger that is never stored.

mod ages;
mod baseline;
mod both;
mod context;
mod finding;
pub mod formats;
mod lists;
mod nameless;
mod naming;
mod origin;
mod partial;
mod phrase;
mod pick;
mod policy;
mod printed;
mod quotes;
mod roles;
mod rule;
mod rules;
mod run;
mod text;
mod told;
mod voice;
mod words;

pub use baseline::{BadBaseline, Baseline};
pub use context::Context;
pub use finding::{Finding, Fingerprint, Message, Part, Place, Related, Sink};
pub use pick::{Pick, UnknownRule};
pub use policy::Policy;
pub use rule::{Check, Group, Level, Rule};
pub use rules::ALL;
pub use run::{Report, run};
pub use text::{Said, Text};
pub use voice::{Speaker, Voice};

/// The rule with this code.
pub fn rule(code: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|r| r.code == code)
}
