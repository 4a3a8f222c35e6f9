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
}

impl Default for GraphInfo {
    fn default() -> Self {
        Self { format: FORMAT, title: None }
    }
}
