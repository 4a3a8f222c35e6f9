//! Who says it: one made-up sentence or two a class, near misses beside them.

use super::statements;

reads! {
    speculation_is_nobodys: "The move came after weeks of speculation that the governor would run." =>
        ["Indirect Say |  | that the governor would run"];
    a_report_claims: "Nominee Dan Harlow is hitting out at a report that his campaign had met the board." =>
        ["Indirect Say | report | that his campaign had met the board"];
    a_claim_answered: "Quill hit back at claims that she had misled the council. Alder responded with a warning that the port would close." =>
        ["Indirect Say |  | that she had misled the council", "Indirect Say | Alder | that the port would close"];
    a_claim_rejected: "Officials rejected the claim that the bridge was unsafe. The company faces accusations that it hid the figures." =>
        ["Indirect Deny | Officials* | the claim that the bridge was unsafe", "Indirect Say |  | that the bridge was unsafe",
         "Indirect Say |  | that it hid the figures"];
    own_conclusion: "Alder came to the conclusion that his rivals were right." =>
        ["Indirect Say | Alder | that his rivals were right"];
    no_participle_as_subject: "Adding to her woes, the inquiry reached the city hall with a separate report that an aide had lied." =>
        ["Indirect Say | separate report | that an aide had lied"];
    party_before_office: "Republican presidential nominee Dan Harlow is under fire after suggesting that gun owners could stop Quill." =>
        ["Indirect Say | Dan Harlow | that gun owners could stop Quill"];
    party_and_plural: "Democratic voters spent last week pushing for a new vote." =>
        ["Indirect Urge | Democratic voters | a new vote"];
    that_person: "Alder shouted, according to a source in the room. “He was angry,” that person said. They said that official was late." =>
        ["Indirect Say | source in the room* | Alder shouted", "Direct Say | source in the room* | He was angry",
         "Indirect Say | source in the room* | that official was late"];
    the_official_of_before: "A senior official at the ministry said the dam was safe. The official added that it would be checked." =>
        ["Indirect Say | senior official at the ministry* | the dam was safe",
         "Indirect Say | senior official at the ministry* | that it would be checked"];
    another_official: "An aide to Quill said she was ill. The official said the port was open." =>
        ["Indirect Say | aide to Quill* | she was ill", "Indirect Say | official | the port was open"];
    asked_not_to_be_named: "The official, who asked not to be named, said the dam was safe." =>
        ["Indirect Say | official* | the dam was safe"];
    come_forward: "He claimed it was just “talk,” but two women have come forward to say he lied." =>
        ["Mixed Say | ? | it was just “talk,”", "Indirect Say | two women | he lied"];
    went_on_to_say: "Quill said the pier was late, and Alder went on to say it was unsafe." =>
        ["Indirect Say | Quill | the pier was late", "Indirect Say | Alder | it was unsafe"];
    nobody_says_it: "The bill ends the old policy of promising aid to mills. Quill left without saying why the port had closed. He stopped short of calling the vote a fraud." =>
        [];
    between_dashes: "Harlow said his quarrel with Tom Alder — whom he described as “a real nut” — had ended." =>
        ["Mixed Say | Harlow | his quarrel with Tom Alder — whom he described as “a real nut” — had ended",
         "Mixed Say | Harlow | as “a real nut”"];
    place_and_state: "Harlow said at a rally in Easton, North Marland, on Tuesday that the port would close." =>
        ["Indirect Say | Harlow | that the port would close"];
    played_off: "Dana Tyler reported the Harlow campaign played off the comments as a joke." =>
        ["Indirect Say | Dana Tyler | the Harlow campaign played off the comments as a joke"];
    at_least_one: "At least one other senator, Republican Ben Marsh of Norland, said that the judge had made similar comments." =>
        ["Indirect Say | Ben Marsh | that the judge had made similar comments"];
    party_in_brackets: "Majority Leader Mike Colm (R-Md.) knocked his rivals on Friday, accusing them of trying to stall." =>
        ["Indirect Say | Mike Colm | them of trying to stall"];
    a_word_in_marks: "Clerk Jane Roe said Thursday Harlow “absolutely” stands by his choice." =>
        ["Mixed Say | Jane Roe | Harlow “absolutely” stands by his choice"];
    remarks_are_a_noun: "Harlow accused a senator of misrepresenting remarks from the judge." =>
        ["Indirect Say | Harlow | a senator of misrepresenting remarks from the judge"];
    the_main_verb_is_no_content: "Harlow's accusations that Marsh warped Roe's words have added confusion." =>
        ["Indirect Say | Harlow | that Marsh warped Roe's words"];
    women_accuse: "President Dan Harlow, pushing back against women accusing him of theft, insisted Tuesday he was clean." =>
        ["Indirect Say | women | him of theft", "Indirect Say | Dan Harlow | he was clean"];
    accused_and_shared: "Three women who previously accused him of theft shared their stories on Monday." =>
        ["Indirect Say | Three women | him of theft"];
    a_letter_sent: "The talks came after Cole, the leader, sent Colm a letter earlier Friday demanding that the board hold a hearing." =>
        ["Indirect Urge | Cole | that the board hold a hearing"];
    slamming_tweets: "The remark came in reference to one of the president's tweets slamming the judge as a “fool.”" =>
        ["Mixed Say | president | the judge as a “fool.”"];
    along_with: "Quill – who along with three senators has called on Alder to resign – responded minutes later." =>
        ["Indirect Urge | Quill | to resign"];
    attacks_and_dismisses: "Alder attacks senator and dismisses claims as conspiracy." =>
        ["Indirect Say | Alder | claims as conspiracy"];
    no_threat: "He did not threaten to withhold aid unless they paid." =>
        [];
    on_the_air: "Marsh said on CNN Roe told him he was “free to mention it.”" =>
        ["Mixed Say | Marsh | Roe told him he was “free to mention it.”", "Mixed Say | Roe | he was “free to mention it.” | told: Marsh"];
    several_familiar: "The plan was dead, according to several familiar with the matter." =>
        ["Indirect Say | several familiar with the matter* | The plan was dead"];
    three_speak: "Jessica Lane, Sam Holt and Rachel Cook on Monday urged the board to act. In Easton, Sam Holt and Rachel Cook urged it to wait." =>
        ["Indirect Urge | Jessica Lane; Sam Holt; Rachel Cook | to act", "Indirect Urge | Sam Holt; Rachel Cook | to wait"];
    a_democrat_who: "He attacked Sen. Kay Gill, a Texas Democrat who said Friday that Harlow should go. The Texas Democrat tweeted: \"Never.\"" =>
        ["Indirect Say | Kay Gill | that Harlow should go", "Direct Say | Kay Gill | Never."];
    the_one_senator: "Senator Kay Gill met Alder. “You cannot silence me,” the New York senator wrote." =>
        ["Direct Say | Kay Gill | You cannot silence me"];
    one_of_two_senators: "Senator Kay Gill met Senator Ben Marsh. “You cannot silence me,” the New York senator wrote." =>
        ["Direct Say | New York senator | You cannot silence me"];
    he_is_somebody_else: "Tom Marsh met Judge Neil Roe on Tuesday. “He said very clearly that they were wrong,” Marsh said." =>
        ["Direct Say | Tom Marsh | He said very clearly that they were wrong", "Indirect Say | Neil Roe | that they were wrong"];
    a_question_is_no_claim: "“Will the minister guarantee that her board will help?” Quill asked." =>
        ["Direct Ask | Quill | Will the minister guarantee that her board will help?"];
    prompted_to_say: "The claim prompted Lane to say “nonsense, all of it” on air." =>
        ["Mixed Say | Lane | “nonsense, all of it” on air"];
    twice_claimed: "Mr Holt twice claimed that they had voted against it." =>
        ["Indirect Say | Holt | that they had voted against it"];
    goes_back_behind_content: "The hall indicated that Mr Holt would not apologise or resign, but did not dispute that he was wrong." =>
        ["Indirect Say | hall | that Mr Holt would not apologise or resign", "Indirect Say | hall | that he was wrong"];
    decision_suggests: "Saturday night's decision by Judge Jane Roe does not stop the board but suggests that it must pay." =>
        ["Indirect Say | Saturday night's decision by Judge Jane Roe | that it must pay"];
    shown_urging: "They cited messages that showed Cole urging Roe to talk." =>
        ["Indirect Urge | Cole | to talk"];
    roe_and_his_lawyers: "But Roe and his lawyers say that the board relied on old data." =>
        ["Indirect Say | Roe; his lawyers | that the board relied on old data"];
    charges_are_a_noun: "Sen. Bob Mend began a broad attack on the fraud charges against him Friday, accusing the board of theft." =>
        ["Indirect Say | Bob Mend | the board of theft"];
    the_charge_attempts: "Lawyers for Mend suggest the charge attempts to punish ordinary acts." =>
        ["Indirect Say | Lawyers for Mend | the charge attempts to punish ordinary acts"];
    because_is_no_content: "He called for Holt to “take back what he just said because it has no basis.”" =>
        ["Mixed Urge | ? | Holt to “take back what he just said because it has no basis.”"];
    the_company_opens: "Norvex cut 300 jobs on Monday. Shares of Norvex fell. The company said more cuts were to come." =>
        ["Indirect Say | Norvex | more cuts were to come"];
    the_company_spoke_last: "Norvex cut 300 jobs. Shares of Norvex fell. Veld Motors said its orders were stable. The company said it would hire." =>
        ["Indirect Say | Veld Motors | its orders were stable", "Indirect Say | Veld Motors | it would hire"];
    no_company_known: "Tom Alder met the Harbour Board on Monday. The company said it would hire." =>
        ["Indirect Say | company | it would hire"];
    asked_not_to_be_named_in_passing: "A customs official who asked not to be named said the scanner had been broken since May." =>
        ["Indirect Say | customs official who asked not to be named* | the scanner had been broken since May"];
    not_authorised_to_speak: "A customs official who was not authorised to talk to the press said the scanner was broken." =>
        ["Indirect Say | customs official who was not authorised to talk to the press* | the scanner was broken"];
    who_have_seen_the_memo: "Two officials who have seen the memo said it was short. A man who lives next door said he heard shots." =>
        ["Indirect Say | Two officials who have seen the memo* | it was short", "Indirect Say | man who lives next door* | he heard shots"];
    who_think_the_mayor_said: "Officials who think the mayor said so are wrong." =>
        ["Indirect Think | Officials* | the mayor said so"];
    told_by_a_source: "The valves will be replaced before winter, the paper was told by a source." =>
        ["Indirect Say | source* | The valves will be replaced before winter | told: paper"];
    busy: "A woman loading sacks into a pickup outside the co-op said the well was dry." =>
        ["Indirect Say | woman loading sacks into a pickup outside the co-op* | the well was dry"];
    living_near: "Residents living near the plant said the smell was bad." =>
        ["Indirect Say | Residents living near the plant | the smell was bad"];
    met_outside: "After a meeting outside the town the mayor said nobody had left." =>
        ["Indirect Say | mayor | nobody had left"];
    staff_say: "Staff at the clinic say the gowns are washed. The team say they will appeal. The team plan to close the road was dropped." =>
        ["Indirect Say | Staff | the gowns are washed", "Indirect Say | team | they will appeal"];
}
