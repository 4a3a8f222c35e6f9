//! Clauses that no `that` opens, what stands between a verb and its content, and phrases within which somebody speaks.

use super::statements;

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
}
