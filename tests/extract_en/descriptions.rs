//! Whom a headline, a description, an office or a relative means: made-up news, with near misses beside.

use super::{headline, statements};

reads! {
    its_leader: "The opposition Liberal Party left. Its leader, Jonas Wik, said it was late. Premier Ann Holm smiled. The Liberal leader said it was early." =>
        ["Indirect Say | Jonas Wik | it was late",
         "Indirect Say | Jonas Wik | it was early"];
    who_represents_the_seat: "Susan Crewe, who represents Bath for the Greens, left. Mayor Joe Tarr was there. The Bath MP said it was late." =>
        ["Indirect Say | Susan Crewe | it was late"];
    the_premier_is_prime_minister: "Prime Minister Olan Bezek left. Finance Minister Jan Hruby spoke. The premier said it was late." =>
        ["Indirect Say | Olan Bezek | it was late"];
    the_ex_president: "Former President Carl Harmon wrote a letter. The ex-president said it was late." =>
        ["Indirect Say | Carl Harmon | it was late"];
    an_engineer_once: "Jonas Wik, a former dam engineer, left. Premier Ann Holm smiled. The engineer-turned-politician said it was late." =>
        ["Indirect Say | Jonas Wik | it was late"];
    the_appeals_judge: "Judge Tad Boone spoke. Sen. Martha Kessler smiled. The former appeals judge said it was late." =>
        ["Indirect Say | Tad Boone | it was late"];
    two_of_them_by_name: "Two of the senators, Mike Dole and Ann Prior, said it was late." =>
        ["Indirect Say | Mike Dole; Ann Prior | it was late"];
    close_to_her: "Mayor Ann Roe left. But two people close to her said it was late. “She is ill,” said one of the two." =>
        ["Indirect Say | two people close to her* | it was late",
         "Direct Say | one of the two* | She is ill"];
    whose_spokeswoman: "A spokeswoman for the attorney, Hal Moss, said it was late." =>
        ["Indirect Say | spokeswoman for the attorney*>Hal Moss | it was late"];
    nobody_elses_lawyer: "Luke Penn left. Penn’s lawyer, Dora Winn, said it was late. Alan Frayne spoke. His attorney said it was early." =>
        ["Indirect Say | Dora Winn | it was late",
         "Indirect Say | Alan Frayne’s attorney | it was early"];
    his_wife_named_next: "Sen. Don Kessler quit. His wife said he was tired. Anna Kessler, who teaches, said he would rest." =>
        ["Indirect Say | Anna Kessler | he was tired",
         "Indirect Say | Anna Kessler | he would rest"];
    mrs_and_her_husband: "Judge Tad Boone spoke. Boone’s wife, Lydia, sat there. Mrs. Boone said it was late." =>
        ["Indirect Say | Lydia | it was late"];
    the_daughter_is_younger: "Vince Corrado was tried. Corrado’s daughter, Gina Corrado, was there. “He sleeps,” said the younger Corrado." =>
        ["Direct Say | Gina Corrado | He sleeps"];
    either_sex: "Mayor Rosa Ortega quit after a year in office and thanked her staff.\nLt. Gov. Kim Yates smiled. “It is late,” the lieutenant governor said. Her campaign said it was early." =>
        ["Direct Say | Kim Yates | It is late",
         "Indirect Say | Kim Yates's campaign | it was early"];
    the_church_of: "The Church of the Moor owns a ship. The Church said it was late." =>
        ["Indirect Say | Church of the Moor | it was late"];
    the_company: "Mercy Health said it was late. The company said it was early." =>
        ["Indirect Say | Mercy Health | it was late",
         "Indirect Say | Mercy Health | it was early"];
    the_company_of_its_chief: "Ines Halloran, chief executive of Calder Cells, left. Bram Oakes said it was late. Marta Stoke, a company spokeswoman, said it was early." =>
        ["Indirect Say | Bram Oakes | it was late",
         "Indirect Say | Marta Stoke>Calder Cells | it was early"];
    it_is_the_campaign: "The Moor League said it was late. On Friday Roe’s campaign issued a clarification. It said he was ill." =>
        ["Indirect Say | Moor League | it was late",
         "Indirect Say | Roe’s campaign | he was ill"];
    the_former_executive: "A former Mercy executive, who spoke on the condition of anonymity, left. The former executive said it was late." =>
        ["Indirect Say | former Mercy executive* | it was late"];
    a_clerk_is_introduced: "A county clerk was charged on Friday.\nShawna Pitts, 44, said it was late. The clerk said it was early." =>
        ["Indirect Say | Shawna Pitts | it was late",
         "Indirect Say | Shawna Pitts | it was early"];
    another_clerk: "Mayor Ann Roe met a clerk. Roe left. The clerk said it was early." =>
        ["Indirect Say | clerk | it was early"];
    asked_about_it: "Ann Roe left. Asked about it, she paused before replying: “It is late.”" =>
        ["Direct Say | Ann Roe | It is late."];
    no_paper_is_a_he: "Aide Luke Penn said it was late.\nThe Hill Dispatch reported Alan Frayne had a flat. He said it was early." =>
        ["Indirect Say | Luke Penn | it was late",
         "Indirect Say | Hill Dispatch | Alan Frayne had a flat",
         "Indirect Say | Alan Frayne | it was early"];
    officials_are_unnamed: "Officials said it was late. Two members of the board said it was early. A Roe supporter who would not give his name said it was wet." =>
        ["Indirect Say | Officials* | it was late",
         "Indirect Say | Two members of the board* | it was early",
         "Indirect Say | Roe supporter who would not give his name* | it was wet"];
}

#[test]
fn whoever_bears_the_title_of_the_headline() {
    let read =
        headline("Mayor denies knowing of leak", "Ann Roe, the mayor of Easton, denied that she had known of it.");
    assert_eq!(read[0], "Indirect Deny | Ann Roe | knowing of leak");
    let read = headline("Ex-governor says he is innocent", "Former Gov. Tom Roe said on Friday that he was ill.");
    assert_eq!(read[0], "Indirect Say | Tom Roe | he is innocent");
}

#[test]
fn a_deputy_mayor_is_no_mayor() {
    let read = headline("Deputy mayor says bridge is safe", "Mayor Ann Roe left. Roe said it was late.");
    assert_eq!(read, ["Indirect Say | Deputy mayor | bridge is safe", "Indirect Say | Ann Roe | it was late"]);
}
