//! Answers as plain records: what leaves the program as JSON. Names of fields are those of the stream form
//! where both have the field; offsets count code points of the capture.

use crate::base::{CharSpan, PartialDate, StatementId, TextHash};
use crate::graph::{AgentView, EdgeKind, Graph, SourceView, StatementView, Who};
use crate::ledger::Review;
use crate::model::{Act, Bound, Figure, Maker, StatementKind, Words};
use serde::Serialize;

/// A statement with everything it is joined to.
#[derive(Clone, Debug, Serialize)]
pub struct Record<'g> {
    /// Stable name.
    pub id: &'g StatementId,
    /// Where it stands.
    pub source: Option<SourceRecord<'g>>,
    /// Direct, indirect, mixed, own.
    pub kind: StatementKind,
    /// What the speaker does by it.
    pub act: Act,
    /// The content, by place.
    pub fragments: Vec<CharSpan>,
    /// The content, in words.
    pub text: Vec<&'g str>,
    /// The words that make it an attribution.
    pub cue: Option<WordsRecord<'g>>,
    /// Who said it.
    pub speakers: Vec<Party<'g>>,
    /// Whom it was said to.
    pub told_to: Vec<Party<'g>>,
    /// Who passed it on, outermost first.
    pub relayed_by: Vec<Party<'g>>,
    /// The statement it is part of.
    pub within: Option<&'g StatementId>,
    /// Whom and what the content names.
    pub mentions: Vec<Party<'g>>,
    /// Words that weaken it.
    pub hedges: Vec<&'g str>,
    /// Numbers in it.
    pub figures: Vec<FigureRecord<'g>>,
    /// Where it was said.
    pub venue: Option<&'g str>,
    /// When it was said, where told.
    pub said_at: Option<PartialDate>,
    /// When it was said, else when its source was printed.
    pub date: Option<PartialDate>,
    /// The capture that offsets count in.
    pub capture: &'g TextHash,
    /// The rule or person that made it.
    pub made_by: &'g str,
    /// How sure its maker is, 0 to 1.
    pub confidence: f64,
    /// Features that made the rule fire.
    pub why: &'g [String],
    /// How far people have looked at it.
    pub review: &'static str,
    /// Who judged it last.
    pub judged_by: Option<&'g str>,
    /// Why they judged so.
    pub judged_why: Option<&'g str>,
}

/// Words and where they stand.
#[derive(Clone, Debug, Serialize)]
pub struct WordsRecord<'g> {
    /// Where.
    pub span: CharSpan,
    /// The words.
    pub text: &'g str,
}

/// Somebody cited.
#[derive(Clone, Debug, Serialize)]
pub struct Party<'g> {
    /// Id of the entity or source; none where the words could not be tied to anybody.
    pub id: Option<&'g str>,
    /// Resolved name, never a pronoun.
    pub name: Option<&'g str>,
    /// Where the words for them stand.
    pub span: Option<CharSpan>,
    /// Those words.
    pub as_written: Option<&'g str>,
    /// True when nobody says who it is.
    pub unnamed: bool,
    /// Whom they speak for.
    pub speaks_for: Option<&'g str>,
    /// For a relay, the words that make it one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cue: Option<&'g str>,
}

/// A source in short.
#[derive(Clone, Debug, Serialize)]
pub struct SourceRecord<'g> {
    /// Stable name.
    pub id: &'g str,
    /// Headline.
    pub title: Option<&'g str>,
    /// The outlet.
    pub publisher: Option<&'g str>,
    /// When it was printed.
    pub published: Option<PartialDate>,
    /// Address.
    pub url: Option<&'g str>,
    /// Sources that people said correct, retract or replace it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub amended_by: Vec<AmendedBy<'g>>,
}

/// A source that corrects, retracts or replaces another.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AmendedBy<'g> {
    /// `corrects`, `retracts`, `supersedes`.
    pub how: &'static str,
    /// The source that does.
    pub id: &'g str,
    /// Its headline.
    pub title: &'g str,
    /// The edge.
    #[serde(skip)]
    pub kind: EdgeKind,
}

/// What corrects, retracts or replaces a source.
pub fn amended_by<'g>(graph: &'g Graph, source: SourceView<'g>) -> Vec<AmendedBy<'g>> {
    let kinds = [EdgeKind::Corrects, EdgeKind::Retracts, EdgeKind::Supersedes];
    let of = |kind: EdgeKind| source.edges_into(kind).filter_map(|e| graph.agent(e.from()));
    let all = kinds.into_iter().flat_map(|kind| of(kind).map(move |a| (kind, a)));
    all.map(|(kind, a)| AmendedBy { how: kind.name(), id: a.id(), title: a.name(), kind }).collect()
}

/// A number in a statement.
#[derive(Clone, Debug, Serialize)]
pub struct FigureRecord<'g> {
    /// The words.
    pub text: &'g str,
    /// Where they stand.
    pub span: CharSpan,
    /// Smallest value meant.
    pub low: Option<f64>,
    /// Largest value meant.
    pub high: Option<f64>,
    /// How the words limit the number.
    pub bound: Bound,
    /// The number itself.
    pub value: Option<f64>,
    /// Unit.
    pub unit: Option<&'g str>,
    /// Of what.
    pub of: Option<&'g str>,
    /// Per what.
    pub per: Option<&'g str>,
    /// As of when.
    pub as_of: Option<PartialDate>,
}

impl<'g> Record<'g> {
    /// The record of a statement.
    pub fn new(view: StatementView<'g>) -> Self {
        let s = view.record();
        let judged = view.fact().judged.as_ref();
        let (Maker::Rule(made_by) | Maker::Person(made_by)) = &s.made_by;
        Self {
            id: &s.id,
            source: view.source().map(SourceRecord::new),
            kind: s.kind,
            act: s.act,
            fragments: s.fragments.iter().map(|f| f.at).collect(),
            text: s.fragments.iter().map(|f| f.exact.as_str()).collect(),
            cue: s.cue.as_ref().map(WordsRecord::new),
            speakers: view.speakers().map(Party::new).collect(),
            told_to: view.told_to().map(Party::new).collect(),
            relayed_by: view.relays().map(Party::new).collect(),
            within: s.within.as_ref(),
            mentions: view.mentions().map(Party::new).collect(),
            hedges: s.hedges.iter().map(|h| h.exact.as_str()).collect(),
            figures: s.figures.iter().map(FigureRecord::new).collect(),
            venue: s.venue.as_ref().map(|v| v.exact.as_str()),
            said_at: s.said_at,
            date: view.date(),
            capture: &s.capture,
            made_by,
            confidence: (f64::from(s.confidence) * 100.0).round() / 100.0,
            why: &s.why,
            review: review(view.review()),
            judged_by: judged.map(|(by, _)| by.as_str()),
            judged_why: judged.and_then(|(_, why)| why.as_deref()),
        }
    }

    /// The content in one line.
    pub fn content(&self) -> String {
        self.text.join(" … ")
    }

    /// The content in one line; of a refusal to speak, which has none, its cue in brackets.
    pub fn words(&self) -> String {
        match &self.cue {
            Some(cue) if self.text.is_empty() => format!("({})", cue.text),
            _ => self.content(),
        }
    }
}

impl<'g> WordsRecord<'g> {
    fn new(words: &'g Words) -> Self {
        Self { span: words.at, text: &words.exact }
    }
}

impl<'g> Party<'g> {
    /// Somebody as a statement cites them.
    pub fn new(who: Who<'g>) -> Self {
        let words = who.cited.words.as_ref();
        Self {
            id: who.agent.map(AgentView::id),
            name: who.agent.map(AgentView::name),
            span: words.map(|w| w.at),
            as_written: words.map(|w| w.exact.as_str()),
            unnamed: who.agent.is_some_and(AgentView::is_unnamed),
            speaks_for: who.principal.map(|p| p.name()),
            cue: who.cited.cue.as_ref().map(|c| c.exact.as_str()),
        }
    }
}

impl<'g> SourceRecord<'g> {
    /// A source in short.
    pub fn new(view: SourceView<'g>) -> Self {
        let r = view.record();
        Self {
            id: r.id.as_str(),
            title: r.title.as_deref(),
            publisher: r.publisher.as_deref(),
            published: r.published,
            url: r.url.as_deref(),
            amended_by: amended_by(view.graph(), view),
        }
    }
}

impl<'g> FigureRecord<'g> {
    fn new(f: &'g Figure) -> Self {
        Self {
            text: &f.words.exact,
            span: f.words.at,
            low: f.interval.low,
            high: f.interval.high,
            bound: f.bound,
            value: f.value,
            unit: f.unit.as_deref(),
            of: f.of.as_deref(),
            per: f.per.as_deref(),
            as_of: f.as_of,
        }
    }
}

/// The name of a review in outputs.
pub fn review(review: Review) -> &'static str {
    match review {
        Review::Machine => "machine",
        Review::Accepted => "accepted",
        Review::Corrected => "corrected",
        Review::Added => "added",
        Review::Rejected => "rejected",
    }
}
