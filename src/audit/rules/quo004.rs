//! QUO004: the same words in two mouths.

use crate::audit::partial::{self, Whose};
use crate::audit::quotes::{self, Mouths};
use crate::audit::words::Words;
use crate::audit::{Check, Context, Group, Level, Rule, Sink};
use crate::link::Said;
use crate::link::compare::{Change, Class};
use crate::link::groups::Pair;
use crate::model::Lang;
use crate::model::lang::fold::simplify;
use std::sync::LazyLock;

pub static QUO004: Rule = Rule {
    code: "QUO004",
    name: "two-speakers",
    group: Group::Quotation,
    level: Level::Error,
    summary: "the same quotation is given to different speakers",
    page: include_str!("../../../docs/audit/QUO004.md"),
    check: Check::Sources(check),
};

/// Shorter words are said by many: "no comment". A Chinese sentence says more in as many.
fn shortest(said: Said<'_>) -> usize {
    if said.source.lang == Some(Lang::Zh) { 9 } else { 12 }
}
/// A quoted part is more often a slogan, or a line of a law, that many quote.
const SHORTEST_PART: usize = 14;

/// 我们不会对此事作出回应: so many refuse in the same words.
fn refuses(said: Said<'_>) -> bool {
    let content = simplify(&said.fact.statement.content()).into_owned();
    let lang = said.source.lang.unwrap_or(Lang::En);
    quotes::weight(said) < LONG && RESPONSE.any_in(&content, lang)
}

/// So much is no common phrase.
const LONG: usize = 24;

static RESPONSE: LazyLock<Words> = LazyLock::new(|| Words::section("response"));

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
        if quotes::weight(earlier).min(quotes::weight(later)) < shortest(later) || refuses(later) {
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
