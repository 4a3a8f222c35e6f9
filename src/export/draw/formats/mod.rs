//! The formats of drawings, one a file; the extension of a file's name chooses.

pub mod dot;
pub mod graphviz;
mod html;
mod mermaid;
mod page;
#[cfg(feature = "pdf")]
mod pdf;
#[cfg(feature = "png")]
mod png;
pub mod svg;

use super::kinds::Kind;
use super::layout::wrap::{balanced, parts, wrap};
use super::look::Theme;
use super::picture::{Node, Picture, Role};
use super::words::shown;
use crate::base::Problem;
pub use page::Page;
use std::path::PathBuf;

/// A picture and the kind of drawing it is.
#[derive(Clone)]
pub struct Drawing {
    /// The kind; it says how it is laid out.
    pub kind: &'static Kind,
    /// What is in it.
    pub picture: Picture,
}

/// How it is drawn.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// Colours.
    pub theme: Theme,
    /// Pages to print on; none for one drawing of its own size.
    pub page: Option<Page>,
    /// Font files used besides those of the system (PNG and PDF).
    pub fonts: Vec<PathBuf>,
}

/// A file, and what its reader should know.
#[derive(Clone, Debug, Default)]
pub struct Output {
    /// The file.
    pub bytes: Vec<u8>,
    /// Further files, one a page, of a format of which a file is one page.
    pub further: Vec<Vec<u8>>,
    /// What is not as asked, with the way out.
    pub notes: Vec<Problem>,
}

impl Output {
    fn text(text: String) -> Self {
        Self { bytes: text.into_bytes(), ..Self::default() }
    }
}

/// A format of drawings.
pub struct Format {
    /// Its name.
    pub name: &'static str,
    /// How names of files in it end, the usual one first.
    pub extensions: &'static [&'static str],
    /// What it is good for, in a line.
    pub about: &'static str,
    /// Writes it.
    ///
    /// # Errors
    /// When the system lacks what the format needs (fonts), or the drawing is too large for it.
    pub write: fn(&Drawing, &Settings) -> Result<Output, Box<Problem>>,
}

/// Every format of this build.
pub static ALL: &[&Format] = &[
    &svg::FORMAT,
    &html::FORMAT,
    #[cfg(feature = "pdf")]
    &pdf::FORMAT,
    #[cfg(feature = "png")]
    &png::FORMAT,
    &dot::FORMAT,
    &mermaid::FORMAT,
];

/// Formats that a build may leave out: extension, feature.
pub const OPTIONAL: [(&str, &str); 2] = [("pdf", "pdf"), ("png", "png")];

/// The format of files that end so.
pub fn of_extension(extension: &str) -> Option<&'static Format> {
    let same = |e: &str| e.eq_ignore_ascii_case(extension);
    ALL.iter().copied().find(|format| format.extensions.iter().any(|e| same(e)))
}

/// How much room a format that lays out by itself gives the words of a node, in characters.
#[derive(Clone, Copy)]
struct Room {
    /// Of a statement: how wide a line is, and how many there are at most.
    statement: (f64, usize),
    /// Of another node: how wide a line is.
    other: f64,
}

/// The words of a node in lines: its head, its words, its foot; empty ones left out.
fn label(node: &Node, room: Room) -> Vec<String> {
    let mut lines = vec![node.head.clone()];
    if let Role::Statement(_) = node.role {
        let (width, most) = room.statement;
        lines.extend(wrap(&shown(node), width, most));
        lines.extend(parts(&node.foot, width, 1));
    } else {
        lines.extend(balanced(&shown(node), room.other, 3));
        lines.extend(parts(&node.foot, room.other, 3));
    }
    lines.retain(|l| !l.is_empty());
    lines
}
