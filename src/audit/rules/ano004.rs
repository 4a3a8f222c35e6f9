//! ANO004: an unnamed source gives an opinion or an attack.

use crate::audit::Voice;
use crate::audit::words::Words;
use crate::audit::{Check, Group, Level, Rule, Sink, Text};
use crate::base::Span;
use crate::model::StatementKind;
use std::collections::BTreeSet;
use std::sync::LazyLock;

pub static ANO004: Rule = Rule {
    code: "ANO004",
    name: "anonymous-opinion",
    group: Group::Anonymity,
    level: Level::Warning,
    summary: "an unnamed source judges or attacks somebody",
    page: include_str!("../../../docs/audit/ANO004.md"),
    check: Check::Text(check),
};

static OPINION: LazyLock<Words> = LazyLock::new(|| Words::section("opinion"));
static OF_PERSON: LazyLock<Words> = LazyLock::new(|| Words::section("opinion-of-person"));
static SOMEONE: LazyLock<Words> = LazyLock::new(|| Words::section("someone"));

/// What judges a person, or words that judge one where a person is spoken of: "the worst boss", "the worst of the storm".
fn judgement(text: &Text<'_>, within: Span) -> Option<Span> {
    let person = || SOMEONE.any(&text.folded, within, text.lang);
    OPINION
        .first(&text.folded, within, text.lang)
        .or_else(|| OF_PERSON.first(&text.folded, within, text.lang).filter(|_| person()))
}

fn check(text: &Text<'_>, sink: &mut Sink) {
    // One speaker may say more than one thing in a sentence.
    let mut told = BTreeSet::new();
    for speaker in text.speakers().iter().filter(|s| s.voice == Voice::Unnamed) {
        let said = text.said_by(speaker);
        // "Called the president “a child”, incapable of …": what follows is theirs where nobody else speaks.
        let behind = said.fragments.last().and_then(|last| {
            let sentence = text.sentence_at(last.start as usize)?;
            let alone = text.speakers().iter().filter(|s| sentence.contains(s.span)).count() == 1;
            let mixed = said.fact.statement.kind == StatementKind::Mixed;
            (alone && mixed && last.end < sentence.end).then_some(Span { start: last.end, end: sentence.end })
        });
        let found = said.fragments.iter().chain(&behind).find_map(|f| judgement(text, *f).map(|at| (*f, at)));
        if let Some((fragment, at)) = found.filter(|_| told.insert(speaker.span)) {
            let who = speaker.span.of(text.text()).to_owned();
            sink.at(text.place(fragment))
                .about(said.id())
                .words(who)
                .say(", whom nobody names, gives a judgement: ")
                .words(at.of(text.text()));
        }
    }
}
