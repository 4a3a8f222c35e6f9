//! ATT004: nobody can tell who speaks.

use crate::audit::words::Words;
use crate::audit::{Check, Group, Level, Rule, Said, Sink, Text};
use crate::base::Span;
use crate::model::{Agent, EntityKind, Lang, StatementKind};
use crate::text::Role;
use std::sync::LazyLock;

pub static ATT004: Rule = Rule {
    code: "ATT004",
    name: "unresolved-speaker",
    group: Group::Attribution,
    level: Level::Warning,
    summary: "words are attributed, and nobody can tell to whom",
    page: include_str!("../../../docs/audit/ATT004.md"),
    check: Check::Text(check),
};

static PRONOUN: LazyLock<Words> = LazyLock::new(|| Words::section("pronoun"));

/// Inside somebody's quotation the speaker knows whom they mean.
fn quoted(text: &Text<'_>, at: Span) -> bool {
    text.document.blocks.iter().flat_map(|b| &b.quotes).any(|q| q.inner.contains(at))
}

/// True when somebody to whom a pronoun may point, named or not, was spoken of shortly before: a reader can tell, if
/// the machine cannot.
fn near(text: &Text<'_>, said: &Said<'_>) -> bool {
    let Some(whole) = said.whole() else { return false };
    let Some(paragraph) = text.paragraph_at(whole.start as usize) else { return false };
    let before = Span { start: paragraph.start, end: whole.start.max(paragraph.start) };
    let spoke = |s: &Said<'_>| {
        let within = s.whole().is_some_and(|w| paragraph.contains(w) && w.end <= whole.start);
        let person = |c: &crate::model::Cited| match &c.who {
            Agent::Entity(id) => text.context.facts.entities.get(id).is_some_and(|e| PEOPLE.contains(&e.kind)),
            _ => false,
        };
        within && s.fact.statement.speakers.iter().any(person)
    };
    text.said.iter().any(spoke) || SOMEBODY.any(&text.folded, before, text.lang)
}

const PEOPLE: [EntityKind; 3] = [EntityKind::Person, EntityKind::Unknown, EntityKind::Unnamed];

static SOMEBODY: LazyLock<Words> = LazyLock::new(|| Words::section("somebody"));

/// Quotations that fill their sentence and belong to no statement.
fn orphans(text: &Text<'_>, sink: &mut Sink) {
    let mut taken: Vec<Span> = text.said.iter().flat_map(|s| s.fragments.iter().copied()).collect();
    taken.sort_unstable();
    for block in text.document.blocks.iter().filter(|b| b.role == Role::Body) {
        for quote in block.quotes.iter().filter(|q| q.depth == 0 && q.closed) {
            let alone = block.body.of(text.text()).chars().count() <= quote.outer.of(text.text()).chars().count() + 2;
            let near = taken.partition_point(|t| t.end <= quote.inner.start);
            let said = taken.get(near).is_some_and(|t| t.overlaps(quote.inner));
            if alone && !said && long(quote.inner.of(text.text()), text.lang) && !followed(text, quote.outer) {
                sink.at(text.place(quote.inner)).say("a quotation without a speaker");
            }
        }
    }
}

/// True when the sentence after the quotation, in the next paragraph, names a speaker for it.
fn followed(text: &Text<'_>, quote: Span) -> bool {
    let next = text.said.iter().find_map(|s| s.whole().filter(|w| w.start >= quote.end));
    next.is_some_and(|w| text.text()[quote.end as usize..w.start as usize].trim().is_empty())
}

/// Long enough to be something that somebody said, not a name or a phrase in scare quotes.
fn long(words: &str, lang: Lang) -> bool {
    match lang {
        Lang::Zh => words.chars().count() >= 10,
        Lang::En => words.split_whitespace().count() >= 6,
    }
}

fn check(text: &Text<'_>, sink: &mut Sink) {
    for said in text.asserting() {
        let statement = &said.fact.statement;
        let unresolved = statement.speakers.iter().position(|c| c.who == Agent::Unresolved);
        if let Some(nth) = unresolved {
            if near(text, said) {
                continue;
            }
            let span = said.speakers[nth].or(said.cue).or(said.fragments.first().copied());
            let Some(span) = span else { continue };
            if !PRONOUN.is(&span.of(&text.folded).to_lowercase(), text.lang) || quoted(text, span) {
                continue;
            }
            let words = span.of(text.text()).to_owned();
            sink.at(text.place(span)).about(said.id()).say("nobody can tell who ").words(words).say(" is");
        } else if statement.speakers.is_empty() && statement.kind == StatementKind::Direct && said.cue.is_none() {
            let Some(span) = said.fragments.first().copied().filter(|f| long(f.of(text.text()), text.lang)) else {
                continue;
            };
            sink.at(text.place(span)).about(said.id()).say("a quotation without a speaker");
        }
    }
    orphans(text, sink);
}
