//! The stream form: what `dixit extract` gives, a document a line of JSON. Evaluation and foreign tools
//! read it; it is stable. Offsets count Unicode code points.

use crate::base::{CharSpan, Offsets, PartialDate, Span, StatementId, TextHash};
use crate::model::{Act, Bound, Draft, DraftFigure, Explain, Mention, Reading, RunnerUp, StatementKind};
use serde::Serialize;

/// A document read.
#[derive(Debug, Serialize)]
pub struct Document<'a> {
    id: &'a str,
    lang: &'static str,
    statements: Vec<Statement<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    retells: Vec<Retells<'a>>,
}

#[derive(Debug, Serialize)]
struct Retells<'a> {
    from: &'a str,
    span: CharSpan,
}

#[derive(Debug, Serialize)]
struct Statement<'a> {
    id: StatementId,
    kind: StatementKind,
    act: Act,
    fragments: Vec<CharSpan>,
    text: Vec<&'a str>,
    cue: Option<Words<'a>>,
    speakers: Vec<Agent<'a>>,
    told_to: Vec<Agent<'a>>,
    relayed_by: Vec<Agent<'a>>,
    parent: Option<usize>,
    hedges: Vec<&'a str>,
    figures: Vec<Figure<'a>>,
    mentions: Vec<Named<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    venue: Option<Words<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    said_at: Option<PartialDate>,
    made_by: &'static str,
    confidence: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<Vec<&'a str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    runners_up: Option<&'a [RunnerUp]>,
}

#[derive(Debug, Serialize)]
struct Words<'a> {
    span: CharSpan,
    text: &'a str,
}

#[derive(Debug, Serialize)]
struct Agent<'a> {
    name: Option<&'a str>,
    span: Option<CharSpan>,
    as_written: Option<&'a str>,
    unnamed: bool,
    speaks_for: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cue: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct Named<'a> {
    name: Option<&'a str>,
    span: Option<CharSpan>,
}

#[derive(Debug, Serialize)]
struct Figure<'a> {
    text: &'a str,
    span: CharSpan,
    low: Option<f64>,
    high: Option<f64>,
    bound: Bound,
    value: Option<f64>,
    unit: Option<&'a str>,
    of: Option<&'a str>,
    per: Option<&'a str>,
    as_of: Option<PartialDate>,
}

/// `reading` of `text` as a document of the stream form; `id` names it.
pub fn document<'a>(id: &'a str, text: &'a str, reading: &'a Reading, explain: Explain) -> Document<'a> {
    let form = Form { text, offsets: Offsets::new(text) };
    let hash = TextHash::of(text.as_bytes());
    Document {
        id,
        lang: reading.lang.tag(),
        statements: reading.drafts.iter().map(|d| form.statement(&hash, d, explain)).collect(),
        retells: reading
            .retellings
            .iter()
            .map(|r| Retells { from: &r.from, span: form.offsets.chars(r.span) })
            .collect(),
    }
}

/// The document as one line of JSON, without its line break.
pub fn line(document: &Document<'_>) -> String {
    serde_json::to_string(document).expect("strings, numbers and lists have a JSON form")
}

struct Form<'a> {
    text: &'a str,
    offsets: Offsets<'a>,
}

impl<'a> Form<'a> {
    fn statement(&self, hash: &TextHash, draft: &'a Draft, explain: Explain) -> Statement<'a> {
        let fragments: Vec<CharSpan> = draft.fragments.iter().map(|f| self.offsets.chars(*f)).collect();
        let place = draft.fragments.first().or(draft.cue.as_ref()).map_or(CharSpan(0, 0), |s| self.offsets.chars(*s));
        Statement {
            id: StatementId::hashed(&[hash.as_str(), &format!("{}-{}", place.0, place.1)]),
            kind: draft.kind,
            act: draft.act,
            fragments,
            text: draft.fragments.iter().map(|f| f.of(self.text)).collect(),
            cue: draft.cue.map(|c| self.words(c)),
            speakers: draft.speakers.iter().map(|m| self.agent(m)).collect(),
            told_to: draft.told_to.iter().map(|m| self.agent(m)).collect(),
            relayed_by: draft.relayed_by.iter().map(|m| self.agent(m)).collect(),
            parent: draft.parent,
            hedges: draft.hedges.iter().map(|h| h.of(self.text)).collect(),
            figures: draft.figures.iter().map(|f| self.figure(f)).collect(),
            mentions: draft
                .mentions
                .iter()
                .map(|m| Named { name: m.name.as_deref(), span: self.span(m.span) })
                .collect(),
            venue: draft.venue.map(|v| self.words(v)),
            said_at: draft.said_at,
            made_by: draft.rule,
            confidence: (f64::from(draft.confidence) * 100.0).round() / 100.0,
            why: (explain == Explain::Yes).then(|| draft.why.iter().map(|why| why.as_str()).collect()),
            runners_up: (explain == Explain::Yes).then_some(draft.runners_up.as_slice()),
        }
    }

    fn span(&self, span: Option<Span>) -> Option<CharSpan> {
        span.map(|s| self.offsets.chars(s))
    }

    fn words(&self, span: Span) -> Words<'a> {
        Words { span: self.offsets.chars(span), text: span.of(self.text) }
    }

    fn agent(&self, mention: &'a Mention) -> Agent<'a> {
        Agent {
            name: mention.name.as_deref(),
            span: self.span(mention.span),
            as_written: mention.span.map(|s| s.of(self.text)),
            unnamed: mention.unnamed,
            speaks_for: mention.speaks_for.as_deref(),
            cue: mention.cue.map(|c| c.of(self.text)),
        }
    }

    fn figure(&self, figure: &'a DraftFigure) -> Figure<'a> {
        Figure {
            text: figure.span.of(self.text),
            span: self.offsets.chars(figure.span),
            low: figure.interval.low,
            high: figure.interval.high,
            bound: figure.bound,
            value: figure.value,
            unit: figure.unit.as_deref(),
            of: figure.of.as_deref(),
            per: figure.per.as_deref(),
            as_of: figure.as_of,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;

    #[test]
    fn offsets_count_code_points() {
        let text = "林说：“好。”";
        let start = text.find('好').unwrap();
        let mut draft = Draft::new(StatementKind::Direct, vec![Span::new(start, start + "好。".len())], "test@1", 0.5);
        draft.cue = Some(Span::new(3, 6));
        let reading =
            Reading { lang: Lang::Zh, drafts: vec![draft], names: vec![], retellings: vec![], notices: vec![] };
        let json: serde_json::Value = serde_json::from_str(&line(&document("a", text, &reading, Explain::No))).unwrap();
        let statement = &json["statements"][0];
        assert_eq!(statement["fragments"], serde_json::json!([[4, 6]]));
        assert_eq!(statement["cue"], serde_json::json!({"span": [1, 2], "text": "说"}));
        assert_eq!(statement["text"][0], "好。");
        assert_eq!(statement["speakers"], serde_json::json!([]));
    }
}
