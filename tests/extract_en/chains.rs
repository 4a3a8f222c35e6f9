//! Who is one and the same through a text: spellings, nicknames, descriptions before and after the name.

use super::{headline, statements};

reads! {
    two_spellings_of_a_first_name: "Mayor Marisol Vander of Easton opened the new harbour bridge on Monday before a crowd of guests. Marisel Vander, 52, said it was late. Vander said she was glad." =>
        ["Indirect Say | Marisol Vander | it was late", "Indirect Say | Marisol Vander | she was glad"];
    two_spellings_of_a_surname: "Spokeswoman Lena Bachtmann opened the fair on Monday before a crowd of guests and their families. Ms Bauchtman said it was late." =>
        ["Indirect Say | Lena Bachtmann | it was late"];
    a_brother_and_a_sister: "Daniel Orr and Danielle Orr own the mill. Danielle Orr said it was late." =>
        ["Indirect Say | Danielle Orr | it was late"];
    will_is_a_first_name: "Transport minister Will Quill has resigned. Quill said it was late. “I am done,” he added." =>
        ["Indirect Say | Will Quill | it was late", "Direct Say | Will Quill | I am done"];
    will_is_a_verb: "The council said Norland will pay. Will Norland agree?" =>
        ["Indirect Say | council | Norland will pay"];
    a_street_is_nobody: "Mayor Anna Ashdown has resigned. The news surprised Gadding Street. “I am done,” she said." =>
        ["Direct Say | Anna Ashdown | I am done"];
    the_spokesman_is_he: "Mayor Karl Ossen was ill. A spokesman for the mayor said the visit was off. He said Ossen was resting." =>
        ["Indirect Say | spokesman for the mayor*>Karl Ossen | the visit was off", "Indirect Say | spokesman for the mayor*>Karl Ossen | Ossen was resting"];
    the_spokeswoman_is_not_he: "Mayor Karl Ossen was ill. A spokeswoman said the visit was off. He said it was a cold." =>
        ["Indirect Say | spokeswoman* | the visit was off", "Indirect Say | Karl Ossen | it was a cold"];
    an_mp_named_next: "A Labour MP has said the paper lied.\nMaria Coll, MP for Easton, shared a message." =>
        ["Indirect Say | Maria Coll | the paper lied"];
    an_mp_named_by_nobody: "A Labour MP has said the paper lied.\nMayor Karl Ossen shared a message." =>
        ["Indirect Say | Labour MP | the paper lied"];
    somebody_s_brother: "Kurt Marsh answered his brother, Jo Marsh. Kurt Marsh’s brother said he was tired. He said it was over." =>
        ["Indirect Say | Jo Marsh | he was tired", "Indirect Say | Jo Marsh | it was over"];
    a_country_s_minister: "Foreign Minister Philip Dorval met Ruth Amsel. Norland's foreign minister said talks would go on." =>
        ["Indirect Say | Philip Dorval | talks would go on"];
    a_minister_and_mp: "Jo Marsh is quitting as an MP and minister, it was announced. The business minister and Tory MP for Orping said it was over." =>
        ["Indirect Say | Jo Marsh | it was over"];
    the_texan: "Paul Oster, 42, a former banker, was arrested. The Texan said he was not afraid. The former banker said he would appeal." =>
        ["Indirect Say | Paul Oster | he was not afraid", "Indirect Say | Paul Oster | he would appeal"];
    they_are_the_two: "Joan Ferris and Paul Oster met on Monday. They said the plan was dead." =>
        ["Indirect Say | Joan Ferris; Paul Oster | the plan was dead"];
    they_are_the_ministry: "The ministry closed the road on Monday. They said it was unsafe." =>
        ["Indirect Say | ministry | it was unsafe"];
    the_two_women: "Tom Vane met Ann Rossiter and Eve Lund. The two women said they were tired." =>
        ["Indirect Say | Ann Rossiter; Eve Lund | they were tired"];
    a_firm_of_two_names: "Harcourt and Lyle said profits rose. Harcourt and Lyle, a law firm, was founded in May." =>
        ["Indirect Say | Harcourt and Lyle | profits rose"];
    two_of_whom_nothing_is_told: "Harcourt and Lyle said they were friends." =>
        ["Indirect Say | Harcourt; Lyle | they were friends"];
    whose_lawyer: "Paul Oster, whose lawyer said he was innocent, left." =>
        ["Indirect Say | Paul Oster's lawyer | he was innocent"];
    what_they_call_him: "Kurt Marsh has debated with Mark Kemp. He used the words “Counterfeit Kemp” all evening. Kemp said it was sad." =>
        ["Indirect Say | Mark Kemp | it was sad"];
    a_reporter_of_a_paper: "Voice of Easton City Hall reporter Liam Roe said it was late." =>
        ["Indirect Say | Liam Roe | it was late"];
    the_post: "The Easton Post reported the theft. On Friday the Post said the mayor was ill." =>
        ["Indirect Say | Easton Post | the mayor was ill"];
    whose_lead_grew: "Reporter Liam Dell was there, too.\nPaul Fenner’s lead in the polls has made him a target. He said he was calm." =>
        ["Indirect Say | Paul Fenner | he was calm"];
    officials_of_a_body: "Gang of Eight senators said it was late, but University of Easton researchers said it was early." =>
        ["Indirect Say | Gang of Eight senators | it was late", "Indirect Say | University of Easton researchers | it was early"];
    through_a_spokesman: "Paul Oster said through a spokesman that the plan was dead." =>
        ["Indirect Say | Paul Oster | that the plan was dead | via: spokesman*"];
    via_his_lawyer: "“The plan is dead,” Paul Oster said via his lawyer, Jane Kemp." =>
        ["Direct Say | Paul Oster | The plan is dead | via: Jane Kemp"];
    learned_from: "The Courier has learned from Paul Oster that the plan is dead." =>
        ["Indirect Say | Paul Oster | that the plan is dead | via: Courier"];
    told_his_cousin: "Paul Oster told his cousin, Jane Kemp, that the plan was dead." =>
        ["Indirect Say | Paul Oster | that the plan was dead | told: Jane Kemp"];
    a_spokeswoman_for_two: "A spokeswoman for Governor Paul Oster and his wife said they were fine." =>
        ["Indirect Say | spokeswoman for Governor Paul Oster and his wife*>Paul Oster | they were fine"];
    half_a_dozen: "Half a dozen aides to the mayor said the plan was dead." =>
        ["Indirect Say | Half a dozen aides to the mayor* | the plan was dead"];
    a_name_behind_a_comma: "A former minister, Dan Gorse, who once lost to him, was blunt: “Nobody wants this plan.”" =>
        ["Direct Say | Dan Gorse | Nobody wants this plan."];
}

/// What the headline calls somebody is no mention of another one.
#[test]
fn the_headline_counts_for_nothing() {
    let read = headline("The banker quits", "Paul Oster has left Norvex. The banker said he was tired.");
    assert_eq!(read, ["Indirect Say | Paul Oster | he was tired"]);
    assert_eq!(statements("The banker quit. Paul Oster left. The banker waved.").len(), 0);
}
