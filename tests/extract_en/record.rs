//! What papers of record, courts, hearings and rallies put in ever the same few ways: made-up sentences, a class of wording
//! each, and beside it what only looks like it.

use super::statements;

reads! {
    recess_that: "The dam would close by June, minister Ada Quill announced after a recess that lasted until dawn. The results are final, Clerk Joan Petty declared at a hearing that drew hundreds." =>
        ["Indirect Say | Ada Quill | The dam would close by June",
         "Indirect Say | Joan Petty | The results are final"];
    asked_why: "Vance said the ferry would be late. Rosen asked why." =>
        ["Indirect Say | Vance | the ferry would be late",
         "Indirect Ask | Rosen | why"];
    asked_who: "The senator refused to vote. Asked why, he said he was tired." =>
        ["Indirect Deny | senator | to vote",
         "Indirect Ask |  | why | told: senator",
         "Indirect Say | senator | he was tired"];
    denied_it: "The ministry denied it. Roe denied that he had gone." =>
        ["Indirect Deny | ministry | it",
         "Indirect Deny | Roe | that he had gone"];
    blamed_whom: "Rosen faulted the engineers. The engineers blame the mayor." =>
        ["Indirect Say | Rosen | the engineers",
         "Indirect Say | engineers | the mayor"];
    begs_to_differ: "Parents beg to differ." =>
        [];
    said_it_when: "“She said it when I was nine,” Petty recalled. “They wrote it down.”" =>
        ["Direct Say | Petty | She said it when I was nine … They wrote it down."];
    in_the_telling: "In the telling of one aide, the mayor left early. In Rosen's telling, the mayor begged him to stay." =>
        ["Indirect Say | one aide* | the mayor left early",
         "Indirect Say | Rosen | the mayor begged him to stay",
         "Indirect Urge | mayor | to stay"];
    per_the_auditor: "The average bill would be $90, per the county auditor. Tickets are $9 per person." =>
        ["Indirect Say | county auditor | The average bill would be $90"];
    court_was_told: "Vance knew of the leak in May, the inquiry was told." =>
        ["Indirect Say |  | Vance knew of the leak in May | told: inquiry"];
    texted_that: "Vance texted the Harbor Times that rivals had planted it. Text messages seen by the Courier show that he knew." =>
        ["Indirect Say | Vance | that rivals had planted it | told: Harbor Times",
         "Indirect Say | Text messages seen by the Courier | that he knew"];
    put_it_to: "Counsel Beth Stone put it to Vance that she had lied. She submitted that there was no evidence of theft." =>
        ["Indirect Say | Beth Stone | that she had lied | told: Vance",
         "Indirect Say | Beth Stone | that there was no evidence of theft"];
    stepped_in: "Judge Emil Stroud broke in to ask whether the lock had been tested. Abbott phoned in to say he would resign." =>
        ["Indirect Ask | Emil Stroud | whether the lock had been tested",
         "Indirect Say | Abbott | he would resign"];
    signed_in_june: "The senator maintains the contract, signed by his brother, was lawful. She insisted the ballots, counted twice by hand, were genuine." =>
        ["Indirect Say | senator | the contract, signed by his brother, was lawful",
         "Indirect Say | senator | the ballots, counted twice by hand, were genuine"];
    some_of_them: "According to a survey, 40 percent of voters, most of them women, dislike the tax." =>
        ["Indirect Say | survey | 40 percent of voters, most of them women, dislike the tax"];
    widely_seen: "Ida Vance, widely seen as a rising star, toured the plant. The bill, long viewed as a gift to builders, passed." =>
        ["Indirect Think |  | as a rising star",
         "Indirect Think |  | as a gift to builders"];
    named_hearer: "In one, dated 4 May 2019, Roe wrote to his clerk, Joan Petty:\n“Burn it.”" =>
        ["Direct Say | Roe | Burn it. | told: Roe's clerk"];
    joked_about: "The senator joked at a dinner about selling the state." =>
        ["Indirect Say | senator | selling the state"];
    marked_orders: "The mayor instructed staff to “lose the file” when auditors came by." =>
        ["Mixed Urge | mayor | to “lose the file”"];
    because_of_it: "The tax will pass, said one lobbyist, because nobody reads the bills." =>
        ["Indirect Say | one lobbyist* | The tax will pass … because nobody reads the bills"];
    rather_lose: "Privately, Roe has told friends he would “rather lose than beg,” said a Democrat familiar with his thinking." =>
        ["Mixed Say | Democrat familiar with his thinking* | Privately, Roe has told friends he would “rather lose than beg,”",
         "Mixed Say | Roe | he would “rather lose than beg,” | told: friends"];
    list_of_deeds: "In the past week alone, the mayor has mused about closing the zoo, called her rival “a goat” and confided to donors that she was tired." =>
        ["Indirect Think | mayor | closing the zoo",
         "Mixed Say | mayor | her rival “a goat”",
         "Indirect Say | mayor | that she was tired"];
    pressed_by: "Pressed by the anchor, Lena Stone, on whether the tax would rise, Rosen laughed." =>
        ["Indirect Ask | Lena Stone | whether the tax would rise"];
    let_slip: "Vance let slip that the deal was done. Abbott owned up to losing the file. The union floated a strike in June." =>
        ["Indirect Say | Vance | that the deal was done",
         "Indirect Say | Abbott | losing the file",
         "Indirect Say | union | a strike in June"];
    dodged: "Vance dodged the question of whether she would run." =>
        ["Indirect Say |  | whether she would run"];
    expect_us: "“They expect us to pay,” Rosen said of the builders." =>
        ["Direct Say | Rosen | They expect us to pay",
         "Indirect Think | ? | us to pay"];
    who_she_noted: "The mayor praised the clerk, who, Jane Roe noted, had worked for free." =>
        ["Indirect Say | Jane Roe | had worked for free"];
    another_tone: "A memo to the board strikes another tone: it warns that the mill “may never open.”" =>
        ["Mixed Say | memo | that the mill “may never open.”"];
    said_doe_he: "Party leader Inge Dahl later said Tomas Rice was speaking for himself.\nAnalysts doubt it. “One vote is no majority,” said Leo Asante of the Cassin Institute. He expects an early vote by spring." =>
        ["Indirect Say | Inge Dahl | Tomas Rice was speaking for himself",
         "Direct Say | Leo Asante | One vote is no majority",
         "Indirect Think | Leo Asante | an early vote by spring"];
    pressed_whether_he: "“I have been there,” Senator Victor Castle told Dana Hurst on Sunday. Hurst pressed the senator on whether he was calling for the minister to quit.\n“Not yet,” he said." =>
        ["Direct Say | Victor Castle | I have been there | told: Dana Hurst",
         "Indirect Ask | Dana Hurst | whether he was calling for the minister to quit | told: Victor Castle",
         "Indirect Urge | Victor Castle | the minister to quit",
         "Direct Say | Victor Castle | Not yet"];
    remarks_when_he: "Majority Leader Roy Stand was away. A Stand spokesman, Ed Poe, pointed to the leader’s remarks in June, when he predicted that the party would win." =>
        ["Indirect Say | Ed Poe>Roy Stand | the leader’s remarks in June",
         "Indirect Say | Roy Stand | that the party would win"];
    aide_of_whom: "An aide said the governor was tired and that he planned to rest." =>
        ["Indirect Say | aide* | the governor was tired and that he planned to rest",
         "Indirect Promise | governor | to rest"];
    if_he_refuses: "Dale Hark vowed to haul Paul Venn before the panel and threatened to cut the budget if he refuses to appear." =>
        ["Indirect Promise | Dale Hark | to haul Paul Venn before the panel",
         "Indirect Promise | Dale Hark | to cut the budget if he refuses to appear",
         "Indirect Deny | Paul Venn | to appear"];
    party_it: "“The marl fell,” said Leo Asante.\nThe Renewal Party, which was founded by unionists, finished second. It complained that ballots had been stuffed." =>
        ["Direct Say | Leo Asante | The marl fell",
         "Indirect Say | Renewal Party | that ballots had been stuffed"];
    grandmother_she: "Isaac Cole spoke of his grandmother. She told him it would never end." =>
        ["Indirect Say | Isaac Cole's grandmother | it would never end | told: Isaac Cole"];
    they_in_there: "“People in there aren’t angry. They’re asking why nobody came,” Victor Castle said." =>
        ["Direct Say | Victor Castle | People in there aren’t angry. They’re asking why nobody came",
         "Indirect Ask | People | why nobody came"];
    question_answered: "“It ends Friday,” Senator Victor Castle said. Dana Hurst asked why. “Because I said so.”" =>
        ["Direct Say | Victor Castle | It ends Friday",
         "Indirect Ask | Dana Hurst | why",
         "Direct Say | Victor Castle | Because I said so."];
    called_by_name: "Philippa Nash told Stephen Crale he had been warned by four people.\n“I don’t accept four,” Mr. Crale said.\n“How many do you accept, Mr. Crale?”\n“Three.”" =>
        ["Indirect Say | Philippa Nash | he had been warned by four people | told: Stephen Crale",
         "Direct Say | Stephen Crale | I don’t accept four",
         "Direct Say | Philippa Nash | How many do you accept, Mr. Crale?",
         "Direct Say | Stephen Crale | Three."];
    appositions_behind_that: "Mr. Pell, who added that he was open, recalled that the minister, Odile Grant, had promised him to deliver a report." =>
        ["Indirect Say | Pell | that he was open",
         "Indirect Say | Pell | that the minister, Odile Grant, had promised him to deliver a report",
         "Indirect Promise | Odile Grant | to deliver a report | told: Pell"];
    has_since: "The study's author, Dr. Priya Rahman, has since warned that the figure is higher." =>
        ["Indirect Say | Priya Rahman | that the figure is higher"];
    said_so: "Asked whether he would run, Rosen said no. Vance thinks so." =>
        ["Indirect Ask |  | whether he would run | told: Rosen",
         "Indirect Say | Rosen | no",
         "Indirect Think | Vance | so"];
    put_the_cost: "The treasurer put the cost at $5 million. Petty put her hat at the door." =>
        ["Indirect Say | treasurer | the cost at $5 million"];
    asked_named: "Asked which issue mattered most, 31% of residents named property taxes." =>
        ["Indirect Ask |  | which issue mattered most | told: 31% of residents",
         "Indirect Say | 31% of residents | property taxes"];
    who_built_it: "The levee, warned Omar Reyes, who built it, would not hold." =>
        ["Indirect Say | Omar Reyes | The levee … would not hold"];
    lower_than: "Turnout was lower than hoped, Petty told us, “lower than anybody guessed.”" =>
        ["Mixed Say | Petty | Turnout was lower than hoped … “lower than anybody guessed.” | told: ?"];
    not_speaking: "She was not, Jane Roe stressed, speaking for the board. Nor, she added, did she trust the count." =>
        ["Indirect Say | Jane Roe | She was not … speaking for the board",
         "Indirect Say | Jane Roe | did she trust the count"];
    wanted_him_to: "Aides wanted him to stop." =>
        ["Indirect Think | Aides* | him to stop"];
    board_and_governor: "The mayor wants the board to act and the governor wants it to wait." =>
        ["Indirect Think | mayor | the board to act",
         "Indirect Think | governor | it to wait"];
    memo_says: "The memo says Abbott told an aide to burn the ledgers." =>
        ["Indirect Say | memo | Abbott told an aide to burn the ledgers",
         "Indirect Say | Abbott | to burn the ledgers | told: aide*"];
    trust_her: "Some farmers say they trust her; others do not." =>
        ["Indirect Say | Some farmers | they trust her"];
    pressed_by_nobody: "Vance was pressed on whether she would run." =>
        ["Indirect Ask |  | whether she would run | told: Vance"];
    announced_monday: "It was announced Monday that the pier would close." =>
        ["Indirect Say |  | that the pier would close"];
    warned_not_to: "Residents were warned not to drink the water." =>
        ["Indirect Say |  | not to drink the water | told: Residents"];
    made_in_may: "Rosen's assertion, made in May, that crime had doubled was wrong." =>
        ["Indirect Say | Rosen | that crime had doubled"];
    has_a_message: "Vance has a message for drivers: slow down. Roe has a report to write: it is late." =>
        ["Indirect Say | Vance | slow down"];
}
