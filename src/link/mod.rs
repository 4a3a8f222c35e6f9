//! Across sources: proposals that two records are one. Layer 4. What stands here goes to `links.ron` and is
//! made anew whenever the ledger changes; a person confirms it by a decision.

pub mod compare;
pub mod figures;
pub mod groups;
mod index;
pub mod lexicon;
mod links;
pub mod media;
mod mouths;
pub mod names;
pub mod origins;
pub mod passing;
pub mod retold;
pub mod reuse;
mod roots;
mod shelves;
pub mod shingles;
mod subject;
pub mod tokens;
pub mod voices;

pub use index::{Index, Nth, Said, day_key, earlier, entity, may_precede};
pub use shelves::Shelves;
pub use subject::{befallen, content_words};

use crate::ledger::Facts;
use crate::model::Link;

/// Everything that can be proposed, in order of the statements' ids.
pub fn propose(facts: &Facts) -> Vec<Link> {
    let mut links = links::propose(&Index::new(facts));
    links.sort_by(|a, b| (&a.from, a.relation, &a.to).cmp(&(&b.from, b.relation, &b.to)));
    links
}
