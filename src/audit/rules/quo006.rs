//! QUO006: an anchor is missing or ambiguous.

use crate::audit::{Check, Context, Group, Level, Place, Rule, Sink, Text};
use crate::base::Span;
use crate::ledger::anchor::all_words;
use crate::ledger::{Anchors, Fact};

pub static QUO006: Rule = Rule {
    code: "QUO006",
    name: "anchor-lost",
    group: Group::Quotation,
    level: Level::Error,
    summary: "the words of a statement do not stand where its anchor says",
    page: include_str!("../../../docs/audit/QUO006.md"),
    check: Check::Both(latest, others),
};

/// Statements in the latest text of a source.
fn latest(text: &Text<'_>, sink: &mut Sink) {
    text.said.iter().for_each(|said| check(said.fact, text.text(), text.anchors(), sink));
}

/// Statements in texts before it, and in one whose language nobody knows; decisions that judge no statement.
fn others(context: &Context<'_>, sink: &mut Sink) {
    for source in context.facts.sources.values() {
        let facts = context.statements(&source.id);
        for (n, capture) in source.captures.iter().enumerate().filter(|_| !facts.is_empty()) {
            if n + 1 == source.captures.len() && context.is_readable(source) {
                continue;
            }
            let Some(text) = context.archived(&capture.text) else { continue };
            let anchors = Anchors::new(text);
            let here = facts.iter().filter(|f| f.statement.capture == capture.text);
            here.for_each(|fact| check(fact, text, &anchors, sink));
        }
    }
    for decision in &context.facts.orphans {
        sink.graph()
            .say(format!("{decision} judges a statement that is nowhere to be found (`dixit check` tells more)"));
    }
}

fn check(fact: &Fact, text: &str, anchors: &Anchors<'_>, sink: &mut Sink) {
    let wrong = all_words(&fact.statement).find(|(at, exact)| !anchors.stands(*at, exact));
    let Some((at, exact)) = wrong else { return };
    let places: Vec<usize> = text.match_indices(exact).map(|(i, _)| i).take(9).collect();
    let there = anchors.standing(at).unwrap_or("nothing");
    let stands = match places.as_slice() {
        [one] => anchors.chars(Span::new(*one, one + exact.len())),
        _ => at,
    };
    let finding = sink.at(Place::in_statement(fact, stands, exact));
    finding.about(&fact.statement.id).words(exact).say(format!(" is anchored at {}–{}, where ", at.0, at.1));
    finding.words(there).say(match places.len() {
        0 => " stands; the words stand nowhere in this text".to_owned(),
        1 => " stands; the words stand elsewhere".to_owned(),
        n => format!(" stands; the words stand at {n} places, and nobody can tell which is meant"),
    });
}
