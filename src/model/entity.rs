//! People, organisations, outlets and the rest (prov:Agent), and those whom nobody names.

use crate::base::EntityId;
use serde::{Deserialize, Serialize};

/// What kind of thing an entity is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum EntityKind {
    /// A human being, also a fictional one.
    Person,
    /// A company, authority, party, team …
    Organisation,
    /// A newspaper, agency, broadcaster, site.
    Outlet,
    /// A place.
    Place,
    /// A product.
    Product,
    /// A book, film, law …
    Work,
    /// Something that happened.
    Event,
    /// People taken together: police, residents, analysts.
    Group,
    /// Exists, and nobody says who (Wikidata `somevalue`).
    Unnamed,
    /// Named, kind not known.
    #[default]
    Unknown,
}

/// What is known of a speaker nobody names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unnamed {
    /// The words for them: "two people familiar with the matter".
    pub description: String,
    /// How many, where said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
    /// Whom they belong to, where said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub affiliation: Option<String>,
}

/// A role held: "chief executive" at "Northwind".
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// The role in the article's words.
    pub title: String,
    /// Where, by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
}

/// A record of `entities.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entity {
    /// Stable name, see [`EntityId`].
    pub id: EntityId,
    /// The name shown.
    pub name: String,
    /// What kind of thing it is.
    #[serde(default)]
    pub kind: EntityKind,
    /// Other names in any script, sorted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Roles that articles gave it, sorted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<Role>,
    /// Wikidata item, `Q…`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wikidata: Option<String>,
    /// What is known of an unnamed one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unnamed: Option<Unnamed>,
}
