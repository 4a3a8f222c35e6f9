//! Campaigns and councils: how a clause is led up to, made-up sentences, a class of wording each.

use super::statements;

reads! {
    aside_before_clause: "Roe said, though, it might have been different." =>
        ["Indirect Say | Roe | it might have been different"];
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
    message: "Fabel had an urgent message for the mayor: If the bridge fails, you will lose." =>
        ["Indirect Say | Fabel | If the bridge fails, you will lose"];
    consensus: "While there is a consensus among aides that Quill lost no votes, the mayor needed to win." =>
        ["Indirect Say | aides | that Quill lost no votes"];
    angry_that: "Irate that Quill will not be charged, council members are calling a meeting." =>
        ["Indirect Think | council members | that Quill will not be charged"];
    as_opens: "As leaders accused Jason B. Quill of unfair treatment, the county vowed to speed up its review." =>
        ["Indirect Say | leaders | Jason B. Quill of unfair treatment", "Indirect Promise | county | to speed up its review"];
    though: "Aides don't feel he was ready, though they have framed it as \"missed chances\"." =>
        ["Indirect Think | Aides | he was ready", "Mixed Say | Aides | it as \"missed chances\""];
    rebuke_from: "The remark drew a rebuke from Roe, who said it was false." =>
        ["Indirect Say | Roe | it was false"];
    per: "The plan is getting an overhaul, per the Easton Times. It will cost $4, per person." =>
        ["Indirect Say | Easton Times | The plan is getting an overhaul"];
    left_open: "Quill declined to say whether he would run. Officials have not said why the ferry stopped." =>
        ["Indirect Decline | Quill | whether he would run", "Indirect Decline | Officials | why the ferry stopped"];
    not_ruled_out: "Roe refused to rule out closing the ferry." =>
        ["Indirect Say | Roe | closing the ferry"];
    to_quoted: "Roe urged voters to \"stay calm.\"" =>
        ["Mixed Urge | Roe | to \"stay calm.\""];
    event: "The label does not signal that the bridge is unsafe. A poll result showed that voters want a toll." =>
        ["Indirect Say | poll result | that voters want a toll"];
    weekday: "Quill will testify before the council. The pier will shut, Roe announced Monday." =>
        ["Indirect Say | Roe | The pier will shut"];
}
