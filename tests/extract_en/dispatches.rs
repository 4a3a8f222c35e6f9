//! What wire reports wrap around statements: documents somebody saw, what was found or not found, what somebody would do
//! besides, and where an act follows. Made-up sentences, a class of wording each.

use super::statements;

reads! {
    seen_by: "An email seen by the Courier suggests the mayor knew. Emails released Monday show that Quill knew." =>
        ["Indirect Say | email seen by the Courier | the mayor knew", "Indirect Say | Emails | that Quill knew"];
    first_reported: "The allegations, first reported by the Harbor Times, prompted a review." => [];
    aides_say: "While Quill insists that she has not decided, aides say she will run." =>
        ["Indirect Say | Quill | that she has not decided", "Indirect Say | aides* | she will run"];
    no_evidence: "The inquiry found no evidence that Quill had lied. Crews found no survivors." =>
        ["Indirect Say | inquiry | no evidence that Quill had lied"];
    would_call: "Quill told the board that the plan was late and would call for a vote." =>
        ["Indirect Say | Quill | that the plan was late and would call for a vote | told: board", "Indirect Urge | Quill | a vote"];
    and_left: "Quill refused to step down and left the room. The two sides agreed to meet and signed a deal." =>
        ["Indirect Deny | Quill | to step down", "Indirect Say | two sides | to meet"];
    all_she_would: "“We will not pay,” was all Quill would say." =>
        ["Direct Say | Quill | We will not pay"];
    and_booed: "Residents chanted “Open the gates!” and booed the mayor." =>
        ["Direct Say | Residents | Open the gates!"];
    denied_claims: "Quill denied allegations that she took bribes." =>
        ["Indirect Deny | Quill | allegations that she took bribes", "Indirect Say |  | that she took bribes"];
    a_remark_that: "The statement that alarmed residents was withdrawn." => [];
    false_to_say: "Quill said it was false to suggest that he had met the envoy." =>
        ["Indirect Say | Quill | it was false to suggest that he had met the envoy"];
    by_friday: "Residents wanted the pier fenced off by Friday. Quill wants the board sacked." =>
        ["Indirect Think | Residents | the pier fenced off by Friday", "Indirect Think | Quill | the board sacked"];
    shares: "The poll showed that 48 percent opposed the bill, while 39 percent supported it." =>
        ["Indirect Say | poll | that 48 percent opposed the bill, while 39 percent supported it",
         "Indirect Think | 48 percent | the bill"];
    seen_as: "The move was seen by some in the party as a stunt." =>
        ["Indirect Think | some | as a stunt"];
    papers_released: "Quill asked for the papers to be released." =>
        ["Indirect Urge | Quill | the papers to be released"];
    several_of_whom: "The news stunned his allies, several of whom said they learned of it from television." =>
        ["Indirect Say | several of whom | they learned of it from television"];
    a_promise: "Quill pledged not to raise taxes, a promise Roe says she will break." =>
        ["Indirect Promise | Quill | not to raise taxes", "Indirect Say | Roe | she will break"];
    dashes: "Critics say — and even some allies concede — that the plan is too costly." =>
        ["Indirect Say | Critics | that the plan is too costly", "Indirect Say | some allies | that the plan is too costly"];
    semicolon: "The measure, supporters say, would save lives; opponents call it a power grab." =>
        ["Indirect Say | supporters | The measure … would save lives", "Indirect Say | opponents | it a power grab"];
    that_position: "Quill reiterated that position on Monday, and the board met." =>
        ["Indirect Say | Quill | that position"];
    a_decision_he_called: "Dan Fenn was not invited, a decision he called outrageous. Ann Roe won the vote, which she called a disgrace." =>
        ["Indirect Say | Dan Fenn | outrageous", "Indirect Say | Ann Roe | a disgrace"];
    that_night: "Quill told reporters that night that the drain was safe. Roe said that night was falling." =>
        ["Indirect Say | Quill | that the drain was safe | told: reporters", "Indirect Say | Roe | that night was falling"];
    supports_but_opposes: "Quill has said she supports checks but opposes a ban." =>
        ["Indirect Say | Quill | she supports checks but opposes a ban", "Indirect Think | Quill | checks", "Indirect Think | Quill | a ban"];
    not_accused: "The audit did not accuse anyone of lying." => [];
    telling_a_crowd: "Quill shrugged off the numbers at a stop in Easton, telling a crowd of about 300 that polls were wrong." =>
        ["Indirect Deny | Quill | the numbers at a stop in Easton",
         "Indirect Say | Quill | that polls were wrong | told: crowd of about 300"];
    dead_heat: "A new poll shows Jane Doe and Marcus Quill in a dead heat." =>
        ["Indirect Say | new poll | Jane Doe and Marcus Quill in a dead heat"];
    disarray: "Quill described a campaign in disarray." => ["Indirect Say | Quill | a campaign in disarray"];
    that_evening: "The deal was announced that evening. It was not the first warning about floods." => [];
    bill_that_would: "Leaders proposed a spending bill that would keep parks open." =>
        ["Indirect Say | Leaders | a spending bill that would keep parks open"];
    among_them: "The clerk said the senators would oppose it, among them Roe, who called it “thin.”" =>
        ["Indirect Say | clerk | the senators would oppose it", "Mixed Say | Roe | it “thin.”"];
    panels_thinking: "Three people familiar with the panel's thinking said it was likely to act." =>
        ["Indirect Say | Three people familiar with the panel's thinking* | it was likely to act"];
    last_night: "Quill denied any wrongdoing last night after it emerged that he had gone." =>
        ["Indirect Deny | Quill | any wrongdoing", "Indirect Say |  | that he had gone"];
    had_declared: "Quill said he had paid his own way and had declared the trip." =>
        ["Indirect Say | Quill | he had paid his own way and had declared the trip"];
    once_believed: "Farmers had once believed the seat was safe." =>
        ["Indirect Think | Farmers | the seat was safe"];
    others_think: "“Colin thinks he's invisible,” Quill said." =>
        ["Direct Say | Quill | Colin thinks he's invisible", "Indirect Think | Colin | he's invisible"];
    until: "Quill won't say how she will vote until she has seen the bill." =>
        ["Indirect Decline | Quill | how she will vote"];
    told_behind: "Some 36 otters live along the wide canal, warden Jane Doe told the Harbor Times." =>
        ["Indirect Say | Jane Doe | Some 36 otters live along the wide canal | told: Harbor Times"];
    told_after_a_phrase: "After the match in Easton, Jane Doe told the Harbor Times." => [];
    wants_her_to: "The mayor wants her to resign. The board wanted the town to pay, and she wanted to stay." =>
        ["Indirect Think | mayor | her to resign", "Indirect Think | board | the town to pay"];
    clerk_for_the_port: "A clerk for the port says it is safe. The head of the union in the city claims it leaks." =>
        ["Indirect Say | clerk for the port* | it is safe", "Indirect Say | head of the union in the city | it leaks"];
    claims_there_is: "The mayor claims there is no money. A study by the college finds it is safe." =>
        ["Indirect Say | mayor | there is no money", "Indirect Say | study by the college | it is safe"];
}
