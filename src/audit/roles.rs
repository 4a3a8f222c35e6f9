//! “The official said”, 该负责人称, 发言人指: somebody called by a role that nothing before brought in.

use super::words::Words;
use super::{Said, Text};
use crate::base::{EntityId, Span};
use crate::model::{Agent, EntityKind, Lang};
use std::collections::BTreeSet;
use std::sync::LazyLock;

static ROLE: LazyLock<Words> = LazyLock::new(|| Words::section("role"));
static PERSON: LazyLock<Words> = LazyLock::new(|| Words::section("person"));
static COLLECTIVE: LazyLock<Words> = LazyLock::new(|| Words::section("collective"));
static THAT_ROLE: LazyLock<Words> = LazyLock::new(|| Words::section("that-role"));

/// The words for the speaker `nth` of a statement, where a reader cannot tell who that is: *the* official of whom nothing
/// was said, a spokeswoman where no house or more than one was named.
pub(super) fn unknown(text: &Text<'_>, said: &Said<'_>, nth: usize) -> Option<Span> {
    let span = said.speakers.get(nth).copied().flatten()?;
    // Most speakers have a name.
    let words = span.of(&text.folded).trim();
    let called = match text.lang {
        Lang::En => words.get(..4).is_some_and(|the| the.eq_ignore_ascii_case("the ")),
        Lang::Zh => words == "发言人" || words.starts_with(['该', '这', '那']),
    };
    let cited = said.fact.statement.speakers.get(nth).filter(|_| called)?;
    let named = match &cited.who {
        Agent::Entity(id) => text.entity(id).filter(|e| e.kind != EntityKind::Unnamed && e.unnamed.is_none()),
        Agent::Source(_) => return None,
        Agent::Unresolved => None,
    };
    // Whoever it was resolved to bears another name.
    if cited.speaks_for.is_some() || named.is_some_and(|e| !words.to_lowercase().contains(&e.name.to_lowercase())) {
        return None;
    }
    // A headline brings in as well as a sentence does.
    let before = Span { start: 0, end: span.start }.of(&text.folded);
    if words != "发言人" && !words.to_lowercase().starts_with("the spokes") && people(text, span) == 1 {
        return None;
    }
    match text.lang {
        Lang::En => {
            let low = words.to_lowercase();
            let role = low.strip_prefix("the ").filter(|r| ROLE.is(r, Lang::En))?;
            let spokes = role.starts_with("spokes");
            // A survivor may be the woman.
            let brought_in = |at: Span| {
                let mut before = text.folded[..at.start as usize].split_whitespace().rev().take(2);
                before.any(|w| matches!(w, "a" | "an" | "A" | "An"))
            };
            let all = Span { start: 0, end: span.start };
            let somebody =
                || matches!(role, "man" | "woman") && PERSON.find(&text.folded, all, Lang::En).any(brought_in);
            let known =
                if spokes { houses(text, span) == 1 } else { before.to_lowercase().contains(role) || somebody() };
            (!known).then_some(span)
        }
        Lang::Zh => {
            let that = THAT_ROLE.is(words, Lang::Zh);
            let role = words.trim_start_matches(['该', '这', '那', '名', '位']);
            let spokes = words == "发言人" && houses(text, span) != 1;
            let known = || {
                let body = text.sentences().next().map_or(0, |s| s.start).min(span.start);
                let person = crate::extract::chinese_person(&text.folded, Span { start: body, end: span.start });
                before.contains(role) || person || role.ends_with("人士") && before.contains("消息")
            };
            (that && !known() || spokes && !before.contains("发言人")).then_some(span)
        }
    }
}

/// How many people with names are in the text before these words, as far as its statements and its capitals tell.
fn people(text: &Text<'_>, until: Span) -> usize {
    let before = &text.text()[..until.start as usize];
    let person = |id: &EntityId| {
        let entity = text.entity(id);
        entity.filter(|e| e.kind == EntityKind::Person && e.unnamed.is_none()).map(|e| e.name.as_str())
    };
    let cited = text.said.iter().flat_map(|s| s.fact.statement.speakers.iter().chain(&s.fact.statement.mentions));
    let ids = cited.filter_map(|c| if let Agent::Entity(id) = &c.who { Some(id) } else { None });
    let names: BTreeSet<&str> = ids.filter_map(person).collect();
    let stands = |name: &&&str| name.rsplit([' ', '·']).next().is_some_and(|last| before.contains(last));
    names.iter().filter(stands).count()
}

/// How many houses speak, or are spoken for, in the text before these words.
fn houses(text: &Text<'_>, until: Span) -> usize {
    let mut ids: Vec<&EntityId> = Vec::new();
    for said in &text.said {
        let statement = &said.fact.statement;
        let cited = statement.speakers.iter().chain(&statement.mentions).chain(&statement.relayed_by);
        for cited in cited {
            let here = cited
                .words
                .as_ref()
                .is_some_and(|w| text.anchors().span_of(w.at, &w.exact).is_some_and(|s| s.end <= until.start));
            let Agent::Entity(id) = &cited.who else { continue };
            let house = text.entity(id).is_some_and(|e| e.kind == EntityKind::Organisation);
            if here && house && !ids.contains(&id) {
                ids.push(id);
            }
        }
    }
    // Of houses that the text only names nothing is recorded.
    ids.len()
        + usize::from(ids.is_empty())
            * COLLECTIVE.find(&text.folded, Span { start: 0, end: until.start }, text.lang).count()
}
