//! Which triples a question asks for, so that no others are made.

use super::triple::{Iri, Part};
use super::vocabulary::Property;
use crate::graph::EdgeKind;

/// Which triples of a record are wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Those about this part only.
    pub part: Option<Part>,
    /// Those with this property only.
    pub property: Option<Iri>,
}

/// Properties that records have and their parts never.
const OF_RECORDS: [Property; 27] = {
    use Property as P;
    [
        P::Text,
        P::Kind,
        P::Act,
        P::SaidAt,
        P::Date,
        P::NotBefore,
        P::NotAfter,
        P::Cue,
        P::Venue,
        P::Hedge,
        P::HasWords,
        P::Review,
        P::MadeBy,
        P::HasTarget,
        P::HasFigure,
        P::HasCitation,
        P::Id,
        P::Name,
        P::JobTitle,
        P::HasRole,
        P::SameAs,
        P::Headline,
        P::Url,
        P::Published,
        P::Byline,
        P::HasCapture,
        P::HasNotice,
    ]
};

/// True for a property that only records have.
fn of_records(property: Iri) -> bool {
    match property {
        Iri::Property(property) => OF_RECORDS.contains(&property),
        Iri::Edge(_) => true,
    }
}

impl Wanted {
    /// True when nothing about the parts of the record is wanted.
    pub fn only_whole(self) -> bool {
        self.part == Some(Part::Whole) || self.property.is_some_and(of_records)
    }

    /// True when something about such a part may be wanted.
    pub fn of(self, part: fn(Part) -> bool) -> bool {
        self.part.is_none_or(part)
    }

    /// True when relations, or something of their citations, may be wanted.
    pub fn relations(self) -> bool {
        if !self.of(|p| matches!(p, Part::Whole | Part::Citation(..))) {
            return false;
        }
        match self.property {
            Some(Iri::Property(Property::HasCitation)) | None => true,
            Some(property @ Iri::Property(_)) => !of_records(property) && self.part != Some(Part::Whole),
            Some(Iri::Edge(_)) => true,
        }
    }

    /// True when a relation of this kind may be part of what is wanted.
    pub fn may_be(self, kind: EdgeKind) -> bool {
        match self.property {
            Some(Iri::Edge(wanted)) => wanted == kind,
            _ => true,
        }
    }
}
