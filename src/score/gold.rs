//! The two inputs: annotations (a document a line of JSON) and the stream form of `dixit extract`.

use serde::Deserialize;
use std::collections::BTreeMap;

/// An annotated document. Offsets count code points; fields not named here are passed over.
#[derive(Clone, Debug, Deserialize)]
pub struct GoldDocument {
    /// Name, the same in the predictions.
    pub id: String,
    /// The text that offsets point into.
    pub text: String,
    /// Kind of text, to score apart.
    #[serde(default)]
    pub genre: Option<String>,
    /// Its statements.
    #[serde(alias = "statements")]
    pub quotes: Vec<GoldQuote>,
    /// True when quotations without an attribution clause were not annotated: finding them is not wrong.
    #[serde(default)]
    pub unlabelled_quotes: Option<bool>,
}

/// An annotated statement.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct GoldQuote {
    /// First code point of the content.
    pub start: usize,
    /// One past its last.
    pub end: usize,
    /// The fragments of a split quotation.
    #[serde(default)]
    pub fragments: Option<Vec<(usize, usize)>>,
    /// Other contents that are as right; the first is the usual one.
    #[serde(default)]
    pub variants: Option<Vec<Vec<(usize, usize)>>>,
    /// direct, indirect, mixed.
    #[serde(rename = "type")]
    pub kind: String,
    /// Where the words for the speaker stand.
    #[serde(default)]
    pub speaker_start: Option<usize>,
    /// See `speaker_start`.
    #[serde(default)]
    pub speaker_end: Option<usize>,
    /// Several places that are as right.
    #[serde(default)]
    pub speaker_spans: Option<Vec<(usize, usize)>>,
    /// The words for the speaker.
    #[serde(default)]
    pub speaker_text: Option<String>,
    /// The speaker's full name.
    #[serde(default)]
    pub speaker_name: Option<String>,
    /// Other names of theirs.
    #[serde(default)]
    pub speaker_aliases: Option<Vec<String>>,
    /// More names that are as right.
    #[serde(default)]
    pub names: Option<Vec<String>>,
    /// Whether nobody says who speaks; absent where not annotated.
    #[serde(default)]
    pub unnamed: Option<bool>,
    /// False where annotators disagreed on `unnamed`.
    #[serde(default)]
    pub unnamed_agreed: Option<bool>,
    /// Who relays it, by name; absent where not annotated.
    #[serde(default)]
    pub via: Option<Vec<String>>,
    /// Relays that the article as a whole makes clear: neither missed nor wrong.
    #[serde(default)]
    pub via_implied: Option<Vec<String>>,
    /// False where annotators disagreed on `via`.
    #[serde(default)]
    pub via_agreed: Option<bool>,
    /// True: neither missed nor wrong.
    #[serde(default)]
    pub optional: Option<bool>,
    /// A photo credit: neither missed nor wrong.
    #[serde(default)]
    pub credit: Option<bool>,
    /// Where the cue stands.
    #[serde(default)]
    pub cue_start: Option<usize>,
    /// See `cue_start`.
    #[serde(default)]
    pub cue_end: Option<usize>,
    /// speech, cognition, other.
    #[serde(default)]
    pub cue_class: Option<String>,
}

/// A document of the stream form, as far as scoring reads it.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct PredictedDocument {
    /// Name, the same in the gold.
    pub id: String,
    /// Its statements.
    pub statements: Vec<Predicted>,
}

/// A statement found.
#[derive(Clone, Debug, Deserialize)]
pub struct Predicted {
    /// Content, in code points.
    pub fragments: Vec<(usize, usize)>,
    /// Who said it.
    #[serde(default)]
    pub speakers: Vec<PredictedAgent>,
    /// Who was told.
    #[serde(default)]
    pub told_to: Vec<PredictedAgent>,
    /// Who passed it on.
    #[serde(default)]
    pub relayed_by: Vec<PredictedAgent>,
    /// The rule that made it.
    #[serde(default)]
    pub made_by: Option<String>,
}

/// A speaker, hearer or relay found.
#[derive(Clone, Debug, Deserialize)]
pub struct PredictedAgent {
    /// Resolved name.
    #[serde(default)]
    pub name: Option<String>,
    /// Where the words stand.
    #[serde(default)]
    pub span: Option<(usize, usize)>,
    /// Those words.
    #[serde(default)]
    pub as_written: Option<String>,
    /// Whether nobody says who it is.
    #[serde(default)]
    pub unnamed: bool,
}

/// Documents by id.
pub fn by_id(documents: Vec<PredictedDocument>) -> BTreeMap<String, PredictedDocument> {
    documents.into_iter().map(|d| (d.id.clone(), d)).collect()
}
