//! Phrases around what is said that were once read into it, and subjects that were once missed, each by a general rule.

use super::statements;

reads! {
    there_are_fears: "Quill says there are fears that the dam will burst." =>
        ["Indirect Say | Quill | there are fears that the dam will burst", "Indirect Say |  | that the dam will burst"];
    there_had_been_claims: "Quill told the council there had been wild claims that the clerk was drunk." =>
        ["Indirect Say | Quill | there had been wild claims that the clerk was drunk | told: council",
         "Indirect Say |  | that the clerk was drunk"];
    who_has_the_fears: "There are fears among residents that the dam will burst." =>
        ["Indirect Say | residents | that the dam will burst"];
}
