//! Phrases that report without a verb of saying, things that are judged, thoughts inside quotations, clauses without `that`: made-up
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

reads! {
    observed_no_that: "The inspector observed the quay leaks." =>
        ["Indirect Say | inspector | the quay leaks"];
    noted_no_that: "Surveyors noted the old beams creak in a storm." =>
        ["Indirect Say | Surveyors | the old beams creak in a storm"];
    noted_a_thing: "The clerk noted the roof repairs in her report. The crew observed two leaks." => [];
    cited_by_trade: "The Courier said, quoting two pilots, that the wreck was empty." =>
        ["Indirect Say | two pilots* | that the wreck was empty | via: Courier"];
    cited_for_reasons: "The Courier said, citing two factors, that the wreck was empty." =>
        ["Indirect Say | Courier | that the wreck was empty"];
    last_week_citing: "Last week The Courier, citing two officials, reported that the wreck was empty." =>
        ["Indirect Say | two officials* | that the wreck was empty | via: Courier"];
    in_which: "A letter in which the warden said the lock was unsafe was read to the board." =>
        ["Indirect Say | warden | the lock was unsafe"];
    at_a_meeting_where: "At a meeting where the warden said the lock was unsafe, the board voted to shut it." =>
        ["Indirect Say | warden | the lock was unsafe"];
    under_the_impression: "The minister was under the impression that the lock was safe." =>
        ["Indirect Say | minister | that the lock was safe"];
    under_the_threat: "The town lives under the threat that the lock may fail." =>
        ["Indirect Say |  | that the lock may fail"];
    both_apostrophes: "Dan O’Hare left. Dan O'Hare said the lock was old. “It leaks,” O'Hare said." =>
        ["Indirect Say | Dan O’Hare | the lock was old", "Direct Say | Dan O’Hare | It leaks"];
    in_his_view_of_things: "Lord Quill urged both sides to rest. Boats sink, in his view, not of storms but of rust." =>
        ["Indirect Urge | Quill | to rest",
         "Indirect Say | Quill | Boats sink … not of storms but of rust"];
    per_a_sheet: "The ferry, per the trade sheet Harbor List, has sold out twice." =>
        ["Indirect Say | Harbor List | The ferry … has sold out twice"];
    per_week: "The ferry, per week, sells ninety seats." => [];
    never_again_to: "Dan Quill promised never again to vote on fuel." =>
        ["Indirect Promise | Dan Quill | never again to vote on fuel"];
    pledged_after: "The council had pledged, after the flood of May, to build a wall." =>
        ["Indirect Promise | council | to build a wall"];
    pledged_a_thing: "The council had pledged, after the flood, a wall." => [];
    clerks_have_vouched: "Half of voters think the count is rigged, though clerks have vouched that the machines are sound." =>
        ["Indirect Think | Half of voters | the count is rigged",
         "Indirect Say | clerks | that the machines are sound"];
    though_on_monday: "The board asked why the lock was shut, though on Monday she had posted a note." =>
        ["Indirect Ask | board | why the lock was shut"];
    think_so_too: "Opponents think so too." => ["Indirect Think | Opponents | so"];
    clause_cut_behind_its_subject: "Ann Quill is unsure, though her son, she said, has made up his mind to go." =>
        ["Indirect Say | Ann Quill | her son … has made up his mind to go"];
    joined_subjects_cut: "Ann Quill left. The lock, and the boats, she said, have been sold." =>
        ["Indirect Say | Ann Quill | The lock, and the boats … have been sold"];
    who_were_told_behind_and: "The party has lost, and members who were told in May that the worst was over are leaving." =>
        ["Indirect Say |  | that the worst was over | told: members"];
    transcript_in_an_article: "A lawyer met Tom Quill in May. “A boat,” Quill answered. It went on:\n\nQ. Was anybody paid?\n\nA. Not in so many words.\n\nQ. In what words?\n\nA. “Buy a truck.”\n\nThe board did not reply." =>
        ["Direct Say | Tom Quill | A boat", "Direct Say |  | Was anybody paid?",
         "Direct Say | Tom Quill | Not in so many words.", "Direct Say |  | In what words?",
         "Direct Say | Tom Quill | “Buy a truck.”"];
    and_he_asked: "Tom Quill was angry. The account, he said in a note, was “a farce drawn by clowns,” and he asked the board to resign." =>
        ["Mixed Say | Tom Quill | The account … was “a farce drawn by clowns,”", "Indirect Ask | Tom Quill | to resign | told: board"];
    which_some_say: "The mayor, an aide said, fears a strike, which clerks say would cost a million." =>
        ["Indirect Say | aide* | The mayor … fears a strike", "Indirect Think | mayor | a strike", "Indirect Say | clerks | would cost a million"];
    minutes_later: "Tom Quill left. Nine minutes later he was back, asking why nobody had called." =>
        ["Indirect Ask | Tom Quill | why nobody had called"];
    said_to_have_replied: "Ann Quill left. She is said to have replied that the lock was old. She is said to have sold the boat." =>
        ["Indirect Say |  | She … to have replied that the lock was old", "Indirect Say | Ann Quill | that the lock was old",
         "Indirect Say |  | She … to have sold the boat"];
}
