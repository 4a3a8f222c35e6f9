//! What political news says and how: offers and pleas, passives, remarks behind content, nouns with a colon.

use super::*;

reads! {
    offered: "Quill offered to pay for the pier. Alder offered a seat." =>
        ["Indirect Promise | Quill | to pay for the pier"];
    referred_to: "Quill referred to Alder as “a puppet of the mill.” Rain referred to the sea." =>
        ["Mixed Say | Quill | Alder as “a puppet of the mill.”"];
    pleaded_with: "Quill pleaded with Alder to close the pier. Alder appealed to the council to wait." =>
        ["Indirect Urge | Quill | to close the pier", "Indirect Urge | Alder | to wait"];
    how_put: "“Nobody pays,” is how Quill put it to donors." =>
        ["Direct Say | Quill | Nobody pays"];
    heard_saying: "“Nobody pays,” Quill could be heard saying." =>
        ["Direct Say | Quill | Nobody pays"];
    message_quoted: "Quill's message to voters: “Nobody pays.” Her advice to Alder was simple: “Stay home.”" =>
        ["Direct Say | Quill | Nobody pays.", "Direct Say | Quill | Stay home."];
    two_briefed: "The mayor told two people briefed on the plan that the pier would close." =>
        ["Indirect Say | mayor | that the pier would close | told: two people briefed on the plan*"];
    both_said: "Quill and Alder both said the pier was unsafe. Quill and Alder have both condemned the vote." =>
        ["Indirect Say | Quill; Alder | the pier was unsafe", "Indirect Say | Quill; Alder | the vote"];
    told_bare: "Quill was told she would have to resign. Members have been told in March that the pier is late." =>
        ["Indirect Say |  | she would have to resign | told: Quill", "Indirect Say |  | that the pier is late | told: Members"];
    warned_by: "Quill has been warned by the council she risks losing her seat." =>
        ["Indirect Say | council | she risks losing her seat | told: Quill"];
    urged_passive: "Quill was urged to resign." =>
        ["Indirect Urge |  | to resign | told: Quill"];
    accused_on: "Quill was accused on Monday of lying. She was branded a “coward” by rivals." =>
        ["Indirect Say |  | lying", "Mixed Say | rivals | a “coward”"];
    it_is_thought: "It is thought the real cost is higher." =>
        ["Indirect Think |  | the real cost is higher"];
    questioned: "Quill questioned the wisdom of the toll. Police questioned the driver." =>
        ["Indirect Ask | Quill | the wisdom of the toll"];
    demanded_bare: "Quill demanded Alder explain what he had seen. The mill saw demand the town could not meet." =>
        ["Indirect Urge | Quill | Alder explain what he had seen"];
    urged_calm: "Quill urged calm. Alder urged the council." =>
        ["Indirect Urge | Quill | calm"];
    denied_having: "Quill denied ever meeting Alder, and has repeatedly denied having seen the memo." =>
        ["Indirect Deny | Quill | ever meeting Alder", "Indirect Deny | Quill | having seen the memo"];
    judged_thing_and: "Quill criticised Alder for the delay and questioned the role of the board." =>
        ["Indirect Say | Quill | Alder for the delay", "Indirect Ask | Quill | the role of the board"];
    what_she_called: "Quill resigned over what she called a lack of trust." =>
        ["Indirect Say | ? | a lack of trust"];
    whom_accused: "Quill, whom Alder accused of lying, left early. Alder, accusing Quill of lying, stayed." =>
        ["Indirect Say | Alder | lying", "Indirect Say | Alder | Quill of lying"];
    each_other: "Quill and Alder argued, with each accusing the other of lying." =>
        ["Indirect Say | Quill; Alder | the other of lying"];
    blamed_marked: "Quill blamed “the far left” for the loss. Alder blamed the loss on rain." =>
        ["Mixed Say | Quill | “the far left” for the loss", "Indirect Say | Alder | the loss on rain"];
    as_she_put_it: "Quill mocked Alder for, as she put it, pressing ahead with the plan." =>
        ["Indirect Say | Quill | Alder for, as she put it, pressing ahead with the plan"];
    split_by_day: "The plan, Quill said on Monday, was dead." =>
        ["Indirect Say | Quill | The plan … was dead"];
    trailing_place: "Quill said the plan was dead in an interview with Harbor News. Alder said she would go during a rally in Easton." =>
        ["Indirect Say | Quill | the plan was dead", "Indirect Say | Alder | she would go"];
    trailing_remark: "Quill said that the plan was dead — a claim Alder denied. Alder said it was alive, a charge that drew jeers." =>
        ["Indirect Say | Quill | that the plan was dead", "Indirect Say | Alder | it was alive"];
    trailing_outcome: "Quill said the plan was dead, prompting an outcry. The plan was dead, Quill told the board, heightening the alarm." =>
        ["Indirect Say | Quill | the plan was dead", "Indirect Say | Quill | The plan was dead | told: board"];
    as_she_left: "Quill said the plan was dead as she left the hall." =>
        ["Indirect Say | Quill | the plan was dead"];
    accused_at_night: "Quill accused Alder of lying about his record Monday night as the two men fought for a seat." =>
        ["Indirect Say | Quill | Alder of lying about his record"];
    vowed_before: "Members vowed to boycott the board before its chairman announced a retreat." =>
        ["Indirect Promise | Members | to boycott the board"];
    promise_then_quote: "Quill also promised to “save” the fund: “You made a deal long ago.”" =>
        ["Mixed Promise | Quill | to “save” the fund", "Direct Say | Quill | You made a deal long ago."];
    agreed_but: "Both sides agreed to go on but did not say when." =>
        ["Indirect Say | Both sides | to go on"];
    until_they_agree: "Quill will not talk until they agree to reopen the pier." =>
        [];
    by_saying: "Quill spread rumours Alder was ill by saying he had been away." =>
        ["Indirect Say | Quill | Alder was ill", "Indirect Say | Quill | he had been away"];
    went_on: "Quill went on to say “that half of it is false.”" =>
        ["Direct Say | Quill | that half of it is false."];
    while_around: "While she hoped to learn “what the council could back”, the mayor said, any deal must bring “new trade with the coast”." =>
        ["Mixed Say | mayor | While she hoped to learn “what the council could back” … any deal must bring “new trade with the coast”", "Mixed Think | ? | to learn “what the council could back”"];
    dash_before: "The vote had been the worst in years, Alder said – it was the worst ever, he said." =>
        ["Indirect Say | Alder | The vote had been the worst in years", "Indirect Say | Alder | it was the worst ever"];
    asks_lawsuit: "She asked Alder to turn around “so I can look at you,” the lawsuit charges, adding that he refused." =>
        ["Mixed Say | lawsuit | She asked Alder to turn around “so I can look at you,”", "Mixed Ask | ? | to turn around “so I can look at you,” | told: Alder", "Indirect Say | lawsuit | that he refused"];
    in_the_meeting: "In the March meeting, she said, Mr. Alder talked about how she would look, and accused her of lying." =>
        ["Indirect Say | ? | In the March meeting … Mr. Alder talked about how she would look, and accused her of lying", "Indirect Say | Alder | how she would look", "Indirect Say | Alder | her of lying"];
    goes_on_that: "The lawsuit says that on Aug. 12, 2014, Mr. Alder called her into his office." =>
        ["Indirect Say | lawsuit | that on Aug. 12, 2014, Mr. Alder called her into his office"];
    previous_evening: "Quill apologised for saying the previous evening that the vote was lost." =>
        ["Indirect Say | Quill | saying the previous evening that the vote was lost", "Indirect Say | Quill | that the vote was lost"];
    writing_on: "Writing on Harbornet, Quill said the plan was dead." =>
        ["Indirect Say | Quill | the plan was dead"];
    list_of_semicolons: "Quill praised the mayor; noted the council's role in choosing the board and several judges; and said she would vote." =>
        ["Indirect Say | Quill | she would vote"];
    poll_shows: "A poll shows her leading Alder by 5 points. The vote came as polls showed him trailing." =>
        ["Indirect Say | poll | her leading Alder by 5 points", "Indirect Say | polls | him trailing"];
    polls_showing: "Leaders insisted polls showing Alder trailing Quill are wrong." =>
        ["Indirect Say | Leaders | polls showing Alder trailing Quill are wrong", "Indirect Say | polls | Alder trailing Quill"];
    violates: "The lawsuit claims the plan violates the law. Many members fear the questions betray a plot." =>
        ["Indirect Say | lawsuit | the plan violates the law", "Indirect Think | Many members | the questions betray a plot"];
    main_verb_behind_noun: "The allegation that Quill lied has angered her. Alder's claim that the plan was dead angered farmers." =>
        ["Indirect Say |  | that Quill lied", "Indirect Say | Alder | that the plan was dead"];
    claims_bare: "There are claims the plan will fail. Quill resigned over allegations she had lied." =>
        ["Indirect Say |  | the plan will fail", "Indirect Say |  | she had lied"];
    remarks_no_verb: "Leaders met Friday night over lewd remarks about women made years ago." =>
        [];
    for_reasons: "Quill said waiting for political reasons “would be a farce on a large scale.”" =>
        ["Mixed Say | Quill | waiting for political reasons “would be a farce on a large scale.”"];
    prompted: "The board prepared a summons, prompting Quill to say she would not appear." =>
        ["Indirect Say | Quill | she would not appear"];
    shortly_before: "Shortly before Quill's threat to withdraw, the board voted." =>
        ["Indirect Promise | Quill | to withdraw"];
    asked_no_comma: "Asked if the vote had been lost she added: “As far as I know, no.”" =>
        ["Indirect Ask |  | if the vote had been lost", "Direct Say | ? | As far as I know, no."];
    with_some: "A group of members left, with some demanding that he step aside." =>
        ["Indirect Urge | group of members | that he step aside"];
    fearing: "Fearing the plan would fail, a group of members and donors withdrew." =>
        ["Indirect Think | group of members | the plan would fail"];
    apology_declined: "Quill declined to apologise for her handling of the strike." =>
        ["Indirect Deny | Quill | to apologise for her handling of the strike"];
    right_things: "Quill said all the right things." =>
        [];
    lie_that: "Alder lied that the memo was lost." =>
        ["Indirect Say | Alder | that the memo was lost"];
    comma_in_marks_then_adding: "Quill said the plan “would be a disaster,” adding that it would cost “billions.”" =>
        ["Mixed Say | Quill | the plan “would be a disaster,”", "Mixed Say | Quill | that it would cost “billions.”"];
    sought_to_portray: "Quill sought to portray Alder as a puppet. She tried to leave." =>
        ["Indirect Say | Quill | Alder as a puppet"];
    called_during: "Quill repeatedly called Alder a liar during the debate." =>
        ["Indirect Say | Quill | Alder a liar"];
    turned_to: "Quill then turned to Alder: “You lied.”" =>
        ["Direct Say | Quill | You lied."];
    in_her_opinion: "In her opinion, Judge Quill wrote the plan was legal." =>
        ["Indirect Say | Quill | the plan was legal"];
    who_they_said: "They met five aides who Democrats said were late for the vote." =>
        ["Indirect Say | Democrats | were late for the vote"];
    as_she_goes_on: "Quill said the town was calm as Alder continues her campaign." =>
        ["Indirect Say | Quill | the town was calm as Alder continues her campaign"];
    as_quickly_as: "The bill pays for nurses, but not as quickly as Quill says is needed." =>
        [];
    no_link: "Quill said the plan was dead. https://www.example.com/dead" =>
        ["Indirect Say | Quill | the plan was dead"];
    said_and_declined: "Quill denied that the bridge was unsafe, and declined to comment on the costs." =>
        ["Indirect Deny | Quill | that the bridge was unsafe", "Indirect Decline | Quill | "];
    said_but_did_not_respond: "Quill said the bridge was safe but did not respond to a request for comment." =>
        ["Indirect Say | Quill | the bridge was safe", "Indirect Decline | Quill | "];
    aside_behind_and: "Quill attended the opening and, asked about the bridge, said it was safe." =>
        ["Indirect Say | Quill | it was safe"];
    aside_behind_but: "Quill left early but, in a letter, warned that the bridge was weak." =>
        ["Indirect Say | Quill | that the bridge was weak"];
    statement_then_paragraph: "Quill issued the following statement:\n\n“The bridge will close. We are sorry.”\n\nShe left." =>
        ["Direct Say | Quill | The bridge will close. We are sorry."];
    statement_on_monday_then_paragraph: "Quill released a statement on Monday:\n\n“The bridge will close.”\n\nShe left." =>
        ["Direct Say | Quill | The bridge will close."];
    named_behind_the_last_paragraph: "It rained.\n\n“The bridge will close. It is old.\n\n“The pier will close as well,” said Ana Quill." =>
        ["Direct Say | Ana Quill | The bridge will close. It is old.\n\n“The pier will close as well"];
    named_behind_the_third: "Ana Quill was blunt.\n\n“The bridge will close.\n\n“It is old.\n\n“So is the pier,” she said." =>
        ["Direct Say | Ana Quill | The bridge will close.\n\n“It is old.\n\n“So is the pier"];
    found_and_recommended: "The report found that the bridge was weak, and recommended closing it." =>
        ["Indirect Say | report | that the bridge was weak", "Indirect Say | report | closing it"];
    no_answer_to_calls: "Quill said the bridge was safe, but her office did not return calls seeking comment." =>
        ["Indirect Say | Quill | the bridge was safe", "Indirect Decline | Quill's office | "];
    not_reached: "Quill could not be reached for comment." =>
        ["Indirect Decline | Quill | "];
    would_not_comment: "Quill would not comment on the plan." =>
        ["Indirect Decline | Quill | "];
    no_comment: "Quill had no comment." =>
        ["Indirect Decline | Quill | "];
    reached_for_comment: "Quill was reached for comment. She did return the call." =>
        [];
    would_not_answer_and_said: "Quill would not answer the question and said she would not support the plan." =>
        ["Indirect Decline | Quill | ", "Indirect Say | Quill | she would not support the plan",
         "Indirect Think | Quill | the plan"];
    poll_found_percent: "A poll found 52 percent of residents support the plan." =>
        ["Indirect Say | poll | 52 percent of residents support the plan"];
    accused_which_he_denies: "Alder has been accused of taking money from the fund, which he denies." =>
        ["Indirect Say |  | taking money from the fund"];
}
