//! The rules of the Chinese reader: what each is called, how far it is trusted, what it finds.

use crate::extract::rule::rules;

rules! {
    COLON_QUOTE: "zh/colon-quote@1", 0.97, "某人说：“…” (cue, mark, quotation)";
    AFTER_QUOTE: "zh/after-quote@1", 0.97, "“…”某人说 (quotation, then speaker and cue)";
    SPLIT_QUOTE: "zh/split-quote@1", 0.96, "“…”某人说，“…” (quotation interrupted by its cue)";
    DASH: "zh/dash@1", 0.9, "“…”——某人 (quotation, dash, name)";
    CONTEXT: "zh/context-quote@1", 0.75, "“…” as a sentence of its own, speaker from context";
    INLINE: "zh/inline-quote@1", 0.65, "某人很无奈：“…” (a person, no cue, quotation)";
    MARKED: "zh/cue-mark@1", 0.93, "某人表示，… (speaker, cue, comma or colon, content)";
    BARE: "zh/cue-bare@1", 0.88, "某人称… (speaker, cue, content with no mark)";
    CARRIED: "zh/carried-subject@1", 0.8, "…，称… (cue whose subject stands in an earlier clause)";
    NESTED: "zh/nested@1", 0.75, "a statement inside another one's content";
    ACCORDING: "zh/according-to@1", 0.85, "据某人介绍，…; 在某人看来，… (according to)";
    BEFORE: "zh/before-cue@1", 0.75, "…，某人说。 (content, then speaker and cue)";
    HEARSAY: "zh/hearsay@1", 0.7, "据报道，… (nobody is named)";
    MANNER: "zh/manner-colon@1", 0.7, "某人显得自信：… (a person's manner, colon, content)";
    TURN: "zh/turn@1", 0.85, "某人：… (a turn of an interview, or a headline)";
    ANSWER: "zh/answer@1", 0.8, "…？ and a paragraph after it (an answer in an interview)";
    REFUSAL: "zh/refusal@1", 0.85, "某人拒绝置评 (a refusal to comment)";
}
