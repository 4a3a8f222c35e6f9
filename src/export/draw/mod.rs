//! Drawings: of [kinds](kinds::ALL) that say what is in them, in [formats](formats::ALL) that say how they are
//! written, with one look for all.
//!
//! A drawing is made in steps that can each be looked at: a kind picks what is drawn and says what each thing
//! is ([`Picture`]: no shapes, colours or places), and knows the layout that gives the places; a format writes it.
//! ```
//! use dixit::export::draw::{Drawing, Scope, Settings, formats, kinds};
//! use dixit::{ask::Filters, graph::Graph, ledger::Facts};
//! let facts = Facts::default();
//! let graph = Graph::build(facts.clone());
//! let found = Filters::default().resolve(&graph).expect("no name that could be unclear");
//! let kind = kinds::named("timeline").expect("one of kinds::ALL");
//! let mut picture = (kind.picture)(&facts, &found, Scope::default());
//! picture.title = Some("What Northwind said".into());
//! let format = formats::of_extension("svg").expect("one of formats::ALL");
//! let file = (format.write)(&Drawing { kind, picture }, &Settings::default()).expect("nothing is missing");
//! assert!(file.bytes.starts_with(b"<svg"));
//! ```
//! An empty picture (no statement fits) is drawn all the same.

mod address;
mod build;
#[cfg(feature = "png")]
mod fonts;
pub mod formats;
pub mod kinds;
mod layout;
pub mod look;
pub mod picture;
#[cfg(test)]
mod sample;
pub mod select;
#[cfg(test)]
mod tests;
mod words;

pub use formats::{Drawing, Format, Output, Page, Settings};
pub use kinds::Kind;
pub use look::Theme;
pub use picture::Picture;
pub use select::Scope;
