//! Phrases around what is said that were once read into it, and subjects that were once missed, each by a general rule.

use super::statements;

reads! {
    there_are_fears: "Quill says there are fears that the dam will burst." =>
        ["Indirect Say | Quill | there are fears that the dam will burst", "Indirect Say |  | that the dam will burst"];
    there_had_been_claims: "Quill told the council there had been wild claims that the clerk was drunk." =>
        ["Indirect Say | Quill | there had been wild claims that the clerk was drunk | told: council",
         "Indirect Say |  | that the clerk was drunk"];
    who_has_the_fears: "There are fears among residents that the dam will burst." =>
        ["Indirect Say | residents | that the dam will burst"];
    a_letter_sent_on_friday: "According to a letter sent on Friday, the dam is safe." =>
        ["Indirect Say | letter | the dam is safe"];
    a_survey_made_two_days_ago: "The dam, according to a survey made two days ago, is safe." =>
        ["Indirect Say | survey | The dam … is safe"];
    the_reporter_goes_on: "The dam leaked, according to a letter sent on Friday, and the mill was shut." =>
        ["Indirect Say | letter | The dam leaked"];
    a_name_and_its_apposition: "According to the Easton Times, Ana Quill, a clerk, told investigators that the dam was safe." =>
        ["Indirect Say | Easton Times | Ana Quill, a clerk, told investigators that the dam was safe",
         "Indirect Say | Ana Quill | that the dam was safe | told: investigators"];
    a_title_and_a_name: "According to the Easton Times, Emeritus Professor Dan Reed, the head of the panel, said the dam was safe." =>
        ["Indirect Say | Easton Times | Emeritus Professor Dan Reed, the head of the panel, said the dam was safe",
         "Indirect Say | Dan Reed | the dam was safe"];
    an_apposition_and_its_name: "According to the Easton Times, a clerk, Ana Quill, said the dam was safe." =>
        ["Indirect Say | Easton Times | a clerk, Ana Quill, said the dam was safe",
         "Indirect Say | Ana Quill | the dam was safe"];
    an_inspector_by_name: "According to the inspector, Ana Quill, the dam was safe." =>
        ["Indirect Say | Ana Quill | the dam was safe"];
    and_in_the_words_of: "The clinic closed on Monday, and in the words of Mayor Ana Quill, “it will never open again.”" =>
        ["Direct Say | Ana Quill | it will never open again."];
    and_in_their_words: "The clinic closed on Monday, and in the mayor's words, “it will never open again.”" =>
        ["Direct Say | mayor | it will never open again."];
    behind_a_semicolon: "The mill shut in May; according to the Easton Times, it will open again." =>
        ["Indirect Say | Easton Times | it will open again"];
    to_be_published: "A report to be published on Friday says the dam is unsafe." =>
        ["Indirect Say | report | the dam is unsafe"];
    to_be_released_by: "Figures to be released by the ministry on Friday show that crime fell." =>
        ["Indirect Say | Figures | that crime fell"];
    due_out: "A memo due out on Friday says the dam is unsafe." => ["Indirect Say | memo | the dam is unsafe"];
    what_they_continued_to_do: "Despite repeated warnings, the team continued to avoid the harbour, instead sailing around the cape." => [];
    who_fooled_stands_outside: "Reed said Quill had “fooled the clerk, calling me a liar.”" =>
        ["Mixed Say | Reed | Quill had “fooled the clerk, calling me a liar.”"];
    sites_such_as: "While Facenote refused Reed's request to remove the video, other sites such as Chatter have stated they will remove it." =>
        ["Indirect Promise | Reed | to remove the video", "Indirect Say | other sites such as Chatter | they will remove it"];
    firms_such_as: "Companies such as Norvik Steel and Calder Cells have said the tax is too high." =>
        ["Indirect Say | Companies such as Norvik Steel and Calder Cells | the tax is too high"];
    officials_in_towns_such_as: "Officials in towns such as Norvik said the tax was too high." =>
        ["Indirect Say | Officials in towns such as Norvik | the tax was too high"];
    told_officials_such_as: "Quill told officials such as Dan Reed that the dam was safe." =>
        ["Indirect Say | Quill | that the dam was safe | told: officials such as Dan Reed"];
    lead_researcher: "The dam will hold for years, lead researcher Ana Quill said." =>
        ["Indirect Say | Ana Quill | The dam will hold for years"];
    lead_author_behind_a_quotation: "“The dam will hold for years,” lead author Ana Quill told Easton Radio." =>
        ["Direct Say | Ana Quill | The dam will hold for years | told: Easton Radio"];
    to_the_point_that: "Quill complained to the point that neighbours moved away." => [];
    made_the_point_that: "Quill made the point that neighbours moved away." =>
        ["Indirect Say | Quill | that neighbours moved away"];
    relative_before_a_quotation: "The report, which reporters say has ten pages, “must be published,” Quill said." =>
        ["Indirect Say | reporters | has ten pages", "Direct Say | Quill | must be published"];
    some_in_his_party: "Some in his party wanted him to resign." =>
        ["Indirect Think | Some in his party | him to resign"];
    some_alone: "Some wanted him to resign." => ["Indirect Think | Some | him to resign"];
    observed_two_verbs: "The Easton Lantern observed the show names and features Ana Roe." =>
        ["Indirect Say | Easton Lantern | the show names and features Ana Roe"];
    observed_an_object: "Quill observed the dam frightens him." => ["Indirect Say | Quill | the dam frightens him"];
    offered_proof: "Prosecutors offered evidence that the mayor was paid." =>
        ["Indirect Say | Prosecutors | that the mayor was paid"];
    shows_proof: "The photo shows proof that the roof is old." => ["Indirect Say | photo | that the roof is old"];
    rejected_evidence: "The board rejected evidence that the dam was weak." =>
        ["Indirect Deny | board | evidence that the dam was weak"];
    showed_no_sign: "Quill showed no sign that she would quit." => [];
    nobody_shows_it: "The leak is proof that the roof is old, and there are signs that it will fall." => [];
    no_firm_is_a_president: "Norvik Steel sued the city of Easton. The president said the suit was just." =>
        ["Indirect Say | president | the suit was just"];
    no_town_is_a_mayor: "Port Easton voted. The mayor said she was glad." => ["Indirect Say | mayor | she was glad"];
    whose_clerk: "Dan Reed declined to comment. The clerk would not say whether the dam was safe." =>
        ["Indirect Decline | Dan Reed | ", "Indirect Decline | clerk | whether the dam was safe"];
    reed_the_clerk: "Dan Reed, the county clerk, left at noon. The clerk would not say whether the dam was safe." =>
        ["Indirect Decline | Dan Reed | whether the dam was safe"];
}
