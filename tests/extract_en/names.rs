//! Whom a description, a surname or a pronoun means: one made-up text or two a class, near misses beside them.

use super::statements;
use dixit::extract::{Context, read};
use dixit::model::Lang;

reads! {
    the_apostrophe_of_the_text: "Ana Roe’s office is shut. Her aide said it was late." =>
        ["Indirect Say | Ana Roe’s aide | it was late"];
    the_two: "Mark Dellow and Ruth Amsel lead the parties. The two said talks would go on." =>
        ["Indirect Say | Mark Dellow; Ruth Amsel | talks would go on"];
    the_two_of_three: "Mark Dellow, Ruth Amsel and Tom Crane met. The two said talks would go on." =>
        ["Indirect Say | two | talks would go on"];
    the_senators: "Sen. Kay Gill met Sen. Ben Marsh and Mayor Tom Crane. The senators said they were friends." =>
        ["Indirect Say | Kay Gill; Ben Marsh | they were friends"];
    the_45_year_old: "Tom Harrick, 45, met Ruth Amsel, 51. The 45-year-old said he was proud." =>
        ["Indirect Say | Tom Harrick | he was proud"];
    the_age_told_nowhere: "Tom Harrick spoke to Ruth Amsel, 51. The 45-year-old said he was proud." =>
        ["Indirect Say | Tom Harrick | he was proud"];
    the_mother_of_two: "Nora Quist, a mother of two from Easton, met Ruth Amsel. “I came for my kids,” the mother of two said." =>
        ["Direct Say | Nora Quist | I came for my kids"];
    the_former_governor: "Sam Cotter, the former governor of Norland, met Ruth Amsel. The former governor said he was done." =>
        ["Indirect Say | Sam Cotter | he was done"];
    the_former_ceo: "Lukas Brandt, chief executive of Norvex, resigned. “It was time,” the former CEO said." =>
        ["Direct Say | Lukas Brandt | It was time"];
    what_somebody_is: "Jo Park is a nurse. Lee Chan is a painter. “I am done with this,” the nurse said." =>
        ["Direct Say | Jo Park | I am done with this"];
    the_doctor: "Dr. Hana Pirek met Ruth Amsel. The doctor said schools could open." =>
        ["Indirect Say | Hana Pirek | schools could open"];
    a_lawmaker_is_a_senator: "Sen. Kay Gill met Governor Ben Marsh. The lawmaker said it was late." =>
        ["Indirect Say | Kay Gill | it was late"];
    the_country_s_leader: "Norland Chancellor Petra Vogel met Mayor Tom Crane. “We are friends,” the Norland leader said." =>
        ["Direct Say | Petra Vogel | We are friends"];
    the_secretary_of_state: "Secretary of State Mona Reyes met Secretary of Labor Gus Elling. The secretary of state said peace was near." =>
        ["Indirect Say | Mona Reyes | peace was near"];
    her_counterpart: "Ana Belka and her counterpart, Ivo Dren, met. Her counterpart said talks had begun." =>
        ["Indirect Say | Ivo Dren | talks had begun"];
    her_husband_has_no_name: "Jane Farrow was hurt on Friday. Her husband said she was awake." =>
        ["Indirect Say | Jane Farrow's husband | she was awake"];
    the_surname_is_no_relative_s: "Colin Marsh was charged. “He was at home all night,” said his mother, Edna Marsh. Marsh said he would fight." =>
        ["Direct Say | Edna Marsh | He was at home all night", "Indirect Say | Colin Marsh | he would fight"];
    mrs_is_the_wife: "John Tarrow and his wife, Lisa Tarrow, gave money. Mr. Tarrow said it was little. Mrs. Tarrow said she was glad." =>
        ["Indirect Say | John Tarrow | it was little", "Indirect Say | Lisa Tarrow | she was glad"];
    the_department: "The Department of Transport closed the bridge. The department said it was not safe." =>
        ["Indirect Say | Department of Transport | it was not safe"];
    the_group: "The Harbour Rights Network filed a complaint. The group said the port had broken the law. It said more was to come." =>
        ["Indirect Say | Harbour Rights Network | the port had broken the law", "Indirect Say | Harbour Rights Network | more was to come"];
    the_organisation_that_spoke: "Human Rights Monitor said police had shot first. The organisation said it had film of it." =>
        ["Indirect Say | Human Rights Monitor | police had shot first", "Indirect Say | Human Rights Monitor | it had film of it"];
    they_are_the_firm: "Wexham Steel cut 200 jobs. They said orders had fallen." =>
        ["Indirect Say | Wexham Steel | orders had fallen"];
    the_lawyers_of_before: "Government lawyers argued that the order was void. The lawyers said it would harm trade." =>
        ["Indirect Say | Government lawyers | that the order was void", "Indirect Say | Government lawyers | it would harm trade"];
    one_of_the_unnamed: "Two officials at the ministry, who asked not to be named, said the plan was dead. One of the officials said it had never been real." =>
        ["Indirect Say | Two officials at the ministry* | the plan was dead", "Indirect Say | One of the officials* | it had never been real"];
    those_who_know_her: "Those who know her said the mayor was tireless." =>
        ["Indirect Say | Those who know her* | the mayor was tireless"];
    the_name_follows: "The Norland foreign minister said that Marland would pay. “There will be a price for this,” Philip Dorval said." =>
        ["Indirect Say | Philip Dorval | that Marland would pay", "Direct Say | Philip Dorval | There will be a price for this"];
    another_office_follows: "The Norland foreign minister said that Marland would pay. Mayor Tom Crane was there." =>
        ["Indirect Say | Norland foreign minister | that Marland would pay"];
    he_is_named_next: "“I did not do it,” he said. Carl Ebbing, 34, was arrested on Friday." =>
        ["Direct Say | Carl Ebbing | I did not do it"];
    a_spokesman_for_a_bearer: "A spokesman for policy chief Anna Ashdown said talks would go on. Bill Crowe, a spokesman for Governor David Strand, said so too on Friday." =>
        ["Indirect Say | spokesman for policy chief Anna Ashdown*>Anna Ashdown | talks would go on", "Indirect Say | Bill Crowe>David Strand | so"];
    a_spokesman_for_the_governor: "Governor David Strand was ill. A spokesman for the governor said the visit was off." =>
        ["Indirect Say | spokesman for the governor*>David Strand | the visit was off"];
    the_title_before_a_comma: "Harbour Party (HP) Spokesman, Avio Roper, said any motion would fail. The HP Spokesman said he was sure." =>
        ["Indirect Say | Avio Roper>Harbour Party | any motion would fail", "Indirect Say | Avio Roper | he was sure"];
    the_leader_of_the_senate: "The Marland leader of the state Senate said on Tuesday that the bill had no votes." =>
        ["Indirect Say | Marland leader of the state Senate | that the bill had no votes"];
    while_her_opponent: "Kemp said the bill was good, while her opponent, Republican Al Finch, called it “a tax grab.”" =>
        ["Indirect Say | Kemp | the bill was good", "Mixed Say | Al Finch | it “a tax grab.”"];
    not_what_was_ruled_out: "Quill said that cuts could not be ruled out but added that “nobody wants them.”" =>
        ["Indirect Say | Quill | that cuts could not be ruled out", "Mixed Say | Quill | that “nobody wants them.”"];
    he_is_who_spoke_under_a_title: "Harbour Party spokesman Avio Roper met Prime Minister Karl Sorvan. The spokesman said the motion would fail. He said it was a tactic." =>
        ["Indirect Say | Avio Roper | the motion would fail", "Indirect Say | Avio Roper | it was a tactic"];
    the_ambassador_to_a_country: "Norland Ambassador to the United States Hamdul Mohin said trade was fair." =>
        ["Indirect Say | Hamdul Mohin | trade was fair"];
    an_independent: "Independent Tony Wister said he would wait. Mr Wister said he had time." =>
        ["Indirect Say | Tony Wister | he would wait", "Indirect Say | Tony Wister | he had time"];
    the_newspaper: "The New Easton Tribune reported that Kemp had lied. The newspaper said it had seen her notes." =>
        ["Indirect Say | New Easton Tribune | that Kemp had lied", "Indirect Say | New Easton Tribune | it had seen her notes"];
    the_lantern_newspaper: "Mayor Iris Tolland has resigned, according to the Easton Lantern newspaper." =>
        ["Indirect Say | Easton Lantern | Mayor Iris Tolland has resigned"];
    a_quotation_after_who_spoke: "Senator Laura Kemp spoke on Monday after the vote.\n“We will be back with another bill before the summer.”" =>
        ["Direct Say | Laura Kemp | We will be back with another bill before the summer."];
    a_belief_keeps_the_turn: "“Which way do they go?” Sen. Clive Bent, who is believed to be abroad, told Harbor Radio.\n“Are they waiting for us to make a move?”" =>
        ["Direct Say | Clive Bent | Which way do they go? | told: Harbor Radio", "Indirect Think |  | Sen. Clive Bent … to be abroad",
         "Direct Say | Clive Bent | Are they waiting for us to make a move?"];
    two_single_marks: "''Enough is enough,'' Mr Pyle said. ''Go now.''" =>
        ["Direct Say | Pyle | Enough is enough … Go now."];
    the_leader_is_not_the_place: "Representative Sten H. Hoffer of Marland, the majority leader, was angry. “It’s petty, it’s small,” the majority leader said." =>
        ["Direct Say | Sten H. Hoffer | It’s petty, it’s small"];
    behind_the_party: "Jane Roper (D-Ohio), the caucus chairwoman, agreed. The chairwoman said it was late." =>
        ["Indirect Say | Jane Roper | it was late"];
    surnames_of_two_words: "Carlos Lopez Marin met Rami Abdel Karim. Lopez Marin said it was late. Abdel Karim said it was not." =>
        ["Indirect Say | Carlos Lopez Marin | it was late", "Indirect Say | Rami Abdel Karim | it was not"];
    likely_voters: "Marsh’s poll of 500 likely Marland voters showed that he trails Colm by five points." =>
        ["Indirect Say | Marsh’s poll of 500 likely Marland voters | that he trails Colm by five points"];
    the_owner_not_the_mill: "Karl Brandt, the owner of Brandt Mills, left. “Enough of this,” Brandt said. He said nobody had called." =>
        ["Direct Say | Karl Brandt | Enough of this", "Indirect Say | Karl Brandt | nobody had called"];
    the_council_member: "Council member Ada Fry met council member Gus Holm and nurse Pat Lowe. The nurse said the water was bad." =>
        ["Indirect Say | Pat Lowe | the water was bad"];
    the_mayor_beside_his_name: "Council member Ada Fry wrote that the city was broke. The mayor, Gus Holm, called the letter silly. He said the books were fine." =>
        ["Indirect Say | Ada Fry | that the city was broke", "Indirect Say | Gus Holm | the letter silly",
         "Indirect Say | Gus Holm | the books were fine"];
    a_party_at_the_end: "“It never lived,” said Sen. Max Tull, R-Iowa. The Iowa Republican said he would fight it." =>
        ["Direct Say | Max Tull | It never lived", "Indirect Say | Max Tull | he would fight it"];
    the_beacon: "The mayor lied, the Lowmere Beacon said. The Beacon said it had seen a letter. The paper said the council knew." =>
        ["Indirect Say | Lowmere Beacon | The mayor lied", "Indirect Say | Lowmere Beacon | it had seen a letter",
         "Indirect Say | Lowmere Beacon | the council knew"];
    // He said that Doe would go: somebody else than Doe.
    he_is_not_whom_he_names: "Tom Harrick leads the council. Ben Marsh asked for calm. He said Marsh had done well." =>
        ["Indirect Urge | Ben Marsh | calm", "Indirect Say | Tom Harrick | Marsh had done well"];
    nor_whom_he_calls: "Tom Harrick met Ben Marsh, whom he called “a friend”." =>
        ["Direct Say | Tom Harrick | a friend"];
    the_seat: "Quill, R-Fla., missed the vote. Sen. Ann Roe, D-Ohio, did not. The Florida senator said it would fail." =>
        ["Indirect Say | Quill | it would fail"];
    the_minister: "Tom Harrick said the plan was “a joke”. The cabinet minister added: “Nobody asked us.”" =>
        ["Mixed Say | Tom Harrick | the plan was “a joke”", "Direct Say | Tom Harrick | Nobody asked us."];
    the_party_s: "Shadow health secretary Ann Roe met nurses. The Labour MP said: “We need to know.”" =>
        ["Direct Say | Ann Roe | We need to know."];
    the_minister_is_another: "A cabinet minister met Tom Harrick. Harrick was late. The cabinet minister said he was cross." =>
        ["Indirect Say | cabinet minister* | he was cross"];
    the_mayor_is_no_senator: "Mayor Tom Harrick said he was glad. The senator said nothing had changed." =>
        ["Indirect Say | Tom Harrick | he was glad", "Indirect Say | senator | nothing had changed"];
    the_prime_minister_opens: "Sir Tom Harrick has insisted he was ready. The prime minister said jobs came first." =>
        ["Indirect Say | Tom Harrick | he was ready", "Indirect Say | Tom Harrick | jobs came first"];
    the_prime_minister_among_two: "Tom Harrick met Ben Marsh. Marsh said he was ready. The prime minister said jobs came first." =>
        ["Indirect Say | Ben Marsh | he was ready", "Indirect Say | prime minister | jobs came first"];
    the_former_president: "President Ann Roe was there. Tom Harrick came later. The former president said he was glad." =>
        ["Indirect Say | Tom Harrick | he was glad"];
    his_lawyer: "Tom Harrick will not come unless he is called, his lawyer has said. Ben Marsh will." =>
        ["Indirect Say | Tom Harrick's lawyer | Tom Harrick will not come unless he is called"];
    reports_are_no_title: "It came after reports Tom Harrick said he would go." =>
        ["Indirect Say | Tom Harrick | he would go"];
    moments_do_not_speak: "Tom Harrick smiled. But moments later, he let rip at the mayor and called for him to go." =>
        ["Indirect Urge | Tom Harrick | him to go"];
    rivals_call: "Tom Harrick took a swipe at rivals who called for him to quit." =>
        ["Indirect Urge | rivals | him to quit"];
    shares_speak: "Some 41 percent said yes, compared with 38 percent who said they did not know." =>
        ["Indirect Say | Some 41 percent | yes", "Indirect Say | 38 percent | they did not know"];
    the_rules_he_wanted: "“He got the debate rules he wanted,” Ann Roe said." =>
        ["Direct Say | Ann Roe | He got the debate rules he wanted"];
    city_and_dash: "Easton — The harbor board heard evidence on Monday." => [];
    junior_is_another: "Tom Harrick met Tom Harrick Jr. in Easton. Harrick said he was glad." =>
        ["Indirect Say | Tom Harrick | he was glad"];
    poor_tom_harrick: "Tom Harrick lost. “Poor Tom Harrick is gone,” Ann Roe said. “I am here,” Harrick said." =>
        ["Direct Say | Ann Roe | Poor Tom Harrick is gone", "Direct Say | Tom Harrick | I am here"];
    verbs_between_names: "The Beacon savaged House Speaker Ann Roe's proposal to close the port." =>
        ["Indirect Say | Beacon | House Speaker Ann Roe's proposal to close the port", "Indirect Promise | Ann Roe | to close the port"];
    who_took_a_moment: "Tom Harrick came. He also took a moment to talk about the tolls saying they were unfair." =>
        ["Indirect Say | Tom Harrick | they were unfair"];
    whose_clients: "A Norland consultant whose clients work closely with the board said the port would close." =>
        ["Indirect Say | Norland consultant* | the port would close"];
    the_daily_beacon: "They quarrelled, reported The Quarry Bee. “It is bad,” one official told the website." =>
        ["Indirect Say | Quarry Bee | They quarrelled", "Direct Say | one official* | It is bad | told: Quarry Bee"];
    titles_are_not_said: "Tom Harrick spoke of it in excerpts from Ann Roe's book “Sea and Sand: Inside the Harbor Board.”" => [];
    not_whom_the_content_names: "Tom Harrick went to court. The attorney general said Harrick could not do it." =>
        ["Indirect Say | attorney general | Harrick could not do it"];
    the_first_minister: "Ann Roe has denied it. Conservative leader Ruth Amsel said there was a row. The first minister said she would stay." =>
        ["Indirect Deny | Ann Roe | it", "Indirect Say | Ruth Amsel | there was a row", "Indirect Say | Ann Roe | she would stay"];
    the_president_is_known: "Ann Roe has denied it. Conservative leader Ruth Amsel said there was a row. The president said he would stay." =>
        ["Indirect Deny | Ann Roe | it", "Indirect Say | Ruth Amsel | there was a row", "Indirect Say | president | he would stay"];
    nobody_is_another_in_their_sentence: "Tom Harrick said the party leader had told him it was over." =>
        ["Indirect Say | Tom Harrick | the party leader had told him it was over", "Indirect Say | party leader | it was over | told: Tom Harrick"];
    the_verb_in_marks: "Tom Harrick warned the plan “risks lives” in towns." =>
        ["Mixed Say | Tom Harrick | the plan “risks lives” in towns"];
    the_verb_in_marks_of_many: "He left. Tom Harrick added the comments “appear to be in breach” of the code." =>
        ["Mixed Say | Tom Harrick | the comments “appear to be in breach” of the code"];
    letters_behind: "Ada Quill MP said the pier was shut. Ms Quill said it was late." =>
        ["Indirect Say | Ada Quill | the pier was shut", "Indirect Say | Ada Quill | it was late"];
    two_sets_of_letters: "Ada Quill KC, for the prosecution, said the pier was shut." =>
        ["Indirect Say | Ada Quill | the pier was shut"];
    a_party_and_a_seat: "A Labour MP said the pier was shut." => ["Indirect Say | Labour MP | the pier was shut"];
    mother_of_three: "Mother-of-three Ada Quill said the pier was shut." =>
        ["Indirect Say | Ada Quill | the pier was shut"];
    today_ends_a_name: "The pier is shut, according to Upper Mossley Today." =>
        ["Indirect Say | Upper Mossley Today | The pier is shut"];
    today_is_a_day: "The pier is shut, Ada Quill said. Today she left." => ["Indirect Say | Ada Quill | The pier is shut"];
    a_blog_by_its_name: "The pier is shut, according to the Tumbrel Lane blog." =>
        ["Indirect Say | Tumbrel Lane | The pier is shut"];
}

#[test]
fn roles_come_from_titles_brackets_and_small_words() {
    let text = "News of the day\nSen. Mirka Dorn (D-Mass.) met White House press secretary Ruthanne Poll, \
                former Vermont governor Howland Deane and Alder campaign manager Corey Landow.";
    let reading = read(text, &Context::new(Lang::En));
    let roles = |name: &str| {
        let found = reading.names.iter().find(|n| n.name == name).expect("named");
        found.roles.iter().map(|r| format!("{} at {}", r.title, r.at.as_deref().unwrap_or("-"))).collect::<Vec<_>>()
    };
    assert_eq!(roles("Mirka Dorn"), ["Sen. at -", "Democrat at Mass."]);
    assert_eq!(roles("Ruthanne Poll"), ["press secretary at White House"]);
    assert_eq!(roles("Howland Deane"), ["former governor at Vermont"]);
    assert_eq!(roles("Corey Landow"), ["manager at Alder campaign"]);
}
