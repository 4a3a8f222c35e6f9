//! Who says it: one made-up sentence or two a class, near misses beside them.

use super::statements;

reads! {
    speculation_is_nobodys: "The decision comes after months of speculation that the governor would run." =>
        ["Indirect Say |  | that the governor would run"];
    a_report_claims: "Nominee Dan Harlow is pushing back against a report that his campaign had met the board." =>
        ["Indirect Say | report | that his campaign had met the board"];
    a_claim_answered: "Quill hit back at claims that she had misled the council. Alder responded with a warning that the port would close." =>
        ["Indirect Say |  | that she had misled the council", "Indirect Say | Alder | that the port would close"];
    a_claim_rejected: "Officials rejected the claim that the bridge was unsafe. The company faces accusations that it hid the figures." =>
        ["Indirect Deny | Officials | the claim that the bridge was unsafe", "Indirect Say |  | that the bridge was unsafe",
         "Indirect Say |  | that it hid the figures"];
    own_conclusion: "Alder came to the conclusion that the claims were false." =>
        ["Indirect Say | Alder | that the claims were false"];
    no_participle_as_subject: "Adding to her woes, the inquiry reached the city hall with a separate report that an aide had lied." =>
        ["Indirect Say | separate report | that an aide had lied"];
    party_before_office: "Republican presidential nominee Dan Harlow is under fire after suggesting that gun owners could stop Quill." =>
        ["Indirect Say | Dan Harlow | that gun owners could stop Quill"];
    party_and_plural: "Democratic candidates spent last month pushing for a new vote." =>
        ["Indirect Urge | Democratic candidates | a new vote"];
    that_person: "Alder shouted, according to a source in the room. “He was angry,” that person said. They said that official was late." =>
        ["Indirect Say | source in the room* | Alder shouted", "Direct Say | source in the room* | He was angry",
         "Indirect Say | source in the room* | that official was late"];
    the_official_of_before: "A senior official at the ministry said the dam was safe. The official added that it would be checked." =>
        ["Indirect Say | senior official at the ministry* | the dam was safe",
         "Indirect Say | senior official at the ministry* | that it would be checked"];
    another_official: "An aide to Quill said she was ill. The official said the port was open." =>
        ["Indirect Say | aide to Quill* | she was ill", "Indirect Say | official | the port was open"];
    asked_not_to_be_named: "The official, who asked not to be named, said the dam was safe." =>
        ["Indirect Say | official* | the dam was safe"];
    come_forward: "He claimed it was just “talk,” but several women have come forward to allege he lied." =>
        ["Mixed Say | ? | it was just “talk,”", "Indirect Say | several women | he lied"];
    went_on_to_say: "Quill said the pier was late, and Alder went on to say it was unsafe." =>
        ["Indirect Say | Quill | the pier was late", "Indirect Say | Alder | it was unsafe"];
    nobody_says_it: "The bill ends the old policy of promising aid to mills. Quill left without saying why the port had closed. He stopped short of calling the vote a fraud." =>
        [];
    between_dashes: "Harlow said his quarrel with Tom Alder — whom he described as “a real nut” — had ended." =>
        ["Mixed Say | Harlow | his quarrel with Tom Alder — whom he described as “a real nut” — had ended",
         "Mixed Say | Harlow | as “a real nut”"];
    place_and_state: "Harlow said at a rally in Easton, North Marland, on Tuesday that the port would close." =>
        ["Indirect Say | Harlow | that the port would close"];
    played_off: "Dana Tyler reported the Harlow campaign played off the comments as a joke." =>
        ["Indirect Say | Dana Tyler | the Harlow campaign played off the comments as a joke"];
}
