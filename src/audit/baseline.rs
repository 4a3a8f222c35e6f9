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
        let read: Self = serde_json::from_str(text).map_err(|e| BadBaseline(format!("is no baseline: {e}")))?;
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
