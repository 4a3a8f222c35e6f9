//! Words around what is said: relays, asides, questions, wishes and short answers, as papers and tabloids put them.

use super::statements;

reads! {
    want_to_know: "He wanted to know who had paid. They wanted to know why. He wanted to go." =>
        ["Indirect Think | ? | to know who had paid",
         "Indirect Think | ? | to know why"];
    deemed_by: "The plan was deemed unsafe by inspectors. It was labeled racist by critics. She was called home by her mother." =>
        ["Indirect Think | inspectors | unsafe",
         "Indirect Say | critics | racist"];
    so_far_as: "He went so far as to call it treason. He went to call a cab." =>
        ["Indirect Say | ? | it treason"];
    otherwise: "The memo says otherwise. Whoever says otherwise is lying. The mayor said the opposite. She said much the same. He said nothing of the kind. He said the same people came." =>
        ["Indirect Say | memo | otherwise",
         "Indirect Say | mayor | the opposite",
         "Indirect Say | mayor | much the same",
         "Indirect Say | mayor | nothing of the kind",
         "Indirect Say | mayor | the same people came"];
}
