//! The English reader on whole paragraphs, all of them made up. Each line of the expectation is
//! `kind act | speakers | content | told: … | via: …`; `*` marks a speaker whom nobody names, `>` whom a
//! spokesperson speaks for.

use dixit::extract::{Context, read};
use dixit::model::{Draft, Lang, Mention};

fn who(mentions: &[Mention]) -> String {
    let one = |m: &Mention| {
        let name = m.name.as_deref().unwrap_or("?");
        let star = if m.unnamed { "*" } else { "" };
        let speaks = m.speaks_for.as_ref().map_or(String::new(), |s| format!(">{s}"));
        format!("{name}{star}{speaks}")
    };
    mentions.iter().map(one).collect::<Vec<_>>().join("; ")
}

fn line(text: &str, d: &Draft) -> String {
    let content: Vec<_> = d.fragments.iter().map(|f| f.of(text)).collect();
    let mut out = format!("{:?} {:?} | {} | {}", d.kind, d.act, who(&d.speakers), content.join(" … "));
    for (label, list) in [("told", &d.told_to), ("via", &d.relayed_by)] {
        if !list.is_empty() {
            out += &format!(" | {label}: {}", who(list));
        }
    }
    out
}

/// The statements of a body under a headline without one.
fn statements(body: &str) -> Vec<String> {
    headline("News of the day", body)
}

/// The statements of a headline and the body below it.
fn headline(title: &str, body: &str) -> Vec<String> {
    let text = format!("{title}\n{body}");
    let reading = read(&text, &Context::new(Lang::En));
    for d in &reading.drafts {
        assert!(d.rule.starts_with("en/") && (0.0..=1.0).contains(&d.confidence));
    }
    reading.drafts.iter().map(|d| line(&text, d)).collect()
}

macro_rules! reads {
    ($($name:ident: $body:literal => [$($expected:literal),* $(,)?];)*) => {
        $(#[test] fn $name() { assert_eq!(statements($body), [$($expected),*] as [&str; count!($($expected)*)]); })*
    };
}
macro_rules! count {
    () => { 0 };
    ($head:literal $($tail:literal)*) => { 1 + count!($($tail)*) };
}

#[path = "extract_en/campaign.rs"]
mod campaign;
#[path = "extract_en/chains.rs"]
mod chains;
#[path = "extract_en/citing.rs"]
mod citing;
#[path = "extract_en/content.rs"]
mod content;
#[path = "extract_en/descriptions.rs"]
mod descriptions;
#[path = "extract_en/desks.rs"]
mod desks;
#[path = "extract_en/dispatches.rs"]
mod dispatches;
#[path = "extract_en/hallway.rs"]
mod hallway;
#[path = "extract_en/longhand.rs"]
mod longhand;
#[path = "extract_en/matrix.rs"]
mod matrix;
#[path = "extract_en/mentions.rs"]
mod mentions;
#[path = "extract_en/names.rs"]
mod names;
#[path = "extract_en/namesakes.rs"]
mod namesakes;
#[path = "extract_en/news.rs"]
mod news;
#[path = "extract_en/newspaper.rs"]
mod newspaper;
#[path = "extract_en/statements.rs"]
mod of_statements;
#[path = "extract_en/who.rs"]
mod of_who;
#[path = "extract_en/phrases.rs"]
mod phrases;
#[path = "extract_en/plain.rs"]
mod plain;
#[path = "extract_en/political.rs"]
mod political;
#[path = "extract_en/press.rs"]
mod press;
#[path = "extract_en/record.rs"]
mod record;
#[path = "extract_en/setting.rs"]
mod setting;
#[path = "extract_en/told.rs"]
mod told;
#[path = "extract_en/voices.rs"]
mod voices;
#[path = "extract_en/within.rs"]
mod within;

reads! {
    that_clause: "Quill, who served two terms in the state senate, said in an interview with the Harbor Times that she had never met the banker." =>
        ["Indirect Say | Quill | that she had never met the banker | told: Harbor Times"];
    content_before: "It is not clear whether the bill will pass, analysts say." =>
        ["Indirect Say | analysts | It is not clear whether the bill will pass"];
    content_around: "The bill, analysts say, is unlikely to pass." =>
        ["Indirect Say | analysts | The bill … is unlikely to pass"];
    content_before_inverted: "Donors are leaving, said Lena Park, a strategist in Easton." =>
        ["Indirect Say | Lena Park | Donors are leaving"];
    apposition_with_verb: "Police say the man, identified as Carl Weber, 45, was found dead at his home." =>
        ["Indirect Say | Police | the man, identified as Carl Weber, 45, was found dead at his home"];
    two_speakers_in_a_sentence: "Critics argue that the law is too weak, while supporters say it goes too far." =>
        ["Indirect Say | Critics | that the law is too weak", "Indirect Say | supporters | it goes too far"];
    carried_subject: "Alder, however, insisted that his plan would not raise taxes and argued that Quill's would." =>
        ["Indirect Say | Alder | that his plan would not raise taxes", "Indirect Say | Alder | that Quill's would"];
    own_clause_after_and: "Alder tweeted that the story was \"fake,\" and his lawyer, Glen Marsh, threatened to sue the paper." =>
        ["Mixed Say | Alder | that the story was \"fake,\"", "Indirect Promise | Glen Marsh | to sue the paper"];
    opening_clause: "Asked whether he would accept the result, Alder said he would \"look at it at the time.\"" =>
        ["Indirect Ask |  | whether he would accept the result | told: Alder", "Mixed Say | Alder | he would \"look at it at the time.\""];

    split_quote: "\"If you build it,\" Lang says, \"they will come.\"" =>
        ["Direct Say | Lang | If you build it … they will come."];
    turn: "\"We're going to win,\" Alder said at a rally in Fairhaven. \"We're going to win big, and everybody knows it.\"" =>
        ["Direct Say | Alder | We're going to win … We're going to win big, and everybody knows it."];
    inverted: "“I was scared,” recalls Ms. Park, now 34. “I still am.”" =>
        ["Direct Say | Park | I was scared … I still am."];
    told_after_quote: "\"It's not about me,\" Quill told the crowd." =>
        ["Direct Say | Quill | It's not about me | told: crowd"];
    quote_after_colon: "Frost said in a statement: “The governor has been clear about this.”" =>
        ["Direct Say | Frost | The governor has been clear about this."];
    quote_after_apposition: "Asked about the letter, Marsh replied, \"No comment.\"" =>
        ["Direct Say | Marsh | No comment."];
    question_mark_inside: "“Why now?” asked Reed. “Why not!” exclaimed Lang’s wife." =>
        ["Direct Ask | Reed | Why now?", "Direct Say | Lang’s wife | Why not!"];
    mixed_runs_on: "The union said the new rules were “a step in the right direction,” but that more was needed." =>
        ["Mixed Say | union | the new rules were “a step in the right direction,” but that more was needed"];
    verb_inside_the_marks: "Dana Frost, a spokeswoman for the Alder campaign, said the governor \"has been clear\" about the matter." =>
        ["Mixed Say | Dana Frost>Alder campaign | the governor \"has been clear\" about the matter"];
    sign: "\"There was no collusion,\" read a statement." =>
        ["Direct Say | statement | There was no collusion"];

    according_first: "According to a poll released Tuesday by Northgate University, 52 percent of voters support the measure." =>
        ["Indirect Say | poll released Tuesday by Northgate University | 52 percent of voters support the measure"];
    according_last: "Mr. Reed is expected to announce his candidacy next week, according to people close to him." =>
        ["Indirect Say | people close to him* | Mr. Reed is expected to announce his candidacy next week"];
    according_with_relative: "According to The Easton Times, which first reported the story, the senator paid no taxes in 1995." =>
        ["Indirect Say | Easton Times | the senator paid no taxes in 1995"];
    noun_cue: "The senator's claim that she never met the banker has been disputed by several witnesses." =>
        ["Indirect Say | senator | that she never met the banker"];
    relative_clause_is_no_claim: "The claims that were made in court fell apart." => [];

    cited: "The Harbor Times reported on Friday that the senator had met the banker twice, citing two people familiar with the matter." =>
        ["Indirect Say | two people familiar with the matter* | that the senator had met the banker twice | via: Harbor Times"];
    quoted_by: "Weber was quoted by the Harbor Times as saying that the harbor was safe." =>
        ["Indirect Say | Weber | that the harbor was safe | via: Harbor Times"];
    told_an_outlet: "Two officials familiar with the inquiry told Reuters that it would be closed, speaking on condition of anonymity." =>
        ["Indirect Say | Two officials familiar with the inquiry* | that it would be closed | told: Reuters"];
    spokesperson: "A spokesman for the interior ministry, Karl Weber, told reporters that the border would stay open." =>
        ["Indirect Say | Karl Weber>interior ministry | that the border would stay open | told: reporters"];
    unnamed: "\"There is no deal,\" a senior administration official said." =>
        ["Direct Say | senior administration official* | There is no deal"];
    asked_not_to_be_named: "One adviser, who asked not to be named, said the campaign was running out of money." =>
        ["Indirect Say | One adviser* | the campaign was running out of money"];

    refusal: "The campaign's spokeswoman, Dana Frost, declined to comment on the report." =>
        ["Indirect Decline | Dana Frost>campaign | "];
    no_response: "Senator Mara Quill's campaign did not immediately respond to a request for comment." =>
        ["Indirect Decline | Senator Mara Quill's campaign | "];
    denial: "Alder has denied that he knew about the payments. He has also denied any wrongdoing." =>
        ["Indirect Deny | Alder | that he knew about the payments", "Indirect Deny | Alder | any wrongdoing"];
    urging: "Quill urged voters to stay calm and called on Congress to pass the bill." =>
        ["Indirect Urge | Quill | to stay calm", "Indirect Urge | Quill | to pass the bill"];
    promising: "Alder promised to build a bridge and vowed never to raise taxes." =>
        ["Indirect Promise | Alder | to build a bridge", "Indirect Promise | Alder | never to raise taxes"];
    thinking: "Quill believes the court will rule in her favor, and she hopes to return to work by May." =>
        ["Indirect Think | Quill | the court will rule in her favor", "Indirect Think | Quill | to return to work by May"];
    asking: "Lawmakers questioned whether the agency had the authority to act." =>
        ["Indirect Ask | Lawmakers | whether the agency had the authority to act"];
    feeling: "Reed is confident that the vote was fair." =>
        ["Indirect Think | Reed | that the vote was fair"];
    accusing: "Gov. Tom Alder, a Republican, accused Quill of hiding her tax returns and called her plan \"a disaster.\"" =>
        ["Indirect Say | Tom Alder | Quill of hiding her tax returns", "Mixed Say | Tom Alder | her plan \"a disaster.\""];
    said_to_be: "Weber is believed to have left the country. It was announced that the fair would be held in June." =>
        ["Indirect Think |  | Weber … to have left the country", "Indirect Say |  | that the fair would be held in June"];
    documents: "The report found that the agency had failed. Documents show that the company knew about the leak." =>
        ["Indirect Say | report | that the agency had failed", "Indirect Say | Documents | that the company knew about the leak"];

    on_a_programme: "Alder told NBS's \"This Morning\" that he would not run. He said on \"Harbor News Sunday\" that he was happy." =>
        ["Indirect Say | Alder | that he would not run | told: NBS's \"This Morning\"", "Indirect Say | Alder | that he was happy"];
    calling_for: "Alder has called for a ban on fishing. He apologized for the delay." =>
        ["Indirect Urge | Alder | a ban on fishing", "Indirect Say | Alder | the delay"];
    admitting: "Weber admitted lying to the court." =>
        ["Indirect Say | Weber | lying to the court"];
    quotation_after_its_person: "Mayor Jane Okafor was blunt. \"This is the end of the road for us.\"" =>
        ["Direct Say | Jane Okafor | This is the end of the road for us."];
    posted: "\"I love the poorly paid,\" wrote Quill on Twitter." =>
        ["Direct Say | Quill | I love the poorly paid"];

    came_forward_to_say: "Two sailors have come forward to say they were cheated. It is fair to say the pier was old." =>
        ["Indirect Say | Two sailors* | they were cheated"];
    asked_by_others: "Weber was asked at the hearing whether, if he saw the leak again, he would report it." =>
        ["Indirect Ask |  | whether, if he saw the leak again, he would report it | told: Weber"];
    opening_question: "Pressed whether the harbor should close, Quill demurred." =>
        ["Indirect Ask |  | whether the harbor should close | told: Quill"];
    reproach: "Quill attacked her rival Tom Alder for admitting that he had lost the letter." =>
        ["Indirect Say | Quill | her rival Tom Alder for admitting that he had lost the letter",
         "Indirect Say | Tom Alder | that he had lost the letter"];
    object_ends_before_the_occasion: "Frost described the mood in the hall as \"grim\" as she left the vote." =>
        ["Mixed Say | Frost | the mood in the hall as \"grim\""];
    several_reproaches: "Mara Quill panned the plan as \"theatre,\" Tom Alder accused Quill of envy and Lena Park tweeted that both were late." =>
        ["Mixed Say | Mara Quill | the plan as \"theatre,\"", "Indirect Say | Tom Alder | Quill of envy",
         "Indirect Say | Lena Park | that both were late"];
    but_without_subject: "The letter said that the bank had been warned, but gave no details of the loan." =>
        ["Indirect Say | letter | that the bank had been warned"];
    while_behind_a_quotation: "Quill told donors the loss was \"a wound,\" while her rival Tom Alder said it was a cure." =>
        ["Mixed Say | Quill | the loss was \"a wound,\" | told: donors", "Indirect Say | Tom Alder | it was a cure"];
    occasion_is_no_content: "The harbor is safe, she said as she opened the pier." =>
        ["Indirect Say | ? | The harbor is safe"];
    asked_after_its_mark: "“Would you close the pier?” Councillor Jane Okafor asked Weber." =>
        ["Direct Ask | Jane Okafor | Would you close the pier? | told: Weber"];
    title_before_that: "In a column titled “The Long Pier,” the Harbor Times reported that “half the piles are rotten.”" =>
        ["Mixed Say | Harbor Times | that “half the piles are rotten.”"];
    feeling_of_looks: "Frost appeared optimistic that the bill would pass. The pier looked sure of nothing." =>
        ["Indirect Think | Frost | that the bill would pass"];
    on_monday_is_no_particle: "“We will not move,” Frost insisted on Monday." =>
        ["Direct Say | Frost | We will not move"];
    calling_for_funds: "Frost avoided the pier, calling instead for money to be spent on nets." =>
        ["Indirect Urge | Frost | money to be spent on nets"];
    such_as_is_no_as: "Critics such as Lena Park left the pier." => [];
    institution_with_and: "“It is done,” said a spokesman for the Harbor and Rivers Committee led by Tom Alder." =>
        ["Direct Say | spokesman for the Harbor and Rivers Committee led by Tom Alder*>Harbor and Rivers Committee | It is done"];
    one_word_before_its_cue: "Fishermen, she warned, would face a “very long winter” at sea." =>
        ["Mixed Say | ? | Fishermen … would face a “very long winter” at sea"];

    gap_in_a_relative_clause: "Opponents are fighting a rule they say will cut pay. Nets that sailors say are rotten were burnt." =>
        ["Indirect Say | Opponents | will cut pay", "Indirect Say | sailors | are rotten were burnt"];
    opening_clause_ends: "While leaders had hoped to vote by May, Mayor Jane Okafor announced the council would wait." =>
        ["Indirect Think | leaders | to vote by May", "Indirect Say | Jane Okafor | the council would wait"];
    occasion_behind_while: "Reed said he was still a “no” while talking to sailors at the pier." =>
        ["Mixed Say | Reed | he was still a “no”"];
    contrast_behind_while: "Police said the pier was safe, while most fishermen are ashore." =>
        ["Indirect Say | Police | the pier was safe"];
    new_sentence_agrees: "“This is wrong,” Reed told the council. “It is late.” Carl Weber agreed. “It was rushed,” he said." =>
        ["Direct Say | Reed | This is wrong … It is late. | told: council", "Direct Say | Carl Weber | It was rushed"];
    poll_finds: "A new Northgate College poll finds Quill leading the field." =>
        ["Indirect Say | new Northgate College poll | Quill leading the field"];
    relative_of_the_subject: "Voters who believe that the pier can last have doubled since May." =>
        ["Indirect Think | Voters | that the pier can last"];
    urged_for_weeks: "Aides urged Alder for weeks to rest, but the governor kept working." =>
        ["Indirect Urge | Aides* | to rest"];
    called_in_a_video: "Alder called the fee “a disaster” in a video from the pier." =>
        ["Mixed Say | Alder | the fee “a disaster”"];
    but_she_admitted: "But, Quill admitted, that may not be the case." =>
        ["Indirect Say | Quill | that may not be the case"];
    former_speaker: "“She will win,” said former council leader Tom Alder. “I hope so.”" =>
        ["Direct Say | Tom Alder | She will win … I hope so."];
    relay_and_statement: "The team agreed to meet in May, according to two people familiar with the plan." =>
        ["Indirect Say | two people familiar with the plan* | The team agreed to meet in May",
         "Indirect Say | team | to meet in May | via: two people familiar with the plan*"];
    subject_hangs_on_no_preposition: "Rivals who qualified for the debate in Easton said they would come." =>
        ["Indirect Say | Rivals | they would come"];
    chanting_by: "Frost was greeted by sailors chanting “Shame on the mayor!”" =>
        ["Direct Say | sailors | Shame on the mayor!"];
    relative_that_before_a_quotation: "The court agreed to a ruling that “opens the harbor to thieves.”" => [];
    no_denial: "The council denied the permit without a hearing. The court held that the permit was void." =>
        ["Indirect Say | court | that the permit was void"];

    opening_reproach: "Calling the fee “a theft,” Quill said she would not pay." =>
        ["Mixed Say | Quill | the fee “a theft,”", "Indirect Say | Quill | she would not pay"];
    reproach_with_apposition: "Quill praised her deputy, Captain Lena Park, for how she handled the storm." =>
        ["Indirect Say | Quill | her deputy, Captain Lena Park, for how she handled the storm"];
    announcing_and_telling: "Tom Alder rebelled against the board in a speech announcing that he would leave and telling sailors it was time to fight." =>
        ["Indirect Say | Tom Alder | that he would leave",
         "Indirect Say | Tom Alder | it was time to fight | told: sailors"];
    told_an_agency: "A clerk told the Harbor Press city officials are preparing a sale. She told the Harbor Press sale was near." =>
        ["Indirect Say | clerk* | city officials are preparing a sale | told: Harbor Press",
         "Indirect Say | clerk* | sale was near | told: Harbor Press"];
    questions_whether: "Alder faced questions about whether the board had met. He raised questions about the board." =>
        ["Indirect Say |  | whether the board had met"];
    warning_against: "Quill cautioned Alder against using the pier." =>
        ["Indirect Say | Quill | using the pier | told: Alder"];
    likened: "Quill compared the fee to a “pirate's tax.” Alder compared notes." =>
        ["Mixed Say | Quill | the fee to a “pirate's tax.”"];
    two_with_titles: "A day after Senators Jeff Frost and Bob Reed described the fee as a theft, it fell." =>
        ["Indirect Say | Jeff Frost; Bob Reed | the fee as a theft"];
    verb_of_the_antecedent: "Voters who watched the debate felt that Quill had won." =>
        ["Indirect Think | Voters | that Quill had won"];
    dateline: "EASTON, Va. — The pier will close, according to early reports." =>
        ["Indirect Say | reports | The pier will close"];
    title_before_the_verb: "After watching “Harbor Night Live,” Quill says she is ready to sing." =>
        ["Indirect Say | Quill | she is ready to sing"];
    marks_of_two_kinds: "\"The pier is old,” Quill said. “It creaks,\" she added." =>
        ["Direct Say | Quill | The pier is old", "Direct Say | Quill | It creaks"];
    no_verb_after_a_number: "“Late again,” Alder lamented in one of five tweets about the ferry." =>
        ["Direct Say | Alder | Late again"];

    names_that_are_other_words: "In response, Mrs May told voters that the board was late. “We wait,” Quill told sailors in Harbor Falls on Sunday." =>
        ["Indirect Say | May | that the board was late | told: voters", "Direct Say | Quill | We wait | told: sailors"];
    comma_inside_the_marks: "Quill said the fee was “theft,” according to the minutes." =>
        ["Mixed Say | minutes | Quill said the fee was “theft,”",
         "Mixed Say | Quill | the fee was “theft,” | via: minutes"];

    nouns_are_no_verbs: "The claims were false. The police reports fill three rooms. Her report on the reports was long." => [];
    scare_quotes: "The so-called \"iron law\" was repealed. The ship \"Meridian\" left port." => [];
    nothing_said: "Nobody said anything. He said nothing about the tax." => [];
}

#[test]
fn pronouns_and_surnames_lead_to_the_full_name() {
    let body = "Mayor Jane Okafor opened the bridge on Monday. “It was time,” she said.\n\
                Tom Alder, her rival, called it late. He said the bridge had cost too much.\n\
                Okafor disagreed: “It was cheap.”";
    let names: Vec<_> = statements(body).iter().map(|s| s.split(" | ").nth(1).unwrap().to_owned()).collect();
    assert_eq!(names, ["Jane Okafor", "Tom Alder", "Tom Alder", "Jane Okafor"]);
}

#[test]
fn acronyms_and_institutions_lead_to_the_full_name() {
    let body = "The Harbor Safety Commission (HSC) closed the pier. The HSC said it was unsafe. \
                The commission said repairs would take a year.";
    for line in statements(body) {
        assert!(line.contains("| Harbor Safety Commission |"), "{line}");
    }
}

#[test]
fn quotations_go_on_over_paragraphs() {
    let body = "Reed spoke at length.\n“We began with nothing,” Reed said. “We had a boat.\n“We had a net.”\n\
                “And we had luck on our side.”";
    let found = statements(body);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].contains("We had a boat.\n“We had a net."), "{}", found[0]);
    assert!(found[1].starts_with("Direct Say | Reed | And we had luck"), "{}", found[1]);
}

#[test]
fn a_colon_announces_the_next_paragraph() {
    let found = statements("Quill tweeted on Sunday:\n“Great night in Fairhaven. Thank you all.”");
    assert_eq!(found, ["Direct Say | Quill | Great night in Fairhaven. Thank you all."]);
}

#[test]
fn headlines() {
    let read = |title: &str| {
        let text = format!("{title}\nThe rest of the story.");
        read(&text, &Context::new(Lang::En)).drafts.iter().map(|d| line(&text, d)).collect::<Vec<_>>()
    };
    let named = "Alder: Bridge ‘Not Late’\nTom Alder opened the bridge. Mr. Alder spoke.";
    let named: Vec<_> =
        dixit::extract::read(named, &Context::new(Lang::En)).drafts.iter().map(|d| who(&d.speakers)).collect();
    assert_eq!(named, ["Tom Alder"]);
    assert!(read("Autumn programme 2031 updates: bridge opens in May").is_empty());
    assert_eq!(read("Police: suspect left town"), ["Indirect Say | Police | suspect left town"]);
    assert_eq!(read("Bridge will open in May, mayor says"), ["Indirect Say | mayor | Bridge will open in May"]);
}

#[test]
fn the_one_who_is_asked_is_i() {
    let text = "Harbor Times interviews captain Lena Park\nThe Harbor Times spoke with Lena Park about the strike.\n\
                Why did you stop?\nI think that the pier was rotten.\nDo you hope that it will be mended?\nI know it will.";
    let found: Vec<_> = read(text, &Context::new(Lang::En)).drafts.iter().map(|d| line(text, d)).collect();
    assert!(found.contains(&"Indirect Think | Lena Park | that the pier was rotten".into()), "{found:?}");
    assert!(found.contains(&"Indirect Think | Lena Park | that it will be mended".into()), "{found:?}");
    // Without questions there is no interview, and nobody is I.
    let essay = "A day at sea\nLena Park sailed.\nI think that the pier was rotten.";
    let found: Vec<_> = read(essay, &Context::new(Lang::En)).drafts.iter().map(|d| line(essay, d)).collect();
    assert_eq!(found, ["Indirect Think | ? | that the pier was rotten"]);
}

#[test]
fn labelled_turns() {
    let text = "An interview with Lena Park\nHARBOR TIMES: Why did you stop?\nPARK: The pier was rotten.\n\
                HARBOR TIMES: And now?\nPARK: We wait.";
    let found: Vec<_> = read(text, &Context::new(Lang::En)).drafts.iter().map(|d| line(text, d)).collect();
    assert_eq!(
        found,
        [
            "Direct Say | Harbor Times | Why did you stop?",
            "Direct Say | Lena Park | The pier was rotten.",
            "Direct Say | Harbor Times | And now?",
            "Direct Say | Lena Park | We wait."
        ]
    );
}

#[test]
fn what_others_said_inside_a_quotation_is_nested() {
    let text = "News\n“The mayor told us that the road was safe,” Reed said.";
    let reading = read(text, &Context::new(Lang::En));
    let lines: Vec<_> = reading.drafts.iter().map(|d| line(text, d)).collect();
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(lines[1].starts_with("Indirect Say | mayor | that the road was safe"), "{}", lines[1]);
    assert_eq!(reading.drafts[1].parent, Some(0));
}

#[test]
fn roles_say_where_and_statements_say_when() {
    let text = "News\n“We wait,” said Lena Park, the chairwoman of the Harbor Board, on Monday. \
                Senate Majority Leader Tom Alder left.";
    let mut context = Context::new(Lang::En);
    context.published = Some("2031-03-05".parse().unwrap());
    let reading = read(text, &context);
    let roles: Vec<_> = reading
        .names
        .iter()
        .flat_map(|n| n.roles.iter().map(move |r| format!("{}: {} at {:?}", n.name, r.title, r.at)))
        .collect();
    assert_eq!(
        roles,
        ["Lena Park: chairwoman at Some(\"Harbor Board\")", "Tom Alder: Majority Leader at Some(\"Senate\")"]
    );
    assert_eq!(reading.drafts[0].said_at.map(|d| d.to_string()).as_deref(), Some("2031-03-03"));
}

#[test]
fn a_capital_that_opens_a_sentence_makes_no_name() {
    let text = "“We wait,” Mara Quill said. “Nothing moves in Tarrow.” Nothing moved. Tarrow sleeps.";
    let names: Vec<String> = read(text, &Context::new(Lang::En))
        .names
        .iter()
        .map(|n| n.name.to_string())
        .filter(|n| n != "Mara Quill")
        .collect();
    assert_eq!(names, ["Tarrow"]);
}

#[test]
fn content_before_a_speaker_who_ends_the_sentence_needs_no_known_verb() {
    let said =
        |text: &str| read(text, &Context::new(Lang::En)).drafts.iter().map(|d| line(text, d)).collect::<Vec<_>>();
    let one = said("News\nThe ferry sank, the coast guard said on Monday.");
    assert_eq!(one.len(), 1, "{one:?}");
    assert!(one[0].contains("| The ferry sank"), "{one:?}");
    let limit = said("News\nAbout 1,200 litres were lost, the company said in a statement.");
    assert!(limit.len() == 1 && limit[0].contains("| About 1,200 litres were lost"), "{limit:?}");
    // An apposition, and an opening phrase, are no content.
    assert_eq!(said("News\nA former teacher, Mara Quill said nothing."), [""; 0]);
    assert_eq!(said("News\nIn a letter to the port, the guard said."), [""; 0]);
}

#[test]
fn a_word_of_limit_stays_with_its_number() {
    let text = "News\nPlant manager Ada Holm said nearly 4,000 litres had leaked.";
    let drafts = read(text, &Context::new(Lang::En)).drafts;
    assert_eq!(drafts[0].fragments[0].of(text), "nearly 4,000 litres had leaked");
}

/// Who says each of the statements of `body`.
fn speakers(body: &str) -> Vec<String> {
    let text = format!("News of the day\n{body}");
    read(&text, &Context::new(Lang::En)).drafts.iter().map(|d| who(&d.speakers)).collect()
}

#[test]
fn offices_and_parties_are_no_part_of_a_name() {
    for (written, name) in [
        ("Secretary of State Daniel Frost", "Daniel Frost"),
        ("Former Secretary of State Helena Brandt", "Helena Brandt"),
        ("Director of National Intelligence Owen Tal", "Owen Tal"),
        ("White House Chief of Staff Ambrose Lee Kern", "Ambrose Lee Kern"),
        ("Ambassador to the United Nations Nora Quill", "Nora Quill"),
        ("National Security Adviser H.R. Mastin", "H.R. Mastin"),
        ("Sen. Mirka Dorn (D-Mass.)", "Mirka Dorn"),
        ("Texas Republican Ted Cruse", "Ted Cruse"),
        ("Hana Merrow of the Friends of the Ester", "Hana Merrow"),
        ("House Democratic leader Nan Pelos of Calder", "Nan Pelos"),
        ("Engineer Tobias Fenn", "Tobias Fenn"),
        ("U.S. District Judge Andrew Hollin of Easton", "Andrew Hollin"),
        ("Rev. Al Sharper Jr.", "Al Sharper Jr."),
        ("Reps. Ulla Benk (R-Iowa) and Tom Wess (D-Ore.)", "Ulla Benk; Tom Wess"),
        ("Sens. Chuck Schomer and Dick Durban", "Chuck Schomer; Dick Durban"),
    ] {
        assert_eq!(speakers(&format!("{written} said the talks had failed.")), [name], "{written}");
    }
}

#[test]
fn what_somebody_is_called_later_leads_to_the_name() {
    for (body, name) in [
        ("Rev. Al Sharper Jr. spoke. Sharper said it was late.", "Al Sharper Jr."),
        ("Gov. Bryan Sand spoke. In a note after Rufus Alder’s remarks, he said it was late.", "Bryan Sand"),
        ("Rep. Steve King spoke. King said it was late.", "Steve King"),
        ("Mayor Bill de Blom spoke. De Blom said it was late.", "Bill de Blom"),
        ("Sen. Mirka Dorn (D-Mass.) spoke. The Massachusetts Democrat said it was late.", "Mirka Dorn"),
        ("Sen. Mirka Dorn (D-Mass.) spoke. The senator said it was late.", "Mirka Dorn"),
        ("Senate Majority Leader Wick Orton spoke. The majority leader said it was late.", "Wick Orton"),
        ("President Rufus Alder met Vice President Ida Penn. The president said it was late.", "Rufus Alder"),
        ("President Rufus Alder met Vice President Ida Penn. The vice president said it was late.", "Ida Penn"),
        ("Melina Alder met Rufus Alder. Mrs. Alder said it was late.", "Melina Alder"),
        ("Sen. Mirka Dorn (D-Mass.) spoke. The Ohio senator said it was late.", "Ohio senator"),
    ] {
        assert_eq!(speakers(body), [name], "{body}");
    }
}
