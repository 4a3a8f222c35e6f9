//! Campaigns and councils: how a clause is led up to, made-up sentences, a class of wording each.

use super::statements;

reads! {
    aside_before_clause: "Roe said, though, it would have sunk anyway." =>
        ["Indirect Say | Roe | it would have sunk anyway"];
    himself: "Quill himself told Harbor News he found it hard to sleep." =>
        ["Indirect Say | Quill | he found it hard to sleep | told: Harbor News"];
    some: "Some say he was warned. Some doubt that the bridge is safe. There was some doubt." =>
        ["Indirect Say | Some | he was warned", "Indirect Think | Some | that the bridge is safe"];
    first_debate: "Quill's allies said after his first debate that he had lost." =>
        ["Indirect Say | Quill's allies | that he had lost"];
    kept_saying: "Quill kept saying the bridge was safe. They are desperate to continue attacking Roe over the toll." =>
        ["Indirect Say | Quill | the bridge was safe"];
    in_hopes_of: "Council leaders have a short plan in hopes of keeping the ferry open." =>
        ["Indirect Think | Council leaders | keeping the ferry open"];
    plans_to: "Roe plans to close the ferry. The board intended to pay. The path plans to go nowhere." =>
        ["Indirect Promise | Roe | to close the ferry", "Indirect Promise | board | to pay"];
    message: "Fabel brought a blunt message to the mayor: If the bridge fails, you will lose." =>
        ["Indirect Say | Fabel | If the bridge fails, you will lose"];
    consensus: "While there was consensus among aides that Quill lost no votes, the mayor needed to win." =>
        ["Indirect Say | aides* | that Quill lost no votes"];
    angry_that: "Irate that Quill will not be charged, council members are calling a meeting." =>
        ["Indirect Think | council members | that Quill will not be charged"];
    as_opens: "As leaders accused Jason B. Quill of unfair treatment, the county vowed to speed up its review." =>
        ["Indirect Say | leaders | Jason B. Quill of unfair treatment", "Indirect Promise | county | to speed up its review"];
    though: "Aides don't feel he was ready, though they have framed it as \"missed chances\"." =>
        ["Indirect Think | Aides* | he was ready", "Mixed Say | Aides* | it as \"missed chances\""];
    rebuke_from: "The remark drew a rebuke from Roe, who said it was false." =>
        ["Indirect Say | Roe | it was false"];
    per: "The plan is getting an overhaul, per the Easton Times. It will cost $4, per person." =>
        ["Indirect Say | Easton Times | The plan is getting an overhaul"];
    left_open: "Quill declined to say whether he would run. Officials have not said why the ferry stopped." =>
        ["Indirect Decline | Quill | whether he would run", "Indirect Decline | Officials* | why the ferry stopped"];
    not_ruled_out: "Roe refused to rule out closing the ferry." =>
        ["Indirect Say | Roe | closing the ferry"];
    to_quoted: "Roe urged voters to \"stay calm.\"" =>
        ["Mixed Urge | Roe | to \"stay calm.\""];
    event: "The label does not signal that the bridge is unsafe. A poll result showed that voters want a toll." =>
        ["Indirect Say | poll result | that voters want a toll"];
    even_as: "Quill's allies said the mayor is eager to talk, even as top aides on Sunday worked to calm the council." =>
        ["Indirect Say | Quill's allies | the mayor is eager to talk"];
    between_dashes: "Roe announced that the board found errors -- despite a denial -- and hundreds of letters were lost." =>
        ["Indirect Say | Roe | that the board found errors -- despite a denial -- and hundreds of letters were lost",
         "Indirect Say | board | errors -- despite a denial -- and hundreds of letters were lost"];
    dash_calling: "Leaders said the county was late — calling it careless." =>
        ["Indirect Say | Leaders | the county was late", "Indirect Say | Leaders | it careless"];
    dash_and_think: "Quill has said voters are winning — and residents clearly think so, too." =>
        ["Indirect Say | Quill | voters are winning", "Indirect Think | residents | so"];
    leaving: "Members of the harbor board leaving a long hearing Friday said they were of one mind." =>
        ["Indirect Say | Members of the harbor board | they were of one mind"];
    others_like: "Others, like Sen. Jane Roe, urged the board to avoid any deal." =>
        ["Indirect Urge | Others | to avoid any deal"];
    apposed_later: "Despite Quill's suggestion he would invite Roe, Kelly Conner, his aide, said there is no plan." =>
        ["Indirect Say | Quill | he would invite Roe", "Indirect Say | Kelly Conner | there is no plan"];
    tuesdays: "Residents say Tuesday's vote is the end." =>
        ["Indirect Say | Residents | Tuesday's vote is the end"];
    dated: "The review concluded July 5 and Quill left. Roe said July 5 that the ferry was late." =>
        ["Indirect Say | Roe | that the ferry was late"];
    held_out_hope: "Members had held out hope that Quill, a sailor who served in the guard, might press charges." =>
        ["Indirect Say | Members | that Quill, a sailor who served in the guard, might press charges"];
    refusal_to: "Quill claimed the residents' refusal to fund any plan without a ferry is only for show." =>
        ["Indirect Say | Quill | the residents' refusal to fund any plan without a ferry is only for show"];
    remarks: "Residents ramped up the noise in their public remarks in May, calling the plan a failure." =>
        ["Indirect Say | Residents | the plan a failure"];
    drama: "Shortly after the board passed a plan, the drama continued on the harbor." =>
        [];
    top_democrat: "\"It is slipping away,\" said the harbor board's top Democrat, Rep. Elias Cumming of Marland." =>
        ["Direct Say | Elias Cumming | It is slipping away"];
    is_said_to: "Donner is said to have kept notes and the notes were often named in the report." =>
        ["Indirect Say |  | Donner … to have kept notes"];
    after_a_state: "They met in Easton, N.Y. Harlow has said he won. Prices rose in the U.S. The mayor said they would fall." =>
        ["Indirect Say | Harlow | he won", "Indirect Say | mayor | they would fall"];
    weekday: "Quill will testify before the council. The pier will shut, Roe announced Monday." =>
        ["Indirect Say | Roe | The pier will shut"];
}
