//! A finding as JSON.

use super::super::{Finding, Part, Place};
use super::{Files, Location};
use serde::Serialize;

/// A finding as other programs read it. Offsets count code points of the archived text.
#[derive(Debug, Serialize)]
pub struct Row<'f> {
    code: &'static str,
    name: &'static str,
    level: String,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'f str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    statement: Option<&'f str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    words: Option<&'f str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    span: Option<[u32; 2]>,
    file: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    quoted: Vec<&'f str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related: Vec<Other<'f>>,
    fingerprint: &'f str,
}

/// Another place of a finding.
#[derive(Debug, Serialize)]
struct Other<'f> {
    label: &'f str,
    source: &'f str,
    #[serde(skip_serializing_if = "Option::is_none")]
    statement: Option<&'f str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    words: Option<&'f str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    span: Option<[u32; 2]>,
}

fn span(place: &Place) -> [u32; 2] {
    [place.at.0, place.at.1]
}

/// The finding, with its line in a file.
pub fn row<'f>(finding: &'f Finding, files: &Files<'_>) -> Row<'f> {
    let Location { file, region } = files.of(finding);
    let place = finding.place.as_ref();
    let quoted = finding.message.0.iter().filter_map(|part| match part {
        Part::Words(words) => Some(words.as_str()),
        Part::Text(_) => None,
    });
    let related = finding.related.iter().map(|r| Other {
        label: &r.label,
        source: r.source.as_str(),
        statement: r.statement.as_ref().map(|s| s.as_str()),
        words: r.place.as_ref().map(|p| p.exact.as_str()),
        span: r.place.as_ref().map(span),
    });
    Row {
        code: finding.rule.code,
        name: finding.rule.name,
        level: finding.level.to_string(),
        message: finding.message.to_string(),
        source: finding.source.as_ref().map(|s| s.as_str()),
        statement: finding.statement.as_ref().map(|s| s.as_str()),
        words: place.map(|p| p.exact.as_str()),
        span: place.map(span),
        file,
        line: region.map(|r| r[0]),
        column: region.map(|r| r[1]),
        quoted: quoted.collect(),
        related: related.collect(),
        fingerprint: finding.fingerprint.as_str(),
    }
}
