//! Which statements are found, and where their content begins and ends: one made-up sentence or two a class.

use super::statements;

reads! {
    passive_blame: "Alder was criticised by Quill for ignoring the flood. The minister has been accused of hiding documents." =>
        ["Indirect Say | Quill | ignoring the flood", "Indirect Say |  | hiding documents"];
    passive_name: "The law was dubbed \"a disaster\" by teachers." =>
        ["Mixed Say | teachers | \"a disaster\""];
    expected: "The bill is expected to pass next week." =>
        [];
    reported_by: "As reported by the Harbor Times, the pier will close. The bridge is safe, as noted by Quill." =>
        ["Indirect Say | Harbor Times | the pier will close", "Indirect Say | Quill | The bridge is safe"];
    in_view: "In Quill's view, the plan was sound." =>
        ["Indirect Say | Quill | the plan was sound"];
    statement_before_adding: "Some 900 litres were lost, the company said in a statement, adding that nobody was hurt." =>
        ["Indirect Say | company | Some 900 litres were lost", "Indirect Say | company | that nobody was hurt"];
    asked_about: "Asked about the delay, the mayor said." =>
        [];
    citing_behind: "Alder plans to quit, the Harbor Times reported on Friday, citing two aides." =>
        ["Indirect Say | two aides* | Alder plans to quit | via: Harbor Times", "Indirect Promise | Alder | to quit"];
    quoted_as: "The Harbor Times quoted Quill as saying that the bridge was safe." =>
        ["Indirect Say | Quill | that the bridge was safe | via: Harbor Times"];
    took_to: "Alder took to Twitter to denounce the report as \"fake news.\" Quill used her speech to call for a tax cut." =>
        ["Mixed Say | Alder | the report as \"fake news.\"", "Indirect Urge | Quill | a tax cut"];
    made_clear: "Quill made it clear she would not run." =>
        ["Indirect Say | Quill | she would not run"];
    wants_somebody: "Quill wants the county to repay the loan." =>
        ["Indirect Think | Quill | the county to repay the loan"];
    noun_plans: "Quill's threat to sue the paper was ignored. He repeated his call for a new vote." =>
        ["Indirect Promise | Quill | to sue the paper", "Indirect Urge | Quill | a new vote"];
    view_of: "It is the view of the board that the county owes the money." =>
        ["Indirect Say | board | that the county owes the money"];
    opening_noun: "Despite Quill's insistence that the bridge is safe, it closed." =>
        ["Indirect Say | Quill | that the bridge is safe"];
    day_then_infinitive: "Members of the committee pledged Sunday to go on with the inquiry." =>
        ["Indirect Promise | Members of the committee | to go on with the inquiry"];
    night: "Park said Monday night she would vote against it." =>
        ["Indirect Say | Park | she would vote against it"];
    several_asked: "The board asked Carl Weber and Lena Park, the head of the bank, to appear on Friday." =>
        ["Indirect Ask | board | to appear on Friday | told: Carl Weber; Lena Park"];
    first_time: "Park confirmed for the first time that the port was under inquiry." =>
        ["Indirect Say | Park | that the port was under inquiry"];
    promised_somebody: "Quill promised voters that he would return." =>
        ["Indirect Promise | Quill | that he would return | told: voters"];
    as_somebody_sees_it: "As Quill sees it, the county has no choice." =>
        ["Indirect Say | Quill | the county has no choice"];
    whose_argument_is: "Quill's argument is simply that the state cannot pay." =>
        ["Indirect Say | Quill | that the state cannot pay"];
    concern_among: "There is growing concern among lawmakers that the deal will fall apart." =>
        ["Indirect Say | lawmakers | that the deal will fall apart"];
    unbacked: "Quill suggested that the senator had lied, though he offered no evidence. Park said it was late, but did not say how." =>
        ["Indirect Say | Quill | that the senator had lied", "Indirect Say | Park | it was late"];
    promised_thing: "Quill promised a full review of the port." =>
        ["Indirect Promise | Quill | a full review of the port"];
    not_human: "The delays threaten to cost the town millions." =>
        [];
    coordinated_infinitive: "Quill told supporters that they need to find their friends and ask them to vote." =>
        ["Indirect Say | Quill | that they need to find their friends and ask them to vote | told: supporters"];
    reporters_clause: "The vote is put off, Park said Tuesday, as the party faces a revolt." =>
        ["Indirect Say | Park | The vote is put off"];
    not_ruled_out: "Voss does not rule out a strike." =>
        ["Indirect Say | Voss | a strike"];
    led_by_colon: "Consider this: the county has spent 3 million crowns, according to Park." =>
        ["Indirect Say | Park | the county has spent 3 million crowns"];
    conclusion_dated: "Park cited the panel's conclusion on Oct. 7, 2016, that the vote was fair." =>
        ["Indirect Say | panel | that the vote was fair"];
    raised_doubts: "The delay raised doubts about whether the party was too weak to win." =>
        ["Indirect Say |  | whether the party was too weak to win"];
    battleground: "Alder trails in many battleground states where the vote is close." =>
        [];
    warned_to: "Quill warned Alder to pick another town." =>
        ["Indirect Say | Quill | to pick another town | told: Alder"];
    expressed_that: "Quill expressed confidence that the town would agree." =>
        ["Indirect Say | Quill | that the town would agree"];
    as_written: "As Jane Doe has written, the measure would fund a wall." =>
        ["Indirect Say | Jane Doe | the measure would fund a wall"];
    declined_but_said: "A spokesman for the mayor declined to elaborate but said that the measure would pass." =>
        ["Indirect Decline | spokesman for the mayor* | ", "Indirect Say | spokesman for the mayor* | that the measure would pass"];
    they_of_the_sentence_before: "The mill said it was clean. Two people close to the mill gave another account. They said it leaked." =>
        ["Indirect Say | mill | it was clean", "Indirect Say | Two people close to the mill* | it leaked"];
    they_after_things: "Officials said the mill was clean. Two tanks were empty. They said it leaked." =>
        ["Indirect Say | Officials* | the mill was clean", "Indirect Say | Officials* | it leaked"];
}
