//! QUO004: the same words in two mouths.

use crate::audit::partial::{self, Whose};
use crate::audit::quotes::{self, Mouths};
use crate::audit::{Check, Context, Group, Level, Rule, Sink};
use crate::link::compare::{Change, Class};
use crate::link::groups::Pair;

pub static QUO004: Rule = Rule {
    code: "QUO004",
    name: "two-speakers",
    group: Group::Quotation,
    level: Level::Error,
    summary: "the same quotation is given to different speakers",
    page: include_str!("../../../docs/audit/QUO004.md"),
    check: Check::Sources(check),
};

/// Shorter words are said by many: "no comment".
const SHORTEST: usize = 12;
/// A quoted part is more often a slogan, or a line of a law, that many quote.
const SHORTEST_PART: usize = 14;

/// Perhaps shortened, but with no word that the other has not.
fn same_words(pair: &Pair) -> bool {
    let reworded = |c: &Change| c.class >= Class::Insertion;
    pair.comparison.as_ref().is_none_or(|c| !c.changes.iter().any(reworded))
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let index = context.index();
    let mouths = Mouths::new(index);
    for pair in index.groups().pairs.iter().filter(|p| p.is_same()) {
        let (earlier, later) = (index.said[pair.earlier], index.said[pair.later]);
        if !(earlier.is_direct() && later.is_direct() && same_words(pair)) {
            continue;
        }
        let Some((first, second)) = mouths.two_speakers(earlier, later) else { continue };
        if quotes::weight(earlier).min(quotes::weight(later)) < SHORTEST {
            continue;
        }
        let (Some(place), Some(there)) = (context.place(later.fact), context.place(earlier.fact)) else { continue };
        let finding = sink.at(place).about(later.id());
        finding.say("these words are given to ").words(second).say(", elsewhere to ").words(first);
        finding.see_statement("the same words", earlier.id(), there);
    }
    for met in partial::met(context, Whose::Anybody).iter().filter(|m| m.is_same() && m.weight >= SHORTEST_PART) {
        let (short, long) = (index.said[met.short], index.said[met.long]);
        let Some((first, second)) = mouths.two_speakers(long, short) else { continue };
        let finding = sink.at(met.place.clone()).about(short.id());
        finding.say("these words are given to ").words(second).say(", elsewhere to ").words(first);
        finding.see_statement("the same words", long.id(), met.there.clone());
    }
}
