//! `graph.ron`: what a graph says of itself.

use serde::{Deserialize, Serialize};

/// The format this build reads and writes. It grows by one when older builds could not read the files.
pub const FORMAT: u32 = 1;

/// The head of a graph.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GraphInfo {
    /// Version of the disk format, see [`FORMAT`].
    pub format: u32,
    /// What the graph is about, for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// How the audit is to judge this graph.
    #[serde(default, skip_serializing_if = "AuditSettings::is_plain")]
    pub audit: AuditSettings,
}

/// Levels of audit rules, by code (`ATT001`), group (`ATT`) or name (`unattributed`); what is said of a rule
/// counts before what is said of its group, and flags of the command line before both.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuditSettings {
    /// Findings are errors: the audit fails.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deny: Vec<String>,
    /// Findings are warnings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warn: Vec<String>,
    /// Findings are notes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub note: Vec<String>,
    /// Not looked for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub allow: Vec<String>,
    /// True when the graph is given out as reviewed: a statement that nobody judged is then a finding.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reviewed: bool,
}

impl AuditSettings {
    /// True when nothing is set.
    pub fn is_plain(&self) -> bool {
        *self == Self::default()
    }
}

impl Default for GraphInfo {
    fn default() -> Self {
        Self { format: FORMAT, title: None, audit: AuditSettings::default() }
    }
}
