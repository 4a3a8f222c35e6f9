//! Whom the lines around a text credit: `来源：…`, a dateline's agency, `This article first appeared in …`.

use crate::model::{Reading, RelayHow, Retelling};
use crate::text::Document;
use std::collections::BTreeSet;

/// Adds a credit for each outlet that the furniture of the text names, in place of what its top retells of it.
pub(super) fn add(document: &Document<'_>, mut reading: Reading) -> Reading {
    let mut seen = BTreeSet::new();
    let mut credits: Vec<Retelling> = Vec::new();
    for furniture in &document.furniture {
        for from in furniture.fields.credits.iter().filter(|c| seen.insert(c.as_str())) {
            credits.push(Retelling { from: from.clone(), how: RelayHow::Credits, span: furniture.span });
        }
    }
    reading.retellings.retain(|r| !seen.contains(r.from.as_str()));
    credits.append(&mut reading.retellings);
    reading.retellings = credits;
    reading
}
