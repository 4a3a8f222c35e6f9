//! What political reporters write around statements: stances, plans, objects that stand for a claim, and where the
//! reporter goes on. Made-up sentences, a class of wording each.

use super::statements;

reads! {
    briefed: "Three people briefed on the matter, who asked not to be named, said the mill would close." =>
        ["Indirect Say | Three people briefed on the matter* | the mill would close"];
    anonymity: "The aide, who requested anonymity to describe the talks, said the mill would close." =>
        ["Indirect Say | aide* | the mill would close"];
    act_without_clause: "Quill confirmed the closure of the mill to the Herald but would not say when. Roe announced the winner." =>
        ["Indirect Say | Quill | the closure of the mill"];
    stance: "Quill opposes the bill. Most voters favor a ban. She disapproves of the plan." =>
        ["Indirect Think | Quill | the bill", "Indirect Think | Most voters | a ban", "Indirect Think | Quill | the plan"];
    own_call: "Roe repeated Quill's call for a new vote." =>
        ["Indirect Urge | Quill | a new vote"];
    refused: "Quill refused to step down. Roe refused to say whether he would run." =>
        ["Indirect Deny | Quill | to step down", "Indirect Decline | Roe | whether he would run"];
    wants: "Quill wants to build a mill. If you want to go, call." =>
        ["Indirect Think | Quill | to build a mill"];
    weighs: "Quill is weighing whether to run. Roe is considering a run for mayor." =>
        ["Indirect Think | Quill | whether to run", "Indirect Think | Roe | a run for mayor"];
    nobody: "Nobody told Quill to close the mill. Nobody believes the mill will open." =>
        ["Indirect Think | Nobody | the mill will open"];
    grilled: "Lawmakers grilled the agency's director about the delays." =>
        ["Indirect Ask | Lawmakers | the delays | told: agency's director"];
    threatening: "Members sent the board a letter on Friday threatening to sue." =>
        ["Indirect Promise | Members | to sue"];
    to_hear: "To hear Quill tell it, the county has waited too long." =>
        ["Indirect Say | Quill | the county has waited too long"];
    divided: "Experts were divided on whether the suit would succeed." =>
        ["Indirect Think | Experts | whether the suit would succeed"];
    worried: "Farmers are worried about a drought. The mill was sure of a profit." =>
        ["Indirect Think | Farmers | a drought"];
    refuses_next: "Quill insisted that taxes would not rise, but she refused to rule out a new fee." =>
        ["Indirect Say | Quill | that taxes would not rise", "Indirect Say | Quill | a new fee"];
    one_more: "Two aides said the vote was close, and one described the mood as grim." =>
        ["Indirect Say | Two aides* | the vote was close", "Indirect Say | one* | the mood as grim"];
    quoted_end: "She said Quill “has the board's trust” but declined to answer questions." =>
        ["Mixed Say | ? | Quill “has the board's trust”", "Indirect Decline | ? | "];
    break_with: "Quill signaled that he could back the bill, a break with members who oppose it." =>
        ["Indirect Say | Quill | that he could back the bill"];
    a_day_after: "Quill said that he would stay, a day after the board voted him out." =>
        ["Indirect Say | Quill | that he would stay"];
    asked_and_thought: "Asked if he agreed that the fee was low, Quill laughed." =>
        ["Indirect Ask |  | if he agreed that the fee was low | told: Quill", "Indirect Say | ? | that the fee was low"];
    fraud_who: "Roe hit back, calling Quill “a liar” who “can't be trusted.”" =>
        ["Mixed Say | Roe | Quill “a liar” who “can't be trusted.”"];
    filed: "The county alleged in court papers filed Monday that the firm lied." =>
        ["Indirect Say | county | that the firm lied"];
    the_new_rules: "Nurses fear that the new rules will cost lives." =>
        ["Indirect Think | Nurses | that the new rules will cost lives"];
    claims_bare: "The mayor claims the board voted to cut pay." =>
        ["Indirect Say | mayor | the board voted to cut pay"];
    this_year: "Quill thinks this year's field is weak." =>
        ["Indirect Think | Quill | this year's field is weak"];
    sense: "There is a sense that neither side is ready." =>
        ["Indirect Say |  | that neither side is ready"];
    full_statement: "Here is the full statement from Mayor Quill:\n“The bridge is safe. It will stay open.”" =>
        ["Direct Say | Quill | The bridge is safe. It will stay open."];
    yet_to_say: "Quill has yet to say whether he will run." =>
        ["Indirect Say | Quill | whether he will run"];
    raised_concerns: "His counterpart raised concerns about the cost. The leak raised questions about the cost." =>
        ["Indirect Say | His counterpart | the cost"];
    also_plans: "Quill's campaign opened an office and plans to open two more." =>
        ["Indirect Promise | Quill's campaign | to open two more"];
    state_law: "The board must vote by May, and state law gives it ten days." => [];
    voters_decide: "Voters will decide whether to keep it." => [];
    telling_that: "Try telling that to a nurse. Quill says that every year." => [];
    level_since: "Most voters say the county needs a bridge, the highest level since 1993." =>
        ["Indirect Say | Most voters | the county needs a bridge"];
    asked_percent: "Asked what they need, 31 percent named a bridge." =>
        ["Indirect Ask |  | what they need | told: 31 percent", "Indirect Say | 31 percent | a bridge"];
    eyes: "In the eyes of critics, the mill was doomed." =>
        ["Indirect Say | critics | the mill was doomed"];
    held: "The hope is that the mill will open." =>
        ["Indirect Say |  | that the mill will open"];
    shrugged: "Quill shrugged off the charge." =>
        ["Indirect Deny | Quill | the charge"];
    quoted_meanwhile: "Quill said the county had “no plan,” even as members voted for one." =>
        ["Mixed Say | Quill | the county had “no plan,”"];
    taken_to: "Quill has taken to mentioning that Roe was absent." =>
        ["Indirect Say | Quill | that Roe was absent"];
    we_are_told: "We're told that the vote will be close." =>
        ["Indirect Say |  | that the vote will be close | told: ?"];
    lead_shrinking: "A new poll showed Quill's lead shrinking." =>
        ["Indirect Say | new poll | Quill's lead shrinking"];
    out_today: "A poll out Tuesday showed that Quill led." =>
        ["Indirect Say | poll | that Quill led"];
    the_site: "Workers told the site North Star they were underpaid." =>
        ["Indirect Say | Workers | they were underpaid | told: North Star"];
    convinced: "Quill is convinced that the mill is safe, a view few share." =>
        ["Indirect Think | Quill | that the mill is safe"];
    high_confidence: "The board concluded with “high confidence” that the mill was unsafe." =>
        ["Indirect Say | board | that the mill was unsafe"];
    one_reads: "“A vote for Roe is a vote for the mill,” one of his signs reads." =>
        ["Direct Say | one of his signs | A vote for Roe is a vote for the mill"];
    will_continue: "He would “bet the farm” the strikes will continue." => [];
    which_they_say: "Members vowed to oppose the bill, which they say would cost lives." =>
        ["Indirect Promise | Members | to oppose the bill", "Indirect Say | Members | would cost lives"];
    only_to: "Quill said that she would go, only to change her mind." =>
        ["Indirect Say | Quill | that she would go"];
    up_by: "The poll found Quill up by 3 points." =>
        ["Indirect Say | poll | Quill up by 3 points"];
    lacks: "More than half of voters — 54 percent — said Quill lacks the will to lead." =>
        ["Indirect Say | More than half of voters | Quill lacks the will to lead"];
    fret: "Some members fret that the plan is weak. “It is weak,” groused one of them." =>
        ["Indirect Think | Some members | that the plan is weak", "Direct Say | one of them* | It is weak"];
    one_after_the_other: "Quill promised to rebuild the mill, threatened to leave the county and called the board weak." =>
        ["Indirect Promise | Quill | to rebuild the mill", "Indirect Promise | Quill | to leave the county",
         "Indirect Say | Quill | the board weak"];
    frightens: "Alder said Quill “frightens” him." =>
        ["Mixed Say | Alder | Quill “frightens” him"];
    now_and_then: "Members have asked, sometimes plaintively, what the plan would cost." =>
        ["Indirect Ask | Members | what the plan would cost"];
    others_agreed: "The lawyers argue that it cannot, and 44 members agreed with them." =>
        ["Indirect Say | lawyers | that it cannot"];
    as_did: "Quill said the plan was weak, as did Roe." => ["Indirect Say | Quill | the plan was weak"];
    noting: "Quill said the plan was weak, noting its cost." => ["Indirect Say | Quill | the plan was weak"];
    tired_and_wanted: "Quill said she was tired and wanted to go home." =>
        ["Indirect Say | Quill | she was tired and wanted to go home"];
    but_conceding: "Quill left Easton, vowing to press for a vote but conceding that the odds were long." =>
        ["Indirect Promise | Quill | to press for a vote", "Indirect Say | Quill | that the odds were long"];
    though: "The mill will close, according to one aide, though the board denies it." =>
        ["Indirect Say | one aide* | The mill will close", "Indirect Deny | board | it"];
}
