//! What leaves the graph: one format a file. Layer 6.
//!
//! A drawing is made in steps that can each be looked at: [`draw::picture`] picks what is drawn and says
//! what each thing is; [`dot::write`] and [`svg::write`] render the same [`Picture`]; [`graphviz::layout`]
//! hands DOT to the `dot` program where it is installed.

pub mod bundle;
pub mod dot;
pub mod draw;
pub mod exchange;
pub mod graphviz;
mod layout;
mod measure;
pub mod picture;
mod route;
#[cfg(test)]
mod sample;
pub mod select;
#[cfg(feature = "sparql")]
pub mod sparql;
pub mod stream;
mod style;
pub mod svg;
mod words;
mod wrap;

pub use picture::Picture;
pub use select::Scope;
