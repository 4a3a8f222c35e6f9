//! A rule of a reader, as data.

/// A rule: `made_by` names it, `--explain` and the docs tell what it finds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RuleInfo {
    /// Its name in `made_by`: `zh/after-quote@1`.
    pub id: &'static str,
    /// What it finds, by an example.
    pub summary: &'static str,
    /// How often it is right before features raise or lower it, 0 to 1.
    pub confidence: f32,
}

/// The rules of one reader: a static each, and `ALL` in the order given.
macro_rules! rules {
    ($($name:ident: $id:literal, $confidence:literal, $summary:literal;)*) => {
        $(pub(super) static $name: $crate::extract::RuleInfo =
            $crate::extract::RuleInfo { id: $id, summary: $summary, confidence: $confidence };)*
        /// Every rule, in the order of the table in docs/extraction.md.
        pub(super) static ALL: &[&$crate::extract::RuleInfo] = &[$(&$name),*];
    };
}
pub(super) use rules;

#[cfg(test)]
mod tests {
    use crate::extract::{RuleInfo, chinese_rules, english_rules};

    #[test]
    fn rules_have_names_of_their_own_with_a_version() {
        let all: Vec<RuleInfo> = english_rules().chain(chinese_rules()).collect();
        let ids: std::collections::BTreeSet<_> = all.iter().map(|r| r.id).collect();
        assert_eq!(ids.len(), all.len());
        assert!(english_rules().all(|r| r.id.starts_with("en/")) && chinese_rules().all(|r| r.id.starts_with("zh/")));
        for rule in all {
            assert!(rule.id.rsplit_once('@').is_some_and(|(_, v)| v.parse::<u32>().is_ok()), "{}", rule.id);
            assert!(rule.confidence > 0.0 && rule.confidence < 1.0 && !rule.summary.is_empty(), "{}", rule.id);
        }
    }
}
