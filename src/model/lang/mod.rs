//! The languages dixit reads. One folder a language holds its word lists as data files.

pub mod affiliation;
pub mod count;
pub mod documents;
pub mod fold;
pub mod sections;
pub mod sound;
pub mod titles;
pub mod words;

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A language that statements are extracted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English.
    En,
    /// Chinese, in simplified or traditional characters.
    Zh,
}

impl Lang {
    /// Every language, in order of its tag.
    pub const ALL: [Self; 2] = [Self::En, Self::Zh];

    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl FromStr for Lang {
    type Err = String;

    /// A BCP 47 tag; region and script are passed over (`zh-Hant-TW` is `zh`).
    fn from_str(s: &str) -> Result<Self, String> {
        let primary = s.split(['-', '_']).next().unwrap_or(s).to_ascii_lowercase();
        Self::ALL
            .into_iter()
            .find(|l| l.tag() == primary)
            .ok_or_else(|| format!("`{s}` is not a language dixit reads (en, zh)"))
    }
}
