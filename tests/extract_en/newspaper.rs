//! What newspapers do with statements: who stands where, what ends them, and what is said without a verb of saying. Made-up
//! sentences, a class of wording each.

use super::statements;

reads! {
    outside_the_hall: "A woman outside the hall said that she had waited for hours. Two men near the bridge told reporters that they had heard a bang." =>
        ["Indirect Say | woman outside the hall* | that she had waited for hours",
         "Indirect Say | Two men near the bridge | that they had heard a bang | told: reporters"];
    sign_outside: "A sign outside the hall read, “Enough is enough.”" =>
        ["Direct Say | sign outside the hall | Enough is enough."];
    those_who: "The hearing gave comfort to those who contend that the board hid the costs." =>
        ["Indirect Say | those who* | that the board hid the costs"];
    weary_of: "Voters grew weary of the mayor’s insistence that the bridge was safe." =>
        ["Indirect Say | mayor | that the bridge was safe"];
    unmoved_by: "The judges were unmoved by the county’s argument that the maps were fair." =>
        ["Indirect Say | county | that the maps were fair"];
    but_maintains: "The agency has acknowledged mistakes but maintains that no file was lost." =>
        ["Indirect Say | agency | mistakes",
         "Indirect Say | agency | that no file was lost"];
    allies_sense: "Quill has sought to paint Roe as a creature of the banks, and his allies sense an opening." =>
        ["Indirect Say | Quill | Roe as a creature of the banks"];
    as_much: "Quill conceded as much in an interview last month, saying the launch had been “a mess.”" =>
        ["Mixed Say | Quill | the launch had been “a mess.”"];
    credited_with: "Quill credited the volunteers with saving the pier." =>
        ["Indirect Say | Quill | the volunteers with saving the pier"];
    what_he_cast: "In what he cast as a defense of free speech, Quill vetoed the bill." =>
        ["Indirect Say | ? | as a defense of free speech"];
    own_account: "By his own account, Quill never opened the envelope. By her own admission, Roe was late." =>
        ["Indirect Say | ? | Quill never opened the envelope",
         "Indirect Say | ? | Roe was late"];
    blunt: "Quill’s message to the unions was blunt: get on board or get out of the way." =>
        ["Indirect Say | Quill | get on board or get out of the way"];
    goes_like_this: "Roe’s argument goes like this: the toll never paid for the road in the first place." =>
        ["Indirect Say | Roe | the toll never paid for the road in the first place"];
    at_odds: "Aides describe a candidate increasingly at odds with his staff." =>
        ["Indirect Say | Aides* | a candidate increasingly at odds with his staff"];
    nor_would_she: "Quill is not leaving, she said. Nor would she say whether the cap might be part of the text." =>
        ["Indirect Say | ? | Quill is not leaving",
         "Indirect Decline | ? | whether the cap might be part of the text"];
    though_she: "The road is safe, a spokeswoman, Dell Oakes, said on Wednesday, though she sidestepped a question about the bridge." =>
        ["Indirect Say | Dell Oakes | The road is safe"];
    as_the_board_met: "The governor has full confidence in him, a spokesman said on Friday, as the board met." =>
        ["Indirect Say | spokesman* | The governor has full confidence in him"];
    memorandum: "The treasurer privately advised the mayor to drop the cut, a leaked memorandum suggests, contradicting his account." =>
        ["Indirect Say | leaked memorandum | The treasurer privately advised the mayor to drop the cut",
         "Indirect Say | treasurer | to drop the cut | told: mayor"];
    once_told: "Quill once told the Herald that he would rather run a stall." =>
        ["Indirect Say | Quill | that he would rather run a stall | told: Herald"];
    wrote_to_demand: "Her lawyers wrote to the board to demand an apology." =>
        ["Indirect Urge | Her lawyers | an apology"];
    who_wanted: "Her critics, who wanted the vote moved to August, are quiet tonight." =>
        ["Indirect Think | Her critics | the vote moved to August"];
    predicts: "Quill urges the campaign to “stop explaining”, predicts that the suburbs will “get bored” and confesses that he is tired." =>
        ["Mixed Urge | Quill | to “stop explaining”",
         "Mixed Say | Quill | that the suburbs will “get bored”",
         "Indirect Say | Quill | that he is tired"];
    people_who_saw: "Quill, according to two people who saw his reply, thanked him for “a bracing read.” The plan, according to three officials who had seen a draft, would close nine schools." =>
        ["Indirect Say | two people who saw his reply* | Quill … thanked him for “a bracing read.”",
         "Mixed Say | Quill | him for “a bracing read.”",
         "Indirect Say | three officials who had seen a draft* | The plan … would close nine schools"];
    and_the_institute: "Roe has called for “an end to delay,” and the county institute has published a paper asserting that it costs lives." =>
        ["Mixed Urge | Roe | “an end to delay,”",
         "Indirect Say | county institute | that it costs lives"];
    a_demand_refused: "Critics have called for “an end to the cameras,” a demand the mayor has refused." =>
        ["Direct Urge | Critics | an end to the cameras"];
    but_he_rejected: "The chief acknowledged that the agency could not find the boats, but he rejected suggestions that they were stolen." =>
        ["Indirect Say | chief | that the agency could not find the boats",
         "Indirect Deny | chief | suggestions that they were stolen",
         "Indirect Say |  | that they were stolen"];
    premature: "Quill agreed that the records were needed but called it premature to speak of crimes. Roe deemed it unwise to wait." =>
        ["Indirect Say | Quill | that the records were needed",
         "Indirect Say | Quill | it premature to speak of crimes",
         "Indirect Think | Roe | it unwise to wait"];
    allowed: "On Sunday, Quill allowed that “a few words” might have been better. They allow dogs on the beach." =>
        ["Mixed Say | Quill | that “a few words” might have been better"];
    in_a_survey: "In a May survey by Easton College, two-thirds of parents backed the plan. In May, two-thirds of parents were away." =>
        ["Indirect Say | May survey by Easton College | two-thirds of parents backed the plan"];
    attributed: "Engineers attributed the collapse to a cracked beam. The river traced a line to the sea." =>
        ["Indirect Say | Engineers | the collapse to a cracked beam"];
    deputy_who_left: "A deputy who resigned in August, Corinne Apter, told the panel that he had done so twice." =>
        ["Indirect Say | Corinne Apter | that he had done so twice | told: panel"];
    at_issue: "At issue is whether the mayor knew of the payments, prosecutors said. Among the dead were two boys, the sheriff said." =>
        ["Indirect Say | prosecutors | At issue is whether the mayor knew of the payments",
         "Indirect Say | sheriff | Among the dead were two boys"];
    claim_to_have: "Quill’s claim to have built 20 schools is false." =>
        ["Indirect Say | Quill | to have built 20 schools"];
    pressed_for: "The union has pressed lawmakers for a hearing." =>
        ["Indirect Urge | union | a hearing"];
    and_that: "Quill said he did not regret the vote and that he would cast it again." =>
        ["Indirect Say | Quill | he did not regret the vote and that he would cast it again",
         "Indirect Think | Quill | the vote"];
    is_how: "“Deeply troubling” is how the panel’s chairman described the emails." =>
        ["Direct Say | panel’s chairman | Deeply troubling"];
    prompted_to: "The remark prompted Quill to accuse him of bigotry." =>
        ["Indirect Say | Quill | him of bigotry"];
    outcry: "That brought an outcry from veterans, who called it an insult." =>
        ["Indirect Say | veterans | it an insult"];
    mocked: "Quill mocked the former mayor’s remarks: “Change? She changes her mind every day.”" =>
        ["Direct Say | Quill | Change? She changes her mind every day."];
    in_which: "The tape, in which Quill can be heard boasting of evading the toll, was released on Friday." =>
        ["Indirect Say | Quill | evading the toll"];
    sorry: "Quill apologized in a video statement, saying, “I was wrong.”" =>
        ["Direct Say | Quill | I was wrong."];
    blames: "The clerk, Marge Tull, blames a jammed scanner." =>
        ["Indirect Say | Marge Tull | a jammed scanner"];
    counting_on: "Quill is counting on farmers to turn out." =>
        ["Indirect Think | Quill | farmers to turn out"];
    each_accused: "Both agreed that the pact should be dropped, and each accused the other of cowardice." =>
        ["Indirect Say | Both | that the pact should be dropped",
         "Indirect Say | each | the other of cowardice"];
    gap_marked: "The letter, which her campaign dismissed as a “sad forgery,” has a mark beside the words." =>
        ["Mixed Say | her campaign | as a “sad forgery,”"];
    nearly_half: "A poll found that 74 percent of voters liked Quill; nearly half said they would vote for her." =>
        ["Indirect Say | poll | that 74 percent of voters liked Quill",
         "Indirect Say | half | they would vote for her"];
    behind_a_semicolon: "Quill said she liked the bridge; she had not decided, she added, whether to cross it." =>
        ["Indirect Say | Quill | she liked the bridge",
         "Indirect Say | Quill | she had not decided … whether to cross it"];
    that_is_wrong: "That is wrong: the river rose in May, an analysis by the nonpartisan Flood Project found." =>
        ["Indirect Say | analysis by the nonpartisan Flood Project | the river rose in May"];
    but_the_paper: "There is no evidence, the Courier concluded, that Quill ever backed the ban, but the paper also rated her answer “mostly false.”" =>
        ["Indirect Say | Courier | There is no evidence … that Quill ever backed the ban",
         "Mixed Say | paper | her answer “mostly false.”"];
    claimed: "Allies of both candidates claimed victory. The flood claimed lives." =>
        ["Indirect Say | Allies of both candidates | victory"];
    denounced_as: "Quill called the answer “shrill,” a word that several women in the room denounced as sexist." =>
        ["Mixed Say | Quill | the answer “shrill,”",
         "Indirect Say | several women in the room | as sexist"];
    quote_comma: "The letter, which her campaign later dismissed as “a forgery,” showed a mark beside the words." =>
        ["Mixed Say | her campaign | as “a forgery,”"];
    himself: "Quill himself, asked about the toll in Easton, insisted it was fair." =>
        ["Indirect Say | Quill | it was fair"];
    the_summary: "There is no sign, the summary stresses, that a vote was altered. The code, the summary states, contained odd marks." =>
        ["Indirect Say | summary | There is no sign … that a vote was altered",
         "Indirect Say | summary | The code … contained odd marks"];
    unlikely: "Quill, who teaches law, thinks it unlikely, given the court’s reluctance to act." =>
        ["Indirect Think | Quill | it unlikely"];
    on_twitter: "Quill praised the ruling on Twitter." =>
        ["Indirect Say | Quill | the ruling"];
    already_worried: "Watchdog groups, already worried about the merger, said they would sue." =>
        ["Indirect Think | Watchdog groups | the merger",
         "Indirect Say | Watchdog groups | they would sue"];
    crowds: "Quill has promised crowds that, if elected, he will appoint a prosecutor." =>
        ["Indirect Promise | Quill | that, if elected, he will appoint a prosecutor | told: crowds"];
    delete_it: "Quill demanded that Roe delete it and apologize to the judge." =>
        ["Indirect Urge | Quill | that Roe delete it and apologize to the judge"];
    hope_that: "Quill expressed hope that “the noise will subside.”" =>
        ["Mixed Say | Quill | that “the noise will subside.”"];
    warning_of: "Quill told crowds to watch the polls, warning repeatedly of a “rigged” vote." =>
        ["Indirect Say | Quill | to watch the polls | told: crowds",
         "Mixed Say | Quill | a “rigged” vote"];
    decided_to: "Quill denounced the decision and vowed to appeal, but the Supreme Court declined to intervene." =>
        ["Indirect Say | Quill | the decision",
         "Indirect Promise | Quill | to appeal",
         "Indirect Deny | Supreme Court | to intervene"];
    shake_things_up: "Asked who would “shake things up,” half of the voters named Roe." =>
        ["Mixed Ask |  | who would “shake things up,”"];
    who_also: "Quill, who says his faith is thin but who also worries that it will go, left." =>
        ["Indirect Say | Quill | his faith is thin"];
    labeled: "The ad says that Quill voted to cut benefits, an accusation the Courier labeled “fiction.”" =>
        ["Indirect Say | ad | that Quill voted to cut benefits",
         "Mixed Say | Courier | fiction."];
    an_idea: "Some colleagues have suggested leaving the seat vacant for four years, an idea that Ana Roe, the leader, has refused to endorse." =>
        ["Indirect Say | Some colleagues | leaving the seat vacant for four years"];
    calif: "The suit was brought by workers who say they were cheated in Stockton, Calif. Guards wept." =>
        ["Indirect Say | workers | they were cheated in Stockton, Calif."];
    having_listened: "Quill acknowledged, though, having listened to it twice." =>
        ["Indirect Say | Quill | having listened to it twice"];
    calls_for: "Calls for his resignation by county leaders have grown." =>
        ["Indirect Urge | county leaders | his resignation"];
    dismissed: "Quill dismissed the results. The judge dismissed the case." =>
        ["Indirect Say | Quill | the results"];
    opposed_quoted: "Quill supported the pact; Roe opposed “any further delay.”" =>
        ["Indirect Think | Quill | the pact", "Mixed Think | Roe | “any further delay.”"];
    although: "Quill blamed the decision on the board, although the judge was named by the mayor." =>
        ["Indirect Say | Quill | the decision on the board"];
    a_plea: "The senator’s allies have urged him to soften his tone, a plea he has so far ignored." =>
        ["Indirect Urge | senator’s allies | to soften his tone"];
    some_who_heard: "Some who heard the speech were moved to tears; others complained that it was too long." =>
        ["Indirect Say | others | that it was too long"];
    derided_as: "The plan, which Republicans have derided as a giveaway and Democrats have hailed, would cost $2 billion." =>
        ["Indirect Say | Republicans | as a giveaway"];
    party_state: "Sen. Harlan Voight, R-Maine, who has said he will not vote for it, left." =>
        ["Indirect Say | Harlan Voight | he will not vote for it"];
    and_its_author: "The river rose, an analysis found, and its author, Hollis Green, rated the claim “a stretch.”" =>
        ["Indirect Say | analysis | The river rose",
         "Mixed Say | Hollis Green | the claim “a stretch.”"];
    described_as: "They faced a charge that lawyers in both parties have described as baseless." =>
        ["Indirect Say | lawyers in both parties | as baseless"];
    a_role_and_a_name_behind_a_clause: "The home has lost its grant, its matron, Ada Quill, told the Weldon Post." =>
        ["Indirect Say | Ada Quill | The home has lost its grant | told: Weldon Post"];
    a_name_and_a_role_behind_a_clause: "The home has lost its grant from the county, Ada Quill, the mayor, said." =>
        ["Indirect Say | Ada Quill | The home has lost its grant from the county"];
    people_who_act_are_not_apposed: "Ten people died in the fire, the mayor, Ada Quill, said." =>
        ["Indirect Say | Ada Quill | Ten people died in the fire"];
    people_of_whom_a_participle_tells: "A man arrested in May, a driver, said the fire was out." =>
        ["Indirect Say | man arrested in May* | the fire was out"];
    a_verb_behind_its_quotation: "“The pier will stay shut,” Ada Quill indicated." =>
        ["Direct Say | Ada Quill | The pier will stay shut"];
    a_verb_before_its_speaker: "“The pier will stay shut,” disclosed Ada Quill." =>
        ["Direct Say | Ada Quill | The pier will stay shut"];
    a_clause_without_that: "Ada Quill agreed the pier would stay shut." =>
        ["Indirect Say | Ada Quill | the pier would stay shut"];
    it_was_shared: "Ada Quill shared that the pier would stay shut." =>
        ["Indirect Say | Ada Quill | that the pier would stay shut"];
    pounds_begin_no_clause: "The board has borrowed £2 million, its chairman, Ada Quill, said." =>
        ["Indirect Say | Ada Quill | The board has borrowed £2 million"];
}
