//! Names of records. An id is stable, says what the thing is, and is never a position in memory.

use super::bytes::first_eight;
use super::{Small, TextHash};
use serde::{Deserialize, Serialize};
use std::hash::{Hash, Hasher};
use std::{fmt, str::FromStr};

/// What is wrong with a written id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadId {
    /// The id as written.
    pub written: String,
    /// What an id of this kind looks like.
    pub wanted: &'static str,
}

impl fmt::Display for BadId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not {}", self.written, self.wanted)
    }
}

impl std::error::Error for BadId {}

/// Hashes an id as a few numbers, where it is as short as nearly all are: tables of ids are asked all the time. No id has a
/// byte of 0, so what a short one is filled up with tells it from others.
#[inline]
fn hash<H: Hasher>(id: &[u8], state: &mut H) {
    if id.len() > 64 {
        return state.write(id);
    }
    id.chunks(8).for_each(|part| state.write_u64(first_eight(part)));
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident, $prefix:literal, $wanted:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Small);

        impl Hash for $name {
            fn hash<H: Hasher>(&self, state: &mut H) {
                hash(self.0.as_bytes(), state);
            }
        }

        impl $name {
            /// What every id of this kind begins with.
            pub const PREFIX: &'static str = $prefix;

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// An id whose tail is the first ten digits of the hash of `parts`.
            pub fn hashed(parts: &[&str]) -> Self {
                Self(Small::from(format!("{}{}", $prefix, digest(parts))))
            }
        }

        impl FromStr for $name {
            type Err = BadId;

            fn from_str(s: &str) -> Result<Self, BadId> {
                s.to_owned().try_into()
            }
        }

        impl TryFrom<String> for $name {
            type Error = BadId;

            fn try_from(s: String) -> Result<Self, BadId> {
                let tail = s.strip_prefix($prefix);
                if tail.is_some_and(|t| !t.is_empty() && t.chars().all(allowed)) {
                    Ok(Self(Small::from(s)))
                } else {
                    Err(BadId { written: s, wanted: $wanted })
                }
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0.into()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// A source: `tidewater-press-2026-03-02-1f3a9c0b2d`, publisher and date where known, then a hash
    /// of its canonical URL, else of publisher, date and title, else of its text.
    SourceId, "", "a source id (letters, digits, `-`, `.`, `~`)";
    /// An entity: slug of its name, `~` and a disambiguator where two share it; an unnamed one hangs
    /// on its statement (`unnamed~s-…`).
    EntityId, "", "an entity id (letters, digits, `-`, `.`, `~`)";
    /// A statement: `s-` and a hash of source, first capture it stood in, and place.
    StatementId, "s-", "a statement id (`s-` and hexadecimal digits)";
    /// A claim: `c-` and a hash.
    ClaimId, "c-", "a claim id (`c-` and hexadecimal digits)";
    /// A decision: `d-` and a hash of all it says.
    DecisionId, "d-", "a decision id (`d-` and hexadecimal digits)";
}

impl SourceId {
    /// `stem` (publisher, date) made a slug, then ten digits of the hash of `key`.
    pub fn new(stem: &str, key: &[&str]) -> Self {
        let stem = slug(stem);
        let stem = if stem.is_empty() { "text".to_owned() } else { stem };
        Self(Small::from(format!("{stem}-{}", digest(key))))
    }
}

impl EntityId {
    /// The slug of `name`; `name` without one letter or digit gives `x-` and a hash.
    pub fn named(name: &str) -> Self {
        let slug = slug(name);
        Self(Small::from(if slug.is_empty() { format!("x-{}", digest(&[name])) } else { slug }))
    }

    /// The same id told apart by `mark` (a role, another hash).
    pub fn distinct(&self, mark: &str) -> Self {
        Self(Small::from(format!("{}~{}", self.0, slug(mark))))
    }

    /// The nth unnamed speaker (from 0) of a statement.
    pub fn unnamed(statement: &StatementId, nth: usize) -> Self {
        let tail = if nth == 0 { String::new() } else { format!("-{}", nth + 1) };
        Self(Small::from(format!("unnamed~{statement}{tail}")))
    }
}

/// Lower case, letters and digits of any script kept, all else one `-`.
pub fn slug(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

fn allowed(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '.' | '~')
}

/// Ten hexadecimal digits; parts are kept apart by a byte that text does not hold.
fn digest(parts: &[&str]) -> String {
    TextHash::of(parts.join("\u{1f}").as_bytes()).short(10).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_keep_every_script() {
        assert_eq!(slug("Dr. Ada  Quill"), "dr-ada-quill");
        assert_eq!(EntityId::named("林·阿达").as_str(), "林-阿达");
        assert!(EntityId::named("!!").as_str().starts_with("x-"));
    }

    #[test]
    fn ids_of_the_wrong_kind_are_refused() {
        assert!("s-1f3a".parse::<StatementId>().is_ok());
        assert!("1f3a".parse::<StatementId>().is_err());
        assert!("a/b".parse::<SourceId>().is_err());
        assert!("..".parse::<SourceId>().is_ok(), "harmless: the store never builds paths from raw ids of others");
        assert!("".parse::<EntityId>().is_err());
    }

    #[test]
    fn parts_are_kept_apart() {
        assert_ne!(ClaimId::hashed(&["ab", "c"]), ClaimId::hashed(&["a", "bc"]));
    }
}
