//! Speakers whom nobody names, each once, with the statement that they stand for.

use super::{Place, Said, Text};
use crate::base::Span;
use crate::model::{Agent, EntityKind};

/// An unnamed speaker of a statement.
pub struct Speaker<'t, 'a> {
    /// The statement.
    pub said: &'t Said<'a>,
    /// The words for the speaker.
    pub span: Span,
    /// The same as a place.
    pub place: Place,
}

impl<'a> Text<'a> {
    /// Unnamed speakers with the words that stand for them, once for each place.
    pub fn unnamed(&self) -> Vec<Speaker<'_, 'a>> {
        let mut out: Vec<Speaker<'_, 'a>> = Vec::new();
        for said in &self.said {
            for (cited, span) in said.fact.statement.speakers.iter().zip(&said.speakers) {
                let Agent::Entity(id) = &cited.who else { continue };
                let entity = self.context.facts.entities.get(id);
                if !entity.is_some_and(|e| e.kind == EntityKind::Unnamed || e.unnamed.is_some()) {
                    continue;
                }
                if let Some(span) = *span
                    && !out.iter().any(|s| s.span == span)
                {
                    out.push(Speaker { said, span, place: self.place(span) });
                }
            }
        }
        out
    }
}
