//! Where what is said begins and ends in long sentences, and who is meant in them.

use super::statements;

reads! {
    which_cost: "He fears the 2029 lapse, which budget analysts estimated cost the economy $11 billion. The rule, which critics say violates the law, is popular. The road, which the county swore was safe, collapsed. The bridge, which the mayor opened, is long." =>
        ["Indirect Say | budget analysts | cost the economy $11 billion",
         "Indirect Say | critics | violates the law",
         "Indirect Say | county | was safe"];
    call_a_muzzle: "A law that opponents call a muzzle passed." =>
        ["Indirect Say | opponents | a muzzle passed"];
    group_of_members: "A bipartisan group of House members says it is close to a deal. The police posts were filled." =>
        ["Indirect Say | bipartisan group of House members | it is close to a deal"];
    stopped_short: "The board said that the mayor would sign the bill but stopped short of a promise." =>
        ["Indirect Say | board | that the mayor would sign the bill"];
    to_drop_it: "He was told by the leaders to drop it and refused. She urged them to leave and went home. He asked to be tried and cleared." =>
        ["Indirect Say | leaders | to drop it | told: ?",
         "Indirect Urge | ? | to leave",
         "Indirect Ask | ? | to be tried and cleared"];
    asked_about_his: "Poe, asked about Roe's suggestion that she had misled him, paused on the stairs." =>
        ["Indirect Say | Roe | that she had misled him"];
    doe_believing: "The line appears, Joan Poe presumably believing nobody would ever read it, in an email." =>
        ["Indirect Think | Joan Poe | nobody would ever read it"];
    list_behind_a_quotation: "He denounced the leak as “a hit job,” demanded that the clerk be fired and suggested that mothers were coached. He called it “a lie,” denied having steered anything and noted that it had passed." =>
        ["Mixed Say | ? | the leak as “a hit job,”",
         "Indirect Urge | ? | that the clerk be fired",
         "Indirect Say | ? | that mothers were coached",
         "Mixed Say | ? | it “a lie,”",
         "Indirect Deny | ? | having steered anything",
         "Indirect Say | ? | that it had passed"];
    reached_at: "Reached at his home, where he was ill, Ray Poe, 58, swore it was all fine. Reached by phone, she said no such thing was planned." =>
        ["Indirect Say | Ray Poe | it was all fine",
         "Indirect Say | ? | no such thing was planned"];
    for_three_years: "For three years Wade Poe, the governor and a man never seen without a hat, has assured parents that the water is safe." =>
        ["Indirect Say | Wade Poe | that the water is safe | told: parents"];
    self_styled: "The mayor, the self-styled “sheriff of thrift” who ordered agencies to cut back on pens, billed taxpayers for a boat." =>
        ["Indirect Urge | self-styled “sheriff of thrift” | to cut back on pens"];
    aged_driver: "“They asked the mayor who would pay,” said Dolores Poe, 71, a retired driver who says she has called nine times. “Maybe I should stop.”" =>
        ["Direct Say | Dolores Poe | They asked the mayor who would pay",
         "Indirect Ask | ? | who would pay | told: mayor",
         "Indirect Say | Dolores Poe | she has called nine times",
         "Direct Say | Dolores Poe | Maybe I should stop."];
    papers_show: "Memos obtained by the Courier under the records law show that Quill billed for trucks." =>
        ["Indirect Say | Memos obtained by the Courier under the records law | that Quill billed for trucks | via: Courier"];
    would_have_you: "The usual chorus would have you believe this is a story about process. I have you, she believes, to thank." =>
        ["Indirect Think | usual chorus | this is a story about process",
         "Indirect Think | ? | I have you … to thank"];
    best_remembered: "He is best remembered for the night in 1987 when he rose and announced that he had changed his mind." =>
        ["Indirect Say | ? | that he had changed his mind"];
    having_assured: "Poe left when, having assured the board of his vote, he rose on the floor. She reminded him of his promise." =>
        ["Indirect Say | Poe | his vote | told: board",
         "Indirect Say | Poe | his promise | told: ?"];
    never_again: "Quill won on her pledge never again to bring a bill unread. His vow not to run held." =>
        ["Indirect Promise | ? | never again to bring a bill unread",
         "Indirect Promise | ? | not to run"];
    reminder_from: "She drew applause and a reminder from Mayor Bev Poe to hold comments until noon. The note carried a warning from the board to stay away. The road from the pier to the mill was shut." =>
        ["Indirect Urge | Bev Poe | to hold comments until noon",
         "Indirect Urge | board | to stay away"];
    afraid_their: "Residents said they were afraid their wells would run dry. She is confident Easton will pay." =>
        ["Indirect Say | Residents | they were afraid their wells would run dry",
         "Indirect Think | Residents | their wells would run dry",
         "Indirect Think | ? | Easton will pay"];
    tired_of: "She said her members were tired of driving two hours. Voters are weary of the mayor." =>
        ["Indirect Say | ? | her members were tired of driving two hours",
         "Indirect Think | her members | driving two hours"];
    feeling_in_the_room: "The feeling in the room was that it was over." =>
        ["Indirect Say |  | that it was over"];
    says_his_back_hurts: "Quill, who has heard the tape, says his back hurts. She says the plan works. He said his prayers. He says a few words." =>
        ["Indirect Say | Quill | his back hurts",
         "Indirect Say | Quill | the plan works"];
    sign_reading: "Signs reading “No dump here” lined the road." =>
        ["Direct Say | Signs | No dump here"];
    asked_his_opinion: "“I said no.” Asked his opinion, the mayor shrugged." => [];
    at_first: "The mayor at first called the complaints “slow.”" =>
        ["Mixed Say | mayor | the complaints “slow.”"];
    never_sure: "He was never sure, friends say, whether he had won." =>
        ["Indirect Say | friends | He was never sure … whether he had won",
         "Indirect Think | ? | whether he had won"];
    attributed_to: "He was passed over twice, a decision the leader attributed to rain." =>
        ["Indirect Say | leader | to rain"];
    until_she: "Poe took it as an insult until she explained what one was." =>
        ["Indirect Say | ? | what one was"];
    cracked: "“He wants a rest,” she cracked. The vote, the insider dished, was rigged." =>
        ["Direct Say | ? | He wants a rest",
         "Indirect Say | insider* | The vote … was rigged"];
    the_pilot_is_no_he: "Senator Wade Poe left. In March, The Harbor Pilot asked him why. “Accurately,” he said." =>
        ["Indirect Ask | Harbor Pilot | why | told: Wade Poe",
         "Direct Say | Wade Poe | Accurately"];
    her_name_only_as: "Comptroller Nadine Roe left in May after a long fight over the budget of the county and its clerks, most of whom had gone before.\nThe spa had no other guests. Its owner, who gave her name only as Mimi, was more forgiving. “He cried,” she said." =>
        ["Direct Say | Mimi | He cried"];
    listening_hard_tour: "Dan Poe is on the “Listening Hard” tour of Norland. His aides say it is long." =>
        ["Indirect Say | Dan Poe's aides | it is long"];
    after_the_vote_poe: "Clerk Ned Bell has said that the law is clear.\nAfter the vote Dan Poe would not talk to his rivals about it. “They like it here,” he said." =>
        ["Indirect Say | Ned Bell | that the law is clear",
         "Direct Say | Dan Poe | They like it here"];
    likened_him: "Senator Wade Poe voted no. The columnist Murray Voss likened him to a storm. He gave as good as he got. “I liked it,” he said." =>
        ["Indirect Say | Murray Voss | him to a storm",
         "Direct Say | Wade Poe | I liked it"];
    loggers_son: "Mr. Poe, a logger's son, held that the law was old. He said it was late." =>
        ["Indirect Say | Poe | that the law was old",
         "Indirect Say | Poe | it was late"];
    put_it_at: "Organizers estimated the crowd at 4,000; the police put it at half that." =>
        ["Indirect Say | Organizers | the crowd at 4,000",
         "Indirect Say | police | it at half that"];
    just_as_sure: "The mayor is convinced the numbers are wrong. Her rivals are just as sure they are right." =>
        ["Indirect Think | mayor | the numbers are wrong",
         "Indirect Think | mayor's rivals | they are right"];
    would_testify: "Roe's lawyer said that her client had “nothing to hide” and would testify “anywhere, any time.”" =>
        ["Mixed Say | Roe's lawyer | that her client had “nothing to hide” and would testify “anywhere, any time.”",
         "Direct Say | Roe's lawyer | anywhere, any time."];
    remembers_thinking: "He remembers thinking it would stop. Poe recalls promising a review." =>
        ["Indirect Think | ? | thinking it would stop",
         "Indirect Think | ? | it would stop",
         "Indirect Say | Poe | promising a review",
         "Indirect Promise | Poe | a review"];
    pitch_to_voters: "Poe's pitch to voters is that he is boring. The road to the mill is that way." =>
        ["Indirect Say | Poe | that he is boring"];
    reported_no: "Economists who ran the numbers reported no edge. The mill reported no profit." =>
        ["Indirect Say | Economists | no edge"];
    told_to_stand_down: "The officials had been told to stand down. Aides were told to say “the project,” and left." =>
        ["Indirect Say |  | to stand down | told: officials"];
    styled_boss: "Lorenzo Poe, the self-styled “boss of bosses” who ordered agencies to cut back on clips, billed taxpayers for a boat." =>
        ["Indirect Urge | Lorenzo Poe | to cut back on clips"];
    and_who_asked: "Two people who took part in a call, and who asked not to be named because they feared for their jobs, said Roe threatened to quit." =>
        ["Indirect Think | Two people* | their jobs",
         "Indirect Say | Two people who took part in a call, and who asked not to be named because they feared for their jobs* | Roe threatened to quit",
         "Indirect Promise | Roe | to quit"];
    yes_it_knew: "Yes, the county knew, its engineer testified." => ["Indirect Say | its engineer | Yes, the county knew"];
}
