//! The same words standing twice, in one source or in several: letter for letter, or but for a gloss in
//! brackets. Anything less alike is no matter for equality: 增长 and 下降 make sentences 0.94 alike.

use crate::ledger::{Fact, Facts, Review};
use crate::model::lang::fold::simple;
use crate::model::{Link, Relation};
use std::collections::BTreeMap;

/// Shorter than this in bytes (ten Chinese characters, thirty Latin letters), words are said again by chance.
const SHORTEST: usize = 30;

/// A `Restates` link from every later statement to the first one with the same words.
pub(super) fn propose(facts: &Facts) -> Vec<Link> {
    let mut groups: BTreeMap<String, Vec<&Fact>> = BTreeMap::new();
    let standing = facts.statements.values().filter(|f| f.review != Review::Rejected);
    for fact in standing {
        let key = letters(&without_glosses(&fact.statement.content()));
        if key.len() >= SHORTEST {
            groups.entry(key).or_default().push(fact);
        }
    }
    let mut links = Vec::new();
    for mut group in groups.into_values().filter(|g| g.len() > 1) {
        group.sort_by_key(|f| (printed(facts, f), &f.source, place(f)));
        let first = group[0];
        let words = letters(&first.statement.content());
        for later in &group[1..] {
            let exact = letters(&later.statement.content()) == words;
            links.push(Link {
                from: later.statement.id.clone().into(),
                relation: Relation::Restates,
                to: first.statement.id.clone().into(),
                score: if exact { 1.0 } else { 0.95 },
                why: if exact { "the same words" } else { "the same words but for a gloss in brackets" }.to_owned(),
            });
        }
    }
    links
}

/// Date of printing, undated ones last.
fn printed(facts: &Facts, fact: &Fact) -> (bool, Option<crate::base::PartialDate>) {
    let date = facts.sources.get(&fact.source).and_then(|s| s.published).map(crate::base::PartialDate::first);
    (date.is_none(), date)
}

fn place(fact: &Fact) -> u32 {
    fact.statement.fragments.first().map_or(0, |f| f.at.0)
}

/// Letters and digits in one case and script.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).map(simple).collect()
}

/// The text without what stands in round or square brackets.
fn without_glosses(text: &str) -> String {
    let mut depth = 0usize;
    text.chars()
        .filter(|c| match c {
            '(' | '（' | '[' | '［' => {
                depth += 1;
                false
            }
            ')' | '）' | ']' | '］' => {
                depth = depth.saturating_sub(1);
                false
            }
            _ => depth == 0,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_compared_without_marks_script_or_gloss() {
        let a = letters(&without_glosses("我們將專注於海岸實驗室(Harbour Labs)和燈塔。"));
        assert_eq!(a, letters("我们将专注于海岸实验室和灯塔"));
        assert_ne!(letters("销量增长三成，远超预期"), letters("销量下降三成，远超预期"));
    }
}
