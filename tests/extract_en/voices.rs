//! Whose voice it is: the one who goes on speaking, the one who put out the paper, the one whose habit it is.

use super::statements;

reads! {
    outer_speaker_goes_on: "Lund said the governor had promised to fix the road. “He hasn't sent a shovel since.”" =>
        ["Indirect Say | Lund | the governor had promised to fix the road", "Indirect Promise | governor | to fix the road",
         "Direct Say | Lund | He hasn't sent a shovel since."];
    she_is_the_spokeswoman: "Press secretary Mara Quint said the mayor hopes to win. Asked about the poll, she said it was “noise.”" =>
        ["Indirect Say | Mara Quint | the mayor hopes to win", "Indirect Think | mayor | to win",
         "Mixed Say | Mara Quint | it was “noise.”"];
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
    called_it: "Critics called “the deal” a sham." => ["Mixed Say | Critics | “the deal” a sham"];
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
    said_another: "“It's a shell game,” said one. “It's worse,” said another. “The bill is dead,” said a second. Officials said another storm was near." =>
        ["Direct Say | one* | It's a shell game", "Direct Say | another* | It's worse", "Direct Say | second* | The bill is dead",
         "Indirect Say | Officials* | another storm was near"];
    among_those_urging: "Among those urging caution was Dale Fitch, a former director, who noted that the figure was old." =>
        ["Indirect Urge | Dale Fitch | caution", "Indirect Say | Dale Fitch | that the figure was old"];
    advisers_say_he_believes: "Advisers say Mr. Pike believes that he can win." =>
        ["Indirect Say | Advisers* | Mr. Pike believes that he can win", "Indirect Think | Pike | that he can win"];
    praise_from: "The ruling drew praise from unions, which called it “a victory.”" =>
        ["Mixed Say | unions | it “a victory.”"];
    at_an_hour: "8:05 p.m. — Dorsey on crime: “Every family deserves to feel safe.” Fusco, on the jobs report: “A rounding error.”" =>
        ["Direct Say | Dorsey | Every family deserves to feel safe.", "Direct Say | Fusco | A rounding error."];
    credit_in_small: "“The best mayor we ever had.” — a bus driver in Easton" =>
        ["Direct Say | bus driver* | The best mayor we ever had."];
    one_word_answers: "Reporter: Will you resign?\nMayor: No.\nReporter: Have you met?\nMayor: I meet him daily." =>
        ["Direct Say | Reporter | Will you resign?", "Direct Say | Mayor | No.",
         "Direct Say | Reporter | Have you met?", "Direct Say | Mayor | I meet him daily."];
    voters_we_spoke_to: "Six voters we spoke to said rents decided their vote. Nearly half of the tenants we interviewed said they would move. He spoke to say goodbye." =>
        ["Indirect Say | Six voters* | rents decided their vote", "Indirect Say | Nearly half of the tenants | they would move"];
    the_premier_stays: "Dame Ida Storr, the prime minister, lost. The cabinet secretary was asked to leave. For now, the prime minister is going nowhere. “She thinks it'll pass,” said a friend." =>
        ["Direct Say | friend* | She thinks it'll pass", "Indirect Think | Ida Storr | it'll pass"];
    questioned_by: "Al Tice told senators that he would go. Under questioning from Ben Ortiz, he acknowledged that he had met the donor." =>
        ["Indirect Say | Al Tice | that he would go | told: senators",
         "Indirect Say | Al Tice | that he had met the donor"];
    surname_like_a_first_name: "Governor Lena Ross said it was over. Gov. Ross warned that it could return." =>
        ["Indirect Say | Lena Ross | it was over", "Indirect Say | Lena Ross | that it could return"];
    known_by_one_name: "A neighbor who asked to be identified only as Rita said she heard glass break." =>
        ["Indirect Say | neighbor who asked to be identified only as Rita* | she heard glass break"];
    quotation_of_the_sentence_before: "Lund said the court had “lost its way.” Ann Roe, who wrote separately, said both were wrong." =>
        ["Mixed Say | Lund | the court had “lost its way.”", "Indirect Say | Ann Roe | both were wrong"];
    a_report_made_public: "Lawmakers heard Mr. Hale over an auditor's report, made public last week, which concluded that the county lied. She cited a memo, written in 2019, that warned that the dam was weak." =>
        ["Indirect Say | auditor's report | that the county lied", "Indirect Say | memo | that the dam was weak"];
    not_said: "“I never said it was easy,” Ms. Orr told the board. “I said it was close.”" =>
        ["Direct Say | Orr | I never said it was easy … I said it was close. | told: board", "Indirect Say | Orr | it was close"];
    both_with_descriptions: "Pam Ortiz, who chairs the panel, and Lou Castle, its ranking member, said that they were ill. Pam Ortiz met Lou Castle, who leads the board, and Ann Roe said it was late." =>
        ["Indirect Say | Pam Ortiz; Lou Castle | that they were ill", "Indirect Say | Ann Roe | it was late"];
    they_wrote: "Pam Ortiz and Lou Castle said they would sue. “We have no choice,” they wrote." =>
        ["Indirect Say | Pam Ortiz; Lou Castle | they would sue", "Direct Say | Pam Ortiz; Lou Castle | We have no choice"];
    their_letter: "The senators said that the agency had stalled. Their letter noted that it was late." =>
        ["Indirect Say | senators | that the agency had stalled", "Indirect Say | senators' letter | that it was late"];
}
