//! Who is told, and where what they are told begins: no article, no pronoun, a number, a sum.

use super::statements;

reads! {
    bare_clause: "Police said they had arrested two men and were looking for a third." =>
        ["Indirect Say | Police | they had arrested two men and were looking for a third"];
    reporters: "Quill told reporters three men were hurt. Roe told reporters old boats were sinking." =>
        ["Indirect Say | Quill | three men were hurt | told: reporters", "Indirect Say | Roe | old boats were sinking | told: reporters"];
    the_echo: "Quill told the Echo police were there. Roe told the Echo Orr was late." =>
        ["Indirect Say | Quill | police were there | told: Echo", "Indirect Say | Roe | Orr was late | told: Echo"];
    the_sun: "Quill told the Sun it was wrong. Roe told the Tilbrook Week it was right." =>
        ["Indirect Say | Quill | it was wrong | told: Sun", "Indirect Say | Roe | it was right | told: Tilbrook Week"];
    perhaps: "Quill told the council perhaps it fell." => ["Indirect Say | Quill | it fell | told: council"];
    pounds: "Quill said £30m was lost. Roe said €30m had gone. Orr said Rs 4 crore was owed." =>
        ["Indirect Say | Quill | £30m was lost", "Indirect Say | Roe | €30m had gone", "Indirect Say | Orr | Rs 4 crore was owed"];
    pounds_told: "Quill told the board £30m of damage was done." =>
        ["Indirect Say | Quill | £30m of damage was done | told: board"];
    these: "The union claimed these were wrong. Roe claimed only 30 were there." =>
        ["Indirect Say | union | these were wrong", "Indirect Say | Roe | only 30 were there"];
    as_a_result: "Quill said as a result it fell." => ["Indirect Say | Quill | as a result it fell"];
    host: "Quill told the show’s host, Lane Roe, “wait.”" => ["Direct Say | Quill | wait. | told: Lane Roe"];
    it_said: "The Ministry of Works has signed a loan, it said. Orvex will close its plant, it said on Monday. Profits at Corvane fell, it said." =>
        ["Indirect Say | Ministry of Works | The Ministry of Works has signed a loan",
         "Indirect Say | Orvex | Orvex will close its plant", "Indirect Say | Corvane | Profits at Corvane fell"];
    it_said_of_a_thing: "The bridge is safe, it said." => ["Indirect Say | ? | The bridge is safe"];
    brackets_behind: "The pier will close, the Echo reported (https://echo.example/pier). The dam leaks, the Post said (see below)." =>
        ["Indirect Say | Echo | The pier will close", "Indirect Say | Post | The dam leaks"];
    at_an_address: "The pier will close, Quill said in a story at https://echo.example/pier." =>
        ["Indirect Say | Quill | The pier will close"];
    kicker: "“We were poor,” Quill said. And then came the kicker: “Our goalie gave them a chance.”" =>
        ["Direct Say | Quill | We were poor", "Direct Say | Quill | Our goalie gave them a chance."];
}

#[test]
fn a_headline_says_whose_words_follow() {
    let quotation = "“We were poor tonight. I am sorry for that.”";
    let hers = ["Direct Say | Rick Sandoz | We were poor tonight. I am sorry for that."];
    for title in
        ["Transcript: Remarks by Coach Rick Sandoz", "Rick Sandoz's letter to the board", "Speech by Rick Sandoz"]
    {
        assert_eq!(super::headline(title, quotation), hers, "{title}");
    }
    // Two are named, or something is told.
    for title in ["Ada Quill's letter to Ann Roe", "Rick Sandoz draws fire for his speech"] {
        assert!(super::headline(title, quotation).iter().all(|s| !s.starts_with("Direct")), "{title}");
    }
}
