//! The rules of the Chinese reader, each with how sure it is.

/// A rule: its id, what it reads, how sure it is.
#[derive(Debug)]
pub(super) struct Rule {
    pub(super) id: &'static str,
    /// One line for people.
    pub(super) summary: &'static str,
    pub(super) confidence: f32,
}

pub(super) static COLON_QUOTE: Rule =
    Rule { id: "zh/colon-quote@1", summary: "某人说：“…” (cue, mark, quotation)", confidence: 0.97 };
pub(super) static AFTER_QUOTE: Rule =
    Rule { id: "zh/after-quote@1", summary: "“…”某人说 (quotation, then speaker and cue)", confidence: 0.97 };
pub(super) static SPLIT_QUOTE: Rule =
    Rule {
        id: "zh/split-quote@1", summary: "“…”某人说，“…” (quotation interrupted by its cue)", confidence: 0.96
    };
pub(super) static DASH: Rule =
    Rule { id: "zh/dash@1", summary: "“…”——某人 (quotation, dash, name)", confidence: 0.9 };
pub(super) static CONTEXT: Rule =
    Rule {
        id: "zh/context-quote@1", summary: "“…” as a sentence of its own, speaker from context", confidence: 0.75
    };
pub(super) static MARKED: Rule =
    Rule {
        id: "zh/cue-mark@1", summary: "某人表示，… (speaker, cue, comma or colon, content)", confidence: 0.93
    };
pub(super) static BARE: Rule =
    Rule { id: "zh/cue-bare@1", summary: "某人称… (speaker, cue, content with no mark)", confidence: 0.88 };
pub(super) static CARRIED: Rule = Rule {
    id: "zh/carried-subject@1",
    summary: "…，称… (cue whose subject stands in an earlier clause)",
    confidence: 0.8,
};
pub(super) static NESTED: Rule =
    Rule { id: "zh/nested@1", summary: "a statement inside another one's content", confidence: 0.75 };
pub(super) static ACCORDING: Rule =
    Rule { id: "zh/according-to@1", summary: "据某人介绍，… (according to)", confidence: 0.85 };
pub(super) static BEFORE: Rule =
    Rule { id: "zh/before-cue@1", summary: "…，某人说。 (content, then speaker and cue)", confidence: 0.75 };
pub(super) static HEARSAY: Rule =
    Rule { id: "zh/hearsay@1", summary: "据报道，… (nobody is named)", confidence: 0.7 };
pub(super) static MANNER: Rule =
    Rule {
        id: "zh/manner-colon@1", summary: "某人显得自信：… (a person's manner, colon, content)", confidence: 0.7
    };
pub(super) static TURN: Rule =
    Rule { id: "zh/turn@1", summary: "某人：… (a turn of an interview, or a headline)", confidence: 0.85 };
pub(super) static REFUSAL: Rule =
    Rule { id: "zh/refusal@1", summary: "某人拒绝置评 (a refusal to comment)", confidence: 0.85 };

/// Every rule, in order of the table in the documentation.
#[cfg(test)]
pub(super) static ALL: [&Rule; 15] = [
    &COLON_QUOTE,
    &AFTER_QUOTE,
    &SPLIT_QUOTE,
    &DASH,
    &CONTEXT,
    &MARKED,
    &BARE,
    &CARRIED,
    &NESTED,
    &ACCORDING,
    &BEFORE,
    &HEARSAY,
    &MANNER,
    &TURN,
    &REFUSAL,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_distinct_and_versioned() {
        let ids: std::collections::BTreeSet<_> = ALL.iter().map(|r| r.id).collect();
        assert_eq!(ids.len(), ALL.len());
        assert!(ids.iter().all(|id| id.starts_with("zh/") && id.ends_with("@1")));
        assert!(ALL.iter().all(|r| r.confidence > 0.0 && r.confidence < 1.0 && !r.summary.is_empty()));
    }
}
