//! Phrases that report without a verb of saying, things that are judged, thoughts inside quotations: made-up
//! sentences, a class of wording each, and beside it what only looks like it.

use super::{headline, statements};

reads! {
    doubt: "Quill cast doubt on the plan to widen the pier, saying it would cost too much. The rain cast doubt on the game." =>
        ["Indirect Say | Quill | the plan to widen the pier", "Indirect Say | Quill | it would cost too much"];
    prospect: "Quill raised the prospect of a second vote. The deal raises the possibility of war." =>
        ["Indirect Say | Quill | a second vote"];
    idea: "Ada Quill floated the idea of selling the port." =>
        ["Indirect Say | Ada Quill | selling the port"];
    insisted_on: "Quill insisted on a second vote. Quill insisted on Monday." =>
        ["Indirect Urge | Quill | a second vote"];
    judged_thing: "Quill criticized the board's decision to close the pier. Quill criticized the mayor." =>
        ["Indirect Say | Quill | the board's decision to close the pier"];
    judged_thing_ends: "Brandt praised the deal and left for Easton. Those who condemned the attack were few." =>
        ["Indirect Say | Brandt | the deal", "Indirect Say | Those who* | the attack"];
    in_the_words: "In the words of Ada Quill, the plan is dead." =>
        ["Indirect Say | Ada Quill | the plan is dead"];
    message_is: "Quill's message was clear: the port is not for sale." =>
        ["Indirect Say | Quill | the port is not for sale"];
    filing: "The filing says Marsh hid the money. The privacy rules prevented him from voting." =>
        ["Indirect Say | filing | Marsh hid the money"];
    early: "Quill said early on Monday the pier was shut." =>
        ["Indirect Say | Quill | the pier was shut"];
    led_by_while: "Quill told lawmakers that while her agency has asked other workers, no evidence has emerged to support the claim." =>
        ["Indirect Say | Quill | that while her agency has asked other workers, no evidence has emerged to support the claim | told: lawmakers"];
    told_by: "Quill was told by Chairman Olin Marsh, also of Easton, that the pier would close." =>
        ["Indirect Say | Olin Marsh | that the pier would close | told: Quill"];
    after_a_week: "Quill asked the court to block the tax, after a week in which ferries stopped." =>
        ["Indirect Ask | Quill | to block the tax | told: court"];
    own_thoughts: "“I suspect that the board lied to us,” Ada Quill said. “We know it,” she said." =>
        ["Direct Say | Ada Quill | I suspect that the board lied to us", "Indirect Think | Ada Quill | that the board lied to us",
         "Direct Say | Ada Quill | We know it"];
    called_far: "Quill called the decision to close the pier “a disgrace.” Quill called the mayor to ask about “Pier One.”" =>
        ["Mixed Say | Quill | the decision to close the pier “a disgrace.”"];
}

#[test]
fn headline_to_somebody() {
    assert_eq!(headline("Mayor to Islanders: 'Stay Home'", "It rained."), ["Direct Say | Mayor | Stay Home"]);
}
