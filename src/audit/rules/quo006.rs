//! QUO006: an anchor is missing or ambiguous.

use crate::audit::{Check, Context, Group, Level, Rule, Sink};
use crate::base::Span;
use crate::ledger::Anchors;
use crate::ledger::anchor::all_words;

pub static QUO006: Rule = Rule {
    code: "QUO006",
    name: "anchor-lost",
    group: Group::Quotation,
    level: Level::Error,
    summary: "the words of a statement do not stand where its anchor says",
    page: include_str!("../../../docs/audit/QUO006.md"),
    check: Check::Records(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    for source in context.facts.sources.values() {
        let facts = context.statements(&source.id);
        for capture in &source.captures {
            let Some(text) = context.facts.archive.get(&capture.text) else { continue };
            let anchors = Anchors::new(text);
            for fact in facts.iter().filter(|f| f.statement.capture == capture.text) {
                let wrong = all_words(&fact.statement).find(|(at, exact)| !anchors.stands(*at, exact));
                let Some((at, exact)) = wrong else { continue };
                let places: Vec<usize> = text.match_indices(exact).map(|(i, _)| i).take(9).collect();
                let place = |start: usize| {
                    let at = anchors.chars(Span::new(start, start + exact.len()));
                    context.words(fact, at, exact)
                };
                let there = anchors.standing(at).unwrap_or("nothing");
                let finding = match places.as_slice() {
                    [one] => sink.at(place(*one)),
                    _ => sink.at(context.words(fact, at, exact)),
                };
                finding
                    .about(&fact.statement.id)
                    .words(exact)
                    .say(format!(" is anchored at {}–{}, where ", at.0, at.1));
                finding.words(there).say(match places.len() {
                    0 => " stands; the words stand nowhere in this text".to_owned(),
                    1 => " stands; the words stand elsewhere".to_owned(),
                    n => format!(" stands; the words stand at {n} places, and nobody can tell which is meant"),
                });
            }
        }
    }
    for decision in &context.facts.orphans {
        sink.graph()
            .say(format!("{decision} judges a statement that is nowhere to be found (`dixit check` tells more)"));
    }
}
