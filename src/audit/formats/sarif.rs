//! SARIF 2.1.0 (OASIS): every rule declared, fired or not. Columns count code points.

use super::super::{ALL, Finding, Level, Policy, Report, Rule};
use super::{Files, Location};
use serde_json::{Value, json};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The report as one log with one run.
pub fn sarif(report: &Report, policy: &Policy, files: &Files<'_>) -> Value {
    let rules: Vec<Value> = ALL.iter().map(|rule| declared(rule, policy)).collect();
    let results: Vec<Value> = report.findings.iter().map(|f| result(f, files)).collect();
    let unread: Vec<Value> = report
        .findings
        .iter()
        .filter(|f| f.rule.code == "PRV003")
        .map(|f| json!({"level": "error", "message": {"text": f.message.to_string()}}))
        .collect();
    json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "dixit",
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "invocations": [{
                "executionSuccessful": unread.is_empty(),
                "toolExecutionNotifications": unread,
            }],
            "results": results,
        }],
    })
}

fn word(level: Level) -> &'static str {
    match level {
        Level::Off => "none",
        Level::Note => "note",
        Level::Warning => "warning",
        Level::Error => "error",
    }
}

fn declared(rule: &Rule, policy: &Policy) -> Value {
    let level = policy.level(rule);
    json!({
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.summary},
        "help": {"text": rule.page, "markdown": rule.page},
        "defaultConfiguration": {"enabled": level > Level::Off, "level": word(level)},
        "properties": {"tags": [rule.group.name()]},
    })
}

fn result(finding: &Finding, files: &Files<'_>) -> Value {
    let index = ALL.iter().position(|r| r.code == finding.rule.code).expect("every rule is in the list");
    let related: Vec<Value> = finding
        .related
        .iter()
        .map(|r| {
            let place = r.place.as_ref().map_or_else(|| files.source(&r.source), |p| files.place(p));
            let mut location = location(&place, r.place.as_ref().map(|p| p.exact.as_str()));
            location["message"] = json!({"text": r.label});
            location
        })
        .collect();
    let words = finding.place.as_ref().map(|p| p.exact.as_str());
    json!({
        "ruleId": finding.rule.code,
        "ruleIndex": index,
        "level": word(finding.level),
        "message": {"text": finding.message.to_string()},
        "locations": [location(&files.of(finding), words)],
        "relatedLocations": related,
        "partialFingerprints": {"dixit/v1": finding.fingerprint.as_str()},
    })
}

fn location(place: &Location, words: Option<&str>) -> Value {
    let mut physical = json!({"artifactLocation": {"uri": uri(&place.file)}});
    if let Some([line, column, end_line, end_column]) = place.region {
        physical["region"] =
            json!({"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column});
        if let Some(words) = words {
            physical["region"]["snippet"] = json!({"text": words});
        }
    }
    json!({"physicalLocation": physical})
}

/// A path as a relative URI reference (RFC 3986): what is not plain is percent-encoded.
fn uri(path: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-._~/!$&'()*+,;=@".contains(&b);
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if plain(byte) {
            out.push(byte as char);
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    if path.starts_with('/') { format!("file://{out}") } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_references() {
        assert_eq!(uri("a b/报.txt"), "a%20b/%E6%8A%A5.txt");
        assert_eq!(uri("/x/y:z"), "file:///x/y%3Az");
    }
}
