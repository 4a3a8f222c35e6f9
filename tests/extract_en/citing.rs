//! Who cites whom: the one cited speaks, the one who cites passes it on.

use super::statements;

reads! {
    between_subject_and_verb: "Harbor News, citing people familiar with the matter, reported that the firm would move." =>
        ["Indirect Say | people familiar with the matter* | that the firm would move | via: Harbor News"];
    an_outlet: "The Harbor Times, citing the Easton News Agency, said the firm would move." =>
        ["Indirect Say | Easton News Agency | the firm would move | via: Harbor Times"];
    which_cited: "The firm will move, according to the Lantern, which cited two officials." =>
        ["Indirect Say | two officials* | The firm will move | via: Lantern"];
    no_source: "The firm canceled the fair, the Lantern said, citing safety concerns." =>
        ["Indirect Say | Lantern | The firm canceled the fair"];
    quoted_behind: "\"We will move,\" the Lantern quoted Quill as saying." =>
        ["Direct Say | Quill | We will move | via: Lantern"];
    quoted_passive: "\"We will move,\" Quill was quoted as saying." =>
        ["Direct Say | Quill | We will move"];
    quoted_by: "The firm will move, Quill was quoted as saying by the Lantern." =>
        ["Indirect Say | Quill | The firm will move | via: Lantern"];
    quoted_in: "Quill was quoted in the Lantern as saying the firm would move. She was quoted in March as saying it was full." =>
        ["Indirect Say | Quill | the firm would move | via: Lantern", "Indirect Say | Quill | it was full"];
    quoted_with_name: "The Lantern quoted its editor, Ana Quill, as saying the firm would move." =>
        ["Indirect Say | Ana Quill | the firm would move | via: Lantern"];
    website_of: "The firm would move, the Northern Courier's website said." =>
        ["Indirect Say | Northern Courier | The firm would move"];
    report_of: "A Northern Courier report said the firm would move." =>
        ["Indirect Say | Northern Courier | the firm would move"];
    report_in: "A report in the Lantern on Tuesday said the firm would move." =>
        ["Indirect Say | report in the Lantern | the firm would move | via: Lantern"];
    report_in_place: "A report in Easton on Tuesday said the firm would move." =>
        ["Indirect Say | report in Easton | the firm would move"];
    document_obtained: "The firm will move, according to a memo obtained by the Lantern." =>
        ["Indirect Say | memo obtained by the Lantern | The firm will move | via: Lantern"];
    learned: "Quill will leave, the Northern Lantern has learned." =>
        ["Indirect Think | Northern Lantern | Quill will leave"];
    learnt_from: "Quill will leave, the Lantern has learnt from two officials." =>
        ["Indirect Say | two officials* | Quill will leave | via: Lantern"];
    understands_from: "The Northern Lantern understands from two officials that Quill will leave." =>
        ["Indirect Say | two officials* | that Quill will leave | via: Northern Lantern"];
    what_a_person_had_learned: "Quill would leave, Doe had learned." => [];
    a_gerund_told: "Cycling in the city has doubled, Quill told the council on Monday." =>
        ["Indirect Say | Quill | Cycling in the city has doubled | told: council"];
    a_participle_opens: "Speaking in the city after the vote, Quill said." => [];
    works_manager: "The plant may close, works manager Ana Quill said." =>
        ["Indirect Say | Ana Quill | The plant may close"];
    said_on_a_day_in_may: "The plant had been warned, and “nobody wanted to hear of it,” an engineer said on 5 May." =>
        ["Direct Say | engineer* | nobody wanted to hear of it"];
    a_supervisor: "The mine will close, the Lantern reported, citing a supervisor at the mine." =>
        ["Indirect Say | supervisor at the mine* | The mine will close | via: Lantern"];
    told_and_asked_not_to_be_named: "The mine will close, a baker told the Lantern, asking not to be named." =>
        ["Indirect Say | baker* | The mine will close | told: Lantern"];
    said_by_one_who: "Two guards share a wing at night, said a nurse who saw it." =>
        ["Indirect Say | nurse who saw it* | Two guards share a wing at night"];
    a_chief_is_another: "Two maps are missing, an archivist said. Chief archivist Ruben Sole said it was late." =>
        ["Indirect Say | archivist* | Two maps are missing", "Indirect Say | Ruben Sole | it was late"];
    several_of_a_trade: "Two teachers said it was late. Several welders said it was early. A few firemen said it was over." =>
        ["Indirect Say | Two teachers* | it was late", "Indirect Say | Several welders* | it was early",
         "Indirect Say | few firemen* | it was over"];
}
