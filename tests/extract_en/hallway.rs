//! Words around what is said: relays, asides, questions, wishes and short answers, as papers and tabloids put them.

use super::statements;

reads! {
    in_private_according: "Doe, who has said in private, according to two people in the room, that he would rather quit, left." =>
        ["Indirect Say | Doe | that he would rather quit | via: two people in the room"];
    warned_according: "Quill has warned members, according to Poe, that those who sign will lose their seats. Quill, according to Poe, ignored it." =>
        ["Indirect Say | Quill | that those who sign will lose their seats | told: members | via: Poe",
         "Indirect Say | Poe | Quill … ignored it"];
    last_fall_according: "Last fall, according to the clerk, the tank was sealed. So far, according to a survey, none has been built." =>
        ["Indirect Say | clerk | the tank was sealed",
         "Indirect Say | survey | none has been built"];
    semicolon_according: "Her first answer, according to an insider, was no; her second was yes." =>
        ["Indirect Say | insider* | Her first answer … was no"];
    in_the_words: "It was, in the words of one juror, “a circus without the elephants.”" =>
        ["Indirect Say | one juror* | It was … “a circus without the elephants.”"];
    by_tally: "By Poe's tally, fewer than 5 percent came. By the union's calculation, the strike cost $4 million. By the river, two clerks slept." =>
        ["Indirect Say | Poe | fewer than 5 percent came",
         "Indirect Say | union | the strike cost $4 million"];
    as_described: "Quill, as Sam Poe of Easton, her rival, described it, was a mess. The vote, as one aide described it, was a farce. The bill, as Dan Roe, the mayor, put it, was dead." =>
        ["Indirect Say | Sam Poe | Quill … was a mess",
         "Indirect Say | one aide* | The vote … was a farce",
         "Indirect Say | Dan Roe | The bill … was dead"];
    interposed_apposed: "The fee, the owner, Ann Poe, griped, was a shakedown. The toll, Dan Roe, the mayor, said, would rise. The pier, said the owner, Ann Poe, was safe." =>
        ["Indirect Say | Ann Poe | The fee … was a shakedown",
         "Indirect Say | Dan Roe | The toll … would rise",
         "Indirect Say | Ann Poe | The pier … was safe"];
    still_apposed: "A mayor, Ann Poe, the owner of the mill, said it was late. The stallholder, Dan Roe, said it was dear." =>
        ["Indirect Say | Ann Poe | it was late",
         "Indirect Say | Dan Roe | it was dear"];
    said_at_a_hall: "Colleagues, he said at a town hall, are “rich or planning to be.”" =>
        ["Mixed Say | ? | Colleagues … are “rich or planning to be.”"];
    says_semicolon: "He'll vote for Quill anyway, he says; he just does not like her." =>
        ["Indirect Say | ? | He'll vote for Quill anyway"];
    one_predicted: "He'll be gone by Friday, one clerk predicted, “and he'll want it paid.”" =>
        ["Mixed Say | one clerk* | He'll be gone by Friday … “and he'll want it paid.”"];
    menu_promises: "The package, a menu in the window promises, “melts away the cares of office.” In the years of empty promises, “Easton Rising” was a song." =>
        ["Mixed Promise | menu in the window | The package … “melts away the cares of office.”"];
    in_a_book: "Poe argues in a new book, “The Drawer,” that the real effect is fear. The bill, he wrote in his memoir, “The Long Road” (2004), “confused noise with law.”" =>
        ["Indirect Say | Poe | that the real effect is fear",
         "Mixed Say | Poe | The bill … “confused noise with law.”"];
    in_a_letter: "She wrote in a letter, “Never,” and left." =>
        ["Direct Say | ? | Never"];
    short_questions: "By whom, the host wondered. Why not, he wondered." =>
        ["Indirect Ask | host | By whom",
         "Indirect Ask | host | Why not"];
    asked_would: "She asked him did he know the rules. She asked the man from the firm would he come. Somebody called asking would I be moving. The price he asked did the trick." =>
        ["Indirect Ask | ? | did he know the rules | told: ?",
         "Indirect Ask | ? | would he come | told: man",
         "Indirect Ask | Somebody* | would I be moving"];
    asked_for: "She asked the board for more time. He begged voters for another chance. They petitioned the court for a stay. She asked him for years." =>
        ["Indirect Ask | ? | for more time | told: board",
         "Indirect Urge | ? | for another chance",
         "Indirect Urge | ? | for a stay"];
    single_word: "Ms. Poe had a lawyer. She texted him a single word: “Nope.” She tweeted one line -- “Never again” -- and left." =>
        ["Direct Say | Poe | Nope. | told: ?",
         "Direct Say | Poe | Never again"];
    anyone_who: "She is telling anyone who'll listen that he never liked it." =>
        ["Indirect Say | ? | that he never liked it | told: anyone"];
    want_done: "Conservatives want it offset. The mayor wants the road closed by May. The sponsors want members, spouses and children barred from owning stocks. Riders want the damaged bridge." =>
        ["Indirect Think | Conservatives | it offset",
         "Indirect Think | mayor | the road closed by May",
         "Indirect Think | sponsors | members, spouses and children barred from owning stocks"];
    want_to_know: "He wanted to know who had paid. They wanted to know why. He wanted to go." =>
        ["Indirect Think | ? | to know who had paid",
         "Indirect Think | ? | to know why"];
    judged_too: "The marshal judged the hall too small. Judges met in Easton. The judge was late." =>
        ["Indirect Think | marshal | the hall too small"];
    deemed_by: "The plan was deemed unsafe by inspectors. It was labeled racist by critics. She was called home by her mother." =>
        ["Indirect Think | inspectors | unsafe",
         "Indirect Say | critics | racist"];
    read_as: "The move was widely interpreted as a threat. His silence was read by some Democrats as an invitation." =>
        ["Indirect Think |  | as a threat",
         "Indirect Say | some Democrats | as an invitation"];
    rumored: "He is rumored to be eyeing the seat. It was rumored that he was ill. Rumors flew." =>
        ["Indirect Say |  | He … to be eyeing the seat",
         "Indirect Say |  | that he was ill"];
    let_it_be_known: "She let it be known that she was free. He let it slip that he was done. He let it go." =>
        ["Indirect Say | ? | that she was free",
         "Indirect Say | ? | that he was done"];
    so_far_as: "He went so far as to call it treason. He went to call a cab." =>
        ["Indirect Say | ? | it treason"];
    otherwise: "The memo says otherwise. Whoever says otherwise is lying. The mayor said the opposite. She said much the same. He said nothing of the kind. He said the same people came." =>
        ["Indirect Say | memo | otherwise",
         "Indirect Say | mayor | the opposite",
         "Indirect Say | mayor | much the same",
         "Indirect Say | mayor | nothing of the kind",
         "Indirect Say | mayor | the same people came"];
    pals_of_the_mayor: "Pals of the mayor say he is “crushed.” The bar owner told The Trumpet she saw him twice. Jones said it was late. He said it was done." =>
        ["Mixed Say | Pals | he is “crushed.”",
         "Indirect Say | bar owner | she saw him twice | told: Trumpet",
         "Indirect Say | Jones | it was late",
         "Indirect Say | Jones | it was done"];
    asked_by_a_reporter: "Senator Wade Poe left. Asked by a reporter if he would apologize, he said, “For what?”" =>
        ["Indirect Ask | reporter* | if he would apologize | told: Wade Poe",
         "Direct Say | Wade Poe | For what?"];
    experts_we_spoke_with: "Experts we spoke with said the figure is misleading." =>
        ["Indirect Say | Experts | the figure is misleading"];
    when_asked_and_walked: "“We're done here,” Roe said when asked whether talks would resume, and walked out." =>
        ["Direct Say | Roe | We're done here",
         "Indirect Ask |  | whether talks would resume"];
    view_of_many_here: "What began as a dispute has become, in the view of many here, a test of who runs the town." =>
        ["Indirect Say | many | What began as a dispute has become … a test of who runs the town"];
    among_voters_here: "There is a sense among voters here that nobody is listening." =>
        ["Indirect Say | voters | that nobody is listening"];
    disapprove_found: "Half of voters disapprove of the mayor's work, a Harbor College poll found." =>
        ["Indirect Say | Harbor College poll | Half of voters disapprove of the mayor's work",
         "Indirect Think | Half of voters | the mayor's work"];
    no_such_thing: "The study says no such thing." =>
        ["Indirect Say | study | no such thing"];
    remember_her_as: "Friends remember her as “a hurricane in pearls.” They remember the day as children do." =>
        ["Mixed Think | Friends | her as “a hurricane in pearls.”"];
    feared_for: "Neighbors complained of noise. Roe feared for their wells. The board heard fears for wells." =>
        ["Indirect Say | Neighbors | noise",
         "Indirect Think | Roe | their wells"];
    spilled: "A source close to the mayor spilled that he was done. The tank spilled oil." =>
        ["Indirect Say | source close to the mayor* | that he was done"];
    emails_show_aides: "The emails show aides debating whether to tell the press." =>
        ["Indirect Say | aides* | whether to tell the press"];
}
