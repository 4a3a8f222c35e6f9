//! Politics, government and courts as newspapers write them: made-up sentences, a class of wording each, and beside
//! it what only looks like it.

use super::{headline, statements};

reads! {
    went_on_to: "Roe went on to blame Quill for the delay. Alder continues to insist the bridge is safe." =>
        ["Indirect Say | Roe | Quill for the delay", "Indirect Say | Alder | the bridge is safe"];
    seems_to: "A leaked memo appears to show the board knew of the cracks." =>
        ["Indirect Say | leaked memo | the board knew of the cracks"];
    going_to: "Quill is going to say a few words." =>
        [];
    partitive: "A majority of voters, 72 percent, want the county to repay the loan." =>
        ["Indirect Think | majority of voters | the county to repay the loan"];
    shares: "About 32% of viewers said Roe won, 29% said Quill won, and 24% said there was no clear winner." =>
        ["Indirect Say | 32% of viewers | Roe won", "Indirect Say | 29% | Quill won", "Indirect Say | 24% | there was no clear winner"];
    shares_found: "The survey found 48 percent of voters said the debate was dull, while 41 percent said it was not." =>
        ["Indirect Say | survey | 48 percent of voters said the debate was dull, while 41 percent said it was not",
         "Indirect Say | 48 percent of voters | the debate was dull", "Indirect Say | 41 percent | it was not"];
    dash_and: "Quill knew the bridge was closed — and the crew had made the decision to go home." =>
        ["Indirect Think | Quill | the bridge was closed"];
    between_dashes: "Despite his missteps — including urging Quill to resign — Alder has not lost a vote." =>
        ["Indirect Urge |  | to resign"];
    dashes_of_its_own: "Quill said the plan — a good one, too — would pass." =>
        ["Indirect Say | Quill | the plan — a good one, too — would pass"];
    who_said_last: "The judge heard arguments from Carl Weber, a lawyer for the county, who said the risk was small, and that no one was hurt." =>
        ["Indirect Say | Carl Weber | the risk was small, and that no one was hurt"];
    expected_but: "Voters are expected to pick Quill on Tuesday, but one seat is still open." =>
        [];
    list_of_verbs: "Judges blocked a plan to add a toll, ruled the county broke the law and halted the work." =>
        ["Indirect Say | Judges | the county broke the law and halted the work"];
    not_said: "They closed the bridge, Quill did not say." =>
        [];
    however: "However, the bridge is safe, according to the ministry." =>
        ["Indirect Say | ministry | the bridge is safe"];
    according_named: "The bridge was shut at the time, according to the chief engineer, Carl Weber." =>
        ["Indirect Say | Carl Weber | The bridge was shut at the time"];
    detailing: "Quill wrote a letter detailing how the county lost the money. Leaders conferred on how to repay the loan." =>
        ["Indirect Say | Quill | how the county lost the money", "Indirect Say | Leaders | how to repay the loan"];
    taunted: "Alder taunted the first-term senator as \"Little Quill,\" and Quill left the room." =>
        ["Mixed Say | Alder | the first-term senator as \"Little Quill,\""];
    sees_as: "Alder sees the plan as a gift to the rich. Quill saw him as he left the hall." =>
        ["Indirect Think | Alder | the plan as a gift to the rich"];
    joked_about: "Quill joked about her age. Weber warned about rising costs." =>
        ["Indirect Say | Quill | her age", "Indirect Say | Weber | rising costs"];
    warned_about_a_number: "Weber warned about 30 people were missing." =>
        ["Indirect Say | Weber | about 30 people were missing"];
    what_she_said: "What Quill said was that the bridge was safe." =>
        ["Indirect Say | Quill | that the bridge was safe"];
    as_she_put_it: "\"The bridge is safe,\" as Quill put it." =>
        ["Direct Say | Quill | The bridge is safe"];
    emerged: "It later emerged that Quill had met the banker. Quill emerged from the hall." =>
        ["Indirect Say |  | that Quill had met the banker"];
    in_a_statement_once: "Quill and Roe said in a joint statement that the bridge would close." =>
        ["Indirect Say | Quill; Roe | that the bridge would close"];
    no_proof: "Quill said there was no proof that the bridge was unsafe. There is no evidence that it moved." =>
        ["Indirect Say | Quill | there was no proof that the bridge was unsafe"];
    whose_claim: "Alder took issue with Quill's claim that the bridge was safe." =>
        ["Indirect Say | Quill | that the bridge was safe"];
    states: "Senators from battleground Tuesday states who are neutral met in Easton." =>
        [];
    many_of_them: "They fought over a mandate that many of them believe was stolen from the party." =>
        ["Indirect Think | many of them | was stolen from the party"];
    noticed_and: "Officials noticed that the letter was missing, and the board met at once." =>
        ["Indirect Think | Officials* | that the letter was missing"];
    one_of_the: "One of the officials, who was not authorized to speak publicly, said the bridge would close." =>
        ["Indirect Say | One of the officials* | the bridge would close"];
    stand_up: "Alder charges that Quill has failed to “stand up” to the banker and condemn his words." =>
        ["Mixed Say | Alder | that Quill has failed to “stand up” to the banker and condemn his words"];
    urged_by: "Quill is being urged by some advisers to lift the ban. Alder was expected by some officials to agree." =>
        ["Indirect Urge | some advisers* | to lift the ban | told: Quill", "Indirect Think | some officials* | Alder … to agree"];
    long_before_its_speaker: "The last leaflet named the county as a sponsor, reflecting a late change, said the official, who asked not to be identified." =>
        ["Indirect Say | official* | The last leaflet named the county as a sponsor, reflecting a late change"];
    noted_an_official: "Quill, in a call with the judge after the vote, praised the clerk for her work, noted a second senior official present on the call." =>
        ["Indirect Say | second senior official present on the call | Quill, in a call with the judge after the vote, praised the clerk for her work",
         "Indirect Say | Quill | the clerk for her work"];
    joined_sources: "The agencies found no secret papers, the sources from Easton and the county's executive branch said." =>
        ["Indirect Say | sources from Easton*; county's executive branch | The agencies found no secret papers"];
    efforts: "It will keep them from challenging states' efforts to limit the vote." =>
        [];
    advocates_noun: "The loss for rights advocates also resurfaced talk of a decision to sue." =>
        [];
    eager_to_declare: "Quill was eager to declare the county was broke. Quill was quick to say the county was broke." =>
        ["Indirect Say | Quill | the county was broke"];
    a_briefing: "He left a closed-door briefing that the senator called \"weak\"." =>
        ["Direct Say | senator | weak"];
    questions_that: "He answered the kind of questions that they had asked." =>
        [];
    opinion_gap: "Justice Park authored an opinion that critics say will hurt voters." =>
        ["Indirect Say | critics | will hurt voters"];
    weak_and_late: "Quill called it \"weak\" and \"late\" on Monday." =>
        ["Mixed Say | Quill | it \"weak\" and \"late\""];
    critics_call: "They banned it through a practice critics call \"ballot theft.\"" =>
        ["Direct Say | critics | ballot theft."];
    expects_the_director: "Park expects the finance director to propose a rule." =>
        ["Indirect Think | Park | the finance director to propose a rule"];
    lamented: "Residents decried the vote and lamented the burden on the county." =>
        ["Indirect Say | Residents | the vote", "Indirect Say | Residents | the burden on the county"];
    voiced: "Quill expressed strong opposition to the zoning plan. Roe expressed that he was grateful." =>
        ["Indirect Say | Quill | strong opposition to the zoning plan", "Indirect Say | Roe | that he was grateful"];
    court_ruling: "They may overturn Roe v. Weir, the Supreme Court ruling that upheld the toll." =>
        [];
    responded_by_writing: "The network responded by writing that it did not lie." =>
        ["Indirect Say | network | that it did not lie"];
    said_once: "Quill said once the town agrees, the county should pay." =>
        ["Indirect Say | Quill | once the town agrees, the county should pay"];
    insistence: "The paper printed Roe's insistence he would run a clean race." =>
        ["Indirect Say | Roe | he would run a clean race"];
    allegations_as_subject: "Quill argues that the county's allegations that she took money are no part of the case." =>
        ["Indirect Say | Quill | that the county's allegations that she took money are no part of the case",
         "Indirect Say | county | that she took money"];
    or_as_she_put_it: "Quill said that it was a mistake — or, as she put it, a bad day." =>
        ["Indirect Say | Quill | that it was a mistake"];
    hated: "Democrats hated that the plan cut the fund. Members have made it clear which option they prefer." =>
        ["Indirect Think | Democrats | that the plan cut the fund", "Indirect Say | Members | which option they prefer"];
}

#[test]
fn headlines() {
    for (title, below, expected) in [
        ("Okafor Says Bridge Is Safe", "Mayor Jane Okafor left.", "Indirect Say | Jane Okafor | Bridge Is Safe"),
        ("Bridge Is Safe, Mayor Says", "The bridge is old.", "Indirect Say | Mayor | Bridge Is Safe"),
        ("Okafor Says Bridge Safe", "Mayor Jane Okafor left.", "Indirect Say | Jane Okafor | Bridge Safe"),
        ("'Safe' bridge: mayor", "It rained.", "Mixed Say | mayor | 'Safe' bridge"),
        ("Judge Rules Bridge Can Reopen", "It rained.", "Indirect Say | Judge | Bridge Can Reopen"),
        ("Okafor Vows to Reopen Bridge", "It may reopen.", "Indirect Promise | Okafor | to Reopen Bridge"),
        ("Okafor Blasts Roe as 'Weak'", "It rained.", "Mixed Say | Okafor | Roe as 'Weak'"),
        ("Okafor Convinced She Will Win Easton", "It rained.", "Indirect Think | Okafor | She Will Win Easton"),
        ("Roe on Bridge: 'It Will Fall'", "Carl Roe left.", "Direct Say | Carl Roe | It Will Fall"),
        ("Poll: Most Voters Want Bridge Closed", "It rained.", "Indirect Say | Poll | Most Voters Want Bridge Closed"),
    ] {
        assert_eq!(headline(title, below), [expected], "{title}");
    }
    for title in ["Harbor Vote: A Showdown Looms", "Okafor v. Roe: A Vote Nears", "Okafor tweets spark fresh row"] {
        assert_eq!(headline(title, "It rained."), [] as [&str; 0], "{title}");
    }
}
