//! Where content begins and ends in political news: made-up sentences, a class of wording each, and beside it what
//! only looks like it.

use super::statements;

reads! {
    cited_who_saw: "The Tidewater Post reported, citing two people who saw the budget, that the pier would be sold. The Echo said, citing an official briefed on it, \
        that it would close." =>
        ["Indirect Say | two people* | that the pier would be sold | via: Tidewater Post",
         "Indirect Say | official briefed on it* | that it would close | via: Echo"];
    cited_before_that: "The Harbour Echo reported, quoting pilot Ida Strand, that the ship had lost its steering. The mayor said, citing \
        safety concerns, that the hall would close." =>
        ["Indirect Say | Ida Strand | that the ship had lost its steering | via: Harbour Echo",
         "Indirect Say | mayor | that the hall would close"];
    told_before_who: "The camel likes the heater best, said ringmaster Zoltan Marr. Each boat carries forty, said Ann Doe. Rain washes the soil \
        away, said the gardener." =>
        ["Indirect Say | Zoltan Marr | The camel likes the heater best", "Indirect Say | Ann Doe | Each boat carries forty",
         "Indirect Say | gardener | Rain washes the soil away"];
    nothing_told_before: "On the third day, said Ann Doe. Darren Peel, 34, admitted two counts of burglary at Osk Crown Court." => [];
    by_the_account_of: "By the account of one trustee who sat through the meeting, the vote was seven to four." =>
        ["Indirect Say | one trustee who sat through the meeting* | the vote was seven to four"];
    a_paper_has_an_article: "The bell has been raised, the Dale Digest reported. The inquest opened, the Iris Kelp reported." =>
        ["Indirect Say | Dale Digest | The bell has been raised", "Indirect Say | Iris Kelp | The inquest opened"];
    denial_then_report: "Ada Quill has denied holding talks with the builder, after the Quarry Post reported that the two had met." =>
        ["Indirect Deny | Ada Quill | holding talks with the builder", "Indirect Say | Quarry Post | that the two had met"];
    cited_and_seen: "According to the Harbor Times, citing an email it had seen, the minister knew of the leak." =>
        ["Indirect Say | email | the minister knew of the leak | via: Harbor Times"];
    according_to_a_title: "According to the draft of the “Petition for Sand,” Ada Quill asked the board for time." =>
        ["Indirect Say | draft | Ada Quill asked the board for time", "Indirect Ask | Ada Quill | for time | told: board"];
    who_without_comma: "They will not rest, said Ada Roe who has drafted a bill." =>
        ["Indirect Say | Ada Roe | They will not rest"];
    plans_announced: "The governor announced plans for a bridge over the Marl. Weber announced the winner." =>
        ["Indirect Say | governor | plans for a bridge over the Marl"];
    spoke_against: "Quill spoke out against cuts to the ferry. Roe condemned attacks on the crew." =>
        ["Indirect Say | Quill | cuts to the ferry", "Indirect Say | Roe | attacks on the crew"];
    what_they_called: "Roe blasted what he called a farce." =>
        ["Indirect Say | Roe | what he called a farce", "Indirect Say | Roe | a farce"];
    day_and_place: "Roe criticised the plan Monday in Easton. The board accused Quill of lying five times." =>
        ["Indirect Say | Roe | the plan", "Indirect Say | board | Quill of lying"];
    vowed_but: "The senator vowed to fight the plan, but on Monday Roe said the fight was over." =>
        ["Indirect Promise | senator | to fight the plan", "Indirect Say | Roe | the fight was over"];
    vowed_but_said: "The senator vowed to block the plan but on Monday said the fight was over." =>
        ["Indirect Promise | senator | to block the plan"];
    with_a_promise: "The board won them over with a promise to “engage fully” with the town. Fry repeated the threat to leave." =>
        ["Mixed Promise | board | to “engage fully” with the town", "Indirect Promise | Fry | to leave"];
    answer_asked_for: "Reporters waited for hours. The mayor's response? “Nobody told me.”" =>
        ["Direct Say | mayor | Nobody told me."];
    critics_gap: "The mayor, who critics said was unfit to serve, left on Monday." =>
        ["Indirect Say | critics | was unfit to serve"];
    hopes_gap: "Quill drafted a bill that Roe hopes will pass the council." =>
        ["Indirect Think | Roe | will pass the council"];
    long_view: "Party allies view an attempt by the council, led by Ada Quill and Jo Fry, to win a vote as a “threat”." =>
        ["Mixed Think | Party allies | an attempt by the council, led by Ada Quill and Jo Fry, to win a vote as a “threat”"];
    apposed_hearer: "Quill told the chairman of the finance committee, Ada Roe, the plan was dead." =>
        ["Indirect Say | Quill | the plan was dead | told: Ada Roe"];
    long_official: "“Nothing has changed,” a senior county official with knowledge of the plan but not allowed to speak said on Sunday." =>
        ["Direct Say | senior county official* | Nothing has changed"];
    after_but: "But asked by reporters whether the plan was dead, a spokesman for Quill said it was." =>
        ["Indirect Ask | reporters | whether the plan was dead | told: spokesman for Quill*>Quill",
         "Indirect Say | spokesman for Quill*>Quill | it was"];
    regarding: "Quill said the plan, regarding the mill, was late." =>
        ["Indirect Say | Quill | the plan, regarding the mill, was late"];
    denied_between: "The county worried about allegations, which Quill denies, that she took the money." =>
        ["Indirect Think | county | that she took the money"];
    fears_in: "The vote has raised fears in the north and in the port that the mill might close." =>
        ["Indirect Say |  | that the mill might close"];
    bare_news: "Roe apologised to the town after news the mill had closed." =>
        ["Indirect Say |  | the mill had closed"];
    warned_not_to: "Quill was warned by rebels not to close the pier." =>
        ["Indirect Say | rebels | not to close the pier | told: Quill"];
    signalled: "Quill signalled the pier would close. The town has labelled it “weak”." =>
        ["Indirect Say | Quill | the pier would close", "Mixed Say | town | it “weak”"];
    but_rejected: "Lawyers argued that the ban was lawful, but the judge rejected their arguments." =>
        ["Indirect Say | Lawyers | that the ban was lawful", "Indirect Deny | judge | their arguments"];
    by_suggesting: "Roe accused Quill of “lying” by suggesting the pier was safe." =>
        ["Mixed Say | Roe | Quill of “lying” by suggesting the pier was safe", "Indirect Say | Roe | the pier was safe"];
    with_troops: "Quill said the port faces “a crisis”, with soldiers drafted in to help." =>
        ["Mixed Say | Quill | the port faces “a crisis”"];
    to_which: "Roe asked Quill why it was late, to which Quill replied the crew was ill." =>
        ["Indirect Ask | Roe | why it was late | told: Quill", "Indirect Say | Quill | the crew was ill"];
    continued_cuts: "Quill said continued cuts under the county would be a disaster." =>
        ["Indirect Say | Quill | continued cuts under the county would be a disaster"];
    pointing_to: "Quill insisted the pier “has never been safer,” pointing to the crew." =>
        ["Mixed Say | Quill | the pier “has never been safer,”"];
    privately_or_publicly: "Members are saying privately or publicly that they will leave." =>
        ["Indirect Say | Members | that they will leave"];
    while_questioned: "Quill said the plan was “sound” as he was questioned in the council." =>
        ["Mixed Say | Quill | the plan was “sound”"];
    nor_due: "The board is expected to vote on Monday. The judges were expected to rule." =>
        [];
    nor_things_in_quotations: "“They are defending a bad plan,” Quill said." =>
        ["Direct Say | Quill | They are defending a bad plan"];
    nor_judicial_orders: "Aides accept the judicial orders allowing ships to enter." =>
        [];
    us_titles: "The crews are late, U.S. Senator Ada Quill said." =>
        ["Indirect Say | Ada Quill | The crews are late"];
    object_behind_the_verb: "On Monday, before the hall opened, he blamed Roe for the delay." =>
        ["Indirect Say | ? | Roe for the delay"];
    dubbed_the: "The town has dubbed it the “Sand Bill” after a mayor. It was dubbed the “Sand Act”." =>
        ["Mixed Say | town | it the “Sand Bill”", "Mixed Say |  | the “Sand Act”"];
    long_subject: "Quill said the crisis, where the port may close, is hers." =>
        ["Indirect Say | Quill | the crisis, where the port may close, is hers"];
    but_this: "Quill promised to save the pier, but this had led to anger." =>
        ["Indirect Promise | Quill | to save the pier"];
    unless_he_can: "Roe said the promise was “worthless”, unless the county can explain how it works." =>
        ["Mixed Say | Roe | the promise was “worthless”, unless the county can explain how it works",
         "Indirect Say | county | how it works"];
    think_tank: "Another think tank, the Harbor Foundation, said the cuts would hurt." =>
        ["Indirect Say | Another think tank | the cuts would hurt"];
    in_a_state: "At a meeting on Tuesday, Quill, a critic of Roe and a popular mayor in a coastal state, said the plan was dead." =>
        ["Indirect Say | Quill | the plan was dead"];
    called_by_one_word: "Roe called that charge unfounded. Quill called the plan unfair and left." =>
        ["Indirect Say | Roe | that charge unfounded", "Indirect Say | Quill | the plan unfair"];
    asked_about: "Roe asked about the cost of the pier." =>
        ["Indirect Ask | Roe | the cost of the pier"];
    asked_the_author: "Roe asked the author of the bill, Sen. Ada Quill, R-Easton, whether it would pass." =>
        ["Indirect Ask | Roe | whether it would pass | told: Ada Quill"];
    over_and_over: "Quill repeated over and over that she would stay." =>
        ["Indirect Say | Quill | that she would stay"];
    recent_weeks: "The county and the town in recent weeks have said they are late." =>
        ["Indirect Say | county; town | they are late"];
    dated_clause: "The board denied allegations that victims of the March 3, 2031 fire at the mill were turned away." =>
        ["Indirect Deny | board | allegations that victims of the March 3, 2031 fire at the mill were turned away",
         "Indirect Say |  | that victims of the March 3, 2031 fire at the mill were turned away"];
    concurred: "All sides concurred that the pier was unsafe." =>
        ["Indirect Say | All sides | that the pier was unsafe"];
    told_of_a_day: "On Saturday 3,000 people marched against the quarry, organiser Bea Lomax said. In May two boats sank off Varn, coastguard Ivo Roe said." =>
        ["Indirect Say | Bea Lomax | On Saturday 3,000 people marched against the quarry",
         "Indirect Say | Ivo Roe | In May two boats sank off Varn"];
    a_day_and_no_clause: "On Saturday at the arena, organiser Bea Lomax said the quarry was late." =>
        ["Indirect Say | Bea Lomax | the quarry was late"];
    why_no_name: "A nurse who asked not to be named, as staff may not talk to reporters, said the ward was full." =>
        ["Indirect Say | nurse who asked not to be named, as staff may not talk to reporters* | the ward was full"];
    a_teacher_and_the_head: "The trip was off, a teacher at Hollin Park School said. Head teacher Rosa Whitlock said it was late." =>
        ["Indirect Say | teacher at Hollin Park School* | The trip was off", "Indirect Say | Rosa Whitlock | it was late"];
}
