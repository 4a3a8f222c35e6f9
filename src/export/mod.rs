//! What leaves the graph: one format a file. Layer 6.
//!
//! A drawing is made in steps that can each be looked at: [`draw::picture`] picks what is drawn and says
//! what each thing is; [`dot::write`] renders the [`Picture`]; [`graphviz::layout`]
//! hands DOT to the `dot` program where it is installed.

pub mod dot;
pub mod draw;
pub mod graphviz;
pub mod picture;
#[cfg(test)]
mod sample;
pub mod select;
pub mod stream;
mod style;
mod wrap;

pub use picture::Picture;
pub use select::Selection;
