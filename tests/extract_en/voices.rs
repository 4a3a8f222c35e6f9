//! Whose voice it is: the one who goes on speaking, the one who put out the paper, the one whose habit it is.

use super::statements;

reads! {
    outer_speaker_goes_on: "Lund said the governor had promised to fix the road. “He hasn't sent a shovel since.”" =>
        ["Indirect Say | Lund | the governor had promised to fix the road", "Indirect Promise | governor | to fix the road",
         "Direct Say | Lund | He hasn't sent a shovel since."];
    she_is_the_spokeswoman: "Press secretary Mara Quint said the mayor hopes to win. Asked about the poll, she said it was “noise.”" =>
        ["Indirect Say | Mara Quint | the mayor hopes to win", "Indirect Think | mayor | to win",
         "Indirect Say | Mara Quint | it was “noise.”"];
    one_of_them_is_no_she: "Dana Orr heard it from the bosses; one of them asked whether she had a hobby. She had not. Her brother said she wept." =>
        ["Indirect Ask | one of them* | whether she had a hobby", "Indirect Say | Dana Orr's brother | she wept"];
    an_audit_is_it: "That audit found problems. It concluded that 12 schools had no records, and its authors urged the state to pay." =>
        ["Indirect Say | audit | that 12 schools had no records", "Indirect Urge | audit's authors | to pay"];
    of_her_allies: "Governor Ida Marsh lost. Several of her allies said the bill was dead. Her own advisers concede that she was slow." =>
        ["Indirect Say | Several of Ida Marsh's allies* | the bill was dead",
         "Indirect Say | Ida Marsh's advisers | that she was slow"];
    transcript_of_her_interview: "Lena Cole resigned in May. The dam leaked, according to a transcript of her interview." =>
        ["Indirect Say | transcript of Lena Cole's interview | The dam leaked"];
    published_a_paper: "Trent called the vote a sham, while the institute has published a paper asserting that it was fair. The union put out a statement calling it a betrayal." =>
        ["Indirect Say | Trent | the vote a sham", "Indirect Say | institute | that it was fair",
         "Indirect Say | union | it a betrayal"];
    a_bakery_called: "Ida Marsh, 34, a mother of three and the owner of a bakery called “Rise,” won in May after pledging never to raise taxes." =>
        ["Indirect Promise | Ida Marsh | never to raise taxes"];
    called_it: "Critics called “the deal” a sham." => ["Indirect Say | Critics | “the deal” a sham"];
    only_she: "Only Senator Ida Marsh of Iowa came to his defense, reminding colleagues that the law had changed. Even Representative Tom Lund broke ranks, saying it was too late." =>
        ["Indirect Say | Ida Marsh | that the law had changed | told: colleagues", "Indirect Say | Tom Lund | it was too late"];
    likes_to_tell: "“It's a comment on the weather,” Ms. Marsh likes to tell visitors. “You can't eat a slogan,” she is fond of saying." =>
        ["Direct Say | Marsh | It's a comment on the weather | told: visitors", "Direct Say | Marsh | You can't eat a slogan"];
    before_leaving_to_tell: "“We will win,” Quill said before leaving to tell donors about it." =>
        ["Direct Say | Quill | We will win"];
    all_he_would_offer: "“The accounts are different,” was all the minister would offer when pressed." =>
        ["Direct Say | minister | The accounts are different"];
    came_the_reply: "“Absolutely not,” came the reply from Mr. Lund. “A disgrace” was Senator Marsh's verdict. “A dog” was on the poster." =>
        ["Direct Say | Lund | Absolutely not", "Direct Say | Marsh | A disgrace"];
    nor_would_he_say: "Nor would Hale say whether the cap would stay. Nor did Marsh explain why the vote was late." =>
        ["Indirect Decline | Hale | whether the cap would stay", "Indirect Decline | Marsh | why the vote was late"];
    chimed_in: "“We want a road,” said Al Fusco. “A long road.” A colleague, Dee Marsh, chimed in: “A short road.”" =>
        ["Direct Say | Al Fusco | We want a road … A long road.", "Direct Say | Dee Marsh | A short road."];
    many_of_them_in_red: "Voters who packed the gym on Saturday, many of them in red, said they felt abandoned." =>
        ["Indirect Say | Voters | they felt abandoned"];
    rushed_to_deny: "The campaign rushed to deny that it took the money. Reyes could not resist adding that she had warned them." =>
        ["Indirect Deny | campaign | that it took the money", "Indirect Say | Reyes | that she had warned them"];
    troubled_by_the_claim: "Judge Ann Voss said she was troubled by the county's claim that it had no records, calling it “convenient.”" =>
        ["Indirect Say | Ann Voss | she was troubled by the county's claim that it had no records",
         "Indirect Say | county | that it had no records", "Mixed Say | Ann Voss | it “convenient.”"];
    one_a_name: "Two workers spoke. One, Luis Ortega, said he was tired. Someone else said he was not." =>
        ["Indirect Say | Luis Ortega | he was tired", "Indirect Say | Someone else* | he was not"];
}
