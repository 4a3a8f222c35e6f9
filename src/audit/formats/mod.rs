//! Reports for machines and for the browser. The form for terminals is the binary's.

mod github;
mod html;
mod json;
mod locate;
mod sarif;

pub use github::github;
pub use html::html;
pub use json::{Row, row};
pub use locate::{Files, Location};
pub use sarif::sarif;
