//! Findings that were there before: only what is new fails.

use super::Finding;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt};

/// A list of findings by fingerprint, as a file keeps it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    version: u32,
    findings: BTreeMap<String, String>,
}

/// Why a file is no baseline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadBaseline(pub String);

impl fmt::Display for BadBaseline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for BadBaseline {}

const VERSION: u32 = 1;

impl Baseline {
    /// Of these findings.
    pub fn of<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Self {
        let line = |f: &Finding| (f.fingerprint.to_string(), format!("{} {}", f.rule.code, f.message));
        Self { version: VERSION, findings: findings.into_iter().map(line).collect() }
    }

    /// Reads a file's text.
    pub fn read(text: &str) -> Result<Self, BadBaseline> {
        let read: Self = serde_json::from_str(text).map_err(|e| BadBaseline(told(text, &e)))?;
        match read.version {
            VERSION => Ok(read),
            other => Err(BadBaseline(format!("is a baseline of version {other}; this build knows {VERSION}"))),
        }
    }

    /// The file's text: a finding a line, sorted, with what it says for people.
    pub fn write(&self) -> String {
        let mut out = serde_json::to_string_pretty(self).expect("plain strings");
        out.push('\n');
        out
    }

    /// True when the finding was there before.
    pub fn holds(&self, finding: &Finding) -> bool {
        self.findings.contains_key(finding.fingerprint.as_str())
    }
}

/// What is wrong with the text, and what to do. A report of findings is what people give by mistake.
fn told(text: &str, error: &serde_json::Error) -> String {
    let report = ["\"code\"", "\"$schema\"", "\"fingerprint\""].iter().any(|key| text.contains(key));
    let what =
        if report { "is a report of findings, no baseline".to_owned() } else { format!("is no baseline: {error}") };
    format!("{what} (make one with `dixit audit --write-baseline FILE`)")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_told_from_a_broken_baseline() {
        let report = Baseline::read(r#"{"version": {}, "findings": [{"code": "ATT003"}]}"#).unwrap_err().to_string();
        assert!(report.contains("a report of findings") && report.contains("--write-baseline"), "{report}");
        assert!(Baseline::read("{").unwrap_err().to_string().starts_with("is no baseline: EOF"));
    }
}
