//! Where what is said begins and ends in long sentences, and who is meant in them.

use super::statements;

reads! {
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
}
