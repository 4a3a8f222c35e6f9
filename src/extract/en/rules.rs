//! The rules of the English reader: what each is called, how far it is trusted, what it finds.

use crate::extract::rule::rules;

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
    THING: "en/judged-thing@1", 0.7, "She criticised the plan";
    SAID_TO: "en/said-to@1", 0.7, "The river is said to be rising";
    JUDGED_PASSIVE: "en/judged-passive@1", 0.7, "She was accused by Doe of lying; criticised by Doe for being late";
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
