//! Who said, told, relayed, as a line of text.

use super::text::{Style, Text};
use dixit::ask::record::Party;

/// Names with what is to be said of them: `Tom Reed (for Bluewater), “he” (not resolved)`.
pub fn push(text: &mut Text, parties: &[Party<'_>]) {
    for (n, party) in parties.iter().enumerate() {
        if n > 0 {
            text.push(", ", Style::Plain);
        }
        one(text, party);
    }
}

fn one(text: &mut Text, party: &Party<'_>) {
    match (party.name, party.as_written) {
        (Some(name), _) => text.push(name, Style::Name),
        (None, Some(words)) => {
            text.push(&format!("“{words}”"), Style::Plain);
            text.push(" (not resolved)", Style::Warning);
        }
        (None, None) => text.push("not resolved", Style::Warning),
    }
    if party.unnamed {
        text.push(" (unnamed)", Style::Warning);
    }
    if let Some(principal) = party.speaks_for {
        text.push(" (for ", Style::Plain);
        text.push(principal, Style::Name);
        text.push(")", Style::Plain);
    }
}

/// Names only, for a cell.
pub fn names(parties: &[Party<'_>]) -> String {
    let label = |p: &Party<'_>| p.name.or(p.as_written).unwrap_or("?").to_owned();
    parties.iter().map(label).collect::<Vec<_>>().join("; ")
}
