//! What American and British political desks put in ever the same few ways: made-up sentences, a class of wording each, and
//! beside it what only looks like it.

use super::statements;

reads! {
    its_sponsors: "The council killed a measure that its sponsors say would have prevented the flood." =>
        ["Indirect Say | measure's sponsors | would have prevented the flood"];
    a_figure_that: "The fee would cost riders $9, a figure that the company calls far too low. Roe said that critics call him weak." =>
        ["Indirect Say | company | far too low",
         "Indirect Say | Roe | that critics call him weak",
         "Indirect Say | critics | him weak"];
    has_been_clear: "The governor has been clear that the towns deserve better. It is clear that the towns deserve better." =>
        ["Indirect Say | governor | that the towns deserve better"];
    named_already: "Paper signed\n\nChief nurse Olwen Parry wrote a memo.\n\nThe rota, according to a nurse on the stroke ward, was agreed on Friday.\n\nParry said it would be reviewed in June." =>
        ["Indirect Say | nurse on the stroke ward* | The rota … was agreed on Friday",
         "Indirect Say | Olwen Parry | it would be reviewed in June"];
    civil_servant: "A civil servant said the scheme was over." => ["Indirect Say | civil servant* | the scheme was over"];
    a_place: "Work at Porth Ewen will begin in April. She said the old timbers could not be saved." =>
        ["Indirect Say | ? | the old timbers could not be saved"];
    shot_back: "Jane Quill shot back that a sensor would have cost less than a dinner." =>
        ["Indirect Say | Jane Quill | that a sensor would have cost less than a dinner"];
    imperative: "“My wife says don’t count on the board,” Dan Holt said." =>
        ["Direct Say | Dan Holt | My wife says don’t count on the board",
         "Indirect Say | My wife | don’t count on the board"];
    lectured: "Quill was lecturing voters that sunlight is the only cure." =>
        ["Indirect Say | Quill | that sunlight is the only cure | told: voters"];
    records_list: "State records list no employees and no website. Shops list prices in dollars." =>
        ["Indirect Say | State records | no employees and no website"];
    no_reason: "Nate Coburn has said he sees no reason to step aside. He sees no bird from there." =>
        ["Indirect Say | Nate Coburn | he sees no reason to step aside",
         "Indirect Think | Nate Coburn | no reason to step aside"];
    waved_away: "Lakeshore waved away the finding as “guilt by Rolodex.”" =>
        ["Mixed Deny | Lakeshore | the finding as “guilt by Rolodex.”"];
    shot_down: "The ministry said its forces had shot down 14 drones. Roe shot down the idea of a tax." =>
        ["Indirect Say | ministry | its forces had shot down 14 drones", "Indirect Deny | Roe | the idea of a tax"];
    feels_quoted: "Juno Takeda says she feels “physically sick” about the emails." =>
        ["Mixed Say | Juno Takeda | she feels “physically sick” about the emails",
         "Mixed Think | Juno Takeda | “physically sick” about the emails"];
    the_governor_he_said: "Gov. Philip Lasker left early. Mr. Blaine, his spokesman, amended his answer. The governor, he said, “may have been given a briefing.”" =>
        ["Mixed Say | Blaine | The governor … “may have been given a briefing.”"];
    the_scheduler: "Carol Venn, the deputy director, wrote it. The scheduler, who left in June, confirmed that she had read the notes but would not say what they meant.\n“I wrote down what I heard,” she said." =>
        ["Indirect Say | scheduler | that she had read the notes",
         "Indirect Decline | scheduler | what they meant",
         "Direct Say | scheduler | I wrote down what I heard"];
    described_a: "Five people described an agency preoccupied that winter with the election." =>
        ["Indirect Say | Five people | an agency preoccupied that winter with the election"];
    recalled_somebody: "Two of them recalled Mr. Tuttle telling a staff meeting that there would be no surprises. Colleagues remember him agreeing with them." =>
        ["Indirect Say | Two of them* | Mr. Tuttle telling a staff meeting that there would be no surprises",
         "Indirect Say | Tuttle | that there would be no surprises | told: staff meeting",
         "Indirect Think | Colleagues | him agreeing with them"];
    would_like: "“I’d like to know myself,” Harlan Voss said. Quill would like to see the bill dead. Like many, Roe left." =>
        ["Direct Say | Harlan Voss | I’d like to know myself",
         "Indirect Think | Harlan Voss | to know myself",
         "Indirect Think | Quill | to see the bill dead"];
    interrupted: "“You run the place,” Lomax interrupted." =>
        ["Direct Say | Lomax | You run the place"];
    reminded: "Hindsight, Dale Huxtable reminded the room, was not a plan." =>
        ["Indirect Say | Dale Huxtable | Hindsight … was not a plan | told: room"];
    suspects_of: "Two officials said Ann Ferrand suspects the clerk of leaking the memo." =>
        ["Indirect Say | Two officials* | Ann Ferrand suspects the clerk of leaking the memo",
         "Indirect Think | Ann Ferrand | the clerk of leaking the memo"];
    holds_responsible: "The poll found that 37 percent of voters hold congressional Republicans mainly responsible." =>
        ["Indirect Say | poll | that 37 percent of voters hold congressional Republicans mainly responsible",
         "Indirect Say | 37 percent of voters | congressional Republicans mainly responsible"];
    no_intention: "Farrell had no intention of defending the plan. Roe has no plans to run. The plan has no parts." =>
        ["Indirect Promise | Farrell | defending the plan", "Indirect Promise | Roe | to run"];
    expects_numbers: "Dana Voorhees expects eight to 12 layoffs either way. Hal Minton expects a turnout of 60 percent." =>
        ["Indirect Think | Dana Voorhees | eight to 12 layoffs either way",
         "Indirect Think | Hal Minton | a turnout of 60 percent"];
    first_thing: "The first thing Ellis Rademacher tells a visitor is that he is boring. What she did not say was that he was late." =>
        ["Indirect Say | Ellis Rademacher | that he is boring | told: visitor*"];
    means_to: "Jane Doe means to go after the tax break." =>
        ["Indirect Think | Jane Doe | to go after the tax break"];
    rated: "The site rated the claim Mostly False." =>
        ["Indirect Say | site | the claim Mostly False"];
    who_told_twice: "“Day 5, nobody cares,” said a consultant who is advising several senators and did not want to be named. “Day 17, they do.”" =>
        ["Direct Say | consultant who is advising several senators and did not want to be named* | Day 5, nobody cares … Day 17, they do."];
    the_other_said: "KDMN confirmed it pulled the spot Friday, while the other said the matter was under review." =>
        ["Indirect Say | KDMN | it pulled the spot Friday", "Indirect Say | other | the matter was under review"];
    nonetheless: "Royce Dunleavy, who opened by complaining that the hearing “smells,” nonetheless told the board he found its answers “hard to square.”" =>
        ["Mixed Say | Royce Dunleavy | that the hearing “smells,”",
         "Mixed Say | Royce Dunleavy | he found its answers “hard to square.” | told: board",
         "Mixed Say | Royce Dunleavy | its answers “hard to square.”"];
    the_man_who: "The man who shared it most widely, a retired trucker in Marl, told us he had assumed it was real." =>
        ["Indirect Say | man | he had assumed it was real | told: ?", "Indirect Think | man | it was real"];
    its_director: "“We have plenty to be angry about,” said its director, Maj. Ron Bixby (ret.)." =>
        ["Direct Say | Ron Bixby | We have plenty to be angry about"];
    wants_gone: "Hannah Lee wants the bill gone by June." =>
        ["Indirect Think | Hannah Lee | the bill gone by June"];
    summoned_and_told: "The ambassador was summoned and told that the raid was wrong." =>
        ["Indirect Say |  | that the raid was wrong"];
    polls_show_voters: "Polls show a majority of voters favor a tax on second homes." =>
        ["Indirect Say | Polls | a majority of voters favor a tax on second homes",
         "Indirect Think | majority of voters | a tax on second homes"];
    with_one_putting: "Officials played down the prospects of a deal, with one envoy putting the odds at one in ten." =>
        ["Indirect Say | Officials* | the prospects of a deal"];
    read_aloud: "Near the end, Lomax read aloud from an email that one of the workers, Nadia Sorel, had sent to her brother." =>
        [];
    pointed_to: "Marguerite Sloan pointed to a poll in which voters backed it. She pointed to the table with the food." =>
        ["Indirect Say | Marguerite Sloan | a poll in which voters backed it"];
    aides_to_both: "Aides to both acknowledged that the race had tightened." =>
        ["Indirect Say | Aides to both* | that the race had tightened"];
    a_woman: "A woman in the crowd said the plan was late. A woman's group said it was not." =>
        ["Indirect Say | woman in the crowd* | the plan was late", "Indirect Say | woman's group | it was not"];
    survey_by: "A survey by the Harlow Institute found that voters are unmoved. A memo obtained by the Harbor Times says it is over." =>
        ["Indirect Say | survey by the Harlow Institute | that voters are unmoved",
         "Indirect Say | memo obtained by the Harbor Times | it is over | via: Harbor Times"];
    what_the_board_wants: "What the board wants is an apology." =>
        ["Indirect Think | board | an apology"];
    cited_as: "Roe cited safety as the reason for the delay." =>
        ["Indirect Say | Roe | safety as the reason for the delay"];
    as_one_put_it: "The message, as one strategist put it, is that “nobody is coming to save us.”" =>
        ["Mixed Say | one strategist* | The message … is that “nobody is coming to save us.”"];
    nobody_in_the_room: "Nobody in the room thought it would work. Everyone in the hall believed it would. Nobody in the room said a word." =>
        ["Indirect Think | Nobody in the room | it would work", "Indirect Think | Everyone in the hall | it would"];
    internal_polling: "The campaign's internal polling suggests that the race has tightened." =>
        ["Indirect Say | campaign's internal polling | that the race has tightened"];
    when_asked: "“Look,” Mr. Drury said when asked about the memo, “I get hundreds of these.”" =>
        ["Direct Say | Drury | Look … I get hundreds of these."];
    says_otherwise: "“I was never in the room,” Ann Roe told members, “and anyone who says otherwise is lying.”" =>
        ["Direct Say | Ann Roe | I was never in the room … and anyone who says otherwise is lying. | told: members"];
    maintained_throughout: "The company's lawyers have maintained throughout that the files were destroyed." =>
        ["Indirect Say | company's lawyers | that the files were destroyed"];
    begun_before: "He was, Ann Roe insisted, “winning with everybody.” Fact-checkers, she told a host, “check what they want.” To quit now, she said, “would be to reward thieves.”" =>
        ["Mixed Say | Ann Roe | He was … “winning with everybody.”",
         "Mixed Say | Ann Roe | Fact-checkers … “check what they want.” | told: host*",
         "Mixed Say | Ann Roe | To quit now … “would be to reward thieves.”"];
    not_begun: "On Monday, Ann Roe said, “we will win.” Last week, she said, “prices rose.” After a pause, she added, “not yet.”" =>
        ["Direct Say | Ann Roe | we will win.", "Direct Say | Ann Roe | prices rose.", "Direct Say | Ann Roe | not yet."];
    that_if_elected: "Dirk Roe, who has promised crowds that, if elected, he will appoint a prosecutor, called the testimony “thin.”" =>
        ["Indirect Promise | Dirk Roe | that, if elected, he will appoint a prosecutor | told: crowds",
         "Mixed Say | Dirk Roe | the testimony “thin.”"];
    chants_of: "Ann Roe left the stage to cries of “Shame!” from the gallery. The remark drew chants of “Sold us out!”" =>
        ["Direct Say | gallery | Shame!", "Direct Say |  | Sold us out!"];
    each_with: "The survey of 812 voters shows each candidate with 44 percent. The poll found the race tied at 44 percent." =>
        ["Indirect Say | survey of 812 voters | each candidate with 44 percent",
         "Indirect Say | poll | the race tied at 44 percent"];
    persisted: "“And whose idea was it?” Ann Roe persisted. “I don’t know,” Mr. Lund shrugged." =>
        ["Direct Say | Ann Roe | And whose idea was it?", "Direct Say | Lund | I don’t know"];
    accepted_that: "The minister accepted that mistakes had been made. The minister accepted the money." =>
        ["Indirect Say | minister | that mistakes had been made"];
    queried: "Members queried why the report was late. Number 10 rubbished the claims. Roe laughed off the idea of a run." =>
        ["Indirect Ask | Members | why the report was late",
         "Indirect Say | Number 10 | the claims",
         "Indirect Deny | Roe | the idea of a run"];
    blame_on: "The mayor put the blame on the banks. The speech put the price on the door." =>
        ["Indirect Say | mayor | the banks"];
    whose_backers: "It is a bill whose backers say will cut costs. Dan Holt, whose lawyer said he was ill, left." =>
        ["Indirect Say | bill's backers | will cut costs", "Indirect Say | Dan Holt's lawyer | he was ill"];
    candid: "Ann Roe has been candid that the plan is late. Some on the left have long been suspicious of her ties to the banks." =>
        ["Indirect Say | Ann Roe | that the plan is late", "Indirect Think | Some on the left | her ties to the banks"];
    no_interest: "Ann Roe has no interest in running again. She would love to see the bill pass. She made no secret of her contempt for it." =>
        ["Indirect Promise | Ann Roe | running again",
         "Indirect Think | Ann Roe | to see the bill pass",
         "Indirect Say | Ann Roe | her contempt for it"];
    all_she_would_say: "All Ann Roe would say was that she was tired. All members said the bill was dead." =>
        ["Indirect Say | Ann Roe | that she was tired", "Indirect Say | All members | the bill was dead"];
    told_in_a_quotation: "“We were told she was different,” Ann Roe said." =>
        ["Direct Say | Ann Roe | We were told she was different", "Indirect Say |  | she was different"];
    on_whether: "Mr. Ansbury was pressed by the anchor, Della Fair, on whether it would be legal." =>
        ["Indirect Ask | Della Fair | whether it would be legal | told: Ansbury"];
    thoughts_joined: "Marla Reed said she liked his bluntness but wished that he would stop." =>
        ["Indirect Say | Marla Reed | she liked his bluntness but wished that he would stop",
         "Indirect Think | Marla Reed | that he would stop"];
    informed: "He did not, Ann Roe informed the House, recognise the claim. They were taken, she complained, “out of context.”" =>
        ["Indirect Say | Ann Roe | He did not … recognise the claim | told: House",
         "Mixed Say | Ann Roe | They were taken … “out of context.”"];
    elided: "Ann Roe agreed that it was late, but Ann Doe did not." =>
        ["Indirect Say | Ann Roe | that it was late"];
    ruled_for: "A court ruled for the voters, a move that was praised. The court ruled it was late." =>
        ["Indirect Say | court | it was late"];
    the_company_that: "The company that operated the train, Great Basin & Lakes, has denied that it ignored warnings." =>
        ["Indirect Deny | Great Basin & Lakes | that it ignored warnings"];
    wants_it_in: "Ann Roe said the text is long. She wants it in a bigger font." =>
        ["Indirect Say | Ann Roe | the text is long", "Indirect Think | Ann Roe | it in a bigger font"];
    among_them: "The authorities said 38 people died, among them 11 children." =>
        ["Indirect Say | authorities | 38 people died, among them 11 children"];
}
