//! What the rules along a relay have in common.

use crate::audit::{Context, Place};
use crate::base::{CharSpan, SourceId};
use crate::link::figures;
use crate::link::passing::{By, From};
use crate::link::{Index, Nth, Said};
use crate::model::Source;
use std::collections::BTreeSet;

/// The sources of this graph that a source takes from, or names the outlet of.
pub(super) fn taken_from<'a>(index: &Index<'a>, later: &SourceId) -> BTreeSet<&'a SourceId> {
    index
        .passing()
        .from(later)
        .iter()
        .filter_map(|p| if let From::Source(id) = p.from { Some(id) } else { None })
        .collect()
}

/// True when the source of the later statement draws on the source of the earlier one: for that statement, for another
/// one, or as a whole. An article names its source once.
pub(super) fn comes_from(index: &Index<'_>, later: Nth, earlier: &SourceId) -> bool {
    index
        .passing()
        .from(&index.said[later].source.id)
        .iter()
        .any(|p| p.from == From::Source(earlier) && p.by != By::Mentions)
}

/// The name of the first speaker.
pub(super) fn speaker(index: &Index<'_>, said: Said<'_>) -> String {
    said.speakers().next().map_or_else(|| "somebody".to_owned(), |id| index.name(id).to_owned())
}

/// A figure with what it counts, where that stands right behind it.
pub(super) fn figure_place(context: &Context<'_>, place: figures::Place) -> Place {
    let (said, figure) = (context.index().said[place.statement], figures::at(context.index(), place));
    let (at, exact) = (figure.words.at, &figure.words.exact);
    let text = context.archived(&said.fact.statement.capture);
    let counted = figure.of.as_deref().and_then(|of| {
        let behind: String = text?.chars().skip(at.end()).take(of.chars().count() + OF).collect();
        let end = behind.find(of).filter(|at| ["", " ", "的", " of ", " of the "].contains(&&behind[..*at]))?;
        Some(behind[..end + of.len()].to_owned())
    });
    match counted {
        Some(rest) => {
            let at = CharSpan(at.0, at.1 + rest.chars().count() as u32);
            context.words(said.fact, at, &format!("{exact}{rest}"))
        }
        None => context.words(said.fact, at, exact),
    }
}

/// Characters of the longest word between a figure and what it is of.
const OF: usize = " of the ".len();

/// Outlet, else headline.
pub(super) fn title(source: &Source) -> String {
    source.publisher.clone().or_else(|| source.title.clone()).unwrap_or_else(|| source.id.to_string())
}
