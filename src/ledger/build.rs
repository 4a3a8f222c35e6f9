//! A draft made a statement: byte spans become anchors, names become entities.

use super::anchor::{Anchors, place_key};
use super::resolve::Resolver;
use crate::base::{CharSpan, SourceId, Span, StatementId, TextHash};
use crate::model::lang::documents;
use crate::model::{Act, Agent, Cited, Draft, DraftFigure, Figure, Maker, Mention, Statement, Words};

/// A draft with its anchors, before its names are looked up.
pub(super) struct Sketch<'r> {
    pub draft: &'r Draft,
    /// The statement so far; its id is the one its place gives.
    pub statement: Statement,
}

impl<'r> Sketch<'r> {
    /// `None` when the draft has no content where it must, or spans that are none of this text (law 1).
    pub fn of(draft: &'r Draft, source: &SourceId, capture: &TextHash, anchors: &Anchors<'_>) -> Option<Self> {
        let words = |span: &Span| anchors.words(*span);
        let fragments = draft.fragments.iter().map(|f| anchors.anchor(*f)).collect::<Option<Vec<_>>>()?;
        let cue = match &draft.cue {
            Some(span) => Some(words(span)?),
            None => None,
        };
        if fragments.is_empty() && (draft.act != Act::Decline || cue.is_none()) {
            return None;
        }
        let spans: Vec<CharSpan> = fragments.iter().map(|f| f.at).collect();
        let place = place_key(&spans, cue.as_ref().map(|c| c.at));
        let statement = Statement {
            id: StatementId::hashed(&[source.as_str(), capture.as_str(), &place]),
            capture: capture.clone(),
            kind: draft.kind,
            act: draft.act,
            fragments,
            cue,
            speakers: Vec::new(),
            told_to: Vec::new(),
            relayed_by: Vec::new(),
            within: None,
            mentions: Vec::new(),
            hedges: draft.hedges.iter().filter_map(words).collect(),
            figures: draft.figures.iter().filter_map(|f| figure(f, anchors)).collect(),
            venue: draft.venue.as_ref().and_then(words),
            said_at: draft.said_at,
            made_by: Maker::Rule(draft.rule.to_owned()),
            confidence: hundredths(draft.confidence),
            why: draft.why.iter().map(|why| why.to_string()).collect(),
        };
        Some(Self { draft, statement })
    }

    /// Looks up everybody the draft names.
    pub fn finish(mut self, resolver: &mut Resolver<'_, '_>, anchors: &Anchors<'_>) -> Statement {
        let id = self.statement.id.clone();
        let mut unnamed = 0;
        let mut cite = |mentions: &[Mention], speaks: bool| -> Vec<Cited> {
            mentions.iter().filter_map(|m| cited(m, speaks, &id, &mut unnamed, resolver, anchors)).collect()
        };
        self.statement.speakers = cite(&self.draft.speakers, true);
        self.statement.told_to = cite(&self.draft.told_to, false);
        self.statement.relayed_by = cite(&self.draft.relayed_by, true);
        self.statement.mentions = cite(&self.draft.mentions, false);
        self.statement
    }
}

fn cited(
    mention: &Mention,
    speaks: bool,
    on: &StatementId,
    unnamed: &mut usize,
    resolver: &mut Resolver<'_, '_>,
    anchors: &Anchors<'_>,
) -> Option<Cited> {
    let words: Option<Words> = mention.span.and_then(|s| anchors.words(s));
    let name = mention.name.as_deref().map(str::trim).filter(|n| !n.is_empty());
    let who = match name {
        _ if mention.unnamed => {
            let id = resolver.unnamed(mention, words.as_ref().map(|w| w.exact.as_str()), on, *unnamed);
            *unnamed += 1;
            Agent::Entity(id)
        }
        Some(name) => match documents::kind_of(name).filter(|_| speaks && !resolver.prints(name)) {
            Some(kind) => Agent::Source(resolver.document(name, kind)),
            None => Agent::Entity(resolver.named(name, mention.kind)),
        },
        None if words.is_some() => Agent::Unresolved,
        None => return None,
    };
    let speaks_for = mention.speaks_for.as_deref().filter(|s| !s.trim().is_empty());
    let speaks_for = speaks_for.map(|s| resolver.named(s, crate::model::EntityKind::Unknown));
    Some(Cited { who, words, speaks_for, cue: mention.cue.and_then(|s| anchors.words(s)) })
}

/// A figure that a text has, with its place; `None` where its span does not lie in the text.
pub fn figure(draft: &DraftFigure, anchors: &Anchors<'_>) -> Option<Figure> {
    Some(Figure {
        words: anchors.words(draft.span)?,
        interval: draft.interval,
        value: draft.value,
        bound: draft.bound,
        unit: draft.unit.clone(),
        of: draft.of.clone(),
        per: draft.per.clone(),
        as_of: draft.as_of,
    })
}

fn hundredths(confidence: f32) -> f32 {
    if confidence.is_finite() { (confidence.clamp(0.0, 1.0) * 100.0).round() / 100.0 } else { 0.0 }
}
