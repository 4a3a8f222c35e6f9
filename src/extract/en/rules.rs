//! The rules of the English reader as data: what each is called, what it finds, how far it is trusted.

/// A rule that makes statements.
#[derive(Debug)]
pub(super) struct Rule {
    /// Its name in `made_by`.
    pub(super) id: &'static str,
    /// What it finds.
    pub(super) summary: &'static str,
    /// How often it is right, from 0 to 1, before features raise or lower it.
    pub(super) confidence: f32,
}

macro_rules! rules {
    ($($name:ident: $id:literal, $confidence:literal, $summary:literal;)*) => {
        $(pub(super) static $name: Rule = Rule { id: $id, summary: $summary, confidence: $confidence };)*
        /// Every rule.
        pub(super) static ALL: &[&Rule] = &[$(&$name),*];
    };
}

rules! {
    QUOTE_BEFORE: "en/quote-before@1", 0.97, "“…,” said Jane Doe; “…,” she said, “…”";
    QUOTE_AFTER: "en/quote-after@1", 0.97, "Jane Doe said: “…”; the letter reads “…”";
    MIXED_BEFORE: "en/mixed-before@1", 0.85, "They had “no choice,” she said";
    MIXED_AFTER: "en/mixed-after@1", 0.9, "She said “no choice” was left to them";
    THAT: "en/that@1", 0.95, "Jane Doe said that …";
    BARE: "en/bare-clause@1", 0.88, "Jane Doe said the river would rise";
    QUESTION: "en/question@1", 0.8, "Jane Doe asked whether …; explained why …";
    URGED: "en/urged@1", 0.8, "Jane Doe urged them to …; promised to …";
    COLON: "en/colon@1", 0.8, "Jane Doe said: the river would rise";
    NEXT_BLOCK: "en/next-block@1", 0.85, "Jane Doe wrote: and a quotation in the next paragraph";
    BEFORE: "en/content-before@1", 0.88, "The river would rise, Jane Doe said";
    AROUND: "en/content-around@1", 0.85, "The river, Jane Doe said, would rise";
    ACCORDING: "en/according-to@1", 0.93, "According to the ministry, …; …, according to the ministry";
    JUDGED: "en/judged@1", 0.75, "She called the plan “a disaster”";
    OBJECT: "en/object@1", 0.75, "She accused him of lying; called it “a disaster”; denied any wrongdoing";
    SAID_TO: "en/said-to@1", 0.7, "The river is said to be rising";
    REPORTED: "en/it-was-said@1", 0.75, "It was reported that …; he was told that …";
    NOUN: "en/noun@1", 0.7, "their claim that …; the allegation that …";
    FEELS: "en/feels@1", 0.7, "Jane Doe was confident that …";
    DECLINED: "en/declined@1", 0.9, "She declined to comment";
    CARRIED: "en/carried-quote@1", 0.75, "A quotation without a verb, after one whose speaker is known";
    INLINE: "en/inline-quote@1", 0.55, "A long quotation inside a sentence with a subject and no verb of reporting";
    CREDIT: "en/dash-credit@1", 0.8, "“…” — Jane Doe";
    LABEL: "en/labelled-turn@1", 0.85, "Quill: We waited. (a turn of an interview)";
    HEADLINE: "en/headline@1", 0.7, "Ministry: river to rise";
    GAP: "en/gap@1", 0.75, "a rule that Jane Doe says will cut pay";
    NESTED: "en/nested@1", 0.7, "A statement inside a quotation";
}

#[cfg(test)]
mod tests {
    use super::ALL;

    #[test]
    fn rules_have_names_of_their_own() {
        let mut ids: Vec<_> = ALL.iter().map(|r| r.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), ALL.len());
        assert!(ids.iter().all(|id| id.starts_with("en/") && id.contains('@')));
    }
}
